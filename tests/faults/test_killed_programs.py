"""The command line and the window, killed at any moment while entries are logged, over and over on one diary.

Whatever was said to be kept is there, the file is sound, and the next start needs no help: each program
begins on what the one before it left behind.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.faults.figures import Counting

from symptomdesk.diary.model import DayPage
from symptomdesk.diary.store import DiaryStore
from symptomdesk.diary.vault import DIARY_FILE

TABLE = "Killed by SIGKILL while entries were logged"
LOST = "acknowledged entries that were missing afterwards"
NOT_OK = "kills after which integrity_check was not ok"

HERE = Path(__file__).parent
ROUNDS = int(os.environ.get("SYMPTOMDESK_FAULT_ROUNDS", "1"))
ANY, WRITING, ENDING = MOMENTS = (
    "killed at any moment of its life",
    "killed while it wrote, or a moment later",
    "killed as soon as it had said that it was kept",
)

KILLS = 5
"""How often in each series."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL exists on POSIX systems only")


def start(*arguments: object) -> subprocess.Popen[bytes]:
    command = [sys.executable, *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(HERE.parents[1]), "QT_QPA_PLATFORM": "offscreen"}
    # Without a buffer: what is read line by line first and then to the end must not get lost in between.
    return subprocess.Popen(
        command, bufsize=0, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )


def told_by(process: subprocess.Popen[bytes]) -> tuple[str, str]:
    """All that a program said, and complained of, until its end."""
    said, complaints = process.communicate()
    return said.decode(), complaints.decode()


class LeftBehind:
    """What a killed program left, read from a copy: the next program finds it untouched."""

    def __init__(self, folder: Path, copy: Path) -> None:
        self.integrity, self._pages = "ok", dict[date, DayPage]()
        if not (folder / DIARY_FILE).exists() or (folder / DIARY_FILE).stat().st_size == 0:
            return  # killed before there was a diary
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for ending in ("", "-wal"):
            if (folder / (DIARY_FILE + ending)).exists():
                shutil.copyfile(folder / (DIARY_FILE + ending), copy / (DIARY_FILE + ending))
        with closing(sqlite3.connect(copy / DIARY_FILE)) as plain:
            self.integrity = str(plain.execute("PRAGMA integrity_check").fetchone()[0])
        with DiaryStore.open(copy) as store:
            self._pages = {page.day: page for page in store.pages()}

    def page(self, day: str) -> DayPage:
        asked = date.fromisoformat(day)
        return self._pages.get(asked) or DayPage(asked)


def log_of(folder: Path) -> tuple[int, int] | None:
    """What tells one state of SQLite's write-ahead log from another."""
    try:
        found = (folder / f"{DIARY_FILE}-wal").stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns


def words_of(text: str) -> set[str]:
    return set(text.replace(",", " ").replace(".", " ").split())


@pytest.mark.parametrize("series", range(ROUNDS))
def test_the_command_line_loses_nothing(tmp_path: Path, count: Counting, series: int) -> None:
    chance = random.Random(series)
    folder, day = tmp_path / "diary", "2024-03-02"
    said: list[str] = []

    def log() -> subprocess.Popen[bytes]:
        said.append(f"w{len(said)}")
        line = ["--date", day, "--text", f"a rash, {said[-1]}."]
        return start("-m", "symptomdesk", "--data-dir", folder, "log", *line, "--json")

    began = time.monotonic()
    with log() as first:
        first.wait()
    lasts = time.monotonic() - began
    kept, kills = ["w0"], 0
    while kills < KILLS:
        before = log_of(folder)
        with log() as process:
            assert process.stdout is not None
            heard, moment = b"", chance.choice(MOMENTS)
            if moment == ANY:
                time.sleep(chance.uniform(0, 1.2 * lasts))
            elif moment == ENDING:
                heard = process.stdout.readline()
            else:
                while log_of(folder) == before and process.poll() is None:
                    time.sleep(0.0005)
                time.sleep(chance.uniform(0, 0.02))
            process.kill()
            answer, complaints = told_by(process)
        if process.returncode == 0:
            count("the command line: ended before it could be killed")
        else:
            assert process.returncode == -9, complaints
            kills += 1
            count(f"the command line: {moment}")
        assert complaints == ""
        if heard or answer.endswith("\n"):
            kept.append(said[-1])
        left = LeftBehind(folder, tmp_path / "copy")
        check(count, "the command line", left.integrity, missing(kept, left.page(day).text))
        if said[-1] in words_of(left.page(day).text) and said[-1] not in kept:
            count("the command line: kept, though killed before it could say so")
    count("the command line: entries acknowledged", len(kept))
    assert_found_sound(folder)


@pytest.mark.skipif(find_spec("PySide6") is None, reason="there are no windows without Qt")
@pytest.mark.parametrize("series", range(ROUNDS))
def test_the_window_loses_nothing(tmp_path: Path, count: Counting, series: int) -> None:
    chance = random.Random(series)
    folder = tmp_path / "diary"
    folder.mkdir()
    (folder / "settings.toml").write_text("[window]\nintroduced = true\n", encoding="utf-8")
    said: list[str] = []
    for kill in range(KILLS):
        with start(HERE / "typist.py", folder, kill * 100_000) as process:
            assert process.stdout is not None
            if chance.random() < 0.2:
                moment = "killed while it started"
                time.sleep(chance.uniform(0, 1))
            else:
                moment = "killed while somebody typed"
                heard = [process.stdout.readline().decode() for _ in range(chance.randint(2, 80))]
                said += heard
                assert heard[0] == "ready\n"
                time.sleep(chance.uniform(0, 0.05))
            process.kill()
            answer, complaints = told_by(process)
        assert process.returncode == -9, complaints
        assert unexpected(complaints) == []
        said += answer.splitlines(keepends=True)
        if said and not said[-1].endswith("\n"):
            said.pop()
        count(f"the window: {moment}")
        left = LeftBehind(folder, tmp_path / "copy")
        check(count, "the window", left.integrity, missing_of_window(said, left))
    count("the window: entries acknowledged", sum(line.startswith("kept ") for line in said))
    assert_found_sound(folder)


def assert_found_sound(folder: Path) -> None:
    with start("-m", "symptomdesk", "--data-dir", folder, "check") as process:
        _, complaints = told_by(process)
    assert (process.returncode, complaints) == (0, "")


def check(count: Counting, program: str, integrity: str, lost: list[str]) -> None:
    count(f"{program}: {LOST}", len(lost))
    count(f"{program}: {NOT_OK}", integrity != "ok")
    assert (integrity, lost) == ("ok", [])


def unexpected(complaints: str) -> list[str]:
    """What a window in memory writes on standard error beyond what it cannot do."""
    return [line for line in complaints.splitlines() if not line.startswith("This plugin does not support")]


def missing(kept: Iterable[str], text: str) -> list[str]:
    return sorted(set(kept) - words_of(text))


def missing_of_window(said: Iterable[str], left: LeftBehind) -> list[str]:
    """What the window showed as kept and is not there; what was being done may be there or not."""
    lost: list[str] = []
    latest: dict[tuple[str, str], set[str]] = {}
    for line in said:
        if line == "ready\n":
            continue
        done, kind, day, value = line.split()
        if kind in ("text", "note"):
            page = left.page(day)
            if done == "kept" and value not in words_of(page.text if kind == "text" else page.note):
                lost.append(value)
        elif done == "kept":
            latest[kind, day] = {value}
        else:
            latest.setdefault((kind, day), {state_of(kind, DayPage(date.fromisoformat(day)))}).add(value)
    for (kind, day), possible in latest.items():
        if state_of(kind, left.page(day)) not in possible:
            lost.append(f"{kind} of {day}: {possible}")
    return lost


def state_of(kind: str, page: DayPage) -> str:
    if kind == "dose":
        return str(page.doses[-1].status) if page.doses else "none"
    graded = [entry.severity for entry in page.observations if entry.severity is not None]
    return str(max(graded, default=None))
