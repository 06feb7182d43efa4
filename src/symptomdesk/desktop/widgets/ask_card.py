"""Questions for the next visit, collected while they come to mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class AskCard(Card):
    """Open questions and a field for another; ``asked`` carries its text, ``done`` a question's id."""

    asked = Signal(str)
    done = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("To ask at the next visit"), parent)
        self._list = QVBoxLayout()
        self._list.setSpacing(look.scale.space("xs"))
        self._shown: tuple[tuple[str, str], ...] = ()
        self.lines: list[_Line] = []
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("A question…"))
        self.field.setAccessibleName(tr("A question for the next visit"))
        self.field.setMaxLength(2000)
        self.fault = FaultLine(self)
        self.body.addLayout(self._list)
        self.body.addWidget(self.field)
        self.body.addWidget(self.fault)
        self.field.editingFinished.connect(self.finish)

    def show_questions(self, questions: tuple[tuple[str, str], ...]) -> None:
        """Show the open questions, as pairs of id and text."""
        if questions == self._shown:
            return
        self._shown = questions
        for line in self.lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for id_, text in questions:
            line = _Line(self._look, id_, text, self)
            line.button.clicked.connect(self._done)
            self._list.addWidget(line)
            self.lines.append(line)

    def finish(self) -> None:
        """Tell the question in the field, if there is one."""
        text = self.field.text().strip()
        if text and text != self.fault.property("refused"):
            self.asked.emit(text)

    def taken(self) -> None:
        """The question in the field is noted."""
        self.fault.clear_fault()
        self.field.clear()

    def _done(self) -> None:
        button = self.sender()
        line = next((line for line in self.lines if line.button is button), None)
        if line is not None:
            self.done.emit(line.id)


class _Line(QWidget):
    def __init__(self, look: Look, id_: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.id = id_
        self.button = IconButton(look, "check", tr("Asked: {text}", text=text), kind="square", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scale.space("s"))
        row.addWidget(Label(text, "", self), 1)
        row.addWidget(self.button)
