"""Any diary makes a sound bundle, the same one each time, that belongs to one patient and no other."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.exchange.fhir_bundles import DAY, EVENING, all_of, bundle, check, entered, leaflet, only, written

from symptomdesk.desk import make_sample_diary
from symptomdesk.diary.model import (
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
    Reading,
    Regimen,
    Revision,
    RevisionKind,
    Treatment,
)
from symptomdesk.diary.store import DiaryStore
from symptomdesk.exchange.fhir import Person
from symptomdesk.leaflet.model import Indication
from symptomdesk.paths import DataFolder

TEST_DATA = {  # HL7 Terminology, v3-ActReason
    "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    "code": "HTEST",
    "display": "test health data",
}

HOSTILE = [
    "\x00bell\x07\x1b[31m",
    "\ud800 half a character",
    "nel\x85 nbsp\xa0 line\u2028 bom\ufeff non\uffff",
    '"},{"resourceType":"Patient',
    "<script>alert(1)</script> &amp; ]]> **bold** [x](javascript:x)",
    "{count} {0} %s \\u0000",
    "\u202egnp.exe",
    "\r\n\t",
    "🙂" * 1000,
    "x" * 300_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_are_only_texts(text: str) -> None:
    found = bundle(
        Diary(
            pages=(
                DayPage(
                    DAY,
                    observations=(Observation("o", DAY, f"own:{text}", 1, EVENING, text, text),),
                    readings=(Reading("r", DAY, text, "F", Decimal("38"), EVENING, text),),
                ),
            ),
            labs=(LabValue("l", DAY, text, text, text), LabValue("m", DAY, text, "1", text)),
            medicines=(Medicine("m", text, text),),
        ),
        person=Person(text),
    )
    kinds = [resource["resourceType"] for resource in found]
    assert kinds == ["Patient", "MedicationStatement", *["Observation"] * 4]


def test_a_forbidden_character_stays_visible() -> None:
    symptom = only("Observation", bundle(entered(Observation("o", DAY, "nausea", 1, EVENING, "a\x07b\tc\n"))))
    assert symptom["note"] == [{"text": "a[U+0007]b\tc\n"}]


def test_a_very_long_note_is_parted_and_not_cut() -> None:
    note = "".join(f"{n} " for n in range(200_000))
    symptom = only("Observation", bundle(entered(Observation("o", DAY, "nausea", 1, EVENING, note=note))))
    assert len(symptom["note"]) > 1
    assert "".join(one["text"] for one in symptom["note"]) == note


def test_a_very_long_name_says_how_much_is_missing() -> None:
    symptom = only("Observation", bundle(entered(Observation("o", DAY, "own:" + "x" * 400_000, 1, EVENING))))
    name = symptom["valueCodeableConcept"]["text"]
    kept = name.lower().count("x")
    assert name.endswith(f"[… {400_000 - kept} more characters are in the diary]")


def test_blank_texts_are_left_out() -> None:
    diary = Diary(
        pages=(DayPage(DAY, observations=(Observation("o", DAY, "nausea", 1, EVENING, " ", "\n"),)),),
        labs=(LabValue("l", DAY, " ", "", ""),),
        medicines=(Medicine("m", " ", " "),),
    )
    found = bundle(diary, person=Person(" "))
    symptom, laboratory = all_of("Observation", found)
    assert "note" not in symptom
    assert laboratory["code"] == {"text": "not named"}
    assert only("Patient", found).keys() == {"resourceType", "id"}


def test_only_the_days_asked_for() -> None:
    days = [DAY + timedelta(days=n) for n in range(4)]
    pages = tuple(
        DayPage(
            day,
            observations=(Observation(f"o{day}", day, "nausea", 1, EVENING),),
            readings=(Reading(f"r{day}", day, "37", "C", Decimal(37), EVENING),),
            doses=(Dose(f"d{day}", day, DoseStatus.TAKEN, EVENING),),
        )
        for day in days
    )
    labs = tuple(LabValue(f"l{day}", day, "platelets", "90", "G/L") for day in days)
    found = bundle(Diary(pages=pages, labs=labs), days[1], days[2])
    said = [resource["effectiveDateTime"] for resource in found if "effectiveDateTime" in resource]
    assert sorted(said) == [str(day) for day in days[1:3] for _ in range(4)]


def test_the_patient_is_who_they_say() -> None:
    patient = only("Patient", bundle(Diary(), person=Person("Ada Lovelace", date(1815, 12, 10))))
    assert patient["name"] == [{"text": "Ada Lovelace"}]
    assert patient["birthDate"] == "1815-12-10"


def test_two_diaries_are_two_patients_and_one_diary_stays_one() -> None:
    first = Observation("o1", DAY, "nausea", 1, EVENING)
    later = Observation("o2", DAY, "rash", 1, EVENING + timedelta(hours=1))
    one = only("Patient", bundle(entered(first)))["id"]
    assert only("Patient", bundle(entered(first, later)))["id"] == one
    assert only("Patient", bundle(entered(first, later), DAY - timedelta(9), DAY + timedelta(9)))["id"] == one
    assert only("Patient", bundle(entered(later)))["id"] != one


def test_records_that_share_an_id_across_kinds_get_one_each() -> None:
    same = "0aa5d7d6-6d3b-4a57-9a39-5fa8bb8c8ec8"
    diary = replace(
        entered(
            Observation(same, DAY, "nausea", 1, EVENING),
            readings=(Reading(same, DAY, "37", "C", Decimal(37), EVENING),),
            doses=(Dose(same, DAY, DoseStatus.TAKEN, EVENING),),
        ),
        labs=(LabValue(same, DAY, "x", "1", "y"),),
    )
    assert len({resource["id"] for resource in bundle(diary)}) == 5


def test_nothing_says_when_the_file_was_written() -> None:
    document = json.loads(written(entered(Observation("o", DAY, "nausea", 1, EVENING))))
    assert document.keys() == {"resourceType", "type", "entry"}
    assert document["type"] == "collection"
    assert "lastUpdated" not in str(document)


def test_a_sample_cannot_be_taken_for_a_person() -> None:
    sample = replace(entered(Observation("o", DAY, "nausea", 1, EVENING)), sample=True)
    text = written(sample, person=Person("Ada Lovelace", date(1815, 12, 10)))
    check(text)
    document = json.loads(text)
    marked = [document, *(entry["resource"] for entry in document["entry"])]
    assert [one["meta"]["security"] for one in marked] == [[TEST_DATA]] * len(marked)
    patient = document["entry"][0]["resource"]
    assert "SAMPLE" in patient["name"][0]["text"]
    assert "birthDate" not in patient
    assert "HTEST" not in written(replace(sample, sample=False))


def test_adverse_events_are_not_claimed() -> None:
    found = bundle(entered(Observation("o", DAY, "rash", 4, EVENING, course="worse", sudden=True)))
    assert {resource["resourceType"] for resource in found} == {"Patient", "Observation"}


def test_the_sample_diary_makes_a_sound_bundle(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = DataFolder(tmp_path_factory.mktemp("sample"))
    until = date(2026, 3, 31)
    make_sample_diary(folder, 120, 7, until)
    with DiaryStore.open(folder.root) as store:
        diary = store.everything()
    text = written(diary, until - timedelta(days=119), until)
    check(text)
    resources = [entry["resource"] for entry in json.loads(text)["entry"]]
    ids = {resource["id"] for resource in resources}
    assert {one.id for page in diary.pages for one in page.observations} <= ids
    removed = {r.record_id for r in diary.revisions if r.kind is RevisionKind.REMOVED}
    assert removed
    assert not removed & ids
    assert {resource.get("status") for resource in resources} >= {
        "final",
        "amended",
        "completed",
        "not-taken",
    }


# Laws

ids = st.uuids().map(str) | st.text(max_size=4)
days = st.integers(-3, 3).map(lambda n: DAY + timedelta(n))
texts = st.text(st.characters(), max_size=12) | st.sampled_from(["", " ", "\x00", "1.5", "<2", "mg/dL"])
offsets = st.integers(-86_399, 86_399).map(lambda seconds: timezone(timedelta(seconds=seconds)))
instants = st.datetimes(datetime(1980, 1, 1), datetime(2090, 1, 1), timezones=offsets)  # noqa: DTZ001
amounts = st.none() | st.decimals(0, 100, allow_nan=False, allow_infinity=False, places=2)
signs = st.sampled_from(sorted(leaflet().signs)) | texts.map("own:{}".format)


def entries_of(day: date) -> st.SearchStrategy[DayPage]:
    here = st.just(day)
    observations = st.builds(
        Observation,
        ids,
        here,
        signs,
        st.none() | st.integers(0, 4),
        instants,
        texts,
        texts,
        st.sampled_from([None, "worse", "persisting"]),
        st.booleans(),
        st.sampled_from(Origin),
    )
    readings = st.builds(
        Reading,
        ids,
        here,
        st.sampled_from(["38.5", "101,3", "x"]),
        st.sampled_from("CF"),
        st.decimals(34, 43, allow_nan=False, allow_infinity=False),
        instants,
        texts,
    )
    doses = st.builds(Dose, ids, here, st.sampled_from(DoseStatus), instants, amounts)
    return st.builds(
        DayPage,
        here,
        texts,
        texts,
        st.booleans(),
        st.lists(observations, max_size=3).map(tuple),
        st.lists(doses, max_size=2).map(tuple),
        st.lists(readings, max_size=2).map(tuple),
    )


pages = st.lists(days, unique=True, max_size=3).flatmap(
    lambda chosen: st.tuples(*(entries_of(day) for day in chosen))
)
treatments = st.builds(
    Treatment,
    st.sampled_from(Indication),
    st.none() | days,
    st.lists(
        st.builds(Prescription, ids, days, amounts, st.none() | st.sampled_from(Regimen)), max_size=3
    ).map(tuple),
    st.just(()),
    st.lists(st.builds(Hold, ids, days, st.none() | days), max_size=2).map(tuple),
)
diaries = st.builds(
    Diary,
    pages=pages,
    treatment=treatments,
    labs=st.lists(
        st.builds(LabValue, ids, days, texts | st.just("creatinine"), texts, texts), max_size=2
    ).map(tuple),
    medicines=st.lists(st.builds(Medicine, ids, texts, texts, st.none() | days), max_size=2).map(tuple),
    revisions=st.lists(
        st.builds(
            Revision,
            ids,
            st.just("observation"),
            ids,
            instants,
            st.sampled_from(RevisionKind),
            st.just({}),
        ),
        max_size=2,
    ).map(tuple),
    sample=st.booleans(),
)
people = st.none() | st.builds(Person, texts, st.none() | st.dates(), st.booleans())


@settings(max_examples=60)
@given(diary=diaries, first=days, length=st.integers(0, 6), person=people)
def test_any_diary_makes_a_sound_bundle_and_the_same_one_again(
    diary: Diary, first: date, length: int, person: Person | None
) -> None:
    last = first + timedelta(days=length)
    text = written(diary, first, last, person)
    check(text)
    assert text.encode() == written(diary, first, last, person).encode()
    shuffled = replace(diary, pages=diary.pages[::-1])
    assert written(shuffled, first, last, person) == text
