"""What triage finds, as values.

Everything here is computed from a diary and a leaflet, as at the end of a local calendar day, and not stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from symptomdesk.leaflet.model import ContactKind, Source, Urgency


class SignValue(Struct, frozen=True):
    """A sign's value on a day: the highest of its observations.

    ``course`` and ``sudden`` hold if any present observation said so; ``course_words`` are its words.
    ``reading`` is the temperature as typed with its unit, where that is what makes the sign present.
    """

    severity: int | None
    course: str | None = None
    sudden: bool = False
    words: str = ""
    course_words: str = ""
    reading: str = ""

    @property
    def present(self) -> bool:
        """Whether the sign was there; an explicit 0 says that it was not."""
        return self.severity != 0


class DayFacts(Struct, frozen=True):
    """What a day says: whether it was logged, "nothing today", and the value of each sign on it."""

    day: date
    logged: bool = False
    nothing_today: bool = False
    values: Mapping[str, SignValue] = field(default_factory=dict)


class AlertState(StrEnum):
    """Where an alert stands.

    ``OPEN``: nobody said that they acted. ``ACKNOWLEDGED``: they did, and nothing was added since.
    ``WORSENED``: a sign or a higher severity came after the acknowledgement. ``UNANSWERED``: its signs have
    ended, and nobody ever said that they acted.
    """

    OPEN = "open"
    ACKNOWLEDGED = "acknowledged"
    WORSENED = "worsened"
    UNANSWERED = "unanswered"


class ReasonCode(StrEnum):
    """Why a sign raised its list's alert."""

    PRESENT = "present"
    PERSISTS_EPISODE = "persists_episode"
    PERSISTS_WINDOW = "persists_window"
    WORSENS = "worsens"
    SEVERE = "severe"
    SAID_WORSE = "said_worse"
    SAID_PERSISTING = "said_persisting"
    SUDDEN = "sudden"
    CLUSTER = "cluster"
    READING = "reading"
    UNANSWERED = "unanswered"


class Reason(Struct, frozen=True):
    """One reason of an alert: what happened to ``sign`` on ``day``, and ``text``, a sentence that says so."""

    code: ReasonCode
    sign: str
    day: date
    text: str


class Occasion(Struct, frozen=True):
    """The latest day on which a sign of an alert was present, with the person's words if they typed it."""

    sign: str
    day: date
    severity: int | None
    words: str


class Alert(Struct, frozen=True):
    """What a list's advice is, and why, at the end of a day.

    ``since`` is the first day of the earliest of its episodes. ``signs`` are in the order of the list,
    ``severities`` their worst values (``None``: present, never graded); an acknowledgement records them.
    ``asks_indication`` means that the list applies only under a condition on what the drug is taken for.
    ``last_note`` and ``acknowledged_at`` are of the latest acknowledgement.
    """

    urgency: Urgency
    list: str
    title: str
    signs: tuple[str, ...]
    since: date
    state: AlertState
    reasons: tuple[Reason, ...]
    headline: str
    advice: str
    source: Source
    contact: ContactKind
    severities: Mapping[str, int | None]
    occasions: tuple[Occasion, ...]
    asks_indication: bool = False
    last_note: str = ""
    acknowledged_at: datetime | None = None


class Banner(Struct, frozen=True):
    """The most urgent alert about some signs, and the other lists that name no further sign."""

    alert: Alert
    also: tuple[Alert, ...] = ()


class QuestionCode(StrEnum):
    """What the program asks; the answer is the person's, never guessed."""

    SEVERITY = "severity"
    INDICATION = "indication"
    PAST = "past"
    ABOUT_YOU = "about_you"
    DID_YOU_MEAN = "did_you_mean"
    STILL_THERE = "still_there"


class Question(Struct, frozen=True):
    """A question about a day.

    ``key`` identifies it among the day's questions, so that an answer is remembered. ``start`` and ``end``
    are the place of ``words`` in the day's text, or ``None`` when no typed words cause it. ``severity``,
    ``course`` and ``sudden`` are what a "yes" says of the sign.
    """

    code: QuestionCode
    key: str
    text: str
    sign: str
    words: str = ""
    severity: int | None = None
    start: int | None = None
    end: int | None = None
    course: str | None = None
    sudden: bool = False


class StillThere(Struct, frozen=True):
    """A sign of an open episode about which nothing was said on the day; ``last`` is its last present day.

    ``severity`` is the one that it then had, if it counts only from some severity on: still there means as
    bad as that.
    """

    sign: str
    last: date
    severity: int | None = None


class DayTriage(Struct, frozen=True):
    """Triage as at the end of ``day``: alerts by falling urgency, the day's urgency, and what to ask about.

    ``unlisted`` are the day's symptoms on no applying list. ``own_urgency`` leaves out what other days carry
    over: the highest urgency among signs present on the day itself.
    """

    day: date
    urgency: Urgency
    own_urgency: Urgency
    alerts: tuple[Alert, ...]
    still_there: tuple[StillThere, ...]
    unlisted: tuple[str, ...]
