"""A program of its own that writes to the diary in the folder given as an argument, until it is ended.

It says "ready", begins at a line on its standard input, and prints the id of every entry once that is said to
be on disk. With a second argument it stops after so many entries.
"""

from __future__ import annotations

import itertools
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

from symptomdesk.diary.model import Observation
from symptomdesk.diary.store import DiaryStore

DAY = date(2026, 3, 2)


def main(folder: Path, limit: int | None) -> None:
    os.write(sys.stdout.fileno(), b"ready\n")
    sys.stdin.readline()
    with DiaryStore.open(folder) as store:
        for number in itertools.count() if limit is None else range(limit):
            entry = Observation(str(uuid4()), DAY, "nausea", number % 5, datetime.now(UTC))
            with store.writing() as writing:
                writing.add(entry)
                writing.set_day(DAY, text=f"{store.page(DAY).text}{number} ")
            os.write(sys.stdout.fileno(), f"{entry.id}\n".encode())


main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else None)
