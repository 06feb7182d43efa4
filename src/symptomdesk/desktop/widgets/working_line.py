"""That something takes a while, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.labels import Label

_SHOWN_AFTER_MS = 300
"""What is done sooner than this needs no words."""


class WorkingLine(QWidget):
    """Shows itself when work goes on for a moment; ``cancelled`` says that it is not wanted any more."""

    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._text = Label("", "", self)
        self.cancel = QPushButton("Cancel", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scale.space("m"))
        row.addWidget(self._text, 1)
        row.addWidget(self.cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.cancel.clicked.connect(self._cancel)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty if nothing is shown."""
        return "" if self.isHidden() else self._text.text()

    def begin(self, text: str) -> None:
        """Work has begun, or is further on."""
        self._text.say(text)
        self.setAccessibleName(text)
        self.cancel.setAccessibleName(f"Cancel: {text}")
        if self.isHidden() and not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """The work is over."""
        self._timer.stop()
        self.hide()

    def _cancel(self) -> None:
        self.end()
        self.cancelled.emit()
