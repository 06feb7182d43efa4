"""Banners: the most urgent in full, the others in a line, none ever lost."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.accessibility import Announcer
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.banner import BannerChoice, BannerContent, Choice
from symptomdesk.desktop.widgets.banner_stack import BannerStack

EMERGENCY = BannerContent(
    key="blood_clot",
    urgency="emergency",
    headline="Get emergency help now",
    lines=("Chest pain. You wrote “<b>chest</b> pain”.",),
    quotes=("Call the emergency number now.",),
    choices=(
        Choice("contact", "Emergency 112", loud=True, copies="112"),
        Choice("acknowledge", "I have done this…", asks_note=True),
    ),
    summary="Get emergency help now: Chest pain",
    cause="1",
)
DOCTOR = BannerContent(
    key="serious",
    urgency="right_away",
    headline="Tell your doctor right away",
    lines=("Swollen ankles.",),
    choices=(Choice("acknowledge", "I have done this…", asks_note=True),),
    summary="Tell your doctor right away: swollen ankles",
    cause="2",
)
DONE = replace(DOCTOR, key="liver", folded=True, aside="done today 20:05", cause="3")


@pytest.fixture
def stack(qtbot: QtBot, look: Look) -> BannerStack:
    stack = BannerStack(look)
    qtbot.addWidget(stack)
    stack.resize(900, 100)
    stack.show()
    return stack


def button(stack: BannerStack, text: str) -> QPushButton:
    return next(b for b in stack.findChildren(QPushButton) if b.text() == text and b.isVisible())


def test_the_first_open_one_is_in_full_and_the_others_are_lines(stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY, DOCTOR, DONE))

    assert [banner.content.key for banner in stack.banners()] == ["blood_clot"]
    assert [line.content.key for line in stack.lines()] == ["serious", "liver"]


def test_acknowledged_ones_alone_are_all_lines(stack: BannerStack) -> None:
    stack.show_banners((DONE,))
    assert stack.banners() == ()
    assert len(stack.lines()) == 1


def test_a_click_on_a_line_opens_it_beside_the_most_urgent(qtbot: QtBot, stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY, DOCTOR, DONE))

    qtbot.mouseClick(stack.lines()[0], Qt.MouseButton.LeftButton)

    assert [banner.content.key for banner in stack.banners()] == ["blood_clot", "serious"]


def test_the_contact_is_copied(qtbot: QtBot, stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY,))
    with qtbot.waitSignal(stack.copied) as copied:
        qtbot.mouseClick(button(stack, "Emergency 112"), Qt.MouseButton.LeftButton)
    assert copied.args == ["112"]
    assert button(stack, "Emergency 112 · copied")


def test_saying_what_was_done_offers_a_note_first(qtbot: QtBot, stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY,))
    chosen: list[BannerChoice] = []
    stack.chosen.connect(chosen.append)

    qtbot.mouseClick(button(stack, "I have done this…"), Qt.MouseButton.LeftButton)
    assert chosen == []
    qtbot.keyClicks(stack.focusWidget(), "rang 112")
    qtbot.keyClick(stack.focusWidget(), Qt.Key.Key_Return)

    assert chosen == [BannerChoice("blood_clot", "acknowledge", "rang 112")]


def test_the_note_can_be_left_empty_or_put_off(qtbot: QtBot, stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY,))
    chosen: list[BannerChoice] = []
    stack.chosen.connect(chosen.append)

    qtbot.mouseClick(button(stack, "I have done this…"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(stack, "Not yet"), Qt.MouseButton.LeftButton)
    assert chosen == []
    qtbot.mouseClick(button(stack, "I have done this…"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(stack, "Save"), Qt.MouseButton.LeftButton)

    assert chosen == [BannerChoice("blood_clot", "acknowledge", "")]


def test_the_notes_line_is_in_sight_however_little_room_there_is(qtbot: QtBot, stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY, DOCTOR))
    stack.set_limit(120)
    stack.resize(400, 120)
    QApplication.processEvents()
    acknowledge = next(b for b in stack.findChildren(QPushButton) if b.text() == "I have done this…")

    acknowledge.click()

    def is_in_sight() -> bool:
        field = stack.focusWidget()
        top = field.mapTo(stack, QPoint(0, 0)).y()
        return top >= 0 and top + field.height() <= stack.height()

    qtbot.waitUntil(is_in_sight)
    assert not stack.more.isVisible()


def test_a_note_being_written_survives_a_refresh(qtbot: QtBot, stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY, DOCTOR))
    qtbot.mouseClick(button(stack, "I have done this…"), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(stack.focusWidget(), "rang")

    stack.show_banners((EMERGENCY, DONE))

    assert stack.banners()[0].note == "rang"


def test_the_stack_stays_within_its_share_and_counts_what_is_below(qtbot: QtBot, stack: BannerStack) -> None:
    many = tuple(replace(DOCTOR, key=str(i), cause=str(i)) for i in range(8))
    stack.show_banners((EMERGENCY, *many))
    stack.set_limit(200)
    stack.resize(stack.sizeHint())
    qtbot.waitUntil(stack.more.isVisible)

    assert 100 < stack.height() <= 200
    assert "more" in stack.more.text()


@pytest.mark.parametrize("limit", range(120, 330, 15))
def test_what_does_not_fit_is_left_out_whole_and_no_text_is_cut(
    qtbot: QtBot, stack: BannerStack, limit: int
) -> None:
    many = tuple(replace(DOCTOR, key=str(i), cause=str(i)) for i in range(8))
    stack.show_banners((EMERGENCY, *many))
    stack.set_limit(limit)
    stack.resize(stack.sizeHint())
    qtbot.waitUntil(stack.more.isVisible)

    stack.resize(900, stack.heightForWidth(900))
    assert stack.height() <= limit
    rows = [*stack.findChildren(QLabel), *stack.lines()]
    for row in (one for one in rows if one.isVisible()):
        top = row.mapTo(stack, QPoint(0, 0)).y()
        assert not top < stack.height() < top + row.height(), row


def test_without_banners_it_takes_no_room(stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY,))
    stack.show_banners(())
    assert not stack.isVisible()


def test_typed_words_are_never_read_as_markup(stack: BannerStack) -> None:
    stack.show_banners((EMERGENCY,))
    labels = stack.banners()[0].findChildren(type(stack.banners()[0].headline))
    assert any("<b>chest</b>" in label.text() for label in labels)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_each_cause_is_spoken_once_while_it_lasts(qtbot: QtBot, stack: BannerStack) -> None:
    announcer = Announcer(stack)

    assert announcer.announce({"a": "Help", "b": "Doctor"}) == ("Help", "Doctor")
    assert announcer.announce({"a": "Help", "b": "Doctor"}) == ()
    assert announcer.announce({"a": "Help", "c": "Worse"}) == ("Worse",)
    assert announcer.announce({}) == ()
    assert announcer.announce({"a": "Help"}) == ("Help",)
