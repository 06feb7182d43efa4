"""On how many days each sign was recorded, as the leaflet's lines name it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from symptomdesk.course import series
from symptomdesk.desk.values import SignDays
from symptomdesk.diary.model import DayPage
from symptomdesk.leaflet.model import Leaflet, ListedSign
from symptomdesk.triage.classify import Rulebook, Standing
from symptomdesk.triage.days import day_facts


def recorded_days(pages: Iterable[DayPage], rulebook: Rulebook) -> Mapping[ListedSign, SignDays]:
    """The days of each sign that was ever present; a fever that was measured counts as well.

    Every sign has an entry as ``ListedSign(sign)``. A line that asks for more of it, such as a severity, has
    one of its own with the days that count for that line, whether or not its list applies.
    """
    leaflet, threshold = rulebook.leaflet, rulebook.fever_threshold
    demanding = _demanding(leaflet)
    pages = tuple(pages)
    feverish = series.fever_days(pages, threshold)
    found: dict[ListedSign, SignDays] = {}
    for page in pages:
        signs = {observation.sign for observation in page.observations if observation.present}
        if page.day in feverish:
            signs.add(leaflet.fever.sign)
        for sign in signs:
            _count(found, ListedSign(sign), page)
        for sign in signs & demanding.keys():
            value = day_facts(page, leaflet.fever, threshold).values[sign]
            for standing in demanding[sign]:
                if standing.counts(value):
                    _count(found, standing.listed, page)
    return found


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


def _count(found: dict[ListedSign, SignDays], listed: ListedSign, page: DayPage) -> None:
    known = found.get(listed)
    if known is None:
        found[listed] = SignDays(1, page.day)
    else:
        found[listed] = SignDays(known.days + 1, max(known.last, page.day))
