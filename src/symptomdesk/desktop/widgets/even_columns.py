"""Cards in equal columns, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

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
        self._holders = [QWidget(self) for _ in splits]
        self._columns = [QVBoxLayout(holder) for holder in self._holders]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for holder, column in zip(self._holders, self._columns, strict=True):
            holder.setObjectName("clear")
            column.setContentsMargins(0, 0, 0, 0)
            self._row.addWidget(holder, 1)
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
        for column, holder, size in zip(self._columns, self._holders, self._splits[count - 1], strict=False):
            for _ in range(size):
                column.addWidget(next(waiting))
            column.addStretch(1)
            holder.show()
        for holder in self._holders[count:]:
            holder.hide()

    def _clear(self) -> None:
        for column in self._columns:
            for card in self._cards:
                column.removeWidget(card)
            while (item := column.itemAt(0)) is not None:
                column.removeItem(item)
