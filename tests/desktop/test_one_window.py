"""A second start finds the first window."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.one_window import OneWindow

HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from symptomdesk.desktop.one_window import OneWindow
only = OneWindow(Path(sys.argv[1]))
claimed = only.claim()
application = QCoreApplication([])
only.wanted.connect(lambda: print("wanted", flush=True))
only.listen()
print(claimed, flush=True)
application.exec()
"""


@pytest.fixture
def locks(tmp_path: Path) -> Path:
    return tmp_path / "locks"


def held_by_another_process(locks: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(locks)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "True"
    return process


def test_a_second_start_is_told_and_the_first_shows_itself(locks: Path) -> None:
    first = held_by_another_process(locks)
    try:
        assert not OneWindow(locks).claim()
        assert first.stdout is not None
        assert first.stdout.readline().strip() == "wanted"
        assert not OneWindow(locks).claim()
        assert first.stdout.readline().strip() == "wanted"
    finally:
        first.kill()
        first.communicate()


def test_the_lock_of_a_killed_process_is_no_obstacle(locks: Path, qtbot: QtBot) -> None:
    first = held_by_another_process(locks)
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    assert (locks / "window.lock").exists()

    only = OneWindow(locks)

    assert only.claim()
    only.release()


def test_a_closed_window_makes_room(locks: Path, qtbot: QtBot) -> None:
    first = OneWindow(locks)
    assert first.claim()
    assert stat.S_IMODE((locks / "window.lock").stat().st_mode) == 0o600
    assert stat.S_IMODE(locks.stat().st_mode) == 0o700
    first.release()

    second = OneWindow(locks)
    assert second.claim()
    second.release()


def test_a_folder_that_keeps_no_locks_refuses_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").touch()
    assert OneWindow(tmp_path / "file" / "locks").claim()
