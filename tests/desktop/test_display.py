"""Whether a window can be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from symptomdesk.desktop.display import has_display


@pytest.fixture
def sockets(tmp_path: Path) -> Path:
    (tmp_path / "X7").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":7"}, True),
        ({"DISPLAY": ":7.0"}, True),
        ({"DISPLAY": ":8"}, False),
        ({"DISPLAY": ":"}, False),
        ({"DISPLAY": "nonsense"}, True),
        ({"DISPLAY": "localhost:10.0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"DISPLAY": ":8", "QT_QPA_PLATFORM": "xcb"}, False),
    ],
)
def test_a_display_is_where_its_server_listens(
    environ: dict[str, str], expected: bool, sockets: Path
) -> None:
    assert has_display(environ, "linux", sockets) is expected


def test_other_systems_always_have_one(sockets: Path) -> None:
    assert has_display({}, "darwin", sockets)
    assert has_display({}, "win32", sockets)
