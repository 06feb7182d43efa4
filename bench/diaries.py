"""The diaries that are measured with: samples of one, ten and fifty years, made once for a run."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from symptomdesk.desk import Desk, make_sample_diary
from symptomdesk.paths import DataFolder

YEAR, TEN_YEARS, FIFTY_YEARS = 365, 3_652, 18_262
"""Days."""

NINETY_DAYS = 90
NOW = datetime(2026, 3, 2, 20, 5, tzinfo=UTC)
TODAY = NOW.date()
_SEED = 1


class Diaries(Struct, frozen=True):
    """Sample diaries below one folder, each made when it is first asked for."""

    root: Path

    def of(self, days: int, until: date = TODAY) -> Path:
        """The data folder of a diary of so many days."""
        folder = self.root / f"{days}-{until}"
        if not folder.exists():
            make_sample_diary(DataFolder(folder), days, _SEED, until)
        return folder

    def copy_of(self, days: int, name: str, until: date = TODAY) -> Path:
        """The same to write into; ``name`` tells copies apart."""
        folder = self.root / name
        if not folder.exists():
            shutil.copytree(self.of(days, until), folder)
        return folder


@contextmanager
def diaries() -> Iterator[Diaries]:
    """A folder for diaries that goes when the block is left."""
    with TemporaryDirectory(prefix="symptomdesk-bench-") as folder:
        yield Diaries(Path(folder))


def open_desk(folder: Path) -> Desk:
    """The desk of a diary, on the evening of its last day."""
    return Desk.open(DataFolder(folder), _now)


def _now() -> datetime:
    return NOW
