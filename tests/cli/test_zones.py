"""The same diary in another zone: its days, values and alerts are those that were written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ZONES = ("UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")
EARLIEST, LATEST = "Pacific/Pago_Pago", "Pacific/Kiritimati"
"""25 hours apart: their dates always differ."""


def call(folder: Path, zone: str, *words: str) -> str:
    command = [sys.executable, "-m", "symptomdesk", "--data-dir", str(folder), *words]
    done = subprocess.run(
        command, env=os.environ | {"TZ": zone}, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), words
    return done.stdout


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A diary written in Berlin, around both changes of the clock and at the ends of days."""
    folder = tmp_path_factory.mktemp("zones") / "diary"
    for day, words in (
        ("2024-02-29", ("--sign", "nausea=2")),
        ("2026-03-28", ("--sign", "chills=1", "--temperature", "37.9")),
        ("2026-03-29", ("--text", "threw up twice in the night", "--dose", "taken")),
        ("2026-10-24", ("--sign", "chest_pain=3", "--note", "before the change")),
        ("2026-10-25", ("--nothing-today",)),
    ):
        call(folder, "Europe/Berlin", "log", "--date", day, *words)
    call(folder, "Europe/Berlin", "acknowledge", "blood_clot", "--date", "2026-10-24")
    return folder


@cache
def said_in_berlin(folder: Path, words: tuple[str, ...]) -> str:
    return call(folder, "Europe/Berlin", *words)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    "words",
    [
        ("show", "--from", "2024-01-01", "--to", "2026-11-30", "--json"),
        ("alerts", "--date", "2026-03-29", "--json"),
        ("alerts", "--date", "2026-10-25", "--json"),
        ("history", "--json"),
        ("report", "--format", "json"),
        ("report", "--format", "csv"),
        ("report", "--format", "fhir", "--from", "2024-01-01", "--to", "2026-11-30"),
        ("report", "--format", "text", "--from", "2024-01-01", "--to", "2026-11-30"),
    ],
    ids=lambda words: " ".join(words[:3]),
)
def test_it_says_the_same_everywhere(written: Path, zone: str, words: tuple[str, ...]) -> None:
    assert call(written, zone, *words) == said_in_berlin(written, words)


def test_it_moves_to_another_zone_to_the_byte(written: Path, tmp_path: Path) -> None:
    file = tmp_path / "diary.json"
    call(written, "Europe/Berlin", "report", "--format", "json", "-o", str(file))
    call(tmp_path / "other", "Pacific/Kiritimati", "import", str(file))
    moved = call(tmp_path / "other", "Pacific/Pago_Pago", "report", "--format", "json")
    assert moved.encode() == file.read_bytes() + b"\n" or moved.encode() == file.read_bytes()


def test_each_entry_is_of_the_day_where_it_was_written(tmp_path: Path) -> None:
    folder = tmp_path / "diary"
    there = json.loads(call(folder, LATEST, "log", "--sign", "nausea=1", "--json"))["day"]["date"]
    here = json.loads(call(folder, EARLIEST, "log", "--sign", "rash=2", "--json"))["day"]["date"]
    assert here < there
    shown = json.loads(call(folder, EARLIEST, "show", "--from", here, "--to", there, "--json"))["days"]
    assert {day["date"]: [one["sign"] for one in day["observations"]] for day in shown} == {
        here: ["rash"],
        there: ["nausea"],
    }
    # What lies a day ahead here is not lost, and can be corrected and taken out.
    (nausea,) = shown[-1]["observations"]
    call(folder, EARLIEST, "edit", nausea["id"], "--severity", "3")
    call(folder, EARLIEST, "report", "--format", "json", "-o", str(tmp_path / "all.json"))
    assert '"severity": 3' in (tmp_path / "all.json").read_text(encoding="utf-8")
