"""The program's own words, read once for many desks: reading them takes longer than most examples."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection
from datetime import datetime
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from symptomdesk.desk import Desk, Reference, open_reference
from symptomdesk.desk.understanding import Interpreter
from symptomdesk.diary.model import Diary
from symptomdesk.diary.store import DiaryStore
from symptomdesk.language.model import Writer
from symptomdesk.paths import DataFolder, resources


class SharedWords(Interpreter):
    """Knows no own symptoms, so every desk can use the same one."""

    def __init__(self) -> None:
        super().__init__(resources() / "lexicon" / "en.toml", Writer(), 3)

    def with_own_symptoms(self, own_symptoms: Callable[[], Collection[str]]) -> Interpreter:
        return self

    def forget(self) -> None:
        """There is nothing to forget."""


@cache
def shared_reference() -> Reference:
    """The leaflet that ships with the program, and shared words."""
    return replace(open_reference(DataFolder(Path("/nonexistent"))), interpreter=SharedWords())


def desk_in_memory(folder: Path, now: datetime, holds: Diary | None = None) -> Desk:
    """A desk over a diary that is gone with it; of the folder only the diary's empty file is used."""

    def connect(_: Path) -> sqlite3.Connection:
        return sqlite3.connect(":memory:", isolation_level=None)

    store = DiaryStore.open(folder, now=lambda: now, connect=connect)
    if holds is not None:
        with store.writing() as writing:
            writing.load(holds)
    return Desk(shared_reference(), store, lambda: now)
