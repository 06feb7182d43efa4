"""A program killed while it backs up, goes back, or changes a passphrase leaves a whole diary."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.faults.figures import Counting
from tests.faults.keeper import ASIDE, PASSPHRASE, SPOILED

from symptomdesk.diary import cipher, sealing
from symptomdesk.diary.backup import backups_in
from symptomdesk.diary.store import DiaryStore

TABLE = "Killed while it backed up, went back to a backup, or changed the passphrase"

HERE = Path(__file__).parent
ROUNDS = int(os.environ.get("SYMPTOMDESK_FAULT_ROUNDS", "1"))
pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL exists on POSIX systems only")


def connect_to(file: Path) -> cipher.Connect:
    return cipher.connect_for(PASSPHRASE if cipher.is_encrypted(file) else None)


@pytest.mark.parametrize("turn", range(-(-ROUNDS // 5)))
@pytest.mark.parametrize("steps", [1, 2, 3, 4, 6, 8])
def test_it_opens_whole_whatever_it_was_doing(tmp_path: Path, count: Counting, steps: int, turn: int) -> None:
    command = [sys.executable, str(HERE / "keeper.py"), str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline().strip() for _ in range(steps)]
        process.kill()
        said += process.stdout.read().split()
    acknowledged = [word for word in said if word.startswith("visit-")]

    file = tmp_path / "diary.sqlite3"
    with DiaryStore.open(tmp_path, connect=connect_to(file)) as store:
        found = [visit.id for visit in store.visits()]
        count("killed")
        count("acknowledged entries that were missing afterwards", len(set(acknowledged) - set(found)))
        assert found[: len(acknowledged)] == acknowledged
        assert len(found) <= len(acknowledged) + 1
        assert store.problems() == ()
    if (aside := tmp_path / ASIDE).exists():
        assert aside.read_bytes() == SPOILED
    elif said:
        sealed = aside.with_name(f"{ASIDE}{sealing.SEALED}")
        with closing(cipher.connect_for(PASSPHRASE)(sealed)) as box:
            assert box.execute("SELECT content FROM sealed").fetchone() == (SPOILED,)
    for backup in backups_in(tmp_path / "backups")[:2]:
        folder = tmp_path / backup.path.stem
        folder.mkdir()
        (folder / "diary.sqlite3").write_bytes(backup.path.read_bytes())
        with DiaryStore.open(folder, connect=connect_to(backup.path)) as store:
            assert store.problems() == ()
