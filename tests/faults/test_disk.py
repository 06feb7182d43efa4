"""Disks that are full, read-only or not there: one clear sentence, and nothing lost."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from symptomdesk.diary.faults import DiskFull, FolderUnusable, NoPermission, ReadOnly
from symptomdesk.diary.model import Visit
from symptomdesk.diary.store import DiaryStore

if TYPE_CHECKING:
    from tests.faults.conftest import SmallDisk

DAY = date(2026, 3, 2)


def add_visit(store: DiaryStore, id_: str) -> None:
    with store.writing() as writing:
        writing.add(Visit(id_, DAY, "a note of some length " * 100))


def add_visits_while_the_disk_fills(store: DiaryStore, disk: SmallDisk, acknowledged: list[str]) -> None:
    for number in range(1000):
        if number == 5:
            disk.fill()
        add_visit(store, str(number))
        acknowledged.append(str(number))


def ids_in(folder: Path) -> list[str]:
    with DiaryStore.open(folder) as store:
        return [visit.id for visit in store.visits()]


def test_a_disk_that_fills_up_loses_nothing_and_the_session_goes_on(small_disk: SmallDisk) -> None:
    folder = small_disk.root / "diary"
    acknowledged: list[str] = []
    with DiaryStore.open(folder) as store:
        with pytest.raises(DiskFull) as fault:
            add_visits_while_the_disk_fills(store, small_disk, acknowledged)
        assert len(acknowledged) >= 5
        assert "full" in fault.value.sentence
        assert "free some space" in fault.value.sentence
        assert [visit.id for visit in store.visits()] == acknowledged
        with pytest.raises(DiskFull):
            add_visit(store, "still full")

        small_disk.free()
        add_visit(store, "after it was freed")
    assert ids_in(folder) == [*acknowledged, "after it was freed"]


def test_a_diary_on_a_full_disk_can_still_be_read(small_disk: SmallDisk) -> None:
    folder = small_disk.root / "diary"
    with DiaryStore.open(folder) as store:
        add_visit(store, "1")
        small_disk.fill()
    with DiaryStore.open(folder) as store:
        assert [visit.id for visit in store.visits()] == ["1"]
        with pytest.raises(DiskFull):
            add_visit(store, "2")


def test_a_diary_begun_on_a_full_disk_is_begun_again_later(small_disk: SmallDisk) -> None:
    folder = small_disk.root / "diary"
    small_disk.fill()
    with pytest.raises(DiskFull):
        DiaryStore.open(folder)
    small_disk.free()
    assert ids_in(folder) == []


def test_a_read_only_disk_is_told_where_no_diary_can_be_made(small_disk: SmallDisk) -> None:
    small_disk.forbid_writing()
    with pytest.raises(ReadOnly) as fault:
        DiaryStore.open(small_disk.root / "diary")
    assert "make the disk writable or choose another folder" in fault.value.sentence


def test_a_diary_on_a_read_only_disk_is_not_written_to(small_disk: SmallDisk) -> None:
    folder = small_disk.root / "diary"
    with DiaryStore.open(folder) as store:
        add_visit(store, "1")
    before = (folder / "diary.sqlite3").read_bytes()
    small_disk.forbid_writing()
    with pytest.raises(ReadOnly):
        DiaryStore.open(folder)
    assert (folder / "diary.sqlite3").read_bytes() == before


def test_a_folder_that_may_not_be_written_to_is_told(unprivileged: Path) -> None:
    with DiaryStore.open(unprivileged / "diary"):
        pass
    for folder in (unprivileged, unprivileged / "diary"):
        folder.chmod(0o500)
        with pytest.raises(NoPermission) as fault:
            DiaryStore.open(folder)
        assert "not allowed" in fault.value.sentence
    with pytest.raises(NoPermission):
        DiaryStore.open(unprivileged / "another")


@pytest.mark.parametrize("mode", [0o400, 0o000])
def test_a_diary_that_may_not_be_written_to_is_told_and_left_so(unprivileged: Path, mode: int) -> None:
    with DiaryStore.open(unprivileged):
        pass
    file = unprivileged / "diary.sqlite3"
    file.chmod(mode)
    with pytest.raises(NoPermission), DiaryStore.open(unprivileged) as store:
        add_visit(store, "1")
    assert stat.S_IMODE(file.stat().st_mode) == mode


def test_a_path_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "diary"):
        with pytest.raises(FolderUnusable) as fault:
            DiaryStore.open(folder)
        assert str(folder) in fault.value.sentence
        assert "choose another folder" in fault.value.sentence
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_in_the_diarys_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "diary.sqlite3").mkdir()
    with pytest.raises(FolderUnusable):
        DiaryStore.open(tmp_path)


def test_a_folder_that_vanishes_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    with DiaryStore.open(folder):
        pass
    folder.rename(tmp_path / "elsewhere")
    (tmp_path / "diary").write_text("now a file")
    with pytest.raises(FolderUnusable):
        DiaryStore.open(folder)
