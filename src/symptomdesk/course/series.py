"""Daily values of a sign, with the days that were not logged left as gaps.

Some signs are measured too: a temperature at or above the threshold makes ``fever`` present on its day though
nobody wrote "fever". Such days are passed as ``measured``, by sign; :func:`fever_days` finds them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from decimal import Decimal

from symptomdesk.course.figures import DayState, DayValue, SignFigures, SignSeries, WeekValue
from symptomdesk.diary.model import DayPage, severity_rank

Measured = Mapping[str, AbstractSet[date]]
"""The days on which a sign was present by measurement, by sign."""

_NOTHING_MEASURED: Measured = {}

_WEEK = 7
"""Days."""


def fever_days(pages: Iterable[DayPage], threshold: Decimal) -> frozenset[date]:
    """The days with a temperature of ``threshold`` (°C) or more."""
    return frozenset(
        page.day for page in pages if any(reading.celsius >= threshold for reading in page.readings)
    )


def sign_series(
    pages: Iterable[DayPage], sign: str, first: date, last: date, measured: AbstractSet[date] = frozenset()
) -> SignSeries:
    """The sign on every day from ``first`` to ``last``; ``measured`` days count as present."""
    return series_by_sign(pages, (sign,), first, last, {sign: measured})[sign]


def series_by_sign(
    pages: Iterable[DayPage],
    signs: Sequence[str],
    first: date,
    last: date,
    measured: Measured = _NOTHING_MEASURED,
) -> dict[str, SignSeries]:
    """:func:`sign_series` of several signs, reading the pages once, in the order of ``signs``."""
    inside = [page for page in pages if first <= page.day <= last]
    worst = _worst_by_sign(inside)
    without = _days_without(inside, first, last)

    def series(sign: str) -> SignSeries:
        # Days that say nothing of the sign are by far the most, and the same values for every sign.
        values = list(without)
        for day, severity in worst.get(sign, {}).items():
            state = DayState.ABSENT if severity == 0 else DayState.PRESENT
            values[(day - first).days] = DayValue(day, state, severity)
        for day in measured.get(sign, ()):
            if first <= day <= last and not values[(day - first).days].present:
                values[(day - first).days] = DayValue(day, DayState.PRESENT)
        return SignSeries(sign, first, last, tuple(values))

    return {sign: series(sign) for sign in signs}


def occurring(
    pages: Iterable[DayPage], first: date, last: date, measured: Measured = _NOTHING_MEASURED
) -> tuple[str, ...]:
    """The signs that were present between ``first`` and ``last``: most days first, then worst, then by id."""
    days: dict[str, set[date]] = defaultdict(set)
    worst: dict[str, float] = defaultdict(float)
    for page in pages:
        if not first <= page.day <= last:
            continue
        for observation in page.observations:
            if observation.present:
                days[observation.sign].add(page.day)
                worst[observation.sign] = max(worst[observation.sign], severity_rank(observation.severity))
    for sign, measured_days in measured.items():
        inside = {day for day in measured_days if first <= day <= last}
        if inside:
            days[sign] |= inside
    return tuple(sorted(days, key=lambda sign: (-len(days[sign]), -worst[sign], sign)))


def figures(series: SignSeries) -> SignFigures:
    """A series in a few figures."""
    known = [value for value in series.values if value.state is not DayState.NOT_LOGGED]
    present = [value for value in known if value.state is DayState.PRESENT]
    # Not to mention a sign is not to say that it is gone, the less the more serious it is.
    said = next((v for v in reversed(known) if v.state is DayState.PRESENT or v.severity == 0), None)
    return SignFigures(
        days_present=len(present),
        days_logged=len(known),
        days=len(series.values),
        worst=max((value.severity for value in present if value.severity is not None), default=None),
        first_present=present[0].day if present else None,
        last_present=present[-1].day if present else None,
        last_value=said,
    )


def between(series: SignSeries, first: date, last: date) -> SignSeries:
    """The part of a series from ``first`` to ``last``; raises ``ValueError`` if it has no such part."""
    if not series.first <= first <= last + timedelta(days=1) or last > series.last:
        raise ValueError(f"{first} to {last} is not inside {series.first} to {series.last}")
    begin = (first - series.first).days
    return SignSeries(series.sign, first, last, series.values[begin : begin + (last - first).days + 1])


def weekly(
    series: SignSeries, shared: dict[tuple[int, ...], WeekValue] | None = None
) -> tuple[WeekValue, ...]:
    """The worst day of every calendar week, for ranges too long to show each day.

    Who asks about several series of one :func:`series_by_sign` passes the same ``shared``, empty at first:
    weeks that say nothing of a sign are made of the same values in each, and are reckoned only once.
    """
    shared = {} if shared is None else shared
    weeks = []
    for begin in range(-series.first.weekday(), len(series.values), _WEEK):
        values = series.values[max(begin, 0) : begin + _WEEK]
        key = tuple(map(id, values))
        week = shared.get(key)
        if week is None:
            week = shared[key] = _week_value(values)
        weeks.append(week)
    return tuple(weeks)


def _worst_by_sign(pages: Iterable[DayPage]) -> dict[str, dict[date, int | None]]:
    """The highest severity of each sign on each day that has an observation of it."""
    worst: dict[str, dict[date, int | None]] = defaultdict(dict)
    for page in pages:
        for observation in page.observations:
            days = worst[observation.sign]
            known = days.get(page.day, 0)
            days[page.day] = max(known, observation.severity, key=severity_rank)
    return worst


def _days_without(pages: Iterable[DayPage], first: date, last: date) -> list[DayValue]:
    """Every day from ``first`` to ``last`` for a sign of which it says nothing."""
    logged = {page.day: page.nothing_today for page in pages if page.logged}
    values = []
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if day not in logged:
            values.append(DayValue(day, DayState.NOT_LOGGED))
        else:
            values.append(DayValue(day, DayState.ABSENT, 0 if logged[day] else None))
    return values


def _week_value(values: tuple[DayValue, ...]) -> WeekValue:
    logged = [value for value in values if value.state is not DayState.NOT_LOGGED]
    present = [value for value in logged if value.state is DayState.PRESENT]
    worst = max(present or logged, key=_value_rank, default=values[0])
    return WeekValue(
        first=values[0].day,
        last=values[-1].day,
        state=worst.state,
        severity=worst.severity,
        days_present=len(present),
        days_logged=len(logged),
    )


def _value_rank(value: DayValue) -> float:
    if value.state is DayState.PRESENT:
        return severity_rank(value.severity)
    # Among days without the sign, one on which the person said so tells more.
    return 0.0 if value.severity == 0 else -1.0
