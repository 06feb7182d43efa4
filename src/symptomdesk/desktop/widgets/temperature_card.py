"""The temperature of the day, typed as the thermometer shows it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from symptomdesk.desktop.theme import Look, set_style
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.chip import ChipContent, ChipRow
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.labels import Label


class TemperatureContent(Struct, frozen=True):
    """The readings of the day as chips, and the unit (``°C`` or ``°F``) beside the field."""

    unit: str
    readings: tuple[ChipContent, ...] = ()


class TemperatureCard(Card):
    """``typed`` carries the figure after Enter or on leaving the field; ``withdrawn`` a reading's key."""

    typed = Signal(str)
    withdrawn = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Temperature"), parent)
        self.field = QLineEdit(self)
        self.field.setMaxLength(24)
        self.field.setAccessibleName(tr("Temperature"))
        self._unit = Label.single_line("", "small", self)
        self.chips = ChipRow(look, self)
        self.fault = FaultLine(self)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self._unit)
        self.body.addLayout(row)
        self.body.addWidget(self.chips)
        self.body.addWidget(self.fault)
        self._told = ""
        self.field.editingFinished.connect(self._finish)
        self.field.textEdited.connect(self._edited)
        self.chips.withdrawn.connect(self.withdrawn)
        self.chips.hide()

    def show_content(self, content: TemperatureContent) -> None:
        """Show the readings; what stands in the field stays."""
        self._unit.say(content.unit)
        self.field.setAccessibleName(tr("Temperature in {unit}", unit=content.unit))
        example = "36.8" if content.unit == "°C" else "98.2"
        self.field.setPlaceholderText(tr("e.g. {example}", example=example))
        self.chips.show_chips(content.readings)

    def finish(self) -> None:
        """Tell what stands in the field, if it was not told yet."""
        self._finish()

    def taken(self) -> None:
        """What was typed is recorded."""
        self._told = ""
        self.field.clear()
        self._unmark()

    def mark_refused(self) -> None:
        """What stands in the field cannot be recorded, as the line below says; it stays there."""
        set_style(self.field, "faulty", "true")

    def _edited(self, _typed: str) -> None:
        self._told = ""
        self._unmark()

    def _unmark(self) -> None:
        self.fault.clear_fault()
        set_style(self.field, "faulty", "false")

    def _finish(self) -> None:
        typed = self.field.text().strip()
        if typed and typed != self._told:
            self._told = typed
            self.typed.emit(typed)
