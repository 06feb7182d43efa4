"""The plot's axes: days below, cycles, visits and missed capsules above, severities beside each lane.

pyqtgraph's own axes space figures evenly and its date axis counts seconds in the zone of the computer; these
know local days, and paint what :mod:`time_axis` chooses.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from symptomdesk.desktop import dates
from symptomdesk.desktop.charts import marks
from symptomdesk.desktop.charts.geometry import DayScale, LaneSizes
from symptomdesk.desktop.charts.lanes_item import cycles_show
from symptomdesk.desktop.charts.lanes_model import MOST_SEVERE, LanesModel
from symptomdesk.desktop.charts.overlay import cycle_day
from symptomdesk.desktop.charts.time_axis import Grain, Tick, ticks
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.severity_picker import severity_name

if TYPE_CHECKING:
    from symptomdesk.desktop.charts.ink import Ink
    from symptomdesk.desktop.charts.measures import MeasureLane

_PATTERNS = {Grain.DAY: dates.TICK, Grain.MONTH: dates.TICK_MONTH, Grain.YEAR: dates.YEAR}
_LONG_DAY = date(2000, 9, 30)
_AIR = 6
_LEAST_APART = 0.9
"""Names of lines nearer to each other than this part of a line of text would run together."""

_WEEK = 7


class _Axis(pg.AxisItem):  # type: ignore[misc]  # pyqtgraph has no types
    """An axis that paints itself anew; it is told what to show by the chart."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self._ink: Ink | None = None
        self._scale: DayScale | None = None
        self._model: LanesModel | None = None
        self._sizes = LaneSizes(0, 1, 0)
        self._offset = 0

    def show_lanes(self, model: LanesModel, ink: Ink) -> None:
        """Show this model from now on."""
        self._model, self._ink = model, ink
        self.update()

    def look_at(self, scale: DayScale, sizes: LaneSizes, offset: int) -> None:
        """Show these days and lanes."""
        self._scale, self._sizes, self._offset = scale, sizes, offset
        self.update()

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        if self._model is None or self._ink is None or self._scale is None:
            return
        painter.save()
        painter.setClipRect(QRectF(0, 0, self.size().width(), self.size().height()))
        painter.setFont(self._ink.font)
        self._draw(painter, self._ink, self._scale, self._model)
        painter.restore()

    def _draw(self, painter: QPainter, ink: Ink, scale: DayScale, model: LanesModel) -> None:
        raise NotImplementedError


class DayAxis(_Axis):
    """Local days along the bottom, named by the locale's custom."""

    def __init__(self, this_year: int) -> None:
        super().__init__("bottom")
        self.this_year = this_year

    def room(self, ink: Ink) -> int:
        """The height that it needs."""
        return ink.line_height + 2 * _AIR

    def words_top(self, ink: Ink) -> int:
        """How far below its top the names of the days begin."""
        return round(_AIR + ink.unit)

    def _draw(self, painter: QPainter, ink: Ink, scale: DayScale, model: LanesModel) -> None:
        if model.overlaid:
            self._draw_cycle_days(painter, ink, scale)
            return
        written_to = 0.0
        for tick in self.ticks(ink, scale):
            x = scale.left(tick.day)
            reach = 6 if tick.label is not None else 3
            painter.setPen(QPen(ink.baseline, ink.unit))
            painter.drawLine(QLineF(x + 0.5, 0, x + 0.5, reach * ink.unit))
            if tick.label is None:
                continue
            text = label_of(tick)
            width = ink.width_of(text)
            # Under the last days a label that would be cut off moves to the left.
            begin = min(x, scale.width - width)
            if begin >= written_to:
                written_to = begin + width + _AIR
                painter.setPen(ink.muted)
                painter.drawText(
                    QRectF(begin, self.words_top(ink), width + 2, ink.line_height),
                    Qt.AlignmentFlag.AlignLeft,
                    text,
                )

    def _draw_cycle_days(self, painter: QPainter, ink: Ink, scale: DayScale) -> None:
        """The days of a cycle, each week's first named: "Day 1", "8", "15"."""
        for day in range(scale.first, scale.last + 1):
            number, x = cycle_day(day), (scale.left(day) + scale.left(day + 1)) / 2
            named = number % _WEEK == 1
            painter.setPen(QPen(ink.baseline, ink.unit))
            painter.drawLine(QLineF(x, 0, x, (6 if named else 3) * ink.unit))
            if named:
                text = tr("Day {number}", number=number)
                width = ink.width_of(text)
                begin = min(max(x - width / 2, 0.0), scale.width - width)
                painter.setPen(ink.muted)
                place = QRectF(begin, self.words_top(ink), width + 2, ink.line_height)
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, text)

    def ticks(self, ink: Ink, scale: DayScale) -> tuple[Tick, ...]:
        """The ticks in view."""
        apart = {
            grain: (ink.width_of(label) + 2 * _AIR) / scale.day_width for grain, label in _widest().items()
        }
        return ticks(scale.first, scale.last, apart, self.this_year)


class EventAxis(_Axis):
    """Above the lanes: which cycle it is; below that visits and capsules missed."""

    def __init__(self) -> None:
        super().__init__("top")

    def room(self, ink: Ink, model: LanesModel) -> int:
        """The height that it needs: nothing where there is nothing to say, or weeks are shown."""
        if model.weekly:
            return 0
        rows = int(bool(model.cycles)) + int(bool(model.missed or model.visits))
        return rows * (ink.line_height + 2)

    def _draw(self, painter: QPainter, ink: Ink, scale: DayScale, model: LanesModel) -> None:
        if model.weekly:
            return
        self._draw_cycles(painter, ink, scale, model)
        bottom = self.size().height()
        side = ink.line_height * 0.62
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for visit in model.visits_within(scale.first, scale.last):
            x = scale.left(visit.day) + ink.unit
            painter.setPen(QPen(ink.visit, 2 * ink.unit))
            painter.drawLine(QLineF(x, bottom - side - 3, x, bottom))
            marks.visit(painter, ink, QPointF(x, bottom - 2), side)
        if scale.day_width * 7 >= side:
            for day in model.missed_within(scale.first, scale.last):
                centre = (scale.left(day) + scale.left(day + 1)) / 2
                marks.missed(painter, ink, QPointF(centre, bottom - 2 - side / 2), side * 0.62)

    def _draw_cycles(self, painter: QPainter, ink: Ink, scale: DayScale, model: LanesModel) -> None:
        if not cycles_show(scale, model):
            return
        painter.setPen(ink.muted)
        for cycle in model.cycles:
            begin = max(scale.left(cycle.first), 0.0)
            room = min(scale.left(cycle.last + 1), scale.width) - begin - _AIR
            text = next(
                (
                    t
                    for t in (tr("Cycle {number}", number=cycle.number), str(cycle.number))
                    if ink.width_of(t) <= room
                ),
                "",
            )
            if text:
                painter.drawText(
                    QRectF(begin, 0, room + _AIR, ink.line_height), Qt.AlignmentFlag.AlignLeft, text
                )


class ScaleAxis(_Axis):
    """Beside each lane the names of its lines: severities, or figures with what they are measured in."""

    def __init__(self) -> None:
        super().__init__("left")

    def room(self, ink: Ink, model: LanesModel) -> int:
        """The width that it needs."""
        severities = [severity_name(level) for level in range(1, MOST_SEVERE + 1)]
        names = [text for lane in model.measures for _, text in _named_values(lane)]
        return max(ink.width_of(text) for text in (*severities, *names)) + _AIR + 2

    def _draw(self, painter: QPainter, ink: Ink, _scale: DayScale, model: LanesModel) -> None:
        painter.setPen(ink.muted)
        width, height = self.size().width(), self.size().height()
        for row in self._sizes.lanes_within(self._offset, height, model.rows):
            written: list[float] = []
            for y, text in self._lines(row, model):
                if all(abs(y - other) >= ink.line_height * _LEAST_APART for other in written):
                    written.append(y)
                    place = QRectF(0, y - ink.line_height / 2, width - _AIR, ink.line_height)
                    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    painter.drawText(place, right, text)

    def _lines(self, row: int, model: LanesModel) -> list[tuple[float, str]]:
        """The lines to name, the most important first, with their heights."""
        measure = model.measure_at(row)
        if measure is not None:
            return [
                (self._sizes.share(row, self._offset, measure.scale.share(value)), text)
                for value, text in _named_values(measure)
            ]
        return [
            (self._sizes.level(row, self._offset, level), severity_name(level).lower())
            for level in range(1, MOST_SEVERE + 1)
        ]


def _named_values(lane: MeasureLane) -> list[tuple[float, str]]:
    """The values of a scale that are named: where fever begins before all others, then the ends."""
    scale = lane.scale
    limit = (
        []
        if lane.threshold is None
        else [(lane.threshold, tr("fever {degrees}", degrees=lane.threshold_words))]
    )
    first, *between, last = scale.ticks
    return [*limit, *((value, scale.label(value)) for value in (first, last, *between))]


def _widest() -> dict[Grain, str]:
    """A long name of each grain, to see how many there is room for."""
    return {grain: dates.written(_LONG_DAY, pattern, with_year=True) for grain, pattern in _PATTERNS.items()}


def label_of(tick: Tick) -> str:
    """What a tick is called."""
    grain = tick.label or Grain.DAY
    return dates.written(date.fromordinal(tick.day), _PATTERNS[grain], with_year=tick.with_year)
