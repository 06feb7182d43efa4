"""Every command of the command line, where a socket that reaches beyond this computer ends it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.sealed import run_sealed

from symptomdesk.cli.arguments import parser

DAY = "2026-03-02"


def commands(root: argparse.ArgumentParser, said: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every command that the parser knows, with its action if it has some."""
    for action in root._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, one in action.choices.items():
                yield from commands(one, (*said, name))
            return
    yield said


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, ...]]:
    """Which commands were played, each in a process of its own, behind the locks."""
    folder = tmp_path_factory.mktemp("sealed")
    files = {name: str(folder / name) for name in ("report.json", "table.csv", "safe.sqlite3", "word")}
    Path(files["word"]).write_text("a quiet long word\n", encoding="utf-8")
    done: set[tuple[str, ...]] = set()

    def call(*words: str, into: str = "diary") -> str:
        own = {"XDG_DATA_HOME": str(folder / "menu")}
        told = run_sealed("-m", "symptomdesk", "--data-dir", str(folder / into), *words, environ=own)
        assert (told.returncode, told.stderr) == (0, ""), (words, told)
        name = [] if words[0].startswith("-") else [w for w in words if not w.startswith("-")]
        done.update({tuple(name[:1]), tuple(name[:2])})
        return told.stdout

    call("classify", "threw up twice, no fever", "--json")
    logged = json.loads(
        call("log", "--date", DAY, "--sign", "nausea=2", "--text", "ankles puffy", "--dose", "taken",
             "--temperature", "38.2C", "--note", "slept badly", "--json")
    )  # fmt: skip
    call("alerts", "--date", DAY)
    call("acknowledge", "serious", "--date", DAY, "--note", "told the nurse")
    call("show", "--from", DAY)
    first, second = (one["id"] for one in logged["day"]["observations"][:2])
    call("edit", first, "--severity", "3")
    call("remove", second)
    call("history")
    call(
        "treatment",
        "set",
        "--indication",
        "mds",
        "--start",
        "2026-02-01",
        "--dose",
        "10",
        "--regimen",
        "21/7",
    )
    call("treatment", "cycle-start", "2026-03-01")
    call("treatment", "hold", "2026-03-05", "--until", "2026-03-06")
    call("treatment", "show")
    visit = json.loads(call("visit", "add", "2026-02-20", "--json"))
    call("visit", "list")
    call("visit", "remove", _id_in(visit))
    call("lab", "add", "Neutrophils", "1.2", "--date", DAY)
    call("lab", "list")
    question = json.loads(call("question", "add", "May I fly?", "--json"))
    call("question", "list")
    call("question", "done", _id_in(question))
    medicine = json.loads(call("medicine", "add", "Aspirin", "--json"))
    call("medicine", "list")
    call("medicine", "remove", _id_in(medicine))
    for form in ("pdf", "text", "csv", "json", "fhir"):
        call("report", "--format", form, "-o", str(folder / f"report.{form}"))
    call("import", str(folder / "report.csv"), "--dry-run")
    call("import", str(folder / "report.json"), into="other")
    call("backup", files["safe.sqlite3"])
    call("backup")
    call("restore", files["safe.sqlite3"])
    call("check")
    call("leaflet")
    call("sample", str(folder / "sample"), "--days", "20")
    call("install-desktop-entry")
    call("passphrase", "set", "--new-passphrase-file", files["word"])
    with_word = ("--passphrase-file", files["word"])
    call(*with_word, "passphrase", "remove")
    done.add(("passphrase", "remove"))
    return done


def _id_in(document: object) -> str:
    """The first id that a document holds."""
    if isinstance(document, dict):
        if isinstance(document.get("id"), str):
            return str(document["id"])
        document = list(document.values())
    if isinstance(document, list):
        return next((found for one in document if (found := _id_in(one))), "")
    return ""


@pytest.mark.parametrize("command", list(commands(parser())), ids=" ".join)
def test_a_command_needs_no_network(command: tuple[str, ...], played: set[tuple[str, ...]]) -> None:
    assert command in played
