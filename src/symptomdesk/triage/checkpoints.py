"""Triage of any day of a long diary without walking through all of it again.

What stands open at the end of a day follows from all days before it. The walk leaves copies of its ledger
behind, so that a question about a day begins at the last copy before it; what is written on a day makes the
copies from that day on void. They live in memory only: the diary remains the one truth.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from symptomdesk.leaflet.model import Urgency
from symptomdesk.triage.alerts import AlertLedger, Raised, days_to_follow
from symptomdesk.triage.model import DayFacts, DayTriage

if TYPE_CHECKING:
    from symptomdesk.diary.model import Acknowledgement, DayPage
    from symptomdesk.triage.classify import Rulebook

_STRIDE = 16
"""So many days that say something lie between two copies: a question walks through no more than these."""

_DAY = timedelta(days=1)


class Days(Protocol):
    """The days of a diary, as they are now."""

    def pages(self, first: date | None = None, last: date | None = None) -> Iterable[DayPage]:
        """The pages from ``first`` to ``last`` (inclusive) that hold something."""
        ...

    def acknowledgements(self, first: date, last: date) -> Sequence[Acknowledgement]:
        """What was acknowledged about these days, in the order in which it was."""
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

    def forget_from(self, day: date) -> None:
        """Something was written on ``day``, or acknowledged about it: what follows may be otherwise now."""
        keep = bisect_left(self._places, day)
        del self._places[keep:], self._ledgers[keep:]
        for told in [told for told in self._told if told >= day]:
            del self._told[told]

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

    def _before(self, day: date, events_from: date = date.max) -> AlertLedger:
        """A ledger that has taken in all days before ``day`` that say something."""
        index = bisect_left(self._places, day)
        if day == date.min:
            return AlertLedger(self.rulebook, events_from)
        if index:
            walked, ledger = self._places[index - 1] + _DAY, self._ledgers[index - 1].copy()
        else:
            walked, ledger = date.min, AlertLedger(self.rulebook, date.max)
        if walked < day:
            self._go(ledger, walked, day - _DAY)
        return ledger.copy(events_from)

    def _go(self, ledger: AlertLedger, begin: date, last: date) -> None:
        """Take in all days from ``begin`` to ``last`` that say something, and keep what they were like."""
        before = begin
        for taken_in, (facts, acknowledged) in enumerate(self._walk(begin, last + _DAY, last), 1):
            self._wait(ledger, before, facts.day)
            ledger.advance(facts, acknowledged)
            self._told[facts.day] = (facts, ledger.urgency())
            if taken_in % _STRIDE == 0:
                self._leave(facts.day, ledger)
            before = facts.day + _DAY
        self._wait(ledger, before, last + _DAY)

    def _wait(self, ledger: AlertLedger, day: date, end: date) -> None:
        """Take in days that say nothing, from ``day`` to the one before ``end``, while an alert stands."""
        while ledger.stands and day < end:
            silent = DayFacts(day)
            ledger.advance(silent)
            self._told[day] = (silent, ledger.urgency())
            day += _DAY

    def _leave(self, day: date, ledger: AlertLedger) -> None:
        if not self._places or day > self._places[-1]:
            self._places.append(day)
            self._ledgers.append(ledger.copy())

    def _walk(self, begin: date, first: date, last: date) -> Iterator[tuple[DayFacts, list[Acknowledgement]]]:
        """The days to take in up to ``last``: those that say something, and all from ``first`` on."""
        return days_to_follow(
            self._days.pages(begin, last),
            self._days.acknowledgements(begin, last),
            self.rulebook,
            first,
            last,
        )
