"""Entries of one kind below each other: each can be removed, and a form adds another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind, set_style
from symptomdesk.desktop.translation import plural, tr
from symptomdesk.desktop.widgets.entry_form import EntryForm
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label, rule

_FEW, _MORE = 4, 20


class EntryRow(Struct, frozen=True):
    """An entry: its id, what it says, and what else is known of it; some cannot be removed."""

    key: str
    text: str
    detail: str = ""
    removable: bool = True


class SectionWords(Struct, frozen=True):
    """What a section says: its title (none where the card has it), what to say while empty, its button."""

    title: str
    empty: str
    add: str


F = TypeVar("F", bound=EntryForm)


class EntrySection(QWidget, Generic[F]):
    """``removed`` carries the key of an entry to remove, ``opened`` says that the form is about to open,
    ``wanted`` that what stands in it is to be taken in. ``make_form`` makes it when it is first needed.
    """

    removed = Signal(str)
    opened = Signal()
    wanted = Signal()

    def __init__(
        self, look: Look, words: SectionWords, make_form: Callable[[], F], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.setAccessibleName(words.title or words.add)
        self._look, self._words = look, words
        self._rows: Sequence[EntryRow] | None = None
        self._most = _FEW
        self.lines: list[EntryLine] = []
        self._make_form = make_form
        self._form: F | None = None
        self._empty = Label("", "small", self)
        self._list = QVBoxLayout()
        self.more = QPushButton("", self)
        set_kind(self.more, "link")
        self.fault = FaultLine(self)
        self.add = IconButton(look, "plus", words.add, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Label(words.title, "strong", self))
        self._column.addWidget(self._empty)
        self._column.addLayout(self._list)
        for widget in (self.more, self.fault, self.add):
            self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.setAlignment(self.fault, Qt.AlignmentFlag(0))
        self.more.clicked.connect(self._show_more)
        self.add.clicked.connect(self.open_form)
        look.changed.connect(self._space)
        self._space()
        self.show_rows(())

    @property
    def form(self) -> F:
        """The form that asks for another entry."""
        if self._form is None:
            form = self._form = self._make_form()
            form.hide()
            self._column.addWidget(form)
            form.wanted.connect(self.wanted)
            form.given_up.connect(self.close_form)
        return self._form

    @property
    def dirty(self) -> bool:
        """Whether the form holds words that nobody has added yet."""
        return self._form is not None and self._form.dirty

    def show_rows(self, rows: Sequence[EntryRow]) -> None:
        """Show these entries, the first few of them at first; lines that stay are not touched."""
        if rows == self._rows:
            return
        self._rows = rows
        shown = {line.row: line for line in self.lines}
        wanted = rows[: self._most]
        for line in self.lines:
            if line.row not in wanted:
                self._take_away(line)
        self.lines = [shown.get(row) or self._new_line(row) for row in wanted]
        for index, line in enumerate(self.lines):
            self._list.insertWidget(index, line)
            line.show()
            line.show_rule(index > 0)
        self._empty.say("" if rows else self._words.empty)
        left = len(rows) - len(wanted)
        self.more.setVisible(left > 0)
        self.more.setText(
            plural("Show %n more of {all}", "Show %n more of {all}", min(left, _MORE), all=len(rows))
        )
        describe(self.more, f"{self._words.title or self._words.add}: {self.more.text()}")

    def open_form(self) -> None:
        """Show the form instead of its button."""
        self.opened.emit()
        self.add.hide()
        self.form.show()
        self.form.focus_first()

    def close_form(self) -> None:
        """Empty the form and show its button again."""
        self.form.clear()
        had_focus = self.form.isAncestorOf(self.focusWidget() or self)
        self.form.hide()
        self.add.show()
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _new_line(self, row: EntryRow) -> EntryLine:
        line = EntryLine(self._look, row, self)
        line.remove.clicked.connect(self._remove)
        return line

    def _take_away(self, line: EntryLine) -> None:
        if line.remove.hasFocus():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._list.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _remove(self) -> None:
        pressed = self.sender()
        for line in self.lines:
            if line.remove is pressed:
                self.removed.emit(line.row.key)
                return

    def _show_more(self) -> None:
        rows, self._rows = self._rows or (), None
        self._most += _MORE
        self.show_rows(rows)

    def _space(self) -> None:
        self._column.setSpacing(self._look.scale.space("s"))
        self._list.setSpacing(0)


class EntryLine(QWidget):
    """One entry, with a cross to remove it."""

    def __init__(self, look: Look, row: EntryRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self.row = look, row
        self.setAccessibleName(f"{row.text}. {row.detail}".strip(" ."))
        self._rule = rule(self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(row.text, "", self))
        words.addWidget(Label(row.detail, "small", self))
        self.remove = IconButton(
            look, "close", tr("Remove: {text}", text=row.text), kind="square", ink="muted", parent=self
        )
        set_style(self.remove, "quiet", "true")
        self.remove.setVisible(row.removable)
        self._line = QHBoxLayout()
        self._line.addLayout(words, 1)
        self._line.addWidget(self.remove)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._rule)
        self._column.addLayout(self._line)
        look.changed.connect(self._space)
        self._space()

    def show_rule(self, shown: bool) -> None:
        """Whether a thin line parts it from the one above."""
        self._rule.setVisible(shown)

    def _space(self) -> None:
        gap = self._look.scale.space("xs")
        self._column.setContentsMargins(0, 0, 0, gap)
        self._column.setSpacing(gap)
        self._line.setSpacing(self._look.scale.space("s"))
