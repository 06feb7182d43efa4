"""The diary's days in memory, so that each question does not read them all again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from symptomdesk.diary.model import DayPage
from symptomdesk.diary.store import DiaryStore

_MANY_DAYS = 60
"""From here on it is faster to read everything again."""


class Timeline:
    """All pages that hold something, kept in step with the diary on disk."""

    def __init__(self, store: DiaryStore) -> None:
        self._store = store
        self._pages: dict[date, DayPage] | None = None
        self._version: int | None = store.data_version()
        self._state = 0

    @property
    def state(self) -> int:
        """A figure that changes whenever the pages may have."""
        return self._state

    def changed_by_others(self) -> bool:
        """Whether another program wrote to the diary since this was last asked; forgets the pages if so."""
        version = self._store.data_version()
        if version == self._version:
            return False
        self._version = version
        self.forget_all()
        return True

    def forget(self, days: Iterable[date]) -> None:
        """Read these days again: we wrote to them."""
        self._state += 1
        days = tuple(days)
        if len(days) > _MANY_DAYS:
            self._pages = None
        if self._pages is None:
            return
        for day in days:
            page = self._store.page(day)
            if page == DayPage(day):
                self._pages.pop(day, None)
            else:
                self._pages[day] = page

    def forget_version(self) -> None:
        """Let the next look take the diary for changed by others."""
        self._version = None

    def forget_all(self) -> None:
        """Read everything again at the next question."""
        self._state += 1
        self._pages = None

    def pages(self, first: date | None = None, last: date | None = None) -> Iterator[DayPage]:
        """The pages from ``first`` to ``last`` (inclusive) that hold something, in no particular order."""
        for day, page in self._loaded().items():
            if (first is None or day >= first) and (last is None or day <= last):
                yield page

    def _loaded(self) -> dict[date, DayPage]:
        if self._pages is None:
            self._pages = {page.day: page for page in self._store.pages()}
        return self._pages
