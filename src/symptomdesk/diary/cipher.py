"""Diaries under a passphrase: SQLCipher's files, read and written through ``sqlcipher3``.

An encrypted diary differs from a plain one in how it is connected to, and nowhere else. The passphrase is
never kept; SQLCipher derives the key from it slowly, so that guessing takes long. Its library and that of
Python do not see each other's locks within one process: of a diary that changes from one to the other, every
connection of this process has to be closed before.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from symptomdesk.diary import faults
from symptomdesk.diary.connection import BUSY_SECONDS, Connect, connect_plainly
from symptomdesk.diary.faults import translated
from symptomdesk.files import PRIVATE_FILE, made_whole, set_mode

if TYPE_CHECKING:
    from types import ModuleType

SHORTEST_PASSPHRASE = 8
"""Fewer characters than this are guessed, however slow each guess is made."""

_PLAIN_HEADER = b"SQLite format 3\0"
_PAGE = 4096
_MOST_OF_ONE_BYTE = range(20, 48)
"""In noise each of the 256 bytes comes about 16 times in a page: the most frequent one about 30 times."""


def is_encrypted(file: Path) -> bool:
    """Whether a file can only be read with a passphrase, as far as its first page tells.

    An encrypted page looks like noise. A plain one never does, not even damaged at its beginning: most of it
    is text and empty room. Raises ``OSError`` if the file cannot be read.
    """
    try:
        with file.open("rb") as opened:
            page = opened.read(_PAGE)
    except FileNotFoundError:
        return False
    if len(page) < _PAGE or page.startswith(_PLAIN_HEADER):
        return False
    return max(Counter(page).values()) in _MOST_OF_ONE_BYTE


def connect_for(passphrase: str | None) -> Connect:
    """How to connect to a diary under ``passphrase``, or to a plain one (``None``)."""
    return connect_plainly if passphrase is None else _Keyed(passphrase)


def passphrase_of(connect: Connect) -> str | None:
    """The passphrase with which ``connect`` connects; ``None`` for a plain diary."""
    return connect.passphrase if isinstance(connect, _Keyed) else None


class _Keyed:
    """Connects with a passphrase; raises ``WrongPassphrase`` for any that does not fit."""

    def __init__(self, passphrase: str) -> None:
        self.passphrase = passphrase

    def __call__(self, file: Path) -> sqlite3.Connection:
        if not self.passphrase:
            raise faults.wrong_passphrase(file)
        connection = _connect(file)
        try:
            _run(connection, f"PRAGMA key = {_quoted(self.passphrase)}")
            # Nothing is read, and no passphrase is wrong, before the first page is asked for.
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except Exception as error:
            connection.close()
            if faults.primary_code(error) == sqlite3.SQLITE_NOTADB:
                raise faults.wrong_passphrase(file) from error
            raise
        return connection

    def __repr__(self) -> str:
        return "<connects with a passphrase>"


def rewrite(file: Path, before: str | None, after: str | None) -> None:
    """Put a database in its own place under another passphrase, or none; raises ``DiaryFault``.

    At every instant the file is the one or the other, whole. No other program may have it open, and neither
    may this one.
    """
    with translated(file, system=True), closing(connect_for_rewriting(file, before)) as source:
        _be_alone(source, file)
        with made_whole(file) as partial:
            export(source, partial, after)
            set_mode(partial, PRIVATE_FILE)
            with closing(connect_for(after)(partial)) as copy:
                if _problem_in(copy):
                    raise faults.damaged(file)


def follow(backup: Path, before: str | None, after: str | None) -> None:
    """Let a backup follow its diary from one passphrase to another, or to none; raises ``DiaryFault``.

    A backup that has no passphrase yet follows as well.
    """
    with translated(backup, system=True):
        encrypted = is_encrypted(backup)
    if encrypted or after is not None:
        rewrite(backup, before if encrypted else None, after)


def connect_for_rewriting(file: Path, passphrase: str | None) -> sqlite3.Connection:
    """A connection of SQLCipher's library, which reads plain databases too."""
    return _connect(file) if passphrase is None else connect_for(passphrase)(file)


def _be_alone(source: sqlite3.Connection, file: Path) -> None:
    """Fold the write-ahead log into the file, and keep everybody else out until the connection is closed."""
    source.execute("PRAGMA locking_mode = EXCLUSIVE")
    mode = source.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise faults.busy(file)
    source.execute("BEGIN EXCLUSIVE")
    source.execute("COMMIT")  # with that locking mode the lock stays


def export(source: sqlite3.Connection, target: Path, passphrase: str | None) -> None:
    """Write all of a database, opened for rewriting, to an empty file under a passphrase, or none."""
    source.execute(f"ATTACH DATABASE ? AS fresh KEY {_quoted(passphrase or '')}", (str(target),))
    source.execute("SELECT sqlcipher_export('fresh')").fetchall()
    for pragma in ("application_id", "user_version"):  # they stand in the header, which is not exported
        value = int(source.execute(f"PRAGMA main.{pragma}").fetchone()[0])
        source.execute(f"PRAGMA fresh.{pragma} = {value}")
    source.execute("DETACH DATABASE fresh")


def _problem_in(copy: sqlite3.Connection) -> bool:
    return [row[0] for row in copy.execute("PRAGMA integrity_check(1)")] != ["ok"]


def _connect(file: Path) -> sqlite3.Connection:
    connection = _library().connect(str(file), timeout=BUSY_SECONDS, isolation_level=None)
    _run(connection, "PRAGMA cipher_log_level = NONE")  # it would write about errors on standard error
    return cast(sqlite3.Connection, connection)


def _library() -> ModuleType:
    import sqlcipher3.dbapi2  # noqa: PLC0415  (most diaries are plain)

    return cast("ModuleType", sqlcipher3.dbapi2)


def _run(connection: Any, statement: str) -> None:
    connection.execute(statement).fetchall()


def _quoted(text: str) -> str:
    """A text as SQL writes it; SQLCipher takes no parameter for a key."""
    return "'" + text.replace("'", "''") + "'"
