"""A line to type in, with its name above and a word of help below."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_style
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.labels import Label


class LineField(QWidget):
    """``finished`` carries what was typed, after Enter or on leaving the line.

    What is typed stays until :meth:`settle` says that it is in force; what was refused stays
    too, with the reason below.
    """

    finished = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        help_: str = "",
        example: str = "",
        longest: int = 200,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._shown = ""
        self._told: str | None = None
        label = Label(name, "", self)
        self.line = QLineEdit(self)
        self.line.setMaxLength(longest)
        self.line.setPlaceholderText(example)
        describe(self.line, name)
        self.line.setAccessibleDescription(help_)
        label.setBuddy(self.line)
        self.fault = FaultLine(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (label, self.line, Label(help_, "small", self), self.fault):
            self._column.addWidget(widget)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self.finish)
        self.line.textEdited.connect(self._edited)
        look.changed.connect(self._space)
        self._space()

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not in force."""
        return self.text != self._shown

    def show_text(self, text: str) -> None:
        """Show what is in force, unless something else is being typed."""
        untouched = not self.dirty
        self._shown = text
        if untouched:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def settle(self) -> None:
        """What was typed is in force, spelled as :meth:`show_text` said last."""
        self._told = None
        self.line.setText(self._shown)
        self.refuse("")

    def refuse(self, sentence: str) -> None:
        """Say why what was typed is not in force; an empty sentence takes that back."""
        self.fault.say(sentence)
        set_style(self.line, "faulty", "true" if sentence else "false")

    def finish(self) -> None:
        """Tell what was typed, if it was not told yet."""
        if self.dirty and self.text != self._told:
            self._told = self.text
            self.finished.emit(self.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Who points at the name, or at the words below, means the line.
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def _edited(self, _text: str) -> None:
        self._told = None
        self.refuse("")

    def _space(self) -> None:
        self._column.setSpacing(self._look.scale.space("xs"))
