"""A clinic report as finished content: every figure and name that it shows, and nothing of how it is set.

Days are local calendar dates. A severity is 0 none, 1 mild, 2 moderate, 3 severe, 4 very severe, or ``None``
for present without a grade. Texts that the person typed are kept as typed; a renderer makes them harmless.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from symptomdesk.course.figures import Direction, SignFigures, SignSeries
    from symptomdesk.course.model import Cycle, CycleDay, DaySpan
    from symptomdesk.diary.model import (
        ClinicQuestion,
        Dose,
        DoseStatus,
        Hold,
        LabValue,
        Medicine,
        Prescription,
        Reading,
        Visit,
    )
    from symptomdesk.leaflet.model import Source, Urgency


class Period(Struct, frozen=True):
    """The days that the report covers; ``since`` is the visit with which it begins, if it does."""

    first: date
    last: date
    days: int
    days_logged: int
    since: Visit | None


class TreatmentFacts(Struct, frozen=True):
    """How the drug is taken at the end of the period, and what changed within it.

    ``indication`` is in words and empty when unknown. ``in_force`` is the prescription of the last day,
    ``place`` where in the treatment that day lies. ``changes`` and ``holds`` are those within the period.
    """

    drug: str
    indication: str
    start: date | None
    in_force: Prescription | None
    place: CycleDay | None
    changes: tuple[Prescription, ...]
    holds: tuple[Hold, ...]


class ChangeLine(Struct, frozen=True):
    """How a sign changed against the period before."""

    sign: str
    name: str
    direction: Direction
    before: SignFigures
    after: SignFigures


class Comparison(Struct, frozen=True):
    """The period against the equally long one before it, ``before``.

    ``lines`` leave out the signs that stayed the same; ``same`` names those.
    """

    before: DaySpan
    days: int
    days_logged: int
    lines: tuple[ChangeLine, ...]
    same: tuple[str, ...]


class Done(Struct, frozen=True):
    """What the person said that they did about a warning."""

    at: datetime
    note: str


class WarnedSign(Struct, frozen=True):
    """A sign that was warned of; ``corrected`` when the diary has since been made to say less of it."""

    name: str
    corrected: bool = False

    @property
    def told(self) -> str:
        """Its name, and that it was corrected."""
        return f"{self.name} (corrected later)" if self.corrected else self.name


class WarningLine(Struct, frozen=True):
    """A list's warning on the day on which it was raised.

    ``reasons`` are sentences, ``urgency_word`` says in a few words how soon to act.
    ``advice`` and ``source`` are the leaflet's (or, beyond it, the program's own, as the source says); they
    are empty for a list that the leaflet does not have. ``done`` is ``None`` while nothing was recorded.
    """

    day: date
    list: str
    title: str
    urgency: Urgency
    urgency_word: str
    headline: str
    advice: str
    source: Source | None
    signs: tuple[WarnedSign, ...]
    reasons: tuple[str, ...]
    done: Done | None


class WarningEpisode(Struct, frozen=True):
    """Warnings of one list that came soon after one another, told as one.

    ``first`` and ``last`` are the days of its first and last raise, ``times`` the days with a raise.
    ``urgency``, ``urgency_word``, ``headline`` and ``source`` are those of the most urgent one. ``done`` is
    the latest thing that was done; ``answered`` says whether that was after the last raise.
    """

    list: str
    title: str
    urgency: Urgency
    urgency_word: str
    headline: str
    source: Source | None
    first: date
    last: date
    times: int
    signs: tuple[WarnedSign, ...]
    done: Done | None
    answered: bool


class SignLine(Struct, frozen=True):
    """A sign over the period: figures, where it is going, its daily values, and the period before.

    ``urgency`` is the highest of the period's warnings that named the sign.
    """

    sign: str
    name: str
    figures: SignFigures
    before: SignFigures | None
    direction: Direction
    series: SignSeries
    urgency: Urgency


class FeverDay(Struct, frozen=True):
    """A day with fever: its readings at or above the threshold, and the severity if it was written too.

    ``written`` is true when the person recorded fever as a sign.
    """

    day: date
    place: CycleDay | None
    readings: tuple[Reading, ...]
    written: bool
    severity: int | None


class Temperatures(Struct, frozen=True):
    """The period's temperatures; ``threshold`` is in °C, inclusive."""

    threshold: Decimal
    readings: int
    highest: Reading | None
    fevers: tuple[FeverDay, ...]


class DoseDay(Struct, frozen=True):
    """A day's dose and where in the treatment it was."""

    dose: Dose
    place: CycleDay | None


class DoseSpan(Struct, frozen=True):
    """The doses of a cycle, or of a stretch without cycles (``cycle`` is ``None``), within the period.

    ``begun_before`` says that the cycle is older than the period. ``planned`` counts the capsule days,
    ``None`` where the plan does not say; ``unrecorded`` are capsule days of which the diary says nothing.
    """

    cycle: int | None
    begun_before: bool
    first: date
    last: date
    planned: int | None
    days: tuple[DoseDay, ...]
    unrecorded: int

    def of(self, status: DoseStatus) -> tuple[DoseDay, ...]:
        """The days with that status."""
        return tuple(day for day in self.days if day.dose.status is status)


class LabCourse(Struct, frozen=True):
    """A laboratory value over the period, in order; ``before`` is the last one before it."""

    name: str
    values: tuple[LabValue, ...]
    before: LabValue | None


class LogSign(Struct, frozen=True):
    """An observation of the log; ``edited`` says that it was changed after it was first recorded."""

    name: str
    severity: int | None
    at: datetime
    words: str
    note: str
    edited: bool


class LogDay(Struct, frozen=True):
    """A day of the log, with all that was written on it."""

    day: date
    place: CycleDay | None
    nothing_today: bool
    text: str
    note: str
    signs: tuple[LogSign, ...]
    doses: tuple[Dose, ...]
    readings: tuple[Reading, ...]
    visits: tuple[Visit, ...]


class LogGap(Struct, frozen=True):
    """Days on which nothing at all was written."""

    first: date
    last: date


class ClinicReport(Struct, frozen=True):
    """What the clinic reads.

    ``severities`` are the words of the severities 0 to 4, ``ungraded`` the word for none of them.
    ``comparison`` is ``None`` when nothing was logged in the period before. ``warnings`` come latest first,
    ``episodes`` tell the same in fewer lines, the most urgent first. ``signs`` were present in the period,
    most days first. ``sample`` marks an invented diary.
    """

    period: Period
    treatment: TreatmentFacts
    severities: tuple[str, ...]
    ungraded: str
    comparison: Comparison | None
    warnings: tuple[WarningLine, ...]
    episodes: tuple[WarningEpisode, ...]
    signs: tuple[SignLine, ...]
    temperatures: Temperatures
    cycles: tuple[Cycle, ...]
    doses: tuple[DoseSpan, ...]
    labs: tuple[LabCourse, ...]
    visits: tuple[Visit, ...]
    questions: tuple[ClinicQuestion, ...]
    medicines: tuple[Medicine, ...]
    log: tuple[LogDay | LogGap, ...]
    sample: bool
