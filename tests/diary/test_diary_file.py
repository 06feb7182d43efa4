"""The open file of a diary."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from symptomdesk.diary.connection import connect_plainly
from symptomdesk.diary.diary_file import DiaryFile
from symptomdesk.diary.store import DiaryStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "file.sqlite3"
    with closing(connect_plainly(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE word (text)")
        connection.execute("INSERT INTO word VALUES ('one')")
    return file


def words(file: DiaryFile) -> list[str]:
    return [text for (text,) in file.execute("SELECT text FROM word")]


def test_a_snapshot_sees_one_moment(path: Path) -> None:
    with closing(DiaryFile(connect_plainly(path))) as file, closing(connect_plainly(path)) as other:
        with file.snapshot():
            assert words(file) == ["one"]
            other.execute("INSERT INTO word VALUES ('two')")
            with file.snapshot():
                assert words(file) == ["one"]
        assert words(file) == ["one", "two"]


def test_a_snapshot_ends_with_a_fault_in_it(path: Path) -> None:
    with closing(DiaryFile(connect_plainly(path))) as file:
        with pytest.raises(sqlite3.OperationalError), file.snapshot():
            file.execute("SELECT nothing FROM nowhere")
        assert not file.conn.in_transaction


def test_a_snapshot_inside_a_write_leaves_it_going(path: Path) -> None:
    with closing(DiaryFile(connect_plainly(path))) as file:
        file.execute("BEGIN IMMEDIATE")
        file.tables.table("word").insert({"text": "two"})
        with file.snapshot():
            assert words(file) == ["one", "two"]
        file.rollback()
        assert words(file) == ["one"]


def test_reading_a_diary_needs_no_sqlite_utils(tmp_path: Path) -> None:
    DiaryStore.open(tmp_path).close()
    code = (
        "import sys; from pathlib import Path; from symptomdesk.diary.store import DiaryStore\n"
        f"with DiaryStore.open(Path({str(tmp_path)!r})) as store: store.everything()\n"
        "sys.exit('sqlite_utils' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_writing_imports_no_numpy_and_leaves_it_to_be_imported(tmp_path: Path) -> None:
    DiaryStore.open(tmp_path).close()
    code = (
        "import sys; from pathlib import Path; from symptomdesk.diary.store import DiaryStore\n"
        f"with DiaryStore.open(Path({str(tmp_path)!r})) as store: store.mark_sample()\n"
        "assert 'sqlite_utils' in sys.modules\n"
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
