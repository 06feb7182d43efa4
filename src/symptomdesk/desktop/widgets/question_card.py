"""A question with its answers, one click each."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QWidget

from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label


class Option(Struct, frozen=True):
    """A possible answer: its id, and its words on the button."""

    id: str
    label: str


class Answered(Struct, frozen=True):
    """The person chose ``option`` for the question ``key``."""

    key: str
    option: str


class QuestionCard(QFrame):
    """A question and a button for each answer, beside it or below; it stays until its asker takes it away."""

    answered = Signal(object)

    def __init__(
        self, look: Look, key: str, text: str, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_kind(self, "question")
        self._look, self.key, self.text = look, key, text
        self.setAccessibleName(text)
        self._label = Label(text, "strong", self)
        self._answers = QWidget(self)
        self._answers.setObjectName("clear")
        self._flow = FlowLayout(parent=self._answers)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.addWidget(self._label, 1)
        self._box.addWidget(self._answers)
        self.buttons = tuple(self._button(option) for option in options)
        look.changed.connect(self._space)
        self._space()

    def focus_first(self) -> None:
        """Give the first answer the keyboard."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        widest = max((button.minimumSizeHint().width() for button in self.buttons), default=0)
        return QSize(widest + 2 * self._look.scale.space("l"), super().minimumSizeHint().height())

    def _button(self, option: Option) -> QPushButton:
        button = QPushButton(option.label.replace("&", "&&"), self._answers)
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
        side = scale.space("l")
        self._box.setContentsMargins(side, scale.space("s"), scale.space("s"), scale.space("s"))
        self._box.setSpacing(scale.space("s"))
        self._flow.set_gaps(scale.space("s"), scale.space("s"))
        self._arrange()

    def _arrange(self) -> None:
        scale = self._look.scale
        answers = sum(button.sizeHint().width() + scale.space("s") for button in self.buttons)
        text = self._label.fontMetrics().horizontalAdvance(self.text)
        beside = self.width() >= text + answers + 2 * scale.space("l") + scale.space("s")
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._answers.setMinimumWidth(answers if beside else 0)
        self._answers.setMaximumWidth(answers if beside else 1 << 20)
