"""The window on a real display, with a session bus: both are files on this computer, and all it reaches."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.e2e.screen import Screen
from tests.sealed import run_sealed

pytestmark = pytest.mark.display

USE = Path(__file__).parents[1] / "desktop" / "use_every_page.py"


def test_the_window_on_a_display_needs_no_network(the_screen: Screen, tmp_path: Path) -> None:
    told = run_sealed(
        str(USE), str(tmp_path / "diary"), environ={**the_screen.environment, "HOME": str(tmp_path)}
    )
    assert told.returncode == 0, told.stderr
    assert told.stdout.splitlines()[-1] == "encrypted"
