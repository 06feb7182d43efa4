"""Writes, locks and unlocks a diary in its window; run by ``test_locking.py``.

``lock_the_diary.py FOLDER``: opens the diary with its passphrase, writes, opens every page and some dialogs,
waits until the window locks itself for idleness, tells everything that can be seen and read out then, types
the passphrase twice wrongly and then rightly, and tells what the window shows.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.desktop.shown_text import said_in
from tests.desktop.trays import FakeTray
from tests.desktop.words_of_a_diary import NOTE, OWN, PASSPHRASE, TEXTS

from symptomdesk.desktop import app
from symptomdesk.desktop.crash_dialog import CrashDialog
from symptomdesk.desktop.idle import IdleWatch
from symptomdesk.desktop.main_window import MainWindow
from symptomdesk.desktop.pages.today import TodayPage
from symptomdesk.desktop.unlock_dialog import UnlockDialog

FOLDER = Path(sys.argv[1])
WRONG = "a quite long word"

Shown = TypeVar("Shown", bound=QWidget)
trays: list[FakeTray] = []
others: list[CrashDialog] = []


def _tray(_parent: object) -> FakeTray:
    trays.append(FakeTray())
    return trays[-1]


def main() -> int:
    app.make_application()
    app._somebody_is_there = lambda: True
    app.SystemTray = _tray  # type: ignore[misc,assignment]
    _when(_shown(UnlockDialog), _open)
    return app.run(FOLDER)


def _open(dialog: UnlockDialog) -> None:
    _when(_shown(MainWindow), _write_and_lock)
    _answer(dialog, PASSPHRASE)


def _write_and_lock(window: MainWindow) -> None:
    page = window.open_page("today")
    assert isinstance(page, TodayPage)
    for text in TEXTS:
        page.board.words.box.setPlainText(f"{page.view.page.text}\n{text}")
        assert page.finish()
    page.board.signs.named.emit(OWN)
    page.board.note.box.setPlainText(NOTE)
    assert page.finish()
    for spec in window.pages:
        window.open_page(spec.id)
        QTest.qWait(50)
    window.show_keys()
    others.append(CrashDialog("a report"))
    others[0].open()
    print("SUBJECT", window.windowTitle())
    _when(_shown(UnlockDialog), _tell_and_fail)
    idle = next(one for one in _application().findChildren(IdleWatch))
    idle._timer.start(10)


def _tell_and_fail(dialog: UnlockDialog) -> None:
    print("LOCKED")
    for window in QGuiApplication.topLevelWindows():
        if window.isVisible():
            print("window:", window.title())
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            print("widget:", type(widget).__name__)
            for said in said_in(widget):
                print("says:", said.text)
    print("tray:", [(tray.shown, tray.said) for tray in trays])
    _when(_shown(UnlockDialog, but=dialog), _fail_again)
    _answer(dialog, WRONG)


def _fail_again(dialog: UnlockDialog) -> None:
    _tell_kept(dialog)
    _when(_shown(UnlockDialog, but=dialog), _wait_and_open)
    _answer(dialog, WRONG)


def _wait_and_open(dialog: UnlockDialog) -> None:
    _tell_kept(dialog)
    _when(_shown(MainWindow), _look_again)
    _when(lambda: dialog if dialog.enter.isEnabled() else None, lambda _: _answer(dialog, PASSPHRASE))


def _tell_kept(dialog: UnlockDialog) -> None:
    line, fault = dialog.line, dialog.fault.text()
    print("KEPT", fault, line.text() == WRONG, line.selectedText() != "", dialog.enter.isEnabled())


def _look_again(window: MainWindow) -> None:
    print("UNLOCKED", window.windowTitle())
    page = window.open_page("today")
    assert isinstance(page, TodayPage)
    print("note:", page.board.note.box.text())
    window.quit_at_once()


def _answer(dialog: UnlockDialog, passphrase: str) -> None:
    dialog.line.selectAll()
    QTest.keyClicks(dialog.line, passphrase)
    QTest.keyClick(dialog.line, Qt.Key.Key_Return)


def _shown(kind: type[Shown], but: QWidget | None = None) -> Callable[[], Shown | None]:
    def look() -> Shown | None:
        shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w is not but)
        return next((widget for widget in shown if widget.isVisible()), None)

    return look


def _when(find: Callable[[], Shown | None], do: Callable[[Shown], None]) -> None:
    """Do something once there is something; never waiting within, for dialogs have loops of their own."""
    timer = QTimer(_application())

    def look() -> None:
        found = find()
        if found is not None:
            timer.stop()
            do(found)

    timer.timeout.connect(look)
    timer.start(10)


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
