"""A mistake of the program: the window stays, the diary is safe, and nothing of it is told anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from tests.desktop.words_of_a_diary import NOTE, OWN, TEXTS, WORDS, words_below, words_in

from symptomdesk.desk import Desk
from symptomdesk.desktop import crash
from symptomdesk.paths import DataFolder

HERE = Path(__file__).parent


def test_mistakes_of_all_kinds_cost_nothing_and_tell_nothing(tmp_path: Path) -> None:
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE.parents[1])}
    command = [sys.executable, str(HERE / "make_mistakes.py"), str(tmp_path)]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("SymptomDesk made a mistake") == 4
    assert done.stdout.count("COPIED OurMistakeError") == 4
    for place in ("in _fail", "in fails", "in paintEvent"):
        assert place in done.stdout
    assert "make_mistakes.py" in (tmp_path / "logs" / "faults.log").read_text(encoding="utf-8")

    with Desk.open(DataFolder(tmp_path)) as desk:
        assert desk.page(desk.today()).text.split("\n")[1:] == list(TEXTS)
        yesterday = desk.page(desk.today() - timedelta(days=1))
        assert (yesterday.note, yesterday.observations[0].sign) == (NOTE, f"own:{OWN}")

    assert words_in((done.stdout + done.stderr).encode()) == []
    assert words_below(tmp_path, beside=("diary.sqlite3", "backups/")) == {}


def test_the_words_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "a").write_bytes("Zeppelin".encode("utf-16-le"))
    (tmp_path / "b").write_text("x quicksilver", encoding="utf-8")
    assert words_below(tmp_path) == {"b": ["quicksilver"], "logs/a": ["zeppelin"]}
    assert words_below(tmp_path, beside=("logs/",)) == {"b": ["quicksilver"]}
    assert len(WORDS) > 10


def test_logs_are_two_files_of_bounded_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "_LARGEST_LOG", 2000)
    report = "x" * 300
    for number in range(100):
        crash.write_log(tmp_path, f"{number} {report}")
    logs = sorted(path.name for path in tmp_path.iterdir())
    assert logs == ["faults.log", "faults.log.1"]
    assert all(path.stat().st_size <= 2000 + 400 for path in tmp_path.iterdir())
    assert f"99 {report}" in (tmp_path / "faults.log").read_text(encoding="utf-8")
    for path in tmp_path.iterdir():
        assert path.stat().st_mode & 0o077 == 0


def test_a_report_is_bounded_however_deep_the_mistake(tmp_path: Path) -> None:
    def deeper(levels: int) -> None:
        if levels:
            deeper(levels - 1)
        raise ValueError

    try:
        deeper(500)
    except ValueError as mistake:
        report = crash.report_of(type(mistake), mistake.__traceback__)
    assert len(report) < 10_000
