"""The window opens as it was left, and on another page than Today only where that is sensible."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, make_sample_diary
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.window_state import Place, WindowState, load, save

Begin = Callable[[], Session]


@pytest.fixture
def begin(look: Look, desk: Desk) -> Iterator[Begin]:
    """Opens the window as the program does."""
    sessions: list[Session] = []

    def begun() -> Session:
        session = Session(desk, look)
        sessions.append(session)
        session.show()
        QApplication.processEvents()
        return session

    desk.change_settings(introduced=True)
    yield begun
    for session in sessions:
        session.close()
        session.deleteLater()


def kept(desk: Desk) -> WindowState:
    return load(desk.reference.folder.window)


def test_size_and_place_are_those_of_the_last_time(begin: Begin, desk: Desk) -> None:
    first = begin()
    first.window.resize(700, 500)
    first.window.move(20, 30)
    first.window.close()
    place = kept(desk).place
    assert place is not None
    assert (place.x, place.y) == (20, 30)
    second = begin()
    assert (second.window.width(), second.window.height()) == (700, 500)
    assert (second.window.pos().x(), second.window.pos().y()) == (20, 30)


def test_a_window_left_on_a_screen_that_is_gone_is_in_sight(begin: Begin, desk: Desk) -> None:
    save(
        desk.reference.folder.window, WindowState(Place(9000, -9000, 704, 504), frame_width=4, frame_height=4)
    )
    session = begin()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(session.window.frameGeometry())


def test_a_maximised_window_is_so_again_and_knows_its_usual_size(begin: Begin, desk: Desk) -> None:
    first = begin()
    first.window.resize(700, 500)
    first.window.showMaximized()
    QApplication.processEvents()
    first.window.close()
    assert kept(desk).maximised
    second = begin()
    assert second.window.isMaximized()
    second.window.showNormal()
    QApplication.processEvents()
    assert (second.window.width(), second.window.height()) == (700, 500)


@pytest.mark.parametrize("content", ["{", '{"page": "no such page"}', '{"place": {"x": "left"}}'])
def test_a_broken_file_opens_the_window_as_usual(begin: Begin, desk: Desk, content: str) -> None:
    desk.set_nothing_today(TODAY, True)
    desk.reference.folder.window.write_text(content)
    session = begin()
    assert session.today.isVisible()
    assert session.window.width() >= 640


def test_a_place_that_cannot_be_kept_closes_the_window_all_the_same(begin: Begin, desk: Desk) -> None:
    desk.reference.folder.window.mkdir()
    session = begin()
    session.window.close()
    assert not session.window.isVisible()


class TestThePage:
    def test_once_the_day_is_written_it_is_the_one_that_was_left(self, begin: Begin, desk: Desk) -> None:
        desk.set_nothing_today(TODAY, True)
        first = begin()
        first.window.open_page("calendar")
        first.window.close()
        assert begin().window.page == "calendar"

    def test_an_unwritten_day_comes_first(self, begin: Begin, desk: Desk, clock: StandingClock) -> None:
        desk.set_nothing_today(TODAY, True)
        first = begin()
        first.window.open_page("calendar")
        first.window.close()
        clock.now += timedelta(days=1)
        assert begin().window.page == "today"

    def test_nobody_comes_to_change_settings(self, begin: Begin, desk: Desk) -> None:
        desk.set_nothing_today(TODAY, True)
        first = begin()
        first.window.open_page("settings")
        first.window.close()
        assert begin().window.page == "today"

    def test_a_sample_opens_on_today(self, look: Look, desk: Desk, clock: StandingClock) -> None:
        desk.close()
        folder = desk.reference.folder
        folder.diary.unlink()
        make_sample_diary(folder, 10, 1, TODAY, clock)
        save(folder.window, WindowState(page="calendar"))
        with Desk.open(folder, clock) as sample:
            session = Session(sample, look)
            session.show()
            assert session.window.page == "today"
            session.close()
            session.deleteLater()

    def test_the_first_start_comes_before_all(self, begin: Begin, desk: Desk) -> None:
        desk.change_settings(introduced=False)
        save(desk.reference.folder.window, WindowState(page="calendar"))
        session = begin()
        assert session.window.page == ""
        session.window.close()
        assert kept(desk).page == ""


def test_what_is_kept_tells_nothing_of_the_diary(begin: Begin, desk: Desk) -> None:
    desk.write_text(TODAY, "chest pain")
    session = begin()
    session.window.open_page("calendar")
    session.window.close()
    text = desk.reference.folder.window.read_text("utf-8")
    assert "chest" not in text
    assert "2026" not in text
