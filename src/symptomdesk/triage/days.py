"""A day page as triage sees it: one value for each sign of the day."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from symptomdesk.diary.model import DayPage, Observation, severity_rank
from symptomdesk.triage.model import DayFacts, SignValue

if TYPE_CHECKING:
    from symptomdesk.leaflet.model import Fever


def sign_value(observations: Iterable[Observation]) -> SignValue:
    """The day's value of one sign from its observations (at least one)."""
    first, *more = observations
    if not more:
        return _value_of_one(first)
    ordered = sorted((first, *more), key=lambda o: (severity_rank(o.severity), o.at, o.id))
    highest = ordered[-1]
    if not highest.present:
        return SignValue(0)
    present = [o for o in ordered if o.present]
    # "Getting worse" is the more urgent thing to have said, so it wins over "still".
    telling = max((o for o in present if o.course), key=lambda o: o.course == "worse", default=None)
    return SignValue(
        severity=highest.severity,
        course=telling.course if telling else None,
        sudden=any(o.sudden for o in present),
        words=next((o.words for o in reversed(present) if o.words), ""),
        course_words=telling.words if telling else "",
    )


def _value_of_one(one: Observation) -> SignValue:
    """What most signs of most days are: written down once."""
    if not one.present:
        return SignValue(0)
    return SignValue(one.severity, one.course, one.sudden, one.words, one.words if one.course else "")


def day_facts(page: DayPage, fever: Fever, threshold: Decimal) -> DayFacts:
    """The facts of a page; a temperature at or above ``threshold`` (°C) makes the fever sign present."""
    by_sign: dict[str, list[Observation]] = {}
    for observation in page.observations:
        by_sign.setdefault(observation.sign, []).append(observation)
    # Sorted, because the order of entry must not matter to anything that follows.
    values = {sign: sign_value(by_sign[sign]) for sign in sorted(by_sign)}
    highest = max(page.readings, key=lambda r: r.celsius, default=None)
    if highest is not None and highest.celsius >= threshold:
        values[fever.sign] = _with_reading(values.get(fever.sign), f"{highest.value} °{highest.unit}")
    return DayFacts(page.day, page.logged, page.nothing_today, values)


def _with_reading(value: SignValue | None, reading: str) -> SignValue:
    """The fever sign's value on a day whose thermometer shows fever, whatever else was said of it."""
    if value is None or not value.present:
        return SignValue(None, reading=reading)
    return SignValue(value.severity, value.course, value.sudden, value.words, value.course_words, reading)
