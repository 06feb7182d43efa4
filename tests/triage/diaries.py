"""Diaries written in a few words, for the tests of triage.

``"nausea=2 headache dizziness=3"`` is what a person recorded on a day: signs with or without a severity. A
day may also say ``nothing``, a temperature (``38.2C``), a course (``nausea:worse``, ``nausea:persisting``),
an onset (``headache:sudden``), or stay silent (``""``: a page that is not logged).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache

from symptomdesk import paths
from symptomdesk.diary.model import Acknowledgement, DayPage, Observation, Reading
from symptomdesk.leaflet import load
from symptomdesk.leaflet.model import Indication, Leaflet
from symptomdesk.triage.alerts import triage_of
from symptomdesk.triage.classify import Rulebook
from symptomdesk.triage.model import Alert, DayTriage

FIRST = date(2026, 3, 1)
"""Day 1 of the diaries in these tests."""


@cache
def leaflet() -> Leaflet:
    """The leaflet that ships with the program."""
    loaded, problems = load.load(paths.resources() / "leaflets" / "lenalidomide.toml")
    assert loaded is not None, problems
    return loaded


@cache
def rules(
    indication: Indication = Indication.MULTIPLE_MYELOMA, fever_threshold: Decimal | None = None
) -> Rulebook:
    """The rules of that leaflet; for multiple myeloma, unless the tumor flare is what a test is about."""
    return Rulebook(leaflet(), indication, fever_threshold)


def day(number: int) -> date:
    """Day 1, 2, 3 … of the diary."""
    return FIRST + timedelta(days=number - 1)


def observation(on: date, said: str, index: int = 0) -> Observation:
    """One sign as recorded: ``nausea``, ``nausea=2``, ``headache:sudden``, ``nausea=1:worse``."""
    sign, _, told = said.partition(":") if not said.startswith("own:") else (said, "", "")
    sign, _, severity = sign.partition("=")
    return Observation(
        id=f"{on}-{index}",
        day=on,
        sign=sign,
        severity=int(severity) if severity else None,
        at=datetime.combine(on, time(8), UTC) + timedelta(minutes=index),
        words=f"{sign} {told}".strip(),
        course=told if told in ("worse", "persisting") else None,
        sudden=told == "sudden",
    )


def reading(on: date, typed: str, index: int = 0) -> Reading:
    """A temperature: ``38.2C``, ``100.4F``."""
    value, unit = typed[:-1], typed[-1]
    figure = Decimal(value)
    celsius = figure if unit == "C" else (figure - 32) * 5 / 9
    return Reading(f"r{on}-{index}", on, value, unit, celsius, datetime.combine(on, time(9), UTC))


def page(number: int, said: str) -> DayPage:
    """A day's page."""
    on, words = day(number), said.split()
    temperatures = [w for w in words if w[0].isdigit()]
    signs = [w for w in words if w != "nothing" and w not in temperatures]
    return DayPage(
        on,
        nothing_today="nothing" in words,
        observations=tuple(observation(on, sign, index) for index, sign in enumerate(signs)),
        readings=tuple(reading(on, typed, index) for index, typed in enumerate(temperatures)),
    )


def pages(said: Mapping[int, str] | Iterable[str]) -> list[DayPage]:
    """A diary by day numbers, or from day 1 on; ``None`` and days left out have no page."""
    numbered = said if isinstance(said, Mapping) else dict(enumerate(said, start=1))
    return [page(number, words) for number, words in numbered.items()]


def acknowledged(number: int, list_id: str, *signs: str, note: str = "", hour: int = 20) -> Acknowledgement:
    """An acknowledgement on a day: of ``chest_pain=2``, of ``chest_pain`` without a grade."""
    severities = {}
    for said in signs:
        sign, _, severity = said.partition("=")
        severities[sign] = int(severity) if severity else None
    at = datetime.combine(day(number), time(hour), UTC)
    return Acknowledgement(f"a{number}-{list_id}-{hour}", list_id, day(number), at, note, severities)


def at_end_of(
    number: int,
    said: Mapping[int, str] | Iterable[str],
    *acknowledgements: Acknowledgement,
    rulebook: Rulebook | None = None,
) -> DayTriage:
    """Triage as at the end of day ``number``."""
    return triage_of(pages(said), acknowledgements, rulebook or rules(), day(number))


def alert_of(triage: DayTriage, list_id: str) -> Alert:
    """The list's alert, of which there must be one."""
    (alert,) = [alert for alert in triage.alerts if alert.list == list_id]
    return alert


def states(triage: DayTriage) -> dict[str, str]:
    """The alerts in short: each list with its state."""
    return {alert.list: alert.state.value for alert in triage.alerts}
