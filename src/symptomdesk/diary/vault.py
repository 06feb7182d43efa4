"""Opening the diary's file: who may read it, and how safely SQLite writes it.

The folder is made 0700 and the diary's files 0600, whatever the umask; SQLite gives its ``-wal`` and ``-shm``
files the mode of the database. How a connection is made is a parameter, :data:`Connect`: an encrypted diary
differs from a plain one only there.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from symptomdesk.diary import migrations
from symptomdesk.diary.faults import translated

DIARY_FILE = "diary.sqlite3"
BUSY_SECONDS = 5.0
"""How long a write waits for another program's write to end."""

Connect = Callable[[Path], sqlite3.Connection]
"""Opens the file, waits for locks as long as it sees fit, and hands over a key if there is one."""

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_OTHERS = 0o077


def connect_plainly(file: Path) -> sqlite3.Connection:
    """A connection without a key, on which no transaction begins unless told to."""
    return sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)


def open_vault(folder: Path, connect: Connect = connect_plainly) -> Database:
    """Open the diary in ``folder``, making folder and diary if there are none, at the current schema.

    Raises :class:`~symptomdesk.diary.faults.DiaryFault`; a file that is not ours, or newer than we are, is
    then as it was.
    """
    file = folder / DIARY_FILE
    with translated(file, system=True):
        _make_private(folder, file)
        connection = connect(file)
        try:
            # No plugins: what else is installed beside us must not reach into a diary.
            db = Database(connection, execute_plugins=False)
            state = migrations.state_of(db, file)
            _write_ahead(db)
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA foreign_keys = ON")
            if state is not migrations.State.CURRENT:
                migrations.bring_up_to_date(db, file)
        except BaseException:
            connection.close()
            raise
        return db


def _write_ahead(db: Database, tries: int = 10) -> None:
    """Switch to WAL, which is kept in the file; a new diary and a restored backup come without it.

    Of programs that switch such a file at the same moment all but one are told at once that it is locked,
    however long they would wait. So we queue for the write lock, which is waited for, and look again.
    """
    try:
        db.execute("PRAGMA journal_mode = WAL").fetchall()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or tries == 1:
            raise
        db.execute("BEGIN IMMEDIATE")
        db.rollback()
        _write_ahead(db, tries - 1)


def _make_private(folder: Path, file: Path) -> None:
    if not folder.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        _set_mode(folder, _PRIVATE_FOLDER)
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, _PRIVATE_FILE))
    except FileExistsError:
        _close_to_others(file)
    else:
        _set_mode(file, _PRIVATE_FILE)  # the umask may have taken bits that the owner needs


def _close_to_others(file: Path) -> None:
    """Make a file that was copied here with other rights, and what a crash left beside it, private again."""
    for path in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
        if path.exists() and path.stat().st_mode & _OTHERS:
            _set_mode(path, _PRIVATE_FILE)


def _set_mode(path: Path, mode: int) -> None:
    # Memory sticks and network shares keep no rights: no reason to refuse a diary there. And where the
    # file is somebody else's, opening it will tell.
    with suppress(PermissionError):
        path.chmod(mode)
