"""Writes, backs up, goes back, and changes the passphrase of a diary, over and over; says each step done.

``keeper.py FOLDER``; run by ``test_kept_safe.py``, which kills it at some step.
"""

from __future__ import annotations

import sys
from datetime import date
from itertools import count
from pathlib import Path

from symptomdesk.diary import cipher
from symptomdesk.diary.backup import Occasion, backups_in
from symptomdesk.diary.model import Visit
from symptomdesk.diary.store import DiaryStore

PASSPHRASE = "a quiet long word"
ASIDE = "diary set aside 2026-03-01 20.05.00.sqlite3"
SPOILED = b"what is left of a former diary " * 1000


def say(word: str) -> None:
    print(word, flush=True)


def main(folder: Path) -> None:
    passphrase = PASSPHRASE if cipher.is_encrypted(folder / "diary.sqlite3") else None
    with DiaryStore.open(folder, connect=cipher.connect_for(passphrase)) as store:
        aside = folder / ASIDE
        if not aside.exists():
            aside.write_bytes(SPOILED)
        for number in count():
            name = f"visit-{number}"
            with store.writing() as writing:
                writing.add(Visit(name, date(2026, 3, 2), "x" * 400))
            say(name)
            made = store.back_up_into(folder / "backups", Occasion.ASKED)
            say("backed-up")
            store.restore(made.path)
            say("restored")
            files = [one.path for one in backups_in(folder / "backups")]
            store.change_passphrase(None if store.encrypted else PASSPHRASE, files)
            say("changed")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
