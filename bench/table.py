"""The table of speeds: what was measured, against which floor, and whether that is fast enough.

A figure in milliseconds (or MiB) alone says little about another machine; so most rows are ratios to a floor
that was measured in turn with them: what the machine itself, Qt, SQLite or Typst needs for the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct


class Unit(StrEnum):
    """In what a row is measured."""

    MS = "ms"
    MIB = "MiB"


class Floor(Struct, frozen=True):
    """What a row is compared with: in words, and how much that took, in the row's unit."""

    what: str
    took: float


class Row(Struct, frozen=True):
    """A measurement and its limit: a ratio if there is a floor, otherwise in ``unit``."""

    what: str
    took: float
    limit: float
    floor: Floor | None = None
    unit: Unit = Unit.MS

    @property
    def ratio(self) -> float | None:
        """How many times the floor it took; ``None`` without a floor."""
        return None if self.floor is None else self.took / self.floor.took

    @property
    def met(self) -> bool:
        """Whether it is within its limit."""
        return (self.took if self.ratio is None else self.ratio) <= self.limit


_HEADINGS = ("what", "floor", "it took", "measured", "ratio", "at most", "met")


def as_text(rows: Iterable[Row]) -> str:
    """The table for a terminal."""
    lines = [_HEADINGS, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADINGS))]
    return "\n".join(_line(cells, widths) for cells in lines)


def as_json(rows: Iterable[Row]) -> list[dict[str, object]]:
    """The table for a machine; ``ratio``, ``floor`` and ``floor_took`` are ``null`` without a floor."""
    return [
        {
            "what": row.what,
            "unit": row.unit.value,
            "floor": row.floor.what if row.floor else None,
            "floor_took": row.floor.took if row.floor else None,
            "measured": row.took,
            "ratio": row.ratio,
            "limit": row.limit,
            "limit_is": "ratio" if row.floor else row.unit.value,
            "met": row.met,
        }
        for row in rows
    ]


def _cells(row: Row) -> tuple[str, ...]:
    floor = (row.floor.what, _amount(row.floor.took, row.unit)) if row.floor else ("", "")
    ratio = "" if row.ratio is None else f"{row.ratio:.2f} ×"
    limit = f"{row.limit:g} ×" if row.floor else f"{row.limit:g} {row.unit}"
    return (row.what, *floor, _amount(row.took, row.unit), ratio, limit, "yes" if row.met else "NO")


def _amount(amount: float, unit: Unit) -> str:
    return f"{amount:.{2 if amount < 10 else 0}f} {unit}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    words, figures = list(zip(cells, widths, strict=True))[:2], list(zip(cells, widths, strict=True))[2:]
    return "  ".join(
        [
            *(cell.ljust(width) for cell, width in words),
            *(cell.rjust(width) for cell, width in figures),
        ]
    ).rstrip()
