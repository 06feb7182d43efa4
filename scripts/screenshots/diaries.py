"""The invented diaries that the pictures show. Each kind is made once; every picture gets its own copy."""

from __future__ import annotations

import shutil
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path

from symptomdesk.desk import Desk, Entry, make_sample_diary
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Settings, save

TODAY = date(2026, 3, 2)
EVENING = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))
_LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


class Kind(Enum):
    """How much is in a diary: its days, or a treatment without days, or nothing at all."""

    EMPTY = "empty"
    BEGUN = "begun"
    THREE_CYCLES = 84
    NINETY_DAYS = 90
    SIX_CYCLES = 168
    TEN_YEARS = 3650


class Diaries:
    """Makes diaries below ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._copies = 0

    def copy(self, kind: Kind) -> DataFolder:
        """A diary of that kind, in a folder of its own."""
        first = self._folder / kind.name
        if not first.exists():
            _make(kind, DataFolder(first))
        self._copies += 1
        copy = self._folder / f"copy-{self._copies}"
        shutil.copytree(first, copy)
        return DataFolder(copy)


def evening() -> datetime:
    """The clock of all pictures."""
    return EVENING


def _make(kind: Kind, folder: DataFolder) -> None:
    if isinstance(kind.value, int):
        make_sample_diary(folder, kind.value, seed=3, until=TODAY, clock=evening)
    folder.root.mkdir(parents=True, exist_ok=True)
    if kind is not Kind.EMPTY:
        save(folder.settings, Settings(clinic_phone="555 0134", emergency_phone="112"))
    with Desk.open(folder, evening) as desk:
        if kind is Kind.BEGUN:
            first = date(2025, 11, 27)
            desk.clinic.set_treatment(
                start=first, dose_mg=Decimal(25), regimen=Regimen.DAYS_21_7, from_day=first
            )
            desk.clinic.start_cycle(TODAY - timedelta(days=11))


# Evenings, written into a diary that has begun


def common_sign(desk: Desk) -> None:
    """An ordinary evening after some ordinary days; one thing has lasted."""
    _days_before(desk)
    desk.write_text(TODAY, "tired again, a bit of nausea after lunch, no fever")
    desk.grade(TODAY, "tiredness", 2)
    desk.record_dose(TODAY, DoseStatus.TAKEN)
    desk.record_temperature(TODAY, "36.8")


def nothing_urgent(desk: Desk) -> None:
    """A sign that is only recorded."""
    desk.write_text(TODAY, "a bit of nausea after lunch")
    desk.record_dose(TODAY, DoseStatus.TAKEN)


def to_mention(desk: Desk) -> None:
    """A symptom that is on no list."""
    desk.log(Entry(TODAY, signs=(("own:hair loss", 1),)))


def right_away(desk: Desk) -> None:
    """A sign of the serious list."""
    desk.write_text(TODAY, "my ankles are swollen")


def immediately(desk: Desk) -> None:
    """A fever by the thermometer."""
    desk.record_temperature(TODAY, "38.4")


def emergency(desk: Desk) -> None:
    """Words that must not be overlooked."""
    common_sign(desk)
    desk.log(Entry(TODAY - timedelta(days=2), signs=(("swollen_limbs", 1),)))
    desk.write_text(TODAY, "threw up twice, no fever, can't catch my breath, ankles a bit puffy")
    desk.acknowledge(("serious",), TODAY, "told the nurse by telephone")


def three_alerts(desk: Desk) -> None:
    """More than one thing to do at once."""
    common_sign(desk)
    desk.write_text(TODAY, "chest pain since noon, my ankles are swollen, shivering, diarrhea for five days")


def long_evening(desk: Desk) -> None:
    """Much to tell, with words of no mercy."""
    common_sign(desk)
    desk.write_text(
        TODAY,
        f"Slept badly, dry mouth, tired. The {_LONG_WORD} made me dizzy and I had a headache, tummy ache, "
        "nausea, no appetite, constipation, leg cramps. My hands were shaking. <b>Not bold</b> & that. " * 2,
    )
    desk.log(
        Entry(
            TODAY,
            signs=((f"own:{_LONG_WORD.lower()}", 2), ("own:hair loss", 1)),
            note=f"Note. {_LONG_WORD * 2}",
        )
    )
    desk.clinic.ask(f"Should I keep taking it while {_LONG_WORD} lasts?")


def time_to_write(desk: Desk) -> None:
    """Ordinary days before, a warning not answered yesterday, and nothing today."""
    _days_before(desk)
    desk.log(Entry(TODAY - timedelta(days=1), signs=(("chest_pain", 3),)))


def first_evening(desk: Desk) -> None:
    """One day, and one sign on it."""
    desk.log(Entry(TODAY, signs=(("nausea", 2),), text="a bit of nausea"))


def _days_before(desk: Desk) -> None:
    for ago, signs in (
        (6, (("nausea", 1), ("tiredness", 1))),
        (5, (("tiredness", 2),)),
        (4, (("headache", 1),)),
        (2, (("tiredness", 1),)),
        (1, (("tiredness", 1),)),
    ):
        desk.log(Entry(TODAY - timedelta(days=ago), signs=signs))
