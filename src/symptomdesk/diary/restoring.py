"""Going back to a backup, and setting a file aside that cannot be read. Nothing is ever deleted."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory

from symptomdesk.diary import cipher, faults, schema
from symptomdesk.diary.backup import Backup, problems_of
from symptomdesk.diary.connection import Connect, connect_plainly
from symptomdesk.diary.diary_file import DiaryFile
from symptomdesk.diary.faults import Damaged, DiaryFault, NotADiary, translated
from symptomdesk.files import PRIVATE_FILE, made_whole, set_mode

_BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database for the files beside it."""


def restore(db: DiaryFile, diary: Path, backup: Path, connect: Connect) -> None:
    """Write what a backup holds into the open diary in one transaction; raises ``DiaryFault``.

    A backup of an older version is brought up to date.
    """
    if db.conn.in_transaction:
        raise RuntimeError("a diary that is being written to cannot be restored")
    with _copy_of_its_kind(backup, diary, connect) as source, translated(diary, system=True):
        source.backup(db.conn)
        schema.bring_up_to_date(db, diary)


@contextmanager
def _copy_of_its_kind(backup: Path, diary: Path, connect: Connect) -> Iterator[Connection]:
    """The backup as a connection from which SQLite can copy to a diary that is opened by ``connect``.

    A plain backup of a diary that has got a passphrase since is encrypted first, into a file that passes.
    """
    passphrase = cipher.passphrase_of(connect)
    if passphrase is None or cipher.is_encrypted(backup):
        with sound_copy(backup, connect) as source:
            yield source
        return
    with sound_copy(backup, connect_plainly):
        pass
    with (
        translated(diary, system=True),
        TemporaryDirectory(prefix=".symptomdesk-", dir=diary.parent) as folder,
    ):
        copy = Path(folder) / "copy.sqlite3"
        with closing(cipher.connect_for_rewriting(backup, None)) as plain:
            cipher.export(plain, copy, passphrase)
        with sound_copy(copy, connect) as source:
            yield source


@contextmanager
def sound_copy(backup: Path, connect: Connect) -> Iterator[Connection]:
    """A backup opened for reading, once it is known to be whole; raises ``DiaryFault`` if it is not."""
    if not backup.is_file():
        raise faults.unfit_backup(backup)
    try:
        with translated(backup, system=True), closing(connect(backup)) as connection:
            connection.execute("PRAGMA query_only = ON")
            if schema.state_of(DiaryFile(connection), backup) is schema.State.EMPTY or problems_of(
                connection
            ):
                raise faults.unfit_backup(backup)
            yield connection
    except (Damaged, NotADiary) as fault:
        raise faults.unfit_backup(backup) from fault


def restore_over(diary: Path, backup: Path, now: datetime, connect: Connect) -> Path:
    """Put a backup in the place of a file that cannot be read, which is set aside; raises ``DiaryFault``.

    Returns the new name of the old file. At every instant one of the two is the diary.
    """
    with (
        _copy_of_its_kind(backup, diary, connect) as source,
        translated(diary, system=True),
        made_whole(diary) as partial,
    ):
        source.execute("PRAGMA query_only = OFF")  # SQLite takes a copy elsewhere for a write, too
        source.execute("VACUUM INTO ?", (str(partial),))
        set_mode(partial, PRIVATE_FILE)
        return _keep_aside(diary, now)


def set_aside(diary: Path, now: datetime) -> Path:
    """Make room for a new diary; the file that cannot be read gets a name with the date, which is returned.

    Raises ``DiaryFault`` where it cannot be renamed.
    """
    with translated(diary, system=True):
        aside = _keep_aside(diary, now)
        diary.unlink()
    return aside


def newest_sound(backups: Iterable[Backup], connect: Connect) -> Backup | None:
    """The first of the backups that can be restored into a diary that is opened by ``connect``."""
    for backup in backups:
        try:
            with sound_copy(backup.path, connect if cipher.is_encrypted(backup.path) else connect_plainly):
                return backup
        except DiaryFault:
            continue
    return None


def _keep_aside(diary: Path, now: datetime) -> Path:
    """Give the file a second name, and take what SQLite left beside it along."""
    stem = f"diary set aside {now:%Y-%m-%d %H.%M.%S}"
    names = (diary.with_name(f"{stem}{f' {number}' if number > 1 else ''}.sqlite3") for number in count(1))
    aside = next(name for name in names if not name.exists())
    try:
        aside.hardlink_to(diary)
    except OSError:  # memory sticks know no second name
        shutil.copy2(diary, aside)
    # A write-ahead log that stayed would be taken for the log of whatever comes to stand here.
    for ending in _BESIDE:
        part = diary.with_name(diary.name + ending)
        if part.exists():
            part.rename(aside.with_name(aside.name + ending))
    return aside
