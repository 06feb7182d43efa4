"""Somebody at the screen: eyes, a mouse and a keyboard, and nothing else."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct
from tests.e2e.screen import SYSTEM_PYTHON, Screen

Found = TypeVar("Found")
PATIENCE = 20.0
"""Seconds to wait for something to appear before the test fails."""

_WORDS = frozenset({"label", "panel", "filler"})
"""Roles that are read, not pressed."""


class Thing(Struct, frozen=True):
    """Something in sight: its name and role, whether it is chosen, and its box in pixels of the screen."""

    name: str
    role: str
    chosen: bool
    box: tuple[int, int, int, int]

    @property
    def middle(self) -> tuple[int, int]:
        left, top, width, height = self.box
        return left + width // 2, top + height // 2


class Person:
    """Waits for what should appear, and fails after `PATIENCE` seconds with all that is in sight."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._before: list[Thing] = []
        self._eyes = subprocess.Popen(
            [SYSTEM_PYTHON, str(Path(__file__).with_name("see_windows.py"))],
            env=screen.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def leaves(self) -> None:
        self._eyes.kill()
        self._eyes.communicate()

    def sees(self, name: str, *, with_more: bool = False) -> Thing:
        """Wait for something of that name, or whose name begins so; what it is."""
        return self._waits_for(lambda things: _find(things, name, with_more=with_more), name)

    def sees_chosen(self, name: str) -> None:
        """Wait until the choice of that name is made."""
        self._waits_for(lambda things: next((t for t in things if t.name == name and t.chosen), None), name)

    def clicks(self, name: str) -> None:
        """Press what has that name, once it stands still."""
        x, y = self._waits_for(lambda things: _standing(self._before, things, name), name).middle
        self._does("mousemove", str(x), str(y), "click", "1")

    def types(self, text: str) -> None:
        self._does("type", "--delay", "5", text)

    def presses(self, *keys: str) -> None:
        self._does("key", "--delay", "20", *keys)

    def turns_to(self, title: str = "SymptomDesk") -> None:
        """Give a window the keyboard, which without a window manager nobody else does."""
        self._does("search", "--sync", "--onlyvisible", "--name", f"^{title}$", "windowfocus", "--sync")

    def _waits_for(self, look: Callable[[list[Thing]], Found | None], what: str) -> Found:
        until = time.monotonic() + PATIENCE
        while True:
            things = self._looks()
            found = look(things)
            self._before = things
            if found is not None:
                return found
            names = "\n  ".join(f"{thing.role}: {thing.name}" for thing in things)
            assert time.monotonic() < until, f"waited for “{what}”; in sight:\n  {names}"

    def _looks(self) -> list[Thing]:
        assert self._eyes.stdin is not None
        assert self._eyes.stdout is not None
        self._eyes.stdin.write("\n")
        self._eyes.stdin.flush()
        seen = json.loads(self._eyes.stdout.readline())
        return [Thing(one["name"], one["role"], one["chosen"], tuple(one["box"])) for one in seen]

    def _does(self, *arguments: str) -> None:
        self._before = []
        subprocess.run(["xdotool", *arguments], env=self._screen.environment, check=True, timeout=PATIENCE)


def _find(things: list[Thing], name: str, *, with_more: bool = False) -> Thing | None:
    """What has the name; of several, the first that can be pressed."""
    named = [t for t in things if t.name == name or (with_more and t.name.startswith(name))]
    return next((t for t in named if t.role not in _WORDS), named[0] if named else None)


def _standing(before: list[Thing], now: list[Thing], name: str) -> Thing | None:
    """What has the name, if it is where it was."""
    found = _find(now, name)
    return found if found in before else None
