"""The contents of a diary, as values.

Days are local calendar dates as the person meant them; instants (``at``) are timezone-aware. Ids are UUIDs as
text. A severity is 0 none, 1 mild, 2 moderate, 3 severe, 4 very severe, or ``None`` for not graded.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum, auto

from msgspec import Struct

from symptomdesk.leaflet.model import Indication


def severity_rank(severity: int | None) -> int:
    """The order of severities: a sign that is present but not graded ranks between none (0) and mild (1)."""
    return 1 if severity is None else 2 * severity


class Origin(StrEnum):
    """How an entry came into the diary."""

    TEXT = "text"
    PICKED = "picked"
    IMPORTED = "imported"


class Observation(Struct, frozen=True):
    """A sign at an instant of a day.

    ``words`` are the person's own when it was recognised in text. ``course`` is ``"worse"``, ``"persisting"``
    or ``None`` as said in those words, ``sudden`` whether they said that it came suddenly.
    """

    id: str
    day: date
    sign: str
    severity: int | None
    at: datetime
    words: str = ""
    note: str = ""
    course: str | None = None
    sudden: bool = False
    origin: Origin = Origin.PICKED

    @property
    def present(self) -> bool:
        """Whether the sign was there; severity 0 records that it was not."""
        return self.severity != 0


class DoseStatus(StrEnum):
    """What became of a day's capsule; ``HELD`` is left out because the clinic said so."""

    TAKEN = "taken"
    MISSED = "missed"
    HELD = "held"


class Dose(Struct, frozen=True):
    """A day's dose; ``amount_mg`` is the prescribed amount at that time, if known."""

    id: str
    day: date
    status: DoseStatus
    at: datetime
    amount_mg: Decimal | None = None


class Reading(Struct, frozen=True):
    """A body temperature: ``value`` as typed, ``unit`` ``"C"`` or ``"F"``, and its exact value in °C."""

    id: str
    day: date
    value: str
    unit: str
    celsius: Decimal
    at: datetime
    words: str = ""
    origin: Origin = Origin.PICKED


class DayPage(Struct, frozen=True):
    """One calendar day of the diary, entries in the order of their instants."""

    day: date
    text: str = ""
    note: str = ""
    nothing_today: bool = False
    observations: tuple[Observation, ...] = ()
    doses: tuple[Dose, ...] = ()
    readings: tuple[Reading, ...] = ()

    @property
    def logged(self) -> bool:
        """Whether the person said how they were: an observation or an explicit "nothing today"."""
        return self.nothing_today or bool(self.observations)


class Acknowledgement(Struct, frozen=True):
    """The person said that they acted on a list's alert.

    ``day`` is the day whose alert was acknowledged; ``severities`` holds each of its signs with the worst
    severity that it then had (``None``: present, never graded).
    """

    id: str
    list: str
    day: date
    at: datetime
    note: str
    severities: Mapping[str, int | None]


class Raise(Struct, frozen=True):
    """An alert that was raised, kept as an event: later edits do not change what was written then."""

    id: str
    list: str
    urgency: str
    day: date
    at: datetime
    signs: tuple[str, ...]
    reasons: tuple[str, ...]


class Answer(Struct, frozen=True):
    """The answer to one of the program's questions about a day; ``key`` identifies the question."""

    id: str
    day: date
    key: str
    answer: str
    at: datetime


class RevisionKind(StrEnum):
    """What was done to the former version of a record."""

    EDITED = "edited"
    REMOVED = "removed"


class Revision(Struct, frozen=True):
    """The former version of a record: ``before`` holds its columns as they were until ``at``."""

    id: str
    record: str
    record_id: str
    at: datetime
    kind: RevisionKind
    before: Mapping[str, object]


class Regimen(StrEnum):
    """On which days capsules are taken: days on / days off of a cycle, or without a break."""

    DAYS_21_7 = "21/7"
    DAYS_28_0 = "28/0"
    CONTINUOUS = "continuous"


class Prescription(Struct, frozen=True):
    """Dose in mg and regimen in force from a day on, until the next one."""

    id: str
    from_day: date
    dose_mg: Decimal | None
    regimen: Regimen | None


class Hold(Struct, frozen=True):
    """A pause that the clinic ordered; ``until`` is its last day, ``None`` while it lasts."""

    id: str
    from_day: date
    until: date | None


class CycleStart(Struct, frozen=True):
    """The first day of a treatment cycle as the person entered it."""

    id: str
    day: date


class Treatment(Struct, frozen=True):
    """How the drug is taken; all parts are optional, sequences are sorted by day."""

    indication: Indication = Indication.UNKNOWN
    start: date | None = None
    prescriptions: tuple[Prescription, ...] = ()
    cycle_starts: tuple[CycleStart, ...] = ()
    holds: tuple[Hold, ...] = ()


class Visit(Struct, frozen=True):
    """A clinic appointment."""

    id: str
    day: date
    note: str = ""


class LabValue(Struct, frozen=True):
    """A laboratory value: ``value`` as typed, with its unit if one was given.

    ``low`` and ``high`` are the ends of the range that the laboratory prints beside it, as typed, or empty.
    """

    id: str
    day: date
    name: str
    value: str
    unit: str = ""
    low: str = ""
    high: str = ""

    @property
    def side(self) -> RangeSide | None:
        """On which side of the laboratory's range it lies; ``None`` where figures do not tell."""
        value, low, high = (plain_figure(typed) for typed in (self.value, self.low, self.high))
        if value is None:
            return None
        if low is not None and value < low:
            return RangeSide.BELOW
        if high is not None and value > high:
            return RangeSide.ABOVE
        return None if low is None and high is None else RangeSide.WITHIN


class RangeSide(Enum):
    """Where a value lies beside the range that its laboratory gives; it is not what that means."""

    BELOW = auto()
    WITHIN = auto()
    ABOVE = auto()


# A comma before three digits may separate thousands as well as decimals, so it makes no number.
_FIGURE = re.compile(r"-?[0-9]{1,12}(?:\.[0-9]{1,6}|,[0-9]{1,2})?", re.ASCII)


def plain_figure(typed: str) -> Decimal | None:
    """A figure as typed, with a point or a comma; ``None`` for anything else, "<0.5" included."""
    figure = "".join(typed.split())
    return Decimal(figure.replace(",", ".")) if _FIGURE.fullmatch(figure) else None


class ClinicQuestion(Struct, frozen=True):
    """Something to ask at the next visit."""

    id: str
    text: str
    asked: datetime
    done: datetime | None = None


class Medicine(Struct, frozen=True):
    """Another medicine that the person takes."""

    id: str
    name: str
    dose: str = ""
    since: date | None = None


class KeptTriage(Struct, frozen=True):
    """Where triage stood at the end of ``day``, so that it need not begin at the first day of the diary.

    ``state`` is JSON of triage's own making, sealed by it. It says nothing that the days up to then do not,
    and is part of no export; the file drops it as soon as one of these days changes.
    """

    day: date
    seal: str
    state: str


class Diary(Struct, frozen=True):
    """Everything a diary holds, days in order: what exports write and whole-diary computations read."""

    pages: tuple[DayPage, ...] = ()
    treatment: Treatment = Treatment()
    visits: tuple[Visit, ...] = ()
    labs: tuple[LabValue, ...] = ()
    questions: tuple[ClinicQuestion, ...] = ()
    medicines: tuple[Medicine, ...] = ()
    acknowledgements: tuple[Acknowledgement, ...] = ()
    raises: tuple[Raise, ...] = ()
    answers: tuple[Answer, ...] = ()
    revisions: tuple[Revision, ...] = ()
    sample: bool = False
