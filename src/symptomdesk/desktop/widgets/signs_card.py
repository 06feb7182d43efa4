"""What the person feels: the signs they had lately, every other one by list, and their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.showing import show_or_hide
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.fold import Fold
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label, breakable
from symptomdesk.desktop.widgets.sign_rows import SignRows
from symptomdesk.desktop.widgets.spread_row import SpreadRow

if TYPE_CHECKING:
    from symptomdesk.desktop.widgets.severity_row import SeverityRow, SeverityRowContent

_SAME_AS = {True: marked("Same as yesterday"), False: marked("Same as the day before")}


class SectionContent(Struct, frozen=True):
    """The signs of one list: its id and title, what the list says in a line, and its rows."""

    id: str
    title: str
    subtitle: str
    rows: tuple[SeverityRowContent, ...]


class SignsContent(Struct, frozen=True):
    """The whole card; ``nothing`` is whether the day is marked "nothing today", ``today`` if it is today."""

    usual: tuple[SeverityRowContent, ...]
    sections: tuple[SectionContent, ...]
    nothing: bool = False
    may_say_nothing: bool = True
    may_repeat: bool = True
    today: bool = True


class SignsCard(Card):
    """Rows to grade.

    ``picked`` carries a :class:`SeverityPicked`, ``answered`` a :class:`RowAnswered`, ``entry_typed`` an
    :class:`EntryTyped`, ``reading_wanted`` a :class:`ReadingWanted`, ``named`` the words of an own symptom,
    ``nothing_said`` whether there was nothing, ``repeat_asked`` that it was as the day before.
    """

    picked = Signal(object)
    answered = Signal(object)
    entry_typed = Signal(object)
    reading_wanted = Signal(object)
    named = Signal(str)
    nothing_said = Signal(bool)
    repeat_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("What you feel"), parent)
        self._content = SignsContent((), ())
        self.same = QPushButton("", self)
        self.nothing = IconButton(look, "check", tr("Nothing today"), ink="on_primary", parent=self)
        self.nothing.setCheckable(True)
        set_kind(self.nothing, "toggle")
        self._build_head()
        self.fault = FaultLine(self)
        self._empty = Label(tr("Nothing recorded yet. Write above, or open a list below."), "small", self)
        self.usual = self._rows_widget()
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(tr("Find a sign, or name one of your own"))
        describe(self.search, tr("Find a sign, or name one of your own"), "")
        self.search.setMaxLength(120)
        self.add = IconButton(look, "plus", tr("Add"), parent=self)
        self.add.hide()
        self.found = self._rows_widget()
        self.folds: dict[str, Fold] = {}
        self._listed: dict[str, SignRows] = {}
        for widget in (self.fault, self._empty, self.usual):
            self.body.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.found)
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(0)
        self.body.addLayout(self._lists)
        self.same.clicked.connect(self.repeat_asked)
        self.nothing.clicked.connect(self._say_nothing)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._take_found)
        self.add.clicked.connect(self._name_own)

    def row(self, sign: str) -> SeverityRow | None:
        """The row of a sign wherever it is shown, the usual ones first."""
        return next((row for place in self._all_rows() if (row := place.row(sign)) is not None), None)

    def show_content(self, content: SignsContent) -> None:
        """Show other values, or another day."""
        self._content = content
        self.usual.show_rows(content.usual)
        self._empty.setVisible(not content.usual and not content.nothing)
        self.same.setVisible(content.may_repeat)
        same = tr(_SAME_AS[content.today])
        self.same.setText(same)
        describe(self.same, same, tr("Record the signs of the day before again"))
        self.nothing.setEnabled(content.may_say_nothing or content.nothing)
        self.nothing.setChecked(content.nothing)
        self.nothing.show_icon("check" if content.nothing else "")
        tip = "" if content.may_say_nothing else tr("There are symptoms written on this day.")
        describe(
            self.nothing,
            tr("Nothing today: I had no symptoms"),
            tip or tr("One click for a day without symptoms"),
        )
        self._spread.rearrange()
        self._show_sections(content.sections)
        self._filter(self.search.text())

    @property
    def dirty(self) -> bool:
        """Whether something is typed in a row that is not in force."""
        return any(rows.dirty for rows in self._all_rows())

    def finish(self) -> None:
        """Tell what is typed in a row and was not told yet."""
        for rows in self._all_rows():
            rows.finish()

    def _all_rows(self) -> tuple[SignRows, ...]:
        return (self.usual, self.found, *self._listed.values())

    def clear_search(self) -> None:
        """Empty the search, for instance when the day changes."""
        self.search.clear()

    def _build_head(self) -> None:
        self.head.removeWidget(self.title)
        self.title.setWordWrap(False)
        self._spread = SpreadRow(self._look, self.title, (self.same, self.nothing), self)
        self.head.addWidget(self._spread, 1)

    def _rows_widget(self) -> SignRows:
        rows = SignRows(self._look, self)
        rows.picked.connect(self.picked)
        rows.answered.connect(self.answered)
        rows.entry_typed.connect(self.entry_typed)
        rows.reading_wanted.connect(self.reading_wanted)
        return rows

    def _show_sections(self, sections: tuple[SectionContent, ...]) -> None:
        for section in sections:
            if section.id not in self.folds:
                fold = Fold(self._look, section.title, section.subtitle, self)
                fold.setObjectName(section.id)
                fold.opened.connect(self._fill_opened)
                self.folds[section.id] = fold
                self._lists.addWidget(fold)
            fold = self.folds[section.id]
            if fold.is_open:
                self._rows_in(fold).show_rows(section.rows)
        shown = {section.id for section in sections}
        for id_, fold in self.folds.items():
            if id_ not in shown and id_ in self._listed:
                self._listed[id_].show_rows(())
            show_or_hide(fold, id_ in shown and not self.search.text().strip())

    def _fill_opened(self) -> None:
        fold = self.sender()
        for section in self._content.sections:
            if isinstance(fold, Fold) and fold.objectName() == section.id:
                self._rows_in(fold).show_rows(section.rows)

    def _rows_in(self, fold: Fold) -> SignRows:
        """The rows of a list, which are made when it is first opened."""
        id_ = fold.objectName()
        if id_ not in self._listed:
            self._listed[id_] = self._rows_widget()
            fold.body.addWidget(self._listed[id_])
        return self._listed[id_]

    def _filter(self, typed: str) -> None:
        wanted = " ".join(typed.split())
        hits = self._matching(wanted.casefold()) if wanted else ()
        self.found.show_rows(hits)
        known = {hit.name.casefold() for hit in hits} | {row.name.casefold() for row in self._content.usual}
        self.add.setVisible(bool(wanted) and wanted.casefold() not in known)
        label = wanted if len(wanted) <= 30 else wanted[:29] + "…"
        self.add.setText(tr("Add “{label}” as your own", label=breakable(label)).replace("&", "&&"))
        self.add.setAccessibleName(tr("Add “{wanted}” as a symptom of your own", wanted=wanted))
        shown = {section.id for section in self._content.sections}
        for id_, fold in self.folds.items():
            show_or_hide(fold, id_ in shown and not wanted)

    def _matching(self, wanted: str) -> tuple[SeverityRowContent, ...]:
        return tuple(
            row
            for section in self._content.sections
            for row in section.rows
            if all(word in f"{row.name} {section.title}".casefold() for word in wanted.split())
        )

    def _take_found(self) -> None:
        hits = self._matching(" ".join(self.search.text().split()).casefold())
        row = self.found.row(hits[0].sign) if hits else None
        if row is not None:
            row.picker.button(0).setFocus(Qt.FocusReason.TabFocusReason)
        elif self.add.isVisible():
            self._name_own()

    def _name_own(self) -> None:
        self.named.emit(" ".join(self.search.text().split()))

    def _say_nothing(self) -> None:
        said = not self._content.nothing
        self.nothing.setChecked(self._content.nothing)
        self.nothing_said.emit(said)
