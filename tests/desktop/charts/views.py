"""Invented days as the desk would hand them to the charts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from symptomdesk.course import cycles
from symptomdesk.course.series import occurring, series_by_sign
from symptomdesk.desk import TrendsView
from symptomdesk.diary.model import (
    CycleStart,
    DayPage,
    Observation,
    Prescription,
    Regimen,
    Treatment,
    Visit,
)

LAST = date(2026, 3, 2)
"""A Monday."""

Days = Mapping[int, Mapping[str, int | None]]
"""What was written how many days before :data:`LAST`; nothing: "nothing today"."""


def ago(days: int) -> date:
    """The day so many days before :data:`LAST`."""
    return LAST - timedelta(days=days)


def page(day: date, signs: Mapping[str, int | None]) -> DayPage:
    """A logged day."""
    at = datetime.combine(day, time(20), UTC)
    observations = tuple(
        Observation(f"{day} {sign}", day, sign, severity, at) for sign, severity in signs.items()
    )
    return DayPage(day, nothing_today=not observations, observations=observations)


def view_of(
    days: Days,
    *,
    length: int = 30,
    cycle_starts: tuple[int, ...] = (),
    visits: tuple[int, ...] = (),
    missed: tuple[int, ...] = (),
) -> TrendsView:
    """The trends of the ``length`` days up to :data:`LAST`; all days are given as days before it."""
    first = ago(length - 1)
    pages = [page(ago(back), signs) for back, signs in days.items()]
    treatment = Treatment(
        prescriptions=(Prescription("p", ago(1000), None, Regimen.DAYS_21_7),) if cycle_starts else (),
        cycle_starts=tuple(CycleStart(str(back), ago(back)) for back in sorted(cycle_starts, reverse=True)),
    )
    return TrendsView(
        first=first,
        last=LAST,
        series=tuple(series_by_sign(pages, occurring(pages, first, LAST), first, LAST).values()),
        cycles=cycles.cycles(treatment, first, LAST),
        capsule_days=cycles.capsule_days(treatment, first, LAST),
        missed_doses=tuple(sorted(ago(back) for back in missed)),
        visits=tuple(Visit(str(back), ago(back), "Dr. Ames") for back in visits),
        labs=(),
    )
