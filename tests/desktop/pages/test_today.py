"""An evening at the diary: what a person types and clicks is on disk, and what matters is on top."""

from __future__ import annotations

import errno
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, DiaryFault, Entry
from symptomdesk.desktop.pages.words_actions import merged_text
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.chip import ChipState
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.diary.model import DoseStatus
from symptomdesk.paths import DataFolder

Open = Callable[[], Session]
YESTERDAY = TODAY - timedelta(days=1)


def signs(desk: Desk, day: object = TODAY) -> dict[str, int | None]:
    """What is recorded on a day."""
    return {o.sign: o.severity for o in desk.page(day).observations}  # type: ignore[arg-type]


def kept_chips(session: Session) -> dict[str, ChipState]:
    return {chip.content.text: chip.content.state for chip in session.today.board.words.chips.chips()}


def write(qtbot: QtBot, session: Session, text: str, *, enter: bool = True) -> None:
    box = session.today.board.words.box
    qtbot.keyClicks(box, text)
    if enter:
        qtbot.keyClick(box, Qt.Key.Key_Return)


def press(qtbot: QtBot, where: QWidget, text: str) -> None:
    """Click the visible button of that text."""
    button = next(b for b in where.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def grade(qtbot: QtBot, session: Session, sign: str, severity: int) -> None:
    row = session.today.board.signs.row(sign)
    assert row is not None
    qtbot.mouseClick(row.picker.button(severity), Qt.MouseButton.LeftButton)


def headlines(session: Session) -> list[str]:
    return [content.headline for content in session.window.banners.contents()]


class TestWords:
    def test_typed_words_become_chips_and_records(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()

        write(qtbot, session, "threw up twice, no fever")

        assert desk.page(TODAY).text == "threw up twice, no fever"
        assert set(signs(desk)) == {"vomiting"}
        states = set(kept_chips(session).values())
        assert states == {ChipState.KEPT, ChipState.DENIED}

    def test_chips_show_while_typing_and_nothing_is_written_yet(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()

        write(qtbot, session, "headache today.", enter=False)

        assert any("Headache" in text for text in kept_chips(session))
        assert signs(desk) == {}

    def test_a_pause_keeps_what_was_typed(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()
        write(qtbot, session, "headache", enter=False)
        qtbot.waitUntil(lambda: "headache" in signs(desk), timeout=6000)

    def test_leaving_the_box_keeps_what_was_typed(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()
        write(qtbot, session, "headache", enter=False)

        session.today.board.note.box.setFocus()

        assert "headache" in signs(desk)

    def test_closing_the_window_keeps_what_was_typed(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        write(qtbot, session, "headache", enter=False)

        session.window.close()

        assert "headache" in signs(desk)

    def test_one_click_withdraws_and_another_restores(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        write(qtbot, session, "threw up twice")

        qtbot.mouseClick(session.today.board.words.chips.chips()[0], Qt.MouseButton.LeftButton)
        assert signs(desk) == {}
        assert list(kept_chips(session).values()) == [ChipState.WITHDRAWN]
        qtbot.mouseClick(session.today.board.words.chips.chips()[0], Qt.MouseButton.LeftButton)

        assert set(signs(desk)) == {"vomiting"}

    def test_a_chip_can_be_withdrawn_before_the_text_is_kept(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        write(qtbot, session, "threw up twice.", enter=False)

        qtbot.mouseClick(session.today.board.words.chips.chips()[0], Qt.MouseButton.LeftButton)

        assert signs(desk) == {}
        assert desk.page(TODAY).text == "threw up twice."

    def test_a_withdrawal_is_offered_to_be_undone(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()
        write(qtbot, session, "threw up twice")
        qtbot.mouseClick(session.today.board.words.chips.chips()[0], Qt.MouseButton.LeftButton)

        qtbot.mouseClick(session.today.board.undo_bar.button, Qt.MouseButton.LeftButton)

        assert set(signs(desk)) == {"vomiting"}
        assert not session.today.board.undo_bar.isVisible()

    def test_a_question_about_words_is_on_their_chip_until_it_is_answered(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        write(qtbot, session, "chest pain last week")
        assert signs(desk) == {}
        assert list(kept_chips(session).values()) == [ChipState.ASK]

        press(qtbot, session.today.board.questions, "Yes, today or last night")

        assert set(signs(desk)) == {"chest_pain"}
        assert list(kept_chips(session).values()) == [ChipState.KEPT]
        qtbot.mouseClick(session.today.board.words.chips.chips()[0], Qt.MouseButton.LeftButton)
        assert signs(desk) == {}

    def test_a_question_answered_with_no_leaves_the_words_unrecorded(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        write(qtbot, session, "my husband has chest pain")
        press(qtbot, session.today.board.questions, "No, someone else")
        assert signs(desk) == {}
        assert list(kept_chips(session).values()) == [ChipState.DENIED]
        assert not session.today.board.questions.isVisible()

    @pytest.mark.parametrize(
        ("base", "mine", "theirs", "merged"),
        [
            ("", "nausea", "", "nausea"),
            ("a", "a b", "a\nc", "a b\nc"),
            ("a", "a b", "a b", "a b"),
            ("", "mine", "theirs", "mine\ntheirs"),
            ("a", "", "a\nc", "c"),
        ],
    )
    def test_what_another_program_wrote_meanwhile_is_kept(
        self, base: str, mine: str, theirs: str, merged: str
    ) -> None:
        assert merged_text(base, mine, theirs) == merged


class TestSigns:
    def test_a_sign_found_by_its_list_is_graded(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()
        fold = session.today.board.signs.folds["common"]
        qtbot.mouseClick(fold.head, Qt.MouseButton.LeftButton)

        grade(qtbot, session, "nausea", 2)

        assert signs(desk) == {"nausea": 2}
        row = session.today.board.signs.usual.row("nausea")
        assert row is not None
        assert row.picker.severity == 2

    def test_every_sign_of_the_leaflet_can_be_reached(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        for fold in session.today.board.signs.folds.values():
            fold.set_open(True)
        for sign in desk.reference.leaflet.signs:
            assert session.today.board.signs.row(sign) is not None, sign

    def test_a_sign_is_found_by_typing_its_name(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()
        search = session.today.board.signs.search
        qtbot.keyClicks(search, "dry mou")
        qtbot.keyClick(search, Qt.Key.Key_Return)

        qtbot.keyClick(QApplication.focusWidget(), "3")

        assert signs(desk) == {"dry_mouth": 3}

    def test_a_symptom_of_ones_own_is_added_in_place(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        qtbot.keyClicks(session.today.board.signs.search, "Hair loss")
        qtbot.keyClick(session.today.board.signs.search, Qt.Key.Key_Return)

        assert signs(desk) == {"own:hair loss": None}
        assert session.today.board.signs.usual.row("own:hair loss") is not None
        assert headlines(session) == ["Mention it to your doctor or pharmacist"]

    def test_an_own_name_that_means_a_sign_of_the_leaflet_is_that_sign(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        qtbot.keyClicks(session.today.board.signs.search, "can't breathe")
        qtbot.keyClick(session.today.board.signs.search, Qt.Key.Key_Return)

        assert "trouble_breathing" in signs(desk)

    def test_none_on_a_common_sign_corrects_at_once(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.grade(TODAY, "nausea", 2)
        session = open_window()
        grade(qtbot, session, "nausea", 0)
        assert signs(desk) == {"nausea": 0}

    def test_a_slip_on_something_serious_is_asked_about(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.grade(TODAY, "chest_pain", 3)
        session = open_window()

        grade(qtbot, session, "chest_pain", 0)
        assert signs(desk) == {"chest_pain": 3}
        press(qtbot, session.today.board.signs, "It was a slip: take it back")

        assert signs(desk) == {"chest_pain": 0}

    def test_what_is_over_stays_on_the_day(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        desk.grade(TODAY, "chest_pain", 3)
        session = open_window()

        grade(qtbot, session, "chest_pain", 0)
        press(qtbot, session.today.board.signs, "It is over: keep it")

        severities = [o.severity for o in desk.page(TODAY).observations]
        assert severities == [3, 0]
        assert headlines(session) == ["Get emergency help now"]
        row = session.today.board.signs.row("chest_pain")
        assert row is not None
        assert row.picker.severity == 3

    def test_a_second_click_on_something_serious_is_asked_about_too(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.grade(TODAY, "chest_pain", 3)
        session = open_window()

        grade(qtbot, session, "chest_pain", 3)
        assert signs(desk) == {"chest_pain": 3}
        press(qtbot, session.today.board.signs, "It was a slip: take it back")

        assert signs(desk) == {}

    def test_nothing_today_is_one_click(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()
        press(qtbot, session.today.board.signs, "Nothing today")
        assert desk.page(TODAY).nothing_today
        press(qtbot, session.today.board.signs, "Nothing today")
        assert not desk.page(TODAY).nothing_today

    def test_nothing_today_is_closed_when_something_is_written(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.grade(TODAY, "nausea", 1)
        session = open_window()
        assert not session.today.board.signs.nothing.isEnabled()

    def test_same_as_yesterday_is_one_click(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        desk.log(Entry(YESTERDAY, signs=(("nausea", 1), ("headache", 2))))
        session = open_window()
        press(qtbot, session.today.board.signs, "Same as yesterday")
        assert signs(desk) == {"nausea": 1, "headache": 2}

    def test_same_as_yesterday_is_not_offered_after_an_empty_day(self, open_window: Open) -> None:
        assert not open_window().today.board.signs.same.isVisible()

    def test_rows_do_not_jump_while_one_grades(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        for ago in (1, 2, 3):
            desk.log(Entry(TODAY - timedelta(days=ago), signs=(("nausea", 1),)))
        desk.log(Entry(YESTERDAY, signs=(("headache", 1), ("diarrhea", 1))))
        session = open_window()
        rows = ("nausea", "headache", "diarrhea")
        before = [session.today.board.signs.row(sign) for sign in rows]

        for sign in reversed(rows):
            grade(qtbot, session, sign, 1)

        assert [session.today.board.signs.row(sign) for sign in rows] == before
        places = [row.y() for row in before if row is not None]
        assert sorted(places) == sorted(row.y() for row in before if row is not None)


class TestAlerts:
    def test_an_emergency_shows_while_typing_with_its_words(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        assert not session.window.banners.isVisible()

        write(qtbot, session, "can't breathe.", enter=False)

        assert headlines(session) == ["Get medical help right away"]
        assert "can't breathe" in " ".join(session.window.banners.contents()[0].lines)
        assert signs(desk) == {}

    def test_typing_on_until_it_is_denied_takes_the_banner_away(
        self, qtbot: QtBot, open_window: Open
    ) -> None:
        session = open_window()
        write(qtbot, session, "chest pain.", enter=False)
        assert headlines(session)

        session.today.board.words.box.selectAll()
        write(qtbot, session, "no chest pain.", enter=False)

        assert headlines(session) == []

    def test_the_banner_stays_when_the_text_is_kept(self, qtbot: QtBot, open_window: Open) -> None:
        session = open_window()
        write(qtbot, session, "chest pain")
        assert headlines(session) == ["Get emergency help now"]
        assert "“chest pain”" in session.window.banners.contents()[0].lines[0]

    def test_a_promptly_banner_waits_until_the_text_is_kept(self, qtbot: QtBot, open_window: Open) -> None:
        session = open_window()
        write(qtbot, session, "terrible nausea.", enter=False)
        assert headlines(session) == []
        qtbot.keyClick(session.today.board.words.box, Qt.Key.Key_Return)
        assert headlines(session) == ["Notify your doctor or pharmacist promptly"]

    def test_acknowledging_folds_the_banner_and_keeps_the_note(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        write(qtbot, session, "chest pain")

        press(qtbot, session.window.banners, "I have done this…")
        qtbot.keyClicks(QApplication.focusWidget(), "rang 112")
        press(qtbot, session.window.banners, "Save")

        assert session.window.banners.banners() == ()
        assert len(session.window.banners.lines()) == 1
        (alert,) = desk.triage(TODAY).alerts
        assert (alert.state.value, alert.last_note) == ("acknowledged", "rang 112")

    def test_it_opens_again_when_it_worsens_and_shows_the_note(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.grade(TODAY, "chest_pain", 2)
        desk.acknowledge(("blood_clot",), TODAY, "rang the clinic")
        session = open_window()

        grade(qtbot, session, "chest_pain", 4)

        (banner,) = session.window.banners.banners()
        assert "rang the clinic" in " ".join(banner.content.lines)

    def test_the_leaflets_words_stand_in_quotation_marks_and_ours_do_not(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.log(Entry(TODAY, signs=(("trouble_breathing", 3), ("chest_pain", 3))))
        quotes = {c.key: " ".join(c.quotes) for c in open_window().window.banners.contents()}

        assert "Leaflet: “get medical help right away" in quotes["allergic_reaction"]
        assert "“" not in quotes["blood_clot"]
        assert "Not in this leaflet" in quotes["blood_clot"]

    def test_a_sign_on_two_lists_makes_one_banner(self, open_window: Open, desk: Desk) -> None:
        desk.clinic.set_treatment(indication=None)
        desk.grade(TODAY, "rash", 2)
        (banner,) = open_window().window.banners.contents()
        assert "allergic" in " ".join(banner.quotes)
        assert "flare" in " ".join(banner.quotes)

    def test_the_indication_is_asked_and_answered_with_one_click(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.grade(TODAY, "pain", 2)
        session = open_window()
        assert headlines(session) == ["Contact your doctor immediately"]

        press(qtbot, session.today.board.questions, "Multiple myeloma")

        assert desk.clinic.treatment().indication.value == "multiple_myeloma"
        assert headlines(session) == ["Mention it to your doctor or pharmacist"]

    def test_dizziness_asks_for_its_severity_first(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()
        write(qtbot, session, "dizzy")
        assert headlines(session) == []

        press(qtbot, session.today.board.questions, "Severe")

        assert signs(desk) == {"dizziness": 3}
        assert headlines(session) == ["Get medical help right away"]

    def test_still_there_is_asked_and_gone_makes_it_unanswered(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.grade(YESTERDAY, "chest_pain", 3)
        desk.grade(TODAY, "dry_mouth", 1)
        session = open_window()

        press(qtbot, session.today.board.questions, "No, it is gone")

        (banner,) = session.window.banners.banners()
        assert banner.content.headline == "Did you get help?"
        assert "Did you call?" in " ".join(banner.content.lines)
        press(qtbot, session.window.banners, "Yes, I called…")
        press(qtbot, session.window.banners, "Save")
        assert session.window.banners.contents() == ()

    def test_a_past_day_shows_its_own_banners_and_todays_stay(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.grade(YESTERDAY, "swollen_limbs", 2)
        desk.log(Entry(TODAY, signs=(("swollen_limbs", 0), ("chest_pain", 2))))
        session = open_window()

        session.today.open_day(YESTERDAY)

        assert headlines(session)[0] == "Get emergency help now"
        shown = session.today.board.banners.contents()
        assert [content.headline for content in shown] == ["Tell your doctor right away"]

    def test_everything_a_person_wrote_is_shown_as_plain_text(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.log(Entry(TODAY, signs=(("own:<img src=x>", 2),)))
        desk.clinic.ask("<b>May I</b> travel?")
        session = open_window()

        labels = session.window.findChildren(Label)
        assert any("<img" in label.accessibleName() for label in labels)
        assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


class TestOtherCards:
    def test_a_dose_is_one_click_and_another_takes_it_back(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        qtbot.mouseClick(session.today.board.dose.button, Qt.MouseButton.LeftButton)
        assert [dose.status for dose in desk.page(TODAY).doses] == [DoseStatus.TAKEN]
        assert "20:05" in session.today.board.dose.button.text()
        qtbot.mouseClick(session.today.board.dose.button, Qt.MouseButton.LeftButton)
        assert desk.page(TODAY).doses == ()

    def test_a_missed_dose_is_in_the_menu(self, open_window: Open, desk: Desk) -> None:
        menu = open_window().today.board.dose.menu
        next(action for action in menu.actions() if action.text() == "Missed").trigger()
        assert [dose.status for dose in desk.page(TODAY).doses] == [DoseStatus.MISSED]

    @pytest.mark.parametrize(("typed", "celsius"), [("38.2", "38.2"), ("100.4F", "38.0")])
    def test_a_temperature_is_recorded_as_typed(
        self, qtbot: QtBot, open_window: Open, desk: Desk, typed: str, celsius: str
    ) -> None:
        session = open_window()
        field = session.today.board.temperature.field
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)

        (reading,) = desk.page(TODAY).readings
        assert reading.celsius == Decimal(celsius)
        assert field.text() == ""
        assert "Contact your doctor immediately" in headlines(session)

    def test_a_refused_temperature_stays_in_the_field_with_a_sentence(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        session = open_window()
        card = session.today.board.temperature
        qtbot.keyClicks(card.field, "380")
        qtbot.keyClick(card.field, Qt.Key.Key_Return)

        assert desk.page(TODAY).readings == ()
        assert card.field.text() == "380"
        assert card.fault.isVisible()
        qtbot.keyClick(card.field, Qt.Key.Key_Backspace)
        assert not card.fault.isVisible()

    def test_a_note_and_a_question_are_kept(self, qtbot: QtBot, open_window: Open, desk: Desk) -> None:
        session = open_window()
        board = session.today.board
        qtbot.keyClicks(board.note.box, "slept at my daughter's")
        qtbot.keyClicks(board.ask.field, "May I travel?")
        qtbot.keyClick(board.ask.field, Qt.Key.Key_Return)
        board.words.box.setFocus()
        session.today.finish()

        assert desk.page(TODAY).note == "slept at my daughter's"
        assert [question.text for question in desk.clinic.questions()] == ["May I travel?"]
        qtbot.mouseClick(board.ask.lines[0].button, Qt.MouseButton.LeftButton)
        assert desk.clinic.questions()[0].done is not None
        assert board.ask.lines == []


class TestDays:
    def test_the_stepper_keeps_what_is_typed_and_opens_the_day_before(
        self, qtbot: QtBot, open_window: Open, desk: Desk
    ) -> None:
        desk.write_text(YESTERDAY, "headache")
        session = open_window()
        write(qtbot, session, "dry mouth", enter=False)

        qtbot.mouseClick(session.today.board.stepper.back, Qt.MouseButton.LeftButton)

        assert "dry_mouth" in signs(desk, TODAY)
        assert session.today.day == YESTERDAY
        assert session.today.board.words.box.text() == "headache"

    def test_tomorrow_cannot_be_opened(self, open_window: Open) -> None:
        session = open_window()
        session.today.open_day(TODAY + timedelta(days=1))
        assert session.today.day == TODAY

    def test_a_new_day_is_followed_at_midnight(
        self, open_window: Open, desk: Desk, clock: StandingClock
    ) -> None:
        session = open_window()
        session.window.rail.button("today").setFocus()
        clock.now += timedelta(hours=5)
        session.signals.look_around()
        assert session.today.day == TODAY + timedelta(days=1)

    def test_somebody_writing_at_midnight_stays_on_the_day(
        self, qtbot: QtBot, open_window: Open, desk: Desk, clock: StandingClock
    ) -> None:
        session = open_window()
        write(qtbot, session, "headache", enter=False)
        clock.now += timedelta(hours=5)
        session.signals.look_around()
        qtbot.keyClick(session.today.board.words.box, Qt.Key.Key_Return)
        assert "headache" in signs(desk, TODAY)


class TestTheWorld:
    def test_what_another_program_writes_appears(
        self, open_window: Open, desk: Desk, clock: StandingClock, tmp_path: Path
    ) -> None:
        session = open_window()
        with Desk.open(DataFolder(tmp_path / "diary"), clock) as other:
            other.grade(TODAY, "chest_pain", 3)

        session.signals.look_around()

        assert session.today.board.signs.usual.row("chest_pain") is not None
        assert headlines(session) == ["Get emergency help now"]

    def test_a_full_disk_keeps_the_words_on_screen_until_they_can_be_kept(
        self, qtbot: QtBot, open_window: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        session = open_window()
        words = session.today.board.words
        with monkeypatch.context() as broken:
            broken.setattr(Desk, "write_text", _full)
            write(qtbot, session, "headache")
            assert words.fault.isVisible()
            assert "full" in words.fault.text()
            assert words.box.text() == "headache"
            session.window.close()
            assert session.window.isVisible()

        qtbot.keyClick(words.box, Qt.Key.Key_Return)

        assert "headache" in signs(desk)
        assert not words.fault.isVisible()

    def test_a_window_that_cannot_save_closes_when_asked_twice(
        self, qtbot: QtBot, open_window: Open, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        session = open_window()
        monkeypatch.setattr(Desk, "write_text", _full)
        write(qtbot, session, "headache")
        session.window.close()
        session.window.close()
        assert not session.window.isVisible()

    def test_a_grade_that_cannot_be_kept_is_not_shown_as_kept(
        self, qtbot: QtBot, open_window: Open, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk.grade(YESTERDAY, "nausea", 1)
        session = open_window()
        monkeypatch.setattr(Desk, "grade", _full)
        grade(qtbot, session, "nausea", 3)

        row = session.today.board.signs.row("nausea")
        assert row is not None
        assert row.picker.severity is None
        assert session.today.board.signs.fault.isVisible()


def test_undo_takes_back_the_latest_step(qtbot: QtBot, open_window: Open, desk: Desk) -> None:
    desk.grade(YESTERDAY, "nausea", 1)
    session = open_window()
    grade(qtbot, session, "nausea", 3)
    qtbot.mouseClick(session.today.board.undo, Qt.MouseButton.LeftButton)
    assert signs(desk) == {}


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_nothing_stands_outside_the_page(
    qtbot: QtBot, open_window: Open, desk: Desk, percent: int, width: int
) -> None:
    desk.log(Entry(TODAY, signs=(("own:" + "long" * 30, 2), ("swollen_limbs", 2), ("chest_pain", None))))
    desk.clinic.ask("Why " + "long" * 30)
    session = open_window()
    look = session.today.board._look
    try:
        look.choose(percent=percent)
        session.window.resize(width, 700)
        QApplication.processEvents()
        QApplication.processEvents()
        board = session.today.board
        edge = board.mapTo(session.window, QPoint(board.width(), 0)).x()
        for widget in board.findChildren(QWidget):
            if widget.isVisible() and widget.width() > 1:
                right = widget.mapTo(session.window, QPoint(widget.width(), 0)).x()
                assert right <= edge, (widget, right, edge)
    finally:
        look.choose(percent=100)


def _full(*_: object, **__: object) -> None:
    raise DiaryFault(f"The disk that holds the diary is full ({errno.ENOSPC}).")


def test_the_capsules_button_says_what_it_does(open_window: Callable[[], Session]) -> None:
    button = open_window().today.board.dose.button
    assert button.text() == "I have taken it"
    assert button.accessibleName().endswith("I have taken it")


def test_the_page_is_as_wide_on_both_sides_where_it_needs_no_bar(
    open_window: Callable[[], Session], look: Look
) -> None:
    session = open_window()
    session.window.resize(2560, 1600)
    session.window.open_page("settings")
    look.choose(percent=125)  # while the page of today is not shown
    session.window.open_page("today")
    QApplication.processEvents()

    board = session.today.board
    left = board.head.mapTo(board, QPoint(0, 0)).x()
    assert board.width() - board.head.width() == 2 * left
    look.choose(percent=100)
