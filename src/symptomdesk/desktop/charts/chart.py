"""The trends as one chart: lanes by sign over the days, titles beside them, read by mouse and by keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.charts.geometry import DayScale, LaneSizes, Window
from symptomdesk.desktop.charts.ink import ink_of
from symptomdesk.desktop.charts.lane_title import LaneTitles
from symptomdesk.desktop.charts.lanes_item import Place
from symptomdesk.desktop.charts.lanes_model import MOST_SEVERE, LanesModel
from symptomdesk.desktop.charts.measure_words import measure_reading
from symptomdesk.desktop.charts.overlay_words import overlay_reading
from symptomdesk.desktop.charts.plot import LanePlot
from symptomdesk.desktop.charts.words import LaneText, reading
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.labels import Label

_SETTLED_AFTER_MS = 250
_DRAG_FROM = 4
_LINE_SHARE = 1.15
_TALLEST = 1.6
_TITLE_WIDTH = 236
_WIDEST_BAR = 26
_FRAME = 2
_MOST_ATTEMPTS = 3
_CATCH = 10
"""The pixels within which the pointer finds a point."""

_AXES = marked("Severity ↑ · Date →")
_AXES_SPOKEN = marked("Upwards: severity. Across: date.")
_CYCLE_AXES = marked("Severity ↑ · Cycle day →")
_CYCLE_AXES_SPOKEN = marked("Upwards: severity. Across: day of the cycle.")
_KEY_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class LaneChart(QAbstractScrollArea):
    """Shows lanes over a window of days that can be moved within ``reach``.

    Drag, scroll bar and keys move the days; the wheel scrolls the lanes. ``moved`` carries the new
    :class:`DaySpan` while it moves, ``settled`` once it rests, ``read`` what is said at the pointer or at the
    place chosen by keys (empty: nowhere).
    """

    moved = Signal(object)
    settled = Signal(object)
    read = Signal(str)

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "card")
        # Time runs from left to right in every language, as figures do; the words keep their own direction.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._look, self._today = look, today
        self._ink = ink_of(look)
        self._model: LanesModel | None = None
        self._window = Window(float(today.toordinal()), 1)
        self._reach = DaySpan(today, today)
        self._sizes = LaneSizes(0, 1, 0)
        self._place: Place | None = None
        self._grip: tuple[QPoint, float] | None = None
        self._dragging = False
        self._by_keys = False
        self._arranging = False
        self._following = False
        self._plot = LanePlot(today.year, self.viewport())
        self._titles = LaneTitles(self.viewport())
        self._axes = Label.single_line(tr(_AXES), "tiny", self.viewport())
        self._axes.setAccessibleName(tr(_AXES_SPOKEN))
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_AFTER_MS)
        self._settling.timeout.connect(self._settle)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.viewport().setMouseTracking(True)
        corner = QWidget(self)
        corner.setObjectName("clear")
        self.setCornerWidget(corner)
        look.changed.connect(self._dress)
        self._dress()

    # What is shown

    @property
    def window_days(self) -> DaySpan:
        """The days in view."""
        return DaySpan(date.fromordinal(self._window.first), date.fromordinal(self._window.last))

    @property
    def full_height(self) -> int:
        """The height at which all lanes are seen without scrolling."""
        sizes = self._lane_sizes(0)
        return self._chrome() + sizes.height * len(self._titles)

    def show_lanes(
        self, model: LanesModel, texts: Sequence[LaneText], window: DaySpan, reach: DaySpan, today: date
    ) -> None:
        """Show other lanes, over the days of ``window``."""
        self._today = today
        self._reach = reach
        self._window = Window(float(window.first.toordinal()), (window.last - window.first).days + 1)
        kept = self._place_of_key_in(model)
        self._titles.show_texts(texts)
        self.setAccessibleDescription(" ".join(text.spoken for text in texts))
        self.show_model(model)
        self._place = kept
        self._plot.mark(kept, focused=self.hasFocus() and self._by_keys)

    def show_model(self, model: LanesModel) -> None:
        """Show the same lanes over more days or after a change."""
        self._model = model
        self._axes.say(tr(_CYCLE_AXES) if model.overlaid else tr(_AXES))
        self._axes.setAccessibleName(tr(_CYCLE_AXES_SPOKEN) if model.overlaid else tr(_AXES_SPOKEN))
        self._ink_all()
        self._arrange()

    def place_rect(self, lane: int, day: date) -> QRect:
        """Where a day of a lane is, in the viewport: for pictures and tests."""
        scale = self._scale()
        left = scale.left(day.toordinal())
        box = self._plot.box_rect
        top = self._sizes.top(lane, self.verticalScrollBar().value())
        width = max(scale.left(day.toordinal() + 1) - left, 1)
        return QRect(box.left() + round(left), box.top() + round(top), round(width), self._sizes.body)

    def bar_rect(self, lane: int, day: date, height: float) -> QRect:
        """Where a bar of ``height`` on the severity scale is."""
        ordinal = day.toordinal()
        left, width = self._scale().bar(ordinal, ordinal)
        box, offset = self._plot.box_rect, self.verticalScrollBar().value()
        rise = self._sizes.rise(height)
        top = self._sizes.ground(lane, offset) - rise
        return QRect(box.left() + round(left), box.top() + round(top), round(width), round(rise))

    def move_to(self, left: float) -> None:
        """Have the window begin at this ordinal, as far as it may."""
        first = self._reach.first.toordinal()
        last = max(first, self._reach.last.toordinal() + 1 - self._window.days)
        left = min(max(left, first), last) if self._can_move() else self._window.left
        if left != self._window.left:
            self._window = replace(self._window, left=left)
            self._look_at()
            self._settling.start()
            self.moved.emit(self.window_days)

    # Reading

    @property
    def reading(self) -> str:
        """What is said at the pointer or at the place chosen by keys; empty if there is none."""
        return self._reading(self._place)

    def read_at(self, place: Place | None) -> None:
        """Say what is at a place and outline it."""
        if place == self._place:
            return
        self._place = place
        self._plot.mark(place, focused=self.hasFocus() and self._by_keys)
        self.read.emit(self._reading(place))

    def _reading(self, place: Place | None) -> str:
        if place is None or self._model is None:
            return ""
        measure = self._model.measure_at(place.lane)
        if measure is not None:
            return measure_reading(self._model, measure, place.day, self._today)
        lane = self._model.lanes[place.lane]
        if self._model.overlaid:
            return overlay_reading(lane, place.day)
        return reading(self._model, lane, place.day, self._today)

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint(), self._window.left
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        if self._grip is None or not self._can_move():
            self.read_at(self._place_at(spot))
            return
        start, left = self._grip
        shift = spot.x() - start.x()
        if not self._dragging and abs(shift) < _DRAG_FROM:
            return
        self._dragging = True
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self.read_at(None)
        self.move_to(left - shift / self._scale().day_width)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self._dragging = False
        self.viewport().unsetCursor()
        self.read_at(self._place_at(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave and not self.hasFocus():
            self.read_at(None)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
            Qt.Key.Key_PageUp: (0, -self._window.days),
            Qt.Key.Key_PageDown: (0, self._window.days),
        }
        key = Qt.Key(event.key())
        self._by_keys = True
        if key in steps and self._model is not None:
            self._step(*steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._model is not None:
            end = self._reach.first if key == Qt.Key.Key_Home else self._reach.last
            self._go_to(self._place.lane if self._place else 0, end.toordinal())
        elif key == Qt.Key.Key_Escape and self._place is not None:
            self.read_at(None)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() in _KEY_REASONS
        self._plot.mark(self._place, focused=self._by_keys)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.read_at(None)
        self._plot.mark(None, focused=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        if self._arranging or self._following:
            return
        if dx:
            self.move_to(self._reach.first.toordinal() + self.horizontalScrollBar().value() / self._day_px())
        if dy:
            self._look_at()

    def sizeHint(self) -> QSize:
        return QSize(640, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        # Two lanes where titles stand beside them: one alone cannot be compared with anything.
        lanes = 1 if self._stacked() else min(max(len(self._titles), 1), 2)
        return QSize(240, self._chrome() + lanes * self._lane_sizes(0).height)

    # Building and arranging

    def _dress(self) -> None:
        self._ink = ink_of(self._look)
        side = self._look.scale.space("l")
        self.setViewportMargins(side, self._look.scale.space("m"), side, self._look.scale.space("s"))
        self._titles.dress()
        self._ink_all()
        self._arrange()

    def _ink_all(self) -> None:
        if self._model is not None:
            self._plot.show_lanes(self._model, self._ink, self._today.year)

    def _arrange(self) -> None:
        """Find room for everything; a scroll bar that comes or goes changes the room once more."""
        if self._model is None or self._arranging:
            return
        self._arranging = True
        for _ in range(_MOST_ATTEMPTS):
            size = self.viewport().size()
            self._arrange_once()
            if self.viewport().size() == size:
                break
        self._arranging = False
        self._look_at()

    def _arrange_once(self) -> None:
        """Titles, axes and lanes in the viewport as it is."""
        self._titles.fit(self._title_width(), wide=self._stacked())
        highest = self._chrome() + len(self._titles) * self._lane_sizes(1 << 16).height
        if highest != self.maximumHeight():
            self.setMaximumHeight(highest)
            self.updateGeometry()
        room = self.viewport().height() - self._axes_height()
        # Where not all have room, a whole number of them: half a title looks like a fault.
        seen = min(room // self._lane_sizes(0).height, len(self._titles))
        self._sizes = self._lane_sizes(room // max(seen, 1))
        content = self._sizes.height * len(self._titles)
        left = 0 if self._stacked() else self._title_width() + self._look.scale.space("m")
        shown = min(content, max(seen, 1) * self._sizes.height)
        height = min(self.viewport().height(), shown + self._axes_height())
        self._plot.place(QRect(left, 0, self.viewport().width() - left, height))
        box = self._plot.box_rect
        across = self.viewport().width() if self._stacked() else left
        self._titles.setGeometry(0, box.top(), across, box.height())
        self._name_axes(box)
        self._set_bars(content, max(height - self._axes_height(), 1))

    def _name_axes(self, box: QRect) -> None:
        """Say what the axes are where they meet, unless there is no room for it."""
        size, line = self._axes.sizeHint(), self._plot.days_line(self._ink)
        left = box.left() - self._look.scale.space("s") - size.width()
        self._axes.setVisible(left >= 0)
        self._axes.setGeometry(left, line.top(), size.width(), line.height())

    def _set_bars(self, content: int, seen: int) -> None:
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, content - seen))
        down.setPageStep(seen)
        down.setSingleStep(max(1, self._sizes.height // 3))
        hidden = (self._reach.last - self._reach.first).days + 1 - self._window.days
        across.setRange(0, max(0, round(hidden * self._day_px())) if self._can_move() else 0)
        across.setPageStep(round(self._window.days * self._day_px()))
        across.setSingleStep(max(1, round(self._day_px())))

    def _look_at(self) -> None:
        """Show the window of days and the lanes that the scroll bars point at."""
        if self._model is None:
            return
        offset = self.verticalScrollBar().value()
        self._plot.look_at(self._window, self._scale(), self._sizes, offset)
        self._titles.follow(self._sizes, offset, self._title_width())
        self._following = True
        across = round((self._window.left - self._reach.first.toordinal()) * self._day_px())
        self.horizontalScrollBar().setValue(across)
        self._following = False

    def _lane_sizes(self, room: int) -> LaneSizes:
        """The sizes of a lane for which there are ``room`` pixels, within what is legible and calm."""
        gap = self._look.scale.space("m")
        least = round(self._ink.line_height * (MOST_SEVERE * _LINE_SHARE + 0.5))
        tallest_title = self._titles.tallest or least
        if self._stacked():
            head, lowest = tallest_title + self._look.scale.space("xs"), least
        else:
            head, lowest = 0, max(least, tallest_title)
        highest = max(lowest, round(least * _TALLEST))
        return LaneSizes(
            head, min(max(room - head - gap, lowest), highest), gap, self._ink.line_height // 2 + 1
        )

    def _chrome(self) -> int:
        """The height of everything that is not a lane."""
        margins = self.viewportMargins()
        across = self.horizontalScrollBar().sizeHint().height() if self._can_move() else 0
        return self._axes_height() + margins.top() + margins.bottom() + across + _FRAME

    def _axes_height(self) -> int:
        if self._model is None:
            return 0
        return self._plot.axes_height(self._model, self._ink)

    def _stacked(self) -> bool:
        """Whether titles stand above their lanes, because beside them there is no room."""
        return self.viewport().width() < self._look.scale.breakpoint("two_columns") * 0.8

    def _title_width(self) -> int:
        if self._stacked():
            return self.viewport().width()
        return min(round(_TITLE_WIDTH * self._look.scale.percent / 100), self.viewport().width() // 3)

    # Days and places

    def _scale(self) -> DayScale:
        widest = _WIDEST_BAR * self._look.scale.percent / 100
        return DayScale(self._window, self._plot.box_width, widest)

    def _day_px(self) -> float:
        return self._scale().day_width

    def _can_move(self) -> bool:
        return (self._reach.last - self._reach.first).days + 1 > self._window.days

    def _place_at(self, spot: QPoint) -> Place | None:
        box = self._plot.box_rect
        if self._model is None or not box.contains(spot):
            return None
        lane = self._sizes.lane_at(spot.y() - box.top(), self.verticalScrollBar().value())
        if not 0 <= lane < self._model.rows:
            return None
        day = self._scale().day_at(spot.x() - box.left())
        measure = self._model.measure_at(lane)
        # Points are few and days may be narrow: one need not be met to the pixel.
        return Place(lane, day if measure is None else measure.nearest(day, _CATCH / self._day_px()))

    def _step(self, lanes: int, days: int) -> None:
        if self._place is None:
            last = min(self._window.last, self._reach.last.toordinal())
            self._go_to(0, last)
            return
        lane, day = self._place.lane + lanes, self._place.day
        self._go_to(lane, self._day_beside(self._place, days) if abs(days) == 1 else day + days)

    def _day_beside(self, place: Place, step: int) -> int:
        """The next day of a sign's lane, or week, and the next point of what was measured."""
        model, day = self._model, place.day
        if model is None:
            return day
        measure = model.measure_at(place.lane)
        if measure is not None:
            beside = measure.beside(day, step)
            return day if beside is None else beside
        cell = model.lanes[place.lane].at(day) if model.weekly else None
        if cell is None:
            return day + step
        return cell.last + 1 if step > 0 else cell.first - 1

    def _go_to(self, lane: int, day: int) -> None:
        """Read a place and bring it into view."""
        lanes = len(self._titles)
        if not lanes:
            return
        first, last = self._reach.first.toordinal(), self._reach.last.toordinal()
        place = Place(min(max(lane, 0), lanes - 1), min(max(day, first), last))
        if place.day < self._window.first:
            self.move_to(place.day)
        elif place.day > self._window.last:
            self.move_to(place.day - self._window.days + 1)
        self._show_lane(place.lane)
        self.read_at(place)

    def _show_lane(self, lane: int) -> None:
        bar, top = self.verticalScrollBar(), lane * self._sizes.height
        if top < bar.value():
            bar.setValue(top)
        elif top + self._sizes.height > bar.value() + bar.pageStep():
            bar.setValue(top + self._sizes.height - bar.pageStep())

    def _place_of_key_in(self, model: LanesModel) -> Place | None:
        """Where the place being read lies among other lanes."""
        if self._place is None or self._model is None:
            return None
        key = self._model.key_of(self._place.lane)
        lane = next((row for row in range(model.rows) if model.key_of(row) == key), None)
        return None if lane is None else Place(lane, self._place.day)

    def _settle(self) -> None:
        if self._dragging:
            self._settling.start()
        else:
            self.settled.emit(self.window_days)
