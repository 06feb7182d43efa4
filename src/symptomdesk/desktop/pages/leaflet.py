"""The leaflet page: the whole document to read and to search, and where the diary touches it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desk import Change, Desk, DiaryFault
from symptomdesk.desktop.pages.leaflet_board import LeafletBoard
from symptomdesk.desktop.pages.leaflet_content import LeafletContent, leaflet_content
from symptomdesk.desktop.pages.leaflet_search import count_text, find
from symptomdesk.desktop.shortcuts import bind, press_by_key
from symptomdesk.desktop.translation import fault_words, tr
from symptomdesk.desktop.widgets.passage import Mark

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look
    from symptomdesk.desktop.widgets.leaflet_card import Place


class LeafletPage(QWidget):
    """``day_wanted`` carries a day of the diary to be opened."""

    day_wanted = Signal(object)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._content: LeafletContent | None = None
        self._read_on: date | None = None
        self._words = ""
        self._places: tuple[Place, ...] = ()
        self._current = 0
        self._stale = True
        self.board = LeafletBoard(look, self)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.board)
        self.setFocusProxy(self.board)
        self.board.day_wanted.connect(self.day_wanted)
        self.board.place_wanted.connect(self._show_place)
        self.board.copy.clicked.connect(self._copy)
        search = self.board.search
        search.sought.connect(self.seek)
        search.stepped.connect(self.step)
        search.left.connect(self._read_on_in_text)
        for keys, slot in (
            ("leaflet.find", search.begin),
            ("leaflet.next", self._next),
            ("leaflet.previous", self._previous),
        ):
            bind(self, keys, slot)
        press_by_key(self.board.copy, "leaflet.copy")
        self.refresh()

    @property
    def content(self) -> LeafletContent | None:
        """What is shown, ``None`` while the diary could not be read."""
        return self._content

    @property
    def places(self) -> tuple[Place, ...]:
        """Where the words that are looked for stand."""
        return self._places

    @property
    def place(self) -> Place | None:
        """The place that is being shown."""
        return self._places[self._current] if self._places else None

    def refresh(self) -> None:
        """Read the diary again; the place in the text stays, and so does the search."""
        self._stale = False
        try:
            self._content = leaflet_content(self._desk)
        except DiaryFault as fault:
            self.board.fault.say(fault_words(fault))
            return
        self.board.fault.clear_fault()
        self._read_on = self._desk.today()
        self.board.show_content(self._content)
        self._places = find(self._content.passages, self._words)
        self._current = min(self._current, max(len(self._places) - 1, 0))
        self._show_marks()

    def on_change(self, _change: Change) -> None:
        """Something was written, perhaps by another program."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def open_at(self, part: str, sign: str = "") -> None:
        """Show where a list or section stands, or its line that names a sign."""
        place = self._content.place_of(part, sign) if self._content is not None else None
        if place is not None:
            self._show_place(place)

    def seek(self, words: str) -> None:
        """Mark the words wherever they stand, and show the first place from where one reads."""
        self._words = words
        self._places = find(self._content.passages, words) if self._content is not None else ()
        self._current = 0
        self._show_marks(reveal=True)

    def step(self, by: int) -> None:
        """Go on to the next place or back to the one before; after the last comes the first."""
        if self._places:
            self._current = (self._current + by) % len(self._places)
            self._show_marks(reveal=True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self._read_on != self._desk.today():
            self.refresh()

    def _next(self) -> None:
        self.step(1)

    def _previous(self) -> None:
        self.step(-1)

    def _show_marks(self, *, reveal: bool = False) -> None:
        marks: dict[str, tuple[Mark, ...]] = {}
        for index, place in enumerate(self._places):
            mark = Mark(place.start, place.length, current=index == self._current)
            marks[place.passage] = (*marks.get(place.passage, ()), mark)
        self.board.show_marks(marks)
        count = len(self._places)
        text = count_text(count, self._current, self._words)
        self.board.search.show_count(text, some=count > 0)
        if reveal and self.place is not None:
            self.board.reveal(self.place.passage, self.place.start)

    def _show_place(self, place: Place) -> None:
        """Show a place by itself; a search that was under way ends."""
        self._words = ""
        search = self.board.search
        search.field.blockSignals(True)
        search.field.clear()
        search.field.blockSignals(False)
        self._places, self._current = (place,), 0
        self._show_marks(reveal=True)
        self._read_on_in_text()

    def _read_on_in_text(self) -> None:
        self.board.reader.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        if self._content is not None:
            QGuiApplication.clipboard().setText(self._content.text)
            self.board.copy.setText(tr("Copied"))
