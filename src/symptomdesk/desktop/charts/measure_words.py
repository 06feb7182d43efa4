"""What is said of lanes of points: beside them, at a place, and in the table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from symptomdesk.desktop import dates
from symptomdesk.desktop.charts.lanes_model import Cell, LanesModel, blank_cell
from symptomdesk.desktop.charts.measures import Kind, MeasureLane, Point
from symptomdesk.desktop.charts.overlay import cycle_day
from symptomdesk.desktop.charts.words import LaneText, day_facts, day_text, row_text
from symptomdesk.desktop.translation import marked, plural, tr

_TOGETHER = "\u00a0–\u2060\u00a0"
"""A range is not torn apart where a line ends."""

TEMPERATURE = marked("Temperature")


def measure_name(lane: MeasureLane) -> str:
    """What a lane measures, with its unit."""
    return tr("{name} ({unit})", name=lane.name, unit=lane.unit) if lane.unit else lane.name


def measure_text(lane: MeasureLane, first: int, last: int, today: date, *, overlaid: bool) -> LaneText:
    """What stands beside a lane, about the days from ``first`` to ``last``."""
    points, name = lane.within(first, last), measure_name(lane)
    if not points:
        return LaneText(name, tr("nothing measured"), "", notable=False)
    if lane.kind is Kind.TEMPERATURE:
        highest = max(points, key=lambda point: point.value or 0.0)
        told = tr("highest {figure}", figure=highest.figure)
        fevers = len({point.first for point in points if point.stands_out})
        return LaneText(name, told, _fever_words(fevers, points, overlaid=overlaid), notable=False)
    latest = points[-1]
    if overlaid:
        count = plural("%n value", "%n values", len(points))
        return LaneText(name, count, "", notable=False)
    day = day_text(date.fromordinal(latest.first), today)
    told = tr("{figure} on {day}", figure=latest.figure, day=day)
    return LaneText(name, told, latest.range_words.replace(" – ", _TOGETHER), notable=False)


def measure_reading(model: LanesModel, lane: MeasureLane, day: int, today: date) -> str:
    """What the chart says at a place: "Tuesday, 3 March: temperature 38.2 °C, a fever (from 38.0 °C on)"."""
    points = lane.within(day, day)
    if model.overlaid:
        return tr("Cycle day {day}: {what}", day=cycle_day(day), what=_said(lane, points))
    first, last = (points[0].first, points[0].last) if points else (day, day)
    cell = blank_cell(first, last)
    named = (
        day_text(date.fromordinal(day), today, dates.NAMED)
        if first == last
        else row_text(cell, today, weekly=True)
    )
    told = tr("{day}: {what}", day=named, what=_said(lane, points))
    return " · ".join((told, *day_facts(model, cell)))


def measure_cell(lane: MeasureLane, row: Cell) -> str:
    """A cell of the table: all figures of its days, with the range that they share."""
    points = lane.within(row.first, row.last)
    if not points:
        return ""
    if lane.kind is Kind.TEMPERATURE:
        return "; ".join(_temperature_cell(point) for point in points)
    return "; ".join(_with_range(point) for point in points)


def _temperature_cell(point: Point) -> str:
    return tr("{figure}, fever", figure=point.figure) if point.stands_out else point.figure


def _said(lane: MeasureLane, points: Sequence[Point]) -> str:
    name = lane.name[:1].lower() + lane.name[1:] if lane.name[1:2].islower() else lane.name
    if not points:
        return tr("no {name} measured", name=name)
    if lane.kind is Kind.LAB:
        return tr("{name} {figures}", name=name, figures=_listed(_with_unit(lane, point) for point in points))
    figures = _listed(point.figure for point in points)
    fever = any(point.stands_out for point in points)
    if any(point.first < point.last for point in points):
        if fever:
            return tr(
                "highest temperature {figures}, a fever (from {from_degrees} on)",
                figures=figures,
                from_degrees=lane.threshold_words,
            )
        return tr("highest temperature {figures}", figures=figures)
    if fever:
        return tr(
            "temperature {figures}, a fever (from {from_degrees} on)",
            figures=figures,
            from_degrees=lane.threshold_words,
        )
    return tr("temperature {figures}", figures=figures)


def _with_unit(lane: MeasureLane, point: Point) -> str:
    return _with_range(point, f"{point.figure} {lane.unit}".strip())


def _with_range(point: Point, figure: str = "") -> str:
    figure = figure or point.figure
    return tr("{figure}, {range}", figure=figure, range=point.range_words) if point.range_words else figure


def _fever_words(count: int, points: Sequence[Point], *, overlaid: bool) -> str:
    if not count:
        return tr("no fever measured")
    if overlaid:
        return plural("fever on %n cycle day", "fever on %n cycle days", count)
    if any(point.first < point.last for point in points):
        return plural("fever in %n week", "fever in %n weeks", count)
    return plural("fever on %n day", "fever on %n days", count)


def _listed(figures: Iterable[str]) -> str:
    return "; ".join(figures)
