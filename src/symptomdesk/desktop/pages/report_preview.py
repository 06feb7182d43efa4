"""The preview of the report, made beside the window's thread and never older than what was chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from symptomdesk.desk import DiaryFault, ReportDraft
from symptomdesk.desktop.pages.report_content import is_of_the_world, not_made_words
from symptomdesk.desktop.translation import fault_words

if TYPE_CHECKING:
    from symptomdesk.desktop.jobs import Job, Worker
    from symptomdesk.desktop.pages.report_chosen import ChosenReport
    from symptomdesk.desktop.theme import Look
    from symptomdesk.desktop.widgets.preview_card import PreviewCard

AFTER_MS = 200
"""Choices made one after the other are worth one preview."""

_PIXELS_PER_INCH = 110
"""Of a page on the screen at the usual text size."""

MOST_PIXELS_PER_INCH = 220


class ReportPreview(QObject):
    """Shows the report that is chosen.

    A newer wish makes the older one void. ``settled`` says that the card shows what was wanted last, or why
    it cannot.
    """

    settled = Signal()

    def __init__(
        self,
        look: Look,
        card: PreviewCard,
        worker: Worker,
        chosen: ChosenReport,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._card, self._worker = look, card, worker
        self._chosen = chosen
        self._job: Job | None = None
        self.pages = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self._begin)
        card.text_wanted.connect(self._show_words)
        card.cancelled.connect(self._stop)
        card.again.connect(self.want)

    def want(self) -> None:
        """Another report was chosen, or the diary has changed."""
        self.forget()
        self._card.show_working()
        self._timer.start()

    def forget(self) -> None:
        """Nobody looks any more."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def clear(self) -> None:
        """There is nothing that could be shown."""
        self.forget()
        self.pages = 0
        self._card.show_pages((), "", "")
        self.settled.emit()

    def _begin(self) -> None:
        try:
            draft = self._chosen.draft()
            if self._card.as_text.isChecked():
                self._card.show_words(self._chosen.text())
        except DiaryFault as fault:
            self._card.show_fault(fault_words(fault))
            self.settled.emit()
        else:
            self._job = self._worker.start(partial(_pages, draft, self._fineness()), self._show, self._fail)

    def _show(self, pages: tuple[bytes, ...]) -> None:
        self._job = None
        self.pages = len(pages)
        count = len(pages)
        self._card.show_pages(pages, self._chosen.status(count), self._chosen.about(count))
        self.settled.emit()

    def _fail(self, fault: Exception) -> None:
        self._job = None
        self.pages = 0
        self._card.show_fault(not_made_words(fault))
        self.settled.emit()
        if not is_of_the_world(fault):
            raise fault

    def _stop(self) -> None:
        self.forget()
        self._card.show_stopped()
        self.settled.emit()

    def _show_words(self) -> None:
        try:
            self._card.show_words(self._chosen.text())
        except DiaryFault as fault:
            self._card.show_fault(fault_words(fault))

    def _fineness(self) -> float:
        """As fine as the screen can show."""
        wanted = _PIXELS_PER_INCH * self._card.devicePixelRatioF() * self._look.scale.percent / 100
        return min(wanted, MOST_PIXELS_PER_INCH)


def _pages(draft: ReportDraft, pixels_per_inch: float, _job: Job) -> tuple[bytes, ...]:
    return draft.pages(pixels_per_inch)
