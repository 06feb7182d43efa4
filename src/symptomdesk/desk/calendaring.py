"""All days of a diary at once, as a calendar shows them: worked out in one walk through the days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct, field

from symptomdesk.course import cycles
from symptomdesk.leaflet.model import Urgency

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.desk.timeline import Timeline
    from symptomdesk.diary.model import Treatment
    from symptomdesk.triage.classify import Rulebook
    from symptomdesk.triage.model import DayFacts, SignValue


class CalendarDay(Struct, frozen=True):
    """A day in a calendar: its urgency, alerts carried over included, and what was said of each sign."""

    day: date
    logged: bool = False
    urgency: Urgency = Urgency.NONE
    nothing: bool = False
    signs: Mapping[str, SignValue] = field(default_factory=dict)


class CalendarView(Struct, frozen=True):
    """Every day from ``first`` to ``today``.

    ``signs`` are those that were ever present, on most days first. ``capsule_days`` holds the days of
    ``days`` on which a capsule was planned.
    """

    first: date
    today: date
    days: Mapping[date, CalendarDay]
    signs: tuple[str, ...]
    capsule_days: frozenset[date]


class Calendars:
    """Makes the calendar's view, and keeps of the last one what still holds."""

    def __init__(self) -> None:
        self._view: CalendarView | None = None
        self._state = 0
        self._rules: tuple[Rulebook, Treatment] | None = None
        self._planned: tuple[Treatment, DaySpan] | None = None

    def view(
        self, timeline: Timeline, treatment: Treatment, rulebook: Rulebook, reach: DaySpan
    ) -> CalendarView:
        """The days of ``reach``, which ends today."""
        known, state = self._view, timeline.state
        since, kept = reach.first, dict[date, CalendarDay]()
        same_rules = self._rules is not None and self._rules[0] is rulebook
        if known is not None and same_rules and known.first == reach.first and known.today <= reach.last:
            since = min(timeline.first_change_since(self._state), known.today + timedelta(days=1))
            if since > reach.last and self._rules == (rulebook, treatment):
                return known
            kept = {day: one for day, one in known.days.items() if day < since}
        walk = timeline.history(rulebook).urgencies(since, reach.last) if since <= reach.last else ()
        new = {facts.day: _calendar_day(facts, urgency) for facts, urgency in walk}
        same_plan = known is not None and self._planned == (treatment, reach)
        capsules = known.capsule_days if known is not None and same_plan else _capsule_days(treatment, reach)
        self._planned = (treatment, reach)
        self._view = _view({**kept, **new}, capsules, reach)
        self._state, self._rules = state, (rulebook, treatment)
        return self._view


def _capsule_days(treatment: Treatment, reach: DaySpan) -> frozenset[date]:
    spans = cycles.capsule_days(treatment, reach.first, reach.last)
    return frozenset(day for span in spans for day in _days_of(span))


def _view(days: Mapping[date, CalendarDay], capsule_days: frozenset[date], reach: DaySpan) -> CalendarView:
    counted = Counter(sign for one in days.values() for sign, value in one.signs.items() if value.present)
    return CalendarView(
        first=reach.first,
        today=reach.last,
        days=days,
        signs=tuple(sorted(counted, key=lambda sign: (-counted[sign], sign))),
        capsule_days=capsule_days,
    )


def _calendar_day(facts: DayFacts, urgency: Urgency) -> CalendarDay:
    return CalendarDay(facts.day, facts.logged, urgency, facts.nothing_today, facts.values)


def _days_of(span: DaySpan) -> Iterator[date]:
    for ordinal in range(span.first.toordinal(), span.last.toordinal() + 1):
        yield date.fromordinal(ordinal)
