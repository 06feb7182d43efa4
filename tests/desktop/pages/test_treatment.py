"""The treatment page on a real diary: what is entered is on disk, and what cannot be says why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDateEdit, QLineEdit
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, DiaryFault, Entry
from symptomdesk.desktop.pages import treatment_content as content
from symptomdesk.desktop.pages.treatment import TreatmentPage
from symptomdesk.desktop.reading_order import in_reading_order
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.entry_section import EntrySection
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.leaflet.model import Indication
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Settings, Theme, save

OpenWindow = Callable[[], Session]
Open = Callable[[], TreatmentPage]


@pytest.fixture
def open_page(open_window: OpenWindow) -> Open:
    """Opens the window on the page."""

    def opened() -> TreatmentPage:
        page = open_window().window.open_page("treatment")
        assert isinstance(page, TreatmentPage)
        return page

    return opened


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def texts(section: EntrySection) -> list[str]:
    return [line.row.text for line in section.lines]


def put_day(field: QDateEdit, day: date) -> None:
    field.setDate(QDate(day.year, day.month, day.day))


def say(page: TreatmentPage, day: date, words: str) -> None:
    """Open a day's menu and choose."""
    calendar = page.board.standing.calendar
    calendar.cell(day).click()
    action = next(one for one in calendar.menu.actions() if one.text().startswith(words))
    action.trigger()
    calendar.menu.hide()


def treated(desk: Desk) -> None:
    desk.clinic.set_treatment(start=ago(11), dose_mg=Decimal("20"), regimen=Regimen.DAYS_21_7)


class TestStanding:
    def test_it_says_where_one_stands(self, open_page: Open, desk: Desk) -> None:
        treated(desk)
        page = open_page()
        standing = page.board.standing
        assert standing.state.text() == "Cycle 1, day 12 of 28; 20 mg, days 1-21 of 28"
        assert "12 hours" in standing.advice.text()
        assert standing.source.isVisible()

    def test_an_empty_diary_says_what_to_do(self, open_page: Open) -> None:
        page = open_page()
        assert page.board.standing.today.text() == content.WHAT_TO_DO
        assert not page.board.standing.calendar.isVisible()

    def test_a_click_on_a_day_marks_its_dose(self, open_page: Open, desk: Desk) -> None:
        treated(desk)
        page = open_page()
        say(page, ago(3), "Missed")
        assert [dose.status for dose in desk.page(ago(3)).doses] == [DoseStatus.MISSED]
        assert page.board.standing.calendar.cell(ago(3)).accessibleName().endswith("missed")
        assert "1 missed (27 February)" in page.board.standing.count.text()
        say(page, ago(3), "Not recorded")
        assert desk.page(ago(3)).doses == ()

    def test_the_keyboard_walks_through_the_days(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        treated(desk)
        page = open_page()
        calendar = page.board.standing.calendar
        assert calendar.cell(TODAY).hasFocus()
        qtbot.keyClick(calendar.cell(TODAY), Qt.Key.Key_Up)
        qtbot.keyClick(calendar.cell(ago(7)), Qt.Key.Key_Right)
        assert calendar.cell(ago(6)).hasFocus()
        qtbot.keyClick(calendar.cell(ago(6)), Qt.Key.Key_Return)
        assert calendar.menu.isVisible()
        calendar.menu.hide()

    def test_a_day_to_come_opens_nothing(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        treated(desk)
        page = open_page()
        click(qtbot, page.board.standing.calendar.cell(ago(-1)))
        assert not page.board.standing.calendar.menu.isVisible()

    def test_a_dose_told_on_today_shows_here(self, open_page: Open, desk: Desk) -> None:
        treated(desk)
        page = open_page()
        desk.record_dose(TODAY, DoseStatus.TAKEN)
        assert page.board.standing.calendar.cell(TODAY).field.state == "taken"

    def test_midnight_moves_on(self, open_window: OpenWindow, desk: Desk, clock: StandingClock) -> None:
        treated(desk)
        session = open_window()
        page = session.window.open_page("treatment")
        assert isinstance(page, TreatmentPage)
        clock.now += timedelta(days=1)
        session.signals.look_around()
        assert page.board.standing.state.text().startswith("Cycle 1, day 13")


class TestIndication:
    def test_a_choice_reaches_the_banners_at_once(
        self, qtbot: QtBot, open_window: OpenWindow, desk: Desk
    ) -> None:
        desk.log(Entry(TODAY, signs=(("swollen_lymph_nodes", 1),)))
        session = open_window()
        page = session.window.open_page("treatment")
        assert isinstance(page, TreatmentPage)

        def urgent() -> list[str]:
            return [one.headline for one in session.window.banners.contents()]

        assert any("immediately" in headline for headline in urgent())
        click(qtbot, page.board.plan.indications.line(Indication.MULTIPLE_MYELOMA))
        assert desk.clinic.treatment().indication is Indication.MULTIPLE_MYELOMA
        assert not any("immediately" in headline for headline in urgent())
        click(qtbot, page.board.plan.indications.line(Indication.MANTLE_CELL_LYMPHOMA))
        assert any("immediately" in headline for headline in urgent())

    def test_what_could_not_be_kept_is_not_shown_as_chosen(
        self, qtbot: QtBot, open_page: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        page = open_page()
        monkeypatch.setattr(desk.clinic, "set_treatment", _full)
        click(qtbot, page.board.plan.indications.line(Indication.MDS))
        assert page.board.plan.fault.text() == "The disk is full."
        assert page.board.plan.indications.value is Indication.UNKNOWN


class TestEntering:
    def test_start_dose_cycle_and_pause(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        plan = open_page().board.plan
        click(qtbot, plan.start.add)
        put_day(plan.start.form.day_field, ago(40))
        click(qtbot, plan.start.form.add)
        click(qtbot, plan.doses.add)
        qtbot.keyClicks(plan.doses.form.dose, "2,5 mg")
        click(qtbot, plan.doses.form.regimens.line(Regimen.DAYS_21_7))
        put_day(plan.doses.form.day_field, ago(40))
        click(qtbot, plan.doses.form.add)
        click(qtbot, plan.cycles.add)
        put_day(plan.cycles.form.day_field, ago(10))
        click(qtbot, plan.cycles.form.add)
        click(qtbot, plan.holds.add)
        put_day(plan.holds.form.day_field, ago(2))
        click(qtbot, plan.holds.form.until.tick)
        put_day(plan.holds.form.until.day_field, ago(1))
        click(qtbot, plan.holds.form.add)

        treatment = desk.clinic.treatment()
        assert treatment.start == ago(40)
        assert [(p.from_day, p.dose_mg, p.regimen) for p in treatment.prescriptions] == [
            (ago(40), Decimal("2.5"), Regimen.DAYS_21_7)
        ]
        assert [one.day for one in treatment.cycle_starts] == [ago(10)]
        assert [(one.from_day, one.until) for one in treatment.holds] == [(ago(2), ago(1))]
        assert texts(plan.doses) == ["2.5 mg, days 1-21 of 28"]
        assert plan.doses.add.isVisible()
        assert not plan.doses.form.isVisible()

    def test_visit_medicine_and_laboratory_value(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        board = open_page().board
        click(qtbot, board.visits.add)
        put_day(board.visits.form.day_field, ago(-5))
        qtbot.keyClicks(board.visits.form.note, "blood test")
        qtbot.keyClick(board.visits.form.note, Qt.Key.Key_Return)
        click(qtbot, board.medicines.add)
        qtbot.keyClicks(board.medicines.form.name, "aspirin")
        qtbot.keyClicks(board.medicines.form.dose, "75 mg")
        qtbot.keyClick(board.medicines.form.dose, Qt.Key.Key_Return)
        click(qtbot, board.labs.add)
        click(qtbot, board.labs.form.buttons[1])
        assert board.labs.form.figure.hasFocus()
        qtbot.keyClicks(board.labs.form.figure, "178")
        qtbot.keyClicks(board.labs.form.low, "150")
        qtbot.keyClick(board.labs.form.figure, Qt.Key.Key_Return)

        assert [(one.day, one.note) for one in desk.clinic.visits()] == [(ago(-5), "blood test")]
        assert [(one.name, one.dose, one.since) for one in desk.clinic.medicines()] == [
            ("aspirin", "75 mg", None)
        ]
        assert [(one.name, one.value, one.unit, one.low, one.day) for one in desk.clinic.labs()] == [
            ("platelets", "178", "×10⁹/L", "150", TODAY)
        ]
        assert texts(board.labs) == ["Platelets 178 ×10⁹/L"]

    def test_mistyped_input_stays_with_a_sentence_beside_it(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        plan = open_page().board.plan
        click(qtbot, plan.doses.add)
        qtbot.keyClicks(plan.doses.form.dose, "twenty")
        click(qtbot, plan.doses.form.add)
        assert "such as 20" in plan.doses.form.fault.text()
        assert plan.doses.form.dose.text() == "twenty"
        assert desk.clinic.treatment().prescriptions == ()
        qtbot.keyClicks(plan.doses.form.dose, "!")
        assert not plan.doses.form.fault.isVisible()

    def test_an_empty_dose_is_asked_for(self, qtbot: QtBot, open_page: Open) -> None:
        plan = open_page().board.plan
        click(qtbot, plan.doses.add)
        click(qtbot, plan.doses.form.add)
        assert plan.doses.form.fault.isVisible()

    def test_a_full_disk_is_told_and_loses_nothing(
        self, qtbot: QtBot, open_page: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        board = open_page().board
        monkeypatch.setattr(desk.clinic, "add_visit", _full)
        click(qtbot, board.visits.add)
        qtbot.keyClicks(board.visits.form.note, "blood test")
        click(qtbot, board.visits.form.add)
        assert board.visits.form.fault.text() == "The disk is full."
        assert board.visits.form.note.text() == "blood test"

    def test_escape_gives_up(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        board = open_page().board
        click(qtbot, board.visits.add)
        qtbot.keyClick(board.visits.form.note, Qt.Key.Key_Escape)
        assert not board.visits.form.isVisible()
        assert board.visits.add.hasFocus()
        assert desk.clinic.visits() == ()

    def test_enter_on_cancel_adds_nothing(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        board = open_page().board
        click(qtbot, board.visits.add)
        board.visits.form.cancel.setFocus()
        qtbot.keyClick(board.visits.form.cancel, Qt.Key.Key_Return)
        assert desk.clinic.visits() == ()
        assert not board.visits.form.isVisible()

    def test_words_that_nobody_added_hold_the_window_once(
        self, qtbot: QtBot, open_window: OpenWindow
    ) -> None:
        session = open_window()
        page = session.window.open_page("treatment")
        assert isinstance(page, TreatmentPage)
        click(qtbot, page.board.medicines.add)
        qtbot.keyClicks(page.board.medicines.form.name, "aspirin")
        session.window.close()
        assert session.window.isVisible()
        session.window.close()
        assert not session.window.isVisible()


class TestRemoving:
    def test_every_kind_is_removed_and_comes_back(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        treated(desk)
        desk.clinic.start_cycle(ago(11))
        desk.clinic.hold(ago(1))
        desk.clinic.add_visit(ago(5))
        desk.clinic.add_medicine("aspirin")
        desk.clinic.add_lab("platelets", "92")
        page = open_page()
        for section in page.board.sections[1:]:
            before = texts(section)
            section.lines[0].remove.click()
            assert texts(section) == before[1:]
            click(qtbot, page.board.undo_bar.button)
            assert texts(section) == before

    def test_the_keyboard_is_not_lost_with_the_line(self, qtbot: QtBot, open_page: Open, desk: Desk) -> None:
        desk.clinic.add_visit(ago(5))
        board = open_page().board
        board.visits.lines[0].remove.setFocus()
        qtbot.keyClick(board.visits.lines[0].remove, Qt.Key.Key_Space)
        assert board.visits.add.hasFocus()

    def test_undo_is_no_longer_offered_once_something_else_was_written(
        self, open_page: Open, desk: Desk
    ) -> None:
        desk.clinic.add_visit(ago(5))
        page = open_page()
        page.board.visits.lines[0].remove.click()
        assert page.board.undo_bar.isVisible()
        desk.write_note(TODAY, "note")
        assert not page.board.undo_bar.isVisible()

    def test_long_lists_show_a_few_and_more_when_asked(
        self, qtbot: QtBot, open_page: Open, desk: Desk
    ) -> None:
        for back in range(30):
            desk.clinic.add_visit(ago(back))
        board = open_page().board
        assert len(board.visits.lines) == 4
        click(qtbot, board.visits.more)
        assert len(board.visits.lines) == 24
        click(qtbot, board.visits.more)
        assert len(board.visits.lines) == 30
        assert not board.visits.more.isVisible()


class TestContacts:
    @pytest.fixture
    def desk(self, tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
        """A diary whose owner has written down whom to call."""
        folder = DataFolder(tmp_path / "diary")
        save(folder.settings, Settings(clinic_phone="555 0134", emergency_phone="112"))
        with Desk.open(folder, clock) as desk:
            yield desk

    def test_a_number_is_copied(self, qtbot: QtBot, open_page: Open) -> None:
        board = open_page().board
        assert [line.contact.number for line in board.contacts.lines] == ["555 0134", "112"]
        click(qtbot, board.contacts.lines[0].copy)
        assert QGuiApplication.clipboard().text() == "555 0134"
        assert "555 0134" in board.told.text


def test_without_a_number_it_says_so(open_page: Open) -> None:
    board = open_page().board
    assert all(not line.copy.isVisible() for line in board.contacts.lines)
    assert content.NO_NUMBER in board.contacts.lines[0].accessibleName()


def test_a_diary_that_cannot_be_read_is_told(
    open_page: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page()
    monkeypatch.setattr(desk.clinic, "view", _full)
    page.refresh()
    assert page.board.fault.text() == "The disk is full."


class TestForEveryone:
    def test_every_control_has_a_name_and_is_large_enough(self, open_page: Open, desk: Desk) -> None:
        treated(desk)
        desk.clinic.add_visit(TODAY, "x")
        page = open_page()
        for section in page.board.sections:
            section.open_form()
        QApplication.processEvents()
        kinds = (QAbstractButton, QLineEdit, QDateEdit, QComboBox)
        controls = [one for one in in_reading_order(page) if isinstance(one, kinds) and one.isVisible()]
        assert len(controls) > 50
        for control in controls:
            assert control.accessibleName()
            # The line within a field of a day is hit through the field, its border included.
            target = control.parentWidget() if isinstance(control.parent(), QDateEdit) else control
            assert target is not None
            assert min(target.width(), target.height()) >= 44, control.accessibleName()

    @pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
    def test_nothing_is_cut_off_in_the_smallest_window_with_the_largest_text(
        self, open_window: OpenWindow, look: Look, desk: Desk, theme: Theme
    ) -> None:
        treated(desk)
        desk.clinic.add_visit(TODAY, "W" * 60)
        desk.clinic.add_medicine("Donaudampfschifffahrtsgesellschaft" * 3)
        look.choose(theme, 200)
        session = open_window()
        session.window.resize(640, 480)
        page = session.window.open_page("treatment")
        assert isinstance(page, TreatmentPage)
        for section in page.board.sections:
            section.open_form()
        for _ in range(4):
            QApplication.processEvents()
        for one in in_reading_order(page.board):
            if one.isVisible() and isinstance(one, QAbstractButton):
                right = one.mapTo(page, one.rect().topRight()).x()
                assert right <= page.width(), one.accessibleName()
                assert one.width() >= one.minimumSizeHint().width(), one.accessibleName()


def _full(*_args: object, **_named: object) -> None:
    raise DiaryFault("The disk is full.")


@pytest.mark.parametrize("seen_before", [True, False])
def test_the_numbers_are_changed_in_the_settings(
    qtbot: QtBot, open_window: OpenWindow, seen_before: bool
) -> None:
    session = open_window()
    session.window.resize(1024, 700)
    session.window.show()
    if seen_before:
        session.window.open_page("settings")
    page = session.window.open_page("treatment")
    assert isinstance(page, TreatmentPage)

    click(qtbot, page.board.contacts.change)

    line = QApplication.focusWidget()
    assert line is not None
    assert line.accessibleName() == "Clinic"
    assert line.visibleRegion().boundingRect().height() == line.height()
