"""Weeks of days with what became of each day's capsule, and a menu on each day to say it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QMenu, QSizePolicy, QWidget

from symptomdesk.desktop import dates
from symptomdesk.desktop.accessibility import set_tip
from symptomdesk.desktop.icons import draw
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.dose_card import HELD, MISSED, NOTHING, TAKEN
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

UNRECORDED, PLANNED, FREE = "unrecorded", "planned", "free"

_WEEK = 7
_LEAST_SIDE = 44
_KEYS = (
    (TAKEN, marked("Taken")),
    (MISSED, marked("Missed")),
    (HELD, marked("Held")),
    (UNRECORDED, marked("Not recorded")),
    (PLANNED, marked("To come")),
)
_CHOICES = (
    (marked("Taken"), TAKEN),
    (marked("Missed"), MISSED),
    (marked("Held: the clinic said so"), HELD),
    (marked("Not recorded"), NOTHING),
)
_PAPERS = {
    TAKEN: ("chip", "on_chip", "check"),
    MISSED: ("chip_ask", "on_chip_ask", "close"),
    HELD: ("chip_off", "on_chip_off", "pause"),
    UNRECORDED: ("", "text", ""),
    PLANNED: ("capsule_day", "on_capsule_day", "capsule"),
    FREE: ("", "muted", ""),
}
"""How a day looks: its background, what is written on it, and its mark, so that colour is never alone."""


class DoseField(Struct, frozen=True):
    """A day: ``state`` as above, ``name`` and ``meaning`` in words; ``open`` if it can be told of."""

    day: date
    state: str
    name: str
    meaning: str
    open: bool = True
    today: bool = False


class DoseTold(Struct, frozen=True):
    """What became of a day's capsule: ``taken``, ``missed``, ``held``, or nothing to take that back."""

    day: date
    status: str


class DoseCalendar(QWidget):
    """Seven days in a row, beginning with the first; ``told`` carries a :class:`DoseTold`.

    It is one stop of the Tab key; the arrow keys walk through the days, and Space or Enter opens a day.
    """

    told = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.setAccessibleName(tr("Capsules day by day"))
        self._look = look
        self._opened: date | None = None
        self.cells: list[DoseCell] = []
        self._letters: list[Label] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for column in range(_WEEK):
            letter = Label.single_line("", "small", self)
            letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
            letter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._letters.append(letter)
            self._grid.addWidget(letter, 0, column)
            self._grid.setColumnStretch(column, 1)
        self.menu = QMenu(self)
        for words, status in _CHOICES:
            self.menu.addAction(tr(words)).setData(status)
        self.menu.triggered.connect(self._tell)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._space)
        self._space()

    def show_days(self, days: tuple[DoseField, ...]) -> None:
        """Show these days, which follow each other."""
        while len(self.cells) < len(days):
            self.cells.append(self._new_cell(len(self.cells)))
        for cell, field in zip(self.cells, days, strict=False):
            cell.show_field(field)
        for index, cell in enumerate(self.cells):
            cell.setVisible(index < len(days))
        for letter, field in zip(self._letters, days, strict=False):
            letter.say(dates.weekday_letter(field.day))
        today = next((cell for cell, field in zip(self.cells, days, strict=False) if field.today), None)
        if not any(cell.hasFocus() for cell in self.cells) and days:
            self._stop_at(today or self.cells[0])

    def cell(self, day: date) -> DoseCell:
        """The field of a day that is shown."""
        return next(cell for cell in self.cells if cell.isVisibleTo(self) and cell.field.day == day)

    def walk(self, start: DoseCell, steps: int) -> None:
        """Move the keyboard ``steps`` days on."""
        place = self.cells.index(start) + steps
        if 0 <= place < len(self.cells) and self.cells[place].isVisibleTo(self):
            self._stop_at(self.cells[place])
            self.cells[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_cell(self, index: int) -> DoseCell:
        cell = DoseCell(self._look, self)
        cell.clicked.connect(self._open_menu)
        self._grid.addWidget(cell, 1 + index // _WEEK, index % _WEEK)
        return cell

    def _stop_at(self, stop: DoseCell) -> None:
        self.setFocusProxy(stop)
        policy = Qt.FocusPolicy
        for cell in self.cells:
            cell.setFocusPolicy(policy.StrongFocus if cell is stop else policy.ClickFocus)

    def _open_menu(self) -> None:
        cell = self.sender()
        if isinstance(cell, DoseCell):
            self._stop_at(cell)
            if cell.field.open:
                self._opened = cell.field.day
                self.menu.setAccessibleName(cell.field.name)
                self.menu.popup(cell.mapToGlobal(QPoint(0, cell.height())))

    def _tell(self, action: QAction) -> None:
        if self._opened is not None:
            self.told.emit(DoseTold(self._opened, str(action.data())))

    def _space(self) -> None:
        gap = self._look.scale.space("xs")
        self._grid.setSpacing(gap)
        self.setMaximumWidth(_WEEK * (2 * self._look.scale.control("height") + gap))


class DoseCell(QAbstractButton):
    """A day of the calendar."""

    def __init__(self, look: Look, parent: DoseCalendar) -> None:
        super().__init__(parent)
        self._look, self._calendar = look, parent
        self.field = DoseField(date.min, FREE, "", "", open=False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_field(self, field: DoseField) -> None:
        """Show a day."""
        self.field = field
        words = f"{field.name}: {field.meaning}"
        self.setAccessibleName(words)
        self.setAccessibleDescription(tr("Say what became of the capsule") if field.open else "")
        set_tip(self, words)
        self.setCursor(Qt.CursorShape.PointingHandCursor if field.open else Qt.CursorShape.ArrowCursor)
        self.update()

    def sizeHint(self) -> QSize:
        scale = self._look.scale
        inside = scale.type("small") + scale.control("icon") + scale.space("l")
        return QSize(_LEAST_SIDE, max(scale.control("height"), inside))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Left: -across,
            Qt.Key.Key_Right: across,
            Qt.Key.Key_Up: -_WEEK,
            Qt.Key.Key_Down: _WEEK,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._calendar.walk(self, steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        _paint_paper(painter, self._look, self.field.state, place)
        self._paint_inside(painter)
        if self.field.today or self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._look.palette.ring
            painter.setPen(QPen(self._look.colour("focus" if self.hasFocus() else "text"), ring))
            painter.drawRoundedRect(place, 8, 8)
        painter.end()

    def _paint_inside(self, painter: QPainter) -> None:
        """The number of the day above its mark."""
        scale, (_, ink, mark) = self._look.scale, _PAPERS[self.field.state]
        font = self.font()
        font.setPixelSize(scale.type("small"))
        font.setBold(self.field.today)
        painter.setFont(font)
        painter.setPen(self._look.colour(ink))
        above, side = scale.space("xs"), scale.control("icon")
        height = scale.type("small") + above
        number = QRectF(0, above, self.width(), height if mark else self.height() - 2 * above)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self.field.day.day))
        if mark:
            below = QRectF((self.width() - side) / 2, number.bottom() + above / 2, side, side)
            draw(painter, mark, self._look.palette[ink], below.adjusted(1, 1, -1, -1))


class DoseLegend(QWidget):
    """What the marks of the calendar mean."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._flow = FlowLayout(parent=self)
        for state, words in _KEYS:
            self._flow.addWidget(_Key(look, state, tr(words), self))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        self._flow.set_gaps(self._look.scale.space("l"), self._look.scale.space("xs"))


class _Key(QWidget):
    def __init__(self, look: Look, state: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._state, self._words = look, state, words
        self.setObjectName("clear")
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        scale = self._look.scale
        side = scale.control("icon") + scale.space("xs")
        font = self.font()
        font.setPixelSize(scale.type("small"))
        self.setFont(font)
        return QSize(
            side + scale.space("s") + self.fontMetrics().horizontalAdvance(self._words) + 2,
            max(side, self.fontMetrics().height()),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale, (_, ink, mark) = self._look.scale, _PAPERS[self._state]
        side = scale.control("icon") + scale.space("xs")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - side if mirrored else 0
        place = QRectF(left, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        _paint_paper(painter, self._look, self._state, place, radius=5)
        if mark:
            draw(painter, mark, self._look.palette[ink], place.adjusted(3, 3, -3, -3))
        painter.setPen(self._look.colour("muted"))
        rest = QRectF(0 if mirrored else side + scale.space("s"), 0, self.width() - side, self.height())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        painter.end()


def _paint_paper(painter: QPainter, look: Look, state: str, place: QRectF, radius: int = 8) -> None:
    paper = _PAPERS[state][0]
    if paper:
        painter.setPen(QPen(look.colour("edge"), look.palette.edge))
        painter.setBrush(look.colour(paper))
        painter.drawRoundedRect(place, radius, radius)
    elif state == UNRECORDED:
        painter.setPen(QPen(look.colour("unlogged_line"), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, radius, radius)
