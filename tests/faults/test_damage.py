"""A damaged diary is told in one sentence and never changed by being looked at."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from symptomdesk.diary.faults import Damaged, DiaryFault
from symptomdesk.diary.model import Answer, DayPage, Diary, Observation
from symptomdesk.diary.search import Wanted
from symptomdesk.diary.store import DiaryStore

PAGE = 4096
ROUNDS = int(os.environ.get("SYMPTOMDESK_FAULT_ROUNDS", "1"))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a diary of three months."""
    folder = tmp_path_factory.mktemp("sound")
    at = datetime(2026, 3, 2, 20, tzinfo=UTC)
    days = [date(2026, 1, 1) + timedelta(n) for n in range(90)]
    pages = tuple(
        DayPage(
            day,
            text=f"what was written on {day}",
            observations=tuple(Observation(f"{day}-{n}", day, "nausea", n, at) for n in range(4)),
        )
        for day in days
    )
    answers = tuple(Answer(str(day), day, "still-there", "yes", at) for day in days)
    with DiaryStore.open(folder) as store, store.writing() as writing:
        writing.load(Diary(pages=pages, answers=answers))
    return (folder / "diary.sqlite3").read_bytes()


def flip_bits(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 40)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def cut_off(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(1, len(content)) :]


def swap_pages(content: bytearray, chance: random.Random) -> None:
    one, other = (PAGE * chance.randrange(len(content) // PAGE) for _ in range(2))
    content[one : one + PAGE], content[other : other + PAGE] = (
        content[other : other + PAGE],
        content[one : one + PAGE],
    )


def wipe_a_stretch(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content))
    length = min(chance.randint(1, 3 * PAGE), len(content) - start)
    content[start : start + length] = chance.randbytes(length)


@pytest.mark.parametrize("seed", range(20 * ROUNDS))
@pytest.mark.parametrize("damage", [flip_bits, cut_off, swap_pages, wipe_a_stretch], ids=lambda f: f.__name__)
def test_damage_is_told_or_unseen_but_never_a_traceback(
    sound: bytes, tmp_path: Path, damage: object, seed: int
) -> None:
    content = bytearray(sound)
    assert callable(damage)
    damage(content, random.Random(seed))
    (tmp_path / "diary.sqlite3").write_bytes(content)
    with suppress(DiaryFault), DiaryStore.open(tmp_path) as store:
        store.everything()
        store.search.passages(Wanted.of("written"))
        with store.writing() as writing:
            writing.set_day(date(2026, 1, 5), note="after the damage")


@pytest.mark.parametrize(
    "content", [b"\0" * PAGE, b"SQLite format 3\0" + b"\xff" * PAGE, bytes(range(256)) * 64]
)
def test_what_is_no_database_is_told_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "diary.sqlite3"
    file.write_bytes(content)
    with pytest.raises(Damaged) as fault:
        DiaryStore.open(tmp_path)
    assert "Do not delete it; restore a backup" in fault.value.sentence
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE observation SET day = '2026-13-45'",
        "UPDATE observation SET at = 'yesterday'",
        "UPDATE observation SET origin = 'oracle'",
        "UPDATE observation SET sign = CAST(x'ff' AS TEXT)",
        "DROP TABLE dose",
        "ALTER TABLE reading DROP COLUMN words",
    ],
)
def test_contents_that_make_no_sense_are_damage(sound: bytes, tmp_path: Path, harm: str) -> None:
    (tmp_path / "diary.sqlite3").write_bytes(sound)
    with closing(sqlite3.connect(tmp_path / "diary.sqlite3", isolation_level=None)) as plain:
        plain.execute("PRAGMA ignore_check_constraints = ON")
        plain.execute(harm)
    with DiaryStore.open(tmp_path) as store, pytest.raises(Damaged):
        store.everything()
