"""Where days lie in a treatment: its cycles, and spans of days. Days are local calendar dates."""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class DaySpan(Struct, frozen=True):
    """Days ``first`` to ``last``, both included."""

    first: date
    last: date


class CycleDay(Struct, frozen=True):
    """Where in the treatment a day lies.

    ``cycle`` and ``day`` count from 1. Without cycles (continuous or unknown regimen) ``cycle`` is ``None``
    and ``day`` counts from the start of the treatment. ``length`` is the planned length in days; ``day`` runs
    past it when the next cycle began late. ``capsule_day`` is ``None`` where the plan does not say.
    """

    cycle: int | None
    day: int
    length: int | None
    capsule_day: bool | None
    held: bool


class Cycle(Struct, frozen=True):
    """A treatment cycle.

    ``last`` is ``None`` while nothing says when it ends. ``capsule_days`` are the days on which capsules are
    planned, holds left out. ``entered`` is false when the start was reckoned by the regimen.
    """

    number: int
    first: date
    last: date | None
    capsule_days: tuple[DaySpan, ...]
    entered: bool
