"""What the program asks instead of guessing or keeping silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.language.model import Mention, Status, Understanding
from symptomdesk.leaflet.model import Urgency
from symptomdesk.triage.model import DayTriage, Question, QuestionCode, SignValue
from symptomdesk.triage.wording import Wording

if TYPE_CHECKING:
    from symptomdesk.triage.classify import Rulebook

_PAST_MATTERS_FROM = Urgency.RIGHT_AWAY
_OTHERS_MATTER_FROM = Urgency.IMMEDIATELY


def value_of(mention: Mention) -> SignValue:
    """A mention as a day's value of its sign."""
    course = mention.course.value if mention.course else None
    course_words = mention.words if mention.course else ""
    return SignValue(mention.severity, course, mention.sudden, mention.words, course_words)


def question_key(code: QuestionCode, sign: str, words: str) -> str:
    """Identifies a question on its day: the same words asked about once stay answered."""
    return f"{code}:{sign}:{' '.join(words.casefold().split())}"


def questions_about_text(understanding: Understanding, rulebook: Rulebook, day: date) -> list[Question]:
    """What a typed text leaves open, in the order of the text."""
    wording = Wording(rulebook.leaflet, day)
    questions: dict[str, Question] = {}
    for mention in understanding.mentions:
        if code := _what_to_ask(mention, rulebook):
            question = _question(code, mention, wording)
            questions.setdefault(question.key, question)
    return list(questions.values())


def _what_to_ask(mention: Mention, rulebook: Rulebook) -> QuestionCode | None:
    if mention.severity == 0 or mention.status in (Status.DENIED, Status.HYPOTHETICAL):
        return None
    urgency = rulebook.highest_urgency(mention.sign, value_of(mention))
    if mention.status is Status.PAST:
        return QuestionCode.PAST if urgency >= _PAST_MATTERS_FROM else None
    if mention.status is Status.OTHER_PERSON:
        return QuestionCode.ABOUT_YOU if urgency >= _OTHERS_MATTER_FROM else None
    if mention.uncertain:
        return QuestionCode.DID_YOU_MEAN
    return None


def _question(code: QuestionCode, mention: Mention, wording: Wording) -> Question:
    return Question(
        code=code,
        key=question_key(code, mention.sign, mention.words),
        text=wording.sentence(f"question_{code}", sign=wording.sign(mention.sign), words=mention.words),
        sign=mention.sign,
        words=mention.words,
        severity=mention.severity,
        start=mention.start,
        end=mention.end,
        course=mention.course.value if mention.course else None,
        sudden=mention.sudden,
    )


def questions_about_values(
    values: Iterable[tuple[str, SignValue]], rulebook: Rulebook, day: date
) -> Iterator[Question]:
    """Ask for the severities that decide an urgency and were not said."""
    wording = Wording(rulebook.leaflet, day)
    for sign, value in values:
        if rulebook.needs_severity(sign, value):
            words = value.words or wording.sign(sign)
            yield Question(
                code=QuestionCode.SEVERITY,
                key=question_key(QuestionCode.SEVERITY, sign, ""),
                text=wording.sentence("question_severity", sign=wording.sign(sign), words=words),
                sign=sign,
                words=value.words,
            )


def questions_about_day(triage: DayTriage, rulebook: Rulebook) -> Iterator[Question]:
    """What the alerts and open episodes of a day ask: the indication, and whether silence means "gone"."""
    wording = Wording(rulebook.leaflet, triage.day)
    asking = next((alert for alert in triage.alerts if alert.asks_indication), None)
    if asking is not None:
        sign = asking.signs[0]
        text = wording.sentence("question_indication", sign=wording.sign(sign))
        key = question_key(QuestionCode.INDICATION, asking.list, "")
        yield Question(QuestionCode.INDICATION, key, text, sign)
    for still in triage.still_there:
        text = wording.sentence("question_still_there", sign=wording.sign(still.sign), day=still.last)
        key = question_key(QuestionCode.STILL_THERE, still.sign, "")
        yield Question(QuestionCode.STILL_THERE, key, text, still.sign, severity=still.severity)
