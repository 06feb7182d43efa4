"""What is higher than its place, to be scrolled through."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class FillingScroll(QScrollArea):
    """``body`` with all the room of ``around``: as wide as that, and scrolled up and down where it is higher.

    The Tab key goes past it to what it holds. It asks for no room by itself: for a hint of its size all of
    ``body`` would be laid out, at a width that it never has.
    """

    def __init__(self, body: QWidget, around: QWidget) -> None:
        super().__init__(around)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Most pages are higher than the window: laid out without the bar first, they would be laid out twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setWidget(body)
        outer = QVBoxLayout(around)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()
