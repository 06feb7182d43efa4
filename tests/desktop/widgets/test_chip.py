"""Recognised words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.chip import ChipContent, ChipRow, ChipState


@pytest.fixture
def row(qtbot: QtBot, look: Look) -> ChipRow:
    row = ChipRow(look)
    qtbot.addWidget(row)
    row.resize(500, 60)
    row.show_chips(
        (
            ChipContent("a", "Vomiting", ChipState.KEPT, "From “threw up”."),
            ChipContent("b", "Fever", ChipState.DENIED),
            ChipContent("c", "Nausea", ChipState.WITHDRAWN),
            ChipContent("d", "Rash", ChipState.ASK),
        )
    )
    return row


def test_a_click_withdraws_a_kept_chip_and_restores_a_withdrawn_one(qtbot: QtBot, row: ChipRow) -> None:
    told: list[tuple[str, str]] = []
    row.withdrawn.connect(lambda key: told.append(("withdrawn", key)))
    row.restored.connect(lambda key: told.append(("restored", key)))
    row.asked.connect(lambda key: told.append(("asked", key)))

    for chip in row.chips():
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert told == [("withdrawn", "a"), ("restored", "c"), ("asked", "d")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Delete])
def test_the_keyboard_withdraws_too(qtbot: QtBot, row: ChipRow, key: Qt.Key) -> None:
    with qtbot.waitSignal(row.withdrawn) as told:
        qtbot.keyClick(row.chips()[0], key)
    assert told.args == ["a"]


def test_what_is_not_recorded_is_struck_through_and_said(row: ChipRow) -> None:
    struck = {chip.content.text: chip.font().strikeOut() for chip in row.chips()}
    assert struck == {"Vomiting": False, "Fever": True, "Nausea": True, "Rash": False}
    assert "recorded" in row.chips()[0].accessibleName()
    assert "not there" in row.chips()[1].accessibleName()


def test_a_chip_is_a_target_of_44_pixels(row: ChipRow) -> None:
    assert all(chip.sizeHint().height() >= 44 for chip in row.chips())


def test_markup_and_mnemonics_in_a_name_are_only_text(qtbot: QtBot, row: ChipRow) -> None:
    row.show_chips((ChipContent("x", "<b>Salt & water</b>", ChipState.KEPT),))
    assert row.chips()[0].text().replace("&&", "&") == "<b>Salt & water</b> ✓"


def test_an_endless_name_is_cut_with_dots_and_told_whole(row: ChipRow) -> None:
    name = "x" * 500
    row.show_chips((ChipContent("x", name, ChipState.KEPT),))
    chip = row.chips()[0]

    assert chip.sizeHint().width() < 500
    assert "…" in chip.text()
    assert name in chip.accessibleName()


def test_a_chip_that_stays_is_the_same_widget(row: ChipRow) -> None:
    before = row.chips()
    row.show_chips(tuple(chip.content for chip in before))
    assert row.chips() == before


def test_chips_come_and_go_a_thousand_times(qtbot: QtBot, row: ChipRow) -> None:
    for round_ in range(1000):
        row.show_chips(tuple(ChipContent(str(i), f"Sign {i}", ChipState.KEPT) for i in range(round_ % 5)))
    assert [chip.content.key for chip in row.chips()] == ["0", "1", "2", "3"]
