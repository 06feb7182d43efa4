"""On screens with small pixels, which Qt scales for, nothing is cut off either."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_nothing_is_cut_off_at_any_scale_factor(tmp_path: Path, factor: str) -> None:
    environ = os.environ | {"QT_SCALE_FACTOR": factor, "PYTHONPATH": str(HERE.parents[1])}
    command = [sys.executable, str(HERE / "open_every_page.py"), str(tmp_path / "diary")]
    told = subprocess.run(command, env=environ, check=True, capture_output=True, text=True)
    assert told.stdout == ""
