"""Days as runs of characters, and which days stand beside each other."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest

from symptomdesk.course.figures import DayState, DayValue
from symptomdesk.course.model import Cycle
from symptomdesk.report.lanes import Unit, columns, lane, unit_for
from symptomdesk.report.strips import COLUMNS, blocks, unit_of

MONDAY = date(2026, 2, 2)


def values(told: str) -> list[DayValue]:
    """A day for each character, from Monday on."""
    days = (MONDAY + timedelta(days=offset) for offset in range(len(told)))
    states = {"x": DayState.NOT_LOGGED, ".": DayState.ABSENT}
    return [
        DayValue(day, states.get(one, DayState.PRESENT), int(one) if one.isdigit() else None)
        for day, one in zip(days, told, strict=True)
    ]


def told(days: str, unit: Unit) -> str:
    series = values(days)
    return lane(series, columns(series[0].day, series[-1].day, unit))


def test_every_day_is_a_column() -> None:
    assert told("x.u1234", Unit.DAY) == "x.u1234"


def test_a_week_is_its_worst_day_and_never_looks_better_than_it_was() -> None:
    assert told("xxxxxxx" + "x.xxxxx" + ".u....." + "u1.x..." + "4", Unit.WEEK) == "x.u14"


def test_months_are_calendar_months() -> None:
    assert told("1" + "." * 26 + "3", Unit.MONTH) == "13"


@pytest.mark.parametrize(
    ("days", "most", "unit"),
    [(31, 31, Unit.DAY), (32, 31, Unit.WEEK), (7 * 30, 31, Unit.WEEK), (7 * 31, 31, Unit.MONTH)],
)
def test_the_smallest_unit_that_fits(days: int, most: int, unit: Unit) -> None:
    assert unit_for(MONDAY, MONDAY + timedelta(days=days - 1), most) is unit


def test_even_the_ends_of_time_have_columns() -> None:
    assert len(columns(date.min, date.min + timedelta(days=20), Unit.WEEK)) == 3
    assert columns(date.max - timedelta(days=1), date.max, Unit.MONTH)[-1].last == date.max


def test_a_block_is_a_cycle_and_outside_of_cycles_a_month() -> None:
    cycle = Cycle(4, date(2026, 2, 10), date(2026, 3, 20), (), entered=True)
    found = blocks(MONDAY, date(2026, 4, 2), (cycle,))
    assert [(one.cycle, one.first, one.last) for one in found] == [
        (None, date(2026, 2, 2), date(2026, 2, 9)),
        (4, date(2026, 2, 10), date(2026, 3, 12)),
        (4, date(2026, 3, 13), date(2026, 3, 20)),
        (None, date(2026, 3, 21), date(2026, 3, 31)),
        (None, date(2026, 4, 1), date(2026, 4, 2)),
    ]


@pytest.mark.parametrize(
    ("days", "unit", "most"), [(180, Unit.DAY, 12), (900, Unit.WEEK, 4), (3650, Unit.MONTH, 4)]
)
def test_however_long_the_period_all_of_it_is_shown_in_few_blocks(days: int, unit: Unit, most: int) -> None:
    last = MONDAY + timedelta(days=days - 1)
    assert unit_of(MONDAY, last) is unit
    found = blocks(MONDAY, last, ())
    shown = [column for block in found for column in block.columns]
    assert len(found) <= most
    assert all(len(block.columns) <= COLUMNS[unit] for block in found)
    assert (shown[0].first, shown[-1].last) == (MONDAY, last)
    assert all(a.last + timedelta(days=1) == b.first for a, b in itertools.pairwise(shown))
