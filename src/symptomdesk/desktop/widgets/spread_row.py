"""Something at the left and something at the right of one line, or of two where one is too short."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from symptomdesk.desktop.theme import Look


class SpreadRow(QWidget):
    """``left`` and ``right`` keep their order of reading when they wrap."""

    def __init__(
        self, look: Look, left: QWidget, right: tuple[QWidget, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._left, self._right = look, left, right
        self._end = QHBoxLayout()
        self._end.addStretch(1)
        for widget in right:
            self._end.addWidget(widget)
        self._end.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(left)
        self._box.addLayout(self._end, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.rearrange)
        self.rearrange()

    def rearrange(self) -> None:
        """Choose one line or two, after the contents have changed."""
        gap = self._look.scale.space("s")
        self._end.setSpacing(gap)
        self._box.setSpacing(gap)
        fits = self.width() >= self._left.sizeHint().width() + gap + self._end_width()
        self._end.setStretch(0, int(fits))
        self._end.setStretch(self._end.count() - 1, int(not fits))
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != direction:
            self._box.setDirection(direction)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rearrange()

    def minimumSizeHint(self) -> QSize:
        widest = max(
            self._left.minimumSizeHint().width(), *(one.minimumSizeHint().width() for one in self._right)
        )
        return QSize(widest, super().minimumSizeHint().height())

    def _end_width(self) -> int:
        shown = [widget.sizeHint().width() for widget in self._right if not widget.isHidden()]
        return sum(shown) + self._look.scale.space("s") * max(0, len(shown) - 1)
