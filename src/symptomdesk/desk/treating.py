"""How the treatment stands on a day, put together from what is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.course import cycles
from symptomdesk.diary.model import DayPage

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay
    from symptomdesk.diary.model import DoseStatus, Prescription, Treatment

_DAY = timedelta(days=1)
_FOUR_WEEKS = 28
_MOST_DAYS = 56
"""How many days of a cycle are shown: one that nobody followed up must not fill the page."""

Pages = Callable[[date, date], Sequence[DayPage]]


class DoseDay(Struct, frozen=True):
    """A day of a cycle: its place in the treatment, and what became of its capsule (``None``: not said)."""

    day: date
    place: CycleDay | None
    status: DoseStatus | None


class TreatmentView(Struct, frozen=True):
    """How the treatment stands on ``today``.

    ``prescription`` is the one in force, ``days`` those of the cycle that ``today`` lies in, to its planned
    end. Without a cycle they are the last four weeks, and empty where nothing is known of the treatment. Of
    a cycle that has gone on for very long they are the last ones.
    """

    treatment: Treatment
    today: date
    place: CycleDay | None
    prescription: Prescription | None
    days: tuple[DoseDay, ...]


def treatment_view(treatment: Treatment, pages: Pages, today: date) -> TreatmentView:
    """How ``treatment`` stands on ``today``; ``pages`` gives the written pages from one day to another."""
    place = cycles.cycle_day(treatment, today)
    days: tuple[DoseDay, ...] = ()
    if place is not None:
        if place.cycle is None:
            first, last = today - min(place.day, _FOUR_WEEKS) * _DAY + _DAY, today
        else:
            first = today - (place.day - 1) * _DAY
            last = max(today, first + ((place.length or 0) - 1) * _DAY)
        first = max(first, last - (_MOST_DAYS - 1) * _DAY)
        days = tuple(_dose_days(treatment, pages(first, last), first, last))
    return TreatmentView(treatment, today, place, cycles.prescription_on(treatment, today), days)


def _dose_days(treatment: Treatment, pages: Sequence[DayPage], first: date, last: date) -> Iterator[DoseDay]:
    doses = {page.day: page.doses[-1].status for page in pages if page.doses}
    for offset, place in enumerate(cycles.cycle_days(treatment, first, last)):
        day = first + offset * _DAY
        yield DoseDay(day, place, doses.get(day))
