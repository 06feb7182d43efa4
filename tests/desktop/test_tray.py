"""The icon in the tray: what its menu offers, and what it says to whoever looks at the screen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QSystemTrayIcon
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.tray import OPEN, QUIT, SNOOZE, WRITE_TODAY, SystemTray


@pytest.fixture
def tray(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[SystemTray]:
    """A tray that Qt takes to be there."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    tray = SystemTray()
    yield tray
    tray.set_shown(False)
    tray.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_nothing_is_made_before_it_is_wanted(tray: SystemTray) -> None:
    tray.set_shown(False)
    tray.say("nobody hears it")
    assert not tray.findChildren(QSystemTrayIcon)
    assert (tray.is_shown, tray.speaks) == (False, False)


def test_it_comes_once_there_is_a_tray(tray: SystemTray, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
        tray.set_shown(True)
        assert (tray.is_there, tray.is_shown, tray.speaks) == (False, False, False)
    tray.set_shown(True)
    assert tray.is_shown
    tray.set_shown(False)
    assert not tray.is_shown


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        (OPEN, "open_wanted"),
        (WRITE_TODAY, "write_wanted"),
        (SNOOZE, "snooze_wanted"),
        (QUIT, "quit_wanted"),
    ],
)
def test_the_menu_does_what_it_says(qtbot: QtBot, tray: SystemTray, text: str, signal: str) -> None:
    tray.set_shown(True)
    menu = tray.findChild(QSystemTrayIcon).contextMenu()
    entries = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    assert list(entries) == [OPEN, WRITE_TODAY, SNOOZE, QUIT]
    with qtbot.waitSignal(getattr(tray, signal)):
        entries[text].trigger()


def test_a_press_of_the_icon_opens_the_window(qtbot: QtBot, tray: SystemTray) -> None:
    tray.set_shown(True)
    icon = tray.findChild(QSystemTrayIcon)
    with qtbot.waitSignal(tray.open_wanted):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.open_wanted):
        icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_a_press_of_the_message_answers_it(qtbot: QtBot, tray: SystemTray) -> None:
    tray.set_shown(True)
    with qtbot.waitSignal(tray.answered):
        tray.findChild(QSystemTrayIcon).messageClicked.emit()
