"""What befalls the diary's folder while it is open: told in a sentence, tried again, and nothing is lost."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from tests.faults.test_locked import held_by_another_program

from symptomdesk.desk import Desk
from symptomdesk.diary import connection
from symptomdesk.diary.faults import Busy, FolderUnusable, NoPermission
from symptomdesk.diary.store import DiaryStore
from symptomdesk.paths import DataFolder

DAY = date(2026, 3, 2)


def evening() -> datetime:
    return datetime(2026, 3, 2, 20, 5, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An open diary in which something is written."""
    with opened(tmp_path / "diary") as desk:
        yield desk


def opened(folder: Path) -> Desk:
    desk = Desk.open(DataFolder(folder), evening)
    desk.write_note(DAY, "kept before")
    return desk


def note_in(folder: Path) -> str:
    with DiaryStore.open(folder) as store:
        return store.page(DAY).note


def test_a_folder_that_is_removed_is_told_at_the_next_entry(desk: Desk, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "diary")
    for _ in range(2):  # the window tries again by itself
        with pytest.raises(FolderUnusable) as fault:
            desk.write_note(DAY, "written into nothing")
        assert "is not there any more" in fault.value.sentence
        assert "Check that the disk is connected" in fault.value.sentence
    assert desk.page(DAY).note == "kept before"


def test_a_folder_that_comes_back_is_written_to_again(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "diary").rename(tmp_path / "elsewhere")
    with pytest.raises(FolderUnusable):
        desk.write_note(DAY, "written elsewhere")
    (tmp_path / "elsewhere").rename(tmp_path / "diary")
    desk.write_note(DAY, "written when it was back")
    desk.close()
    assert note_in(tmp_path / "diary") == "written when it was back"


def test_another_file_in_the_diarys_place_is_told(desk: Desk, tmp_path: Path) -> None:
    backup = desk.backups.make()
    (tmp_path / "new").write_bytes(backup.path.read_bytes())
    (tmp_path / "new").replace(tmp_path / "diary" / "diary.sqlite3")
    with pytest.raises(FolderUnusable, match="Another file has taken the place"):
        desk.write_note(DAY, "written into the former file")


def test_a_drive_that_goes_and_comes_back_loses_nothing(tmp_path: Path) -> None:
    drive, place = tmp_path / "drive", tmp_path / "place"
    for folder in (drive, place):
        folder.mkdir()
    if shutil.which("mount") is None:
        pytest.skip("there is no mount command")
    attach = ["mount", "--bind", str(drive), str(place)]
    attached = subprocess.run(attach, capture_output=True, text=True, check=False)
    if attached.returncode:
        pytest.skip(f"no file system of our own can be mounted: {attached.stderr.strip()}")
    with opened(place / "diary") as desk:
        subprocess.run(["umount", "--lazy", str(place)], check=True)
        with pytest.raises(FolderUnusable, match="is not there any more"):
            desk.write_note(DAY, "written on a drive that is gone")
        subprocess.run(attach, check=True)
        try:
            desk.write_note(DAY, "written when it was back")
            desk.close()
            assert note_in(place / "diary") == "written when it was back"
        finally:
            subprocess.run(["umount", "--lazy", str(place)], check=True)


@pytest.mark.parametrize("mode", [0o000, 0o400, 0o500])
def test_a_right_that_is_taken_away_is_told_or_does_no_harm(unprivileged: Path, mode: int) -> None:
    folder = unprivileged / "diary"
    acknowledged, told = "kept before", ""
    with opened(folder) as desk:
        folder.chmod(mode)
        try:
            desk.write_note(DAY, "written without a right to it")
            acknowledged = "written without a right to it"
        except NoPermission as fault:
            told = fault.sentence
        assert bool(told) is (mode != 0o500)  # what is open can be written to, if it still can be found
        assert not told or "You are not allowed to change the diary" in told
        folder.chmod(0o700)
        assert desk.page(DAY).note == acknowledged
        desk.write_note(DAY, f"{acknowledged}, and after")
    assert note_in(folder) == f"{acknowledged}, and after"


@pytest.mark.parametrize("mode", [0o400, 0o000])
def test_a_file_that_may_not_be_written_any_more_does_no_harm(unprivileged: Path, mode: int) -> None:
    folder = unprivileged / "diary"
    with opened(folder) as desk:
        (folder / "diary.sqlite3").chmod(mode)
        desk.write_note(DAY, "written to the open file")
    with pytest.raises(NoPermission), DiaryStore.open(folder) as store, store.writing() as writing:
        writing.set_day(DAY, note="written at the next start")
    (folder / "diary.sqlite3").chmod(0o600)
    assert note_in(folder) == "written to the open file"


@pytest.mark.parametrize("how", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_stuck_program_that_holds_the_diary_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.1)  # instead of five
    with opened(tmp_path) as desk:
        with held_by_another_program(tmp_path, how):
            for _ in range(2):
                with pytest.raises(Busy) as fault:
                    desk.write_note(DAY, "written meanwhile")
                assert "close that program or wait a moment" in fault.value.sentence
            assert desk.view(DAY).page.note == "kept before"
        desk.write_note(DAY, "written afterwards")
    assert note_in(tmp_path) == "written afterwards"
