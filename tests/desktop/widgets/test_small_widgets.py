"""Stepper, week, labels, folds, layouts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.dates import long_day
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.columns import Columns
from symptomdesk.desktop.widgets.date_stepper import DateStepper
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.fold import Fold
from symptomdesk.desktop.widgets.growing_text import GrowingText
from symptomdesk.desktop.widgets.labels import Label, breakable
from symptomdesk.desktop.widgets.question_card import Answered, Option, QuestionCard
from symptomdesk.desktop.widgets.undo_bar import UndoBar
from symptomdesk.desktop.widgets.week_strip import DayField, WeekStrip

TODAY = date(2026, 3, 2)


def test_the_stepper_goes_back_and_never_into_the_future(qtbot: QtBot, look: Look) -> None:
    stepper = DateStepper(look, TODAY, TODAY)
    qtbot.addWidget(stepper)
    asked: list[date] = []
    stepper.stepped.connect(asked.append)

    qtbot.mouseClick(stepper.on, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(stepper.back, Qt.MouseButton.LeftButton)

    assert asked == [TODAY - timedelta(days=1)]
    assert not stepper.on.isEnabled()


def test_the_stepper_leads_back_to_today(qtbot: QtBot, look: Look) -> None:
    stepper = DateStepper(look, TODAY, TODAY)
    qtbot.addWidget(stepper)
    stepper.show_day(TODAY - timedelta(days=9), TODAY)
    with qtbot.waitSignal(stepper.stepped) as asked:
        qtbot.mouseClick(stepper.return_button, Qt.MouseButton.LeftButton)
    assert asked.args == [TODAY]


def test_a_day_is_named_with_its_year_only_when_it_is_another(qtbot: QtBot, look: Look) -> None:
    assert long_day(TODAY, TODAY) == "Monday, 2 March"
    assert long_day(date(2025, 12, 31), TODAY) == "Wednesday, 31 December 2025"


def test_the_week_says_what_each_day_was(qtbot: QtBot, look: Look) -> None:
    strip = WeekStrip(look)
    qtbot.addWidget(strip)
    strip.show_days(
        (DayField(TODAY - timedelta(days=1), False), DayField(TODAY, True, "emergency", "Emergency")), TODAY
    )
    strip.show()
    names = [field.accessibleName() for field in strip.findChildren(QWidget) if field.accessibleName()]
    assert names == ["Sunday, 1 March: not logged", "Monday, 2 March: Emergency"]


@pytest.mark.parametrize("urgency", ["none", "mention", "promptly", "right_away", "immediately", "emergency"])
def test_a_day_differs_from_others_without_its_colour(qtbot: QtBot, look: Look, urgency: str) -> None:
    """The mark is on every logged day: in grey, no two urgencies look alike."""

    def grey(name: str) -> bytes:
        strip = WeekStrip(look)
        qtbot.addWidget(strip)
        strip.show_days((DayField(TODAY, True, name, name),), TODAY - timedelta(days=1))
        strip.resize(60, 80)
        image = strip.grab().toImage()
        ink = look.colour(f"on_day_{name}").rgb() & 0xFFFFFF
        return bytes(
            int(image.pixel(x, y) & 0xFFFFFF == ink)
            for y in range(image.height())
            for x in range(image.width())
        )

    others = {"none", "mention", "promptly", "right_away", "immediately", "emergency"} - {urgency}
    assert all(grey(urgency) != grey(other) for other in others)


def test_a_word_longer_than_the_line_can_break(qtbot: QtBot, look: Look) -> None:
    label = Label("x" * 200)
    qtbot.addWidget(label)
    label.resize(200, 400)

    assert label.minimumSizeHint().width() < 200
    assert label.accessibleName() == "x" * 200
    assert breakable("short words stay as they are") == "short words stay as they are"


@pytest.mark.parametrize("text", ["e\u0301" * 30, "👨‍👩‍👧" * 12])
def test_what_belongs_together_is_not_torn_apart(text: str) -> None:
    for pair in ("e\u200b\u0301", "\u200b\u200d", "\u200d\u200b"):
        assert pair not in breakable(text)


def test_a_fold_opens_and_says_so(qtbot: QtBot, look: Look) -> None:
    fold = Fold(look, "Common side effects", "notify promptly")
    qtbot.addWidget(fold)
    fold.show()
    assert not fold.content.isVisible()

    with qtbot.waitSignal(fold.opened):
        qtbot.mouseClick(fold.head, Qt.MouseButton.LeftButton)

    assert fold.content.isVisible()
    assert "open" in fold.head.accessibleName()


def test_a_question_tells_the_answer(qtbot: QtBot, look: Look) -> None:
    card = QuestionCard(look, "k", "Still there?", (Option("yes", "Yes"), Option("no", "No")))
    qtbot.addWidget(card)
    with qtbot.waitSignal(card.answered) as answered:
        qtbot.mouseClick(card.buttons[1], Qt.MouseButton.LeftButton)
    assert answered.args == [Answered("k", "no")]


def test_a_box_grows_with_its_text_up_to_its_limit(qtbot: QtBot, look: Look) -> None:
    box = GrowingText(look, 1, 4)
    qtbot.addWidget(box)
    box.resize(300, 50)
    box.show()
    one = box.height()
    box.set_text("one\ntwo\nthree")
    three = box.height()
    box.set_text("\n".join("line" for _ in range(40)))

    assert one < three < box.height() < 3 * three


def test_a_text_that_scrolls_is_not_cut_at_the_side(qtbot: QtBot, look: Look) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    box = GrowingText(look, 1, 4)
    QVBoxLayout(holder).addWidget(box)
    box.set_text("Donaudampfschifffahrt and a headache. " * 40)
    holder.resize(600, 400)

    holder.show()
    QApplication.processEvents()

    lines = box.document().begin().layout()
    widest = max(lines.lineAt(line).width() for line in range(lines.lineCount()))
    assert box.verticalScrollBar().isVisible()
    assert widest + 2 * box.document().documentMargin() <= box.viewport().width()


def test_enter_is_told_and_shift_enter_begins_a_line(qtbot: QtBot, look: Look) -> None:
    box = GrowingText(look)
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.entered):
        qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.keyClicks(box, "a")
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(box, "b")
    assert box.text() == "a\nb"


def test_the_undo_line_offers_and_goes(qtbot: QtBot, look: Look) -> None:
    bar = UndoBar(look)
    qtbot.addWidget(bar)
    bar.offer("Nausea was taken back.")
    assert bar.isVisible()
    with qtbot.waitSignal(bar.undone):
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_flow_needs_more_height_where_it_is_narrow(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(8, 8, holder)
    for number in range(6):
        flow.addWidget(QPushButton(f"Button {number}"))
    assert flow.heightForWidth(200) > flow.heightForWidth(2000) > 0
    holder.resize(220, flow.heightForWidth(220))
    holder.show()
    last = flow.itemAt(5)
    assert last is not None
    assert last.geometry().right() < 220


def test_the_flow_follows_the_direction_of_reading(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow = FlowLayout(8, 8, holder)
    first, second = QPushButton("first"), QPushButton("second")
    for button in (first, second):
        flow.addWidget(button)
    holder.resize(600, 60)
    holder.show()
    assert first.x() > second.x()


def test_columns_become_one_and_two_again_without_losing_a_card(qtbot: QtBot, look: Look) -> None:
    columns = Columns(look, 2)
    cards = tuple(QPushButton(name, columns) for name in ("words", "signs", "dose", "temperature", "note"))
    columns.hold(cards[:2], cards[2:])
    qtbot.addWidget(columns)
    columns.show()
    for width in (1200, 500, 1200, 400, 1000):
        columns.resize(width, 600)
        QApplication.processEvents()
        assert all(card.isVisible() and columns.rect().contains(card.geometry()) for card in cards)
        beside = cards[2].mapTo(columns, QPoint(0, 0)).x() > 0
        assert beside == (width >= 860)
