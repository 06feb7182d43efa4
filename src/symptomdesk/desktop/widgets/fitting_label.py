"""A label on one line that says a thing in as many words as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from symptomdesk.desktop.accessibility import set_tip
from symptomdesk.desktop.widgets.labels import Label


class FittingLabel(Label):
    """Shows the first of several wordings that fits, the last one if none does.

    A screen reader always reads the first, and so does the tip where another one is shown.
    """

    def __init__(self, kind: str = "", parent: QWidget | None = None) -> None:
        self._wordings: tuple[str, ...] = ("",)
        super().__init__("", kind, parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def offer(self, *wordings: str) -> None:
        """Say this, in the first of these wordings for which there is room, the fullest first."""
        self._wordings = wordings
        self.say(wordings[0])
        self.updateGeometry()
        self._choose()

    def sizeHint(self) -> QSize:
        return QSize(self._beside() + self._advance(self._wordings[0]), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        narrowest = min(map(self._advance, self._wordings))
        return QSize(self._beside() + narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()

    def _choose(self) -> None:
        room = self.width() - self._beside()
        shown = next((one for one in self._wordings if self._advance(one) <= room), self._wordings[-1])
        if shown != self.text():
            # Not by say(): what is read aloud stays the fullest wording.
            self.setText(shown)
        set_tip(self, "" if shown == self._wordings[0] else self._wordings[0])

    def _advance(self, words: str) -> int:
        self.ensurePolished()
        return self.fontMetrics().horizontalAdvance(words)

    def _beside(self) -> int:
        """The room at the sides of the words."""
        return max(0, QLabel.sizeHint(self).width() - self._advance(self.text()))
