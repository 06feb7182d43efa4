"""What was measured, as lanes of points: temperatures, and each laboratory value by its name. No Qt.

A lane has a scale of its own, in the unit of its figures. What is not a figure ("<0.5") has no place on it
and is only told.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import ROUND_FLOOR, Decimal
from enum import StrEnum
from itertools import groupby, pairwise
from math import ceil, floor, log10

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.diary.model import LabValue, RangeSide, Reading, plain_figure

TEMPERATURE_KEY = "temperature"

_TENTH = Decimal("0.1")
_FREEZING_F = 32
_USUAL_CELSIUS = Decimal("36.5")
"""A scale of temperatures reaches at least from here to the threshold, so that nothing looks dramatic."""

_MOST_STEPS = 4
_NICE = (1, 2, 2.5, 5, 10)
_EVEN = 1e-9
_DAYS_IN_WEEK = 7

PlaceOf = Callable[[date], int | None]
"""The ordinal at which a day is drawn, ``None`` for a day that is not."""


class Kind(StrEnum):
    """What a lane measures."""

    TEMPERATURE = "temperature"
    LAB = "lab"


class Point(Struct, frozen=True):
    """A figure on a day, or the highest of a week; ``figure`` as people read it, ``value`` on the scale.

    ``low`` and ``high`` are the laboratory's range, ``range_words`` what is said of it. ``stands_out``
    is true for a temperature that counts as fever, and for what lies outside the laboratory's range.
    """

    first: int
    last: int
    figure: str
    value: float | None
    low: float | None = None
    high: float | None = None
    range_words: str = ""
    stands_out: bool = False


class Band(Struct, frozen=True):
    """The laboratory's range over some days; an end that it does not give is the scale's."""

    first: int
    last: int
    low: float
    high: float


class Scale(Struct, frozen=True):
    """From ``low`` on the ground to ``high`` at the top of a lane, named every ``step``."""

    low: float
    high: float
    step: float

    def share(self, value: float) -> float:
        """How far up a value lies, from 0 to 1."""
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)

    @property
    def ticks(self) -> tuple[float, ...]:
        """The values to name, from below."""
        count = round((self.high - self.low) / self.step)
        return tuple(self.low + index * self.step for index in range(count + 1))

    def label(self, value: float) -> str:
        """A tick's name, with as many decimals as the step needs."""
        decimals = max(0, -floor(log10(self.step) + _EVEN))
        if abs(round(self.step, decimals) - self.step) > _EVEN * self.step:
            decimals += 1
        return f"{value:.{decimals}f}"


class MeasureLane(Struct, frozen=True):
    """The points of one thing measured, by day; ``threshold`` is where fever begins, on the lane's scale.

    ``joined`` lanes have a line through their points.
    """

    key: str
    kind: Kind
    name: str
    unit: str
    points: tuple[Point, ...]
    scale: Scale
    bands: tuple[Band, ...] = ()
    threshold: float | None = None
    threshold_words: str = ""
    joined: bool = False

    def within(self, first: int, last: int) -> Sequence[Point]:
        """The points that touch the days from ``first`` to ``last``."""
        # A point is a week at most: what begins earlier than that cannot reach in.
        begin = bisect_left(self.points, first - _DAYS_IN_WEEK, key=_first)
        end = bisect_right(self.points, last, key=_first)
        return [point for point in self.points[begin:end] if point.last >= first]

    def around(self, first: int, last: int) -> Sequence[Point]:
        """The points of those days; where a line goes through them also the next ones on either side."""
        begin = bisect_left(self.points, first - _DAYS_IN_WEEK, key=_first)
        end = bisect_right(self.points, last, key=_first)
        more = int(self.joined)
        return self.points[max(begin - more, 0) : end + more]

    def beside(self, day: int, step: int) -> int | None:
        """The day of the next point after ``day``, or before it for a negative ``step``, if there is one."""
        days = [p.first for p in self.points if (p.first > day if step > 0 else p.last < day)]
        return (min(days) if step > 0 else max(days)) if days else None

    def nearest(self, day: int, reach: float) -> int:
        """The day of the point nearest to ``day`` if it is no more than ``reach`` days away, else the day."""
        near = self.within(day - ceil(reach), day + ceil(reach))
        best = min(near, key=lambda point: _away(point, day), default=None)
        return best.first if best is not None and _away(best, day) <= reach else day


def temperature_lane(
    readings: Iterable[Reading],
    unit: str,
    threshold: Decimal,
    name: str,
    *,
    place_of: PlaceOf = date.toordinal,
    weeks_until: int | None = None,
) -> MeasureLane | None:
    """The lane of temperatures in ``unit`` (``"C"`` or ``"F"``), ``None`` where there are none.

    ``threshold`` is in °C. With ``weeks_until``, the last day shown, each calendar week
    shows its highest.
    """
    points = []
    for reading in readings:
        day = place_of(reading.day)
        if day is not None:
            typed = reading.value.replace(",", ".") if reading.unit == unit else ""
            figure = typed or str(_shown(reading.celsius, unit))
            value = float(_degrees(reading.celsius, unit))
            points.append(
                Point(day, day, f"{figure} °{unit}", value, stands_out=reading.celsius >= threshold),
            )
    if not points:
        return None
    points.sort(key=_first)
    if weeks_until is not None:
        points = [_highest(list(week), weeks_until) for _, week in groupby(points, key=_monday)]
    limit = float(_degrees(threshold, unit))
    usual = float(_degrees(_USUAL_CELSIUS, unit))
    return MeasureLane(
        TEMPERATURE_KEY,
        Kind.TEMPERATURE,
        name,
        f"°{unit}",
        tuple(points),
        _scale([usual, limit, *_values(points)]),
        threshold=limit,
        threshold_words=f"{_shown(threshold, unit)} °{unit}",
    )


def lab_lanes(
    labs: Iterable[LabValue],
    range_words: Callable[[LabValue], str],
    *,
    place_of: PlaceOf = date.toordinal,
    joined: bool = True,
) -> tuple[MeasureLane, ...]:
    """A lane for each laboratory value by its name, in the order of the alphabet.

    The same name in another unit is a lane of its own: its figures do not share a scale. ``joined`` draws a
    line through the points of each.
    """
    by_key: dict[str, list[tuple[LabValue, Point]]] = {}
    for lab in labs:
        day = place_of(lab.day)
        if day is not None:
            by_key.setdefault(_lab_key(lab), []).append((lab, _lab_point(lab, day, range_words)))
    return tuple(_lab_lane(key, by_key[key], joined=joined) for key in sorted(by_key))


def _lab_lane(key: str, entries: Sequence[tuple[LabValue, Point]], *, joined: bool) -> MeasureLane:
    latest = entries[-1][0]
    points = sorted((point for _, point in entries), key=_first)
    ends = [end for point in points for end in (point.low, point.high) if end is not None]
    scale = _scale([*_values(points), *ends])
    name = latest.name[:1].upper() + latest.name[1:]
    return MeasureLane(
        key, Kind.LAB, name, latest.unit, tuple(points), scale, tuple(_bands(points, scale)), joined=joined
    )


def _lab_key(lab: LabValue) -> str:
    return f"lab:{lab.name.casefold()}:{lab.unit.casefold()}"


def _lab_point(lab: LabValue, day: int, range_words: Callable[[LabValue], str]) -> Point:
    value, low, high = (plain_figure(typed) for typed in (lab.value, lab.low, lab.high))
    return Point(
        day,
        day,
        lab.value,
        None if value is None else float(value),
        None if low is None else float(low),
        None if high is None else float(high),
        range_words(lab),
        stands_out=lab.side in (RangeSide.BELOW, RangeSide.ABOVE),
    )


def _bands(points: Sequence[Point], scale: Scale) -> list[Band]:
    """The range around each point, half the way to its neighbours; one for all that say the same."""
    bands: list[Band] = []
    borders = [date.min.toordinal(), *((a.first + b.first + 1) // 2 for a, b in pairwise(points))]
    ends = [*(border - 1 for border in borders[1:]), date.max.toordinal()]
    for point, first, last in zip(points, borders, ends, strict=True):
        if point.low is None and point.high is None:
            continue
        low = scale.low if point.low is None else point.low
        high = scale.high if point.high is None else point.high
        if bands and (bands[-1].low, bands[-1].high, bands[-1].last) == (low, high, first - 1):
            bands[-1] = replace(bands[-1], last=last)
        elif first <= last:
            bands.append(Band(first, last, low, high))
    return bands


def _scale(values: Sequence[float]) -> Scale:
    """A scale around the values, with room above and below, and few round steps."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    span = (high - low) or abs(high) * 0.2 or 1.0
    step = _nice(span / _MOST_STEPS)
    bottom, top = floor(low / step + _EVEN) * step, ceil(high / step - _EVEN) * step
    if bottom > 0 and low - bottom < span * 0.05:
        bottom = max(bottom - step, 0.0)
    if top - high < span * 0.05:
        top += step
    if (top - bottom) / step > _MOST_STEPS:
        step *= 2
        bottom, top = floor(bottom / step + _EVEN) * step, ceil(top / step - _EVEN) * step
    return Scale(bottom, top, step)


def _nice(step: float) -> float:
    ten = 10.0 ** floor(log10(step))
    return next(nice * ten for nice in _NICE if nice * ten >= step * (1 - _EVEN))


def _values(points: Iterable[Point]) -> list[float]:
    return [point.value for point in points if point.value is not None]


def _degrees(celsius: Decimal, unit: str) -> Decimal:
    return celsius if unit == "C" else celsius * 9 / 5 + _FREEZING_F


def _shown(celsius: Decimal, unit: str) -> Decimal:
    """Rounded down, so that no figure looks like a fever that is none."""
    return _degrees(celsius, unit).quantize(_TENTH, ROUND_FLOOR)


def _highest(week: Sequence[Point], until: int) -> Point:
    top = max(week, key=lambda point: point.value or 0.0)
    monday = _monday(top)
    return replace(top, first=monday, last=min(monday + _DAYS_IN_WEEK - 1, until))


def _monday(point: Point) -> int:
    return point.first - (point.first - 1) % _DAYS_IN_WEEK


def _away(point: Point, day: int) -> int:
    return max(point.first - day, day - point.last, 0)


def _first(point: Point) -> int:
    return point.first
