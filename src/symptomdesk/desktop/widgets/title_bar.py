"""The title of a page with its tools: beside it where there is room, else below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_ANY_WIDTH = 16777215  # QWIDGETSIZE_MAX, which PySide does not name


class TitleBar(QWidget):
    """Add buttons to it by :meth:`add_tool`; below the title they take as many lines as they need."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._title = Label.single_line(title, "title", self)
        self.tools = QWidget(self)
        self.tools.setObjectName("clear")
        self._flow = FlowLayout(parent=self.tools)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.tools.setSizePolicy(policy)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._row.addWidget(self.tools)
        look.changed.connect(self.arrange)

    def add_tool(self, button: QPushButton) -> None:
        """Put a button behind the others."""
        self._flow.addWidget(button)

    def set_usable(self, usable: bool) -> None:
        """Close everything while there is nothing to work on."""
        self.tools.setVisible(usable)
        self.arrange()

    def arrange(self, width: int | None = None) -> None:
        """The tools beside the title if there is room, else below it on as many lines as they need."""
        gap = self._look.scale.space("s")
        self._flow.set_gaps(gap, gap)
        self._row.setSpacing(gap)
        shown = [self._flow.itemAt(index) for index in range(self._flow.count())]
        hints = [item.sizeHint().width() for item in shown if item is not None and not item.isEmpty()]
        natural = sum(hints) + gap * max(len(hints) - 1, 0)
        room = (self.width() if width is None else width) - self._title.sizeHint().width() - 2 * gap
        beside = natural <= room or self.tools.isHidden()
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        if beside:
            self.tools.setFixedWidth(natural)
        else:
            self.tools.setMinimumWidth(0)
            self.tools.setMaximumWidth(_ANY_WIDTH)
