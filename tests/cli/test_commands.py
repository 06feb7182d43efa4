"""The other commands."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from symptomdesk.cli.commands import COMMANDS

DAY = "2026-03-02"


def log(call: Call, *arguments: str, day: str = DAY):
    outcome = call("log", "--date", day, *arguments, "--json")
    assert outcome.code == 0, outcome.err
    return outcome.json


def test_show_gives_the_days_of_a_range(call: Call) -> None:
    log(call, "--sign", "nausea=2", "--dose", "taken", "--temperature", "36,8", "--note", "slept well")
    log(call, "--nothing-today", day="2026-03-04")
    shown = call("show", "--from", "2026-03-01", "--to", "2026-03-31", "--json").json
    assert (shown["from"], shown["to"]) == ("2026-03-01", "2026-03-31")
    first, second = shown["days"]
    assert set(first) == {
        "date", "logged", "nothing_today", "text", "note", "observations", "doses", "readings"
    }  # fmt: skip
    assert set(first["observations"][0]) == {"id", "sign", "severity", "words", "at"}
    assert first["note"] == "slept well"
    assert first["doses"][0]["status"] == "taken"
    assert (first["readings"][0]["value"], first["readings"][0]["celsius"]) == ("36,8", 36.8)
    assert (second["date"], second["nothing_today"], second["logged"]) == ("2026-03-04", True, True)


def test_alerts_has_the_agreed_shape(call: Call) -> None:
    log(call, "--sign", "chest_pain=2")
    result = call("alerts", "--date", DAY, "--json").json
    assert set(result) == {"date", "urgency", "alerts"}
    (alert,) = result["alerts"]
    assert set(alert) == {
        "urgency", "list", "signs", "since", "state", "reasons", "headline", "advice", "source"
    }  # fmt: skip
    assert set(alert["source"]) == {"document", "section", "quote", "beyond_leaflet"}
    assert alert["source"]["beyond_leaflet"] is True
    assert alert["source"]["quote"] == ""
    assert alert["reasons"][0]["code"] == "present"


def test_an_acknowledgement_covers_until_it_gets_worse(call: Call) -> None:
    log(call, "--sign", "swollen_limbs=1")
    done = call("acknowledge", "serious", "--date", DAY, "--note", "told the nurse", "--json").json
    assert (done["urgency"], done["alerts"][0]["state"]) == ("right_away", "acknowledged")
    worse = log(call, "--sign", "swollen_limbs=2", day="2026-03-03")
    assert worse["alerts"][0]["state"] == "worsened"
    call("acknowledge", "nosuch", "--date", DAY).refused(2)


def test_edit_remove_and_history_keep_former_versions(call: Call) -> None:
    record = log(call, "--sign", "nausea=3")["day"]["observations"][0]["id"]
    assert call("edit", record, "--severity", "1", "--json").json["observation"]["severity"] == 1
    assert call("edit", record, "--sign", "headache", "--date", "2026-03-01").code == 0
    assert call("remove", record).code == 0
    assert call("show", "--from", "2026-03-01", "--to", DAY, "--json").json["days"] == []
    revisions = call("history", record, "--json").json["revisions"]
    assert [(r["kind"], r["before"]["sign"], r["before"]["severity"]) for r in revisions] == [
        ("edited", "nausea", 3),
        ("edited", "nausea", 1),
        ("removed", "headache", 1),
    ]
    call("edit", record, "--severity", "1").refused(2)
    call("remove", "no-such-id").refused(2)
    call("edit", record).refused(2)


def test_words_removed_stay_removed_when_more_is_written(call: Call) -> None:
    record = log(call, "--text", "headache")["day"]["observations"][0]["id"]
    call("remove", record)
    again = log(call, "--text", "and nausea")
    assert [o["sign"] for o in again["day"]["observations"]] == ["nausea"]


def test_treatment(call: Call) -> None:
    call("treatment", "set", "--indication", "multiple_myeloma", "--start", "2026-01-05", "--dose", "25")
    call("treatment", "set", "--dose", "15mg", "--regimen", "21/7", "--from", "2026-02-02")
    call("treatment", "cycle-start", "2026-02-03")
    call("treatment", "hold", "2026-02-20")
    shown = call("treatment", "hold", "2026-02-20", "--until", "2026-02-25", "--json").json
    assert shown == {
        "indication": "multiple_myeloma",
        "start": "2026-01-05",
        "prescriptions": [
            {"from": "2026-01-05", "dose_mg": 25.0, "regimen": None},
            {"from": "2026-02-02", "dose_mg": 15.0, "regimen": "21/7"},
        ],
        "cycle_starts": ["2026-02-03"],
        "holds": [{"from": "2026-02-20", "until": "2026-02-25"}],
    }
    call("treatment", "set").refused(2)
    call("treatment", "set", "--dose", "-5").refused(2)
    call("treatment", "set", "--dose", "NaN").refused(2)
    call("treatment", "hold", "2026-02-20", "--until", "2026-02-01").refused(2)


def test_the_indication_decides_at_once(call: Call) -> None:
    assert log(call, "--sign", "pain=1")["urgency"] == "immediately"
    call("treatment", "set", "--indication", "multiple_myeloma")
    assert call("alerts", "--date", DAY, "--json").json["urgency"] == "mention"


def test_visits_labs_questions_medicines(call: Call) -> None:
    visit = call("visit", "add", DAY, "--note", "Dr. Weber", "--json").json["visits"][0]
    assert call("visit", "list", "--json").json["visits"] == [visit]
    assert call("visit", "remove", visit["id"]).code == 0
    assert call("visit", "list", "--json").json["visits"] == []
    call("visit", "remove", visit["id"]).refused(2)
    lab = call("lab", "add", "neutrophils", "1.4 ×10⁹/L", "--date", DAY, "--json").json["labs"][0]
    assert (lab["value"], lab["unit"]) == ("1.4", "×10⁹/L")
    call("lab", "add", "neutrophils", "high").refused(2)
    ranged = call("lab", "add", "platelets", "92", "--low", "150", "--high", "400", "--json").json["labs"][0]
    assert (ranged["low"], ranged["high"]) == ("150", "400")
    assert "92  (150 – 400: below the laboratory’s range)" in call("lab", "list").out
    question = call("question", "add", "May I have the flu vaccine?", "--json").json["questions"][0]
    assert call("question", "done", question["id"], "--json").json["questions"][0]["done"]
    medicine = call("medicine", "add", "aspirin", "--dose", "100 mg", "--json").json["medicines"][0]
    assert call("medicine", "list", "--json").json["medicines"] == [medicine]
    assert call("medicine", "remove", medicine["id"]).code == 0


def test_reports(call: Call, tmp_path: Path) -> None:
    log(call, "--sign", "nausea=2", "--note", "=1+1")
    log(call, "--text", "headache", day="2026-03-10")
    call("visit", "add", "2026-03-09")
    text = call("report", "--format", "text").out
    assert "Nausea" in text
    since = call("report", "--format", "csv", "--since-last-visit").out
    rows = list(csv.DictReader(io.StringIO(since)))
    assert [row["sign"] for row in rows] == ["headache"]
    document = json.loads(call("report", "--format", "json").out)
    assert json.dumps(document).count('"nausea"') >= 1
    target = tmp_path / "report.txt"
    assert call("report", "--format", "text", "-o", str(target)).code == 0
    assert target.read_text(encoding="utf-8") == text
    assert target.stat().st_mode & 0o777 == 0o600
    for nowhere in (tmp_path / "no" / "such" / "file", tmp_path):
        refused = call("report", "--format", "text", "-o", str(nowhere))
        refused.refused(1)
        assert f"{nowhere} cannot be written" in refused.err
        assert "Errno" not in refused.err
    call("report", "--format", "text", "--from", "2026-03-10", "--to", "2026-03-01").refused(2)


def test_leaflet_is_the_whole_document(call: Call) -> None:
    document = call("leaflet", "--json").json
    listed = [one["id"] for one in document["lists"]]
    assert {"common", "serious", "tumor_lysis", "tumor_flare", "allergic_reaction"} <= set(listed)
    assert document["lists"][0]["lines"][0]["text"] == "Diarrhea"
    for passage in (
        "use", "precautions", "pregnancy_and_donation", "rare_dangers", "interactions", "pharmacology"
    ):  # fmt: skip
        assert document[passage]
    assert {one["id"] for one in document["beyond_leaflet"]} >= {"blood_clot", "infection", "liver"}


def test_sample_is_written_into_an_empty_folder_only(call: Call, tmp_path: Path, folder: Path) -> None:
    outcome = call("sample", str(folder), "--days", "40", "--seed", "7", "--until", "2026-03-31")
    assert outcome.code == 0, outcome.err
    days = call("show", "--from", "2026-02-20", "--to", "2026-03-31", "--json").json["days"]
    assert len(days) > 20
    first = call("report", "--format", "json").out
    assert json.loads(first)["sample"] is True
    call("sample", str(folder)).refused(2)
    other = tmp_path / "other"
    call("sample", str(other), "--days", "40", "--seed", "7", "--until", "2026-03-31")
    assert (other / "diary.sqlite3").exists()


@pytest.mark.parametrize("arguments", [("nosuch",), ("log", "surplus"), ("treatment",), ("report",)])
def test_a_wrong_call_is_one_line(call: Call, arguments: tuple[str, ...]) -> None:
    call(*arguments).refused(2)


@pytest.mark.parametrize("arguments", [("-h",), ("--help",), ("-hh",), ("--data-dir", "x", "-h")])
def test_help_names_every_command(call: Call, arguments: tuple[str, ...]) -> None:
    outcome = call(*arguments)
    assert outcome.code == 0
    assert all(f"    {name}" in outcome.out for name in COMMANDS)


def test_help_of_a_command_tells_of_that(call: Call) -> None:
    outcome = call("log", "-h")
    assert outcome.code == 0
    assert outcome.out.startswith("usage: symptomdesk log ")
    assert "--nothing-today" in outcome.out
