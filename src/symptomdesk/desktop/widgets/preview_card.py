"""The preview of a report: its pages or its text, and what is being done about them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.pages_view import PagesView
from symptomdesk.desktop.widgets.spread_row import SpreadRow
from symptomdesk.desktop.widgets.working_line import WorkingLine

MAKING = marked("Making the report…")
STOPPED = marked("The preview was stopped.")
_LINES_BESIDE, _LINES_ALONE = 4, 18


class PreviewCard(Card):
    """``text_wanted`` asks for the report's words, ``cancelled`` to stop, ``again`` to make it after all."""

    text_wanted = Signal()
    cancelled = Signal()
    again = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(tr("Preview"))
        title = Label.single_line(tr("Preview"), "section", self)
        self._status = Label.single_line("", "small", self)
        self.as_text = QPushButton(tr("As text"), self)
        self.as_text.setCheckable(True)
        set_kind(self.as_text, "toggle")
        describe(
            self.as_text, tr("Preview as text"), tr("Show the report as words, to be read aloud or enlarged")
        )
        self.retry = QPushButton(tr("Make it now"), self)
        describe(self.retry, tr("Make the preview now"))
        self.working = WorkingLine(look, self)
        self._head = SpreadRow(look, title, (self.working, self._status, self.as_text), self)
        self.fault = FaultLine(self)
        self.view = PagesView(look, self)
        self.words = QPlainTextEdit(self)
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setAccessibleName(tr("The report as text"))
        self._about = ""
        self._tall = False
        for widget in (self._head, self.fault, self.retry, self.words):
            self.body.addWidget(widget)
        self.body.addWidget(self.view)
        self.body.setStretchFactor(self.words, 1)
        self.body.setStretchFactor(self.view, 1)
        # The body takes what a card usually leaves free below it.
        self._column.setStretch(0, 1)
        self._column.setStretch(1, 0)
        self.words.hide()
        self.retry.hide()
        self.as_text.toggled.connect(self._show_kind)
        self.retry.clicked.connect(self._try_again)
        self.working.appeared.connect(self._head.rearrange)
        self.working.cancelled.connect(self._cancel)
        self.view.turned.connect(self._name_view)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def status(self) -> str:
        """How long the report is, or why there is none."""
        return self._status.text()

    def set_tall(self, tall: bool) -> None:
        """Be as tall as all pages, or scroll them."""
        self._tall = tall
        self.view.set_tall(tall)
        self._dress()

    def show_working(self) -> None:
        """Another preview is being made; what is shown is out of date."""
        self.retry.hide()
        self.fault.clear_fault()
        self.view.veil()
        self._say("")
        self.working.begin(tr(MAKING))

    def show_pages(self, pages: Sequence[bytes], status: str, about: str) -> None:
        """Show the pages; ``about`` says in a sentence what report it is."""
        self._about = about
        self._settle(status)
        self.view.show_pages(pages)
        self._name_view()

    def show_words(self, text: str) -> None:
        """Show the report as text."""
        bar = self.words.verticalScrollBar()
        place = bar.value()
        self.words.setPlainText(text)
        bar.setValue(place)

    def show_stopped(self) -> None:
        """No preview is wanted for the moment."""
        self._settle(tr(STOPPED))
        self.view.show_pages(())
        self.retry.show()

    def show_fault(self, sentence: str) -> None:
        """No preview can be made."""
        self._settle("")
        self.view.show_pages(())
        self.fault.say(sentence)
        self.retry.show()

    def _dress(self) -> None:
        """The words in columns need letters of one width."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self._look.scale.type("base"))
        self.words.setFont(font)
        lines = _LINES_ALONE if self._tall else _LINES_BESIDE
        self.words.setMinimumHeight(lines * self.words.fontMetrics().lineSpacing())

    def _settle(self, status: str) -> None:
        self.working.end()
        self.retry.hide()
        self.fault.clear_fault()
        self._say(status)

    def _say(self, status: str) -> None:
        self._status.say(status)
        self._head.rearrange()

    def _name_view(self) -> None:
        count = self.view.count
        self.view.setAccessibleName(
            tr("Preview, page {page} of {count}", page=self.view.page, count=count)
            if count
            else tr("Preview")
        )
        self.view.setAccessibleDescription(tr("{about} To read it, choose “As text”.", about=self._about))

    def _show_kind(self, words: bool) -> None:
        if words:
            self.text_wanted.emit()
        self.words.setVisible(words)
        self.view.setVisible(not words)

    def _cancel(self) -> None:
        self.cancelled.emit()

    def _try_again(self) -> None:
        self.again.emit()
