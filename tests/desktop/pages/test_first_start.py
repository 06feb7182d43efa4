"""The first start: three steps, each of which may be left empty, and then the diary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk
from symptomdesk.desktop.pages.first_start import FirstStart
from symptomdesk.desktop.pages.first_start_content import Step
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.diary.model import Regimen, Treatment
from symptomdesk.leaflet.model import Indication
from symptomdesk.settings import Theme

Begin = Callable[[], tuple[Session, FirstStart]]


@pytest.fixture
def begin(qtbot: QtBot, look: Look, desk: Desk) -> Iterator[Begin]:
    """Opens the window as the program does."""
    sessions: list[Session] = []

    def opened() -> tuple[Session, FirstStart]:
        session = Session(desk, look)
        sessions.append(session)
        with qtbot.waitExposed(session.window):
            session.show()
        (steps,) = session.window.findChildren(FirstStart)
        return session, steps

    yield opened
    for session in sessions:
        session.close()
        session.deleteLater()
    look.choose(Theme.LIGHT, 100)


def types(qtbot: QtBot, field: LineField, text: str) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.keyClick(button, Qt.Key.Key_Space)


class TestSteps:
    def test_the_pages_wait_behind_it(self, begin: Begin) -> None:
        session, steps = begin()
        assert steps.isVisible()
        assert not session.window.rail.isVisible()
        assert not session.today.isVisible()
        assert QApplication.focusWidget() is steps.next

    def test_gone_through_by_keyboard_everything_is_kept(
        self, qtbot: QtBot, begin: Begin, desk: Desk
    ) -> None:
        session, steps = begin()
        press(qtbot, steps.next)
        assert steps.step is Step.TREATMENT
        assert QApplication.focusWidget() is steps.treatment.writer.writers.line(False)

        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
        types(qtbot, steps.treatment.writer.relation, "Dad")
        steps.treatment.indications.line(Indication.MULTIPLE_MYELOMA).click()
        types(qtbot, steps.treatment.start, "3.2.2026")
        types(qtbot, steps.treatment.dose, "25 mg")
        steps.treatment.regimens.line(Regimen.DAYS_21_7).click()
        press(qtbot, steps.next)
        assert steps.step is Step.PHONES
        assert QApplication.focusWidget() is steps.phones.phones.clinic.line

        types(qtbot, steps.phones.phones.clinic, "555 0134")
        types(qtbot, steps.phones.phones.emergency, "112")
        press(qtbot, steps.next)

        assert session.today.isVisible()
        assert session.window.rail.isVisible()
        assert QApplication.focusWidget() is session.today.board.words.box
        settings = desk.reference.settings
        assert (settings.for_someone, settings.relation_words) == (True, ("Dad",))
        assert (settings.clinic_phone, settings.emergency_phone) == ("555 0134", "112")
        treatment = desk.clinic.treatment()
        assert (treatment.indication, treatment.start) == (Indication.MULTIPLE_MYELOMA, date(2026, 2, 3))
        (given,) = treatment.prescriptions
        assert (given.dose_mg, given.regimen, given.from_day) == (
            Decimal(25),
            Regimen.DAYS_21_7,
            date(2026, 2, 3),
        )

    def test_all_of_it_can_be_left_empty(self, qtbot: QtBot, begin: Begin, desk: Desk) -> None:
        session, steps = begin()
        for _ in Step:
            press(qtbot, steps.next)
        assert session.today.isVisible()
        assert desk.clinic.treatment() == Treatment()
        assert desk.undo_label is None

    def test_skipping_leads_to_the_diary_at_once(self, qtbot: QtBot, begin: Begin, desk: Desk) -> None:
        session, steps = begin()
        press(qtbot, steps.skip)
        assert session.today.isVisible()
        assert desk.clinic.treatment() == Treatment()

    def test_skipping_keeps_what_was_answered(self, qtbot: QtBot, begin: Begin, desk: Desk) -> None:
        session, steps = begin()
        press(qtbot, steps.next)
        types(qtbot, steps.treatment.dose, "10")
        press(qtbot, steps.skip)
        assert session.today.isVisible()
        assert [given.dose_mg for given in desk.clinic.treatment().prescriptions] == [Decimal(10)]

    def test_what_cannot_be_understood_is_told_below_it(self, qtbot: QtBot, begin: Begin, desk: Desk) -> None:
        _, steps = begin()
        press(qtbot, steps.next)
        types(qtbot, steps.treatment.start, "in spring")
        press(qtbot, steps.next)
        assert steps.step is Step.TREATMENT
        assert steps.treatment.start.fault.isVisible()
        assert QApplication.focusWidget() is steps.treatment.start.line
        assert desk.clinic.treatment() == Treatment()

    def test_an_answer_that_is_changed_takes_the_place_of_the_former(
        self, qtbot: QtBot, begin: Begin, desk: Desk
    ) -> None:
        _, steps = begin()
        press(qtbot, steps.next)
        types(qtbot, steps.treatment.start, "3 February 2026")
        types(qtbot, steps.treatment.dose, "25")
        press(qtbot, steps.next)
        press(qtbot, steps.back)
        types(qtbot, steps.treatment.start, "4 February 2026")
        press(qtbot, steps.next)
        treatment = desk.clinic.treatment()
        assert treatment.start == date(2026, 2, 4)
        assert [given.from_day for given in treatment.prescriptions] == [date(2026, 2, 4)]


class TestNeverAgain:
    def test_it_does_not_come_again_though_the_diary_is_empty(
        self, qtbot: QtBot, begin: Begin, desk: Desk, look: Look
    ) -> None:
        _, steps = begin()
        press(qtbot, steps.skip)
        again = Session(desk, look)
        with qtbot.waitExposed(again.window):
            again.show()
        assert again.today.isVisible()
        again.close()
        again.deleteLater()

    def test_a_diary_with_days_opens_on_today(self, qtbot: QtBot, desk: Desk, look: Look) -> None:
        desk.grade(TODAY, "nausea", 1)
        session = Session(desk, look)
        with qtbot.waitExposed(session.window):
            session.show()
        assert session.today.isVisible()
        session.close()
        session.deleteLater()

    def test_what_could_not_be_remembered_is_told(self, qtbot: QtBot, begin: Begin, desk: Desk) -> None:
        session, steps = begin()
        desk.reference.folder.settings.mkdir()
        press(qtbot, steps.skip)
        assert session.today.isVisible()
        assert "could not be saved" in session.window.fault.text()

    def test_closing_in_between_keeps_what_is_typed_and_asks_again(
        self, qtbot: QtBot, begin: Begin, desk: Desk
    ) -> None:
        session, steps = begin()
        press(qtbot, steps.next)
        types(qtbot, steps.treatment.dose, "10")
        session.window.close()
        assert not session.window.isVisible()
        assert [given.dose_mg for given in desk.clinic.treatment().prescriptions] == [Decimal(10)]
        assert not desk.reference.settings.introduced


class TestForEverybody:
    def test_the_pages_keys_do_nothing_meanwhile(self, qtbot: QtBot, begin: Begin) -> None:
        session, steps = begin()
        qtbot.keyClick(session.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert steps.isVisible()

    @pytest.mark.parametrize("step", Step)
    def test_every_control_has_a_name_and_can_be_reached(
        self, qtbot: QtBot, begin: Begin, desk: Desk, step: Step
    ) -> None:
        desk.change_settings(for_someone=True)
        _, steps = begin()
        for _ in range(step):
            press(qtbot, steps.next)
        controls = [
            one
            for kind in (QAbstractButton, QLineEdit)
            for one in steps.findChildren(kind)
            if one.isVisible()
        ]
        assert all(one.accessibleName() for one in controls)
        assert min(one.height() for one in controls) >= 44
        reached = {QApplication.focusWidget()}
        for _ in range(20):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            reached.add(QApplication.focusWidget())
        stops = {one for one in controls if one.focusPolicy() & Qt.FocusPolicy.TabFocus}
        assert stops <= reached

    @pytest.mark.parametrize("step", Step)
    def test_nothing_is_cut_off_in_the_smallest_window_with_the_largest_text(
        self, qtbot: QtBot, begin: Begin, desk: Desk, look: Look, step: Step
    ) -> None:
        desk.change_settings(for_someone=True)
        session, steps = begin()
        for _ in range(step):
            press(qtbot, steps.next)
        session.window.resize(640, 480)
        look.choose(Theme.LIGHT, 200)

        def whole() -> bool:
            shown = [
                one
                for kind in (QAbstractButton, QLineEdit, QLabel)
                for one in steps.findChildren(kind)
                if one.isVisible()
            ]
            return all(
                one.mapTo(steps, one.rect().topRight()).x() < steps.width()
                and one.width() >= one.minimumSizeHint().width()
                and one.height() >= max(one.minimumSizeHint().height(), one.heightForWidth(one.width()))
                for one in shown
            )

        qtbot.waitUntil(whole)
