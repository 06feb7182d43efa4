"""A question with its answers, one click each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class Option:
    """A possible answer: its id, and its words on the button."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The person chose ``option`` for the question ``key``."""

    key: str
    option: str


class QuestionCard(QFrame):
    """A question and a button for each answer; it stays until the one who asked takes it away."""

    answered = Signal(object)

    def __init__(
        self, look: Look, key: str, text: str, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_kind(self, "question")
        self._look, self.key, self.text = look, key, text
        self.setAccessibleName(text)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Label(text, "strong", self))
        self._flow = FlowLayout()
        self._column.addLayout(self._flow)
        self.buttons = tuple(self._button(option) for option in options)
        look.changed.connect(self._space)
        self._space()

    def focus_first(self) -> None:
        """Give the first answer the keyboard."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, option: Option) -> QPushButton:
        button = QPushButton(option.label.replace("&", "&&"), self)
        button.setProperty("option", option.id)
        button.setAccessibleName(option.label)
        button.setAccessibleDescription(self.text)
        button.clicked.connect(self._clicked)
        self._flow.addWidget(button)
        return button

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.answered.emit(Answered(self.key, str(button.property("option"))))

    def _space(self) -> None:
        scale = self._look.scale
        side = scale.space("m")
        self._column.setContentsMargins(side, scale.space("s"), side, side)
        self._column.setSpacing(scale.space("s"))
        self._flow.set_gaps(scale.space("s"), scale.space("s"))
