"""How long the program takes to start, as somebody with a watch would see it, and how much memory that needs.

Whole processes on the screen that is none, from their start to their end; the window ends once its first
page is painted.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path

from bench.diaries import FIFTY_YEARS, TEN_YEARS, YEAR, Diaries
from bench.table import Floor, Row, Unit
from bench.timing import Child, children, run_python

_READY = {"SYMPTOMDESK_QUIT_WHEN_READY": "1"}
_BARE_WINDOW = """
import sys
import sqlite_utils
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)

application = QApplication(sys.argv)
window = Window()
window.setCentralWidget(QLabel("Today"))
window.resize(1280, 800)
window.show()
sys.exit(application.exec())
"""
_BARE = "a bare PySide6 window that imports sqlite_utils"
_START = "start to Today painted, ten years"
_MORE_RUNS = 3
"""Times the usual ones: how long a process takes differs by a tenth from one run to the next."""


def rows(diaries: Diaries, runs: int) -> Iterator[Row]:
    """The rows of this family, one after the other."""
    # A start is on today's page, as most of what is logged is; the day may end while it is measured.
    today = date.today()  # noqa: DTZ011
    ten, fifty, one = (diaries.of(days, today) for days in (TEN_YEARS, FIFTY_YEARS, YEAR))
    logged = diaries.copy_of(TEN_YEARS, "logged", today)
    took, held = children(_bare_window, partial(_window, ten), runs * _MORE_RUNS)
    yield Row(_START, took.measured, 1.4, Floor(_BARE, took.floor))
    yield Row("peak memory of that start", held.measured, 1.3, Floor("the same", held.floor), Unit.MIB)
    took, _ = children(partial(_window, one), partial(_window, fifty), runs)
    yield Row("start to Today, fifty years", took.measured, 1.1, Floor("one year", took.floor))
    took, _ = children(_import, partial(_log, logged, today, itertools.count()), runs)
    yield Row(
        "`symptomdesk log`, whole process", took.measured, 1.5, Floor("import sqlite_utils", took.floor)
    )


def _bare_window() -> Child:
    return run_python(["-c", _BARE_WINDOW])


def _window(folder: Path) -> Child:
    return run_python(["-m", "symptomdesk", "--data-dir", str(folder)], _READY)


def _import() -> Child:
    return run_python(["-c", "import sqlite_utils"])


def _log(folder: Path, today: date, counter: Iterator[int]) -> Child:
    severity = 1 + next(counter) % 4
    arguments = ["log", "--date", today.isoformat(), "--sign", f"nausea={severity}"]
    return run_python(["-m", "symptomdesk", "--data-dir", os.fspath(folder), *arguments])
