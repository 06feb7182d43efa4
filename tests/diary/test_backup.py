"""Backups are whole, private, and let go by a rule that keeps the latest."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.diary.backup import DAYS, MONTHS, WEEKS, Backup, Occasion, backups_in, superseded
from symptomdesk.diary.faults import NoBackup
from symptomdesk.diary.model import Visit
from symptomdesk.diary.store import DiaryStore

EVENING = datetime(2026, 3, 2, 20, 5, tzinfo=UTC)
VISIT = Visit("v", date(2026, 3, 9), "blood test")


def opened(folder: Path, now: datetime = EVENING) -> DiaryStore:
    return DiaryStore.open(folder, lambda: now)


def with_visit(folder: Path) -> DiaryStore:
    store = opened(folder)
    with store.writing() as writing:
        writing.add(VISIT)
    return store


def backup_of(day: date, occasion: Occasion = Occasion.DAY, hour: int = 20) -> Backup:
    made = datetime(day.year, day.month, day.day, hour)  # noqa: DTZ001 - the clock on the wall
    return Backup(made, 1, occasion, Path(f"{made:%Y%m%d%H}-{occasion}"))


class TestMaking:
    def test_a_backup_is_a_diary_for_its_owner_alone(self, tmp_path: Path) -> None:
        with with_visit(tmp_path) as store:
            made = store.back_up_into(tmp_path / "backups", Occasion.DAY)

        assert made.path.name == "diary 2026-03-02 20.05.00 of the day.sqlite3"
        assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
        assert stat.S_IMODE(made.path.parent.stat().st_mode) == 0o700
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        made.path.rename(elsewhere / "diary.sqlite3")
        with opened(elsewhere) as copy:
            assert copy.visits() == (VISIT,)

    def test_it_holds_what_is_still_in_the_log_of_another_program(self, tmp_path: Path) -> None:
        with with_visit(tmp_path), opened(tmp_path) as other:
            made = other.back_up_into(tmp_path / "backups", Occasion.ASKED)
            with closing(sqlite3.connect(made.path)) as copy:
                assert copy.execute("SELECT count(*) FROM visit").fetchone() == (1,)

    def test_two_of_the_same_second_have_two_names(self, tmp_path: Path) -> None:
        with with_visit(tmp_path) as store:
            first = store.back_up_into(tmp_path / "backups", Occasion.ASKED)
            second = store.back_up_into(tmp_path / "backups", Occasion.ASKED)

        assert backups_in(tmp_path / "backups") == (second, first)

    def test_what_is_no_backup_is_no_backup(self, tmp_path: Path) -> None:
        (tmp_path / "holiday.sqlite3").touch()
        (tmp_path / "diary 2026-02-30 20.05.00 of the day.sqlite3").touch()
        (tmp_path / "diary 2026-02-20 20.05.00 of no occasion.sqlite3").touch()

        assert backups_in(tmp_path) == ()
        assert backups_in(tmp_path / "not there") == ()

    def test_a_folder_that_cannot_be_made_is_told_and_the_diary_is_as_it_was(self, tmp_path: Path) -> None:
        (tmp_path / "backups").touch()
        with with_visit(tmp_path) as store:
            with pytest.raises(NoBackup, match="No backup was made"):
                store.back_up_into(tmp_path / "backups", Occasion.DAY)
            assert store.visits() == (VISIT,)

    def test_what_a_killed_program_left_half_made_goes_with_time(self, tmp_path: Path) -> None:
        folder = tmp_path / "backups"
        folder.mkdir()
        old, new = folder / ".symptomdesk-old", folder / ".symptomdesk-new"
        old.touch()
        new.touch()
        os.utime(old, (0, 0))
        with with_visit(tmp_path) as store:
            store.back_up_into(folder, Occasion.DAY)

        assert (old.exists(), new.exists()) == (False, True)


DAY_STRATEGY = st.dates(date(1970, 1, 1), date(2070, 1, 1))


class TestRotation:
    def test_years_of_evenings_leave_days_weeks_and_months(self) -> None:
        last = date(2026, 3, 2)
        kept: list[Backup] = []
        for ago in range(1000, -1, -1):
            made = backup_of(last - timedelta(ago))
            kept.append(made)
            gone = set(superseded(kept, made))
            kept = [one for one in kept if one not in gone]

        days = sorted((one.made.date() for one in kept), reverse=True)
        assert days[:DAYS] == [last - timedelta(ago) for ago in range(DAYS)]
        assert DAYS < len(days) <= DAYS + WEEKS + MONTHS
        assert (last - days[-1]).days > 300

    @given(st.lists(st.tuples(DAY_STRATEGY, st.sampled_from(Occasion))), DAY_STRATEGY)
    def test_the_one_just_made_and_the_latest_stay(
        self, others: list[tuple[date, Occasion]], day: date
    ) -> None:
        newest = backup_of(day, hour=21)
        all_of_them = {newest, *(backup_of(when, occasion) for when, occasion in others)}

        gone = set(superseded(all_of_them, newest))

        assert newest not in gone
        left = all_of_them - gone
        for occasion in Occasion:
            made = [one for one in all_of_them if one.occasion is occasion]
            assert not made or max(made) in left
        assert set(superseded(left, newest)) == set()
