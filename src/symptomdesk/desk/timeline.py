"""The diary's days in memory, in order, so that each question does not read them all again.

Only the days since the earliest that somebody asked for are read: today's page needs a few weeks of a diary
of years.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Generator, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, Generic, TypeVar

from symptomdesk.diary.model import Acknowledgement, DayPage, KeptTriage
from symptomdesk.triage.checkpoints import AlertHistory

if TYPE_CHECKING:
    from symptomdesk.diary.store import DiaryStore
    from symptomdesk.diary.writing import Writing
    from symptomdesk.triage.classify import Rulebook

_MANY_DAYS = 60
"""From here on it is faster to read everything again."""

_SPARE = timedelta(days=7)
"""So many more days are read than were asked for, lest the next question reads a day or two more."""

_STEP = timedelta(days=180)
"""So many days are read between two pauses."""

_DAY = timedelta(days=1)

T = TypeVar("T")


class _ByDay(Generic[T]):
    """Something about each of some days, in order."""

    def __init__(self) -> None:
        self._order: list[date] = []
        self._values: dict[date, T] = {}

    def put(self, day: date, value: T) -> None:
        if day not in self._values:
            insort(self._order, day)
        self._values[day] = value

    def drop(self, day: date) -> None:
        if self._values.pop(day, None) is not None:
            self._order.remove(day)

    def put_before(self, values: dict[date, T]) -> None:
        """Add days that are all before those that there are."""
        self._order = sorted(values) + self._order
        self._values.update(values)

    def between(self, first: date | None, last: date | None) -> Iterator[T]:
        begin = 0 if first is None else bisect_left(self._order, first)
        end = len(self._order) if last is None else bisect_right(self._order, last)
        return map(self._values.__getitem__, self._order[begin:end])


class Timeline:
    """All pages that hold something and what was acknowledged, kept in step with the diary on disk."""

    def __init__(self, store: DiaryStore) -> None:
        self._store = store
        self._pages: _ByDay[DayPage] = _ByDay()
        self._acknowledged: _ByDay[tuple[Acknowledgement, ...]] = _ByDay()
        self._known_from: date | None = None
        self._history: AlertHistory | None = None
        self._version: int | None = store.data_version()
        self._state = 0
        self._changes: list[date] = []

    @property
    def state(self) -> int:
        """A figure that changes whenever pages or acknowledgements may have."""
        return self._state

    def first_change_since(self, state: int) -> date:
        """The earliest day that may be otherwise than it was at that state; ``date.max`` if none is."""
        return min(self._changes[state:], default=date.max)

    def history(self, rulebook: Rulebook) -> AlertHistory:
        """How alerts stood at the end of any day, by these rules."""
        if self._history is None or self._history.rulebook is not rulebook:
            self._history = AlertHistory(self, rulebook)
        return self._history

    def get_to_know(self, rulebook: Rulebook, last: date) -> Generator[None, None, bool]:
        """Read all days and follow their alerts up to ``last``, with pauses.

        Returns whether that is done; a change of the diary or the rules meanwhile ends it.
        """
        state, first = self._state, self._store.first_day()
        if first is None:
            return True
        while self._known_from is None or self._known_from > first:
            self._read_from(max(first, (self._known_from or last) - _STEP))
            yield
            if self._state != state:
                return False
        history = self.history(rulebook).anew()
        for _ in history.walk_in_steps(first, last):
            yield
            by_other_rules = self._history is not None and self._history.rulebook is not rulebook
            if self._state != state or by_other_rules:
                return False
        self._history = history
        return True

    def changed_by_others(self) -> bool:
        """Whether another program wrote to the diary since this was last asked; forgets the pages if so."""
        version = self._store.data_version()
        if version == self._version:
            return False
        self._version = version
        self.forget_all()
        return True

    def forget(self, days: Iterable[date]) -> None:
        """Read these days again: we wrote to them, or acknowledged something about them."""
        days = tuple(days)
        if len(days) > _MANY_DAYS:
            self.forget_all()
            return
        if not days:
            return
        self._change_from(min(days))
        for day in days:
            if self._known_from is not None and day >= self._known_from:
                self._read_again(day)

    def forget_version(self) -> None:
        """Let the next look take the diary for changed by others."""
        self._version = None

    def forget_all(self) -> None:
        """Read everything again at the next question."""
        self._change_from(date.min)
        self._pages, self._acknowledged, self._known_from = _ByDay(), _ByDay(), None

    def pages(self, first: date | None = None, last: date | None = None) -> Sequence[DayPage]:
        """The pages from ``first`` to ``last`` (inclusive) that hold something, in order."""
        self._read_from(first or date.min)
        return list(self._pages.between(first, last))

    def acknowledgements(self, first: date, last: date) -> Sequence[Acknowledgement]:
        """What was acknowledged about the days from ``first`` to ``last``, by instant."""
        self._read_from(first)
        return sorted(chain.from_iterable(self._acknowledged.between(first, last)), key=attrgetter("at"))

    def kept_triage(self) -> KeptTriage | None:
        """Where triage stood at the end of some day, if that was kept."""
        return self._store.kept_triage()

    def keep_triage(self, writing: Writing, rulebook: Rulebook, today: date) -> None:
        """Keep where triage stands by these rules, if what is kept no longer serves."""
        worth_keeping = self.history(rulebook).worth_keeping(today)
        if worth_keeping is not None:
            writing.keep_triage(worth_keeping)

    def _change_from(self, day: date) -> None:
        self._state += 1
        self._changes.append(day)
        if self._history is not None:
            self._history.forget_from(day)

    def _read_from(self, first: date) -> None:
        """Have all days from ``first`` on at hand."""
        known = self._known_from
        if known is not None and first >= known:
            return
        begin = first - _SPARE if first - date.min > _SPARE else date.min
        end = date.max if known is None else known - _DAY
        self._pages.put_before({page.day: page for page in self._store.pages(begin, end)})
        self._acknowledged.put_before(_by_day(self._store.acknowledgements(first=begin, last=end)))
        self._known_from = begin

    def _read_again(self, day: date) -> None:
        page = self._store.page(day)
        if page == DayPage(day):
            self._pages.drop(day)
        else:
            self._pages.put(day, page)
        acknowledged = self._store.acknowledgements(first=day, last=day)
        if acknowledged:
            self._acknowledged.put(day, acknowledged)
        else:
            self._acknowledged.drop(day)


def _by_day(acknowledgements: Iterable[Acknowledgement]) -> dict[date, tuple[Acknowledgement, ...]]:
    days: dict[date, tuple[Acknowledgement, ...]] = {}
    for one in acknowledgements:
        days[one.day] = (*days.get(one.day, ()), one)
    return days
