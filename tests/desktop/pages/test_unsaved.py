"""What cannot be saved stays on screen, is marked, is tried again, and can be taken along."""

from __future__ import annotations

import errno
from collections.abc import Callable

import pytest
from msgspec import Struct
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, DiaryFault
from symptomdesk.desktop.app import Session
from symptomdesk.desktop.widgets.growing_text import GrowingText
from symptomdesk.desktop.widgets.note_card import NoteCard
from symptomdesk.desktop.widgets.words_card import WordsCard
from symptomdesk.limits import LONGEST_TEXT

Open = Callable[[], Session]
WORDS = "headache since noon"


class Disk(Struct):
    """Full, until there is room again."""

    full: bool = False


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A disk that can be filled: nothing is written to the diary then."""
    disk = Disk()
    for name in ("write_text", "write_note"):
        really = getattr(Desk, name)

        def write(self: Desk, *words: object, really: Callable[..., object] = really) -> object:
            if disk.full:
                raise DiaryFault(f"The disk that holds the diary is full ({errno.ENOSPC}).")
            return really(self, *words)

        monkeypatch.setattr(Desk, name, write)
    return disk


def card_of(session: Session, name: str) -> WordsCard | NoteCard:
    return session.today.board.words if name == "text" else session.today.board.note


def kept(desk: Desk, name: str) -> str:
    page = desk.page(TODAY)
    return page.text if name == "text" else page.note


def is_marked(box: GrowingText) -> bool:
    return box.property("faulty") == "true"


both = pytest.mark.parametrize("name", ["text", "note"])


@both
def test_it_stays_on_screen_and_says_so(qtbot: QtBot, open_window: Open, disk: Disk, name: str) -> None:
    session = open_window()
    card = card_of(session, name)
    assert not card.copy.isVisible()
    disk.full = True
    qtbot.keyClicks(card.box, WORDS)
    card.finish()
    assert card.box.text() == WORDS
    assert card.fault.text().startswith("Not saved yet. The disk that holds the diary is full")
    assert card.fault.text().endswith("The program tries again by itself until it is saved.")
    assert is_marked(card.box)
    assert card.copy.isVisible()


@both
def test_it_can_be_copied_out(qtbot: QtBot, open_window: Open, disk: Disk, name: str) -> None:
    session = open_window()
    card = card_of(session, name)
    disk.full = True
    qtbot.keyClicks(card.box, WORDS)
    card.finish()
    qtbot.mouseClick(card.copy.button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == WORDS
    assert card.copy.button.accessibleName() == "Copied"


@both
def test_it_is_tried_again_until_it_is_kept(
    qtbot: QtBot, open_window: Open, desk: Desk, disk: Disk, name: str
) -> None:
    session = open_window()
    again = session.today._actions._again
    again.setInterval(20)
    card = card_of(session, name)
    disk.full = True
    qtbot.keyClicks(card.box, WORDS)
    card.finish()
    with qtbot.waitSignals([again.timeout, again.timeout], timeout=5000):
        pass
    assert kept(desk, name) == ""
    disk.full = False
    qtbot.waitUntil(lambda: kept(desk, name) == WORDS, timeout=5000)
    assert not card.dirty
    assert not card.fault.isVisible()
    assert not card.copy.isVisible()
    assert not is_marked(card.box)


@both
def test_closing_the_window_asks_first(qtbot: QtBot, open_window: Open, disk: Disk, name: str) -> None:
    session = open_window()
    card = card_of(session, name)
    disk.full = True
    qtbot.keyClicks(card.box, WORDS)
    session.window.close()
    assert session.window.isVisible()
    assert "not saved yet" in session.window.fault.text()
    assert card.copy.isVisible()
    session.window.close()
    assert not session.window.isVisible()


@both
def test_another_day_is_not_opened_over_it(qtbot: QtBot, open_window: Open, disk: Disk, name: str) -> None:
    session = open_window()
    disk.full = True
    qtbot.keyClicks(card_of(session, name).box, WORDS)
    session.today.board.stepper.stepped.emit(TODAY.replace(day=1))
    assert session.today.day == TODAY
    assert card_of(session, name).box.text() == WORDS


@both
def test_what_is_far_too_long_stays_too_and_costs_no_time(
    qtbot: QtBot, open_window: Open, desk: Desk, name: str
) -> None:
    session = open_window()
    card = card_of(session, name)
    card.box.setPlainText("chest pain " * (LONGEST_TEXT // 10))
    card.finish()
    assert "Not saved yet. A text can have 100,000 characters at most" in card.fault.text()
    assert card.copy.isVisible()
    assert kept(desk, name) == ""
    card.box.setPlainText("chest pain")
    card.finish()
    assert kept(desk, name) == "chest pain"
    assert not card.copy.isVisible()


@both
def test_far_too_much_is_not_even_pasted(qtbot: QtBot, open_window: Open, name: str) -> None:
    session = open_window()
    card = card_of(session, name)
    qtbot.keyClicks(card.box, WORDS)
    much = QMimeData()
    much.setText("x" * 100_000_000)
    card.box.insertFromMimeData(much)
    assert card.box.text() == WORDS
    assert card.fault.text() == "A text can have 100,000 characters at most; this one has 100,000,000."
