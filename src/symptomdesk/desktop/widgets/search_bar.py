"""Looking for words in a text: a field, how many places there are, and the way from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from symptomdesk.desktop.accessibility import Announcer, describe
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_LONGEST = 200
_FIELD_CHARACTERS = 6


class SearchBar(QWidget):
    """``sought`` carries the words while they are typed, ``stepped`` 1 for the next place and -1 for the
    one before; ``left`` says that Escape was pressed in the empty field.
    """

    sought = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, look: Look, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self.field = SearchField(self)
        self.field.setPlaceholderText(prompt)
        self.field.setMaxLength(_LONGEST)
        describe(
            self.field,
            prompt,
            tr("{prompt} (Ctrl+F). Enter leads to the next place, Escape ends it.", prompt=prompt),
        )
        self.count = Label.single_line("", "small", self)
        self.previous = IconButton(
            look,
            "chevron_up",
            tr("Place before"),
            kind="square",
            help_=tr("Place before (Shift+F3)"),
            parent=self,
        )
        self.next = IconButton(
            look, "chevron_down", tr("Next place"), kind="square", help_=tr("Next place (F3)"), parent=self
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.field, 1)
        for widget in (self.count, self.previous, self.next):
            self._row.addWidget(widget)
        self._announcer = Announcer(self.count)
        self.field.textChanged.connect(self._seek)
        self.field.stepped.connect(self.stepped)
        self.field.escaped.connect(self._escape)
        self.previous.clicked.connect(self._back)
        self.next.clicked.connect(self._forth)
        look.changed.connect(self._space)
        self._space()
        self.show_count("", some=False)

    def begin(self) -> None:
        """Be ready to be written in."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, text: str, *, some: bool) -> None:
        """Say which place of how many is shown; ``some``: whether there are any to go to.

        With nothing to say there is nothing beside the field.
        """
        self.count.say(text)
        for button in (self.previous, self.next):
            button.setVisible(bool(text))
            button.setEnabled(some)
        self._announcer.announce({text: text} if text else {})

    def _seek(self, words: str) -> None:
        self.sought.emit(words)

    def _escape(self) -> None:
        if self.field.text():
            self.field.clear()
        else:
            self.left.emit()

    def _back(self) -> None:
        self.stepped.emit(-1)

    def _forth(self) -> None:
        self.stepped.emit(1)

    def _space(self) -> None:
        self._row.setSpacing(self._look.scale.space("s"))
        self.field.ensurePolished()
        self.field.setMinimumWidth(self.field.fontMetrics().averageCharWidth() * _FIELD_CHARACTERS)
        self.updateGeometry()


class SearchField(QLineEdit):
    """A field in which Enter, Shift+Enter and Escape have their meaning for a search."""

    stepped = Signal(int)
    escaped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
