"""Starting, and what happens when something goes wrong."""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY

from symptomdesk.cli import run as run_command
from symptomdesk.desk import Desk
from symptomdesk.desktop import app
from symptomdesk.desktop.crash import CrashGuard, report_of
from symptomdesk.desktop.crash_dialog import CrashDialog
from symptomdesk.desktop.fonts import FAMILY
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.translation import english_of
from symptomdesk.desktop.widgets.empty_card import EmptyCard
from symptomdesk.settings import Theme

SECRET = "blood in my urine"


def caught(guard: CrashGuard) -> str:
    """Let something fail with a person's words in its message; the report of it."""
    reports: list[str] = []
    guard.caught.connect(reports.append)
    try:
        int(SECRET)
    except ValueError as error:
        guard.catch(type(error), error, error.__traceback__)
    return reports[0]


class TestStart:
    def test_without_a_display_it_says_so_and_fails(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setattr(sys, "platform", "linux")

        assert app.run(tmp_path / "diary") == 1

        (line,) = capsys.readouterr().err.splitlines()
        assert "display" in line
        assert not (tmp_path / "diary").exists()

    def test_a_folder_that_cannot_be_made_is_one_line_and_fails(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        (tmp_path / "file").write_text("")

        assert app.run(tmp_path / "file" / "diary") == 1

        (line,) = capsys.readouterr().err.splitlines()
        assert "diary" in line

    def test_a_window_that_is_closed_ends_with_0(
        self, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
    ) -> None:
        def execute() -> int:
            window = next(w for w in QApplication.topLevelWidgets() if w.windowTitle() == "SymptomDesk")
            assert window.isVisible()
            window.close()
            return 0

        monkeypatch.setattr(qapp, "exec", execute, raising=False)
        monkeypatch.setattr(app, "make_application", lambda: qapp)

        assert app.run(tmp_path / "diary") == 0
        assert (tmp_path / "diary" / "diary.sqlite3").exists()

    def test_dates_are_written_in_the_language_of_our_sentences(self) -> None:
        german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
        assert english_of(german).dayName(1) == "Monday"
        assert english_of(QLocale.c()).dayName(1, QLocale.FormatType.NarrowFormat) == "M"

    @pytest.mark.parametrize(("arguments", "in_background"), [(["--in-background"], True), ([], False)])
    def test_the_command_line_opens_the_window_or_only_waits(
        self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], in_background: bool
    ) -> None:
        calls: list[tuple[Path | None, bool]] = []

        def open_window(folder: Path | None, *, in_background: bool) -> int:
            calls.append((folder, in_background))
            return 0

        monkeypatch.setattr(app, "run", open_window)
        assert run_command(["--data-dir", str(tmp_path), *arguments]) == 0
        assert calls == [(tmp_path, in_background)]


class TestWindow:
    def test_the_writing_begins_without_a_click(self, open_window: Callable[[], Session]) -> None:
        session = open_window()
        assert QApplication.focusWidget() is session.today.board.words.box

    @pytest.mark.parametrize("page", ["trends", "report"])
    def test_an_empty_page_leads_to_where_one_writes(
        self, qtbot: QtBot, open_window: Callable[[], Session], page: str
    ) -> None:
        session = open_window()
        empty = session.window.open_page(page).findChild(EmptyCard)
        assert isinstance(empty, EmptyCard)
        assert empty.write.hasFocus()

        qtbot.keyClick(empty.write, Qt.Key.Key_Space)

        assert session.today.isVisible()
        assert QApplication.focusWidget() is session.today.board.words.box

    def test_the_rail_opens_trends_and_comes_back(
        self, qtbot: QtBot, open_window: Callable[[], Session], desk: Desk
    ) -> None:
        desk.grade(TODAY, "nausea", 2)
        session = open_window()
        assert "symptomdesk.desktop.pages.trends" not in sys.modules or session.window.rail
        qtbot.mouseClick(session.window.rail.button("trends"), Qt.MouseButton.LeftButton)
        assert not session.today.isVisible()
        qtbot.mouseClick(session.window.rail.button("today"), Qt.MouseButton.LeftButton)
        assert session.today.isVisible()

    def test_every_page_can_be_reached_in_the_lowest_window_with_the_largest_text(
        self, qtbot: QtBot, open_window: Callable[[], Session], look: Look
    ) -> None:
        session = open_window()
        session.window.resize(640, 480)
        look.choose(Theme.LIGHT, 200)
        last = session.window.rail.button("settings")
        session.window.open_page("settings")
        qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
        assert session.window.rail.height() <= session.window.height()
        look.choose(Theme.LIGHT, 100)

    def test_leaving_the_page_keeps_what_is_typed(
        self, qtbot: QtBot, open_window: Callable[[], Session], desk: Desk
    ) -> None:
        session = open_window()
        qtbot.keyClicks(session.today.board.words.box, "headache")
        session.window.open_page("trends")
        assert "headache" in {o.sign for o in desk.page(TODAY).observations}

    def test_tab_follows_the_order_of_reading_through_all_that_can_be_done(
        self, qtbot: QtBot, open_window: Callable[[], Session], desk: Desk
    ) -> None:
        desk.write_text(TODAY, "chest pain, dry mouth")
        session = open_window()
        board = session.today.board
        names: list[str] = []
        for _ in range(60):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            names.append(QApplication.focusWidget().accessibleName())
            if QApplication.focusWidget() is board.words.box:
                break

        assert names[-1] == board.words.box.accessibleName()
        wanted = [
            "Chest pain, recorded",
            "Nothing today: I had no symptoms",
            "Chest pain: None",
            "Find a sign, or name one of your own",
            "Common side effects, closed",
            "Note for yourself or the clinic",
            "Today",
            "I have done this…",
            "The day before (Alt+Left)",
        ]
        met = [name for name in names if name in wanted]
        assert met == [name for name in wanted if name != "Nothing today: I had no symptoms"]

    def test_shift_tab_goes_back(self, qtbot: QtBot, open_window: Callable[[], Session], desk: Desk) -> None:
        session = open_window()
        box = session.today.board.words.box
        qtbot.keyClick(box, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not box
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
        assert QApplication.focusWidget() is box

    def test_a_broken_setting_is_told_and_stops_nothing(
        self, open_window: Callable[[], Session], desk: Desk, tmp_path: Path
    ) -> None:
        session = open_window()
        session.window.tell("settings.toml, [window] theme: must be one of system, light, dark")
        assert session.window.fault.isVisible()
        session.window.tell("")
        assert not session.window.fault.isVisible()

    def test_the_sample_is_marked_in_the_title(self, open_window: Callable[[], Session]) -> None:
        session = open_window()
        assert session.window.windowTitle() == "SymptomDesk"
        session.window.set_subject("Sample diary")
        assert session.window.windowTitle() == "Sample diary – SymptomDesk"

    def test_banners_take_at_most_a_third_of_the_window(
        self, open_window: Callable[[], Session], desk: Desk
    ) -> None:
        for sign in ("chest_pain", "chills", "swollen_limbs", "yellow_skin_or_eyes", "skin_blistering"):
            desk.grade(TODAY, sign, 3)
        session = open_window()
        session.window.resize(1024, 700)
        QApplication.processEvents()
        assert session.window.banners.height() <= session.window.height() / 3 + 1


class TestLook:
    def test_another_theme_and_size_dress_open_windows_anew(self, qtbot: QtBot, qapp: QApplication) -> None:
        look = Look(Theme.LIGHT)
        look.apply(qapp)
        before = (qapp.palette().window().color(), qapp.font().pixelSize())

        with qtbot.waitSignal(look.changed):
            look.choose(Theme.DARK, 200)

        assert qapp.palette().window().color() != before[0]
        assert qapp.font().pixelSize() == 2 * before[1]
        look.choose(Theme.LIGHT, 100)

    def test_a_size_out_of_range_is_brought_within(self, qapp: QApplication) -> None:
        assert Look(Theme.LIGHT, 900).scale.percent == 200
        assert Look(Theme.LIGHT, 10).scale.percent == 100

    def test_the_shipped_face_is_used(self, look: Look, qapp: QApplication) -> None:
        assert qapp.font().families()[0] == FAMILY


class TestDamage:
    def test_a_diary_that_is_not_sound_is_closed_to_ask(
        self, open_window: Callable[[], Session], monkeypatch: pytest.MonkeyPatch, desk: Desk
    ) -> None:
        session = open_window()
        monkeypatch.setattr(desk.backups, "looks_sound", lambda: False)
        session.start()
        assert session.damaged
        assert session.reopens
        assert not session.window.isVisible()
        assert desk.backups.all() == ()


class TestOurOwnMistakes:
    def test_a_report_tells_the_place_and_nothing_of_the_diary(self, qtbot: QtBot, tmp_path: Path) -> None:
        report = caught(CrashGuard(tmp_path / "logs"))

        assert "ValueError" in report
        assert "test_app.py" in report
        assert SECRET not in report
        log = tmp_path / "logs" / "faults.log"
        assert SECRET not in log.read_text()
        assert "test_app.py" in log.read_text()
        assert stat.S_IMODE(log.stat().st_mode) == 0o600
        assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700
        for dialog in [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog)]:
            dialog.close()

    def test_a_log_that_cannot_be_written_is_told_in_the_report(self, qtbot: QtBot, tmp_path: Path) -> None:
        (tmp_path / "logs").write_text("")
        assert "no log" in caught(CrashGuard(tmp_path / "logs"))

    def test_the_report_can_be_copied(self, qtbot: QtBot) -> None:
        dialog = CrashDialog(report_of(ValueError, None))
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
        assert QGuiApplication.clipboard().text() == dialog.report

    def test_the_window_lives_on_after_a_mistake(
        self, qtbot: QtBot, open_window: Callable[[], Session], tmp_path: Path, desk: Desk
    ) -> None:
        session = open_window()
        guard = CrashGuard(tmp_path / "logs")
        caught(guard)
        qtbot.waitUntil(lambda: any(isinstance(w, CrashDialog) for w in QApplication.topLevelWidgets()))
        dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog))
        dialog.accept()

        qtbot.keyClicks(session.today.board.words.box, "headache")
        qtbot.keyClick(session.today.board.words.box, Qt.Key.Key_Return)

        assert "headache" in {o.sign for o in desk.page(TODAY).observations}
