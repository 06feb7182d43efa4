"""What the built program leaves out is not asked for by anything in it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("PySide6", reason="the whole program is looked at")

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"

REFUSE = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
import left_out

class Refuse:
    def find_spec(self, name, path, target=None):
        if any(name == one or name.startswith(one + ".") for one in left_out.MODULES):
            raise ModuleNotFoundError(f"{name} is left out", name=name)

sys.meta_path.insert(0, Refuse())
import symptomdesk
for module in pkgutil.walk_packages(symptomdesk.__path__, "symptomdesk."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
for needed_later in ("rapidfuzz.process", "rapidfuzz.distance", "typst", "sqlcipher3.dbapi2", "sqlite_utils"):
    importlib.import_module(needed_later)
"""


def test_every_module_of_the_program_does_without(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", REFUSE, str(PACKAGING)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stderr
