"""Cards in two columns where there is room, in one where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_SIDE_SHARE = 0.24


class Columns(QWidget):
    """``main`` cards beside ``side`` cards.

    With one column the first of ``main`` comes first, then the first ``early`` of ``side`` beside each other,
    then the others.
    """

    def __init__(
        self,
        look: Look,
        main: tuple[QWidget, ...],
        side: tuple[QWidget, ...],
        early: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._main, self._side, self._early = look, main, side, early
        self._two: bool | None = None
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._right_holder = QWidget(self)
        self._right_holder.setObjectName("clear")
        self._right_holder.setLayout(self._right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._left_holder = QWidget(self)
        self._left_holder.setObjectName("clear")
        self._left_holder.setLayout(self._left)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._left_holder, 1)
        self._row.addWidget(self._right_holder)
        self._row.setAlignment(self._left_holder, Qt.AlignmentFlag.AlignTop)
        self._row.setAlignment(self._right_holder, Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._space)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        # In one column everything can stand below each other, whatever the arrangement of the moment.
        widest = max(card.minimumSizeHint().width() for card in (*self._main, *self._side))
        return QSize(widest, super().minimumSizeHint().height())

    def _space(self) -> None:
        scale = self._look.scale
        gap = scale.space("l")
        for layout in (self._left, self._right, self._pair):
            layout.setSpacing(gap)
        self._row.setSpacing(scale.space("xl"))
        self._arrange()

    def _arrange(self) -> None:
        least, most = (self._look.scale.breakpoint(name) for name in ("side", "widest_side"))
        self._right_holder.setFixedWidth(min(max(least, round(self.width() * _SIDE_SHARE)), most))
        self._arrange_pair()
        two = self.width() >= self._look.scale.breakpoint("two_columns")
        if two == self._two:
            return
        self._two = two
        self._clear()
        self._right_holder.setVisible(two)
        if two:
            self._fill(self._left, self._main)
            self._fill(self._right, self._side)
        else:
            for card in self._side[: self._early]:
                self._pair.addWidget(card, 1)
            self._left.addWidget(self._main[0])
            self._left.addLayout(self._pair)
            self._fill(self._left, (*self._main[1:], *self._side[self._early :]))

    def _arrange_pair(self) -> None:
        early = [card.minimumSizeHint().width() for card in self._side[: self._early]]
        fits = self.width() >= len(early) * max(early, default=0) + self._pair.spacing()
        direction = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        if self._pair.direction() != direction:
            self._pair.setDirection(direction)

    def _clear(self) -> None:
        # With takeAt() PySide keeps the item alive, and Qt goes on asking it for a height of the past.
        for card in (*self._main, *self._side):
            for layout in (self._left, self._right, self._pair):
                layout.removeWidget(card)
        self._left.removeItem(self._pair)
        self._pair.setParent(None)

    @staticmethod
    def _fill(layout: QVBoxLayout, cards: tuple[QWidget, ...]) -> None:
        for card in cards:
            layout.addWidget(card)
