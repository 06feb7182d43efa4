"""Tells when a window has been painted for the first time, so that everything that can wait waits for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Emits ``done`` once, when all of the window has been painted for the first time."""

    done = Signal()

    def __init__(self, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # What lies on the window is painted after it, but before the event loop goes on.
            QTimer.singleShot(0, self.done.emit)
        return False
