"""How long it takes to understand what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from bench.table import Row
from bench.timing import median, reckoning
from bench.words import load_program

_SENTENCE = "threw up twice this morning, no fever but my ankles are puffy"[:60]
_PAGE = ("slept badly again, a bit of nausea after breakfast and sore knees all day.\n" * 150)[:10_000]
_RUNS = 80
"""So many sentences for each run of whole processes."""


def rows(runs: int) -> Iterator[Row]:
    """The rows of this family."""
    _, recogniser = load_program()
    for what, text, times, limit in (
        ("a sentence of 60 characters understood", _SENTENCE, runs * _RUNS, 0.5),
        ("a page of 10,000 characters understood", _PAGE, runs, 100),
    ):
        yield Row(what, median(partial(reckoning, partial(recogniser.understand, text)), times), limit)
