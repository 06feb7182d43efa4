"""A day to type, or to choose from a calendar in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QToolButton, QWidget

from symptomdesk.desktop import dates
from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.icons import draw, icon
from symptomdesk.desktop.translation import tr

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_COLUMNS, _ROWS = 7, 8
_ARROWS = {"qt_calendar_prevmonth": "chevron_left", "qt_calendar_nextmonth": "chevron_right"}
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class DayField(QDateEdit):
    """Digits and arrow keys change the part of the date with the cursor; the wheel only scrolls the page."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setCalendarPopup(True)
        self.setLocale(QLocale())
        self.setDisplayFormat(dates.format_of(dates.TICK_OF_YEAR))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(self, name, tr("Type a day, or open the calendar (Alt+Down)"))
        self.lineEdit().setAccessibleName(name)
        look.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or event.key() == Qt.Key.Key_F4:
            self._open_calendar()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # A style sheet knows no arrow in the colours of a theme.
        side = self._look.scale.control("icon")
        painter = QPainter(self)
        place = QRectF(0, 0, side, side)
        place.moveCenter(self._arrow())
        draw(painter, "chevron_down", self._look.palette["muted"], place)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _open_calendar(self) -> None:
        """Qt opens it for the mouse alone."""
        spot, button = self._arrow(), Qt.MouseButton.LeftButton
        pressed = QEvent.Type.MouseButtonPress
        plain = Qt.KeyboardModifier.NoModifier
        self.mousePressEvent(QMouseEvent(pressed, spot, self.mapToGlobal(spot), button, button, plain))

    def _arrow(self) -> QPointF:
        """The middle of the arrow."""
        aside = self._look.scale.control("chip") / 2
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return QPointF(aside if mirrored else self.width() - aside, self.height() / 2)

    def _dress(self) -> None:
        calendar, side = self.calendarWidget(), self._look.scale.control("height")
        calendar.setMinimumSize(_COLUMNS * side, _ROWS * side)
        for name, picture in _ARROWS.items():
            arrow = calendar.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                size = self._look.scale.control("icon")
                arrow.setIconSize(QSize(size, size))
                arrow.setIcon(icon(picture, self._look.palette["text"], size, self.devicePixelRatioF()))
        # Red is kept for what is urgent, and a weekend is not.
        plain = QTextCharFormat()
        plain.setForeground(self._look.colour("text"))
        for day in _WEEKEND:
            calendar.setWeekdayTextFormat(day, plain)
        self.update()
