"""Rows of signs with lines between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from symptomdesk.desktop.widgets.labels import rule
from symptomdesk.desktop.widgets.severity_row import SeverityRow, SeverityRowContent

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class SignRows(QWidget):
    """Severity rows below each other; a row stays the same widget as long as its sign is shown."""

    picked = Signal(object)
    answered = Signal(object)
    entry_typed = Signal(object)
    reading_wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._rows: dict[str, SeverityRow] = {}
        self._rules: dict[str, QFrame] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.scale.space("xs") // 2)

    def row(self, sign: str) -> SeverityRow | None:
        """The row of a sign, if it is shown."""
        return self._rows.get(sign)

    @property
    def dirty(self) -> bool:
        """Whether something is typed in a row that is not in force."""
        return any(row.dirty for row in self._rows.values())

    def finish(self) -> None:
        """Tell what is typed in a row and was not told yet."""
        for row in self._rows.values():
            row.finish()

    def show_rows(self, contents: tuple[SeverityRowContent, ...]) -> None:
        """Show these rows in this order."""
        wanted = {content.sign for content in contents}
        for sign in [sign for sign in self._rows if sign not in wanted]:
            for gone in (self._rows.pop(sign), self._rules.pop(sign)):
                self._column.removeWidget(gone)
                gone.hide()
                gone.deleteLater()
        for index, content in enumerate(contents):
            row = self._rows.get(content.sign)
            if row is None:
                row = self._make(content)
            else:
                row.show_content(content)
            line = self._rules[content.sign]
            if self._column.indexOf(row) != 2 * index + 1:
                self._column.insertWidget(2 * index, line)
                self._column.insertWidget(2 * index + 1, row)
            line.setVisible(index > 0)

    def _make(self, content: SeverityRowContent) -> SeverityRow:
        row = SeverityRow(self._look, content, self)
        row.picked.connect(self.picked)
        row.answered.connect(self.answered)
        row.entry_typed.connect(self.entry_typed)
        row.reading_wanted.connect(self.reading_wanted)
        self._rows[content.sign] = row
        self._rules[content.sign] = rule(self)
        return row
