"""Dates as people and spreadsheets write them.

Whether 2/3/2026 is in February or in March no single date says: the file as a whole has to.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import Enum

from msgspec import Struct

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_LONGEST = 100
_TIME = (
    r"(?:(?:\s*T\s*|[\s,]+(?:at\s+)?)(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"(?:\s*(?P<half>[ap])\.?m\.?)?(?:\s*(?P<offset>Z|[+-]\d{2}:?\d{2}))?)?"
)
_WEEKDAY = r"(?:[a-z]{2,9}\.?,?\s+)?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH_NAME = r"(?P<name>[a-z]{3,9})\.?"


def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{pattern}{_TIME}\s*", re.IGNORECASE | re.ASCII)


_YEAR_FIRST = _form(r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})")
_DOTTED = _form(rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}")
_SLASHED = _form(rf"(?P<one>\d{{1,2}})(?P<mark>[-/])(?P<other>\d{{1,2}})(?P=mark){_YEAR}")
_DAY_AND_NAME = _form(rf"{_WEEKDAY}{_DAY}[\s.-]+(?:of\s+)?{_MONTH_NAME},?[\s-]+{_YEAR}")
_NAME_AND_DAY = _form(rf"{_WEEKDAY}{_MONTH_NAME}\s+{_DAY}(?:,\s*|\s+)(?P<year>\d{{4}})")
_PLAIN = (_YEAR_FIRST, _DOTTED, _DAY_AND_NAME, _NAME_AND_DAY)


class Order(Enum):
    """How a file writes dates like 2/3/2026."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class AmbiguousError(ValueError):
    """A date like 2/3/2026 in a file that does not show which of the figures is the month."""


class When(Struct, frozen=True):
    """A day, with the time of day and the offset from UTC if they were written."""

    day: date
    time: time | None = None
    zone: tzinfo | None = None

    def at(self, now: datetime) -> datetime:
        """The instant, with the present offset where none was written; ``now`` itself without a time."""
        if self.time is None:
            return now
        return datetime.combine(self.day, self.time, self.zone or now.tzinfo)


def order_of(cells: Iterable[str]) -> Order | None:
    """The order that the dates of a file show; ``None`` if none does, or if they contradict each other."""
    shown = set()
    for cell in cells:
        if len(cell) <= _LONGEST and (match := _SLASHED.fullmatch(cell)):
            one, other = int(match["one"]), int(match["other"])
            if one > 12 >= other:
                shown.add(Order.DAY_FIRST)
            elif other > 12 >= one:
                shown.add(Order.MONTH_FIRST)
    return shown.pop() if len(shown) == 1 else None


def parse(cell: str, order: Order | None) -> When:
    """The day of a cell.

    Raises ``ValueError`` if it is none, :class:`AmbiguousError` if ``order`` would be needed to know.
    """
    if len(cell) > _LONGEST:
        raise ValueError("no date")
    for form in _PLAIN:
        if match := form.fullmatch(cell):
            return _when(match, _month(match), int(match["day"]))
    match = _SLASHED.fullmatch(cell)
    if match is None:
        raise ValueError("no date")
    one, other = int(match["one"]), int(match["other"])
    if order is Order.MONTH_FIRST:
        one, other = other, one
    elif order is None and one != other:
        raise AmbiguousError("day or month first?")
    return _when(match, month=other, day=one)


def _month(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if "month" in groups:
        return int(groups["month"])
    name = groups["name"].lower()
    for number, month in enumerate(_MONTHS, start=1):
        if month.startswith(name) or name == "sept" == month[:4]:
            return number
    raise ValueError("no month")


def _when(match: re.Match[str], month: int, day: int) -> When:
    year = int(match["year"])
    written = date(year + 2000 if len(match["year"]) == 2 else year, month, day)
    if match["hour"] is None:
        return When(written)
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            raise ValueError("no time")
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    moment = time(hour, int(match["minute"]), int(match["second"] or 0))
    return When(written, moment, _zone(match["offset"]) if match["offset"] else None)


def _zone(offset: str) -> tzinfo:
    if offset.upper() == "Z":
        return UTC
    away = timedelta(hours=int(offset[1:3]), minutes=int(offset[-2:]))
    return timezone(-away if offset[0] == "-" else away)
