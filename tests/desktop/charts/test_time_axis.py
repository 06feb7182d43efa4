"""Which days are named along the bottom."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.desktop.charts.time_axis import Grain, Tick, ticks

LAST = date(2026, 3, 2).toordinal()
LABEL_PX = {Grain.DAY: 84.0, Grain.MONTH: 66.0, Grain.YEAR: 42.0}


def axis(days: int, width: float = 700, last: int = LAST) -> tuple[Tick, ...]:
    day_width = width / days
    apart = {grain: px / day_width for grain, px in LABEL_PX.items()}
    return ticks(last - days + 1, last, apart, 2026)


def named(shown: tuple[Tick, ...]) -> list[date]:
    return [date.fromordinal(tick.day) for tick in shown if tick.label is not None]


def test_a_month_names_its_mondays() -> None:
    assert named(axis(30)) == [date(2026, 2, day) for day in (2, 9, 16, 23)] + [date(2026, 3, 2)]


def test_three_cycles_name_every_other_monday() -> None:
    days = named(axis(84))

    assert {day.weekday() for day in days} == {0}
    assert {(later - day).days for day, later in pairwise(days)} == {14}


def test_a_year_names_its_months() -> None:
    shown = axis(365, width=900)

    assert {day.day for day in named(shown)} == {1}
    assert {tick.label for tick in shown} == {Grain.MONTH}
    assert len(named(shown)) == 12


def test_ten_years_name_years() -> None:
    shown = axis(3650)

    assert [day.isoformat()[4:] for day in named(shown)] == ["-01-01"] * len(named(shown))
    assert {tick.label for tick in shown} == {Grain.YEAR, None}


def test_the_year_is_told_where_it_is_not_this_one_and_where_it_begins() -> None:
    shown = [tick for tick in axis(84) if tick.label is not None]

    with_year = [date.fromordinal(tick.day) for tick in shown if tick.with_year]

    assert with_year == [date(2025, 12, 22), date(2026, 1, 5)]


def test_labels_stay_on_their_days_while_the_days_pass_by() -> None:
    before, after = set(named(axis(84))), set(named(axis(84, last=LAST - 3)))

    assert before - after <= {date(2026, 3, 2)}


@given(
    days=st.integers(1, 40 * 366),
    width=st.floats(120, 4000),
    last=st.integers(date(1950, 1, 1).toordinal(), date(2150, 1, 1).toordinal()),
)
def test_labels_never_stand_closer_than_they_may(days: int, width: float, last: int) -> None:
    shown = axis(days, width, last)

    assert all(last - days < tick.day <= last for tick in shown)
    assert [tick.day for tick in shown] == sorted({tick.day for tick in shown})
    labels = [tick for tick in shown if tick.label is not None]
    for tick, following in pairwise(labels):
        assert tick.label is not None
        # Months differ in length: February is a tenth shorter than the average month.
        room = 0.9 * LABEL_PX[tick.label] * days / width
        assert following.day - tick.day >= room or tick.label is Grain.YEAR


@pytest.mark.parametrize("days", [1, 2, 7, 14])
def test_even_a_few_days_have_a_name(days: int) -> None:
    assert named(axis(days))
