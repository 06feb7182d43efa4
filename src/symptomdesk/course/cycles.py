"""Treatment days: which cycle a day belongs to, and whether a capsule is planned on it.

A cycle begins on the day that the person entered. Where nobody entered one, the plan goes on: under a regimen
with cycles the next begins when the last one's days are over, though never during a hold (the clinic delays
it) and not shortly before an entered start (that one was late). A treatment's start, and a change to a
regimen with cycles, begin one too unless an entered start follows shortly. Without a regimen, or under a
continuous one, nothing is reckoned and only entered starts make cycles.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.course.model import Cycle, CycleDay, DaySpan
from symptomdesk.diary.model import Hold, Prescription, Regimen, Treatment

_DAY = timedelta(days=1)


def prescription_on(treatment: Treatment, day: date) -> Prescription | None:
    """The prescription in force on ``day``, or ``None`` before the first.

    A dose or regimen that it leaves out is the one stated last before it.
    """
    so_far = [prescription for prescription in treatment.prescriptions if prescription.from_day <= day]
    if not so_far:
        return None
    so_far.sort(key=_from_day)
    doses = [prescription.dose_mg for prescription in so_far if prescription.dose_mg is not None]
    regimens = [prescription.regimen for prescription in so_far if prescription.regimen is not None]
    return replace(
        so_far[-1], dose_mg=doses[-1] if doses else None, regimen=regimens[-1] if regimens else None
    )


def held_on(treatment: Treatment, day: date) -> bool:
    """Whether the clinic ordered a pause that covers ``day``."""
    return any(hold.from_day <= day and (hold.until is None or day <= hold.until) for hold in treatment.holds)


def cycle_day(treatment: Treatment, day: date) -> CycleDay | None:
    """Where in the treatment ``day`` lies; ``None`` before it, or when nothing is known of it."""
    return cycle_days(treatment, day, day)[0]


def cycle_days(treatment: Treatment, first: date, last: date) -> tuple[CycleDay | None, ...]:
    """:func:`cycle_day` for every day from ``first`` to ``last``."""
    plan = _Plan(treatment, last)
    return tuple(plan.cycle_day(day) for day in _days(first, last))


def cycles(treatment: Treatment, first: date, last: date) -> tuple[Cycle, ...]:
    """The cycles that have a day between ``first`` and ``last``, whole, in order."""
    return _Plan(treatment, last).cycles_from(first)


def capsule_days(treatment: Treatment, first: date, last: date) -> tuple[DaySpan, ...]:
    """The days between ``first`` and ``last`` on which a capsule is planned, holds left out."""
    return _Plan(treatment, last).capsule_days(first, last)


def cycles_and_capsule_days(
    treatment: Treatment, first: date, last: date
) -> tuple[tuple[Cycle, ...], tuple[DaySpan, ...]]:
    """:func:`cycles` and :func:`capsule_days` at once."""
    plan = _Plan(treatment, last)
    return plan.cycles_from(first), plan.capsule_days(first, last)


class _Pattern(Struct, frozen=True):
    """A regimen's cycle: ``length`` in days, the first ``on`` with a capsule; ``None`` without cycles."""

    on: int | None
    length: int | None

    @classmethod
    def of(cls, regimen: Regimen | None) -> _Pattern:
        if regimen is None or regimen is Regimen.CONTINUOUS:
            return cls(on=None, length=None)
        on, off = (int(part) for part in regimen.value.split("/"))
        return cls(on=on, length=on + off)


class _Start(Struct, frozen=True):
    day: date
    entered: bool


class _Plan:
    """A treatment's cycle starts up to a day, reckoned once for many questions."""

    def __init__(self, treatment: Treatment, until: date) -> None:
        self._treatment = treatment
        self._regimens = sorted(
            ((p.from_day, p.regimen) for p in treatment.prescriptions if p.regimen is not None),
            key=lambda change: change[0],
        )
        self._regimen_days = [day for day, _ in self._regimens]
        self._patterns = [_Pattern.of(regimen) for _, regimen in self._regimens]
        self._without_cycles = [
            day for day, pattern in zip(self._regimen_days, self._patterns, strict=True) if not pattern.length
        ]
        self._held = _joined(treatment.holds)
        self._held_from = [first for first, _ in self._held]
        self._known_starts = self._anchors()
        begun = [start.day for start in self._known_starts]
        if treatment.start is not None:
            begun.append(treatment.start)
        self.beginning = min(begun, default=None)
        self.starts = [start for start in self._all_starts(until) if start.day <= until]
        self._start_days = [start.day for start in self.starts]

    def cycles_from(self, first: date) -> tuple[Cycle, ...]:
        return tuple(self.cycle(index) for index in range(len(self.starts)) if self.reaches(index, first))

    def capsule_days(self, first: date, last: date) -> tuple[DaySpan, ...]:
        planned = ((day, self.cycle_day(day)) for day in _days(first, last))
        return _spans(day for day, place in planned if place is not None and place.capsule_day)

    def cycle_day(self, day: date) -> CycleDay | None:
        if self.beginning is None or day < self.beginning:
            return None
        held = self._held_on(day)
        index = bisect_right(self._start_days, day) - 1
        if index < 0 or self._cycles_ended(self._start_days[index], day):
            capsule = True if self._regimen(day) is Regimen.CONTINUOUS else None
            return CycleDay(
                cycle=None,
                day=(day - self.beginning).days + 1,
                length=None,
                capsule_day=False if held else capsule,
                held=held,
            )
        number = (day - self._start_days[index]).days + 1
        return CycleDay(
            cycle=index + 1,
            day=number,
            length=self._pattern(day).length,
            capsule_day=False if held else self._capsule(day, number),
            held=held,
        )

    def cycle(self, index: int) -> Cycle:
        start = self.starts[index]
        last = self._last_day(index)
        length = self._pattern(start.day).length
        # An open cycle is shaded as far as its plan goes, and not at all where there is no plan.
        shaded_to = last if last is not None else start.day + (length or 0) * _DAY - _DAY
        return Cycle(
            number=index + 1,
            first=start.day,
            last=last,
            capsule_days=self._capsule_spans(start.day, shaded_to),
            entered=start.entered,
        )

    def reaches(self, index: int, day: date) -> bool:
        last = self._last_day(index)
        return last is None or last >= day

    def _regimen(self, day: date) -> Regimen | None:
        """The regimen stated last; before the first, that one, for people tell the program of it later."""
        if not self._regimens:
            return None
        return self._regimens[self._in_force(day)][1]

    def _pattern(self, day: date) -> _Pattern:
        return self._patterns[self._in_force(day)] if self._patterns else _Pattern.of(None)

    def _in_force(self, day: date) -> int:
        return max(0, bisect_right(self._regimen_days, day) - 1)

    def _anchors(self) -> list[_Start]:
        """The days on which a cycle began as far as the treatment says so itself."""
        entered = sorted({start.day for start in self._treatment.cycle_starts})
        implied = set(self._changes_to_cycles())
        start = self._treatment.start
        if start is not None and self._pattern(start).length is not None:
            implied.add(start)
        anchors = [_Start(day, entered=True) for day in entered]
        anchors += [
            _Start(day, entered=False)
            for day in implied.difference(entered)
            if not any(day < other and self._shortly_before(day, other) for other in entered)
        ]
        return sorted(anchors, key=lambda anchor: anchor.day)

    def _changes_to_cycles(self) -> Iterator[date]:
        for (_, before), (day, after) in zip(self._regimens, self._regimens[1:], strict=False):
            if _Pattern.of(before).length is None and _Pattern.of(after).length is not None:
                yield day

    def _all_starts(self, until: date) -> Iterator[_Start]:
        following: list[_Start | None] = [*self._known_starts[1:], None]
        for anchor, after in zip(self._known_starts, following, strict=False):
            yield anchor
            day = self._next_start(anchor.day)
            while day is not None and day <= until:
                if after is not None and self._shortly_before(day, after.day):
                    break
                yield _Start(day, entered=False)
                day = self._next_start(day)

    def _next_start(self, start: date) -> date | None:
        """When the cycle after the one of ``start`` begins by the plan."""
        length = self._pattern(start).length
        if length is None:
            return None
        day = self._after_holds(start + length * _DAY)
        if day is None or self._cycles_ended(start, day):
            return None
        return day

    def _held_on(self, day: date) -> bool:
        after = self._after_holds(day)
        return after is None or after > day

    def _after_holds(self, day: date) -> date | None:
        """The first day from ``day`` on that is not held; ``None`` when a hold has no end yet."""
        index = bisect_right(self._held_from, day) - 1
        if index < 0:
            return day
        until = self._held[index][1]
        if until is None:
            return None
        return max(day, until + _DAY)

    def _shortly_before(self, day: date, other: date) -> bool:
        """Whether a cycle of ``day`` would not reach half its length before ``other``."""
        length = self._pattern(day).length
        return length is not None and 2 * (other - day).days <= length

    def _cycles_ended(self, start: date, day: date) -> bool:
        """Whether the regimen gave up cycles after the one of ``start`` began."""
        return bisect_right(self._without_cycles, start) < bisect_right(self._without_cycles, day)

    def _last_day(self, index: int) -> date | None:
        start = self._start_days[index]
        after = bisect_right(self._without_cycles, start)
        ends = self._without_cycles[after : after + 1]
        if index + 1 < len(self._start_days):
            ends.append(self._start_days[index + 1])
        elif (planned := self._next_start(start)) is not None:
            ends.append(planned)
        return min(ends) - _DAY if ends else None

    def _capsule(self, day: date, number: int) -> bool | None:
        """Whether the plan has a capsule on the cycle day ``number``; nobody planned days past the length."""
        regimen = self._regimen(day)
        if regimen is Regimen.CONTINUOUS:
            return True
        pattern = self._pattern(day)
        if pattern.on is None or pattern.length is None or number > pattern.length:
            return None
        return number <= pattern.on

    def _capsule_spans(self, first: date, last: date) -> tuple[DaySpan, ...]:
        return _spans(
            day
            for day in _days(first, last)
            if self._capsule(day, (day - first).days + 1) and not self._held_on(day)
        )


def _joined(holds: Iterable[Hold]) -> list[tuple[date, date | None]]:
    """First and last day of each time that is held, in order; what overlaps or follows at once is one."""
    held: list[tuple[date, date | None]] = []
    for hold in sorted(holds, key=_from_day):
        if not held:
            held.append((hold.from_day, hold.until))
            continue
        first, until = held[-1]
        if until is None:
            break
        if hold.from_day > until + _DAY:
            held.append((hold.from_day, hold.until))
        else:
            held[-1] = (first, None if hold.until is None else max(until, hold.until))
    return held


def _spans(days: Iterable[date]) -> tuple[DaySpan, ...]:
    """Ascending ``days`` with neighbours joined."""
    spans: list[DaySpan] = []
    for day in days:
        if spans and spans[-1].last + _DAY == day:
            spans[-1] = replace(spans[-1], last=day)
        else:
            spans.append(DaySpan(day, day))
    return tuple(spans)


def _from_day(value: Prescription | Hold) -> date:
    return value.from_day


def _days(first: date, last: date) -> Iterator[date]:
    for offset in range((last - first).days + 1):
        yield first + offset * _DAY
