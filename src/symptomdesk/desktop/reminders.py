"""Reminding the person in front of the window: asks every half minute, speaks by the tray and by a line.

When it is time is decided by :class:`~symptomdesk.desk.Reminding`; here is only the waiting and the speaking.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from symptomdesk.desk import Change, Desk, DiaryFault, Reminding, is_written
from symptomdesk.desktop.translation import marked, tr

if TYPE_CHECKING:
    from symptomdesk.desktop.tray import Tray
    from symptomdesk.desktop.widgets.reminder_bar import ReminderBar

TODAYS = marked("It is time for today’s page.")
YESTERDAYS = marked("Yesterday’s page is not written yet.")
LATER = marked("You will be reminded in an hour.")

_LOOK_MS = 30_000
"""Qt's timers stand still while the computer sleeps, so one long wait would end too late."""


class Reminders(QObject):
    """Reminds by a message of the tray, where it can speak, and by ``bar``, a quiet line in the window.

    ``writing_wanted`` carries the day whose page is to be shown. While somebody is ``busy`` writing, a
    reminder waits. A sample diary reminds nobody.
    """

    writing_wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        tray: Tray,
        bar: ReminderBar,
        busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._tray, self._bar, self._busy = desk, tray, bar, busy
        self._said: date | None = None
        self._reminding = Reminding(None)
        self._follow_settings()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        tray.snooze_wanted.connect(self.snooze)
        tray.answered.connect(self._answer)
        bar.write_wanted.connect(self._answer)
        bar.snooze_wanted.connect(self.snooze)

    def start(self, seen: bool) -> None:
        """Remind from now on; who has ``seen`` the window open needs no reminder of what is before them."""
        if seen:
            self._reminding = self._reminding.done(self._desk.now())
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Remind no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Remind if it is time."""
        now = self._desk.now()
        try:
            day = None if self._desk.is_sample else self._reminding.due(now, self._is_written)
        except DiaryFault:
            return  # told by whoever looks around each second
        if day is not None and not self._busy():
            self._reminding = self._reminding.done(now)
            self._remind(day)

    def snooze(self) -> None:
        """Remind in an hour."""
        self._reminding = self._reminding.snooze(self._desk.now())
        self._bar.tell(tr(LATER))

    def on_change(self, _change: Change) -> None:
        """Something was written or set: what was reminded of may be done, and the time another."""
        self._follow_settings()
        with suppress(DiaryFault):
            if self._said is not None and self._is_written(self._said):
                self._forget()

    def on_midnight(self) -> None:
        """Another day has begun: a line that spoke of the one before as today's is wrong now."""
        if self._said != self._desk.today():
            self._forget()

    def _remind(self, day: date) -> None:
        text = tr(TODAYS) if day == self._desk.today() else tr(YESTERDAYS)
        self._said = day
        self._bar.remind(text)
        if self._tray.speaks:
            self._tray.say(text)
        else:
            QApplication.alert(self._bar.window())  # a small window asks to be looked at

    def _answer(self) -> None:
        day = self._said or self._desk.today()
        self._forget()
        self.writing_wanted.emit(day)

    def _forget(self) -> None:
        self._said = None
        self._bar.hide()

    def _is_written(self, day: date) -> bool:
        return is_written(self._desk.page(day))

    def _follow_settings(self) -> None:
        settings = self._desk.reference.settings
        self._reminding = self._reminding.wanting(settings.reminder_at, settings.day_starts_at)
