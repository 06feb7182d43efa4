"""Every action has a key, every key is on the sheet of F1, and none types into a field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.key_list import ACTIONS, HABITS, Action, action, key_groups
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.shortcuts import native
from symptomdesk.desktop.shortcuts_dialog import ShortcutsDialog
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.diary.model import DoseStatus

Open = Callable[[], Session]
PAGES = ("today", "calendar", "trends", "report", "treatment", "leaflet", "settings")


def presses(window: QWidget, keys: str) -> None:
    """Press a shortcut where the focus is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def words_of(widget: QWidget) -> list[str]:
    return [label.accessibleName() for label in widget.findChildren(Label)]


class TestTheList:
    def test_every_key_on_it_is_bound_and_every_bound_key_is_on_it(self, open_window: Open) -> None:
        session = open_window()
        for page in PAGES:
            session.window.open_page(page)

        bound = {(one.objectName(), one.key().toString()) for one in session.window.findChildren(QShortcut)}
        pages = {(f"Open {title}", f"Ctrl+{n}") for n, title in enumerate(session.window.titles, 1)}

        assert bound == pages | {(one.id, one.keys) for one in ACTIONS}
        of_buttons = [one.shortcut() for one in session.window.findChildren(QAbstractButton)]
        assert all(sequence.isEmpty() for sequence in of_buttons)

    def test_no_key_has_two_meanings_in_one_place(self) -> None:
        for group in key_groups(("Today", "Calendar")):
            everywhere = key_groups(("Today", "Calendar"))[0].rows if group.title != "Everywhere" else ()
            counted = Counter(one.keys for one in (*group.rows, *everywhere))
            assert max(counted.values()) == 1, (group.title, counted)

    def test_no_key_is_a_letter_alone(self) -> None:
        for one in ACTIONS:
            assert one.keys.startswith(("Ctrl+", "Alt+", "F", "Shift+F")), one

    def test_keys_are_written_as_the_system_writes_them(self) -> None:
        assert native("Ctrl+Z") == QKeySequence("Ctrl+Z").toString(QKeySequence.SequenceFormat.NativeText)
        assert native("Arrow keys") == "Arrow keys"

    def test_an_action_that_is_not_on_the_list_is_refused(self) -> None:
        with pytest.raises(KeyError):
            action("today.nosuch")


class TestTheSheet:
    def test_f1_shows_every_key_and_escape_closes_it(self, open_window: Open, qtbot: QtBot) -> None:
        session = open_window()
        presses(session.window, "F1")
        (sheet,) = session.window.findChildren(ShortcutsDialog)
        qtbot.waitUntil(sheet.isActiveWindow)

        shown = words_of(sheet)
        for one in ACTIONS:
            assert native(one.keys) in shown
            assert one.what in shown
        for habit in HABITS:
            assert habit.what in shown
        assert "Open Treatment" in shown

        QTest.keyClick(sheet, Qt.Key.Key_Escape)
        assert not sheet.isVisible()

    def test_its_first_stop_scrolls_by_keys(self, open_window: Open, qtbot: QtBot) -> None:
        session = open_window()
        session.window.show_keys()
        (sheet,) = session.window.findChildren(ShortcutsDialog)
        qtbot.waitUntil(sheet.isActiveWindow)
        assert QApplication.focusWidget() is sheet.reader

        QTest.keyClick(sheet.reader, Qt.Key.Key_End)
        assert sheet.reader.top > 0
        sheet.reject()

    def test_the_help_in_the_settings_shows_the_same(self, open_window: Open) -> None:
        session = open_window()
        page = session.window.open_page("settings")
        assert isinstance(page, SettingsPage)
        page.board.help.keys.set_open(True)
        shown = words_of(page)
        assert all(one.what in shown for one in ACTIONS)


class TestToday:
    def test_the_evening_by_keys(self, open_window: Open, desk: Desk) -> None:
        session = open_window()
        window, board = session.window, session.today.board

        presses(window, "Ctrl+N")
        assert desk.page(TODAY).nothing_today
        presses(window, "Ctrl+Z")
        assert not desk.page(TODAY).nothing_today
        presses(window, "Ctrl+M")
        assert [dose.status for dose in desk.page(TODAY).doses] == [DoseStatus.TAKEN]

        for keys, field in (
            ("Ctrl+Shift+T", board.temperature.field),
            ("Ctrl+Shift+N", board.note.box),
            ("Ctrl+Shift+Q", board.ask.field),
            ("Ctrl+F", board.signs.search),
            ("Ctrl+T", board.words.box),
        ):
            presses(window, keys)
            assert field.hasFocus(), keys

    def test_yesterday_again_and_its_first_sign_graded(self, open_window: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY - timedelta(days=1), signs=(("nausea", 1),)))
        session = open_window()

        presses(session.window, "Ctrl+R")
        assert [o.sign for o in desk.page(TODAY).observations] == ["nausea"]
        presses(session.window, "Ctrl+G")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
        assert desk.page(TODAY).observations[-1].severity == 3

    def test_without_a_sign_grading_leads_to_the_search(self, open_window: Open) -> None:
        session = open_window()
        presses(session.window, "Ctrl+G")
        assert session.today.board.signs.search.hasFocus()

    def test_days_before_and_after(self, open_window: Open) -> None:
        session = open_window()
        for keys, day in (
            ("Alt+Left", 1),
            ("Alt+Left", 2),
            ("Alt+Right", 1),
            ("Alt+Left", 2),
            ("Alt+Home", 0),
        ):
            presses(session.window, keys)
            assert session.today.day == TODAY - timedelta(days=day)


class TestBanners:
    def test_the_first_is_gone_to_and_answered(self, open_window: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("trouble_breathing", 3),)))
        session = open_window()
        (banner,) = session.window.banners.banners()

        presses(session.window, "F6")
        assert banner.buttons[0].hasFocus()
        presses(session.window, "Ctrl+D")
        assert banner.is_writing
        QTest.keyClicks(QApplication.focusWidget(), "rang 112")
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

        (alert,) = desk.triage(TODAY).alerts
        assert (alert.state.value, alert.last_note) == ("acknowledged", "rang 112")

    def test_a_folded_one_is_opened_first(self, open_window: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("trouble_breathing", 3),)))
        desk.acknowledge(("allergic_reaction",), TODAY, "rang 112")
        session = open_window()
        assert not session.window.banners.banners()

        presses(session.window, "Ctrl+D")
        assert len(session.window.banners.banners()) == 1

    def test_without_a_warning_nothing_happens(self, open_window: Open) -> None:
        session = open_window()
        before = QApplication.focusWidget()
        presses(session.window, "F6")
        presses(session.window, "Ctrl+D")
        assert QApplication.focusWidget() is before


class TestOtherPages:
    def test_pages_open(self, open_window: Open) -> None:
        session = open_window()
        for number, page in enumerate(PAGES, 1):
            presses(session.window, f"Ctrl+{number}")
            assert session.window.rail.button(page).isChecked()

    def test_ranges_of_the_trends(self, open_window: Open, desk: Desk) -> None:
        for ago in range(40):
            desk.log(Entry(TODAY - timedelta(days=ago), signs=(("nausea", 1),)))
        session = open_window()
        page = session.window.open_page("trends")
        for keys in ("Alt+2", "Alt+6", "Alt+1"):
            presses(session.window, keys)
            (checked,) = (
                one for one in page.findChildren(QAbstractButton) if one.isCheckable() and one.isChecked()
            )
            assert checked.toolTip().endswith(f"({native(keys)})")

    def test_months_and_years(self, open_window: Open) -> None:
        session = open_window()
        page = session.window.open_page("calendar")
        titles = []
        for keys in ("Alt+Left", "Alt+2", "Alt+1", "Alt+Home"):
            presses(session.window, keys)
            titles.append(page.bar.title)
        assert titles == ["February 2026", "2026", "February 2026", "March 2026"]


@pytest.mark.parametrize("one", [one for one in ACTIONS if one.id != "window.quit"], ids=lambda one: one.id)
def test_no_key_types_into_a_field(one: Action, look: Look, qtbot: QtBot) -> None:
    """With the focus in a field the key does what the sheet says; a field's own undo is the exception."""
    done: list[str] = []
    for field in (QLineEdit(), QPlainTextEdit()):
        window = QWidget()
        qtbot.addWidget(window)
        field.setParent(window)
        shortcut = QShortcut(QKeySequence(one.keys), window)
        shortcut.activated.connect(lambda: done.append(one.id))
        with qtbot.waitExposed(window):
            window.show()
        field.setFocus()
        QTest.keyClicks(field, "ab")
        QTest.keySequence(field, QKeySequence(one.keys))
        text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        if one.id.endswith(".undo"):
            assert text != "abz"
        else:
            assert text == "ab"
        window.close()
    if not one.id.endswith(".undo"):
        assert done == [one.id, one.id]
