"""All lanes as one item of the plot: it paints what is in view, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import pyqtgraph as pg
from msgspec import Struct, field
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from symptomdesk.desktop.charts import marks
from symptomdesk.desktop.charts.geometry import DayScale, LaneSizes
from symptomdesk.desktop.charts.lanes_model import MOST_SEVERE, UNGRADED_HEIGHT, Cell, Lane, LanesModel, Mark
from symptomdesk.desktop.charts.measure_canvas import MeasureCanvas

if TYPE_CHECKING:
    from symptomdesk.desktop.charts.ink import Ink

LEAST_CYCLE_WIDTH = 24.0
"""Cycles narrower than this (px) are neither tinted nor marked: they would be a flicker."""


class Place(Struct, frozen=True):
    """A day of a lane."""

    lane: int
    day: int


class LanesItem(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints the lanes into a view box, in its pixels; scale, sizes and offset are set by the chart."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__()
        self._box = box
        self._model: LanesModel | None = None
        self._ink: Ink | None = None
        self._hatch = QBrush()
        self._sizes = LaneSizes(0, 1, 0)
        self._offset = 0
        self._scale: DayScale | None = None
        self._place: Place | None = None
        self._focused = False
        self.setParentItem(box)

    def show_lanes(self, model: LanesModel, ink: Ink, ratio: float) -> None:
        """Paint this from now on."""
        self._model, self._ink = model, ink
        self._hatch = marks.hatch_brush(ink, ratio)
        self.update()

    def look_at(self, scale: DayScale, sizes: LaneSizes, offset: int) -> None:
        """Show these days, scrolled down by ``offset`` pixels."""
        self.prepareGeometryChange()
        self._scale, self._sizes, self._offset = scale, sizes, offset
        self.update()

    def mark(self, place: Place | None, *, focused: bool) -> None:
        """Outline the day being read, and all of it while the keyboard is here."""
        self._place, self._focused = place, focused
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return QRectF(0, 0, self._box.width(), self._box.height())

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        if self._model is None or self._ink is None or self._scale is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        rows = self._sizes.lanes_within(self._offset, self._box.height(), self._model.rows)
        signs = len(self._model.lanes)
        lanes, measures = range(rows.start, min(rows.stop, signs)), range(max(rows.start, signs), rows.stop)
        canvas = _Canvas(painter, self._ink, self._scale, self._sizes, self._offset)
        canvas.ground(self._model, rows)
        canvas.grid(lanes)
        for index in lanes:
            canvas.lane(index, self._model.lanes[index], self._hatch)
        measured = MeasureCanvas(painter, self._ink, self._scale, self._sizes, self._offset)
        for index in measures:
            measured.ground(index, self._model.measures[index - signs])
        canvas.lines(self._model, rows)
        for index in measures:
            measured.points(index, self._model.measures[index - signs])
        if self._place is not None:
            canvas.place(self._place, self._model)
        if self._focused:
            canvas.frame(self.boundingRect())


class _Canvas(Struct, eq=False):
    painter: QPainter
    ink: Ink
    scale: DayScale
    sizes: LaneSizes
    offset: int
    across: dict[int, tuple[float, float]] = field(default_factory=dict)

    def ground(self, model: LanesModel, lanes: range) -> None:
        """What lies behind everything: capsule days."""
        painter, ink = self.painter, self.ink
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink.capsule)
        spans = list(self._capsule_spans(model))
        for index in lanes:
            top = self.sizes.top(index, self.offset)
            painter.drawRects([QRectF(left, top, width, self.sizes.body) for left, width in spans])

    def grid(self, lanes: range) -> None:
        """The named lines of the scale of severities."""
        painter, ink = self.painter, self.ink
        pen = QPen(ink.grid, ink.unit, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2, 3])
        painter.setPen(pen)
        right = self.scale.width
        for index in lanes:
            for level in range(1, MOST_SEVERE + 1):
                y = self.sizes.level(index, self.offset, level) + 0.5
                painter.drawLine(QLineF(0, y, right, y))

    def lane(self, index: int, lane: Lane, hatch: QBrush) -> None:
        cells = lane.within(self.scale.first, self.scale.last)
        ground, top = self.sizes.ground(index, self.offset), self.sizes.top(index, self.offset)
        by_form: dict[tuple[Mark, int | None], list[Cell]] = defaultdict(list)
        for cell in cells:
            by_form[cell.mark, cell.severity].append(cell)
        self.painter.setBrushOrigin(QPointF(self.scale.left(self.scale.first), 0))
        marks.hatch(self.painter, hatch, [self._box(top, *run) for run in _runs_not_logged(cells)])
        for (mark, severity), alike in by_form.items():
            if mark is Mark.NOT_LOGGED:
                continue
            if alike[0].reaching and mark is not Mark.ABSENT:
                for cell in alike:
                    self._overlaid(cell, ground)
                continue
            rise = self.sizes.rise(alike[0].height) or 2 * self.ink.unit
            places = self._standing(alike, ground - rise, rise)
            if mark is Mark.GRADED:
                marks.bars(self.painter, self.ink, severity or 0, places)
            elif mark is Mark.UNGRADED:
                marks.ungraded(self.painter, self.ink, places)
            else:
                marks.absent(self.painter, self.ink, places)

    def lines(self, model: LanesModel, lanes: range) -> None:
        """Cycle starts and visits, through all lanes but not through titles that stand above them."""
        painter, ink = self.painter, self.ink
        if cycles_show(self.scale, model):
            painter.setPen(QPen(_faded(ink.cycle, 130), ink.unit))
            for cycle in model.cycles:
                if self.scale.first <= cycle.first <= self.scale.last:
                    self._upright(self.scale.left(cycle.first) + 0.5, lanes)
        if not model.weekly:
            painter.setPen(QPen(ink.visit, 2 * ink.unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            for visit in model.visits_within(self.scale.first, self.scale.last):
                self._upright(self.scale.left(visit.day) + ink.unit, lanes)

    def _overlaid(self, cell: Cell, ground: float) -> None:
        """One step for what was there at all, and one for each grade."""
        counts = (cell.days_present, *cell.reaching)
        heights = (UNGRADED_HEIGHT, *range(1, MOST_SEVERE + 1))
        left, width = self.scale.bar(cell.first, cell.last)
        steps, below = [], 0.0
        for height in heights:
            rise = self.sizes.rise(height)
            steps.append(QRectF(left, ground - rise, width, rise - below))
            below = rise
        marks.overlay(self.painter, self.ink, [count / max(cell.days_logged, 1) for count in counts], steps)

    def _standing(self, cells: Sequence[Cell], top: float, height: float) -> list[QRectF]:
        """Where bars of one height stand; lanes share their days, so each day is reckoned once."""
        places = []
        for cell in cells:
            across = self.across.get(cell.first)
            if across is None:
                across = self.across[cell.first] = self.scale.bar(cell.first, cell.last)
            places.append(QRectF(across[0], top, across[1], height))
        return places

    def _upright(self, x: float, lanes: range) -> None:
        for lane in lanes:
            top = self.sizes.top(lane, self.offset)
            below = 0 if self.sizes.head else self.sizes.gap
            self.painter.drawLine(QLineF(x, top, x, top + self.sizes.body + below))

    def place(self, place: Place, model: LanesModel) -> None:
        first, last = self._days_of(place, model)
        outline = self._box(self.sizes.top(place.lane, self.offset), first, last)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.ink.focus, 2 * self.ink.unit))
        self.painter.drawRect(outline.adjusted(-2, 0, 2, 2))

    def _days_of(self, place: Place, model: LanesModel) -> tuple[int, int]:
        measure = model.measure_at(place.lane)
        if measure is not None:
            points = measure.within(place.day, place.day)
            return (points[0].first, points[0].last) if points else (place.day, place.day)
        cell = model.lanes[place.lane].at(place.day) if place.lane < len(model.lanes) else None
        return (cell.first, cell.last) if cell else (place.day, place.day)

    def frame(self, all_of_it: QRectF) -> None:
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(self.ink.focus, 2))
        self.painter.drawRect(all_of_it.adjusted(1, 1, -1, -1))

    def _box(self, top: float, first: int, last: int) -> QRectF:
        left = self.scale.left(first)
        return QRectF(left, top, max(self.scale.left(last + 1) - left, 1), self.sizes.body)

    def _capsule_spans(self, model: LanesModel) -> Iterator[tuple[float, float]]:
        if not cycles_show(self.scale, model):
            return
        for first, last in model.capsules:
            if last >= self.scale.first and first <= self.scale.last:
                left = self.scale.left(max(first, self.scale.first))
                yield left, self.scale.left(min(last, self.scale.last) + 1) - left


def cycles_show(scale: DayScale, model: LanesModel) -> bool:
    """Whether cycles are wide enough to be seen as such."""
    widths = [last - first + 1 for first, last in model.capsules]
    return not model.weekly and (not widths or max(widths) * scale.day_width >= LEAST_CYCLE_WIDTH)


def _runs_not_logged(cells: Sequence[Cell]) -> Iterator[tuple[int, int]]:
    first: int | None = None
    last = 0
    for cell in cells:
        if cell.mark is Mark.NOT_LOGGED:
            first = cell.first if first is None else first
            last = cell.last
        elif first is not None:
            yield first, last
            first = None
    if first is not None:
        yield first, last


def _faded(colour: QColor, alpha: int) -> QColor:
    result = QColor(colour)
    result.setAlpha(alpha)
    return result
