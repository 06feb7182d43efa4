"""Nothing goes into a built program whose licence Settings does not name."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6", reason="what Settings names is asked for")

import numpy as np
import sqlite_utils

from symptomdesk.paths import resources

LICENCES = Path(__file__).resolve().parents[2] / "packaging" / "licences.py"


def told(command: str, place: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(LICENCES), command, str(place)], check=False, capture_output=True, text=True
    )


def built_of(work: Path, *files: str | Path) -> Path:
    """PyInstaller's lists of a program into which these files went."""
    lists = work / "symptomdesk"
    lists.mkdir()
    carried = [(Path(file).name, str(file), "DATA") for file in files]
    (lists / "COLLECT-00.toc").write_text(repr((carried, "rest")), encoding="utf-8")
    (lists / "PYZ-00.toc").write_text(repr(("name", [("os", os_module(), "PYMODULE")])), encoding="utf-8")
    return work


def os_module() -> str:
    return str(sys.modules["os"].__file__)


def test_every_library_brings_the_text_of_its_licence(tmp_path: Path) -> None:
    done = told("collect", tmp_path / "texts")
    assert (done.returncode, done.stderr) == (0, "")
    collected = {file.name for file in (tmp_path / "texts").iterdir()}
    assert {"LGPL-3.0.txt", "Python.txt", "pyqtgraph.txt", "typst.txt"} <= collected


def test_what_is_named_may_go_in(tmp_path: Path) -> None:
    ours = resources() / "units.toml"
    work = built_of(tmp_path, ours, str(np.__file__), str(sqlite_utils.__file__))
    assert told("check", work).returncode == 0


def test_a_tool_of_developers_may_not(tmp_path: Path) -> None:
    done = told("check", built_of(tmp_path, str(pytest.__file__)))
    assert done.returncode == 1
    assert "carries pytest, which Settings does not name" in done.stderr


def test_a_file_from_anywhere_may_not(tmp_path: Path) -> None:
    stray = tmp_path / "libstray.so"
    stray.touch()
    done = told("check", built_of(tmp_path, stray))
    assert done.returncode == 1
    assert "nobody knows whose libstray.so is" in done.stderr
