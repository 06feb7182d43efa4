"""Uses the window as a person does, from its start to its end; run by ``test_no_network.py``.

``use_every_page.py FOLDER``: writes an entry, opens every page, saves a report in every format, makes a
backup, is started a second time and encrypts the diary. Prints each step done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QProcess, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from tests.sealed import sealed

from symptomdesk.desktop import app
from symptomdesk.desktop.dialogs import Dialogs
from symptomdesk.desktop.main_window import MainWindow
from symptomdesk.desktop.pages.report import ReportPage
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.pages.settings_passphrase import PassphraseWanted
from symptomdesk.desktop.pages.today import TodayPage

PASSPHRASE = "a quiet long word"
FOLDER = Path(sys.argv[1])


class _Answers(Dialogs):
    """Saves everything beside the diary."""

    def where_to_save(self, parent: QWidget, title: str, suggested: Path, kinds: str) -> Path | None:
        return FOLDER.parent / suggested.name


def main() -> int:
    application = app.make_application()
    Dialogs.where_to_save = _Answers.where_to_save
    QTimer.singleShot(0, application, _use)
    return app.run(FOLDER)


def _use() -> None:
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    try:
        _write(window)
        for page in window.pages:
            window.open_page(page.id)
            QCoreApplication.processEvents()
            print("opened", page.id)
        _save_reports(window)
        _back_up(window)
        _start_again(window)
        _encrypt(window)
    finally:
        window.quit_at_once()


def _page(window: MainWindow, name: str, kind: type[QWidget]) -> QWidget:
    page = window.open_page(name)
    assert isinstance(page, kind)
    return page


def _write(window: MainWindow) -> None:
    page = _page(window, "today", TodayPage)
    page.board.words.box.setPlainText("threw up twice, no fever, ankles puffy")
    assert page.finish()
    assert {one.sign for one in page.view.page.observations} == {"vomiting", "swollen_limbs"}
    print("wrote")


def _save_reports(window: MainWindow) -> None:
    page = _page(window, "report", ReportPage)
    _wait(page.preview.settled)
    for button in (page.board.bar.save, *page.board.options.file_buttons):
        _wait(page.doing.settled, button.click)
        assert not page.board.fault.text(), page.board.fault.text()
        print("saved", button.text())


def _back_up(window: MainWindow) -> None:
    page = _page(window, "settings", SettingsPage)
    page.board.backups.now.click()
    assert not page.board.backups.fault.text()
    print("backed up")


def _start_again(window: MainWindow) -> None:
    """A second start finds the window open and brings it up."""
    second = QProcess(window)
    command, *words = sealed("-m", "symptomdesk", "--data-dir", str(FOLDER))
    _wait(second.finished, lambda: second.start(command, words))
    assert app.OPEN_ALREADY in bytes(second.readAllStandardError().data()).decode()
    assert second.exitCode() == 0
    print("started again")


def _encrypt(window: MainWindow) -> None:
    page = _page(window, "settings", SettingsPage)
    card = page.board.passphrase
    card.set_wanted.emit(PassphraseWanted(PASSPHRASE, None))
    assert not card.fault.text(), card.fault.text()
    print("encrypted")


def _wait(signal: Signal, begin: Callable[[], object] | None = None) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    if begin is not None:
        begin()
    loop.exec()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
