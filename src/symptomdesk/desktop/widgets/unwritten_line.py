"""A gentle word after days on which nobody wrote: they can be filled in, and need not be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class UnwrittenContent(Struct, frozen=True):
    """What is said, what the button says, and the day that it opens."""

    text: str
    button: str
    day: date


class UnwrittenLine(Card):
    """``day_wanted`` carries the day to fill in. What stands on it is made when it is first needed."""

    day_wanted = Signal(object)
    open: WrappingButton

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self._day: date | None = None
        self._text: Label | None = None
        self.hide()

    @property
    def text(self) -> str:
        """What is said."""
        return "" if self._text is None else self._text.text()

    def show_content(self, content: UnwrittenContent | None) -> None:
        """Say this, or nothing."""
        if content is not None:
            if self._text is None:
                self._text = self._filled()
            self._day = content.day
            self._text.say(content.text)
            self.open.say(content.button)
            describe(self.open, content.button)
        self.setVisible(content is not None)

    def _filled(self) -> Label:
        """The label of what is said, made with everything else."""
        text = Label("", "", self)
        self.open = WrappingButton("", self)
        row = FlowLayout()
        row.addWidget(self.open)
        self.body.addWidget(text)
        self.body.addLayout(row)
        self.open.clicked.connect(self._open)
        return text

    def _open(self) -> None:
        if self._day is not None:
            self.day_wanted.emit(self._day)
