"""Runs the same session again and again, killed before its first SQL statement, its second, and so on.

Every session has a folder of its own, named by that number, below the folder given as an argument; prints one
JSON object of folder name to the writes that had returned by then. The last session is not killed.
"""

from __future__ import annotations

import itertools
import json
import os
import signal
import sqlite3
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from symptomdesk.diary.connection import connect_plainly
from symptomdesk.diary.model import Observation
from symptomdesk.diary.store import DiaryStore

DAY = date(2026, 3, 2)
ENTRY = Observation("1", DAY, "nausea", 1, datetime(2026, 3, 2, tzinfo=UTC))


def session(folder: Path, last: int, tell: int) -> None:
    """An evening: three writes, each told when it has returned; killed before statement number ``last``."""
    statements = itertools.count(1)

    def count(_sql: str) -> None:
        if next(statements) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def connect(file: Path) -> sqlite3.Connection:
        connection = connect_plainly(file)
        connection.set_trace_callback(count)
        return connection

    with DiaryStore.open(folder, connect=connect) as store:
        with store.writing() as writing:
            writing.add(ENTRY)
            writing.set_day(DAY, text="sick")
        os.write(tell, b"1")
        with store.writing() as writing:
            writing.replace(Observation("1", DAY, "nausea", 3, ENTRY.at))
            writing.set_day(DAY, text="very sick")
        os.write(tell, b"2")
        with store.writing() as writing:
            writing.remove(ENTRY)
            writing.set_day(DAY, text="well")
        os.write(tell, b"3")


def told_by(folder: Path, last: int) -> tuple[str, bool]:
    """The writes that returned in a session, and whether it was killed."""
    hear, tell = os.pipe()
    child = os.fork()
    if child == 0:
        session(folder, last, tell)
        os._exit(0)
    os.close(tell)
    with os.fdopen(hear) as told:
        writes = told.read()
    return writes, os.WIFSIGNALED(os.waitpid(child, 0)[1])


def main(base: Path) -> None:
    sessions: dict[str, str] = {}
    killed = True
    while killed:
        name = str(len(sessions) + 1)
        sessions[name], killed = told_by(base / name, int(name))
    sys.stdout.write(json.dumps(sessions))


main(Path(sys.argv[1]))
