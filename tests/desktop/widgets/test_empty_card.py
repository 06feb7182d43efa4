"""What a page says while there is nothing on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.empty_card import EmptyCard
from symptomdesk.settings import Theme


@pytest.fixture
def card(qtbot: QtBot, qapp: QApplication) -> EmptyCard:
    look = Look(Theme.LIGHT, 100)
    look.apply(qapp)
    card = EmptyCard(look, "trends", "Nothing yet", "Write your first day.")
    qtbot.addWidget(card)
    card.resize(1400, 400)
    card.show()
    return card


def test_its_button_asks_for_the_page_to_write_on(qtbot: QtBot, card: EmptyCard) -> None:
    with qtbot.waitSignal(card.writing_wanted):
        card.write.click()


def test_its_lines_stay_short_in_a_wide_window(card: EmptyCard) -> None:
    assert card.write.parentWidget().width() < 700


def test_where_writing_would_not_help_there_is_no_button(card: EmptyCard) -> None:
    card.say("No symptom on these days", "Choose a longer range.", writable=False)
    assert card.text == "Choose a longer range."
    assert not card.write.isVisible()
