"""The forms of the chart, painted; the legend paints its keys with the same functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

if TYPE_CHECKING:
    from symptomdesk.desktop.charts.ink import Ink

_OUTLINED_FROM = 4.0
"""Narrower bars (px) would be all outline."""

_PALEST = 0.14
"""One cycle of very many is still to be seen."""

_HATCH_SIDE = 7
_HATCH_ALPHA = 190
_RANGE_ALPHA = 34


def bars(painter: QPainter, ink: Ink, severity: int, places: Sequence[QRectF]) -> None:
    """Graded days: filled, the darker the worse."""
    colour = ink.severity[severity]
    if places and places[0].width() >= _OUTLINED_FROM:
        painter.setPen(_inner_pen(ink.edge, ink.unit, alpha=130))
        half = ink.unit / 2
        painter.setBrush(colour)
        painter.drawRects([place.adjusted(half, half, -half, 0) for place in places])
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRects(list(places))


def overlay(painter: QPainter, ink: Ink, shares: Sequence[float], steps: Sequence[QRectF]) -> None:
    """Cycles laid over each other: each step as dark as the share of the cycles that reach it."""
    painter.setPen(Qt.PenStyle.NoPen)
    for share, step in zip(shares, steps, strict=True):
        if share > 0:
            colour = QColor(ink.edge)
            colour.setAlphaF(_PALEST + (1 - _PALEST) * share)
            painter.setBrush(colour)
            painter.drawRect(step)


def ungraded(painter: QPainter, ink: Ink, places: Sequence[QRectF]) -> None:
    """Days on which the sign was there without a grade: hollow, where a filled bar would claim a severity."""
    if places and places[0].width() >= _OUTLINED_FROM:
        width = 1.5 * ink.unit
        painter.setPen(_inner_pen(ink.edge, width))
        painter.setBrush(ink.paper)
        painter.drawRects([place.adjusted(width / 2, width / 2, -width / 2, -width / 2) for place in places])
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.edge)
        painter.drawRects(list(places))


def absent(painter: QPainter, ink: Ink, places: Sequence[QRectF]) -> None:
    """Logged days without the sign: a thin line on the ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.baseline)
    painter.drawRects(list(places))


def hatch(painter: QPainter, brush: QBrush, places: Sequence[QRectF]) -> None:
    """Days not logged."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRects(list(places))


def hatch_brush(ink: Ink, ratio: float) -> QBrush:
    """Slanting lines, evenly spaced at every text size and sharp at every scale factor (``ratio``)."""
    side = round(_HATCH_SIDE * (1 + (ink.unit - 1) / 2))
    tile = QPixmap(round(side * ratio), round(side * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_inner_pen(ink.hatch, ink.unit, alpha=_HATCH_ALPHA))
    for shift in (-side, 0, side):
        painter.drawLine(QLineF(shift - 1, side + 1, shift + side + 1, -1))
    painter.end()
    return QBrush(tile)


def missed(painter: QPainter, ink: Ink, centre: QPointF, side: float) -> None:
    """A capsule not taken: a cross."""
    reach = side / 2
    painter.setPen(QPen(ink.missed, 1.6 * ink.unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for slope in (1, -1):
        painter.drawLine(
            QPointF(centre.x() - reach, centre.y() - slope * reach),
            QPointF(centre.x() + reach, centre.y() + slope * reach),
        )


def visit(painter: QPainter, ink: Ink, tip: QPointF, side: float) -> None:
    """A visit: a flag on top of its line."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.visit)
    painter.drawPolygon(
        QPolygonF(
            [
                QPointF(tip.x(), tip.y() - side),
                QPointF(tip.x() + side, tip.y() - side / 2),
                QPointF(tip.x(), tip.y()),
            ]
        )
    )


def point_reach(ink: Ink) -> float:
    """How far a point that stands out reaches from its middle."""
    return 2.5 + 2 * ink.unit


def point(painter: QPainter, ink: Ink, centre: QPointF) -> None:
    """Something measured: a dot."""
    painter.setPen(QPen(ink.paper, ink.unit))
    painter.setBrush(ink.text)
    reach = point_reach(ink) * 0.75
    painter.drawEllipse(centre, reach, reach)


def fever(painter: QPainter, ink: Ink, centre: QPointF) -> None:
    """A temperature from where fever begins: a diamond in the strongest colour."""
    _diamond(painter, ink, centre, ink.edge)


def outside(painter: QPainter, ink: Ink, centre: QPointF) -> None:
    """A laboratory value outside its range: a diamond without alarm, for nobody here knows what it means."""
    _diamond(painter, ink, centre, ink.text)


def fever_line(painter: QPainter, ink: Ink, line: QLineF) -> None:
    """Where fever begins."""
    painter.setPen(QPen(ink.missed, 1.5 * ink.unit, Qt.PenStyle.DashLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(line)


def lab_range(painter: QPainter, ink: Ink, place: QRectF) -> None:
    """The range that a laboratory prints beside its figure."""
    painter.setPen(Qt.PenStyle.NoPen)
    shade = QColor(ink.baseline)
    shade.setAlpha(_RANGE_ALPHA)
    painter.setBrush(shade)
    painter.drawRect(place)
    painter.setPen(QPen(ink.baseline, ink.unit))
    for y in (place.top(), place.bottom()):
        painter.drawLine(QLineF(place.left(), y + 0.5, place.right(), y + 0.5))


def _diamond(painter: QPainter, ink: Ink, centre: QPointF, colour: QColor) -> None:
    x, y, reach = centre.x(), centre.y(), point_reach(ink) + 1
    painter.setPen(QPen(ink.paper, ink.unit))
    painter.setBrush(colour)
    painter.drawPolygon(
        QPolygonF(
            [QPointF(x, y - reach), QPointF(x + reach, y), QPointF(x, y + reach), QPointF(x - reach, y)]
        )
    )


def _inner_pen(colour: QColor, width: float, alpha: int = 255) -> QPen:
    ink = QColor(colour)
    ink.setAlpha(alpha)
    pen = QPen(ink, width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return pen
