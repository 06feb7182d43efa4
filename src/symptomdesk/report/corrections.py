"""Which signs of a warning were corrected after it was raised: a slip of the hand must not read like a fact.

The warning itself stays, for the person was told it; the former versions of entries say why nothing else in
the report agrees with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.diary.model import Diary, Raise, Revision, severity_rank

if TYPE_CHECKING:
    from symptomdesk.leaflet.model import Leaflet

_ABSENT = 0
_PRESENT = severity_rank(None)


class _Former(Struct, frozen=True):
    """What an entry said of its sign, as a rank, until ``at``."""

    sign: str
    day: date
    rank: int
    at: datetime


class Corrections:
    """What the diary once said of its signs, held against what it says now."""

    def __init__(self, diary: Diary, leaflet: Leaflet, fever_threshold: Decimal) -> None:
        self._days_back = leaflet.thresholds.persist_window_days
        self._former: dict[str, list[_Former]] = {}
        for former in _formers(diary.revisions, leaflet.fever.sign, fever_threshold):
            self._former.setdefault(former.sign, []).append(former)
        self._now = _ranks(diary, leaflet.fever.sign, fever_threshold)

    def of(self, event: Raise) -> tuple[str, ...]:
        """The signs of a warning that were worse when it was raised than the same days say now."""
        return tuple(sign for sign in event.signs if self._lowered(sign, event))

    def _lowered(self, sign: str, event: Raise) -> bool:
        then = [
            former.rank
            for former in self._former.get(sign, ())
            if former.at > event.at and self._counts(former.day, event)
        ]
        now = (rank for day, rank in self._now.get(sign, {}).items() if self._counts(day, event))
        return bool(then) and max(then) > max(now, default=_ABSENT)

    def _counts(self, day: date, event: Raise) -> bool:
        return 0 <= (event.day - day).days < self._days_back


def _formers(revisions: Iterable[Revision], fever: str, threshold: Decimal) -> Iterator[_Former]:
    for revision in revisions:
        day = _day(revision.before)
        if day is None:
            continue
        match revision.record, revision.before:
            case "observation", {"sign": str(sign), "severity": int() | None as severity}:
                yield _Former(sign, day, severity_rank(severity), revision.at)
            case "reading", {"celsius": str(celsius)} if _is_fever(celsius, threshold):
                yield _Former(fever, day, _PRESENT, revision.at)


def _day(columns: Mapping[str, object]) -> date | None:
    try:
        return date.fromisoformat(str(columns.get("day")))
    except ValueError:
        return None


def _is_fever(celsius: str, threshold: Decimal) -> bool:
    try:
        return Decimal(celsius) >= threshold
    except InvalidOperation:
        return False


def _ranks(diary: Diary, fever: str, threshold: Decimal) -> dict[str, dict[date, int]]:
    """The rank of each sign on each day, as the diary says now."""
    ranks: dict[str, dict[date, int]] = {}
    for page in diary.pages:
        said = [(one.sign, severity_rank(one.severity)) for one in page.observations]
        said += [(fever, _PRESENT) for reading in page.readings if reading.celsius >= threshold]
        for sign, rank in said:
            days = ranks.setdefault(sign, {})
            days[page.day] = max(rank, days.get(page.day, _ABSENT))
    return ranks
