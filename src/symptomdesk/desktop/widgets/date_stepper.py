"""One day back, one day on, never into the future."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from symptomdesk.desktop.dates import long_day
from symptomdesk.desktop.shortcuts import bind, with_keys
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label

ONE_DAY = timedelta(days=1)


class DateStepper(QWidget):
    """The day shown, between two arrows; ``stepped`` carries the day that the person asks for."""

    stepped = Signal(object)

    def __init__(self, look: Look, day: date, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._day, self._today = day, today
        before, after = (
            with_keys(tr("The day before"), "today.before"),
            with_keys(tr("The day after"), "today.after"),
        )
        self.back = IconButton(look, "chevron_left", before, kind="square", parent=self)
        self.on = IconButton(look, "chevron_right", after, kind="square", parent=self)
        self._title = Label.single_line("", "title", self)
        self.return_button = QPushButton(tr("Back to today"), self)
        set_kind(self.return_button, "link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scale.space("s"))
        for widget in (self.back, self._title, self.on, self.return_button):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.back.clicked.connect(self._step_back)
        self.on.clicked.connect(self._step_on)
        self.return_button.clicked.connect(self._return)
        bind(self, "today.before", self._step_back)
        bind(self, "today.after", self._step_on)
        bind(self, "today.return", self._return)
        self.show_day(day, today)

    @property
    def day(self) -> date:
        """The day shown."""
        return self._day

    def show_day(self, day: date, today: date) -> None:
        """Show ``day``; the arrow to the future is closed on ``today``."""
        self._day, self._today = day, today
        self._title.say(long_day(day, today))
        self.on.setEnabled(day < today)
        self.return_button.setVisible(day < today - ONE_DAY)
        self.setAccessibleName(tr("Day: {day}", day=long_day(day, today)))

    def _step_back(self) -> None:
        self.stepped.emit(self._day - ONE_DAY)

    def _step_on(self) -> None:
        if self._day < self._today:
            self.stepped.emit(self._day + ONE_DAY)

    def _return(self) -> None:
        self.stepped.emit(self._today)
