"""Faults of the world that keep a diary from being read or written, each with one sentence for the person.

The world's errors arrive as :class:`sqlite3.Error`, as their namesakes of SQLCipher's library, and as
:class:`OSError`; :func:`translated` is the only place that turns them into these classes. Errors that can
only be our own bugs pass through unchanged.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from symptomdesk.sentences import sentence

_ROOM_FOR_ONE_WRITE = 64 * 1024
"""Bytes; with less free, SQLite's helper files do not fit and it reports odd input/output errors."""


class DiaryFault(Exception):  # noqa: N818 - a fault of the world, not an error of the program
    """Something outside the program is in the way; ``sentence`` tells the person what, and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class FolderUnusable(DiaryFault):
    """The diary's folder cannot be made or used: it lies below a file, a drive is gone, a disk fails."""


class ReadOnly(DiaryFault):
    """The disk or folder of the diary cannot be written to."""


class NoPermission(DiaryFault):
    """The diary belongs to somebody else, or its folder does."""


class DiskFull(DiaryFault):
    """There is no room left to write."""


class Busy(DiaryFault):
    """Another program kept the diary locked for longer than we wait."""


class Damaged(DiaryFault):
    """The file at the diary's place is unreadable or contradicts itself."""


class NotADiary(DiaryFault):
    """The file at the diary's place is a database of another program."""


class NewerVersion(DiaryFault):
    """The diary was written by a later version of SymptomDesk; it was left as it is."""


class NoBackup(DiaryFault):
    """No backup could be made or found; the diary itself is as it was."""


class LeftBehind(DiaryFault):
    """The diary has another passphrase, or none, but not every copy of it could follow."""


class PassphraseNeeded(DiaryFault):
    """The diary is encrypted, and nobody said its passphrase."""


class WrongPassphrase(DiaryFault):
    """The passphrase does not fit, or the file is damaged at its beginning: nothing tells which."""


class TextRefused(DiaryFault):
    """A text cannot be kept word for word: it is too long, or not valid Unicode."""


@contextmanager
def translated(file: Path, *, system: bool = False) -> Iterator[None]:
    """Raise the fault that an error of the block means for the diary in ``file``.

    Translates :class:`sqlite3.Error`, and with ``system`` also :class:`OSError`.
    """
    try:
        yield
    except UnicodeDecodeError as error:
        # SQLite quotes the damaged spot in its message, and Python cannot read the quotation.
        raise damaged(file) from error
    except Exception as error:
        fault = fault_of(error, file) if system or not isinstance(error, OSError) else None
        if fault is None:
            raise
        raise fault from error


def fault_of(error: Exception, file: Path) -> DiaryFault | None:
    """What ``error`` means for the diary in ``file``; ``None`` if it is a mistake of the program."""
    if isinstance(error, sqlite3.Error) or _is_of_sqlcipher(error):
        return _fault_of_sqlite(error, file)
    if not isinstance(error, OSError):
        return None
    if error.errno in _OF_SYSTEM:
        return _OF_SYSTEM[error.errno](file)
    return _folder_unusable(file, error.strerror or str(error))


def primary_code(error: Exception) -> int | None:
    """SQLite's primary code of an error of either library; ``None`` for any other error."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else int(code) & 0xFF


def _is_of_sqlcipher(error: Exception) -> bool:
    # Asked by name: most diaries are plain, and their programs need not load that library.
    return any(kind.__module__ == "sqlcipher3.dbapi2" for kind in type(error).__mro__)


def damaged(file: Path) -> Damaged:
    """The fault of a file that cannot be understood."""
    return Damaged(
        sentence(
            "The diary in {file} is damaged and was left as it is. Do not delete it; restore "
            "a backup of the diary, or ask someone for help with this file.",
            file=file,
        )
    )


def not_a_diary(file: Path) -> NotADiary:
    """The fault of another program's database."""
    return NotADiary(
        sentence(
            "The file {file} belongs to another program and was left as it is. Choose another"
            " folder for the diary.",
            file=file,
        )
    )


def newer_version(file: Path) -> NewerVersion:
    """The fault of a diary from the future."""
    return NewerVersion(
        sentence(
            "The diary in {file} was written by a newer version of SymptomDesk and was left "
            "as it is. Install that version, or a later one, to open it.",
            file=file,
        )
    )


def no_backup(folder: Path, cause: DiaryFault) -> NoBackup:
    """The fault of a backup that could not be made, which leaves the diary untouched."""
    return NoBackup(
        sentence(
            "No backup was made in {folder}, the diary itself is unchanged. {sentence}",
            folder=folder,
            sentence=cause.sentence,
        )
    )


def unfit_backup(file: Path) -> NoBackup:
    """The fault of a file that is no sound backup of a diary."""
    return NoBackup(
        sentence(
            "The file {file} is not a sound backup of a diary. Nothing was changed; please "
            "choose another one.",
            file=file,
        )
    )


def left_behind(files: Mapping[Path, DiaryFault], before: str | None, after: str | None) -> LeftBehind:
    """The fault of copies that stay as the diary was ``before``, with why each could not follow."""
    names = ", ".join(file.name for file in files)
    reason = next(iter(files.values())).sentence
    if after is None:
        return LeftBehind(
            sentence(
                "The diary has no passphrase any more, but these copies of it still need the former one: "
                "{names}. All others were changed. {sentence}",
                names=names,
                sentence=reason,
            )
        )
    if before is None:
        return LeftBehind(
            sentence(
                "The diary is encrypted, but these copies of it are not yet, and whoever opens them can read"
                " them: {names}. All others were changed. {sentence}",
                names=names,
                sentence=reason,
            )
        )
    return LeftBehind(
        sentence(
            "The diary has its new passphrase, but these copies of it keep the former one: {names}. All"
            " others were changed. {sentence}",
            names=names,
            sentence=reason,
        )
    )


def passphrase_needed(file: Path) -> PassphraseNeeded:
    """The fault of an encrypted diary without its passphrase."""
    return PassphraseNeeded(f"The diary in {file} is encrypted. Please give its passphrase.")


def wrong_passphrase(file: Path) -> WrongPassphrase:
    """The fault of a passphrase that does not fit."""
    return WrongPassphrase(
        sentence(
            "This passphrase does not open the diary in {file}. Capital and small letters "
            "count; please try again.",
            file=file,
        )
    )


def moved_away(file: Path) -> FolderUnusable:
    """The fault of a diary whose file is not where it was opened: what is written to it would be lost."""
    if not file.exists():
        return _folder_unusable(file, "the diary is not there any more")
    return FolderUnusable(
        sentence(
            "Another file has taken the place of the diary in {parent}. Nothing was changed; close"
            " SymptomDesk and open it again.",
            parent=file.parent,
        )
    )


def busy(_file: Path) -> Busy:
    """The fault of a diary that another program has open or is writing to."""
    return Busy(
        sentence(
            "Another program is using the diary and has not released it. Nothing was changed; close that "
            "program or wait a moment, then try again."
        )
    )


def _fault_of_sqlite(error: Exception, file: Path) -> DiaryFault | None:
    code = primary_code(error)
    if code is None:
        # Python's module raises this one itself, without a code, for text that is not UTF-8.
        return damaged(file) if str(error).startswith("Could not decode") else None
    if code in _INACCESSIBLE:
        return _inaccessible(file, error)
    if code == sqlite3.SQLITE_ERROR:
        if str(error).startswith(_SCHEMA_SUFFERED):
            # Every statement of ours is tested against our schema: here the schema has suffered.
            return damaged(file)
        # SQLCipher's export hands on what went wrong in words only.
        code = _SAID_IN_WORDS.get(str(error), code)
        if code in _INACCESSIBLE:
            return _inaccessible(file, error)
    return _OF_SQLITE[code](file) if code in _OF_SQLITE else None


def _inaccessible(file: Path, error: Exception) -> DiaryFault:
    """Look why SQLite cannot get at the file: its codes do not tell a full disk from a locked folder."""
    folder = file.parent
    if not folder.is_dir():
        return _folder_unusable(file, "it is not there")
    if hasattr(os, "statvfs") and os.statvfs(folder).f_flag & os.ST_RDONLY:
        return _read_only(file)
    if shutil.disk_usage(folder).free < _ROOM_FOR_ONE_WRITE:
        return _disk_full(file)
    if not _may(folder, os.W_OK | os.X_OK) or (file.exists() and not _may(file, os.R_OK | os.W_OK)):
        return _no_permission(file)
    return _folder_unusable(file, str(error))


def _may(path: Path, mode: int) -> bool:
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def _disk_full(file: Path) -> DiskFull:
    return DiskFull(
        sentence(
            "The disk that holds the diary ({parent}) is full. Nothing was changed; free some"
            " space, then try again.",
            parent=file.parent,
        )
    )


def _read_only(file: Path) -> ReadOnly:
    return ReadOnly(
        sentence(
            "The folder {parent} can be read but not written to. Nothing was changed; make "
            "the disk writable or choose another folder for the diary.",
            parent=file.parent,
        )
    )


def _no_permission(file: Path) -> NoPermission:
    return NoPermission(
        sentence(
            "You are not allowed to change the diary in {parent}. Nothing was changed; ask "
            "the owner of this computer for access, or choose another folder for the diary.",
            parent=file.parent,
        )
    )


def _folder_unusable(file: Path, reason: str) -> FolderUnusable:
    return FolderUnusable(
        sentence(
            "The folder {parent} cannot be used for the diary ({reason}). Check that the disk"
            " is connected, or choose another folder.",
            parent=file.parent,
            reason=reason,
        )
    )


_SCHEMA_SUFFERED = (
    "no such table",
    "no such column",
    "no such function",
    "unknown function",
    "no such module",
    "no such tokenizer",
    "error in tokenizer constructor",
    "unrecognized ",
    "parse error in ",
    "table ",  # has no column of that name, or is there already
    "invalid fts5 file format",
    "vtable constructor failed",
    "malformed JSON",  # a value that a check of the schema takes apart
    "SQL logic error",
)
_SAID_IN_WORDS: Mapping[str, int] = {
    "database or disk is full": sqlite3.SQLITE_FULL,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "database is locked": sqlite3.SQLITE_BUSY,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
}
_OF_SYSTEM: Mapping[int | None, Callable[[Path], DiaryFault]] = {
    errno.ENOSPC: _disk_full,
    errno.EDQUOT: _disk_full,
    errno.EROFS: _read_only,
    errno.EACCES: _no_permission,
    errno.EPERM: _no_permission,
}
_OF_SQLITE: Mapping[int, Callable[[Path], DiaryFault]] = {
    sqlite3.SQLITE_BUSY: busy,
    sqlite3.SQLITE_LOCKED: busy,
    sqlite3.SQLITE_FULL: _disk_full,
    sqlite3.SQLITE_CORRUPT: damaged,
    sqlite3.SQLITE_NOTADB: damaged,
}
_INACCESSIBLE = frozenset(
    {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_PERM}
)
