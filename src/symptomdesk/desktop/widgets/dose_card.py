"""The day's capsule: taken with one click; missed or held from the menu."""

from __future__ import annotations

from functools import partial

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.broken_words import advance, broken
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label

TAKEN, MISSED, HELD, NOTHING = "taken", "missed", "held", ""


class DoseContent(Struct, frozen=True):
    """What is known of the day's capsule: ``status`` as above, ``label`` the button's words if unusual."""

    title: str
    status: str = NOTHING
    label: str = ""
    subtitle: str = ""


class DoseCard(Card):
    """``told`` carries ``taken``, ``missed``, ``held``, or nothing to take it back."""

    told = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Capsule"), parent)
        self._content = DoseContent(tr("Capsule"))
        self._subtitle = Label("", "small", self)
        self.button = IconButton(look, "capsule", tr("I have taken it"), parent=self)
        self.more = IconButton(look, "more", tr("Missed, held, or not recorded"), kind="square", parent=self)
        self.menu = QMenu(self)
        self._add_action(tr("Taken"), TAKEN)
        self._add_action(tr("Missed"), MISSED)
        self._add_action(tr("Held: the clinic said so"), HELD)
        self.menu.addSeparator()
        self._add_action(tr("Not recorded"), NOTHING)
        self.more.setMenu(self.menu)
        self.fault = FaultLine(self)
        row = QHBoxLayout()
        row.addWidget(self.button, 1)
        row.addWidget(self.more)
        self.body.addWidget(self._subtitle)
        self.body.addLayout(row)
        self.body.addWidget(self.fault)
        self._label = self.button.text()
        # Its words go on a further line where the card is narrow, and do not widen it.
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.installEventFilter(self)
        self.button.clicked.connect(self._clicked)
        self.menu.triggered.connect(self._chosen)

    def show_content(self, content: DoseContent) -> None:
        """Show what is known."""
        self._content = content
        self.title.say(content.title)
        self._subtitle.say(content.subtitle)
        label = self._label = content.label or tr("I have taken it")
        set_kind(self.button, "primary" if content.status == TAKEN else "")
        self._break_words()
        self.button.setAccessibleName(f"{content.title}: {label}")
        self.button.show_icon(
            "check" if content.status == TAKEN else "capsule", _INKS[content.status == TAKEN]
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.button and event.type() == QEvent.Type.Resize:
            self._break_words()
        return super().eventFilter(watched, event)

    def _break_words(self) -> None:
        beside = self.button.sizeHint().width() - advance(self.button, self.button.text())
        words = broken(self._label, self.button.width() - beside, partial(advance, self.button))
        if words != self.button.text():
            self.button.setText(words)
            self.button.setMinimumHeight(0)  # else its hint would never be lower again
            self.button.setMinimumHeight(self.button.sizeHint().height())

    def _add_action(self, text: str, status: str) -> None:
        action = QAction(text, self.menu)
        action.setData(status)
        self.menu.addAction(action)

    def _clicked(self) -> None:
        self.told.emit(NOTHING if self._content.status == TAKEN else TAKEN)

    def _chosen(self, action: QAction) -> None:
        self.told.emit(str(action.data()))


_INKS = {True: "on_primary", False: "text"}
