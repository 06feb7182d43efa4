"""Another program that holds the diary: we wait, then say so, and nothing is half written."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from symptomdesk.diary.faults import Busy
from symptomdesk.diary.model import Visit
from symptomdesk.diary.store import DiaryStore

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN " + sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
connection.execute("COMMIT")
"""


@contextmanager
def held_by_another_program(folder: Path, how: str) -> Iterator[None]:
    command = [sys.executable, "-c", HOLD, str(folder / "diary.sqlite3"), how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate("let go\n")


def connect_impatiently(file: Path) -> sqlite3.Connection:
    """As the program does, but waiting a tenth of a second instead of five."""
    return sqlite3.connect(file, timeout=0.1, isolation_level=None)


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_locked_diary_is_told_read_and_written_later(tmp_path: Path, how: str) -> None:
    day = date(2026, 3, 2)
    with DiaryStore.open(tmp_path, connect=connect_impatiently) as store:
        with store.writing() as writing:
            writing.add(Visit("1", day))
        with held_by_another_program(tmp_path, how):
            with pytest.raises(Busy) as fault, store.writing() as writing:
                writing.add(Visit("2", day))
            assert "Nothing was changed" in fault.value.sentence
            assert "try again" in fault.value.sentence
            assert [visit.id for visit in store.visits()] == ["1"]
            with DiaryStore.open(tmp_path) as another:
                assert [visit.id for visit in another.visits()] == ["1"]
        with store.writing() as writing:
            writing.add(Visit("3", day))
        assert [visit.id for visit in store.visits()] == ["1", "3"]


def test_a_diary_locked_while_it_is_made_is_told(tmp_path: Path) -> None:
    with held_by_another_program(tmp_path, "EXCLUSIVE"), pytest.raises(Busy):
        DiaryStore.open(tmp_path, connect=connect_impatiently)
    with DiaryStore.open(tmp_path) as store:
        assert store.pages() == ()
