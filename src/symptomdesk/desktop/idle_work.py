"""Work that can wait, done in small steps while the window has nothing else to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from symptomdesk.desk import DiaryFault

_PAUSE_MS = 5
"""Between two steps whatever the person does comes first."""


class IdleWork(QObject):
    """Goes through ``steps`` once, one step at a time; ``done`` is emitted at the end."""

    done = Signal()

    def __init__(self, steps: Callable[[], Iterator[None]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._going: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_going(self) -> bool:
        """Whether there is something left to do."""
        return self._going is not None

    def start(self) -> None:
        """Begin with the first step."""
        self._going = self._steps()
        self._timer.start()

    def stop(self) -> None:
        """Leave the rest."""
        self._timer.stop()
        self._going = None

    def _go_on(self) -> None:
        try:
            if self._going is not None:
                next(self._going)
        except (StopIteration, DiaryFault):
            # A fault is told by whatever needs what could not be read.
            self.stop()
            self.done.emit()
