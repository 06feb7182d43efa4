"""The plain values that the Typst template is given."""

from __future__ import annotations

import re

from symptomdesk.report.glyphs import visible

_HALF_A_CODE_POINT = re.compile(r"\[(U(\+[0-9A-F]*)?)?$")

_LINE = 80

Data = dict[str, object]
"""What JSON can say: texts, figures, truths, lists, and further such dictionaries."""


def shortened(text: str, longest: int) -> str:
    """``text`` on one line of at most ``longest`` characters, cut between words where it can be."""
    # Spelled first: what cannot be printed takes more room than it did.
    line = visible(" ".join(text.split()))
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    at_word = cut.rsplit(" ", 1)[0]
    kept = at_word if len(at_word) > longest // 2 else _HALF_A_CODE_POINT.sub("", cut)
    return f"{kept.rstrip()}…"


def room(*texts: str) -> int:
    """About how many characters of room texts take, a line break counting as a whole line."""
    return sum(len(text) + _LINE * text.count("\n") for text in texts)
