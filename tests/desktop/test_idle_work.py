"""What can wait is done in steps, and nobody waits for it."""

from __future__ import annotations

from collections.abc import Iterator

from pytestqt.qtbot import QtBot

from symptomdesk.desk import DiaryFault
from symptomdesk.desktop.idle_work import IdleWork


def test_every_step_is_done_once_and_in_order(qtbot: QtBot) -> None:
    done: list[int] = []

    def steps() -> Iterator[None]:
        for number in range(4):
            done.append(number)
            yield

    work = IdleWork(steps)
    assert not work.is_going
    with qtbot.waitSignal(work.done):
        work.start()
        assert work.is_going
        assert done == []
    assert done == [0, 1, 2, 3]
    assert not work.is_going


def test_what_is_left_is_not_done_once_it_is_stopped(qtbot: QtBot) -> None:
    done: list[int] = []

    def steps() -> Iterator[None]:
        while True:
            done.append(len(done))
            yield

    work = IdleWork(steps)
    work.start()
    qtbot.waitUntil(lambda: len(done) >= 2)
    work.stop()
    so_far = list(done)
    with qtbot.assertNotEmitted(work.done, wait=50):
        pass
    assert done == so_far


def test_a_diary_that_cannot_be_read_ends_it_quietly(qtbot: QtBot) -> None:
    def steps() -> Iterator[None]:
        yield
        raise DiaryFault("The disk is gone.")

    work = IdleWork(steps)
    with qtbot.waitSignal(work.done):
        work.start()
    assert not work.is_going
