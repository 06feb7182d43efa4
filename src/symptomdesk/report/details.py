"""What the pages after the first say: everything in full, part by part."""

from __future__ import annotations

from datetime import date
from itertools import groupby

from symptomdesk.course.model import DaySpan, SignFigures
from symptomdesk.diary.model import Dose, DoseStatus
from symptomdesk.report import first_page
from symptomdesk.report.data import Data, shortened
from symptomdesk.report.lanes import Column, Unit, columns, lane
from symptomdesk.report.model import (
    ClinicReport,
    DoseSpan,
    FeverDay,
    LabCourse,
    LogDay,
    LogGap,
    LogSign,
    SignLine,
    WarningLine,
)
from symptomdesk.report.strips import COLUMNS, Block, blocks, unit_of
from symptomdesk.report.wording import (
    amount,
    day_name,
    days_count,
    instant_name,
    month_name,
    place_name,
    prescription_name,
    severity_name,
    short_day,
    short_span,
    span_name,
    temperature,
    weekday_name,
)

_NAME = 36
_LINE = 80
_COURSES = 12
"""How many signs have a course of their own: the most important; the strip shows the others."""


ROWS = 25
"""How many signs a picture of the strip shows; more make a second picture."""


def heat_strip(report: ClinicReport) -> Data:
    """Sign by day (or week, or month), a block for each cycle (or month, year, years)."""
    first, last = report.period.first, report.period.last
    unit = unit_of(first, last)
    return {
        "unit": unit.value,
        "columns": COLUMNS[unit],
        "most_rows": ROWS,
        "blocks": [_block(block, unit, report) for block in blocks(first, last, report.cycles)],
    }


def _block(block: Block, unit: Unit, report: ClinicReport) -> Data:
    shown = block.columns
    rows = [(line, lane(line.series.values, shown)) for line in first_page.by_importance(report)]
    present = [(line, cells) for line, cells in rows if set(cells) - set("x.")]
    logged = _logged(shown, report)
    return {
        "title": _block_title(block),
        "numbers": _numbers(block, unit, report),
        "dates": _dates(shown, unit),
        "capsules": _capsule_runs(shown, unit, report),
        "logged": logged,
        "rows": [{"name": shortened(line.name, _NAME), "cells": cells} for line, cells in present],
        "alts": [
            _block_alt(block, unit, present[begin : begin + ROWS], logged)
            for begin in range(0, max(1, len(present)), ROWS)
        ],
    }


def _block_title(block: Block) -> str:
    where = span_name(block.first, block.last)
    return where if block.cycle is None else f"Cycle {block.cycle}: {where}"


def _logged(shown: tuple[Column, ...], report: ClinicReport) -> str:
    """``x`` for a column without a logged day, ``.`` for any other."""
    if report.signs:
        cells = lane(report.signs[0].series.values, shown)
        others = (lane(line.series.values, shown) for line in report.signs[1:])
        return "".join("x" if set(column) == {"x"} else "." for column in zip(cells, *others, strict=True))
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
    first, last = report.period.first, report.period.last
    unit = unit_of(first, last)
    shown = columns(first, last, unit)
    lines = first_page.by_importance(report)[:_COURSES]
    return {
        "unit": unit.value,
        "columns": len(shown),
        "ticks": _ticks(shown, unit),
        "capsules": _capsule_runs(shown, unit, report),
        "visits": [_index(shown, visit.day) for visit in report.visits] if unit is not Unit.MONTH else [],
        "rows": [first_page.sign(line, shown, report) for line in lines],
    }


def _index(shown: tuple[Column, ...], day: date) -> int:
    return next(index for index, one in enumerate(shown) if day <= one.last)


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


def doses(report: ClinicReport) -> list[list[str]]:
    """Rows of a table: cycle, dates, taken, planned, missed, held, not recorded."""
    rows: list[list[str]] = []
    for told, group in groupby(report.doses, key=lambda span: bool(span.days)):
        spans = list(group)
        if told or len(spans) == 1:
            rows += [_dose_row(span) for span in spans]
        else:
            rows.append(_silent_row(spans))
    return rows


def _dose_row(span: DoseSpan) -> list[str]:
    last = span.last
    return [
        "" if span.cycle is None else str(span.cycle),
        short_span(span.first, span.last),
        str(len(span.of(DoseStatus.TAKEN))),
        "" if span.planned is None else str(span.planned),
        first_page.cycle_days(span.of(DoseStatus.MISSED), last),
        first_page.cycle_days(span.of(DoseStatus.HELD), last),
        str(span.unrecorded or ""),
    ]


def _silent_row(spans: list[DoseSpan]) -> list[str]:
    """Stretches of which the diary says nothing, in one row."""
    numbers = [span.cycle for span in spans if span.cycle is not None]
    cycles = f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else "".join(map(str, numbers))
    planned = sum(span.planned or 0 for span in spans)
    unrecorded = sum(span.unrecorded for span in spans)
    return [
        cycles,
        short_span(spans[0].first, spans[-1].last),
        "0",
        str(planned or ""),
        "",
        "",
        str(unrecorded or ""),
    ]


_LABS = 5


def temperatures(report: ClinicReport) -> Data:
    """The days with fever, and from which temperature on it counts."""
    found = report.temperatures
    return {
        "note": f"Fever counts from {found.threshold} °C on.",
        "rows": [_fever_row(day, report) for day in found.fevers],
    }


def _fever_row(day: FeverDay, report: ClinicReport) -> list[str]:
    return [
        day_name(day.day),
        place_name(day.place),
        "; ".join(temperature(reading) for reading in day.readings) or "not measured",
        severity_name(report, day.severity) if day.written else "",
    ]


def labs(report: ClinicReport) -> list[Data]:
    """Tables of the values, a row for each day, a column for each name and unit, few enough for a page."""
    courses = report.labs
    return [_labs(courses[begin : begin + _LABS]) for begin in range(0, len(courses), _LABS)]


def _labs(courses: tuple[LabCourse, ...]) -> Data:
    days = sorted({value.day for course in courses for value in course.values})
    by_day = [{value.day: value.value for value in course.values} for course in courses]
    return {
        "head": ["Day", *(f"{course.name} {course.values[-1].unit}".strip() for course in courses)],
        "rows": [[day_name(day), *(values.get(day, "") for values in by_day)] for day in days],
    }


def all_signs(report: ClinicReport) -> list[list[str]]:
    """Every sign of the period in figures, its name in full."""
    rows = []
    for line in first_page.by_importance(report):
        told = first_page.sign(line, (), report)
        figures = line.figures
        first = short_day(figures.first_present, report.period.last) if figures.first_present else ""
        final = short_day(figures.last_present, report.period.last) if figures.last_present else ""
        rows.append(
            [line.name, *(str(told[key]) for key in ("days", "worst")), first, final, str(told["direction"])]
        )
    return rows


def all_changes(report: ClinicReport) -> list[list[str]]:
    """Rows of a table: how a sign changed, its name in full, and the figures of both periods."""
    lines = report.comparison.lines if report.comparison else ()
    return [
        [
            first_page.DIRECTIONS[line.direction],
            line.name,
            _in_figures(line.before, report),
            _in_figures(line.after, report),
        ]
        for line in lines
    ]


def _in_figures(figures: SignFigures, report: ClinicReport) -> str:
    days = f"{figures.days_present} of {days_count(figures.days_logged)}"
    return f"{days}, worst {severity_name(report, figures.worst)}" if figures.days_present else days


def all_warnings(report: ClinicReport) -> list[Data]:
    """Every warning as it was raised, with its reasons."""
    return [_warning(one) for one in report.warnings]


def _warning(one: WarningLine) -> Data:
    done = "not recorded"
    if one.done:
        done = f"{instant_name(one.done.at)}: {one.done.note.strip() or 'acted on'}"
    return {
        "when": day_name(one.day),
        "mark": first_page.MARKS.get(one.urgency, ""),
        "urgency": one.urgency_word,
        "signs": ", ".join(one.signs),
        "advice": _advice(one),
        "reasons": list(one.reasons),
        "done": done,
        # Signs and what was done stand in columns half as wide.
        "length": _room("".join(one.reasons)) + 2 * (_room("".join(one.signs)) + _room(done)),
    }


def _advice(one: WarningLine) -> str:
    """Only the leaflet's own words stand in quotation marks."""
    if one.source is None:
        return f"of a leaflet that is no longer in use ({one.title})"
    if one.source.beyond_leaflet:
        return f"Beyond the leaflet: {one.advice}"
    return f"“{one.advice}” ({one.title})"


def medicines(report: ClinicReport) -> list[list[str]]:
    """Rows of a table: name, dose, since when."""
    return [[one.name, one.dose, day_name(one.since) if one.since else ""] for one in report.medicines]


def visits(report: ClinicReport) -> list[list[str]]:
    """Rows of a table: day, note."""
    return [[day_name(one.day), one.note] for one in report.visits]


def questions(report: ClinicReport) -> list[str]:
    """The open questions as they were typed."""
    return [one.text for one in report.questions]


def treatment(report: ClinicReport) -> list[list[str]]:
    """Changes of the prescription and pauses within the period, as rows of a table: when, what."""
    facts = report.treatment
    rows = [
        (change.from_day, day_name(change.from_day), prescription_name(change) or "changed")
        for change in facts.changes
    ]
    for hold in facts.holds:
        when = (
            f"since {day_name(hold.from_day)}" if hold.until is None else span_name(hold.from_day, hold.until)
        )
        rows.append((hold.from_day, when, "held by the clinic"))
    return [[when, what] for _, when, what in sorted(rows)]


def log(report: ClinicReport) -> list[Data]:
    """The full log by months, each a title and its days."""
    months: list[Data] = []
    for _, group in groupby(report.log, key=_month):
        entries = list(group)
        first = entries[0].first if isinstance(entries[0], LogGap) else entries[0].day
        months.append(
            {
                "title": f"{month_name(first)} {first.year}",
                "days": [_gap(one) if isinstance(one, LogGap) else _day(one, report) for one in entries],
            }
        )
    return months


def _month(entry: LogDay | LogGap) -> tuple[int, int]:
    day = entry.first if isinstance(entry, LogGap) else entry.day
    return day.year, day.month


def _gap(gap: LogGap) -> Data:
    return {
        "day": short_span(gap.first, gap.last, gap.first),
        "place": "",
        "capsule": "",
        "gap": True,
        "lines": ["nothing written"],
    }


def _day(day: LogDay, report: ClinicReport) -> Data:
    lines = list(_lines(day, report))
    return {
        "day": f"{weekday_name(day.day)[:3]} {day.day.day}",
        "place": place_name(day.place, with_length=False),
        "capsule": ", ".join(map(_dose, day.doses)),
        "gap": False,
        "lines": lines,
        "length": sum(_room(value) for line in lines for value in line.values()),
    }


def _room(value: object) -> int:
    """About how many characters of room a text takes, a line break counting as a whole line."""
    text = str(value)
    return len(text) + _LINE * (text.count("\n") + text.count("\\n"))


def _dose(dose: Dose) -> str:
    if dose.status is DoseStatus.TAKEN and dose.amount_mg:
        return f"{amount(dose.amount_mg)} mg"
    return dose.status.value


def _sign(sign: LogSign, report: ClinicReport) -> Data:
    told = [f"“{sign.words.strip()}”"] if sign.words.strip() else []
    if sign.note.strip():
        told.append(sign.note.strip())
    if sign.edited:
        told.append("corrected later")
    return {"name": sign.name, "severity": severity_name(report, sign.severity), "told": "; ".join(told)}


def _lines(day: LogDay, report: ClinicReport) -> list[Data]:
    """What was written on a day, line by line; ``label`` says what kind of line it is."""
    lines: list[Data] = [{"label": "Visit", "text": visit.note} for visit in day.visits]
    if day.nothing_today:
        lines.append({"label": "Nothing today", "text": ""})
    if day.signs:
        lines.append({"label": "", "signs": [_sign(one, report) for one in day.signs]})
    if day.text.strip():
        lines.append({"label": "Wrote", "text": f"“{day.text.strip()}”"})
    measured = [f"{temperature(reading)} at {reading.at:%H:%M}" for reading in day.readings]
    if measured:
        lines.append({"label": "Temperature", "text": ", ".join(measured)})
    if day.note.strip():
        lines.append({"label": "Note", "text": day.note.strip()})
    return lines
