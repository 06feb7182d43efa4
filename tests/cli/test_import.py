"""``symptomdesk import`` takes in a file whole, says what it did, and shows no traceback."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from symptomdesk.cli import run

TABLE = 'date,symptom,severity\n2026-03-01,rash,2\n2026-03-02,"no fever, chills",\n'


@pytest.fixture
def table(tmp_path: Path) -> str:
    file = tmp_path / "table.csv"
    file.write_text(TABLE, encoding="utf-8")
    return str(file)


def test_a_diary_moves_to_the_byte(call: Call, tmp_path: Path) -> None:
    run(["sample", str(tmp_path / "sample"), "--days", "40", "--until", "2026-03-02"])
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    run(["--data-dir", str(tmp_path / "sample"), "report", "--format", "json", "-o", str(first)])
    moved = call("import", str(first), "--json").json
    assert (moved["format"], moved["imported"], moved["problems"]) == ("json", True, [])
    assert moved["new"]["observations"]["count"] > 10
    assert call("report", "--format", "json", "-o", str(second)).code == 0
    assert second.read_bytes() == first.read_bytes()
    again = call("import", str(first), "--json").json
    assert (again["new"], again["skipped"]["observations"]) == ({}, moved["new"]["observations"]["count"])


def test_a_table_comes_in_and_says_what_is_urgent_now(call: Call, table: str) -> None:
    outcome = call("import", table, "--json").json
    assert outcome["new"] == {"observations": {"count": 3, "from": "2026-03-01", "to": "2026-03-02"}}
    assert outcome["urgency"] in ("none", "immediately", "emergency")
    days = call("show", "--from", "2026-03-01", "--to", "2026-03-02", "--json").json["days"]
    assert [[one["sign"] for one in day["observations"]] for day in days] == [["rash"], ["fever", "chills"]]
    told = call("import", table).out.splitlines()
    assert told == ["Nothing new came in.", "  there already: 3 observations"]


def test_a_dry_run_writes_nothing(call: Call, table: str) -> None:
    would = call("import", table, "--dry-run", "--json").json
    assert (would["dry_run"], would["imported"], would["new"]["observations"]["count"]) == (True, False, 3)
    assert (would["urgency"], would["alerts"]) == (None, [])
    assert call("import", table, "--dry-run").out.splitlines() == [
        "This would come in:",
        "  observations: 3, 2026-03-01 to 2026-03-02",
    ]
    assert call("show", "--from", "2026-03-01", "--to", "2026-03-02", "--json").json["days"] == []


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_problems_are_listed_and_nothing_comes_in(call: Call, tmp_path: Path, options: list[str]) -> None:
    file = tmp_path / "wrong.csv"
    file.write_text("date,symptom\n2026-03-01,rash\n2026-03-01,wibble\n2026-03-01,wobble\n", encoding="utf-8")
    outcome = call("import", str(file), *options)
    assert outcome.code == 2
    assert [line[:28] for line in outcome.out.splitlines()] == [
        "line 3, column 2 (symptom): ",
        "line 4, column 2 (symptom): ",
    ]
    assert len(outcome.err.splitlines()) == 1
    assert "nothing is imported. line 3, column 2 (symptom): “wibble” is not understood" in outcome.err
    in_json = call("import", str(file), "--json", *options)
    assert in_json.code == 2
    problem = in_json.json["problems"][0]
    assert (problem["line"], problem["column"], problem["path"]) == (3, 2, "symptom")
    assert in_json.json["imported"] is False
    assert call("show", "--from", "2026-03-01", "--to", "2026-03-02", "--json").json["days"] == []


def test_a_missing_file_and_a_folder_are_a_wrong_call(call: Call, folder: Path, tmp_path: Path) -> None:
    assert "There is no file" in call("import", str(tmp_path / "nowhere.json")).refused(2)
    assert "is a folder" in call("import", str(tmp_path)).refused(2)
    call("import").refused(2)
    assert not folder.exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(call: Call, table: str) -> None:
    Path(table).chmod(0)
    assert "cannot be read (Permission denied)" in call("import", table).refused(1)


def test_a_file_below_a_file_is_a_fault_of_the_world(call: Call, table: str) -> None:
    assert "cannot be read" in call("import", f"{table}/other.csv").refused(1)
