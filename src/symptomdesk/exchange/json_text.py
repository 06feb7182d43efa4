"""JSON from anywhere, parsed within limits, and the places of its values.

The standard library's parser does the work. What it would choke on (depth, figures of thousands of digits) is
looked for before; and it does not say where a value stands, so :func:`places` walks through the text again,
which only a file with problems costs.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate
from typing import Any

from symptomdesk.exchange.problems import Problem, UnreadableFile, check_size, shown
from symptomdesk.limits import DEEPEST_JSON, MOST_OBJECTS, MOST_VALUES

Path = tuple[str | int, ...]
"""The keys and indices that lead to a value."""

Place = tuple[int, int]
"""Line and column, from 1, in characters."""

_TELLING = b'[]{},"'
_ALL_ELSE = bytes(set(range(256)) - set(_TELLING))
_BLOCK = 1 << 16
"""Bytes that are looked at together; in parts all at once they would take many times their room."""
_STEP = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_LONGEST_FIGURE = 18
"""Digits of a whole number that is kept exactly; our own have one."""

_SPACE = re.compile(r"[ \t\n\r]*")


class Doubled(dict[str, Any]):
    """An object that gives a key more than once; ``doubled`` is the first such key."""

    doubled = ""


def parse(data: bytes) -> tuple[Any, str]:
    """The value of a JSON document, and its text.

    Whole numbers too long to mean anything become floats. Raises
    :class:`~symptomdesk.exchange.problems.UnreadableFile` for anything that is not JSON within the limits.
    """
    check_size(data)
    text = _decoded(data)
    _check_structure(data)
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_int=_whole_number)
    except json.JSONDecodeError as error:
        said = f"The file is not valid JSON here ({error.msg}); it may be incomplete or damaged."
        raise UnreadableFile(Problem(said, error.lineno, error.colno)) from error
    return value, text


def _decoded(data: bytes) -> str:
    try:
        return data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line, column = _line_and_column(before, len(before))
        raise UnreadableFile(Problem("The file is not UTF-8 text here.", line, column)) from error


def _check_structure(data: bytes) -> None:
    """Look at depth and number of values before anything is built from them."""
    objects = lists = commas = depth = 0
    for structure in _structure(data):
        objects += structure.count(b"{")
        lists += structure.count(b"[")
        commas += structure.count(b",")
        if max(objects, lists) > MOST_OBJECTS:
            said = f"The file holds too much: at most {MOST_OBJECTS:,} records are read."
            raise UnreadableFile(Problem(said))
        if commas > MOST_VALUES:
            said = f"The file holds too much: at most {MOST_VALUES:,} values are read."
            raise UnreadableFile(Problem(said))
        brackets = structure.translate(None, b",")
        depths = tuple(accumulate(map(_STEP.__getitem__, brackets), initial=depth))
        if max(depths) > DEEPEST_JSON:
            said = f"The file is nested too deeply: at most {DEEPEST_JSON} levels are read."
            raise UnreadableFile(Problem(said))
        depth = depths[-1]


def _structure(data: bytes) -> Iterator[bytes]:
    """The brackets and commas that are not within strings, block by block."""
    # Quotes within strings first, so that those which remain begin and end one.
    bare = data.replace(rb"\\", b"").replace(rb"\"", b"").translate(None, _ALL_ELSE)
    outside = True
    for begin in range(0, len(bare), _BLOCK):
        parts = bare[begin : begin + _BLOCK].split(b'"')
        yield b"".join(parts[0 if outside else 1 :: 2])
        outside = outside == (len(parts) % 2 == 1)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    marked = Doubled()
    for key, value in pairs:
        if key in marked and not marked.doubled:
            marked.doubled = key
        marked[key] = value
    return marked


def _whole_number(digits: str) -> int | float:
    return int(digits) if len(digits) <= _LONGEST_FIGURE else float(digits)


def spoken(path: Path) -> str:
    """A path as people write it: ``days[3].observations[0].severity``."""
    return "".join(map(_step, path)).removeprefix(".")


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    # A key may be anything, also what a terminal would act on.
    return f".{step}" if step.isascii() and step.isidentifier() else f"[{json.dumps(shown(step))}]"


def places(text: str, paths: Collection[Path]) -> dict[Path, Place]:
    """Where the values at ``paths`` begin in a document that :func:`parse` accepted."""
    found: dict[Path, int] = {}
    walker = _Walker(text, found)
    walker.value(walker.after_space(0), [(path, path) for path in paths])
    return {path: _line_and_column(text, at) for path, at in found.items()}


class _Walker:
    """Goes through a text once and descends only where something is wanted."""

    def __init__(self, text: str, found: dict[Path, int]) -> None:
        self._text = text
        self._found = found
        # Figures are skipped, not reckoned: Python refuses to convert very long ones.
        self._skip = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode

    def after_space(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at

    def value(self, at: int, wanted: Sequence[tuple[Path, Path]]) -> int:
        """Note what is wanted of the value at ``at``, by the rest of its path; gives where the value ends."""
        deeper: dict[str | int, list[tuple[Path, Path]]] = {}
        for rest, whole in wanted:
            if rest:
                deeper.setdefault(rest[0], []).append((rest[1:], whole))
            else:
                self._found[whole] = at
        if deeper and self._text[at] in "[{":
            return self._inside(at, deeper)
        return self._skip(self._text, at)[1]

    def _inside(self, at: int, deeper: dict[str | int, list[tuple[Path, Path]]]) -> int:
        keyed = self._text[at] == "{"
        at = self.after_space(at + 1)
        index = 0
        while self._text[at] not in "]}":
            key: str | int = index
            if keyed:
                key, at = self._skip(self._text, at)
                at = self.after_space(self.after_space(at) + 1)
            at = self.after_space(self.value(at, deeper.get(key, ())))
            if self._text[at] == ",":
                at = self.after_space(at + 1)
            index += 1
        return at + 1


def _line_and_column(text: str, at: int) -> Place:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
