"""The whole diary as JSON, losslessly: see ``docs/file-formats.md``.

The same diary gives the same bytes: records stand in the order of their days and instants, and nothing says
when the file was written. Each has its own line, so that two files can be compared line by line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from symptomdesk.diary.model import DayPage, Diary, Treatment

FORMAT = "symptomdesk-diary"
"""Names the format in the file."""

VERSION = 1
"""Rises when a reader of the former version could misread the file."""

_by_day = attrgetter("day")
_by_instant = attrgetter("at")


def write(diary: Diary) -> str:
    """The diary as a JSON document; ends with a line break."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "sample": diary.sample,
        "treatment": _treatment(diary.treatment),
        "days": [_day(page) for page in sorted(diary.pages, key=_by_day)],
        "visits": _records(diary.visits, _by_day),
        "labs": _records(diary.labs, _by_day),
        "questions": _records(diary.questions, attrgetter("asked")),
        "medicines": _records(diary.medicines),
        "acknowledgements": _records(diary.acknowledgements, _by_instant),
        "raises": _records(diary.raises, _by_instant),
        "answers": _records(diary.answers, _by_instant),
        "revisions": _records(diary.revisions),
    }
    entries = ",\n".join(f"{_dumps(key)}: {_block(value)}" for key, value in document.items())
    return f"{{\n{entries}\n}}\n"


def _treatment(treatment: Treatment) -> dict[str, Any]:
    return {
        "indication": treatment.indication.value,
        "start": plain(treatment.start),
        "prescriptions": _records(treatment.prescriptions, attrgetter("from_day")),
        "cycle_starts": _records(treatment.cycle_starts, _by_day),
        "holds": _records(treatment.holds, attrgetter("from_day")),
    }


def _day(page: DayPage) -> dict[str, Any]:
    """A page; its records do not repeat its day."""
    return {
        "day": page.day.isoformat(),
        "text": page.text,
        "note": page.note,
        "nothing_today": page.nothing_today,
        "observations": _records(page.observations, _by_instant, leave_out="day"),
        "doses": _records(page.doses, _by_instant, leave_out="day"),
        "readings": _records(page.readings, _by_instant, leave_out="day"),
    }


def _records(
    values: Iterable[Any], key: Callable[[Any], Any] | None = None, leave_out: str | None = None
) -> list[dict[str, Any]]:
    """Values of the diary's model, field by field under the model's names.

    In the order of ``key`` and, where that says nothing, of the diary: what was entered first comes first.
    """
    ordered = values if key is None else sorted(values, key=key)
    return [
        {name: plain(getattr(value, name)) for name in value.__struct_fields__ if name != leave_out}
        for value in ordered
    ]


def plain(value: Any) -> Any:
    """A field's value as JSON knows it: days and instants in ISO 8601, decimals as text, all exactly."""
    match value:
        case Decimal():
            return str(value)
        case date() | datetime():
            return value.isoformat()
        case tuple() | list():
            return [plain(item) for item in value]
        case Mapping():
            return {key: plain(value[key]) for key in sorted(value)}
    return value


def _block(value: Any) -> str:
    """A list with one item a line, anything else on one line."""
    if not isinstance(value, list) or not value:
        return _dumps(value)
    items = ",\n".join(map(_dumps, value))
    return f"[\n{items}\n]"


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
