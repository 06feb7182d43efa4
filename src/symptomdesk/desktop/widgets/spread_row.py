"""Something at the left and something at the right of one line, or of more where one is too short."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class SpreadRow(QWidget):
    """``left`` and ``right`` keep their order of reading when they wrap."""

    def __init__(
        self, look: Look, left: QWidget, right: tuple[QWidget, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._left, self._right = look, left, right
        self._end = QBoxLayout(QBoxLayout.Direction.LeftToRight)
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
        in_line = fits or self.width() >= self._least_end_width()
        self._end.setStretch(0, int(fits))
        self._end.setStretch(self._end.count() - 1, int(in_line and not fits))
        self._turn(self._end, in_line)
        self._turn(self._box, fits)

    def _turn(self, layout: QBoxLayout, in_line: bool) -> None:
        direction = QBoxLayout.Direction.LeftToRight if in_line else QBoxLayout.Direction.TopToBottom
        if layout.direction() != direction:
            layout.setDirection(direction)
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rearrange()

    def minimumSizeHint(self) -> QSize:
        widest = max(one.minimumSizeHint().width() for one in (self._left, *self._right))
        return QSize(widest, super().minimumSizeHint().height())

    def _least_end_width(self) -> int:
        return self._together(widget.minimumSizeHint().width() for widget in self._shown())

    def _end_width(self) -> int:
        return self._together(widget.sizeHint().width() for widget in self._shown())

    def _shown(self) -> list[QWidget]:
        return [widget for widget in self._right if not widget.isHidden()]

    def _together(self, widths: Iterable[int]) -> int:
        each = list(widths)
        return sum(each) + self._look.scale.space("s") * max(0, len(each) - 1)
