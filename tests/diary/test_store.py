"""Reading and writing a diary: what is there afterwards, for us and for another program."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from symptomdesk.diary.connection import connect_plainly
from symptomdesk.diary.faults import TextRefused
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
    KeptTriage,
    LabValue,
    Medicine,
    Observation,
    Prescription,
    Raise,
    Reading,
    Regimen,
    RevisionKind,
    Treatment,
    Visit,
)
from symptomdesk.diary.rows import Record
from symptomdesk.diary.store import DiaryStore
from symptomdesk.diary.writing import Writing
from symptomdesk.leaflet.model import Indication

DAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 21, 0, tzinfo=timezone(timedelta(hours=1)))
LATER = datetime(2026, 3, 9, 8, 0, tzinfo=timezone(timedelta(hours=1)))

ReadAgain = Callable[[], Diary]

RECORDS: list[tuple[Record, Record, str]] = [
    (Observation("1", DAY, "nausea", 1, AT), Observation("1", DAY, "nausea", 3, AT), "observation"),
    (Dose("1", DAY, DoseStatus.TAKEN, AT), Dose("1", DAY, DoseStatus.HELD, AT), "dose"),
    (
        Reading("1", DAY, "38.2", "C", Decimal("38.2"), AT),
        Reading("1", DAY, "38.3", "C", Decimal("38.3"), AT),
        "reading",
    ),
    (Answer("1", DAY, "k", "gone", AT), Answer("1", DAY, "k", "still", AT), "answer"),
    (
        Acknowledgement("1", "liver", DAY, AT, "", {"dark_urine": None}),
        Acknowledgement("1", "liver", DAY, AT, "called", {"dark_urine": 2}),
        "acknowledgement",
    ),
    (
        Raise("1", "liver", "right_away", DAY, AT, ("dark_urine",), ("present",)),
        Raise("1", "liver", "right_away", DAY, AT, ("dark_urine",), ()),
        "raised",
    ),
    (
        Prescription("1", DAY, Decimal("25"), Regimen.DAYS_21_7),
        Prescription("1", DAY, Decimal("10"), None),
        "prescription",
    ),
    (CycleStart("1", DAY), CycleStart("1", DAY + timedelta(1)), "cycle_start"),
    (Hold("1", DAY, None), Hold("1", DAY, DAY), "hold"),
    (Visit("1", DAY), Visit("1", DAY, "fasting"), "visit"),
    (LabValue("1", DAY, "platelets", "140"), LabValue("1", DAY, "platelets", "140.0"), "lab"),
    (ClinicQuestion("1", "May I swim?", AT), ClinicQuestion("1", "May I swim?", AT, LATER), "question"),
    (Medicine("1", "aspirin"), Medicine("1", "aspirin", "100 mg", DAY), "medicine"),
]
each_record = pytest.mark.parametrize(
    ("record", "edited", "kind"), RECORDS, ids=[kind for _, _, kind in RECORDS]
)


class ThwartedError(Exception):
    """What a block of a test fails with."""


def write_and_fail(store: DiaryStore, mutate: Callable[[Writing], None]) -> None:
    with store.writing() as writing:
        mutate(writing)
        raise ThwartedError


def add(store: DiaryStore, *records: Record) -> None:
    with store.writing() as writing:
        for record in records:
            writing.add(record)


# Records, one by one


@each_record
def test_an_added_record_is_there_for_another_program(
    store: DiaryStore, folder: Path, record: Record, edited: Record, kind: str
) -> None:
    add(store, record)
    with DiaryStore.open(folder) as other:
        assert other.find(type(record), "1") == record
        assert other.revisions() == ()


@each_record
def test_a_replaced_record_keeps_its_former_version(
    store: DiaryStore, folder: Path, record: Record, edited: Record, kind: str
) -> None:
    add(store, record)
    with store.writing() as writing:
        writing.replace(edited)
    with DiaryStore.open(folder) as other:
        assert other.find(type(record), "1") == edited
        (revision,) = other.revisions("1")
    assert (revision.record, revision.kind, revision.at) == (kind, RevisionKind.EDITED, LATER)
    assert revision.before["id"] == "1"


@each_record
def test_replacing_a_record_by_itself_leaves_no_trace(
    store: DiaryStore, record: Record, edited: Record, kind: str
) -> None:
    add(store, record)
    with store.writing() as writing:
        writing.replace(record)
    assert store.revisions() == ()


@each_record
def test_a_removed_record_is_gone_but_kept_in_history_and_can_come_back(
    store: DiaryStore, everything_in: ReadAgain, record: Record, edited: Record, kind: str
) -> None:
    add(store, record)
    before = store.everything()
    with store.writing() as writing:
        writing.remove(record)
    without = everything_in()
    assert replace(without, revisions=()) == Diary()
    assert [(r.record, r.record_id, r.kind) for r in without.revisions] == [(kind, "1", RevisionKind.REMOVED)]

    add(store, record)
    assert replace(everything_in(), revisions=()) == before


@each_record
def test_an_unknown_record_is_neither_replaced_nor_removed(
    store: DiaryStore, record: Record, edited: Record, kind: str
) -> None:
    with store.writing() as writing:
        with pytest.raises(KeyError, match=kind):
            writing.replace(record)
        with pytest.raises(KeyError, match=kind):
            writing.remove(record)
    assert store.everything() == Diary()


def test_what_is_removed_is_kept_as_it_was_on_disk(store: DiaryStore) -> None:
    add(store, Visit("1", DAY, "fasting"))
    with store.writing() as writing:
        writing.remove(Visit("1", DAY, "as an old screen showed it"))
    assert store.revisions("1")[0].before == {"id": "1", "day": "2026-03-02", "note": "fasting"}


def test_an_id_is_given_once(store: DiaryStore) -> None:
    add(store, Visit("1", DAY))
    with pytest.raises(ValueError, match="cannot hold"), store.writing() as writing:
        writing.add(Visit("1", DAY, "another"))
    assert store.visits() == (Visit("1", DAY),)


MEANINGLESS: list[Record] = [
    Observation("1", DAY, "nausea", 5, AT),
    Observation("1", DAY, "nausea", -1, AT),
    Observation("1", DAY, "", 1, AT),
    Observation("", DAY, "nausea", 1, AT),
    Observation("1", DAY, "nausea", 1, AT.replace(tzinfo=None)),
    Observation("1", DAY, "nausea", 1, AT, course="better"),
    Reading("1", DAY, "300", "K", Decimal("26.85"), AT),
    Dose("1", DAY, DoseStatus.TAKEN, AT, Decimal("0")),
    Hold("1", DAY, DAY - timedelta(1)),
    Medicine("1", ""),
]


@pytest.mark.parametrize("record", MEANINGLESS, ids=repr)
def test_what_the_model_does_not_allow_is_refused(store: DiaryStore, record: Record) -> None:
    with pytest.raises(ValueError, match=r"cannot hold|needs its offset"), store.writing() as writing:
        writing.add(record)
    assert store.everything() == Diary()


# Transactions


MUTATIONS: dict[str, Callable[[Writing], Any]] = {
    "add": lambda w: w.add(Observation("2", DAY, "rash", 2, AT)),
    "replace": lambda w: w.replace(Observation("1", DAY, "nausea", 4, AT)),
    "remove": lambda w: w.remove(Observation("1", DAY, "nausea", 1, AT)),
    "set_day": lambda w: w.set_day(DAY, text="a better day", note="slept well", nothing_today=True, at=AT),
    "clear_day": lambda w: w.set_day(DAY, text=""),
    "set_treatment": lambda w: w.set_treatment(indication=Indication.MDS, start=DAY),
    "mark_sample": lambda w: w.mark_sample(),
}
each_mutation = pytest.mark.parametrize("mutate", MUTATIONS.values(), ids=MUTATIONS)


@pytest.fixture
def begun(store: DiaryStore) -> DiaryStore:
    """A diary with an entry, a text and an indication."""
    with store.writing() as writing:
        writing.add(Observation("1", DAY, "nausea", 1, AT))
        writing.set_day(DAY, text="not well")
        writing.set_treatment(indication=Indication.OTHER)
    return store


@each_mutation
def test_a_change_is_seen_inside_its_block_and_by_others_after_it(
    begun: DiaryStore, everything_in: ReadAgain, mutate: Callable[[Writing], None]
) -> None:
    before = begun.everything()
    with begun.writing() as writing:
        mutate(writing)
        inside = begun.everything()
        assert everything_in() == before
    assert inside != before
    assert everything_in() == inside == begun.everything()


@each_mutation
def test_a_change_leaves_no_trace_when_its_block_fails(
    begun: DiaryStore, everything_in: ReadAgain, mutate: Callable[[Writing], None]
) -> None:
    before = begun.everything()
    with pytest.raises(ThwartedError):
        write_and_fail(begun, mutate)
    assert begun.everything() == everything_in() == before


@each_mutation
def test_the_next_block_works_after_one_that_failed(
    begun: DiaryStore, everything_in: ReadAgain, mutate: Callable[[Writing], None]
) -> None:
    before = begun.everything()
    with pytest.raises(ThwartedError):
        write_and_fail(begun, mutate)
    with begun.writing() as writing:
        mutate(writing)
    assert everything_in() != before


def test_a_refused_record_does_not_spoil_the_rest_of_its_block(
    store: DiaryStore, everything_in: ReadAgain
) -> None:
    with store.writing() as writing:
        writing.add(Visit("1", DAY))
        with pytest.raises(ValueError, match="cannot hold"):
            writing.add(Visit("1", DAY))
        writing.add(Visit("2", DAY))
    assert [visit.id for visit in everything_in().visits] == ["1", "2"]


def test_a_write_within_a_write_is_a_mistake(store: DiaryStore) -> None:
    with store.writing(), pytest.raises(RuntimeError, match="already"), store.writing():
        pass


def test_nothing_is_written_after_its_block(store: DiaryStore) -> None:
    with store.writing() as writing:
        pass
    with pytest.raises(RuntimeError, match="ended"):
        writing.add(Visit("1", DAY))


def test_the_sqlite3_tool_reads_an_entry_right_after_it_was_written(store: DiaryStore, folder: Path) -> None:
    tool = shutil.which("sqlite3")
    if tool is None:
        pytest.skip("the sqlite3 tool is not installed")
    add(store, Observation("1", DAY, "nausea", 1, AT))
    command = [tool, str(folder / "diary.sqlite3"), "SELECT day, sign, severity FROM observation"]
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    assert said.stdout == "2026-03-02|nausea|1\n"


def test_data_version_tells_of_others_writes_only(store: DiaryStore, folder: Path) -> None:
    version = store.data_version()
    add(store, Visit("1", DAY))
    assert store.data_version() == version
    with DiaryStore.open(folder) as other:
        add(other, Visit("2", DAY))
    assert store.data_version() != version


# Days


def test_a_day_without_anything_is_blank_and_not_among_the_pages(store: DiaryStore) -> None:
    assert store.page(DAY) == DayPage(DAY)
    assert store.pages() == ()
    assert store.first_day() is None


def test_pages_are_the_days_that_hold_something_in_order(store: DiaryStore) -> None:
    days = [DAY + timedelta(n) for n in (9, 0, 3, 5, 40)]
    with store.writing() as writing:
        writing.set_day(days[0], note="a note")
        writing.add(Dose("d", days[1], DoseStatus.TAKEN, AT))
        writing.add(Reading("r", days[2], "37", "C", Decimal("37"), AT))
        writing.add(Observation("o", days[3], "rash", None, AT))
        writing.set_day(days[4], nothing_today=True)
    assert [page.day for page in store.pages()] == sorted(days)
    assert [page.day for page in store.pages(days[2], days[0])] == [days[2], days[3], days[0]]
    assert [page.day for page in store.pages(last=days[2])] == [days[1], days[2]]
    assert store.page(days[2]).readings[0].id == "r"
    assert store.first_day() == days[1]


def test_entries_stand_in_the_order_of_their_instants_whatever_the_offset(store: DiaryStore) -> None:
    noon = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
    tokyo, denver = timezone(timedelta(hours=9)), timezone(timedelta(hours=-7))
    add(
        store,
        Observation("third", DAY, "rash", 1, (noon + timedelta(minutes=2)).astimezone(denver)),
        Observation("first", DAY, "rash", 1, noon.astimezone(denver)),
        Observation("second", DAY, "rash", 1, (noon + timedelta(minutes=1)).astimezone(tokyo)),
        Observation("second too", DAY, "rash", 1, noon + timedelta(minutes=1)),
    )
    entries = store.page(DAY).observations
    assert [entry.id for entry in entries] == ["first", "second", "second too", "third"]
    assert [entry.at.utcoffset() for entry in entries][:2] == [timedelta(hours=-7), timedelta(hours=9)]


def test_the_former_text_of_a_day_is_kept(store: DiaryStore) -> None:
    with store.writing() as writing:
        writing.set_day(DAY, text="bad night")
        writing.set_day(DAY, note="rain")
    assert store.revisions() == ()  # nothing that was said has changed

    with store.writing() as writing:
        writing.set_day(DAY, text="very bad night", at=AT)
    (revision,) = store.revisions("day:2026-03-02")
    assert (revision.record, revision.kind, revision.at) == ("day", RevisionKind.EDITED, AT)
    assert revision.before == {"day": "2026-03-02", "text": "bad night", "note": "rain", "nothing_today": 0}
    assert store.page(DAY) == DayPage(DAY, text="very bad night", note="rain")


def test_a_day_whose_words_are_taken_back_is_blank_again(store: DiaryStore) -> None:
    with store.writing() as writing:
        writing.set_day(DAY, text="bad night", nothing_today=True)
    with store.writing() as writing:
        writing.set_day(DAY, text="", nothing_today=False)
    assert store.pages() == ()
    assert store.revisions()[0].before["text"] == "bad night"
    assert store.revisions()[0].at == LATER


def test_setting_what_is_already_so_leaves_no_trace(store: DiaryStore) -> None:
    with store.writing() as writing:
        writing.set_day(DAY, text="bad night")
        writing.set_day(DAY, text="bad night")
        writing.set_day(DAY + timedelta(1), text="")
    assert store.revisions() == ()
    assert store.pages() == (DayPage(DAY, text="bad night"),)


def test_own_symptoms_are_named_with_the_latest_first(store: DiaryStore) -> None:
    add(
        store,
        Observation("1", DAY, "own:hair loss", 1, AT),
        Observation("2", DAY, "own:cough", 1, AT),
        Observation("3", DAY - timedelta(9), "own:hiccups", 1, AT),
        Observation("4", DAY - timedelta(8), "own:hair loss", 1, AT),
        Observation("5", DAY, "ownership", 1, AT),
        Observation("6", DAY, "pain", 1, AT),
    )
    assert store.own_symptoms() == ("cough", "hair loss", "hiccups")


# Texts and figures, as typed

TEXTS = {
    "nul": "a\0b",
    "leading nul": "\0",
    "emoji": "🤢👨‍👩‍👧 und é ≠ é",
    "right to left": "כאב ראש \u202eabc\u202c ألم",
    "line ends": "one\r\ntwo\rthree\n",
    "sql": "'); DROP TABLE observation; --",
    "a megabyte": "søvnløs " * 131_072,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_texts_are_kept_word_for_word(store: DiaryStore, folder: Path, text: str) -> None:
    with store.writing() as writing:
        writing.set_day(DAY, text=text, note=text)
        writing.add(Observation("1", DAY, f"own:{text}", 1, AT, words=text, note=text))
        writing.add(Acknowledgement("1", text, DAY, AT, text, {text: 3}))
        writing.set_day(DAY, note="")
    with DiaryStore.open(folder) as other:
        page = other.page(DAY)
        assert (page.text, page.observations[0].words, page.observations[0].note) == (text, text, text)
        assert other.own_symptoms() == (text,)
        assert other.acknowledgements(text)[0].severities == {text: 3}
        assert other.revisions()[0].before["note"] == text


@pytest.mark.parametrize(
    ("text", "reason"), [("\ud83d", "broken"), ("x" * 5_000_001, "too long")], ids=["surrogate", "too long"]
)
def test_a_text_that_cannot_be_kept_is_refused_in_plain_words(
    store: DiaryStore, text: str, reason: str
) -> None:
    with pytest.raises(TextRefused) as refused, store.writing() as writing:
        writing.set_day(DAY, note="before it", text=text)
    assert reason in refused.value.sentence
    assert store.everything() == Diary()


@pytest.mark.parametrize("typed", ["38.50", "38.5", "1E+1", "037.0", "38.333333333333333333333333333333"])
def test_figures_are_kept_as_typed(store: DiaryStore, folder: Path, typed: str) -> None:
    add(store, Reading("1", DAY, typed, "C", Decimal(typed), AT))
    with DiaryStore.open(folder) as other:
        (reading,) = other.page(DAY).readings
    assert reading.value == typed
    assert str(reading.celsius) == str(Decimal(typed))


@pytest.mark.parametrize(
    "at",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        datetime(1890, 1, 1, tzinfo=timezone(timedelta(minutes=53, seconds=28))),
        datetime(2026, 3, 2, tzinfo=timezone(timedelta(hours=-11, minutes=-30))),
    ],
    ids=str,
)
def test_instants_keep_their_offset(store: DiaryStore, at: datetime) -> None:
    add(store, Observation("1", at.date(), "rash", 1, at))
    (entry,) = store.page(at.date()).observations
    assert entry.at.isoformat() == at.isoformat()


# Treatment and events


def test_treatment_before_anything_is_said(store: DiaryStore) -> None:
    assert store.treatment() == Treatment()


def test_parts_of_the_treatment_are_set_one_by_one_and_kept(store: DiaryStore) -> None:
    with store.writing() as writing:
        writing.set_treatment(indication=Indication.MDS)
        writing.set_treatment(start=DAY)
    assert store.treatment() == Treatment(Indication.MDS, DAY)
    with store.writing() as writing:
        writing.set_treatment(start=None)
        writing.set_treatment()
    assert store.treatment() == Treatment(Indication.MDS)
    assert [revision.before for revision in store.revisions("treatment")] == [
        {"indication": "mds", "start": None},
        {"indication": "mds", "start": "2026-03-02"},
    ]


def test_events_of_a_list_or_a_span_of_days(store: DiaryStore) -> None:
    def raised(id_: str, list_id: str, day: date, hour: int) -> Raise:
        return Raise(id_, list_id, "right_away", day, AT.replace(hour=hour), (), ())

    add(
        store,
        raised("back-filled", "liver", DAY - timedelta(30), 12),
        raised("first", "liver", DAY, 8),
        raised("other", "bleeding", DAY, 9),
    )
    assert [event.id for event in store.raises()] == ["first", "other", "back-filled"]
    assert [event.id for event in store.raises("liver", first=DAY)] == ["first"]
    assert [event.id for event in store.raises(last=DAY - timedelta(1))] == ["back-filled"]
    assert store.acknowledgements("liver") == ()


def test_answers_of_a_day(store: DiaryStore) -> None:
    add(store, Answer("1", DAY, "k", "gone", AT), Answer("2", DAY + timedelta(1), "k", "still", AT))
    assert [answer.id for answer in store.answers(DAY)] == ["1"]
    assert len(store.answers()) == 2


# The diary as a whole


def test_a_whole_diary_is_loaded_as_it_was(
    store: DiaryStore, everything_in: ReadAgain, full_diary: Diary
) -> None:
    with store.writing() as writing:
        writing.load(full_diary)
    assert everything_in() == full_diary
    assert repr(everything_in()) == repr(full_diary)  # Decimals to the digit, offsets to the second


def test_a_diary_read_whole_loads_into_the_same_diary(
    store: DiaryStore, tmp_path: Path, full_diary: Diary
) -> None:
    with store.writing() as writing:
        writing.load(full_diary)
        writing.replace(Visit("v1", DAY, "later"))
        writing.remove(full_diary.medicines[0])
    with DiaryStore.open(tmp_path / "second") as second:
        with second.writing() as writing:
            writing.load(store.everything())
        assert second.everything() == store.everything()


def test_a_diary_is_loaded_into_an_empty_one_only(store: DiaryStore, full_diary: Diary) -> None:
    add(store, Visit("mine", DAY))
    with pytest.raises(ValueError, match="empty"), store.writing() as writing:
        writing.load(full_diary)
    assert store.everything() == Diary(visits=(Visit("mine", DAY),))


def test_more_is_taken_in_beside_what_is_there(store: DiaryStore, full_diary: Diary) -> None:
    add(store, Visit("mine", DAY))
    with store.writing() as writing:
        writing.set_day(DAY, note="slept in the chair")
        writing.take_in(full_diary)
    found = store.everything()
    assert found == replace(full_diary, visits=(Visit("mine", DAY), *full_diary.visits))


def test_what_is_taken_in_replaces_what_a_day_said_and_keeps_it(store: DiaryStore) -> None:
    with store.writing() as writing:
        writing.set_day(DAY, text="former", note="stays")
    with store.writing() as writing:
        writing.take_in(Diary(pages=(DayPage(DAY, text="latter"),)))
    assert store.page(DAY) == DayPage(DAY, text="latter", note="stays")
    assert [revision.before["text"] for revision in store.revisions()] == ["former"]


def test_a_record_whose_id_is_taken_lets_nothing_in(store: DiaryStore, full_diary: Diary) -> None:
    add(store, Medicine("m1", "another"))
    before = store.everything()
    with pytest.raises(ValueError, match="cannot hold"), store.writing() as writing:
        writing.take_in(full_diary)
    assert store.everything() == before


def test_nothing_said_of_a_treatment_is_no_row(store: DiaryStore, folder: Path) -> None:
    with store.writing() as writing:
        writing.take_in(Diary(visits=(Visit("v", DAY),)))
    with sqlite3.connect(folder / "diary.sqlite3") as plain:
        assert plain.execute("SELECT count(*) FROM treatment").fetchone() == (0,)
    plain.close()


def test_a_sample_stays_a_sample(store: DiaryStore, folder: Path) -> None:
    assert not store.is_sample()
    store.mark_sample()
    store.mark_sample()
    with DiaryStore.open(folder) as other:
        assert other.is_sample()


# Speed that does not wane


def test_what_today_needs_is_found_by_index(folder: Path, full_diary: Diary) -> None:
    with DiaryStore.open(folder) as store, store.writing() as writing:
        writing.load(full_diary)
    asked: list[str] = []

    def connect(file: Path) -> sqlite3.Connection:
        connection = connect_plainly(file)
        connection.set_trace_callback(asked.append)
        return connection

    with DiaryStore.open(folder, connect=connect) as store:
        asked.clear()
        store.page(DAY)
        store.pages(DAY - timedelta(20), DAY)
        store.first_day()
        store.observation("o1")
        store.own_symptoms()
        store.answers(DAY)
        store.acknowledgements("blood_clot", DAY - timedelta(28))
        store.raises(first=DAY)
        store.revisions("v1")
        store.visits(DAY)
        store.labs(DAY)
    with sqlite3.connect(folder / "diary.sqlite3") as plain:
        plans = {
            sql: [step[3] for step in plain.execute(f"EXPLAIN QUERY PLAN {sql}")]
            for sql in asked
            if "SELECT" in sql
        }
    plain.close()
    assert len(plans) > 15
    for sql, plan in plans.items():
        walked = [step for step in plan if step.startswith("SCAN") and step != "SCAN own"]
        assert walked == [], sql


KEPT = KeptTriage(DAY, "seal", "{}")


@pytest.fixture
def record_before(store: DiaryStore) -> Observation:
    """An observation of the day before, and where triage stood a day later."""
    record = Observation("before", DAY - timedelta(days=1), "nausea", 1, AT)
    with store.writing() as writing:
        writing.add(record)
        writing.keep_triage(KEPT)
    return record


@pytest.mark.parametrize(
    "write",
    [
        lambda writing, _: writing.add(Observation("1", DAY, "nausea", 1, AT)),
        lambda writing, _: writing.add(Reading("1", DAY, "38.2", "C", Decimal("38.2"), AT)),
        lambda writing, _: writing.add(Acknowledgement("1", "liver", DAY, AT, "", {})),
        lambda writing, _: writing.set_day(DAY, nothing_today=True),
        lambda writing, record: writing.replace(replace(record, severity=2)),
        lambda writing, record: writing.replace(replace(record, day=DAY + timedelta(days=9))),
        lambda writing, record: writing.remove(record),
    ],
    ids=["symptom", "temperature", "acknowledgement", "nothing today", "correction", "moved on", "removal"],
)
def test_where_triage_stood_is_forgotten_once_a_day_up_to_then_changes(
    store: DiaryStore, record_before: Observation, write: Callable[[Writing, Observation], None]
) -> None:
    assert store.kept_triage() == KEPT
    with store.writing() as writing:
        write(writing, record_before)
    assert store.kept_triage() is None


def test_what_is_written_on_later_days_leaves_where_triage_stood(
    store: DiaryStore, record_before: Observation
) -> None:
    later = DAY + timedelta(days=1)
    with store.writing() as writing:
        writing.add(Observation("1", later, "nausea", 1, AT))
        writing.set_day(later, text="sick")
        writing.add(Dose("1", DAY, DoseStatus.TAKEN, AT))
    assert store.kept_triage() == KEPT


def test_where_triage_stood_is_kept_once(store: DiaryStore, record_before: Observation) -> None:
    renewed = replace(KEPT, day=DAY + timedelta(days=28))
    with store.writing() as writing:
        writing.keep_triage(renewed)
    assert store.kept_triage() == renewed
