"""How long the chart of the trends takes: to open for the first time, and to be moved.

The floor is what any chart costs: pyqtgraph imported and an empty plot painted, in a window that is there
already. Both openings happen in processes of their own, for a library is imported once.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bench.diaries import TEN_YEARS, Diaries
from bench.table import Floor, Row
from bench.timing import interleaved, median, told_by_python


def rows(diaries: Diaries, runs: int) -> Iterator[Row]:
    """The rows of this family."""
    folder = diaries.of(TEN_YEARS)
    took = interleaved(partial(_in_a_process, "plot"), partial(_in_a_process, "opened", str(folder)), runs)
    floor = Floor("import pyqtgraph, an empty plot", took.floor)
    yield Row("first opening of Trends, ten years", took.measured, 1.5, floor)
    for what, period in (
        ("a frame of moving that chart, 1280x800", "usual"),
        ("the same, one year in view", "year"),
    ):
        yield Row(what, median(partial(_in_a_process, "moved", str(folder), period), runs), 16)


def _in_a_process(*arguments: str) -> float:
    return told_by_python(["-m", "bench.chart", *arguments])
