"""A clinic report as plain data for the Typst template: sentences and figures, nothing to reckon.

The template gets one document of lists, tables and texts. It decides where things stand and how many of them
page 1 can hold; it builds no sentence from what the person typed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from symptomdesk.course.model import DayValue, Direction, SignFigures
from symptomdesk.diary.model import DoseStatus, LabValue
from symptomdesk.leaflet.model import Urgency
from symptomdesk.report import lanes
from symptomdesk.report.layout import Paper, Part, ReportLayout
from symptomdesk.report.model import (
    ChangeLine,
    ClinicReport,
    DoseDay,
    DoseSpan,
    FeverDay,
    LabCourse,
    SignLine,
    WarningEpisode,
)
from symptomdesk.report.wording import (
    day_name,
    days_count,
    prescription_name,
    severity_name,
    short_day,
    span_name,
    temperature,
)

Data = dict[str, object]
"""What JSON can say: texts, figures, truths, lists and further such dictionaries."""

_MARKS = {
    Urgency.EMERGENCY: "!!!",
    Urgency.IMMEDIATELY: "!!",
    Urgency.RIGHT_AWAY: "!!",
    Urgency.PROMPTLY: "!",
}
_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
_MOST_BARS = 62
_LONGEST = 90
"""How many characters a text may have on page 1, where it must not push others off the page."""


def document(report: ClinicReport, layout: ReportLayout, attached: Sequence[Data] = ()) -> Data:
    """Everything that the template sets; ``attached`` describes the attached files."""
    parts: Mapping[Part, object] = {
        Part.CHANGES: _changes(report),
        Part.WARNINGS: [_episode(one, report) for one in report.episodes],
        Part.SIGNS: _signs(report),
        Part.TEMPERATURES: _temperature_line(report),
        Part.DOSES: [_dose_line(span, report) for span in reversed(report.doses)],
        Part.LABS: [_lab_line(lab, report.period.last) for lab in report.labs],
        Part.QUESTIONS: [_shortened(one.text, 3 * _LONGEST) for one in report.questions],
    }
    return {
        "paper": _PAPERS[layout.paper],
        "head": _head(report, layout),
        "attached": list(attached),
        "one": {part.value: content for part, content in parts.items() if layout.has(part)},
    }


def _head(report: ClinicReport, layout: ReportLayout) -> Data:
    period = report.period
    last = period.last
    return {
        "title": "Symptom report",
        "period": span_name(period.first, last),
        "since": "since the last visit" if period.since else "",
        "patient": _patient(layout),
        "treatment": _treatment(report),
        "logged": f"{period.days_logged} of {days_count(period.days)} logged.",
        "scale": f"Severity 0 {report.severities[0]} to 4 {report.severities[4]}; higher is worse.",
        "sample": report.sample,
        "date": [last.year, last.month, last.day],
    }


def _patient(layout: ReportLayout) -> str:
    name = " ".join(layout.name.split())
    born = f"born {day_name(layout.born)}" if layout.born else ""
    return ", ".join(part for part in (name, born) if part)


def _treatment(report: ClinicReport) -> str:
    facts = report.treatment
    prescribed = prescription_name(facts.in_force) if facts.in_force else ""
    drug = f"{facts.drug.capitalize()} {prescribed}".strip()
    return " · ".join(part for part in (drug, facts.indication.lower()) if part)


def _changes(report: ClinicReport) -> Data:
    comparison = report.comparison
    title = "What changed since the last visit" if report.period.since else "What changed"
    if comparison is None:
        return {
            "title": title,
            "note": "Nothing was logged before this period, so there is nothing to compare with.",
            "rows": [],
        }
    before = span_name(comparison.before.first, comparison.before.last)
    note = f"Compared with {before} ({comparison.days_logged} of {days_count(comparison.days)} logged)"
    rows = []
    for direction, label in _DIRECTIONS.items():
        items = [_change(line, report) for line in comparison.lines if line.direction is direction]
        if items:
            rows.append({"label": label, "items": items})
    if not rows:
        note += ": nothing changed much" if comparison.same else ": no symptom in either"
    return {"title": title, "note": f"{note}.", "rows": rows}


_DIRECTIONS = {
    Direction.NEW: "New",
    Direction.WORSE: "Worse",
    Direction.UNCLEAR: "Mixed",
    Direction.BETTER: "Better",
    Direction.GONE: "Gone",
}
_DIRECTION_WORDS = {
    Direction.NEW: "new",
    Direction.WORSE: "worse",
    Direction.UNCLEAR: "mixed",
    Direction.SAME: "the same",
    Direction.BETTER: "better",
    Direction.GONE: "gone",
}


def _change(line: ChangeLine, report: ClinicReport) -> Data:
    before, after = line.before, line.after
    words = report.severities
    if line.direction is Direction.NEW and after.first_present is not None:
        first = short_day(after.first_present, report.period.last)
        told = f"{days_count(after.days_present)} from {first}, worst {_worst(after, report)}"
    elif line.direction is Direction.GONE:
        told = f"was {days_count(before.days_present)}, worst {_worst(before, report)}"
    else:
        told = f"{before.days_present} → {days_count(after.days_present)}"
        if before.worst != after.worst:
            told += f", worst {_worst(before, report)} → {_worst(after, report)}"
        elif after.worst is not None:
            told += f", worst still {words[after.worst]}"
    return {"name": _shortened(line.name), "told": told}


def _worst(figures: SignFigures, report: ClinicReport) -> str:
    return report.ungraded if figures.worst is None else report.severities[figures.worst]


def _episode(one: WarningEpisode, report: ClinicReport) -> Data:
    last = report.period.last
    when = short_day(one.last, last) if one.first == one.last else _short_span(one.first, one.last, last)
    return {
        "when": when,
        "mark": _MARKS.get(one.urgency, ""),
        "urgency": one.urgency.id,
        "advice": one.headline or one.urgency_word,
        "beyond": one.source is None or one.source.beyond_leaflet,
        "signs": _shortened(", ".join(one.signs), 2 * _LONGEST),
        "done": _done(one, last),
    }


def _done(one: WarningEpisode, seen_from: date) -> str:
    if one.done is None:
        return "not recorded"
    note = one.done.note.strip() or "acted on"
    told = _shortened(f"{short_day(one.done.at.date(), seen_from)} {one.done.at:%H:%M} {note}")
    return told if one.answered else f"{told}; not recorded since"


def _short_span(first: date, last: date, seen_from: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_day(last, seen_from)}"
    begin = short_day(first, last if first.year == last.year else seen_from)
    return f"{begin} – {short_day(last, seen_from)}"


def _signs(report: ClinicReport) -> Data:
    first, last = report.period.first, report.period.last
    unit = lanes.unit_for(first, last, _MOST_BARS)
    columns = lanes.columns(first, last, unit)
    lines = sorted(report.signs, key=_importance)
    return {
        "rows": [_sign(line, columns, report) for line in lines],
        "unit": unit.value,
        "columns": len(columns),
        "capsules": "",
    }


def _importance(line: SignLine) -> tuple[int, int, int, str]:
    """What a clinician must not overlook comes first: warnings, then the worst, then the most days."""
    return -line.urgency, -(line.figures.worst or 0), -line.figures.days_present, line.sign


def _sign(line: SignLine, columns: tuple[lanes.Column, ...], report: ClinicReport) -> Data:
    figures = line.figures
    return {
        "name": _shortened(line.name),
        "days": f"{figures.days_present} of {figures.days_logged}",
        "worst": severity_name(report, figures.worst),
        "last": _last(figures.last_value, report),
        "direction": _DIRECTION_WORDS[line.direction],
        "lane": lanes.lane(line.series.values, columns),
        "alt": f"{line.name}: present on {figures.days_present} of {figures.days_logged} days logged",
    }


def _last(value: DayValue | None, report: ClinicReport) -> str:
    if value is None:
        return ""
    severity = value.severity if value.present else 0
    figure = "yes" if severity is None else str(severity)
    return f"{figure} on {short_day(value.day, report.period.last)}"


def _temperature_line(report: ClinicReport) -> str:
    found = report.temperatures
    last = report.period.last
    if found.highest is None and not found.fevers:
        return "no reading"
    parts = []
    if found.highest is not None:
        count = "1 reading" if found.readings == 1 else f"{found.readings} readings"
        parts.append(f"highest {temperature(found.highest)} ({short_day(found.highest.day, last)}), {count}")
    if found.fevers:
        days = ", ".join(_fever(day, last) for day in found.fevers[-3:])
        count = days_count(len(found.fevers))
        parts.append(f"fever on {count}: {'latest ' if len(found.fevers) > 3 else ''}{days}")
    else:
        parts.append(f"no reading at or above {found.threshold} °C")
    return "; ".join(parts)


def _fever(day: FeverDay, seen_from: date) -> str:
    hottest = max(day.readings, key=lambda reading: reading.celsius, default=None)
    told = temperature(hottest) if hottest else "written, not measured"
    return f"{short_day(day.day, seen_from)} ({told})"


def _dose_line(span: DoseSpan, report: ClinicReport) -> Data:
    last = report.period.last
    title = f"Cycle {span.cycle}" if span.cycle is not None else _short_span(span.first, span.last, last)
    taken = len(span.of(DoseStatus.TAKEN))
    parts = [f"taken {taken}" if span.planned is None else f"taken {taken} of {span.planned}"]
    for status, word in ((DoseStatus.MISSED, "missed"), (DoseStatus.HELD, "held by the clinic")):
        if days := span.of(status):
            parts.append(f"{word} {_cycle_days(days, last)}")
    if span.unrecorded:
        parts.append(f"{days_count(span.unrecorded)} not recorded")
    return {"title": title, "told": _shortened("; ".join(parts), 2 * _LONGEST)}


def _cycle_days(days: tuple[DoseDay, ...], seen_from: date) -> str:
    return ", ".join(
        f"day {day.place.day} ({short_day(day.dose.day, seen_from)})"
        if day.place and day.place.cycle is not None
        else short_day(day.dose.day, seen_from)
        for day in days
    )


def _lab_line(lab: LabCourse, seen_from: date) -> Data:
    values = lab.values if lab.before is None else (lab.before, *lab.values)
    course = " → ".join(value.value.strip() for value in values[-4:])
    latest: LabValue = lab.values[-1]
    told = f"{course} {latest.unit}".strip()
    return {"title": _shortened(lab.name), "told": f"{_shortened(told)} ({short_day(latest.day, seen_from)})"}


def _shortened(text: str, longest: int = _LONGEST) -> str:
    """One line of at most ``longest`` characters, cut between words where it can be."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    at_word = cut.rsplit(" ", 1)[0]
    return f"{(at_word if len(at_word) > longest // 2 else cut).rstrip()}…"
