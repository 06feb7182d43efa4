"""The same values as a table: what a screen reader reads, and everyone who prefers words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from symptomdesk.desktop.charts.lanes_model import Cell, Lane, LanesModel, blank_cell
from symptomdesk.desktop.charts.measure_words import measure_cell, measure_name, measure_reading
from symptomdesk.desktop.charts.overlay_words import (
    overlay_cell,
    overlay_facts,
    overlay_reading,
    overlay_row,
)
from symptomdesk.desktop.charts.words import cell_text, day_facts, reading, row_text
from symptomdesk.desktop.translation import tr

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.desktop.charts.measures import MeasureLane
    from symptomdesk.desktop.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DAY, _FACTS = 0, 1
_BEFORE_SIGNS = 2
_ROWS_MEASURED = 60


class TrendsTable(QAbstractTableModel):
    """A row for each day or week, the latest first; a column for the day, its treatment, and each sign.

    Where cycles are laid over each other the rows are their days, from the first.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model: LanesModel | None = None
        self._rows: tuple[Cell, ...] = ()
        self._today = date.min

    def show_lanes(self, model: LanesModel, window: DaySpan, today: date) -> None:
        """Hold the days of ``window``."""
        self.beginResetModel()
        self._model, self._today = model, today
        first, last = window.first.toordinal(), window.last.toordinal()
        lanes = model.lanes
        rows = lanes[0].within(first, last) if lanes else _days_measured(model, first, last)
        self._rows = tuple(rows if model.overlaid else reversed(rows))
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() or self._model is None else _BEFORE_SIGNS + self._model.rows

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if self._model is None or orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if section == _DAY:
            return (
                tr("Cycle day") if self._model.overlaid else tr("Week") if self._model.weekly else tr("Day")
            )
        if section == _FACTS:
            return tr("Treatment")
        measure = self._measure(section)
        return self._lane(section).name if measure is None else measure_name(measure)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._model is None or not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        # A cell may be too narrow for its words: the tip has them, too.
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            if column >= _BEFORE_SIGNS:
                return self._spoken(self._model, row, column)
            return self._text(row, column) if role == Qt.ItemDataRole.ToolTipRole else None
        return None

    def _spoken(self, model: LanesModel, row: Cell, column: int) -> str:
        """A cell with its day and what it is about."""
        measure = self._measure(column)
        if measure is not None:
            return measure_reading(model, measure, row.first, self._today)
        lane = self._lane(column)
        if model.overlaid:
            return overlay_reading(lane, row.first)
        return reading(model, lane, row.first, self._today)

    def _text(self, row: Cell, column: int) -> str:
        model = self._model
        if model is None:
            return ""
        if column == _DAY:
            return overlay_row(row) if model.overlaid else row_text(row, self._today, weekly=model.weekly)
        if column == _FACTS:
            return ", ".join(overlay_facts(model, row) if model.overlaid else day_facts(model, row))
        measure = self._measure(column)
        if measure is not None:
            return measure_cell(measure, row)
        cell = self._lane(column).at(row.first)
        told = overlay_cell if model.overlaid else cell_text
        return told(cell) if cell is not None else ""

    def _measure(self, column: int) -> MeasureLane | None:
        return None if self._model is None else self._model.measure_at(column - _BEFORE_SIGNS)

    def _lane(self, column: int) -> Lane:
        if self._model is None:
            raise IndexError(column)
        return self._model.lanes[column - _BEFORE_SIGNS]


def _days_measured(model: LanesModel, first: int, last: int) -> tuple[Cell, ...]:
    """The days or weeks of points, where no sign's lane has every day."""
    days = {(p.first, p.last) for lane in model.measures for p in lane.within(first, last)}
    return tuple(blank_cell(*one) for one in sorted(days))


class TrendsTableView(QTableView):
    """The table in the look of the windows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setModel(TrendsTable(self))
        self.setAccessibleName(tr("Trends as a table"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(_ROWS_MEASURED)
        look.changed.connect(self._dress)
        self._dress()

    def show_lanes(self, model: LanesModel, window: DaySpan, today: date) -> None:
        """Show the days of ``window``."""
        table = self.model()
        if isinstance(table, TrendsTable):
            table.show_lanes(model, window, today)
        self._size_columns()

    def _dress(self) -> None:
        scale, colour = self._look.scale, self._look.palette
        self.verticalHeader().setDefaultSectionSize(scale.control("height"))
        self.horizontalHeader().setMinimumHeight(scale.control("height"))
        self.setStyleSheet(
            f"QTableView {{ background: {colour['surface']}; color: {colour['text']};"
            f" border: 1px solid {colour['line']}; border-radius: {scale.radius('card')}px;"
            f" selection-background-color: {colour['selection']};"
            f" selection-color: {colour['on_selection']}; outline: 0; }}"
            f"QTableView::item:focus {{ border: 2px solid {colour['focus']}; }}"
            f"QTableView::corner {{ background: {colour['surface']}; }}"
            f"QTableView:focus {{ border: 2px solid {colour['focus']}; }}"
            f"QTableView::item {{ padding: 0 {scale.space('m')}px;"
            f" border-bottom: 1px solid {colour['line']}; }}"
            f"QTableView::item:selected {{ background: {colour['selection']};"
            f" color: {colour['on_selection']}; }}"
            f"QHeaderView {{ background: {colour['surface']}; border: none; }}"
            f"QHeaderView::section {{ background: {colour['sunken']}; color: {colour['text']}; border: none;"
            f" padding: 0 {scale.space('m')}px; font-weight: 600; }}"
        )
        self._size_columns()

    def _size_columns(self) -> None:
        """As wide as the words need, but no own symptom with a very long name takes the whole window."""
        widest = 17 * self._look.scale.type("base")
        for column in range(self.model().columnCount()):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, min(self.columnWidth(column), widest))
