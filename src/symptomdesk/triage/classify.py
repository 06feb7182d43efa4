"""Which lists a sign stands on, for a person who takes the drug for a given indication."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.leaflet.model import Indication, Leaflet, ListedSign, Urgency, WarningList

if TYPE_CHECKING:
    from symptomdesk.triage.model import SignValue


class Standing(Struct, frozen=True):
    """A sign's place on a list that applies: the list, the index of the line, and its condition."""

    list: WarningList
    line: int
    listed: ListedSign

    def counts(self, value: SignValue) -> bool:
        """Whether a day's value of the sign counts for the list."""
        if not value.present:
            return False
        if self.listed.from_severity is None:
            return True
        severe_enough = value.severity is not None and value.severity >= self.listed.from_severity
        return severe_enough or (self.listed.or_sudden and value.sudden)


class Rulebook:
    """A leaflet as it applies to one person.

    ``fever_threshold`` is in °C and defaults to the leaflet's. The lists that do not concern the indication
    are left out; everything that triage asks about a sign is looked up here.
    """

    def __init__(
        self, leaflet: Leaflet, indication: Indication, fever_threshold: Decimal | None = None
    ) -> None:
        self.leaflet = leaflet
        self.indication = indication
        self.fever_threshold = leaflet.fever.threshold if fever_threshold is None else fever_threshold
        self.lists = tuple(one for one in leaflet.lists if one.applies_to(indication))
        self._places = {one.id: place for place, one in enumerate(self.lists)}
        self._signs = {
            one.id: tuple(dict.fromkeys(listed.sign for line in one.lines for listed in line.signs))
            for one in self.lists
        }
        self._standings: dict[str, tuple[Standing, ...]] = {}
        for warning_list in self.lists:
            for index, line in enumerate(warning_list.lines):
                for listed in line.signs:
                    standing = Standing(warning_list, index, listed)
                    self._standings[listed.sign] = (*self._standings.get(listed.sign, ()), standing)

    @cached_property
    def mark(self) -> str:
        """Tells rules by which episodes and alerts come out otherwise from these."""
        lists = [
            (one.id, one.urgency, one.rule, one.cluster, [line.signs for line in one.lines])
            for one in self.lists
        ]
        leaflet = self.leaflet
        return repr((lists, leaflet.thresholds, leaflet.cluster, leaflet.fever, self.fever_threshold))

    def place_of(self, list_id: str) -> int:
        """The place of a list among those that apply."""
        return self._places[list_id]

    def signs_of(self, list_id: str) -> tuple[str, ...]:
        """The signs of a list that applies, each once, in the order of its lines."""
        return self._signs[list_id]

    def standings(self, sign: str) -> tuple[Standing, ...]:
        """Every place of the sign on the applying lists, whether or not some value of it counts there."""
        return self._standings.get(sign, ())

    def lists_of(self, sign: str, value: SignValue) -> tuple[WarningList, ...]:
        """The lists for which that value of the sign counts, in the order of the leaflet."""
        return tuple(standing.list for standing in self.standings(sign) if standing.counts(value))

    def is_unlisted(self, sign: str, value: SignValue) -> bool:
        """Whether a present symptom is "not listed above": on no applying list, and in no precaution."""
        if not value.present or self.lists_of(sign, value):
            return False
        known = self.leaflet.signs.get(sign)
        return known is None or not known.precaution

    def needs_severity(self, sign: str, value: SignValue) -> bool:
        """Whether the sign's severity decides its urgency and was not said."""
        known = self.leaflet.signs.get(sign)
        return value.present and value.severity is None and known is not None and known.ask_severity

    def highest_urgency(self, sign: str, value: SignValue) -> Urgency:
        """The highest urgency of the lists for which the value counts; ``MENTION`` if unlisted."""
        unlisted = Urgency.MENTION if self.is_unlisted(sign, value) else Urgency.NONE
        return max((one.urgency for one in self.lists_of(sign, value)), default=unlisted)
