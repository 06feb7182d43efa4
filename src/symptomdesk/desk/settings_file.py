"""The owner's settings on disk, changed while they are in force."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from symptomdesk import settings
from symptomdesk.desk.values import RefusedError
from symptomdesk.diary.faults import DiaryFault
from symptomdesk.sentences import sentence

if TYPE_CHECKING:
    from symptomdesk.settings import Settings


class SettingsFile:
    """Keeps changes in ``settings.toml``; those that could not be kept are tried again with the next ones."""

    def __init__(self, path: Path, fever_bounds: tuple[Decimal, Decimal]) -> None:
        self._path = path
        self._bounds = fever_bounds
        self._pending: dict[str, Any] = {}

    def changed(self, in_force: Settings, changes: dict[str, Any]) -> Settings:
        """The settings with changes to fields of theirs; raises :class:`RefusedError` for what cannot be set.

        What a person has written into the file meanwhile is not lost.
        """
        on_disk, problems = settings.load(self._path, self._bounds)
        readable = self._path.is_file() and not problems
        try:
            chosen = replace(on_disk if readable else in_force, **{**self._pending, **changes})
        except ValueError as refusal:
            raise RefusedError(sentence("This cannot be set: it {refusal}.", refusal=refusal)) from refusal
        lowest, highest = self._bounds
        if chosen.fever_threshold is not None and not lowest <= chosen.fever_threshold <= highest:
            raise RefusedError(
                sentence(
                    "Fever can be set to begin from {lowest} to {highest} °C.", lowest=lowest, highest=highest
                )
            )
        return chosen

    def keep(self, chosen: Settings, changes: dict[str, Any]) -> None:
        """Write the settings; raises ``DiaryFault`` if that is not possible."""
        try:
            settings.save(self._path, chosen)
        except OSError as fault:
            self._pending |= changes
            raise DiaryFault(
                sentence(
                    "This holds until you close the window, but it could not be saved ({strerror}). "
                    "Make sure that there is room in {parent} and that it can be written to, then "
                    "change it again.",
                    strerror=fault.strerror,
                    parent=self._path.parent,
                )
            ) from fault
        self._pending.clear()
