"""What a person does with a report: saving, printing, copying; the long part beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from symptomdesk.desk import DiaryFault, InstallationError, ReportDraft
from symptomdesk.desktop.dialogs import Dialogs, documents
from symptomdesk.desktop.pages import report_content
from symptomdesk.desktop.pages.report_content import PDF, FileKind
from symptomdesk.desktop.printing import PrintingError, pixels_per_inch, print_pages
from symptomdesk.desktop.translation import fault_words, marked, tr
from symptomdesk.desktop.widgets.preview_card import MAKING
from symptomdesk.files import write_whole

if TYPE_CHECKING:
    from symptomdesk.desktop.jobs import Job, Worker
    from symptomdesk.desktop.pages.report_board import ReportBoard
    from symptomdesk.desktop.pages.report_chosen import ChosenReport

OPEN_FOLDER = marked("Open the folder")
SAVING = marked("Saving…")


class ReportActions(QObject):
    """Carries out the buttons of a board, one thing at a time; ``settled`` says that one is over."""

    settled = Signal()

    def __init__(
        self,
        chosen: ChosenReport,
        board: ReportBoard,
        worker: Worker,
        dialogs: Dialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._chosen, self._board, self._worker, self._dialogs = chosen, board, worker, dialogs
        self._folder = documents()
        self._job: Job | None = None
        self._saving: Path | None = None
        self._saved: Path | None = None
        self.pages = 0
        board.bar.save_wanted.connect(self._save_pdf)
        board.bar.print_wanted.connect(self._print)
        board.bar.copy_wanted.connect(self._copy)
        board.options.file_wanted.connect(self._save_file)
        board.told.pressed.connect(self._show_folder)
        board.working.cancelled.connect(self.forget)

    def forget(self) -> None:
        """Stop what is being done; a file that is not written yet never will be."""
        if self._job is not None:
            self._job.cancel()
            self._end()

    # Saving

    def _save_pdf(self) -> None:
        self._save(PDF, self._make_pdf, tr(MAKING))

    def _save_file(self, kind: FileKind) -> None:
        self._save(kind, partial(self._make_file, kind), tr(SAVING))

    def _make_pdf(self) -> Callable[[], bytes]:
        return self._chosen.draft().pdf

    def _make_file(self, kind: FileKind) -> Callable[[], bytes]:
        return self._chosen.file(kind).encode

    def _save(self, kind: FileKind, make: Callable[[], Callable[[], bytes]], words: str) -> None:
        if not self._chosen.usable or self._job is not None:
            return
        suggested = self._folder / self._chosen.file_name(kind)
        path = self._dialogs.where_to_save(self._board, tr(kind.title), suggested, tr(kind.filter))
        if path is None:
            return
        try:
            content = make()
        except (DiaryFault, InstallationError) as fault:
            self._board.fault.say(fault_words(fault))
            return
        self._saving = path
        self._begin(partial(_write, path, content), self._tell_saved, words)

    def _tell_saved(self, path: Path) -> None:
        self._folder, self._saved = path.parent, path
        folder = path.parent.name or str(path.parent)
        words = report_content.saved_words(path.name, folder)
        self._board.told.tell(words, tr(report_content.NOT_PROTECTED), tr(OPEN_FOLDER))
        self._end()

    def _show_folder(self) -> None:
        if self._saved is not None and not self._dialogs.show_folder(self._saved.parent):
            self._board.fault.say(
                tr("The folder cannot be opened from here. It is {parent}.", parent=self._saved.parent)
            )

    # Printing and copying

    def _print(self) -> None:
        if not self._chosen.usable or self._job is not None:
            return
        printer = self._dialogs.printer(self._board, tr("Symptom report"), self._board.options.chosen_paper)
        if printer is None:
            return
        try:
            draft = self._chosen.draft()
        except DiaryFault as fault:
            self._board.fault.say(fault_words(fault))
            return
        self._begin(
            partial(_print, draft, printer, pixels_per_inch(self.pages)), self._tell_printed, tr(MAKING)
        )

    def _tell_printed(self, printed: tuple[int, str]) -> None:
        self._saved = None
        self._board.told.tell(report_content.printed_words(*printed))
        self._end()

    def _copy(self) -> None:
        if not self._chosen.usable:
            return
        try:
            text = self._chosen.text()
        except DiaryFault as fault:
            self._board.fault.say(fault_words(fault))
            return
        self._saved = None
        self._board.fault.clear_fault()
        self._dialogs.copy(text)
        self._board.told.tell(tr(report_content.COPIED), tr(report_content.COPIED_NOT_PROTECTED))

    # The work itself

    def _begin(self, work: Callable[[Job], object], done: Callable[..., None], words: str) -> None:
        self._board.told.hide()
        self._board.fault.clear_fault()
        self._board.set_working(True)
        self._board.working.begin(words)
        self._job = self._worker.start(work, done, self._fail, self._board.working.begin)

    def _fail(self, fault: Exception) -> None:
        if isinstance(fault, PrintingError):
            words = fault_words(fault)
        elif isinstance(fault, OSError) and self._saving is not None:
            words = report_content.not_saved_words(self._saving.name, fault.strerror or fault_words(fault))
        else:
            words = report_content.not_made_words(fault)
        self._board.fault.say(words)
        self._end()
        if not isinstance(fault, PrintingError) and not report_content.is_of_the_world(fault):
            raise fault

    def _end(self) -> None:
        self._job = None
        self._saving = None
        self._board.working.end()
        self._board.set_working(False)
        self.settled.emit()


def _write(path: Path, content: Callable[[], bytes], job: Job) -> Path:
    made = content()
    if not job.cancelled:
        write_whole(path, made)
    return path


def _print(draft: ReportDraft, printer: QPrinter, fineness: int, job: Job) -> tuple[int, str]:
    pages = draft.pages(fineness)
    if job.cancelled:
        return 0, ""
    return print_pages(printer, pages, job.tell, job.is_cancelled), printer.printerName()
