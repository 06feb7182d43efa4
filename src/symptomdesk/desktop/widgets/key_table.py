"""Keys at the left, what they do at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from symptomdesk.desktop.shortcuts import native
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.key_list import KeyGroup, Keys
    from symptomdesk.desktop.theme import Look


class KeyTable(QWidget):
    """The keys of some places, each below its title."""

    def __init__(self, look: Look, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(1, 1)
        self._titles: list[Label] = []
        for group in groups:
            title = Label(group.title, "section", self)
            self._titles.append(title)
            self._grid.addWidget(title, self._grid.rowCount(), 0, 1, 2)
            for one in group.rows:
                self._add(one)
        look.changed.connect(self._space)
        self._space()

    def _add(self, one: Keys) -> None:
        row = self._grid.rowCount()
        keys = Label.single_line(native(one.keys), "strong", self)
        self._grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(Label(one.what, "", self), row, 1)

    def _space(self) -> None:
        scale = self._look.scale
        self._grid.setContentsMargins(scale.space("xs"), 0, scale.space("xs"), 0)
        self._grid.setHorizontalSpacing(scale.space("l"))
        self._grid.setVerticalSpacing(scale.space("xs"))
        for title in self._titles[1:]:
            title.setContentsMargins(0, scale.space("l"), 0, 0)
