"""How symptoms develop, as values that a chart or a report can draw without further reckoning.

Days are local calendar dates. A severity is 0 none, 1 mild, 2 moderate, 3 severe, 4 very severe, or ``None``
for present without a grade, which ranks between 0 and 1. A day that was not logged is a state of its own and
never a zero.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct


class DayState(StrEnum):
    """What the diary says of a sign on a day."""

    NOT_LOGGED = "not_logged"
    ABSENT = "absent"
    PRESENT = "present"


class DayValue(Struct, frozen=True):
    """A sign on one day.

    ``severity`` is 1 to 4 or ``None`` (not graded) when present; 0 when the person said that it was not
    there; ``None`` when they wrote only of other things, or nothing at all.
    """

    day: date
    state: DayState
    severity: int | None = None

    @property
    def present(self) -> bool:
        """Whether the sign was there."""
        return self.state is DayState.PRESENT


class WeekValue(Struct, frozen=True):
    """A sign over the days ``first`` to ``last`` of one calendar week (Monday to Sunday, cut at the range).

    ``severity`` is the worst of its days, read as in :class:`DayValue`.
    """

    first: date
    last: date
    state: DayState
    severity: int | None
    days_present: int
    days_logged: int


class SignSeries(Struct, frozen=True):
    """A sign over a range: one value for every day, in order, without gaps."""

    sign: str
    first: date
    last: date
    values: tuple[DayValue, ...]


class Direction(StrEnum):
    """Where a sign is going, compared with the time before.

    ``UNCLEAR`` says that the figures contradict each other (fewer days, but worse ones) or that one of the
    two times was not logged at all.
    """

    NEW = "new"
    WORSE = "worse"
    UNCLEAR = "unclear"
    SAME = "same"
    BETTER = "better"
    GONE = "gone"


class SignFigures(Struct, frozen=True):
    """A sign's figures over a period.

    ``days_logged`` are the days on which the diary was kept. ``worst`` is ``None`` when the sign was never
    there or never graded; ``days_present`` tells which. ``last_value`` is the latest day of which the person
    said whether the sign was there, and not one on which they wrote only of other things. It,
    ``first_present`` and ``last_present`` are ``None`` where there is no such day.
    """

    days_present: int
    days_logged: int
    days: int
    worst: int | None
    first_present: date | None
    last_present: date | None
    last_value: DayValue | None


class SignSummary(Struct, frozen=True):
    """A sign's figures over a period and where it is going."""

    sign: str
    figures: SignFigures
    direction: Direction


class SignChange(Struct, frozen=True):
    """How a sign of one period compares with the period before."""

    sign: str
    direction: Direction
    before: SignFigures
    after: SignFigures
