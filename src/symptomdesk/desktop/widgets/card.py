"""The white card on which everything of a page stands."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.widgets.labels import Label


class Card(QFrame):
    """A titled card; what it holds is added to ``body``, what stands beside the title to ``head``."""

    def __init__(self, look: Look, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        set_kind(self, "card")
        self.setAccessibleName(title)
        self._column = QVBoxLayout(self)
        self.body = QVBoxLayout()
        self._column.addLayout(self.body)
        self._column.addStretch(1)
        self.head = QHBoxLayout()
        self.title = Label(title, "section", self)
        self.head.addWidget(self.title, 1)
        if title:
            self.body.addLayout(self.head)
        else:
            self.title.hide()
        look.changed.connect(self._space)
        self._space()

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("l"), scale.space("s")
        self._column.setContentsMargins(side, scale.space("m"), side, side)
        self.body.setSpacing(gap)
        self.head.setSpacing(gap)
