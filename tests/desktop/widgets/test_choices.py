"""Lines to tick, lists to choose from, days to type, and what is told of work."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.choice_lines import ChoiceList, TickLine
from symptomdesk.desktop.widgets.column_scroll import ColumnScroll
from symptomdesk.desktop.widgets.line_grid import LineGrid
from symptomdesk.desktop.widgets.span_fields import SpanFields
from symptomdesk.desktop.widgets.told_bar import ToldBar
from symptomdesk.desktop.widgets.working_line import WorkingLine
from symptomdesk.settings import Theme

TODAY = date(2026, 3, 2)
W = TypeVar("W", bound=QWidget)


def shown(qtbot: QtBot, widget: W) -> W:
    qtbot.addWidget(widget)
    widget.show()
    QApplication.processEvents()
    return widget


@pytest.fixture
def days(qtbot: QtBot, look: Look) -> ChoiceList:
    return shown(qtbot, ChoiceList(look, "Which days", [(1, "One"), (2, "Two"), (3, "Three")]))


class TestChoiceList:
    def test_the_arrow_keys_choose_among_what_is_offered(self, days: ChoiceList) -> None:
        heard: list[object] = []
        days.chosen.connect(heard.append)
        days.offer((1, 3), 1)
        assert (days.value, heard) == (1, [])

        days.setFocus()
        QTest.keyClick(days.line(1), Qt.Key.Key_Down)

        assert (days.value, heard) == (3, [3])
        assert not days.line(2).isVisible()

    def test_it_is_one_stop_of_the_tab_key(self, days: ChoiceList) -> None:
        days.offer((1, 2, 3), 2)

        stops = [v for v in (1, 2, 3) if days.line(v).focusPolicy() & Qt.FocusPolicy.TabFocus]

        assert stops == [2]

    def test_a_line_says_what_it_is_about(self, days: ChoiceList) -> None:
        assert days.line(2).accessibleName() == "Which days: Two"

    def test_nothing_is_chosen_at_first(self, days: ChoiceList) -> None:
        assert days.value is None

    def test_the_mark_follows_the_choice_and_the_theme(self, days: ChoiceList, look: Look) -> None:
        def mark(value: int) -> object:
            line = days.line(value)
            return line.icon().pixmap(line.iconSize()).toImage()

        days.offer((1, 2, 3), 1)
        chosen, other = mark(1), mark(2)
        assert chosen != other
        days.line(2).click()
        assert mark(2) == chosen
        look.choose(Theme.DARK)
        assert mark(2) != chosen


def test_a_line_is_ticked_by_space_and_grows_with_the_text(qtbot: QtBot, look: Look) -> None:
    line = shown(qtbot, TickLine(look, "Your questions", "Those not asked yet"))
    assert line.height() >= 44

    QTest.keyClick(line, Qt.Key.Key_Space)

    assert line.isChecked()
    assert line.accessibleDescription() == "Those not asked yet"
    look.choose(percent=200)
    QApplication.processEvents()
    assert line.sizeHint().height() >= 77


class TestSpanFields:
    @pytest.fixture
    def fields(self, qtbot: QtBot, look: Look) -> SpanFields:
        fields = shown(qtbot, SpanFields(look))
        fields.show_span(DaySpan(date(2026, 2, 2), TODAY), TODAY)
        return fields

    def test_days_are_typed_by_keys(self, fields: SpanFields, qtbot: QtBot) -> None:
        fields.first.setFocus()
        fields.first.setSelectedSection(fields.first.Section.DaySection)

        with qtbot.waitSignal(fields.edited):
            QTest.keyClick(fields.first, Qt.Key.Key_Up)

        assert fields.span == DaySpan(date(2026, 2, 3), TODAY)

    def test_no_day_to_come_can_be_chosen(self, fields: SpanFields) -> None:
        fields.last.setFocus()
        fields.last.setSelectedSection(fields.last.Section.DaySection)

        QTest.keyClick(fields.last, Qt.Key.Key_Up)

        assert fields.span.last == TODAY

    def test_the_wheel_scrolls_the_page_and_changes_no_day(self, fields: SpanFields) -> None:
        spot = QPointF(fields.first.rect().center())
        turn = QWheelEvent(
            spot,
            fields.first.mapToGlobal(spot),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )

        QApplication.sendEvent(fields.first, turn)

        assert fields.span == DaySpan(date(2026, 2, 2), TODAY)

    @pytest.mark.parametrize(
        ("key", "modifier"),
        [
            (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
            (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        ],
    )
    def test_the_calendar_opens_by_keys(
        self, fields: SpanFields, key: Qt.Key, modifier: Qt.KeyboardModifier
    ) -> None:
        QTest.keyClick(fields.first, key, modifier)

        calendar = fields.first.calendarWidget()
        assert calendar.isVisible()
        QTest.keyClick(calendar, Qt.Key.Key_Escape)
        assert fields.span == DaySpan(date(2026, 2, 2), TODAY)
        calendar.window().close()

    def test_weekends_are_not_red(self, fields: SpanFields, look: Look) -> None:
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            ink = fields.first.calendarWidget().weekdayTextFormat(day).foreground().color()
            assert ink == look.colour("text")

    def test_each_field_has_a_name_of_its_own(self, fields: SpanFields) -> None:
        assert [field.accessibleName() for field in (fields.first, fields.last)] == [
            "From which day",
            "To which day",
        ]


class TestToldBar:
    def test_it_tells_until_it_is_closed(self, qtbot: QtBot, look: Look) -> None:
        bar = ToldBar(look)
        qtbot.addWidget(bar)
        assert bar.text == ""

        bar.tell("Saved as “a.pdf”.", "It is not protected.", "Open the folder")

        assert bar.text == bar.accessibleName() == "Saved as “a.pdf”. It is not protected."
        with qtbot.waitSignal(bar.pressed):
            bar.button.click()
        bar.dismiss.click()
        assert bar.text == ""

    def test_a_name_of_a_file_is_no_markup(self, qtbot: QtBot, look: Look) -> None:
        bar = ToldBar(look)
        qtbot.addWidget(bar)

        bar.tell("Saved as “<b>a</b>.pdf”.")

        assert "<b>a</b>" in bar.text
        assert not bar.button.isVisibleTo(bar)


class TestWorkingLine:
    def test_what_is_done_at_once_needs_no_words(self, qtbot: QtBot, look: Look) -> None:
        line = WorkingLine(look)
        qtbot.addWidget(line)

        line.begin("Saving…")
        line.end()

        assert line.text == ""
        assert not line.isVisibleTo(None)

    def test_what_takes_longer_is_told_and_can_be_cancelled(self, qtbot: QtBot, look: Look) -> None:
        line = WorkingLine(look)
        qtbot.addWidget(line)

        with qtbot.waitSignal(line.appeared):
            line.begin("Saving…")
        line.begin("Nearly done…")

        assert line.text == line.accessibleName() == "Nearly done…"
        with qtbot.waitSignal(line.cancelled):
            line.cancel.click()
        assert line.text == ""


def test_a_column_scrolls_beside_another_and_alone_is_as_tall_as_it_needs(qtbot: QtBot, look: Look) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    for number in range(20):
        column.addWidget(TickLine(look, str(number)))
    outer = QWidget()
    around = QVBoxLayout(outer)
    scroll = ColumnScroll(content)
    around.addWidget(scroll)
    outer.resize(300, 200)
    shown(qtbot, outer)
    assert scroll.verticalScrollBar().maximum() > 0

    scroll.set_tall(True)
    qtbot.waitUntil(lambda: scroll.height() >= 20 * 44)

    assert scroll.verticalScrollBar().maximum() == 0
    column.addWidget(TickLine(look, "one more"))
    qtbot.waitUntil(lambda: scroll.height() >= 21 * 44)


def test_lines_stand_beside_each_other_where_there_is_room(qtbot: QtBot, look: Look) -> None:
    grid = LineGrid()
    lines = [
        TickLine(look, text, parent=grid) for text in ("Short", "The longest of all these lines", "Third")
    ]
    for line in lines:
        grid.add_line(line)
    outer = QWidget()
    QVBoxLayout(outer).addWidget(grid)
    shown(qtbot, outer)

    for width, columns in ((900, 3), (600, 2), (320, 1), (900, 3)):
        outer.resize(width, 300)
        qtbot.waitUntil(lambda n=columns: len({line.x() for line in lines}) == n)
        assert len({line.width() for line in lines}) == 1
        assert max(line.geometry().right() for line in lines) < grid.width()
