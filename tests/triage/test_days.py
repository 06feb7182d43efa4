"""A sign's value on a day, and what makes a day a logged one."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest
from msgspec.structs import replace
from tests.triage.diaries import FIRST, leaflet, observation, page

from symptomdesk.diary.model import DayPage, Dose, DoseStatus, severity_rank
from symptomdesk.triage.days import DayFacts, day_facts, sign_value


def facts(said: str, threshold: str = "38.0") -> DayFacts:
    return day_facts(page(1, said), leaflet().fever, Decimal(threshold))


def test_ungraded_counts_as_present_and_ranks_below_1() -> None:
    assert (
        severity_rank(0)
        < severity_rank(None)
        < severity_rank(1)
        < severity_rank(2)
        < severity_rank(3)
        < severity_rank(4)
    )
    assert facts("nausea").values["nausea"].present


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("nausea=1 nausea=3 nausea=2", 3),
        ("nausea nausea=1", 1),
        ("nausea=0 nausea", None),
        ("nausea=0 nausea=0", 0),
        ("nausea=0 nausea=4", 4),
    ],
)
def test_a_signs_value_on_a_day_is_the_highest_of_its_observations(said: str, value: int | None) -> None:
    for order in permutations(said.split()):
        assert facts(" ".join(order)).values["nausea"].severity == value


def test_an_explicit_0_says_that_the_sign_was_not_there() -> None:
    assert not facts("nausea=0").values["nausea"].present


def test_what_any_observation_of_the_day_said_of_course_and_onset_holds() -> None:
    value = facts("headache=3 headache=1:sudden headache:worse headache:persisting").values["headache"]
    assert (value.severity, value.course, value.sudden) == (3, "worse", True)
    assert value.course_words == "headache worse"


def test_words_about_a_sign_that_was_not_there_say_nothing() -> None:
    gone = replace(observation(FIRST, "headache=0:sudden"), course="worse")
    value = sign_value([gone])
    assert (value.present, value.course, value.sudden) == (False, None, False)


@pytest.mark.parametrize("said", ["nausea", "nausea=0", "own:hiccups", "nothing"])
def test_a_logged_day_has_an_observation_or_nothing_today(said: str) -> None:
    assert facts(said).logged


def test_text_alone_with_nothing_recognised_a_dose_a_reading_or_a_note_does_not_make_one() -> None:
    at = observation(FIRST, "nausea").at
    written = replace(
        page(1, "39.0C"),
        text="went to the market",
        note="rain",
        doses=(Dose("d", FIRST, DoseStatus.TAKEN, at),),
    )
    assert not day_facts(written, leaflet().fever, Decimal(38)).logged
    assert not day_facts(DayPage(FIRST), leaflet().fever, Decimal(38)).logged


@pytest.mark.parametrize(
    ("typed", "threshold", "fever"),
    [
        ("38.0C", "38.0", True),
        ("38C", "38.0", True),
        ("37.99C", "38.0", False),
        ("100.4F", "38.0", True),
        ("100.3F", "38.0", False),
        ("37.5C", "37.5", True),
        ("38.2C", "38.3", False),
        ("36.4C 38.1C 37.0C", "38.0", True),
    ],
)
def test_at_or_above_the_threshold_fever_is_present_and_the_days_highest_counts(
    typed: str, threshold: str, fever: bool
) -> None:
    """100.4 °F are exactly 38 °C; readings are compared unrounded."""
    found = facts(typed, threshold)
    assert ("fever" in found.values) is fever
    assert not found.logged


def test_a_thermometer_that_shows_fever_overrules_a_day_on_which_fever_was_denied() -> None:
    value = facts("fever=0 38.4C").values["fever"]
    assert value.present
    assert value.reading == "38.4 °C"


def test_a_graded_fever_keeps_its_grade_beside_the_thermometer() -> None:
    assert facts("fever=2 38.4C").values["fever"].severity == 2


def test_a_lower_reading_says_nothing_of_fever() -> None:
    assert facts("fever=2 36.6C").values["fever"].severity == 2
    assert "fever" not in facts("36.6C").values
