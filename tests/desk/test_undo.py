"""Undo takes a use case back whole; what was raised and the former versions remain, for they happened."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from symptomdesk.desk import YES, Desk, Entry, TextKey
from symptomdesk.diary.model import DayPage, Diary, DoseStatus, Observation, Regimen
from symptomdesk.diary.store import DiaryStore
from symptomdesk.leaflet.model import Indication
from symptomdesk.paths import DataFolder

TODAY = date(2026, 3, 2)
YESTERDAY = TODAY - timedelta(days=1)


def first(desk: Desk, day: date = TODAY) -> Observation:
    return desk.page(day).observations[0]


def answer_still_there(desk: Desk) -> None:
    view = desk.view(TODAY)
    desk.answer(TODAY, next(q for q in view.questions if q.sign == "chest_pain"), YES)


def answer_about_text(desk: Desk) -> None:
    view = desk.view(TODAY)
    desk.answer(TODAY, next(q for q in view.questions if q.sign == "tremor"), YES)


def reinstate(desk: Desk) -> None:
    desk.reinstate(TODAY, TextKey("fever", "fever").withdrawal)


USE_CASES: dict[str, Callable[[Desk], object]] = {
    "log": lambda desk: desk.log(
        Entry(TODAY, (("nausea", 3),), "awful headache", "38.5", DoseStatus.TAKEN, "a note")
    ),
    "log on a day with nothing": lambda desk: desk.log(
        Entry(TODAY - timedelta(days=2), (("nausea", 1), ("tremor", 1)), "fever", note="after all")
    ),
    "text": lambda desk: desk.write_text(TODAY, "queasy, chest pain, 39.5"),
    "no text": lambda desk: desk.write_text(TODAY, ""),
    "grade": lambda desk: desk.grade(TODAY, "nausea", 1),
    "grade another": lambda desk: desk.grade(TODAY, "tremor", 1),
    "clear": lambda desk: desk.clear(TODAY, "nausea"),
    "withdraw": lambda desk: desk.withdraw(first(desk).id),
    "reinstate": reinstate,
    "answer": answer_still_there,
    "answer about the text": answer_about_text,
    "nothing today": lambda desk: desk.set_nothing_today(TODAY - timedelta(days=5), nothing=True),
    "not nothing today": lambda desk: desk.set_nothing_today(TODAY - timedelta(days=2), nothing=False),
    "same as yesterday": lambda desk: desk.same_as_yesterday(TODAY),
    "dose": lambda desk: desk.record_dose(TODAY, DoseStatus.HELD),
    "no dose": lambda desk: desk.record_dose(YESTERDAY, None),
    "temperature": lambda desk: desk.record_temperature(TODAY, "101.3"),
    "note": lambda desk: desk.write_note(YESTERDAY, "another"),
    "acknowledge": lambda desk: desk.acknowledge(("blood_clot", "common"), TODAY, "called"),
    "edit": lambda desk: desk.edit(first(desk).id, severity=1, sign="tremor", day=YESTERDAY),
    "remove an observation": lambda desk: desk.remove(first(desk).id),
    "remove a reading": lambda desk: desk.remove(desk.page(TODAY).readings[0].id),
    "remove a dose": lambda desk: desk.remove(desk.page(YESTERDAY).doses[0].id),
    "treatment": lambda desk: desk.clinic.set_treatment(
        indication=Indication.MDS, start=TODAY, dose_mg=Decimal(10), regimen=Regimen.CONTINUOUS
    ),
    "cycle": lambda desk: desk.clinic.start_cycle(TODAY),
    "hold": lambda desk: desk.clinic.hold(TODAY),
    "visit": lambda desk: desk.clinic.add_visit(TODAY + timedelta(days=9), "bring the list"),
    "no visit": lambda desk: desk.clinic.remove_visit(desk.clinic.visits()[0].id),
    "lab": lambda desk: desk.clinic.add_lab("neutrophils", "1.2"),
    "question": lambda desk: desk.clinic.ask("May I travel?"),
    "question done": lambda desk: desk.clinic.question_done(desk.clinic.questions()[0].id),
    "medicine": lambda desk: desk.clinic.add_medicine("aspirin", "100 mg"),
    "no medicine": lambda desk: desk.clinic.remove_medicine(desk.clinic.medicines()[0].id),
}


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A desk on a diary with something of everything."""
    desk.log(Entry(TODAY - timedelta(days=2), nothing_today=True, note="quiet"))
    desk.log(Entry(YESTERDAY, (("chest_pain", 2), ("nausea", 1)), dose=DoseStatus.TAKEN, note="a note"))
    desk.write_text(TODAY, "bad nausea, fever 38.5, past tremor")
    desk.withdraw(next(o.id for o in desk.page(TODAY).observations if o.sign == "fever"))
    desk.clinic.add_visit(YESTERDAY)
    desk.clinic.ask("Why me?")
    desk.clinic.add_medicine("paracetamol")
    return desk


def unordered(page: DayPage) -> DayPage:
    """A page whose entries of the same instant stand in no particular order."""
    return replace(
        page,
        observations=tuple(sorted(page.observations, key=lambda o: o.id)),
        readings=tuple(sorted(page.readings, key=lambda r: r.id)),
    )


def contents(diary: Diary) -> Diary:
    """All that a diary holds, less what only tells what happened to it."""
    return replace(diary, pages=tuple(map(unordered, diary.pages)), revisions=(), raises=())


@pytest.mark.parametrize("use_case", USE_CASES.values(), ids=USE_CASES)
def test_undo_of_every_use_case_restores_everything_except_former_versions_and_events(
    full: Desk, on_disk: Callable[[], Diary], use_case: Callable[[Desk], object]
) -> None:
    before = full.everything()
    use_case(full)
    assert contents(full.everything()) != contents(before)
    assert full.undo_label
    full.undo()
    assert contents(full.everything()) == contents(before)
    assert on_disk() == full.everything()
    assert full.view(TODAY).page == next(p for p in full.everything().pages if p.day == TODAY)


def test_undo_goes_back_step_by_step_to_the_beginning(full: Desk) -> None:
    before = full.everything()
    for use_case in ("log", "clear", "acknowledge", "hold", "text", "dose"):
        USE_CASES[use_case](full)
    for _ in range(6):
        full.undo()
    assert contents(full.everything()) == contents(before)
    while full.undo_label:
        full.undo()
    assert contents(full.everything()) == Diary()
    assert full.undo() == frozenset()


def test_undo_says_what_it_took_back_and_which_days_it_concerned(desk: Desk) -> None:
    assert desk.undo_label is None
    desk.grade(YESTERDAY, "tremor", 2)
    assert desk.undo_label == "Shaking (tremor)"
    assert desk.undo() == {YESTERDAY}


def test_what_changed_nothing_is_not_taken_back(desk: Desk) -> None:
    desk.write_note(TODAY, "rain")
    desk.write_note(TODAY, "rain")
    desk.set_nothing_today(TODAY, nothing=False)
    desk.undo()
    assert desk.undo_label is None
    assert desk.page(TODAY).note == ""


def test_an_undo_that_the_world_prevents_can_be_tried_again(
    desk: Desk, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write_note(TODAY, "rain")

    def full_disk(self: DiaryStore) -> object:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(DiaryStore, "writing", full_disk)
        with pytest.raises(sqlite3.OperationalError):
            desk.undo()
    assert desk.page(TODAY).note == "rain"
    desk.undo()
    assert desk.page(TODAY).note == ""
