"""What was just done, what to bear in mind about it, and perhaps one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import Announcer
from symptomdesk.desktop.theme import Look, set_kind, set_style
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label


class ToldBar(QFrame):
    """Stays until it is closed or something else is told; ``pressed`` says that its button was."""

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "told")
        self._look = look
        self._text = Label("", "strong", self)
        self._remark = Label("", "", self)
        set_style(self._text, "on", "told")
        set_style(self._remark, "on", "told")
        self.button = QPushButton("", self)
        self.dismiss = IconButton(look, "close", tr("Close this message"), kind="square", parent=self)
        self._words = QVBoxLayout()
        self._words.addWidget(self._text)
        self._words.addWidget(self._remark)
        self._end = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._end.addWidget(self.button)
        self._end.addWidget(self.dismiss)
        self._end.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._words, 1)
        self._row.addLayout(self._end)
        self._announcer = Announcer(self._text)
        self.button.clicked.connect(self._press)
        self.dismiss.clicked.connect(self.hide)
        look.changed.connect(self._space)
        self._space()
        self.hide()

    @property
    def text(self) -> str:
        """What is told, the remark included; empty if nothing is."""
        return "" if self.isHidden() else f"{self._text.text()} {self._remark.text()}".strip()

    def tell(self, text: str, remark: str = "", button: str = "") -> None:
        """Say what was done; ``button`` names what can be done next."""
        self._text.say(text)
        self._remark.say(remark)
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(f"{text} {remark}".strip())
        self.show()
        self._arrange()
        self._announcer.announce({})
        self._announcer.announce({text: f"{text} {remark}".strip()})

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _press(self) -> None:
        self.pressed.emit()

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("l"), scale.space("s")
        self._row.setContentsMargins(side, gap, gap, gap)
        self._row.setSpacing(gap)
        self._end.setSpacing(gap)
        self._words.setSpacing(scale.space("xs"))
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < self._look.scale.breakpoint("banner_beside")
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
