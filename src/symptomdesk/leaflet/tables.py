"""Reads the tables of a TOML file that people edit, and collects everything that is wrong with it.

A :class:`Table` is asked for its keys one by one. What is missing or of the wrong kind is noted as a
:class:`Problem` and replaced by a stand-in, so that one reading finds every problem of the file, and
:meth:`Table.close` notes the keys that nobody asked for. Once a problem is noted, no value is to be used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from symptomdesk.limits import LONGEST_NAME, LONGEST_TEXT, has_unseen

_SHOWN_LENGTH = 40
_LARGEST_SHOWN = 10**15


class Problem(Struct, frozen=True):
    """What is wrong with a file: ``place`` says where, for instance ``list "common", line 3``."""

    place: str
    message: str

    def __str__(self) -> str:
        return " ".join(f"{self.place}: {self.message}".split())


def shown(value: object) -> str:
    """A value of the file as it stands in a message, shortened and on one line."""
    if isinstance(value, int) and abs(value) > _LARGEST_SHOWN:
        return "one that is far too large"  # Python refuses to print integers of some thousand digits
    text = f'"{value}"' if isinstance(value, str) else str(value)
    text = " ".join("".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text).split())
    return text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"


class Table:
    """One table of the file, read key by key; the problems found are added to ``problems``.

    ``value`` is what the file holds in its place. If that is no table, this is noted once and every key reads
    as its stand-in; with ``None`` nothing is noted, because whoever looked for the table has done so.
    """

    def __init__(self, value: object, place: str, problems: list[Problem]) -> None:
        self.place = place
        self._problems = problems
        self._asked: set[str] = set()
        self._values: dict[str, object] = {}
        self._is_table = isinstance(value, dict)
        if isinstance(value, dict):
            self._values = value
        elif value is not None:
            self.note(f"must be a table, not {_kind(value)}")

    def note(self, message: str, *, key: str = "") -> None:
        """Note a problem of this table, or of one of its keys."""
        self._problems.append(Problem(self.place, f'"{key}" {message}' if key else message))

    def __iter__(self) -> Iterator[str]:
        """The keys of the table in the order of the file."""
        return iter(self._values)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def close(self) -> None:
        """Note every key that was never asked for: it is misspelled, or not known here."""
        for key in self._values:
            if key not in self._asked:
                self.note(f"{shown(key)} is not a key that is known here")

    def text(self, key: str, *, default: str | None = None, may_be_empty: bool = False) -> str:
        """A text; ``default`` if it is left out, which is a problem without a default."""
        value = self._take(key, required=default is None)
        if value is None:
            return default or ""
        if not isinstance(value, str):
            self.note(f"must be a text, not {_kind(value)}", key=key)
            return ""
        if not may_be_empty and not value.strip():
            self.note("must not be empty", key=key)
        if len(value) > LONGEST_TEXT:
            self.note(f"must have at most {LONGEST_TEXT:,} characters", key=key)
        return value

    def name(self, key: str) -> str:
        """A text that stands within sentences: short, on one line, of what can be seen."""
        value = self.text(key)
        if len(value) > LONGEST_NAME or has_unseen(value):
            self.note(f"must be one line of at most {LONGEST_NAME} characters that can be seen", key=key)
        return value

    def flag(self, key: str) -> bool:
        """``true`` or ``false``; false if it is left out."""
        value = self._take(key, required=False)
        if value is not None and not isinstance(value, bool):
            self.note(f"must be true or false, not {_kind(value)}", key=key)
        return value is True

    def whole(self, key: str, lowest: int, highest: int) -> int:
        """A whole number between the bounds, both included."""
        value = self._take(key)
        if value is None:
            return lowest
        if not isinstance(value, int) or isinstance(value, bool):
            self.note(f"must be a whole number, not {_kind(value)}", key=key)
            return lowest
        if not lowest <= value <= highest:
            self.note(f"must be between {lowest} and {highest}, not {shown(value)}", key=key)
            return lowest
        return value

    def decimal(self, key: str, lowest: Decimal, highest: Decimal) -> Decimal:
        """A number between the bounds, both included, exactly as written."""
        value = self._take(key)
        if value is None:
            return lowest
        if not isinstance(value, int | Decimal) or isinstance(value, bool):
            self.note(f"must be a number, not {_kind(value)}", key=key)
            return lowest
        number = Decimal(value)
        if not number.is_finite() or not lowest <= number <= highest:
            self.note(f"must be between {lowest} and {highest}, not {shown(value)}", key=key)
            return lowest
        return number

    def choice(self, key: str, allowed: Iterable[str], *, default: str | None = None) -> str:
        """One of the allowed words."""
        words = tuple(allowed)
        value = self.text(key, default=default)
        if value and value not in words:
            self.note(f"must be one of {', '.join(words)}, not {shown(value)}", key=key)
        return value if value in words else words[0]

    def choices(self, key: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """Any number of the allowed words, each once; none if the key is left out."""
        words = tuple(allowed)
        chosen: list[str] = []
        for value in self.array(key, required=False):
            if value not in words:
                self.note(f"must name only {', '.join(words)}, not {shown(value)}", key=key)
            elif value in chosen:
                self.note(f"names {value} twice", key=key)
            else:
                chosen.append(str(value))
        return tuple(chosen)

    def texts(self, key: str) -> tuple[str, ...]:
        """One text or more, none of them empty."""
        values = self.array(key)
        for number, value in enumerate(values, start=1):
            if not isinstance(value, str):
                self.note(f"must hold texts only, but number {number} is {_kind(value)}", key=key)
            elif not value.strip():
                self.note(f"must hold no empty text, but number {number} is empty", key=key)
        return tuple(value for value in values if isinstance(value, str))

    def table(self, key: str, place: str) -> Table:
        """A table within this one; ``place`` is what messages call it."""
        return Table(self._take(key), place, self._problems)

    def inner(self, value: object) -> Table:
        """A table that stands somewhere in this one and is called by the same place in messages."""
        return Table(value, self.place, self._problems)

    def tables(self, key: str, item: str, *, required: bool = True) -> list[Table]:
        """The tables of an array, called ``item`` and their id in messages, or their number without one."""
        return [
            Table(value, f"{item} {_name(value, number)}", self._problems)
            for number, value in enumerate(self.array(key, required=required), start=1)
        ]

    def array(self, key: str, *, required: bool = True) -> list[object]:
        """The items of an array, of any kind; a required one must hold at least one."""
        value = self._take(key, required=required)
        if value is None:
            return []
        if not isinstance(value, list):
            self.note(f"must be an array, not {_kind(value)}", key=key)
            return []
        if required and not value:
            self.note("must not be empty", key=key)
        return value

    def anything(self, key: str) -> object:
        """A value of any kind, for whoever looks at the kind themselves; ``None`` if it is left out."""
        return self._take(key, required=False)

    def _take(self, key: str, *, required: bool = True) -> object:
        self._asked.add(key)
        if required and self._is_table and key not in self._values:
            self.note("is missing", key=key)
        return self._values.get(key)


def _name(value: object, number: int) -> str:
    id_ = value.get("id") if isinstance(value, dict) else None
    return shown(id_) if isinstance(id_, str) and id_ else str(number)


def _kind(value: object) -> str:
    match value:
        case bool():
            return f"the word {str(value).lower()}"
        case str():
            return f"the text {shown(value)}"
        case int() | Decimal():
            return f"the number {shown(value)}"
        case list():
            return "an array"
        case dict():
            return "a table"
        case _:
            return f"the date or time {shown(value)}"
