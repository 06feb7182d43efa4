"""On every page each control has a name, a key leads to it, and the way there is that of reading."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.accessible_tree import (
    ROLE,
    leaps,
    name_of,
    nameless,
    nodes,
    tab_ring,
    unreachable,
    way_back,
)
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, make_sample_diary
from symptomdesk.desktop.main_window import MainWindow
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.paths import DataFolder

Open = Callable[[], Session]
PAGES = ("today", "calendar", "trends", "report", "treatment", "leaflet", "settings")
WARNINGS = "chest pain since noon, my ankles are swollen, shivering, diarrhea for five days"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A diary of three cycles with warnings of every kind."""
    folder, clock = DataFolder(tmp_path_factory.mktemp("sample") / "diary"), StandingClock()
    make_sample_diary(folder, 84, seed=3, until=TODAY, clock=clock)
    with Desk.open(folder, clock) as desk:
        desk.write_text(TODAY, WARNINGS)
    return folder.root


@pytest.fixture(params=["empty", "full"])
def kept(request: pytest.FixtureRequest, tmp_path: Path, sample: Path) -> DataFolder:
    """A new diary, and one with much in it."""
    folder = DataFolder(tmp_path / "kept")
    if request.param == "full":
        shutil.copytree(sample, folder.root)
    return folder


@pytest.fixture
def session(kept: DataFolder, clock: StandingClock, look: Look, qtbot: QtBot) -> Iterator[Session]:
    """The window on that diary."""
    with Desk.open(kept, clock) as desk:
        session = Session(desk, look)
        with qtbot.waitExposed(session.window):
            session.window.show()
        yield session
        session.close()
        session.deleteLater()


def faults_of(window: MainWindow) -> dict[str, list[str]]:
    """What is wrong with the window as it stands, by kind."""
    QApplication.processEvents()
    ring = tab_ring(window)
    found = {
        "without a name": nameless(window),
        "out of reach": unreachable(window, ring),
        "out of order": leaps(ring),
        "another way back": [] if way_back(window, ring) == ring else ["Shift+Tab"],
    }
    return {kind: faults for kind, faults in found.items() if faults}


@pytest.mark.parametrize("size", [(1280, 800), (640, 480)], ids=str)
def test_every_control_has_a_name_and_the_keyboard_leads_to_it(
    session: Session, size: tuple[int, int]
) -> None:
    session.window.resize(*size)
    for page in PAGES:
        session.window.open_page(page)
        assert (page, faults_of(session.window)) == (page, {})


def test_every_page_has_headings(session: Session) -> None:
    for page in PAGES:
        shown = session.window.open_page(page)
        QApplication.processEvents()
        headings = [name_of(node) for node in nodes(shown) if node.role() is ROLE.Heading]

        assert headings, page
        assert all(headings), page


def test_the_steps_of_the_first_start(open_window: Open) -> None:
    session = open_window()
    session.introduce()
    for _ in range(3):
        assert faults_of(session.window) == {}
        forth = [b for b in session.window.findChildren(QPushButton) if b.accessibleName() == "Next"]
        for button in forth:
            button.click()


def test_a_banner_whose_note_is_written(open_window: Open, desk: Desk) -> None:
    desk.write_text(TODAY, WARNINGS)
    session = open_window()
    session.window.banners.answer()

    assert faults_of(session.window) == {}


def test_arrows_move_along_the_pages_of_the_rail(open_window: Open) -> None:
    session = open_window()
    session.window.rail.button("today").setFocus()
    for page in PAGES[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert session.window.rail.button(page).hasFocus()


def test_a_title_is_a_heading_and_stays_one(qapp: QApplication, look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    title = Label("Course", "title", window)
    text = Label("Three cycles", "", window)

    assert QAccessible.queryAccessibleInterface(text).role() is ROLE.StaticText
    for words in ("Course", "Course of a year"):
        title.say(words)
        gc.collect()
        heading = QAccessible.queryAccessibleInterface(title)
        assert (heading.role(), name_of(heading)) == (ROLE.Heading, words)
