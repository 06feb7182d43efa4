"""Builds the content of a clinic report from a diary: reckoned here once, set by the renderers.

Each part of the report has its own module or function; :func:`build` only names them in the order in which a
clinician reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from symptomdesk.course import compare, cycles, series
from symptomdesk.course.figures import Direction, SignSeries
from symptomdesk.course.model import CycleDay, DaySpan
from symptomdesk.leaflet.model import Indication, Leaflet, Urgency
from symptomdesk.report.doses import dose_spans
from symptomdesk.report.log import log_of
from symptomdesk.report.model import (
    ChangeLine,
    ClinicReport,
    Comparison,
    FeverDay,
    LabCourse,
    Period,
    SignLine,
    Temperatures,
    TreatmentFacts,
)
from symptomdesk.report.raised import episodes_of, urgencies_of, warnings_of

if TYPE_CHECKING:
    from symptomdesk.diary.model import ClinicQuestion, DayPage, Diary, LabValue, Medicine, Visit

_DAY = timedelta(days=1)


def build(
    diary: Diary, leaflet: Leaflet, first: date, last: date, fever_threshold: Decimal | None = None
) -> ClinicReport:
    """The report on the days ``first`` to ``last``.

    ``fever_threshold`` is in °C and defaults to the leaflet's. Raises ``ValueError`` when ``last`` comes
    before ``first``.
    """
    if last < first:
        raise ValueError(f"{last} comes before {first}")
    threshold = leaflet.fever.threshold if fever_threshold is None else fever_threshold
    pages = [page for page in diary.pages if first <= page.day <= last]
    places = _places(diary, first, last)
    now = _series(diary, leaflet, threshold, DaySpan(first, last))
    span_before = _equally_long_before(first, last)
    before = _series(diary, leaflet, threshold, span_before) if span_before else {}
    logged_before = _days_logged(diary.pages, span_before) if span_before else 0
    warnings = warnings_of(diary, leaflet, first, last, threshold)
    urgencies = urgencies_of(diary.raises, first, last)
    return ClinicReport(
        period=_period(diary, pages, first, last),
        treatment=_treatment(diary, leaflet, first, last),
        severities=tuple(leaflet.words[f"severity_{severity}"] for severity in range(5)),
        ungraded=leaflet.words["severity_ungraded"],
        comparison=_comparison(span_before, logged_before, before, now, leaflet) if span_before else None,
        warnings=warnings,
        episodes=episodes_of(warnings),
        signs=_sign_lines(now, before if logged_before else None, urgencies, leaflet),
        temperatures=_temperatures(pages, places, leaflet.fever.sign, threshold),
        cycles=cycles.cycles(diary.treatment, first, last),
        doses=dose_spans(pages, places),
        labs=_labs(diary.labs, first, last),
        visits=_within(diary.visits, first, last),
        questions=_open_questions(diary.questions, last),
        medicines=_medicines(diary.medicines, last),
        log=log_of(pages, diary.visits, diary.revisions, places, leaflet),
        sample=diary.sample,
    )


def _places(diary: Diary, first: date, last: date) -> dict[date, CycleDay | None]:
    """Where in the treatment each day lies, in order."""
    days = (first + offset * _DAY for offset in range((last - first).days + 1))
    return dict(zip(days, cycles.cycle_days(diary.treatment, first, last), strict=True))


def _equally_long_before(first: date, last: date) -> DaySpan | None:
    """As many days directly before, fewer at the beginning of the calendar, ``None`` where there are none."""
    if first == date.min:
        return None
    begin = max(1, first.toordinal() - (last - first).days - 1)
    return DaySpan(date.fromordinal(begin), first - _DAY)


def _days_logged(pages: Iterable[DayPage], span: DaySpan) -> int:
    return sum(page.logged for page in pages if span.first <= page.day <= span.last)


def _series(diary: Diary, leaflet: Leaflet, threshold: Decimal, span: DaySpan) -> dict[str, SignSeries]:
    """The series of every sign that the diary ever recorded as present, most days in the span first."""
    measured = {leaflet.fever.sign: series.fever_days(diary.pages, threshold)}
    here = series.occurring(diary.pages, span.first, span.last, measured)
    ever = series.occurring(diary.pages, date.min, date.max, measured)
    signs = tuple(dict.fromkeys((*here, *ever)))
    return series.series_by_sign(diary.pages, signs, span.first, span.last, measured)


def _period(diary: Diary, pages: list[DayPage], first: date, last: date) -> Period:
    return Period(
        first=first,
        last=last,
        days=(last - first).days + 1,
        days_logged=sum(page.logged for page in pages),
        since=next((visit for visit in diary.visits if visit.day == first), None),
    )


def _treatment(diary: Diary, leaflet: Leaflet, first: date, last: date) -> TreatmentFacts:
    treatment = diary.treatment
    known = treatment.indication is not Indication.UNKNOWN
    return TreatmentFacts(
        drug=leaflet.drug,
        indication=leaflet.words[f"indication_{treatment.indication}"] if known else "",
        start=treatment.start,
        in_force=cycles.prescription_on(treatment, last),
        place=cycles.cycle_day(treatment, last),
        changes=tuple(change for change in treatment.prescriptions if first <= change.from_day <= last),
        holds=tuple(
            hold
            for hold in treatment.holds
            if hold.from_day <= last and (hold.until is None or hold.until >= first)
        ),
    )


def _comparison(
    span: DaySpan,
    logged: int,
    before: dict[str, SignSeries],
    now: dict[str, SignSeries],
    leaflet: Leaflet,
) -> Comparison | None:
    if not logged:
        return None
    changes = [
        ChangeLine(change.sign, leaflet.sign_name(change.sign), change.direction, change.before, change.after)
        for change in compare.compare(before.values(), now.values())
    ]
    return Comparison(
        before=span,
        days=(span.last - span.first).days + 1,
        days_logged=logged,
        lines=tuple(change for change in changes if change.direction is not Direction.SAME),
        same=tuple(change.name for change in changes if change.direction is Direction.SAME),
    )


def _sign_lines(
    now: dict[str, SignSeries],
    before: dict[str, SignSeries] | None,
    urgencies: Mapping[str, Urgency],
    leaflet: Leaflet,
) -> tuple[SignLine, ...]:
    lines = []
    for sign, course in now.items():
        earlier = before.get(sign) if before else None
        told = compare.summary(course, earlier)
        if told.figures.days_present:
            lines.append(
                SignLine(
                    sign=sign,
                    name=leaflet.sign_name(sign),
                    figures=told.figures,
                    before=series.figures(earlier) if earlier else None,
                    direction=told.direction,
                    series=course,
                    urgency=urgencies.get(sign, Urgency.NONE),
                )
            )
    return tuple(lines)


def _temperatures(
    pages: Iterable[DayPage], places: dict[date, CycleDay | None], fever: str, threshold: Decimal
) -> Temperatures:
    readings = [reading for page in pages for reading in page.readings]
    fevers = (_fever_day(page, places[page.day], fever, threshold) for page in pages)
    return Temperatures(
        threshold=threshold,
        readings=len(readings),
        highest=max(readings, key=lambda reading: reading.celsius, default=None),
        fevers=tuple(day for day in fevers if day is not None),
    )


def _fever_day(page: DayPage, place: CycleDay | None, fever: str, threshold: Decimal) -> FeverDay | None:
    hot = tuple(reading for reading in page.readings if reading.celsius >= threshold)
    written = [one for one in page.observations if one.sign == fever and one.present]
    if not hot and not written:
        return None
    graded = (one.severity for one in written if one.severity is not None)
    return FeverDay(page.day, place, hot, written=bool(written), severity=max(graded, default=None))


def _labs(labs: Iterable[LabValue], first: date, last: date) -> tuple[LabCourse, ...]:
    """Values by name (and unit, for figures in different units must not look like a course).

    Values of one day stay in the order in which they were entered.
    """
    courses: dict[tuple[str, str], list[LabValue]] = {}
    for value in sorted(labs, key=lambda value: value.day):
        if value.day <= last:
            courses.setdefault((value.name.casefold(), value.unit), []).append(value)
    found = []
    for values in courses.values():
        within = tuple(value for value in values if value.day >= first)
        earlier = [value for value in values if value.day < first]
        if within:
            found.append(LabCourse(within[-1].name, within, earlier[-1] if earlier else None))
    return tuple(sorted(found, key=lambda course: course.name.casefold()))


def _within(visits: Iterable[Visit], first: date, last: date) -> tuple[Visit, ...]:
    return tuple(visit for visit in visits if first <= visit.day <= last)


def _open_questions(questions: Iterable[ClinicQuestion], last: date) -> tuple[ClinicQuestion, ...]:
    """What was asked by the end of the period and not done by then."""
    return tuple(
        question
        for question in questions
        if question.asked.date() <= last and (question.done is None or question.done.date() > last)
    )


def _medicines(medicines: Iterable[Medicine], last: date) -> tuple[Medicine, ...]:
    return tuple(medicine for medicine in medicines if medicine.since is None or medicine.since <= last)
