"""The calendar page on a real diary: what it shows, says, and lets one do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, DiaryFault, Entry
from symptomdesk.desktop.pages import calendar
from symptomdesk.desktop.pages.calendar import CalendarPage
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.settings import Theme

Open = Callable[[], CalendarPage]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.fixture
def open_page(qtbot: QtBot, look: Look, desk: Desk) -> Open:
    """Opens the page on the diary."""

    def opened() -> CalendarPage:
        page = CalendarPage(look, desk)
        qtbot.addWidget(page)
        page.resize(1080, 700)
        page.show()
        QApplication.processEvents()
        return page

    return opened


def look_for(page: CalendarPage, words: str) -> None:
    page.search.field.setText(words)
    QTest.keyClick(page.search.field, Qt.Key.Key_Return)


def test_it_opens_on_today(open_page: Open) -> None:
    page = open_page()

    assert (page.bar.title, page.grid.current) == ("March 2026", TODAY)
    assert page.sentence == calendar.EMPTY
    assert "Not logged" in page.card.text


def test_months_are_stepped_through(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    desk.log(Entry(ago(40), signs=(("nausea", 2),)))
    page = open_page()
    assert not page.bar.on.isEnabled()

    qtbot.mouseClick(page.bar.back, Qt.MouseButton.LeftButton)

    assert (page.bar.title, page.grid.current) == ("February 2026", date(2026, 2, 2))
    qtbot.mouseClick(page.bar.on, Qt.MouseButton.LeftButton)
    assert page.bar.title == "March 2026"


def test_today_is_one_click_away(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.choose_day(date(2024, 7, 9))

    qtbot.mouseClick(page.bar.today, Qt.MouseButton.LeftButton)

    assert page.day == TODAY


def test_a_year_shows_its_months_and_steps_by_years(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    desk.log(Entry(ago(40), signs=(("nausea", 2),)))
    page = open_page()

    qtbot.mouseClick(page.bar.year, Qt.MouseButton.LeftButton)

    assert (page.bar.title, len(page.grid.cells)) == ("2026", 365)
    qtbot.mouseClick(page.bar.back, Qt.MouseButton.LeftButton)
    assert (page.bar.title, page.day) == ("2025", date(2025, 3, 2))
    qtbot.mouseClick(page.bar.month, Qt.MouseButton.LeftButton)
    assert page.bar.title == "March 2025"


def test_the_day_chosen_stays_in_view_where_not_all_of_a_year_does(
    open_page: Open, look: Look, qtbot: QtBot
) -> None:
    look.choose(percent=200)
    page = open_page()
    page.resize(700, 500)

    def day_is_in_view() -> bool:
        return page.grid.viewport().visibleRegion().contains(page.grid.place(page.day).center())

    page.choose_day(date(2025, 11, 20))
    qtbot.waitUntil(day_is_in_view)
    for year in (True, False, True):
        page.choose_year(year)
        qtbot.waitUntil(day_is_in_view)

    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)  # the person scrolls away from it
    page.resize(720, 520)
    QApplication.processEvents()
    assert bar.value() == 0
    look.choose(percent=100)


def test_whoever_searches_keeps_the_search_in_view(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    for days in range(20):
        desk.write_note(ago(days), "the stairs again")
    page = open_page()
    page.resize(760, 420)
    page.choose_day(ago(28))  # in the first week of a month
    QApplication.processEvents()

    page.activateWindow()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.search.field, "stairs")
    qtbot.keyClick(page.search.field, Qt.Key.Key_Return)
    for _ in range(4):  # what was found changes the height of the page
        QApplication.processEvents()

    assert not page.search.field.visibleRegion().isEmpty()


def test_arrows_lead_into_the_next_month_and_the_card_follows(open_page: Open, desk: Desk) -> None:
    desk.log(Entry(ago(2), signs=(("nausea", 3),)))
    page = open_page()
    page.grid.setFocus()

    for _ in range(2):
        QTest.keyClick(page.grid, Qt.Key.Key_Left)

    assert page.bar.title == "February 2026"
    assert "Saturday, 28 February" in page.card.text
    assert "Nausea (feeling sick): severe (3 of 4)" in page.card.text


def test_the_mouse_is_answered_beside_the_grid(open_page: Open, desk: Desk) -> None:
    desk.log(Entry(ago(1), signs=(("nausea", 3),)))
    page = open_page()

    QTest.mouseMove(page.grid.viewport(), page.grid.place(ago(1)).center())

    assert "Nausea" in page.card.text
    page.grid.pointed.emit(None)
    assert "Monday, 2 March" in page.card.text


def test_one_sign_can_be_shown(open_page: Open, desk: Desk) -> None:
    desk.log(Entry(ago(1), signs=(("nausea", 3),)))
    page = open_page()

    page.bar.choose("nausea")

    assert page.grid.cells[0].figure == "3"
    assert page.bar.shown.accessibleName() == "Shown: Nausea (feeling sick)"
    assert "at worst severe" in page.sentence


def test_a_sign_that_is_no_longer_in_the_diary_gives_way(open_page: Open, desk: Desk) -> None:
    desk.log(Entry(ago(1), signs=(("nausea", 3),)))
    page = open_page()
    page.bar.choose("nausea")

    desk.clear(ago(1), "nausea")
    page.refresh()

    assert page.bar.shown.accessibleName() == "Shown: Highest urgency"


def test_former_versions_are_told(open_page: Open, desk: Desk) -> None:
    desk.grade(TODAY, "nausea", 3)
    desk.grade(TODAY, "nausea", 1)

    page = open_page()

    assert page.card.former == "Nausea (feeling sick): severe – changed 2 March 2026, 20:05."


def test_words_are_found_and_a_click_opens_their_day(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    desk.write_note(ago(50), "fell on the stairs")
    desk.write_note(ago(3), "the stairs again")
    page = open_page()

    look_for(page, "STAIRS")

    assert page.search.told == "Found on 2 days, the latest first."
    assert [row.content.day for row in page.search.rows] == [ago(3), ago(50)]
    with qtbot.waitSignal(page.day_wanted) as opened:
        qtbot.mouseClick(page.search.rows[1], Qt.MouseButton.LeftButton)
    assert opened.args == [ago(50)]
    assert page.day == ago(50)


def test_a_search_follows_the_typing_and_ends_with_it(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    desk.write_note(ago(3), "the stairs again")
    page = open_page()

    QTest.keyClicks(page.search.field, "stai")
    qtbot.waitUntil(lambda: len(page.search.rows) == 1)
    page.search.field.clear()
    qtbot.waitUntil(lambda: not page.search.rows)

    assert page.search.told == ""


def test_nothing_found_is_said(open_page: Open) -> None:
    page = open_page()

    look_for(page, "zebra")

    assert page.search.told.startswith("Nothing found.")


def test_find_goes_to_the_search(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.activateWindow()

    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert page.search.field.hasFocus()


def test_it_follows_the_diary(open_page: Open, desk: Desk) -> None:
    page = open_page()
    desk.listen(page.on_change)

    desk.log(Entry(TODAY, signs=(("chest_pain", 1),)))
    assert page.grid.cells[1].icon == "urgency_emergency"

    page.hide()
    desk.log(Entry(ago(1), signs=(("nausea", 1),)))
    page.show()
    assert page.grid.cells[0].logged


def test_a_new_day_is_seen_when_the_page_is_opened_again(open_page: Open, clock: StandingClock) -> None:
    page = open_page()
    page.hide()
    clock.now += timedelta(days=1)

    page.show()

    assert page.grid.cells[2].today


def test_a_diary_that_cannot_be_read_is_told_and_the_days_stay(
    open_page: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()

    def fail(*_: object) -> None:
        raise DiaryFault("The disk is gone.")

    monkeypatch.setattr(desk, "calendar", fail)
    page.refresh()

    assert page.fault.text() == "The disk is gone."
    assert len(page.grid.cells) == 31
    monkeypatch.undo()
    page.refresh()
    assert not page.fault.isVisible()


def test_what_a_person_typed_is_never_read_as_markup(open_page: Open, desk: Desk) -> None:
    desk.write_note(TODAY, "<b>stairs</b> & more")
    page = open_page()

    look_for(page, "<b>")

    assert "“<b>stairs</b> & more”" in page.card.text
    assert page.search.rows[0].content.text == "<b>stairs</b> & more"


@pytest.mark.parametrize("year", [False, True])
def test_it_fits_a_small_window_at_the_largest_text(
    open_page: Open, desk: Desk, look: Look, year: bool
) -> None:
    desk.log(Entry(ago(20), signs=(("nausea", 1), ("own:a symptom with a very long name indeed", 2))))
    page = open_page()
    page.choose_year(year)
    look.choose(Theme.DARK, 200)
    page.resize(480, 400)
    for _ in range(3):  # the height of the grid follows its width
        QApplication.processEvents()

    widgets = [one for one in page.findChildren(QWidget) if one.isVisible()]
    for one in (w for w in widgets if isinstance(w, QAbstractButton) or w is page.grid):
        assert one.mapTo(page, one.rect().topRight()).x() <= page.width(), one.accessibleName()
    assert page.grid.height() >= page.grid.place(page.grid.cells[-1].day).bottom()


def test_controls_are_large_enough_and_named(open_page: Open, desk: Desk) -> None:
    desk.write_note(ago(3), "the stairs again")
    page = open_page()
    look_for(page, "stairs")
    QApplication.processEvents()

    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    own = [one for one in buttons if one.parent() is not page.search.field]
    assert len(own) >= 8
    assert all(one.accessibleName() for one in own)
    assert min(one.height() for one in own) >= 44
    assert all(cell.height() >= 44 for cell in (page.grid.place(one.day) for one in page.grid.cells))


def test_what_was_removed_on_a_day_is_told_and_can_be_brought_back(
    open_window: Callable[[], Session], desk: Desk, qtbot: QtBot
) -> None:
    desk.log(Entry(ago(5), signs=(("nausea", 2),), note="asked about stairs"))
    session = open_window()
    page = session.window.open_page("calendar")
    assert isinstance(page, CalendarPage)
    page.choose_day(ago(5))
    qtbot.mouseClick(page.card.open, Qt.MouseButton.LeftButton)
    row = session.today.board.signs.row("nausea")
    assert row is not None

    qtbot.mouseClick(row.picker.button(2), Qt.MouseButton.LeftButton)
    session.window.open_page("calendar")

    assert "moderate (2 of 4)" not in page.card.text
    assert "moderate – removed" in page.card.former
    look_for(page, "nausea")
    assert page.search.told.startswith("Nothing found.")

    qtbot.mouseClick(page.card.open, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(session.today.board.undo, Qt.MouseButton.LeftButton)
    session.window.open_page("calendar")

    assert "moderate (2 of 4)" in page.card.text
    assert page.search.told == "Found on 1 day, the latest first."


def test_the_window_opens_it_and_its_days(open_window: Callable[[], Session], desk: Desk) -> None:
    desk.log(Entry(ago(5), signs=(("nausea", 2),)))
    session = open_window()
    page = session.window.open_page("calendar")
    assert isinstance(page, CalendarPage)
    page.choose_day(ago(5))

    QTest.keyClick(page.grid, Qt.Key.Key_Return)

    assert session.today.isVisible()
    assert session.today.day == ago(5)
    desk.grade(ago(5), "nausea", 4)
    session.window.open_page("calendar")
    assert "very severe" in page.card.text
