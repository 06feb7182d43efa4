"""Finding days again by what was written on them and by the signs that they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from symptomdesk.diary.model import DayPage


class Place(Enum):
    """Where on a day something was found."""

    TEXT = "text"
    NOTE = "note"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage in which every word looked for occurs; ``marks`` are (begin, end) of each in ``text``."""

    day: date
    place: Place
    text: str
    marks: tuple[tuple[int, int], ...]


def search(pages: Iterable[DayPage], wanted: str, name_of: Callable[[str], str]) -> tuple[Hit, ...]:
    """The passages that hold all words of ``wanted``, whatever their case, the latest day first.

    A word is found inside longer ones, too; a sign is found by the name that ``name_of`` gives it. Blanks
    alone find nothing.
    """
    words = [re.compile(re.escape(word), re.IGNORECASE) for word in dict.fromkeys(wanted.split())]
    if not words:
        return ()
    hits = (hit for page in pages for hit in _hits_on(page, words, name_of))
    return tuple(sorted(hits, key=lambda hit: hit.day, reverse=True))


def _hits_on(page: DayPage, words: list[re.Pattern[str]], name_of: Callable[[str], str]) -> Iterator[Hit]:
    for place, text in _passages(page, name_of):
        marks = _marks(text, words)
        if marks:
            yield Hit(page.day, place, text, marks)


def _passages(page: DayPage, name_of: Callable[[str], str]) -> Iterator[tuple[Place, str]]:
    yield Place.TEXT, page.text
    yield Place.NOTE, page.note
    for note in dict.fromkeys(o.note for o in page.observations):
        yield Place.NOTE, note
    for sign in dict.fromkeys(o.sign for o in page.observations if o.present):
        yield Place.SIGN, name_of(sign)


def _marks(text: str, words: list[re.Pattern[str]]) -> tuple[tuple[int, int], ...]:
    """Where the words stand, in order and without overlap; nothing unless all of them do."""
    found: list[tuple[int, int]] = []
    for word in words:
        spans = [match.span() for match in word.finditer(text)]
        if not spans:
            return ()
        found.extend(spans)
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(found):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)
