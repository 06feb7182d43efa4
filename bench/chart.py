"""What :mod:`bench.trends` measures, each in a process of its own, which prints milliseconds.

``python -m bench.chart plot`` · ``opened FOLDER`` · ``moved FOLDER usual|year``.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

from bench.diaries import open_desk
from bench.timing import reckoning
from bench.window import SIZE, end, make_look, paint, settle, shown
from symptomdesk.desktop.session import Session

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.trends import TrendsPage

_FRAMES = 120
_PIXELS = 8
"""How far the chart is moved from frame to frame."""


def plot() -> float:
    """The floor: pyqtgraph imported, and an empty plot painted in a window that is there."""
    make_look()
    window = QMainWindow()
    window.resize(*SIZE)
    window.show()
    paint(window)
    return reckoning(lambda: _plot_in(window))


def _plot_in(window: QMainWindow) -> None:
    import pyqtgraph  # noqa: PLC0415  (it is what is measured)

    window.setCentralWidget(pyqtgraph.PlotWidget())
    settle()


def opened(folder: Path) -> float:
    """The page of trends from the click on its button until it is painted."""
    with _session(folder) as session:
        return reckoning(lambda: _open(session))


def moved(folder: Path, period: str) -> float:
    """The median of the frames while the chart is dragged back in time."""
    with _session(folder) as session:
        page = _open(session)
        if period != "usual":
            _choose(page, period)
        chart = page.chart
        session.window.setFixedSize(*SIZE)
        paint(session.window)
        days = (
            _PIXELS * ((chart.window_days.last - chart.window_days.first).days + 1) / chart.viewport().width()
        )
        left = float(chart.window_days.first.toordinal())
        frames = [reckoning(_frame(session, chart.move_to, left - days * step)) for step in range(_FRAMES)]
        return statistics.median(frames[1:])


def _frame(session: Session, move_to: Callable[[float], None], left: float) -> Callable[[], None]:
    def move() -> None:
        move_to(left)
        paint(session.window)

    return move


def _open(session: Session) -> TrendsPage:
    page = session.window.open_page("trends")
    settle()
    from symptomdesk.desktop.pages.trends import TrendsPage  # noqa: PLC0415  (imported by opening it)

    assert isinstance(page, TrendsPage)
    return page


def _choose(page: TrendsPage, period: str) -> None:
    from symptomdesk.desktop.pages.trends_periods import Period  # noqa: PLC0415  (imported by opening the page)

    page.choose(Period[period.upper()])
    settle()


@contextmanager
def _session(folder: Path) -> Iterator[Session]:
    with open_desk(folder) as desk:
        session = shown(desk, make_look())
        yield session
        end(session)


if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    match what:
        case "plot":
            print(plot())
        case "opened":
            print(opened(Path(arguments[0])))
        case "moved":
            print(moved(Path(arguments[0]), arguments[1]))
