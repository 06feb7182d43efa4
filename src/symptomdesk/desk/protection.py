"""The passphrase of a diary: set, changed, taken away; it can never be found out again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from symptomdesk.desk.values import RefusedError
from symptomdesk.diary import cipher
from symptomdesk.diary.cipher import SHORTEST_PASSPHRASE
from symptomdesk.diary.faults import translated
from symptomdesk.sentences import sentence

if TYPE_CHECKING:
    from symptomdesk.diary.store import DiaryStore
    from symptomdesk.paths import DataFolder

LONGEST_PASSPHRASE = 1000


class Protection:
    """The use cases around the passphrase of an open diary; part of a desk."""

    def __init__(
        self, store: DiaryStore, backups: Callable[[], Iterable[Path]], replaced: Callable[[], None]
    ) -> None:
        self._store = store
        self._backups = backups
        self._replaced = replaced

    @property
    def on(self) -> bool:
        """Whether the diary is encrypted."""
        return self._store.encrypted

    def set(self, passphrase: str, *, former: str | None = None) -> None:
        """Encrypt the diary and its backups, or put them under another passphrase.

        ``former`` is the passphrase until now, asked for again. Raises :class:`RefusedError` if it is wrong,
        or the new one too short.
        """
        self._check_former(former)
        check_passphrase(passphrase)
        self._change(passphrase)

    def remove(self, former: str) -> None:
        """Keep the diary and its backups without a passphrase from now on."""
        self._check_former(former)
        self._change(None)

    def _check_former(self, former: str | None) -> None:
        if self.on and (former is None or not self._store.knows_passphrase(former)):
            raise RefusedError(sentence("This is not the passphrase of the diary. Nothing was changed."))

    def _change(self, passphrase: str | None) -> None:
        try:
            self._store.change_passphrase(passphrase, tuple(self._backups()))
        finally:
            self._replaced()


def is_encrypted(folder: DataFolder) -> bool:
    """Whether the diary of a data folder needs a passphrase to be opened; raises ``DiaryFault``."""
    with translated(folder.diary, system=True):
        return cipher.is_encrypted(folder.diary)


def is_locked(backup: Path) -> bool:
    """Whether a backup needs a passphrase to be restored; raises ``DiaryFault``."""
    with translated(backup, system=True):
        return cipher.is_encrypted(backup)


def check_passphrase(passphrase: str) -> None:
    """Raise :class:`RefusedError` for a passphrase that protects nothing, or that cannot be typed again."""
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise RefusedError(
            sentence(
                "A passphrase has {shortest_passphrase} characters or more; several words are best.",
                shortest_passphrase=SHORTEST_PASSPHRASE,
            )
        )
    if len(passphrase) > LONGEST_PASSPHRASE:
        raise RefusedError(
            sentence(
                "A passphrase can have {longest_passphrase} characters at most.",
                longest_passphrase=LONGEST_PASSPHRASE,
            )
        )
    if not passphrase.isprintable() or passphrase != passphrase.strip():
        raise RefusedError(sentence("A passphrase is one line, without spaces at its ends."))
