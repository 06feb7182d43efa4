"""The icon in a real tray: a start in the background shows nothing else; its menu opens and quits."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from datetime import time
from pathlib import Path

import pytest
from tests.e2e.program import installed
from tests.e2e.screen import SYSTEM_PYTHON, Screen

from symptomdesk.paths import DataFolder
from symptomdesk.settings import Settings, save

pytestmark = pytest.mark.display
PATIENCE = 60.0
PROGRAM = """
import pathlib, sys
from symptomdesk.desktop import app, presence
presence.PANEL_MS = 0  # this panel is there already
sys.exit(app.run(pathlib.Path(sys.argv[1]), in_background=True))
"""
DESKTOP = Path(__file__).with_name("tray_desktop.py")


def has_bindings() -> bool:
    asked = subprocess.run([SYSTEM_PYTHON, "-c", "import dbus, gi"], check=False, capture_output=True)
    return asked.returncode == 0


@pytest.fixture
def tools() -> None:
    if not all(map(shutil.which, ("dbus-run-session", "xdotool", SYSTEM_PYTHON))) or not has_bindings():
        pytest.skip("D-Bus, its bindings or xdotool are not here")


@pytest.mark.usefixtures("tools")
def test_the_icon_leads_to_a_hidden_window_and_quit_quits(the_screen: Screen, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "diary")
    save(folder.settings, Settings(introduced=True, reminder_at=time(20), stay_in_tray=True))
    environment = dict(the_screen.environment)
    del environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]  # on the bus of this test nobody reads the screen

    begun = [sys.executable, "-c", PROGRAM, str(folder.root)]
    if command := installed():
        begun = [*command, "--data-dir", str(folder.root), "--in-background"]

    told = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(DESKTOP), *begun],
        env=environment,
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )

    seen = json.loads(told.stdout)
    assert seen.pop("tip").startswith("SymptomDesk")
    assert seen == {
        "menu": ["Open", "Write today", "Remind me in an hour", "Quit"],
        "window before": False,
        "window after": True,
        "code": 0,
    }
    assert folder.window.is_file()
