"""The reminder on the settings page: in force at once, and honest about what the desktop cannot do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock
from tests.desktop.trays import FakeTray

from symptomdesk.desk import Desk, make_sample_diary
from symptomdesk.desktop.around import Around
from symptomdesk.desktop.autostart import Autostart
from symptomdesk.desktop.pages import reminder_content as content
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.pages.settings_reminder import ReminderCard, time_words
from symptomdesk.desktop.theme import Look

OpenCard = Callable[[], ReminderCard]


@pytest.fixture
def tray() -> FakeTray:
    return FakeTray()


@pytest.fixture
def autostart(tmp_path: Path) -> Autostart:
    return Autostart(tmp_path / "autostart" / "symptomdesk.desktop", ("/opt/symptomdesk", "--in-background"))


@pytest.fixture
def open_card(
    qtbot: QtBot, look: Look, desk: Desk, tray: FakeTray, autostart: Autostart
) -> Iterator[OpenCard]:
    pages: list[SettingsPage] = []

    def opened() -> ReminderCard:
        page = SettingsPage(look, desk, (), around=Around(tray, autostart))
        pages.append(page)
        page.resize(1280, 800)
        page.show()
        return page.board.reminder

    yield opened
    for page in pages:
        page.close()
        page.deleteLater()


def words(card: ReminderCard) -> str:
    return " ".join(label.accessibleName() for label in card.findChildren(QLabel) if label.isVisible())


def test_it_is_off_until_it_is_wanted_then_in_the_evening(open_card: OpenCard, desk: Desk) -> None:
    card = open_card()
    assert card.reminders.value is False
    assert not card.hour.isVisible()
    card.reminders.line(True).click()
    assert desk.reference.settings.reminder_at == time(20)
    assert card.hour.isVisible()
    assert card.hour.text == "At 20:00"
    card.reminders.line(False).click()
    assert desk.reference.settings.reminder_at is None


def test_the_time_goes_in_quarters_of_an_hour_and_is_remembered(
    qtbot: QtBot, open_card: OpenCard, desk: Desk
) -> None:
    card = open_card()
    card.reminders.line(True).click()
    for _ in range(3):
        qtbot.mouseClick(card.hour.less, Qt.MouseButton.LeftButton)
    assert desk.reference.settings.reminder_at == time(19, 15)
    card.reminders.line(False).click()
    card.reminders.line(True).click()
    assert desk.reference.settings.reminder_at == time(19, 15)


def test_times_are_written_as_in_the_persons_country() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    try:
        assert time_words(time(20)).split() == ["8:00", "PM"]
    finally:
        QLocale.setDefault(before)
    assert time_words(time(8, 5)) == "08:05"


def test_whether_the_window_waits_in_the_tray_is_chosen(open_card: OpenCard, desk: Desk) -> None:
    card = open_card()
    assert card.closings.value is False
    card.closings.line(True).click()
    assert desk.reference.settings.stay_in_tray


def test_a_desktop_without_a_tray_is_told_of(open_card: OpenCard, tray: FakeTray) -> None:
    tray.there = False
    card = open_card()
    assert not card.closings.isVisible()
    assert content.NO_TRAY in words(card)


def test_starting_at_login_writes_and_removes_the_desktops_file(
    open_card: OpenCard, autostart: Autostart, desk: Desk
) -> None:
    card = open_card()
    assert card.logins.value is False
    card.logins.line(True).click()
    assert autostart.is_on
    card.logins.line(False).click()
    assert autostart.file is not None
    assert not autostart.file.exists()
    assert not desk.reference.folder.settings.exists()


def test_what_was_turned_off_elsewhere_is_shown_as_off(open_card: OpenCard, autostart: Autostart) -> None:
    autostart.set_on(True)
    assert open_card().logins.value is True
    autostart.set_on(False)
    assert open_card().logins.value is False


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_pretended(
    open_card: OpenCard, autostart: Autostart
) -> None:
    assert autostart.file is not None
    autostart.file.mkdir(parents=True)
    card = open_card()
    card.logins.line(True).click()
    assert "could not be set" in card.fault.text()
    assert card.logins.value is False


def test_where_it_cannot_be_set_it_is_not_offered(qtbot: QtBot, look: Look, desk: Desk) -> None:
    page = SettingsPage(look, desk, ())
    page.show()
    card = page.board.reminder
    assert not card.logins.isVisible()
    assert content.NO_LOGIN in words(card)
    page.close()
    page.deleteLater()


def test_a_sample_offers_no_reminder(qtbot: QtBot, look: Look, desk: Desk, clock: StandingClock) -> None:
    desk.close()
    folder = desk.reference.folder
    folder.diary.unlink()
    make_sample_diary(folder, 5, 1, TODAY, clock)
    with Desk.open(folder, clock) as sample:
        page = SettingsPage(look, sample, ())
        page.show()
        card = page.board.reminder
        assert content.OF_A_SAMPLE in words(card)
        assert not card.reminders.isVisible()
        page.close()
        page.deleteLater()
