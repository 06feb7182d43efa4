"""Reads the window over AT-SPI as a screen reader does, and presses its pages one after the other.

Run by the system's Python, which has pyatspi. Prints one JSON object: from a page to its controls, each as
role, name and whether it takes the focus.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi

PAGES = ("Today", "Calendar", "Trends", "Report", "Treatment", "Leaflet", "Settings")
CONTROLS = ("push button", "check box", "radio button", "toggle button", "entry", "combo box", "text", "list")
PATIENCE = 20.0


def window() -> Any:
    """The window of SymptomDesk, once the desktop knows it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        for application in pyatspi.Registry.getDesktop(0):
            if (
                application is not None
                and application.childCount
                and "symptomdesk" in application.name.lower()
            ):
                return application[0]
        time.sleep(0.2)
    sys.exit("no window")


def below(node: Any) -> Iterator[Any]:
    """Everything that shows."""
    if node is None or not node.getState().contains(pyatspi.STATE_SHOWING):
        return
    yield node
    for index in range(node.childCount):
        yield from below(node.getChildAtIndex(index))


def controls(root: Any) -> list[list[object]]:
    """The controls with role, name and whether they take the focus or are switched off."""
    found: list[list[object]] = []
    for node in below(root):
        if node.getRoleName() in CONTROLS:
            state = node.getState()
            usable = state.contains(pyatspi.STATE_FOCUSABLE) or not state.contains(pyatspi.STATE_ENABLED)
            found.append([node.getRoleName(), node.name, usable])
    return found


def settled(button: Any, root: Any) -> list[list[object]]:
    """The controls once the button's page is open and reads the same twice in a row."""
    end = time.monotonic() + PATIENCE
    before: list[list[object]] = []
    while time.monotonic() < end:
        found = controls(root)
        if found == before and button.getState().contains(pyatspi.STATE_CHECKED):
            return found
        before = found
        time.sleep(0.05)
    sys.exit(f"{button.name} does not come to rest")


if __name__ == "__main__":
    root = window()
    told = {}
    for page in PAGES:
        button = next(node for node in below(root) if node.name == page and node.queryAction().nActions)
        action = button.queryAction()
        names = [action.getName(index) for index in range(action.nActions)]
        action.doAction(names.index("Press"))
        told[page] = settled(button, root)
    print(json.dumps(told))
