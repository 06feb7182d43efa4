"""Finding days again by what was written on them and by the signs that they hold."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum

from msgspec import Struct

from symptomdesk.diary.search import DiarySearch, Wanted


class Place(Enum):
    """Where on a day something was found, in the order in which a day tells of it."""

    TEXT = "text"
    NOTE = "note"
    SIGN = "sign"


class Hit(Struct, frozen=True):
    """A passage in which every word looked for occurs; ``marks`` are (begin, end) of each in ``text``."""

    day: date
    place: Place
    text: str
    marks: tuple[tuple[int, int], ...]


def search(diary: DiarySearch, typed: str, name_of: Callable[[str], str]) -> tuple[Hit, ...]:
    """The passages that hold all words typed, whatever their case and accents, the latest day first.

    A word is found by its beginning; a sign by the name that ``name_of`` gives it. Blanks and punctuation
    alone find nothing.
    """
    wanted = Wanted.of(typed)
    if not wanted.phrases:
        return ()
    hits = [*_written(diary, wanted), *_signs(diary, wanted, name_of)]
    # Sorting keeps the order of what stands on the same day.
    return tuple(sorted(hits, key=lambda hit: hit.day, reverse=True))


def _written(diary: DiarySearch, wanted: Wanted) -> list[Hit]:
    """Hits in texts and notes; a note that stands at several entries of a day is told once."""
    hits = {}
    for passage in diary.passages(wanted):
        place = Place.TEXT if passage.place == "text" else Place.NOTE
        key = (passage.day, passage.place, passage.text)
        if key not in hits:
            hits[key] = Hit(passage.day, place, passage.text, wanted.marks(passage.text))
    return list(hits.values())


def _signs(diary: DiarySearch, wanted: Wanted, name_of: Callable[[str], str]) -> list[Hit]:
    named = {sign: name_of(sign) for sign in diary.signs()}
    marks = {sign: found for sign, name in named.items() if (found := wanted.marks(name))}
    return [Hit(day, Place.SIGN, named[sign], marks[sign]) for day, sign in diary.days_with(marks)]
