"""Reasons and questions as sentences, in the leaflet file's own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from symptomdesk.triage.model import Reason, ReasonCode

if TYPE_CHECKING:
    from symptomdesk.leaflet.model import Leaflet
    from symptomdesk.triage.episodes import ReasonFact

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Written out here because those of ``strftime`` follow whatever locale the process is in."""


def day_name(day: date, seen_from: date) -> str:
    """A day as people say it: "3 March", with the year if it is not the one it is seen from."""
    name = f"{day.day} {MONTHS[day.month - 1]}"
    return name if day.year == seen_from.year else f"{name} {day.year}"


class Wording:
    """Fills the leaflet's sentences; ``seen_from`` is the day on whose page they stand.

    ``fever_threshold`` is the one in force, in °C, and defaults to the leaflet's.
    """

    def __init__(self, leaflet: Leaflet, seen_from: date, fever_threshold: Decimal | None = None) -> None:
        self._leaflet = leaflet
        self._seen_from = seen_from
        self._fever_threshold = leaflet.fever.threshold if fever_threshold is None else fever_threshold

    def sentence(self, key: str, **places: object) -> str:
        """The sentence of that key with its places filled."""
        filled = {name: self.plain(value) for name, value in places.items()}
        text = self._leaflet.words[key].format(**filled)
        return text[:1].upper() + text[1:]

    def severity(self, severity: int | None) -> str:
        """A severity as a word."""
        return self._leaflet.words["severity_ungraded" if severity is None else f"severity_{severity}"]

    def sign(self, sign: str) -> str:
        """A sign's name within a sentence."""
        name = self._leaflet.sign_name(sign)
        return name[:1].lower() + name[1:]

    def reason(self, fact: ReasonFact) -> Reason:
        """A reason with its sentence."""
        return Reason(fact.code, fact.sign, fact.day, self._reason_text(fact))

    def cluster(self, sign: str, other: str, day: date, days: int) -> Reason:
        """Two signs of one list that came within ``days`` days of each other."""
        text = self.sentence("reason_cluster", sign=self.sign(sign), other=self.sign(other), days=days)
        return Reason(ReasonCode.CLUSTER, sign, day, text)

    def unanswered(self, sign: str, day: date) -> Reason:
        """The question about an alert that ended without an answer, in the past tense."""
        text = self.sentence("reason_unanswered", sign=self.sign(sign), day=day)
        return Reason(ReasonCode.UNANSWERED, sign, day, text)

    def _reason_text(self, fact: ReasonFact) -> str:
        text = self._leaflet.words[f"reason_{fact.code}"].format_map(_PlacesOf(self, fact))
        return text[:1].upper() + text[1:]

    @property
    def window(self) -> int:
        """The days within which a sign on many of them persists."""
        return self._leaflet.thresholds.persist_window_days

    @property
    def threshold(self) -> str:
        """From when on a temperature is a fever."""
        return f"{self._fever_threshold} °C"

    def plain(self, value: object) -> object:
        """What stands in a sentence: a day by its name, anything else as it is."""
        return day_name(value, self._seen_from) if isinstance(value, date) else value


_PLACES: Mapping[str, Callable[[Wording, ReasonFact], object]] = {
    "sign": lambda wording, fact: wording.sign(fact.sign),
    "day": lambda wording, fact: wording.plain(fact.day),
    "days": lambda _, fact: fact.days,
    "window": lambda wording, _: wording.window,
    "before": lambda wording, fact: wording.severity(fact.before),
    "after": lambda wording, fact: wording.severity(fact.after),
    "severity": lambda wording, fact: wording.severity(fact.after),
    "words": lambda _, fact: fact.words,
    "value": lambda _, fact: fact.words,
    "threshold": lambda wording, _: wording.threshold,
}


class _PlacesOf(dict[str, object]):
    """The places of a sentence about a reason, each filled only if the sentence has it."""

    def __init__(self, wording: Wording, fact: ReasonFact) -> None:
        super().__init__()
        self._wording, self._fact = wording, fact

    def __missing__(self, name: str) -> object:
        return _PLACES[name](self._wording, self._fact)
