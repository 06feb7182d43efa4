"""A column that scrolls by itself beside another one, and alone is as tall as it needs to be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


class ColumnScroll(QScrollArea):
    """Holds one widget with a layout; :meth:`set_tall` chooses between the two."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._tall = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self._fit()

    def set_tall(self, tall: bool) -> None:
        """Be as tall as the content, or scroll it."""
        if tall != self._tall:
            self._tall = tall
            self._fit()

    def hasHeightForWidth(self) -> bool:
        return self._tall

    def heightForWidth(self, width: int) -> int:
        layout = self._content.layout()
        return -1 if layout is None else layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        least = self._content.minimumSizeHint()
        return least if self._tall else QSize(least.width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        policy, bars = QSizePolicy.Policy, Qt.ScrollBarPolicy
        size = QSizePolicy(policy.Expanding, policy.Fixed if self._tall else policy.Ignored)
        size.setHeightForWidth(self._tall)
        self.setSizePolicy(size)
        self.setVerticalScrollBarPolicy(bars.ScrollBarAlwaysOff if self._tall else bars.ScrollBarAsNeeded)
        self.updateGeometry()
