"""What the packages bring along is sound, and says what the program says."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from symptomdesk import __version__

TOP = Path(__file__).resolve().parents[2]
METAINFO = TOP / "resources" / "linux" / "io.github.symptomdesk.SymptomDesk.metainfo.xml"


def test_the_metadata_are_of_this_version() -> None:
    releases = ET.parse(METAINFO).getroot().findall("releases/release")
    assert releases[0].get("version") == __version__


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_the_metadata_are_valid() -> None:
    told = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(METAINFO)], check=False, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stdout


def test_the_changelog_keeps_its_form() -> None:
    headings = [
        line
        for line in (TOP / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("##")
    ]
    versions = [line for line in headings if not line.startswith("###")]
    assert versions[0] == "## [Unreleased]"
    assert all(re.fullmatch(r"## \[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", line) for line in versions[1:])
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert {line.removeprefix("### ") for line in headings if line.startswith("###")} <= kinds
