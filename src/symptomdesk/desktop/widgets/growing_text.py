"""A box for plain text that grows with what is written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look
from PySide6.QtCore import QMimeData

from symptomdesk.desktop.translation import tr
from symptomdesk.limits import LONGEST_TEXT

_FRAME, _BORDER = 6, 1


class GrowingText(QPlainTextEdit):
    """Between ``least`` and ``most`` lines high; Tab leaves the box, Shift+Enter begins a new line.

    ``entered`` says that Enter was pressed, ``left`` that the box lost the keyboard. What is pasted
    and longer than any text may be is not taken; ``refused`` says so.
    """

    entered = Signal()
    refused = Signal(str)
    left = Signal()

    def __init__(self, look: Look, least: int = 1, most: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._least, self._most = look, least, most
        self._scrolls = False
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)
        look.changed.connect(self._fit)
        self._fit()

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show ``text`` without telling that it changed; the cursor stays where it can."""
        if text == self.toPlainText():
            return
        position = self.textCursor().position()
        blocked = self.blockSignals(True)
        self.setPlainText(text)
        cursor = self.textCursor()
        length = len(text.encode("utf-16-le")) // 2
        cursor.setPosition(length if position == 0 else min(position, length))
        self.setTextCursor(cursor)
        self.blockSignals(blocked)
        self._fit()

    def event(self, event: QEvent) -> bool:
        # With nothing of its own to undo the box leaves the key to the page.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        length = len(source.text())
        if length > LONGEST_TEXT:  # to lay it out would take minutes
            self.refused.emit(
                tr(
                    "A text can have {longest_text} characters at most; this one has {text}.",
                    longest_text=f"{LONGEST_TEXT:,}",
                    text=f"{length:,}",
                )
            )
            return
        super().insertFromMimeData(source)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A scroll bar that came while the box was about to be shown has taken its room, and Qt told nobody.
        if self._scrolls:
            self.resizeEvent(QResizeEvent(self.viewport().size(), QSize()))

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        shown = min(max(lines, self._least), self._most)
        self._scrolls = lines > self._most
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        margin = round(self.document().documentMargin())
        inside = self.fontMetrics().lineSpacing() * shown + 2 * margin
        height = max(inside + 2 * _FRAME, self._look.scale.control("height"))
        self.setFixedHeight(height)
        spare_room = height - 2 * _BORDER - inside
        self.setViewportMargins(self._look.scale.space("s"), spare_room // 2, self._look.scale.space("xs"), 0)
