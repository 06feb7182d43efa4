"""What is said of cycles laid over each other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.desktop.charts.lanes_model import Cell, Lane, LanesModel, Mark
from symptomdesk.desktop.charts.overlay import FEWEST_CYCLES, cycle_day
from symptomdesk.desktop.charts.words import LaneText, in_sentence, severity_words, span_text
from symptomdesk.desktop.translation import marked, plural, tr
from symptomdesk.desktop.widgets.severity_picker import severity_name

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan

NEVER_TWICE = marked("on no cycle day more than once")


def overlay_reading(lane: Lane, day: int) -> str:
    """What the chart says at a place: "Cycle day 9: nausea in 2 of 3 cycles, at worst moderate (2 of 4)"."""
    cell = lane.at(day)
    sign = in_sentence(lane.sign, lane.name)
    told = tr("not logged") if cell is None else _words(cell, sign)
    return tr("Cycle day {day}: {what}", day=cycle_day(day), what=told)


def overlay_row(cell: Cell) -> str:
    """A row of the table."""
    return tr("Day {day}", day=cycle_day(cell.first))


def overlay_facts(model: LanesModel, cell: Cell) -> tuple[str, ...]:
    """What the treatment has to do with a day of the cycle."""
    capsule = any(first <= cell.first <= last for first, last in model.capsules)
    return (tr("capsule day"),) if capsule else ()


def overlay_cell(cell: Cell) -> str:
    """A cell of the table: in how many of the cycles in which the day was logged, and the worst."""
    if cell.mark is Mark.NOT_LOGGED:
        return tr("Not logged")
    if cell.mark is Mark.ABSENT:
        return "–"
    return tr(
        "{present} of {logged}, {severity}",
        present=cell.days_present,
        logged=cell.days_logged,
        severity=severity_name(cell.severity).lower(),
    )


def overlay_text(lane: Lane) -> LaneText:
    """What stands beside a lane: its worst, and the day on which the sign returns most often."""
    worst = max((cell.severity for cell in lane.cells if cell.severity is not None), default=None)
    told = (
        tr("not graded") if worst is None else tr("worst {severity}", severity=severity_name(worst).lower())
    )
    return LaneText(lane.name, told, _peak_words(lane) or tr(NEVER_TWICE), notable=False)


def overlay_sentence(model: LanesModel, days: DaySpan, today: date) -> str:
    """What the overlay shows, in two sentences."""
    begin = plural(
        "%n cycle laid over each other, {days}.",
        "%n cycles laid over each other, {days}.",
        model.overlaid,
        days=span_text(days, today),
    )
    peaks = [(peak.days_present, lane) for lane in model.lanes if (peak := _peak(lane)) is not None]
    if not peaks:
        return f"{begin} {tr('Nothing was there on the same day of two cycles.')}"
    _, lane = max(peaks, key=lambda one: one[0])
    sign, when = in_sentence(lane.sign, lane.name), _peak_words(lane)
    return f"{begin} {tr('What returned most: {sign}, {when}.', sign=sign, when=when)}"


def _words(cell: Cell, sign: str) -> str:
    if cell.mark is Mark.NOT_LOGGED:
        return tr("not logged")
    if cell.mark is Mark.ABSENT:
        return plural(
            "{sign} in none of %n cycle", "{sign} in none of %n cycles", cell.days_logged, sign=sign
        )
    worst = (
        tr("not graded")
        if cell.severity is None
        else tr("at worst {severity}", severity=severity_words(cell.severity))
    )
    return plural(
        "{sign} in {present} of %n cycle, {worst}",
        "{sign} in {present} of %n cycles, {worst}",
        cell.days_logged,
        sign=sign,
        present=cell.days_present,
        worst=worst,
    )


def _peak_words(lane: Lane) -> str:
    peak = _peak(lane)
    if peak is None:
        return ""
    return plural(
        "most often on day {day}, in {present} of %n cycle",
        "most often on day {day}, in {present} of %n cycles",
        peak.days_logged,
        day=cycle_day(peak.first),
        present=peak.days_present,
    )


def _peak(lane: Lane) -> Cell | None:
    """The first of the days on which most cycles had the sign; ``None`` if none had it together."""
    best = max(lane.cells, key=lambda cell: cell.days_present, default=None)
    return best if best is not None and best.days_present >= FEWEST_CYCLES else None
