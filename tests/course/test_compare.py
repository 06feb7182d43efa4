"""New, gone, better, worse: what a person would answer when asked how it has been since the last visit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.course.compare import compare, direction, summary
from symptomdesk.course.figures import DayState, DayValue, Direction, SignSeries
from symptomdesk.course.series import figures

FIRST = date(2026, 3, 1)


def series(marks: str, sign: str = "nausea") -> SignSeries:
    """A series from marks: ``_`` not logged, ``.`` absent, ``+`` present and not graded, 1 to 4."""
    values = []
    for offset, mark in enumerate(marks):
        day = FIRST + timedelta(days=offset)
        if mark == "_":
            values.append(DayValue(day, DayState.NOT_LOGGED))
        elif mark == ".":
            values.append(DayValue(day, DayState.ABSENT))
        else:
            values.append(DayValue(day, DayState.PRESENT, None if mark == "+" else int(mark)))
    return SignSeries(sign, FIRST, FIRST + timedelta(days=len(marks) - 1), tuple(values))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("......", "..1...", Direction.NEW),
        ("..1...", "......", Direction.GONE),
        ("......", "......", Direction.SAME),
        ("1.1.1.", "1.1.1.", Direction.SAME),
        ("1.1.1.", "1.1.11", Direction.SAME),  # one day more is chance
        ("1.....", "111...", Direction.WORSE),
        ("111111", "1.....", Direction.BETTER),
        ("1.1.1.", "1.3.1.", Direction.WORSE),
        ("1.3.1.", "1.1.1.", Direction.BETTER),
        ("111111", "3.....", Direction.UNCLEAR),  # fewer days, but a worse one
        ("______", "111111", Direction.UNCLEAR),
        ("111111", "______", Direction.UNCLEAR),
        ("++++++", "+.....", Direction.BETTER),
        ("++++++", "444444", Direction.SAME),  # never graded before: nothing to compare with
    ],
)
def test_direction(before: str, after: str, expected: Direction) -> None:
    assert direction(figures(series(before)), figures(series(after))) is expected


def test_days_are_compared_by_their_share_of_the_logged_ones() -> None:
    """Half of two weeks and half of four weeks are about the same."""
    fortnight, month = figures(series("1." * 7)), figures(series("1." * 14))
    assert direction(fortnight, month) is Direction.SAME
    assert direction(fortnight, figures(series("1.__" * 7))) is Direction.SAME


def test_a_single_logged_day_says_nothing_about_how_often() -> None:
    assert direction(figures(series("1_____")), figures(series("1....."))) is Direction.SAME


def test_changes_are_told_worst_news_first() -> None:
    before = [series("1.....", "nausea"), series("111111", "rash"), series("..1...", "fever")]
    after = [series("111111", "nausea"), series("......", "rash"), series("...2..", "chills")]
    after += [series("......", "fever"), series("......", "pain")]
    changes = compare(before, after)
    # Fever and rash are gone; chills had no series before, so nobody knows whether they are new.
    assert [(change.sign, change.direction) for change in changes] == [
        ("nausea", Direction.WORSE),
        ("chills", Direction.UNCLEAR),
        ("rash", Direction.GONE),
        ("fever", Direction.GONE),
    ]
    assert changes[0].before.days_present == 1
    assert changes[0].after.worst == 1


def test_a_summary_compares_the_halves_where_nothing_came_before() -> None:
    assert summary(series("111111......")).direction is Direction.GONE
    assert summary(series(".......1.1.1")).direction is Direction.NEW
    assert summary(series("1")).direction is Direction.UNCLEAR


def test_a_summary_compares_with_the_period_before() -> None:
    told = summary(series("1.1..."), before=series("323232"))
    assert told.direction is Direction.BETTER
    assert told.figures.days_present == 2


@pytest.mark.parametrize("day", [date.min, date.max])
def test_a_single_day_at_either_end_of_the_calendar(day: date) -> None:
    told = summary(SignSeries("nausea", day, day, (DayValue(day, DayState.PRESENT, 1),)))
    assert told.direction is Direction.UNCLEAR


MARKS = st.text("_.+1234", min_size=1, max_size=40)
OPPOSITE = {
    Direction.NEW: Direction.GONE,
    Direction.GONE: Direction.NEW,
    Direction.WORSE: Direction.BETTER,
    Direction.BETTER: Direction.WORSE,
}


@given(st.integers(1, 30).flatmap(lambda n: st.tuples(*[st.text(".+1234", min_size=n, max_size=n)] * 2)))
def test_time_reversed_is_the_opposite(periods: tuple[str, str]) -> None:
    before, after = (figures(series(marks)) for marks in periods)
    there = direction(before, after)
    assert direction(after, before) is OPPOSITE.get(there, there)


@given(MARKS)
def test_nothing_changed_is_the_same(marks: str) -> None:
    once = figures(series(marks))
    assert direction(once, once) is (Direction.SAME if once.days_logged else Direction.UNCLEAR)
