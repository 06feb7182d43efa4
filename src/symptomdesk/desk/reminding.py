"""When a person is to be reminded that a day is not written yet; pure functions of the time told.

Nothing here waits and nothing here speaks: whoever does asks again now and then, and tells what it did. So a
computer that slept, a clock that was set and the hour that summer time takes need no case of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.desk.reference import today

if TYPE_CHECKING:
    from symptomdesk.diary.model import DayPage

SNOOZE = timedelta(hours=1)
"""How long "remind me later" puts a reminder off."""

_ONE_DAY = timedelta(days=1)


def is_written(page: DayPage) -> bool:
    """Whether a page says how the person was: symptoms, "nothing today", or words of their own.

    A capsule, a temperature or a note of the morning does not: the evening is still to be written.
    """
    return page.logged or bool(page.text.strip())


class Reminding(Struct, frozen=True):
    """What was asked for and what was done so far; every change of it is a new value.

    ``at`` is the local time of day (``None``: never), ``day_starts_at`` the hour, 0 to 6, until which the
    night belongs to the day before. ``said`` is the last day whose reminder needs no repeating.
    ``snoozed_until``, an instant, holds every reminder back and then is one itself, for the page of the day
    ``snoozed``.
    """

    at: time | None
    day_starts_at: int = 0
    said: date | None = None
    snoozed: date | None = None
    snoozed_until: datetime | None = None

    def wanting(self, at: time | None, day_starts_at: int) -> Reminding:
        """The same under other settings; another time of day is a new wish, also for today."""
        said = self.said if at == self.at else None
        return replace(self, at=at, day_starts_at=day_starts_at, said=said)

    def snooze(self, now: datetime) -> Reminding:
        """Remind an hour from ``now``, and not before; also where no time of day is set."""
        return replace(self, snoozed=today(now, self.day_starts_at), snoozed_until=_instant(now) + SNOOZE)

    def done(self, now: datetime) -> Reminding:
        """The person was reminded, or has the page before them: this time it is enough."""
        day = today(now, self.day_starts_at)
        said = day if self._has_come(day, now) else self.said
        return replace(self, said=said, snoozed=None, snoozed_until=None)

    def due(self, now: datetime, written: Callable[[date], bool]) -> date | None:
        """The day whose page the person is to be reminded of now, if there is one.

        That is today; or, where an hour's delay led past the end of the day, yesterday.
        """
        if self._holds_back(now):
            return None
        day, put_off = today(now, self.day_starts_at), self.snoozed
        if put_off is not None and day - put_off in (timedelta(), _ONE_DAY) and not written(put_off):
            return put_off
        if day == self.said or not self._has_come(day, now) or written(day):
            return None
        return day

    def _holds_back(self, now: datetime) -> bool:
        """Whether the delay lasts; more than an hour is left only if the clock was set back meanwhile."""
        until = self.snoozed_until
        return until is not None and timedelta() < until - _instant(now) <= SNOOZE

    def _has_come(self, day: date, now: datetime) -> bool:
        """Whether it is the time of the reminder of ``day``, by the clock on the wall."""
        if self.at is None:
            return False
        # Until a day begins it is still night, and the night belongs to the day before.
        evening = day + _ONE_DAY if self.at < time(self.day_starts_at) else day
        return now.replace(tzinfo=None) >= datetime.combine(evening, self.at)


def _instant(now: datetime) -> datetime:
    """Times of one zone are compared by the wall clock otherwise, which repeats an hour in autumn."""
    return now.astimezone(UTC)
