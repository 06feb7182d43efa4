"""Triage of any day of a long diary without walking through all of it again.

What stands open at the end of a day follows from all days before it. The walk leaves copies of its ledger
behind, so that a question about a day begins at the last copy before it; what is written on a day makes the
copies from that day on void. One of them is kept with the diary, so that a diary just opened need not be
walked through from its first day either. The days remain the one truth: any copy can be dropped at any time.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from symptomdesk.leaflet.model import Urgency
from symptomdesk.triage.alerts import AlertLedger, Raised, days_to_follow
from symptomdesk.triage.keeping import kept, state_of
from symptomdesk.triage.model import DayFacts, DayTriage

if TYPE_CHECKING:
    from symptomdesk.diary.model import Acknowledgement, DayPage, KeptTriage
    from symptomdesk.triage.classify import Rulebook

_STRIDE = 16
"""So many days that say something lie between two copies: a question walks through no more than these."""

_KEPT_BEHIND = timedelta(days=28)
"""The copy that is kept with the diary stands so far back at least, and is renewed after as long again."""

_STEP = timedelta(days=120)
"""So many days are walked through between two pauses of a walk in steps."""

_DAY = timedelta(days=1)


class Days(Protocol):
    """The days of a diary, as they are now."""

    def pages(self, first: date | None = None, last: date | None = None) -> Iterable[DayPage]:
        """The pages from ``first`` to ``last`` (inclusive) that hold something."""
        ...

    def acknowledgements(self, first: date, last: date) -> Sequence[Acknowledgement]:
        """What was acknowledged about these days, in the order in which it was."""
        ...

    def kept_triage(self) -> KeptTriage | None:
        """Where triage stood at the end of some day, if that was kept."""
        ...


class AlertHistory:
    """How alerts stood at the end of any day, for one rulebook."""

    def __init__(self, days: Days, rulebook: Rulebook) -> None:
        self._days = days
        self.rulebook = rulebook
        self._places: list[date] = []
        self._ledgers: list[AlertLedger] = []
        self._told: dict[date, tuple[DayFacts, Urgency]] = {}
        """What the days walked through were like; days that say nothing only while an alert stands."""
        self._told_in_order: list[date] = []
        self._known_from = date.min
        """The day with which the walk began: what days before it were like was not told."""
        self._kept: date | None = None

    def forget_from(self, day: date) -> None:
        """Something was written on ``day``, or acknowledged about it: what follows may be otherwise now."""
        keep = bisect_left(self._places, day)
        del self._places[keep:], self._ledgers[keep:]
        keep = bisect_left(self._told_in_order, day)
        for told in self._told_in_order[keep:]:
            del self._told[told]
        del self._told_in_order[keep:]
        if self._kept is not None and self._kept >= day:
            self._kept = None
        if day < self._known_from:
            self._known_from = date.min

    def worth_keeping(self, today: date) -> KeptTriage | None:
        """A copy to keep with the diary in the place of the one that is, unless that serves as well.

        It stands some weeks back, for what is written is mostly about the last days and would make it void.
        """
        place = bisect_left(self._places, today - _KEPT_BEHIND) - 1
        if place < 0 or (self._kept is not None and self._places[place] - self._kept < _KEPT_BEHIND):
            return None
        self._kept = self._places[place]
        return kept(self._ledgers[place].state, self._kept, self.rulebook)

    def anew(self) -> AlertHistory:
        """A history by the same rules that has walked nowhere yet."""
        other = AlertHistory(self._days, self.rulebook)
        other._kept = self._kept
        return other

    def walk_in_steps(self, first: date, last: date) -> Iterator[None]:
        """Walk from the diary's ``first`` day to ``last`` with pauses, for whoever has other things to do."""
        ledger = AlertLedger(self.rulebook)
        while first <= last:
            end = min(first + _STEP - _DAY, last)
            self._go(ledger, first, end)
            first = end + _DAY
            yield

    def follow(self, first: date, last: date) -> Iterator[DayTriage]:
        """How things stand at the end of each day from ``first`` to ``last``."""
        ledger = self._before(first)
        for facts, acknowledged in self._walk(first, first, last):
            ledger.advance(facts, acknowledged)
            yield ledger.triage()

    def urgencies(self, first: date, last: date) -> Iterator[tuple[DayFacts, Urgency]]:
        """What each day from ``first`` to ``last`` holds, and its urgency; a fraction of :meth:`follow`.

        What any walk has met already is not walked through again.
        """
        ledger = self._before(last)
        if first < self._known_from:
            self.forget_from(date.min)
            ledger = self._before(last, from_the_first=True)
        for offset in range((last - first).days):
            day = first + timedelta(days=offset)
            yield self._told.get(day) or (DayFacts(day), Urgency.NONE)
        for facts, acknowledged in self._walk(last, last, last):
            ledger.advance(facts, acknowledged)
            yield facts, ledger.urgency()

    def raises(self, first: date, last: date) -> list[Raised]:
        """Every raising of an alert from ``first`` to the end of ``last``, in order."""
        ledger = self._before(first, events_from=first)
        # The last day may be one that says nothing, which a walk further on would pass over.
        if first < last:
            self._go(ledger, first, last - _DAY)
        for facts, acknowledged in self._walk(last, last, last):
            ledger.advance(facts, acknowledged)
        return ledger.raised

    def _before(
        self, day: date, events_from: date = date.max, *, from_the_first: bool = False
    ) -> AlertLedger:
        """A ledger that has taken in all days before ``day`` that say something."""
        if day == date.min:
            return AlertLedger(self.rulebook, events_from)
        if not from_the_first and (not self._places or self._places[0] >= day):
            self._take_up_kept(day)
        index = bisect_left(self._places, day)
        if index == 0:
            walked, ledger = date.min, AlertLedger(self.rulebook)
        elif self._places[index - 1] == day - _DAY:
            return self._ledgers[index - 1].copy(events_from)
        else:
            walked, ledger = self._places[index - 1] + _DAY, self._ledgers[index - 1].copy()
        self._go(ledger, walked, day - _DAY)
        if self._places and index == len(self._places):
            # Who asks about the end of the diary will ask again, after the next entry.
            self._leave(day - _DAY, ledger)
        return ledger.copy(events_from)

    def _take_up_kept(self, day: date) -> None:
        """Begin with the copy that is kept with the diary, if it stands before ``day``."""
        one = self._days.kept_triage()
        if one is None or one.day >= day:
            return
        state = state_of(one, self.rulebook)
        if state is not None:
            self._kept, self._known_from = one.day, one.day + _DAY
            self._leave(one.day, AlertLedger(self.rulebook, date.max, state))

    def _go(self, ledger: AlertLedger, begin: date, last: date) -> None:
        """Take in all days from ``begin`` to ``last`` that say something, and keep what they were like."""
        before = begin
        for taken_in, (facts, acknowledged) in enumerate(self._walk(begin, last + _DAY, last), 1):
            self._wait(ledger, before, facts.day)
            ledger.advance(facts, acknowledged)
            self._tell(facts, ledger)
            if taken_in % _STRIDE == 0:
                self._leave(facts.day, ledger)
            before = facts.day + _DAY
        self._wait(ledger, before, last + _DAY)

    def _wait(self, ledger: AlertLedger, day: date, end: date) -> None:
        """Take in days that say nothing, from ``day`` to the one before ``end``, while an alert stands."""
        while ledger.stands and day < end:
            silent = DayFacts(day)
            ledger.advance(silent)
            self._tell(silent, ledger)
            day += _DAY

    def _tell(self, facts: DayFacts, ledger: AlertLedger) -> None:
        if facts.day not in self._told:
            insort(self._told_in_order, facts.day)
        self._told[facts.day] = (facts, ledger.urgency())

    def _leave(self, day: date, ledger: AlertLedger) -> None:
        place = bisect_left(self._places, day)
        if self._places[place : place + 1] != [day]:
            self._places.insert(place, day)
            self._ledgers.insert(place, ledger.copy())

    def _walk(self, begin: date, first: date, last: date) -> Iterator[tuple[DayFacts, list[Acknowledgement]]]:
        """The days to take in up to ``last``: those that say something, and all from ``first`` on."""
        return days_to_follow(
            self._days.pages(begin, last),
            self._days.acknowledgements(begin, last),
            self.rulebook,
            first,
            last,
        )
