"""A value that goes up and down in steps, by two buttons that stay where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from symptomdesk.desktop.accessibility import Announcer
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class StepField(QWidget):
    """``stepped`` carries -1 or +1; whoever hears it shows the value that comes of it."""

    stepped = Signal(int)

    def __init__(self, look: Look, less: str, more: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._value = Label("", "strong", self)
        self.less = IconButton(look, "minus", less, kind="square", parent=self)
        self.more = IconButton(look, "plus", more, kind="square", parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._value, 1)
        self._row.addWidget(self.less)
        self._row.addWidget(self.more)
        self._announcer = Announcer(self._value)
        self.setFocusProxy(self.less)
        self.less.clicked.connect(self._step_down)
        self.more.clicked.connect(self._step_up)
        look.changed.connect(self._space)
        self._space()

    @property
    def text(self) -> str:
        """The value shown."""
        return self._value.accessibleName()

    def show_value(self, text: str, *, lowest: bool, highest: bool) -> None:
        """Show a value; at the lowest or the highest there is no step further."""
        changed = bool(self.text) and text != self.text
        self._value.say(text)
        for button in (self.less, self.more):
            button.setAccessibleDescription(text)
        # Who steps by the keyboard to the end must not lose it.
        for end, button, other in ((lowest, self.less, self.more), (highest, self.more, self.less)):
            if end and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
        self.less.setEnabled(not lowest)
        self.more.setEnabled(not highest)
        if changed and (self.less.hasFocus() or self.more.hasFocus()):
            self._announcer.announce({text: text})

    def _step_down(self) -> None:
        self.stepped.emit(-1)

    def _step_up(self) -> None:
        self.stepped.emit(1)

    def _space(self) -> None:
        self._row.setSpacing(self._look.scale.space("s"))
