"""What stands above the calendar: its month or year with arrows, month or year, and what is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.shortcuts import press_by_key, with_keys
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.title_bar import TitleBar

_WIDEST = 14
"""The button of what is shown is at most as wide as this many lines of text are high."""


class CalendarBar(TitleBar):
    """``stepped`` carries -1 or 1, ``year_wanted`` whether a year is wanted, ``sign_wanted`` a sign's id.

    An empty id stands for the highest urgency of all signs.
    """

    stepped = Signal(int)
    year_wanted = Signal(bool)
    today_wanted = Signal()
    sign_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Calendar"), parent)
        self._choice = ""
        self.back = IconButton(
            look, "chevron_left", tr("Back", "to the month before"), kind="square", parent=self.tools
        )
        self.on = IconButton(
            look, "chevron_right", tr("On", "to the next month"), kind="square", parent=self.tools
        )
        self.today = QPushButton(tr("Today"), self.tools)
        describe(self.today, tr("Back to today"), tr("Show today"))
        self.month, self.year = (
            self._toggle(tr("Month"), tr("Show a month")),
            self._toggle(tr("Year"), tr("Show a year")),
        )
        self.shown = QPushButton("", self.tools)
        self._menu = QMenu(self.shown)
        self.shown.setMenu(self._menu)
        self._signs = QActionGroup(self)
        self._group = QButtonGroup(self)
        for button in (self.month, self.year):
            self._group.addButton(button)
        for button in (self.back, self.on, self.today, self.month, self.year, self.shown):
            self.add_tool(button)
        for button, key in (
            (self.back, "before"),
            (self.on, "after"),
            (self.today, "return"),
            (self.month, "month"),
            (self.year, "year"),
            (self.shown, "shown"),
        ):
            press_by_key(button, f"calendar.{key}")
        self.back.clicked.connect(self._step_back)
        self.on.clicked.connect(self._step_on)
        self.today.clicked.connect(self._want_today)
        self.year.toggled.connect(self.year_wanted)
        self._signs.triggered.connect(self._choose)

    @property
    def title(self) -> str:
        """The month or year shown."""
        return self._title.text()

    def show_span(self, title: str, *, year: bool, may_go_on: bool) -> None:
        """Name the month or year shown."""
        self._title.say(title)
        before = tr("The year before") if year else tr("The month before")
        after = tr("The year after") if year else tr("The month after")
        describe(self.back, before, with_keys(before, "calendar.before"))
        describe(self.on, after, with_keys(after, "calendar.after"))
        self.on.setEnabled(may_go_on)
        blocked = self.year.blockSignals(True)
        (self.year if year else self.month).setChecked(True)
        self.year.blockSignals(blocked)

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer these (id, name) to be shown."""
        for action in self._signs.actions():
            self._signs.removeAction(action)
            self._menu.removeAction(action)
        for id_, name in choices:
            action = QAction(name.replace("&", "&&"), self._signs)
            action.setData(id_)
            action.setCheckable(True)
            action.setChecked(id_ == chosen)
            self._menu.addAction(action)
            if id_ == chosen:
                self._choice = name
                describe(
                    self.shown,
                    tr("Shown: {name}", name=name),
                    tr("{name}. Choose what the colours show", name=name),
                )
        self.arrange()

    def choose(self, sign: str) -> None:
        """Choose what to show, as by the menu."""
        next(action for action in self._signs.actions() if action.data() == sign).trigger()

    def arrange(self, width: int | None = None) -> None:
        metrics, scale = self.shown.fontMetrics(), self._look.scale
        room = (self.width() if width is None else width) - 4 * scale.space("l")
        arrow = " ▾"
        widest = min(room, metrics.height() * _WIDEST) - metrics.horizontalAdvance(arrow)
        text = metrics.elidedText(
            tr("Shown: {name}", name=self._choice), Qt.TextElideMode.ElideRight, max(widest, 0)
        )
        self.shown.setText(f"{text}{arrow}".replace("&", "&&"))
        super().arrange(width)

    def _toggle(self, text: str, help_: str) -> QPushButton:
        button = QPushButton(text, self.tools)
        button.setCheckable(True)
        set_kind(button, "toggle")
        describe(button, help_)
        return button

    def _choose(self, action: QAction) -> None:
        self.sign_wanted.emit(action.data())

    def _step_back(self) -> None:
        self.stepped.emit(-1)

    def _step_on(self) -> None:
        self.stepped.emit(1)

    def _want_today(self) -> None:
        self.today_wanted.emit()
