"""The sheet of F1: every key of the program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.key_table import KeyTable
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.reading_scroll import ReadingScroll

if TYPE_CHECKING:
    from symptomdesk.desktop.key_list import KeyGroup

TITLE = marked("Keyboard shortcuts")
_NOTE = marked("Everything can be done without a mouse. Escape closes this list.")


class ShortcutsDialog(QDialog):
    """Read with the arrow and page keys, closed with Escape, Enter or its button."""

    def __init__(self, look: Look, groups: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{title} – SymptomDesk", title=tr(TITLE)))
        self.setObjectName("page")
        body = QWidget(self)
        body.setObjectName("page_body")
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        self.table = KeyTable(look, groups, body)
        inside.setSpacing(look.scale.space("m"))
        inside.addWidget(Label(tr(_NOTE), "small", body))
        inside.addWidget(self.table)
        inside.addStretch(1)
        self.reader = ReadingScroll(body, tr(TITLE), self)
        self.close_button = QPushButton(tr("Close"), self)
        describe(self.close_button, tr("Close"), tr("Close this list (Escape)"))
        self.close_button.setDefault(True)
        set_kind(self.close_button, "primary")
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        side = look.scale.space("xl")
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.scale.space("m"))
        column.addWidget(Label(tr(TITLE), "title", self))
        column.addWidget(self.reader, 1)
        column.addWidget(self.close_button)
        self.reader.setFocus()
        room = parent.window().size() if parent is not None else self.sizeHint()
        wanted = look.scale.breakpoint("reading_line")
        self.resize(min(wanted, room.width()), max(room.height() * 9 // 10, 320))
