"""Writes into the diary while the program itself makes mistakes; run by ``test_crash.py``.

``make_mistakes.py FOLDER``: each mistake carries the words of the diary in its text, and after each one the
next entry is written. Prints what the dialog told of every mistake, and what could be copied from it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from tests.desktop.words_of_a_diary import NOTE, OWN, TEXTS

from symptomdesk.desk import Desk
from symptomdesk.desktop import app
from symptomdesk.desktop.crash_dialog import CrashDialog
from symptomdesk.desktop.jobs import Job, Worker
from symptomdesk.desktop.main_window import MainWindow
from symptomdesk.desktop.pages.today import TodayPage
from symptomdesk.paths import DataFolder

FOLDER = Path(sys.argv[1])


class OurMistakeError(Exception):
    """One that quotes what somebody wrote, as a KeyError would."""


def _fail(*_: object) -> None:
    raise OurMistakeError(f"{TEXTS[0]} {NOTE} {OWN}", {OWN: TEXTS})


class _Drawing(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        _fail()


def main() -> int:
    with Desk.open(DataFolder(FOLDER)) as desk:
        desk.write_note(desk.today() - timedelta(days=1), NOTE)
        desk.grade(desk.today() - timedelta(days=1), f"own:{OWN}", 2)
    application = app.make_application()
    QTimer.singleShot(0, application, _play)
    return app.run(FOLDER)


def _play() -> None:
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    page = window.open_page("today")
    assert isinstance(page, TodayPage)
    try:
        for mistake, text in zip((_in_a_slot, _in_a_timer, _in_a_job, _while_drawing), TEXTS, strict=True):
            mistake(window)
            _read_the_dialog()
            page.board.words.box.setPlainText(f"{page.view.page.text}\n{text}")
            assert page.finish()
    finally:
        window.quit_at_once()


def _in_a_slot(window: QWidget) -> None:
    button = QPushButton(window)
    button.clicked.connect(_fail)
    button.click()


def _in_a_timer(window: QWidget) -> None:
    QTimer.singleShot(0, window, _fail)


def _in_a_job(window: QWidget) -> None:
    worker = Worker(window)

    def fails(_job: Job) -> None:
        _fail()

    def failed(fault: Exception) -> None:
        QTimer.singleShot(0, window, worker.stop)
        raise fault

    worker.start(fails, _fail, failed)


def _while_drawing(window: QWidget) -> None:
    drawing = _Drawing(window)
    drawing.resize(40, 40)
    drawing.show()
    QTimer.singleShot(50, drawing, drawing.deleteLater)


def _read_the_dialog() -> None:
    dialog = _waited_for(_dialog)
    print(dialog.windowTitle())
    for label in dialog.findChildren(QLabel):
        print(label.text())
    print(dialog.findChildren(QPlainTextEdit)[0].toPlainText())
    dialog.copy_button.click()
    print("COPIED", QGuiApplication.clipboard().text().splitlines()[2])
    dialog.accept()


def _dialog() -> CrashDialog | None:
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible())
    return next(shown, None)


def _waited_for(find: Callable[[], CrashDialog | None]) -> CrashDialog:
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: find() is not None and loop.quit())
    look.start(10)
    loop.exec()
    found = find()
    assert found is not None
    return found


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
