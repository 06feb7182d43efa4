"""One window for one diary: a second start brings the first window to the front, and ends.

Both meet in the folder of locks. A lock file names the process that holds it, so one left by a crash is taken
over at once; the wish to see the first window is a file that appears beside it. No socket is needed.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from symptomdesk.files import PRIVATE_FILE, make_private_folder, set_mode


class OneWindow(QObject):
    """The claim of a window to its diary; ``wanted`` says that somebody started the program again."""

    wanted = Signal()

    def __init__(self, locks: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locks = locks
        self._wish = locks / "show-window"
        lock = locks / "window.lock"
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)  # a window may stay open for weeks; only a dead process loses its lock
        self._lock_path = lock
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Whether this is the only window of the diary; if not, the other one was asked to show itself.

        Where no lock can be kept, on a folder that cannot be written to, a window is not refused for that.
        """
        try:
            make_private_folder(self._locks)
            if self._lock.tryLock(0):
                set_mode(self._lock_path, PRIVATE_FILE)
                self._wish.unlink(missing_ok=True)
                return True
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                return True
            self._wish.touch(PRIVATE_FILE)
        except OSError:
            return True
        return False

    def listen(self) -> None:
        """Begin to say when the window is wanted; needs an application, or nothing is ever noticed.

        More than once does no harm: after everything was deleted another window listens.
        """
        if self._watcher is None:
            self._watcher = QFileSystemWatcher([str(self._locks)], self)
            self._watcher.directoryChanged.connect(self._look)
        self._look()

    def release(self) -> None:
        """Let another start open a window of its own."""
        if self._watcher is not None:
            # Now, not later: once the application has ended, nobody deletes what was to be deleted later.
            self._watcher.setParent(None)
            self._watcher = None
        self._lock.unlock()

    def _look(self) -> None:
        try:
            self._wish.unlink()
        except OSError:
            return  # nothing wanted, or something else changed in the folder
        self.wanted.emit()
