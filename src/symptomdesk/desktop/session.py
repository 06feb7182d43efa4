"""One window on one diary: it puts pages, banners and desk in touch with each other."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from symptomdesk.desk import (
    Change,
    DayView,
    Desk,
    DiaryFault,
    InstallationError,
    Understood,
    is_written,
)
from symptomdesk.desktop.alerts import Alerts
from symptomdesk.desktop.around import Around
from symptomdesk.desktop.desk_signals import DeskSignals
from symptomdesk.desktop.first_paint import FirstPaint
from symptomdesk.desktop.idle import IdleWatch
from symptomdesk.desktop.idle_work import IdleWork
from symptomdesk.desktop.key_list import LOCK
from symptomdesk.desktop.main_window import MainWindow, PageSpec
from symptomdesk.desktop.pages.today import TodayPage
from symptomdesk.desktop.presence import Presence
from symptomdesk.desktop.reminders import Reminders
from symptomdesk.desktop.shortcuts import bind
from symptomdesk.desktop.translation import fault_words, marked, tr
from symptomdesk.desktop.whose_diary import SAMPLE_MARK, subject
from symptomdesk.desktop.window_memory import WindowMemory

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.first_start import FirstStart
    from symptomdesk.desktop.pages.leaflet import LeafletPage
    from symptomdesk.desktop.pages.report import ReportPage
    from symptomdesk.desktop.pages.settings import SettingsPage
    from symptomdesk.desktop.pages.treatment import TreatmentPage
    from symptomdesk.desktop.theme import Look


NOT_LOCKED = marked("What you wrote last is not saved yet, so the diary was not locked.")

_PATIENCE_MS = 3000
"""How long what can wait waits for a window that is not painted: it may be small, or wait in the tray."""


class Session(QObject):
    """One window on one diary; it puts pages, banners and desk in touch with each other.

    ``erasing`` is true once the person wants everything deleted, ``locking`` once nothing of the diary shall
    be on the screen any more before its passphrase is given, and ``damaged`` if its file is not sound; the
    window is closed then. ``checks`` says whether that is looked into. ``painted`` is emitted once the window
    has been painted for the first time, ``started`` when what could wait for that is done, too.
    """

    painted = Signal()
    started = Signal()

    def __init__(
        self,
        desk: Desk,
        look: Look,
        parent: QObject | None = None,
        *,
        around: Around | None = None,
        checks: bool = True,
    ) -> None:
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._around = around or Around()
        self._today: TodayPage | None = None
        self._report: ReportPage | None = None
        self._leaflet: LeafletPage | None = None
        self._treatment: TreatmentPage | None = None
        self._settings: SettingsPage | None = None
        self._first_start: FirstStart | None = None
        self._in_force = desk.reference.settings
        self._checks = checks
        self.erasing = False
        self.damaged = False
        self.locking = False
        self.signals = DeskSignals(desk, self)
        self.window = MainWindow(
            look,
            (
                PageSpec("today", tr("Today"), "today", self._make_today),
                PageSpec("calendar", tr("Calendar"), "calendar", self._make_calendar),
                PageSpec("trends", tr("Trends"), "trends", self._make_trends),
                PageSpec("report", tr("Report"), "report", self._make_report),
                PageSpec("treatment", tr("Treatment"), "treatment", self._make_treatment),
                PageSpec("leaflet", tr("Leaflet"), "leaflet", self._make_leaflet),
                PageSpec("settings", tr("Settings"), "settings", self._make_settings, apart=True),
            ),
        )
        self._idle = IdleWatch(self)
        self._idle.idle.connect(self.lock)
        bind(self.window, LOCK, self.lock)
        self._alerts = Alerts(desk, self.window.banners, desk.today, self)
        self._alerts.failed.connect(self.window.tell)
        self._alerts.reading_wanted.connect(self._open_leaflet)
        self.signals.failed.connect(self.window.tell)
        self.signals.changed.connect(self._changed)
        self.signals.midnight.connect(self._new_day)
        self._starter = QTimer(self)
        self._starter.setSingleShot(True)
        self._starter.timeout.connect(self.start)
        self.preparation = IdleWork(desk.get_to_know, self)
        self._first_paint = FirstPaint(self.window, self)
        self._first_paint.done.connect(self._is_painted)
        self.window.leaving.connect(self._leave)
        self.window.may_close = self._may_close
        self.presence = Presence(desk, self.window, self._around.tray, self)
        self._memory = WindowMemory(self.window, desk.reference.folder.window, self._open_page, self)
        self._keeps_place = False
        self.window.left.connect(self._keep_place)
        self.reminders = Reminders(desk, self._around.tray, self.window.reminder, self._is_busy, self)
        self.presence.begun.connect(self.reminders.start)
        self.reminders.writing_wanted.connect(self.write_day)
        self.signals.changed.connect(self.reminders.on_change)
        self.signals.midnight.connect(self.reminders.on_midnight)
        self._around.tray.write_wanted.connect(self._write_today)
        self._name_window()
        self._last_page = self._memory.restore()  # before there is a page, which would be laid out twice
        self.window.open_page("today")

    @property
    def today(self) -> TodayPage:
        """The page of a day."""
        if self._today is None:
            raise RuntimeError("the page of a day is made first")
        return self._today

    def show(self, *, in_background: bool = False) -> None:
        """Show the window as it was left, and do what can wait once it is painted.

        ``in_background`` leaves it in the tray, or small where there is no tray. The first start is shown at
        once if it is due.
        """
        self._keeps_place = True
        if self._desk.needs_introduction:
            self.introduce()
            in_background = False
        elif self._is_done_today():
            self._open_again(self._last_page)
        self._starter.start(_PATIENCE_MS)
        self.presence.begin(in_background=in_background)

    def _is_painted(self) -> None:
        if self._starter.isActive():
            self._starter.start(0)
        self.painted.emit()

    def write_day(self, day: date) -> None:
        """Show the window with the page of a day."""
        self.window.bring_up()
        if self._first_start is None:
            self._open_day(day)

    def introduce(self) -> None:
        """Show the steps of the first start, and the page of today when they are behind."""
        from symptomdesk.desktop.pages.first_start import FirstStart  # noqa: PLC0415  (once in a diary's life)

        self._first_start = FirstStart(self._look, self._desk)
        self._first_start.finished.connect(self._introduced)
        self.window.show_instead(self._first_start)

    def _introduced(self, fault: str) -> None:
        self._first_start = None
        self.window.open_page("today")
        self.window.tell(fault)

    def start(self) -> None:
        """What can wait until the window is painted."""
        for notice in self._desk.reference.notices:
            self.window.tell(f"{notice.place}: {tr(notice.text)}")
        try:
            self._desk.understand(".")  # reads the word list, so that the first word typed need not wait
            self.today.look_closely()
        except (InstallationError, DiaryFault) as fault:
            self.window.tell(fault_words(fault))
        if not self._looks_sound():
            self.damaged = True
            self.window.quit_at_once()
            return
        self._back_up()
        self._watch_idleness()
        self.signals.start()
        self.started.emit()
        self.preparation.start()

    def _looks_sound(self) -> bool:
        """Whether the diary may stay open; who knows of the damage and goes on is not asked again."""
        try:
            return not self._checks or self._desk.backups.looks_sound()
        except DiaryFault:
            return False

    @property
    def reopens(self) -> bool:
        """Whether the window was closed to be opened anew."""
        return self.erasing or self.locking or self.damaged

    def close(self) -> None:
        """End the session; the desk is closed by whoever opened it."""
        self._starter.stop()
        self.preparation.stop()
        self._idle.watch(0)
        self.signals.stop()
        self.reminders.stop()
        self.window.quit()
        self.presence.end()
        if self._report is not None:
            self._report.stop()
        self.window.deleteLater()

    # A page is imported when it is first opened.

    def _make_today(self) -> QWidget:
        page = TodayPage(self._look, self._desk, parent=self.window.room)
        page.viewed.connect(self._viewed)
        page.typed.connect(self._show_typed)
        page.reading_wanted.connect(self._open_leaflet)
        self._today = page
        self._viewed(page.view)
        return page

    def _make_calendar(self) -> QWidget:
        from symptomdesk.desktop.pages.calendar import CalendarPage  # noqa: PLC0415

        page = CalendarPage(self._look, self._desk, parent=self.window.room)
        page.day_wanted.connect(self._open_day)
        self.signals.changed.connect(page.on_change)
        return page

    def _make_trends(self) -> QWidget:
        from symptomdesk.desktop.pages.trends import TrendsPage  # noqa: PLC0415

        page = TrendsPage(self._look, self._desk, parent=self.window.room)
        page.day_wanted.connect(self._open_day)
        self.signals.changed.connect(page.on_change)
        return page

    def _make_report(self) -> QWidget:
        from symptomdesk.desktop.pages.report import ReportPage  # noqa: PLC0415

        page = ReportPage(self._look, self._desk, parent=self.window.room)
        page.day_wanted.connect(self._open_day)
        self.signals.changed.connect(page.on_change)
        self.signals.midnight.connect(page.on_midnight)
        self._report = page
        return page

    def _make_leaflet(self) -> QWidget:
        from symptomdesk.desktop.pages.leaflet import LeafletPage  # noqa: PLC0415

        page = LeafletPage(self._look, self._desk, parent=self.window.room)
        page.day_wanted.connect(self._open_day)
        self.signals.changed.connect(page.on_change)
        self._leaflet = page
        return page

    def _open_leaflet(self, list_id: str, sign: str) -> None:
        self.window.open_page("leaflet")
        if self._leaflet is not None:
            self._leaflet.open_at(list_id, sign)

    def _open_day(self, day: date) -> None:
        self.window.open_page("today")
        self.today.open_day(day)

    def _make_treatment(self) -> QWidget:
        from symptomdesk.desktop.pages.treatment import TreatmentPage  # noqa: PLC0415

        page = TreatmentPage(self._look, self._desk, parent=self.window.room)
        page.phones_wanted.connect(self._open_phones)
        self.signals.changed.connect(page.on_change)
        self.signals.midnight.connect(page.on_midnight)
        self._treatment = page
        return page

    def _open_phones(self) -> None:
        self.window.open_page("settings")
        if self._settings is not None:
            self._settings.open_phones()

    def _make_settings(self) -> QWidget:
        from symptomdesk.desktop.pages.settings import SettingsPage  # noqa: PLC0415

        page = SettingsPage(
            self._look, self._desk, self.window.titles, around=self._around, parent=self.window.room
        )
        page.erasing_wanted.connect(self._erase)
        page.lock_wanted.connect(self.lock)
        self.signals.changed.connect(page.on_change)
        self._settings = page
        return page

    def lock(self) -> None:
        """Leave the diary until its passphrase is given again; what cannot be saved keeps the window open."""
        if not self._desk.protection.on:
            return
        if not self._finished():
            self.window.tell(tr(NOT_LOCKED))
            return
        self.locking = True
        self.window.quit_at_once()

    def _name_window(self) -> None:
        sample = self._desk.is_sample
        self.window.set_subject(subject(self._desk.reference.settings, sample=sample))
        self.window.mark.say(tr(SAMPLE_MARK) if sample else "")

    def _viewed(self, view: DayView) -> None:
        if view.today:
            self._alerts.show_view(view)

    def _show_typed(self, understood: Understood | None) -> None:
        self._alerts.show_typed(understood if self.today.view.today else None)

    def _changed(self, change: Change) -> None:
        """Show a change once: the page tells what it shows, and today's banners follow it."""
        self._follow_settings()
        if self._desk.is_sample != bool(self.window.mark.text):  # an empty diary becomes one by an import
            self._name_window()
        if not self.today.shows_own_change() and self.today.is_concerned_by(change):
            self.today.refresh()
        if not self.today.view.today:
            self._alerts.refresh()

    def _follow_settings(self) -> None:
        """Dress and name the window anew if the settings want it."""
        before, now = self._in_force, self._desk.reference.settings
        self._in_force = now
        if (before.theme, before.text_scale) != (now.theme, now.text_scale):
            self._look.choose(now.theme, now.text_scale)
        if before.patient_name != now.patient_name:
            self._name_window()
        self.presence.follow_settings()
        self._watch_idleness()

    def _watch_idleness(self) -> None:
        minutes = self._desk.reference.settings.lock_after_minutes
        self._idle.watch(minutes if self._desk.protection.on else 0)

    def _open_page(self) -> str:
        return self.window.page

    def _is_busy(self) -> bool:
        return self.today.is_typed_in

    def _write_today(self) -> None:
        self.write_day(self._desk.today())

    def _keep_place(self) -> None:
        if self._keeps_place:
            self._memory.keep()

    def _is_done_today(self) -> bool:
        """Whether there is nothing to write any more, so that another page than Today is sensible."""
        return not self._desk.is_sample and is_written(self.today.view.page)

    def _open_again(self, page: str) -> None:
        if any(one.id == page and not one.apart for one in self.window.pages):
            self.window.open_page(page)

    def _erase(self) -> None:
        self.erasing = True
        self.window.quit_at_once()

    def _back_up(self) -> None:
        """Make the day's backup; a fault there keeps nobody from writing."""
        try:
            self._desk.backups.make_of_the_day()
        except DiaryFault as fault:
            self.window.tell(fault_words(fault))

    def _new_day(self) -> None:
        self._back_up()
        self.today.on_midnight()
        if not self.today.view.today:
            self._alerts.refresh()

    def _leave(self) -> None:
        self.today.finish()
        for page in self._typed_in:
            page.finish()

    def _may_close(self) -> bool:
        half_filled = self._treatment is not None and self._treatment.dirty
        return self._finished() and not half_filled

    def _finished(self) -> bool:
        """Whether all that is typed on the pages could be kept."""
        finished = [
            page.finish() for page in (self.today, *self._typed_in)
        ]  # each of them, whatever comes of it
        return all(finished)

    @property
    def _typed_in(self) -> tuple[SettingsPage | FirstStart, ...]:
        return tuple(page for page in (self._settings, self._first_start) if page is not None)
