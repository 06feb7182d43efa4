"""What the desk tells, as Qt signals."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from symptomdesk.desk import Change, Desk, DiaryFault

_LOOK_AROUND_MS = 1000


class DeskSignals(QObject):
    """``changed`` carries each :class:`Change` of the diary, ours and those of other programs.

    ``midnight`` says that another day has begun; ``failed`` carries the sentence of a fault met while looking
    for other programs' changes, and an empty one when that works again.
    """

    changed = Signal(object)
    midnight = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._today = desk.today()
        self._fault = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_AROUND_MS)
        self._timer.timeout.connect(self.look_around)
        desk.listen(self._tell)

    def start(self) -> None:
        """Look around once a second from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Stop looking and listening, before the desk is closed."""
        self._timer.stop()
        self._desk.stop_listening(self._tell)

    def look_around(self) -> None:
        """Notice what others wrote, and whether a new day has begun."""
        fault = ""
        try:
            self._desk.look_around()
        except DiaryFault as found:
            fault = found.sentence
        if fault != self._fault:
            self._fault = fault
            self.failed.emit(fault)
        self._notice_day()

    def _notice_day(self) -> None:
        if (today := self._desk.today()) != self._today:
            self._today = today
            self.midnight.emit()

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)
        # A setting may have moved the hour at which a day begins.
        self._notice_day()
