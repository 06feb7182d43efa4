"""What the reader of a printed report chooses: paper, parts, and whose report it is."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from symptomdesk.settings import Paper


class Part(StrEnum):
    """What a report can contain; the period and the days logged always stand at its top.

    ``ATTACHMENTS`` are the whole diary as JSON, whatever the period, and the period as FHIR. ``LOG`` brings
    the visits with it, ``DOSES`` the changes of the treatment.
    """

    CHANGES = "changes"
    WARNINGS = "warnings"
    SIGNS = "signs"
    TEMPERATURES = "temperatures"
    DOSES = "doses"
    LABS = "labs"
    QUESTIONS = "questions"
    MEDICINES = "medicines"
    HEAT_STRIP = "heat_strip"
    COURSES = "courses"
    LOG = "log"
    ATTACHMENTS = "attachments"


__all__ = ["ALL_PARTS", "Paper", "Part", "ReportLayout"]

ALL_PARTS = frozenset(Part)


class ReportLayout(Struct, frozen=True):
    """How a report is set, and what of it.

    ``name`` and ``born`` stand in the head of every page if given, and at its foot who wrote the diary.
    ``parts`` may be empty: then the report is its head alone.
    """

    paper: Paper = Paper.A4
    parts: frozenset[Part] = ALL_PARTS
    name: str = ""
    born: date | None = None
    written_by_other: bool = False

    def has(self, part: Part) -> bool:
        """Whether that part was chosen."""
        return part in self.parts
