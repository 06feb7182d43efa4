"""The full log, day by day, with the days on which nothing was written shown as gaps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from symptomdesk.diary.model import DayPage, Observation, Revision, RevisionKind, Visit
from symptomdesk.report.model import LogDay, LogGap, LogSign

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay
    from symptomdesk.leaflet.model import Leaflet


def log_of(
    pages: Iterable[DayPage],
    visits: Iterable[Visit],
    revisions: Iterable[Revision],
    places: Mapping[date, CycleDay | None],
    leaflet: Leaflet,
) -> tuple[LogDay | LogGap, ...]:
    """Every day of ``places`` (in order), those without a word joined to gaps."""
    edited = {revision.record_id for revision in revisions if revision.kind is RevisionKind.EDITED}
    written = {page.day: page for page in pages if _has_content(page)}
    visits_on: dict[date, list[Visit]] = {}
    for visit in visits:
        visits_on.setdefault(visit.day, []).append(visit)
    log: list[LogDay | LogGap] = []
    for something, group in groupby(places, key=lambda day: day in written or day in visits_on):
        days = list(group)
        if not something:
            log.append(LogGap(days[0], days[-1]))
            continue
        for day in days:
            page = written.get(day, DayPage(day))
            log.append(_log_day(page, visits_on.get(day, []), places[day], leaflet, edited))
    return tuple(log)


def _has_content(page: DayPage) -> bool:
    return page.logged or any((page.text.strip(), page.note.strip(), page.doses, page.readings))


def _log_day(
    page: DayPage, visits: list[Visit], place: CycleDay | None, leaflet: Leaflet, edited: set[str]
) -> LogDay:
    return LogDay(
        day=page.day,
        place=place,
        nothing_today=page.nothing_today,
        text=page.text,
        note=page.note,
        signs=tuple(_log_sign(observation, leaflet, edited) for observation in page.observations),
        doses=page.doses,
        readings=page.readings,
        visits=tuple(visits),
    )


def _log_sign(observation: Observation, leaflet: Leaflet, edited: set[str]) -> LogSign:
    return LogSign(
        name=leaflet.sign_name(observation.sign),
        severity=observation.severity,
        at=observation.at,
        words=observation.words,
        note=observation.note,
        edited=observation.id in edited,
    )
