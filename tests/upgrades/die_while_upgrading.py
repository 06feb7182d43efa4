"""Upgrades copies of an old diary, killed before the first SQL statement of it, before the second, and so on.

``die_while_upgrading.py OLD FOLDER TIMES SEED``: each attempt has a folder of its own, named by its number,
in FOLDER; prints how many were killed so. The next is not killed; TIMES more are, at any moment.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from symptomdesk.diary.connection import connect_plainly
from symptomdesk.diary.store import DiaryStore


def upgrade(folder: Path, last: int) -> None:
    """Open an old diary; killed before statement number ``last`` of all that does."""
    statements = itertools.count(1)

    def count(_sql: str) -> None:
        if next(statements) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(file: Path) -> sqlite3.Connection:
        connection = connect_plainly(file)
        connection.set_trace_callback(count)
        return connection

    DiaryStore.open(folder, lambda: datetime(2026, 3, 9, 8, tzinfo=UTC), connect).close()


def is_killed(folder: Path, last: int = 0, after_seconds: float | None = None) -> bool:
    """Whether an upgrade was killed, before a statement or after a while, and did not end by itself."""
    child = os.fork()
    if child == 0:
        upgrade(folder, last)
        os._exit(0)
    if after_seconds is not None:
        time.sleep(after_seconds)
        os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(old: Path, base: Path, times: int, chance: random.Random) -> None:
    def folder_of(number: int) -> Path:
        folder = base / str(number)
        folder.mkdir()
        shutil.copyfile(old, folder / "diary.sqlite3")
        return folder

    last = 1
    while is_killed(folder_of(last), last):
        last += 1
    began = time.monotonic()
    is_killed(folder_of(0))
    lasts = time.monotonic() - began
    for number in range(last + 1, last + 1 + times):
        is_killed(folder_of(number), after_seconds=chance.uniform(0, lasts))
    sys.stdout.write(str(last - 1))


main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), random.Random(sys.argv[4]))
