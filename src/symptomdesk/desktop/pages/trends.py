"""The trends page: how each sign developed over a range of days.

It hands the values of :mod:`trends_content` to chart, table and picture. The first
import of this module loads pyqtgraph, which is slow: import it only when the page is opened.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from symptomdesk.desk import Change, Desk, DiaryFault, RefusedError
from symptomdesk.desktop.accessibility import Announcer
from symptomdesk.desktop.charts.chart import LaneChart
from symptomdesk.desktop.charts.legend import Legend
from symptomdesk.desktop.pages.trends_bar import TrendsBar
from symptomdesk.desktop.pages.trends_content import SignChoice, TrendsContent, TrendsReader
from symptomdesk.desktop.pages.trends_periods import Period, periods, span_of, usual
from symptomdesk.desktop.translation import fault_words, marked, tr
from symptomdesk.desktop.widgets.empty_card import EmptyCard
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.filling_scroll import FillingScroll
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.desktop.charts.picture import PictureContent
    from symptomdesk.desktop.charts.table import TrendsTableView
    from symptomdesk.desktop.pages.trends_signs import SignsDialog
    from symptomdesk.desktop.theme import Look

EMPTY_TITLE = marked("Nothing to show yet")
EMPTY = marked(
    "Write your first day on Today: what you feel, or “Nothing today” on a good day."
    " After a few days you will see here how each symptom develops."
)
NOTHING_THERE_TITLE = marked("No symptom on these days")
NOTHING_THERE = marked("Choose a longer range above to see earlier ones.")
NOTHING_CHOSEN_TITLE = marked("None of the signs that you chose on these days")
NOTHING_CHOSEN = marked("Press “Signs…” above to show the others.")
NOTHING_EVER = marked("What you write down on Today will show here.")
HOW_TO_READ = marked("Point at a day to read it here, or use the arrow keys.")
HOW_TO_READ_WORDS = marked("A dash (–) means: the day is logged, and nothing was written about this symptom.")
HOW_TO_READ_OVERLAY = marked("“2 of 3” means: there in two of the three cycles in which that day is logged.")
HOW_TO_MOVE = marked("Drag the chart sideways to see earlier days.")


class TrendsPage(QWidget):
    """The latest days at first; the range is chosen above, and the chart can be moved back in time.

    ``day_wanted`` carries the day to write about.
    """

    day_wanted = Signal(object)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look, self._desk = look, desk
        self._reader = TrendsReader(desk)
        self._period: Period | None = None
        self._content: TrendsContent | None = None
        self._moved_to: DaySpan | None = None
        self._stale = False
        self._table: TrendsTableView | None = None
        self._message_card: EmptyCard | None = None
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
        card = self._message_card
        return card.text if card is not None and card.isVisibleTo(self) else ""

    @property
    def table(self) -> TrendsTableView:
        """The same in words; made when it is first wanted."""
        if self._table is None:
            from symptomdesk.desktop.charts.table import TrendsTableView  # noqa: PLC0415  (seldom needed)

            self._table = TrendsTableView(self._look, self.chart.parentWidget())
            self._column.insertWidget(self._column.indexOf(self.chart) + 1, self._table, 1)
            self._table.hide()
        return self._table

    def refresh(self) -> None:
        """Read the diary again; the range stays, and so does how far it was moved back."""
        self._stale = False
        try:
            extent = self._reader.extent()
            if extent is None:
                self._show_message(tr(EMPTY_TITLE), tr(EMPTY), usable=False)
                return
            offered = periods(extent)
            if self._period not in offered:
                self._period = usual(extent)
            self.bar.offer(offered, self._period)
            if self._period is Period.OVERLAY:
                self._show(self._reader.overlay(extent))
                self.fault.clear_fault()
                return
            window = self._moved_to or span_of(self._period, extent)
            before = self._content if self._moved_to else None
            self._show(self._reader.read(window, extent, before))
        except DiaryFault as fault:
            self.fault.say(fault_words(fault))
        else:
            self.fault.clear_fault()

    def choose(self, period: Period) -> None:
        """Show another range, up to today."""
        self._period, self._moved_to = period, None
        self.refresh()

    def choose_signs(self) -> SignsDialog | None:
        """Open the list of signs to choose from and to order, unless the diary cannot be read."""
        if self._content is None:
            return None
        try:
            choices = self._reader.choices(self._content.extent)
        except DiaryFault as fault:
            self.fault.say(fault_words(fault))
            return None
        from symptomdesk.desktop.pages.trends_signs import SignsDialog  # noqa: PLC0415  (seldom needed)

        dialog = SignsDialog(self._look, choices, self)
        dialog.chosen.connect(self._keep_signs)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def on_change(self, _change: Change) -> None:
        """Something was written, perhaps by another program."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def save_picture(self, path: Path) -> bool:
        """Write the chart to a PNG file; whether that was possible."""
        if self._content is None:
            return False
        from symptomdesk.desktop.charts.picture import picture, write_png  # noqa: PLC0415  (seldom needed)

        try:
            write_png(picture(self._look, self._picture_content(self._content)), path)
        except OSError as fault:
            self.fault.say(
                tr(
                    "The picture could not be saved as {name}: {reason}. Choose another folder and try "
                    "again.",
                    name=path.name,
                    reason=fault.strerror or fault,
                )
            )
            return False
        self.fault.clear_fault()
        self._reading.say(tr("Saved as {name}.", name=path.name))
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        content = self._content
        if self._stale or (content is not None and content.extent.today != self._desk.today()):
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _show(self, content: TrendsContent) -> None:
        self._content = content
        self._sentence.say(content.sentence)
        if not content.model.rows:
            self._show_nothing(content)
            return
        if self._message_card is not None:
            self._message_card.hide()
        self.bar.set_usable(True)
        self.bar.save.setEnabled(True)
        self.chart.setAccessibleName(tr("Trends. {sentence}", sentence=content.sentence))
        self.chart.show_lanes(
            content.model, content.texts, content.window, content.reach, content.extent.today
        )
        self.legend.show_keys(content.keys)
        self._show_chart_or_table()

    def _show_nothing(self, content: TrendsContent) -> None:
        if not self._reader.anything_logged():
            self._show_message(tr(EMPTY_TITLE), tr(EMPTY), usable=False)
        elif content.hidden:
            self._show_message(tr(NOTHING_CHOSEN_TITLE), tr(NOTHING_CHOSEN), usable=True)
        else:
            text = tr(NOTHING_EVER) if content.whole else tr(NOTHING_THERE)
            self._show_message(tr(NOTHING_THERE_TITLE), text, usable=True)

    def _keep_signs(self, choices: Sequence[SignChoice] | None) -> None:
        told = ""
        try:
            self._reader.keep(choices)
        except (DiaryFault, RefusedError) as fault:
            told = fault_words(fault)
        self.refresh()
        if told:
            self.fault.say(told)

    def _moved(self, window: DaySpan) -> None:
        """Have all days ready as soon as the chart is moved to days that were not read yet."""
        content = self._content
        if content is None or content.covers(window):
            return
        try:
            self._content = self._reader.further(content, window)
        except DiaryFault as fault:
            self.fault.say(fault_words(fault))
        else:
            self.chart.show_model(self._content.model)

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
        self._reading = Label("", "small", body)
        self._column = QVBoxLayout(body)
        for widget in (self.bar, self.fault, self._sentence, self.legend):
            self._column.addWidget(widget)
        self._column.addWidget(self.chart, 1)
        self._column.addWidget(self._reading)
        self._column.addStretch(0)
        FillingScroll(body, self)
        self.bar.period_chosen.connect(self.choose)
        self.bar.table.toggled.connect(self._show_chart_or_table)
        self.bar.save_wanted.connect(self._ask_where)
        self.bar.signs_wanted.connect(self.choose_signs)
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
        card = self._message_card = self._message_card or self._made_card()
        card.say(title, text, writable=not usable)
        card.show()
        period = self._period if usable else None
        self.setFocusProxy(card if period is None else self.bar.button(period))
        self.bar.set_usable(usable)
        self.bar.save.setEnabled(False)
        if not usable:
            self._sentence.say("")
        for widget in (self.chart, self.legend, self._reading, *filter(None, [self._table])):
            widget.hide()

    def _made_card(self) -> EmptyCard:
        card = EmptyCard(self._look, "trends", tr(EMPTY_TITLE), tr(EMPTY), self.chart.parentWidget())
        card.writing_wanted.connect(self._want_today)
        self._column.insertWidget(self._column.indexOf(self._sentence) + 1, card)
        return card

    def _show_chart_or_table(self) -> None:
        if self._content is None or self.message:
            return
        words = self.bar.table.isChecked()
        if words:
            self.table.show_lanes(self._content.model, self._content.window, self._content.extent.today)
        if self._table is not None:
            self._table.setVisible(words)
        for widget in (self.chart, self.legend):
            widget.setVisible(not words)
        self._show_reading("" if words else self.chart.reading)
        self.setFocusProxy(self.table if words else self.chart)

    def _show_reading(self, text: str) -> None:
        words = self.bar.table.isChecked()
        movable = self._content is not None and self._content.movable
        overlaid = self._content is not None and bool(self._content.model.overlaid)
        how_in_words = tr(HOW_TO_READ_OVERLAY) if overlaid else tr(HOW_TO_READ_WORDS)
        usually = (
            how_in_words if words else " ".join([tr(HOW_TO_READ), *([tr(HOW_TO_MOVE)] if movable else ())])
        )
        self._reading.say(text or usually)
        if text and self.chart.hasFocus():
            self._announcer.announce({text: text})

    def _want_today(self) -> None:
        self.day_wanted.emit(self._desk.today())

    def _ask_where(self) -> None:
        if self._content is None:
            return
        window = self._content.days
        name = tr(
            "SymptomDesk trends {first} to {last}.png",
            first=window.first.isoformat(),
            last=window.last.isoformat(),
        )
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save picture"), str(Path(folder) / name), tr("PNG picture (*.png)")
        )
        if chosen:
            path = Path(chosen)
            self.save_picture(path if path.suffix else path.with_suffix(".png"))

    def _picture_content(self, content: TrendsContent) -> PictureContent:
        from symptomdesk.desktop.charts.picture import PictureContent  # noqa: PLC0415  (seldom needed)

        return PictureContent(
            tr("SymptomDesk: trends of a sample diary")
            if self._desk.is_sample
            else tr("SymptomDesk: trends"),
            content.sentence,
            content.keys,
            content.model,
            content.texts,
            content.window,
            content.days,
            content.extent.today,
        )
