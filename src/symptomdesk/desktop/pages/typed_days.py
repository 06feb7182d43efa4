"""Dates as people type them, understood where they can mean one day only; no widgets."""

from __future__ import annotations

import re
from datetime import date

from symptomdesk.desk import RefusedError
from symptomdesk.desktop import dates
from symptomdesk.desktop.translation import marked, tr

EARLIEST = date(1900, 1, 1)
"""Before it a year is a slip of the hand."""

# English names are understood in every language, and its own beside them.
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_MOST_MONTHS = 12
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[. ]+([^\W\d]{3,})[., ]+(\d{4})")
_MONTH_DAY_YEAR = re.compile(r"([^\W\d]{3,})[. ]+(\d{1,2})(?:st|nd|rd|th)?[, ]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{4})")
_HELP = marked("Please write the month as a word, as in 4 May 1952.")


def day_text(day: date | None) -> str:
    """A day to be read and changed ("4 May 1952"); empty for none."""
    return dates.written(day) if day else ""


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
        raise RefusedError(tr("There is no such day. {help}", help=tr(_HELP))) from fault
    if not EARLIEST <= day <= latest:
        raise RefusedError(tr("{day}: please check the year.", day=day_text(day)))
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
        raise RefusedError(tr("That could be two different days. {help}", help=tr(_HELP)))
    raise RefusedError(tr("That is not understood as a date. {help}", help=tr(_HELP)))


def _month(word: str) -> int:
    for months in (_MONTHS, dates.month_names()):
        for number, month in enumerate(months, 1):
            if month.lower().startswith(word):
                return number
    raise RefusedError(tr("That is not understood as a date. {help}", help=tr(_HELP)))
