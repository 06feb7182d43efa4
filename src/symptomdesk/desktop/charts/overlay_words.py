"""What is said of cycles laid over each other."""

from __future__ import annotations

from datetime import date

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.charts.lanes_model import Cell, Lane, LanesModel, Mark
from symptomdesk.desktop.charts.overlay import FEWEST_CYCLES, cycle_day
from symptomdesk.desktop.charts.words import LaneText, in_sentence, severity_words, span_text
from symptomdesk.desktop.widgets.severity_picker import severity_name

NEVER_TWICE = "on no cycle day more than once"


def overlay_reading(lane: Lane, day: int) -> str:
    """What the chart says at a place: "Cycle day 9: nausea in 2 of 3 cycles, at worst moderate (2 of 4)"."""
    cell = lane.at(day)
    sign = in_sentence(lane.sign, lane.name)
    return f"Cycle day {cycle_day(day)}: {'not logged' if cell is None else _words(cell, sign)}"


def overlay_row(cell: Cell) -> str:
    """A row of the table."""
    return f"Day {cycle_day(cell.first)}"


def overlay_facts(model: LanesModel, cell: Cell) -> tuple[str, ...]:
    """What the treatment has to do with a day of the cycle."""
    capsule = any(first <= cell.first <= last for first, last in model.capsules)
    return ("capsule day",) if capsule else ()


def overlay_cell(cell: Cell) -> str:
    """A cell of the table: in how many of the cycles in which the day was logged, and the worst."""
    if cell.mark is Mark.NOT_LOGGED:
        return "Not logged"
    if cell.mark is Mark.ABSENT:
        return "–"
    return f"{cell.days_present} of {cell.days_logged}, {severity_name(cell.severity).lower()}"


def overlay_text(lane: Lane) -> LaneText:
    """What stands beside a lane: its worst, and the day on which the sign returns most often."""
    worst = max((cell.severity for cell in lane.cells if cell.severity is not None), default=None)
    told = "not graded" if worst is None else f"worst {severity_name(worst).lower()}"
    return LaneText(lane.name, told, _peak_words(lane) or NEVER_TWICE, notable=False)


def overlay_sentence(model: LanesModel, days: DaySpan, today: date) -> str:
    """What the overlay shows, in two sentences."""
    begin = f"{model.overlaid} cycles laid over each other, {span_text(days, today)}."
    peaks = [(peak.days_present, lane) for lane in model.lanes if (peak := _peak(lane)) is not None]
    if not peaks:
        return f"{begin} Nothing was there on the same day of two cycles."
    _, lane = max(peaks, key=lambda one: one[0])
    return f"{begin} What returned most: {in_sentence(lane.sign, lane.name)}, {_peak_words(lane)}."


def _words(cell: Cell, sign: str) -> str:
    if cell.mark is Mark.NOT_LOGGED:
        return "not logged"
    if cell.mark is Mark.ABSENT:
        return f"{sign} in none of {_cycles(cell.days_logged)}"
    worst = "not graded" if cell.severity is None else f"at worst {severity_words(cell.severity)}"
    return f"{sign} in {cell.days_present} of {_cycles(cell.days_logged)}, {worst}"


def _peak_words(lane: Lane) -> str:
    peak = _peak(lane)
    if peak is None:
        return ""
    return f"most often on day {cycle_day(peak.first)}, in {peak.days_present} of {_cycles(peak.days_logged)}"


def _peak(lane: Lane) -> Cell | None:
    """The first of the days on which most cycles had the sign; ``None`` if none had it together."""
    best = max(lane.cells, key=lambda cell: cell.days_present, default=None)
    return best if best is not None and best.days_present >= FEWEST_CYCLES else None


def _cycles(count: int) -> str:
    return f"{count} cycle" if count == 1 else f"{count} cycles"
