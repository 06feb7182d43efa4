"""What the lanes draw, as frozen values; no Qt, so that it is tested without a window.

Days are ordinals (:meth:`datetime.date.toordinal`): local calendar days that no time zone can shift. A lane
is a row of cells without gaps between them; a cell is a day, or a calendar week where days are too many.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.course.figures import DayState, DayValue, SignSeries, WeekValue
from symptomdesk.desk.trending import weeks

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.desk.trends_view import TrendsView
    from symptomdesk.desktop.charts.measures import MeasureLane

MOST_SEVERE = 4
"""The top of a lane's scale."""

LONGEST_DAILY = 366
"""Periods of more days than this are shown by week."""

UNGRADED_HEIGHT = 0.5
"""A sign that was there without a grade ranks below mild, and above nothing."""


class Mark(StrEnum):
    """The forms a cell can take."""

    GRADED = "graded"
    UNGRADED = "ungraded"
    ABSENT = "absent"
    NOT_LOGGED = "not_logged"


class Cell(Struct, frozen=True):
    """A day, or the worst of a week, of one sign; ``days_present`` of ``days_logged`` of its days.

    Where cycles are laid over each other it is the same day of each, and ``reaching`` says for each grade
    from 1 in how many of them the sign was at least as bad.
    """

    first: int
    last: int
    mark: Mark
    severity: int | None
    days_present: int
    days_logged: int
    reaching: tuple[int, ...] = ()

    @property
    def height(self) -> float:
        """How high it stands on the scale of 0 to :data:`MOST_SEVERE`."""
        if self.mark is Mark.GRADED:
            return float(self.severity or 0)
        return UNGRADED_HEIGHT if self.mark is Mark.UNGRADED else 0.0


def blank_cell(first: int, last: int) -> Cell:
    """The days from ``first`` to ``last``, of which no sign tells anything."""
    return Cell(first, last, Mark.NOT_LOGGED, None, 0, 0)


class Lane(Struct, frozen=True):
    """A sign's cells in order."""

    sign: str
    name: str
    cells: tuple[Cell, ...]
    firsts: tuple[int, ...]

    def within(self, first: int, last: int) -> Sequence[Cell]:
        """The cells that touch the days from ``first`` to ``last``."""
        begin = max(bisect_right(self.firsts, first) - 1, 0)
        return [cell for cell in self.cells[begin : bisect_right(self.firsts, last)] if cell.last >= first]

    def at(self, day: int) -> Cell | None:
        """The cell of a day, ``None`` outside the lane."""
        found = self.within(day, day)
        return found[0] if found else None


class CycleMark(Struct, frozen=True):
    """A treatment cycle: its number and days; ``last`` is the last day shown where nothing says its end."""

    number: int
    first: int
    last: int


class VisitMark(Struct, frozen=True):
    """A visit to the clinic."""

    day: int
    note: str


class LanesModel(Struct, frozen=True):
    """Everything between ``first`` and ``last`` that can be drawn; ``weekly`` if cells are weeks.

    ``overlaid`` is the number of cycles laid over each other, 0 for a line of time.
    """

    first: int
    last: int
    weekly: bool
    lanes: tuple[Lane, ...]
    cycles: tuple[CycleMark, ...]
    capsules: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    visits: tuple[VisitMark, ...]
    overlaid: int = 0
    measures: tuple[MeasureLane, ...] = ()

    @property
    def rows(self) -> int:
        """How many lanes there are in all: first those of signs, below them those of what was measured."""
        return len(self.lanes) + len(self.measures)

    def key_of(self, row: int) -> str:
        """What a lane is about, whatever its place."""
        return self.lanes[row].sign if row < len(self.lanes) else self.measures[row - len(self.lanes)].key

    def measure_at(self, row: int) -> MeasureLane | None:
        """The lane in that row if it shows what was measured."""
        return self.measures[row - len(self.lanes)] if len(self.lanes) <= row < self.rows else None

    def cycle_of(self, day: int) -> CycleMark | None:
        """The cycle in which a day lies."""
        index = bisect_right(self.cycles, day, key=_cycle_first) - 1
        if index < 0 or day > self.cycles[index].last:
            return None
        return self.cycles[index]

    def missed_within(self, first: int, last: int) -> tuple[int, ...]:
        """The days from ``first`` to ``last`` on which a capsule was missed."""
        return self.missed[bisect_left(self.missed, first) : bisect_right(self.missed, last)]

    def visits_within(self, first: int, last: int) -> tuple[VisitMark, ...]:
        """The visits from ``first`` to ``last``."""
        return tuple(visit for visit in self.visits if first <= visit.day <= last)

    def marks_within(self, first: int, last: int) -> frozenset[Mark]:
        """The forms that occur from ``first`` to ``last``: what a legend must explain."""
        return frozenset(cell.mark for lane in self.lanes for cell in lane.within(first, last))


def lanes_model(
    view: TrendsView,
    signs: Sequence[str],
    name_of: Callable[[str], str],
    *,
    begun: date,
    weekly: bool,
) -> LanesModel:
    """The lanes of ``signs``, in that order, over all of ``view``.

    Days before ``begun``, when the diary was not yet there, are left out: nobody failed to log them.
    """
    by_sign = {series.sign: series for series in view.series}
    shown = [by_sign[sign] for sign in signs if sign in by_sign]
    cells = _week_cells(shown, begun) if weekly else _day_cells(shown, begun)
    return LanesModel(
        first=max(view.first, begun).toordinal(),
        last=view.last.toordinal(),
        weekly=weekly,
        lanes=tuple(
            Lane(one.sign, name_of(one.sign), cells[one.sign], tuple(c.first for c in cells[one.sign]))
            for one in shown
        ),
        cycles=tuple(
            CycleMark(cycle.number, cycle.first.toordinal(), (cycle.last or view.last).toordinal())
            for cycle in view.cycles
        ),
        capsules=tuple(_ordinals(span) for span in view.capsule_days),
        missed=tuple(day.toordinal() for day in view.missed_doses),
        visits=tuple(VisitMark(visit.day.toordinal(), visit.note) for visit in view.visits),
    )


# Days and weeks that say nothing of a sign are the very same values in all series of a view. So cells are
# made once for each value, and lanes share them; the series outlive the making.


def _day_cells(shown: Sequence[SignSeries], begun: date) -> dict[str, tuple[Cell, ...]]:
    made: dict[int, Cell] = {}
    return {
        one.sign: tuple(
            made.get(id(value)) or made.setdefault(id(value), _day_cell(value))
            for value in one.values[max((begun - one.first).days, 0) :]
        )
        for one in shown
    }


def _day_cell(value: DayValue) -> Cell:
    day, logged = value.day.toordinal(), value.state is not DayState.NOT_LOGGED
    mark = _mark(value.state, value.severity)
    return Cell(day, day, mark, value.severity, int(value.present), int(logged))


def _week_cells(shown: Sequence[SignSeries], begun: date) -> dict[str, tuple[Cell, ...]]:
    made: dict[int, Cell] = {}
    return {
        sign: tuple(
            made.get(id(value)) or made.setdefault(id(value), _week_cell(value, begun))
            for value in values
            if value.last >= begun
        )
        for sign, values in weeks(shown).items()
    }


def _week_cell(value: WeekValue, begun: date) -> Cell:
    return Cell(
        max(value.first, begun).toordinal(),
        value.last.toordinal(),
        _mark(value.state, value.severity),
        value.severity,
        value.days_present,
        value.days_logged,
    )


def _mark(state: DayState, severity: int | None) -> Mark:
    if state is DayState.PRESENT:
        return Mark.UNGRADED if severity is None else Mark.GRADED
    return Mark.ABSENT if state is DayState.ABSENT else Mark.NOT_LOGGED


def _ordinals(span: DaySpan) -> tuple[int, int]:
    return span.first.toordinal(), span.last.toordinal()


def _cycle_first(cycle: CycleMark) -> int:
    return cycle.first
