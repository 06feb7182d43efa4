"""A line across the whole window that says what kind of diary this is; it cannot be closed."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from symptomdesk.desktop.theme import Look, set_kind, set_style
from symptomdesk.desktop.widgets.labels import Label


class MarkStrip(QFrame):
    """Takes no room while there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "mark")
        self._look = look
        self._text = Label("", "strong", self)
        set_style(self._text, "on", "mark")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._text, 1)
        look.changed.connect(self._space)
        self._space()
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty if nothing is."""
        return "" if self.isHidden() else self._text.accessibleName()

    def say(self, text: str) -> None:
        """Say this, or nothing."""
        self._text.say(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("xl"), scale.space("s")
        self._row.setContentsMargins(side, gap, side, gap)
