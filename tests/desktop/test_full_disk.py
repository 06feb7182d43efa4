"""The window on a disk that is really full: what is typed stays, is marked, and is kept once it can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock
from tests.faults.conftest import SmallDisk, mounted

from symptomdesk.desk import Desk
from symptomdesk.desktop.app import Session
from symptomdesk.paths import DataFolder


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with mounted(tmp_path / "disk", "2m") as disk:
        yield disk


@pytest.fixture
def desk(disk: SmallDisk, clock: StandingClock) -> Iterator[Desk]:
    """A diary on the small disk."""
    with Desk.open(DataFolder(disk.root / "diary"), clock) as desk:
        yield desk


def test_everything_typed_on_a_full_disk_is_kept_later(
    qtbot: QtBot, open_window: Callable[[], Session], desk: Desk, disk: SmallDisk
) -> None:
    session = open_window()
    board = session.today.board
    (again,) = [one for one in session.today.findChildren(QTimer) if one.interval() == 10_000]
    disk.fill()

    qtbot.keyClicks(board.words.box, "headache")
    qtbot.keyClick(board.words.box, Qt.Key.Key_Return)
    qtbot.keyClicks(board.note.box, "slept in the chair")
    board.note.finish()
    qtbot.mouseClick(board.dose.button, Qt.MouseButton.LeftButton)

    for card in (board.words, board.note):
        assert "Not saved yet" in card.fault.text()
        assert "is full" in card.fault.text()
    assert "Nothing was changed; free some space" in board.dose.fault.text()
    assert (board.words.box.text(), board.note.box.text()) == ("headache", "slept in the chair")
    session.window.close()
    assert session.window.isVisible()
    assert desk.page(TODAY).text == ""

    disk.free()
    again.setInterval(0)
    again.start()
    qtbot.waitUntil(lambda: desk.page(TODAY).note == "slept in the chair")
    assert {one.sign for one in desk.page(TODAY).observations} == {"headache"}
    assert (board.words.fault.text(), board.note.fault.text()) == ("", "")
    qtbot.mouseClick(board.dose.button, Qt.MouseButton.LeftButton)
    assert board.dose.fault.text() == ""
    assert [dose.status for dose in desk.page(TODAY).doses] == ["taken"]
