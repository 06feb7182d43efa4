"""Backups: one a day and one before anything risky, and the way back to one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from symptomdesk.desk.values import RefusedError
from symptomdesk.diary import backup, restoring
from symptomdesk.diary.backup import Backup, Occasion
from symptomdesk.diary.connection import connect_plainly
from symptomdesk.diary.store import DiaryStore
from symptomdesk.paths import DataFolder


@dataclass(frozen=True, slots=True)
class Rescue:
    """A backup offered in the place of a diary that cannot be read; ``missing`` are the days since."""

    backup: Backup
    missing: int


class Backups:
    """The use cases around backups of an open diary; part of a desk."""

    def __init__(
        self,
        store: DiaryStore,
        folder: DataFolder,
        today: Callable[[], date],
        replaced: Callable[[], None],
    ) -> None:
        self._store = store
        self._folder = folder
        self._today = today
        self._replaced = replaced

    def all(self) -> tuple[Backup, ...]:
        """The backups in the data folder, the latest first."""
        return backup.backups_in(self._folder.backups)

    def latest(self) -> Backup | None:
        """The last one that was made."""
        return next(iter(self.all()), None)

    def make_of_the_day(self) -> Backup | None:
        """Back the diary up if that was not done today, and there is something to lose."""
        today = self._today()
        done = any(one.occasion is Occasion.DAY and one.made.date() == today for one in self.all())
        if done or self._store.first_day() is None:
            return None
        return self.make(Occasion.DAY)

    def make(self, occasion: Occasion = Occasion.ASKED) -> Backup:
        """Back the diary up into its folder of backups."""
        return self._store.back_up_into(self._folder.backups, occasion)

    def make_at(self, file: Path) -> None:
        """Back the diary up as a file of its own; raises :class:`RefusedError` if that is not possible."""
        if file.is_dir():
            raise RefusedError(f"{file} is a folder; please name a file for the backup.")
        if file.resolve() == self._folder.diary.resolve():
            raise RefusedError("A diary cannot be its own backup; please name another file.")
        self._store.back_up(file)

    def problems(self) -> tuple[str, ...]:
        """What a reading of the whole diary finds wrong with it; empty if it is sound."""
        found = self._store.problems()
        if not found:
            self._store.everything()  # raises for a record that has no meaning
        return found

    def restore(self, file: Path) -> Backup:
        """Go back to a backup; what the diary held until now is backed up before, and returned."""
        if not file.is_file():
            raise RefusedError(f"There is no file {file}.")
        if file.resolve() == self._folder.diary.resolve():
            raise RefusedError("This is the diary itself; please choose a backup of it.")
        # Rotation must not take away the very backup that is wanted.
        with restoring.sound_copy(file, connect_plainly):
            kept = self.make(Occasion.RESTORE)
            self._store.restore(file)
        self._replaced()
        return kept


def rescue(folder: DataFolder, today: date) -> Rescue | None:
    """The newest backup that could stand in for a diary that cannot be read; ``None`` if there is none."""
    sound = restoring.newest_sound(backup.backups_in(folder.backups), connect_plainly)
    if sound is None:
        return None
    return Rescue(sound, max((today - sound.made.date()).days, 0))


def restore_over(folder: DataFolder, file: Path, now: datetime) -> Path:
    """Put a backup in the place of a diary that cannot be read; the new name of what was there."""
    if not file.is_file():
        raise RefusedError(f"There is no file {file}.")
    return restoring.restore_over(folder.diary, file, now, connect_plainly)


def set_aside(folder: DataFolder, now: datetime) -> Path:
    """Make room for a new diary where there is no backup; the new name of what was there."""
    return restoring.set_aside(folder.diary, now)
