"""Text in columns of a fixed width, for readers that know only plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

WIDTH = 80
"""No line is longer, unless a single word is."""

_GAP = "  "
_NARROWEST = 10


def paragraph(text: str, indent: int = 0, hanging: int | None = None) -> list[str]:
    """``text`` wrapped, its further lines indented by ``hanging`` (as the first one unless given)."""
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent if hanging is None else hanging),
        break_long_words=False,
        break_on_hyphens=False,
    )


def table(rows: Iterable[Sequence[str]], indent: int = 0) -> list[str]:
    """Rows of equally many cells, aligned; the widest columns give way where a row would be too long."""
    cells = [list(row) for row in rows]
    if not cells:
        return []
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    room = WIDTH - indent - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return [line for row in cells for line in _row_lines(row, widths, indent)]


def _row_lines(row: Sequence[str], widths: Sequence[int], indent: int) -> list[str]:
    wrapped = [
        textwrap.wrap(cell, width or 1, break_long_words=False, break_on_hyphens=False)
        for cell, width in zip(row, widths, strict=True)
    ]
    lines = []
    for number in range(max(1, *(len(cell) for cell in wrapped))):
        parts = [
            (cell[number] if number < len(cell) else "").ljust(width)
            for cell, width in zip(wrapped, widths, strict=True)
        ]
        lines.append((" " * indent + _GAP.join(parts)).rstrip())
    return lines
