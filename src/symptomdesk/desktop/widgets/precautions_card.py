"""The leaflet's precautions that apply on a day, in its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.link_line import LinkLine

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

TITLE = marked("The leaflet, for this day")
LINK = marked("Read on in the leaflet")


class PrecautionContent(Struct, frozen=True):
    """A sentence, a remark of ours below it (or none), and the section of the leaflet where it stands."""

    text: str
    remark: str
    section: str


class PrecautionsCard(Card):
    """Sentences below each other; ``reading_wanted`` carries the section of the first one."""

    reading_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr(TITLE), parent)
        self._shown: tuple[PrecautionContent, ...] = ()
        self._list = QVBoxLayout()
        self._lines: list[Label] = []
        self.link = LinkLine(look, tr(LINK), parent=self)
        self.body.addLayout(self._list)
        self.body.addWidget(self.link)
        self.link.clicked.connect(self._read)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences shown."""
        return tuple(one.text for one in self._shown)

    def show_content(self, contents: tuple[PrecautionContent, ...]) -> None:
        """Show these sentences; without any there is no card."""
        self.setVisible(bool(contents))
        if contents == self._shown:
            return
        self._shown = contents
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [
            Label(text, "small", self) for one in contents for text in (one.text, one.remark) if text
        ]
        for line in self._lines:
            self._list.addWidget(line)

    def _read(self) -> None:
        self.reading_wanted.emit(self._shown[0].section)
