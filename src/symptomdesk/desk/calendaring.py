"""All days of a diary at once, as a calendar shows them: worked out in one walk through the days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from symptomdesk.course import cycles
from symptomdesk.course.model import DaySpan
from symptomdesk.diary.model import DayPage, Treatment
from symptomdesk.leaflet.model import Urgency
from symptomdesk.triage.classify import Rulebook
from symptomdesk.triage.days import day_facts
from symptomdesk.triage.model import DayTriage, SignValue


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day in a calendar: its urgency, alerts carried over included, and what was said of each sign."""

    day: date
    logged: bool = False
    urgency: Urgency = Urgency.NONE
    nothing: bool = False
    signs: Mapping[str, SignValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CalendarView:
    """Every day from ``first`` to ``today``.

    ``signs`` are those that were ever present, on most days first. ``capsule_days`` holds the days of
    ``days`` on which a capsule was planned.
    """

    first: date
    today: date
    days: Mapping[date, CalendarDay]
    signs: tuple[str, ...]
    capsule_days: frozenset[date]


def calendar_view(
    triages: Iterable[DayTriage],
    pages: Iterable[DayPage],
    treatment: Treatment,
    rulebook: Rulebook,
    reach: DaySpan,
) -> CalendarView:
    """The days of ``reach``, which ends today; ``triages`` are theirs."""
    by_day = {page.day: page for page in pages}
    days = {one.day: _calendar_day(one, by_day.get(one.day), rulebook) for one in triages}
    counted = Counter(sign for one in days.values() for sign, value in one.signs.items() if value.present)
    spans = cycles.capsule_days(treatment, reach.first, reach.last)
    return CalendarView(
        first=reach.first,
        today=reach.last,
        days=days,
        signs=tuple(sorted(counted, key=lambda sign: (-counted[sign], sign))),
        capsule_days=frozenset(day for span in spans for day in _days_of(span)),
    )


def _calendar_day(triage: DayTriage, page: DayPage | None, rulebook: Rulebook) -> CalendarDay:
    if page is None:
        return CalendarDay(triage.day, urgency=triage.urgency)
    facts = day_facts(page, rulebook.leaflet.fever, rulebook.fever_threshold)
    return CalendarDay(triage.day, page.logged, triage.urgency, page.nothing_today, facts.values)


def _days_of(span: DaySpan) -> Iterator[date]:
    for ordinal in range(span.first.toordinal(), span.last.toordinal() + 1):
        yield date.fromordinal(ordinal)
