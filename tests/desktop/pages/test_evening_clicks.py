"""How much a typical evening costs, counted in clicks and keys that arrive at the window itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.session import Session
from symptomdesk.diary.model import DoseStatus

Open = Callable[[], Session]
YESTERDAY = TODAY - timedelta(days=1)
USUAL = ("nausea", "headache", "dry_mouth")


class Person:
    """Clicks where a control is seen, and types; ``effort`` counts both, but not the figures."""

    def __init__(self, session: Session) -> None:
        self._window = session.window
        self.effort = 0

    def click(self, control: QWidget) -> None:
        """Click the middle of a control; it must be in view there, without scrolling."""
        middle = control.mapTo(self._window, control.rect().center())
        assert control.visibleRegion().contains(control.rect().center()), "nobody sees this without scrolling"
        assert self._window.childAt(middle) is control
        self.effort += 1
        QTest.mouseClick(
            self._window.windowHandle(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QPoint(middle),
        )

    def press(self, key: Qt.Key) -> None:
        """Press one key."""
        self.effort += 1
        QTest.keyClick(self._window.windowHandle(), key)

    def type_figures(self, figures: str) -> None:
        """Type what the thermometer shows."""
        for figure in figures:
            QTest.keyClick(self._window.windowHandle(), figure)


@pytest.fixture
def evening(open_window: Open, desk: Desk) -> Session:
    """The window on an evening after two others with the usual signs."""
    for ago in (3, 1):
        desk.log(Entry(TODAY - timedelta(days=ago), signs=tuple((sign, 1) for sign in USUAL)))
    return open_window()


def test_a_typical_evening_takes_at_most_six_clicks_or_keys(evening: Session, desk: Desk) -> None:
    board, person = evening.today.board, Person(evening)

    person.click(board.dose.button)
    for sign, severity in zip(USUAL, (1, 2, 0), strict=True):
        row = board.signs.row(sign)
        assert row is not None
        person.click(row.picker.button(severity))
    person.click(board.temperature.field)
    person.type_figures("36.8")
    person.press(Qt.Key.Key_Return)

    page = desk.page(TODAY)
    assert {o.sign: o.severity for o in page.observations} == dict(zip(USUAL, (1, 2, 0), strict=True))
    assert [dose.status for dose in page.doses] == [DoseStatus.TAKEN]
    assert [reading.celsius for reading in page.readings] == [Decimal("36.8")]
    assert person.effort <= 6


def test_an_evening_like_the_one_before_takes_one_click(evening: Session, desk: Desk) -> None:
    person = Person(evening)

    person.click(evening.today.board.signs.same)

    assert {o.sign: o.severity for o in desk.page(TODAY).observations} == dict.fromkeys(USUAL, 1)
    assert person.effort == 1


def test_an_evening_without_symptoms_takes_one_click(evening: Session, desk: Desk) -> None:
    person = Person(evening)

    person.click(evening.today.board.signs.nothing)

    assert desk.page(TODAY).nothing_today
    assert person.effort == 1


def test_yesterday_is_filled_in_with_two_clicks(evening: Session, desk: Desk) -> None:
    person, board = Person(evening), evening.today.board

    person.click(board.stepper.back)
    row = board.signs.row("nausea")
    assert row is not None
    person.click(row.picker.button(2))

    assert {o.sign: o.severity for o in desk.page(YESTERDAY).observations}["nausea"] == 2
    assert person.effort == 2
