"""That something takes a while, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.spread_row import SpreadRow

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_SHOWN_AFTER_MS = 300
"""What is done sooner than this needs no words."""


class WorkingLine(SpreadRow):
    """Shows itself when work goes on for a moment, and says so by ``appeared``.

    ``cancelled`` says that the work is not wanted any more.
    """

    appeared = Signal()
    cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        text, cancel = Label.single_line(""), QPushButton(tr("Cancel"))
        super().__init__(look, text, (cancel,), parent)
        self._text, self.cancel = text, cancel
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_AFTER_MS)
        self._timer.timeout.connect(self._appear)
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
        self.cancel.setAccessibleName(tr("Cancel: {text}", text=text))
        if self.isHidden() and not self._timer.isActive():
            self._timer.start()

    def end(self) -> None:
        """The work is over."""
        self._timer.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        self.rearrange()
        self.appeared.emit()

    def _cancel(self) -> None:
        self.end()
        self.cancelled.emit()
