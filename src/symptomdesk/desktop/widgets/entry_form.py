"""A small form: named fields below each other, and a button that takes them in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.choice_lines import ChoiceList, TickLine
from symptomdesk.desktop.widgets.day_field import DayField
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label

_LONGEST_LINE = 200


class EntryForm(QFrame):
    """``wanted`` asks to take in what stands in it, ``given_up`` to close it.

    What is refused stays, with the reason in ``fault``; :meth:`clear` empties it for the next entry.
    """

    wanted = Signal()
    given_up = Signal()

    def __init__(self, look: Look, purpose: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "question")
        self.setAccessibleName(purpose)
        self._look = look
        self._lines: list[QLineEdit] = []
        self._first: QWidget | None = None
        self.fields = QVBoxLayout()
        self.fault = FaultLine(self)
        self.add = QPushButton(tr("Add"), self)
        set_kind(self.add, "primary")
        describe(self.add, purpose)
        self.cancel = QPushButton(tr("Cancel"), self)
        describe(self.cancel, tr("Cancel: {purpose}", purpose=purpose))
        self._buttons = FlowLayout()
        self._buttons.addWidget(self.add)
        self._buttons.addWidget(self.cancel)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self.fields)
        self._column.addWidget(self.fault)
        self._column.addLayout(self._buttons)
        self.add.clicked.connect(self._want)
        self.cancel.clicked.connect(self._give_up)
        look.changed.connect(self._space)
        self._space()

    @property
    def dirty(self) -> bool:
        """Whether it holds typed words that are not taken in."""
        return not self.isHidden() and any(line.text().strip() for line in self._lines)

    def add_line(self, name: str, example: str = "") -> QLineEdit:
        """A line to type in."""
        line = QLineEdit(self)
        line.setMaxLength(_LONGEST_LINE)
        line.setPlaceholderText(example)
        line.textEdited.connect(self._edited)
        self._lines.append(line)
        self._add(name, line)
        return line

    def add_day(self, name: str) -> DayField:
        """A day to choose."""
        field = DayField(self._look, name, self)
        field.dateChanged.connect(self._edited)
        self._add(name, field)
        return field

    def add_optional_day(self, question: str, name: str) -> OptionalDay:
        """A day that may be left out."""
        field = OptionalDay(self._look, question, name, self)
        field.day_field.dateChanged.connect(self._edited)
        self.add_widget(field)
        return field

    def add_choices(self, name: str, choices: Sequence[tuple[Any, str]]) -> ChoiceList:
        """Lines of which one is chosen."""
        lines = ChoiceList(self._look, name, choices, self)
        lines.chosen.connect(self._edited)
        self._add(name, lines)
        return lines

    def add_widget(self, widget: QWidget) -> None:
        """A field that names itself."""
        self._first = self._first or widget
        self.fields.addWidget(widget)

    def offer(self, day: date) -> None:
        """Begin with this day where one is asked for."""

    def focus_first(self) -> None:
        """Give the first field the keyboard."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty the lines."""
        for line in self._lines:
            line.clear()
        self.fault.clear_fault()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pressed = self.focusWidget()
            if isinstance(pressed, QPushButton):
                pressed.click()
            else:
                self._want()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _add(self, name: str, field: QWidget) -> None:
        label = Label(name, "", self)
        label.setBuddy(field)
        field.setAccessibleName(name)
        self.fields.addWidget(label)
        self.add_widget(field)

    def _edited(self) -> None:
        self.fault.clear_fault()

    def _want(self) -> None:
        self.wanted.emit()

    def _give_up(self) -> None:
        self.given_up.emit()

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("m"), scale.space("s")
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(scale.space("m"))
        self.fields.setSpacing(scale.space("xs"))
        self._buttons.set_gaps(gap, gap)


class OptionalDay(QWidget):
    """A line to tick, and the day that it then asks for."""

    def __init__(self, look: Look, question: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.tick = TickLine(look, question, "", self)
        self.day_field = DayField(look, name, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tick)
        column.addWidget(self.day_field)
        self.setFocusProxy(self.tick)
        self.tick.toggled.connect(self.day_field.setVisible)
        self.day_field.hide()

    @property
    def day(self) -> date | None:
        """The day, ``None`` while the line is not ticked."""
        return day_of(self.day_field) if self.tick.isChecked() else None

    def offer(self, day: date) -> None:
        """Offer a day, which counts once the line is ticked."""
        self.tick.setChecked(False)
        show_day(self.day_field, day)


def day_of(field: DayField) -> date:
    """The day in a field."""
    day = field.date()
    return date(day.year(), day.month(), day.day())


def show_day(field: DayField, day: date) -> None:
    """Put a day into a field."""
    field.setDate(QDate(day.year, day.month, day.day))
