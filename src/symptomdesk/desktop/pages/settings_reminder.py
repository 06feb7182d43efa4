"""The card of the reminder: at what time, and whether the program is there to give it."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.pages import reminder_content as content
from symptomdesk.desktop.pages.setting_card import SettingCard
from symptomdesk.desktop.translation import tr, tr_each
from symptomdesk.desktop.widgets.choice_lines import ChoiceList
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.step_field import StepField

if TYPE_CHECKING:
    from symptomdesk.desktop.around import Around
    from symptomdesk.desktop.theme import Look
    from symptomdesk.settings import Settings


class ReminderCard(SettingCard):
    """``login_wanted`` says whether the program is to start at login, which no setting of ours keeps."""

    login_wanted = Signal(bool)

    def __init__(self, look: Look, around: Around, *, sample: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, tr(content.TITLE), parent)
        self._around, self._sample = around, sample
        self._at = content.USUAL
        self.reminders = ChoiceList(look, tr(content.TITLE), tr_each(content.REMINDERS), self)
        self.hour = StepField(look, tr(content.EARLIER), tr(content.LATER), self)
        self.closings = ChoiceList(look, tr(content.CLOSING), tr_each(content.CLOSINGS), self)
        self._closing = Label("", "small", self)
        self.logins = ChoiceList(look, tr(content.LOGIN), tr_each(content.LOGINS), self)
        self._no_login = Label("", "small", self)
        if sample:
            self.add(Label(tr(content.OF_A_SAMPLE), "", self))
        else:
            self.add(self.reminders, self.hour, Label(tr(content.NOTE), "small", self))
            self.add(Label(tr(content.CLOSING), "strong", self), self.closings, self._closing)
            self.add(Label(tr(content.LOGIN), "strong", self), self.logins, self._no_login)
        for part in (self.reminders, self.hour, self.closings, self.logins):
            part.setVisible(not sample)
        self.reminders.chosen.connect(self._choose)
        self.hour.stepped.connect(self._step)
        self.closings.chosen.connect(self._stay)
        self.logins.chosen.connect(self._start_at_login)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force, and what the desktop can do."""
        if self._sample:
            return
        self._at = settings.reminder_at or self._at
        on = settings.reminder_at is not None
        self.reminders.offer((False, True), on)
        self.hour.setVisible(on)
        self.hour.show_value(tr(content.AT, time=time_words(self._at)), lowest=False, highest=False)
        tray = self._around.tray.is_there
        self.closings.setVisible(tray)
        self.closings.offer((False, True), settings.stay_in_tray)
        self._closing.say(tr(content.CLOSING_NOTE) if tray else tr(content.NO_TRAY))
        login = self._around.autostart
        self.logins.setVisible(login.possible)
        self.logins.offer((False, True), login.is_on)
        self._no_login.say("" if login.possible else tr(content.NO_LOGIN))

    def _choose(self, on: bool) -> None:
        self.want(reminder_at=self._at if on else None)

    def _step(self, step: int) -> None:
        self.want(reminder_at=content.step_time(self._at, step))

    def _stay(self, stay: bool) -> None:
        self.want(stay_in_tray=stay)

    def _start_at_login(self, start: bool) -> None:
        self.login_wanted.emit(start)


def time_words(at: time) -> str:
    """A time of day as people of the system's country read it."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
