"""The clinic report as plain text, to paste into a message: 80 columns, no markup, one thought a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from symptomdesk.course.figures import DayValue, Direction, SignFigures
from symptomdesk.diary.model import DoseStatus, Hold, LabValue
from symptomdesk.report.columns import paragraph, table
from symptomdesk.report.layout import ALL_PARTS, Part
from symptomdesk.report.model import (
    ChangeLine,
    ClinicReport,
    DoseDay,
    DoseSpan,
    FeverDay,
    LabCourse,
    LogDay,
    LogGap,
    LogSign,
    SignLine,
    WarningLine,
)
from symptomdesk.report.wording import (
    amount,
    beside_range_short,
    day_name,
    days_count,
    instant_name,
    place_name,
    plain,
    prescription_name,
    severity_name,
    short_day,
    span_name,
    temperature,
    weekday_name,
    written_by,
)

_INDENT = 2
_DEEPER = 4


def render(
    report: ClinicReport, parts: frozenset[Part] = ALL_PARTS, *, written_by_other: bool = False
) -> str:
    """The report with the parts chosen, except pictures, which have no words; ends with a line break."""
    sections: tuple[tuple[Part, str, Callable[[ClinicReport], list[str]]], ...] = (
        (Part.CHANGES, "What changed", _changes),
        (Part.WARNINGS, "Warnings raised", _warnings),
        (Part.SIGNS, "Main signs", _signs),
        (Part.TEMPERATURES, "Temperature", _temperatures),
        (Part.DOSES, "Capsules", _doses),
        (Part.LABS, "Laboratory", _labs),
        (Part.LOG, "Visits", _visits),
        (Part.QUESTIONS, "Questions for the clinic", _questions),
        (Part.MEDICINES, "Other medicines", _medicines),
        (Part.LOG, "Full log", _log),
    )
    lines = _head(report, written_by_other)
    for part, title, section in sections:
        if part in parts and (body := section(report)):
            lines += ["", title.upper(), *body]
    return "\n".join(lines) + "\n"


def _head(report: ClinicReport, written_by_other: bool) -> list[str]:
    period = report.period
    lines = [f"Symptom report: {span_name(period.first, period.last)}"]
    lines.append("=" * len(lines[0]))
    if report.sample:
        lines += ["SAMPLE: an invented diary, of no real person.", ""]
    scale = f"0 {report.severities[0]} to 4 {report.severities[4]}"
    lines += paragraph(written_by(written_by_other))
    lines += paragraph(f"Severity: {scale}; higher is worse.")
    logged = f"{period.days_logged} of {days_count(period.days)} logged."
    lines += paragraph(
        logged if period.since is None else f"Since the visit on {day_name(period.first)}. {logged}"
    )
    return [*lines, *_treatment(report)]


def _treatment(report: ClinicReport) -> list[str]:
    facts = report.treatment
    told = facts.drug
    if facts.in_force is not None and (prescribed := prescription_name(facts.in_force)):
        told += f" {prescribed}"
    if facts.start is not None:
        told += f", since {day_name(facts.start)}"
    if facts.indication:
        told += f". Taken for: {facts.indication}"
    lines = ["", *paragraph(f"Treatment: {told}", hanging=_INDENT)]
    if place := place_name(facts.place):
        lines += paragraph(f"On {day_name(report.period.last)}: {place}")
    for change in facts.changes:
        if change.from_day != facts.start:
            lines += paragraph(f"From {day_name(change.from_day)}: {prescription_name(change) or 'changed'}")
    return lines + [line for hold in facts.holds for line in paragraph(_hold(hold))]


def _hold(hold: Hold) -> str:
    if hold.until is None:
        return f"Held by the clinic since {day_name(hold.from_day)}"
    return f"Held by the clinic {span_name(hold.from_day, hold.until)}"


def _changes(report: ClinicReport) -> list[str]:
    comparison = report.comparison
    if comparison is None:
        return paragraph(
            "No day before this period was logged, so there is nothing to compare with.", _INDENT
        )
    before = span_name(comparison.before.first, comparison.before.last)
    logged = f"{comparison.days_logged} of {days_count(comparison.days)} logged"
    lines = paragraph(f"Compared with {before} ({logged}):", _INDENT)
    lines += table(
        [
            (line.direction.value.capitalize(), f"{plain(line.name)}: {_change(line, report)}")
            for line in comparison.lines
        ],
        _INDENT,
    )
    if comparison.same:
        lines += paragraph(f"About the same: {', '.join(map(plain, comparison.same))}", _INDENT, _DEEPER)
    return lines if len(lines) > 1 else [*lines, *paragraph("No symptom in either period.", _INDENT)]


def _change(line: ChangeLine, report: ClinicReport) -> str:
    if line.direction is Direction.NEW and line.after.first_present is not None:
        return f"from {day_name(line.after.first_present)}, {_in_figures(line.after, report)}"
    if line.direction is Direction.GONE:
        return f"was {_in_figures(line.before, report)}"
    return f"{_in_figures(line.before, report)} -> {_in_figures(line.after, report)}"


def _in_figures(figures: SignFigures, report: ClinicReport) -> str:
    days = f"{figures.days_present} of {days_count(figures.days_logged)}"
    return f"{days}, worst {severity_name(report, figures.worst)}" if figures.days_present else days


def _warnings(report: ClinicReport) -> list[str]:
    if not report.warnings:
        return paragraph("None was raised.", _INDENT)
    lines: list[str] = []
    for warning in report.warnings:
        lines += _warning(warning)
    return lines


def _warning(warning: WarningLine) -> Iterator[str]:
    signs = ", ".join(plain(sign.told) for sign in warning.signs)
    yield from paragraph(f"{day_name(warning.day)}: {signs} ({warning.urgency_word})", _INDENT, _DEEPER)
    yield from paragraph(_advice(warning), _DEEPER, _DEEPER + _INDENT)
    for reason in warning.reasons:
        yield from paragraph(f"Why: {plain(reason)}", _DEEPER, _DEEPER + _INDENT)
    if warning.done is None:
        yield from paragraph("Done: nothing recorded", _DEEPER)
    else:
        note = plain(warning.done.note) or "acknowledged"
        yield from paragraph(f"Done: {instant_name(warning.done.at)}: {note}", _DEEPER, _DEEPER + _INDENT)


def _advice(warning: WarningLine) -> str:
    """The advice and whose it is; only the leaflet's own words stand in quotation marks."""
    if warning.source is None:
        return f"Advice: of a leaflet that is no longer in use ({plain(warning.title)})"
    if warning.source.beyond_leaflet:
        reference = ", ".join(part for part in (warning.source.document, warning.source.section) if part)
        return f"Advice beyond the leaflet: {warning.advice} [{reference}]"
    return f"Leaflet, {warning.title}: “{warning.advice}”"


def _signs(report: ClinicReport) -> list[str]:
    if not report.signs:
        return paragraph("No symptom was recorded.", _INDENT)
    head = ("Sign", "Days", "Worst", "Last", "Direction")
    return table([head, *(_sign_row(line, report) for line in report.signs)], _INDENT)


def _sign_row(line: SignLine, report: ClinicReport) -> tuple[str, ...]:
    figures = line.figures
    return (
        plain(line.name),
        f"{figures.days_present} of {figures.days_logged}",
        severity_name(report, figures.worst),
        _last_value(figures.last_value, report),
        line.direction.value,
    )


def _last_value(value: DayValue | None, report: ClinicReport) -> str:
    if value is None:
        return ""
    severity = value.severity if value.present else 0
    figure = "yes" if severity is None else str(severity)
    return f"{figure} on {short_day(value.day, report.period.last)}"


def _temperatures(report: ClinicReport) -> list[str]:
    found = report.temperatures
    if found.highest is None and not found.fevers:
        return []
    threshold = f"Fever counts from {found.threshold} °C on."
    if found.highest is not None:
        readings = "1 reading" if found.readings == 1 else f"{found.readings} readings"
        highest = f"{temperature(found.highest)} on {day_name(found.highest.day)}"
        threshold = f"{readings}, highest {highest}. {threshold}"
    rows = [_fever_row(fever, report) for fever in found.fevers]
    return [*paragraph(threshold, _INDENT), *table(rows, _INDENT)]


def _fever_row(fever: FeverDay, report: ClinicReport) -> tuple[str, ...]:
    told = [temperature(reading) for reading in fever.readings]
    if fever.written:
        told.append(f"fever, {severity_name(report, fever.severity)}")
    return day_name(fever.day), place_name(fever.place), "; ".join(told)


def _doses(report: ClinicReport) -> list[str]:
    return [line for span in report.doses for line in paragraph(_dose_span(span), _INDENT, _DEEPER)]


def _dose_span(span: DoseSpan) -> str:
    where = span_name(span.first, span.last)
    title = where if span.cycle is None else f"Cycle {span.cycle} ({where})"
    taken = len(span.of(DoseStatus.TAKEN))
    parts = [f"taken {taken}" if span.planned is None else f"taken {taken}, planned {span.planned}"]
    for status, word in ((DoseStatus.MISSED, "missed"), (DoseStatus.HELD, "held by the clinic")):
        if days := span.of(status):
            parts.append(f"{word} on {_cycle_days(days)}")
    if span.unrecorded:
        parts.append(f"{days_count(span.unrecorded)} not recorded")
    return f"{title}: {'; '.join(parts)}"


def _cycle_days(days: tuple[DoseDay, ...]) -> str:
    """ "day 2 (3 Feb), days 12 to 14 (13 to 15 Feb)", or dates alone where there are no cycles."""
    runs: list[list[DoseDay]] = []
    for day in days:
        if runs and (day.dose.day - runs[-1][-1].dose.day).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(_cycle_day_run(run[0], run[-1]) for run in runs)


def _cycle_day_run(first: DoseDay, last: DoseDay) -> str:
    when = span_name(first.dose.day, last.dose.day)
    if first.place is None or first.place.cycle is None or last.place is None:
        return when
    if first == last:
        return f"day {first.place.day} ({when})"
    return f"days {first.place.day} to {last.place.day} ({when})"


def _labs(report: ClinicReport) -> list[str]:
    return table([(plain(lab.name), _lab_course(lab, report.period.last)) for lab in report.labs], _INDENT)


def _lab_course(lab: LabCourse, seen_from: date) -> str:
    values = lab.values if lab.before is None else (lab.before, *lab.values)
    course = " -> ".join(_lab_value(value, seen_from) for value in values)
    unit = plain(lab.values[-1].unit)
    return f"{course} {unit}" if unit else course


def _lab_value(value: LabValue, seen_from: date) -> str:
    beside = plain(beside_range_short(value))
    return f"{plain(value.value)} ({short_day(value.day, seen_from)}{'; ' + beside if beside else ''})"


def _visits(report: ClinicReport) -> list[str]:
    return table([(day_name(visit.day), plain(visit.note)) for visit in report.visits], _INDENT)


def _questions(report: ClinicReport) -> list[str]:
    return [
        line
        for question in report.questions
        for line in paragraph(f"- {plain(question.text)}", _INDENT, _DEEPER)
    ]


def _medicines(report: ClinicReport) -> list[str]:
    return table(
        [
            (
                plain(medicine.name),
                plain(medicine.dose),
                f"since {day_name(medicine.since)}" if medicine.since else "",
            )
            for medicine in report.medicines
        ],
        _INDENT,
    )


def _log(report: ClinicReport) -> list[str]:
    lines: list[str] = []
    for entry in report.log:
        lines += _log_gap(entry) if isinstance(entry, LogGap) else _log_day(entry, report)
    return lines


def _log_gap(gap: LogGap) -> list[str]:
    return paragraph(f"{span_name(gap.first, gap.last)}: nothing written", _INDENT)


def _log_day(day: LogDay, report: ClinicReport) -> Iterator[str]:
    place = place_name(day.place)
    yield from paragraph(weekday_name(day.day) + (f" - {place}" if place else ""), _INDENT)
    for line in _log_entries(day, report):
        yield from paragraph(line, _DEEPER, _DEEPER + _INDENT)


def _log_entries(day: LogDay, report: ClinicReport) -> Iterator[str]:
    for visit in day.visits:
        yield f"Visit: {plain(visit.note)}" if visit.note.strip() else "Visit"
    if day.nothing_today:
        yield "Nothing today"
    if text := plain(day.text):
        yield f"Wrote: “{text}”"
    for sign in day.signs:
        yield _log_sign(sign, report)
    for reading in day.readings:
        yield f"Temperature: {temperature(reading)}, {reading.at:%H:%M}"
    for dose in day.doses:
        yield f"Capsule: {dose.status.value}{f', {amount(dose.amount_mg)} mg' if dose.amount_mg else ''}"
    if note := plain(day.note):
        yield f"Note: {note}"


def _log_sign(sign: LogSign, report: ClinicReport) -> str:
    parts = [f"{plain(sign.name)}: {severity_name(report, sign.severity)}"]
    if words := plain(sign.words):
        parts.append(f"“{words}”")
    if note := plain(sign.note):
        parts.append(note)
    if sign.edited:
        parts.append("corrected later")
    return "; ".join(parts)
