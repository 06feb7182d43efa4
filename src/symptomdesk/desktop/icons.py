"""Icons drawn from ``resources/icons`` in the theme's colours, sharp at every scale factor."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from symptomdesk.paths import resources

_WITH_READING = frozenset({"chevron_left", "chevron_right", "undo"})
"""Icons that point along the line of reading, and are mirrored where that goes from right to left."""


def pixmap(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    """The icon as a square of ``side`` logical pixels in ``colour`` (``#RRGGBB``)."""
    return _picture(name, colour, side, ratio, QGuiApplication.layoutDirection())


@lru_cache(512)
def _picture(name: str, colour: str, side: int, ratio: float, _direction: Qt.LayoutDirection) -> QPixmap:
    picture = QPixmap(QSize(side, side) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, name, colour, QRectF(0, 0, side, side))
    painter.end()
    return picture


def draw(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Paint the icon into ``place``; what points along the line is mirrored with it."""
    if name not in _WITH_READING or QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        _renderer(name, colour).render(painter, place)
        return
    painter.save()
    painter.translate(2 * place.center().x(), 0)
    painter.scale(-1, 1)
    _renderer(name, colour).render(painter, place)
    painter.restore()


def icon(name: str, colour: str, side: int, ratio: float) -> QIcon:
    """The icon for a button."""
    return QIcon(pixmap(name, colour, side, ratio))


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = _source(name).replace("currentColor", colour)
    return QSvgRenderer(QByteArray(svg.encode()))


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text("utf-8")
