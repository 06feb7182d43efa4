"""What a start needs, and what it leaves for later; each in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, make_sample_diary
from symptomdesk.desktop.app import QUIT_WHEN_READY
from symptomdesk.desktop.first_paint import FirstPaint
from symptomdesk.desktop.session import Session
from symptomdesk.paths import DataFolder

NOT_FOR_A_START = ("pyqtgraph", "typst", "rapidfuzz", "sqlcipher3", "click", "numpy", "sqlite_utils")

SAYS_WHAT_IS_LOADED = """
import linecache, sys
from symptomdesk.cli import run
code = run(sys.argv[1:])
print(*sorted(name for name in sys.modules if "." not in name))
print(*linecache.cache)
sys.exit(code)
"""


def started(folder: Path) -> subprocess.CompletedProcess[str]:
    """The program, started on a diary until its window is painted, and the modules that it loaded."""
    return subprocess.run(
        [sys.executable, "-c", SAYS_WHAT_IS_LOADED, "--data-dir", str(folder)],
        env={**os.environ, QUIT_WHEN_READY: "1", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_program_ends_by_itself_once_its_window_is_painted(tmp_path: Path) -> None:
    done = started(tmp_path / "diary")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "diary" / "diary.sqlite3").exists()


def test_a_start_loads_no_library_that_today_does_not_need(tmp_path: Path) -> None:
    make_sample_diary(DataFolder(tmp_path / "diary"), 120, 1, date.today())  # noqa: DTZ011

    done = started(tmp_path / "diary")

    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.splitlines()[0].split())
    assert "PySide6" in loaded
    assert loaded.isdisjoint(NOT_FOR_A_START)


def test_a_start_reads_no_source_of_ours(tmp_path: Path) -> None:
    done = started(tmp_path / "diary")

    assert done.returncode == 0, done.stderr
    assert "symptomdesk" not in done.stdout.splitlines()[1]


def test_the_first_paint_is_told_once_and_after_everything_is_painted(qtbot: QtBot) -> None:
    painted: list[str] = []

    class Below(QLabel):
        def paintEvent(self, event: object) -> None:
            painted.append("below")

    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(Below())
    first = FirstPaint(window)
    first.done.connect(lambda: painted.append("told"))

    with qtbot.waitSignal(first.done):
        window.show()
    window.update()
    window.repaint()
    QApplication.processEvents()

    assert painted[0] == "below"
    assert painted.count("told") == 1


def test_what_the_glance_left_out_is_shown_once_the_window_is_painted(
    qtbot: QtBot, open_window: Callable[[], Session], desk: Desk
) -> None:
    desk.write_text(TODAY, "my husband has chest pain")
    desk.reference.interpreter.forget()
    session = open_window()
    assert session.today.view.chips == ()
    assert session.today.view.questions == ()

    session.start()

    assert [chip.mention.sign for chip in session.today.view.chips] == ["chest_pain"]
    assert session.today.view.questions
