"""What the fault tests counted, gathered from all processes and told in one table at the end of the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

_MARK = "figure of a fault test"

Figures = Counter[tuple[str, str]]
"""How often something was counted, by table and line; both are read by a person."""


class Counting:
    """Counts for one test; what it counted travels with the test's report."""

    def __init__(self, node: pytest.Item, table: str) -> None:
        self._node, self._table = node, table

    def __call__(self, line: str, times: int = 1) -> None:
        """Add to a line of the table; nothing added makes the line appear with a nought."""
        self._node.user_properties.append((_MARK, (self._table, line, times)))


def figures_of(reports: Iterable[object]) -> Figures:
    """The figures that came with the reports of finished tests, in the order of their coming."""
    found: Figures = Counter()
    for report in reports:
        if isinstance(report, pytest.TestReport) and report.when == "call":
            for name, value in report.user_properties:
                if name == _MARK and isinstance(value, tuple | list):
                    table, line, times = value
                    found[table, line] += times
    return found


def lines_of(figures: Figures) -> list[str]:
    """The table as it is printed."""
    lines: list[str] = []
    width = max((len(line) for _, line in figures), default=0)
    for table in sorted({table for table, _ in figures}):
        rows = sorted((line, times) for (of, line), times in figures.items() if of == table)
        lines += ["", table, *(f"  {line:<{width}}{times:>9,}" for line, times in rows)]
    return lines
