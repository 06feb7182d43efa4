"""Labels that remember how high they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.widgets.labels import Label

LONG = "Tell your doctor right away about swollen ankles, feet or hands. " * 3
WIDTHS = (80, 200, 333)
CHANGES: dict[str, Callable[[Label, Look], object]] = {
    "other words": lambda label, _: label.say("Nausea"),
    "other words of Qt's": lambda label, _: label.setText("Nausea"),
    "another kind": lambda label, _: set_kind(label, "title"),
    "a larger text": lambda _, look: look.choose(percent=200),
    "room around it": lambda label, _: label.setContentsMargins(20, 30, 20, 30),
    "another font": lambda label, _: label.setStyleSheet("font-size: 40px"),
}


@pytest.fixture
def label(qtbot: QtBot, look: Look) -> Iterator[Label]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look.apply(application)
    one = Label(LONG)
    qtbot.addWidget(one)
    one.show()
    yield one
    look.choose(percent=100)


def heights(label: Label) -> list[int]:
    return [label.heightForWidth(width) for width in WIDTHS]


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_its_height_is_that_of_what_it_shows_now(
    label: Label, look: Look, change: Callable[[Label, Look], object]
) -> None:
    before = heights(label)

    change(label, look)

    assert heights(label) == [QLabel.heightForWidth(label, width) for width in WIDTHS]
    assert heights(label) != before
