"""Lines to type in, values in steps, cards in even columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.even_columns import EvenColumns
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.desktop.widgets.step_field import StepField
from symptomdesk.settings import Theme

Show = Callable[[QWidget], None]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def shown(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()

    return shown


class TestLineField:
    @pytest.fixture
    def field(self, look: Look, show: Show) -> LineField:
        field = LineField(look, "Clinic", help_="Day and night")
        show(field)
        return field

    def test_what_is_typed_is_told_once(self, qtbot: QtBot, field: LineField) -> None:
        told: list[str] = []
        field.finished.connect(told.append)
        qtbot.keyClicks(field.line, "555")
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
        field.finish()
        assert told == ["555"]
        qtbot.keyClicks(field.line, "6")
        field.finish()
        assert told == ["555", "5556"]

    def test_what_is_shown_is_not_told(self, field: LineField) -> None:
        told: list[str] = []
        field.finished.connect(told.append)
        field.show_text("555")
        field.finish()
        assert (told, field.dirty) == ([], False)

    def test_what_is_being_typed_stays(self, qtbot: QtBot, field: LineField) -> None:
        qtbot.keyClicks(field.line, "new")
        field.show_text("old")
        assert (field.text, field.dirty) == ("new", True)
        field.show_text(" new")
        field.settle()
        assert (field.text, field.dirty) == (" new", False)

    def test_a_refusal_stays_until_something_else_is_typed(self, qtbot: QtBot, field: LineField) -> None:
        qtbot.keyClicks(field.line, "x")
        field.refuse("That is no number.")
        assert field.fault.isVisible()
        qtbot.keyClicks(field.line, "y")
        assert not field.fault.isVisible()
        assert field.text == "xy"

    def test_a_click_on_its_name_leads_into_the_line(self, qtbot: QtBot, field: LineField) -> None:
        field.line.clearFocus()
        name = next(label for label in field.findChildren(QLabel) if label.text() == "Clinic")
        qtbot.mouseClick(name, Qt.MouseButton.LeftButton)
        assert QApplication.focusWidget() is field.line

    def test_it_is_named_to_a_screen_reader(self, field: LineField) -> None:
        assert (field.line.accessibleName(), field.line.accessibleDescription()) == (
            "Clinic",
            "Day and night",
        )


class TestStepField:
    @pytest.fixture
    def field(self, look: Look, show: Show) -> StepField:
        field = StepField(look, "Earlier", "Later")
        field.show_value("At 1", lowest=False, highest=False)
        show(field)
        return field

    def test_its_buttons_tell_the_way(self, qtbot: QtBot, field: StepField) -> None:
        steps: list[int] = []
        field.stepped.connect(steps.append)
        qtbot.mouseClick(field.more, Qt.MouseButton.LeftButton)
        qtbot.keyClick(field.less, Qt.Key.Key_Space)
        assert steps == [1, -1]

    def test_at_the_end_the_keyboard_goes_to_the_other_way(self, field: StepField) -> None:
        field.less.setFocus()
        field.show_value("At midnight", lowest=True, highest=False)
        assert not field.less.isEnabled()
        assert QApplication.focusWidget() is field.more
        field.show_value("At 6", lowest=False, highest=True)
        assert QApplication.focusWidget() is field.less
        assert field.less.isEnabled()

    def test_the_value_is_part_of_what_is_read_out(self, field: StepField) -> None:
        assert field.text == "At 1"
        assert field.more.accessibleDescription() == "At 1"


class TestEvenColumns:
    @pytest.fixture
    def columns(self, look: Look, show: Show) -> EvenColumns:
        columns = EvenColumns(look, [Card(look, name) for name in "abcde"], ((5,), (2, 3), (2, 2, 1)))
        columns.resize(600, 800)
        show(columns)
        return columns

    def places(self, columns: EvenColumns) -> dict[str, tuple[int, int]]:
        cards = columns.findChildren(Card)
        spots = {card.title.text(): card.mapTo(columns, card.rect().topLeft()) for card in cards}
        return {name: (spot.x(), spot.y()) for name, spot in spots.items()}

    @pytest.mark.parametrize(("width", "count"), [(600, 1), (1000, 2), (1500, 3), (3000, 3)])
    def test_there_are_as_many_as_fit(
        self, qtbot: QtBot, columns: EvenColumns, width: int, count: int
    ) -> None:
        columns.resize(width, 800)
        qtbot.waitUntil(lambda: len({x for x, _ in self.places(columns).values()}) == count)
        assert columns.count == count
        in_order = sorted(self.places(columns).items(), key=lambda place: place[1])
        assert [name for name, _ in in_order] == list("abcde")

    def test_larger_text_needs_wider_ones(self, look: Look, columns: EvenColumns) -> None:
        columns.resize(1000, 800)
        assert columns.count == 2
        look.choose(Theme.LIGHT, 200)
        assert columns.count == 1
