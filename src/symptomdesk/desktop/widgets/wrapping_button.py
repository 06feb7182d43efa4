"""A button whose words go on a further line where the room is small."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from symptomdesk.desktop.widgets.broken_words import advance, broken, longest_word


class WrappingButton(QPushButton):
    """As wide as its words where there is room, else as high as their lines need."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(words)

    @property
    def words(self) -> str:
        """What is written on it, on however many lines."""
        return self._words

    def say(self, words: str) -> None:
        """Write other words on it."""
        self._words = words
        self._break()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        wrapped = super().sizeHint()
        return QSize(self._beside() + self._advance(self._words), wrapped.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + longest_word(self._words, self._advance), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        lines = broken(self._words, self.width() - self._beside(), self._advance)
        if lines != self.text():
            self.setText(lines)
            self.updateGeometry()

    def _beside(self) -> int:
        """The room at the sides of the words."""
        return super().sizeHint().width() - self._advance(self.text())

    def _advance(self, words: str) -> int:
        return advance(self, words)
