"""The report page: choosing what the clinic is to read, seeing it, and taking it along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desk import Change, Desk, DiaryFault
from symptomdesk.desktop.dialogs import Dialogs
from symptomdesk.desktop.jobs import Worker
from symptomdesk.desktop.pages.report_actions import ReportActions
from symptomdesk.desktop.pages.report_board import ReportBoard
from symptomdesk.desktop.pages.report_chosen import ChosenReport
from symptomdesk.desktop.pages.report_content import facts_of
from symptomdesk.desktop.pages.report_preview import ReportPreview
from symptomdesk.desktop.translation import fault_words

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

FOLLOW_AFTER_MS = 1000
"""How long the diary must rest before the preview follows it."""


class ReportPage(QWidget):
    """Nothing is read and nothing is made while the page is not in view.

    ``day_wanted`` carries the day to write about while there is nothing to report.
    Whoever made it calls :meth:`stop` in the end, which ends its thread.
    """

    day_wanted = Signal(object)

    def __init__(
        self, look: Look, desk: Desk, dialogs: Dialogs | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._worker = Worker(self)
        self._paper = desk.reference.settings.report_paper
        self.board = ReportBoard(look, self._paper, self)
        chosen = self._chosen = ChosenReport(desk, self.board.options)
        self.preview = ReportPreview(look, self.board.preview, self._worker, chosen, self)
        self.doing = ReportActions(chosen, self.board, self._worker, dialogs or Dialogs(), self)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setInterval(FOLLOW_AFTER_MS)
        self._following.timeout.connect(self.refresh)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.board)
        self.setFocusProxy(self.board)
        self.board.nothing.writing_wanted.connect(self._want_today)
        self.board.options.changed.connect(self._show_choice)
        self.preview.settled.connect(self._count_pages)

    def refresh(self) -> None:
        """Read the diary again; what was chosen stays."""
        self._following.stop()
        self._follow_paper()
        try:
            facts = facts_of(self._desk)
        except DiaryFault as fault:
            self.board.fault.say(fault_words(fault))
            return
        self.board.fault.clear_fault()
        self.board.show_empty(facts is None)
        if facts is not None:
            self.board.options.show_facts(facts)
            self._show_choice()

    def _follow_paper(self) -> None:
        """Another paper in the settings is offered from then on."""
        paper = self._desk.reference.settings.report_paper
        if paper is not self._paper:
            self._paper = paper
            self.board.options.offer_paper(paper)

    def on_change(self, _change: Change) -> None:
        """Something was written, perhaps by another program: follow it once it rests."""
        if self.isVisible():
            self._following.start()

    def on_midnight(self) -> None:
        """A new day has begun."""
        if self.isVisible():
            self.refresh()

    def stop(self) -> None:
        """Give up what is being made, and end the thread; it begins anew if more is wanted."""
        self._following.stop()
        self.preview.forget()
        self.doing.forget()
        self._worker.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._following.stop()
            self.preview.forget()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.stop()

    def _show_choice(self) -> None:
        usable = self._chosen.usable
        self.board.set_usable(usable)
        if usable:
            self.preview.want()
        else:
            self.preview.clear()

    def _want_today(self) -> None:
        self.day_wanted.emit(self._desk.today())

    def _count_pages(self) -> None:
        self.doing.pages = self.preview.pages
