"""Which schema a diary's file has, and bringing it to the current one.

``application_id`` marks a file as a diary, ``user_version`` is the number of migrations that made it. Both
stand in the file's header, so that a current diary is recognised without looking at its tables.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from enum import Enum
from functools import cache
from pathlib import Path

from symptomdesk.diary import faults
from symptomdesk.diary.diary_file import DiaryFile

APPLICATION_ID = int.from_bytes(b"SyDk")
SCHEMA_VERSION = 4


class State(Enum):
    """How a file stands to the current schema."""

    EMPTY = "empty"
    OLDER = "older"
    CURRENT = "current"


def state_of(db: DiaryFile, file: Path) -> State:
    """What the header says; reads only.

    Raises :class:`~symptomdesk.diary.faults.NotADiary` for another program's file and
    :class:`~symptomdesk.diary.faults.NewerVersion` for a diary from a later version of the program.
    """
    with db.snapshot():  # one moment for all of it: another program may be making the diary right now
        application_id = _pragma(db, "application_id")
        version = _pragma(db, "user_version")
        if application_id == APPLICATION_ID:
            if version > SCHEMA_VERSION:
                raise faults.newer_version(file)
            return State.CURRENT if version == SCHEMA_VERSION else State.OLDER
        if application_id or version or _holds_tables(db):
            raise faults.not_a_diary(file)
        return State.EMPTY


def bring_up_to_date(db: DiaryFile, file: Path) -> None:
    """Apply what is missing in one transaction: a program killed half-way leaves the old diary as it was."""
    if state_of(db, file) is State.CURRENT:
        return
    from symptomdesk.diary.migrations import diary_migrations  # noqa: PLC0415  (seldom needed, slow to import)

    db.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have done it while we waited for the lock.
        if state_of(db, file) is not State.CURRENT:
            diary_migrations.apply(db.tables)
            db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.commit()
    except BaseException:
        db.rollback()
        raise


def unlike_made(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What of the current schema is missing in a diary or reads otherwise than it was made, by name.

    SQLite does not look for damage in the words of a schema. Of an older diary nothing is said.
    """
    if connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
        return ()
    there = _schema_in(connection)
    return tuple(name for name, words in _as_made().items() if there.get(name) != words)


@cache
def _as_made() -> Mapping[str, str]:
    """The words of the current schema, by the names of tables, indexes and triggers."""
    from symptomdesk.diary.migrations import diary_migrations  # noqa: PLC0415  (slow to import)

    with closing(sqlite3.connect(":memory:")) as connection:
        diary_migrations.apply(DiaryFile(connection).tables)
        return _schema_in(connection)


def _schema_in(connection: sqlite3.Connection) -> Mapping[str, str]:
    """What is ours of a schema: neither what SQLite adds for itself and its search, nor the list of steps."""
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {name: sql for name, sql in found if "_words_" not in name and "sqlite_" not in name}


def _pragma(db: DiaryFile, name: str) -> int:
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


def _holds_tables(db: DiaryFile) -> bool:
    return bool(db.execute("SELECT EXISTS (SELECT 1 FROM sqlite_schema)").fetchone()[0])
