"""How what a person enters becomes records of a day: text, grades, answers, copies of yesterday.

Functions over an open :class:`~symptomdesk.desk.recorder.Recorder`; none of them reads the diary by itself.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from symptomdesk.desk.understanding import (
    is_recordable,
    observation_from,
    reading_from,
    recordable,
    recordable_temperatures,
)
from symptomdesk.desk.values import TextKey
from symptomdesk.diary.model import Answer, DayPage, Observation, Origin, Reading, severity_rank
from symptomdesk.language.model import Mention, Status, Understanding

if TYPE_CHECKING:
    from symptomdesk.desk.recorder import Recorder
    from symptomdesk.triage.model import Question

NOT_MEANT = "not_meant"
"""The answer kept for words that the person withdrew: they do not come back while the words stand."""


def new_id() -> str:
    """A fresh id for a record."""
    return str(uuid.uuid4())


def write_text(
    recorder: Recorder,
    page: DayPage,
    says: Understanding,
    said: Understanding,
    withdrawals: Iterable[Answer],
) -> None:
    """Store a day's text and make its recorded mentions follow it.

    ``says`` is the new text as understood, ``said`` the former one. A mention whose words say what they said
    stays as it is, graded or annotated since or not; one whose words changed is edited; one whose words are
    gone is removed; withdrawn ones stay withdrawn while their words stand.
    """
    recorder.set_day(page, text=says.text)
    withdrawn = _still_withdrawn(recorder, withdrawals, says, said)
    mentions = {key: m for key, m in _by_key(says).items() if key.withdrawal not in withdrawn}
    former = _by_key(said)
    recorded = {TextKey.of_observation(o): o for o in page.observations if o.origin is Origin.TEXT}
    for key in mentions.keys() & recorded.keys():
        _follow_words(recorder, recorded[key], former.get(key), mentions[key])
    appeared = [mention for key, mention in mentions.items() if key not in recorded]
    vanished = [(o, former.get(key)) for key, o in recorded.items() if key not in mentions]
    _reword(recorder, page, appeared, vanished)
    _write_temperatures(recorder, page, says, withdrawn)
    forget_nothing_today(recorder, page, bool(mentions))


def _by_key(understanding: Understanding) -> dict[TextKey, Mention]:
    return {TextKey.of_mention(mention): mention for mention in recordable(understanding)}


def _still_withdrawn(
    recorder: Recorder, withdrawals: Iterable[Answer], says: Understanding, said: Understanding
) -> set[str]:
    """The keys of what stays withdrawn; forgets the withdrawals whose words are gone or were written again.

    "Chest pain", taken back in the morning and written again in the evening, is meant.
    """
    before, now = _occurrences(said), _occurrences(says)
    standing = set()
    for withdrawal in withdrawals:
        if 0 < now[withdrawal.key] <= before[withdrawal.key]:
            standing.add(withdrawal.key)
        else:
            recorder.remove(withdrawal)
    return standing


def _occurrences(understanding: Understanding) -> Counter[str]:
    """How often a text says what could be withdrawn."""
    signs = (TextKey.of_mention(m).withdrawal for m in understanding.mentions if is_recordable(m))
    found = (t for t in understanding.temperatures if t.status is Status.PRESENT)
    return Counter([*signs, *(temperature_withdrawal(t.words) for t in found)])


def _follow_words(recorder: Recorder, observation: Observation, said: Mention | None, says: Mention) -> None:
    """Let an observation say what its words say now ("nausea", later "nausea, still")."""
    said = said or Mention(says.sign, says.words, says.start, says.end)
    after = replace(observation, severity=_severity(observation.severity, said.severity, says.severity))
    if says.course is not said.course:
        after = replace(after, course=says.course.value if says.course else None)
    if says.sudden is not said.sudden:
        after = replace(after, sudden=says.sudden)
    recorder.replace(observation, after)


def _severity(kept: int | None, said: int | None, says: int | None) -> int | None:
    """A severity that follows the words, unless the person corrected it to something higher."""
    if says == said:
        return kept
    return says if kept == said else max(kept, says, key=severity_rank)


def _reword(
    recorder: Recorder,
    page: DayPage,
    appeared: Iterable[Mention],
    vanished: list[tuple[Observation, Mention | None]],
) -> None:
    """Pair new words with vanished ones of the same sign: the person corrected them."""
    for mention in appeared:
        pair = next((pair for pair in vanished if pair[0].sign == mention.sign), None)
        if pair is None:
            recorder.add(observation_from(mention, new_id(), page.day, recorder.at))
            continue
        vanished.remove(pair)
        former, said = pair
        fresh = observation_from(mention, former.id, page.day, former.at)
        severity = _severity(former.severity, said.severity if said else None, fresh.severity)
        recorder.replace(former, replace(fresh, severity=severity, note=former.note))
    for observation, _ in vanished:
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
        if observation is latest or severity_rank(observation.severity) > severity_rank(severity):
            recorder.replace(observation, replace(observation, severity=severity))


def withdraw(recorder: Recorder, observation: Observation) -> None:
    """Take an observation back; one recognised in text stays back while its words stand."""
    recorder.remove(observation)
    if observation.origin is Origin.TEXT:
        key = TextKey.of_observation(observation).withdrawal
        answer(recorder, observation.day, key, NOT_MEANT)


def correct(recorder: Recorder, before: Observation, after: Observation) -> None:
    """Correct an observation; moved to another sign or day it no longer follows its text."""
    moved = (before.sign, before.day) != (after.sign, after.day)
    if moved and before.origin is Origin.TEXT:
        answer(recorder, before.day, TextKey.of_observation(before).withdrawal, NOT_MEANT)
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
            value = max(
                (o.severity for o in source.observations if o.sign == observation.sign), key=severity_rank
            )
            observe(recorder, page, observation.sign, value)
    if source.nothing_today and not page.observations:
        recorder.set_day(page, nothing_today=True)
