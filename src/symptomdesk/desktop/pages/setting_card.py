"""What every card of settings has in common: it says what is wanted, and shows why it could not be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.line_field import LineField

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class Wanted(Struct, frozen=True):
    """Settings that are wanted, by the names of their fields; ``line`` is where they were typed, if so."""

    changes: Mapping[str, Any]
    line: LineField | None = None


class SettingCard(Card):
    """``wanted`` carries a :class:`Wanted`; what is added goes above the line for faults."""

    wanted = Signal(object)

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent)
        self.fault = FaultLine(self)
        self.body.addWidget(self.fault)

    @property
    def lines(self) -> tuple[LineField, ...]:
        """The lines to type in."""
        return tuple(self.findChildren(LineField))

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below those that are there."""
        for widget in widgets:
            self.body.insertWidget(self.body.count() - 1, widget)

    def want(self, **changes: object) -> None:
        """Say which settings are wanted."""
        self.wanted.emit(Wanted(changes))

    def want_typed(self, line: LineField, **changes: object) -> None:
        """The same for what was typed in a line."""
        self.wanted.emit(Wanted(changes, line))
