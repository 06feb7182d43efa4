"""The real leaflet, and a month of an invented patient from the visit on 2 February 2026 on."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

import pytest

from symptomdesk.diary.model import (
    Acknowledgement,
    ClinicQuestion,
    CycleStart,
    DayPage,
    Diary,
    Dose,
    DoseStatus,
    Hold,
    LabValue,
    Medicine,
    Observation,
    Prescription,
    Raise,
    Reading,
    Regimen,
    Revision,
    RevisionKind,
    Treatment,
    Visit,
)
from symptomdesk.leaflet.load import load
from symptomdesk.leaflet.model import Indication, Leaflet
from symptomdesk.paths import resources

VISIT = date(2026, 2, 2)
ZONE = timezone(timedelta(hours=1))


def evening(day: date) -> datetime:
    return datetime.combine(day, time(20, 5), ZONE)


def on(offset: int) -> date:
    """The day ``offset`` days after the visit."""
    return VISIT + timedelta(days=offset)


def page(
    offset: int,
    *signs: tuple[str, int | None],
    words: str = "",
    text: str = "",
    note: str = "",
    nothing_today: bool = False,
    dose: DoseStatus | None = None,
    temperature: tuple[str, str, str] | None = None,
) -> DayPage:
    """A page; ``temperature`` is the value as typed, its unit, and °C."""
    day = on(offset)
    doses = (Dose(f"d{offset}", day, dose, evening(day), Decimal(25)),) if dose else ()
    readings = ()
    if temperature:
        value, unit, celsius = temperature
        readings = (Reading(f"r{offset}", day, value, unit, Decimal(celsius), evening(day)),)
    observations = tuple(
        Observation(f"o{offset}-{number}", day, sign, severity, evening(day), words)
        for number, (sign, severity) in enumerate(signs)
    )
    return DayPage(day, text, note, nothing_today, observations, doses, readings)


@pytest.fixture(scope="session")
def leaflet() -> Leaflet:
    found, problems = load(resources() / "leaflets" / "lenalidomide.toml")
    assert found, problems
    return found


@pytest.fixture
def diary() -> Diary:
    return Diary(
        pages=(
            *(page(offset, ("tiredness", 3), ("dry_mouth", 1)) for offset in range(-13, -7)),
            *(page(offset, nothing_today=True) for offset in range(-7, 0)),
            page(
                0, ("tiredness", 2), words="worn out", text="worn out after\nthe visit", dose=DoseStatus.TAKEN
            ),
            page(1, ("pain", 2), dose=DoseStatus.MISSED),
            page(2, ("chest_pain", 2), dose=DoseStatus.TAKEN),
            page(5, ("own:hiccups", None), note="slept a lot", temperature=("101.3", "F", "38.5")),
            page(6, nothing_today=True),
            page(9, ("swollen_limbs", 1), words="ankles a bit puffy"),
            page(10, ("swollen_limbs", 0), ("fever", 1), temperature=("37.9", "C", "37.9")),
        ),
        treatment=Treatment(
            Indication.MULTIPLE_MYELOMA,
            date(2025, 11, 10),
            (
                Prescription("p1", date(2025, 11, 10), Decimal(25), Regimen.DAYS_21_7),
                Prescription("p2", on(6), Decimal("15.0"), None),
            ),
            (CycleStart("c1", on(-28)), CycleStart("c2", on(0))),
            (Hold("h1", on(7), on(8)),),
        ),
        visits=(Visit("v1", on(-60), "first visit"), Visit("v2", on(0), "blood test, talked about the dose")),
        labs=(
            LabValue("l1", on(-30), "neutrophils", "1.9", "×10⁹/L"),
            LabValue("l2", on(3), "Neutrophils", "1.4", "×10⁹/L"),
            LabValue("l3", on(20), "neutrophils", "1.2", "×10⁹/L"),
        ),
        questions=(
            ClinicQuestion("q1", "Should I keep taking it while my ankles swell?", evening(on(9))),
            ClinicQuestion("q2", "Is it too early for the flu vaccine?", evening(on(-3)), evening(on(0))),
            ClinicQuestion("q3", "What about the summer?", evening(on(30))),
        ),
        medicines=(
            Medicine("m1", "aspirin", "75 mg in the morning", on(-90)),
            Medicine("m2", "a cream", "", on(40)),
        ),
        acknowledgements=(
            Acknowledgement("a0", "serious", on(3), evening(on(3)), "something earlier", {}),
            Acknowledgement("a1", "serious", on(9), evening(on(10)), "told the clinic", {"swollen_limbs": 1}),
        ),
        raises=(
            Raise(
                "e1", "blood_clot", "emergency", on(2), evening(on(2)), ("chest_pain",), ("You wrote it.",)
            ),
            Raise(
                "e2", "serious", "right_away", on(9), evening(on(9)), ("swollen_limbs",), ("It is there.",)
            ),
            Raise("e3", "serious", "right_away", on(40), evening(on(40)), ("tremor",), ("Later.",)),
        ),
        revisions=(
            Revision("x1", "observation", "o9-0", evening(on(9)), RevisionKind.EDITED, {"severity": 2}),
        ),
    )
