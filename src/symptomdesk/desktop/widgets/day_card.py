"""A day in words: what it was, what was written on it, and what that said before it was corrected."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import plural, tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.labels import Label, rule

_MOST_FORMER = 12


class DayCardContent(Struct, frozen=True):
    """``head`` says the day's urgency, ``lines`` its signs and the rest, ``quotes`` what the person wrote.

    ``former`` are former versions of its entries, the latest first.
    """

    title: str
    head: str
    lines: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    former: tuple[str, ...] = ()


class DayCard(Card):
    """``open_wanted`` asks for the page of the day that is chosen."""

    open_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, " ", parent)
        self._head = Label("", "strong", self)
        self._lines = Label("", "", self)
        self._quotes = Label("", "", self)
        self.open = QPushButton(tr("Open this day"), self)
        set_kind(self.open, "primary")
        describe(
            self.open,
            tr("Open this day"),
            tr("Show this day on Today, where it can be filled in or corrected"),
        )
        self._rule = rule(self)
        self._former_title = Label(tr("Former versions"), "strong", self)
        self._former = Label("", "small", self)
        for part in (self._head, self._lines, self._quotes, self.open, self._rule, self._former_title):
            self.body.addWidget(part)
        self.body.addWidget(self._former)
        self.open.clicked.connect(self._open)

    @property
    def text(self) -> str:
        """Everything that the card says."""
        parts = (self.title, self._head, self._lines, self._quotes, self._former)
        return "\n".join(part.accessibleName() for part in parts if part.accessibleName())

    @property
    def former(self) -> str:
        """What it says of former versions."""
        return self._former.accessibleName()

    def show_content(self, content: DayCardContent) -> None:
        """Show a day."""
        self.title.say(content.title)
        self.setAccessibleName(content.title)
        self._head.say(content.head)
        self._lines.say("\n".join(content.lines))
        self._quotes.say("\n".join(f"“{quote}”" for quote in content.quotes))
        told = content.former[:_MOST_FORMER]
        if len(content.former) > len(told):
            left = len(content.former) - len(told)
            told = (*told, plural("… and %n earlier one", "… and %n earlier ones", left))
        self._former.say("\n".join(told))
        for part in (self._rule, self._former_title):
            part.setVisible(bool(told))

    def _open(self) -> None:
        self.open_wanted.emit()
