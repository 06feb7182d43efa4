"""A locked diary: nothing of it is to be seen, heard or found, until its passphrase is given."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.desktop.words_of_a_diary import NOTE, PASSPHRASE, words_below, words_in

from symptomdesk.desk import Desk
from symptomdesk.paths import DataFolder

HERE = Path(__file__).parent
NAME = "Wilhelmina Xanthippe"


def test_locking_leaves_nothing_and_the_passphrase_brings_it_back(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "home" / "diary")
    with Desk.open(folder) as desk:
        desk.write_note(date(2026, 3, 1), NOTE)
        desk.change_settings(patient_name=NAME, introduced=True, stay_in_tray=True)
        desk.protection.set(PASSPHRASE)
    home = str(tmp_path / "home")
    environ = {key: value for key, value in os.environ.items() if not key.startswith("XDG_")}
    environ |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(HERE.parents[1]), "HOME": home}
    command = [sys.executable, str(HERE / "lock_the_diary.py"), str(folder.root)]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    before, _, rest = done.stdout.partition("LOCKED\n")
    locked, _, after = rest.partition("UNLOCKED")
    assert f"SUBJECT {NAME}" in before

    # Nothing is seen or read out but the dialog that asks.
    lines = locked.splitlines()
    assert [line for line in lines if line.startswith("window: ")] == [
        "window: The diary is locked – SymptomDesk"
    ]
    assert [line for line in lines if line.startswith("widget: ")] == ["widget: UnlockDialog"]
    assert "says: It is encrypted. Please type its passphrase." in lines
    assert words_in(locked.encode()) == []
    assert NAME not in locked
    assert next(line for line in lines if line.startswith("tray: ")) == "tray: [(False, [])]"

    # A wrong one stays in the line, chosen, so that the next key replaces it; the second one is slowed.
    first, second = (line for line in lines if line.startswith("KEPT "))
    assert "does not open" in first
    assert first.endswith("True True True")
    assert second.endswith("True True False")

    assert after.startswith(f" {NAME}")
    assert f"note: {NOTE}" in after

    # Nothing of it is in any file: not in the settings, the memory of the window, a list of recent files.
    assert words_below(tmp_path) == {}
