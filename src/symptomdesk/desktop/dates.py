"""How days and times of day are written: the one place that knows patterns, months and weekdays.

Names come from the locale of the window, orders from its translation: a pattern is text like any other, which
a language may arrange anew ("d MMMM" may become "MMMM d").
"""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from symptomdesk.desktop.translation import marked, tr

DAY = marked("d MMMM", "date pattern")
DAY_OF_YEAR = marked("d MMMM yyyy", "date pattern")
NAMED = marked("dddd, d MMMM", "date pattern")
NAMED_OF_YEAR = marked("dddd, d MMMM yyyy", "date pattern")
BRIEF = marked("ddd, d MMMM", "date pattern")
BRIEF_OF_YEAR = marked("ddd, d MMMM yyyy", "date pattern")
MONTH_OF_YEAR = marked("MMMM yyyy", "date pattern")
TICK = marked("d MMM", "date pattern")
TICK_OF_YEAR = marked("d MMM yyyy", "date pattern")
TICK_MONTH = marked("MMM", "date pattern")
TICK_MONTH_OF_YEAR = marked("MMM yyyy", "date pattern")
YEAR = marked("yyyy", "date pattern")
WEEKDAY = marked("dddd", "date pattern")

_WITH_YEAR = {
    DAY: DAY_OF_YEAR,
    NAMED: NAMED_OF_YEAR,
    BRIEF: BRIEF_OF_YEAR,
    TICK: TICK_OF_YEAR,
    TICK_MONTH: TICK_MONTH_OF_YEAR,
}


def written(day: date, pattern: str = DAY_OF_YEAR, *, with_year: bool = False) -> str:
    """The day by one of the patterns above, and ``with_year`` by the same with the year."""
    chosen = _WITH_YEAR.get(pattern, pattern) if with_year else pattern
    return QLocale().toString(QDate(day.year, day.month, day.day), format_of(chosen))


def format_of(pattern: str) -> str:
    """One of the patterns above as the language of the window has it, for Qt's own fields."""
    return tr(pattern, "date pattern")


def long_day(day: date, today: date) -> str:
    """A day with its weekday, and with its year if that is another than today's."""
    return written(day, NAMED, with_year=day.year != today.year)


def short_day(day: date, today: date) -> str:
    """A day as one says it: today, yesterday, a weekday of the last week, else its date."""
    ago = (today - day).days
    if ago == 0:
        return tr("today")
    if ago == 1:
        return tr("yesterday")
    if 0 < ago < 7:
        return written(day, WEEKDAY)
    return plain_day(day, today.year)


def plain_day(day: date, year: int) -> str:
    """A day as its date, with its year only where that is not ``year``."""
    return written(day, DAY, with_year=day.year != year)


def clock_time(at: datetime) -> str:
    """The local time of day."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def moment(at: datetime) -> str:
    """A day with its year, and the time of day."""
    return tr("{day}, {time}", day=written(at.date()), time=clock_time(at))


def weekday_letter(day: date) -> str:
    """The weekday in as few letters as the locale has."""
    return QLocale().dayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)


def weekday_name(number: int, *, narrow: bool = False) -> str:
    """The weekday, 1 for Monday, as a heading: shortened, or ``narrow`` in as few letters as there are."""
    form = QLocale.FormatType.NarrowFormat if narrow else QLocale.FormatType.ShortFormat
    return QLocale().standaloneDayName(number, form)


def month_name(number: int) -> str:
    """The month, 1 for January, as a heading."""
    return QLocale().standaloneMonthName(number)


def first_weekday() -> int:
    """The weekday on which a week begins, 1 for Monday."""
    return QLocale().firstDayOfWeek().value


def month_names() -> tuple[str, ...]:
    """The names of the months, January first, as they stand in a date."""
    return tuple(QLocale().monthName(month) for month in range(1, 13))
