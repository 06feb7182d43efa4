"""Somebody who types into the real window, drawn into memory, until the program is killed.

``typist.py FOLDER FIRST``; prints a line before each thing that is done and another once the window shows
that it is kept. What is typed bears a number, from FIRST on, so that it can be looked for later.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from symptomdesk.desktop import app
from symptomdesk.desktop.main_window import MainWindow
from symptomdesk.desktop.pages.today import TodayPage

DAYS_BACK = 3
SIGN, NAME = "rash", "a rash"
"""What is written about; its row appears once it was."""


def say(*words: object) -> None:
    os.write(1, f"{' '.join(map(str, words))}\n".encode())


class Typist:
    """Does one thing after the other on the page of a day, each when the window has nothing else to do."""

    def __init__(self, first: int) -> None:
        self._chance = random.Random(first)
        self._numbers = count(first)
        self._back = 0
        self._deeds = self._all_deeds()

    def begin(self) -> None:
        """Start once the window is painted."""
        QTimer.singleShot(0, self._go_on)

    def _go_on(self) -> None:
        if any(window.isVisible() for window in self._windows()):
            next(self._deeds)
        self.begin()

    def _windows(self) -> list[MainWindow]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]

    def _all_deeds(self) -> Iterator[None]:
        (window,) = self._windows()
        page = window.open_page("today")
        assert isinstance(page, TodayPage)
        say("ready")
        deeds = (self._write_line, self._write_note, self._pick_severity, self._take_capsule)
        while True:
            yield
            self._chance.choice(deeds)(page)
            if self._chance.random() < 0.2:
                self._turn_page(page)

    def _write_line(self, page: TodayPage) -> None:
        words, token = page.board.words, f"w{next(self._numbers)}"
        say("doing", "text", page.day, token)
        words.box.setFocus()
        QTest.keyClick(words.box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(words.box, f" {NAME}, {token}.")
        QTest.keyClick(words.box, Qt.Key.Key_Return)
        if not words.dirty and not words.fault.isVisible():
            say("kept", "text", page.day, token)

    def _write_note(self, page: TodayPage) -> None:
        note, token = page.board.note, f"n{next(self._numbers)}"
        say("doing", "note", page.day, token)
        note.box.setFocus()
        QTest.keyClick(note.box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(note.box, f" {token}")
        page.board.words.box.setFocus()
        if not note.dirty and not note.fault.isVisible():
            say("kept", "note", page.day, token)

    def _pick_severity(self, page: TodayPage) -> None:
        row = page.board.signs.row(SIGN)
        if row is None:
            return
        level = self._chance.choice([one for one in range(1, 5) if one != row.picker.severity])
        say("doing", "severity", page.day, level)
        QTest.mouseClick(row.picker.button(level), Qt.MouseButton.LeftButton)
        if row.picker.severity == level:
            say("kept", "severity", page.day, level)

    def _take_capsule(self, page: TodayPage) -> None:
        dose = page.board.dose
        before = page.view.page.doses
        wanted = "none" if before and before[-1].status == "taken" else "taken"
        say("doing", "dose", page.day, wanted)
        QTest.mouseClick(dose.button, Qt.MouseButton.LeftButton)
        if page.view.page.doses != before:
            say("kept", "dose", page.day, wanted)

    def _turn_page(self, page: TodayPage) -> None:
        stepper = page.board.stepper
        may_go_on = stepper.on.isEnabled()
        goes_on = may_go_on and (self._back == DAYS_BACK or self._chance.random() < 0.5)
        self._back += -1 if goes_on else 1
        QTest.mouseClick(stepper.on if goes_on else stepper.back, Qt.MouseButton.LeftButton)


def main() -> None:
    app.make_application()
    Typist(int(sys.argv[2])).begin()
    sys.exit(app.run(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
