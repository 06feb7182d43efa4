"""At the largest text no page cuts its words off, in any size that a window should have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication
from tests.desktop.conftest import TODAY
from tests.desktop.shown_text import clipped_in

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.settings import Theme

PAGES = ("today", "calendar", "trends", "report", "treatment", "leaflet", "settings")
SIZES = ((1920, 1080), (1280, 800), (1024, 700))

Open = Callable[[], Session]


@pytest.fixture(params=[Theme.LIGHT, Theme.HIGH_CONTRAST])
def large(request: pytest.FixtureRequest, look: Look) -> Iterator[Look]:
    """Text twice as large; high contrast has thicker edges, which need room too."""
    look.choose(request.param, 200)
    yield look
    look.choose(Theme.LIGHT, 100)


def settle() -> None:
    """Let the window lay itself out; a banner takes several rounds to its shape."""
    for _ in range(12):
        QApplication.processEvents()


def clipped_on_any_page(session: Session) -> list[str]:
    wrong: list[str] = []
    for width, height in SIZES:
        session.window.resize(width, height)
        for page in PAGES:
            session.window.open_page(page)
            settle()
            found = clipped_in(session.window)
            wrong += (f"{page} at {width}x{height}: {one.text!r} by {one.by}" for one in found)
    return wrong


@pytest.mark.usefixtures("large")
def test_of_an_empty_diary(open_window: Open) -> None:
    wrong = clipped_on_any_page(open_window())
    assert not wrong, "\n".join(wrong)


@pytest.mark.usefixtures("large")
def test_of_a_full_evening(open_window: Open, desk: Desk) -> None:
    begun = TODAY - timedelta(days=40)
    desk.clinic.set_treatment(start=begun, dose_mg=Decimal(25), regimen=Regimen.DAYS_21_7, from_day=begun)
    desk.clinic.start_cycle(TODAY - timedelta(days=11))
    desk.clinic.add_visit(TODAY - timedelta(days=14), "Talk with the doctor")
    desk.clinic.add_lab("neutrophils", "1.9 ×10⁹/L", day=TODAY)
    for ago in range(1, 20):
        desk.log(Entry(TODAY - timedelta(days=ago), signs=(("tiredness", 1 + ago % 3), ("swollen_limbs", 2))))
    desk.write_text(TODAY, "threw up twice, no fever, can't catch my breath, ankles puffy, dizzy")
    desk.log(Entry(TODAY, signs=(("own:donaudampfschifffahrtsgesellschaftskapitän", 2),), note="A note."))
    desk.record_dose(TODAY, DoseStatus.TAKEN)
    desk.record_temperature(TODAY, "38.4")
    wrong = clipped_on_any_page(open_window())
    assert not wrong, "\n".join(wrong)


@pytest.mark.usefixtures("large")
def test_of_the_first_start(open_window: Open) -> None:
    session = open_window()
    session.introduce()
    wrong: list[str] = []
    for width, height in SIZES:
        session.window.resize(width, height)
        settle()
        wrong += (f"{width}x{height}: {one.text!r} by {one.by}" for one in clipped_in(session.window))
    assert not wrong, "\n".join(wrong)
