"""Diaries of every released schema open with today's program and hold what they held.

Each is a real file, written by the program of its time, and is never made anew.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from symptomdesk.diary.model import RevisionKind
from symptomdesk.diary.schema import SCHEMA_VERSION
from symptomdesk.diary.search import Wanted
from symptomdesk.diary.store import DiaryStore
from symptomdesk.leaflet.model import Indication

HERE = Path(__file__).parent
OLD_DIARIES = sorted(HERE.glob("diary-*.sqlite3"))
DAY = date(2026, 3, 2)


@pytest.fixture(params=OLD_DIARIES, ids=lambda path: path.stem)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A data folder with a copy of an old diary."""
    shutil.copyfile(request.param, tmp_path / "diary.sqlite3")
    return tmp_path


def test_there_is_a_diary_of_every_schema() -> None:
    expected = [f"diary-{version}.sqlite3" for version in range(1, SCHEMA_VERSION + 1)]
    assert [path.name for path in OLD_DIARIES] == expected


def test_an_old_diary_still_says_what_it_said(folder: Path) -> None:
    with DiaryStore.open(folder) as store:
        diary = store.everything()

    page, next_page = diary.pages
    assert (page.day, page.text, page.note) == (DAY, "felt very sick, naïve 😀", "slept in the chair")
    assert (next_page.day, next_page.nothing_today) == (DAY + timedelta(1), True)

    nausea, hiccups = page.observations
    assert (nausea.id, nausea.sign, nausea.severity, nausea.words) == ("o-1", "nausea", 3, "felt sick")
    assert (nausea.note, nausea.course, nausea.sudden, nausea.origin) == (
        "after lunch",
        "worse",
        True,
        "text",
    )
    assert nausea.at.isoformat() == "2026-03-02T21:04:05.678901+01:00"
    assert (hiccups.sign, hiccups.severity) == ("own:hiccups", None)
    assert [(dose.status, str(dose.amount_mg)) for dose in page.doses] == [("missed", "2.50")]
    (reading,) = page.readings
    assert (reading.value, reading.unit, str(reading.celsius)) == ("101.30", "F", "38.5")

    treatment = diary.treatment
    assert (treatment.indication, treatment.start) == (Indication.MANTLE_CELL_LYMPHOMA, date(2025, 12, 1))
    assert [(str(p.dose_mg), p.regimen) for p in treatment.prescriptions] == [("25", "21/7")]
    assert [start.day for start in treatment.cycle_starts] == [date(2026, 2, 23)]
    assert [(hold.from_day, hold.until) for hold in treatment.holds] == [(date(2026, 1, 4), date(2026, 1, 9))]

    assert [(visit.day, visit.note) for visit in diary.visits] == [(date(2026, 3, 10), "bring the list")]
    assert [(lab.name, lab.value, lab.unit) for lab in diary.labs] == [("neutrophils", "1.20", "10^9/L")]
    assert [(question.text, question.done) for question in diary.questions] == [("May I travel?", None)]
    assert [(m.name, m.dose, m.since) for m in diary.medicines] == [("aspirin", "100 mg", date(2025, 12, 1))]
    assert [(a.list, a.severities) for a in diary.acknowledgements] == [
        ("blood_clot", {"chest_pain": 3, "headache": None})
    ]
    assert [(r.urgency, r.signs, r.reasons) for r in diary.raises] == [
        ("emergency", ("chest_pain",), ("present",))
    ]
    assert [(answer.key, answer.answer) for answer in diary.answers] == [("still-there:chest_pain", "gone")]
    assert diary.sample

    edited, removed = RevisionKind.EDITED, RevisionKind.REMOVED
    assert [(revision.record_id, revision.kind) for revision in diary.revisions] == [
        ("day:2026-03-02", edited),
        ("o-1", edited),
        ("o-3", removed),
    ]
    assert diary.revisions[0].before["text"] == "felt sick, naïve 😀"
    assert diary.revisions[1].before["severity"] == 2


def test_the_range_of_a_laboratory_value_is_unknown_before_the_third_schema(
    folder: Path, request: pytest.FixtureRequest
) -> None:
    with DiaryStore.open(folder) as store:
        (lab,) = store.labs()
    schema = int(request.node.callspec.id.removeprefix("diary-"))
    assert (lab.low, lab.high) == (("1.50", "7.5") if schema >= 3 else ("", ""))


def test_the_words_of_an_old_diary_are_found(folder: Path) -> None:
    with DiaryStore.open(folder) as store:
        found = {
            wanted: [passage.place for passage in store.search.passages(Wanted.of(wanted))]
            for wanted in ("naive", "chair", "lunch", "very", "rash")
        }
    assert found == {"naive": ["text"], "chair": ["note"], "lunch": ["remark"], "very": ["text"], "rash": []}


def test_an_old_diary_is_brought_to_todays_schema_and_written_to(folder: Path) -> None:
    with DiaryStore.open(folder) as store, store.writing() as writing:
        writing.set_day(DAY + timedelta(9), note="still here")
    with closing(sqlite3.connect(folder / "diary.sqlite3")) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with DiaryStore.open(folder) as store:
        assert store.page(DAY + timedelta(9)).note == "still here"
