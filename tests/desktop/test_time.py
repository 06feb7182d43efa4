"""The window while the clock jumps: no page fails, and the day shown is the day it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.app import Session

Open = Callable[[], Session]
PAGES = ("calendar", "trends", "treatment", "leaflet", "report", "settings", "today")


def look_at_every_page(session: Session) -> None:
    for page in PAGES:
        session.window.open_page(page)
        QApplication.processEvents()


@pytest.fixture
def written(desk: Desk) -> Desk:
    for ago in range(10):
        desk.log(Entry(TODAY - timedelta(days=ago), text="chest pain", signs=(("nausea", 2),)))
    return desk


@pytest.mark.parametrize(
    "now",
    [
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2025, 3, 2, 20, 0, tzinfo=UTC),
        datetime(2028, 2, 29, 23, 59, tzinfo=UTC),
        datetime(2040, 1, 1, tzinfo=UTC),
    ],
    ids=lambda now: now.date().isoformat(),
)
def test_a_clock_that_jumps_is_followed_and_left_again(
    open_window: Open, written: Desk, clock: StandingClock, now: datetime
) -> None:
    session = open_window()
    look_at_every_page(session)
    right, clock.now = clock.now, now
    session.signals.look_around()
    look_at_every_page(session)
    assert session.today.day == written.today() or session.today.day == TODAY
    session.today.open_day(written.today())
    assert session.today.view.today
    session.today.board.words.box.setPlainText("headache")
    assert session.today.finish()
    assert [one.sign for one in written.page(now.date()).observations] == ["headache"]

    clock.now = right
    session.signals.look_around()
    look_at_every_page(session)
    session.today.open_day(TODAY)
    assert session.today.view.today
    assert "chest pain" in session.today.board.words.box.text()
    assert session.window.banners.contents()[0].headline == "Get emergency help now"


def test_a_window_opened_while_the_clock_stands_at_1970_opens(
    open_window: Open, written: Desk, clock: StandingClock
) -> None:
    clock.now = datetime(1970, 1, 1, tzinfo=UTC)
    session = open_window()
    look_at_every_page(session)
    assert session.today.day == date(1970, 1, 1)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_window_that_travels_shows_the_day_there(
    open_window: Open, written: Desk, clock: StandingClock, zone: str
) -> None:
    session = open_window()
    clock.now = clock.now.astimezone(ZoneInfo(zone))
    session.signals.look_around()
    look_at_every_page(session)
    session.today.open_day(written.today())
    assert session.today.view.today
    assert session.today.day == clock.now.date()


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_midnight_comes_once_on_days_of_23_and_25_hours(
    open_window: Open, desk: Desk, clock: StandingClock, day: date
) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    at = datetime.combine(day, datetime.min.time(), berlin).astimezone(UTC) - timedelta(minutes=30)
    clock.now = at.astimezone(berlin)
    session = open_window()
    session.window.rail.button("today").setFocus()
    midnights: list[date] = []
    session.signals.midnight.connect(lambda: midnights.append(desk.today()))
    for _ in range(26 * 2):
        at += timedelta(minutes=30)
        clock.now = at.astimezone(berlin)
        session.signals.look_around()
    assert midnights == [day, day + timedelta(days=1)]
    assert session.today.day == day + timedelta(days=1)
