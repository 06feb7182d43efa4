"""Reads what :mod:`symptomdesk.exchange.diary_json` writes: the whole diary, from anybody's file.

Nothing is taken on trust and nothing is left out quietly: a value that the diary could not hold, a key that
is missing, unknown or given twice is a problem with its place, and a file with a problem gives no diary. What
the JSON Schema in ``resources/schemas`` can say, it says too.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from symptomdesk.diary.faults import TextRefused
from symptomdesk.diary.model import (
    Acknowledgement,
    Answer,
    ClinicQuestion,
    CycleStart,
    DayPage,
    Diary,
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
from symptomdesk.diary.rows import kept_text
from symptomdesk.exchange import json_text
from symptomdesk.exchange.diary_json import FORMAT, VERSION
from symptomdesk.exchange.json_text import Doubled, Path
from symptomdesk.exchange.problems import Problem, UnreadableFile, listed, shown
from symptomdesk.leaflet.model import Indication, Urgency
from symptomdesk.limits import LARGEST_DOSE_MG, MOST_PROBLEMS

FIRST_YEAR, LAST_YEAR = 1900, 9998
"""Days and instants lie in these years: reckoning on from others may leave the calendar."""

Key = tuple[str, str]
"""Names a record in a file: the list that holds it (``"observations"``) and its id; a page by its day."""


class _WrongValueError(ValueError):
    """A value that cannot stand there; ``str()`` is a sentence."""


_NONE: Mapping[str, object] = {}

Read = Callable[[Any], Any]
"""Turns a JSON value into a field's, or raises :class:`_WrongValueError`."""


def read(data: bytes) -> tuple[Diary | None, tuple[Problem, ...]]:
    """The diary of a file; ``None`` with at least one problem if it cannot be read whole. Never raises."""
    try:
        document, text = json_text.parse(data)
        _check_kind(document)
    except UnreadableFile as fault:
        return None, (fault.problem,)
    reader = _Reader()
    diary = None
    with suppress(_EnoughError):
        diary = reader.diary(document)
    if reader.wrong:
        return None, _placed(reader.wrong, text)
    return diary, ()


def find(data: bytes, keys: Collection[Key]) -> dict[Key, Problem]:
    """A problem at the place of each of these records, yet without a sentence, in a file that was read."""
    document, text = json_text.parse(data)
    paths = {key: path for key, path in _paths(document) if key in keys}
    places = json_text.places(text, paths.values())
    return {key: Problem("", *places[path], json_text.spoken(path)) for key, path in paths.items()}


def _paths(document: Any) -> list[tuple[Key, Path]]:
    """The key and path of every record."""
    found: list[tuple[Key, Path]] = []
    for index, page in enumerate(document["days"]):
        found.append((("days", page["day"]), ("days", index)))
        for name in _PAGE_RECORDS:
            found += _records_of(page, name, ("days", index))
    found += [(("treatment", part), ("treatment", part)) for part in ("indication", "start")]
    for name in _TREATMENT_RECORDS:
        found += _records_of(document["treatment"], name, ("treatment",))
    for name in _RECORDS:
        found += _records_of(document, name, ())
    return found


def _records_of(holder: Any, name: str, path: Path) -> list[tuple[Key, Path]]:
    return [((name, record["id"]), (*path, name, index)) for index, record in enumerate(holder[name])]


def _check_kind(document: Any) -> None:
    """Refuse what is no diary of ours, or one that we would misread."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise UnreadableFile(
            Problem(f"This is not a diary of SymptomDesk: the file does not say “format”: “{FORMAT}”.")
        )
    version = document.get("version")
    if isinstance(version, int | float) and version > VERSION:
        raise UnreadableFile(
            Problem(
                "The file was written by a newer version of SymptomDesk (the version of its format is above "
                f"{VERSION}). Install that version, or a later one, to import it."
            )
        )


def _placed(wrong: list[tuple[Path, str]], text: str) -> tuple[Problem, ...]:
    places = json_text.places(text, [path for path, _ in wrong])
    problems = [Problem(sentence, *places[path], json_text.spoken(path)) for path, sentence in wrong]
    problems.sort(key=lambda problem: (problem.line, problem.column))
    return listed(problems)


# Values


def _quoted(value: Any) -> str:
    """A value in a sentence."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    if isinstance(value, str):
        return f"“{shown(value)}”"
    return json.dumps(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _WrongValueError(f"There should be a text, not {_quoted(value)}.")
    return _kept(value)


def _kept(text: str) -> str:
    try:
        return kept_text(text)
    except TextRefused as refusal:
        raise _WrongValueError(refusal.sentence) from refusal


def _name(value: Any) -> str:
    text = _text(value)
    if not text:
        raise _WrongValueError("This text must not be empty.")
    return text


def _version(value: Any) -> int:
    if type(value) is not int or value != VERSION:
        raise _WrongValueError(f"The version should be {VERSION}, not {_quoted(value)}.")
    return value


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _WrongValueError(f"There should be true or false, not {_quoted(value)}.")
    return value


def _severity(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= 4:
        raise _WrongValueError(
            f"A severity is a whole number from 0 (none) to 4 (very severe), not {_quoted(value)}."
        )
    return value


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(
    r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?)", re.ASCII
)
_MOST_DIGITS = 100_000
_DECIMAL = re.compile(r"\d+(\.\d+)?(E[+-]?\d{1,3})?", re.ASCII | re.IGNORECASE)


def _day(value: Any) -> date:
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            day = date.fromisoformat(value)
        except ValueError:
            pass
        else:
            _check_year(day)
            return day
    raise _WrongValueError(f"A day is written as “2026-03-02”, not {_quoted(value)}.")


def _instant(value: Any) -> datetime:
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        try:
            instant = datetime.fromisoformat(value)
        except ValueError:
            pass
        else:
            _check_year(instant)
            return instant
    raise _WrongValueError(
        f"An instant is written as “2026-03-02T20:05:00+01:00”, with its offset, not {_quoted(value)}."
    )


def _check_year(day: date) -> None:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _WrongValueError(f"The years {FIRST_YEAR} to {LAST_YEAR} can be kept, not {day.year}.")


def _decimal(lowest: Decimal, highest: Decimal) -> Read:
    def read_decimal(value: Any) -> Decimal:
        if isinstance(value, str) and len(value) <= _MOST_DIGITS and _DECIMAL.fullmatch(value):
            number = Decimal(value)
            # The diary's file compares as floating point: what vanishes there is nothing.
            if lowest <= number <= highest and float(number):
                return number
        raise _WrongValueError(
            f"There should be a number in quotation marks, from {lowest} to {highest}, not {_quoted(value)}."
        )

    return read_decimal


def _one_of(words: type[StrEnum]) -> Read:
    choices = {word.value: word for word in words}
    return _choice(choices)


def _choice(choices: Mapping[str, Any]) -> Read:
    def read_choice(value: Any) -> Any:
        if isinstance(value, str) and value in choices:
            return choices[value]
        raise _WrongValueError(f"There should be one of {', '.join(choices)}, not {_quoted(value)}.")

    return read_choice


def _or_none(reader: Read) -> Read:
    return lambda value: None if value is None else reader(value)


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        raise _WrongValueError("There should be a list of texts.")
    _kept(json.dumps(value, ensure_ascii=False))
    return tuple(value)


def _severities(value: Any) -> dict[str, int | None]:
    found = {sign: None if grade is None else _severity(grade) for sign, grade in _mapping(value).items()}
    _kept(json.dumps(found, ensure_ascii=False))
    return found


def _columns(value: Any) -> dict[str, object]:
    found = _mapping(value)
    for column, content in found.items():
        if content is not None and type(content) not in (str, int):
            raise _WrongValueError(f"The column {_quoted(column)} should hold a text, a figure or null.")
    _kept(json.dumps(found, ensure_ascii=False))
    return found


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _WrongValueError(f"There should be an object, not {_quoted(value)}.")
    if isinstance(value, Doubled):
        raise _WrongValueError(f"The key {_quoted(value.doubled)} is given twice.")
    return value


_dose_mg = _or_none(_decimal(Decimal(0), Decimal(LARGEST_DOSE_MG)))

# Records: the fields of each kind, under the model's names.


class _Form(Struct, frozen=True):
    """A kind of record, and how each of its fields is read; older files lack those of ``later``."""

    kind: type[Any]
    fields: Mapping[str, Read]
    later: Mapping[str, object] = field(default_factory=dict)


_OBSERVATION: Mapping[str, Read] = {
    "id": _name,
    "sign": _name,
    "severity": _or_none(_severity),
    "at": _instant,
    "words": _text,
    "note": _text,
    "course": _or_none(_choice({word: word for word in ("worse", "persisting")})),
    "sudden": _flag,
    "origin": _one_of(Origin),
}
_DOSE: Mapping[str, Read] = {
    "id": _name,
    "status": _one_of(DoseStatus),
    "at": _instant,
    "amount_mg": _dose_mg,
}
_READING: Mapping[str, Read] = {
    "id": _name,
    "value": _name,
    "unit": _choice({"C": "C", "F": "F"}),
    "celsius": _decimal(Decimal(1), Decimal(99)),
    "at": _instant,
    "words": _text,
    "origin": _one_of(Origin),
}
_PAGE_RECORDS = {
    "observations": _Form(Observation, _OBSERVATION),
    "doses": _Form(Dose, _DOSE),
    "readings": _Form(Reading, _READING),
}
_TREATMENT_RECORDS = {
    "prescriptions": _Form(
        Prescription,
        {"id": _name, "from_day": _day, "dose_mg": _dose_mg, "regimen": _or_none(_one_of(Regimen))},
    ),
    "cycle_starts": _Form(CycleStart, {"id": _name, "day": _day}),
    "holds": _Form(Hold, {"id": _name, "from_day": _day, "until": _or_none(_day)}),
}
_RECORDS = {
    "visits": _Form(Visit, {"id": _name, "day": _day, "note": _text}),
    "labs": _Form(
        LabValue,
        {"id": _name, "day": _day, "name": _name, "value": _text, "unit": _text, "low": _text, "high": _text},
        later={"low": "", "high": ""},
    ),
    "questions": _Form(
        ClinicQuestion, {"id": _name, "text": _text, "asked": _instant, "done": _or_none(_instant)}
    ),
    "medicines": _Form(Medicine, {"id": _name, "name": _name, "dose": _text, "since": _or_none(_day)}),
    "acknowledgements": _Form(
        Acknowledgement,
        {"id": _name, "list": _name, "day": _day, "at": _instant, "note": _text, "severities": _severities},
    ),
    "raises": _Form(
        Raise,
        {
            "id": _name,
            "list": _name,
            "urgency": _choice({urgency.id: urgency.id for urgency in Urgency}),
            "day": _day,
            "at": _instant,
            "signs": _texts,
            "reasons": _texts,
        },
    ),
    "answers": _Form(Answer, {"id": _name, "day": _day, "key": _name, "answer": _text, "at": _instant}),
    "revisions": _Form(
        Revision,
        {
            "id": _name,
            "record": _name,
            "record_id": _name,
            "at": _instant,
            "kind": _one_of(RevisionKind),
            "before": _columns,
        },
    ),
}


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise _WrongValueError(f"There should be a list, not {_quoted(value)}.")
    return value


def _format(value: Any) -> Any:
    return value  # looked at before anything else


_PAGE: Mapping[str, Read] = {
    "day": _day,
    "text": _text,
    "note": _text,
    "nothing_today": _flag,
    "observations": _list,
    "doses": _list,
    "readings": _list,
}
_TREATMENT: Mapping[str, Read] = {
    "indication": _one_of(Indication),
    "start": _or_none(_day),
    **dict.fromkeys(_TREATMENT_RECORDS, _list),
}
_DOCUMENT: Mapping[str, Read] = {
    "format": _format,
    "version": _version,
    "sample": _flag,
    "treatment": _mapping,
    "days": _list,
    **dict.fromkeys(_RECORDS, _list),
}


class _EnoughError(Exception):
    """More is wrong with the file than anybody is told."""


class _Reader:
    """Builds the model's values and collects what is wrong, each with the path that leads there."""

    def __init__(self) -> None:
        self.wrong: list[tuple[Path, str]] = []
        self._ids: defaultdict[str, set[str]] = defaultdict(set)

    def diary(self, document: Any) -> Diary:
        fields = self._fields(document, _DOCUMENT, ())
        days = enumerate(fields.get("days", ()))
        pages = [self._page(value, ("days", index)) for index, value in days]
        return Diary(
            pages=tuple(sorted((page for page in pages if page is not None), key=lambda page: page.day)),
            treatment=self._treatment(fields["treatment"]) if "treatment" in fields else Treatment(),
            sample=fields.get("sample", False),
            **{name: self._records(fields, name, form, ()) for name, form in _RECORDS.items()},
        )

    def _treatment(self, value: Any) -> Treatment:
        path = ("treatment",)
        fields = self._fields(value, _TREATMENT, path)
        records = {name: self._records(fields, name, form, path) for name, form in _TREATMENT_RECORDS.items()}
        return Treatment(**{**fields, **records})

    def _page(self, value: Any, path: Path) -> DayPage | None:
        fields = self._fields(value, _PAGE, path)
        if "day" not in fields:
            return None
        day = fields["day"]
        if day.isoformat() in self._ids["days"]:
            self._tell((*path, "day"), f"The day {day.isoformat()} is given twice.")
        self._ids["days"].add(day.isoformat())
        records = {name: self._records(fields, name, form, path, day) for name, form in _PAGE_RECORDS.items()}
        if fields.get("nothing_today") and fields.get("observations"):
            self._tell(
                path, f"{day.isoformat()} is marked “nothing today” and has symptoms; it cannot be both."
            )
        return DayPage(**{**fields, **records})

    def _records(
        self, holder: Mapping[str, Any], name: str, form: _Form, holder_path: Path, day: date | None = None
    ) -> tuple[Any, ...]:
        """The records of a list; those of a page are given its day."""
        found = []
        shared = {} if day is None else {"day": day}
        for index, item in enumerate(holder.get(name, ())):
            path = (*holder_path, name, index)
            fields = self._fields(item, form.fields, path, form.later)
            if len(fields) < len(form.fields):
                continue
            if fields["id"] in self._ids[name]:
                self._tell((*path, "id"), f"The id {_quoted(fields['id'])} is given twice among the {name}.")
            self._ids[name].add(fields["id"])
            record = form.kind(**fields, **shared)
            if isinstance(record, Hold) and record.until is not None and record.until < record.from_day:
                self._tell(path, "A pause cannot end before it begins.")
            found.append(record)
        return tuple(found)

    def _fields(
        self, value: Any, reads: Mapping[str, Read], path: Path, later: Mapping[str, object] = _NONE
    ) -> dict[str, Any]:
        """The fields of an object that could be read; whatever else it is, has or lacks is told.

        It may lack those of ``later``, which are then as said there.
        """
        try:
            given = _mapping(value)
        except _WrongValueError as wrong:
            self._tell(path, str(wrong))
            return {}
        for key in given.keys() - reads.keys():
            self._tell((*path, key), f"{_quoted(key)} is not part of the format.")
        fields = {}
        for key, reader in reads.items():
            if key not in given and key in later:
                fields[key] = later[key]
                continue
            if key not in given:
                self._tell(path, f"“{key}” is missing.")
                continue
            try:
                fields[key] = reader(given[key])
            except _WrongValueError as wrong:
                self._tell((*path, key), str(wrong))
        return fields

    def _tell(self, path: Path, sentence: str) -> None:
        self.wrong.append((path, sentence))
        if len(self.wrong) > MOST_PROBLEMS:
            raise _EnoughError
