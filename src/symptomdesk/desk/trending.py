"""Where each sign is going at the end of a period: what is compared with what, so that a sentence can say it.

With treatment cycles the current cycle is compared with the same days of the one before, because a sign that
comes back in every cycle is no worse for it. Otherwise the last days are compared with as many before them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.course import compare, series
from symptomdesk.course.figures import Direction, SignFigures, SignSeries, WeekValue
from symptomdesk.course.model import Cycle, DaySpan

if TYPE_CHECKING:
    from symptomdesk.desk.trends_view import TrendsView

LONGEST_COMPARISON = timedelta(days=28)
"""No more days than this are compared without cycles: further back is history, not a direction."""

_LEAST_DAYS = 5
"""Fewer days of a cycle, or logged days in either time, say nothing yet."""

_LULL = timedelta(days=7)
"""A sign that was away no longer than this has not returned: it was never gone."""

_DAY = timedelta(days=1)


class Comparison(Struct, frozen=True):
    """The two times that are compared; ``by_cycle`` if they are the same days of two cycles."""

    before: DaySpan
    after: DaySpan
    by_cycle: bool


class SignTrend(Struct, frozen=True):
    """A sign over a period and where it is going at its end.

    ``direction`` is ``None`` while too few days are logged to tell. For a sign that is new, ``since`` is the
    first day of the later time on which it was there, and ``returned`` whether it had been there before and
    stayed away for a while.
    """

    sign: str
    figures: SignFigures
    direction: Direction | None
    since: date | None = None
    returned: bool = False


def first_needed(first: date) -> date:
    """From when on a view must reach so that :func:`outlook` of a period from ``first`` can compare."""
    return first - 2 * LONGEST_COMPARISON


def comparison(view: TrendsView, first: date, last: date) -> Comparison:
    """What is compared to tell where the signs of the period from ``first`` to ``last`` are going."""
    for before, current in reversed(list(zip(view.cycles, view.cycles[1:], strict=False))):
        if current.first <= last:
            by_cycle = _same_days(before, current, last)
            if by_cycle is not None:
                return by_cycle
            break
    days = min(LONGEST_COMPARISON, (last - first + _DAY) // 2 // _DAY * _DAY) or _DAY
    return Comparison(
        DaySpan(last - 2 * days + _DAY, last - days), DaySpan(last - days + _DAY, last), by_cycle=False
    )


def outlook(view: TrendsView, first: date, last: date, keep: Collection[str] = ()) -> tuple[SignTrend, ...]:
    """The signs that were present from ``first`` to ``last``: most days first, then worst, then by id.

    Those in ``keep`` are told of even if they were not there.
    """
    compared = comparison(view, first, last)
    trends = []
    for one in view.series:
        inside = _clipped(one, first, last)
        if inside is not None and (one.sign in keep or any(value.present for value in inside.values)):
            trends.append(_trend(one, series.figures(inside), compared))
    trends.sort(key=lambda trend: (-trend.figures.days_present, -(trend.figures.worst or 0), trend.sign))
    return tuple(trends)


def weeks(all_of_them: Sequence[SignSeries]) -> dict[str, tuple[WeekValue, ...]]:
    """For each sign the worst day of every calendar week, for periods too long to show each day."""
    shared: dict[tuple[int, ...], WeekValue] = {}
    return {one.sign: series.weekly(one, shared) for one in all_of_them}


def _same_days(before: Cycle, current: Cycle, last: date) -> Comparison | None:
    """The current cycle so far and the same days of the one before; ``None`` if it has only just begun."""
    until = min(last, current.last or last)
    before_until = min(current.first - _DAY, before.first + (until - current.first))
    if until - current.first < (_LEAST_DAYS - 1) * _DAY or last > until + LONGEST_COMPARISON:
        return None
    return Comparison(DaySpan(before.first, before_until), DaySpan(current.first, until), by_cycle=True)


def _trend(one: SignSeries, figures: SignFigures, compared: Comparison) -> SignTrend:
    before = _clipped(one, compared.before.first, compared.before.last)
    after = _clipped(one, compared.after.first, compared.after.last)
    if before is None or after is None:
        return SignTrend(one.sign, figures, None)
    then, now = series.figures(before), series.figures(after)
    if min(then.days_logged, now.days_logged) < _LEAST_DAYS or not then.days_present + now.days_present:
        return SignTrend(one.sign, figures, None)
    direction = compare.direction(then, now)
    since = now.first_present
    if direction is not Direction.NEW or since is None:
        return SignTrend(one.sign, figures, direction)
    earlier = max((value.day for value in one.values if value.present and value.day < since), default=None)
    if earlier is not None and since - earlier <= _LULL:
        # Not there on those days of the last cycle, but never away for long: more of it, nothing new.
        return SignTrend(one.sign, figures, Direction.WORSE)
    return SignTrend(one.sign, figures, direction, since, returned=earlier is not None)


def _clipped(one: SignSeries, first: date, last: date) -> SignSeries | None:
    """The part of the series inside the days given, ``None`` if there is none."""
    first, last = max(first, one.first), min(last, one.last)
    return series.between(one, first, last) if first <= last else None
