"""A label that says a thing in as many words as there is room for."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.fitting_label import FittingLabel


def test_it_shows_the_fullest_wording_that_fits_and_reads_the_fullest(qtbot: QtBot, look: Look) -> None:
    label = FittingLabel("title")
    qtbot.addWidget(label)
    label.offer("Monday, 2 March", "Mon, 2 Mar", "2 Mar")
    label.show()
    assert label.minimumSizeHint().width() < label.sizeHint().width()

    for width, shown in (
        (label.sizeHint().width(), "Monday, 2 March"),
        (label.sizeHint().width() - 1, "Mon, 2 Mar"),
        (label.minimumSizeHint().width(), "2 Mar"),
        (1, "2 Mar"),
        (900, "Monday, 2 March"),
    ):
        label.resize(width, 40)
        assert label.text() == shown
        assert label.accessibleName() == "Monday, 2 March"
        assert label.toolTip() == ("" if shown == "Monday, 2 March" else "Monday, 2 March")
