"""How each value of the diary lies in its table: one column per field, by the field's name.

Numbers that people typed stay text, exactly as typed; days and instants are ISO 8601, an instant with the
offset that it had; a collection is JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Generic, TypeVar

from msgspec import Struct

from symptomdesk.diary.faults import TextRefused
from symptomdesk.diary.model import (
    Acknowledgement,
    Answer,
    ClinicQuestion,
    CycleStart,
    DayPage,
    Dose,
    DoseStatus,
    Hold,
    LabValue,
    Medicine,
    Observation,
    Origin,
    Prescription,
    Raise,
    Reading,
    Regimen,
    Revision,
    RevisionKind,
    Treatment,
    Visit,
)
from symptomdesk.leaflet.model import Indication
from symptomdesk.sentences import sentence

LONGEST_TEXT = 5_000_000
"""Characters that one field may hold: far beyond what anybody types, far below SQLite's own limit."""

Record = (
    Observation
    | Dose
    | Reading
    | Answer
    | Acknowledgement
    | Raise
    | Prescription
    | Hold
    | CycleStart
    | Visit
    | LabValue
    | ClinicQuestion
    | Medicine
)
"""What is kept with an id, and can be added, replaced and removed one by one."""

Stored = str | int | None
Row = dict[str, Stored]
T = TypeVar("T")


class Codec(Struct, frozen=True):
    """How a field becomes a column and comes back; without ``read`` it comes back as it lies there."""

    write: Callable[[Any], Stored]
    read: Callable[[Any], Any] | None = None


class Layout(Generic[T]):
    """The table of a kind of value: its columns, and the way there and back."""

    def __init__(self, kind: type[T], table: str, /, **codecs: Codec) -> None:
        self.kind = kind
        self.table = table
        self.columns = tuple(codecs)
        self._writers = tuple((name, codec.write) for name, codec in codecs.items())
        self._readers = tuple((name, codec.read) for name, codec in codecs.items() if codec.read)

    def row(self, value: T) -> Row:
        """The columns of ``value``; raises ``TextRefused`` or, for what the model forbids, ``ValueError``."""
        return {name: write(getattr(value, name)) for name, write in self._writers}

    def value(self, stored: Sequence[Stored]) -> T:
        """The value of a row, given in the order of ``columns``; raises whatever if it makes no sense."""
        fields: dict[str, Any] = dict(zip(self.columns, stored, strict=True))
        for name, read in self._readers:
            fields[name] = read(fields[name])
        return self.kind(**fields)


def kept_text(text: str) -> str:
    """``text`` itself; raises ``TextRefused`` if it could not be kept as it is."""
    if len(text) > LONGEST_TEXT:
        raise TextRefused(
            sentence(
                "This text is too long to be kept: it has {text} characters, and {longest_text} "
                "fit. Please shorten it.",
                text=f"{len(text):,}",
                longest_text=f"{LONGEST_TEXT:,}",
            )
        )
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise TextRefused(
                sentence(
                    "This text holds characters that are broken and cannot be kept. Please type it again."
                )
            ) from error
    return text


def _instant_text(instant: datetime) -> str:
    if instant.utcoffset() is None:
        raise ValueError(f"an instant needs its offset: {instant}")
    return instant.isoformat()


def _json_text(value: object) -> str:
    return kept_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _as_it_is(value: Any) -> Any:
    return value


def _word_of(words: type[StrEnum]) -> Codec:
    return Codec(str, {word.value: word for word in words}.__getitem__)


def _or_none(codec: Codec) -> Codec:
    write, read = codec.write, codec.read
    return Codec(
        lambda value: None if value is None else write(value),
        None if read is None else lambda stored: None if stored is None else read(stored),
    )


_TEXT = Codec(kept_text)
_INTEGER = Codec(_as_it_is)
_FLAG = Codec(int, bool)
_DAY = Codec(date.isoformat, date.fromisoformat)
_INSTANT = Codec(_instant_text, datetime.fromisoformat)
_DECIMAL = Codec(str, Decimal)
_ORIGIN = _word_of(Origin)
_TEXTS = Codec(lambda texts: _json_text(list(texts)), lambda stored: tuple(json.loads(stored)))
_OBJECT = Codec(lambda mapping: _json_text(dict(mapping)), json.loads)

DAY = Layout(DayPage, "day", day=_DAY, text=_TEXT, note=_TEXT, nothing_today=_FLAG)
OBSERVATION = Layout(
    Observation,
    "observation",
    id=_TEXT,
    day=_DAY,
    sign=_TEXT,
    severity=_INTEGER,
    at=_INSTANT,
    words=_TEXT,
    note=_TEXT,
    course=_or_none(_TEXT),
    sudden=_FLAG,
    origin=_ORIGIN,
)
DOSE = Layout(
    Dose,
    "dose",
    id=_TEXT,
    day=_DAY,
    status=_word_of(DoseStatus),
    at=_INSTANT,
    amount_mg=_or_none(_DECIMAL),
)
READING = Layout(
    Reading,
    "reading",
    id=_TEXT,
    day=_DAY,
    value=_TEXT,
    unit=_TEXT,
    celsius=_DECIMAL,
    at=_INSTANT,
    words=_TEXT,
    origin=_ORIGIN,
)
ANSWER = Layout(Answer, "answer", id=_TEXT, day=_DAY, key=_TEXT, answer=_TEXT, at=_INSTANT)
ACKNOWLEDGEMENT = Layout(
    Acknowledgement,
    "acknowledgement",
    id=_TEXT,
    list=_TEXT,
    day=_DAY,
    at=_INSTANT,
    note=_TEXT,
    severities=_OBJECT,
)
RAISE = Layout(
    Raise,
    "raised",
    id=_TEXT,
    list=_TEXT,
    urgency=_TEXT,
    day=_DAY,
    at=_INSTANT,
    signs=_TEXTS,
    reasons=_TEXTS,
)
TREATMENT = Layout(Treatment, "treatment", indication=_word_of(Indication), start=_or_none(_DAY))
PRESCRIPTION = Layout(
    Prescription,
    "prescription",
    id=_TEXT,
    from_day=_DAY,
    dose_mg=_or_none(_DECIMAL),
    regimen=_or_none(_word_of(Regimen)),
)
CYCLE_START = Layout(CycleStart, "cycle_start", id=_TEXT, day=_DAY)
HOLD = Layout(Hold, "hold", id=_TEXT, from_day=_DAY, until=_or_none(_DAY))
VISIT = Layout(Visit, "visit", id=_TEXT, day=_DAY, note=_TEXT)
LAB = Layout(LabValue, "lab", id=_TEXT, day=_DAY, name=_TEXT, value=_TEXT, unit=_TEXT, low=_TEXT, high=_TEXT)
QUESTION = Layout(ClinicQuestion, "question", id=_TEXT, text=_TEXT, asked=_INSTANT, done=_or_none(_INSTANT))
MEDICINE = Layout(Medicine, "medicine", id=_TEXT, name=_TEXT, dose=_TEXT, since=_or_none(_DAY))
REVISION = Layout(
    Revision,
    "revision",
    id=_TEXT,
    record=_TEXT,
    record_id=_TEXT,
    at=_INSTANT,
    kind=_word_of(RevisionKind),
    before=_OBJECT,
)

RECORDS: Mapping[type[Any], Layout[Any]] = {
    layout.kind: layout
    for layout in (
        OBSERVATION,
        DOSE,
        READING,
        ANSWER,
        ACKNOWLEDGEMENT,
        RAISE,
        PRESCRIPTION,
        CYCLE_START,
        HOLD,
        VISIT,
        LAB,
        QUESTION,
        MEDICINE,
    )
}
"""The layout of each kind of :data:`Record`."""
