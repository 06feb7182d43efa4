"""Starting the windows: application, diary, first paint, then everything that can wait."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from symptomdesk.desk import Clock, Desk, DiaryFault, InstallationError, local_now
from symptomdesk.desktop.application import make_application
from symptomdesk.desktop.around import Around
from symptomdesk.desktop.autostart import autostart_of
from symptomdesk.desktop.crash import CrashGuard
from symptomdesk.desktop.display import NO_DISPLAY, has_display
from symptomdesk.desktop.one_window import OneWindow
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.tray import SystemTray
from symptomdesk.paths import DataFolder, data_dir

if TYPE_CHECKING:
    from symptomdesk.desktop.autostart import Autostart
    from symptomdesk.desktop.opening import Obstacle, WayOut

OPEN_ALREADY = "SymptomDesk is open on this diary already; its window comes to the front."

LOCKED = "The diary is encrypted, and there is nobody to ask for its passphrase."

QUIT_WHEN_READY = "SYMPTOMDESK_QUIT_WHEN_READY"
"""The environment variable that, set to 1, ends the program once its window is painted: to time a start."""

_WITHOUT_PEOPLE = frozenset({"offscreen", "minimal"})
"""Platforms of Qt on which nobody sees a window."""


def run(data_folder: Path | None = None, *, clock: Clock = local_now, in_background: bool = False) -> int:
    """Open the window on the diary in ``data_folder`` (``None``: the usual one) until it is closed.

    If that diary has a window already, it comes to the front instead. ``in_background`` begins in the tray.
    Returns 0, or 1 with one line on standard error where there is no display or the diary cannot be opened.
    """
    if not has_display(os.environ, sys.platform):
        return _refuse(NO_DISPLAY)
    folder = DataFolder(data_dir(data_folder, os.environ))
    desk = _opened(folder, clock)
    if desk is None:
        return 1
    only = OneWindow(folder.locks)
    if not only.claim():
        desk.close()
        print(OPEN_ALREADY, file=sys.stderr)  # noqa: T201  (whoever looks at a terminal)
        return 0
    application = make_application()
    # A dialog that is closed while the window waits in the tray does not end the program.
    application.setQuitOnLastWindowClosed(False)
    look = Look(parent=application)
    guard = CrashGuard(folder.logs, application)
    guard.install()
    autostart = autostart_of(folder.root, os.environ, sys.platform)
    autostart.repair()
    code, note, checks = 0, "", True
    while desk is not None:
        chosen = desk.reference.settings
        look.choose(chosen.theme, chosen.text_scale)
        tray = SystemTray(application)
        with desk:
            session = Session(desk, look, application, around=Around(tray, autostart), checks=checks)
            session.window.closed.connect(application.quit)
            only.wanted.connect(session.window.bring_up)
            session.started.connect(only.listen)
            session.started.connect(gc.enable)  # see cli.run: until then nothing is collected
            if os.environ.get(QUIT_WHEN_READY) == "1":
                session.painted.connect(session.window.quit_at_once)
            session.show(in_background=in_background)
            session.window.tell(note)
            code = application.exec()
            session.close()
        if not session.reopens:
            break
        for done in (session, tray):
            done.deleteLater()
        note, in_background = _erase(folder, autostart) if session.erasing else "", False
        desk = _opened(folder, clock, found_damaged=session.damaged)
        checks = not session.damaged
    only.release()
    sys.excepthook = sys.__excepthook__
    return code if desk is not None else 1


def _opened(folder: DataFolder, clock: Clock, *, found_damaged: bool = False) -> Desk | None:
    """The diary; where it cannot just be opened, the person is asked what to do."""
    met: DiaryFault | InstallationError | None = None
    if not found_damaged:
        try:
            return Desk.open(folder, clock)
        except (DiaryFault, InstallationError) as fault:
            met = fault
    from symptomdesk.desktop.opening import open_diary  # noqa: PLC0415  (seldom needed)

    return open_diary(folder, clock, _AtTheScreen(), met=met, found_damaged=found_damaged)


def _erase(folder: DataFolder, autostart: Autostart) -> str:
    from symptomdesk.desktop.erasing import erased  # noqa: PLC0415  (once in a diary's life)

    return erased(folder, autostart)


class _AtTheScreen:
    """Whoever sits before the window: what is asked is told on standard error, too."""

    def __init__(self) -> None:
        self._typed = ""

    def choose(self, obstacle: Obstacle) -> WayOut:
        from symptomdesk.desktop.opening import WayOut  # noqa: PLC0415  (seldom needed)

        _refuse(obstacle.sentence)
        if not _somebody_is_there():
            return WayOut.GIVE_UP
        from symptomdesk.desktop.obstacle_dialog import ObstacleDialog  # noqa: PLC0415

        dialog = ObstacleDialog(_first_look(), obstacle)
        dialog.exec()
        return dialog.way

    def unlock(self, fault: str, wrong: int) -> str | None:
        if not _somebody_is_there():
            _refuse(fault or LOCKED)
            return None
        from symptomdesk.desktop.unlock_dialog import UnlockDialog  # noqa: PLC0415  (most diaries are plain)

        dialog = UnlockDialog(_first_look(), fault, wrong, self._typed)
        dialog.exec()
        self._typed = dialog.passphrase or ""
        return dialog.passphrase


def _somebody_is_there() -> bool:
    return make_application().platformName() not in _WITHOUT_PEOPLE


def _first_look() -> Look:
    """How a dialog looks before anything is known of the owner's settings."""
    application = make_application()
    look = Look(parent=application)
    look.apply(application)
    return look


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201  (the one line that a failed start owes)
    return 1
