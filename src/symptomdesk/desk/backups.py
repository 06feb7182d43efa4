"""Backups: one a day and one before anything risky, and the way back to one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.desk.reference import today as day_at
from symptomdesk.desk.values import RefusedError
from symptomdesk.diary import backup, cipher, restoring
from symptomdesk.diary.backup import Backup, Occasion
from symptomdesk.diary.cipher import connect_for
from symptomdesk.diary.faults import Damaged, translated
from symptomdesk.sentences import sentence

if TYPE_CHECKING:
    from symptomdesk.diary.store import DiaryStore
    from symptomdesk.paths import DataFolder
    from symptomdesk.settings import Settings

OVERDUE = timedelta(days=7)
"""A latest backup older than this deserves a word."""


class SecondFolder(Struct, frozen=True):
    """The folder on another disk: whether it is there now, and the latest backup in it."""

    chosen: Path
    there: bool
    latest: Backup | None


class BackupsView(Struct, frozen=True):
    """How it stands with the backups; ``overdue`` if there is something to lose and none is recent."""

    backups: tuple[Backup, ...]
    second: SecondFolder | None
    overdue: bool

    @property
    def latest(self) -> Backup | None:
        """The last one made into the data folder."""
        return next(iter(self.backups), None)


class Rescue(Struct, frozen=True):
    """A backup offered in the place of a diary that cannot be read; ``missing`` are the days since."""

    backup: Backup
    missing: int


class Backups:
    """The use cases around backups of an open diary; part of a desk."""

    def __init__(
        self,
        store: DiaryStore,
        folder: DataFolder,
        settings: Callable[[], Settings],
        *,
        today: Callable[[], date],
        replaced: Callable[[], None],
    ) -> None:
        self._store = store
        self._folder = folder
        self._settings = settings
        self._today = today
        self._replaced = replaced

    def all(self) -> tuple[Backup, ...]:
        """The backups in the data folder, the latest first."""
        return backup.backups_in(self._folder.backups)

    def files(self) -> tuple[Path, ...]:
        """The files of all backups that can be reached, those of the second folder included."""
        second = self._second_path()
        elsewhere = backup.backups_in(second) if second is not None else ()
        return tuple(one.path for one in (*self.all(), *elsewhere))

    def latest(self) -> Backup | None:
        """The last one that was made."""
        return next(iter(self.all()), None)

    def view(self) -> BackupsView:
        """How it stands with the backups."""
        backups = self.all()
        newest = backups[0].made.date() if backups else None
        first = self._store.first_day()
        since = newest or first
        overdue = first is not None and since is not None and self._today() - since > OVERDUE
        return BackupsView(backups, self._second_folder(), overdue)

    def make_of_the_day(self) -> None:
        """Back the diary up where that was not done today, if there is something to lose.

        A second folder that is not there, as that of a memory stick in a drawer, is nothing to complain of.
        Once it is there again, its backups get the passphrase that the diary got meanwhile.
        """
        if self._store.first_day() is None:
            return
        second = self._second_path()
        there = second is not None and second.parent.is_dir()
        for folder in (self._folder.backups, *([second] if second is not None and there else [])):
            if not self._done_today(folder):
                self._store.back_up_into(folder, Occasion.DAY)
        self._store.encrypt_others(self.files())

    def _done_today(self, folder: Path) -> bool:
        begins, today = self._settings().day_starts_at, self._today()
        found = backup.backups_in(folder)
        return any(one.occasion is Occasion.DAY and day_at(one.made, begins) == today for one in found)

    def _second_folder(self) -> SecondFolder | None:
        path = self._second_path()
        if path is None:
            return None
        there = path.parent.is_dir()
        latest = next(iter(backup.backups_in(path)), None) if there else None
        return SecondFolder(path.parent, there, latest)

    def _second_path(self) -> Path | None:
        """This diary's own folder in the second one, where somebody else's may have backups too."""
        chosen = self._settings().second_backups
        if not chosen:
            return None
        root = self._folder.root
        mark = hashlib.sha256(str(root).encode(errors="surrogateescape")).hexdigest()[:8]
        return Path(chosen) / f"SymptomDesk backups {mark}"

    def make(self, occasion: Occasion = Occasion.ASKED) -> Backup:
        """Back the diary up into its folder of backups."""
        return self._store.back_up_into(self._folder.backups, occasion)

    def make_at(self, file: Path) -> None:
        """Back the diary up as a file of its own; raises :class:`RefusedError` if that is not possible."""
        if file.is_dir():
            raise RefusedError(sentence("{file} is a folder; please name a file for the backup.", file=file))
        if file.resolve() == self._folder.diary.resolve():
            raise RefusedError(sentence("A diary cannot be its own backup; please name another file."))
        self._store.back_up(file)

    def looks_sound(self) -> bool:
        """Whether a quick reading of the file finds nothing wrong; a tenth of a second for ten years."""
        return not self._store.problems(thorough=False)

    def problems(self) -> tuple[str, ...]:
        """What a reading of the whole diary finds wrong with it; empty if it is sound."""
        found = self._store.problems()
        if not found:
            self._store.everything()  # raises for a record that has no meaning
        return found

    def restore(self, file: Path) -> Path:
        """Go back to a backup; returns where what the diary held until now is kept.

        That is another backup, or, where the diary is damaged and no backup of it would be whole, its file,
        set aside as it is.
        """
        if not file.is_file():
            raise RefusedError(sentence("There is no file {file}.", file=file))
        if file.resolve() == self._folder.diary.resolve():
            raise RefusedError(sentence("This is the diary itself; please choose a backup of it."))
        if self._is_whole():
            kept = self._store.back_up_into(self._folder.backups, Occasion.RESTORE, keeping=file).path
            self._store.restore(file)
        else:
            kept = self._store.restore_over(file)
        self._replaced()
        return kept

    def _is_whole(self) -> bool:
        try:
            return not self._store.problems()
        except Damaged:
            return False


def rescue(folder: DataFolder, today: date, passphrase: str | None = None) -> Rescue | None:
    """The newest backup that could stand in for a diary that cannot be read; ``None`` if there is none."""
    return _rescue_by(
        restoring.newest_sound(backup.backups_in(folder.backups), connect_for(passphrase)), today
    )


def _rescue_by(sound: Backup | None, today: date) -> Rescue | None:
    return None if sound is None else Rescue(sound, max((today - sound.made.date()).days, 0))


def rescue_of_locked(folder: DataFolder, today: date, passphrase: str | None = None) -> Rescue | None:
    """The newest backup that could stand in for a diary that only seems to be locked.

    A damaged file can look as if it were encrypted. That is likely where no backup is, or where
    ``passphrase``, which does not open the diary, opens the newest of those that are; else ``None``.
    """
    backups = backup.backups_in(folder.backups)
    encrypted = _encrypted(folder, backups)
    if encrypted and passphrase is None:
        return None
    likely, connect = (encrypted[:1], connect_for(passphrase)) if encrypted else (backups, connect_for(None))
    return _rescue_by(restoring.newest_sound(likely, connect), today)


def are_locked(folder: DataFolder) -> bool:
    """Whether there are backups that only a passphrase opens; raises ``DiaryFault``."""
    return bool(_encrypted(folder, backup.backups_in(folder.backups)))


def _encrypted(folder: DataFolder, backups: Iterable[Backup]) -> list[Backup]:
    with translated(folder.backups / "backup", system=True):
        return [one for one in backups if cipher.is_encrypted(one.path)]


def restore_over(folder: DataFolder, file: Path, now: datetime, passphrase: str | None = None) -> Path:
    """Put a backup in the place of a diary that cannot be read; the new name of what was there."""
    if not file.is_file():
        raise RefusedError(sentence("There is no file {file}.", file=file))
    return restoring.restore_over(folder.diary, file, now, connect_for(passphrase))


def set_aside(folder: DataFolder, now: datetime) -> Path:
    """Make room for a new diary where there is no backup; the new name of what was there."""
    return restoring.set_aside(folder.diary, now)
