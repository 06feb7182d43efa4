"""Observations as CSV, one a row, for spreadsheets and statistics: see ``docs/file-formats.md``.

A cell never begins what a spreadsheet would take for a formula: an apostrophe is put before such a cell, and
before one that begins with an apostrophe itself, so that the way back is unambiguous.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.course.cycles import cycle_days

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay
    from symptomdesk.diary.model import Diary, Observation
    from symptomdesk.leaflet.model import Leaflet

COLUMNS = (
    "date",
    "sign",
    "name",
    "severity",
    "severity_word",
    "words",
    "note",
    "course",
    "sudden",
    "cycle",
    "cycle_day",
    "recorded_at",
    "origin",
    "id",
)
"""The header; ``name``, ``severity_word``, ``cycle`` and ``cycle_day`` follow from the other columns."""

_FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠")
_MARK = "'"


def write(diary: Diary, leaflet: Leaflet, first: date, last: date) -> str:
    """The observations of the days ``first`` to ``last`` in order of time; lines end with CR LF."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in _rows(diary, leaflet, first, last):
        writer.writerow([_harmless(cell) for cell in row])
    return text.getvalue()


def _rows(diary: Diary, leaflet: Leaflet, first: date, last: date) -> Iterator[tuple[str, ...]]:
    pages = sorted((page for page in diary.pages if first <= page.day <= last), key=lambda page: page.day)
    if not pages:
        return
    begin = pages[0].day
    places = cycle_days(diary.treatment, begin, pages[-1].day)
    for page in pages:
        place = places[(page.day - begin).days]
        for observation in sorted(page.observations, key=lambda one: (one.at, one.id)):
            yield _row(observation, leaflet, place)


def _row(observation: Observation, leaflet: Leaflet, place: CycleDay | None) -> tuple[str, ...]:
    severity = observation.severity
    word = "severity_ungraded" if severity is None else f"severity_{severity}"
    return (
        observation.day.isoformat(),
        observation.sign,
        leaflet.sign_name(observation.sign),
        "" if severity is None else str(severity),
        leaflet.words[word],
        observation.words,
        observation.note,
        observation.course or "",
        "yes" if observation.sudden else "no",
        "" if place is None or place.cycle is None else str(place.cycle),
        "" if place is None else str(place.day),
        observation.at.isoformat(),
        observation.origin.value,
        observation.id,
    )


def _harmless(cell: str) -> str:
    """The cell, marked where a spreadsheet might take it for a formula."""
    return _MARK + cell if _needs_mark(cell) else cell


def without_mark(cell: str) -> str:
    """A cell as it was before it was written."""
    return cell[1:] if cell.startswith(_MARK) and _needs_mark(cell[1:]) else cell


def _needs_mark(cell: str) -> bool:
    """Blanks before a formula do not make it safe: some programs strip them."""
    begins = {cell[:1], cell.lstrip()[:1]} - {""}
    return not begins.isdisjoint(_FORMULA_STARTS | {_MARK})
