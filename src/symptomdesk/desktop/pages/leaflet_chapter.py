"""A chapter of the leaflet's page: its heading, what it is, and a card for each part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.widgets.leaflet_card import LeafletCard
from symptomdesk.desktop.widgets.passage import Passage

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.leaflet_content import ChapterContent
    from symptomdesk.desktop.theme import Look


class LeafletChapter(QWidget):
    """``day_wanted`` and ``place_wanted`` are those of its cards."""

    day_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, look: Look, content: ChapterContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.setAccessibleName(content.title.text)
        self._look = look
        self._title = Passage(look, content.title.text, content.title.kind, parent=self)
        intro = Passage(look, content.intro.text, content.intro.kind, parent=self)
        self._heads = {content.title.key: self._title, content.intro.key: intro}
        self.cards = {part.id: LeafletCard(look, part, self) for part in content.parts}
        self._column = QVBoxLayout(self)
        for widget in (self._title, intro, *self.cards.values()):
            self._column.addWidget(widget)
        for card in self.cards.values():
            card.day_wanted.connect(self.day_wanted)
            card.place_wanted.connect(self.place_wanted)
        look.changed.connect(self._space)
        self._space()

    @property
    def passages(self) -> dict[str, Passage]:
        """Its texts by key."""
        return self._heads | {key: one for card in self.cards.values() for key, one in card.passages.items()}

    def _space(self) -> None:
        scale = self._look.scale
        self._title.set_above(scale.space("xl"))
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scale.space("m"))
