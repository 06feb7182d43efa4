"""Where each day of a month or a year stands: geometry alone, without widgets."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date

from msgspec import Struct
from PySide6.QtCore import QRectF

_WEEK = 7
_MONTHS_BESIDE = (6, 4, 3, 2, 1)
"""Numbers of months beside each other that fill every row of a year."""


class Sizes(Struct, frozen=True):
    """Lengths in logical pixels.

    ``line`` is the height of a line of small text, ``least_cell`` the least height of a day in the month
    view, ``small_cell`` and ``large_cell`` the least and greatest side of one in the year view.
    """

    line: float
    gap: float
    least_cell: float
    small_cell: float
    large_cell: float


class MonthPlace(Struct, frozen=True):
    """A month: its name (empty in the month view, where the page says it), the weekdays, and its days."""

    first: date
    title: QRectF
    weekdays: tuple[QRectF, ...]
    days: Mapping[date, QRectF]


class Places(Struct, frozen=True):
    """All months shown, and the height that they take."""

    months: tuple[MonthPlace, ...]
    height: float

    def place_of(self, day: date) -> QRectF | None:
        """Where a day stands, ``None`` if it is not shown."""
        return next((month.days[day] for month in self.months if day in month.days), None)

    def day_at(self, x: float, y: float) -> date | None:
        """The day at a point."""
        for month in self.months:
            for day, place in month.days.items():
                if place.contains(x, y):
                    return day
        return None


def month_places(first: date, width: float, height: float, week_starts: int, sizes: Sizes) -> Places:
    """One month over the whole width; it fills ``height`` if that leaves its days no lower than they need."""
    rows = _rows(first, week_starts)
    head = sizes.line + sizes.gap
    cell = max(sizes.least_cell, min((height - head) / rows, width / _WEEK))
    month = _month(first, QRectF(0, 0, width, 0), (width / _WEEK, cell), week_starts, sizes, titled=False)
    return Places((month,), head + rows * cell)


def year_places(year: int, width: float, week_starts: int, sizes: Sizes) -> Places:
    """Twelve small months, as many beside each other as have room."""
    between = 2 * sizes.gap
    least = _WEEK * sizes.small_cell
    fitting = int((width + between) // (least + between))
    beside = next((count for count in _MONTHS_BESIDE if count <= fitting), 1)
    month_width = (width - between * (beside - 1)) / beside
    cell = min(sizes.large_cell, month_width / _WEEK)
    head = 2 * sizes.line + sizes.gap
    tall = head + 6 * cell + between
    months = []
    for number in range(12):
        line, column = divmod(number, beside)
        place = QRectF(column * (month_width + between), line * tall, _WEEK * cell, tall)
        months.append(_month(date(year, number + 1, 1), place, (cell, cell), week_starts, sizes, titled=True))
    return Places(tuple(months), -(-12 // beside) * tall - between)


def mirrored(places: Places, width: float) -> Places:
    """The same for people who read from right to left."""

    def turned(one: QRectF) -> QRectF:
        return QRectF(width - one.x() - one.width(), one.y(), one.width(), one.height())

    months = tuple(
        MonthPlace(
            month.first,
            turned(month.title),
            tuple(turned(one) for one in month.weekdays),
            {day: turned(place) for day, place in month.days.items()},
        )
        for month in places.months
    )
    return Places(months, places.height)


def month_length(first: date) -> int:
    """How many days the month of ``first`` has."""
    return calendar.monthrange(first.year, first.month)[1]


def _column(day: date, week_starts: int) -> int:
    return (day.isoweekday() - week_starts) % _WEEK


def _rows(first: date, week_starts: int) -> int:
    return -(-(_column(first, week_starts) + month_length(first)) // _WEEK)


def _month(
    first: date, place: QRectF, cell: tuple[float, float], week_starts: int, sizes: Sizes, *, titled: bool
) -> MonthPlace:
    width, height = cell
    top = place.y() + (sizes.line if titled else 0)
    weekdays = tuple(QRectF(place.x() + i * width, top, width, sizes.line) for i in range(_WEEK))
    begin = _column(first, week_starts)
    days = {}
    for number in range(month_length(first)):
        row, column = divmod(begin + number, _WEEK)
        days[first.replace(day=number + 1)] = QRectF(
            place.x() + column * width, top + sizes.line + sizes.gap + row * height, width, height
        )
    title = QRectF(place.x(), place.y(), _WEEK * width, sizes.line if titled else 0)
    return MonthPlace(first, title, weekdays, days)
