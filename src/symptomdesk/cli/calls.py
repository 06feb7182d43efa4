"""A call of a command: its arguments, the diary that it concerns, and how its outcome is told."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.cli import as_json, as_text
from symptomdesk.desk import Desk, Reference, is_encrypted, is_locked, open_reference

if TYPE_CHECKING:
    from symptomdesk.paths import DataFolder


class Call(Struct, frozen=True, dict=True):
    """A parsed call: its arguments and the data folder that it concerns."""

    arguments: Namespace
    folder: DataFolder

    @cached_property
    def passphrase(self) -> str | None:
        """The passphrase of the diary, asked for once if it needs one."""
        if not is_encrypted(self.folder):
            return None
        return self._ask("Passphrase of the diary: ")

    def passphrase_of(self, backup: Path) -> str | None:
        """The passphrase of a backup, if it needs one; of a damaged diary nothing can be told."""
        if not is_locked(backup):
            return None
        return self.passphrase or self._ask("Passphrase of the backup: ")

    def _ask(self, prompt: str) -> str | None:
        from symptomdesk.cli.passphrases import from_file_or_prompt  # noqa: PLC0415  (most diaries are plain)

        return from_file_or_prompt(self.arguments.passphrase_file, prompt)


class BrokenLeafletError(Exception):
    """The owner's own leaflet cannot be used, so nothing is judged by another one behind their back."""


def sound_reference(call: Call) -> Reference:
    """Leaflet, words and settings; refuses to judge while the owner's own leaflet is broken."""
    reference = _reference(call)
    broken = [notice for notice in reference.notices if notice.leaflet]
    if broken:
        raise BrokenLeafletError(f"your own leaflet cannot be used: {broken[0].place}: {broken[0].text}")
    return reference


def _reference(call: Call) -> Reference:
    reference = open_reference(call.folder)
    for notice in reference.notices:
        if not notice.leaflet:
            print(f"symptomdesk: {notice.place}: {notice.text}", file=sys.stderr)
    return reference


def open_desk(call: Call, reference: Reference | None = None) -> Desk:
    """The diary of a call, for whoever may know of it; a broken leaflet of one's own is only told."""
    if reference is None:
        reference = _reference(call)
        for notice in reference.notices:
            if notice.leaflet:
                print(
                    f"symptomdesk: the built-in leaflet is used: {notice.place}: {notice.text}",
                    file=sys.stderr,
                )
    return Desk.open_with(reference, call.folder, passphrase=call.passphrase)


def printer(desk: Desk) -> as_text.Printer:
    """Who writes for people, in the words of the leaflet."""
    return as_text.Printer(desk.reference.leaflet)


def told(arguments: Namespace, document: as_json.Json, lines: Iterable[str]) -> Iterator[str]:
    """One JSON document if that is asked for, else the lines."""
    return iter([as_json.dumps(document)] if arguments.json else [*map(as_text.harmless, lines)])
