"""The window read over AT-SPI, as a screen reader does, in a desktop session of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from tests.e2e.screen import Screen

from symptomdesk.desk import make_sample_diary
from symptomdesk.paths import DataFolder

pytestmark = pytest.mark.display
SYSTEM_PYTHON = "/usr/bin/python3"
READER = Path(__file__).with_name("read_window.py")
PATIENCE = 90.0
SESSION = """
"$1" -m symptomdesk --data-dir "$2" >/dev/null 2>&1 &
window=$!
"$3" "$4"
result=$?
kill $window
wait $window 2>/dev/null
exit $result
"""


def test_a_screen_reader_finds_every_control_by_name(the_screen: Screen, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "diary")
    make_sample_diary(folder, 84, seed=3, until=date.today())  # noqa: DTZ011  (the window has a real clock)
    places = (sys.executable, str(folder.root), SYSTEM_PYTHON, str(READER))
    read = subprocess.run(
        ["bash", "-c", SESSION, "session", *places],
        env={**os.environ, **the_screen.environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert read.returncode == 0, read.stderr
    pages = json.loads(read.stdout)

    assert len({json.dumps(controls) for controls in pages.values()}) == len(pages)
    for page, controls in pages.items():
        assert len(controls) > len(pages), page
        assert [one for one in controls if not one[1]] == [], page
        assert [one for one in controls if not one[2]] == [], page
