"""What is opened, filled in and read from where it stands on the page of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, DiaryFault, Entry
from symptomdesk.desktop.pages.leaflet import LeafletPage
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.desktop.widgets.severity_row import SeverityRow

Open = Callable[[], Session]
YESTERDAY = TODAY - timedelta(days=1)


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def opened(qtbot: QtBot, session: Session, sign: str) -> SeverityRow:
    row = session.today.board.signs.row(sign)
    assert row is not None
    click(qtbot, row.more)
    return row


def fill(qtbot: QtBot, field: LineField, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


class TestEntries:
    def test_time_and_note_are_written_where_the_sign_stands(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 2),)))
        (entry,) = desk.page(TODAY).observations
        details = opened(qtbot, open_window(), "nausea").details
        assert details is not None
        assert details.entry(entry.id).time.text == "20:05"

        fill(qtbot, details.entry(entry.id).time, "1.30 pm")
        fill(qtbot, details.entry(entry.id).note, "after lunch")

        (kept,) = desk.page(TODAY).observations
        assert (kept.at.hour, kept.at.minute, kept.note) == (13, 30, "after lunch")
        assert (kept.id, kept.severity) == (entry.id, 2)
        assert details.entry(entry.id).time.text == "13:30"

    def test_what_is_no_time_stays_with_the_reason_and_changes_nothing(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 2),)))
        before = desk.page(TODAY)
        details = opened(qtbot, open_window(), "nausea").details
        assert details is not None
        field = details.entry(before.observations[0].id).time

        fill(qtbot, field, "at noon")

        assert desk.page(TODAY) == before
        assert (field.text, field.fault.text()) == (
            "at noon",
            "Please write a time of day, as 14:30 or 2.30 pm.",
        )

    def test_a_time_still_to_come_is_refused(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 2),)))
        before = desk.page(TODAY)
        details = opened(qtbot, open_window(), "nausea").details
        assert details is not None
        field = details.entry(before.observations[0].id).time

        fill(qtbot, field, "23:00")

        assert desk.page(TODAY) == before
        assert "not 23:00 yet" in field.fault.text()

    def test_what_is_being_typed_is_kept_when_the_day_changes(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 2),)))
        session = open_window()
        details = opened(qtbot, session, "nausea").details
        assert details is not None
        note = details.entry(desk.page(TODAY).observations[0].id).note
        qtbot.keyClicks(note.line, "went by itself")

        session.today.open_day(YESTERDAY)

        assert desk.page(TODAY).observations[0].note == "went by itself"

    def test_one_step_of_undo_takes_a_note_back(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("nausea", 2),)))
        session = open_window()
        details = opened(qtbot, session, "nausea").details
        assert details is not None
        field = details.entry(desk.page(TODAY).observations[0].id).note
        fill(qtbot, field, "a slip")

        click(qtbot, session.today.board.undo)

        assert desk.page(TODAY).observations[0].note == ""
        assert field.text == ""


class TestReading:
    def test_a_row_leads_to_its_sentence_though_nothing_is_written(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.log(Entry(YESTERDAY, signs=(("nausea", 2),)))
        session = open_window()
        row = opened(qtbot, session, "nausea")
        assert row.more.accessibleName() == "Nausea (feeling sick): what the leaflet says"
        asked: list[tuple[str, str]] = []
        session.today.reading_wanted.connect(lambda part, sign: asked.append((part, sign)))
        assert row.details is not None

        click(qtbot, row.details.link)

        assert asked == [("common", "nausea")]
        assert session.window.findChild(LeafletPage) is not None

    def test_an_own_symptom_has_nothing_to_read(self, open_window: Open, desk: Desk) -> None:
        desk.log(Entry(YESTERDAY, signs=(("own:hair loss", 1),)))
        row = open_window().today.board.signs.row("own:hair loss")
        assert row is not None
        assert not row.more.isVisible()

    def test_precautions_stand_beside_the_day_and_lead_to_the_leaflet(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        card = session.today.board.precautions
        assert any("donate blood" in sentence for sentence in card.sentences)
        asked: list[tuple[str, str]] = []
        session.today.reading_wanted.connect(lambda part, sign: asked.append((part, sign)))

        click(qtbot, card.link)

        assert asked == [("pregnancy_and_donation", "")]
        assert session.window.findChild(LeafletPage) is not None

    def test_a_sign_written_now_brings_its_precaution(self, open_window: Open, desk: Desk) -> None:
        session = open_window()
        desk.log(Entry(TODAY, signs=(("dizziness", 1),)))
        session.today.refresh()
        assert "“This drug may make you dizzy”" in session.today.board.precautions.sentences


class TestDaysNotWritten:
    def test_the_word_after_a_gap_leads_to_yesterday(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.log(Entry(TODAY - timedelta(days=4), signs=(("nausea", 2),)))
        session = open_window()
        line = session.today.board.unwritten
        assert line.isVisible()

        click(qtbot, line.open)

        assert session.today.day == YESTERDAY
        assert not line.isVisible()

    def test_it_is_gone_once_today_is_written(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        desk.log(Entry(TODAY - timedelta(days=4), signs=(("nausea", 2),)))
        session = open_window()

        click(qtbot, session.today.board.signs.nothing)

        assert not session.today.board.unwritten.isVisible()


def test_a_question_for_the_next_visit_stands_in_the_report(
    qtbot: QtBot, open_window: Open, desk: Desk
) -> None:
    desk.log(Entry(TODAY, signs=(("nausea", 2),)))
    card = open_window().today.board.ask
    qtbot.keyClicks(card.field, "May I take ginger?")
    qtbot.keyClick(card.field, Qt.Key.Key_Return)

    assert "May I take ginger?" in desk.reports.text(TODAY, TODAY)


def test_in_the_smallest_window_at_the_largest_size_nothing_is_cut_off_at_the_side(
    qtbot: QtBot, look: Look, open_window: Open, desk: Desk
) -> None:
    for ago in range(3):
        desk.log(Entry(TODAY - timedelta(days=ago), signs=(("tiredness", 1), ("chest_pain", 3))))
    desk.write_text(TODAY, "tired again, a bit of nausea after lunch, no fever")
    look.choose(percent=200)
    try:
        session = open_window()
        session.window.resize(640, 480)
        areas = session.window.findChildren(QScrollArea)
        shown = [area for area in areas if area.isVisible()]
        assert len(shown) >= 2
        for area in shown:
            qtbot.waitUntil(lambda area=area: area.widget().width() <= area.viewport().width())
    finally:
        look.choose(percent=100)


def test_what_could_not_be_saved_is_saved_once_the_world_allows_it(
    qtbot: QtBot, open_window: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiaryFault("The disk is full.")

    session = open_window()
    board = session.today.board
    (again,) = [one for one in session.today.findChildren(QTimer) if one.interval() == 10_000]
    with monkeypatch.context() as hindered:
        hindered.setattr(desk, "write_text", full)
        qtbot.keyClicks(board.words.box, "headache")
        qtbot.keyClick(board.words.box, Qt.Key.Key_Return)
        assert "Not saved yet" in board.words.fault.text()
        assert board.words.box.text() == "headache"
        assert again.isActive()
    again.setInterval(0)

    qtbot.waitUntil(lambda: {o.sign for o in desk.page(TODAY).observations} == {"headache"})
    assert board.words.fault.text() == ""
