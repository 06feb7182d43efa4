"""Windows in memory: a diary in a temporary folder, a clock that stands still, and a look."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import threading
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from symptomdesk.desk import Desk
from symptomdesk.desktop.application import make_application
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Theme

TODAY = date(2026, 3, 2)
"""A Monday."""


_OF_THE_PLATFORM = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
    "No such signal QPlatformNativeInterface::systemTrayWindowChanged",
)
"""What windows in memory cannot do, and say so; nothing of ours."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let Qt's other warnings fail a test."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore(*_OF_THE_PLATFORM))


class StandingClock:
    """Tells the same evening until it is set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it."""
    return make_application()


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light theme at the usual text size."""
    look = Look(Theme.LIGHT)
    look.apply(qapp)
    return look


@pytest.fixture
def clock() -> StandingClock:
    """A clock that stands still."""
    return StandingClock()


@pytest.fixture
def desk(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    """A new diary."""
    with Desk.open(DataFolder(tmp_path / "diary"), clock) as desk:
        yield desk


@pytest.fixture
def open_window(qtbot: QtBot, look: Look, desk: Desk) -> Iterator[Callable[[], Session]]:
    """Opens the window on the diary."""
    sessions: list[Session] = []

    def open_() -> Session:
        session = Session(desk, look)
        sessions.append(session)
        with qtbot.waitExposed(session.window):
            session.window.show()
        return session

    yield open_
    for session in sessions:
        session.close()
        session.deleteLater()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """A test that leaves a window, or a thread, behind fails."""
    threads = set(threading.enumerate())
    windows = set(map(id, QApplication.topLevelWidgets()))
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [w for w in QApplication.topLevelWidgets() if id(w) not in windows and w.isVisible()]
    assert not left, f"windows left open: {left}"
    assert set(threading.enumerate()) <= threads
