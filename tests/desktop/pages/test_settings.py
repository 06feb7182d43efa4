"""The settings page: every choice is in force at once and on the disk, and reaches what depends on it."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock
from tests.desktop.pages.report_pages import Answers

from symptomdesk.desk import Desk, DiaryFault, Entry
from symptomdesk.desktop.pages import settings as settings_page
from symptomdesk.desktop.pages.help_content import licence_texts
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.settings import Paper, Settings, TemperatureUnit, Theme, load

Open = Callable[[], tuple[Session, SettingsPage]]


@pytest.fixture
def answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Answers:
    given = Answers(tmp_path)
    monkeypatch.setattr(settings_page, "Dialogs", lambda: given)
    return given


@pytest.fixture
def open_page(open_window: Callable[[], Session], answers: Answers, look: Look) -> Iterator[Open]:
    def opened() -> tuple[Session, SettingsPage]:
        session = open_window()
        page = session.window.open_page("settings")
        assert isinstance(page, SettingsPage)
        return session, page

    yield opened
    look.choose(Theme.LIGHT, 100)


def on_disk(desk: Desk) -> Settings:
    found, problems = load(desk.reference.folder.settings, desk.reference.leaflet.fever.bounds)
    assert problems == ()
    return found


def types(qtbot: QtBot, field: LineField, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


def clicks(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


class TestEveryChoice:
    def test_text_size_and_colours_dress_the_window_at_once(
        self, qtbot: QtBot, open_page: Open, desk: Desk, look: Look, qapp: QApplication
    ) -> None:
        _, page = open_page()
        usual, light = qapp.font().pixelSize(), look.palette["canvas"]
        page.board.text_size.sizes.line(150).click()
        page.board.colours.themes.line(Theme.DARK).click()
        assert qapp.font().pixelSize() == pytest.approx(1.5 * usual, abs=1)
        assert look.palette["canvas"] != light
        assert (on_disk(desk).text_scale, on_disk(desk).theme) == (150, Theme.DARK)

    def test_the_arrow_keys_choose(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        open_page()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        assert on_disk(desk).text_scale == 125

    def test_an_odd_size_from_the_file_is_shown_and_stays(self, open_page: Open, desk: Desk) -> None:
        desk.change_settings(text_scale=110)
        _, page = open_page()
        assert page.board.text_size.sizes.value == 0
        assert on_disk(desk).text_scale == 110

    def test_the_unit_of_temperatures_is_that_of_today(self, open_page: Open, desk: Desk) -> None:
        session, page = open_page()
        page.board.temperature.units.line(TemperatureUnit.FAHRENHEIT).click()
        assert "°F" in session.today.board.temperature.field.accessibleName()
        assert page.board.temperature.fever.text == "From 100.4 °F (38.0 °C) on"
        assert on_disk(desk).temperature_unit is TemperatureUnit.FAHRENHEIT

    def test_a_lower_fever_threshold_raises_the_banner_at_once(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        desk.record_temperature(TODAY, "37.9")
        session, page = open_page()
        assert not session.window.banners.isVisible()
        clicks(qtbot, page.board.temperature.fever.less)
        assert page.board.temperature.fever.text == "From 37.9 °C on"
        assert session.window.banners.isVisible()
        assert on_disk(desk).fever_threshold == Decimal("37.9")

    def test_a_button_leads_back_to_the_usual_figure(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        _, page = open_page()
        card = page.board.temperature
        assert not card.back.isVisible()
        assert "Common Terminology Criteria" in card.source
        clicks(qtbot, card.fever.more)
        assert card.back.words == "Back to 38.0 °C"
        card.back.setFocus()
        clicks(qtbot, card.back)
        assert not card.back.isVisible()
        assert on_disk(desk).fever_threshold is None
        assert QApplication.focusWidget() is card.fever.less

    def test_the_steps_end_at_the_bounds(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        _, page = open_page()
        fever = page.board.temperature.fever
        for _ in range(12):
            clicks(qtbot, fever.less)
        assert on_disk(desk).fever_threshold == desk.reference.leaflet.fever.lowest_setting
        assert not fever.less.isEnabled()

    def test_another_hour_moves_the_day_that_is_shown(
        self, qtbot: QtBot, open_page: Open, desk: Desk, clock: StandingClock
    ) -> None:
        clock.now += timedelta(hours=5)
        session, page = open_page()
        assert session.today.day == TODAY + timedelta(days=1)
        for _ in range(3):
            clicks(qtbot, page.board.day.hour.more)
        assert page.board.day.hour.text == "At 3 in the morning"
        assert session.today.day == TODAY
        for _ in range(3):
            clicks(qtbot, page.board.day.hour.less)
        assert session.today.day == TODAY + timedelta(days=1)

    def test_an_hour_that_would_hide_what_is_written_is_refused_beside_it(
        self, qtbot: QtBot, open_page: Open, desk: Desk, clock: StandingClock
    ) -> None:
        clock.now += timedelta(hours=4)
        desk.grade(desk.today(), "chest_pain", 3)
        _, page = open_page()
        clicks(qtbot, page.board.day.hour.more)
        assert "would not have begun" in page.board.day.fault.text()
        assert page.board.day.hour.text == "At midnight"

    def test_who_writes_asks_for_the_patients_name_in_texts(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        session, page = open_page()
        writer = page.board.writer
        assert not writer.relation.isVisible()
        writer.writers.line(True).click()
        assert writer.relation.isVisible()
        types(qtbot, writer.relation, " my  husband, Dad")
        assert writer.relation.text == "my husband, Dad"
        assert on_disk(desk).relation_words == ("my husband", "Dad")

        session.window.open_page("today")
        qtbot.keyClicks(session.today.board.words.box, "my husband has a headache")
        qtbot.keyClick(session.today.board.words.box, Qt.Key.Key_Return)
        assert {o.sign for o in desk.page(TODAY).observations} == {"headache"}

    def test_the_name_stands_in_the_title(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        session, page = open_page()
        types(qtbot, page.board.patient.name, " M. Example ")
        assert session.window.windowTitle() == "M. Example – SymptomDesk"
        assert page.board.patient.name.text == on_disk(desk).patient_name == "M. Example"
        page.board.patient.name.line.clear()
        page.board.patient.name.finish()
        assert session.window.windowTitle() == "SymptomDesk"

    def test_a_date_of_birth_is_understood_or_refused_below(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        _, page = open_page()
        born = page.board.patient.born
        types(qtbot, born, "4/5/1952")
        assert born.fault.isVisible()
        assert (born.text, on_disk_born(desk)) == ("4/5/1952", None)
        types(qtbot, born, "4.5.1952")
        assert not born.fault.isVisible()
        assert (born.text, on_disk_born(desk)) == ("4 May 1952", date(1952, 5, 4))
        types(qtbot, born, " ")
        assert on_disk_born(desk) is None

    def test_a_number_is_on_the_next_banner(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        desk.grade(TODAY, "trouble_breathing", 3)
        session, page = open_page()
        types(qtbot, page.board.phones.emergency, "112")
        types(qtbot, page.board.phones.clinic, "555 0134")
        assert (on_disk(desk).clinic_phone, on_disk(desk).emergency_phone) == ("555 0134", "112")
        buttons = [button.text() for button in session.window.banners.findChildren(QPushButton)]
        assert "Emergency 112" in buttons

    def test_the_paper_is_offered_for_reports(self, open_page: Open, desk: Desk) -> None:
        desk.set_nothing_today(TODAY, True)
        session, page = open_page()
        report = session.window.open_page("report")
        assert report.board.options.chosen_paper is Paper.A4  # type: ignore[attr-defined]
        session.window.open_page("settings")
        page.board.paper.papers.line(Paper.LETTER).click()
        session.window.open_page("report")
        assert report.board.options.chosen_paper is Paper.LETTER  # type: ignore[attr-defined]


def on_disk_born(desk: Desk) -> date | None:
    return on_disk(desk).patient_born


class TestKeeping:
    def test_what_is_typed_is_kept_on_leaving_the_page(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        session, page = open_page()
        qtbot.keyClicks(page.board.phones.clinic.line, "555 0134")
        session.window.open_page("today")
        assert on_disk(desk).clinic_phone == "555 0134"

    def test_what_is_typed_is_kept_on_closing(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        session, page = open_page()
        qtbot.keyClicks(page.board.phones.clinic.line, "555 0134")
        session.window.close()
        assert not session.window.isVisible()
        assert on_disk(desk).clinic_phone == "555 0134"

    def test_what_was_refused_keeps_the_window_open_once(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        session, page = open_page()
        qtbot.keyClicks(page.board.patient.born.line, "long ago")
        session.window.close()
        assert session.window.isVisible()
        session.window.close()
        assert not session.window.isVisible()

    def test_a_fault_keeps_the_choice_and_says_so_until_it_is_saved(
        self, qtbot: QtBot, open_page: Open, desk: Desk, qapp: QApplication
    ) -> None:
        _, page = open_page()
        usual = qapp.font().pixelSize()
        desk.reference.folder.settings.mkdir()
        page.board.text_size.sizes.line(200).click()
        assert "could not be saved" in page.board.text_size.fault.text()
        assert page.board.text_size.sizes.value == 200
        assert qapp.font().pixelSize() == 2 * usual

        desk.reference.folder.settings.rmdir()
        types(qtbot, page.board.phones.clinic, "555 0134")
        assert not page.board.text_size.fault.isVisible()
        assert (on_disk(desk).text_scale, on_disk(desk).clinic_phone) == (200, "555 0134")

    def test_settings_changed_elsewhere_are_shown(self, open_page: Open, desk: Desk) -> None:
        _, page = open_page()
        desk.change_settings(clinic_phone="555 0134", for_someone=True)
        assert page.board.phones.clinic.text == "555 0134"
        assert page.board.writer.writers.value is True

    def test_opening_the_page_changes_nothing(self, open_page: Open, desk: Desk) -> None:
        open_page()
        assert not desk.reference.folder.settings.exists()


class TestData:
    def test_the_folder_is_shown_copied_and_opened(
        self, qtbot: QtBot, open_page: Open, desk: Desk, answers: Answers
    ) -> None:
        _, page = open_page()
        folder = desk.reference.folder.root
        assert page.board.data.folder.accessibleName() == str(folder)
        clicks(qtbot, page.board.data.copy)
        clicks(qtbot, page.board.data.open)
        assert (answers.copied, answers.shown) == ([str(folder)], [folder])

    def test_a_folder_that_cannot_be_opened_is_told(
        self, qtbot: QtBot, open_page: Open, desk: Desk, answers: Answers
    ) -> None:
        _, page = open_page()
        answers.willing = False
        clicks(qtbot, page.board.data.open)
        assert str(desk.reference.folder.root) in page.board.data.fault.accessibleName()

    def test_everything_is_saved_for_its_owner_alone(
        self, qtbot: QtBot, open_page: Open, desk: Desk, answers: Answers, tmp_path: Path
    ) -> None:
        desk.grade(TODAY, "nausea", 2)
        _, page = open_page()
        clicks(qtbot, page.board.data.export)
        saved = tmp_path / "SymptomDesk diary 2026-03-02.json"
        assert saved.read_text("utf-8") == desk.reports.json()
        assert stat.S_IMODE(saved.stat().st_mode) == 0o600
        assert "not protected" in page.board.data.told.text
        clicks(qtbot, page.board.data.told.button)
        assert answers.shown == [tmp_path]

    def test_a_changed_mind_saves_nothing(
        self, qtbot: QtBot, open_page: Open, answers: Answers, tmp_path: Path
    ) -> None:
        _, page = open_page()
        answers.willing = False
        clicks(qtbot, page.board.data.export)
        assert not list(tmp_path.glob("*.json"))
        assert page.board.data.told.text == ""

    def test_a_file_that_cannot_be_written_is_told(
        self, qtbot: QtBot, open_page: Open, answers: Answers, tmp_path: Path
    ) -> None:
        _, page = open_page()
        answers.folder = tmp_path / "gone"
        clicks(qtbot, page.board.data.export)
        assert "could not be saved" in page.board.data.fault.text()


class TestHelp:
    def test_licences_are_read_when_they_are_opened(self, qtbot: QtBot, open_page: Open) -> None:
        _, page = open_page()
        fold = page.board.about.libraries
        assert not fold.content.findChildren(QLabel)
        clicks(qtbot, fold.head)
        lines = [label.text() for label in fold.content.findChildren(QLabel)]
        clicks(qtbot, fold.head)
        clicks(qtbot, fold.head)
        assert any(line.startswith("PySide6_Essentials") for line in lines)
        assert len(fold.content.findChildren(QLabel)) == len(lines)

    def test_the_licences_can_be_read_in_full(self, qtbot: QtBot, open_page: Open, answers: Answers) -> None:
        _, page = open_page()
        about = page.board.about
        clicks(qtbot, about.libraries.head)
        clicks(qtbot, about.texts)
        assert answers.shown == [licence_texts()]
        answers.willing = False
        clicks(qtbot, about.texts)
        assert "cannot be opened from here" in about.fault.text()


class TestForEverybody:
    def test_every_control_has_a_name(self, open_page: Open, desk: Desk) -> None:
        desk.change_settings(for_someone=True, fever_threshold=Decimal("37.9"))
        _, page = open_page()
        controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
        assert [type(one).__name__ for one in controls if one.isVisible() and not one.accessibleName()] == []

    def test_the_keyboard_reaches_everything_in_the_order_of_reading(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        desk.change_settings(for_someone=True, reminder_at=time(20))
        open_page()
        first = QApplication.focusWidget()
        names = [first.accessibleName()]
        for _ in range(60):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            if QApplication.focusWidget() is first:
                break
            names.append(QApplication.focusWidget().accessibleName())
        wanted = [
            "Text size: 100 %",
            "Colours: As the computer",
            "Clinic",
            "Emergency",
            "Who writes: I write for someone else",
            "How you call the patient",
            "Name",
            "Date of birth",
            "Unit of temperatures: Celsius (°C)",
            "Fever begins at less",
            "The day begins later",
            "Reminder: Remind me every day",
            "A quarter of an hour earlier",
            "Paper for reports: A4",
            "Open the folder",
            "Save everything (JSON)",
            "Keyboard shortcuts, closed",
            "Licences of its libraries, closed",
            "Delete everything",
        ]
        assert [name for name in names if name in wanted] == wanted

    def test_nothing_is_cut_off_in_the_smallest_window_with_the_largest_text(
        self, qtbot: QtBot, open_page: Open, desk: Desk, look: Look
    ) -> None:
        desk.change_settings(
            for_someone=True,
            fever_threshold=Decimal("37.9"),
            temperature_unit=TemperatureUnit.FAHRENHEIT,
            reminder_at=time(20),
        )
        session, page = open_page()
        session.window.resize(640, 480)
        look.choose(Theme.LIGHT, 200)
        page.board.deletion.ask()
        page.board.help.keys.set_open(True)
        page.board.about.libraries.set_open(True)

        def whole() -> bool:
            controls = [
                one
                for kind in (QAbstractButton, QLineEdit, QLabel)
                for one in page.findChildren(kind)
                if one.isVisible()
            ]
            return all(
                one.mapTo(page, one.rect().topRight()).x() < page.width()
                and one.width() >= one.minimumSizeHint().width()
                and one.height() >= max(one.minimumSizeHint().height(), one.heightForWidth(one.width()))
                for one in controls
            )

        qtbot.waitUntil(whole)

    def test_controls_are_large_enough(self, open_page: Open) -> None:
        _, page = open_page()
        controls = [*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)]
        assert min(one.height() for one in controls if one.isVisible()) >= 44


class TestBackups:
    def test_one_is_made_at_once_and_said(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 1),)))
        _, page = open_page()
        card = page.board.backups
        assert card.latest.text() == "There is no backup yet."
        clicks(qtbot, card.now)
        assert card.latest.text() == "Last backup: today, 20:05."
        assert card.told.text == "Backed up."
        assert len(desk.backups.all()) == 1

    def test_going_back_asks_first_and_can_be_taken_back(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 1),)))
        desk.backups.make()
        desk.log(Entry(TODAY, signs=(("headache", 2),)))
        _, page = open_page()
        card = page.board.backups
        card.fold.set_open(True)
        (line,) = card.lines
        assert line.words == "Monday, 2 March 2026, 20:05, asked for"

        clicks(qtbot, line)
        clicks(qtbot, answer(card, "Leave it as it is"))
        assert {o.sign for o in desk.page(TODAY).observations} == {"nausea", "headache"}

        clicks(qtbot, line)
        clicks(qtbot, answer(card, "Go back to it"))
        assert {o.sign for o in desk.page(TODAY).observations} == {"nausea"}
        assert "as it was then" in card.told.text

        clicks(qtbot, card.lines[0])
        clicks(qtbot, answer(card, "Go back to it"))
        assert {o.sign for o in desk.page(TODAY).observations} == {"nausea", "headache"}

    def test_a_folder_on_another_disk_is_chosen_used_and_left(
        self, qtbot: QtBot, open_page: Open, desk: Desk, answers: Answers, tmp_path: Path
    ) -> None:
        stick = answers.folder = tmp_path / "stick"
        stick.mkdir()
        desk.log(Entry(TODAY, signs=(("nausea", 1),)))
        _, page = open_page()
        card = page.board.backups
        clicks(qtbot, card.choose)
        assert card.second.text().endswith("last copy today, 20:05.")
        assert len(list(stick.rglob("*.sqlite3"))) == 1
        clicks(qtbot, card.without)
        assert card.second.text() == "No other folder is chosen."
        assert len(list(stick.rglob("*.sqlite3"))) == 1

    def test_a_fault_is_told_beside_it(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 1),)))
        _, page = open_page()
        desk.reference.folder.backups.write_text("in the way")
        clicks(qtbot, page.board.backups.now)
        assert "No backup was made" in page.board.backups.fault.text()


def answer(card: QWidget, words: str) -> QPushButton:
    """The button of an answer."""
    return next(one for one in card.findChildren(QPushButton) if one.text() == words and one.isVisible())


PASSPHRASE = "a quiet long word"


class TestPassphrase:
    def test_it_is_typed_twice_and_then_encrypts(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 1),)))
        _, page = open_page()
        card = page.board.passphrase
        assert not card.former.isVisible()
        qtbot.keyClicks(card.new.line, PASSPHRASE)
        qtbot.keyClicks(card.again.line, PASSPHRASE.upper())
        clicks(qtbot, card.set)
        assert not desk.protection.on
        assert "differ" in card.again.fault.text()

        card.again.line.clear()
        qtbot.keyClicks(card.again.line, PASSPHRASE)
        clicks(qtbot, card.set)

        assert desk.protection.on
        assert card.told.text == "The diary is encrypted."
        assert (card.new.text, card.again.text) == ("", "")
        assert card.former.isVisible()
        assert {o.sign for o in desk.page(TODAY).observations} == {"nausea"}

    def test_before_it_is_set_everything_can_be_saved_and_what_stays_readable_is_said(
        self, qtbot: QtBot, open_page: Open, desk: Desk, answers: Answers
    ) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 1),)))
        _, page = open_page()
        card = page.board.passphrase
        assert "Nobody can find out a forgotten passphrase" in card.warning.text()
        for part in ("name", "date of birth", "telephone numbers"):
            assert part in card.not_covered.text()
        clicks(qtbot, card.export)
        saved = answers.folder / answers.suggested[-1].name
        assert b"nausea" in saved.read_bytes()
        assert card.told.text.startswith("Saved as ")

    def test_it_is_removed_with_the_former_one_only(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        desk.protection.set(PASSPHRASE)
        _, page = open_page()
        card = page.board.passphrase
        qtbot.keyClicks(card.former.line, "something else")
        clicks(qtbot, card.remove)
        assert desk.protection.on
        assert "not the passphrase" in card.fault.text()
        card.former.line.clear()
        qtbot.keyClicks(card.former.line, PASSPHRASE)
        clicks(qtbot, card.remove)
        assert not desk.protection.on
        assert card.told.text == "The diary has no passphrase any more."

    def test_a_short_one_is_refused_and_what_was_typed_is_forgotten_on_leaving(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        session, page = open_page()
        card = page.board.passphrase
        for line in (card.new, card.again):
            qtbot.keyClicks(line.line, "short")
        clicks(qtbot, card.set)
        assert "8 characters" in card.fault.text()
        session.window.open_page("today")
        assert (card.new.text, card.again.text) == ("", "")
        assert not desk.protection.on

    def test_locking_closes_the_window_and_wants_the_passphrase(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        desk.protection.set(PASSPHRASE)
        session, page = open_page()
        clicks(qtbot, page.board.passphrase.lock)
        assert session.locking
        assert not session.window.isVisible()

    def test_a_plain_diary_does_not_lock(self, open_page: Open) -> None:
        session, _ = open_page()
        session.lock()
        assert not session.locking
        assert session.window.isVisible()

    def test_what_is_typed_is_kept_before_it_locks(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        desk.protection.set(PASSPHRASE)
        session, _ = open_page()
        session.window.open_page("today")
        qtbot.keyClicks(session.today.board.words.box, "headache")
        session.lock()
        assert session.locking
        assert {o.sign for o in desk.page(TODAY).observations} == {"headache"}

    def test_what_cannot_be_saved_keeps_it_open(
        self, qtbot: QtBot, open_page: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise DiaryFault("The disk is full.")

        desk.protection.set(PASSPHRASE)
        session, _ = open_page()
        session.window.open_page("today")
        monkeypatch.setattr(desk, "write_text", full)
        qtbot.keyClicks(session.today.board.words.box, "headache")
        for _ in range(2):
            session.lock()
            assert not session.locking
            assert session.window.isVisible()
        assert session.today.board.words.box.text() == "headache"
        monkeypatch.undo()
        session.lock()
        assert session.locking
