"""The diary for the clinic's programs, by the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from symptomdesk import paths
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Settings, save


def test_a_period_as_fhir(call: Call, tmp_path: Path) -> None:
    for day in ("2026-03-02", "2026-03-09"):
        call("log", "--date", day, "--sign", "nausea=2", "--temperature", "100.40F")
    call("treatment", "set", "--dose", "25", "--regimen", "21/7", "--from", "2026-01-05")
    target = tmp_path / "symptoms.fhir.json"
    assert call("report", "--format", "fhir", "--from", "2026-03-03", "-o", str(target)).code == 0
    text = target.read_text(encoding="utf-8")
    assert text == call("report", "--format", "fhir", "--from", "2026-03-03").out
    entries = [entry["resource"] for entry in json.loads(text)["entry"]]
    kinds = [entry["resourceType"] for entry in entries]
    assert kinds == ["Patient", "MedicationStatement", "Observation", "Observation"]
    assert [entry["effectiveDateTime"] for entry in entries[2:]] == ["2026-03-09"] * 2
    assert '"value":100.40,"unit":"°F"' in text


def test_who_keeps_the_diary_for_someone_is_named_as_its_writer(call: Call, folder: Path) -> None:
    call("log", "--sign", "nausea=2")
    save(DataFolder(folder).settings, Settings(for_someone=True))
    entries = [entry["resource"] for entry in json.loads(call("report", "--format", "fhir").out)["entry"]]
    assert [entry["resourceType"] for entry in entries] == ["Patient", "RelatedPerson", "Observation"]
    assert entries[2]["performer"] == [{"reference": f"urn:uuid:{entries[1]['id']}"}]


def test_a_program_without_its_codes_says_what_to_do(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("log", "--sign", "nausea=2")
    shutil.copytree(paths.resources(), tmp_path / "resources")
    (tmp_path / "resources" / "fhir" / "codes.toml").unlink()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    told = call("report", "--format", "fhir", "-o", str(tmp_path / "out.json")).refused(1)
    assert "install it again" in told
    assert not (tmp_path / "out.json").exists()
