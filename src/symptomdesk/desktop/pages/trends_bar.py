"""What stands above the trends: title, ranges, the table and the picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages.trends_periods import Period
from symptomdesk.desktop.shortcuts import press_by_key
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.title_bar import TitleBar


class TrendsBar(TitleBar):
    """``period_chosen`` carries a :class:`Period`; ``table`` is checked while words are wanted."""

    period_chosen = Signal(object)
    save_wanted = Signal()
    signs_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Trends"), parent)
        self._group = QButtonGroup(self)
        self._buttons = {period: self._period_button(period) for period in Period}
        self.signs = QPushButton(tr("Signs…"), self.tools)
        describe(self.signs, tr("Signs"), tr("Choose which signs are shown, and in which order"))
        self.table = QPushButton(tr("Table"), self.tools)
        self.table.setCheckable(True)
        set_kind(self.table, "toggle")
        describe(self.table, tr("Table"), tr("Show the same as a table"))
        self.save = QPushButton(tr("Save picture…"), self.tools)
        describe(self.save, tr("Save picture"), tr("Save the chart as a PNG picture"))
        for button in (*self._buttons.values(), self.signs, self.table, self.save):
            self.add_tool(button)
        for period, button in self._buttons.items():
            press_by_key(button, f"trends.{period.name.lower()}")
        press_by_key(self.signs, "trends.signs")
        press_by_key(self.table, "trends.table")
        press_by_key(self.save, "trends.save")
        self._group.buttonClicked.connect(self._clicked)
        self.save.clicked.connect(self._save)
        self.signs.clicked.connect(self._choose_signs)

    def button(self, period: Period) -> QPushButton:
        """The button of a range."""
        return self._buttons[period]

    def offer(self, periods: tuple[Period, ...], chosen: Period) -> None:
        """Offer these ranges."""
        for period, button in self._buttons.items():
            button.setVisible(period in periods)
        self._buttons[chosen].setChecked(True)
        self.arrange()

    def _period_button(self, period: Period) -> QPushButton:
        button = QPushButton(tr(period.value), self.tools)
        button.setCheckable(True)
        set_kind(button, "toggle")
        describe(button, tr("Show {period}", period=tr(period.value).lower()))
        self._group.addButton(button)
        return button

    def _clicked(self, clicked: QPushButton) -> None:
        self.period_chosen.emit(next(period for period, one in self._buttons.items() if one is clicked))

    def _choose_signs(self) -> None:
        self.signs_wanted.emit()

    def _save(self) -> None:
        self.save_wanted.emit()
