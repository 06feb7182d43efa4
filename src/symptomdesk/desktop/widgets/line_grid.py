"""Lines of one width, beside each other where there is room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from symptomdesk.desktop.widgets.flow_layout import FlowLayout


class LineGrid(QWidget):
    """Fills row by row with as many equal columns as fit the widest line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._flow = FlowLayout(0, 0, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_line(self, line: QWidget) -> None:
        """Put a line behind the others."""
        self._flow.addWidget(line)

    def minimumSizeHint(self) -> QSize:
        # Not that of the layout, which knows only the width that the lines have been given.
        return QSize(max((line.minimumSizeHint().width() for line in self._lines()), default=1), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.width() // max(1, self.width() // self._widest())
        for line in self._lines():
            line.setMinimumWidth(width)

    def _widest(self) -> int:
        return max((line.sizeHint().width() for line in self._lines()), default=1)

    def _lines(self) -> list[QWidget]:
        return [line for line in self.children() if isinstance(line, QWidget)]
