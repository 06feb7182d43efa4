"""The JSON export loses nothing and says the same thing in the same bytes."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

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
from symptomdesk.exchange.diary_json import write
from symptomdesk.leaflet.model import Indication

DAY = date(2026, 3, 2)
EVENING = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))

FULL = Diary(
    pages=(
        DayPage(
            DAY,
            text="threw up twice, „so lala“ 😐",
            note="second\nline",
            observations=(
                Observation(
                    "o1", DAY, "vomiting", 2, EVENING, "threw up twice", "a note", "worse", True, Origin.TEXT
                ),
            ),
            doses=(Dose("d1", DAY, DoseStatus.TAKEN, EVENING, Decimal("2.50")),),
            readings=(Reading("r1", DAY, "101.30", "F", Decimal("38.5"), EVENING, "101.30", Origin.TEXT),),
        ),
        DayPage(DAY + timedelta(days=1), nothing_today=True),
    ),
    treatment=Treatment(
        Indication.MULTIPLE_MYELOMA,
        DAY,
        (Prescription("p1", DAY, Decimal("25"), Regimen.DAYS_21_7), Prescription("p2", DAY, None, None)),
        (CycleStart("c1", DAY),),
        (Hold("h1", DAY, None),),
    ),
    visits=(Visit("v1", DAY, "blood test"),),
    labs=(LabValue("l1", DAY, "albumin", "31", "g/L", "35", ""),),
    questions=(ClinicQuestion("q1", "May I travel?", EVENING, EVENING),),
    medicines=(Medicine("m2", "aspirin", "75 mg", DAY), Medicine("m1", "aciclovir")),
    acknowledgements=(
        Acknowledgement("a1", "common", DAY, EVENING, "called", {"vomiting": 2, "nausea": None}),
    ),
    raises=(Raise("e1", "common", "promptly", DAY, EVENING, ("vomiting",), ("It became worse.",)),),
    answers=(Answer("w1", DAY, "still_there:chest_pain:", "gone", EVENING),),
    revisions=(
        Revision("x2", "observation", "o1", EVENING, RevisionKind.EDITED, {"severity": 1, "course": None}),
        Revision("x1", "observation", "o9", EVENING, RevisionKind.REMOVED, {"sign": "rash"}),
    ),
    sample=True,
)

WRITTEN = """\
{
"format": "symptomdesk-diary",
"version": 1,
"sample": true,
"treatment": {"indication": "multiple_myeloma", "start": "2026-03-02", "prescriptions": \
[{"id": "p1", "from_day": "2026-03-02", "dose_mg": "25", "regimen": "21/7"}, \
{"id": "p2", "from_day": "2026-03-02", "dose_mg": null, "regimen": null}], \
"cycle_starts": [{"id": "c1", "day": "2026-03-02"}], \
"holds": [{"id": "h1", "from_day": "2026-03-02", "until": null}]},
"days": [
{"day": "2026-03-02", "text": "threw up twice, „so lala“ 😐", "note": "second\\nline", \
"nothing_today": false, "observations": [{"id": "o1", "sign": "vomiting", "severity": 2, \
"at": "2026-03-02T20:05:00+01:00", "words": "threw up twice", "note": "a note", "course": "worse", \
"sudden": true, "origin": "text"}], "doses": [{"id": "d1", "status": "taken", \
"at": "2026-03-02T20:05:00+01:00", "amount_mg": "2.50"}], "readings": [{"id": "r1", "value": "101.30", \
"unit": "F", "celsius": "38.5", "at": "2026-03-02T20:05:00+01:00", "words": "101.30", "origin": "text"}]},
{"day": "2026-03-03", "text": "", "note": "", "nothing_today": true, "observations": [], "doses": [], \
"readings": []}
],
"visits": [
{"id": "v1", "day": "2026-03-02", "note": "blood test"}
],
"labs": [
{"id": "l1", "day": "2026-03-02", "name": "albumin", "value": "31", "unit": "g/L", "low": "35", "high": ""}
],
"questions": [
{"id": "q1", "text": "May I travel?", "asked": "2026-03-02T20:05:00+01:00", \
"done": "2026-03-02T20:05:00+01:00"}
],
"medicines": [
{"id": "m2", "name": "aspirin", "dose": "75 mg", "since": "2026-03-02"},
{"id": "m1", "name": "aciclovir", "dose": "", "since": null}
],
"acknowledgements": [
{"id": "a1", "list": "common", "day": "2026-03-02", "at": "2026-03-02T20:05:00+01:00", "note": "called", \
"severities": {"nausea": null, "vomiting": 2}}
],
"raises": [
{"id": "e1", "list": "common", "urgency": "promptly", "day": "2026-03-02", \
"at": "2026-03-02T20:05:00+01:00", "signs": ["vomiting"], "reasons": ["It became worse."]}
],
"answers": [
{"id": "w1", "day": "2026-03-02", "key": "still_there:chest_pain:", "answer": "gone", \
"at": "2026-03-02T20:05:00+01:00"}
],
"revisions": [
{"id": "x2", "record": "observation", "record_id": "o1", "at": "2026-03-02T20:05:00+01:00", \
"kind": "edited", "before": {"course": null, "severity": 1}},
{"id": "x1", "record": "observation", "record_id": "o9", "at": "2026-03-02T20:05:00+01:00", \
"kind": "removed", "before": {"sign": "rash"}}
]
}
"""


def test_version_1_looks_like_this() -> None:
    """A change here changes the file format: readers out there must cope, or the version must rise."""
    assert write(FULL) == WRITTEN


def test_an_empty_diary_is_a_document_too() -> None:
    assert json.loads(write(Diary()))["days"] == []


def test_pages_and_records_stand_in_the_order_of_time() -> None:
    later = Observation("o0", DAY, "nausea", 1, EVENING + timedelta(minutes=1))
    page = replace(FULL.pages[0], observations=(later, *FULL.pages[0].observations))
    turned = json.loads(write(replace(FULL, pages=(FULL.pages[1], page))))
    assert [day["day"] for day in turned["days"]] == ["2026-03-02", "2026-03-03"]
    assert [one["id"] for one in turned["days"][0]["observations"]] == ["o1", "o0"]


LIST_OF = {
    Visit: "visits",
    LabValue: "labs",
    ClinicQuestion: "questions",
    Medicine: "medicines",
    Acknowledgement: "acknowledgements",
    Raise: "raises",
    Answer: "answers",
    Revision: "revisions",
}


@pytest.mark.parametrize("kind", LIST_OF, ids=lambda kind: kind.__name__)
def test_no_field_of_the_model_is_forgotten(kind: type[Any]) -> None:
    (record, *_) = json.loads(write(FULL))[LIST_OF[kind]]
    assert list(record) == list(kind.__struct_fields__)


def test_no_part_of_the_diary_is_forgotten() -> None:
    document = json.loads(write(FULL))
    renamed = {"pages": "days"}
    for field in Diary.__struct_fields__:
        assert renamed.get(field, field) in document
    assert set(document["treatment"]) == set(Treatment.__struct_fields__)
    day = document["days"][0]
    assert set(day) == set(DayPage.__struct_fields__)
    for kind, records in ((Observation, "observations"), (Dose, "doses"), (Reading, "readings")):
        assert {*day[records][0], "day"} == set(kind.__struct_fields__)


@given(text=st.text(), note=st.text(), words=st.text())
def test_any_text_survives(text: str, note: str, words: str) -> None:
    page = DayPage(
        DAY, text, note, observations=(Observation("o", DAY, "own:x", None, datetime.now(UTC), words=words),)
    )
    exported = write(Diary(pages=(page,))).encode()
    day = json.loads(exported)["days"][0]
    assert (day["text"], day["note"], day["observations"][0]["words"]) == (text, note, words)


@given(value=st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_keep_their_digits(value: Decimal) -> None:
    page = DayPage(DAY, readings=(Reading("r", DAY, "37", "C", value, EVENING),))
    (reading,) = json.loads(write(Diary(pages=(page,))))["days"][0]["readings"]
    assert str(Decimal(reading["celsius"])) == str(value)
