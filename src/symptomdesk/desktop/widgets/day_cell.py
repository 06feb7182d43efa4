"""One day of a heat map: what it shows, and how that is painted."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from symptomdesk.desktop.icons import draw

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_CORNER = 6
_NUMBER_SHARE = 0.5


class DayCell(Struct, frozen=True):
    """A day: ``tone`` is a colour of the theme with its ``on_`` colour, empty where there is nothing to show.

    Over the tone stands ``icon`` or ``figure``, so that no day is told by its colour alone. A ``quiet`` day
    lies outside the diary; one that is not ``logged`` is dashed. ``meaning`` says all of it in words.
    """

    day: date
    meaning: str = ""
    logged: bool = False
    quiet: bool = False
    tone: str = ""
    icon: str = ""
    figure: str = ""
    capsule: bool = False
    today: bool = False


class CellState(Struct, frozen=True):
    """How a cell stands at the moment: ``large`` ones have room for the number of the day too."""

    large: bool
    current: bool = False
    focused: bool = False
    pointed: bool = False


def paint_cell(painter: QPainter, look: Look, cell: DayCell, place: QRectF, state: CellState) -> None:
    """Paint a day into its place; capsule days join to a band behind their fields."""
    if cell.capsule:
        painter.fillRect(place, look.colour("capsule_day"))
    gap = 4.0 if state.large else 2.0
    field = place.adjusted(gap, gap, -gap, -gap)
    _paint_field(painter, look, cell, field)
    _paint_content(painter, look, cell, field, state)
    _paint_rings(painter, look, cell, field, state)


def _paint_field(painter: QPainter, look: Look, cell: DayCell, field: QRectF) -> None:
    if cell.quiet:
        return
    painter.setBrush(look.colour(cell.tone) if cell.tone else Qt.BrushStyle.NoBrush)
    dashed = QPen(look.colour("unlogged_line"), 1.4, Qt.PenStyle.DashLine)
    painter.setPen(QPen(look.colour("edge"), look.palette.edge) if cell.logged else dashed)
    painter.drawRoundedRect(field, _CORNER, _CORNER)


def _paint_content(painter: QPainter, look: Look, cell: DayCell, field: QRectF, state: CellState) -> None:
    ink = f"on_{cell.tone}" if cell.tone and not cell.quiet else "muted"
    mark = field
    if state.large:
        line = look.scale.type("small") * 1.3
        number = QRectF(field.x() + 7, field.y() + 3, field.width() - 10, line)
        _write(painter, look, str(cell.day.day), number, ink, bold=cell.today, at_side=True)
        mark = QRectF(field.x(), field.y() + line, field.width(), field.height() - line)
    elif cell.quiet:
        _write(painter, look, str(cell.day.day), field, ink, bold=cell.today)
    if cell.icon:
        side = min(look.scale.control("icon") * 1.1, mark.width() * 0.72, mark.height() * 0.8)
        centre = mark.center()
        place = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        draw(painter, cell.icon, look.palette[ink], place)
    elif cell.figure:
        _write(painter, look, cell.figure, mark, ink, bold=True, large=state.large)


def _paint_rings(painter: QPainter, look: Look, cell: DayCell, field: QRectF, state: CellState) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if cell.today:
        painter.setPen(QPen(look.colour("primary"), 2.5))
        painter.drawRoundedRect(field, _CORNER, _CORNER)
    if state.pointed and not cell.quiet:
        painter.setPen(QPen(look.colour("control_line"), 1.5))
        painter.drawRoundedRect(field, _CORNER, _CORNER)
    if state.current:
        width = max(3, look.palette.ring) if state.focused else 2
        painter.setPen(QPen(look.colour("focus" if state.focused else "text"), width))
        painter.drawRoundedRect(field.adjusted(-1, -1, 1, 1), _CORNER + 1, _CORNER + 1)


def _write(
    painter: QPainter,
    look: Look,
    text: str,
    place: QRectF,
    ink: str,
    *,
    bold: bool = False,
    at_side: bool = False,
    large: bool = False,
) -> None:
    font = QFont(painter.font())
    side = look.scale.type("base" if large else "small")
    font.setPixelSize(max(8, round(min(side, place.height(), place.width() * _NUMBER_SHARE + 4))))
    font.setBold(bold)
    painter.setFont(font)
    painter.setPen(look.colour(ink))
    side_flag = Qt.AlignmentFlag.AlignLeft if at_side else Qt.AlignmentFlag.AlignHCenter
    painter.drawText(place, side_flag | Qt.AlignmentFlag.AlignVCenter, text)
