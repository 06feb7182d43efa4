"""A day's text and what is recorded of it: committed, corrected, taken back, written again."""

from __future__ import annotations

from datetime import date

import pytest

from symptomdesk.desk import Desk, Entry, TextKey
from symptomdesk.diary.model import Observation, Origin, RevisionKind
from symptomdesk.language.model import Status
from symptomdesk.leaflet.model import Urgency

TODAY = date(2026, 3, 2)


def recorded(desk: Desk) -> list[tuple[str, int | None, str]]:
    return [(o.sign, o.severity, o.words) for o in desk.page(TODAY).observations]


def the_one(desk: Desk) -> Observation:
    (observation,) = desk.page(TODAY).observations
    return observation


def key(sign: str, words: str) -> str:
    return TextKey(sign, words).withdrawal


def test_present_mentions_are_recorded_when_the_text_is_committed(desk: Desk) -> None:
    view = desk.write_text(TODAY, "bad nausea and a mild headache, no fever, past tremor")
    assert view.page.text == "bad nausea and a mild headache, no fever, past tremor"
    assert recorded(desk) == [("nausea", 3, "nausea"), ("headache", 1, "headache")]
    assert {o.origin for o in view.page.observations} == {Origin.TEXT}


def test_typed_text_is_stored_word_for_word(desk: Desk) -> None:
    text = "  Nausea…\n\tI  ate «crème» 🍓 at 5 o’clock \n"
    assert desk.write_text(TODAY, text).page.text == text


def test_course_and_onset_are_recorded_too(desk: Desk) -> None:
    desk.write_text(TODAY, "worse nausea, sudden headache")
    nausea, headache = desk.page(TODAY).observations
    assert (nausea.course, headache.sudden) == ("worse", True)


def test_a_day_whose_text_says_nothing_recognised_is_not_logged(desk: Desk) -> None:
    assert not desk.write_text(TODAY, "went to the market").page.logged


def test_committing_the_same_text_again_changes_nothing(desk: Desk) -> None:
    desk.write_text(TODAY, "bad nausea, fever 38.5")
    before = desk.everything()
    desk.write_text(TODAY, "bad nausea, fever 38.5")
    assert desk.everything() == before


def test_a_corrected_word_edits_its_observation(desk: Desk) -> None:
    desk.write_text(TODAY, "nausea")
    before = the_one(desk)
    desk.write_text(TODAY, "queasy")
    after = the_one(desk)
    assert (after.id, after.words, after.at) == (before.id, "queasy", before.at)
    assert [r.kind for r in desk.history(before.id)] == [RevisionKind.EDITED]


def test_a_removed_word_removes_its_observation_and_its_former_version_is_kept(desk: Desk) -> None:
    desk.write_text(TODAY, "nausea, headache")
    nausea = desk.page(TODAY).observations[0]
    desk.write_text(TODAY, "headache")
    assert recorded(desk) == [("headache", None, "headache")]
    assert [r.kind for r in desk.history(nausea.id)] == [RevisionKind.REMOVED]


def test_an_added_word_adds_an_observation(desk: Desk) -> None:
    desk.write_text(TODAY, "nausea")
    desk.write_text(TODAY, "nausea and chest pain")
    assert recorded(desk) == [("nausea", None, "nausea"), ("chest_pain", None, "chest pain")]


@pytest.mark.parametrize(
    ("first", "then", "severity"),
    [
        ("nausea", "bad nausea", 3),
        ("bad nausea", "mild nausea", 1),
        ("bad nausea", "nausea", None),
        ("bad nausea", "bad nausea, slept well", 3),
        ("bad nausea", "queasy", None),
        ("nausea, bad nausea", "nausea, bad nausea", 3),
        ("bad nausea", "bad nausea, later mild nausea", 3),
    ],
)
def test_the_severity_follows_the_words(desk: Desk, first: str, then: str, severity: int | None) -> None:
    desk.write_text(TODAY, first)
    desk.write_text(TODAY, then)
    assert the_one(desk).severity == severity


@pytest.mark.parametrize("grade", [0, 1, 4])
@pytest.mark.parametrize("more", ["bad nausea", "bad nausea, slept well"])
def test_a_graded_chip_keeps_its_grade_when_the_text_is_committed_again(
    desk: Desk, grade: int, more: str
) -> None:
    desk.write_text(TODAY, "bad nausea")
    desk.grade(TODAY, "nausea", grade)
    desk.write_text(TODAY, more)
    assert the_one(desk).severity == grade


def test_words_that_say_less_do_not_lower_a_grade_given_by_hand(desk: Desk) -> None:
    desk.write_text(TODAY, "nausea")
    desk.grade(TODAY, "nausea", 4)
    desk.write_text(TODAY, "mild nausea")
    assert the_one(desk).severity == 4


def test_the_same_words_said_twice_are_one_entry_with_all_that_they_say(desk: Desk) -> None:
    view = desk.write_text(TODAY, "mild headache at noon. sudden headache at night")
    assert (the_one(desk).severity, the_one(desk).sudden) == (1, True)
    assert view.triage.urgency is Urgency.EMERGENCY


def test_only_uncertain_matches_ask_first(desk: Desk) -> None:
    view = desk.write_text(TODAY, "perhaps chest pain")
    assert recorded(desk) == []
    assert [question.sign for question in view.questions] == ["chest_pain"]


# Taken back


def test_withdraw_and_it_stays_withdrawn_on_the_next_commit(desk: Desk) -> None:
    desk.write_text(TODAY, "chest pain in the film, nausea")
    view = desk.withdraw(desk.page(TODAY).observations[0].id)
    assert view.triage.urgency is Urgency.NONE
    for text in ("chest pain in the film, nausea", "chest pain in the film, nausea, slept well"):
        view = desk.write_text(TODAY, text)
        assert recorded(desk) == [("nausea", None, "nausea")]
        chest, nausea = view.chips
        assert (chest.withdrawn, chest.observation) == (True, None)
        assert not nausea.withdrawn


def test_what_was_withdrawn_is_kept_in_history(desk: Desk) -> None:
    desk.write_text(TODAY, "chest pain")
    withdrawn = the_one(desk)
    desk.withdraw(withdrawn.id)
    assert [r.kind for r in desk.history(withdrawn.id)] == [RevisionKind.REMOVED]


def test_reinstate_records_it_again(desk: Desk) -> None:
    desk.write_text(TODAY, "chest pain in the film")
    desk.withdraw(the_one(desk).id)
    view = desk.reinstate(TODAY, key("chest_pain", "chest pain"))
    assert recorded(desk) == [("chest_pain", None, "chest pain")]
    assert [chip.withdrawn for chip in view.chips] == [False]
    assert desk.write_text(TODAY, "chest pain in the film").triage.urgency is Urgency.EMERGENCY


@pytest.mark.parametrize("again", ["chest pain in the film\nchest pain now", "just chest pain, chest pain"])
def test_words_taken_back_once_and_written_again_are_meant(desk: Desk, again: str) -> None:
    desk.write_text(TODAY, "chest pain in the film")
    desk.withdraw(the_one(desk).id)
    assert desk.write_text(TODAY, again).triage.urgency is Urgency.EMERGENCY


def test_words_taken_back_deleted_and_typed_again_are_meant(desk: Desk) -> None:
    desk.write_text(TODAY, "chest pain")
    desk.withdraw(the_one(desk).id)
    desk.write_text(TODAY, "")
    assert desk.write_text(TODAY, "chest pain").triage.urgency is Urgency.EMERGENCY


def test_logging_again_what_was_taken_back_records_it(desk: Desk) -> None:
    desk.log(Entry(TODAY, text="chest pain"))
    desk.remove(the_one(desk).id)
    assert desk.log(Entry(TODAY, text="chest pain")).view.triage.urgency is Urgency.EMERGENCY


def test_a_chip_regraded_as_another_sign_no_longer_follows_the_text(desk: Desk) -> None:
    desk.write_text(TODAY, "pain")
    desk.edit(the_one(desk).id, sign="stomach_pain")
    desk.write_text(TODAY, "pain, slept well")
    assert recorded(desk) == [("stomach_pain", None, "pain")]


def test_a_denied_mention_shows_no_entry_of_the_present_one_beside_it(desk: Desk) -> None:
    view = desk.write_text(TODAY, "no fever at noon, fever at night")
    assert [(chip.mention.status, chip.observation is not None) for chip in view.chips] == [
        (Status.DENIED, False),
        (Status.PRESENT, True),
    ]


# Temperatures


def test_temperatures_in_text_become_readings_and_follow_it(desk: Desk) -> None:
    desk.write_text(TODAY, "temp 38.5 tonight")
    assert [(r.value, r.origin) for r in desk.page(TODAY).readings] == [("38.5", Origin.TEXT)]
    desk.write_text(TODAY, "temp 36.5 tonight")
    assert [r.value for r in desk.page(TODAY).readings] == ["36.5"]
    assert desk.triage(TODAY).urgency is Urgency.NONE


def test_a_temperature_taken_back_stays_back_while_its_words_stand(desk: Desk) -> None:
    desk.write_text(TODAY, "temp 38.5 yesterday")
    desk.remove(desk.page(TODAY).readings[0].id)
    desk.write_text(TODAY, "temp 38.5 yesterday, fine")
    assert desk.page(TODAY).readings == ()
    desk.write_text(TODAY, "temp 38.5 yesterday, fine, now 38.5 again")
    assert [r.value for r in desk.page(TODAY).readings] == ["38.5"]


def test_a_text_leaves_what_was_typed_into_the_thermometers_field_alone(desk: Desk) -> None:
    desk.record_temperature(TODAY, "38.5")
    desk.write_text(TODAY, "nausea")
    desk.write_text(TODAY, "")
    assert [(r.value, r.origin) for r in desk.page(TODAY).readings] == [("38.5", Origin.PICKED)]


# Logging


def test_logging_twice_a_day_appends_the_text_and_keeps_what_was_recorded(desk: Desk) -> None:
    desk.log(Entry(TODAY, text="bad nausea", note="one"))
    desk.log(Entry(TODAY, text="mild nausea, headache", note="two"))
    page = desk.page(TODAY)
    assert (page.text, page.note) == ("bad nausea\nmild nausea, headache", "one\ntwo")
    assert recorded(desk) == [("nausea", 3, "nausea"), ("headache", None, "headache")]


def test_log_never_lowers_a_value(desk: Desk) -> None:
    desk.log(Entry(TODAY, (("nausea", 3),), text="headache"))
    desk.grade(TODAY, "headache", 4)
    view = desk.log(Entry(TODAY, (("nausea", 0), ("nausea", 1), ("headache", 1)), text="mild headache")).view
    assert {row.sign: row.value.severity for row in view.usual if row.value} == {"nausea": 3, "headache": 4}


def test_a_sign_given_twice_counts_with_its_maximum(desk: Desk) -> None:
    view = desk.log(Entry(TODAY, (("tremor", 1), ("tremor", 3), ("tremor", 2)))).view
    assert [row.value.severity for row in view.usual if row.value] == [3]


def test_logged_tells_what_was_understood_of_the_new_text_alone(desk: Desk) -> None:
    desk.log(Entry(TODAY, text="chest pain"))
    logged = desk.log(Entry(TODAY, text="nausea"))
    assert logged.understood is not None
    assert [m.sign for m in logged.understood.understanding.mentions] == ["nausea"]
    assert logged.understood.triage.urgency is Urgency.NONE
    assert logged.view.triage.urgency is Urgency.EMERGENCY
    assert desk.log(Entry(TODAY, (("nausea", 1),))).understood is None


def test_understanding_a_text_writes_nothing(desk: Desk) -> None:
    before = desk.everything()
    assert desk.understand("chest pain").triage.urgency is Urgency.EMERGENCY
    assert desk.everything() == before
