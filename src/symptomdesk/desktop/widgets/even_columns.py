"""Cards in equal columns, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class EvenColumns(QWidget):
    """Cards keep their order, which is that of reading: down one column, then down the next.

    ``splits`` says how many cards stand in each column, for one column, for two, and so on. No column becomes
    narrower than the breakpoint ``column``.
    """

    def __init__(
        self,
        look: Look,
        cards: Sequence[QWidget],
        splits: Sequence[tuple[int, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._cards, self._splits = look, tuple(cards), tuple(splits)
        self._shown = 0
        # Layouts and no widgets: a card that goes to another column would be dressed anew in another parent.
        self._columns = [QVBoxLayout() for _ in splits]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for column in self._columns:
            column.setContentsMargins(0, 0, 0, 0)
            self._row.addLayout(column)
        look.changed.connect(self._space)
        self._space()

    @property
    def count(self) -> int:
        """How many columns there are."""
        return self._shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _space(self) -> None:
        scale = self._look.scale
        self._row.setSpacing(scale.space("xl"))
        for column in self._columns:
            column.setSpacing(scale.space("l"))
        self._arrange()

    def _arrange(self) -> None:
        scale = self._look.scale
        fitting = (self.width() + scale.space("xl")) // (scale.breakpoint("column") + scale.space("xl"))
        count = min(max(1, fitting), len(self._splits))
        if count == self._shown:
            return
        self._shown = count
        self._clear()
        waiting = iter(self._cards)
        for index, column in enumerate(self._columns):
            self._row.setStretch(index, int(index < count))
            if index < count:
                for _ in range(self._splits[count - 1][index]):
                    column.addWidget(next(waiting))
                column.addStretch(1)

    def _clear(self) -> None:
        for column in self._columns:
            for card in self._cards:
                column.removeWidget(card)
            while (item := column.itemAt(0)) is not None:
                column.removeItem(item)
