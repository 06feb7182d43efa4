"""A diary that cannot be opened is told in a window, and nothing is lost on the way out."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.obstacle_dialog import ObstacleDialog
from symptomdesk.desktop.opening import Obstacle, WayOut, open_diary
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.unlock_dialog import UnlockDialog
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.diary.faults import Busy
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Theme


@pytest.fixture
def folder(tmp_path: Path, clock: StandingClock) -> DataFolder:
    """A diary with one day, a backup of it, and another day written after the backup."""
    folder = DataFolder(tmp_path / "diary")
    with Desk.open(folder, clock) as desk:
        desk.log(Entry(date(2026, 3, 1), signs=(("nausea", 1),)))
        desk.backups.make()
        desk.log(Entry(TODAY, signs=(("headache", 2),)))
    return folder


def damage(folder: DataFolder) -> bytes:
    folder.diary.write_bytes(folder.diary.read_bytes()[:5000])
    return folder.diary.read_bytes()


class Person:
    """Answers with these ways out or passphrases, one after the other, and remembers what was asked."""

    def __init__(self, *ways: WayOut, passphrases: tuple[str | None, ...] = ()) -> None:
        self.ways = list(ways)
        self.passphrases = list(passphrases)
        self.obstacles: list[Obstacle] = []
        self.asked: list[tuple[str, int]] = []

    def choose(self, obstacle: Obstacle) -> WayOut:
        self.obstacles.append(obstacle)
        return self.ways.pop(0)

    def unlock(self, fault: str, wrong: int) -> str | None:
        self.asked.append((fault, wrong))
        return self.passphrases.pop(0)


def set_aside_in(folder: DataFolder) -> list[Path]:
    return sorted(folder.root.glob("diary set aside *.sqlite3"))


class TestWaysOut:
    def test_a_sound_diary_opens_without_a_question(self, folder: DataFolder, clock: StandingClock) -> None:
        person = Person()
        desk = open_diary(folder, clock, person)
        assert desk is not None
        desk.close()
        assert person.obstacles == []

    def test_what_a_first_attempt_met_is_told_without_another(
        self, folder: DataFolder, clock: StandingClock
    ) -> None:
        person = Person(WayOut.TRY_AGAIN)
        desk = open_diary(folder, clock, person, met=Busy("Another program is writing."))
        assert desk is not None
        desk.close()
        (obstacle,) = person.obstacles
        assert "Another program" in obstacle.sentence

    def test_whoever_gives_up_finds_everything_as_it_was(
        self, folder: DataFolder, clock: StandingClock
    ) -> None:
        before = damage(folder)
        person = Person(WayOut.GIVE_UP)

        assert open_diary(folder, clock, person) is None

        assert folder.diary.read_bytes() == before
        (obstacle,) = person.obstacles
        assert obstacle.ways == (WayOut.RESTORE, WayOut.BEGIN_ANEW, WayOut.GIVE_UP)
        assert "damaged" in obstacle.sentence

    def test_the_newest_backup_takes_the_place_of_a_damaged_diary(
        self, folder: DataFolder, clock: StandingClock
    ) -> None:
        before = damage(folder)
        desk = open_diary(folder, clock, Person(WayOut.RESTORE))
        assert desk is not None
        with desk:
            assert [page.day for page in desk.pages()] == [date(2026, 3, 1)]
        (aside,) = set_aside_in(folder)
        assert aside.read_bytes() == before

    def test_a_new_diary_can_be_begun_beside_it(self, folder: DataFolder, clock: StandingClock) -> None:
        before = damage(folder)
        for backup in folder.backups.iterdir():
            backup.unlink()
        person = Person(WayOut.BEGIN_ANEW)
        desk = open_diary(folder, clock, person)
        assert desk is not None
        with desk:
            assert desk.pages() == ()
        assert person.obstacles[0].rescue is None
        assert [aside.read_bytes() for aside in set_aside_in(folder)] == [before]

    def test_days_since_the_backup_are_counted(self, folder: DataFolder, clock: StandingClock) -> None:
        damage(folder)
        clock.now = clock.now.replace(day=12)
        person = Person(WayOut.GIVE_UP)
        open_diary(folder, clock, person)
        assert person.obstacles[0].rescue is not None
        assert person.obstacles[0].rescue.missing == 10

    def test_what_may_pass_by_itself_can_be_tried_again(self, tmp_path: Path, clock: StandingClock) -> None:
        (tmp_path / "file").touch()

        class Tidy(Person):
            def choose(self, obstacle: Obstacle) -> WayOut:
                assert obstacle.ways == (WayOut.TRY_AGAIN, WayOut.GIVE_UP)
                (tmp_path / "file").unlink()
                return WayOut.TRY_AGAIN

        desk = open_diary(DataFolder(tmp_path / "file" / "diary"), clock, Tidy())
        assert desk is not None
        desk.close()


class TestSeeminglyLocked:
    """A file that looks like noise may be an encrypted diary, or no diary any more."""

    @pytest.fixture
    def noise(self, folder: DataFolder) -> bytes:
        folder.diary.write_bytes(random.Random(1).randbytes(20_000))
        return folder.diary.read_bytes()

    @pytest.mark.parametrize("answer", [None, "some words that do not fit"])
    def test_a_diary_that_never_had_a_passphrase_is_restored(
        self, folder: DataFolder, clock: StandingClock, noise: bytes, answer: str | None
    ) -> None:
        person = Person(WayOut.RESTORE, passphrases=(answer,))
        desk = open_diary(folder, clock, person)
        assert desk is not None
        with desk:
            assert [page.day for page in desk.pages()] == [date(2026, 3, 1)]
        assert "If you never chose a passphrase" in person.obstacles[0].sentence
        assert [aside.read_bytes() for aside in set_aside_in(folder)] == [noise]

    def test_whoever_tries_again_is_asked_again(
        self, folder: DataFolder, clock: StandingClock, noise: bytes
    ) -> None:
        person = Person(WayOut.TRY_AGAIN, WayOut.GIVE_UP, passphrases=("wrong words", "other words"))
        assert open_diary(folder, clock, person) is None
        assert [wrong for _, wrong in person.asked] == [0, 1]
        assert folder.diary.read_bytes() == noise

    def test_a_passphrase_that_opens_the_backup_only_tells_of_damage(
        self, folder: DataFolder, clock: StandingClock
    ) -> None:
        with Desk.open(folder, clock) as desk:
            desk.protection.set(PASSPHRASE)
        content = bytearray(folder.diary.read_bytes())
        content[100] ^= 1
        folder.diary.write_bytes(content)
        person = Person(WayOut.RESTORE, passphrases=("wrong words", PASSPHRASE))
        again = open_diary(folder, clock, person)
        assert again is not None
        with again:
            assert [page.day for page in again.pages()] == [date(2026, 3, 1)]
            assert again.protection.on
        assert "opens the latest backup, but not the diary" in person.obstacles[0].sentence
        assert [aside.read_bytes() for aside in set_aside_in(folder)] == [bytes(content)]

    @pytest.mark.parametrize("left", [0, 1000])
    def test_the_backups_of_an_encrypted_diary_that_is_gone_are_opened(
        self, folder: DataFolder, clock: StandingClock, left: int
    ) -> None:
        with Desk.open(folder, clock) as desk:
            desk.protection.set(PASSPHRASE)
        folder.diary.write_bytes(folder.diary.read_bytes()[:left])
        person = Person(WayOut.RESTORE, passphrases=("wrong words", PASSPHRASE))
        again = open_diary(folder, clock, person)
        assert again is not None
        with again:
            assert [page.day for page in again.pages()] == [date(2026, 3, 1)]
            assert again.protection.on
        assert "Its backups are encrypted" in person.asked[0][0]
        assert "opens none of the backups" in person.asked[1][0]


class TestFoundDamaged:
    """The diary opens, but a reading of the file found damage."""

    def test_the_person_goes_on_with_it(self, folder: DataFolder, clock: StandingClock) -> None:
        person = Person(WayOut.GO_ON)
        desk = open_diary(folder, clock, person, found_damaged=True)
        assert desk is not None
        with desk:
            assert [page.day for page in desk.pages()] == [date(2026, 3, 1), TODAY]
        assert person.obstacles[0].ways == (WayOut.RESTORE, WayOut.GO_ON, WayOut.GIVE_UP)
        assert set_aside_in(folder) == []

    def test_or_back_to_the_backup(self, folder: DataFolder, clock: StandingClock) -> None:
        desk = open_diary(folder, clock, Person(WayOut.RESTORE), found_damaged=True)
        assert desk is not None
        with desk:
            assert [page.day for page in desk.pages()] == [date(2026, 3, 1)]
        assert len(set_aside_in(folder)) == 1

    def test_the_same_under_a_passphrase(self, folder: DataFolder, clock: StandingClock) -> None:
        with Desk.open(folder, clock) as desk:
            desk.protection.set(PASSPHRASE)
        person = Person(WayOut.RESTORE, passphrases=(PASSPHRASE, PASSPHRASE))
        again = open_diary(folder, clock, person, found_damaged=True)
        assert again is not None
        with again:
            assert [page.day for page in again.pages()] == [date(2026, 3, 1)]


class TestDialog:
    @pytest.fixture
    def obstacle(self, folder: DataFolder, clock: StandingClock) -> Obstacle:
        damage(folder)
        person = Person(WayOut.GIVE_UP)
        open_diary(folder, clock, person)
        return person.obstacles[0]

    @pytest.mark.parametrize("way", [WayOut.RESTORE, WayOut.BEGIN_ANEW, WayOut.GIVE_UP])
    def test_a_button_is_a_way_out(self, qtbot: QtBot, look: Look, obstacle: Obstacle, way: WayOut) -> None:
        dialog = ObstacleDialog(look, obstacle)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.mouseClick(dialog.buttons[way], Qt.MouseButton.LeftButton)
        assert dialog.way is way
        assert not dialog.isVisible()

    def test_escape_gives_up(self, qtbot: QtBot, look: Look, obstacle: Obstacle) -> None:
        dialog = ObstacleDialog(look, obstacle)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.way is WayOut.GIVE_UP

    @pytest.mark.parametrize("percent", [100, 200])
    def test_all_of_it_can_be_read(self, qtbot: QtBot, look: Look, obstacle: Obstacle, percent: int) -> None:
        look.choose(Theme.LIGHT, percent)
        dialog = ObstacleDialog(look, obstacle)
        qtbot.addWidget(dialog)
        dialog.show()

        def whole() -> bool:
            return all(
                label.height() >= label.heightForWidth(label.width())
                for label in dialog.findChildren(Label)
                if label.isVisible()
            ) and all(
                button.rect().height() >= button.minimumSizeHint().height()
                and button.geometry().bottom() <= dialog.height()
                for button in dialog.buttons.values()
            )

        qtbot.waitUntil(whole)


PASSPHRASE = "a quiet long word"


class TestLocked:
    @pytest.fixture
    def locked(self, folder: DataFolder, clock: StandingClock) -> DataFolder:
        with Desk.open(folder, clock) as desk:
            desk.protection.set(PASSPHRASE)
        return folder

    def test_the_passphrase_opens_it(self, locked: DataFolder, clock: StandingClock) -> None:
        person = Person(passphrases=("wrong words", PASSPHRASE))
        desk = open_diary(locked, clock, person)
        assert desk is not None
        with desk:
            assert [page.day for page in desk.pages()] == [date(2026, 3, 1), TODAY]
        assert person.asked[0] == ("", 0)
        assert "does not open" in person.asked[1][0]
        assert person.asked[1][1] == 1

    def test_whoever_has_none_goes_away(self, locked: DataFolder, clock: StandingClock) -> None:
        assert open_diary(locked, clock, Person(passphrases=(None,))) is None

    def test_the_dialog_gives_what_is_typed(self, qtbot: QtBot, look: Look) -> None:
        dialog = UnlockDialog(look)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.keyClicks(dialog.line, PASSPHRASE)
        assert dialog.line.displayText() != PASSPHRASE
        qtbot.mouseClick(dialog.show_typed, Qt.MouseButton.LeftButton)
        assert dialog.line.displayText() == PASSPHRASE
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
        assert dialog.passphrase == PASSPHRASE

    def test_wrong_answers_are_slowed(self, qtbot: QtBot, look: Look) -> None:
        assert [UnlockDialog.seconds_to_wait(wrong) for wrong in range(8)] == [0, 0, 2, 4, 8, 16, 30, 30]
        dialog = UnlockDialog(look, "This passphrase does not open the diary.", 3)
        qtbot.addWidget(dialog)
        dialog.show()
        assert not dialog.enter.isEnabled()
        assert dialog.fault.text() == "This passphrase does not open the diary. Please wait 4 seconds."
        qtbot.keyClicks(dialog.line, PASSPHRASE)
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
        assert dialog.passphrase is None
        assert dialog.isVisible()
