"""The cards of a day's page and where they stand; what they show and do is decided elsewhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.ask_card import AskCard
from symptomdesk.desktop.widgets.banner_stack import BannerStack
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.columns import Columns
from symptomdesk.desktop.widgets.date_stepper import DateStepper
from symptomdesk.desktop.widgets.dose_card import DoseCard
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.filling_scroll import FillingScroll
from symptomdesk.desktop.widgets.fitting_label import FittingLabel
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.note_card import NoteCard
from symptomdesk.desktop.widgets.precautions_card import PrecautionsCard
from symptomdesk.desktop.widgets.question_list import QuestionList
from symptomdesk.desktop.widgets.signs_card import SignsCard
from symptomdesk.desktop.widgets.spread_row import SpreadRow
from symptomdesk.desktop.widgets.temperature_card import TemperatureCard
from symptomdesk.desktop.widgets.undo_bar import UndoBar
from symptomdesk.desktop.widgets.unwritten_line import UnwrittenLine
from symptomdesk.desktop.widgets.week_strip import WeekStrip
from symptomdesk.desktop.widgets.words_card import WordsCard

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class DayBoard(QWidget):
    """Every card of the page, in the order of reading; the page scrolls, the undo line floats above it."""

    def __init__(self, look: Look, day: date, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        body = QWidget(self)
        body.setObjectName("page_body")
        self._column = QVBoxLayout(body)
        # Before anything stands on it: what moves in is dressed twice.
        self._scroll = FillingScroll(body, self)
        self.stepper = DateStepper(look, day, today, body)
        self.cycle = FittingLabel("pill", body)
        self.undo = IconButton(look, "undo", tr("Undo"), kind="square", parent=body)
        self.head = SpreadRow(look, self.stepper, (self.cycle, self.undo), body)
        self.fault = FaultLine(body)
        self.banners = BannerStack(look, body)
        self.unwritten = UnwrittenLine(look, body)
        self.questions = QuestionList(look, body)
        columns = Columns(look, 2, body)
        self.words = WordsCard(look, tr("How was today?"), columns)
        self.signs = SignsCard(look, columns)
        self.dose = DoseCard(look, columns)
        self.temperature = TemperatureCard(look, columns)
        self.week = WeekStrip(look, columns)
        week_card = Card(look, tr("Last 7 days"), columns)
        week_card.body.addWidget(self.week)
        self.note = NoteCard(look, columns)
        self.ask = AskCard(look, columns)
        self.precautions = PrecautionsCard(look, columns)
        side = (self.dose, self.temperature, week_card, self.note, self.ask, self.precautions)
        columns.hold((self.words, self.signs), side)
        for widget in (self.head, self.fault, self.banners, self.unwritten, self.questions, columns):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.undo_bar = UndoBar(look, self)
        self.setFocusProxy(self.words.box)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._space)
        look.changed.connect(self._space)
        self._space()

    def reveal(self, widget: QWidget) -> None:
        """Scroll until a widget is in view."""
        self._scroll.ensureWidgetVisible(widget)

    def scroll_to_top(self) -> None:
        """Show the page from its beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    def offer_undo(self, text: str) -> None:
        """Say what was done and how to take it back."""
        self.undo_bar.offer(text)
        self._place_undo_bar()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_undo_bar()

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("xxl"), scale.space("m")
        bar = self._scroll.verticalScrollBar()
        # The cards end where the banners above end, with a scroll bar or without.
        taken = bar.sizeHint().width() if bar.maximum() > 0 or not self.isVisible() else 0
        above = scale.space("s")
        self._column.setContentsMargins(side, above, max(side - taken, scale.space("xs")), side)
        self._column.setSpacing(gap)

    def _place_undo_bar(self) -> None:
        if self.undo_bar.isHidden():
            return
        side = self._look.scale.space("xxl")
        width = min(self.width() - 2 * side, self._look.scale.breakpoint("undo_bar"))
        height = max(self.undo_bar.sizeHint().height(), self.undo_bar.heightForWidth(width))
        self.undo_bar.setGeometry((self.width() - width) // 2, self.height() - height - side, width, height)
