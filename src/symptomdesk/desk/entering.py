"""How what a person enters becomes records of a day: text, grades, answers, copies of yesterday.

Functions over an open :class:`~symptomdesk.desk.recorder.Recorder`; none of them reads the diary by itself.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from symptomdesk.desk.recorder import Recorder
from symptomdesk.desk.understanding import (
    TextKey,
    observation_from,
    reading_from,
    recordable,
    recordable_temperatures,
)
from symptomdesk.diary.model import Answer, DayPage, Observation, Origin, Reading
from symptomdesk.language.model import Mention, Understanding
from symptomdesk.triage.days import rank
from symptomdesk.triage.model import Question

NOT_MEANT = "not_meant"
"""The answer kept for words that the person withdrew: they do not come back while the words stand."""


def new_id() -> str:
    """A fresh id for a record."""
    return str(uuid.uuid4())


def withdrawal_key(key: TextKey) -> str:
    """The key of the answer that says: that is not what I meant."""
    return f"withdrawn:{key}"


def write_text(
    recorder: Recorder, page: DayPage, text: str, understanding: Understanding, withdrawn: Collection[str]
) -> None:
    """Store a day's text and make its recorded mentions follow it.

    A mention that was there before stays as it is, graded or annotated since or not; one whose words changed
    is edited; one whose words are gone is removed; withdrawn ones stay withdrawn.
    """
    recorder.set_day(page, text=text)
    mentions = {
        key: mention
        for mention in recordable(understanding)
        if withdrawal_key(key := TextKey.of_mention(mention)) not in withdrawn
    }
    recorded = {TextKey.of_observation(o): o for o in page.observations if o.origin is Origin.TEXT}
    for key in mentions.keys() & recorded.keys():
        _follow_words(recorder, recorded[key], mentions[key])
    appeared = [mention for key, mention in mentions.items() if key not in recorded]
    vanished = [observation for key, observation in recorded.items() if key not in mentions]
    _reword(recorder, page, appeared, vanished)
    _write_temperatures(recorder, page, understanding, withdrawn)
    forget_nothing_today(recorder, page, bool(mentions))


def _follow_words(recorder: Recorder, observation: Observation, mention: Mention) -> None:
    """Let the same words of a sign say more than before ("nausea", later "nausea, still")."""
    recorder.replace(
        observation,
        replace(
            observation,
            severity=observation.severity if mention.severity is None else _higher(observation, mention),
            course=mention.course.value if mention.course else observation.course,
            sudden=mention.sudden or observation.sudden,
        ),
    )


def _higher(observation: Observation, mention: Mention) -> int | None:
    return max(observation.severity, mention.severity, key=rank)


def _reword(
    recorder: Recorder, page: DayPage, appeared: Iterable[Mention], vanished: list[Observation]
) -> None:
    """Pair new words with vanished ones of the same sign: the person corrected them."""
    for mention in appeared:
        former = next((o for o in vanished if o.sign == mention.sign), None)
        if former is None:
            recorder.add(observation_from(mention, new_id(), page.day, recorder.at))
            continue
        vanished.remove(former)
        fresh = observation_from(mention, former.id, page.day, former.at)
        severity = former.severity if fresh.severity is None else fresh.severity
        recorder.replace(former, replace(fresh, severity=severity, note=former.note))
    for observation in vanished:
        recorder.remove(observation)


def _write_temperatures(
    recorder: Recorder, page: DayPage, understanding: Understanding, withdrawn: Collection[str]
) -> None:
    found = {
        t.words.casefold(): t
        for t in recordable_temperatures(understanding)
        if temperature_withdrawal(t.words) not in withdrawn
    }
    recorded = {r.words.casefold(): r for r in page.readings if r.origin is Origin.TEXT}
    for words, temperature in found.items():
        if words not in recorded:
            recorder.add(reading_from(temperature, new_id(), page.day, recorder.at))
    for words, reading in recorded.items():
        if words not in found:
            recorder.remove(reading)


def temperature_withdrawal(words: str) -> str:
    """The key of the answer that takes back a temperature recognised in text."""
    return f"withdrawn:temperature:{words.casefold()}"


def forget_nothing_today(recorder: Recorder, page: DayPage, has_observations: bool) -> None:
    """An observation on a "nothing today" removes the mark."""
    if page.nothing_today and has_observations:
        recorder.set_day(page, nothing_today=False)


def observe(recorder: Recorder, page: DayPage, sign: str, severity: int | None) -> None:
    """Record a sign as picked by the person."""
    recorder.add(Observation(new_id(), page.day, sign, severity, recorder.at))
    forget_nothing_today(recorder, page, True)


def confirm(recorder: Recorder, page: DayPage, question: Question) -> None:
    """Record what a question asked about, as the words said it."""
    observation = Observation(
        id=new_id(),
        day=page.day,
        sign=question.sign,
        severity=question.severity,
        at=recorder.at,
        words=question.words,
        course=question.course,
        sudden=question.sudden,
    )
    recorder.add(observation)
    forget_nothing_today(recorder, page, True)


def grade(recorder: Recorder, page: DayPage, sign: str, severity: int | None) -> None:
    """Make ``severity`` the day's value of a sign: the latest observation is edited, higher ones lowered."""
    existing = sorted((o for o in page.observations if o.sign == sign), key=lambda o: (o.at, o.id))
    if not existing:
        observe(recorder, page, sign, severity)
        return
    latest = existing[-1]
    for observation in existing:
        if observation is latest or rank(observation.severity) > rank(severity):
            recorder.replace(observation, replace(observation, severity=severity))


def withdraw(recorder: Recorder, observation: Observation) -> None:
    """Take an observation back; one recognised in text stays back while its words stand."""
    recorder.remove(observation)
    if observation.origin is Origin.TEXT:
        key = withdrawal_key(TextKey.of_observation(observation))
        answer(recorder, observation.day, key, NOT_MEANT)


def correct(recorder: Recorder, before: Observation, after: Observation) -> None:
    """Correct an observation; moved to another sign or day it no longer follows its text."""
    moved = (before.sign, before.day) != (after.sign, after.day)
    if moved and before.origin is Origin.TEXT:
        answer(recorder, before.day, withdrawal_key(TextKey.of_observation(before)), NOT_MEANT)
        after = replace(after, origin=Origin.PICKED)
    recorder.replace(before, after)


def withdraw_reading(recorder: Recorder, reading: Reading) -> None:
    """Take a temperature back; one recognised in text stays back while its words stand."""
    recorder.remove(reading)
    if reading.origin is Origin.TEXT:
        answer(recorder, reading.day, temperature_withdrawal(reading.words), NOT_MEANT)


def answer(recorder: Recorder, day: date, key: str, text: str) -> None:
    """Keep an answer to one of the program's questions."""
    recorder.add(Answer(new_id(), day, key, text, recorder.at))


def copy_day(recorder: Recorder, source: DayPage, page: DayPage) -> None:
    """Record a day's present signs on another one, as far as it says nothing of them yet."""
    known = {observation.sign for observation in page.observations}
    for observation in source.observations:
        if observation.present and observation.sign not in known:
            known.add(observation.sign)
            value = max((o.severity for o in source.observations if o.sign == observation.sign), key=rank)
            observe(recorder, page, observation.sign, value)
    if source.nothing_today and not page.observations:
        recorder.set_day(page, nothing_today=True)
