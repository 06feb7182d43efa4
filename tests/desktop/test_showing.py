"""Showing what stands in something else, before that is shown and after."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.showing import show_or_hide


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def label(window: QWidget) -> QLabel:
    label = QLabel("Nausea", window)
    layout = window.layout()
    assert layout is not None
    layout.addWidget(label)
    return label


@pytest.mark.parametrize("before", [(), (True,), (False,), (False, True), (True, False)])
@pytest.mark.parametrize("shown", [True, False])
def test_what_is_said_last_counts_once_the_window_is_shown(
    window: QWidget, label: QLabel, before: tuple[bool, ...], shown: bool
) -> None:
    for one in (*before, shown):
        show_or_hide(label, one)

    window.show()

    assert label.isVisible() is shown


def test_in_a_window_that_is_shown_it_counts_at_once(window: QWidget) -> None:
    window.show()
    late = QLabel("Headache", window)

    show_or_hide(late, True)
    assert late.isVisible()
    show_or_hide(late, False)
    assert not late.isVisible()
