"""Deleting everything from the settings page: two steps, a copy first if wanted, and then a new beginning."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock
from tests.desktop.pages.report_pages import Answers

from symptomdesk.desk import Desk
from symptomdesk.desktop import app
from symptomdesk.desktop.autostart import autostart_of
from symptomdesk.desktop.pages import settings as settings_page
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.pages.settings_deletion import DeletionCard
from symptomdesk.desktop.session import Session
from symptomdesk.paths import DataFolder

RunWith = Callable[..., int]


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answers:
    given = Answers(tmp_path)
    monkeypatch.setattr(settings_page, "Dialogs", lambda: given)
    return given


@pytest.fixture
def opened(open_window: Callable[[], Session], answers: Answers) -> tuple[Session, DeletionCard]:
    session = open_window()
    page = session.window.open_page("settings")
    assert isinstance(page, SettingsPage)
    page.board.reveal(page.board.deletion)
    return session, page.board.deletion


def clicks(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


class TestAsking:
    def test_one_press_deletes_nothing(self, qtbot: QtBot, opened: tuple[Session, DeletionCard]) -> None:
        session, card = opened
        clicks(qtbot, card.begin)
        assert card.asking
        assert QApplication.focusWidget() is card.export
        assert not card.delete.isEnabled()
        assert not session.erasing

    @pytest.mark.parametrize(
        ("typed", "enough"),
        [("DELETE", True), (" delete ", True), ("DELET", False), ("DELETE IT", False), ("", False)],
    )
    def test_only_the_word_unlocks_the_button(
        self, qtbot: QtBot, opened: tuple[Session, DeletionCard], typed: str, enough: bool
    ) -> None:
        _, card = opened
        clicks(qtbot, card.begin)
        qtbot.keyClicks(card.word.line, typed)
        assert card.delete.isEnabled() is enough

    def test_enter_after_the_word_deletes_nothing(
        self, qtbot: QtBot, opened: tuple[Session, DeletionCard]
    ) -> None:
        session, card = opened
        clicks(qtbot, card.begin)
        qtbot.keyClicks(card.word.line, "DELETE")
        qtbot.keyClick(card.word.line, Qt.Key.Key_Return)
        assert not session.erasing

    @pytest.mark.parametrize("how", ["button", "escape", "leaving"])
    def test_a_changed_mind_begins_again(
        self, qtbot: QtBot, opened: tuple[Session, DeletionCard], how: str
    ) -> None:
        session, card = opened
        clicks(qtbot, card.begin)
        qtbot.keyClicks(card.word.line, "DELETE")
        if how == "button":
            clicks(qtbot, card.keep)
        elif how == "escape":
            qtbot.keyClick(card.word.line, Qt.Key.Key_Escape)
        else:
            session.window.open_page("today")
            session.window.open_page("settings")
        assert not card.asking
        clicks(qtbot, card.begin)
        assert card.word.text == ""
        assert not card.delete.isEnabled()

    def test_a_copy_is_offered_first(
        self, qtbot: QtBot, opened: tuple[Session, DeletionCard], desk: Desk, tmp_path: Path
    ) -> None:
        desk.grade(TODAY, "nausea", 2)
        _, card = opened
        clicks(qtbot, card.begin)
        clicks(qtbot, card.export)
        saved = tmp_path / "SymptomDesk diary 2026-03-02.json"
        assert saved.read_text("utf-8") == desk.reports.json()
        assert saved.name in card.told.text

    def test_a_copy_that_cannot_be_written_is_told_here(
        self, qtbot: QtBot, opened: tuple[Session, DeletionCard], answers: Answers, tmp_path: Path
    ) -> None:
        answers.folder = tmp_path / "gone"
        _, card = opened
        clicks(qtbot, card.begin)
        clicks(qtbot, card.export)
        assert "could not be saved" in card.fault.text()

    def test_the_word_typed_keeps_nobody_from_closing(
        self, qtbot: QtBot, opened: tuple[Session, DeletionCard]
    ) -> None:
        session, card = opened
        clicks(qtbot, card.begin)
        qtbot.keyClicks(card.word.line, "DELETE")
        session.window.close()
        assert not session.window.isVisible()
        assert not session.erasing


def window() -> QWidget:
    return next(one for one in QApplication.topLevelWidgets() if one.isVisible())


def press_through(qtbot: QtBot) -> None:
    """What a person does to delete everything, in the window that is open."""
    main = window()
    page = main.open_page("settings")  # type: ignore[attr-defined]
    card = page.board.deletion
    card.ask()
    qtbot.keyClicks(card.word.line, "DELETE")
    clicks(qtbot, card.delete)


class TestDeleting:
    @pytest.fixture
    def folder(self, tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        folder = DataFolder(tmp_path / "mine")
        with Desk.open(folder, clock) as desk:
            desk.write_text(TODAY, "chest pain")
            desk.change_settings(introduced=True, patient_name="M. Example")
            desk.backups.make()
        return folder

    @pytest.fixture
    def run_with(
        self,
        folder: DataFolder,
        clock: StandingClock,
        monkeypatch: pytest.MonkeyPatch,
        qapp: QApplication,
    ) -> RunWith:
        """Runs the program; each window that it opens is given one step to do."""

        def run(*steps: Callable[[], None]) -> int:
            waiting = list(steps)

            def execute() -> int:
                QTimer.singleShot(0, waiting.pop(0))
                return type(qapp).exec()

            monkeypatch.setattr(qapp, "exec", execute, raising=False)
            monkeypatch.setattr(app, "make_application", lambda: qapp)
            return app.run(folder.root, clock=clock)

        return run

    def test_everything_is_gone_and_the_program_begins_anew(
        self,
        qtbot: QtBot,
        folder: DataFolder,
        run_with: RunWith,
        tmp_path: Path,
    ) -> None:
        login = autostart_of(folder.root, {"XDG_CONFIG_HOME": str(tmp_path / "config")}, "linux")
        login.set_on(True)
        seen: dict[str, object] = {}

        def look() -> None:
            main = window()
            seen["title"] = main.windowTitle()
            seen["page"] = main.page  # type: ignore[attr-defined]
            seen["fault"] = main.fault.isVisible()  # type: ignore[attr-defined]
            main.close()

        assert run_with(lambda: press_through(qtbot), look) == 0
        assert seen == {"title": "SymptomDesk", "page": "", "fault": False}
        assert not login.is_on
        left = {path.name for path in folder.root.rglob("*") if path.is_file()}
        assert left <= {"diary.sqlite3", "window.json", "window.lock"}
        assert b"chest pain" not in folder.diary.read_bytes()

    def test_what_cannot_be_deleted_is_told_and_still_there(
        self,
        qtbot: QtBot,
        folder: DataFolder,
        clock: StandingClock,
        run_with: RunWith,
    ) -> None:
        said: list[str] = []

        def refuse(path: Path, missing_ok: bool = False) -> None:
            raise PermissionError(13, "Permission denied", str(path))

        patch = pytest.MonkeyPatch()

        def first() -> None:
            press_through(qtbot)
            patch.setattr(Path, "unlink", refuse)

        def look() -> None:
            patch.undo()
            main = window()
            said.append(main.fault.accessibleName())  # type: ignore[attr-defined]
            said.append(main.windowTitle())
            main.close()

        assert run_with(first, look) == 0
        assert "Not everything was deleted" in said[0]
        assert said[1] == "M. Example – SymptomDesk"
        with Desk.open(folder, clock) as desk:
            assert desk.page(TODAY).text == "chest pain"
