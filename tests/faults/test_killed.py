"""A program that is killed loses nothing that it said was written, and leaves a diary that opens."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from itertools import chain
from pathlib import Path

import pytest
from tests.faults.figures import Counting

from symptomdesk.diary.model import Diary, RevisionKind
from symptomdesk.diary.store import DiaryStore

TABLE = "Killed by SIGKILL while entries were logged"

HERE = Path(__file__).parent
ROUNDS = int(os.environ.get("SYMPTOMDESK_FAULT_ROUNDS", "1"))
pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL and fork exist on POSIX systems only")


@contextmanager
def writer(folder: Path, *limit: str) -> Iterator[subprocess.Popen[str]]:
    """The program ``writer.py``, ready to begin; ended afterwards."""
    command = [sys.executable, str(HERE / "writer.py"), str(folder), *limit]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield process
        finally:
            process.kill()


def begin(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def integrity(folder: Path) -> str:
    with closing(sqlite3.connect(folder / "diary.sqlite3")) as plain:
        return str(plain.execute("PRAGMA integrity_check").fetchone()[0])


@pytest.mark.parametrize("turn", range(-(-ROUNDS // 2)))
@pytest.mark.parametrize("entries", [1, 2, 3, 5, 8, 13, 21, 34, 55, 89])
def test_what_was_acknowledged_survives_sigkill(
    tmp_path: Path, count: Counting, entries: int, turn: int
) -> None:
    with writer(tmp_path) as process:
        begin(process)
        assert process.stdout is not None
        acknowledged = [process.stdout.readline().strip() for _ in range(entries)]
        process.kill()
        acknowledged += process.stdout.read().split()
    with DiaryStore.open(tmp_path) as store:
        page = store.page(store.first_day() or pytest.fail("the diary is empty"))
    found = [entry.id for entry in page.observations]
    count("a program that writes without pause: killed")
    count("a program that writes without pause: entries acknowledged", len(acknowledged))
    count(
        "a program that writes without pause: acknowledged entries that were missing afterwards",
        len(set(acknowledged) - set(found)),
    )
    assert found[: len(acknowledged)] == acknowledged
    assert len(found) <= len(acknowledged) + 1  # one more may have been written and not yet said
    assert len(page.text.split()) == len(found)  # written together, kept together
    assert integrity(tmp_path) == "ok"


def test_a_program_killed_before_any_statement_leaves_whole_writes_only(
    tmp_path: Path, count: Counting
) -> None:
    command = [sys.executable, str(HERE / "die_at_every_statement.py"), str(tmp_path)]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    sessions: dict[str, str] = json.loads(ran.stdout)
    count("a session of three writes: killed before each of its statements", len(sessions) - 1)
    assert len(sessions) > 60
    assert set(sessions.values()) == {"", "1", "12", "123"}
    for name, told in sessions.items():
        with DiaryStore.open(tmp_path / name) as store:
            writes = writes_in(store.everything())
        assert writes in (len(told), len(told) + 1), f"killed before statement {name}"
        assert integrity(tmp_path / name) == "ok"


def writes_in(diary: Diary) -> int:
    """How many of the three writes of a session a diary holds; fails if it holds a part of one."""
    text = "".join(page.text for page in diary.pages)
    severities = [entry.severity for page in diary.pages for entry in page.observations]
    kinds = [(revision.record, revision.kind) for revision in diary.revisions]
    edit = [("observation", RevisionKind.EDITED), ("day", RevisionKind.EDITED)]
    removal = [("observation", RevisionKind.REMOVED), ("day", RevisionKind.EDITED)]
    states = [("", [], []), ("sick", [1], []), ("very sick", [3], edit), ("well", [], edit + removal)]
    return states.index((text, severities, kinds))


@pytest.mark.parametrize(("programs", "each"), [(2, 60), (5, 3)])
def test_programs_that_make_and_write_a_diary_at_the_same_time_all_succeed(
    tmp_path: Path, programs: int, each: int
) -> None:
    with ExitStack() as running:
        writers = [running.enter_context(writer(tmp_path, str(each))) for _ in range(programs)]
        for process in writers:
            begin(process)
        told = [process.communicate()[0].split() for process in writers]
        assert [process.returncode for process in writers] == [0] * programs
    with DiaryStore.open(tmp_path) as store:
        (page,) = store.pages()
    assert sorted(entry.id for entry in page.observations) == sorted(chain.from_iterable(told))
    assert len(page.text.split()) == programs * each  # none has overwritten what another wrote
