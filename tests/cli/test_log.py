"""``log`` and what it raises: the contract of the command line, on the real leaflet and word list."""

from __future__ import annotations

import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.cli.conftest import Call

MONDAY = date(2026, 3, 2)


def log(call: Call, day: date, *arguments: str):
    outcome = call("log", "--date", day.isoformat(), *arguments, "--json")
    assert outcome.code == 0, outcome.err
    return outcome.json


def on(offset: int) -> date:
    return MONDAY + timedelta(days=offset)


def test_a_typed_line_is_recorded_and_judged(call: Call) -> None:
    result = log(call, MONDAY, "--text", "threw up twice, no fever, ankles puffy")
    assert {o["sign"] for o in result["day"]["observations"]} == {"vomiting", "swollen_limbs"}
    assert {m["sign"]: m["status"] for m in result["understood"]["mentions"]}["fever"] == "denied"
    assert result["urgency"] == "right_away"
    (alert,) = result["alerts"]
    assert alert["list"] == "serious"
    assert alert["headline"] == "Tell your doctor right away"
    assert alert["source"]["quote"].startswith("Tell your doctor right away")
    assert result["day"]["text"] == "threw up twice, no fever, ankles puffy"


def test_three_days_running_raise_promptly_on_the_third_and_not_before(call: Call) -> None:
    urgencies = [log(call, on(i), "--sign", "nausea=1")["urgency"] for i in range(3)]
    assert urgencies == ["none", "none", "promptly"]


@pytest.mark.parametrize(("grades", "urgency"), [((1, 2), "promptly"), ((2, 1), "none"), ((1, 1), "none")])
def test_only_a_rise_worsens(call: Call, grades: tuple[int, ...], urgency: str) -> None:
    for offset, grade in enumerate(grades):
        result = log(call, on(offset), "--sign", f"nausea={grade}")
    assert result["urgency"] == urgency


def test_an_unlogged_day_between_does_not_break_the_row(call: Call) -> None:
    for offset in (0, 1, 3):
        result = log(call, on(offset), "--sign", "nausea=1")
    assert result["urgency"] == "promptly"


def test_nothing_today_between_breaks_the_row(call: Call) -> None:
    for offset in (0, 1):
        log(call, on(offset), "--sign", "nausea=1")
    log(call, on(2), "--nothing-today")
    assert log(call, on(3), "--sign", "nausea=1")["urgency"] == "none"


@pytest.mark.parametrize("between", ["unlogged", "logged"])
def test_every_other_day_for_ten_days_persists(call: Call, between: str) -> None:
    for offset in range(0, 10, 2):
        result = log(call, on(offset), "--sign", "nausea=1")
        if between == "logged" and offset < 8:
            log(call, on(offset + 1), "--sign", "dry_mouth=1")
    assert result["urgency"] == "promptly"


def test_an_emergency_stays_open_until_it_is_said_to_be_gone_and_answered(call: Call) -> None:
    log(call, MONDAY, "--text", "chest pain")
    next_day = log(call, on(1), "--sign", "dry_mouth=1")
    assert next_day["urgency"] == "emergency"
    assert [q["sign"] for q in next_day["questions"] if q["code"] == "still_there"] == ["chest_pain"]
    gone = log(call, on(2), "--sign", "chest_pain=0")
    assert gone["urgency"] == "none"
    assert [(a["list"], a["state"]) for a in gone["alerts"]] == [("blood_clot", "unanswered")]
    later = call("alerts", "--date", on(40).isoformat(), "--json").json
    assert [a["state"] for a in later["alerts"]] == ["unanswered"]
    answered = call("acknowledge", "blood_clot", "--date", on(40).isoformat(), "--note", "called", "--json")
    assert answered.code == 0
    assert answered.json["alerts"] == []
    assert "blood_clot" in call("acknowledge", "blood_clot", "--date", on(41).isoformat()).refused(2)


def test_a_second_text_is_added_to_the_first(call: Call) -> None:
    log(call, MONDAY, "--text", "tired")
    result = log(call, MONDAY, "--text", "and a headache")
    assert result["day"]["text"] == "tired\nand a headache"
    assert {o["sign"] for o in result["day"]["observations"]} == {"tiredness", "headache"}
    assert [m["sign"] for m in result["understood"]["mentions"]] == ["headache"]


def test_a_sign_given_twice_takes_the_maximum_and_is_never_lowered(call: Call) -> None:
    log(call, MONDAY, "--sign", "pain=3", "--sign", "pain=1")
    log(call, MONDAY, "--sign", "pain=1")
    log(call, on(1), "--sign", "nausea=2")
    assert log(call, on(2), "--sign", "nausea=1")["urgency"] != "promptly"
    day = call("show", "--from", "2026-03-02", "--to", "2026-03-02", "--json").json["days"][0]
    assert max(o["severity"] for o in day["observations"]) == 3


def test_a_symptom_of_ones_own_is_one_however_it_is_spelled(call: Call) -> None:
    log(call, MONDAY, "--sign", "own:Hair  Loss=1")
    result = log(call, MONDAY, "--sign", "own:hair loss=2")
    assert {o["sign"] for o in result["day"]["observations"]} == {"own:hair loss"}
    assert result["urgency"] == "mention"


def test_temperature_makes_fever_but_not_a_logged_day(call: Call) -> None:
    result = log(call, MONDAY, "--temperature", "100.4F")
    assert result["day"]["logged"] is False
    assert result["day"]["readings"][0]["celsius"] == 38.0
    assert result["urgency"] == "immediately"
    assert "fever" in result["alerts"][0]["signs"]


def test_a_temperature_in_the_text_makes_fever_but_not_a_logged_day(call: Call) -> None:
    result = log(call, MONDAY, "--text", "temp of 39")
    assert result["day"]["observations"] == []
    assert result["day"]["logged"] is False
    assert [m["sign"] for m in result["understood"]["mentions"]] == ["fever"]
    assert result["urgency"] == "immediately"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--sign", "nosuch"),
        ("--sign", "own:"),
        ("--date", "2026-02-30"),
        ("--date", "20260302"),
        ("--date", "2999-01-01"),
        ("--sign", "nausea=9"),
        ("--sign", "nausea=-1"),
        ("--sign", "nausea="),
        ("--temperature", "380C"),
        ("--temperature", "warm"),
        ("--nothing-today", "--sign", "nausea"),
        ("--nothing-today", "--text", "I threw up"),
        ("--dose", "swallowed"),
        ("--unknown",),
    ],
)
def test_a_wrong_call_is_refused_in_one_line_and_changes_nothing(
    call: Call, arguments: tuple[str, ...]
) -> None:
    log(call, MONDAY, "--sign", "headache=1", "--note", "before")
    before = call("report", "--format", "json").out
    call("log", *arguments, "--note", "must not appear").refused(2)
    assert call("report", "--format", "json").out == before


def test_a_wrong_call_makes_no_diary(call: Call, folder: Path) -> None:
    call("log", "--sign", "nosuch").refused(2)
    assert not folder.exists()


def test_nothing_today_is_refused_where_symptoms_are_written(call: Call) -> None:
    log(call, MONDAY, "--sign", "nausea=1")
    call("log", "--date", MONDAY.isoformat(), "--nothing-today").refused(2)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, call: Call, folder: Path) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file")
    call("log", "--sign", "nausea").refused(1)
    assert folder.read_text() == "a file"


def test_a_broken_own_leaflet_is_told_and_nothing_is_written(call: Call, folder: Path) -> None:
    log(call, MONDAY, "--sign", "nausea=1")
    before = call("report", "--format", "json").out
    (folder / "leaflets").mkdir()
    (folder / "leaflets" / "mine.toml").write_text("format = [")
    assert "mine.toml" in call("log", "--sign", "nausea").refused(1)
    assert "mine.toml" in call("classify", "nausea").refused(1)
    shown = call("report", "--format", "json")
    assert shown.out == before
    assert "mine.toml" in shown.err


def test_sqlite_reads_the_entry_right_after_the_call(call: Call, folder: Path) -> None:
    log(call, MONDAY, "--sign", "nausea=2")
    file = folder / "diary.sqlite3"

    def query(sql: str) -> str:
        return subprocess.run(
            ["sqlite3", str(file), sql], capture_output=True, text=True, check=True
        ).stdout.strip()

    assert query("select sign, severity from observation") == "nausea|2"
    assert query("pragma integrity_check") == "ok"
    assert {p.stat().st_mode & 0o777 for p in folder.iterdir() if p.is_file()} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
