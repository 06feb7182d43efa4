"""The invented patient as data: what ``resources/sample.toml`` says, as values.

The file ships with the program and is checked by the program's tests, so a mistake in it is a fault of ours
and surfaces as whatever Python raises.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from msgspec import Struct

from symptomdesk.diary.model import Regimen
from symptomdesk.leaflet.model import Indication


class Bounds(Struct, frozen=True):
    """A whole number from ``low`` to ``high``, both included."""

    low: int
    high: int


class TreatmentStory(Struct, frozen=True):
    """How the patient is treated; ``doses`` are in mg by the number of the cycle from which they hold."""

    indication: Indication
    regimen: Regimen
    started_days_before: Bounds
    doses: Mapping[int, Decimal]
    late_start_chance: float
    late_start_days: Bounds
    hold_chance: float
    hold_from_cycle_day: Bounds
    hold_days: Bounds
    missed_dose: float
    unrecorded_dose: float


class Habits(Struct, frozen=True):
    """How the patient keeps the diary: chances from 0 to 1, lengths in days."""

    not_logged: float
    away_chance: float
    away_days: Bounds
    writes: float
    says_more: float
    nothing_today: float
    notes: float
    corrects: float
    removes: float
    acknowledges_common: float
    acknowledges_serious: float
    episode_gap: Bounds


class Pattern(Struct, frozen=True):
    """A sign that comes back on these cycle days, with that chance a day, and its likely severities."""

    sign: str
    days: Bounds
    chance: float
    severities: tuple[int, ...]


class EpisodeDay(Struct, frozen=True):
    """A day of an episode; ``words`` are those of ``text`` that name a sign."""

    signs: Mapping[str, int]
    text: str
    words: Mapping[str, str]
    temperatures: tuple[str, ...]
    note: str


class EpisodeStory(Struct, frozen=True):
    """Something that happens now and then; ``weight`` says how often compared with the others."""

    name: str
    weight: int
    days: tuple[EpisodeDay, ...]


class Phrase(Struct, frozen=True):
    """How the patient writes of a sign; ``severity`` is ``None`` where the words do not tell it."""

    sign: str
    text: str
    words: str
    severity: int | None


class Remark(Struct, frozen=True):
    """A line beside the symptoms; with ``denies`` it says that a sign is not there."""

    text: str
    denies: str


class Writing(Struct, frozen=True):
    """What the patient writes beside symptoms, and what goes wrong.

    A corrected text had ``slip[1]`` where it now has ``slip[0]``; the sign ``mistaken`` is picked by mistake
    and removed at once.
    """

    more: tuple[Remark, ...]
    quiet: tuple[str, ...]
    notes: tuple[str, ...]
    observation_notes: tuple[str, ...]
    slip: tuple[str, str]
    mistaken: str


class VisitStory(Struct, frozen=True):
    """What is said and asked at the clinic."""

    notes: tuple[str, ...]
    next_note: str
    questions: tuple[str, ...]


class LabStory(Struct, frozen=True):
    """A laboratory value that wanders between ``low`` and ``high`` in multiples of ``step``.

    ``printed`` are the ends of the range that the invented laboratory prints beside it.
    """

    name: str
    unit: str
    low: Decimal
    high: Decimal
    step: Decimal
    printed: tuple[str, str]


class MedicineStory(Struct, frozen=True):
    """Another medicine."""

    name: str
    dose: str


class Story(Struct, frozen=True):
    """All of it; ``acknowledgements`` are notes by list, ``any`` for the lists that are not named."""

    treatment: TreatmentStory
    habits: Habits
    patterns: tuple[Pattern, ...]
    episodes: Mapping[str, EpisodeStory]
    phrases: tuple[Phrase, ...]
    writing: Writing
    acknowledgements: Mapping[str, tuple[str, ...]]
    visits: VisitStory
    labs: tuple[LabStory, ...]
    medicines: tuple[MedicineStory, ...]


def load_story(path: Path) -> Story:
    """The story in a file."""
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    return Story(
        treatment=_treatment(document["treatment"]),
        habits=_habits(document["habits"]),
        patterns=tuple(
            Pattern(one["sign"], Bounds(*one["days"]), one["chance"], tuple(one["severities"]))
            for one in document["patterns"]
        ),
        episodes={
            one["name"]: EpisodeStory(one["name"], one["weight"], tuple(map(_episode_day, one["days"])))
            for one in document["episodes"]
        },
        phrases=tuple(
            Phrase(one["sign"], one["text"], one.get("words", one["text"]), one.get("severity"))
            for one in document["phrases"]
        ),
        writing=_writing(document["writing"]),
        acknowledgements={list_id: tuple(notes) for list_id, notes in document["acknowledgements"].items()},
        visits=VisitStory(
            notes=tuple(document["visits"]["notes"]),
            next_note=document["visits"]["next_note"],
            questions=tuple(document["visits"]["questions"]),
        ),
        labs=tuple(map(_lab, document["labs"])),
        medicines=tuple(MedicineStory(one["name"], one["dose"]) for one in document["medicines"]),
    )


def _treatment(table: dict[str, Any]) -> TreatmentStory:
    return TreatmentStory(
        indication=Indication(table["indication"]),
        regimen=Regimen(table["regimen"]),
        started_days_before=Bounds(*table["started_days_before"]),
        doses={one["cycle"]: Decimal(one["mg"]) for one in table["doses"]},
        late_start_chance=table["late_start"]["chance"],
        late_start_days=Bounds(*table["late_start"]["days"]),
        hold_chance=table["hold"]["chance"],
        hold_from_cycle_day=Bounds(*table["hold"]["from_cycle_day"]),
        hold_days=Bounds(*table["hold"]["days"]),
        missed_dose=table["missed_dose"],
        unrecorded_dose=table["unrecorded_dose"],
    )


def _habits(table: dict[str, Any]) -> Habits:
    away = table["away"]
    plain = {key: value for key, value in table.items() if key not in ("away", "episode_gap")}
    return Habits(
        **plain,
        away_chance=away["chance"],
        away_days=Bounds(*away["days"]),
        episode_gap=Bounds(*table["episode_gap"]),
    )


def _episode_day(table: dict[str, Any]) -> EpisodeDay:
    return EpisodeDay(
        signs=table["signs"],
        text=table.get("text", ""),
        words=table.get("words", {}),
        temperatures=tuple(table.get("temperatures", ())),
        note=table.get("note", ""),
    )


def _lab(table: dict[str, Any]) -> LabStory:
    low, high = map(Decimal, table["range"])
    printed = (table["printed"][0], table["printed"][1])
    return LabStory(table["name"], table["unit"], low, high, Decimal(table["step"]), printed)


def _writing(table: dict[str, Any]) -> Writing:
    return Writing(
        more=tuple(Remark(one["text"], one.get("denies", "")) for one in table["more"]),
        quiet=tuple(table["quiet"]),
        notes=tuple(table["notes"]),
        observation_notes=tuple(table["observation_notes"]),
        slip=(table["slip"]["now"], table["slip"]["before"]),
        mistaken=table["mistaken"],
    )
