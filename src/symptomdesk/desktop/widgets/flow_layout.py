"""A layout that fills lines from left to right and begins a new one when the next item does not fit."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of items of their own width, ``gap`` apart; lines follow the direction of reading."""

    def __init__(self, gap: int = 8, line_gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap = gap, line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def set_gaps(self, gap: int, line_gap: int) -> None:
        """Change the distances between items and between lines."""
        self._gap, self._line_gap = gap, line_gap
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._flow(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._flow(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _flow(self, rect: QRect, *, place: bool) -> int:
        """Lay the items out in ``rect`` and return the height they need."""
        x, y, line_height = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), item.minimumSize().width()), 1 << 20))
            if item.hasHeightForWidth():
                size.setHeight(max(size.height(), item.heightForWidth(size.width())))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line_height = rect.x(), y + line_height + self._line_gap, 0
            if place:
                item.setGeometry(self._mirrored(QRect(QPoint(x, y), size), rect))
            x += size.width() + self._gap
            line_height = max(line_height, size.height())
        return y + line_height - rect.y()

    def _mirrored(self, item: QRect, rect: QRect) -> QRect:
        widget = self.parentWidget()
        if widget is None or widget.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return item
        return QRect(
            rect.right() + 1 - (item.x() - rect.x()) - item.width(), item.y(), item.width(), item.height()
        )
