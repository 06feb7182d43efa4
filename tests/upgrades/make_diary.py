"""Writes the file that `test_upgrades.py` keeps for the present schema; run once, before its release.

python tests/upgrades/make_diary.py tests/upgrades/diary-1.sqlite3
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

from msgspec.structs import replace

from symptomdesk.diary.model import (
    Acknowledgement,
    Answer,
    ClinicQuestion,
    CycleStart,
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
    Visit,
)
from symptomdesk.diary.store import DiaryStore
from symptomdesk.diary.writing import Writing
from symptomdesk.leaflet.model import Indication

DAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 21, 4, 5, 678901, tzinfo=timezone(timedelta(hours=1)))


def write_one_of_everything(writing: Writing) -> None:
    nausea = Observation("o-1", DAY, "nausea", 2, AT, "felt sick", "after lunch", "worse", True, Origin.TEXT)
    for record in (
        nausea,
        Observation("o-2", DAY, "own:hiccups", None, AT),
        Observation("o-3", DAY, "rash", 1, AT, origin=Origin.IMPORTED),
        Dose("d-1", DAY, DoseStatus.MISSED, AT, Decimal("2.50")),
        Reading("r-1", DAY, "101.30", "F", Decimal("38.5"), AT, "101.30", Origin.TEXT),
        Answer("w-1", DAY, "still-there:chest_pain", "gone", AT),
        Acknowledgement("a-1", "blood_clot", DAY, AT, "called", {"chest_pain": 3, "headache": None}),
        Raise("e-1", "blood_clot", "emergency", DAY, AT, ("chest_pain",), ("present",)),
        Prescription("p-1", date(2025, 12, 1), Decimal("25"), Regimen.DAYS_21_7),
        CycleStart("c-1", date(2026, 2, 23)),
        Hold("h-1", date(2026, 1, 4), date(2026, 1, 9)),
        Visit("v-1", date(2026, 3, 10), "bring the list"),
        LabValue("l-1", DAY, "neutrophils", "1.20", "10^9/L", "1.50", "7.5"),
        ClinicQuestion("q-1", "May I travel?", AT),
        Medicine("m-1", "aspirin", "100 mg", date(2025, 12, 1)),
    ):
        writing.add(record)
    writing.set_treatment(indication=Indication.MANTLE_CELL_LYMPHOMA, start=date(2025, 12, 1))
    writing.set_day(DAY, text="felt sick, naïve 😀", note="slept in the chair")
    writing.set_day(DAY, text="felt very sick, naïve 😀")
    writing.set_day(DAY + timedelta(1), nothing_today=True)
    writing.replace(replace(nausea, severity=3))
    writing.remove(Observation("o-3", DAY, "rash", 1, AT))
    writing.mark_sample()


def main(target: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        with (
            DiaryStore.open(Path(name), now=lambda: AT + timedelta(hours=1)) as store,
            store.writing() as writing,
        ):
            write_one_of_everything(writing)
        with closing(sqlite3.connect(Path(name) / "diary.sqlite3")) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
