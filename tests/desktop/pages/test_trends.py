"""The trends page on a real diary: what it shows, says, and lets one do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.course.model import Cycle, DaySpan
from symptomdesk.desk import Desk, DiaryFault, Entry
from symptomdesk.desktop.pages import trends
from symptomdesk.desktop.pages.trends import TrendsPage
from symptomdesk.desktop.pages.trends_periods import DiaryExtent, Period, periods, span_of, usual
from symptomdesk.desktop.pages.trends_signs import SignsDialog
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.diary.model import DoseStatus
from symptomdesk.settings import TemperatureUnit, Theme

Open = Callable[[], TrendsPage]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def write(desk: Desk, sign: str, days: Iterable[int], severity: int | None = 2) -> None:
    """A sign on days that lie so many days back."""
    for back in days:
        desk.log(Entry(ago(back), signs=((sign, severity),)))


@pytest.fixture
def open_page(qtbot: QtBot, look: Look, desk: Desk) -> Open:
    """Opens the page on the diary."""

    def opened() -> TrendsPage:
        page = TrendsPage(look, desk)
        qtbot.addWidget(page)
        page.resize(1080, 700)
        page.show()
        QApplication.processEvents()
        return page

    return opened


def lanes(page: TrendsPage) -> list[str]:
    """The names beside the lanes, from top to bottom."""
    labels = [label for label in page.chart.findChildren(QLabel) if label.property("kind") == "strong"]
    shown = [label for label in labels if label.isVisible()]
    return [label.accessibleName() for label in sorted(shown, key=lambda one: one.mapTo(page, one.pos()).y())]


def offered(page: TrendsPage) -> list[str]:
    return [period.value for period in Period if page.bar.button(period).isVisible()]


def test_an_empty_diary_says_what_to_do(open_page: Open) -> None:
    page = open_page()

    assert page.message == trends.EMPTY
    assert "Write your first day on Today" in page.message
    assert not page.chart.isVisible()
    assert offered(page) == []


def test_a_diary_of_doses_alone_has_nothing_to_show_either(open_page: Open, desk: Desk) -> None:
    desk.log(Entry(TODAY, dose=DoseStatus.TAKEN))

    assert open_page().message == trends.EMPTY


def test_the_first_symptom_makes_the_chart_appear(open_page: Open, desk: Desk) -> None:
    page = open_page()
    write(desk, "nausea", [0])

    page.refresh()

    assert page.message == ""
    assert lanes(page) == ["Nausea (feeling sick)"]
    assert page.sentence.startswith("One day so far")


def test_good_days_alone_are_told_as_such(open_page: Open, desk: Desk) -> None:
    desk.log(Entry(TODAY, nothing_today=True))

    page = open_page()

    assert page.message == trends.NOTHING_EVER
    assert page.sentence.endswith("No symptom was written down.")


def test_lanes_come_by_days_and_the_sentence_counts_them(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", range(20))
    write(desk, "tiredness", range(0, 20, 2))

    page = open_page()

    assert lanes(page) == ["Nausea (feeling sick)", "Tiredness"]
    assert page.sentence.startswith("From 11 February to 2 March, 20 of 20 days logged.")
    assert "Nausea (feeling sick) came most often, on 20 days." in page.sentence


def test_a_change_of_the_diary_shows_at_once(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", range(5))
    page = open_page()
    desk.listen(page.on_change)

    write(desk, "headache", range(3))

    assert "Headache" in lanes(page)


def test_a_page_in_the_background_catches_up_when_it_is_opened(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", range(5))
    page = open_page()
    desk.listen(page.on_change)
    page.hide()
    write(desk, "headache", range(3))

    page.show()

    assert "Headache" in lanes(page)


def test_a_new_day_moves_the_chart_on(open_page: Open, desk: Desk, clock: StandingClock) -> None:
    write(desk, "nausea", range(5))
    page = open_page()
    page.hide()
    clock.now += timedelta(days=1)

    page.show()

    assert page.chart.window_days.last == TODAY + timedelta(days=1)


def test_range_buttons_choose_the_days(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    write(desk, "nausea", range(0, 120, 3))
    page = open_page()
    assert offered(page) == ["30 days", "90 days", "All"]
    assert page.chart.window_days == DaySpan(ago(29), TODAY)

    def days_after(period: Period) -> DaySpan:
        qtbot.mouseClick(page.bar.button(period), Qt.MouseButton.LeftButton)
        return page.chart.window_days

    assert days_after(Period.DAYS_90) == DaySpan(ago(89), TODAY)
    assert days_after(Period.ALL) == DaySpan(ago(117), TODAY)
    assert days_after(Period.DAYS_30) == DaySpan(ago(29), TODAY)


def test_cycles_are_offered_and_shown_first_once_there_are_any(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", range(0, 120, 3))
    for back in (67, 39, 11):
        desk.clinic.start_cycle(ago(back))

    page = open_page()

    assert "3 cycles" in offered(page)
    assert page.chart.window_days == DaySpan(ago(67), TODAY)


def test_cycles_are_laid_over_each_other(
    open_page: Open, desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for back in (67, 39, 11):
        desk.clinic.start_cycle(ago(back))
    write(desk, "nausea", [65, 37, 9])
    write(desk, "rash", [20])
    page = open_page()

    qtbot.mouseClick(page.bar.button(Period.OVERLAY), Qt.MouseButton.LeftButton)

    assert "nausea (feeling sick), most often on day 3, in 3 of 3 cycles" in page.sentence
    assert lanes(page)[0] == "Nausea (feeling sick)"
    page.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.chart, Qt.Key.Key_Home)
    for _ in range(2):
        QTest.keyClick(page.chart, Qt.Key.Key_Right)
    assert page.reading.startswith("Cycle day 3: nausea (feeling sick) in 3 of 3 cycles")
    qtbot.mouseClick(page.bar.table, Qt.MouseButton.LeftButton)
    row = [page.table.model().index(2, column).data() for column in range(3)]
    assert row == ["Day 3", "", "3 of 3, moderate"]
    proposed: list[str] = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *said: (proposed.append(said[2]), (str(tmp_path / "p"), ""))[1]
    )
    qtbot.mouseClick(page.bar.save, Qt.MouseButton.LeftButton)
    assert f"{ago(65)} to {TODAY}" in proposed[0]
    assert (tmp_path / "p.png").exists()
    page.refresh()
    assert "3 cycles laid over each other" in page.sentence
    page.choose(Period.DAYS_30)
    assert page.chart.window_days == DaySpan(ago(29), TODAY)


def test_one_cycle_alone_is_not_overlaid(open_page: Open, desk: Desk) -> None:
    desk.clinic.start_cycle(ago(11))
    write(desk, "nausea", [3])

    assert "Cycles overlaid" not in offered(open_page())


def test_more_than_a_year_is_shown_by_week(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", [0, 3, 400])
    page = open_page()

    page.choose(Period.ALL)

    assert "worst of the week, mild to very severe" in [key.value for key in page.legend.keys]
    page.chart.setFocus()
    QTest.keyClick(page.chart, Qt.Key.Key_Left)
    assert page.reading.startswith("2 March: nausea (feeling sick) at worst moderate (2 of 4)")


def test_the_legend_explains_what_is_in_view_and_no_more(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", [0, 1, 3])

    assert [key.name for key in open_page().legend.keys] == ["GRADED", "NOT_LOGGED"]


def test_the_pointer_is_answered_below_the_chart(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", range(3), severity=3)
    page = open_page()
    assert page.reading.startswith(trends.HOW_TO_READ)

    QTest.mouseMove(page.chart.viewport(), page.chart.place_rect(0, ago(1)).center())

    assert page.reading == "Sunday, 1 March: nausea (feeling sick) severe (3 of 4)"


def test_moved_back_it_speaks_of_those_days_and_stays_there(
    open_page: Open, desk: Desk, qtbot: QtBot
) -> None:
    write(desk, "nausea", range(5))
    write(desk, "headache", range(300, 310))
    page = open_page()

    with qtbot.waitSignal(page.chart.settled, timeout=3000):
        page.chart.move_to(ago(310).toordinal())

    assert lanes(page) == ["Headache"]
    assert page.sentence.startswith("From 27 April to 26 May 2025, 10 of 30 days logged.")
    page.refresh()
    assert page.chart.window_days.first == page.chart.window_days.last - timedelta(days=29)
    assert lanes(page) == ["Headache"]


def test_days_far_back_are_read_before_they_come_into_view(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", [*range(5), *range(900, 905)])
    page = open_page()

    page.chart.move_to(ago(910).toordinal())
    QTest.mouseMove(page.chart.viewport(), page.chart.place_rect(0, ago(902)).center())

    assert "nausea (feeling sick) moderate (2 of 4)" in page.reading


def test_moving_through_a_good_time_keeps_the_lanes(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    write(desk, "nausea", [*range(5), *range(400, 405)])
    page = open_page()

    with qtbot.waitSignal(page.chart.settled, timeout=3000):
        page.chart.move_to(ago(200).toordinal())

    assert page.message == ""
    assert lanes(page) == ["Nausea (feeling sick)"]
    assert page.sentence.endswith("No symptom was written down.")


def test_from_one_good_time_to_another_the_lanes_still_stay(
    open_page: Open, desk: Desk, qtbot: QtBot
) -> None:
    write(desk, "nausea", range(5))
    desk.log(Entry(ago(2000), nothing_today=True))
    page = open_page()

    for back in (900, 1800):
        with qtbot.waitSignal(page.chart.settled, timeout=3000):
            page.chart.move_to(ago(back).toordinal())

    assert lanes(page) == ["Nausea (feeling sick)"]
    QTest.mouseMove(page.chart.viewport(), page.chart.place_rect(0, ago(1790)).center())
    assert page.reading.endswith(": not logged")


def choose(page: TrendsPage, qtbot: QtBot, act: Callable[[SignsDialog], None]) -> None:
    """Open the list of signs by its button, do something there, and close it by "Show these"."""
    qtbot.mouseClick(page.bar.signs, Qt.MouseButton.LeftButton)
    dialog = page.findChild(SignsDialog)
    assert dialog is not None
    act(dialog)
    if dialog.isVisible():
        qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_signs_are_chosen_and_ordered_and_that_is_remembered(
    open_page: Open, desk: Desk, qtbot: QtBot
) -> None:
    write(desk, "nausea", range(20))
    write(desk, "tiredness", range(10))
    write(desk, "headache", range(5))
    page = open_page()

    def headache_first_and_no_nausea(dialog: SignsDialog) -> None:
        dialog.line("headache").up.click()
        dialog.line("headache").up.click()
        dialog.line("nausea").tick.click()

    choose(page, qtbot, headache_first_and_no_nausea)

    assert lanes(page) == ["Headache", "Tiredness"]
    assert page.sentence.endswith("Not shown, as you chose: nausea (feeling sick).")
    assert "Nausea (feeling sick) came most often" in page.sentence
    assert lanes(open_page()) == ["Headache", "Tiredness"]
    choose(page, qtbot, lambda dialog: dialog.all.click())
    assert lanes(page) == ["Nausea (feeling sick)", "Tiredness", "Headache"]
    assert desk.reference.settings.trend_signs == desk.reference.settings.trend_signs_hidden == ()


def test_a_sign_that_is_new_is_shown_whatever_was_chosen(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    write(desk, "nausea", range(20))
    write(desk, "tiredness", range(10))
    page = open_page()
    choose(page, qtbot, lambda dialog: dialog.line("tiredness").tick.click())

    write(desk, "rash", range(1))
    page.refresh()

    assert lanes(page) == ["Nausea (feeling sick)", "Rash"]


def test_hiding_all_leaves_a_way_back(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    write(desk, "nausea", range(20))
    page = open_page()

    choose(page, qtbot, lambda dialog: dialog.line("nausea").tick.click())

    assert page.message == trends.NOTHING_CHOSEN
    assert page.bar.signs.isVisible()
    choose(page, qtbot, lambda dialog: dialog.line("nausea").tick.click())
    assert lanes(page) == ["Nausea (feeling sick)"]


def test_the_list_of_signs_works_by_keys_and_changes_nothing_on_escape(
    open_page: Open, desk: Desk, qtbot: QtBot
) -> None:
    write(desk, "nausea", range(20))
    write(desk, "tiredness", range(10))
    write(desk, "own:salt & pepper " + "very long " * 15, range(3))
    page = open_page()

    def by_keys(dialog: SignsDialog) -> None:
        line = dialog.line("nausea")
        line.down.setFocus()
        QTest.keyClick(line.down, Qt.Key.Key_Space)
        QTest.keyClick(line.down, Qt.Key.Key_Space)
        assert [choice.sign for choice in dialog.choices][-1] == "nausea"
        assert not line.down.isEnabled()
        assert line.up.isEnabled()
        names = [stop.accessibleName() for stop in line.stops]
        assert names == [
            "Nausea (feeling sick)",
            "Move Nausea (feeling sick) up",
            "Move Nausea (feeling sick) down",
        ]
        assert min(stop.height() for stop in line.stops) >= 44
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    choose(page, qtbot, by_keys)

    assert lanes(page)[0] == "Nausea (feeling sick)"
    assert desk.reference.settings.trend_signs == ()


def test_a_choice_that_cannot_be_kept_is_told_and_holds_until_then(
    open_page: Open, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk, "nausea", range(20))
    write(desk, "tiredness", range(10))
    page = open_page()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("symptomdesk.settings.write_whole", full)
    choose(page, qtbot, lambda dialog: dialog.line("nausea").tick.click())

    assert "could not be saved" in page.fault.text()
    assert lanes(page) == ["Tiredness"]


def test_the_table_says_the_same_days(open_page: Open, desk: Desk, qtbot: QtBot) -> None:
    write(desk, "nausea", range(20))
    page = open_page()

    qtbot.mouseClick(page.bar.table, Qt.MouseButton.LeftButton)

    assert page.table.isVisible()
    assert not page.chart.isVisible()
    assert page.table.model().rowCount() == 20
    assert page.table.model().index(0, 2).data() == "Moderate (2)"
    page.choose(Period.ALL)
    assert page.table.isVisible()
    qtbot.mouseClick(page.bar.table, Qt.MouseButton.LeftButton)
    assert page.chart.isVisible()


def test_temperatures_and_laboratory_values_stand_below_the_signs(
    open_page: Open, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    write(desk, "nausea", range(20))
    desk.record_temperature(ago(2), "38.4")
    desk.clinic.add_lab("platelets", "95 G/L", ago(5), low="150", high="400")
    page = open_page()

    assert lanes(page) == ["Nausea (feeling sick)", "Fever", "Temperature (°C)", "Platelets (G/L)"]
    assert [key.name for key in page.legend.keys][-4:] == [
        "TEMPERATURE",
        "LAB",
        "LAB_OUTSIDE",
        "LAB_RANGE",
    ]
    QTest.mouseMove(page.chart.viewport(), page.chart.place_rect(2, ago(2)).center())
    assert page.reading == "Saturday, 28 February: temperature 38.4 °C, a fever (from 38.0 °C on)"
    page.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.chart, Qt.Key.Key_Escape)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right):
        QTest.keyClick(page.chart, key)
    assert page.reading == (
        "Wednesday, 25 February: platelets 95 G/L, ↓ below the laboratory’s range (150 – 400)"
    )
    qtbot.mouseClick(page.bar.table, Qt.MouseButton.LeftButton)
    table = page.table.model()
    assert table.headerData(5, Qt.Orientation.Horizontal) == "Platelets (G/L)"
    assert table.index(2, 4).data() == "38.4 °C, fever"
    assert page.save_picture(tmp_path / "trends.png")


def test_another_unit_shows_at_once(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", range(20))
    desk.record_temperature(ago(2), "37.5")
    page = open_page()
    desk.listen(page.on_change)

    desk.change_settings(temperature_unit=TemperatureUnit.FAHRENHEIT)

    assert lanes(page)[-1] == "Temperature (°F)"


def test_what_was_measured_outside_these_days_has_no_lane(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", range(60))
    desk.record_temperature(ago(50), "37.5")

    assert lanes(open_page()) == ["Nausea (feeling sick)"]


def test_moving_weeks_stays_by_week(open_page: Open, desk: Desk) -> None:
    write(desk, "nausea", [0, 600, 1200])
    desk.record_temperature(ago(2), "37.5")
    page = open_page()

    page.choose(Period.ALL)
    page.chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.chart, Qt.Key.Key_End)
    QTest.keyClick(page.chart, Qt.Key.Key_Down)
    QTest.keyClick(page.chart, Qt.Key.Key_Left)

    assert page.reading.startswith("Week 23 February to 1 March: highest temperature 37.5 °C")


def test_the_picture_is_saved_where_the_person_says(
    open_page: Open, desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk, "nausea", range(20))
    page = open_page()
    proposed: list[str] = []

    def ask(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        proposed.append(Path(path).name)
        return str(tmp_path / "my trends"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    qtbot.mouseClick(page.bar.save, Qt.MouseButton.LeftButton)

    assert proposed == ["SymptomDesk trends 2026-02-11 to 2026-03-02.png"]
    assert not QImage(str(tmp_path / "my trends.png")).isNull()
    assert page.reading == "Saved as my trends.png."


def test_a_picture_that_cannot_be_saved_is_told(open_page: Open, desk: Desk, tmp_path: Path) -> None:
    write(desk, "nausea", range(3))
    page = open_page()

    assert not page.save_picture(tmp_path / "nowhere" / "trends.png")

    assert "could not be saved as trends.png" in page.fault.text()
    assert page.fault.isVisible()


def test_a_diary_that_cannot_be_read_is_told_and_the_chart_stays(
    open_page: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(desk, "nausea", range(3))
    page = open_page()

    def fail(*_: object) -> None:
        raise DiaryFault("The disk is gone.")

    monkeypatch.setattr(desk, "trends", fail)
    page.refresh()

    assert page.fault.text() == "The disk is gone."
    assert lanes(page) == ["Nausea (feeling sick)"]
    monkeypatch.undo()
    page.refresh()
    assert not page.fault.isVisible()


def test_what_a_person_typed_is_never_read_as_markup(open_page: Open, desk: Desk) -> None:
    write(desk, "own:<b>pins</b> & needles", range(3))

    assert lanes(open_page()) == ["<b>pins</b> & needles"]


def test_it_fits_a_small_window_at_the_largest_text(open_page: Open, desk: Desk, look: Look) -> None:
    write(desk, "nausea", range(20))
    desk.record_temperature(ago(2), "37.5")
    page = open_page()
    look.choose(Theme.DARK, 200)
    page.resize(440, 480)
    QApplication.processEvents()

    assert page.legend.mapTo(page, page.legend.rect().bottomRight()).x() <= page.width()
    for period in (Period.DAYS_30, Period.ALL):
        button = page.bar.button(period)
        corner = button.mapTo(page, button.rect().bottomRight())
        assert corner.x() <= page.width()
    assert page.chart.place_rect(0, TODAY).height() > 100


def test_the_window_opens_it_and_keeps_it_up_to_date(open_window: Callable[[], Session], desk: Desk) -> None:
    write(desk, "nausea", range(3))
    session = open_window()

    page = session.window.open_page("trends")
    write(desk, "headache", range(3))

    assert isinstance(page, TrendsPage)
    assert "Headache" in lanes(page)


def test_no_chart_is_imported_before_the_page_is_opened() -> None:
    code = "import sys, symptomdesk.desktop.app; sys.exit('pyqtgraph' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def cycle(number: int, back: int) -> Cycle:
    return Cycle(number, ago(back), ago(back - 27), (), entered=True)


def test_ranges_that_make_sense() -> None:
    young, old = DiaryExtent(ago(10), TODAY), DiaryExtent(ago(800), TODAY, (cycle(1, 30),))

    assert [period.value for period in periods(young)] == ["30 days", "90 days", "All"]
    assert [period.value for period in periods(old)] == ["30 days", "90 days", "3 cycles", "1 year", "All"]
    assert (usual(young), usual(old)) == (Period.DAYS_30, Period.CYCLES_3)


def test_a_range_leaves_out_days_before_the_diary_but_never_shrinks_to_nothing() -> None:
    assert span_of(Period.DAYS_90, DiaryExtent(ago(40), TODAY)) == DaySpan(ago(40), TODAY)
    assert span_of(Period.DAYS_90, DiaryExtent(TODAY, TODAY)) == DaySpan(ago(13), TODAY)
    assert span_of(Period.ALL, DiaryExtent(ago(5000), TODAY)) == DaySpan(ago(5000), TODAY)


def test_three_cycles_begin_with_the_first_of_them() -> None:
    cycles = tuple(cycle(number, back) for number, back in ((1, 95), (2, 67), (3, 39), (4, 11)))

    assert span_of(Period.CYCLES_3, DiaryExtent(ago(95), TODAY, cycles)) == DaySpan(ago(67), TODAY)


def test_the_settings_do_not_say_what_somebody_called_their_own_symptom(
    open_page: Open, desk: Desk, qtbot: QtBot
) -> None:
    write(desk, "nausea", range(20))
    write(desk, "own:blue nails", range(10))
    page = open_page()

    choose(page, qtbot, lambda dialog: dialog.line("own:blue nails").tick.click())

    assert lanes(page) == ["Nausea (feeling sick)"]
    assert "blue nails" not in desk.reference.folder.settings.read_text(encoding="utf-8")
