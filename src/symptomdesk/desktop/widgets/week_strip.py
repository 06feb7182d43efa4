"""The last days at a glance: a field for each, in its urgency's colour and with its mark."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QDate, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from symptomdesk.desktop import dates
from symptomdesk.desktop.accessibility import set_tip
from symptomdesk.desktop.icons import draw
from symptomdesk.desktop.translation import tr

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class DayField(Struct, frozen=True):
    """A day of the strip: ``urgency`` is an urgency's name, ``meaning`` says it in words."""

    day: date
    logged: bool
    urgency: str = "none"
    meaning: str = ""


class WeekStrip(QWidget):
    """Days side by side; ``chosen`` carries the day that the person wants to see."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._fields: list[_Field] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.scale.space("xs"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[DayField, ...], shown: date) -> None:
        """Show these days, in their order; ``shown`` is the one on the page."""
        while len(self._fields) < len(days):
            field = _Field(self._look, self)
            field.clicked.connect(self._clicked)
            self._row.addWidget(field, 1)
            self._fields.append(field)
        for field, content in zip(self._fields, days, strict=True):
            field.show_day(content, content.day == shown)

    def _clicked(self) -> None:
        field = self.sender()
        if isinstance(field, _Field) and field.content is not None:
            self.chosen.emit(field.content.day)


class _Field(QAbstractButton):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.content: DayField | None = None
        self._shown = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.updateGeometry)

    def show_day(self, content: DayField, shown: bool) -> None:
        self.content, self._shown = content, shown
        name = dates.written(content.day, dates.NAMED)
        meaning = content.meaning if content.logged or content.meaning else tr("not logged")
        self.setAccessibleName(f"{name}: {meaning}")
        set_tip(self, f"{name}: {meaning}")
        self.update()

    def sizeHint(self) -> QSize:
        scale = self._look.scale
        return QSize(scale.control("day"), scale.type("small") + scale.control("day") + 2 * scale.space("s"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.content is None:
            return
        scale = self._look.scale
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_letter(painter, self.content)
        side = float(min(self.width() - 2, scale.control("day") + 4))
        top = self.height() - side - scale.space("xs")
        self._paint_field(painter, self.content, QRectF((self.width() - side) / 2, top, side, side))
        painter.end()

    def _paint_letter(self, painter: QPainter, content: DayField) -> None:
        font = self.font()
        font.setPixelSize(self._look.scale.type("small"))
        font.setBold(self._shown)
        painter.setFont(font)
        painter.setPen(self._look.colour("text" if self._shown else "muted"))
        letter = dates.weekday_letter(content.day)
        height = self._look.scale.type("small") + 6
        painter.drawText(QRectF(0, 0, self.width(), height), Qt.AlignmentFlag.AlignCenter, letter)

    def _paint_field(self, painter: QPainter, content: DayField, place: QRectF) -> None:
        empty = not content.logged and content.urgency == "none"
        pen = QPen(self._look.colour("unlogged_line"), 1.4, Qt.PenStyle.DashLine)
        edge = QPen(self._look.colour("edge"), self._look.palette.edge)
        painter.setPen(edge if content.logged else pen)
        if empty:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setBrush(self._look.colour(f"day_{content.urgency}"))
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        if not empty:
            inset = place.width() * 0.22
            mark = place.adjusted(inset, inset, -inset, -inset)
            ink = self._look.palette[f"on_day_{content.urgency}"]
            draw(painter, f"urgency_{content.urgency}", ink, mark)
        if self.hasFocus() or self._shown:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._look.palette.ring
            painter.setPen(QPen(self._look.colour("focus" if self.hasFocus() else "text"), ring))
            painter.drawRoundedRect(place.adjusted(0, 0, 0, 0), 7, 7)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
