"""A long column to read: it scrolls by keys, and what gets the focus comes into view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from symptomdesk.desktop.theme import set_kind, set_style

_ABOVE = 0.25
"""How far down in the view a place is shown that was not in it: with something to read above it."""


class ReadingScroll(QScrollArea):
    """Holds ``content``; Space, Page keys, arrows, Home and End move through it."""

    def __init__(self, content: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        set_kind(self, "reading")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setWidget(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def top(self) -> int:
        """How far down the column is scrolled."""
        return self.verticalScrollBar().value()

    def y_of(self, widget: QWidget) -> int:
        """Where a widget of the column begins in it."""
        return widget.mapTo(self._content, QPoint(0, 0)).y()

    def show_top(self, widget: QWidget, above: int) -> None:
        """Put a widget at the upper edge, as far as it goes, with so many pixels above it."""
        self._settle()
        self.verticalScrollBar().setValue(self.y_of(widget) - above)

    def reveal(self, widget: QWidget, place: QRect) -> None:
        """Bring a place of a widget into view, unless it is."""
        self._settle()
        upper = self.y_of(widget) + place.top()
        height = self.viewport().height()
        if not self.top <= upper <= self.top + height - place.height():
            self.verticalScrollBar().setValue(round(upper - height * _ABOVE))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Around a whole page a ring is loud: it is for those who look for the focus.
        searching = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        set_style(self, "ring", "true" if searching else "false")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Space:
            bar.setValue(bar.value() + (-bar.pageStep() if back else bar.pageStep()))
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        """Let everything take its place, as far as it can at once."""
        layout = self._content.layout()
        if layout is not None:
            layout.activate()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new is self or not self._content.isAncestorOf(new):
            return
        # A text that was clicked to select in it has the focus too, but must stay where it is.
        if new.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self.ensureWidgetVisible(new, 0, new.height() // 2)
