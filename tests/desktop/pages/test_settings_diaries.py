"""Other diaries, opened from the settings page; no test starts a program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock
from tests.desktop.pages.report_pages import Answers

from symptomdesk.desk import Desk
from symptomdesk.desktop.pages import settings as settings_page
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.pages.settings_diaries import DiariesCard
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.paths import DataFolder
from symptomdesk.settings import load

Open = Callable[[], Session]


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answers:
    given = Answers(tmp_path / "Maria")
    given.folder.mkdir()
    monkeypatch.setattr(settings_page, "Dialogs", lambda: given)
    return given


def card_of(session: Session) -> DiariesCard:
    page = session.window.open_page("settings")
    assert isinstance(page, SettingsPage)
    return page.board.diaries


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.waitUntil(button.isVisible)  # a layout shows a new child a moment later
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def begin_diary(folder: Path, clock: StandingClock) -> None:
    Desk.open(DataFolder(folder), clock).close()


def test_another_diary_opens_in_a_window_of_its_own_and_is_one_click_afterwards(
    qtbot: QtBot, open_window: Open, desk: Desk, answers: Answers, clock: StandingClock
) -> None:
    begin_diary(answers.folder, clock)
    card = card_of(open_window())

    click(qtbot, card.choose)

    assert answers.opened == [answers.folder]
    assert card.told.text == "It opens in a window of its own."
    assert [button.words for button in card.known] == ["Open the diary of Maria"]
    click(qtbot, card.known[0])
    assert answers.opened == [answers.folder] * 2


def test_in_an_empty_folder_a_diary_begins_with_a_name(
    qtbot: QtBot, open_window: Open, desk: Desk, answers: Answers
) -> None:
    card = card_of(open_window())
    assert not card.begin_form.isVisible()

    click(qtbot, card.choose)
    assert answers.opened == []
    qtbot.keyClicks(card.whose.line, "Maria Example")
    qtbot.keyClick(card.whose.line, Qt.Key.Key_Return)

    found, _ = load(DataFolder(answers.folder).settings, desk.reference.leaflet.fever.bounds)
    assert found.patient_name == "Maria Example"
    assert answers.opened == [answers.folder]
    assert not card.begin_form.isVisible()


def test_nothing_begins_where_somebody_thinks_better_of_it(
    qtbot: QtBot, open_window: Open, answers: Answers
) -> None:
    card = card_of(open_window())
    click(qtbot, card.choose)
    qtbot.keyClicks(card.whose.line, "Mar")

    click(qtbot, card.instead)

    assert not card.begin_form.isVisible()
    assert answers.opened == []
    assert list(answers.folder.iterdir()) == []


def test_a_folder_of_other_things_is_refused_in_place(
    qtbot: QtBot, open_window: Open, answers: Answers
) -> None:
    (answers.folder / "photo.jpg").touch()
    card = card_of(open_window())

    click(qtbot, card.choose)

    assert answers.opened == []
    assert "There is no diary in the folder “Maria”" in card.fault.text()


def test_where_no_program_can_be_started_the_folder_is_told(
    qtbot: QtBot, open_window: Open, desk: Desk, answers: Answers
) -> None:
    card = card_of(open_window())
    answers.willing = False

    click(qtbot, card.sample)

    assert "cannot be opened from here" in card.fault.text()
    assert not card.told.text


def test_a_sample_opens_beside_ones_own_and_its_window_says_so(
    qtbot: QtBot, open_window: Open, answers: Answers, clock: StandingClock, look: Look
) -> None:
    session = open_window()
    assert session.window.mark.text == ""

    click(qtbot, card_of(session).sample)

    assert [folder.name for folder in answers.opened] == [TODAY.isoformat()]
    assert session.window.windowTitle() == "SymptomDesk"
    with Desk.open(DataFolder(answers.opened[0]), clock) as sample:
        beside = Session(sample, look)
        beside.window.show()
        assert beside.window.windowTitle() == "Sample diary – not yours – SymptomDesk"
        assert beside.window.mark.isVisible()
        assert beside.window.mark.text.startswith("Sample diary – not yours.")
        assert not card_of(beside).sample.isVisible()
        beside.close()
        beside.deleteLater()
