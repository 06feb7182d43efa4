"""Where the window was: kept, brought onto a screen that is there, and never in the way of opening it."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from symptomdesk.desktop.window_state import Place, WindowState, load, save

SIDES = st.integers(-20_000, 20_000)
PLACES = st.builds(Place, SIDES, SIDES, st.integers(1, 20_000), st.integers(1, 20_000))
SCREENS = st.lists(
    st.builds(Place, SIDES, SIDES, st.integers(640, 8_000), st.integers(480, 8_000)), min_size=1, max_size=3
)
STATES = st.builds(
    WindowState,
    st.none() | PLACES,
    st.integers(0, 100),
    st.integers(0, 100),
    st.booleans(),
    st.sampled_from(["", "trends"]),
)
LAPTOP, MONITOR = Place(0, 0, 1366, 768), Place(1366, 0, 1920, 1080)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.json"


class TestTheFile:
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(state=STATES)
    def test_what_is_saved_is_loaded_again(self, path: Path, state: WindowState) -> None:
        save(path, state)
        assert load(path) == state

    def test_a_window_that_stands_as_before_costs_no_write(self, path: Path) -> None:
        state = WindowState(page="trends")
        save(path, state)
        before = path.stat()
        save(path, state)
        assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
        save(path, WindowState(page="report"))
        assert load(path).page == "report"

    def test_it_is_its_owners_and_holds_nothing_but_the_window(self, path: Path) -> None:
        save(path, WindowState(Place(1, 2, 3, 4), maximised=True, page="trends"))
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert json.loads(path.read_text()) == {
            "place": {"x": 1, "y": 2, "width": 3, "height": 4},
            "frame_width": 0,
            "frame_height": 0,
            "maximised": True,
            "page": "trends",
        }

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"\xff\xfe\x00",
            b"[1, 2]",
            b"{",
            b"null",
            b"[" * 100_000,
            b'{"place": {"x": 1e999, "y": 0, "width": 10, "height": 10}}',
            b'{"place": {"x": NaN, "y": 0, "width": 10, "height": 10}}',
            b'{"place": {"x": 0, "y": 0, "width": 0, "height": 10}}',
            b'{"place": {"x": 0, "y": 0, "width": true, "height": 10}}',
            b'{"place": {"x": 99999999999, "y": 0, "width": 9, "height": 10}}',
            b'{"place": {"x": 0, "y": 0}, "maximised": "yes", "page": 7}',
            b'{"place": [0, 0, 10, 10]}',
            b'{"frame_width": -5, "frame_height": 100000}',
            b"1" * 100_000,
        ],
    )
    def test_a_broken_one_counts_as_not_written(self, path: Path, content: bytes) -> None:
        path.write_bytes(content)
        assert load(path) == WindowState()

    def test_no_file_and_a_folder_in_its_place_do_too(self, path: Path) -> None:
        assert load(path) == WindowState()
        path.mkdir()
        assert load(path) == WindowState()

    def test_of_a_partly_broken_one_the_rest_is_taken(self, path: Path) -> None:
        path.write_text('{"place": "left", "maximised": true, "page": "calendar", "later": 1}')
        assert load(path) == WindowState(maximised=True, page="calendar")


class TestTheScreens:
    @given(PLACES, SCREENS)
    def test_all_of_it_is_always_on_one_screen(self, place: Place, screens: list[Place]) -> None:
        found = place.on(screens)
        assert found is not None
        assert any(
            screen.x <= found.x
            and screen.y <= found.y
            and found.x + found.width <= screen.x + screen.width
            and found.y + found.height <= screen.y + screen.height
            for screen in screens
        )
        assert found.on(screens) == found

    def test_a_place_that_fits_stays(self) -> None:
        place = Place(1500, 100, 1280, 800)
        assert place.on((LAPTOP, MONITOR)) == place

    def test_a_monitor_that_is_gone_gives_the_window_to_the_one_that_is_there(self) -> None:
        assert Place(1500, 100, 1280, 700).on((LAPTOP,)) == Place(86, 68, 1280, 700)

    def test_it_stays_where_most_of_it_was(self) -> None:
        assert Place(1200, 0, 1280, 700).on((LAPTOP, MONITOR)) == Place(1366, 0, 1280, 700)

    def test_on_a_smaller_screen_it_is_smaller(self) -> None:
        assert Place(50, 50, 1920, 1080).on((LAPTOP,)) == LAPTOP

    def test_without_a_screen_there_is_no_place(self) -> None:
        assert LAPTOP.on(()) is None
