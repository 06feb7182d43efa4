"""Another file comes in whole or not at all, and only once."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from tests.desk.conftest import EVENING
from tests.desk.shared_words import desk_in_memory, shared_reference
from tests.exchange.test_diary_json import FULL

from symptomdesk.desk import Desk, DiaryFault, RefusedError
from symptomdesk.diary.connection import connect_plainly
from symptomdesk.diary.model import (
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
    Prescription,
    Treatment,
    Visit,
)
from symptomdesk.diary.store import DiaryStore
from symptomdesk.exchange import diary_json
from symptomdesk.leaflet.model import Indication

TODAY = date(2026, 3, 2)
REAL = replace(
    FULL, sample=False, pages=(FULL.pages[0], DayPage(TODAY - timedelta(days=1), nothing_today=True))
)


def file_of(diary: Diary) -> bytes:
    return diary_json.write(diary).encode()


def page(day: date = TODAY, *signs: str, **parts: Any) -> DayPage:
    seen = [Observation(f"{day}-{sign}", day, sign, 2, EVENING) for sign in signs]
    return DayPage(day, observations=tuple(seen), **parts)


OpenOn = Callable[..., Desk]


@pytest.fixture
def desk_on(tmp_path: Path) -> OpenOn:
    """A desk over a diary that holds something already."""

    def opened(*pages: DayPage, **parts: Any) -> Desk:
        return desk_in_memory(tmp_path / "data", EVENING, Diary(pages=pages, **parts))

    return opened


def assert_refused(desk: Desk, file: bytes, *said: str) -> None:
    before = desk.everything()
    for dry_run in (True, False):
        outcome = desk.importing.import_file(file, dry_run)
        assert not outcome.imported
        assert outcome.new == {}
        assert len(outcome.problems) == len(said), outcome.problems
        for problem, words in zip(outcome.problems, said, strict=True):
            assert words in str(problem)
    assert desk.everything() == before


def assert_skipped(desk: Desk, file: bytes, **skipped: int) -> None:
    before = desk.everything()
    outcome = desk.importing.import_file(file)
    assert (outcome.imported, outcome.new, outcome.problems) == (True, {}, ())
    assert outcome.skipped == skipped
    assert desk.everything() == before


# Whole


def test_a_diary_moves_to_another_computer_to_the_byte(desk: Desk) -> None:
    outcome = desk.importing.import_file(file_of(REAL))
    assert outcome.imported
    assert desk.reports.json() == diary_json.write(REAL)
    assert outcome.new["observations"].count == 1
    assert (outcome.new["days"].first, outcome.new["days"].last) == (TODAY - timedelta(days=1), TODAY)


def test_a_diary_that_moves_raises_nothing_anew(desk: Desk) -> None:
    """Its raises come with it: chest pain without one was written when nothing raised it."""
    diary = Diary(pages=(page(TODAY, "chest_pain"),))
    assert desk.importing.import_file(file_of(diary)).imported
    assert desk.everything().raises == ()
    assert [alert.list for alert in desk.triage(TODAY).alerts] == ["blood_clot"]


def test_a_dry_run_says_the_same_and_writes_nothing(desk: Desk) -> None:
    would = desk.importing.import_file(file_of(REAL), dry_run=True)
    assert desk.everything() == Diary()
    assert not would.imported
    did = desk.importing.import_file(file_of(REAL))
    assert (did.new, did.skipped) == (would.new, would.skipped)


def test_the_second_time_nothing_comes_in(desk: Desk) -> None:
    file = file_of(REAL)
    desk.importing.import_file(file)
    told: list[object] = []
    desk.listen(told.append)
    outcome = desk.importing.import_file(file)
    assert outcome.new == {}
    assert sum(outcome.skipped.values()) > 15
    assert desk.reports.json() == diary_json.write(REAL)
    assert told == []


def test_views_hear_of_the_days_that_came_in(desk: Desk) -> None:
    told: list[Any] = []
    desk.listen(told.append)
    desk.importing.import_file(file_of(Diary(pages=(page(TODAY, "nausea"),))))
    assert [change.days for change in told] == [{TODAY}]
    assert [row.sign for row in desk.view(TODAY).usual] == ["nausea"]


def test_many_days_are_seen_at_once(desk: Desk) -> None:
    desk.triage(TODAY)
    days = [TODAY - timedelta(days=back) for back in range(200)]
    desk.importing.import_file(file_of(Diary(pages=tuple(page(day, "nausea") for day in days))))
    assert len(desk.pages()) == 200
    assert [alert.list for alert in desk.triage(TODAY).alerts] == ["common"]


def test_what_came_before_cannot_be_undone_into_it(desk: Desk) -> None:
    desk.grade(TODAY, "nausea", 1)
    desk.importing.import_file(file_of(Diary(pages=(page(TODAY, "rash"),))))
    assert desk.undo_label is None


# By id


def test_a_record_with_other_content_stops_everything(desk_on: OpenOn) -> None:
    desk = desk_on(page(TODAY, "nausea"))
    other = replace(page(TODAY, "nausea", "rash").observations[0], severity=3)
    file = file_of(Diary(pages=(DayPage(TODAY, observations=(other, *page(TODAY, "rash").observations)),)))
    assert_refused(desk, file, "line 7, column 88 (days[0].observations[0]): Your diary has this record")


def test_a_record_of_another_day_is_another_content(desk_on: OpenOn) -> None:
    desk = desk_on(page(TODAY, "nausea"))
    moved = replace(page(TODAY, "nausea").observations[0], day=TODAY - timedelta(days=1))
    file = file_of(Diary(pages=(DayPage(moved.day, observations=(moved,)),)))
    assert_refused(desk, file, "Your diary has this record")


def test_former_versions_and_acknowledgements_come_along(desk_on: OpenOn) -> None:
    desk = desk_on(page(TODAY - timedelta(days=3), "nausea"))
    desk.importing.import_file(file_of(REAL))
    now = desk.everything()
    assert now.revisions == REAL.revisions
    assert now.acknowledgements == REAL.acknowledgements
    assert now.answers == REAL.answers


# Pages


def test_an_untouched_part_of_a_day_takes_over_the_files(desk_on: OpenOn) -> None:
    desk = desk_on(page(text="slept well"))
    outcome = desk.importing.import_file(file_of(Diary(pages=(page(note="a bit tired"),))))
    assert outcome.new["days"].count == 1
    assert desk.page(TODAY) == page(text="slept well", note="a bit tired")
    assert desk.history() == ()


def test_the_same_day_is_skipped(desk_on: OpenOn) -> None:
    assert_skipped(
        desk_on(page(text="slept well", note="x")), file_of(Diary(pages=(page(text="slept well"),))), days=1
    )


@pytest.mark.parametrize("part", ["text", "note"])
def test_a_day_that_says_something_else_is_named(desk_on: OpenOn, part: str) -> None:
    file = file_of(Diary(pages=(page(**{part: "slept badly"}),)))
    assert_refused(desk_on(page(**{part: "slept well"})), file, f"The {part} of 2026-03-02 is another one")


def test_nothing_today_is_never_set_beside_symptoms(desk_on: OpenOn) -> None:
    file = file_of(Diary(pages=(page(nothing_today=True),)))
    assert_refused(desk_on(page(TODAY, "nausea")), file, "2026-03-02 is “nothing today” in the file")


def test_symptoms_make_nothing_today_give_way(desk_on: OpenOn) -> None:
    desk = desk_on(page(nothing_today=True))
    outcome = desk.importing.import_file(file_of(Diary(pages=(page(TODAY, "nausea"),))))
    assert outcome.no_longer_nothing == (TODAY,)
    assert not desk.page(TODAY).nothing_today
    (former,) = desk.history()
    assert former.before["nothing_today"] == 1
    assert desk.importing.import_file(file_of(Diary(pages=(page(TODAY, "nausea"),)))).new == {}


def test_a_day_in_the_future_is_refused(desk: Desk) -> None:
    file = file_of(Diary(pages=(page(TODAY + timedelta(days=1), "nausea"),)))
    assert_refused(desk, file, "2026-03-03 is in the future")


def test_a_sign_that_the_leaflet_does_not_know_is_refused(desk: Desk) -> None:
    file = file_of(Diary(pages=(page(TODAY, "seizure"),)))
    assert_refused(desk, file, "line 7, column 88 (days[0].observations[0]): This sign is not in the leaflet")


# Treatment


def test_an_untold_treatment_is_taken_over(desk_on: OpenOn) -> None:
    desk = desk_on(treatment=Treatment(start=TODAY))
    desk.importing.import_file(file_of(Diary(treatment=Treatment(Indication.MDS, TODAY))))
    assert desk.clinic.treatment() == Treatment(Indication.MDS, TODAY)
    assert_skipped(desk, file_of(Diary(treatment=Treatment(Indication.MDS))), treatment=1)


def test_another_treatment_is_refused(desk_on: OpenOn) -> None:
    desk = desk_on(treatment=Treatment(Indication.MDS, TODAY))
    other = Treatment(Indication.OTHER, TODAY - timedelta(days=1))
    assert_refused(
        desk, file_of(Diary(treatment=other)), "The indication of the", "The start of the treatment"
    )


@pytest.mark.parametrize(
    ("mine", "part"),
    [
        (Prescription("mine", TODAY, None, None), "prescriptions"),
        (CycleStart("mine", TODAY), "cycle_starts"),
        (Hold("mine", TODAY, None), "holds"),
    ],
)
def test_the_same_said_under_another_id_is_skipped(desk_on: OpenOn, mine: Any, part: str) -> None:
    desk = desk_on(treatment=Treatment(**{part: (mine,)}))
    theirs = Treatment(**{part: (replace(mine, id="theirs"),)})
    assert_skipped(desk, file_of(Diary(treatment=theirs)), **{part: 1})


@pytest.mark.parametrize(
    ("mine", "theirs", "part", "said"),
    [
        (
            Prescription("1", TODAY, None, None),
            Prescription("2", TODAY, 25, None),
            "prescriptions",
            "prescription",
        ),
        (Hold("1", TODAY, None), Hold("2", TODAY, TODAY), "holds", "pause"),
    ],
)
def test_two_that_contradict_each_other_on_a_day_are_refused(
    desk_on: OpenOn, mine: Any, theirs: Any, part: str, said: str
) -> None:
    desk = desk_on(treatment=Treatment(**{part: (mine,)}))
    assert_refused(desk, file_of_treatment(part, theirs), f"Your diary has another {said} from 2026-03-02 on")


def file_of_treatment(part: str, record: Any) -> bytes:
    document = json.loads(diary_json.write(Diary(treatment=Treatment(**{part: (record,)}))))
    for prescription in document["treatment"]["prescriptions"]:
        prescription["dose_mg"] = str(prescription["dose_mg"])
    return json.dumps(document).encode()


def test_a_diary_with_two_of_a_day_moves_as_it_is(desk: Desk) -> None:
    starts = (CycleStart("1", TODAY), CycleStart("2", TODAY))
    diary = Diary(treatment=Treatment(cycle_starts=starts))
    desk.importing.import_file(file_of(diary))
    assert desk.everything() == diary
    assert_skipped(desk, file_of(diary), cycle_starts=2)


def test_a_capsule_is_taken_once_a_day(desk_on: OpenOn) -> None:
    desk = desk_on(page(doses=(Dose("mine", TODAY, DoseStatus.TAKEN, EVENING),)))
    taken, missed = (
        Dose("theirs", TODAY, status, EVENING) for status in (DoseStatus.TAKEN, DoseStatus.MISSED)
    )
    assert_skipped(desk, file_of(Diary(pages=(page(doses=(taken,)),))), doses=1)
    assert_refused(
        desk, file_of(Diary(pages=(page(doses=(missed,)),))), "something else about the capsule of 2026-03-02"
    )


# Samples

FULL_SAMPLE = replace(REAL, sample=True)


def test_a_sample_comes_only_into_an_empty_diary_which_then_is_one(desk: Desk) -> None:
    desk.importing.import_file(file_of(FULL_SAMPLE))
    assert desk.is_sample
    assert desk.importing.import_file(
        file_of(replace(Diary(pages=(page(TODAY, "rash"),)), sample=True))
    ).imported


def test_a_sample_is_not_mixed_with_a_real_diary(desk_on: OpenOn) -> None:
    assert_refused(desk_on(page(TODAY, "nausea")), file_of(FULL_SAMPLE), "invented sample")


def test_a_sample_takes_in_no_real_data(desk_on: OpenOn) -> None:
    desk = desk_on(page(TODAY, "nausea"), sample=True)
    assert_refused(desk, file_of(REAL), "takes in no real data")
    assert_refused(desk, b"date,symptom\n2026-03-01,rash\n", "takes in no real data")


# What it raises


def test_what_joins_another_diary_raises_what_both_show_together(desk_on: OpenOn) -> None:
    desk = desk_on(*(page(TODAY - timedelta(days=back), "nausea") for back in (1, 2)))
    assert desk.everything().raises == ()
    file = file_of(Diary(pages=(page(TODAY, "nausea"),)))
    desk.importing.import_file(file)
    raised = desk.everything().raises
    assert [(one.list, one.day, one.at) for one in raised] == [("common", TODAY, EVENING)]
    desk.importing.import_file(file)
    assert desk.everything().raises == raised


def test_a_table_raises_what_it_brings(desk: Desk) -> None:
    desk.importing.import_file(b"date,symptom,severity\n2026-02-20,chest pain,3\n")
    (raised,) = desk.everything().raises
    assert (raised.list, raised.day) == ("blood_clot", date(2026, 2, 20))
    assert raised.signs == ("chest_pain",)


# Tables


def test_a_table_comes_in_once(understanding_desk: Desk) -> None:
    desk = understanding_desk
    table = (
        b"Date;Symptom;Severity\n27.02.2026;felt sick;mild\n01.03.2026;no fever, chills;\n"
        b"02.03.2026;own:Hair  loss;7/10\n"
    )
    outcome = desk.importing.import_file(table)
    assert outcome.new["observations"].count == 4
    found = [(o.day.day, o.sign, o.severity, o.words) for p in desk.pages() for o in p.observations]
    assert found == [
        (27, "nausea", 1, "felt sick"),
        (1, "fever", 0, "fever"),
        (1, "chills", None, "chills"),
        (2, "own:hair loss", 3, ""),
    ]
    assert_skipped(desk, table, observations=4)


def test_a_table_is_written_and_read_back(desk_on: OpenOn, tmp_path: Path) -> None:
    words = ["=1+1", "'tis", " two\nlines,", "“so lala” 😐", "-"]
    seen = [
        Observation(f"i{n}", TODAY, "nausea", None, EVENING, one, one, "worse", True)
        for n, one in enumerate(words)
    ]
    seen.append(Observation("own", TODAY, "own:=x", 3, EVENING))
    desk = desk_on(DayPage(TODAY, observations=tuple(seen)))
    table = desk.reports.csv(TODAY, TODAY).encode()
    assert_skipped(desk, table, observations=6)
    other = desk_in_memory(tmp_path / "other", EVENING)
    other.importing.import_file(table)
    again = [replace(one, origin=seen[0].origin) for one in other.page(TODAY).observations]
    assert sorted(again, key=lambda one: one.id) == sorted(seen, key=lambda one: one.id)


def test_equal_rows_come_in_as_often_as_the_table_has_them(desk: Desk) -> None:
    twice = b"date,symptom\n2026-03-01,rash\n2026-03-01,rash\n"
    assert desk.importing.import_file(b"date,symptom\n2026-03-01,rash\n").new["observations"].count == 1
    outcome = desk.importing.import_file(twice)
    assert (outcome.new["observations"].count, outcome.skipped) == (1, {"observations": 1})
    assert_skipped(desk, twice, observations=2)


def test_a_row_changed_after_it_was_written_is_refused(desk_on: OpenOn) -> None:
    desk = desk_on(page(TODAY, "nausea"))
    table = desk.reports.csv(TODAY, TODAY).replace(",2,moderate", ",3,severe").encode()
    assert_refused(desk, table, "line 2: Your diary has this entry")


def test_a_table_says_nothing_today_as_a_person_does(desk_on: OpenOn) -> None:
    table = b"date,symptom\n2026-03-01,none\n"
    desk = desk_on()
    assert desk.importing.import_file(table).new["days"].count == 1
    assert desk.page(date(2026, 3, 1)).nothing_today
    assert_skipped(desk, table, days=1)
    desk = desk_on(page(date(2026, 3, 1), "rash"))
    assert_refused(desk, table, "line 2: 2026-03-01 is “nothing today” in the file")


def test_columns_that_are_not_read_are_told(desk: Desk) -> None:
    outcome = desk.importing.import_file(b"date,symptom,mood,weather\n2026-03-01,rash,low,\n")
    assert outcome.unread == ("mood",)


# Files


def test_a_full_disk_half_way_leaves_the_diary_as_it_was(tmp_path: Path) -> None:
    def connect(file: Path) -> sqlite3.Connection:
        connection = connect_plainly(file)
        connection.execute("PRAGMA max_page_count = 150")
        return connection

    days = [TODAY - timedelta(days=back) for back in range(2000)]
    diary = Diary(pages=tuple(page(day, "nausea", text="slept well " * 20) for day in days))
    store = DiaryStore.open(tmp_path / "data", now=lambda: EVENING, connect=connect)
    with Desk(shared_reference(), store, lambda: EVENING) as desk:
        desk.grade(TODAY, "rash", 1)
        before = desk.everything()
        with pytest.raises(DiaryFault, match="is full"):
            desk.importing.import_file(file_of(diary))
        assert desk.everything() == before
        assert [row.sign for row in desk.view(TODAY).usual] == ["rash"]


def test_a_file_that_is_not_there_or_a_folder_is_a_wrong_call(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="There is no file"):
        desk.importing.import_file(tmp_path / "nowhere.json")
    with pytest.raises(RefusedError, match="is a folder"):
        desk.importing.import_file(tmp_path)


def test_a_file_that_cannot_be_read_is_a_fault_of_the_world(desk: Desk, tmp_path: Path) -> None:
    below_a_file = tmp_path / "a"
    below_a_file.write_text("x")
    with pytest.raises(DiaryFault, match="cannot be read"):
        desk.importing.import_file(below_a_file / "b.json")


def test_an_empty_file_is_told(desk: Desk) -> None:
    assert_refused(desk, b"", "The file is empty.")


@pytest.mark.parametrize(
    ("diary", "said"),
    [
        (Diary(pages=(page(text="x" * 100_001),)), "days[0]): A text can have 100,000 characters at most"),
        (Diary(pages=(page(note="x" * 100_001),)), "days[0]): A text can have 100,000 characters at most"),
        (Diary(pages=(page(TODAY, f"own:{'x' * 201}"),)), "observations[0]): A name can have 200 characters"),
        (Diary(pages=(page(TODAY, "own:a\u202eb"),)), "observations[0]): A name is one line"),
        (Diary(labs=(LabValue("l", TODAY, "a\nb", "1"),)), "labs[0]): A name is one line"),
        (Diary(medicines=(Medicine("m", "a\x1b[2Jb"),)), "medicines[0]): A name is one line"),
        (Diary(visits=(Visit("v", TODAY, "x" * 100_001),)), "visits[0]): A text can have"),
        (Diary(questions=(ClinicQuestion("q", "x" * 100_001, EVENING),)), "questions[0]): A text can have"),
    ],
    ids=range(8),
)
def test_what_nobody_could_write_here_does_not_come_in_either(desk: Desk, diary: Diary, said: str) -> None:
    assert_refused(desk, file_of(diary), said)
