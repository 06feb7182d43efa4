"""Deleting everything: nothing of the person's is left, and nothing of anybody else's is touched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.desk.conftest import EVENING

from symptomdesk.desk import Desk, DiaryFault, erase
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Settings

SECRET = "a secret that nobody else knows"


@pytest.fixture
def used(tmp_path: Path) -> DataFolder:
    """A data folder after months of use and a crash."""
    folder = DataFolder(tmp_path / "diary")
    with Desk.open(folder, lambda: EVENING) as desk:
        desk.write_text(EVENING.date(), SECRET)
        desk.change_settings(patient_name=SECRET, introduced=True)
        desk.backups.make()
        # What a crash leaves is what lies there while the diary is open.
        for ending in ("-wal", "-shm"):
            shutil.copy(f"{folder.diary}{ending}", tmp_path / f"left{ending}")
    for ending in ("-wal", "-shm"):
        shutil.copy(tmp_path / f"left{ending}", f"{folder.diary}{ending}")
        (tmp_path / f"left{ending}").unlink()
    for file in (
        folder.backups / "diary 2026-03-01 20.05.00 of the day.sqlite3",
        folder.backups / ".symptomdesk-a4b5c6",
        folder.root / "diary set aside 2026-02-01 20.05.00.sqlite3",
        folder.root / "diary set aside 2026-02-01 20.05.00.sqlite3-wal",
        folder.leaflets / "own.toml",
        folder.logs / "faults.log",
        folder.logs / "faults.log.1",
        folder.window,
        folder.root / "settings.toml.unreadable",
        folder.root / ".symptomdesk-x1y2z3",
    ):
        file.parent.mkdir(exist_ok=True)
        file.write_text(SECRET, "utf-8")
    return folder


def everywhere(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_nothing_is_left_and_the_diary_begins_anew(used: DataFolder) -> None:
    assert erase(used) == ()
    assert list(used.root.iterdir()) == []
    with Desk.open(used, lambda: EVENING) as desk:
        assert desk.first_day() is None
        assert desk.everything().revisions == ()
        assert desk.reference.settings == Settings()
    assert not any(SECRET.encode() in path.read_bytes() for path in everywhere(used.root))


def test_twice_does_no_harm(used: DataFolder) -> None:
    erase(used)
    assert erase(used) == ()
    assert erase(DataFolder(used.root / "never there")) == ()


def test_what_others_put_there_stays_and_is_told_if_it_lies_among_ours(used: DataFolder) -> None:
    photo, letter = used.backups / "photo.jpg", used.root / "letter.txt"
    album = used.backups / "diary of a journey.sqlite3"
    album.mkdir()
    for file in (photo, letter, album / "1.jpg"):
        file.write_text("not ours")
    assert erase(used) == (album, photo)
    assert sorted(everywhere(used.root)) == sorted((album / "1.jpg", photo, letter))


def test_a_diary_behind_a_link_is_deleted_where_it_lies(used: DataFolder, tmp_path: Path) -> None:
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()
    for ending in ("", "-wal", "-shm"):
        shutil.move(f"{used.diary}{ending}", elsewhere)
    used.diary.symlink_to(elsewhere / used.diary.name)
    erase(used)
    assert everywhere(elsewhere) == []
    assert list(used.root.iterdir()) == []


def test_of_a_leaflet_that_lies_elsewhere_only_the_link_goes(used: DataFolder, tmp_path: Path) -> None:
    document = tmp_path / "drug.toml"
    document.write_text("from the clinic")
    (used.leaflets / "linked.toml").symlink_to(document)
    assert erase(used) == ()
    assert document.exists()


def test_if_the_diary_cannot_be_deleted_all_of_it_stays(used: DataFolder) -> None:
    used.diary.unlink()
    used.diary.mkdir()
    before = everywhere(used.root)
    with pytest.raises(DiaryFault, match=r"Not everything was deleted: .*diary\.sqlite3 could not be"):
        erase(used)
    assert everywhere(used.root) == before
