"""Our own bugs: the window stays, a log keeps where it happened, and the person can copy a report.

Neither log nor report holds anything of the diary: of an exception only its type and the places in the
program are told, since its text may quote what somebody wrote.
"""

from __future__ import annotations

import os
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from symptomdesk import __version__

if TYPE_CHECKING:
    from symptomdesk.desktop.crash_dialog import CrashDialog

_LOG_NAME = "faults.log"
_LARGEST_LOG = 512 * 1024


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What can be told of an exception without telling anything of the diary."""
    lines = [
        f"SymptomDesk {__version__}, Python {sys.version.split()[0]}, {sys.platform}",
        datetime.now(UTC).isoformat(timespec="seconds"),
        kind.__name__,
    ]
    lines += [
        f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace, limit=-40)
    ]
    return "\n".join(lines)


def write_log(folder: Path, report: str) -> None:
    """Append a report to the log in ``folder``, which only its owner can read; a full log starts anew."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    log = folder / _LOG_NAME
    if log.exists() and log.stat().st_size > _LARGEST_LOG:
        log.replace(log.with_suffix(".log.1"))
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(report + "\n\n")


class CrashGuard(QObject):
    """Receives what nobody caught; ``install`` makes it Python's excepthook."""

    caught = Signal(str)

    def __init__(self, logs: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._logs = logs
        self._dialog: CrashDialog | None = None
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch from now on."""
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and tell the person; an interrupt from the terminal ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        report = report_of(kind, trace)
        try:
            write_log(self._logs, report)
        except OSError as fault:
            report += f"\n(no log could be written: {fault.strerror})"
        print(report, file=sys.stderr)  # noqa: T201  (a terminal, if there is one, should see it too)
        self.caught.emit(report)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return
        from symptomdesk.desktop.crash_dialog import CrashDialog  # noqa: PLC0415  (hoped never to be needed)

        self._dialog = CrashDialog(report)
        self._dialog.open()
