"""An interpreter that understands a handful of words, so that a test decides what a text means.

A phrase of :data:`PHRASES` is a mention of its sign. Words before it say the rest: ``bad`` 3, ``mild`` 1,
``awful`` 4, ``worse``, ``lasting``, ``sudden``, ``no`` (denied), ``past``, ``husband's`` (another person),
``perhaps`` (uncertain). As with the real one they are no part of the mention's own words. ``38.5`` is a
temperature.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from decimal import Decimal
from pathlib import Path

from symptomdesk.desk.understanding import Interpreter
from symptomdesk.language.model import Course, Mention, Status, TemperatureMention, Understanding, Writer

PHRASES = {
    "nausea": "nausea",
    "queasy": "nausea",
    "chest pain": "chest_pain",
    "headache": "headache",
    "dizzy": "dizziness",
    "fever": "fever",
    "tremor": "tremor",
    "pain": "pain",
}
SEVERITY = {"mild": 1, "bad": 3, "awful": 4}
STATUS = {"no": Status.DENIED, "past": Status.PAST, "husband's": Status.OTHER_PERSON}
COURSE = {"worse": Course.WORSE, "lasting": Course.PERSISTING}

_BEFORE = "|".join([*SEVERITY, *STATUS, *COURSE, "sudden", "perhaps"])
_MENTION = re.compile(rf"((?:(?:{_BEFORE}) )*)({'|'.join(PHRASES)})", re.IGNORECASE)
_TEMPERATURE = re.compile(r"\b(3\d\.\d)\b")


class PlainWords(Interpreter):
    """Understands :data:`PHRASES` and counts how often it was told to learn own symptoms anew."""

    def __init__(self) -> None:
        super().__init__(Path("nowhere.toml"), Writer(), 3)
        self.forgotten = 0

    def with_own_symptoms(self, own_symptoms: Callable[[], Collection[str]]) -> Interpreter:
        return self

    def with_writer(self, writer: Writer) -> Interpreter:
        return self

    def forget(self) -> None:
        self.forgotten += 1

    def understand(self, text: str) -> Understanding:
        return Understanding(
            text,
            tuple(_mention(found) for found in _MENTION.finditer(text)),
            tuple(_temperature(found) for found in _TEMPERATURE.finditer(text)),
        )


def _mention(found: re.Match[str]) -> Mention:
    said = found[1].lower().split()
    return Mention(
        sign=PHRASES[found[2].lower()],
        words=found[2],
        start=found.start(2),
        end=found.end(2),
        status=next((STATUS[word] for word in said if word in STATUS), Status.PRESENT),
        severity=next((SEVERITY[word] for word in said if word in SEVERITY), None),
        course=next((COURSE[word] for word in said if word in COURSE), None),
        sudden="sudden" in said,
        uncertain="perhaps" in said,
    )


def _temperature(found: re.Match[str]) -> TemperatureMention:
    return TemperatureMention(found[1], "C", Decimal(found[1]), found[1], found.start(), found.end())
