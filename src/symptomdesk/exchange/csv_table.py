"""A table of text from anywhere: which encoding, which separator, which rows.

Spreadsheets of different countries and systems write different things under the name of CSV; the headings
decide which reading is right.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from symptomdesk.exchange.problems import Problem, UnreadableFile, check_size
from symptomdesk.limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS

_SEPARATORS = ",;\t"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NAMED_SEPARATOR = re.compile(r"sep=.\r?\n", re.IGNORECASE)
"""By this line some spreadsheets tell one another the separator."""


class Line(Struct, frozen=True):
    """A row: the line of the file on which it begins, from 1, and its cells."""

    number: int
    cells: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)


def parse(data: bytes, score: Callable[[Sequence[str]], int]) -> tuple[Line, list[Line]]:
    """The headings and the rows below them that are not blank.

    ``score`` says how many headings of a row are understood, 0 if they do not make a table to import. Raises
    :class:`~symptomdesk.exchange.problems.UnreadableFile` if none do, or for a file that is no such table.
    """
    check_size(data)
    text = _decoded(data)
    skipped = 0
    if named := _NAMED_SEPARATOR.match(text):
        text, skipped = text[named.end() :], 1
    if not text.strip():
        raise UnreadableFile(Problem("The file is empty."))
    scores = {separator: _score_of(text, separator, score) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=scores.__getitem__)
    if not scores[best]:
        raise UnreadableFile(Problem(_NO_HEADINGS, skipped + 1))
    lines = _filled(text, best, skipped)
    heading = next(lines)
    rows: list[Line] = []
    for line in lines:
        if len(rows) == MOST_ROWS:
            raise UnreadableFile(Problem(f"The table is too long: at most {MOST_ROWS:,} rows are read."))
        rows.append(line)
    return heading, rows


_NO_HEADINGS = (
    "The first row should hold headings, at least one of a column of dates and one of a column of symptoms, "
    f"for instance “date,symptom,severity”, and {MOST_COLUMNS} at most."
)


_NO_TEXT = (
    "The file is neither a diary (JSON) nor a table of text (CSV). From a spreadsheet, save the table as CSV "
    "and import that."
)


def _decoded(data: bytes) -> str:
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    try:
        if encoding:
            return data.decode(encoding)
        try:
            return data.decode()
        except UnicodeDecodeError:
            return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableFile(Problem(_NO_TEXT)) from error


def _score_of(text: str, separator: str, score: Callable[[Sequence[str]], int]) -> int:
    try:
        first = next(_filled(text, separator, 0), None)
    except UnreadableFile:
        return 0
    return score(first.cells) if first and len(first.cells) <= MOST_COLUMNS else 0


def _filled(text: str, separator: str, skipped: int) -> Iterator[Line]:
    """The rows that are not blank; ``skipped`` lines stand before them."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        number = skipped + reader.line_num + 1
        try:
            line = Line(number, tuple(next(reader)))
        except StopIteration:
            return
        except csv.Error as error:
            raise UnreadableFile(Problem(_BROKEN, number)) from error
        if not line.blank:
            yield line


_BROKEN = (
    "The table cannot be read from here on: a quotation mark is missing or in a wrong place, or a cell has "
    f"more than {LONGEST_CELL:,} characters."
)
