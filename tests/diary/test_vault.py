"""The diary's file: private, durable, and quick to open."""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from symptomdesk.diary.backup import Occasion
from symptomdesk.diary.connection import connect_plainly
from symptomdesk.diary.faults import Damaged
from symptomdesk.diary.model import Visit
from symptomdesk.diary.store import DiaryStore

posix_only = pytest.mark.skipif(os.name != "posix", reason="modes exist on POSIX systems only")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o277, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[None]:
    former = os.umask(request.param)
    yield
    os.umask(former)


@posix_only
@pytest.mark.usefixtures("umask")
def test_only_the_owner_may_read_whatever_the_umask(folder: Path) -> None:
    with DiaryStore.open(folder) as store, store.writing() as writing:
        writing.add(Visit("1", date(2026, 3, 2)))
        modes = {path.name: mode_of(path) for path in folder.iterdir()}
    assert modes == dict.fromkeys(["diary.sqlite3", "diary.sqlite3-wal", "diary.sqlite3-shm"], 0o600)
    assert mode_of(folder) == 0o700


@posix_only
def test_a_diary_copied_here_with_other_rights_is_made_private(folder: Path) -> None:
    with DiaryStore.open(folder):
        pass
    file = folder / "diary.sqlite3"
    file.chmod(0o644)
    with DiaryStore.open(folder):
        assert mode_of(file) == 0o600


@posix_only
def test_the_rights_of_a_folder_that_was_there_are_its_owners_business(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with DiaryStore.open(tmp_path):
        assert mode_of(tmp_path) == 0o755


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    with DiaryStore.open(tmp_path / "a" / "b c" / "é😀") as store:
        assert store.pages() == ()


def test_an_empty_file_at_the_diarys_place_becomes_a_diary(folder: Path) -> None:
    folder.mkdir()
    (folder / "diary.sqlite3").touch()
    with DiaryStore.open(folder) as store:
        assert store.pages() == ()


def test_every_connection_writes_durably(folder: Path) -> None:
    connections: list[sqlite3.Connection] = []

    def connect(file: Path) -> sqlite3.Connection:
        connections.append(connect_plainly(file))
        return connections[-1]

    def pragma(name: str) -> object:
        return connections[-1].execute(f"PRAGMA {name}").fetchone()[0]

    for _first_use_then_again in range(2):
        with DiaryStore.open(folder, connect=connect):
            full = 2
            assert pragma("journal_mode") == "wal"
            assert pragma("synchronous") == full
            assert pragma("foreign_keys") == 1
            assert pragma("busy_timeout") == 5000


def test_a_diary_that_lost_its_journal_mode_gets_it_back(folder: Path) -> None:
    with DiaryStore.open(folder):
        pass
    with sqlite3.connect(folder / "diary.sqlite3") as plain:
        plain.execute("PRAGMA journal_mode = DELETE")
    plain.close()
    with DiaryStore.open(folder), sqlite3.connect(folder / "diary.sqlite3") as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    plain.close()


def test_a_current_diary_is_recognised_by_its_header_alone(folder: Path) -> None:
    with DiaryStore.open(folder):
        pass
    asked: list[str] = []

    def connect(file: Path) -> sqlite3.Connection:
        connection = connect_plainly(file)
        connection.set_trace_callback(asked.append)
        return connection

    with DiaryStore.open(folder, connect=connect):
        assert {sql.split()[0] for sql in asked} == {"BEGIN", "PRAGMA", "COMMIT"}


def test_a_connection_is_not_left_behind_by_a_diary_that_cannot_be_opened(folder: Path) -> None:
    folder.mkdir()
    (folder / "diary.sqlite3").write_bytes(b"not a database at all" * 100)
    connections: list[sqlite3.Connection] = []

    def connect(file: Path) -> sqlite3.Connection:
        connections.append(connect_plainly(file))
        return connections[-1]

    with pytest.raises(Exception, match="damaged"):
        DiaryStore.open(folder, connect=connect)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connections[0].execute("SELECT 1")


def test_an_emptied_diary_is_told_where_there_are_backups(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite3"
    file.touch()  # as a program leaves it that was killed while it began a diary
    with DiaryStore.open(tmp_path) as store:
        store.back_up_into(tmp_path / "backups", Occasion.ASKED)
    file.write_bytes(b"")
    with pytest.raises(Damaged):
        DiaryStore.open(tmp_path)
    assert file.read_bytes() == b""
