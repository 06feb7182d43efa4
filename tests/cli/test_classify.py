"""``classify``: what a text means by itself."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from tests.cli.conftest import Call


@pytest.mark.parametrize(
    ("text", "urgency", "lists"),
    [
        ("my tongue is swelling and I can't breathe", "emergency", {"allergic_reaction"}),
        ("a bit dizzy", "none", set()),
        ("dizzy", "none", set()),
        ("so dizzy I can't stand", "emergency", {"allergic_reaction"}),
        ("had chest pain this morning, gone now", "emergency", {"blood_clot"}),
        ("my wife says I look yellow", "right_away", {"liver"}),
        ("nausea", "none", set()),
        ("terrible nausea", "promptly", {"common"}),
        ("the nausea is getting worse", "promptly", {"common"}),
        ("no trouble breathing", "none", set()),
        ("temp of 39", "immediately", {"infection"}),
        ("sudden terrible headache", "emergency", {"blood_clot", "common"}),
    ],
)
def test_urgency_and_lists(call: Call, text: str, urgency: str, lists: set[str]) -> None:
    result = call("classify", text, "--json").json
    assert result["urgency"] == urgency
    named = {alert["list"] for alert in result["alerts"]}
    assert lists <= named
    if not lists:
        assert named == set()


@pytest.mark.parametrize(
    ("indication", "urgency", "lists"),
    [
        ("multiple_myeloma", "mention", []),
        ("mds", "mention", []),
        ("mantle_cell_lymphoma", "immediately", ["tumor_flare"]),
        ("other", "immediately", ["tumor_flare"]),
        ("unknown", "immediately", ["tumor_flare"]),
    ],
)
def test_pain_all_over_depends_on_the_indication(
    call: Call, indication: str, urgency: str, lists: list[str]
) -> None:
    result = call("classify", "pain all over", "--indication", indication, "--json").json
    assert (result["urgency"], [alert["list"] for alert in result["alerts"]]) == (urgency, lists)


def test_ungraded_dizziness_asks_for_its_severity(call: Call) -> None:
    result = call("classify", "dizzy", "--json").json
    assert result["questions"][0]["code"] == "severity"


def test_a_past_danger_is_a_question_not_silence(call: Call) -> None:
    result = call("classify", "had chest pain last month", "--json").json
    assert result["urgency"] == "none"
    assert [(q["code"], q["sign"]) for q in result["questions"]] == [("past", "chest_pain")]


def test_another_persons_danger_is_a_question(call: Call) -> None:
    result = call("classify", "my husband has chest pain", "--json").json
    assert result["urgency"] == "none"
    assert [q["code"] for q in result["questions"]] == ["about_you"]


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("temp of 39", ["present"]),
        ("temperature 37.2 this morning", []),
        ("my husband had a temperature of 39", ["other_person"]),
    ],
)
def test_a_temperature_that_shows_fever_mentions_it(call: Call, text: str, statuses: list[str]) -> None:
    mentions = call("classify", text, "--json").json["mentions"]
    assert [m["status"] for m in mentions if m["sign"] == "fever"] == statuses


def test_offsets_are_those_of_the_words(call: Call) -> None:
    text = "🙂 threw up, ankles puffy"
    result = call("classify", text, "--json").json
    assert result["text"] == text
    assert result["mentions"]
    for mention in result["mentions"]:
        assert text[mention["start"] : mention["end"]] == mention["words"]
    keys = {"sign", "words", "start", "end", "status", "severity", "course", "lists"}
    assert all(set(mention) == keys for mention in result["mentions"])


def test_an_empty_text_gives_an_empty_document(call: Call) -> None:
    assert call("classify", "", "--json").json == {
        "text": "",
        "mentions": [],
        "readings": [],
        "questions": [],
        "urgency": "none",
        "alerts": [],
    }


def test_classify_makes_no_diary(call: Call, folder) -> None:
    call("classify", "nausea", "--json")
    assert not folder.exists()


def test_lines_give_one_document_each_in_utf8_whatever_the_locale(tmp_path) -> None:
    lines = "übel, threw up\n\nno fever\u2028not a line end\nlast without end"
    process = subprocess.run(
        [
            sys.executable,
            "-m",
            "symptomdesk",
            "--data-dir",
            str(tmp_path / "d"),
            "classify",
            "--lines",
            "--json",
        ],
        input=lines.encode(),
        capture_output=True,
        env={"LC_ALL": "C", "PATH": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        check=True,
    )
    documents = [json.loads(line) for line in process.stdout.decode().split("\n")[:-1]]
    assert [d["text"] for d in documents] == lines.split("\n")
    assert documents[1]["mentions"] == []
