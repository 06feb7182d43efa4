"""The drawn part of the chart: one pyqtgraph plot with its axes and all lanes in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.charts.axes import DayAxis, EventAxis, ScaleAxis
from symptomdesk.desktop.charts.lanes_item import LanesItem, Place
from symptomdesk.desktop.translation import tr

if TYPE_CHECKING:
    from symptomdesk.desktop.charts.geometry import DayScale, LaneSizes, Window
    from symptomdesk.desktop.charts.ink import Ink
    from symptomdesk.desktop.charts.lanes_model import LanesModel


class LanePlot(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """Paints lanes; it takes no events, for the chart around it listens wherever the pointer is."""

    def __init__(self, this_year: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._days = DayAxis(this_year)
        self._events = EventAxis()
        self._scales = ScaleAxis()
        self._plot = pg.PlotItem(
            axisItems={"bottom": self._days, "top": self._events, "left": self._scales}, enableMenu=False
        )
        self._plot.hideButtons()
        self._plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._plot.layout.setContentsMargins(0, 0, 0, 0)
        box = self._plot.getViewBox()
        box.setMouseEnabled(x=False, y=False)
        box.disableAutoRange()
        box.invertY(True)
        self._item = LanesItem(box)
        self.setCentralItem(self._plot)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Its viewport would take the Tab key, and never give it back.
        for widget in (self, self.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Drawing of the trends; the table says the same in words"))

    @property
    def box_width(self) -> float:
        """The pixels over which the days in view are spread."""
        return max(float(self._plot.getViewBox().width()), 1.0)

    @property
    def box_rect(self) -> QRect:
        """Where the lanes are, in the coordinates of the widget around."""
        box: QRect = self._plot.getViewBox().geometry().toRect()
        return box.translated(self.geometry().topLeft())

    def days_line(self, ink: Ink) -> QRect:
        """Where the names of the days stand, in the coordinates of the widget around."""
        box = self.box_rect
        return QRect(box.left(), box.bottom() + 1 + self._days.words_top(ink), box.width(), ink.line_height)

    def axes_height(self, model: LanesModel, ink: Ink) -> int:
        """The height of everything that is not a lane."""
        return self._days.room(ink) + self._events.room(ink, model)

    def show_lanes(self, model: LanesModel, ink: Ink, this_year: int) -> None:
        """Show this model in this ink."""
        self.setBackground(ink.paper)
        self._days.this_year = this_year
        self._item.show_lanes(model, ink, self.devicePixelRatioF())
        for axis in (self._days, self._events, self._scales):
            axis.show_lanes(model, ink)
        self._days.setHeight(self._days.room(ink))
        self._events.setHeight(self._events.room(ink, model))
        self._scales.setWidth(self._scales.room(ink, model))

    def place(self, place: QRect) -> None:
        """Take this place and lay the plot out in it at once."""
        self.setGeometry(place)
        self._plot.layout.activate()

    def look_at(self, window: Window, scale: DayScale, sizes: LaneSizes, offset: int) -> None:
        """Show these days, scrolled down by ``offset`` pixels."""
        box = self._plot.getViewBox()
        box.setXRange(window.left, window.left + window.days, padding=0, update=False)
        box.setYRange(offset, offset + max(box.height(), 1), padding=0, update=False)
        self._item.look_at(scale, sizes, offset)
        for axis in (self._days, self._events, self._scales):
            axis.look_at(scale, sizes, offset)

    def mark(self, place: Place | None, *, focused: bool) -> None:
        """Outline the day being read, and all of it while the keyboard is here."""
        self._item.mark(place, focused=focused)
