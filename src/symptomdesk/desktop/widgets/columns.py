"""Cards in two columns where there is room, in one where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_SIDE_SHARE = 0.24
_ANY_WIDTH = (1 << 24) - 1
"""Qt's own limit."""


class Columns(QWidget):
    """``main`` cards beside ``side`` cards, which are made in here: what moves in later is dressed twice.

    With one column the first of ``main`` comes first, then the first ``early`` of ``side`` beside each other,
    then the others.
    """

    def __init__(self, look: Look, early: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._early = look, early
        self._main: tuple[QWidget, ...] = ()
        self._side: tuple[QWidget, ...] = ()
        self._two: bool | None = None
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._left, 1)
        self._row.addLayout(self._right)
        for column in (self._left, self._right):
            column.addStretch(1)
        look.changed.connect(self._space)
        look.changed.connect(self._arrange)
        self._space()

    def hold(self, main: tuple[QWidget, ...], side: tuple[QWidget, ...]) -> None:
        """Put the cards in their places."""
        self._main, self._side = main, side
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        # In one column everything can stand below each other, whatever the arrangement of the moment.
        widest = max((card.minimumSizeHint().width() for card in (*self._main, *self._side)), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _space(self) -> None:
        scale = self._look.scale
        gap = scale.space("l")
        for layout in (self._left, self._right, self._pair):
            layout.setSpacing(gap)
        self._row.setSpacing(scale.space("xl"))

    def _arrange(self) -> None:
        self._arrange_pair()
        self._place()

    def _place(self) -> None:
        two = self.width() >= self._look.scale.breakpoint("two_columns")
        self._give_width(two)
        if two == self._two:
            return
        self._two = two
        self._clear()
        if two:
            self._fill(self._left, self._main)
            self._fill(self._right, self._side)
        else:
            for card in self._side[: self._early]:
                self._pair.addWidget(card, 1)
            self._fill(self._left, self._main[:1])
            self._left.insertLayout(self._left.count() - 1, self._pair)
            self._fill(self._left, (*self._main[1:], *self._side[self._early :]))

    def _give_width(self, two: bool) -> None:
        """Let a second column have its share of the width; cards of the first one are as wide as that."""
        least, most = (self._look.scale.breakpoint(name) for name in ("side", "widest_side"))
        share = min(max(least, round(self.width() * _SIDE_SHARE)), most)
        for card in self._side:
            card.setMinimumWidth(share if two else 0)
            card.setMaximumWidth(share if two else _ANY_WIDTH)

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
    def _fill(column: QVBoxLayout, cards: tuple[QWidget, ...]) -> None:
        for card in cards:
            column.insertWidget(column.count() - 1, card)  # before the stretch
