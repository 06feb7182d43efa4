"""What a page says while there is nothing on it: why, and what to do, in its middle."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.icon_label import IconLabel
from symptomdesk.desktop.widgets.labels import Label

_NEARLY_ALL = 1000
_WRITE = marked("Write about today")
_WRITE_HELP = marked("Open the page of today")


class EmptyCard(QWidget):
    """A card no wider than one can read; ``icon`` is that of the page, ``writing_wanted`` its one button."""

    writing_wanted = Signal()

    def __init__(self, look: Look, icon: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._look = look
        self._card = Card(look, title, self)
        self.title = self._card.title
        self._icon = IconLabel(look, icon, "primary", "icon", self._card)
        self._card.head.insertWidget(0, self._icon)
        self._text = Label(text, "", self._card)
        self.write = QPushButton(tr(_WRITE), self._card)
        set_kind(self.write, "primary")
        describe(self.write, tr(_WRITE), tr(_WRITE_HELP))
        self.write.clicked.connect(self._write)
        self._card.body.addWidget(self._text)
        self._card.body.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._card, _NEARLY_ALL)
        self._row.addStretch(1)
        self.setFocusProxy(self.write)
        look.changed.connect(self._space)
        self._space()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, title: str, text: str, *, writable: bool) -> None:
        """Say something else; ``writable`` if there is nothing because nothing was written."""
        self.title.say(title)
        self._card.setAccessibleName(title)
        self._text.say(text)
        self.write.setVisible(writable)

    def _write(self) -> None:
        self.writing_wanted.emit()

    def _space(self) -> None:
        scale = self._look.scale
        self._row.setContentsMargins(0, scale.space("xxl"), 0, 0)
        self._card.setMaximumWidth(scale.breakpoint("reading_line") + 2 * scale.space("l"))
