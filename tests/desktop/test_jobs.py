"""Work beside the window's thread: told on it, one piece after the other, forgotten when cancelled."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from symptomdesk.desktop.jobs import Job, Worker


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.stop()


class Told:
    """Remembers what is told, and on which thread."""

    def __init__(self) -> None:
        self.heard: list[object] = []
        self.threads: set[int] = set()

    def __call__(self, what: object) -> None:
        self.heard.append(what)
        self.threads.add(threading.get_ident())


def test_work_runs_elsewhere_and_is_told_here(qtbot: QtBot, worker: Worker) -> None:
    told, failed = Told(), Told()

    worker.start(lambda _job: threading.get_ident(), told, failed)
    qtbot.waitUntil(lambda: bool(told.heard))

    assert told.threads == {threading.get_ident()}
    assert told.heard != [threading.get_ident()]
    assert failed.heard == []


def test_a_failure_is_told_and_the_next_job_is_done(qtbot: QtBot, worker: Worker) -> None:
    told, failed = Told(), Told()

    def fail(_job: Job) -> None:
        raise OSError("no room")

    worker.start(fail, told, failed)
    worker.start(lambda _job: "fine", told, failed)
    qtbot.waitUntil(lambda: told.heard == ["fine"])

    assert [str(fault) for fault in failed.heard] == ["no room"]


def test_jobs_are_done_in_their_order(qtbot: QtBot, worker: Worker) -> None:
    told = Told()

    for number in range(5):
        worker.start(lambda _job, n=number: n, told, told)
    qtbot.waitUntil(lambda: len(told.heard) == 5)

    assert told.heard == [0, 1, 2, 3, 4]


def test_nothing_is_heard_of_a_cancelled_job_even_if_it_was_under_way(qtbot: QtBot, worker: Worker) -> None:
    told, begun, gate = Told(), threading.Event(), threading.Event()

    def wait(job: Job) -> bool:
        begun.set()
        gate.wait(10)
        return job.cancelled

    first = worker.start(wait, told, told)
    waiting = worker.start(lambda _job: "never", told, told)
    assert begun.wait(10)
    first.cancel()
    waiting.cancel()
    gate.set()
    worker.start(lambda _job: "last", told, told)
    qtbot.waitUntil(lambda: bool(told.heard))

    assert told.heard == ["last"]


def test_how_far_it_is_is_told_until_it_is_cancelled(qtbot: QtBot, worker: Worker) -> None:
    told, progress = Told(), Told()

    def count(job: Job) -> None:
        job.tell("one")
        job.tell("two")

    worker.start(count, told, told, progress)
    qtbot.waitUntil(lambda: told.heard == [None])

    assert progress.heard == ["one", "two"]
    assert progress.threads == {threading.get_ident()}


def test_stopping_leaves_no_thread_and_tells_nothing_more(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    worker, told = Worker(), Told()
    for _ in range(3):
        worker.start(lambda _job: "late", told, told)

    worker.stop()

    assert set(threading.enumerate()) <= before
    qtbot.wait(0)
    assert told.heard == []


def test_after_a_stop_it_can_begin_anew(qtbot: QtBot, worker: Worker) -> None:
    told = Told()
    worker.stop()

    worker.start(lambda _job: "again", told, told)

    qtbot.waitUntil(lambda: told.heard == ["again"])
