"""An upgrade killed at any point leaves the old diary; the next start upgrades it, with a backup first."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.faults.figures import Counting
from tests.upgrades.test_upgrades import DAY, HERE, OLD_DIARIES

from symptomdesk.diary.backup import Occasion, backups_in
from symptomdesk.diary.schema import SCHEMA_VERSION
from symptomdesk.diary.search import Wanted
from symptomdesk.diary.store import DiaryStore

TABLE = "Upgrades of old diaries killed by SIGKILL"
TIMES = 4 * int(os.environ.get("SYMPTOMDESK_FAULT_ROUNDS", "1"))

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL and fork exist on POSIX systems only")


def version_of(file: Path) -> int:
    with closing(sqlite3.connect(file)) as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(plain.execute("PRAGMA user_version").fetchone()[0])


def contents_of(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as plain:
        return list(plain.iterdump())


@pytest.fixture
def count(request: pytest.FixtureRequest) -> Counting:
    return Counting(request.node, TABLE)


def as_it_was_left(folder: Path, copy: Path) -> Path:
    """The diary as a killed program left it, in a copy: the next start finds it untouched."""
    copy.mkdir()
    for file in folder.glob("diary.sqlite3*"):
        if not file.name.endswith("-shm"):
            shutil.copyfile(file, copy / file.name)
    return copy / "diary.sqlite3"


@pytest.mark.parametrize("old", OLD_DIARIES[:-1], ids=lambda path: path.stem)
def test_a_killed_upgrade_leaves_the_old_diary_and_is_made_later(
    old: Path, tmp_path: Path, count: Counting
) -> None:
    command = [sys.executable, str(HERE / "die_while_upgrading.py"), str(old), str(tmp_path), str(TIMES), "1"]
    killed = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    version, contents = version_of(old), contents_of(old)
    assert killed > 20
    count(f"from schema {version}: killed before each of its statements", killed)
    count(f"from schema {version}: killed at any moment", TIMES)
    numbers = [*range(1, killed + 1), *range(killed + 2, killed + 2 + TIMES)]
    for number, folder in ((number, tmp_path / str(number)) for number in numbers):
        left = as_it_was_left(folder, folder / "copy")
        is_old = version_of(left) == version
        if is_old:
            assert contents_of(left) == contents
            count(f"from schema {version}: left as it was, upgraded later with a backup first")
        else:
            assert version_of(left) == SCHEMA_VERSION
            assert number > killed
            count(f"from schema {version}: upgraded already when it was killed, or ended")

        with DiaryStore.open(folder) as store:
            assert store.page(DAY).note == "slept in the chair"
            assert store.search.passages(Wanted.of("chair"))
            assert store.problems() == ()
        assert version_of(folder / "diary.sqlite3") == SCHEMA_VERSION
        backups = backups_in(folder / "backups")
        assert {backup.occasion for backup in backups} == {Occasion.UPGRADE}
        for backup in backups:
            assert version_of(backup.path) == version
            assert contents_of(backup.path) == contents


def test_an_upgrade_that_cannot_be_backed_up_is_not_begun(tmp_path: Path) -> None:
    shutil.copyfile(OLD_DIARIES[0], tmp_path / "diary.sqlite3")
    (tmp_path / "backups").write_text("a file in the place of the folder")
    with pytest.raises(Exception, match="No backup was made"):
        DiaryStore.open(tmp_path)
    assert contents_of(tmp_path / "diary.sqlite3") == contents_of(OLD_DIARIES[0])
