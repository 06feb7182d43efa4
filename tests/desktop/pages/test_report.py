"""The report page on a real diary: what it offers, shows, saves and says."""

from __future__ import annotations

import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock
from tests.desktop.pages.report_pages import Answers, Press

from symptomdesk.course.model import DaySpan
from symptomdesk.desk import Desk, DiaryFault, Entry, Part
from symptomdesk.desktop.pages import report, report_board, report_content, report_preview
from symptomdesk.desktop.pages.report import ReportPage
from symptomdesk.desktop.pages.report_actions import OPEN_FOLDER
from symptomdesk.desktop.pages.report_content import CSV, FILES, JSON, SPAN_REVERSED, Days
from symptomdesk.desktop.reading_order import in_reading_order
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.preview_card import STOPPED
from symptomdesk.settings import Paper, Theme

Open = Callable[[], ReportPage]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def write(desk: Desk, *days: int) -> None:
    for back in days:
        desk.log(Entry(ago(back), signs=(("nausea", 2),)))


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests make their choices faster than people."""
    monkeypatch.setattr(report_preview, "AFTER_MS", 5)
    monkeypatch.setattr(report, "FOLLOW_AFTER_MS", 5)


@pytest.fixture
def press(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Press:
    """Reports of as many white pages as they cover days."""
    press = Press()
    monkeypatch.setattr(desk.reports, "draft", press.draft)
    return press


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    folder = tmp_path / "Documents"
    folder.mkdir()
    return Answers(folder)


@pytest.fixture
def open_page(qtbot: QtBot, look: Look, desk: Desk, answers: Answers) -> Iterator[Open]:
    """Opens the page on the diary, and waits for its preview if it can have one."""
    pages: list[ReportPage] = []

    def opened() -> ReportPage:
        page = ReportPage(look, desk, answers)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1080, 700)
        if desk.first_day() is None:
            page.show()
        else:
            with qtbot.waitSignal(page.preview.settled):
                page.show()
        return page

    yield opened
    for page in pages:
        page.stop()


def choose(qtbot: QtBot, page: ReportPage, days: Days) -> None:
    with qtbot.waitSignal(page.preview.settled):
        page.board.options.days.line(days).click()


def press_and_wait(qtbot: QtBot, page: ReportPage, button: QPushButton) -> None:
    with qtbot.waitSignal(page.doing.settled):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def offered(page: ReportPage) -> list[Days]:
    return [days for days in Days if page.board.options.days.line(days).isVisible()]


class TestChoosing:
    def test_an_empty_diary_says_what_to_do_and_makes_nothing(self, open_page: Open, press: Press) -> None:
        page = open_page()

        assert page.board.empty
        assert not page.board.bar.save.isVisible()
        assert not page.board.preview.isVisible()
        assert "Write your first day on Today" in report_board.EMPTY
        assert press.drafts == []

    def test_the_first_entry_makes_the_report_appear(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        page = open_page()
        desk.listen(page.on_change)

        with qtbot.waitSignal(page.preview.settled):
            write(desk, 0)

        assert not page.board.empty
        assert page.board.preview.view.count == 1

    def test_without_visits_and_cycles_the_last_month_is_shown(
        self, open_page: Open, desk: Desk, press: Press
    ) -> None:
        write(desk, 57, 0)

        page = open_page()

        assert offered(page) == [Days.LAST_30, Days.LAST_90, Days.ALL, Days.CHOSEN]
        assert (press.drafts[-1].first, press.drafts[-1].last) == (ago(29), TODAY)
        assert press.drafts[-1].layout == desk.reports.layout()
        assert page.board.preview.status == "30 pages, A4"

    def test_after_a_visit_what_is_new_to_the_clinic_is_shown(
        self, open_page: Open, desk: Desk, press: Press
    ) -> None:
        write(desk, 39, 0)
        for back in (30, 12, 0):
            desk.clinic.add_visit(ago(back))

        open_page()

        # Today's visit is the one that the report is made for.
        assert (press.drafts[-1].first, press.drafts[-1].last) == (ago(12), TODAY)

    @pytest.mark.parametrize(
        ("days", "back"), [(Days.LAST_30, 29), (Days.LAST_90, 89), (Days.CYCLE, 11), (Days.ALL, 117)]
    )
    @pytest.mark.usefixtures("press")
    def test_each_range_is_what_it_says(
        self, open_page: Open, desk: Desk, qtbot: QtBot, days: Days, back: int
    ) -> None:
        write(desk, 117, 0)
        desk.clinic.start_cycle(ago(39))
        desk.clinic.start_cycle(ago(11))
        page = open_page()
        if page.board.options.days.value is not days:
            choose(qtbot, page, days)

        assert page.board.options.span == DaySpan(ago(back), TODAY)
        assert page.board.preview.view.count == back + 1

    def test_other_days_begin_with_those_shown_and_follow_what_is_typed(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 59, 0)
        page = open_page()
        fields = page.board.options.fields
        assert not fields.isVisible()

        choose(qtbot, page, Days.CHOSEN)
        assert fields.span == DaySpan(ago(29), TODAY)
        with qtbot.waitSignal(page.preview.settled):
            fields.first.setDate(QDate(2026, 2, 20))
            fields.last.setDate(QDate(2026, 2, 24))

        assert (press.drafts[-1].first, press.drafts[-1].last) == (date(2026, 2, 20), date(2026, 2, 24))
        assert page.board.preview.view.count == 5

    def test_days_the_wrong_way_round_are_told_beside_them_and_make_nothing(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 59, 0)
        page = open_page()
        choose(qtbot, page, Days.CHOSEN)
        made = len(press.drafts)
        options = page.board.options

        options.fields.last.setDate(QDate(2026, 1, 1))

        assert options.fault.text() == SPAN_REVERSED
        assert page.board.preview.view.count == 0
        assert not page.board.bar.save.isEnabled()
        assert not options.file_button(CSV).isEnabled()
        assert len(press.drafts) == made
        with qtbot.waitSignal(page.preview.settled):
            options.fields.first.setDate(QDate(2026, 1, 1))
        assert not options.fault.isVisible()
        assert page.board.bar.save.isEnabled()

    def test_days_to_come_cannot_be_chosen(self, open_page: Open, desk: Desk, press: Press) -> None:
        write(desk, 0)
        fields = open_page().board.options.fields

        fields.last.setDate(QDate(2026, 3, 9))

        assert fields.span.last == TODAY

    def test_parts_and_paper_are_handed_on(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        options = page.board.options

        with qtbot.waitSignal(page.preview.settled):
            options.part(Part.LOG).click()
            options.part(Part.ATTACHMENTS).click()
            options.paper.line(Paper.LETTER).click()

        layout = press.drafts[-1].layout
        assert frozenset(Part) - layout.parts == {Part.LOG, Part.ATTACHMENTS}
        assert layout.paper is Paper.LETTER
        assert page.board.preview.status == "1 page, US Letter"

    def test_choices_made_in_a_row_make_one_preview(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        made = len(press.drafts)

        with qtbot.waitSignal(page.preview.settled):
            for part in Part:
                page.board.options.part(part).click()

        assert len(press.drafts) == made + 1
        assert press.drafts[-1].layout.parts == frozenset()

    def test_days_without_any_entry_make_a_report_too(
        self, open_page: Open, desk: Desk, qtbot: QtBot
    ) -> None:
        write(desk, 300, 0)
        page = open_page()
        choose(qtbot, page, Days.CHOSEN)

        with qtbot.waitSignal(page.preview.settled):
            page.board.options.fields.first.setDate(QDate(2025, 12, 1))
            page.board.options.fields.last.setDate(QDate(2025, 12, 7))

        assert page.board.preview.view.count >= 1
        assert not page.board.preview.fault.isVisible()


class TestPreview:
    def test_the_real_pages_are_shown(self, open_page: Open, desk: Desk) -> None:
        write(desk, 4, 0)

        page = open_page()

        view = page.board.preview.view
        assert view.count >= 1
        assert view.accessibleName() == f"Preview, page 1 of {view.count}"
        picture = view.viewport().grab().toImage()
        inside = view.rect_of(1).adjusted(40, 40, -40, -40).intersected(view.viewport().rect())
        colours = {
            picture.pixelColor(x, y).name()
            for x in range(inside.left(), inside.right(), 3)
            for y in range(inside.top(), inside.bottom(), 3)
        }
        assert "#ffffff" in colours
        assert len(colours) > 10

    def test_what_is_out_of_date_fades_and_never_comes_back(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 99, 0)
        page = open_page()
        let_go = press.hold()
        options, view = page.board.options, page.board.preview.view

        options.days.line(Days.LAST_90).click()
        assert view.veiled
        qtbot.waitUntil(press.begun.is_set)
        options.days.line(Days.ALL).click()
        with qtbot.waitSignal(page.preview.settled):
            let_go()

        assert view.count == 100
        assert not view.veiled
        assert [(draft.last - draft.first).days + 1 for draft in press.drafts] == [30, 90, 100]

    def test_it_follows_the_diary(self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot) -> None:
        write(desk, 5)
        page = open_page()
        desk.listen(page.on_change)
        choose(qtbot, page, Days.ALL)
        assert page.board.preview.view.count == 6

        with qtbot.waitSignal(page.preview.settled):
            write(desk, 9, 8)

        assert page.board.preview.view.count == 10
        assert page.board.options.days.value is Days.ALL

    def test_nothing_is_made_while_nobody_looks(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        desk.listen(page.on_change)
        made = len(press.drafts)

        page.hide()
        write(desk, 3)
        page.board.options.part(Part.LOG).setChecked(False)
        page.preview.forget()
        assert len(press.drafts) == made
        with qtbot.waitSignal(page.preview.settled):
            page.show()

        assert len(press.drafts) == made + 1
        assert press.drafts[-1].first == ago(3)

    def test_a_new_day_is_in_it(
        self, open_page: Open, desk: Desk, press: Press, clock: StandingClock, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        page.hide()
        clock.now += timedelta(days=1)

        with qtbot.waitSignal(page.preview.settled):
            page.show()

        assert press.drafts[-1].last == TODAY + timedelta(days=1)

    def test_midnight_brings_the_new_day(
        self, open_page: Open, desk: Desk, press: Press, clock: StandingClock, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        clock.now += timedelta(days=1)

        with qtbot.waitSignal(page.preview.settled):
            page.on_midnight()

        assert press.drafts[-1].last == TODAY + timedelta(days=1)

    def test_it_can_be_cancelled_and_made_after_all(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 39, 0)
        page = open_page()
        card = page.board.preview
        let_go = press.hold()
        page.board.options.days.line(Days.ALL).click()
        qtbot.waitUntil(card.working.isVisible)
        assert card.working.text == "Making the report…"

        with qtbot.waitSignal(page.preview.settled):
            qtbot.mouseClick(card.working.cancel, Qt.MouseButton.LeftButton)
        let_go()

        assert card.status == STOPPED
        assert card.view.count == 0
        with qtbot.waitSignal(page.preview.settled):
            qtbot.mouseClick(card.retry, Qt.MouseButton.LeftButton)
        assert card.view.count == 40

    def test_what_cannot_be_set_is_told_in_a_sentence_and_the_choices_stay(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 39, 0)
        page = open_page()
        press.fault = RuntimeError("typst: unknown font")

        choose(qtbot, page, Days.LAST_90)

        card = page.board.preview
        assert card.fault.isVisible()
        assert "could not be made. Your diary is safe" in card.fault.text()
        assert "typst" not in card.fault.text()
        assert page.board.options.days.value is Days.LAST_90
        press.fault = None
        with qtbot.waitSignal(page.preview.settled):
            qtbot.mouseClick(card.retry, Qt.MouseButton.LeftButton)
        assert not card.fault.isVisible()

    def test_our_own_mistake_is_told_too_and_not_hidden(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 39, 0)
        page = open_page()
        press.fault = KeyError("nausea")

        with qtbot.captureExceptions() as caught:
            choose(qtbot, page, Days.LAST_90)

        assert page.board.preview.fault.isVisible()
        assert [kind for kind, _, _ in caught] == [KeyError]

    def test_a_diary_that_cannot_be_read_is_told(
        self, open_page: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
    ) -> None:
        write(desk, 39, 0)
        page = open_page()

        def fail(*_: object) -> None:
            raise DiaryFault("The disk is gone.")

        monkeypatch.setattr(desk.reports, "draft", fail)
        choose(qtbot, page, Days.LAST_90)

        assert page.board.preview.fault.text() == "The disk is gone."

    def test_the_report_can_be_read_as_text(self, open_page: Open, desk: Desk, qtbot: QtBot) -> None:
        write(desk, 0)
        page = open_page()
        card = page.board.preview

        qtbot.mouseClick(card.as_text, Qt.MouseButton.LeftButton)

        assert card.words.isVisible()
        assert not card.view.isVisible()
        assert "Nausea (feeling sick)" in card.words.toPlainText()
        assert card.words.accessibleName() == "The report as text"
        desk.listen(page.on_change)
        with qtbot.waitSignal(page.preview.settled):
            desk.log(Entry(TODAY, signs=(("headache", 1),)))
        assert "Headache" in card.words.toPlainText()

    def test_what_a_person_wrote_is_text_and_nothing_else(self, open_page: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("own:#panic[a] $x^2$ \\ <b>", 2),), note='#import "x.typ"'))

        page = open_page()

        assert not page.board.preview.fault.isVisible()
        assert page.board.preview.view.count >= 1


class TestTakingAlong:
    def test_the_pdf_is_saved_where_the_person_says(
        self, open_page: Open, desk: Desk, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 2, 0)
        page = open_page()

        press_and_wait(qtbot, page, page.board.bar.save)

        path = answers.folder / "Symptom report 2026-03-02.pdf"
        assert [one.name for one in answers.suggested] == [path.name]
        assert path.read_bytes().startswith(b"%PDF")
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert page.board.told.text.startswith(f"Saved as “{path.name}” in Documents.")
        assert report_content.NOT_PROTECTED in page.board.told.text
        assert page.board.told.button.text() == OPEN_FOLDER
        qtbot.mouseClick(page.board.told.button, Qt.MouseButton.LeftButton)
        assert answers.shown == [answers.folder]

    def test_a_folder_that_cannot_be_shown_is_named(
        self, open_page: Open, desk: Desk, press: Press, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        press_and_wait(qtbot, page, page.board.bar.save)
        answers.willing = False

        qtbot.mouseClick(page.board.told.button, Qt.MouseButton.LeftButton)

        assert str(answers.folder) in page.board.fault.text().replace("\u200b", "")

    def test_who_changes_their_mind_saves_nothing(
        self, open_page: Open, desk: Desk, press: Press, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        answers.willing = False

        for button in (page.board.bar.save, page.board.bar.print, *page.board.options.file_buttons):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

        assert list(answers.folder.iterdir()) == []
        assert page.board.told.text == ""
        assert page.board.bar.save.isEnabled()

    @pytest.mark.usefixtures("press")
    def test_a_disk_without_room_is_told_and_the_former_file_stays(
        self,
        open_page: Open,
        desk: Desk,
        answers: Answers,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        write(desk, 0)
        page = open_page()
        former = answers.folder / "Symptom report 2026-03-02.pdf"
        former.write_bytes(b"former")

        def full(_path: Path, _content: bytes) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("symptomdesk.desktop.pages.report_actions.write_whole", full)
        press_and_wait(qtbot, page, page.board.bar.save)

        told = page.board.fault.text().replace("\u200b", "")
        assert told.startswith("“Symptom report 2026-03-02.pdf” could not be saved: No space left on device.")
        assert "try again" in told
        assert page.board.told.text == ""
        assert former.read_bytes() == b"former"
        assert page.board.bar.save.isEnabled()

    def test_a_folder_that_is_gone_is_told(
        self, open_page: Open, desk: Desk, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        answers.folder = answers.folder / "gone"

        press_and_wait(qtbot, page, page.board.options.file_button(JSON))

        assert "could not be saved" in page.board.fault.text()

    def test_saving_can_be_cancelled_and_writes_nothing_then(
        self, open_page: Open, desk: Desk, press: Press, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        let_go = press.hold()
        qtbot.mouseClick(page.board.bar.save, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(page.board.working.isVisible)
        assert not page.board.bar.print.isEnabled()

        press_and_wait(qtbot, page, page.board.working.cancel)
        let_go()
        page.stop()

        assert list(answers.folder.iterdir()) == []
        assert not page.board.working.isVisible()
        assert page.board.bar.print.isEnabled()

    def test_files_for_a_computer_hold_what_the_desk_exports(
        self, open_page: Open, desk: Desk, press: Press, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 2, 0)
        page = open_page()

        for kind in FILES:
            press_and_wait(qtbot, page, page.board.options.file_button(kind))

        table = answers.folder / "Symptoms 2026-02-28 to 2026-03-02.csv"
        diary = answers.folder / "SymptomDesk diary 2026-03-02.json"
        assert table.read_bytes() == desk.reports.csv(ago(2), TODAY).encode()
        assert diary.read_bytes() == desk.reports.json().encode()
        bundle = answers.folder / "Symptoms 2026-02-28 to 2026-03-02.fhir.json"
        assert bundle.read_bytes() == desk.reports.fhir(ago(2), TODAY).encode()

    def test_the_folder_chosen_last_is_proposed_again(
        self, open_page: Open, desk: Desk, press: Press, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()

        for _ in range(2):
            press_and_wait(qtbot, page, page.board.bar.save)

        assert answers.suggested[1].parent == answers.folder

    def test_it_is_printed_on_the_paper_chosen(
        self, open_page: Open, desk: Desk, press: Press, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 1, 0)
        page = open_page()

        press_and_wait(qtbot, page, page.board.bar.print)

        assert answers.printers == [Paper.A4]
        assert (answers.folder / "printed.pdf").exists()
        assert page.board.told.text.startswith("2 pages were sent to")

    def test_a_printer_that_fails_is_told(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(desk, 0)
        page = open_page()
        monkeypatch.setattr("symptomdesk.desktop.printing.sheets", lambda *_, **__: ())

        press_and_wait(qtbot, page, page.board.bar.print)

        assert "The printer did not take the report." in page.board.fault.text()

    def test_keys_save_and_print(
        self, open_page: Open, desk: Desk, press: Press, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 0)
        page = open_page()
        page.activateWindow()
        page.setFocus()

        with qtbot.waitSignal(page.doing.settled):
            QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        with qtbot.waitSignal(page.doing.settled):
            QTest.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

        assert len(answers.suggested) == len(answers.printers) == 1

    @pytest.mark.usefixtures("press")
    def test_a_part_that_was_not_chosen_is_not_copied(
        self, open_page: Open, desk: Desk, answers: Answers, qtbot: QtBot
    ) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 2),), note="private"))
        page = open_page()
        with qtbot.waitSignal(page.preview.settled):
            page.board.options.part(Part.LOG).click()

        page.board.bar.copy.click()

        assert "Nausea" in answers.copied[0]
        assert "private" not in answers.copied[0]

    def test_it_is_copied_as_text(
        self, open_page: Open, desk: Desk, press: Press, answers: Answers, qtbot: QtBot
    ) -> None:
        write(desk, 1, 0)
        page = open_page()

        qtbot.mouseClick(page.board.bar.copy, Qt.MouseButton.LeftButton)

        assert answers.copied == [desk.reports.text(ago(1), TODAY)]
        assert page.board.told.text.startswith("Copied.")
        assert "health data" in page.board.told.text
        assert not page.board.told.button.isVisible()
        qtbot.mouseClick(page.board.told.dismiss, Qt.MouseButton.LeftButton)
        assert page.board.told.text == ""


class TestInTheWindow:
    def test_the_window_opens_it_and_closing_leaves_no_thread(
        self, open_window: Callable[[], Session], desk: Desk, qtbot: QtBot
    ) -> None:
        write(desk, 2, 0)
        threads = set(threading.enumerate())
        session = open_window()
        page = session.window.open_page("report")
        assert isinstance(page, ReportPage)
        with qtbot.waitSignal(page.preview.settled):
            pass

        with qtbot.waitSignal(page.preview.settled):
            write(desk, 5)
        session.close()

        assert set(threading.enumerate()) <= threads

    def test_closing_while_a_preview_is_made_waits_for_nobody_to_look(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 39, 0)
        page = open_page()
        let_go = press.hold()
        page.board.options.days.line(Days.ALL).click()
        qtbot.waitUntil(press.begun.is_set)

        let_go()
        page.close()

        assert page.board.preview.view.count == 30

    def test_everything_is_reached_by_tab_and_has_a_name(self, open_page: Open, desk: Desk) -> None:
        write(desk, 0)
        page = open_page()

        stops = [
            widget
            for widget in in_reading_order(page)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]

        names = [widget.accessibleName() for widget in stops]
        assert names[:4] == ["Save as PDF", "Print", "Copy as text", "Which days: Last 30 days"]
        assert names[-1].startswith("Preview, page")
        assert all(names)

    def test_the_days_chosen_are_read_out_with_the_choice(
        self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot
    ) -> None:
        write(desk, 39, 0)
        page = open_page()
        line = page.board.options.days.line
        choose(qtbot, page, Days.ALL)

        assert line(Days.ALL).accessibleDescription() == "22 January to 2 March 2026, 40 days"
        assert line(Days.LAST_30).accessibleDescription() == ""

    def test_targets_are_large_enough(self, open_page: Open, desk: Desk) -> None:
        write(desk, 0)
        page = open_page()

        small = [
            widget.accessibleName()
            for widget in page.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.height() < 44
        ]

        assert small == []

    def test_arrows_choose_the_days(self, open_page: Open, desk: Desk, press: Press, qtbot: QtBot) -> None:
        write(desk, 99, 0)
        page = open_page()
        page.setFocus()

        with qtbot.waitSignal(page.preview.settled):
            QTest.keyClick(page.board.options.days.line(Days.LAST_30), Qt.Key.Key_Down)

        assert page.board.options.days.value is Days.LAST_90

    @pytest.mark.parametrize("size", [(500, 480), (1080, 700), (1700, 1000)])
    def test_nothing_is_cut_off_at_the_largest_text(
        self, open_page: Open, desk: Desk, look: Look, qtbot: QtBot, size: tuple[int, int]
    ) -> None:
        write(desk, 0)
        page = open_page()
        look.choose(Theme.DARK, 200)
        page.resize(*size)

        def whole() -> bool:
            buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
            edges = [one.mapTo(page, one.rect().topRight()).x() for one in buttons]
            return max(edges) <= page.width() and all(
                one.width() >= one.minimumSizeHint().width() for one in buttons
            )

        qtbot.waitUntil(whole)

    def test_neither_typesetting_nor_printing_is_imported_before_the_page_is_opened(self) -> None:
        code = (
            "import sys, symptomdesk.desktop.app;"
            "sys.exit(any(name in sys.modules for name in ('typst', 'PySide6.QtPrintSupport')))"
        )

        assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_pages_are_as_fine_as_the_screen(open_page: Open, desk: Desk, press: Press, look: Look) -> None:
    write(desk, 0)
    page = open_page()
    usual = page.preview._fineness()

    look.choose(Theme.LIGHT, 150)

    assert page.preview._fineness() == usual * 1.5
    assert usual <= report_preview.MOST_PIXELS_PER_INCH
