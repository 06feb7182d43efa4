"""A text to read: it can be selected and copied, and words that were looked for are marked in it."""

from __future__ import annotations

from html import escape

from msgspec import Struct
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.widgets.labels import breakable

_AIRY = 130
"""The height of a line in percent of the type: long texts need more air than controls."""


class Mark(Struct, frozen=True):
    """Characters of a text to be marked; ``current`` is the one being looked at."""

    start: int
    length: int
    current: bool = False


class Passage(QLabel):
    """One paragraph, or several with a line break between them.

    The text is always escaped, so that markup in it is read as what it says. ``airy`` sets lines apart.
    """

    def __init__(
        self, look: Look, text: str, kind: str = "", *, airy: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._text = look, text
        self._line_height = _AIRY if airy else 100
        self._marks: tuple[Mark, ...] = ()
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self._least: QSize | None = None
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if kind:
            set_kind(self, kind)
        self.setAccessibleName(text)
        look.changed.connect(self._render)
        self._render()

    @property
    def plain_text(self) -> str:
        """The text as it is read."""
        return self._text

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What is marked."""
        return self._marks

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """Mark these places, which are in order and do not overlap, and no others."""
        if marks != self._marks:
            self._marks = marks
            self._render()

    def set_above(self, pixels: int) -> None:
        """Leave so much room above the text."""
        self.setContentsMargins(0, pixels, 0, 0)
        self._forget_sizes()

    def place_of(self, start: int) -> QRect:
        """The line on which a character stands."""
        # QLabel lays its text out by such a document too, but does not tell where.
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        document.setHtml(self._html(()))
        document.setTextWidth(self.contentsRect().width())
        paragraph = self._text.count("\n", 0, start)
        within = start - (self._text.rfind("\n", 0, start) + 1)
        block = document.findBlockByNumber(paragraph)
        if not block.isValid():
            return self.rect()
        top = document.documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(min(within, _last_of(block)))
        if not line.isValid():
            return self.rect()
        room = self.contentsRect()
        # The text stands in the middle of a label that is higher.
        above = max(0, round((room.height() - document.size().height()) / 2))
        return QRect(room.x(), room.y() + above + round(top + line.y()), room.width(), round(line.height()))

    # A layout asks many times, and each time QLabel would break all lines of a rich text anew.

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = super().sizeHint()
        return self._hint

    def minimumSizeHint(self) -> QSize:
        if self._least is None:
            self._least = super().minimumSizeHint()
        return self._least

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget_sizes()

    def _forget_sizes(self) -> None:
        self._heights.clear()
        self._hint = self._least = None

    def _render(self) -> None:
        self._forget_sizes()
        self.setText(self._html(self._marks))

    def _html(self, marks: tuple[Mark, ...]) -> str:
        gap = self._look.scale.space("s")
        paragraphs, start = [], 0
        lines = self._text.split("\n")
        for index, line in enumerate(lines):
            below = gap if index + 1 < len(lines) else 0
            style = f"margin:0 0 {below}px 0; line-height:{self._line_height}%; white-space:pre-wrap"
            paragraphs.append(f'<p style="{style}">{self._marked(line, start, marks)}</p>')
            start += len(line) + 1
        return "".join(paragraphs)

    def _marked(self, line: str, start: int, marks: tuple[Mark, ...]) -> str:
        parts, done = [], 0
        for mark in marks:
            begin, end = max(mark.start - start, 0), min(mark.start + mark.length - start, len(line))
            if begin >= end:
                continue
            parts += [_shown(line[done:begin]), self._mark(line[begin:end], current=mark.current)]
            done = end
        return "".join((*parts, _shown(line[done:])))

    def _mark(self, words: str, *, current: bool) -> str:
        paper = "primary" if current else "selection"
        colours = self._look.palette
        style = f"background-color:{colours[paper]}; color:{colours[f'on_{paper}']}"
        return f'<span style="{style}">{_shown(words)}</span>'


def _shown(words: str) -> str:
    return escape(" ".join(map(_breakable, words.split(" "))))


def _breakable(word: str) -> str:
    """Words with a slash or hyphen are broken there; copied text should hold no invisible characters."""
    longest = max(map(len, word.replace("-", "/").split("/")))
    return breakable(word) if longest > _LONGEST else word


_LONGEST = 24


def _last_of(block: QTextBlock) -> int:
    return max(0, block.length() - 1)
