"""Typed text as words with the places where they stand.

Every later step works on :class:`Word` values and never looks at the raw text again, so this is the one place
that knows about apostrophes, hyphens, capitals, contractions, drawn-out letters and inflection.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from typing import NamedTuple

from msgspec import Struct

_PIECES = re.compile(
    r"(?P<title>mrs?\.)"
    r"|(?P<word>n[&/]v\b|w/o\b|w/|[^\W\d_]+(?:['’‘`´][^\W\d_]+)*)"
    r"|(?P<number>\d+(?:[.,]\d+)?)"
    r"|(?P<dash>\s[-–—]+\s|--+|[–—]|[-–—](?=\s))"
    r"|(?P<mark>[^\s\w]|_)",
    re.IGNORECASE,
)
_LINES = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_APOSTROPHES = str.maketrans("’‘`´", "''''")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_DOUBLE = re.compile(r"(.)\1")
_STOPS = frozenset(".;!?…•*|")
_COMMAS = frozenset(',()[]{}"“”«»:')
_BRACKETS = frozenset("()[]")
COLON = ":"
"""Parts like a comma, but what follows answers what stands before it ("nausea: none")."""
DASH = "-"
"""Parts like a comma, and heads a part of a line like a colon ("legs - like jelly")."""
HEADING = frozenset({COLON, DASH})
BRACKET = "("
"""Any bracket, opening or closing; it parts like a comma."""
PLUS = "+"
"""Joins like an "and"; after a sign in a list it says that it is there, or how much ("nausea ++")."""
_ANDS = frozenset("/&+")
_LONGEST_WORD = 40
_RANGE = re.compile(r"(\d{1,4})-(\d{1,4})")


class Kind(Enum):
    """What a piece of text is."""

    WORD = auto()
    NUMBER = auto()
    COMMA = auto()
    AND = auto()
    STOP = auto()


class Word(NamedTuple):
    """A piece of a line: ``text`` in plain lower case, ``stem`` without inflection, its code points."""

    text: str
    stem: str
    start: int
    end: int
    kind: Kind


class Inflection(Struct, frozen=True):
    """How words change their form: ``irregular`` forms to base forms, ``contractions`` to their words."""

    irregular: Mapping[str, str]
    contractions: Mapping[str, tuple[str, ...]]

    def stem(self, word: str) -> str:
        """The word without the endings of number and tense: "aching", "aches" and "ache" give one stem.

        A stem need not be a word; it only has to be the same for all forms of a word.
        """
        word = self.irregular.get(word, word)
        if len(word) > 4 and word.endswith("ies"):
            word = word[:-3] + "y"
        elif len(word) > 4 and word.endswith(("sses", "ches", "shes", "xes", "zes")):
            word = word[:-2]
        elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            word = word[:-1]
        if len(word) > 5 and word.endswith("ing"):
            word = _single(word[:-3])
        elif len(word) > 4 and word.endswith("ied"):
            word = word[:-3] + "y"
        elif len(word) > 4 and word.endswith("ed") and not word.endswith("eed"):
            word = _single(word[:-2])
        if len(word) > 3 and word.endswith("e"):
            word = word[:-1]
        return word


def _single(word: str) -> str:
    """The word without the consonant that was doubled before its ending ("vomitt" → "vomit")."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouslfz":
        return word[:-1]
    return word


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a text begin and end; context never crosses them."""
    for found in _LINES.finditer(text):
        yield found.span()


def words(text: str, start: int, end: int, inflection: Inflection) -> Iterator[Word]:
    """The words, numbers and marks of ``text[start:end]``, in order; linear in its length."""
    for found in _PIECES.finditer(text, start, end):
        begin, stop = found.span()
        group = found.lastgroup
        if group == "title":  # its point ends no sentence: "Mrs. Jones"
            yield from _spelled_out(found.group()[:-1], begin, stop - 1, inflection)
        elif group == "word":
            yield from _spelled_out(found.group(), begin, stop, inflection)
        elif group == "number":
            number = found.group()
            yield Word(number, number, begin, stop, Kind.NUMBER)
        elif group == "dash":
            yield Word(DASH, DASH, begin, stop, Kind.COMMA)
        else:
            mark = found.group()
            if mark in _STOPS:
                yield Word(mark, mark, begin, stop, Kind.STOP)
            elif mark in _COMMAS:
                text = BRACKET if mark in _BRACKETS else COLON if mark == COLON else ","
                yield Word(text, text, begin, stop, Kind.COMMA)
            elif mark in _ANDS:
                yield Word(mark, mark, begin, stop, Kind.AND)


def _spelled_out(raw: str, start: int, end: int, inflection: Inflection) -> Iterator[Word]:
    """One written word as the words it stands for ("can't" is "can" and "not")."""
    word = plain(raw)
    parts = inflection.contractions.get(word)
    if parts is None and word.endswith("n't"):
        parts = (word[:-3], "not")
    for part in parts or (word.removesuffix("'s").replace("'", "") or word,):
        yield Word(part, inflection.stem(part), start, end, Kind.WORD)


def plain(raw: str) -> str:
    """A word in lower case without accents, ligatures, curly apostrophes or drawn-out letters."""
    word = raw.lower()
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES).translate(_LIGATURES))
        word = "".join(letter for letter in word if not unicodedata.combining(letter))
    if len(word) > _LONGEST_WORD:
        return word[:_LONGEST_WORD]
    return _DRAWN_OUT.sub(r"\1\1", word)


def drawn_in(word: str) -> str:
    """The word with single letters for double ones ("soo" → "so"), to try where it is not known."""
    return _DOUBLE.sub(r"\1", word)


def is_range(word: str) -> bool:
    """Whether a word of the lexicon stands for all numbers from one to another ("100-249")."""
    return _RANGE.fullmatch(word) is not None


def number_ranges(words: Iterable[str]) -> Iterator[tuple[float, float, str]]:
    """The words that stand for all numbers from one to another ("100-249"), with the two."""
    for word in words:
        for low, high in _RANGE.findall(word):
            yield float(low), float(high), word
