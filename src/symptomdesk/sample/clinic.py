"""The treatment of the invented patient: cycles, doses, pauses, visits, laboratory values, questions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from symptomdesk.diary.model import (
    ClinicQuestion,
    CycleStart,
    Hold,
    LabValue,
    Medicine,
    Prescription,
    Treatment,
    Visit,
)

if TYPE_CHECKING:
    from symptomdesk.sample.author import Author
    from symptomdesk.sample.story import LabStory, Story

_CYCLE_DAYS = 28
_SECOND = 1
_LAB_STRIDE = 5


def make_treatment(author: Author, story: Story, first: date, until: date) -> Treatment:
    """The treatment up to ``until``, begun shortly before ``first``; its second cycle has a pause."""
    told = story.treatment
    starts = [first - timedelta(days=author.between(told.started_days_before))]
    while (following := _next_start(author, story, starts[-1])) <= until:
        starts.append(following)
    holds = (
        _hold(author, story, start)
        for number, start in enumerate(starts)
        if number == _SECOND or author.chance(told.hold_chance)
    )
    return Treatment(
        indication=told.indication,
        start=starts[0],
        prescriptions=tuple(
            Prescription(author.id(), start, told.doses[number], told.regimen)
            for number, start in enumerate(starts, 1)
            if number in told.doses
        ),
        cycle_starts=tuple(CycleStart(author.id(), start) for start in starts),
        holds=tuple(hold for hold in holds if hold.until is not None and hold.until <= until),
    )


def _next_start(author: Author, story: Story, start: date) -> date:
    late = author.chance(story.treatment.late_start_chance)
    delay = author.between(story.treatment.late_start_days) if late else 0
    return start + timedelta(days=_CYCLE_DAYS + delay)


def _hold(author: Author, story: Story, start: date) -> Hold:
    begin = start + timedelta(days=author.between(story.treatment.hold_from_cycle_day) - 1)
    length = author.between(story.treatment.hold_days)
    return Hold(author.id(), begin, begin + timedelta(days=length - 1))


def make_visits(author: Author, story: Story, treatment: Treatment, first: date) -> tuple[Visit, ...]:
    """A visit at each cycle start from ``first`` on, and the next appointment."""
    days = [start.day for start in treatment.cycle_starts if start.day >= first]
    visits = [Visit(author.id(), day, author.one_of(story.visits.notes)) for day in days]
    latest = treatment.cycle_starts[-1].day
    return (*visits, Visit(author.id(), latest + timedelta(days=_CYCLE_DAYS), story.visits.next_note))


def make_labs(author: Author, story: Story, visits: tuple[Visit, ...], until: date) -> tuple[LabValue, ...]:
    """The values of the blood tests at the visits until ``until``."""
    days = [visit.day for visit in visits if visit.day <= until]
    wanders = [(lab, _wander(author, lab)) for lab in story.labs]
    return tuple(
        LabValue(author.id(), day, lab.name, str(next(values)), lab.unit, lab.printed[0], lab.printed[1])
        for day in days
        for lab, values in wanders
    )


def _wander(author: Author, lab: LabStory) -> Iterator[Decimal]:
    value = lab.low + (lab.high - lab.low) / 2
    reach = (lab.high - lab.low) / _LAB_STRIDE
    while True:
        value += reach * Decimal(str(round(author.scale(-1, 1), 2)))
        value = min(max(value, lab.low), lab.high)
        yield (value / lab.step).to_integral_value() * lab.step


def make_questions(
    author: Author, story: Story, visits: tuple[Visit, ...], until: date
) -> tuple[ClinicQuestion, ...]:
    """A question in the days before each visit, answered there; the one before the next visit is open."""
    questions = []
    for number, visit in enumerate(visits):
        asked = min(visit.day, until + timedelta(days=3)) - timedelta(days=3)
        text = story.visits.questions[number % len(story.visits.questions)]
        done = author.moment(visit.day, 15) if visit.day <= until else None
        questions.append(ClinicQuestion(author.id(), text, author.evening(asked), done))
    return tuple(questions)


def make_medicines(author: Author, story: Story, treatment: Treatment) -> tuple[Medicine, ...]:
    """What the patient takes besides, since the treatment began."""
    return tuple(Medicine(author.id(), one.name, one.dose, treatment.start) for one in story.medicines)
