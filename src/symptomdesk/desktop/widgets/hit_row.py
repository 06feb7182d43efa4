"""A place where something was found: its day, and the passage with the words marked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from symptomdesk.desktop.translation import tr

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class HitContent(Struct, frozen=True):
    """A passage of ``day``; ``marks`` are (begin, end) in ``text``, counted in UTF-16 as Qt does."""

    day: date
    title: str
    text: str
    marks: tuple[tuple[int, int], ...]


class HitRow(QAbstractButton):
    """A click opens the day. What the person wrote is set as plain text, with the marks laid over it."""

    def __init__(self, look: Look, content: HitContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.content = content
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{content.title}: {content.text}")
        self.setAccessibleDescription(tr("Open this day"))
        look.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        _, height = self._text(width)
        needed = self._title_height() + height + 2 * self._look.scale.space("s")
        return max(self._look.scale.control("height"), round(needed))

    def sizeHint(self) -> QSize:
        width = self.width() or 200
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self._look.scale.control("height"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, space = self._look, self._look.scale.space("s")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(look.colour("hover" if self.underMouse() else "surface"))
        focused = self.hasFocus()
        width = look.palette.ring if focused else look.palette.edge
        painter.setPen(QPen(look.colour("focus" if focused else "line"), width))
        painter.drawRoundedRect(place, look.scale.radius("control"), look.scale.radius("control"))
        font = self.font()
        font.setPixelSize(look.scale.type("small"))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(look.colour("primary"))
        title = QRectF(space, space, self.width() - 2 * space, self._title_height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(title, flags, self.content.title)
        text, _ = self._text(self.width())
        painter.setPen(look.colour("text"))
        text.draw(painter, QPointF(space, space + self._title_height()))
        painter.end()

    def _title_height(self) -> float:
        return self._look.scale.type("small") * 1.5

    def _text(self, width: int) -> tuple[QTextLayout, float]:
        font = self.font()
        font.setPixelSize(self._look.scale.type("small"))
        layout = QTextLayout(self.content.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._mark(begin, end) for begin, end in self.content.marks])
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(20, width - 2 * self._look.scale.space("s")))
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def _mark(self, begin: int, end: int) -> QTextLayout.FormatRange:
        mark = QTextLayout.FormatRange()
        mark.start, mark.length = begin, end - begin
        form = QTextCharFormat()
        form.setBackground(self._look.colour("selection"))
        form.setForeground(self._look.colour("on_selection"))
        form.setFontWeight(700)
        mark.format = form
        return mark
