"""Sees windows as a screen reader does: for each line on standard input, one line of JSON on standard output.

The line is a list of what can be seen and has a name:
``{"name", "role", "chosen", "box": [x, y, width, height]}``, the box in pixels of the screen, cut to what its
surroundings show of it. Runs in the system's Python, which alone has pyatspi; so it imports nothing of ours.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi
from gi.repository import Atspi, GLib

Box = tuple[int, int, int, int]
_SCREEN: Box = (0, 0, 1 << 15, 1 << 15)
_LASTING = Atspi.Cache.INTERFACES | Atspi.Cache.ROLE
"""All that may be remembered: without a main loop nothing tells us what has changed."""


def seen() -> list[dict[str, object]]:
    """What is in sight now, in the order of the tree."""
    desktop = pyatspi.Registry.getDesktop(0)
    desktop.set_cache_mask(_LASTING)
    found: list[dict[str, object]] = []
    for program in _children(desktop):
        program.set_cache_mask(_LASTING)
        for window in _children(program):
            found.extend(_below(window, _SCREEN))
    return found


def _below(node: Any, around: Box) -> Iterator[dict[str, object]]:
    try:
        states = node.getState()
        if not states.contains(pyatspi.STATE_SHOWING):
            return
        extents = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        box = _cut((extents.x, extents.y, extents.width, extents.height), around)
        if box is None:
            return
        name = node.name
        if name and states.contains(pyatspi.STATE_ENABLED):
            chosen = states.contains(pyatspi.STATE_CHECKED)
            yield {"name": name, "role": node.getRoleName(), "chosen": chosen, "box": box}
    except (GLib.Error, NotImplementedError):
        return  # gone while we looked, or without a place
    for child in _children(node):
        yield from _below(child, box)


def _children(node: Any) -> list[Any]:
    try:
        return [child for child in node if child is not None]
    except GLib.Error:
        return []


def _cut(box: Box, around: Box) -> Box | None:
    left, top = max(box[0], around[0]), max(box[1], around[1])
    right = min(box[0] + box[2], around[0] + around[2])
    bottom = min(box[1] + box[3], around[1] + around[3])
    return (left, top, right - left, bottom - top) if left < right and top < bottom else None


if __name__ == "__main__":
    for _ in sys.stdin:
        sys.stdout.write(json.dumps(seen()) + "\n")
        sys.stdout.flush()
