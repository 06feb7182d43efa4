"""How long triage takes: of today, also where the diary has just been opened, and of every day of a diary."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.diaries import FIFTY_YEARS, TEN_YEARS, TODAY, YEAR, Diaries, open_desk
from bench.table import Floor, Row
from bench.timing import interleaved, median, reckoning
from symptomdesk.desk import Desk
from symptomdesk.triage import alerts

_RUNS = 20
"""So many of these for each run of whole processes: they are short."""


def rows(diaries: Diaries, runs: int) -> Iterator[Row]:
    """The rows of this family."""
    one, ten, fifty = (diaries.copy_of(days, f"triaged-{days}") for days in (YEAR, TEN_YEARS, FIFTY_YEARS))
    counter = itertools.count()
    with open_desk(one) as short, open_desk(ten) as long, open_desk(fifty) as longest:
        after_entry = median(partial(_after_an_entry, long, counter), runs * _RUNS)
        yield Row("triage and alerts of today, ten years", after_entry, 5)
        grown = interleaved(
            partial(_after_an_entry, short, counter), partial(_after_an_entry, longest, counter), runs * _RUNS
        )
        yield Row(
            "triage and alerts of today, fifty years", grown.measured, 1.1, Floor("one year", grown.floor)
        )
    yield Row("the same, ten years, diary just opened", median(partial(_just_opened, ten), runs), 5)
    opened = interleaved(partial(_just_opened, one), partial(_just_opened, fifty), runs)
    yield Row(
        "the same, fifty years, diary just opened", opened.measured, 1.1, Floor("one year", opened.floor)
    )
    with open_desk(ten) as desk:
        yield Row("alerts of every day of ten years", median(_every_day(desk), runs), 150)


def _after_an_entry(desk: Desk, counter: Iterator[int]) -> float:
    desk.grade(TODAY, "nausea", 1 + next(counter) % 4)
    return reckoning(lambda: list(desk.follow(TODAY, TODAY)))


def _just_opened(folder: Path) -> float:
    with open_desk(folder) as desk:
        return reckoning(partial(desk.triage, TODAY))


def _every_day(desk: Desk) -> partial[float]:
    """All of them anew, from pages that are at hand."""
    pages, rulebook = desk.pages(), desk.rulebook()
    acknowledged = desk.everything().acknowledgements
    begun = pages[0].day
    return partial(reckoning, lambda: list(alerts.follow(pages, acknowledged, rulebook, begun, TODAY)))
