"""What the owner has set, kept as TOML in the data folder.

A settings file is written by people too, so nothing in it is trusted and nothing in it can keep the diary
from opening: :func:`load` never raises, takes the default for whatever is wrong, and tells each problem with
its place. Keys that it does not know, perhaps a newer version's, are carried along and written back.

To add a setting: a field with its default in :class:`Settings`, its rule there in ``__post_init__``, and a
row in ``_FIELDS``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from symptomdesk import toml_files
from symptomdesk.files import write_whole
from symptomdesk.limits import LONGEST_NAME, has_unseen
from symptomdesk.toml_files import TooMuchError

TEXT_SCALES = range(100, 201)
"""The text sizes that can be chosen, in percent of the usual one."""

DAY_STARTS = range(7)
"""The hours (local time) at which a new day can begin, for people who go to bed after midnight."""

LOCK_MINUTES = (0, 5, 15, 60)
"""After how many minutes without a touch an encrypted diary can lock; 0 is never."""


class Theme(StrEnum):
    """Which colours the window wears; ``SYSTEM`` follows the desktop, its wish for contrast included."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class TemperatureUnit(StrEnum):
    """In which unit temperatures are shown, and understood where the figure alone leaves it open."""

    CELSIUS = "C"
    FAHRENHEIT = "F"


class Paper(StrEnum):
    """The paper on which reports are printed; ``LETTER`` is the US one."""

    A4 = "a4"
    LETTER = "letter"


class Problem(Struct, frozen=True):
    """Something wrong in a settings file: its ``place`` (key or line) and what it means for the owner."""

    place: str
    text: str


class Settings(Struct, frozen=True):
    """The owner's choices; raises ``ValueError`` for a value out of its range.

    ``fever_threshold`` is in °C, ``None`` for the leaflet's own. ``text_scale`` is in percent, 100 to 200.
    ``for_someone`` is true when someone writes for the patient, whom their texts then call by
    ``relation_words`` ("my husband", "Dad"). Phone numbers are as typed, empty if not given.
    ``day_starts_at`` is the hour, 0 to 6, until which the night still belongs to the day before.
    ``patient_name`` and ``patient_born`` stand at the head of printed reports, if given.
    ``reminder_at`` is the local time of day of the reminder to write, ``None`` for no reminder; with
    ``stay_in_tray`` a closed window waits for it in the desktop's tray, where there is one.
    ``second_backups`` is a folder on another disk that gets the day's backup too, empty for none.
    ``other_diaries`` are the folders of diaries that were opened from this one, the latest first.
    ``lock_after_minutes``, one of :data:`LOCK_MINUTES`, counts only for an encrypted diary.
    ``introduced`` is true once the first start was gone through or skipped.
    ``trend_signs`` stand for signs, without telling which, in the order in which trends show them, before all
    others, which come by how often they were there. Only those in ``trend_signs_hidden`` are not shown.
    ``other`` holds what the file says beyond all this, table by table.
    """

    fever_threshold: Decimal | None = None
    temperature_unit: TemperatureUnit = TemperatureUnit.CELSIUS
    theme: Theme = Theme.SYSTEM
    text_scale: int = 100
    for_someone: bool = False
    relation_words: tuple[str, ...] = ()
    clinic_phone: str = ""
    emergency_phone: str = ""
    day_starts_at: int = 0
    patient_name: str = ""
    patient_born: date | None = None
    report_paper: Paper = Paper.A4
    reminder_at: time | None = None
    stay_in_tray: bool = False
    introduced: bool = False
    lock_after_minutes: int = 15
    second_backups: str = ""
    other_diaries: tuple[str, ...] = ()
    trend_signs: tuple[str, ...] = ()
    trend_signs_hidden: tuple[str, ...] = ()
    other: Mapping[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.fever_threshold is not None and not self.fever_threshold.is_finite():
            raise ValueError("a fever threshold must be a number")
        if self.text_scale not in TEXT_SCALES:
            raise ValueError("must be from 100 to 200 percent")
        if self.day_starts_at not in DAY_STARTS:
            raise ValueError("must be an hour from 0 to 6")
        if self.lock_after_minutes not in LOCK_MINUTES:
            raise ValueError(f"must be one of {', '.join(map(str, LOCK_MINUTES))} minutes")
        if self.reminder_at is not None and self.reminder_at.tzinfo is not None:
            raise ValueError("must be a time of day as the clock on the wall shows it")
        for text in (self.clinic_phone, self.emergency_phone, self.patient_name, *self.relation_words):
            _check_line(text)
        for signs in (self.trend_signs, self.trend_signs_hidden):
            if "" in signs or len(set(signs)) < len(signs):
                raise ValueError("must name each symptom once")
            if any(unicodedata.category(character) == "Cs" for sign in signs for character in sign):
                raise ValueError("must name symptoms in letters that a file can hold")
        folders = (self.second_backups, *self.other_diaries)
        if not all(Path(folder).is_absolute() for folder in folders if folder):
            raise ValueError("must be the whole path of a folder")


def load(path: Path, fever_bounds: tuple[Decimal, Decimal]) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings in the file, and what is wrong with it; never raises. No file means all defaults.

    ``fever_bounds`` are the lowest and the highest fever threshold (°C, inclusive) that the leaflet allows.
    """
    try:
        document = _read(path)
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), ()
    except OSError as fault:
        return Settings(), (
            Problem(path.name, f"cannot be read ({fault.strerror}); the usual settings are used"),
        )
    except TooMuchError as fault:
        return Settings(), (Problem(path.name, f"{fault}; the usual settings are used"),)
    except _UNREADABLE as fault:
        return Settings(), (
            Problem(path.name, f"is not a settings file ({fault}); the usual settings are used"),
        )

    problems = _without_misused_tables(document, path.name)
    values: dict[str, Any] = {}
    for entry in _FIELDS:
        table = document.get(entry.table, {})
        if entry.key not in table:
            continue
        try:
            values[entry.name] = _accepted(entry, table.pop(entry.key), fever_bounds)
        except ValueError as fault:
            place = f"{path.name}, [{entry.table}] {entry.key}"
            problems.append(Problem(place, f"{fault}; the usual value is used"))
    other = {key: value for key, value in document.items() if value or key not in _TABLES}
    return Settings(**values, other=other), tuple(problems)


def save(path: Path, settings: Settings) -> None:
    """Write the settings; at every instant the file is the former or the new one, and its owner's alone.

    A file that :func:`load` could make nothing of is kept beside it, as ``settings.toml.unreadable``.
    Raises ``OSError`` if the folder cannot be written; the former file is then unchanged.
    """
    import tomli_w  # noqa: PLC0415  (most runs only read)

    text = tomli_w.dumps(_document(settings)).encode()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    _keep_if_unreadable(path)
    write_whole(path, text)


_UNREADABLE = (ValueError, ArithmeticError, RecursionError)
"""What reading a file that is not UTF-8 or not TOML raises, absurd figures and nesting included."""


def _read(path: Path) -> dict[str, Any]:
    # Some editors begin a file with a byte order mark.
    return toml_files.parsed(toml_files.content_of(path).decode("utf-8-sig"), Decimal)


def _without_misused_tables(document: dict[str, Any], name: str) -> list[Problem]:
    """Take out of the document what stands where a table of ours should, and tell it."""
    misused = [key for key in _TABLES if not isinstance(document.get(key, {}), dict)]
    for key in misused:
        del document[key]
    return [Problem(f"{name}, {key}", "must be a table; the usual values are used") for key in misused]


def _document(settings: Settings) -> dict[str, Any]:
    document = {
        key: dict(value) if isinstance(value, Mapping) else value for key, value in settings.other.items()
    }
    for entry in _FIELDS:
        value = getattr(settings, entry.name)
        if value is not None:
            document.setdefault(entry.table, {})[entry.key] = entry.write(value)
    return document


def _keep_if_unreadable(path: Path) -> None:
    try:
        _read(path)
    except FileNotFoundError:
        return
    except TooMuchError:
        path.replace(_unreadable(path))  # too much to copy
    except _UNREADABLE:
        write_whole(_unreadable(path), path.read_bytes())


def _unreadable(path: Path) -> Path:
    return path.with_name(path.name + ".unreadable")


class _RefusedError(ValueError):
    """A value of the file that its setting cannot take; the text says what it could."""


def _accepted(entry: _Field, raw: object, fever_bounds: tuple[Decimal, Decimal]) -> object:
    """The value in ``raw`` if it keeps its setting's own rule and the leaflet's; raises ``ValueError``."""
    value = entry.read(raw)
    threshold = Settings(**{entry.name: value}).fever_threshold  # type: ignore[arg-type]
    lowest, highest = fever_bounds
    if threshold is not None and not lowest <= threshold <= highest:
        raise _RefusedError(f"must be from {lowest} to {highest} °C")
    return value


def _check_line(text: str) -> None:
    if len(text) > LONGEST_NAME:
        raise ValueError(f"must have at most {LONGEST_NAME} characters")
    if has_unseen(text):
        raise ValueError("must be one line without control characters")


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise _RefusedError("must be true or false")
    return value


def _whole(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _RefusedError("must be a whole number")
    return value


def _decimal(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _RefusedError("must be a number")
    return Decimal(value)


def _day(value: object) -> date:
    # In TOML, and in Python, a date with a time is a date too.
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _RefusedError("must be a date without quotation marks, as 1952-05-04")
    return value


def _time(value: object) -> time:
    if not isinstance(value, time):
        raise _RefusedError("must be a time without quotation marks, as 20:00:00")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _RefusedError("must be text in quotation marks")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _RefusedError("must be a list of texts")
    return tuple(_text(item) for item in value)


def _one_of(choices: type[StrEnum]) -> Callable[[object], StrEnum]:
    def read(value: object) -> StrEnum:
        text = _text(value)
        if text not in {choice.value for choice in choices}:
            raise _RefusedError(f"must be one of {', '.join(choices)}")
        return choices(text)

    return read


def _as_it_is(value: Any) -> Any:
    return value


class _Field(Struct, frozen=True):
    """Where a setting stands in the file, and how its value is read (or refused) and written."""

    name: str
    table: str
    key: str
    read: Callable[[object], object]
    write: Callable[[Any], object] = _as_it_is


_FIELDS = (
    _Field("for_someone", "writer", "for_someone", _flag),
    _Field("relation_words", "writer", "relation_words", _texts, list),
    _Field("clinic_phone", "phones", "clinic", _text),
    _Field("emergency_phone", "phones", "emergency", _text),
    _Field("temperature_unit", "temperature", "unit", _one_of(TemperatureUnit), str),
    _Field("fever_threshold", "temperature", "fever_threshold", _decimal),
    _Field("patient_name", "patient", "name", _text),
    _Field("patient_born", "patient", "born", _day),
    _Field("report_paper", "report", "paper", _one_of(Paper), str),
    _Field("day_starts_at", "day", "starts_at", _whole),
    _Field("reminder_at", "reminder", "at", _time),
    _Field("stay_in_tray", "reminder", "stay_in_tray", _flag),
    _Field("lock_after_minutes", "passphrase", "lock_after_minutes", _whole),
    _Field("second_backups", "backups", "second_folder", _text),
    _Field("other_diaries", "diaries", "others", _texts, list),
    _Field("trend_signs", "trends", "signs", _texts, list),
    _Field("trend_signs_hidden", "trends", "hidden", _texts, list),
    _Field("theme", "window", "theme", _one_of(Theme), str),
    _Field("text_scale", "window", "text_scale", _whole),
    _Field("introduced", "window", "introduced", _flag),
)

_TABLES = tuple(dict.fromkeys(entry.table for entry in _FIELDS))
