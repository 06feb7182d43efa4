"""On how many days each sign was recorded, as the leaflet's lines name it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.course import series
from symptomdesk.leaflet.model import Leaflet, ListedSign
from symptomdesk.triage.classify import Rulebook, Standing
from symptomdesk.triage.days import day_facts

if TYPE_CHECKING:
    from symptomdesk.diary.model import DayPage


class SignDays(Struct, frozen=True):
    """The days on which a sign was recorded: how many they are, and the newest of them."""

    days: int
    last: date


def recorded_days(pages: Iterable[DayPage], rulebook: Rulebook) -> Mapping[ListedSign, SignDays]:
    """The days of each sign that was ever present; a fever that was measured counts as well.

    Every sign has an entry as ``ListedSign(sign)``. A line that asks for more of it, such as a severity, has
    one of its own with the days that count for that line, whether or not its list applies.
    """
    leaflet, threshold = rulebook.leaflet, rulebook.fever_threshold
    demanding = _demanding(leaflet)
    pages = tuple(pages)
    feverish = series.fever_days(pages, threshold)
    by_sign: dict[str, list[date]] = {}
    by_line: dict[ListedSign, list[date]] = {}
    for page in pages:
        signs = {observation.sign for observation in page.observations if observation.present}
        if page.day in feverish:
            signs.add(leaflet.fever.sign)
        for sign in signs:
            by_sign.setdefault(sign, []).append(page.day)
        if asking := signs & demanding.keys():
            values = day_facts(page, leaflet.fever, threshold).values
            for standing in (standing for sign in asking for standing in demanding[sign]):
                if standing.counts(values[standing.listed.sign]):
                    by_line.setdefault(standing.listed, []).append(page.day)
    of_signs = {ListedSign(sign): _summed_up(days) for sign, days in by_sign.items()}
    return {**of_signs, **{listed: _summed_up(days) for listed, days in by_line.items()}}


def _demanding(leaflet: Leaflet) -> Mapping[str, tuple[Standing, ...]]:
    """The places of each sign for which not every present value counts."""
    places = {
        listed: Standing(one, index, listed)
        for one in leaflet.lists
        for index, line in enumerate(one.lines)
        for listed in line.signs
        if listed.conditional
    }
    by_sign: dict[str, tuple[Standing, ...]] = {}
    for listed, standing in places.items():
        by_sign[listed.sign] = (*by_sign.get(listed.sign, ()), standing)
    return by_sign


def _summed_up(days: Sequence[date]) -> SignDays:
    return SignDays(len(days), max(days))
