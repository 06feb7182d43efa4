"""Writes that can be taken back: what was done to the diary, and its reverse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from symptomdesk.diary.model import DayPage, Diary, Treatment

if TYPE_CHECKING:
    from symptomdesk.diary.rows import Record
    from symptomdesk.diary.writing import Writing
from symptomdesk.diary.model import Observation
from symptomdesk.leaflet.model import OWN_PREFIX, Indication


class _Added(Struct, frozen=True):
    record: Record


class _Replaced(Struct, frozen=True):
    before: Record


class _Removed(Struct, frozen=True):
    record: Record


class _DaySet(Struct, frozen=True):
    page: DayPage


class _TreatmentSet(Struct, frozen=True):
    before: Treatment


_Step = _Added | _Replaced | _Removed | _DaySet | _TreatmentSet


class Undo(Struct, frozen=True):
    """How to take back one use case: its ``label`` in words, the days it concerns, and its steps."""

    label: str
    days: frozenset[date]
    steps: tuple[_Step, ...]


class TakenIn(Struct, frozen=True):
    """What was taken in at once: its days, and from which on it may raise alerts that do not come with it."""

    days: frozenset[date]
    raises_since: date | None


class Recorder(Struct):
    """Writes into an open transaction and remembers what was there before.

    ``own_symptoms`` is true once something may have been written of what the person named themselves.
    """

    writing: Writing
    at: datetime
    steps: list[_Step] = field(default_factory=list)
    taken_in: TakenIn | None = None
    own_symptoms: bool = False

    def add(self, record: Record) -> None:
        """Add a record."""
        self.writing.add(record)
        self.steps.append(_Added(record))
        self._meet(record)

    def replace(self, before: Record, after: Record) -> None:
        """Replace a record by its new version; nothing happens if they are equal."""
        if before != after:
            self.writing.replace(after)
            self.steps.append(_Replaced(before))
            self._meet(before, after)

    def remove(self, record: Record) -> None:
        """Remove a record."""
        self.writing.remove(record)
        self.steps.append(_Removed(record))
        self._meet(record)

    def set_day(
        self,
        page: DayPage,
        *,
        text: str | None = None,
        note: str | None = None,
        nothing_today: bool | None = None,
    ) -> None:
        """Set parts of a day; ``page`` is the day as it was."""
        unchanged = (
            text in (None, page.text)
            and note in (None, page.note)
            and nothing_today in (None, page.nothing_today)
        )
        if not unchanged:
            self.writing.set_day(page.day, text=text, note=note, nothing_today=nothing_today, at=self.at)
            self.steps.append(_DaySet(page))

    def set_treatment(
        self, before: Treatment, *, indication: Indication | None = None, start: date | None = None
    ) -> None:
        """Set indication or start of the treatment; ``before`` is the treatment as it was."""
        after = replace(before, indication=indication or before.indication, start=start or before.start)
        if after != before:
            self.writing.set_treatment(indication=after.indication, start=after.start)
            self.steps.append(_TreatmentSet(before))

    def take_in(self, news: Diary, no_longer_nothing: Iterable[date], with_raises: bool) -> None:
        """Add what another diary brings; it cannot be taken back step by step.

        On the days of ``no_longer_nothing`` it removes that mark. ``with_raises`` says that everything that
        ``news`` raises comes with it.
        """
        for day in no_longer_nothing:
            self.writing.set_day(day, nothing_today=False, at=self.at)
        self.writing.take_in(news)
        self.own_symptoms = True
        days = frozenset(page.day for page in news.pages)
        anywhere = news.treatment != Treatment()
        since = date.min if anywhere else min(days, default=date.min)
        self.taken_in = TakenIn(days, None if with_raises else since)

    def take_back(self, undo: Undo) -> None:
        """Do the reverse of every step, last first."""
        self.own_symptoms = True
        for step in reversed(undo.steps):
            match step:
                case _Added(record):
                    self.writing.remove(record)
                case _Replaced(before):
                    self.writing.replace(before)
                case _Removed(record):
                    self.writing.add(record)
                case _DaySet(page):
                    self.writing.set_day(
                        page.day,
                        text=page.text,
                        note=page.note,
                        nothing_today=page.nothing_today,
                        at=self.at,
                    )
                case _TreatmentSet(before_all):
                    self.writing.set_treatment(indication=before_all.indication, start=before_all.start)

    def _meet(self, *records: Record) -> None:
        self.own_symptoms |= any(
            isinstance(r, Observation) and r.sign.startswith(OWN_PREFIX) for r in records
        )
