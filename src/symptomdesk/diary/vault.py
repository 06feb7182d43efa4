"""Opening the diary's file: who may read it, and how safely SQLite writes it.

The folder is made 0700 and the diary's files 0600, whatever the umask; SQLite gives its ``-wal`` and ``-shm``
files the mode of the database. A diary of an older version is backed up before it is brought up to date.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from symptomdesk.diary import faults, schema
from symptomdesk.diary.backup import BACKUPS, Occasion, back_up_into, backups_in
from symptomdesk.diary.cipher import is_encrypted
from symptomdesk.diary.clock import Clock, local_now
from symptomdesk.diary.connection import Connect, connect_plainly
from symptomdesk.diary.diary_file import DiaryFile
from symptomdesk.diary.faults import translated
from symptomdesk.files import PRIVATE_FILE, make_private_folder, set_mode

DIARY_FILE = "diary.sqlite3"
_OTHERS = 0o077


def open_vault(folder: Path, now: Clock = local_now, connect: Connect = connect_plainly) -> DiaryFile:
    """Open the diary in ``folder``, making folder and diary if there are none, at the current schema.

    Raises :class:`~symptomdesk.diary.faults.DiaryFault`; a file that is not ours, or newer than we are, is
    then as it was.
    """
    file = folder / DIARY_FILE
    with translated(file, system=True):
        if _was_emptied(folder, file):
            raise faults.damaged(file)
        _make_private(folder, file)
        if connect is connect_plainly and is_encrypted(file):
            raise faults.passphrase_needed(file)
        connection = connect(file)
        try:
            db = DiaryFile(connection)
            state = schema.state_of(db, file)
            _write_ahead(db)
            db.execute("PRAGMA synchronous = FULL")
            db.execute("PRAGMA foreign_keys = ON")
            if state is schema.State.OLDER:
                back_up_into(folder / BACKUPS, Occasion.UPGRADE, now(), db, connect)
            schema.bring_up_to_date(db, file)
        except BaseException:
            connection.close()
            raise
        return db


def place_of(file: Path) -> tuple[int, int] | None:
    """What tells the file at a path from another that takes its place; ``None`` where there is none.

    Raises ``OSError`` if it cannot be looked at.
    """
    try:
        found = file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_dev, found.st_ino


def _was_emptied(folder: Path, file: Path) -> bool:
    """Whether nothing is left of a diary that has backups: a new one in its place would hide that."""
    return file.is_file() and not file.stat().st_size and bool(backups_in(folder / BACKUPS))


def _write_ahead(db: DiaryFile, tries: int = 10) -> None:
    """Switch to WAL, which is kept in the file; a new diary and a restored backup come without it.

    Of programs that switch such a file at the same moment all but one are told at once that it is locked,
    however long they would wait. So we queue for the write lock, which is waited for, and look again.
    """
    try:
        db.execute("PRAGMA journal_mode = WAL").fetchall()
    except Exception as error:
        if faults.primary_code(error) != sqlite3.SQLITE_BUSY or tries == 1:
            raise
        db.execute("BEGIN IMMEDIATE")
        db.rollback()
        _write_ahead(db, tries - 1)


def _make_private(folder: Path, file: Path) -> None:
    make_private_folder(folder)
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))
    except FileExistsError:
        _close_to_others(file)
    else:
        set_mode(file, PRIVATE_FILE)  # the umask may have taken bits that the owner needs


def _close_to_others(file: Path) -> None:
    """Make a file that was copied here with other rights, and what a crash left beside it, private again."""
    for path in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
        if path.exists() and path.stat().st_mode & _OTHERS:
            set_mode(path, PRIVATE_FILE)
