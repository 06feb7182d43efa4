"""Which days a range button of the trends stands for; no Qt, so that it is tested without a window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum

from msgspec import Struct

from symptomdesk.course.model import Cycle, DaySpan
from symptomdesk.desktop.charts.overlay import FEWEST_CYCLES
from symptomdesk.desktop.translation import marked

LEAST_DAYS = 14
"""A chart of fewer days than this would be all air."""

_YEAR = 365
_CYCLES = 3


class DiaryExtent(Struct, frozen=True):
    """From when to when there is a diary, with the cycles that have begun by ``today``."""

    begun: date
    today: date
    cycles: Sequence[Cycle] = ()

    @property
    def days(self) -> int:
        """How many days that are."""
        return (self.today - self.begun).days + 1


class Period(Enum):
    """The ranges to choose from, with their buttons' words."""

    DAYS_30 = marked("30 days")
    DAYS_90 = marked("90 days")
    CYCLES_3 = marked("3 cycles")
    OVERLAY = marked("Cycles overlaid")
    YEAR = marked("1 year")
    ALL = marked("All")


def periods(extent: DiaryExtent) -> tuple[Period, ...]:
    """The ranges that make sense for a diary."""
    offered = [Period.DAYS_30, Period.DAYS_90]
    if extent.cycles:
        offered.append(Period.CYCLES_3)
    if len(extent.cycles) >= FEWEST_CYCLES:
        offered.append(Period.OVERLAY)
    if extent.days > _YEAR:
        offered.append(Period.YEAR)
    return (*offered, Period.ALL)


def usual(extent: DiaryExtent) -> Period:
    """The range shown first: the cycles if there are any, for they are what treatment is thought in."""
    return Period.CYCLES_3 if extent.cycles else Period.DAYS_30


def span_of(period: Period, extent: DiaryExtent) -> DaySpan:
    """The days of a range, up to today; days before the diary began are left out as far as may be."""
    match period:
        case Period.DAYS_30:
            first = _back(extent.today, 30)
        case Period.DAYS_90:
            first = _back(extent.today, 90)
        case Period.YEAR:
            first = _back(extent.today, _YEAR)
        case Period.CYCLES_3:
            first = extent.cycles[-_CYCLES:][0].first if extent.cycles else _back(extent.today, 28 * _CYCLES)
        case Period.ALL | Period.OVERLAY:
            first = extent.begun
    return DaySpan(min(max(first, extent.begun), _back(extent.today, LEAST_DAYS)), extent.today)


def _back(today: date, days: int) -> date:
    return today - timedelta(days=days - 1)
