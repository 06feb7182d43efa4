"""Which days stand beside each other in the sign-by-day strips: a block for each cycle, month, year or years.

Short periods show every day, a treatment cycle a block; longer ones the worst day of each week or month, so
that ten years stay a few pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.report.lanes import Column, Unit, columns

if TYPE_CHECKING:
    from symptomdesk.course.model import Cycle

MOST_DAYS = 186
"""The longest period of which every day is shown: six months and a few days."""

MOST_WEEKS = 3 * 53
"""The longest period shown by weeks; a longer one is shown by months."""

COLUMNS = {Unit.DAY: 31, Unit.WEEK: 54, Unit.MONTH: 48}
"""How many columns a block has at most."""

_DAY = timedelta(days=1)


class Block(Struct, frozen=True):
    """Columns shown beside each other; ``cycle`` is their cycle's number, ``None`` outside of cycles."""

    cycle: int | None
    columns: tuple[Column, ...]

    @property
    def first(self) -> date:
        """Its first day."""
        return self.columns[0].first

    @property
    def last(self) -> date:
        """Its last day."""
        return self.columns[-1].last


def unit_of(first: date, last: date) -> Unit:
    """What a column stands for in a period of that length."""
    days = (last - first).days + 1
    if days <= MOST_DAYS:
        return Unit.DAY
    return Unit.WEEK if days <= 7 * MOST_WEEKS else Unit.MONTH


def blocks(first: date, last: date, cycles: tuple[Cycle, ...]) -> tuple[Block, ...]:
    """The blocks of the period, in order."""
    unit = unit_of(first, last)
    shown = columns(first, last, unit)
    if unit is Unit.DAY:
        cut = list(_cycles_and_months(shown, cycles))
    elif unit is Unit.WEEK:
        cut = [Block(None, tuple(group)) for _, group in groupby(shown, key=lambda one: one.last.year)]
    else:
        cut = [
            Block(None, tuple(group))
            for _, group in groupby(shown, key=lambda one: (one.first.year - first.year) // 4)
        ]
    return tuple(part for block in cut for part in _split(block, COLUMNS[unit]))


def _cycles_and_months(shown: tuple[Column, ...], cycles: tuple[Cycle, ...]) -> Iterator[Block]:
    def key(one: Column) -> tuple[int | None, tuple[int, int] | None]:
        for cycle in cycles:
            if cycle.first <= one.first and (cycle.last is None or one.first <= cycle.last):
                return cycle.number, None
        return None, (one.first.year, one.first.month)

    for (cycle, _), group in groupby(shown, key=key):
        yield Block(cycle, tuple(group))


def _split(block: Block, longest: int) -> Iterator[Block]:
    for begin in range(0, len(block.columns), longest):
        yield Block(block.cycle, block.columns[begin : begin + longest])
