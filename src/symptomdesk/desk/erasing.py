"""Deleting everything of a data folder that is SymptomDesk's, and nothing else.

The folder may be one that other things lie in, so only names of ours are deleted, never a folder as a whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from symptomdesk.diary.faults import DiaryFault
from symptomdesk.files import is_partial
from symptomdesk.paths import DataFolder
from symptomdesk.sentences import sentence

_OF_SQLITE = ("", "-wal", "-shm", "-journal")
_COPIES = "diary *.sqlite3*"
"""Backups, and diaries set aside; whatever else lies beside them was put there by somebody."""


def erase(folder: DataFolder) -> tuple[Path, ...]:
    """Delete diary, backups, settings, own leaflets, samples and logs; the diary must be closed.

    Returns what lies in the program's own folders and is not the program's: it was left. Raises
    ``DiaryFault`` if not everything could be deleted; the diary itself is deleted first, so if it is still
    there, everything is.
    """
    for path in (*_kept_at(folder.diary), *_others(folder), *_kept_at(folder.settings)):
        try:
            path.unlink(missing_ok=True)
        except OSError as fault:
            raise _not_all(path, fault) from fault
    return (*_cleared(folder), *_samples_left(folder))


def _samples_left(folder: DataFolder) -> Iterator[Path]:
    """Delete the sample diaries that lie in the folder, each like a diary; what is left of them."""
    for sample in sorted(folder.samples.iterdir()) if folder.samples.is_dir() else ():
        if sample.is_dir() and not sample.is_symlink():
            yield from erase(DataFolder(sample))
            with suppress(OSError):
                sample.rmdir()
    with suppress(OSError):
        folder.samples.rmdir()


def _kept_at(file: Path) -> Iterator[Path]:
    """The file, what SQLite may have left beside it, and the link to it if it lies elsewhere."""
    real = Path(os.path.realpath(file))
    yield from (real.with_name(real.name + ending) for ending in _OF_SQLITE)
    yield file


def _others(folder: DataFolder) -> Iterator[Path]:
    yield from _files(folder.backups, _COPIES)
    yield from _files(folder.root, _COPIES)
    yield from filter(is_partial, (*_files(folder.backups, "*"), *_files(folder.root, "*")))
    yield from _files(folder.leaflets, "*.toml")
    yield from _files(folder.logs, "*.log*")
    yield folder.window
    yield folder.settings.with_name(f"{folder.settings.name}.unreadable")


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    yield from (path for path in sorted(folder.glob(pattern)) if path.is_symlink() or not path.is_dir())


def _cleared(folder: DataFolder) -> Iterator[Path]:
    """Remove our folders where they are empty; what is left in the others.

    The lock of the window that is just open stays: it holds nothing of the person.
    """
    for ours in (folder.backups, folder.leaflets, folder.logs):
        with suppress(OSError):
            ours.rmdir()
        if ours.is_dir():
            yield from sorted(ours.iterdir())


def _not_all(path: Path, fault: OSError) -> DiaryFault:
    return DiaryFault(
        sentence(
            "Not everything was deleted: {path} could not be ({strerror}). Make sure that "
            "nothing else uses this file and that you may delete it, then delete everything "
            "again.",
            path=path,
            strerror=fault.strerror,
        )
    )
