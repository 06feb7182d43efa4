"""When a sign begins, persists, worsens and ends, told by what the days' alerts are."""

from __future__ import annotations

import pytest
from tests.triage.diaries import alert_of, at_end_of, day, rules

from symptomdesk.leaflet.model import Indication, Urgency
from symptomdesk.triage.model import DayTriage, ReasonCode

PROMPTLY, NONE = Urgency.PROMPTLY, Urgency.NONE
UNLOGGED = ""


def urgencies(*days: str) -> list[Urgency]:
    return [at_end_of(number, days).urgency for number in range(1, len(days) + 1)]


def codes(triage: DayTriage, list_id: str = "common") -> set[ReasonCode]:
    return {reason.code for reason in alert_of(triage, list_id).reasons}


# Persists


def test_persists_present_on_3_days_of_the_episode() -> None:
    assert urgencies("nausea=1", "nausea=1", "nausea=1") == [NONE, NONE, PROMPTLY]
    assert codes(at_end_of(3, ["nausea=1"] * 3)) == {ReasonCode.PERSISTS_EPISODE}


def test_days_not_logged_neither_break_nor_extend_an_episode() -> None:
    assert urgencies("nausea", UNLOGGED, "nausea") == [NONE, NONE, NONE]
    assert urgencies("nausea", UNLOGGED, "nausea", "nausea")[-1] is PROMPTLY
    assert urgencies("nausea", "nausea", UNLOGGED, UNLOGGED, "nausea")[-1] is PROMPTLY


def test_with_a_nothing_today_among_them_three_days_do_not_persist() -> None:
    assert urgencies("nausea", "nausea", "nothing", "nausea")[-1] is NONE


def test_for_common_signs_any_logged_day_without_the_sign_ends_it() -> None:
    assert urgencies("nausea", "nausea", "dry_mouth", "nausea")[-1] is NONE
    assert urgencies("nausea", "nausea", "nausea=0", "nausea")[-1] is NONE
    assert urgencies("nausea", "nausea", "nausea", "dry_mouth") == [NONE, NONE, PROMPTLY, NONE]


def test_persists_or_on_5_of_the_last_14_days() -> None:
    """Every other day logged with nausea for ten days."""
    every_other = ["nausea", "nothing"] * 5
    assert urgencies(*every_other) == [NONE] * 8 + [PROMPTLY, NONE]
    assert codes(at_end_of(9, every_other)) == {ReasonCode.PERSISTS_WINDOW}


@pytest.mark.parametrize(("fifth", "urgency"), [(14, PROMPTLY), (15, NONE)])
def test_the_14_days_end_with_the_day_itself(fifth: int, urgency: Urgency) -> None:
    said = {1: "nausea", 2: "nothing", 4: "nausea", 5: "nothing", 7: "nausea", 8: "nothing"}
    said |= {10: "nausea", 11: "nothing", fifth: "nausea"}
    assert at_end_of(fifth, said).urgency is urgency


def test_two_signs_do_not_persist_together() -> None:
    assert urgencies("nausea", "diarrhea", "nausea")[-1] is NONE


# Worsens


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["nausea=1", "nausea=2"], [NONE, PROMPTLY]),
        (["nausea=2", "nausea=1"], [NONE, NONE]),
        (["nausea=2", "nausea=2"], [NONE, NONE]),
        (["nausea=2", "nausea=1", "nausea=2"], [NONE, NONE, PROMPTLY]),
        (["nausea=1", "nothing", "nausea=2"], [NONE, NONE, NONE]),
        (["nausea=1", UNLOGGED, "nausea=2"], [NONE, NONE, PROMPTLY]),
        (["nausea=2", "nausea"], [NONE, NONE]),
        (["nausea=3"], [PROMPTLY]),
        (["nausea=4"], [PROMPTLY]),
    ],
)
def test_worsens_severity_above_that_of_an_earlier_day_of_the_episode_or_3_or_more(
    days: list[str], expected: list[Urgency]
) -> None:
    assert urgencies(*days) == expected


def test_the_alert_stays_while_its_episode_does() -> None:
    assert urgencies("nausea=3", "nausea=1", UNLOGGED) == [PROMPTLY] * 3


@pytest.mark.parametrize(
    ("said", "code"),
    [("nausea:worse", ReasonCode.SAID_WORSE), ("nausea:persisting", ReasonCode.SAID_PERSISTING)],
)
def test_a_mention_whose_words_say_so_makes_a_common_sign_promptly_at_once_with_that_reason(
    said: str, code: ReasonCode
) -> None:
    triage = at_end_of(1, [said])
    assert (triage.urgency, codes(triage)) == (PROMPTLY, {code})


def test_own_symptoms_never_become_more_than_mention() -> None:
    assert urgencies(*["own:hiccups"] * 6) == [Urgency.MENTION] * 6


# Right away and above


@pytest.mark.parametrize("sign", ["tremor", "flank_pain", "fever", "late_period", "chest_pain", "rash"])
def test_for_signs_of_right_away_and_above_only_gone_or_nothing_today_ends_it(sign: str) -> None:
    raised = at_end_of(1, [sign]).urgency
    assert raised >= Urgency.RIGHT_AWAY
    assert at_end_of(3, [sign, "dry_mouth", UNLOGGED]).urgency is raised
    assert at_end_of(2, [sign, f"{sign}=0"]).urgency is NONE
    assert at_end_of(2, [sign, "nothing"]).urgency is NONE


def test_on_other_days_the_program_asks_still_there() -> None:
    said = ["chest_pain=2", "dry_mouth", UNLOGGED, "chest_pain", "chest_pain=0"]
    asked = [[(s.sign, s.last) for s in at_end_of(n, said).still_there] for n in range(1, 6)]
    assert asked == [[], [("chest_pain", day(1))], [("chest_pain", day(1))], [], []]


def test_still_there_is_asked_once_of_a_sign_on_two_lists() -> None:
    asked = at_end_of(2, ["rash", "dry_mouth"], rulebook=rules(Indication.UNKNOWN)).still_there
    assert [still.sign for still in asked] == ["rash"]


def test_it_is_not_asked_of_common_signs() -> None:
    assert at_end_of(2, ["nausea=3", UNLOGGED]).still_there == ()


def test_a_fever_by_reading_lasts_until_somebody_says_that_it_is_gone_a_lower_reading_ends_nothing() -> None:
    said = ["38.5C", "36.6C", "dry_mouth", "36.6C", "fever=0"]
    urgent = [at_end_of(n, said).urgency for n in range(1, 6)]
    assert urgent == [Urgency.IMMEDIATELY] * 4 + [NONE]


def test_nothing_today_beside_a_fever_on_the_thermometer_does_not_end_the_fever() -> None:
    assert at_end_of(1, ["nothing 38.5C"]).urgency is Urgency.IMMEDIATELY


def test_a_reading_alone_ends_no_common_episode_because_it_does_not_make_the_day_logged() -> None:
    assert at_end_of(4, ["nausea", "nausea", "36.8C", "nausea"]).urgency is PROMPTLY


# Dizziness and headache


def test_for_dizziness_only_days_of_severity_3_or_more_count_and_a_logged_lower_value_ends_it() -> None:
    emergency = Urgency.EMERGENCY
    assert urgencies("dizziness=3", "dry_mouth", UNLOGGED) == [emergency] * 3
    assert urgencies("dizziness=3", "dizziness=2") == [emergency, NONE]
    assert urgencies("dizziness=2", "dizziness=3") == [NONE, emergency]
    assert alert_of(at_end_of(2, ["dizziness=2", "dizziness=3"]), "allergic_reaction").since == day(2)


def test_dizziness_that_nobody_graded_is_not_known_to_be_lower_and_ends_no_emergency() -> None:
    emergency = Urgency.EMERGENCY
    assert urgencies("dizziness=3", "dizziness") == [emergency] * 2


def test_still_there_asks_of_severe_dizziness_as_severe_as_it_was() -> None:
    (still,) = at_end_of(2, ["dizziness=4", UNLOGGED]).still_there
    assert still.severity == 4
    (still,) = at_end_of(2, ["chest_pain=4", UNLOGGED]).still_there
    assert still.severity is None


@pytest.mark.parametrize("first", ["headache:sudden", "headache=4"])
@pytest.mark.parametrize("then", ["headache", "headache=2", "dry_mouth", UNLOGGED])
def test_a_milder_headache_does_not_end_the_emergency_of_a_sudden_or_very_severe_one(
    first: str, then: str
) -> None:
    assert urgencies(first, then) == [Urgency.EMERGENCY] * 2
    assert urgencies(first, then, "headache=0")[-1] is NONE


def test_an_ordinary_headache_before_does_not_make_the_emergency_older() -> None:
    alert = alert_of(at_end_of(2, ["headache=1", "headache=4"]), "blood_clot")
    assert alert.since == day(2)


# Not followed up


@pytest.mark.parametrize("sign", ["nausea=3", "chest_pain", "fever", "tremor"])
def test_seven_days_in_a_row_without_a_logged_day_close_any_episode(sign: str) -> None:
    raised = at_end_of(1, [sign]).urgency
    assert [at_end_of(n, [sign]).urgency for n in (2, 7)] == [raised] * 2
    assert [at_end_of(n, [sign]).urgency for n in (8, 9, 400)] == [NONE] * 3


def test_any_logged_day_keeps_it_followed_up() -> None:
    said = {1: "chest_pain", 7: "dry_mouth", 13: "dry_mouth"}
    assert at_end_of(19, said).urgency is Urgency.EMERGENCY
    assert at_end_of(20, said).urgency is NONE


def test_a_page_that_is_not_logged_does_not_keep_it_followed_up() -> None:
    said = {1: "chest_pain", 4: "36.6C", 6: UNLOGGED}
    assert [at_end_of(n, said).urgency for n in (7, 8)] == [Urgency.EMERGENCY, NONE]


def test_after_seven_unlogged_days_an_episode_begins_anew() -> None:
    assert at_end_of(10, {1: "nausea", 2: "nausea", 10: "nausea"}).urgency is NONE
    assert at_end_of(9, {1: "nausea", 2: "nausea", 9: "nausea"}).urgency is PROMPTLY
