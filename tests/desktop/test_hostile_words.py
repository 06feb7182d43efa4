"""The window shows hostile words as words: nothing reads markup, keys or directions into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import StandingClock
from tests.desktop.shown_text import said_in
from tests.hostile import MARKUP, TEXTS, TODAY, day_of, write_all, write_leaflet

from symptomdesk.desk import Desk, Entry, RefusedError
from symptomdesk.desktop.app import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.translation import fault_words, tr
from symptomdesk.paths import DataFolder

PAGES = ("today", "calendar", "trends", "report", "treatment", "leaflet", "settings")


@pytest.fixture
def session(open_window: Callable[[], Session], desk: Desk) -> Session:
    write_all(desk)
    return open_window()


def views(session: Session) -> Iterator[str]:
    """Every page, and every day's."""
    for page in PAGES:
        session.window.open_page(page)
        yield page
    session.window.open_page("today")
    for number in range(len(TEXTS)):
        session.today.open_day(day_of(number))
        yield f"day {number}"
    session.today.open_day(TODAY)


def is_markup(text: str) -> bool:
    """Whether Qt would guess so: PySide has its own guess in no place that mypy knows."""
    return QtGui.Qt.mightBeRichText(text)  # type: ignore[attr-defined,no-any-return]


def read_as_markup(window: QWidget) -> Iterator[str]:
    """What holds hostile words and would be read as more than words."""
    for widget in (window, *window.findChildren(QWidget)):
        if is_markup(widget.toolTip()):
            yield f"the tip of {type(widget).__name__}: {widget.toolTip()[:60]}"
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            markup = widget.text().replace("\u200b", "")
            if any(tag in markup for tag in ("<img", "<script", "<b>bold", "<a href='http://x'>")):
                yield f"the text of {type(widget).__name__}: {markup[:60]}"
        if isinstance(widget, QAbstractButton):
            left = widget.text().replace("&&", "")
            if "&" in left:
                yield f"a key in {type(widget).__name__}: {widget.text()[:60]}"


def test_no_page_takes_them_for_more_than_words(session: Session) -> None:
    found = set()
    for view in views(session):
        QApplication.processEvents()
        found |= {f"{view}: {one}" for one in read_as_markup(session.window)}
    assert not found, "\n".join(sorted(found))


def test_they_are_shown_as_they_were_written(session: Session) -> None:
    said = set()
    for _ in views(session):
        QApplication.processEvents()
        said |= {one.text for one in said_in(session.window)}
    for text in MARKUP:
        assert any(text in one for one in said), text


def test_a_leaflet_of_ones_own_is_shown_as_words(
    qtbot: QtBot, look: Look, clock: StandingClock, tmp_path: Path
) -> None:
    folder = DataFolder(tmp_path / "mine")
    write_leaflet(folder.leaflets)
    with Desk.open(folder, clock) as desk:
        for ago in range(3):
            desk.log(Entry(day_of(ago), text="nausea, diarrhea, very tired", signs=(("nausea", 3),)))
        session = Session(desk, look)
        with qtbot.waitExposed(session.window):
            session.window.show()
        found, said = set(), set()
        for page in PAGES:
            session.window.open_page(page)
            QApplication.processEvents()
            found |= {f"{page}: {one}" for one in read_as_markup(session.window)}
            said |= {one.text for one in said_in(session.window)}
        assert not found, "\n".join(sorted(found))
        assert any(MARKUP[2] in one for one in said)
        session.close()
        session.deleteLater()


def test_words_within_a_sentence_turn_nothing_round_them() -> None:
    told = tr("Copied: {number}", number="\u202egnp\u2066.exe")
    assert told == "Copied: gnp.exe"


def test_words_of_a_fault_turn_nothing_round_them(desk: Desk) -> None:
    with pytest.raises(RefusedError) as refused:
        desk.grade(TODAY - timedelta(days=1), "a\u202eb", 1)
    assert "\u202e" not in fault_words(refused.value)
