"""One backup a day, two where a second folder is there, and a word when none is recent."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from tests.desk.conftest import Clock

from symptomdesk.desk import Desk, DiaryFault, Entry, Occasion, RefusedError
from symptomdesk.paths import DataFolder

TODAY = date(2026, 3, 2)


def write(desk: Desk, day: date = TODAY) -> None:
    desk.log(Entry(day, (("nausea", 1),)))


def test_an_empty_diary_has_nothing_to_lose(desk: Desk) -> None:
    desk.backups.make_of_the_day()
    assert desk.backups.view().backups == ()
    assert not desk.backups.view().overdue


def test_there_is_one_a_day(desk: Desk, clock: Clock) -> None:
    write(desk)
    desk.backups.make_of_the_day()
    desk.backups.make_of_the_day()
    clock.move(days=1)
    desk.backups.make_of_the_day()
    assert [one.made.day for one in desk.backups.all()] == [3, 2]
    assert {one.occasion for one in desk.backups.all()} == {Occasion.DAY}


def test_after_midnight_it_is_still_the_same_day_for_those_who_are_up(desk: Desk, clock: Clock) -> None:
    write(desk)
    desk.change_settings(day_starts_at=4)
    clock.move(hours=4)
    assert (clock.now.hour, desk.today()) == (1, TODAY)
    desk.backups.make_of_the_day()
    desk.backups.make_of_the_day()
    assert [one.number for one in desk.backups.all()] == [1]
    clock.move(hours=4)
    desk.backups.make_of_the_day()
    assert desk.backups.all()[0].made.hour == 5


def test_after_a_week_without_any_it_is_overdue(desk: Desk, clock: Clock) -> None:
    write(desk)
    desk.backups.make()
    clock.move(days=7)
    assert not desk.backups.view().overdue
    clock.move(days=1)
    assert desk.backups.view().overdue
    desk.backups.make()
    assert not desk.backups.view().overdue


def test_a_second_folder_gets_the_days_backup_too_once_it_is_there(desk: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    desk.change_settings(second_backups=str(stick))
    write(desk)
    desk.backups.make_of_the_day()
    second = desk.backups.view().second
    assert second is not None
    assert (second.there, second.latest) == (False, None)

    stick.mkdir()
    desk.backups.make_of_the_day()

    second = desk.backups.view().second
    assert second is not None
    assert second.there
    assert second.latest is not None
    assert second.latest.path.parent.parent == stick
    assert len(desk.backups.all()) == 1


def test_a_second_folder_is_a_whole_path(desk: Desk) -> None:
    with pytest.raises(RefusedError):
        desk.change_settings(second_backups="stick")


def test_going_back_can_be_gone_back_from(desk: Desk) -> None:
    write(desk)
    made = desk.backups.make()
    write(desk, date(2026, 3, 1))
    told = []
    desk.listen(told.append)

    kept = desk.backups.restore(made.path)

    assert [page.day for page in desk.pages()] == [TODAY]
    assert told
    assert desk.undo_label is None
    desk.backups.restore(kept)
    assert [page.day for page in desk.pages()] == [date(2026, 3, 1), TODAY]


def test_the_diary_is_not_its_own_backup(desk: Desk, folder: DataFolder) -> None:
    write(desk)
    with pytest.raises(RefusedError):
        desk.backups.restore(folder.diary)
    with pytest.raises(RefusedError):
        desk.backups.make_at(folder.diary)
    with pytest.raises(RefusedError):
        desk.backups.restore(folder.root / "nothing")
    assert [page.day for page in desk.pages()] == [TODAY]


def test_a_folder_that_cannot_be_written_is_told(desk: Desk, folder: DataFolder) -> None:
    write(desk)
    folder.backups.write_text("in the way")
    with pytest.raises(DiaryFault):
        desk.backups.make()
    assert [page.day for page in desk.pages()] == [TODAY]


def test_a_sound_diary_has_no_problems(desk: Desk) -> None:
    write(desk)
    assert desk.backups.problems() == ()


def test_a_damaged_diary_that_is_open_is_set_aside_whole(desk: Desk, folder: DataFolder) -> None:
    write(desk)
    made = desk.backups.make()
    write(desk, date(2026, 3, 1))
    told: list[object] = []
    desk.listen(told.append)
    with closing(sqlite3.connect(folder.diary)) as plain:
        plain.executescript(
            "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'dose_by_day';"
        )
    assert desk.backups.problems()

    kept = desk.backups.restore(made.path)

    assert kept.name.startswith("diary set aside ")
    assert told
    assert desk.backups.problems() == ()
    write(desk, date(2026, 2, 28))
    assert [page.day for page in desk.pages()] == [date(2026, 2, 28), TODAY]
