"""Going back to a backup loses nothing: not what it holds, not what was there before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from symptomdesk.diary import restoring
from symptomdesk.diary.backup import Occasion, backups_in
from symptomdesk.diary.connection import connect_plainly
from symptomdesk.diary.faults import Damaged, NoBackup
from symptomdesk.diary.model import Visit
from symptomdesk.diary.store import DiaryStore

EVENING = datetime(2026, 3, 2, 20, 5, tzinfo=UTC)
FIRST = Visit("first", date(2026, 3, 9), "blood test")
SECOND = Visit("second", date(2026, 3, 16), "talk")


def opened(folder: Path) -> DiaryStore:
    return DiaryStore.open(folder, lambda: EVENING)


def add(store: DiaryStore, visit: Visit) -> None:
    with store.writing() as writing:
        writing.add(visit)


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup of a diary with the first visit; the diary holds the second one too."""
    with opened(tmp_path) as store:
        add(store, FIRST)
        made = store.back_up_into(tmp_path / "backups", Occasion.DAY)
        add(store, SECOND)
    return made.path


def of_another_program(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE song (name TEXT)")


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:20_000])


def of_a_newer_version(file: Path) -> None:
    with closing(sqlite3.connect(file)) as later:
        later.execute("PRAGMA user_version = 999")


def emptied(file: Path) -> None:
    file.write_bytes(b"")


class TestIntoAnOpenDiary:
    def test_the_diary_is_what_the_backup_was_also_for_others(self, tmp_path: Path, backup: Path) -> None:
        with opened(tmp_path) as store, opened(tmp_path) as window:
            before = window.data_version()
            assert window.visits() == (FIRST, SECOND)

            store.restore(backup)

            assert store.visits() == (FIRST,)
            assert window.visits() == (FIRST,)
            assert window.data_version() != before
            add(window, SECOND)
        with opened(tmp_path) as store:
            assert store.visits() == (FIRST, SECOND)

    @pytest.mark.parametrize("spoil", [of_another_program, cut_short, emptied])
    def test_a_file_that_is_no_sound_backup_changes_nothing(
        self, tmp_path: Path, backup: Path, spoil: Callable[[Path], None]
    ) -> None:
        spoil(backup)
        with opened(tmp_path) as store:
            with pytest.raises(NoBackup, match="not a sound backup"):
                store.restore(backup)
            assert store.visits() == (FIRST, SECOND)

    def test_a_backup_from_a_newer_version_is_refused(self, tmp_path: Path, backup: Path) -> None:
        of_a_newer_version(backup)
        with opened(tmp_path) as store, pytest.raises(Exception, match="newer version"):
            store.restore(backup)


class TestOverADamagedOne:
    def test_the_damaged_file_is_set_aside_whole(self, tmp_path: Path, backup: Path) -> None:
        diary = tmp_path / "diary.sqlite3"
        cut_short(diary)
        damaged = diary.read_bytes()
        (tmp_path / "diary.sqlite3-wal").write_bytes(b"a log that must not be replayed")

        aside = restoring.restore_over(diary, backup, EVENING, connect_plainly)

        assert aside.name == "diary set aside 2026-03-02 20.05.00.sqlite3"
        assert aside.read_bytes() == damaged
        assert (tmp_path / f"{aside.name}-wal").read_bytes() == b"a log that must not be replayed"
        with opened(tmp_path) as store:
            assert store.visits() == (FIRST,)

    def test_without_any_backup_room_is_made_for_a_new_diary(self, tmp_path: Path) -> None:
        diary = tmp_path / "diary.sqlite3"
        diary.write_bytes(b"no diary at all, but perhaps somebody's only copy of something" * 100)

        aside = restoring.set_aside(diary, EVENING)
        again = tmp_path / "diary.sqlite3"
        with opened(tmp_path) as store:
            assert store.visits() == ()

        assert aside.read_bytes().startswith(b"no diary at all")
        second = restoring.set_aside(again, EVENING)
        assert second != aside

    def test_an_unsound_backup_leaves_everything_where_it_was(self, tmp_path: Path, backup: Path) -> None:
        diary = tmp_path / "diary.sqlite3"
        cut_short(diary)
        cut_short(backup)
        before = sorted(path.name for path in tmp_path.iterdir())

        with pytest.raises(NoBackup):
            restoring.restore_over(diary, backup, EVENING, connect_plainly)

        assert sorted(path.name for path in tmp_path.iterdir()) == before

    def test_the_newest_sound_backup_is_found(self, tmp_path: Path, backup: Path) -> None:
        with opened(tmp_path) as store:
            newer = store.back_up_into(tmp_path / "backups", Occasion.IMPORT)
        cut_short(newer.path)

        found = restoring.newest_sound(backups_in(tmp_path / "backups"), connect_plainly)

        assert found is not None
        assert found.path == backup


def test_a_damaged_diary_is_not_backed_up_as_if_it_were_sound(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        for number in range(300):
            add(store, Visit(f"visit {number}", date(2026, 3, 9), "x" * 200))
    file = tmp_path / "diary.sqlite3"
    content = bytearray(file.read_bytes())
    for place in range(8192, len(content), 4096):
        content[place : place + 64] = b"\xff" * 64
    file.write_bytes(content)

    with pytest.raises((Damaged, NoBackup)), opened(tmp_path) as store:
        store.back_up_into(tmp_path / "backups", Occasion.DAY)
    assert backups_in(tmp_path / "backups") == ()
