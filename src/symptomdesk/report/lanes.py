"""A sign's days as a short run of characters, one for each column of a chart.

``x`` not logged, ``.`` logged without the sign, ``u`` present without a grade, ``1`` to ``4`` its severity.
Where a period is too long to show each day, a column is a calendar week or month and shows its worst day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from msgspec import Struct

from symptomdesk.course.figures import DayState, DayValue

_DAY = timedelta(days=1)
_RANK = "x.u1234"


class Unit(StrEnum):
    """What a column stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Column(Struct, frozen=True):
    """The days ``first`` to ``last`` of one column, cut at the period."""

    first: date
    last: date


def unit_for(first: date, last: date, most: int) -> Unit:
    """The smallest unit that needs no more than ``most`` columns, months at the longest."""
    days = (last - first).days + 1
    if days <= most:
        return Unit.DAY
    return Unit.WEEK if days / 7 + 1 <= most else Unit.MONTH


def columns(first: date, last: date, unit: Unit) -> tuple[Column, ...]:
    """The columns from ``first`` to ``last``."""
    days = (first + offset * _DAY for offset in range((last - first).days + 1))
    found = []
    for _, group in groupby(days, key=_KEYS[unit]):
        inside = list(group)
        found.append(Column(inside[0], inside[-1]))
    return tuple(found)


def lane(values: Sequence[DayValue], shown: Sequence[Column]) -> str:
    """The characters of ``values`` (one a day, without gaps) in the columns, all of which lie within them."""
    if not shown:
        return ""
    start = shown[0].first
    begin, end = ((day - values[0].day).days for day in (start, shown[-1].last))
    days = "".join([_CHARACTERS[value.state, value.severity] for value in values[begin : end + 1]])
    if len(days) == len(shown):
        return days
    return "".join(
        max(days[(one.first - start).days : (one.last - start).days + 1], key=_RANK.index) for one in shown
    )


_CHARACTERS: dict[tuple[DayState, int | None], str] = {
    (DayState.NOT_LOGGED, None): "x",
    (DayState.ABSENT, None): ".",
    (DayState.ABSENT, 0): ".",
    (DayState.PRESENT, None): "u",
    **{(DayState.PRESENT, severity): str(severity) for severity in range(1, 5)},
}


_KEYS: dict[Unit, Callable[[date], object]] = {
    Unit.DAY: lambda day: day,
    Unit.WEEK: lambda day: day - day.weekday() * _DAY if day.toordinal() > day.weekday() else date.min,
    Unit.MONTH: lambda day: (day.year, day.month),
}
