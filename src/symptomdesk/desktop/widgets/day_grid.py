"""A month or a year as a heat map of days.

It is a list whose days stand in places of their own, and not a painted widget with a name: so every day is an
item with words and a place to a screen reader, and Qt itself tells it which one the arrow keys have reached.
A direct child of QAbstractItemView would not do: Qt describes only its own lists, tables and trees.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from symptomdesk.desktop import dates
from symptomdesk.desktop.widgets.day_cell import CellState, DayCell, paint_cell
from symptomdesk.desktop.widgets.day_places import (
    MonthPlace,
    Places,
    Sizes,
    mirrored,
    month_length,
    month_places,
    year_places,
)

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_EARLIEST = date(1900, 1, 1)
_DAYS_ON = {
    Qt.Key.Key_Left: timedelta(days=-1),
    Qt.Key.Key_Right: timedelta(days=1),
    Qt.Key.Key_Up: timedelta(days=-7),
    Qt.Key.Key_Down: timedelta(days=7),
}
_PAGES_ON = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_MONTHS = 12


class DayModel(QAbstractListModel):
    """The days shown, in order; each says in words what it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cells: tuple[DayCell, ...] = ()

    def show_cells(self, cells: tuple[DayCell, ...]) -> None:
        """Hold these days."""
        if [cell.day for cell in cells] == [cell.day for cell in self.cells]:
            self.cells = cells
            if cells:
                self.dataChanged.emit(self.index(0), self.index(len(cells) - 1))
            return
        self.beginResetModel()
        self.cells = cells
        self.endResetModel()

    def row_of(self, day: date) -> int:
        """The row of a day, -1 if it is not shown."""
        if not self.cells:
            return -1
        row = (day - self.cells[0].day).days
        return row if 0 <= row < len(self.cells) else -1

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.cells)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self.cells[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(cell.day.day)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return cell.meaning
        return None


class DayGrid(QListView):
    """``wanted`` carries the day that keys or mouse chose, shown or not; ``opened`` the day to open.

    ``pointed`` carries the day under the mouse, ``None`` when there is none. The grid shows what it is told:
    the arrow keys move by days and weeks, Page Up and Page Down by months, with Ctrl by years, Home and End
    to either end of the month, never into the future.
    """

    wanted = Signal(object)
    opened = Signal(object)
    pointed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days = DayModel(self)
        self._year, self._today = False, date.max
        self._pointed: date | None = None
        self._room = 0
        self._places = Places((), 0)
        self.setModel(self._days)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._lay_out)

    @property
    def current(self) -> date | None:
        """The day chosen."""
        row = self.currentIndex().row()
        return self._days.cells[row].day if 0 <= row < len(self._days.cells) else None

    @property
    def cells(self) -> tuple[DayCell, ...]:
        """The days shown."""
        return self._days.cells

    def show_days(self, cells: tuple[DayCell, ...], current: date, today: date, *, year: bool) -> None:
        """Show whole months, one or all of a year, with ``current`` chosen."""
        self._year, self._today = year, today
        self._days.show_cells(cells)
        self._lay_out()
        row = self._days.row_of(current)
        if row >= 0 and row != self.currentIndex().row():
            self.setCurrentIndex(self._days.index(row))

    def set_room(self, height: int) -> None:
        """Fill this height where the days of a month can."""
        if height != self._room:
            self._room = height
            self._lay_out()

    def place(self, day: date) -> QRect:
        """Where a day stands, in pixels of the viewport; empty if it is not shown."""
        place = self._places.place_of(day)
        return QRect() if place is None else place.toAlignedRect()

    # What Qt asks of a view

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._laid_out(width).height) + 2

    def sizeHint(self) -> QSize:
        return QSize(7 * ceil(self._sizes().small_cell), self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * ceil(self._sizes().small_cell), 0)

    def visualRect(self, index: _Index) -> QRect:  # noqa: N802
        cells = self._days.cells
        return self.place(cells[index.row()].day) if 0 <= index.row() < len(cells) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802
        day = self._places.day_at(point.x(), point.y())
        row = -1 if day is None else self._days.row_of(day)
        return self._days.index(row) if row >= 0 else QModelIndex()

    def scrollTo(  # noqa: N802
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """All days are in place; the page around the grid scrolls."""

    def moveCursor(  # noqa: N802
        self, _action: QAbstractItemView.CursorAction, _keys: Qt.KeyboardModifier
    ) -> QModelIndex:
        return self.currentIndex()

    def horizontalOffset(self) -> int:  # noqa: N802
        return 0

    def verticalOffset(self) -> int:  # noqa: N802
        return 0

    def isIndexHidden(self, _index: _Index) -> bool:  # noqa: N802
        return False

    def setSelection(self, _rect: QRect, _command: object) -> None:  # noqa: N802
        """One day is chosen at a time, by :meth:`show_days`."""

    def visualRegionForSelection(self, _selection: object) -> QRegion:  # noqa: N802
        return QRegion(self.viewport().rect())

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current
        if current is None:
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(current)
            return
        whole_year = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        day = self._moved(current, Qt.Key(event.key()), whole_year=whole_year)
        if day is None:
            event.ignore()
        else:
            self.wanted.emit(max(_EARLIEST, min(day, self._today)))

    def _moved(self, day: date, key: Qt.Key, *, whole_year: bool) -> date | None:
        """Where a key leads from a day, ``None`` for one that leads nowhere."""
        if key in _DAYS_ON:
            sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            return day + _DAYS_ON[key] * (-1 if sideways and self.isRightToLeft() else 1)
        if key in _PAGES_ON:
            return months_on(day, _PAGES_ON[key] * (_MONTHS if whole_year else 1))
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return day.replace(day=1 if key is Qt.Key.Key_Home else month_length(day))
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_under(event)
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.wanted.emit(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day = self._day_under(event)
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._day_under(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls, not the grid

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def _day_under(self, event: QMouseEvent) -> date | None:
        day = self._places.day_at(event.position().x(), event.position().y())
        return day if day is not None and day <= self._today else None

    def _point_at(self, day: date | None) -> None:
        if day != self._pointed:
            self._pointed = day
            self.viewport().setCursor(
                Qt.CursorShape.ArrowCursor if day is None else Qt.CursorShape.PointingHandCursor
            )
            self.viewport().update()
            self.pointed.emit(day)

    # Layout and painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._places = self._laid_out(self.viewport().width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), self._look.colour("surface"))
        for month in self._places.months:
            self._paint_head(painter, month)
        current = self.current
        for cell in self._days.cells:
            place = self._places.place_of(cell.day)
            if place is not None:
                here = cell.day == current
                state = CellState(not self._year, here, here and self.hasFocus(), cell.day == self._pointed)
                paint_cell(painter, self._look, cell, place, state)
        painter.end()

    def _paint_head(self, painter: QPainter, month: MonthPlace) -> None:
        font = QFont(self.font())
        font.setPixelSize(self._look.scale.type("small"))
        if month.title.height():
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(self._look.colour("text"))
            side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            name = dates.month_name(month.first.month)
            painter.drawText(month.title, side | Qt.AlignmentFlag.AlignVCenter, name)
        font.setBold(False)
        font.setPixelSize(self._look.scale.type("tiny" if self._year else "small"))
        painter.setFont(font)
        painter.setPen(self._look.colour("muted"))
        start = dates.first_weekday()
        for column, place in enumerate(month.weekdays):
            name = dates.weekday_name((start + column - 1) % 7 + 1, narrow=self._year)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _lay_out(self) -> None:
        self._places = self._laid_out(self.viewport().width())
        self.updateGeometry()
        self.viewport().update()

    def _laid_out(self, width: int) -> Places:
        cells = self._days.cells
        if not cells:
            return Places((), 0)
        first, start, sizes = cells[0].day, dates.first_weekday(), self._sizes()
        if self._year:
            places = year_places(first.year, width, start, sizes)
        else:
            places = month_places(first, width, self._room, start, sizes)
        return mirrored(places, width) if self.isRightToLeft() else places

    def _sizes(self) -> Sizes:
        scale = self._look.scale
        line = scale.type("small") * 1.4
        return Sizes(
            line=line,
            gap=scale.space("s"),
            least_cell=line + scale.control("icon") * 1.1 + 2 * scale.space("s"),
            small_cell=scale.type("tiny") * 1.7,
            large_cell=scale.control("height"),
        )


def months_on(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month; never before the year 1900."""
    number = max(_EARLIEST.year * _MONTHS, day.year * _MONTHS + day.month - 1 + months)
    month = date(number // _MONTHS, number % _MONTHS + 1, 1)
    return month.replace(day=min(day.day, month_length(month)))
