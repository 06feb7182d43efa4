"""A desk over a diary of its own, at an evening that a test can move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.desk.plain_words import PlainWords

from symptomdesk.desk import Desk, Reference, open_reference
from symptomdesk.diary.model import Diary
from symptomdesk.diary.store import DiaryStore
from symptomdesk.paths import DataFolder

EVENING = datetime(2026, 3, 2, 21, 30, tzinfo=timezone(timedelta(hours=1)))


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path / "data")


@pytest.fixture(scope="session")
def plain_reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    """The leaflet that ships with the program, and an interpreter of few words."""
    nowhere = DataFolder(tmp_path_factory.mktemp("reference") / "data")
    return open_reference(nowhere).with_interpreter(PlainWords())


OpenDesk = Callable[[], Desk]


@pytest.fixture
def open_desk(folder: DataFolder, clock: Clock, plain_reference: Reference) -> Iterator[OpenDesk]:
    """Opens a desk on the diary; all are closed in the end."""
    desks: list[Desk] = []

    def opened() -> Desk:
        reference = replace(plain_reference, interpreter=PlainWords(), folder=folder)
        desk = Desk(reference, DiaryStore.open(folder.root, now=clock), clock)
        desks.append(desk)
        return desk

    yield opened
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A desk whose interpreter understands only plain words."""
    return open_desk()


@pytest.fixture
def understanding_desk(folder: DataFolder, clock: Clock) -> Iterator[Desk]:
    """A desk as people have it, with the program's own words."""
    with Desk.open(folder, clock) as desk:
        yield desk


@pytest.fixture
def on_disk(folder: DataFolder) -> Callable[[], Diary]:
    """Reads the whole diary as another program would."""

    def read() -> Diary:
        with DiaryStore.open(folder.root) as store:
            return store.everything()

    return read
