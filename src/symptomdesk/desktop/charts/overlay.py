"""All cycles laid over each other by their days, as lanes: what returns with each cycle grows dark. No Qt.

The lanes are those of the time line, over the days of a cycle instead of the calendar's: day 1 is
:data:`DAY_ONE`, an ordinal like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.course.figures import DayState, DayValue, SignSeries
from symptomdesk.course.model import Cycle, DaySpan
from symptomdesk.desktop.charts.lanes_model import MOST_SEVERE, Cell, Lane, LanesModel, Mark

if TYPE_CHECKING:
    from symptomdesk.desk.trends_view import TrendsView

DAY_ONE = date(2001, 1, 1).toordinal()
"""Stands for the first day of every cycle; a Monday, for no other reason than neatness."""

LONGEST_CYCLE = 56
"""Days after this one of a cycle that was never said to have ended are left out."""

FEWEST_CYCLES = 2
"""One cycle alone shows nothing that returns."""


def cycle_day(ordinal: int) -> int:
    """The day of a cycle, from 1, that an ordinal of the overlay stands for."""
    return ordinal - DAY_ONE + 1


def overlaid(cycles: Iterable[Cycle], begun: date, today: date) -> tuple[DaySpan, ...]:
    """The days of each cycle that can be laid over the others: of those with a day in the diary."""
    spans = (
        DaySpan(cycle.first, min(cycle.last or today, today)) for cycle in cycles if cycle.first <= today
    )
    return tuple(span for span in spans if span.last >= begun)


def overlay_model(
    view: TrendsView,
    signs: Sequence[str],
    name_of: Callable[[str], str],
    spans: Sequence[DaySpan],
    *,
    begun: date,
) -> LanesModel:
    """The lanes of ``signs``, in that order; days before ``begun`` count for nothing."""
    by_sign = {series.sign: series for series in view.series}
    longest = max(((span.last - span.first).days + 1 for span in spans), default=1)
    length = min(longest, LONGEST_CYCLE)
    return LanesModel(
        first=DAY_ONE,
        last=DAY_ONE + length - 1,
        weekly=False,
        lanes=tuple(_lane(by_sign[s], name_of(s), spans, length, begun) for s in signs if s in by_sign),
        cycles=(),
        capsules=_capsules(view, spans),
        missed=(),
        visits=(),
        overlaid=len(spans),
    )


def overlay_place(spans: Sequence[DaySpan]) -> Callable[[date], int | None]:
    """Where a day is drawn: at its day of the cycle, ``None`` outside all cycles or too late in one."""

    def place(day: date) -> int | None:
        span = next((span for span in reversed(spans) if span.first <= day <= span.last), None)
        if span is None or (day - span.first).days >= LONGEST_CYCLE:
            return None
        return DAY_ONE + (day - span.first).days

    return place


def _lane(series: SignSeries, name: str, spans: Sequence[DaySpan], length: int, begun: date) -> Lane:
    by_day = {value.day: value for value in series.values if value.day >= begun}
    cells = tuple(_cell(day, spans, by_day) for day in range(DAY_ONE, DAY_ONE + length))
    return Lane(series.sign, name, cells, tuple(cell.first for cell in cells))


def _cell(day: int, spans: Sequence[DaySpan], by_day: Mapping[date, DayValue]) -> Cell:
    """The same day of all cycles in one cell; its days are cycles."""
    same_day = (
        by_day.get(date.fromordinal(span.first.toordinal() + day - DAY_ONE))
        for span in spans
        if span.first.toordinal() + day - DAY_ONE <= span.last.toordinal()
    )
    logged = [value for value in same_day if value is not None and value.state is not DayState.NOT_LOGGED]
    present = [value for value in logged if value.present]
    grades = [value.severity for value in present if value.severity is not None]
    mark = Mark.GRADED if grades else Mark.UNGRADED if present else Mark.ABSENT if logged else Mark.NOT_LOGGED
    return Cell(
        day,
        day,
        mark,
        max(grades, default=None),
        len(present),
        len(logged),
        tuple(sum(grade >= level for grade in grades) for level in range(1, MOST_SEVERE + 1)),
    )


def _capsules(view: TrendsView, spans: Sequence[DaySpan]) -> tuple[tuple[int, int], ...]:
    """The capsule days of the latest cycle that is over, by its days."""
    if len(spans) < FEWEST_CYCLES:
        return ()
    begin, end = spans[-2].first, spans[-2].last
    shift = DAY_ONE - begin.toordinal()
    return tuple(
        (max(span.first, begin).toordinal() + shift, min(span.last, end).toordinal() + shift)
        for span in view.capsule_days
        if span.last >= begin and span.first <= end
    )
