"""Which of the leaflet's precautions are worth a reminder on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.leaflet.model import Leaflet, Precaution, When

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay
    from symptomdesk.diary.model import Treatment


class PrecautionOfDay(Struct, frozen=True):
    """A precaution that applies on a day, up to ``last_day`` if the treatment has ended with the pause."""

    precaution: Precaution
    last_day: date | None = None


def precautions_on(
    day: date, leaflet: Leaflet, treatment: Treatment, place: CycleDay | None, present: frozenset[str]
) -> tuple[PrecautionOfDay, ...]:
    """The precautions of ``day``, in the leaflet's order.

    ``place`` is where in the treatment it lies; the signs in ``present`` are there on it.
    """
    return tuple(_applying(day, leaflet, treatment, place, present))


def _applying(
    day: date, leaflet: Leaflet, treatment: Treatment, place: CycleDay | None, present: frozenset[str]
) -> Iterator[PrecautionOfDay]:
    paused_since = _paused_since(treatment, day)
    for one in leaflet.precautions:
        match one.when:
            case When.SIGN:
                if one.signs & present:
                    yield PrecautionOfDay(one)
            case When.CAPSULE_DAY:
                if place is not None and place.capsule_day:
                    yield PrecautionOfDay(one)
            case When.TREATMENT:
                # Whoever keeps this diary takes the drug; only a start that is still to come says otherwise.
                begun = treatment.start is None or treatment.start <= day
                last_day = _last_day(one, paused_since)
                if begun and (last_day is None or day <= last_day):
                    yield PrecautionOfDay(one, last_day)


def _last_day(precaution: Precaution, paused_since: date | None) -> date | None:
    if paused_since is None or not precaution.days_after:
        return None
    return paused_since + timedelta(days=precaution.days_after)


def _paused_since(treatment: Treatment, day: date) -> date | None:
    """The first day of a pause without an end that covers ``day``: perhaps the treatment is over."""
    open_holds = (hold.from_day for hold in treatment.holds if hold.until is None and hold.from_day <= day)
    return min(open_holds, default=None)
