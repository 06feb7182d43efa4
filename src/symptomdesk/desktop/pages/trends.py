"""The trends page: how each sign developed over a range of days.

It reads from the desk what the range needs and hands finished values to chart, table and picture. The first
import of this module loads pyqtgraph, which is slow: import it only when the page is opened.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from symptomdesk.course.model import DaySpan
from symptomdesk.desk import Change, Desk, DiaryFault, TrendsView
from symptomdesk.desk.trending import SignTrend, comparison, first_needed, outlook
from symptomdesk.desktop.accessibility import Announcer
from symptomdesk.desktop.charts.chart import LaneChart
from symptomdesk.desktop.charts.lanes_model import LONGEST_DAILY, LanesModel, lanes_model
from symptomdesk.desktop.charts.legend import Key, Legend, key_of
from symptomdesk.desktop.charts.picture import PictureContent, picture, write_png
from symptomdesk.desktop.charts.table import TrendsTableView
from symptomdesk.desktop.charts.words import LaneText, chart_sentence, lane_text
from symptomdesk.desktop.pages.trends_bar import TrendsBar
from symptomdesk.desktop.pages.trends_periods import DiaryExtent, Period, periods, span_of, usual
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.labels import Label

EMPTY_TITLE = "Nothing to show yet"
EMPTY = (
    "Write your first day on Today: what you feel, or “Nothing today” on a good day."
    " After a few days you will see here how each symptom develops."
)
NOTHING_THERE_TITLE = "No symptom on these days"
NOTHING_THERE = "Choose a longer range above to see earlier ones."
NOTHING_EVER = "What you write down on Today will show here."
HOW_TO_READ = "Point at a day to read it here, or use the arrow keys."
HOW_TO_READ_WORDS = "A dash (–) means: the day is logged, and nothing was written about this symptom."
HOW_TO_MOVE = " Drag the chart sideways to see earlier days."

_SPARE = timedelta(days=184)
"""Days read on either side of those in view, so that moving the chart seldom has to wait for the diary."""

_CYCLES_BACK = timedelta(days=140)
"""Far enough back to meet three cycles, even if one was put off."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the page shows at the moment."""

    window: DaySpan
    view: TrendsView
    trends: tuple[SignTrend, ...]
    texts: tuple[LaneText, ...]
    model: LanesModel
    sentence: str


class TrendsPage(QWidget):
    """The latest days at first; the range is chosen above, and the chart can be moved back in time."""

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look, self._desk = look, desk
        self._extent: DiaryExtent | None = None
        self._period: Period | None = None
        self._shown: _Shown | None = None
        self._moved_to: DaySpan | None = None
        self._stale = False
        self._build(look)
        self._announcer = Announcer(self._reading)
        self.setFocusProxy(self.chart)
        look.changed.connect(self._space)
        self._space()
        self.refresh()

    @property
    def sentence(self) -> str:
        """What the chart shows, in words."""
        return self._sentence.text()

    @property
    def reading(self) -> str:
        """What is said at the pointer or at the place chosen by keys, else how to read the chart."""
        return self._reading.text()

    @property
    def message(self) -> str:
        """What is said instead of a chart where there is none, else nothing."""
        return self._message.text() if self._message_card.isVisibleTo(self) else ""

    def refresh(self) -> None:
        """Read the diary again; the range stays, and so does how far it was moved back."""
        self._stale = False
        try:
            self._extent = self._read_extent()
            if self._extent is None:
                self._show_message(EMPTY_TITLE, EMPTY, usable=False)
                return
            offered = periods(self._extent)
            if self._period not in offered:
                self._period = usual(self._extent)
            self.bar.offer(offered, self._period)
            self._show(self._moved_to or span_of(self._period, self._extent))
        except DiaryFault as fault:
            self.fault.say(fault.sentence)
        else:
            self.fault.clear_fault()

    def choose(self, period: Period) -> None:
        """Show another range, up to today."""
        self._period, self._moved_to = period, None
        self.refresh()

    def on_change(self, _change: Change) -> None:
        """Something was written, perhaps by another program."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def save_picture(self, path: Path) -> bool:
        """Write the chart to a PNG file; whether that was possible."""
        if self._shown is None:
            return False
        try:
            write_png(picture(self._look, self._picture_content(self._shown)), path)
        except OSError as fault:
            self.fault.say(
                f"The picture could not be saved as {path.name}: {fault.strerror or fault}."
                " Choose another folder and try again."
            )
            return False
        self.fault.clear_fault()
        self._reading.say(f"Saved as {path.name}.")
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or (self._extent is not None and self._extent.today != self._desk.today()):
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    # Reading

    def _read_extent(self) -> DiaryExtent | None:
        begun, today = self._desk.first_day(), self._desk.today()
        if begun is None:
            return None
        cycles = self._desk.trends(today - _CYCLES_BACK, today).cycles
        return DiaryExtent(min(begun, today), today, tuple(cycle for cycle in cycles if cycle.first <= today))

    def _show(self, window: DaySpan) -> None:
        extent = self._extent
        if extent is None:
            return
        view = self._read(window, extent)
        self._shown = shown = self._reckon(view, window, extent)
        self._sentence.say(shown.sentence)
        if not shown.trends:
            self._show_nothing(extent)
            return
        self._message_card.hide()
        self.bar.set_usable(True)
        self.bar.save.setEnabled(True)
        reach = DaySpan(min(extent.begun, window.first), extent.today)
        self.chart.setAccessibleName(f"Trends. {shown.sentence}")
        self.chart.show_lanes(shown.model, shown.texts, window, reach, extent.today)
        self.legend.show_keys(_keys(shown))
        self._show_chart_or_table()

    def _show_nothing(self, extent: DiaryExtent) -> None:
        if not any(page.logged for page in self._desk.pages()):
            self._show_message(EMPTY_TITLE, EMPTY, usable=False)
        elif self._shown is not None and self._shown.window.first <= extent.begun:
            self._show_message(NOTHING_THERE_TITLE, NOTHING_EVER, usable=True)
        else:
            self._show_message(NOTHING_THERE_TITLE, NOTHING_THERE, usable=True)

    def _read(self, window: DaySpan, extent: DiaryExtent) -> TrendsView:
        """What can be drawn and compared about the days in view."""
        return self._desk.trends(first_needed(window.first) - _SPARE, min(window.last + _SPARE, extent.today))

    def _reckon(self, view: TrendsView, window: DaySpan, extent: DiaryExtent) -> _Shown:
        compared = comparison(view, window.first, window.last)
        trends = outlook(view, window.first, window.last)
        if not trends and self._moved_to is not None and self._shown is not None:
            # Whoever moves through a good time keeps the lanes, or there would be nothing to move back by.
            trends = outlook(view, window.first, window.last, [trend.sign for trend in self._shown.trends])
        texts = tuple(lane_text(trend, self._name(trend.sign), compared, extent.today) for trend in trends)
        logged = sum(page.logged for page in self._desk.pages(window.first, window.last))
        begun = max(window.first, extent.begun)
        sentence = chart_sentence(trends, texts, DaySpan(begun, window.last), logged, extent.today)
        return _Shown(window, view, trends, texts, self._model(view, trends, window, extent), sentence)

    def _model(
        self, view: TrendsView, trends: tuple[SignTrend, ...], window: DaySpan, extent: DiaryExtent
    ) -> LanesModel:
        return lanes_model(
            view,
            [trend.sign for trend in trends],
            self._name,
            begun=extent.begun,
            weekly=(window.last - window.first).days + 1 > LONGEST_DAILY,
        )

    def _name(self, sign: str) -> str:
        return self._desk.reference.leaflet.sign_name(sign)

    def _moved(self, window: DaySpan) -> None:
        """Have all days ready as soon as the chart is moved to days that were not read yet."""
        shown, extent = self._shown, self._extent
        if shown is None or extent is None or _covers(shown.view, window, extent):
            return
        try:
            view = self._read(window, extent)
        except DiaryFault as fault:
            self.fault.say(fault.sentence)
            return
        model = self._model(view, shown.trends, shown.window, extent)
        self._shown = _Shown(shown.window, view, shown.trends, shown.texts, model, shown.sentence)
        self.chart.show_model(model)

    def _settled(self, window: DaySpan) -> None:
        """The chart rests on other days: say what there is to say of those."""
        self._moved_to = window
        self.refresh()

    # Showing

    def _build(self, look: Look) -> None:
        body = QWidget(self)
        body.setObjectName("page_body")
        self.bar = TrendsBar(look, body)
        self.fault = FaultLine(body)
        self._sentence = Label("", "", body)
        self.legend = Legend(look, body)
        self.chart = LaneChart(look, self._desk.today(), body)
        self.table = TrendsTableView(look, body)
        self._reading = Label("", "small", body)
        self._message_card = Card(look, EMPTY_TITLE, body)
        self._message_card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._message = Label("", "", self._message_card)
        self._message_card.body.addWidget(self._message)
        self._column = QVBoxLayout(body)
        for widget in (self.bar, self.fault, self._sentence, self._message_card, self.legend):
            self._column.addWidget(widget)
        self._column.addWidget(self.chart, 1)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self._reading)
        self._column.addStretch(0)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.bar.period_chosen.connect(self.choose)
        self.bar.table.toggled.connect(self._show_chart_or_table)
        self.bar.save_wanted.connect(self._ask_where)
        self.chart.read.connect(self._show_reading)
        self.chart.moved.connect(self._moved)
        self.chart.settled.connect(self._settled)

    def _space(self) -> None:
        scale = self._look.scale
        side = scale.space("xxl")
        self._column.setContentsMargins(side, scale.space("m"), side, scale.space("l"))
        self._column.setSpacing(scale.space("s"))
        self.bar.arrange(self.width() - 2 * side)

    def _show_message(self, title: str, text: str, *, usable: bool) -> None:
        self._message_card.title.say(title)
        self._message.say(text)
        self._message_card.show()
        self.bar.set_usable(usable)
        self.bar.save.setEnabled(False)
        if not usable:
            self._sentence.say("")
        for widget in (self.chart, self.table, self.legend, self._reading):
            widget.hide()

    def _show_chart_or_table(self) -> None:
        if self._shown is None or self._message_card.isVisibleTo(self):
            return
        words = self.bar.table.isChecked()
        if words:
            self.table.show_lanes(self._shown.model, self._shown.window, self._desk.today())
        self.table.setVisible(words)
        for widget in (self.chart, self.legend):
            widget.setVisible(not words)
        self._show_reading("" if words else self.chart.reading)
        self.setFocusProxy(self.table if words else self.chart)

    def _show_reading(self, text: str) -> None:
        words = self.bar.table.isChecked()
        movable = self._extent is not None and self._shown is not None and _movable(self._shown, self._extent)
        usually = HOW_TO_READ_WORDS if words else HOW_TO_READ + (HOW_TO_MOVE if movable else "")
        self._reading.say(text or usually)
        if text and self.chart.hasFocus():
            self._announcer.announce({text: text})

    def _ask_where(self) -> None:
        if self._shown is None:
            return
        window = self._shown.window
        name = f"SymptomDesk trends {window.first.isoformat()} to {window.last.isoformat()}.png"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save picture", str(Path(folder) / name), "PNG picture (*.png)"
        )
        if chosen:
            path = Path(chosen)
            self.save_picture(path if path.suffix else path.with_suffix(".png"))

    def _picture_content(self, shown: _Shown) -> PictureContent:
        today = self._desk.today()
        title = "SymptomDesk: trends of a sample diary" if self._desk.is_sample else "SymptomDesk: trends"
        return PictureContent(
            title, shown.sentence, _keys(shown), shown.model, shown.texts, shown.window, today
        )


def _keys(shown: _Shown) -> tuple[Key, ...]:
    """What the legend must explain: only what is in view."""
    first, last = shown.window.first.toordinal(), shown.window.last.toordinal()
    model = shown.model
    marks = model.marks_within(first, last)
    keys = {key_of(mark, weekly=model.weekly) for mark in marks}
    if not model.weekly:
        if any(end >= first and begin <= last for begin, end in model.capsules):
            keys.add(Key.CAPSULES)
        if model.visits_within(first, last):
            keys.add(Key.VISIT)
        if model.missed_within(first, last):
            keys.add(Key.MISSED)
    return tuple(key for key in Key if key in keys)


def _covers(view: TrendsView, window: DaySpan, extent: DiaryExtent) -> bool:
    return view.first <= max(window.first, extent.begun) and view.last >= min(window.last, extent.today)


def _movable(shown: _Shown, extent: DiaryExtent) -> bool:
    return shown.window.first > extent.begun or shown.window.last < extent.today
