"""A field to search by, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import Announcer, describe
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.hit_row import HitContent, HitRow
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_PAUSE_MS = 150


class SearchCard(Card):
    """``wanted`` carries what is looked for once the typing pauses, ``chosen`` the day of a hit."""

    wanted = Signal(str)
    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Search"), parent)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("A word or a symptom…"))
        self.field.setClearButtonEnabled(True)
        describe(self.field, tr("Search"), tr("Find days by what you wrote or by a symptom (Ctrl+F)"))
        self._told = Label("", "small", self)
        self._announcer = Announcer(self._told)
        self._rows = QVBoxLayout()
        self._hits: list[HitRow] = []
        self.body.addWidget(self.field)
        self.body.addWidget(self._told)
        self.body.addLayout(self._rows)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self._ask)

    @property
    def told(self) -> str:
        """What is said about the hits."""
        return self._told.accessibleName()

    @property
    def rows(self) -> tuple[HitRow, ...]:
        """The hits shown."""
        return tuple(self._hits)

    def show_hits(self, hits: tuple[HitContent, ...], told: str) -> None:
        """Show what was found, with a sentence about it."""
        self._told.say(told)
        self._announcer.announce({told: told} if told else {})
        self._rows.setSpacing(self._look.scale.space("xs"))
        for row in self._hits:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._hits = []
        for hit in hits:
            row = HitRow(self._look, hit, self)
            row.clicked.connect(self._choose)
            self._rows.addWidget(row)
            self._hits.append(row)
            row.show()

    def _typed(self) -> None:
        self._pause.start()

    def _ask(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.field.text())

    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, HitRow):
            self.chosen.emit(row.content.day)
