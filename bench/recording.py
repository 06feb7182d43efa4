"""How long it takes to record an observation: on the disk, its former version kept, its alerts worked out."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from uuid import uuid4

from sqlite_utils import Database

from bench.diaries import TEN_YEARS, TODAY, Diaries, open_desk
from bench.table import Floor, Row
from bench.timing import interleaved, milliseconds
from symptomdesk.desk import Desk

_RUNS = 40
"""More of these for each run of whole processes: they are short."""


def rows(diaries: Diaries, runs: int) -> Iterator[Row]:
    """The row of this family."""
    folder = diaries.copy_of(TEN_YEARS, "recorded")
    with open_desk(folder) as desk:
        desk.grade(TODAY, "nausea", 1)
        id_ = next(one.id for one in desk.page(TODAY).observations if one.sign == "nausea")
        took = interleaved(
            partial(milliseconds, partial(_insert, _plain_database(folder))),
            partial(milliseconds, partial(_record, desk, id_, itertools.count())),
            runs * _RUNS,
        )
    yield Row(
        "an observation recorded, with revision and triage",
        took.measured,
        3,
        Floor("one insert in atomic(), synchronous=FULL", took.floor),
    )


def _plain_database(folder: Path) -> Database:
    """A table of observations like ours beside the diary, as safe on the disk, with nothing around it."""
    db = Database(folder / "floor.sqlite3")
    db.execute("PRAGMA journal_mode = WAL").fetchall()
    db.execute("PRAGMA synchronous = FULL")
    db.table("observation").create({"id": str, "day": str, "sign": str, "severity": int}, pk="id")
    return db


def _insert(db: Database) -> None:
    with db.atomic():
        db.table("observation").insert(
            {"id": str(uuid4()), "day": TODAY.isoformat(), "sign": "nausea", "severity": 2}
        )


def _record(desk: Desk, id_: str, counter: Iterator[int]) -> None:
    """Correct a severity, so that there always is a former version to keep, and triage the day."""
    desk.edit(id_, severity=1 + next(counter) % 4)
    next(desk.follow(TODAY, TODAY))
