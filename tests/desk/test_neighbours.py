"""Other people's diaries on the same computer, and a sample beside one's own: opened, never mixed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.desk.conftest import EVENING, Clock

from symptomdesk.desk import Desk, DiaryFault, Entry, RefusedError, erase
from symptomdesk.diary.model import Diary
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Settings, TemperatureUnit, Theme, load, save

TODAY = EVENING.date()


@pytest.fixture
def marias(tmp_path: Path, clock: Clock) -> Path:
    """The folder of somebody else's diary."""
    folder = tmp_path / "Maria"
    with Desk.open(DataFolder(folder), clock) as desk:
        desk.log(Entry(TODAY, (("nausea", 1),)))
    save(DataFolder(folder).settings, Settings(patient_name="Maria Example"))
    return folder


def settings_in(folder: Path, desk: Desk) -> Settings:
    found, problems = load(DataFolder(folder).settings, desk.reference.leaflet.fever.bounds)
    assert problems == ()
    return found


def remember(desk: Desk, *folders: Path) -> None:
    for folder in folders:
        desk.change_settings(other_diaries=desk.neighbours.remembering(folder))


class TestFolders:
    def test_the_folder_of_a_diary_can_be_opened(self, desk: Desk, marias: Path) -> None:
        assert desk.neighbours.check(marias)

    def test_in_an_empty_folder_one_can_begin(self, desk: Desk, tmp_path: Path) -> None:
        folder = tmp_path / "Grandpa"
        folder.mkdir()
        (folder / ".hidden").touch()
        assert not desk.neighbours.check(folder)

    def test_a_folder_of_other_things_is_refused(self, desk: Desk, tmp_path: Path) -> None:
        (tmp_path / "photos").mkdir()
        (tmp_path / "photos" / "a.jpg").touch()
        with pytest.raises(RefusedError, match="no diary in the folder “photos”"):
            desk.neighbours.check(tmp_path / "photos")
        with pytest.raises(RefusedError, match="no diary"):
            desk.neighbours.check(tmp_path / "nowhere")

    def test_ones_own_folder_is_refused_also_by_another_name(
        self, desk: Desk, folder: DataFolder, tmp_path: Path
    ) -> None:
        (tmp_path / "link").symlink_to(folder.root)
        for own in (folder.root, tmp_path / "link", folder.backups):
            with pytest.raises(RefusedError, match="the diary that is open here"):
                desk.neighbours.check(own)


class TestKnown:
    def test_they_are_known_by_their_owners_and_the_latest_comes_first(
        self, desk: Desk, marias: Path, tmp_path: Path, clock: Clock
    ) -> None:
        Desk.open(DataFolder(tmp_path / "Kim"), clock).close()
        remember(desk, marias, tmp_path / "Kim")
        assert [one.name for one in desk.neighbours.known()] == ["Kim", "Maria Example"]
        remember(desk, marias)
        assert [one.folder for one in desk.neighbours.known()] == [marias, tmp_path / "Kim"]

    def test_one_that_is_gone_is_not_offered_and_not_forgotten(self, desk: Desk, marias: Path) -> None:
        remember(desk, marias)
        marias.rename(marias.with_name("away"))
        assert desk.neighbours.known() == ()
        marias.with_name("away").rename(marias)
        assert len(desk.neighbours.known()) == 1

    def test_no_more_than_a_few_are_remembered(self, desk: Desk, tmp_path: Path) -> None:
        remember(desk, *(tmp_path / str(number) for number in range(12)))
        kept = desk.reference.settings.other_diaries
        assert (len(kept), kept[0]) == (8, str(tmp_path / "11"))


class TestBeginning:
    def test_a_new_diary_has_its_owners_name_before_it_is_opened(
        self, desk: Desk, tmp_path: Path, clock: Clock
    ) -> None:
        folder = tmp_path / "new"
        folder.mkdir()
        desk.neighbours.begin(folder, "  Grandpa  Jo ")
        assert settings_in(folder, desk).patient_name == "Grandpa Jo"
        with Desk.open(DataFolder(folder), clock) as other:
            assert other.first_day() is None

    def test_without_a_name_nothing_is_written(self, desk: Desk, tmp_path: Path) -> None:
        folder = tmp_path / "new"
        folder.mkdir()
        desk.neighbours.begin(folder, " ")
        assert list(folder.iterdir()) == []

    def test_a_diary_that_is_there_keeps_its_owner(self, desk: Desk, marias: Path) -> None:
        desk.neighbours.begin(marias, "Somebody else")
        assert settings_in(marias, desk).patient_name == "Maria Example"

    def test_a_name_of_no_end_is_refused(self, desk: Desk, tmp_path: Path) -> None:
        with pytest.raises(RefusedError, match="cannot be the name"):
            desk.neighbours.begin(tmp_path / "new", "x" * 300)


class TestSample:
    def test_it_is_a_diary_of_its_own_that_ends_today_and_says_what_it_is(
        self, desk: Desk, clock: Clock, on_disk: Callable[[], Diary]
    ) -> None:
        desk.log(Entry(TODAY, (("nausea", 1),)))
        before = on_disk()
        with Desk.open(DataFolder(desk.neighbours.sample()), clock) as sample:
            assert sample.is_sample
            assert sample.page(TODAY).logged
            sample.log(Entry(TODAY, (("chest_pain", 3),)))
        assert on_disk() == before
        assert not desk.is_sample

    def test_it_looks_like_ones_own_and_has_nobodys_name_or_telephone(self, desk: Desk) -> None:
        desk.change_settings(
            theme=Theme.DARK,
            text_scale=175,
            temperature_unit=TemperatureUnit.FAHRENHEIT,
            clinic_phone="555 0134",
            emergency_phone="112",
            patient_name="M. Example",
        )
        assert settings_in(desk.neighbours.sample(), desk) == Settings(
            theme=Theme.DARK, text_scale=175, temperature_unit=TemperatureUnit.FAHRENHEIT
        )

    def test_on_the_same_day_it_is_the_same_and_keeps_what_was_tried(self, desk: Desk, clock: Clock) -> None:
        folder = desk.neighbours.sample()
        with Desk.open(DataFolder(folder), clock) as sample:
            sample.write_note(TODAY, "tried")
        assert desk.neighbours.sample() == folder
        with Desk.open(DataFolder(folder), clock) as sample:
            assert sample.page(TODAY).note == "tried"

    def test_another_day_it_ends_with_that_day(self, desk: Desk, clock: Clock) -> None:
        folder = desk.neighbours.sample()
        clock.move(days=1)
        assert desk.neighbours.sample() != folder

    def test_one_that_cannot_be_made_is_told_and_leaves_nothing(
        self, desk: Desk, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_arguments: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("symptomdesk.desk.neighbours.make_sample_diary", full)
        with pytest.raises(DiaryFault, match="No space left on device"):
            desk.neighbours.sample()
        assert list(folder.samples.iterdir()) == []

    def test_it_is_deleted_with_everything_else(self, desk: Desk, folder: DataFolder) -> None:
        sample = desk.neighbours.sample()
        (sample / "a photo.jpg").touch()
        desk.close()
        assert erase(folder) == ()
        assert [path for path in folder.samples.rglob("*") if path.is_file()] == [sample / "a photo.jpg"]
