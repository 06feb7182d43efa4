"""The diary's days in memory, in order, so that each question does not read them all again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.diary.model import Acknowledgement, DayPage
from symptomdesk.triage.checkpoints import AlertHistory

if TYPE_CHECKING:
    from symptomdesk.diary.store import DiaryStore
    from symptomdesk.triage.classify import Rulebook

_MANY_DAYS = 60
"""From here on it is faster to read everything again."""


class Timeline:
    """All pages that hold something and what was acknowledged, kept in step with the diary on disk."""

    def __init__(self, store: DiaryStore) -> None:
        self._store = store
        self._pages: dict[date, DayPage] | None = None
        self._order: list[date] = []
        self._acknowledgements: tuple[Acknowledgement, ...] | None = None
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
        if self._pages is None:
            return
        for day in days:
            page = self._store.page(day)
            if page != DayPage(day):
                if day not in self._pages:
                    insort(self._order, day)
                self._pages[day] = page
            elif self._pages.pop(day, None) is not None:
                self._order.remove(day)

    def forget_version(self) -> None:
        """Let the next look take the diary for changed by others."""
        self._version = None

    def forget_all(self) -> None:
        """Read everything again at the next question."""
        self._change_from(date.min)
        self._pages = None

    def pages(self, first: date | None = None, last: date | None = None) -> Sequence[DayPage]:
        """The pages from ``first`` to ``last`` (inclusive) that hold something, in order."""
        pages = self._loaded()
        begin = 0 if first is None else bisect_left(self._order, first)
        end = len(self._order) if last is None else bisect_right(self._order, last)
        return [pages[day] for day in self._order[begin:end]]

    def acknowledgements(self, first: date, last: date) -> Sequence[Acknowledgement]:
        """What was acknowledged about the days from ``first`` to ``last``, by instant."""
        if self._acknowledgements is None:
            self._acknowledgements = self._store.acknowledgements()
        return [one for one in self._acknowledgements if first <= one.day <= last]

    def _change_from(self, day: date) -> None:
        self._state += 1
        self._changes.append(day)
        self._acknowledgements = None
        if self._history is not None:
            self._history.forget_from(day)

    def _loaded(self) -> dict[date, DayPage]:
        if self._pages is None:
            self._pages = {page.day: page for page in self._store.pages()}
            self._order = sorted(self._pages)
        return self._pages
