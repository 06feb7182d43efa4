"""Where in pixels lanes and days lie; no Qt, so that it is tested without a window."""

from __future__ import annotations

from math import ceil, floor

from msgspec import Struct

from symptomdesk.desktop.charts.lanes_model import MOST_SEVERE

_GAPLESS_BELOW = 3.0
_FINE_BELOW = 7.0
_BAR_SHARE = 0.8


class Window(Struct, frozen=True):
    """The days in view: from ``left`` (an ordinal, fractions while it moves) over ``days`` days."""

    left: float
    days: int

    @property
    def first(self) -> int:
        """The first day of which more than half is in view."""
        return floor(self.left + 0.5)

    @property
    def last(self) -> int:
        """The last day, as many days on."""
        return self.first + self.days - 1


class LaneSizes(Struct, frozen=True):
    """A lane from top to bottom, in pixels: ``head`` for a title above, ``body`` for bars, ``gap`` below.

    The highest bar leaves ``air`` free above it, in which half of its level's name stands.
    """

    head: int
    body: int
    gap: int
    air: int = 0

    @property
    def height(self) -> int:
        """All of it."""
        return self.head + self.body + self.gap

    def ground(self, lane: int, offset: float) -> float:
        """Where the bars of a lane stand, scrolled up by ``offset``."""
        return lane * self.height + self.head + self.body - offset

    def top(self, lane: int, offset: float) -> float:
        """Where the body of a lane begins."""
        return lane * self.height + self.head - offset

    def level(self, lane: int, offset: float, height: float) -> float:
        """How far up ``height`` on the severity scale reaches."""
        return self.ground(lane, offset) - self.rise(height)

    def share(self, lane: int, offset: float, share: float) -> float:
        """How far up a part, from 0 to 1, of a lane's scale reaches."""
        return self.ground(lane, offset) - round(share * (self.body - self.air))

    def rise(self, height: float) -> float:
        """The pixels of ``height`` on the severity scale."""
        return round(height * (self.body - self.air) / MOST_SEVERE)

    def lane_at(self, y: float, offset: float) -> int:
        """The lane at a height, perhaps beyond the last one."""
        return floor((y + offset) / self.height)

    def lanes_within(self, offset: float, height: float, count: int) -> range:
        """The lanes in view."""
        return range(max(0, floor(offset / self.height)), min(count, ceil((offset + height) / self.height)))


class DayScale(Struct, frozen=True):
    """From days to pixels: ``width`` pixels show the window."""

    window: Window
    width: float
    widest_bar: float

    @property
    def day_width(self) -> float:
        """The pixels of a day."""
        return self.width / self.window.days

    @property
    def first(self) -> int:
        """The first day in view, even if in part."""
        return floor(self.window.left)

    @property
    def last(self) -> int:
        """The last day in view, even if in part."""
        return ceil(self.window.left + self.window.days) - 1

    def left(self, day: int) -> float:
        """Where a day begins, on a whole pixel."""
        return round((day - self.window.left) * self.day_width)

    def bar(self, first: int, last: int) -> tuple[float, float]:
        """Left edge and width of the bar of the days from ``first`` to ``last``."""
        begin, end = self.left(first), self.left(last + 1)
        wide = end - begin
        if wide < _GAPLESS_BELOW:
            return begin, max(wide, 1.0)
        bar = wide - 1 if wide < _FINE_BELOW else float(round(wide * _BAR_SHARE))
        bar = min(bar, self.widest_bar)
        return begin + floor((wide - bar) / 2), bar

    def day_at(self, x: float) -> int:
        """The day at a place."""
        return floor(self.window.left + x / self.day_width)
