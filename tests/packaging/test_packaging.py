"""What the packages bring along is sound, and says what the program says."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from symptomdesk import __version__
from symptomdesk.cli.commands import COMMANDS

TOP = Path(__file__).resolve().parents[2]
PACKAGING = TOP / "packaging"
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


@pytest.mark.skipif(importlib.util.find_spec("shtab") is None, reason="shtab comes with [package] only")
def test_the_manual_names_every_command(tmp_path: Path) -> None:
    import gzip

    subprocess.run([sys.executable, str(PACKAGING / "manual.py"), str(tmp_path)], check=True)
    page = gzip.decompress((tmp_path / "symptomdesk.1.gz").read_bytes()).decode()
    for command in COMMANDS:
        assert f".SS {command}" in page
    assert "symptomdesk" in (tmp_path / "bash" / "symptomdesk").read_text(encoding="utf-8")
