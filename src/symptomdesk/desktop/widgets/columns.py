"""Cards in two columns where there is room, in one where there is not."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from symptomdesk.desktop.theme import Look


class Columns(QWidget):
    """``main`` cards beside ``side`` cards.

    With one column the first of them all comes first, then the side cards named ``early``, then the others.
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
        self._left, self._right, self._pair = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        self._right_holder = QWidget(self)
        self._right_holder.setObjectName("clear")
        self._right_holder.setLayout(self._right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._left, 1)
        self._row.addWidget(self._right_holder)
        look.changed.connect(self._space)
        self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _space(self) -> None:
        scale = self._look.scale
        gap = scale.space("l")
        for layout in (self._left, self._right, self._pair):
            layout.setSpacing(gap)
        self._row.setSpacing(scale.space("xl"))
        self._right_holder.setFixedWidth(scale.breakpoint("side"))
        self._arrange()

    def _arrange(self) -> None:
        two = self.width() >= self._look.scale.breakpoint("two_columns")
        if two == self._two:
            return
        self._two = two
        for layout in (self._left, self._right, self._pair):
            while layout.count():
                layout.takeAt(0)
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

    def _fill(self, layout: QVBoxLayout, cards: tuple[QWidget, ...]) -> None:
        for card in cards:
            layout.addWidget(card)
        layout.addStretch(1)
