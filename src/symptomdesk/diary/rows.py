"""How each value of the diary lies in its table: one column per field, by the field's name.

Numbers that people typed stay text, exactly as typed; days and instants are ISO 8601, an instant with the
offset that it had; a collection is JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar

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


@dataclass(frozen=True, slots=True)
class Codec:
    """How a field becomes a column and comes back."""

    write: Callable[[Any], Stored]
    read: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Layout(Generic[T]):
    """The table of a kind of value, with the codec of each of its columns."""

    kind: type[T]
    table: str
    codecs: Mapping[str, Codec]

    def row(self, value: T) -> Row:
        """The columns of ``value``; raises ``TextRefused`` or, for what the model forbids, ``ValueError``."""
        return {name: codec.write(getattr(value, name)) for name, codec in self.codecs.items()}

    def value(self, columns: Sequence[Stored]) -> T:
        """The value of a row, its columns in the order of ``codecs``; raises if they make no sense."""
        codecs = self.codecs.items()
        return self.kind(
            **{name: codec.read(stored) for (name, codec), stored in zip(codecs, columns, strict=True)}
        )


def kept_text(text: str) -> str:
    """``text`` itself; raises ``TextRefused`` if it could not be kept as it is."""
    if len(text) > LONGEST_TEXT:
        raise TextRefused(
            f"This text is too long to be kept: it has {len(text):,} characters, and {LONGEST_TEXT:,} fit. "
            "Please shorten it."
        )
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError as error:
            raise TextRefused(
                "This text holds characters that are broken and cannot be kept. Please type it again."
            ) from error
    return text


def _instant_text(instant: datetime) -> str:
    if instant.utcoffset() is None:
        raise ValueError(f"an instant needs its offset: {instant}")
    return instant.isoformat()


def _json_text(value: object) -> str:
    return kept_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _as_it_is(stored: Any) -> Any:
    return stored


def _or_none(codec: Codec) -> Codec:
    return Codec(
        lambda value: None if value is None else codec.write(value),
        lambda stored: None if stored is None else codec.read(stored),
    )


_TEXT = Codec(kept_text, _as_it_is)
_INTEGER = Codec(_as_it_is, _as_it_is)
_FLAG = Codec(int, bool)
_DAY = Codec(date.isoformat, date.fromisoformat)
_INSTANT = Codec(_instant_text, datetime.fromisoformat)
_DECIMAL = Codec(str, Decimal)
_ORIGIN = Codec(str, Origin)
_TEXTS = Codec(lambda texts: _json_text(list(texts)), lambda stored: tuple(json.loads(stored)))
_OBJECT = Codec(lambda mapping: _json_text(dict(mapping)), json.loads)

DAY = Layout(DayPage, "day", {"day": _DAY, "text": _TEXT, "note": _TEXT, "nothing_today": _FLAG})
OBSERVATION = Layout(
    Observation,
    "observation",
    {
        "id": _TEXT,
        "day": _DAY,
        "sign": _TEXT,
        "severity": _INTEGER,
        "at": _INSTANT,
        "words": _TEXT,
        "note": _TEXT,
        "course": _or_none(_TEXT),
        "sudden": _FLAG,
        "origin": _ORIGIN,
    },
)
DOSE = Layout(
    Dose,
    "dose",
    {
        "id": _TEXT,
        "day": _DAY,
        "status": Codec(str, DoseStatus),
        "at": _INSTANT,
        "amount_mg": _or_none(_DECIMAL),
    },
)
READING = Layout(
    Reading,
    "reading",
    {
        "id": _TEXT,
        "day": _DAY,
        "value": _TEXT,
        "unit": _TEXT,
        "celsius": _DECIMAL,
        "at": _INSTANT,
        "words": _TEXT,
        "origin": _ORIGIN,
    },
)
ANSWER = Layout(Answer, "answer", {"id": _TEXT, "day": _DAY, "key": _TEXT, "answer": _TEXT, "at": _INSTANT})
ACKNOWLEDGEMENT = Layout(
    Acknowledgement,
    "acknowledgement",
    {"id": _TEXT, "list": _TEXT, "day": _DAY, "at": _INSTANT, "note": _TEXT, "severities": _OBJECT},
)
RAISE = Layout(
    Raise,
    "raised",
    {
        "id": _TEXT,
        "list": _TEXT,
        "urgency": _TEXT,
        "day": _DAY,
        "at": _INSTANT,
        "signs": _TEXTS,
        "reasons": _TEXTS,
    },
)
TREATMENT = Layout(Treatment, "treatment", {"indication": Codec(str, Indication), "start": _or_none(_DAY)})
PRESCRIPTION = Layout(
    Prescription,
    "prescription",
    {
        "id": _TEXT,
        "from_day": _DAY,
        "dose_mg": _or_none(_DECIMAL),
        "regimen": _or_none(Codec(str, Regimen)),
    },
)
CYCLE_START = Layout(CycleStart, "cycle_start", {"id": _TEXT, "day": _DAY})
HOLD = Layout(Hold, "hold", {"id": _TEXT, "from_day": _DAY, "until": _or_none(_DAY)})
VISIT = Layout(Visit, "visit", {"id": _TEXT, "day": _DAY, "note": _TEXT})
LAB = Layout(LabValue, "lab", {"id": _TEXT, "day": _DAY, "name": _TEXT, "value": _TEXT, "unit": _TEXT})
QUESTION = Layout(
    ClinicQuestion,
    "question",
    {"id": _TEXT, "text": _TEXT, "asked": _INSTANT, "done": _or_none(_INSTANT)},
)
MEDICINE = Layout(Medicine, "medicine", {"id": _TEXT, "name": _TEXT, "dose": _TEXT, "since": _or_none(_DAY)})
REVISION = Layout(
    Revision,
    "revision",
    {
        "id": _TEXT,
        "record": _TEXT,
        "record_id": _TEXT,
        "at": _INSTANT,
        "kind": Codec(str, RevisionKind),
        "before": _OBJECT,
    },
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
