"""Diaries at the edges: one day, far too much of everything, words that fit nowhere."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

from symptomdesk.diary.model import (
    Acknowledgement,
    ClinicQuestion,
    DayPage,
    Diary,
    Dose,
    DoseStatus,
    LabValue,
    Medicine,
    Observation,
    Prescription,
    Raise,
    Reading,
    Regimen,
    Treatment,
    Visit,
)
from symptomdesk.leaflet.model import Indication

ZONE = timezone(timedelta(hours=1))
LAST = date(2026, 3, 2)
_DAY = timedelta(days=1)
_LISTS = (
    ("blood_clot", "emergency"),
    ("infection", "immediately"),
    ("serious", "right_away"),
    ("common", "promptly"),
)
LONG_NAME = (
    "own:a feeling of pins and needles that begins in the toes of the left foot and climbs up to the knee"
)
ENDLESS_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3


def at(day: date) -> datetime:
    return datetime.combine(day, time(20, 5), ZONE)


def observed(day: date, sign: str, severity: int | None = 2, words: str = "", note: str = "") -> Observation:
    return Observation(f"{day}-{sign}", day, sign, severity, at(day), words, note)


def one_day() -> Diary:
    return Diary(pages=(DayPage(LAST, observations=(observed(LAST, "nausea"),)),))


def too_much(signs: int = 60, warnings: int = 200, days: int = 400) -> Diary:
    """Many signs with long names, many warnings, questions, laboratory values and medicines."""
    names = [f"{LONG_NAME}, number {number}" for number in range(signs - 2)] + ["chest_pain", "tiredness"]
    first = LAST - (days - 1) * _DAY
    pages = []
    for offset in range(days):
        day = first + offset * _DAY
        present = [name for number, name in enumerate(names) if (offset + number) % 7 == 0]
        pages.append(
            DayPage(
                day,
                text=f"what day {offset} was like",
                observations=tuple(observed(day, name, (offset + len(name)) % 4 + 1) for name in present),
                doses=(
                    Dose(f"d{offset}", day, DoseStatus.MISSED if offset % 2 else DoseStatus.TAKEN, at(day)),
                ),
                readings=(Reading(f"r{offset}", day, "38.9", "C", Decimal("38.9"), at(day)),),
            )
        )
    raises = tuple(
        Raise(
            f"e{number}",
            *_LISTS[number % 4],
            LAST - number * 2 * _DAY,
            at(LAST - number * 2 * _DAY),
            tuple(names[number % 9 : number % 9 + 6]),
            ("It was recorded.",),
        )
        for number in range(warnings)
    )
    return Diary(
        pages=tuple(pages),
        treatment=Treatment(
            Indication.MULTIPLE_MYELOMA, first, (Prescription("p", first, Decimal(25), Regimen.DAYS_21_7),)
        ),
        visits=(Visit("v", LAST - 40 * _DAY, "talked for long"),),
        labs=tuple(
            LabValue(
                f"l{number}", LAST - number * _DAY, f"value {number % 20} of the blood", "1.25", "×10⁹/L"
            )
            for number in range(60)
        ),
        questions=tuple(
            ClinicQuestion(
                f"q{number}", f"Question {number}: " + "why is it so, and what can I do? " * 12, at(first)
            )
            for number in range(30)
        ),
        medicines=tuple(
            Medicine(f"m{number}", f"medicine {number}", "one in the morning") for number in range(30)
        ),
        raises=raises,
    )


def endless_words() -> Diary:
    """Words longer than any column, and a text longer than a page, wherever a person can type."""
    day = LAST
    story = "It began in the morning and went on all day. " * 300
    return Diary(
        pages=(
            DayPage(
                day,
                text=f"{ENDLESS_WORD} {story}" + "and on\n" * 300,
                note=ENDLESS_WORD,
                observations=(
                    observed(day, f"own:{ENDLESS_WORD[:100]}", 3, words=ENDLESS_WORD, note=story),
                    observed(day, "nausea", 1),
                ),
            ),
        ),
        visits=(Visit("v", day, ENDLESS_WORD),),
        labs=(LabValue("l", day, ENDLESS_WORD[:80], ENDLESS_WORD[:60], ENDLESS_WORD[:40]),),
        questions=(ClinicQuestion("q", ENDLESS_WORD, at(day)), ClinicQuestion("q2", story, at(day))),
        acknowledgements=(Acknowledgement("a", "serious", day, at(day), "called them\n" * 200, {}),),
        medicines=(Medicine("m", ENDLESS_WORD, ENDLESS_WORD),),
        raises=(
            Raise("e0", "serious", "right_away", day, at(day), ("tremor",), ("It was there.",)),
            Raise("e", "common", "promptly", day, at(day), (f"own:{ENDLESS_WORD[:100]}",), (ENDLESS_WORD,)),
        ),
    )
