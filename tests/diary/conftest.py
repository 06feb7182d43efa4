"""A diary to write to, a clock that can be told, and one of everything that a diary can hold."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from symptomdesk.diary.model import (
    Acknowledgement,
    Answer,
    ClinicQuestion,
    CycleStart,
    DayPage,
    Diary,
    Dose,
    DoseStatus,
    Hold,
    LabValue,
    Medicine,
    Observation,
    Origin,
    Prescription,
    Raise,
    Reading,
    Regimen,
    Revision,
    RevisionKind,
    Treatment,
    Visit,
)
from symptomdesk.diary.store import DiaryStore
from symptomdesk.leaflet.model import Indication

BERLIN = timezone(timedelta(hours=1))
LATER = datetime(2026, 3, 9, 8, 0, tzinfo=BERLIN)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "diary"


@pytest.fixture
def store(folder: Path) -> Iterator[DiaryStore]:
    """An empty diary whose clock stands at ``LATER``."""
    with DiaryStore.open(folder, now=lambda: LATER) as store:
        yield store


@pytest.fixture
def everything_in(folder: Path) -> Callable[[], Diary]:
    """Reads the diary as another program would: through a connection of its own."""

    def read() -> Diary:
        with DiaryStore.open(folder) as other:
            return other.everything()

    return read


@pytest.fixture
def full_diary() -> Diary:
    """A diary in which every field of every kind of record says something."""
    day = date(2026, 3, 2)
    at = datetime(2026, 3, 2, 21, 4, 5, 678901, tzinfo=BERLIN)
    page = DayPage(
        day,
        text="threw up twice, 38.5 in the evening",
        note="slept in the chair",
        observations=(
            Observation(
                "o1", day, "vomiting", 2, at, "threw up twice", "after lunch", "worse", True, Origin.TEXT
            ),
            Observation("o2", day, "own:hiccups", None, at),
        ),
        doses=(Dose("d1", day, DoseStatus.MISSED, at, Decimal("2.50")),),
        readings=(Reading("r1", day, "38.50", "C", Decimal("38.50"), at, "38.5", Origin.TEXT),),
    )
    return Diary(
        pages=(page, DayPage(date(2026, 3, 3), nothing_today=True)),
        treatment=Treatment(
            Indication.MANTLE_CELL_LYMPHOMA,
            date(2025, 12, 1),
            (Prescription("p1", date(2025, 12, 1), Decimal("25"), Regimen.DAYS_21_7),),
            (CycleStart("c1", date(2026, 2, 23)),),
            (Hold("h1", date(2026, 1, 4), date(2026, 1, 9)), Hold("h2", date(2026, 3, 1), None)),
        ),
        visits=(Visit("v1", date(2026, 3, 10), "bring the list"),),
        labs=(LabValue("l1", day, "neutrophils", "1.20", "10^9/L", "1.50", "7.5"),),
        questions=(ClinicQuestion("q1", "May I travel?", at, at + timedelta(days=8)),),
        medicines=(Medicine("m1", "aspirin", "100 mg", date(2025, 12, 1)),),
        acknowledgements=(
            Acknowledgement("a1", "blood_clot", day, at, "called", {"chest_pain": 3, "headache": None}),
        ),
        raises=(Raise("e1", "blood_clot", "emergency", day, at, ("chest_pain",), ("present", "severe")),),
        answers=(Answer("w1", day, "still-there:chest_pain", "gone", at),),
        revisions=(
            Revision("x1", "visit", "v1", at, RevisionKind.EDITED, {"day": "2026-03-11", "note": "naïve 😀"}),
        ),
        sample=True,
    )
