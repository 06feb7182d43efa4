"""The calendar page: months and years as heat maps, each day in words, and a search."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desk import CalendarView, Change, Desk, DiaryFault
from symptomdesk.desktop.pages.calendar_bar import CalendarBar
from symptomdesk.desktop.pages.calendar_content import (
    HIGHEST,
    CalendarWriter,
    Shown,
    found_words,
)
from symptomdesk.desktop.shortcuts import bind
from symptomdesk.desktop.translation import fault_words, marked, tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.columns import Columns
from symptomdesk.desktop.widgets.day_card import DayCard
from symptomdesk.desktop.widgets.day_grid import DayGrid, months_on
from symptomdesk.desktop.widgets.day_legend import DayLegend
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.filling_scroll import FillingScroll
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.search_card import SearchCard

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look
    from symptomdesk.diary.model import Revision

EMPTY = marked(
    "Nothing is written yet. Write your first day on Today; here you will then see all your days at a glance."
)
_MONTHS = 12


class CalendarPage(QWidget):
    """This month at first; ``day_wanted`` carries a day to open on its own page."""

    day_wanted = Signal(object)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look, self._desk = look, desk
        self._writer = CalendarWriter(desk.reference.leaflet)
        self._day = desk.today()
        self._shown = Shown.around(self._day, year=False, sign=HIGHEST)
        self._view: CalendarView | None = None
        self._revisions: tuple[Revision, ...] = ()
        self._stale = False
        self._keeps_in_view = False
        self._build(look)
        self.setFocusProxy(self.grid)
        look.changed.connect(self._space)
        self._space()
        self.refresh()

    @property
    def day(self) -> date:
        """The day chosen."""
        return self._day

    @property
    def sentence(self) -> str:
        """What the map shows, in words."""
        return self._sentence.accessibleName()

    def refresh(self) -> None:
        """Read the diary again; month and day stay."""
        self._stale = False
        try:
            self._view = self._desk.calendar()
            self._revisions = self._desk.history()
        except DiaryFault as fault:
            self.fault.say(fault_words(fault))
            return
        self.fault.clear_fault()
        if self._shown.sign not in ("", *self._view.signs):
            self._shown = Shown(self._shown.first, self._shown.year)
        self.bar.offer(self._writer.choices(self._view), self._shown.sign)
        self._show()
        if self.search.field.text():
            self._look_for(self.search.field.text())

    def choose_day(self, day: date) -> None:
        """Choose a day, and show its month or year."""
        self._day = min(day, self._desk.today())
        self._shown = Shown.around(self._day, year=self._shown.year, sign=self._shown.sign)
        self._show()
        self._keeps_in_view = True
        self._keep_in_view()

    def choose_year(self, year: bool) -> None:
        """Show a whole year, or a month."""
        self._shown = Shown.around(self._day, year=year, sign=self._shown.sign)
        self._show()
        self._keeps_in_view = True
        self._keep_in_view()

    def choose_sign(self, sign: str) -> None:
        """Show the severities of a sign, or (empty) the highest urgency of each day."""
        self._shown = Shown(self._shown.first, self._shown.year, sign)
        self.refresh()

    def step(self, by: int) -> None:
        """Go so many months or years on."""
        self.choose_day(months_on(self._day, by * (_MONTHS if self._shown.year else 1)))

    def on_change(self, _change: Change) -> None:
        """Something was written, perhaps by another program."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or (self._view is not None and self._view.today != self._desk.today()):
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _show(self) -> None:
        view, shown = self._view, self._shown
        if view is None:
            return
        cells = self._writer.cells(view, shown)
        begun = any(one.logged for one in view.days.values()) or view.first < view.today
        self.bar.show_span(shown.title, year=shown.year, may_go_on=shown.last < view.today)
        self.bar.today.setEnabled(self._day != view.today)
        self._sentence.say(self._writer.sentence(view, shown) if begun else tr(EMPTY))
        self.grid.setAccessibleName(tr("Calendar, {title}", title=shown.title))
        self.grid.setAccessibleDescription(self.sentence)
        self.grid.show_days(cells, self._day, view.today, year=shown.year)
        self.legend.show_entries(self._writer.legend(cells, shown.sign))
        self._show_day(self._day)

    def _show_day(self, day: date | None) -> None:
        """Tell of the day under the mouse, else of the one chosen."""
        if self._view is None:
            return
        try:
            page = self._desk.page(day or self._day)
        except DiaryFault as fault:
            self.fault.say(fault_words(fault))
            return
        former = self._writer.former(self._revisions, page)
        self.card.show_content(self._writer.day_card(self._view, page, former))

    def _keep_in_view(self) -> None:
        """Scroll to the day chosen when the page changes its shape, until the person scrolls or searches."""
        if self.search.field.hasFocus():
            self._keeps_in_view = False
        if not self._keeps_in_view:
            return
        place = self.grid.place(self._day).translated(self.grid.mapTo(self._body, QPoint(0, 0)))
        centre = place.center()
        self._scroll.ensureVisible(centre.x(), centre.y(), 0, place.height())

    def _let_scroll(self) -> None:
        self._keeps_in_view = False

    def _look_for(self, wanted: str) -> None:
        if not wanted.strip():
            self.search.show_hits((), "")
            return
        try:
            found = self._desk.search(wanted)
        except DiaryFault as fault:
            self.fault.say(fault_words(fault))
            return
        self.search.show_hits(self._writer.hits(found, self._desk.today()), found_words(found))

    def _open(self) -> None:
        self.day_wanted.emit(self._day)

    def _open_day(self, day: date) -> None:
        self.choose_day(day)
        self.day_wanted.emit(day)

    def _go_to_today(self) -> None:
        self.choose_day(self._desk.today())

    def _search(self) -> None:
        self.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.field.selectAll()
        self._scroll.ensureWidgetVisible(self.search.field)

    # Showing

    def _build(self, look: Look) -> None:
        body = QWidget(self)
        body.setObjectName("page_body")
        self._body = body
        # Before anything stands on it: what moves in is dressed twice.
        self._scroll = FillingScroll(body, self)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_in_view)
        self._scroll.verticalScrollBar().actionTriggered.connect(self._let_scroll)
        self.bar = CalendarBar(look, body)
        self.fault = FaultLine(body)
        columns = Columns(look, 0, body)
        self._map = Card(look, "", columns)
        self._sentence = Label("", "", self._map)
        self.grid = DayGrid(look, self._map)
        self.legend = DayLegend(look, self._map)
        for part in (self._sentence, self.grid, self.legend):
            self._map.body.addWidget(part)
        self.card = DayCard(look, columns)
        self.search = SearchCard(look, columns)
        columns.hold((self._map,), (self.card, self.search))
        self._column = QVBoxLayout(body)
        for widget in (self.bar, self.fault, columns):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.bar.stepped.connect(self.step)
        self.bar.year_wanted.connect(self.choose_year)
        self.bar.today_wanted.connect(self._go_to_today)
        self.bar.sign_wanted.connect(self.choose_sign)
        self.grid.wanted.connect(self.choose_day)
        self.grid.opened.connect(self._open_day)
        self.grid.pointed.connect(self._show_day)
        self.card.open_wanted.connect(self._open)
        self.search.wanted.connect(self._look_for)
        self.search.chosen.connect(self._open_day)
        bind(self, "calendar.find", self._search)

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("xxl"), scale.space("m")
        self._column.setContentsMargins(side, gap, side, scale.space("l"))
        self._column.setSpacing(gap)
        self.bar.arrange(self.width() - 2 * side)
        beside = self.width() - 2 * side >= scale.breakpoint("two_columns")
        around = self.bar.sizeHint().height() + self.legend.sizeHint().height() + 10 * gap
        self.grid.set_room(self.height() - around if beside else 0)
