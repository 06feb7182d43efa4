"""How long the window takes with a diary of ten years: opening pages, writing, scrolling, searching.

``python -m bench.pages [--days N] [--runs N]``. Everything runs offscreen in one process, as for a person who
goes from page to page. Each figure is the median of several runs: milliseconds that the window's thread
spends on the processor until the window is painted, which a busy machine does not change much (waiting for
the disk is left out). A page's first opening is measured in windows of their own. Ends with 1 if something
takes longer than it may.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QAbstractScrollArea

from bench.diaries import TEN_YEARS, TODAY, diaries, open_desk
from bench.window import end, make_look, paint, prepared, shown
from symptomdesk.desk import Desk
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look

PAGES = ("calendar", "trends", "report", "treatment", "leaflet", "settings", "today")
WINDOW = "the window with Today, painted"
AFTERWARDS = "what waits until it is painted"
PREPARED = "what is prepared in small steps after that"
OPENING = 150.0
"""Milliseconds for any page; Trends may take longer the first time, when it loads its charts."""

FRAME = 16.7
"""Milliseconds of a frame at 60 Hz."""

SEARCHING = 50.0


class Figure(Struct, frozen=True):
    """A median in milliseconds, and how long it may be (``None``: as it likes)."""

    name: str
    took: float
    most: float | None

    @property
    def slow(self) -> bool:
        """Whether it takes longer than it may."""
        return self.most is not None and self.took > self.most

    def __str__(self) -> str:
        limit = "" if self.most is None else f"   at most {self.most:.0f}"
        return f"  {self.name:44} {self.took:7.1f}{limit}{'   SLOW' if self.slow else ''}"


def main() -> int:
    """Measure, print, and fail where something takes longer than it may."""
    parser = argparse.ArgumentParser(prog="bench.pages")
    parser.add_argument("--days", type=int, default=TEN_YEARS)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    look = make_look()
    print(f"The window with a diary of {arguments.days} days, medians in milliseconds:")
    slow = 0
    with diaries() as made:
        folder = made.of(arguments.days)
        for figure in (
            *_first_openings(folder, look, arguments.runs),
            *_at_work(folder, look, arguments.runs),
        ):
            print(figure)
            slow += figure.slow
    return 1 if slow else 0


def _first_openings(folder: Path, look: Look, runs: int) -> list[Figure]:
    """Each page for the first time in a window; of Trends the first run of all loads its charts."""
    took: dict[str, list[float]] = {page: [] for page in (WINDOW, AFTERWARDS, PREPARED, *PAGES[:-1])}
    for _ in range(runs):
        with open_desk(folder) as desk:
            begun = time.thread_time()
            session = shown(desk, look)
            took[WINDOW].append(_since(begun))
            took[AFTERWARDS].append(_time(session.start, session))
            took[PREPARED].append(_time(partial(prepared, session), session))
            for page in PAGES[:-1]:
                took[page].append(_open(session, page))
                _open(session, "today")
            end(session)
    loading = took["trends"][0]
    figures = [Figure(part, _median(took[part]), None) for part in (WINDOW, AFTERWARDS, PREPARED)]
    figures += [Figure(f"{page}, first time", _median(took[page]), OPENING) for page in PAGES[:-1]]
    return [*figures, Figure("trends, when its charts are loaded", loading, None)]


def _at_work(folder: Path, look: Look, runs: int) -> list[Figure]:
    """Pages opened again, scrolling, writing, searching and triage in a window that is open for a while."""
    figures = []
    with open_desk(folder) as desk:
        session = _session(desk, look)
        for page in PAGES:
            _open(session, page)
        for page in PAGES:
            again = []
            for _ in range(runs):
                _open(session, "settings" if page == "today" else "today")
                again.append(_open(session, page))
            figures.append(Figure(f"{page}, again", _median(again), OPENING))
            frames = _scrolled(session)
            if frames:
                figures.append(Figure(f"{page}, a step of scrolling", _median(frames), FRAME))
        for page in ("today", "calendar", "trends"):
            _open(session, page)
            wrote = [_time(_grading(desk, run), session) for run in range(runs + 1)][1:]
            figures.append(Figure(f"a severity written while {page} is shown", _median(wrote), OPENING))
        searched = [_time(partial(desk.search, "tired"), None) for _ in range(runs)]
        figures.append(Figure("a search in all texts, notes and signs", _median(searched), SEARCHING))
        end(session)
    return figures


def _scrolled(session: Session) -> list[float]:
    """Steps of the longest scroll bar in view, each painted."""
    areas = [area for area in session.window.findChildren(QAbstractScrollArea) if area.isVisible()]
    bars = [area.verticalScrollBar() for area in areas if area.verticalScrollBar().maximum() > 0]
    if not bars:
        return []
    bar = max(bars, key=lambda one: one.maximum())
    steps = range(0, min(bar.maximum(), 1200), 60)
    return [_time(partial(bar.setValue, to), session) for to in steps]


def _open(session: Session, page: str) -> float:
    return _time(partial(session.window.open_page, page), session)


def _grading(desk: Desk, run: int) -> Callable[[], object]:
    return partial(desk.grade, TODAY, "nausea", 1 + run % 4)


def _session(desk: Desk, look: Look) -> Session:
    session = shown(desk, look)
    session.start()
    paint(session.window)
    return session


def _time(action: Callable[[], object], session: Session | None) -> float:
    begun = time.thread_time()
    action()
    if session is not None:
        paint(session.window)
    return _since(begun)


def _since(begun: float) -> float:
    return 1000 * (time.thread_time() - begun)


def _median(times: list[float]) -> float:
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main())
