"""The questions of a day, below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.widgets.question_card import Option, QuestionCard

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class QuestionList(QWidget):
    """``answered`` carries an :class:`~symptomdesk.desktop.widgets.question_card.Answered`."""

    answered = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self.cards: dict[str, QuestionCard] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.scale.space("s"))
        self.hide()

    def show_questions(self, questions: tuple[tuple[str, str, tuple[Option, ...]], ...]) -> None:
        """Show these questions: key, text, and answers of each."""
        wanted = {(key, text) for key, text, _ in questions}
        for key, card in tuple(self.cards.items()):
            if (key, card.text) not in wanted:
                del self.cards[key]
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        for index, (key, text, options) in enumerate(questions):
            if key not in self.cards:
                self.cards[key] = QuestionCard(self._look, key, text, options, self)
                self.cards[key].answered.connect(self.answered)
            self._column.insertWidget(index, self.cards[key])
        self.setVisible(bool(questions))
