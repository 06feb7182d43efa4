"""Grading a sign by mouse and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.severity_picker import SeverityPicker
from symptomdesk.desktop.widgets.severity_row import (
    SeverityPicked,
    SeverityRow,
    SeverityRowContent,
)


@pytest.fixture
def row(qtbot: QtBot, look: Look) -> SeverityRow:
    row = SeverityRow(look, SeverityRowContent("nausea", "Nausea", "common"))
    qtbot.addWidget(row)
    row.resize(700, 60)
    row.show()
    return row


def picks(row: SeverityRow) -> list[SeverityPicked]:
    picked: list[SeverityPicked] = []
    row.picked.connect(picked.append)
    return picked


def test_a_click_tells_the_severity_and_changes_nothing_by_itself(qtbot: QtBot, row: SeverityRow) -> None:
    picked = picks(row)

    qtbot.mouseClick(row.picker.button(3), Qt.MouseButton.LeftButton)

    assert picked == [SeverityPicked("nausea", 3)]
    assert not row.picker.button(3).isChecked()


def test_a_second_click_takes_it_back(qtbot: QtBot, row: SeverityRow) -> None:
    row.show_content(SeverityRowContent("nausea", "Nausea", severity=2))
    picked = picks(row)

    qtbot.mouseClick(row.picker.button(2), Qt.MouseButton.LeftButton)

    assert picked == [SeverityPicked("nausea", None)]
    assert row.picker.button(2).isChecked()


@pytest.mark.parametrize("level", range(5))
def test_figures_choose_at_once(qtbot: QtBot, row: SeverityRow, level: int) -> None:
    picked = picks(row)
    row.picker.button(0).setFocus()

    qtbot.keyClick(row.picker.button(0), str(level))  # type: ignore[call-overload]

    assert picked == [SeverityPicked("nausea", level)]
    assert row.picker.button(level).hasFocus()


def test_arrows_move_and_space_chooses(qtbot: QtBot, row: SeverityRow) -> None:
    picked = picks(row)
    row.picker.button(0).setFocus()

    qtbot.keyClick(row.picker.button(0), Qt.Key.Key_Right)
    qtbot.keyClick(row.picker.button(1), Qt.Key.Key_Right)
    assert picked == []
    qtbot.keyClick(row.picker.button(2), Qt.Key.Key_Space)

    assert picked == [SeverityPicked("nausea", 2)]


def test_arrows_stop_at_the_ends(qtbot: QtBot, row: SeverityRow) -> None:
    row.picker.button(0).setFocus()
    qtbot.keyClick(row.picker.button(0), Qt.Key.Key_Left)
    assert row.picker.button(0).hasFocus()


def test_the_row_is_one_stop_of_the_tab_key(row: SeverityRow) -> None:
    row.picker.button(0).clearFocus()
    row.show_content(SeverityRowContent("nausea", "Nausea", severity=3))
    stops = [level for level in range(5) if row.picker.button(level).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [3]


def test_every_button_says_its_sign_and_severity(row: SeverityRow) -> None:
    names = [row.picker.button(level).accessibleName() for level in range(5)]
    assert names[0] == "Nausea: None"
    assert names[4] == "Nausea: Very severe"


@pytest.mark.parametrize(("percent", "width"), [(100, 300), (100, 700), (150, 520), (200, 760), (200, 1000)])
def test_no_name_is_cut_at_any_text_size(qtbot: QtBot, look: Look, percent: int, width: int) -> None:
    look.choose(percent=percent)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    row = SeverityRow(
        look, SeverityRowContent("x", "Swollen ankles, feet or hands", "serious: tell your doctor")
    )
    column.addWidget(row)
    holder.resize(max(width, row.minimumSizeHint().width()), 400)
    with qtbot.waitExposed(holder):
        holder.show()
    QApplication.processEvents()

    try:
        for level in range(5):
            button = row.picker.button(level)
            text = button.fontMetrics().horizontalAdvance(button.text())
            assert text < button.width(), (button.text(), button.width())
            assert button.height() >= 44
        assert row.picker.geometry().right() <= row.width()
    finally:
        look.choose(percent=100)


def test_a_picker_shows_what_it_is_told(qtbot: QtBot, look: Look) -> None:
    picker = SeverityPicker(look, "Pain")
    qtbot.addWidget(picker)

    for severity in (0, 4, None):
        picker.show_severity(severity)
        checked = [level for level in range(5) if picker.button(level).isChecked()]
        assert checked == ([] if severity is None else [severity])
