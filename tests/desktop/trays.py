"""A tray that tells what it was asked to do, and whose menu a test presses."""

from __future__ import annotations

from symptomdesk.desktop.tray import Tray


class FakeTray(Tray):
    """There from the beginning, unless a test takes it away."""

    def __init__(self) -> None:
        super().__init__()
        self.there = True
        self.talks = True
        self.shown = False
        self.said: list[str] = []

    @property
    def is_there(self) -> bool:
        return self.there

    @property
    def is_shown(self) -> bool:
        return self.shown

    @property
    def speaks(self) -> bool:
        return self.there and self.shown and self.talks

    def set_shown(self, shown: bool) -> None:
        self.shown = shown and self.there

    def say(self, text: str) -> None:
        self.said.append(text)
