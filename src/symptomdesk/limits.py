"""How much of anything is taken: every bound on what people, files and other programs bring.

They refuse slips, damage and malice; none is clinical, and no diary that somebody writes meets one. What is
refused is told in one sentence, and nothing of it is kept. ``docs/file-formats.md`` tells them to people. One
more bound lies with the diary's file, which refuses a field of five million characters whoever writes it.
"""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

# What is typed, in a window or on the command line, or comes in with a file

LONGEST_TEXT = 100_000
"""Characters of a day's text, a note, a question: a page, not a book. To understand so many takes 1 s."""

LONGEST_NAME = 200
"""Characters of a name on one line: an own symptom, a laboratory value, a medicine, a person, a telephone."""

_ACTING = frozenset({"Cc", "Cs", "Zl", "Zp"})
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def has_unseen(name: str) -> bool:
    """Whether a name holds what is not seen but acts: controls, line breaks, turns of the direction.

    A name stands within sentences, and there it would act on the words around it. A text or a note stands by
    itself and is kept whatever it holds.
    """
    return any(one in _TURNING or unicodedata.category(one) in _ACTING for one in name)


EARLIEST_DAY = date(1900, 1, 1)
"""Before it a day is a slip of the pen, and reckoning back from it may leave the calendar."""

LONGEST_AHEAD = timedelta(days=3660)
"""Ten years: what is planned for later is a slip of the pen."""

LARGEST_DOSE_MG = 1000
"""Far above any dose: it refuses slips such as a date."""

# Files to import

LARGEST_IMPORT = 32 * 1024 * 1024
"""Bytes: a diary of five years has about one million."""

MOST_PROBLEMS = 100
"""How many problems of one file are told, and looked for; whoever has mended these may ask again."""

DEEPEST_JSON = 32
"""Lists and objects that may lie in one another."""

MOST_OBJECTS = 500_000
"""Objects of a JSON file; each record is one."""

MOST_VALUES = 1_500_000
"""Values of a JSON file, as far as commas part them: each takes many times its room in the file."""
"""Values of a JSON file, as far as commas part them: in memory each is many times as large."""

MOST_ROWS = 50_000
"""Rows of a table: one a day for more than a century."""

MOST_COLUMNS = 200
"""Columns of a table."""

LONGEST_CELL = 131_072
"""Characters that the standard library's parser takes in a cell; a lost quotation mark makes longer ones."""

# Leaflets and settings

LARGEST_TOML = 1024 * 1024
"""Bytes of a leaflet or of the settings; the leaflet that comes with the program has 32 thousand."""

MOST_DOTS = 100
"""Parts of one dotted key: the standard library's parser needs their square, nine seconds for 32 thousand."""
