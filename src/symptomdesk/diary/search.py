"""Finding words in a diary: SQLite's full text index of its texts and notes, and the signs of its days.

The index is kept by triggers in the file itself (see :mod:`symptomdesk.diary.migrations`), so that whatever
writes, what was corrected or removed is no longer found. It knows words as ``unicode61`` does: runs of
letters and digits, whatever their case and accents; so does :class:`Wanted`, which says where they stand.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from msgspec import Struct

from symptomdesk.diary.faults import damaged, translated

if TYPE_CHECKING:
    from symptomdesk.diary.diary_file import DiaryFile

_PASSAGES = """
SELECT day.day, 'text', day.text, 1, day.seq
    FROM day_words JOIN day ON day.seq = day_words.rowid WHERE day_words MATCH :in_text
UNION ALL
SELECT day.day, 'note', day.note, 2, day.seq
    FROM day_words JOIN day ON day.seq = day_words.rowid WHERE day_words MATCH :in_note
UNION ALL
SELECT observation.day, 'remark', observation.note, 3, observation.seq
    FROM observation_words JOIN observation ON observation.seq = observation_words.rowid
    WHERE observation_words MATCH :in_note
ORDER BY 1 DESC, 4, 5
"""

_SIGNS = """
WITH RECURSIVE known(sign) AS (
    SELECT min(sign) FROM observation
    UNION ALL
    SELECT (SELECT min(sign) FROM observation WHERE sign > known.sign)
    FROM known WHERE known.sign IS NOT NULL
)
SELECT sign FROM known WHERE sign IS NOT NULL
"""

_ACCENTS = {chr(code): None for code in range(0x300, 0x332)}
"""The combining marks that SQLite takes for part of a word; it lets others end one."""

_WORD = re.compile(r"[^\W_]+")


class Passage(Struct, frozen=True):
    """What was written on ``day``, as a ``"text"``, a ``"note"`` or a ``"remark"`` to an entry."""

    day: date
    place: str
    text: str


class Wanted(Struct, frozen=True):
    """Words looked for; each is a phrase of plain words, the last of which may go on in a text."""

    phrases: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, typed: str) -> Self:
        """What was typed into a field; signs between letters and digits only part words."""
        phrases = (tuple(word for word, _ in _words(part)) for part in typed.split())
        return cls(tuple(dict.fromkeys(phrase for phrase in phrases if phrase)))

    def expression(self, column: str) -> str:
        """The same for SQLite, looked for in one column of an index."""
        parts = [f'"{" ".join(phrase)}" *' for phrase in self.phrases]
        return f"{column} : ({' AND '.join(parts)})"

    def marks(self, text: str) -> tuple[tuple[int, int], ...]:
        """Where the phrases stand, in order and without overlap; nothing unless all of them do."""
        words = _words(text)
        found: list[tuple[int, int]] = []
        for phrase in self.phrases:
            places = _places(words, phrase)
            if not places:
                return ()
            found.extend(places)
        return _joined(found)


class DiarySearch:
    """What a diary holds of some words; raises ``DiaryFault``."""

    def __init__(self, db: DiaryFile, file: Path) -> None:
        self._db = db
        self._file = file

    def passages(self, wanted: Wanted) -> tuple[Passage, ...]:
        """The texts and notes that hold all words of ``wanted``, the latest day first."""
        if not wanted.phrases:
            return ()
        parameters = {"in_text": wanted.expression("text"), "in_note": wanted.expression("note")}
        with translated(self._file):
            found = self._db.execute(_PASSAGES, parameters).fetchall()
        return tuple(Passage(self._day(day), place, text) for day, place, text, *_ in found)

    def signs(self) -> tuple[str, ...]:
        """The signs that were ever recorded."""
        with translated(self._file):
            return tuple(sign for (sign,) in self._db.execute(_SIGNS).fetchall())

    def days_with(self, signs: Collection[str]) -> tuple[tuple[date, str], ...]:
        """Each day on which one of the signs was present, with the sign, the latest day first."""
        marks = ", ".join("?" * len(signs))
        with translated(self._file):
            found = self._db.execute(
                f"SELECT day, sign FROM observation WHERE sign IN ({marks}) AND severity IS NOT 0 "  # noqa: S608
                "GROUP BY day, sign ORDER BY day DESC, min(seq)",
                list(signs),
            ).fetchall()
        return tuple((self._day(day), sign) for day, sign in found)

    def _day(self, stored: str) -> date:
        try:
            return date.fromisoformat(stored)
        except ValueError as error:
            # The schema's checks let no such day in: the file has changed by itself.
            raise damaged(self._file) from error


Word = tuple[str, tuple[int, ...]]
"""A word without case and accents, and where each of its characters ends in the text; first its beginning."""


def _words(text: str) -> list[Word]:
    plain, origins = _plain(text)
    return [
        (match.group(), (origins[match.start()], *(origin + 1 for origin in origins[slice(*match.span())])))
        for match in _WORD.finditer(plain)
    ]


def _plain(text: str) -> tuple[str, list[int] | range]:
    """The text without case and accents, and for each character of it its index in ``text``."""
    if text.isascii():
        return text.lower(), range(len(text))
    plain: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(text):
        for part in unicodedata.normalize("NFD", character):
            if part not in _ACCENTS:
                folded = part.casefold()
                plain.append(folded if len(folded) == 1 else part)
                origins.append(index)
    return "".join(plain), origins


def _places(words: list[Word], phrase: tuple[str, ...]) -> list[tuple[int, int]]:
    *whole, last = phrase
    places = []
    for start in range(len(words) - len(whole)):
        end, ends = words[start + len(whole)]
        if end.startswith(last) and [word for word, _ in words[start : start + len(whole)]] == whole:
            places.append((words[start][1][0], ends[len(last)]))
    return places


def _joined(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(spans):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)
