"""What the pages after the first say in tables: everything in full, part by part."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from symptomdesk.diary.model import DoseStatus
from symptomdesk.report import first_page
from symptomdesk.report.data import Data, room
from symptomdesk.report.pictures import temperature_course
from symptomdesk.report.wording import (
    beside_range_short,
    day_name,
    days_count,
    instant_name,
    place_name,
    prescription_name,
    range_name,
    severity_name,
    short_day,
    short_span,
    span_name,
    temperature,
)

if TYPE_CHECKING:
    from symptomdesk.course.figures import SignFigures
    from symptomdesk.report.model import ClinicReport, DoseSpan, FeverDay, LabCourse, WarningLine


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
    """The temperatures as a picture, the days with fever, and from which temperature on it counts."""
    found = report.temperatures
    return {
        "course": temperature_course(report),
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
    by_day = [_by_day(course) for course in courses]
    return {
        "ranges": any(range_name(value) for course in courses for value in course.values),
        "head": ["Day", *(f"{course.name} {course.values[-1].unit}".strip() for course in courses)],
        "rows": [[day_name(day), *(values.get(day, "") for values in by_day)] for day in days],
    }


def _by_day(course: LabCourse) -> dict[date, str]:
    """What was measured on each day, all of it where it was more than one value."""
    days: dict[date, list[str]] = {}
    for value in course.values:
        beside = beside_range_short(value)
        days.setdefault(value.day, []).append(", ".join(filter(None, (value.value, beside))))
    return {day: "; ".join(values) for day, values in days.items()}


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
    signs = ", ".join(sign.told for sign in one.signs)
    return {
        "when": day_name(one.day),
        "mark": first_page.MARKS.get(one.urgency, ""),
        "urgency": one.urgency_word,
        "signs": signs,
        "advice": _advice(one),
        "reasons": list(one.reasons),
        "done": done,
        # Signs and what was done stand in columns half as wide.
        "length": room(*one.reasons) + 2 * room(signs, done),
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
