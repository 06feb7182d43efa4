"""Paints lanes of points: temperatures with the line of fever, laboratory values with their range."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct, field
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from symptomdesk.desktop.charts import marks
from symptomdesk.desktop.charts.measures import Kind, MeasureLane, Point

if TYPE_CHECKING:
    from symptomdesk.desktop.charts.geometry import DayScale, LaneSizes
    from symptomdesk.desktop.charts.ink import Ink

_NEAREST_FIGURES = 6
"""Figures of two points stand at least so many pixels apart."""

_BESIDE = 4
"""How many figures on either side of a place may reach into it: those of a day stand one above the other."""

_CLEAR_OF_LINE = 2
"""So many pixels (px) to the right of the line of a visit, for most laboratory values are of such days."""


class MeasureCanvas(Struct, eq=False):
    """Where and with what to paint; lanes are counted from the first of all lanes."""

    painter: QPainter
    ink: Ink
    scale: DayScale
    sizes: LaneSizes
    offset: int

    def ground(self, row: int, lane: MeasureLane) -> None:
        """What lies behind the points: the range, the lines of the scale, and where fever begins."""
        painter, ink, right = self.painter, self.ink, self.scale.width
        for band in lane.bands:
            begin = self.scale.left(max(band.first, self.scale.first))
            end = self.scale.left(min(band.last, self.scale.last) + 1)
            if end > begin:
                top, bottom = self._y(row, lane, band.high), self._y(row, lane, band.low)
                marks.lab_range(painter, ink, QRectF(begin, top, end - begin, bottom - top))
        pen = QPen(ink.grid, ink.unit, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        for value in lane.scale.ticks:
            y = self._y(row, lane, value) + 0.5
            painter.drawLine(QLineF(0, y, right, y))
        if lane.threshold is not None:
            marks.fever_line(painter, ink, QLineF(0, y := self._y(row, lane, lane.threshold) + 0.5, right, y))

    def points(self, row: int, lane: MeasureLane) -> None:
        """The points, each laboratory value and each fever with its figure where there is room."""
        painter, ink = self.painter, self.ink
        placed = [
            (point, self._spot(row, lane, point)) for point in lane.around(self.scale.first, self.scale.last)
        ]
        shown = [(point, spot) for point, spot in placed if point.value is not None]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if lane.joined:
            painter.setPen(QPen(ink.baseline, ink.unit))
            painter.drawPolyline(QPolygonF([spot for _, spot in shown]))
        for point, spot in shown:
            mark = marks.point
            if point.stands_out:
                mark = marks.fever if lane.kind is Kind.TEMPERATURE else marks.outside
            mark(painter, ink, spot)
        self._figures(row, lane, placed)
        painter.restore()

    def _figures(self, row: int, lane: MeasureLane, placed: Sequence[tuple[Point, QPointF]]) -> None:
        """The highest temperature first, the latest laboratory value: those are told where not all can be."""
        self.painter.setFont(self.ink.font)
        self.painter.setPen(self.ink.text)
        wanted = [*reversed(placed)]
        if lane.kind is Kind.TEMPERATURE:
            fevers = (one for one in wanted if one[0].stands_out)
            wanted = sorted(fevers, key=lambda one: -(one[0].value or 0.0))
        spots = [spot for point, spot in placed if point.value is not None]
        free = _Free([spot.x() for spot in spots], spots)
        for point, spot in wanted:
            if not 0 <= spot.x() <= self.scale.width:
                continue
            text = point.figure.removesuffix(f" {lane.unit}")
            place = self._figure_place(row, spot, self.scale.left(point.first), text)
            if free.take(place):
                self.painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _figure_place(self, row: int, spot: QPointF, day_begins: float, text: str) -> QRectF:
        """Above its point, or below it at the top of the lane; clear of a line where the day begins."""
        ink = self.ink
        width, reach = ink.width_of(text), marks.point_reach(ink) + 1
        clear = day_begins + _CLEAR_OF_LINE + 2 * ink.unit
        left = min(max(spot.x() - width / 2, clear, 0.0), self.scale.width - width)
        above = spot.y() - reach - ink.line_height
        top = above if above >= self.sizes.top(row, self.offset) - reach else spot.y() + reach
        return QRectF(left, top, width + 2, ink.line_height)

    def _spot(self, row: int, lane: MeasureLane, point: Point) -> QPointF:
        """Where a point stands; what is not a figure is written in the middle of the lane."""
        x = (self.scale.left(point.first) + self.scale.left(point.last + 1)) / 2
        if point.value is None:
            middle = self.sizes.share(row, self.offset, 0.5)
            return QPointF(x, middle + marks.point_reach(self.ink) + self.ink.line_height / 2)
        return QPointF(x, self._y(row, lane, point.value))

    def _y(self, row: int, lane: MeasureLane, value: float) -> float:
        return self.sizes.share(row, self.offset, lane.scale.share(value))


class _Free(Struct, frozen=True):
    """Where a lane still has room for a figure; ``spots`` are its points from left to right, at ``xs``."""

    xs: Sequence[float]
    spots: Sequence[QPointF]
    lefts: list[float] = field(default_factory=list)
    places: list[QRectF] = field(default_factory=list)

    def take(self, place: QRectF) -> bool:
        """Take a place, unless it covers a point or comes too close to another figure."""
        at = bisect_left(self.lefts, place.left())
        around = place.adjusted(-_NEAREST_FIGURES, 0, _NEAREST_FIGURES, 0)
        if any(around.intersects(other) for other in self.places[max(at - _BESIDE, 0) : at + _BESIDE]):
            return False
        begin, end = bisect_left(self.xs, place.left()), bisect_right(self.xs, place.right())
        if any(place.contains(spot) for spot in self.spots[begin:end]):
            return False
        self.lefts.insert(at, place.left())
        self.places.insert(at, place)
        return True
