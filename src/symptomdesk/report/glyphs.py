"""Makes every text printable: a character that no font of the report has prints as its code point.

Typst refuses a whole document for one such character where the document must keep to PDF/A, and a report must
never be lost to an emoji in a note. Which characters can be printed stands in
``resources/report/characters.toml``; the attached diary keeps every text as it was typed.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

from symptomdesk.paths import resources

_UNPRINTABLE = "[U+{:04X}]"


def visible(text: str) -> str:
    """``text`` with each character that cannot be printed as ``[U+1F622]``; line breaks stay."""
    return _replacer()(text)


def plainest(text: str) -> str:
    """``text`` with nothing but the letters that every font has: for when :func:`visible` was not enough."""
    return re.sub(r"[^ -~\n]", lambda found: _code_points(found[0]), text)


@cache
def _replacer() -> Callable[[str], str]:
    path = resources() / "report" / "characters.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    letters, marks = _without_marks(table["text"])
    others = _character_class(table["others"])
    # A mark is set with its letter. Where that comes from another face, nobody knows whether it has the mark.
    refused = re.compile(rf"(?<=[{others}])[{marks}]+|[^\n{letters}{marks}{others}]")

    def replace(text: str) -> str:
        return text if text.isascii() and text.isprintable() else refused.sub(_replacement, text)

    return replace


def _replacement(found: re.Match[str]) -> str:
    return _code_points(found[0])


def _code_points(characters: str) -> str:
    return "".join(_UNPRINTABLE.format(ord(one)) for one in characters)


def _without_marks(ranges: Iterable[str]) -> tuple[str, str]:
    """The characters of the ranges, as they stand in a character class: all but the marks, and the marks."""
    letters: list[str] = []
    marks: list[str] = []
    for first, last in map(_bounds, ranges):
        for code in range(first, last + 1):
            is_mark = unicodedata.category(chr(code)).startswith("M")
            (marks if is_mark else letters).append(f"\\U{code:08x}")
    return "".join(letters), "".join(marks)


def _character_class(ranges: Iterable[str]) -> str:
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in map(_bounds, ranges))


def _bounds(span: str) -> tuple[int, int]:
    first, _, last = span.partition("-")
    return int(first, 16), int(last or first, 16)
