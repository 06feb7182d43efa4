"""Dates as people type them, understood where they can mean one day only; no widgets, no Qt."""

from __future__ import annotations

import re
from datetime import date

from symptomdesk.desk import RefusedError

EARLIEST = date(1900, 1, 1)
"""Before it a year is a slip of the hand."""

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MOST_MONTHS = 12
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[. ]+([a-z]{3,})[., ]+(\d{4})")
_MONTH_DAY_YEAR = re.compile(r"([a-z]{3,})[. ]+(\d{1,2})(?:st|nd|rd|th)?[, ]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})")
_HELP = "Please write the month as a word, as in 4 May 1952."


def day_text(day: date | None) -> str:
    """A day to be read and changed ("4 May 1952"); empty for none."""
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}" if day else ""


def day_of(text: str, latest: date) -> date | None:
    """The day that was typed, ``None`` for an empty line.

    Raises :class:`RefusedError` for what is no day, could be two, or lies before 1900 or after ``latest``.
    """
    typed = " ".join(text.lower().split())
    if not typed:
        return None
    year, month, number = _parts(typed)
    try:
        day = date(year, month, number)
    except ValueError as fault:
        raise RefusedError(f"There is no such day. {_HELP}") from fault
    if not EARLIEST <= day <= latest:
        raise RefusedError(f"{day_text(day)}: please check the year.")
    return day


def _parts(typed: str) -> tuple[int, int, int]:
    """Year, month and day as they were typed."""
    if found := _YEAR_FIRST.fullmatch(typed):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_MONTH_YEAR.fullmatch(typed):
        return int(found[3]), _month(found[2]), int(found[1])
    if found := _MONTH_DAY_YEAR.fullmatch(typed):
        return int(found[3]), _month(found[1]), int(found[2])
    if found := _FIGURES.fullmatch(typed):
        first, second, year = int(found[1]), int(found[3]), int(found[4])
        if first > _MOST_MONTHS or first == second or found[2] == ".":
            return year, second, first
        if second > _MOST_MONTHS:
            return year, first, second
        raise RefusedError(f"That could be two different days. {_HELP}")
    raise RefusedError(f"That is not understood as a date. {_HELP}")


def _month(word: str) -> int:
    for number, month in enumerate(_MONTHS, 1):
        if month.startswith(word):
            return number
    raise RefusedError(f"That is not understood as a date. {_HELP}")
