"""What the desk answers with, and what it is asked: values for windows and command line alike."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay, DaySpan
    from symptomdesk.desk.precautions import PrecautionOfDay
    from symptomdesk.diary.model import (
        DayPage,
        DoseStatus,
        Observation,
    )
    from symptomdesk.language.model import Mention, Understanding
    from symptomdesk.leaflet.model import Urgency, WarningList
    from symptomdesk.triage.model import Banner, DayTriage, Question, SignValue


class RefusedError(ValueError):
    """The call was wrong: an unknown sign, a day in the future, a severity out of range.

    ``str()`` is one sentence for the person; nothing was written.
    """


class InstallationError(Exception):
    """A file that ships with the program is missing or broken; ``str()`` says which and what to do."""


class TextKey(Struct, frozen=True):
    """What makes two mentions the same entry: the sign and the words, whatever their case and spacing."""

    sign: str
    words: str

    @classmethod
    def of_mention(cls, mention: Mention) -> TextKey:
        """The key of a mention."""
        return cls(mention.sign, _plain(mention.words))

    @classmethod
    def of_observation(cls, observation: Observation) -> TextKey:
        """The key of an observation recorded from text."""
        return cls(observation.sign, _plain(observation.words))

    @classmethod
    def of_question(cls, question: Question) -> TextKey:
        """The key of what a question about typed words asks about."""
        return cls(question.sign, _plain(question.words))

    @property
    def withdrawal(self) -> str:
        """The key of the answer that says: that is not what I meant."""
        return f"withdrawn:{self}"

    def __str__(self) -> str:
        """A form to keep in the diary."""
        return f"{self.sign}:{self.words}"


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


class Understood(Struct, frozen=True):
    """A text as the program understands it, with the urgency that its present mentions have by themselves.

    ``lists`` holds, for each mention in turn, the ids of the lists on which it counts.
    """

    understanding: Understanding
    lists: tuple[tuple[str, ...], ...]
    questions: tuple[Question, ...]
    triage: DayTriage


class Chip(Struct, frozen=True):
    """A mention of the day's text and what became of it.

    ``observation`` is the one recorded from it, ``None`` when it is denied, past, asked about or withdrawn.
    """

    mention: Mention
    observation: Observation | None = None
    withdrawn: bool = False


class SignBefore(Struct, frozen=True):
    """When a sign was there the last time before a day, and how bad it was then (``None``: not graded)."""

    day: date
    severity: int | None


class SignRow(Struct, frozen=True):
    """A sign as a row to grade: its value on the day, and the lists on which it stands (most urgent first).

    ``days_running`` counts the present days in a row up to this day, 0 when it is not present. ``before`` is
    the last time before the day, if that is within the days that make a sign a usual one.
    """

    sign: str
    name: str
    value: SignValue | None
    lists: tuple[WarningList, ...]
    days_running: int = 0
    before: SignBefore | None = None


class SignSection(Struct, frozen=True):
    """The signs of one list, as rows to pick from."""

    list: WarningList
    rows: tuple[SignRow, ...]


class DayMark(Struct, frozen=True):
    """A day in a strip or calendar."""

    day: date
    logged: bool
    urgency: Urgency


class DayView(Struct, frozen=True):
    """Everything that the page of a day shows.

    ``usual`` are the signs recorded lately (and today's), most recent first; ``sections`` are all others by
    list. ``capsule_mg`` is the prescribed dose. ``week`` are the seven days that end with this one.
    ``unwritten`` are the days just before a today that is not written yet, on which nothing is written
    either, if there is anything in the four weeks before.
    """

    page: DayPage
    today: bool
    triage: DayTriage
    banners: tuple[Banner, ...]
    questions: tuple[Question, ...]
    chips: tuple[Chip, ...]
    usual: tuple[SignRow, ...]
    sections: tuple[SignSection, ...]
    week: tuple[DayMark, ...]
    cycle: CycleDay | None = None
    capsule_mg: Decimal | None = None
    precautions: tuple[PrecautionOfDay, ...] = ()
    unwritten: DaySpan | None = None


class Entry(Struct, frozen=True):
    """What is logged in one go on a day; every part may be left out.

    ``signs`` pairs ids with a severity 0 to 4 or ``None``. ``temperature`` is as typed.
    """

    day: date
    signs: tuple[tuple[str, int | None], ...] = ()
    text: str = ""
    temperature: str = ""
    dose: DoseStatus | None = None
    note: str = ""
    nothing_today: bool = False


class Logged(Struct, frozen=True):
    """What came of an :class:`Entry`: its text as understood, and the whole day after it."""

    understood: Understood | None
    view: DayView


class Change(Struct, frozen=True):
    """Something was written: which days it concerns (empty: no particular day), when, and what in words."""

    days: frozenset[date]
    at: datetime
    label: str


class Notice(Struct, frozen=True):
    """Something that is wrong without stopping anything: a broken own leaflet or setting, with its place."""

    place: str
    text: str
    leaflet: bool = False
