"""Where the window stood and which page was open, kept in a small file; no Qt needed.

The file holds nothing of the diary, and nothing in it can keep the window from opening: what is broken counts
as not written.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import msgspec
from msgspec import Struct

from symptomdesk.files import write_whole

_LARGEST_FILE = 64 * 1024
_FURTHEST = 1 << 20
"""Pixels; no screen reaches further, and Qt's own figures end at 2^31."""
_WIDEST_FRAME = 200


class Place(Struct, frozen=True):
    """A rectangle of the desktop in logical pixels: its upper left corner and its size."""

    x: int
    y: int
    width: int
    height: int

    @classmethod
    def of(cls, found: object) -> Self | None:
        """The place that a file holds, if it is one."""
        if not isinstance(found, dict) or found.keys() != {"x", "y", "width", "height"}:
            return None
        figures = found.values()
        if any(type(figure) is not int or abs(figure) > _FURTHEST for figure in figures):
            return None
        return cls(**found) if found["width"] > 0 and found["height"] > 0 else None

    def on(self, screens: Sequence[Place]) -> Place | None:
        """This place, moved and shrunk until all of it lies on one of the screens, their first if on none.

        ``None`` where there is no screen.
        """
        if not screens:
            return None
        screen = max(screens, key=self._shared_with)  # of equals, as where nothing is shared, the first
        width, height = min(self.width, screen.width), min(self.height, screen.height)
        return Place(
            min(max(self.x, screen.x), screen.x + screen.width - width),
            min(max(self.y, screen.y), screen.y + screen.height - height),
            width,
            height,
        )

    def _shared_with(self, other: Place) -> int:
        width = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        height = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(width, 0) * max(height, 0)


class WindowState(Struct, frozen=True):
    """How a window was left.

    ``place`` is where it stands when it does not fill the screen, with the frame that the desktop puts around
    it; that is ``frame_width`` and ``frame_height`` pixels larger than what is inside.
    """

    place: Place | None = None
    frame_width: int = 0
    frame_height: int = 0
    maximised: bool = False
    page: str = ""


def load(path: Path) -> WindowState:
    """What was kept; never raises, and of a broken file takes what can be understood."""
    try:
        with path.open("rb") as file:
            found: Any = json.loads(file.read(_LARGEST_FILE))
    except (OSError, ValueError, RecursionError):
        return WindowState()
    if not isinstance(found, dict):
        return WindowState()
    page = found.get("page")
    return WindowState(
        place=Place.of(found.get("place")),
        frame_width=_frame(found.get("frame_width")),
        frame_height=_frame(found.get("frame_height")),
        maximised=found.get("maximised") is True,
        page=page if isinstance(page, str) else "",
    )


def _frame(found: object) -> int:
    return found if isinstance(found, int) and found in range(_WIDEST_FRAME) else 0


def save(path: Path, state: WindowState) -> None:
    """Keep it, if that is not what was kept before; raises ``OSError`` if that is not possible."""
    if load(path) != state:
        write_whole(path, msgspec.json.encode(state))
