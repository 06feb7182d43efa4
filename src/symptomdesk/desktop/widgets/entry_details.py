"""The entries behind a row: when each was, and a note to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.desktop.widgets.link_line import LinkLine

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

TIME_NAME = marked("What time was it?")
TIME_EXAMPLE = marked("e.g. 14:30")
NOTE_NAME = marked("Note")
NOTE_EXAMPLE = marked("e.g. after lunch, went by itself")
LINK = marked("Read it in the leaflet")


class EntryContent(Struct, frozen=True):
    """An entry: its id, what it says in a line, its local time (empty if not of that day), and its note."""

    id: str
    says: str
    time: str
    note: str


class EntryTyped(Struct, frozen=True):
    """What was typed to an entry: its ``field`` is ``"time"`` or ``"note"``."""

    entry: str
    field: str
    text: str
    line: LineField


class EntryDetails(QWidget):
    """Two lines for each entry; ``typed`` carries an :class:`EntryTyped`, ``reading_wanted`` nothing."""

    typed = Signal(object)
    reading_wanted = Signal()

    def __init__(self, look: Look, *, listed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._entries: dict[str, _Entry] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.link = LinkLine(look, tr(LINK), parent=self)
        self.link.setVisible(listed)
        self._column.addWidget(self.link)
        self.link.clicked.connect(self.reading_wanted)

    def entry(self, id_: str) -> _Entry:
        """The lines of an entry."""
        return self._entries[id_]

    def show_entries(self, contents: tuple[EntryContent, ...]) -> None:
        """Show these entries; what is being typed stays."""
        wanted = {content.id for content in contents}
        for id_ in [id_ for id_ in self._entries if id_ not in wanted]:
            gone = self._entries.pop(id_)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for index, content in enumerate(contents):
            if content.id not in self._entries:
                entry = self._entries[content.id] = _Entry(self._look, content, self)
                entry.typed.connect(self.typed)
                self._column.insertWidget(index, entry)
            self._entries[content.id].show_content(content, several=len(contents) > 1)

    @property
    def dirty(self) -> bool:
        """Whether something is typed that is not in force."""
        return any(entry.time.dirty or entry.note.dirty for entry in self._entries.values())

    def finish(self) -> None:
        """Tell what was typed and not told yet."""
        for entry in self._entries.values():
            entry.finish()


class _Entry(QWidget):
    typed = Signal(object)

    def __init__(self, look: Look, content: EntryContent, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._id = content.id
        self._says = Label("", "strong", self)
        self.time = LineField(look, tr(TIME_NAME), example=tr(TIME_EXAMPLE), longest=20, parent=self)
        self.note = LineField(look, tr(NOTE_NAME), example=tr(NOTE_EXAMPLE), longest=2000, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._says, self.time, self.note):
            column.addWidget(widget)
        self.time.finished.connect(self._tell_time)
        self.note.finished.connect(self._tell_note)

    def show_content(self, content: EntryContent, *, several: bool) -> None:
        self._says.say(content.says if several else "")
        self.time.show_text(content.time)
        self.note.show_text(content.note)

    def finish(self) -> None:
        self.time.finish()
        self.note.finish()

    def _tell_time(self, text: str) -> None:
        self.typed.emit(EntryTyped(self._id, "time", text, self.time))

    def _tell_note(self, text: str) -> None:
        self.typed.emit(EntryTyped(self._id, "note", text, self.note))
