"""The heat map of days: where they stand, keys, mouse, and what a screen reader gets."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.day_cell import DayCell
from symptomdesk.desktop.widgets.day_grid import DayGrid, months_on
from symptomdesk.desktop.widgets.day_places import Sizes, mirrored, month_places, year_places
from symptomdesk.settings import Theme

TODAY = date(2026, 3, 20)
SIZES = Sizes(line=20, gap=8, least_cell=40, small_cell=22, large_cell=44)


def days(first: date, last: date) -> tuple[DayCell, ...]:
    count = (last - first).days + 1
    return tuple(
        DayCell(one, f"day {one:%d %m}", logged=True, tone="day_none", quiet=one > TODAY)
        for one in (first + timedelta(days=offset) for offset in range(count))
    )


@pytest.fixture
def grid(qtbot: QtBot, look: Look) -> DayGrid:
    grid = DayGrid(look)
    qtbot.addWidget(grid)
    grid.show_days(days(date(2026, 3, 1), date(2026, 3, 31)), date(2026, 3, 11), TODAY, year=False)
    grid.resize(700, 500)
    grid.show()
    grid.setFocus()
    return grid


def wanted(qtbot: QtBot, grid: DayGrid, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> date:
    with qtbot.waitSignal(grid.wanted) as signal:
        QTest.keyClick(grid, key, *modifiers)
    return signal.args[0]


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, date(2026, 3, 10)),
        (Qt.Key.Key_Right, date(2026, 3, 12)),
        (Qt.Key.Key_Up, date(2026, 3, 4)),
        (Qt.Key.Key_Down, date(2026, 3, 18)),
        (Qt.Key.Key_Home, date(2026, 3, 1)),
        (Qt.Key.Key_End, TODAY),
        (Qt.Key.Key_PageUp, date(2026, 2, 11)),
        (Qt.Key.Key_PageDown, TODAY),
    ],
)
def test_keys_move_and_never_into_the_future(qtbot: QtBot, grid: DayGrid, key: Qt.Key, day: date) -> None:
    assert wanted(qtbot, grid, key) == day


def test_control_moves_by_years(qtbot: QtBot, grid: DayGrid) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    assert wanted(qtbot, grid, Qt.Key.Key_PageUp, control) == date(2025, 3, 11)


def test_the_arrows_follow_the_direction_of_reading(qtbot: QtBot, grid: DayGrid) -> None:
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert wanted(qtbot, grid, Qt.Key.Key_Left) == date(2026, 3, 12)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_opens_the_day(qtbot: QtBot, grid: DayGrid, key: Qt.Key) -> None:
    with qtbot.waitSignal(grid.opened) as opened:
        QTest.keyClick(grid, key)

    assert opened.args == [date(2026, 3, 11)]


def test_the_mouse_chooses_points_and_opens(qtbot: QtBot, grid: DayGrid) -> None:
    place = grid.place(date(2026, 3, 5)).center()

    with qtbot.waitSignal(grid.pointed) as pointed:
        QTest.mouseMove(grid.viewport(), place)
    with qtbot.waitSignal(grid.wanted) as chosen:
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(grid.opened) as opened:
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert pointed.args == chosen.args == opened.args == [date(2026, 3, 5)]


def test_a_day_in_the_future_does_nothing(qtbot: QtBot, grid: DayGrid) -> None:
    place = grid.place(date(2026, 3, 25)).center()

    with qtbot.assertNotEmitted(grid.wanted), qtbot.assertNotEmitted(grid.opened):
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_screen_reader_meets_each_day_as_a_cell(grid: DayGrid) -> None:
    interface = QAccessible.queryAccessibleInterface(grid)

    assert interface.childCount() == 31
    cell = interface.child(10)
    assert cell.text(QAccessible.Text.Name) == "day 11 03"
    assert cell.rect().height() > 40
    assert cell.state().focused


def test_months_are_reached_at_their_last_day() -> None:
    assert months_on(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert months_on(date(2026, 12, 5), 1) == date(2027, 1, 5)
    assert months_on(date(1900, 1, 5), -1) == date(1900, 1, 5)


@pytest.mark.parametrize("week_starts", [1, 6, 7])
def test_days_stand_below_their_weekday(week_starts: int) -> None:
    (month,) = month_places(date(2026, 2, 1), 700, 0, week_starts, SIZES).months

    for day, place in month.days.items():
        assert place.x() == pytest.approx(month.weekdays[(day.isoweekday() - week_starts) % 7].x())


@pytest.mark.parametrize("width", [180, 400, 700, 1500])
def test_no_day_of_a_year_covers_another_or_leaves_the_width(width: int) -> None:
    places = year_places(2024, width, 1, SIZES)
    rects = [place for month in places.months for place in month.days.values()]

    assert len(rects) == 366
    assert max(place.right() for place in rects) <= width + 0.01
    assert max(place.bottom() for place in rects) <= places.height + 0.01
    assert len({(round(place.x()), round(place.y())) for place in rects}) == 366


def test_a_mirrored_month_begins_at_the_right() -> None:
    places = mirrored(month_places(date(2026, 3, 1), 700, 0, 7, SIZES), 700)
    first = places.place_of(date(2026, 3, 1))

    assert first is not None
    assert first.right() == pytest.approx(700)


def test_everything_is_painted_in_every_theme(grid: DayGrid, look: Look) -> None:
    cells = (
        DayCell(date(2026, 3, 1), quiet=True, capsule=True),
        DayCell(date(2026, 3, 2), logged=True, tone="severity_3", figure="3", today=True),
        DayCell(date(2026, 3, 3), logged=True, tone="day_emergency", icon="urgency_emergency"),
    )
    for theme in (Theme.LIGHT, Theme.DARK):
        look.choose(theme, 100)
        grid.show_days(cells, date(2026, 3, 2), TODAY, year=False)
        image = grid.viewport().grab().toImage()
        place = grid.place(date(2026, 3, 3))
        spot = place.topLeft() + QPoint(place.width() // 2, 8)
        assert image.pixelColor(spot) == look.colour("day_emergency")
