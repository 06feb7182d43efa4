"""Whom to call: large numbers, each with a button that copies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

CHANGE = marked("Change the numbers")
CHANGE_HELP = marked("Open Settings, where the numbers are written down")


class Contact(Struct, frozen=True):
    """A number and whose it is; ``missing`` is said where there is none."""

    name: str
    number: str
    missing: str


class ContactsCard(Card):
    """``copied`` carries the number that the person wants on the clipboard; ``change_wanted`` asks for the
    place where the numbers are written down.
    """

    copied = Signal(str)
    change_wanted = Signal()

    def __init__(self, look: Look, note: str, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Contacts"), parent)
        self._shown: tuple[Contact, ...] = ()
        self.lines: list[ContactLine] = []
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.change = WrappingButton(tr(CHANGE), self)
        describe(self.change, tr(CHANGE), tr(CHANGE_HELP))
        self.change.clicked.connect(self._change)
        self.body.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Label(note, "small", self))
        self._list.setSpacing(look.scale.space("m"))

    def show_contacts(self, contacts: tuple[Contact, ...]) -> None:
        """Show these numbers."""
        if contacts == self._shown:
            return
        self._shown = contacts
        for line in self.lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for contact in contacts:
            line = ContactLine(contact, self)
            line.copy.clicked.connect(self._copy)
            self.lines.append(line)
            self._list.addWidget(line)
            line.show()

    def _change(self) -> None:
        self.change_wanted.emit()

    def _copy(self) -> None:
        pressed = self.sender()
        for line in self.lines:
            if line.copy is pressed:
                self.copied.emit(line.contact.number)


class ContactLine(QWidget):
    """One number."""

    def __init__(self, contact: Contact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.contact = contact
        self.setAccessibleName(f"{contact.name}: {contact.number or contact.missing}")
        self.copy = QPushButton(tr("Copy"), self)
        describe(self.copy, tr("Copy the number: {name}", name=contact.name))
        self.copy.setVisible(bool(contact.number))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(contact.name, "small", self))
        number = Label(contact.number, "title", self)
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(number)
        column.addWidget(Label("" if contact.number else contact.missing, "", self))
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
