"""Doses by cycle: how many of the planned capsules were taken, and on which cycle days they were not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from symptomdesk.report.model import DoseDay, DoseSpan

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay
    from symptomdesk.diary.model import DayPage, Dose


def dose_spans(pages: Iterable[DayPage], places: Mapping[date, CycleDay | None]) -> tuple[DoseSpan, ...]:
    """The doses of the days in ``places`` (in order), cycle by cycle.

    A day's dose is the one that was recorded last. Stretches without a dose and without a planned capsule are
    left out.
    """
    doses = {page.day: max(page.doses, key=lambda dose: dose.at) for page in pages if page.doses}
    spans = []
    for cycle, group in groupby(places.items(), key=lambda item: item[1].cycle if item[1] else None):
        span = _span(cycle, dict(group), doses)
        if span.days or span.planned:
            spans.append(span)
    return tuple(spans)


def _span(cycle: int | None, places: Mapping[date, CycleDay | None], doses: Mapping[date, Dose]) -> DoseSpan:
    days = list(places)
    first = places[days[0]]
    capsule_days = [day for day, place in places.items() if place and place.capsule_day]
    told = any(place is not None and place.capsule_day is not None for place in places.values())
    return DoseSpan(
        cycle=cycle,
        begun_before=first is not None and first.day > 1,
        first=days[0],
        last=days[-1],
        planned=len(capsule_days) if told else None,
        days=tuple(DoseDay(doses[day], place) for day, place in places.items() if day in doses),
        unrecorded=sum(day not in doses for day in capsule_days),
    )
