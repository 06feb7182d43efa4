"""The page of a day: shows what is written on it, and follows the diary."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desk import Change, DayView, Desk, DiaryFault
from symptomdesk.desktop.accessibility import set_tip
from symptomdesk.desktop.alerts import Alerts
from symptomdesk.desktop.pages import day_content
from symptomdesk.desktop.pages.chip_content import recorded_chips
from symptomdesk.desktop.pages.day_actions import DayActions
from symptomdesk.desktop.pages.day_board import DayBoard
from symptomdesk.desktop.pages.doing import Doing
from symptomdesk.desktop.pages.question_content import options_for
from symptomdesk.desktop.translation import fault_words, tr

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look
    from symptomdesk.desktop.widgets.severity_row import ReadingWanted

_ONE_DAY = timedelta(days=1)


class TodayPage(QWidget):
    """A day to write on, today's at first.

    What it shows first is a glance, so that a window opens at once; :meth:`look_closely` makes it complete.
    ``viewed`` carries every :class:`DayView` shown, ``typed`` what a text being typed would mean (``None``
    once it is kept), for the window's banners. ``reading_wanted`` is that of :class:`Alerts`.
    """

    viewed = Signal(object)
    typed = Signal(object)
    reading_wanted = Signal(str, str)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._day = desk.today()
        self._order: list[str] = []
        self._view = desk.glance(self._day)
        self.board = DayBoard(look, self._day, desk.today(), self)
        self._alerts = Alerts(desk, self.board.banners, self._shown_day, self)
        self._doing = Doing(self)
        self._actions = DayActions(desk, self.board, self._doing, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self.setFocusProxy(self.board)
        self.board.stepper.stepped.connect(self.open_day)
        self.board.week.chosen.connect(self.open_day)
        self._alerts.failed.connect(self.board.fault.say)
        self._alerts.reading_wanted.connect(self.reading_wanted)
        self.board.unwritten.day_wanted.connect(self.open_day)
        self.board.precautions.reading_wanted.connect(self._read_section)
        self.board.signs.reading_wanted.connect(self._read_sign)
        self._doing.done.connect(self._show_done)
        self._doing.refused.connect(self._show_again)
        self._actions.words.understood.connect(self._show_typed)
        self._show(self._view)

    @property
    def day(self) -> date:
        """The day shown."""
        return self._day

    @property
    def view(self) -> DayView:
        """What is shown."""
        return self._view

    @property
    def is_typed_in(self) -> bool:
        """Whether something is being written that is not kept yet."""
        return self.board.words.dirty or self.board.note.dirty

    def open_day(self, day: date) -> None:
        """Keep what is typed and show another day; a day in the future is not opened."""
        if day > self._desk.today() or not self.finish():
            return
        self._day = day
        self._order = []
        self.board.signs.clear_search()
        self.typed.emit(None)
        self.refresh()
        self.board.scroll_to_top()

    def finish(self) -> bool:
        """Keep everything that is typed; whether all of it is now on disk."""
        return self._actions.finish()

    def look_closely(self) -> None:
        """Show what the first glance left out, if it left out anything."""
        if self._desk.view(self._day) != self._view:
            self.refresh()

    def refresh(self) -> None:
        """Read the day again and show it; what is being typed stays."""
        try:
            view = self._desk.view(self._day)
        except DiaryFault as fault:
            self.board.fault.say(fault_words(fault))
        else:
            self.board.fault.clear_fault()
            self._show(view)

    def shows_own_change(self) -> bool:
        """Whether the page itself is just writing, and will show what comes of it."""
        return self._doing.writing

    def is_concerned_by(self, change: Change) -> bool:
        """Whether something that was written can be seen on the day shown."""
        return not change.days or min(change.days) <= self._day

    def on_midnight(self) -> None:
        """Another day has begun: follow it, unless somebody is still writing on the old one."""
        today, words = self._desk.today(), self.board.words
        busy = words.dirty or words.box.hasFocus() or self.board.note.dirty
        began_later = self._day > today  # by a setting, and nothing is written on that day yet
        if began_later or (self._day == today - _ONE_DAY and not busy):
            self.open_day(today)
        else:
            self.refresh()

    def _show_done(self, view: DayView | None) -> None:
        if view is None or view.page.day != self._day:
            self.refresh()
        else:
            self.board.fault.clear_fault()
            self._show(view)

    def _read_section(self, section: str) -> None:
        self.reading_wanted.emit(section, "")

    def _read_sign(self, wanted: ReadingWanted) -> None:
        self.reading_wanted.emit(wanted.list, wanted.sign)

    def _shown_day(self) -> date:
        return self._day

    def _show(self, view: DayView) -> None:
        self._view = view
        self._actions.show_view(view)
        board, leaflet = self.board, self._desk.reference.leaflet
        board.stepper.show_day(view.page.day, self._desk.today())
        board.words.title.say(tr("How was today?") if view.today else tr("How was that day?"))
        board.cycle.offer(*day_content.cycle_wordings(view.cycle))
        board.head.rearrange()
        self._show_words(view)
        self._show_signs(view)
        board.questions.show_questions(
            tuple((one.key, one.text, options_for(one, leaflet)) for one in view.questions)
        )
        board.dose.show_content(day_content.dose_content(view, leaflet.drug))
        unit = self._desk.reference.settings.temperature_unit
        board.temperature.show_content(day_content.temperature_content(view, unit.value))
        board.unwritten.show_content(day_content.unwritten_content(view))
        board.precautions.show_content(day_content.precautions_content(view))
        board.week.show_days(day_content.week_fields(view, leaflet), view.page.day)
        if not board.note.dirty:
            board.note.show_text(view.page.note)
        questions = self._desk.clinic.questions()
        board.ask.show_questions(tuple((one.id, one.text) for one in questions if one.done is None))
        self._show_undo()
        self._show_banners(view)
        self.viewed.emit(view)

    def _show_words(self, view: DayView) -> None:
        if not self.board.words.dirty:
            self.board.words.show_text(view.page.text)
            self.board.words.show_chips(recorded_chips(view, self._desk.reference.leaflet))

    def _show_signs(self, view: DayView) -> None:
        yesterday = self._desk.page(view.page.day - _ONE_DAY)
        content = day_content.signs_content(
            view, self._order, self._desk.reference.leaflet, may_repeat=yesterday.logged
        )
        self._order = [row.sign for row in content.usual]
        self.board.signs.show_content(content)

    def _show_undo(self) -> None:
        label = self._desk.undo_label
        self.board.undo.setEnabled(label is not None)
        set_tip(
            self.board.undo, tr("Undo: {label} (Ctrl+Z)", label=tr(label)) if label else tr("Nothing to undo")
        )
        self.board.undo.setAccessibleName(tr("Undo: {label}", label=tr(label)) if label else tr("Undo"))

    def _show_banners(self, view: DayView) -> None:
        """Today's banners are the window's; another day has its own on the page."""
        if view.today:
            self.board.banners.show_banners(())
        else:
            self._alerts.show_view(view)

    def _show_again(self) -> None:
        """A control may show what the diary refused: let it show what is."""
        self._show_signs(self._view)

    def _show_typed(self, understood: object) -> None:
        self.typed.emit(understood)
        if not self._view.today:
            self._alerts.show_typed(self._actions.words.typing)
