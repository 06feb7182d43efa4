"""What the trends of a period show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.course import cycles, series
from symptomdesk.diary.model import DoseStatus

if TYPE_CHECKING:
    from datetime import date

    from symptomdesk.course.figures import SignSeries
    from symptomdesk.course.model import Cycle, DaySpan
    from symptomdesk.diary.model import DayPage, Diary, LabValue, Reading, Visit
    from symptomdesk.triage.classify import Rulebook


class TrendsView(Struct, frozen=True):
    """What the trends of a period show: one series for each sign, what was measured, and the treatment.

    ``readings`` and ``labs`` come by day.
    """

    first: date
    last: date
    series: tuple[SignSeries, ...]
    cycles: tuple[Cycle, ...]
    capsule_days: tuple[DaySpan, ...]
    missed_doses: tuple[date, ...]
    visits: tuple[Visit, ...]
    labs: tuple[LabValue, ...]
    readings: tuple[Reading, ...] = ()


def trends_view(diary: Diary, rulebook: Rulebook, first: date, last: date) -> TrendsView:
    """How the signs of a period developed, with the treatment behind them."""
    pages, treatment = diary.pages, diary.treatment
    fever = rulebook.leaflet.fever
    measured = {fever.sign: series.fever_days(pages, rulebook.fever_threshold)}
    signs = series.occurring(pages, first, last, measured)
    by_sign = series.series_by_sign(pages, signs, first, last, measured)
    met, capsules = cycles.cycles_and_capsule_days(treatment, first, last)
    return TrendsView(
        first=first,
        last=last,
        series=tuple(by_sign[sign] for sign in signs),
        cycles=met,
        capsule_days=capsules,
        missed_doses=tuple(sorted(p.day for p in pages if _missed(p))),
        visits=tuple(visit for visit in diary.visits if first <= visit.day <= last),
        labs=tuple(sorted((lab for lab in diary.labs if first <= lab.day <= last), key=lambda lab: lab.day)),
        readings=tuple(
            sorted(
                (reading for page in pages if first <= page.day <= last for reading in page.readings),
                key=lambda reading: (reading.day, reading.at),
            )
        ),
    )


def _missed(page: DayPage) -> bool:
    return any(dose.status is DoseStatus.MISSED for dose in page.doses)
