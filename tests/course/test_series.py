"""Series as a person would draw them by hand: one mark a day, a gap where nothing was written."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from symptomdesk.course.figures import DayState, DayValue, SignFigures, WeekValue
from symptomdesk.course.series import (
    between,
    fever_days,
    figures,
    occurring,
    series_by_sign,
    sign_series,
    weekly,
)
from symptomdesk.diary.model import DayPage, Observation, Reading

MONDAY = date(2026, 3, 2)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def day(number: int) -> date:
    """The ``number``-th day of March 2026; the 2nd is a Monday."""
    return date(2026, 3, number)


def page(number: int, *signs: tuple[str, int | None]) -> DayPage:
    return DayPage(
        day(number),
        observations=tuple(
            Observation(f"{number}-{n}", day(number), sign, severity, NOON)
            for n, (sign, severity) in enumerate(signs)
        ),
    )


def reading(number: int, celsius: str) -> Reading:
    return Reading(f"r{number}", day(number), celsius, "C", Decimal(celsius), NOON)


def drawn(values: tuple[DayValue, ...]) -> str:
    """A series as a line: ``_`` not logged, ``.`` absent, ``0`` said to be absent, ``+`` ungraded, 1 to 4."""
    marks = []
    for value in values:
        if value.state is DayState.NOT_LOGGED:
            marks.append("_")
        elif value.state is DayState.ABSENT:
            marks.append("." if value.severity is None else "0")
        else:
            marks.append("+" if value.severity is None else str(value.severity))
    return "".join(marks)


PAGES = (
    page(2, ("nausea", 1), ("tiredness", 2)),
    page(3, ("nausea", None)),
    page(5, ("tiredness", 3)),
    replace(page(6), nothing_today=True),
    replace(page(7), text="a quiet day"),
    page(8, ("nausea", 1), ("nausea", 3), ("nausea", 2)),
    page(9, ("nausea", 0)),
)


class TestSignSeries:
    def test_every_day_has_a_value_and_days_not_logged_are_gaps(self) -> None:
        assert drawn(sign_series(PAGES, "nausea", day(1), day(10)).values) == "_1+_.0_30_"

    def test_ungraded_is_present_but_below_mild(self) -> None:
        both = (page(2, ("nausea", 0), ("nausea", None)), page(3, ("nausea", None), ("nausea", 1)))
        assert drawn(sign_series(both, "nausea", day(2), day(3)).values) == "+1"

    def test_a_sign_never_written_is_absent_on_logged_days_only(self) -> None:
        assert drawn(sign_series(PAGES, "rash", day(1), day(10)).values) == "_.._.0_.._"

    def test_a_temperature_makes_fever_present_even_on_a_day_not_logged(self) -> None:
        pages = (
            *PAGES,
            DayPage(day(10), readings=(reading(10, "38.0"),)),
            DayPage(day(11), readings=(reading(11, "37.9"),)),
        )
        hot = fever_days(pages, Decimal("38.0"))
        assert hot == {day(10)}
        assert drawn(sign_series(pages, "fever", day(9), day(11), hot).values) == ".+_"

    def test_several_signs_are_read_as_each_alone(self) -> None:
        together = series_by_sign(PAGES, ("tiredness", "nausea"), day(2), day(9))
        assert list(together) == ["tiredness", "nausea"]
        assert together["nausea"] == sign_series(PAGES, "nausea", day(2), day(9))


def test_figures_in_a_few_words() -> None:
    assert figures(sign_series(PAGES, "nausea", day(1), day(10))) == SignFigures(
        days_present=3,
        days_logged=6,
        days=10,
        worst=3,
        first_present=day(2),
        last_present=day(8),
        last_value=DayValue(day(9), DayState.ABSENT, 0),
    )


def test_a_day_that_says_nothing_of_a_sign_is_not_its_last_value() -> None:
    """Chest pain that was not mentioned again is not chest pain that was said to be gone."""
    pages = (page(2, ("chest_pain", 3)), page(3, ("nausea", 1)), DayPage(day(4), text="in town"))
    assert figures(sign_series(pages, "chest_pain", day(1), day(4))).last_value == DayValue(
        day(2), DayState.PRESENT, 3
    )
    over = (*pages, DayPage(day(5), nothing_today=True))
    assert figures(sign_series(over, "chest_pain", day(1), day(5))).last_value == DayValue(
        day(5), DayState.ABSENT, 0
    )


def test_figures_of_nothing() -> None:
    empty = figures(sign_series((), "nausea", day(1), day(3)))
    assert empty == SignFigures(0, 0, 3, None, None, None, None)


def test_signs_occur_most_days_first_then_worst_first() -> None:
    pages = (
        page(2, ("nausea", 1), ("rash", 3), ("headache", 1), ("dry_mouth", 0)),
        page(3, ("nausea", 1), ("own:hiccups", None)),
    )
    assert occurring(pages, day(1), day(5)) == ("nausea", "rash", "headache", "own:hiccups")
    assert occurring(pages, day(3), day(5)) == ("nausea", "own:hiccups")
    assert occurring(pages, day(3), day(5), {"fever": {day(4), day(9)}})[-1] == "fever"
    assert "fever" not in occurring(pages, day(3), day(5), {"fever": {day(9)}})


class TestWeekly:
    def test_the_worst_day_of_each_calendar_week(self) -> None:
        assert weekly(sign_series(PAGES, "nausea", day(1), day(16))) == (
            WeekValue(day(1), day(1), DayState.NOT_LOGGED, None, 0, 0),
            WeekValue(day(2), day(8), DayState.PRESENT, 3, 3, 5),
            WeekValue(day(9), day(15), DayState.ABSENT, 0, 0, 1),
            WeekValue(day(16), day(16), DayState.NOT_LOGGED, None, 0, 0),
        )

    def test_an_ungraded_day_ranks_below_a_mild_one(self) -> None:
        pages = (
            page(2, ("nausea", None)),
            page(3, ("nausea", 1)),
            page(9, ("nausea", None)),
            page(10, ("rash", 1)),
        )
        assert [week.severity for week in weekly(sign_series(pages, "nausea", day(2), day(15)))] == [1, None]


def test_a_part_of_a_series() -> None:
    whole = sign_series(PAGES, "nausea", day(1), day(10))
    assert between(whole, day(2), day(5)) == sign_series(PAGES, "nausea", day(2), day(5))
    with pytest.raises(ValueError, match="not inside"):
        between(whole, day(2), day(11))


SIGNS = st.sampled_from(("nausea", "tiredness", "fever", "own:hiccups"))
SEVERITIES = st.none() | st.integers(0, 4)
DIARIES = st.dictionaries(
    st.integers(0, 40), st.lists(st.tuples(SIGNS, SEVERITIES), max_size=5), max_size=30
).map(
    lambda days: tuple(
        DayPage(
            MONDAY + timedelta(days=offset),
            nothing_today=not entries and offset % 2 == 0,
            observations=tuple(
                Observation(f"{offset}-{n}", MONDAY + timedelta(days=offset), sign, severity, NOON)
                for n, (sign, severity) in enumerate(entries)
            ),
        )
        for offset, entries in days.items()
    )
)
OFFSETS = st.integers(-5, 45)


@given(DIARIES, SIGNS, OFFSETS, st.integers(0, 30))
def test_a_series_has_one_value_for_each_day(
    pages: tuple[DayPage, ...], sign: str, start: int, length: int
) -> None:
    first = MONDAY + timedelta(days=start)
    series = sign_series(pages, sign, first, first + timedelta(days=length))
    assert [value.day for value in series.values] == [first + timedelta(days=n) for n in range(length + 1)]
    logged = {page.day for page in pages if page.logged}
    for value in series.values:
        assert (value.state is DayState.NOT_LOGGED) == (value.day not in logged)


@given(DIARIES, SIGNS, st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_matter(pages: tuple[DayPage, ...], sign: str, random: object) -> None:
    first, last = MONDAY, MONDAY + timedelta(days=40)
    shuffled = [replace(page, observations=tuple(reversed(page.observations))) for page in pages]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sign_series(shuffled, sign, first, last) == sign_series(pages, sign, first, last)
    assert occurring(shuffled, first, last) == occurring(pages, first, last)


@given(DIARIES, SIGNS)
def test_weeks_hold_every_day_and_the_worst_of_them(pages: tuple[DayPage, ...], sign: str) -> None:
    series = sign_series(pages, sign, MONDAY - timedelta(days=3), MONDAY + timedelta(days=40))
    weeks = weekly(series)
    assert sum((week.last - week.first).days + 1 for week in weeks) == len(series.values)
    total = figures(series)
    assert sum(week.days_present for week in weeks) == total.days_present
    assert max((w.severity for w in weeks if w.days_present and w.severity), default=None) == total.worst
