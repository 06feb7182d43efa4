"""The schema: what it is marked with, and that no step of it can be left half done."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from symptomdesk.diary import migrations
from symptomdesk.diary.faults import NewerVersion, NotADiary
from symptomdesk.diary.schema import SCHEMA_VERSION
from symptomdesk.diary.store import DiaryStore


@pytest.fixture
def file(folder: Path) -> Path:
    """The file of an empty diary."""
    with DiaryStore.open(folder):
        pass
    return folder / "diary.sqlite3"


@pytest.fixture
def plain(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file)) as connection:
        yield connection


def test_a_diary_is_marked_as_one(plain: sqlite3.Connection) -> None:
    application_id = plain.execute("PRAGMA application_id").fetchone()[0]
    assert application_id.to_bytes(4) == b"SyDk"
    assert plain.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_every_table_of_ours_is_strict(plain: sqlite3.Connection) -> None:
    loose = plain.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
    ).fetchall()
    assert {name for (name,) in loose} <= {"_sqlite_migrations", "sqlite_schema"}


def test_the_schema_version_counts_the_migrations(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        applied = migrations.diary_migrations.applied(Database(connection))
    assert len(applied) == SCHEMA_VERSION


@pytest.mark.parametrize("bad", ["2026-02-30", "2026-3-2", "yesterday", "20260302", "now", ""])
def test_a_day_is_an_existing_calendar_day(plain: sqlite3.Connection, bad: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        plain.execute("INSERT INTO visit (id, day, note) VALUES ('1', ?, '')", (bad,))


@pytest.mark.parametrize("bad", ["2026-03-02T21:00:00", "2026-03-02", "2026-03-02T21:00:00Z", "now"])
def test_an_instant_has_its_offset(plain: sqlite3.Connection, bad: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        plain.execute("INSERT INTO question (id, text, asked) VALUES ('1', '', ?)", (bad,))


def test_a_newer_diary_is_refused_and_left_as_it_is(folder: Path, file: Path) -> None:
    with closing(sqlite3.connect(file)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = file.read_bytes()
    with pytest.raises(NewerVersion) as refused:
        DiaryStore.open(folder)
    assert "newer version" in refused.value.sentence
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "make", ["CREATE TABLE notes (text)", "PRAGMA application_id = 252006674", "PRAGMA user_version = 7"]
)
def test_another_programs_database_is_refused_and_left_as_it_is(folder: Path, make: str) -> None:
    folder.mkdir()
    file = folder / "diary.sqlite3"
    with closing(sqlite3.connect(file)) as foreign:
        foreign.execute(make)
    before = file.read_bytes()
    with pytest.raises(NotADiary) as refused:
        DiaryStore.open(folder)
    assert "another program" in refused.value.sentence
    assert file.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == ["diary.sqlite3"]


def test_a_migration_that_fails_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class StumbledError(Exception):
        pass

    broken = migrations.Migrations("symptomdesk.diary")
    broken(name="schema_1")(migrations.schema_1)

    @broken()
    def stumbles(db: Database) -> None:
        db.execute("DROP TABLE visit")
        raise StumbledError

    with monkeypatch.context() as patched:
        patched.setattr(migrations, "diary_migrations", broken)
        with pytest.raises(StumbledError):
            DiaryStore.open(folder)
    with closing(sqlite3.connect(folder / "diary.sqlite3")) as plain:
        assert plain.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
        assert plain.execute("PRAGMA user_version").fetchone() == (0,)
    with DiaryStore.open(folder) as store:
        assert store.pages() == ()


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE sqlite_schema SET sql = replace(sql, 'BETWEEN 0 AND 4', 'BETWEEN 0 AND 0')",
        "UPDATE sqlite_schema SET sql = replace(sql, 'new.text', 'new.note') WHERE name = 'day_written'",
        "DELETE FROM sqlite_schema WHERE name = 'day_removed'",
    ],
)
def test_a_schema_that_has_changed_is_a_problem(folder: Path, plain: sqlite3.Connection, harm: str) -> None:
    with DiaryStore.open(folder) as store:
        assert store.problems(thorough=False) == ()
    plain.executescript(f"PRAGMA writable_schema = ON; {harm};")
    with DiaryStore.open(folder) as store:
        (problem,) = store.problems(thorough=False)
    assert "has changed by itself" in problem


def test_what_somebody_added_to_a_diary_is_no_damage(folder: Path, plain: sqlite3.Connection) -> None:
    plain.execute("CREATE INDEX mine ON visit (note)")
    with DiaryStore.open(folder) as store:
        assert store.problems() == ()
