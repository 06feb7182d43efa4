"""The report's pictures as plain data: the sign-by-day strip, and the courses of the main signs."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from decimal import Decimal
from math import floor
from typing import TYPE_CHECKING

from symptomdesk.report import first_page
from symptomdesk.report.data import Data, shortened
from symptomdesk.report.lanes import Column, Unit, columns, lane
from symptomdesk.report.model import ClinicReport, LogDay, SignLine
from symptomdesk.report.strips import COLUMNS, Block, blocks, unit_of
from symptomdesk.report.wording import day_name, month_name, span_name, temperature

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.diary.model import Reading

_NAME = 36
_ROWS = 25
"""How many signs a picture of the strip shows; more make a second picture."""

_COLDEST, _HOTTEST = Decimal(30), Decimal(45)
"""The temperatures (°C) between which the picture stays, whatever was imported."""

_USUAL = Decimal(36)
"""Where the picture begins, unless there was a lower temperature."""

_FEWEST_DOTS = 2

_COURSES = 12
"""How many signs have a course of their own: the most important; the strip shows the others too."""


def heat_strip(report: ClinicReport) -> Data:
    """Sign by day (or week, or month), a block for each cycle (or month, year, years)."""
    first, last = report.period.first, report.period.last
    unit = unit_of(first, last)
    return {
        "unit": unit.value,
        "columns": COLUMNS[unit],
        "most_rows": _ROWS,
        "blocks": [_block(block, unit, report) for block in blocks(first, last, report.cycles)],
    }


def _block(block: Block, unit: Unit, report: ClinicReport) -> Data:
    shown = block.columns
    rows = [(line, lane(line.series.values, shown)) for line in first_page.by_importance(report)]
    present = [(line, cells) for line, cells in rows if set(cells) - set("x.")]
    logged = _logged(shown, [cells for _, cells in rows], report)
    return {
        "title": _block_title(block),
        "numbers": _numbers(block, unit, report),
        "dates": _dates(shown, unit),
        "capsules": _capsule_runs(shown, unit, report),
        "logged": logged,
        "rows": [{"name": shortened(line.name, _NAME), "cells": cells} for line, cells in present],
        "alts": [
            _block_alt(block, unit, present[begin : begin + _ROWS], logged)
            for begin in range(0, max(1, len(present)), _ROWS)
        ],
    }


def _block_title(block: Block) -> str:
    where = span_name(block.first, block.last)
    return where if block.cycle is None else f"Cycle {block.cycle}: {where}"


def _logged(shown: tuple[Column, ...], lanes: list[str], report: ClinicReport) -> str:
    """``x`` for a column without a logged day, ``.`` for any other."""
    if lanes:
        return "".join("x" if set(column) == {"x"} else "." for column in zip(*lanes, strict=True))
    logged = {entry.day for entry in report.log if isinstance(entry, LogDay) and entry.nothing_today}
    return "".join("." if any(one.first <= day <= one.last for day in logged) else "x" for one in shown)


def _numbers(block: Block, unit: Unit, report: ClinicReport) -> list[str]:
    """The cycle days above a block, where there are some."""
    starts = {cycle.number: cycle.first for cycle in report.cycles}
    if unit is not Unit.DAY or block.cycle is None:
        return []
    return [str((one.first - starts[block.cycle]).days + 1) for one in block.columns]


def _dates(shown: tuple[Column, ...], unit: Unit) -> list[str]:
    """What stands below the cycle days: days of the month, or the months and years that begin."""
    if unit is Unit.DAY:
        return [str(one.first.day) for one in shown]
    labels = []
    for before, one in zip((None, *shown), shown, strict=False):
        if unit is Unit.WEEK:
            begins = before is None or before.first.month != one.first.month
            labels.append(month_name(one.first)[:3] if begins else "")
        else:
            begins = before is None or before.first.year != one.first.year
            labels.append(str(one.first.year) if begins else "")
    return labels


def _capsule_runs(shown: tuple[Column, ...], unit: Unit, report: ClinicReport) -> list[list[int]]:
    """The runs of columns (first and one past the last) on which capsules were planned."""
    if unit is not Unit.DAY:
        return []
    first, last = shown[0].first, shown[-1].last
    runs = []
    for span in _capsule_spans(report):
        if span.first <= last and span.last >= first:
            begin, end = max(span.first, first), min(span.last, last)
            runs.append([(begin - first).days, (end - first).days + 1])
    return runs


def _capsule_spans(report: ClinicReport) -> list[DaySpan]:
    return [span for cycle in report.cycles for span in cycle.capsule_days]


def _block_alt(block: Block, unit: Unit, rows: list[tuple[SignLine, str]], logged: str) -> str:
    """The block in words; the severities of single days stand in the log."""
    parts = [_block_title(block) + "."]
    for line, cells in rows:
        grades = [int(cell) for cell in cells if cell.isdigit()]
        worst = f", worst {max(grades)}" if grades else ""
        present = sum(cell not in "x." for cell in cells)
        parts.append(f"{line.name}: {_count(present, unit)}{worst}.")
    if not rows:
        parts.append("No symptom was recorded.")
    if missing := logged.count("x"):
        parts.append(f"Not logged: {_count(missing, unit)}.")
    return " ".join(parts)


def _count(number: int, unit: Unit) -> str:
    return f"{number} {unit.value}" + ("" if number == 1 else "s")


def courses(report: ClinicReport) -> Data:
    """The main signs as bars over the whole period, with months or years below them."""
    shown = _whole_period(report)
    lines = first_page.by_importance(report)[:_COURSES]
    return {
        "time": _time(shown, report),
        "rows": [first_page.sign(line, shown, report) for line in lines],
    }


def temperature_course(report: ClinicReport) -> Data | None:
    """The highest temperature of each day (or week, or month) as dots; ``None`` for fewer than two."""
    shown = _whole_period(report)
    hottest: dict[int, Reading] = {}
    for entry in report.log:
        for reading in entry.readings if isinstance(entry, LogDay) else ():
            column = _index(shown, reading.day)
            hottest[column] = max(reading, hottest.get(column, reading), key=lambda one: one.celsius)
    found = report.temperatures
    if len(hottest) < _FEWEST_DOTS or found.highest is None:
        return None
    celsius = [min(max(reading.celsius, _COLDEST), _HOTTEST) for reading in hottest.values()]
    return {
        "time": _time(shown, report),
        "low": floor(min(_USUAL, *celsius)),
        "high": floor(max(found.threshold, *celsius)) + 1,
        "threshold": float(found.threshold),
        "dots": [
            [column, float(shown_at), reading.celsius >= found.threshold]
            for (column, reading), shown_at in zip(hottest.items(), celsius, strict=True)
        ],
        "figures": f"{found.readings} readings, highest {temperature(found.highest)}",
        "alt": (
            f"Temperatures: {found.readings} readings, highest {temperature(found.highest)} on "
            f"{day_name(found.highest.day)}. Fever counts from {found.threshold} °C on."
        ),
    }


def _whole_period(report: ClinicReport) -> tuple[Column, ...]:
    first, last = report.period.first, report.period.last
    return columns(first, last, unit_of(first, last))


def _time(shown: tuple[Column, ...], report: ClinicReport) -> Data:
    """What stands behind and below a course: capsule days, visits, names of months."""
    unit = unit_of(report.period.first, report.period.last)
    return {
        "unit": unit.value,
        "columns": len(shown),
        "ticks": _ticks(shown, unit),
        "capsules": _capsule_runs(shown, unit, report),
        # In months, there would be nothing but visits.
        "visits": [_index(shown, visit.day) for visit in report.visits] if unit is not Unit.MONTH else [],
    }


def _index(shown: tuple[Column, ...], day: date) -> int:
    return bisect_left(shown, day, key=lambda one: one.last)


_MOST_TICKS = 14


def _ticks(shown: tuple[Column, ...], unit: Unit) -> list[Data]:
    """Where months begin, or years in a long period, with their names."""
    begun = [
        (index, one.first)
        for index, one in enumerate(shown)
        if index == 0
        or (one.first.year, one.first.month) != (shown[index - 1].first.year, shown[index - 1].first.month)
    ]
    if len(begun) > _MOST_TICKS or unit is Unit.MONTH:
        begun = [(index, day) for index, day in begun if index == 0 or day.month == 1]
        ticks = [(index, str(day.year)) for index, day in begun]
    else:
        ticks = [(index, month_name(day)[:3]) for index, day in begun]
    # The first would run into the second where the period begins shortly before it.
    close = len(shown) / 20
    if len(ticks) > 1 and ticks[1][0] < close:
        del ticks[0]
    # The last would leave the page.
    if len(ticks) > 1 and ticks[-1][0] > len(shown) - close:
        del ticks[-1]
    return [{"at": index, "label": label} for index, label in ticks]
