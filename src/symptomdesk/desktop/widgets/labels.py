"""Labels that show text exactly as it is, whatever it contains."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from symptomdesk.desktop.showing import show_or_hide
from symptomdesk.desktop.theme import set_kind

_LONG_WORD = re.compile(r"\S{24,}")
_BETWEEN_LETTERS = re.compile(r"(?<=[\w!-~])(?=[\w!-~])")
"""Never before a combining mark or inside an emoji of several parts, which a break would tear apart."""
_AFTER_STROKE = re.compile(r"(?<=[/-])(?=[\w])")
_ZERO_WIDTH_SPACE = "\u200b"


def breakable(text: str) -> str:
    """The text with invisible places to break in words too long for any line."""
    return _LONG_WORD.sub(_with_breaks, text)


def _with_breaks(match: re.Match[str]) -> str:
    """Break after strokes and hyphens; between letters only what is too long even so."""
    parts = _AFTER_STROKE.split(match[0])
    return _ZERO_WIDTH_SPACE.join(
        _BETWEEN_LETTERS.sub(_ZERO_WIDTH_SPACE, part) if _LONG_WORD.fullmatch(part) else part
        for part in parts
    )


class Label(QLabel):
    """A label that wraps, breaks overlong words, and never reads markup into what a person wrote."""

    def __init__(self, text: str = "", kind: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if kind:
            set_kind(self, kind)
        self.say(text)

    def say(self, text: str) -> None:
        """Show ``text``; an empty one takes no room."""
        self.setText(breakable(text))
        self.setAccessibleName(text)
        if not text or self.parentWidget() is not None:  # one without a parent would become a window
            show_or_hide(self, bool(text))

    def setText(self, text: str) -> None:
        self._heights = {}
        super().setText(text)

    def setContentsMargins(self, *margins: Any) -> None:
        self._heights = {}
        super().setContentsMargins(*margins)

    def setWordWrap(self, on: bool) -> None:
        self._heights = {}
        super().setWordWrap(on)

    def changeEvent(self, event: QEvent) -> None:
        self._heights = {}
        super().changeEvent(event)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:  # layouts ask many times, and Qt would lay the text out each time
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    @classmethod
    def single_line(cls, text: str, kind: str = "", parent: QWidget | None = None) -> Label:
        """A label on one line, for short texts of our own."""
        label = cls(text, kind, parent)
        label.setWordWrap(False)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        return label


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between rows."""
    line = QFrame(parent)
    set_kind(line, "rule")
    return line
