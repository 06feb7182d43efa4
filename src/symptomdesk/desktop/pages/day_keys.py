"""The keys of the page of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.shortcuts import bind, press_by_key
from symptomdesk.desktop.widgets.severity_picker import SeverityPicker

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.day_board import DayBoard


class DayKeys(QObject):
    """Binds keys to the controls of a board; those that are written in get the focus and come into view."""

    def __init__(self, board: DayBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._board = board
        bind(board.signs.nothing, "today.nothing", board.signs.nothing.click)
        press_by_key(board.signs.same, "today.same")
        bind(board.dose.button, "today.dose", board.dose.button.click)
        for id_, go in (
            ("today.words", self._write),
            ("today.grade", self._grade),
            ("today.find", self._find),
            ("today.temperature", self._measure),
            ("today.note", self._note),
            ("today.question", self._ask),
        ):
            bind(board, id_, go)

    def _write(self) -> None:
        self._go(self._board.words.box)

    def _find(self) -> None:
        self._go(self._board.signs.search)

    def _measure(self) -> None:
        self._go(self._board.temperature.field)

    def _note(self) -> None:
        self._go(self._board.note.box)

    def _ask(self) -> None:
        self._go(self._board.ask.field)

    def _grade(self) -> None:
        """The scale of the first sign that is shown; without any, the field that finds one."""
        pickers = (p for p in self._board.signs.findChildren(SeverityPicker) if p.isVisible())
        first = min(pickers, key=self._height_of, default=None)
        if first is None:
            self._find()
        else:
            self._go(first.stop)

    def _height_of(self, picker: QWidget) -> int:
        return picker.mapTo(self._board.signs, picker.rect().topLeft()).y()

    def _go(self, widget: QWidget) -> None:
        self._board.reveal(widget)
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)
