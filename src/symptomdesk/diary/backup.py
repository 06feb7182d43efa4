"""Backups: whole copies of the diary, each checked before it counts.

SQLite writes the copy itself (``VACUUM INTO``), under a name that no backup has, so that neither an open
write-ahead log nor a program killed half-way can spoil one. A copy bears the instant it was made and what it
was made for in its name, so that no list of backups can be lost.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing
from datetime import date, datetime
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.diary import faults, schema
from symptomdesk.diary.faults import DiaryFault, translated
from symptomdesk.files import PRIVATE_FILE, is_partial, made_whole, make_private_folder, set_mode

if TYPE_CHECKING:
    from symptomdesk.diary.connection import Connect
    from symptomdesk.diary.diary_file import DiaryFile

BACKUPS = "backups"
"""The folder of the backups, in the data folder."""

DAYS, WEEKS, MONTHS = 7, 4, 12
"""Of the days' backups the latest of each of so many days, weeks and months is kept."""

OTHERS = 10
"""How many are kept of those made before something risky, and of those asked for."""

_ABANDONED_SECONDS = 3600.0
"""A copy that nobody finished for so long never will be."""

_NAME = re.compile(r"diary (\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d) ([a-z ]+?)(?: (\d+))?\.sqlite3")


class Occasion(StrEnum):
    """What a backup was made for; the value stands in its name."""

    DAY = "of the day"
    ASKED = "asked for"
    UPGRADE = "before upgrade"
    IMPORT = "before import"
    RESTORE = "before restore"


class Backup(Struct, frozen=True, order=True):
    """A backup in its folder; ``made`` is the local time on the clock then, without an offset."""

    made: datetime
    number: int
    occasion: Occasion
    path: Path

    @classmethod
    def of(cls, path: Path) -> Backup | None:
        """The backup of that name; ``None`` for the name of something else."""
        named = _NAME.fullmatch(path.name)
        if named is None:
            return None
        try:
            made = datetime.fromisoformat(f"{named[1]}T{named[2]}:{named[3]}:{named[4]}")
            return cls(made, int(named[6] or 1), Occasion(named[5]), path)
        except ValueError:
            return None


def back_up(db: DiaryFile, target: Path, connect: Connect) -> None:
    """Write the diary to ``target``, whole or not at all; raises ``DiaryFault``.

    ``connect`` opens the copy for its check, as it opened the diary.
    """
    if db.conn.in_transaction:
        raise RuntimeError("a diary that is being written to cannot be backed up")
    try:
        with translated(target, system=True):
            make_private_folder(target.parent)
            with made_whole(target) as partial:
                db.execute("VACUUM INTO ?", (str(partial),))
                set_mode(partial, PRIVATE_FILE)
                with closing(connect(partial)) as copy:
                    if problems_of(copy):
                        raise faults.damaged(target)
    except DiaryFault as fault:
        raise faults.no_backup(target.parent, fault) from fault


def back_up_into(
    folder: Path,
    occasion: Occasion,
    now: datetime,
    db: DiaryFile,
    connect: Connect,
    *,
    keeping: Path | None = None,
) -> Backup:
    """Add a backup to a folder, and let go of those that rotation no longer keeps; raises ``DiaryFault``.

    ``keeping`` stays in any case: it is about to be restored.
    """
    target = _free_name(folder, occasion, now)
    back_up(db, target, connect)
    made = Backup.of(target)
    if made is None:  # it was named a few lines above
        raise RuntimeError(f"{target.name} is not the name of a backup")
    with translated(target, system=True):
        for old in superseded(backups_in(folder), made):
            if old.path != keeping:
                old.path.unlink(missing_ok=True)
        _remove_abandoned(folder)
    return made


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, the latest first; none if it is not there. Raises ``DiaryFault``."""
    with translated(folder / "backup", system=True):
        try:
            found = [Backup.of(path) for path in folder.iterdir()]
        except (FileNotFoundError, NotADirectoryError):
            return ()
    return tuple(sorted((backup for backup in found if backup), reverse=True))


def superseded(backups: Iterable[Backup], newest: Backup) -> tuple[Backup, ...]:
    """The backups that rotation lets go; ``newest``, just made, never is one, whatever the clock said."""
    latest_first = sorted(backups, reverse=True)
    kept = {newest}
    for periods, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        kept |= _latest_of_each(latest_first, period, periods)
    for occasion in Occasion:
        if occasion is not Occasion.DAY:
            kept.update([backup for backup in latest_first if backup.occasion is occasion][:OTHERS])
    return tuple(backup for backup in latest_first if backup not in kept)


def problems_of(connection: sqlite3.Connection, *, thorough: bool = True) -> tuple[str, ...]:
    """What SQLite finds wrong with a database; reads all of it if ``thorough``."""
    pragma = "integrity_check" if thorough else "quick_check"
    told = [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}(20)")]
    astray = len(connection.execute("PRAGMA foreign_key_check").fetchall())
    return (
        *(line for line in told if line != "ok"),
        *([f"{astray} rows lead nowhere"] if astray else []),
        *(f"the schema of {name} has changed by itself" for name in schema.unlike_made(connection)),
    )


def _latest_of_each(
    latest_first: Iterable[Backup], period: Callable[[date], Hashable], periods: int
) -> set[Backup]:
    latest: dict[Hashable, Backup] = {}
    for backup in latest_first:
        if backup.occasion is Occasion.DAY:
            latest.setdefault(period(backup.made.date()), backup)
    return set(list(latest.values())[:periods])


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month


def _free_name(folder: Path, occasion: Occasion, now: datetime) -> Path:
    stem = f"diary {now:%Y-%m-%d %H.%M.%S} {occasion}"
    names = (folder / f"{stem}{f' {number}' if number > 1 else ''}.sqlite3" for number in count(1))
    return next(name for name in names if not name.exists())


def remove_half_made(folders: Iterable[Path]) -> None:
    """Remove what killed programs left half made, which may be readable; no other may be at work."""
    for folder in folders:
        for path in filter(is_partial, folder.iterdir() if folder.is_dir() else ()):
            with translated(path, system=True):
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink(missing_ok=True)


def _remove_abandoned(folder: Path) -> None:
    """Remove what programs that were killed left half made."""
    for path in folder.iterdir():
        if is_partial(path) and time.time() - path.stat().st_mtime > _ABANDONED_SECONDS:
            path.unlink(missing_ok=True)
