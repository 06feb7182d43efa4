"""What was just done, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from symptomdesk.desktop.theme import Look, set_kind, set_style
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label

_SHOWN_FOR_MS = 20_000


class UndoBar(QFrame):
    """A line that says what was done with a button to undo it; it goes by itself after 20 seconds.

    What stands on it is made when there is something to undo for the first time.
    """

    undone = Signal()
    button: IconButton
    dismiss: IconButton

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "undo")
        self._look = look
        self._text: Label | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def offer(self, text: str) -> None:
        """Say what was done and offer to undo it."""
        if self._text is None:
            self._text = self._filled()
        self._text.say(text)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self._timer.start()

    def _filled(self) -> Label:
        """The label of what was done, made with everything else."""
        look, text = self._look, Label("", "", self)
        set_style(text, "on", "undo")
        self.button = IconButton(look, "undo", tr("Undo"), kind="undo", ink="on_tip", parent=self)
        self.dismiss = IconButton(
            look, "close", tr("Close this line"), kind="square", ink="on_tip", parent=self
        )
        set_kind(self.dismiss, "undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(
            look.scale.space("l"), look.scale.space("s"), look.scale.space("s"), look.scale.space("s")
        )
        row.setSpacing(look.scale.space("s"))
        row.addWidget(text, 1)
        row.addWidget(self.button)
        row.addWidget(self.dismiss)
        self.button.clicked.connect(self._undo)
        self.dismiss.clicked.connect(self.hide)
        return text

    def _undo(self) -> None:
        self.hide()
        self.undone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
