"""Which days a time axis names: days, Mondays, months or years, as many as there is room for; no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import IntEnum

from msgspec import Struct

_DAYS_IN_MONTH = 30.44
_MONDAY = 1  # date.fromordinal(1) is a Monday


class Grain(IntEnum):
    """What a label names, from fine to coarse."""

    DAY = 0
    MONTH = 1
    YEAR = 2


class Tick(Struct, frozen=True):
    """A day on the axis; ``label`` says what to name, ``None`` for a tick without words.

    ``with_year`` is true where the reader could not know the year otherwise.
    """

    day: int
    label: Grain | None = None
    with_year: bool = False


class _Step(Struct, frozen=True):
    grain: Grain
    count: int

    @property
    def days(self) -> float:
        return (
            self.count
            * {Grain.DAY: 1, Grain.MONTH: _DAYS_IN_MONTH, Grain.YEAR: 12 * _DAYS_IN_MONTH}[self.grain]
        )

    def days_between(self, first: int, last: int) -> Iterator[int]:
        if self.grain is Grain.DAY:
            # From the same Monday whatever is shown, so that labels stay in place while the days pass by.
            begin = first + (_MONDAY - first) % self.count
            yield from range(begin, last + 1, self.count)
            return
        months = self.count if self.grain is Grain.MONTH else 12 * self.count
        start = date.fromordinal(first)
        month = -(-(start.year * 12 + start.month - 1) // months) * months
        while True:
            day = date(month // 12, month % 12 + 1, 1).toordinal()
            if day > last:
                return
            if day >= first:
                yield day
            month += months


_STEPS = (
    _Step(Grain.DAY, 1),
    _Step(Grain.DAY, 7),
    _Step(Grain.DAY, 14),
    _Step(Grain.MONTH, 1),
    _Step(Grain.MONTH, 2),
    _Step(Grain.MONTH, 3),
    _Step(Grain.MONTH, 6),
    _Step(Grain.YEAR, 1),
    _Step(Grain.YEAR, 2),
    _Step(Grain.YEAR, 5),
    _Step(Grain.YEAR, 10),
)
_BETWEEN = {
    _Step(Grain.DAY, 7): _Step(Grain.DAY, 1),
    _Step(Grain.DAY, 14): _Step(Grain.DAY, 7),
    _Step(Grain.MONTH, 2): _Step(Grain.MONTH, 1),
    _Step(Grain.MONTH, 3): _Step(Grain.MONTH, 1),
    _Step(Grain.MONTH, 6): _Step(Grain.MONTH, 3),
    _Step(Grain.YEAR, 1): _Step(Grain.MONTH, 3),
    _Step(Grain.YEAR, 2): _Step(Grain.YEAR, 1),
    _Step(Grain.YEAR, 5): _Step(Grain.YEAR, 1),
    _Step(Grain.YEAR, 10): _Step(Grain.YEAR, 5),
}


def ticks(first: int, last: int, apart: Mapping[Grain, float], this_year: int) -> tuple[Tick, ...]:
    """The ticks from day ``first`` to ``last``, labels of a grain at least about ``apart`` days apart.

    The year is named with the first label of every year other than ``this_year``, and where a year begins.
    """
    step = next((step for step in _STEPS if step.days >= apart[step.grain]), _STEPS[-1])
    named = list(step.days_between(first, last))
    result = {day: Tick(day) for day in _minor(step, first, last)}
    shown: set[int] = set() if step.grain is Grain.YEAR else {this_year}
    earlier: int | None = None
    for day in named:
        year = date.fromordinal(day).year
        begins = earlier is not None and year != earlier
        result[day] = Tick(day, step.grain, with_year=begins or year not in shown)
        shown.add(year)
        earlier = year
    return tuple(result[day] for day in sorted(result))


def _minor(step: _Step, first: int, last: int) -> Iterator[int]:
    between = _BETWEEN.get(step)
    return between.days_between(first, last) if between else iter(())
