"""A clinic report as plain data for the Typst template: sentences and figures, nothing to reckon.

The template decides where things stand and how many of them page 1 can hold; it builds no sentence from what
the person typed, and sets no text of theirs but as text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from symptomdesk.report import details, first_page, log_pages, pictures
from symptomdesk.report.layout import Paper, Part, ReportLayout
from symptomdesk.report.wording import days_count, prescription_name, span_name, written_by

if TYPE_CHECKING:
    from symptomdesk.report.data import Data
    from symptomdesk.report.model import ClinicReport

_PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}

_FIRST_PAGE: Mapping[Part, Callable[[ClinicReport], object]] = {
    Part.CHANGES: first_page.changes,
    Part.WARNINGS: first_page.warnings,
    Part.SIGNS: first_page.signs,
    Part.TEMPERATURES: first_page.temperatures,
    Part.DOSES: first_page.doses,
    Part.LABS: first_page.labs,
    Part.QUESTIONS: first_page.questions,
}
_DETAILS: Mapping[Part, Callable[[ClinicReport], object]] = {
    Part.HEAT_STRIP: pictures.heat_strip,
    Part.COURSES: pictures.courses,
    Part.DOSES: details.doses,
    Part.TEMPERATURES: details.temperatures,
    Part.LABS: details.labs,
    Part.CHANGES: details.all_changes,
    Part.WARNINGS: details.all_warnings,
    Part.SIGNS: details.all_signs,
    Part.QUESTIONS: details.questions,
    Part.MEDICINES: details.medicines,
    Part.LOG: log_pages.log,
}


def document(report: ClinicReport, layout: ReportLayout, attached: Sequence[Data] = ()) -> Data:
    """Everything that the template sets; ``attached`` describes the attached files."""
    return {
        "paper": _PAPERS[layout.paper],
        "head": _head(report, layout),
        "attached": list(attached),
        "first": {part.value: told(report) for part, told in _FIRST_PAGE.items() if layout.has(part)},
        "details": {part.value: told(report) for part, told in _DETAILS.items() if layout.has(part)},
        "treatment": details.treatment(report) if layout.has(Part.DOSES) else [],
        "visits": details.visits(report) if layout.has(Part.LOG) else [],
    }


def _head(report: ClinicReport, layout: ReportLayout) -> Data:
    period = report.period
    return {
        "title": "Symptom report",
        "period": span_name(period.first, period.last),
        "since": "since the last visit" if period.since else "",
        "patient": first_page.patient(layout.name, layout.born),
        "treatment": _treatment(report),
        "logged": f"{period.days_logged} of {days_count(period.days)} logged.",
        "scale": f"Severity 0 {report.severities[0]} to 4 {report.severities[4]}; higher is worse.",
        "severities": list(report.severities),
        "ungraded": report.ungraded,
        "written": written_by(layout.written_by_other),
        "sample": "SAMPLE: an invented diary, of no real person" if report.sample else "",
        "date": [period.last.year, period.last.month, period.last.day],
    }


def _treatment(report: ClinicReport) -> str:
    facts = report.treatment
    prescribed = prescription_name(facts.in_force) if facts.in_force else ""
    drug = f"{facts.drug.capitalize()} {prescribed}".strip()
    return " · ".join(part for part in (drug, facts.indication) if part)
