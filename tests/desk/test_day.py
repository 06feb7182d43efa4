"""What a person does on a day: signs, nothing today, yesterday once more, answers, doses, corrections."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace
from tests.desk.conftest import Clock

from symptomdesk.desk import NO, YES, DayView, Desk, Entry, RefusedError, own_sign
from symptomdesk.diary.model import DoseStatus, Regimen, RevisionKind
from symptomdesk.leaflet.model import Indication, Urgency
from symptomdesk.triage.model import Question, QuestionCode

TODAY = date(2026, 3, 2)
YESTERDAY = TODAY - timedelta(days=1)


def recorded(view: DayView) -> list[tuple[str, int | None]]:
    return [(o.sign, o.severity) for o in view.page.observations]


def log(desk: Desk, *signs: tuple[str, int | None], day: date = TODAY) -> DayView:
    return desk.log(Entry(day, signs)).view


def the_question(view: DayView, code: QuestionCode) -> Question:
    (question,) = [question for question in view.questions if question.code is code]
    return question


# Nothing today


def test_nothing_today_makes_a_logged_day(desk: Desk) -> None:
    view = desk.set_nothing_today(TODAY, nothing=True)
    assert (view.page.nothing_today, view.page.logged) == (True, True)
    assert not desk.set_nothing_today(TODAY, nothing=False).page.logged


def test_nothing_today_on_a_day_with_observations_is_refused(desk: Desk) -> None:
    log(desk, ("nausea", 1))
    before = desk.everything()
    with pytest.raises(RefusedError):
        desk.set_nothing_today(TODAY, nothing=True)
    with pytest.raises(RefusedError):
        desk.log(Entry(TODAY, nothing_today=True, note="and this neither"))
    assert desk.everything() == before


ENTRIES: dict[str, Callable[[Desk], DayView]] = {
    "log": lambda desk: log(desk, ("nausea", 1)),
    "log gone": lambda desk: log(desk, ("nausea", 0)),
    "log text": lambda desk: desk.log(Entry(TODAY, text="nausea")).view,
    "text": lambda desk: desk.write_text(TODAY, "nausea"),
    "grade": lambda desk: desk.grade(TODAY, "nausea", 2),
    "yesterday": lambda desk: desk.same_as_yesterday(TODAY),
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_an_observation_on_such_a_day_removes_the_mark_with_a_revision(
    desk: Desk, entry: Callable[[Desk], DayView]
) -> None:
    log(desk, ("nausea", 1), day=YESTERDAY)
    desk.set_nothing_today(TODAY, nothing=True)
    view = entry(desk)
    assert not view.page.nothing_today
    assert [sign for sign, _ in recorded(view)] == ["nausea"]
    (revision,) = desk.history(f"day:{TODAY}")
    assert (revision.kind, revision.before["nothing_today"]) == (RevisionKind.EDITED, 1)


def test_moving_an_observation_onto_such_a_day_removes_the_mark_too(desk: Desk) -> None:
    (observation,) = log(desk, ("nausea", 1)).page.observations
    desk.set_nothing_today(YESTERDAY, nothing=True)
    desk.edit(observation.id, day=YESTERDAY)
    assert not desk.page(YESTERDAY).nothing_today
    assert not desk.page(TODAY).logged


def test_text_in_which_nothing_is_recognised_leaves_the_mark(desk: Desk) -> None:
    desk.set_nothing_today(TODAY, nothing=True)
    assert desk.write_text(TODAY, "went to the market").page.nothing_today


def test_a_fever_on_the_thermometer_counts_on_such_a_day(desk: Desk) -> None:
    desk.set_nothing_today(TODAY, nothing=True)
    view = desk.record_temperature(TODAY, "38.0")
    assert (view.page.nothing_today, view.triage.urgency) == (True, Urgency.IMMEDIATELY)


# Same as yesterday


def test_same_as_yesterday_records_the_signs_of_the_day_before(desk: Desk) -> None:
    log(desk, ("nausea", 1), ("nausea", 2), ("tremor", None), ("headache", 0), day=YESTERDAY)
    assert recorded(desk.same_as_yesterday(TODAY)) == [("nausea", 2), ("tremor", None)]


def test_same_as_yesterday_leaves_what_the_day_says_already(desk: Desk) -> None:
    log(desk, ("nausea", 3), ("tremor", 1), day=YESTERDAY)
    log(desk, ("nausea", 1))
    assert recorded(desk.same_as_yesterday(TODAY)) == [("nausea", 1), ("tremor", 1)]
    assert recorded(desk.same_as_yesterday(TODAY)) == [("nausea", 1), ("tremor", 1)]


def test_same_as_a_yesterday_with_nothing(desk: Desk) -> None:
    desk.set_nothing_today(YESTERDAY, nothing=True)
    assert desk.same_as_yesterday(TODAY).page.nothing_today


@pytest.mark.parametrize("note", ["", "only a note"])
def test_there_is_nothing_to_repeat_of_a_day_that_is_not_logged(desk: Desk, note: str) -> None:
    desk.write_note(YESTERDAY, note)
    with pytest.raises(RefusedError):
        desk.same_as_yesterday(TODAY)


# Answers


@pytest.mark.parametrize("text", ["past chest pain", "husband's chest pain", "perhaps chest pain"])
def test_a_question_about_the_text_answered_with_yes_records_the_sign(desk: Desk, text: str) -> None:
    view = desk.write_text(TODAY, text)
    assert view.triage.urgency is Urgency.NONE
    (question,) = view.questions
    view = desk.answer(TODAY, question, YES)
    assert view.triage.urgency is Urgency.EMERGENCY
    assert [(o.sign, o.words) for o in view.page.observations] == [("chest_pain", "chest pain")]
    assert view.questions == ()


def test_answered_with_no_it_is_not_asked_again_that_day(desk: Desk) -> None:
    (question,) = desk.write_text(TODAY, "past chest pain").questions
    view = desk.answer(TODAY, question, NO)
    assert (view.questions, recorded(view)) == ((), [])
    assert desk.write_text(TODAY, "past chest pain, slept well").questions == ()


def test_an_unanswered_question_stays_on_its_day(desk: Desk, clock: Clock) -> None:
    desk.write_text(TODAY, "past chest pain")
    clock.move(days=3)
    assert [question.code for question in desk.view(TODAY).questions] == [QuestionCode.PAST]
    assert desk.view(desk.today()).questions == ()


def test_a_confirmed_mention_keeps_all_that_its_words_said(desk: Desk) -> None:
    (question,) = desk.write_text(TODAY, "perhaps sudden worse headache").questions
    view = desk.answer(TODAY, question, YES)
    assert view.triage.urgency is Urgency.EMERGENCY
    (observation,) = view.page.observations
    assert (observation.sudden, observation.course) == (True, "worse")


@pytest.mark.parametrize(("choice", "urgency"), [("0", 0), ("1", 0), ("2", 0), ("3", 5), ("4", 5)])
def test_ungraded_dizziness_asks_for_its_severity_before_anything_else(
    desk: Desk, choice: str, urgency: int
) -> None:
    log(desk, ("chest_pain", 1), day=TODAY - timedelta(days=8))
    view = desk.write_text(TODAY, "dizzy, past fever")
    assert view.triage.urgency is Urgency.NONE
    assert [q.code for q in view.questions] == [QuestionCode.SEVERITY, QuestionCode.PAST]
    view = desk.answer(TODAY, view.questions[0], choice)
    assert view.triage.urgency is Urgency(urgency)
    assert [q.code for q in view.questions] == [QuestionCode.PAST]


def test_the_indication_is_asked_in_one_click(desk: Desk) -> None:
    view = log(desk, ("pain", 2))
    assert view.triage.urgency is Urgency.IMMEDIATELY
    question = the_question(view, QuestionCode.INDICATION)
    view = desk.answer(TODAY, question, Indication.MULTIPLE_MYELOMA)
    assert desk.clinic.treatment().indication is Indication.MULTIPLE_MYELOMA
    assert (view.triage.urgency, view.questions) == (Urgency.MENTION, ())


def test_severe_dizziness_that_is_still_there_is_still_an_emergency(desk: Desk) -> None:
    log(desk, ("dizziness", 4), day=YESTERDAY)
    question = the_question(desk.view(TODAY), QuestionCode.STILL_THERE)
    view = desk.answer(TODAY, question, YES)
    assert view.triage.urgency is Urgency.EMERGENCY
    assert recorded(view) == [("dizziness", 4)]


def test_a_sudden_headache_that_is_still_there_is_still_an_emergency(desk: Desk) -> None:
    desk.write_text(YESTERDAY, "sudden headache")
    question = the_question(desk.view(TODAY), QuestionCode.STILL_THERE)
    assert desk.answer(TODAY, question, YES).triage.urgency is Urgency.EMERGENCY
    assert desk.view(TODAY).questions == ()


def test_an_answer_that_is_none_is_refused_and_not_taken_for_no(desk: Desk) -> None:
    log(desk, ("dizziness", 4), day=YESTERDAY)
    still = the_question(desk.view(TODAY), QuestionCode.STILL_THERE)
    severity = replace(still, code=QuestionCode.SEVERITY)
    indication = replace(still, code=QuestionCode.INDICATION)
    before = desk.everything()
    for question, choice in [
        (still, "maybe"),
        (still, ""),
        (severity, "5"),
        (severity, "yes"),
        (indication, "flu"),
    ]:
        with pytest.raises(RefusedError):
            desk.answer(TODAY, question, choice)
    assert desk.everything() == before
    assert desk.triage(TODAY).urgency is Urgency.EMERGENCY


# Grades and corrections


def test_grading_makes_it_the_days_value_up_or_down(desk: Desk) -> None:
    log(desk, ("nausea", 3), ("nausea", 1))
    for grade in (2, 4, None, 0, 1):
        row = next(row for row in desk.grade(TODAY, "nausea", grade).usual if row.sign == "nausea")
        assert row.value is not None
        assert row.value.severity == grade


def test_clearing_a_sign_takes_back_everything_recorded_of_it(desk: Desk) -> None:
    desk.write_text(TODAY, "nausea, tremor")
    log(desk, ("nausea", 3))
    view = desk.clear(TODAY, "nausea")
    assert [sign for sign, _ in recorded(view)] == ["tremor"]
    assert [sign for sign, _ in recorded(desk.write_text(TODAY, "nausea, tremor"))] == ["tremor"]


def test_an_edit_keeps_the_former_version(desk: Desk) -> None:
    (observation,) = log(desk, ("nausea", 3)).page.observations
    desk.edit(observation.id, severity=1, sign="tremor", day=YESTERDAY)
    assert [(o.id, o.sign, o.severity) for o in desk.page(YESTERDAY).observations] == [
        (observation.id, "tremor", 1)
    ]
    (revision,) = desk.history(observation.id)
    assert (revision.before["sign"], revision.before["severity"]) == ("nausea", 3)


@pytest.mark.parametrize("wrong", [{"severity": 7}, {"sign": "nosuch"}, {"day": TODAY + timedelta(days=1)}])
def test_an_edit_that_cannot_be_is_refused(desk: Desk, wrong: dict[str, object]) -> None:
    (observation,) = log(desk, ("nausea", 3)).page.observations
    before = desk.everything()
    with pytest.raises(RefusedError):
        desk.edit(observation.id, **wrong)  # type: ignore[arg-type]
    assert desk.everything() == before


def test_what_is_not_there_cannot_be_edited_or_removed(desk: Desk) -> None:
    view = desk.record_temperature(TODAY, "36.6")
    for attempt in (desk.remove, desk.edit, desk.withdraw):
        with pytest.raises(RefusedError):
            attempt("no such id")
    with pytest.raises(RefusedError):
        desk.edit(view.page.readings[0].id, severity=2)


def test_observations_readings_and_doses_can_be_removed(desk: Desk) -> None:
    desk.log(Entry(TODAY, (("nausea", 1),), temperature="36.6", dose=DoseStatus.TAKEN))
    page = desk.page(TODAY)
    for record in (*page.observations, *page.readings, *page.doses):
        desk.remove(record.id)
    page = desk.page(TODAY)
    assert (page.observations, page.readings, page.doses) == ((), (), ())


# The rest of a day


def test_a_dose_is_one_a_day_with_the_prescribed_amount(desk: Desk) -> None:
    desk.clinic.set_treatment(start=YESTERDAY, dose_mg=Decimal("25"), regimen=Regimen.DAYS_21_7)
    assert desk.record_dose(TODAY, DoseStatus.TAKEN).capsule_mg == Decimal("25")
    (dose,) = desk.record_dose(TODAY, DoseStatus.MISSED).page.doses
    assert (dose.status, dose.amount_mg) == (DoseStatus.MISSED, Decimal("25"))
    assert desk.record_dose(TODAY, None).page.doses == ()


def test_a_temperature_is_stored_as_typed(desk: Desk) -> None:
    view = desk.record_temperature(TODAY, "100.4")
    (reading,) = view.page.readings
    assert (reading.value, reading.unit, reading.celsius) == ("100.4", "F", Decimal(38))
    assert view.triage.urgency is Urgency.IMMEDIATELY
    assert not view.page.logged


def test_the_owners_fever_threshold_is_used(desk: Desk) -> None:
    chosen = replace(desk.reference.settings, fever_threshold=Decimal("37.5"))
    assert desk.record_temperature(TODAY, "37.5").triage.urgency is Urgency.NONE
    desk.reference = replace(desk.reference, settings=chosen)
    assert desk.triage(TODAY).urgency is Urgency.IMMEDIATELY


def test_a_note_is_kept_and_can_be_emptied(desk: Desk) -> None:
    assert desk.write_note(TODAY, "rain").page.note == "rain"
    assert desk.write_note(TODAY, "").page.note == ""


FUTURE: dict[str, Callable[[Desk, date], object]] = {
    "log": lambda desk, day: desk.log(Entry(day, note="x")),
    "text": lambda desk, day: desk.write_text(day, "x"),
    "note": lambda desk, day: desk.write_note(day, "x"),
    "grade": lambda desk, day: desk.grade(day, "nausea", 1),
    "nothing": lambda desk, day: desk.set_nothing_today(day, nothing=True),
    "same": lambda desk, day: desk.same_as_yesterday(day),
    "dose": lambda desk, day: desk.record_dose(day, DoseStatus.TAKEN),
    "temperature": lambda desk, day: desk.record_temperature(day, "37"),
    "acknowledge": lambda desk, day: desk.acknowledge(("common",), day),
}


@pytest.mark.parametrize("attempt", FUTURE.values(), ids=FUTURE)
def test_a_day_is_written_when_it_has_come(desk: Desk, attempt: Callable[[Desk, date], object]) -> None:
    log(desk, ("nausea", 3))
    before = desk.everything()
    with pytest.raises(RefusedError):
        attempt(desk, TODAY + timedelta(days=1))
    assert desk.everything() == before


def test_a_day_begins_when_its_owner_says(desk: Desk, clock: Clock) -> None:
    """At half past midnight the night still belongs to the day before, if a day begins at four."""
    clock.move(hours=3)
    assert desk.today() == TODAY + timedelta(days=1)
    chosen = replace(desk.reference.settings, day_starts_at=4)
    desk.reference = replace(desk.reference, settings=chosen)
    assert desk.today() == TODAY
    with pytest.raises(RefusedError):
        log(desk, ("nausea", 1), day=TODAY + timedelta(days=1))
    clock.move(hours=4)
    assert desk.today() == TODAY + timedelta(days=1)


def test_an_own_symptom_is_a_sign_like_others(desk: Desk) -> None:
    sign = own_sign("  Hair   Loss ")
    assert sign == "own:hair loss"
    view = log(desk, (sign, 2))
    assert view.triage.urgency is Urgency.MENTION
    assert [(row.sign, row.name) for row in view.usual] == [(sign, "Hair loss")]


# What the page shows


def test_the_view_of_an_empty_day(desk: Desk) -> None:
    view = desk.view(TODAY)
    assert (view.today, view.banners, view.questions, view.chips, view.usual) == (True, (), (), (), ())
    shown = {row.sign for section in view.sections for row in section.rows}
    assert shown == set(desk.reference.leaflet.signs)
    assert [mark.day for mark in view.week] == [TODAY - timedelta(days=back) for back in range(6, -1, -1)]


def test_every_sign_can_be_picked_exactly_once(desk: Desk) -> None:
    view = log(desk, ("nausea", 1), ("rash", 1), ("own:hiccups", 1))
    rows = [row.sign for row in view.usual] + [r.sign for section in view.sections for r in section.rows]
    assert len(rows) == len(set(rows))
    assert set(rows) == {*desk.reference.leaflet.signs, "own:hiccups"}


def test_the_signs_of_late_come_first_and_say_for_how_long(desk: Desk) -> None:
    for back in (4, 3, 1):
        log(desk, ("nausea", 1), day=TODAY - timedelta(days=back))
    log(desk, ("tremor", 1), day=TODAY - timedelta(days=40))
    log(desk, ("headache", 1), day=YESTERDAY)
    view = log(desk, ("nausea", 1))
    assert [(row.sign, row.days_running) for row in view.usual] == [("nausea", 4), ("headache", 0)]


def test_the_week_says_what_was_logged_and_how_urgent_it_was(desk: Desk) -> None:
    log(desk, ("nausea", 3), day=YESTERDAY)
    view = desk.set_nothing_today(TODAY, nothing=True)
    assert [(m.logged, m.urgency) for m in view.week[-3:]] == [
        (False, Urgency.NONE),
        (True, Urgency.PROMPTLY),
        (True, Urgency.NONE),
    ]


def test_trends_show_the_signs_of_the_period_and_a_fever_by_thermometer(desk: Desk) -> None:
    log(desk, ("nausea", 2), day=YESTERDAY)
    desk.log(Entry(TODAY, temperature="39.0", dose=DoseStatus.MISSED))
    trends = desk.trends(TODAY - timedelta(days=9), TODAY)
    assert {series.sign for series in trends.series} == {"nausea", "fever"}
    assert trends.missed_doses == (TODAY,)
    assert desk.first_day() == YESTERDAY


# Time and note of an entry


def test_an_entry_gets_a_time_and_a_note_and_keeps_its_former_versions(desk: Desk) -> None:
    (entry,) = log(desk, ("nausea", 2)).page.observations
    desk.edit(entry.id, time_of_day=time(14, 30))
    desk.edit(entry.id, note="after lunch")
    (now,) = desk.page(TODAY).observations
    assert (now.at.isoformat(), now.note, now.severity) == ("2026-03-02T14:30:00+01:00", "after lunch", 2)
    assert len(desk.history(entry.id)) == 2
    desk.undo()
    assert desk.page(TODAY).observations[0].note == ""


def test_a_time_yet_to_come_is_refused(desk: Desk) -> None:
    (entry,) = log(desk, ("nausea", 2)).page.observations
    with pytest.raises(RefusedError, match="not 23:15 yet"):
        desk.edit(entry.id, time_of_day=time(23, 15))
    assert desk.page(TODAY).observations == (entry,)


def test_the_small_hours_of_a_night_owl_belong_to_the_evening_before(desk: Desk) -> None:
    desk.change_settings(day_starts_at=4)
    (entry,) = log(desk, ("nausea", 2), day=YESTERDAY).page.observations
    after = desk.edit(entry.id, time_of_day=time(1, 30))
    assert (after.day, after.at.date(), after.at.hour) == (YESTERDAY, TODAY, 1)


def test_urgent_signs_of_the_day_come_before_frequent_ones(desk: Desk) -> None:
    for ago in range(1, 10):
        log(desk, ("nausea", 1), ("chest_pain", 0), day=TODAY - timedelta(days=ago))
    assert [row.sign for row in desk.view(TODAY).usual] == ["nausea"]
    log(desk, ("trouble_breathing", None))
    assert [row.sign for row in desk.view(TODAY).usual] == ["trouble_breathing", "nausea"]
