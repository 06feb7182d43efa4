"""Reminders in the window: by the tray where there is one, by a quiet line always, in no warning's way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import time, timedelta

import pytest
from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock
from tests.desktop.trays import FakeTray

from symptomdesk.desk import Desk, make_sample_diary
from symptomdesk.desktop import presence
from symptomdesk.desktop.around import Around
from symptomdesk.desktop.desk_signals import DeskSignals
from symptomdesk.desktop.reminders import LATER, TODAYS, YESTERDAYS, Reminders
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.reminder_bar import ReminderBar
from symptomdesk.diary.model import DoseStatus
from symptomdesk.settings import Theme

YESTERDAY = TODAY - timedelta(days=1)
Begin = Callable[..., Session]
Wait = Callable[..., "Waiting"]


@pytest.fixture
def tray() -> FakeTray:
    return FakeTray()


@pytest.fixture
def begin(
    qtbot: QtBot, look: Look, desk: Desk, tray: FakeTray, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Opens the window at five past eight in the evening, with the reminder at nine."""
    sessions: list[Session] = []
    monkeypatch.setattr(presence, "PANEL_MS", 0)

    def begun(*, in_background: bool = False, **settings: object) -> Session:
        desk.change_settings(**{"introduced": True, "reminder_at": time(21), **settings})
        session = Session(desk, look, around=Around(tray))
        sessions.append(session)
        session.show(in_background=in_background)
        for _ in range(4):
            QApplication.processEvents()
        return session

    yield begun
    for session in sessions:
        session.close()
        session.deleteLater()


class Waiting(Struct):
    """Reminders without a window: their line, and the desk's signals."""

    reminders: Reminders
    bar: ReminderBar
    signals: DeskSignals


@pytest.fixture
def wait(look: Look, desk: Desk, tray: FakeTray) -> Iterator[Wait]:
    """Waits from five past eight in the evening, for the reminder at nine."""
    begun: list[Waiting] = []

    def waiting(*, seen: bool = True, reminder_at: time = time(21)) -> Waiting:
        desk.change_settings(reminder_at=reminder_at)
        tray.set_shown(True)
        bar, signals = ReminderBar(look), DeskSignals(desk)
        reminders = Reminders(desk, tray, bar, lambda: False)
        signals.changed.connect(reminders.on_change)
        signals.midnight.connect(reminders.on_midnight)
        begun.append(Waiting(reminders, bar, signals))
        reminders.start(seen)
        return begun[-1]

    yield waiting
    for one in begun:
        one.reminders.stop()
        one.signals.stop()
        for thing in (one.reminders, one.signals, one.bar):
            thing.deleteLater()


def later(clock: StandingClock, waiting: Session | Waiting, **by: float) -> None:
    """Let time go by, and let the window notice."""
    clock.now += timedelta(**by)
    waiting.signals.look_around()
    waiting.reminders.look()


class TestTheTime:
    def test_it_speaks_once_by_the_tray_and_by_a_line(
        self, wait: Wait, tray: FakeTray, clock: StandingClock
    ) -> None:
        waiting = wait()
        later(clock, waiting, minutes=54)
        assert (tray.said, waiting.bar.text) == ([], "")
        later(clock, waiting, minutes=1)
        assert (tray.said, waiting.bar.text) == ([TODAYS], TODAYS)
        later(clock, waiting, minutes=1)
        assert tray.said == [TODAYS]

    def test_what_it_says_tells_nothing_of_the_illness(self, desk: Desk) -> None:
        leaflet = desk.reference.leaflet
        names = {leaflet.drug, *(sign.name for sign in leaflet.signs.values())}
        for sentence in (TODAYS, YESTERDAYS, LATER):
            assert not [name for name in names if name.casefold() in sentence.casefold()]

    def test_without_a_tray_there_is_the_line(self, wait: Wait, tray: FakeTray, clock: StandingClock) -> None:
        tray.there = False
        waiting = wait()
        later(clock, waiting, hours=1)
        assert (tray.said, waiting.bar.text) == ([], TODAYS)

    def test_a_written_day_is_left_alone(
        self, wait: Wait, tray: FakeTray, clock: StandingClock, desk: Desk
    ) -> None:
        waiting = wait()
        desk.set_nothing_today(TODAY, True)
        later(clock, waiting, hours=1)
        assert (tray.said, waiting.bar.text) == ([], "")

    def test_a_capsule_alone_is_no_page(
        self, wait: Wait, tray: FakeTray, clock: StandingClock, desk: Desk
    ) -> None:
        waiting = wait()
        desk.record_dose(TODAY, DoseStatus.TAKEN)
        later(clock, waiting, hours=1)
        assert tray.said == [TODAYS]

    def test_writing_takes_the_line_away(self, wait: Wait, clock: StandingClock, desk: Desk) -> None:
        waiting = wait()
        later(clock, waiting, hours=1)
        desk.grade(YESTERDAY, "nausea", 1)
        assert waiting.bar.isVisible()
        desk.grade(TODAY, "nausea", 1)
        assert not waiting.bar.isVisible()

    def test_it_waits_while_somebody_writes(
        self, qtbot: QtBot, begin: Begin, tray: FakeTray, clock: StandingClock
    ) -> None:
        session = begin()
        box = session.today.board.words.box
        qtbot.keyClicks(box, "sle")
        later(clock, session, hours=1)
        assert tray.said == []
        box.clear()
        session.today.finish()
        later(clock, session, minutes=1)
        assert tray.said == [TODAYS]

    def test_who_opens_the_window_after_that_time_sees_the_page_already(
        self, wait: Wait, tray: FakeTray, clock: StandingClock
    ) -> None:
        waiting = wait(reminder_at=time(20))
        later(clock, waiting, minutes=1)
        assert (tray.said, waiting.bar.text) == ([], "")

    def test_what_started_in_the_background_after_that_time_reminds(self, wait: Wait, tray: FakeTray) -> None:
        wait(seen=False, reminder_at=time(20))
        assert tray.said == [TODAYS]

    def test_a_new_time_is_in_force_at_once(
        self, wait: Wait, tray: FakeTray, clock: StandingClock, desk: Desk
    ) -> None:
        waiting = wait()
        desk.change_settings(reminder_at=time(20, 10))
        later(clock, waiting, minutes=5)
        assert tray.said == [TODAYS]
        desk.change_settings(reminder_at=None)
        later(clock, waiting, hours=1)
        assert tray.said == [TODAYS]

    def test_a_sleeping_computer_reminds_when_it_wakes(
        self, wait: Wait, tray: FakeTray, clock: StandingClock
    ) -> None:
        waiting = wait()
        later(clock, waiting, hours=3)
        assert tray.said == [TODAYS]

    def test_the_next_evening_it_comes_again(self, wait: Wait, tray: FakeTray, clock: StandingClock) -> None:
        waiting = wait()
        later(clock, waiting, hours=1)
        later(clock, waiting, hours=12)
        assert waiting.bar.text == ""
        later(clock, waiting, hours=12)
        assert tray.said == [TODAYS, TODAYS]

    def test_a_sample_reminds_nobody(
        self, qtbot: QtBot, begin: Begin, tray: FakeTray, clock: StandingClock, desk: Desk
    ) -> None:
        desk.close()
        folder = desk.reference.folder
        folder.diary.unlink()
        make_sample_diary(folder, 10, 1, TODAY - timedelta(days=1), clock)
        with Desk.open(folder, clock) as sample:
            sample.change_settings(reminder_at=time(21), stay_in_tray=True)
            session = Session(sample, Look(Theme.LIGHT), around=Around(tray))
            session.show()
            later(clock, session, hours=1)
            assert (tray.said, tray.shown, session.window.reminder.text) == ([], False, "")
            session.window.close()
            assert not session.window.isVisible()
            session.close()
            session.deleteLater()


class TestPuttingItOff:
    def test_an_hour_later_it_speaks_again(
        self, qtbot: QtBot, begin: Begin, tray: FakeTray, clock: StandingClock
    ) -> None:
        session = begin()
        later(clock, session, hours=1)
        qtbot.mouseClick(session.window.reminder.later, Qt.MouseButton.LeftButton)
        assert session.window.reminder.text == LATER
        assert not session.window.reminder.later.isVisible()
        later(clock, session, minutes=59)
        assert tray.said == [TODAYS]
        later(clock, session, minutes=1)
        assert tray.said == [TODAYS, TODAYS]
        assert session.window.reminder.later.isVisible()

    def test_the_menu_of_the_tray_puts_it_off_too(
        self, begin: Begin, tray: FakeTray, clock: StandingClock
    ) -> None:
        session = begin()
        tray.snooze_wanted.emit()
        later(clock, session, minutes=56)
        assert tray.said == []
        later(clock, session, minutes=4)
        assert tray.said == [TODAYS]

    def test_past_midnight_yesterdays_page_is_meant_and_opened(
        self, qtbot: QtBot, begin: Begin, tray: FakeTray, clock: StandingClock
    ) -> None:
        session = begin()
        clock.now += timedelta(hours=3, minutes=30)
        tray.snooze_wanted.emit()
        later(clock, session, hours=1)
        assert tray.said == [YESTERDAYS]
        qtbot.mouseClick(session.window.reminder.write, Qt.MouseButton.LeftButton)
        assert session.today.day == TODAY
        assert not session.window.reminder.isVisible()

    @pytest.mark.parametrize("how", ["snoozed", "reminded", "reminder off"])
    def test_nothing_mutes_an_emergency(
        self, begin: Begin, tray: FakeTray, clock: StandingClock, desk: Desk, how: str
    ) -> None:
        desk.grade(YESTERDAY, "chest_pain", 3)
        session = begin(reminder_at=None if how == "reminder off" else time(21))
        shown, high = session.window.banners.contents(), session.window.banners.height()
        assert shown[0].urgency == "emergency"
        if how == "snoozed":
            tray.snooze_wanted.emit()
        later(clock, session, hours=1)
        QApplication.processEvents()
        assert session.window.banners.isVisible()
        assert session.window.banners.contents() == shown
        assert session.window.banners.height() == high


class TestAnswering:
    def test_pressing_the_message_opens_the_page(
        self, begin: Begin, tray: FakeTray, clock: StandingClock, desk: Desk
    ) -> None:
        session = begin(in_background=True)
        assert not session.window.isVisible()
        later(clock, session, hours=1)
        tray.answered.emit()
        assert session.window.isVisible()
        assert session.today.isVisible()
        assert not session.window.reminder.isVisible()

    def test_write_today_leads_to_todays_page_from_anywhere(self, begin: Begin, tray: FakeTray) -> None:
        session = begin()
        session.today.open_day(YESTERDAY)
        session.window.open_page("calendar")
        tray.write_wanted.emit()
        assert session.today.isVisible()
        assert session.today.day == TODAY

    def test_the_line_can_be_closed(self, qtbot: QtBot, begin: Begin, clock: StandingClock) -> None:
        session = begin()
        later(clock, session, hours=1)
        qtbot.mouseClick(session.window.reminder.dismiss, Qt.MouseButton.LeftButton)
        later(clock, session, minutes=1)
        assert session.window.reminder.text == ""

    def test_the_line_fits_the_smallest_window_with_the_largest_text(
        self, qtbot: QtBot, begin: Begin, clock: StandingClock, look: Look
    ) -> None:
        session = begin()
        session.window.resize(640, 480)
        look.choose(Theme.LIGHT, 200)
        later(clock, session, hours=1)
        bar = session.window.reminder
        qtbot.waitUntil(lambda: 0 < bar.heightForWidth(bar.width()) <= bar.height())
        assert bar.dismiss.isVisible()
        assert bar.mapTo(session.window, bar.rect().topRight()).x() < session.window.width()
        look.choose(Theme.LIGHT, 100)


class TestInTheTray:
    def test_the_icon_is_there_for_a_purpose(self, begin: Begin, tray: FakeTray, desk: Desk) -> None:
        begin(reminder_at=None)
        assert not tray.shown
        desk.change_settings(reminder_at=time(21))
        assert tray.shown
        desk.change_settings(reminder_at=None, stay_in_tray=True)
        assert tray.shown

    def test_closing_ends_the_program_unless_it_was_chosen_otherwise(
        self, qtbot: QtBot, begin: Begin
    ) -> None:
        session = begin()
        with qtbot.waitSignal(session.window.closed):
            session.window.close()

    def test_a_closed_window_waits_in_the_tray_and_comes_back(
        self, qtbot: QtBot, begin: Begin, tray: FakeTray, clock: StandingClock, desk: Desk
    ) -> None:
        session = begin(stay_in_tray=True)
        qtbot.keyClicks(session.today.board.note.box, "clinic at ten")
        with qtbot.assertNotEmitted(session.window.closed):
            session.window.close()
        assert not session.window.isVisible()
        assert desk.page(TODAY).note == "clinic at ten"
        later(clock, session, hours=1)
        assert tray.said == [TODAYS]
        tray.open_wanted.emit()
        assert session.window.isVisible()

    def test_a_desktop_without_a_tray_never_hides_the_window(
        self, qtbot: QtBot, begin: Begin, tray: FakeTray
    ) -> None:
        tray.there = False
        session = begin(stay_in_tray=True, in_background=True)
        assert session.window.isVisible()
        assert session.window.isMinimized()
        with qtbot.waitSignal(session.window.closed):
            session.window.close()

    def test_in_the_background_without_a_purpose_it_is_small_and_not_lost(self, begin: Begin) -> None:
        session = begin(in_background=True, reminder_at=None)
        assert session.window.isMinimized()

    def test_a_tray_that_comes_later_is_found_and_one_that_goes_leaves_the_window(
        self, begin: Begin, tray: FakeTray
    ) -> None:
        tray.there = False
        session = begin(stay_in_tray=True)
        assert not tray.shown
        tray.there = True
        session.presence.look()
        assert tray.shown
        session.window.close()
        assert not session.window.isVisible()
        tray.there = False
        session.presence.look()
        assert session.window.isMinimized()

    @pytest.mark.parametrize("hidden", [False, True])
    def test_quit_always_quits(self, qtbot: QtBot, begin: Begin, tray: FakeTray, hidden: bool) -> None:
        session = begin(stay_in_tray=True)
        if hidden:
            session.window.close()
        with qtbot.waitSignal(session.window.closed):
            tray.quit_wanted.emit()
        assert not session.window.isVisible()

    def test_the_key_quits_too(self, qtbot: QtBot, begin: Begin) -> None:
        session = begin(stay_in_tray=True)
        with qtbot.waitSignal(session.window.closed):
            qtbot.keyClick(session.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)

    def test_quitting_asks_once_for_what_cannot_be_kept(
        self, qtbot: QtBot, begin: Begin, tray: FakeTray, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        session = begin(stay_in_tray=True)
        session.window.close()
        monkeypatch.setattr(session.window, "may_close", lambda: False)
        tray.quit_wanted.emit()
        assert session.window.isVisible()
        assert "not saved yet" in session.window.fault.text()
        with qtbot.waitSignal(session.window.closed):
            tray.quit_wanted.emit()

    def test_the_first_start_is_never_hidden_nor_skipped(self, begin: Begin, tray: FakeTray) -> None:
        session = begin(in_background=True, introduced=False)
        assert session.window.isVisible()
        tray.write_wanted.emit()
        assert session.window.page == ""
