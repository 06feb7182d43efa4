"""A button whose words need more than one line."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

WORDS = "Save everything that is written in this diary"


def shown(qtbot: QtBot, width: int) -> tuple[QWidget, WrappingButton]:
    around = QWidget()
    button = WrappingButton(WORDS, around)
    QVBoxLayout(around).addWidget(button)
    qtbot.addWidget(around)
    around.resize(width, 200)
    around.show()
    return around, button


class TestWrappingButton:
    def test_words_stay_on_one_line_where_there_is_room(self, qtbot: QtBot) -> None:
        _, button = shown(qtbot, 900)

        qtbot.waitUntil(lambda: button.text() == WORDS)

    def test_words_go_on_further_lines_where_there_is_none(self, qtbot: QtBot) -> None:
        around, button = shown(qtbot, 200)

        qtbot.waitUntil(lambda: button.text().count("\n") >= 1 and button.width() <= around.width())
        assert button.text().split() == WORDS.split()
        assert button.words == WORDS

    def test_a_window_made_wider_joins_them_again(self, qtbot: QtBot) -> None:
        around, button = shown(qtbot, 200)
        qtbot.waitUntil(lambda: "\n" in button.text())

        around.resize(900, 200)

        qtbot.waitUntil(lambda: button.text() == WORDS)

    def test_it_says_other_words(self, qtbot: QtBot) -> None:
        _, button = shown(qtbot, 900)

        button.say("Back to 38.0 °C")

        assert button.words == "Back to 38.0 °C"
