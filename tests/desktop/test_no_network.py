"""The window in memory, where a socket that reaches beyond this computer ends it."""

from __future__ import annotations

from pathlib import Path

from tests.sealed import run_sealed

USE = Path(__file__).with_name("use_every_page.py")
PAGES = ("today", "calendar", "trends", "report", "treatment", "leaflet", "settings")


def test_the_window_needs_no_network(tmp_path: Path) -> None:
    told = run_sealed(
        str(USE), str(tmp_path / "diary"), environ={"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    )
    complaints = [line for line in told.stderr.splitlines() if not line.startswith("This plugin does not")]
    assert (told.returncode, complaints) == (0, [])
    done = told.stdout.splitlines()
    saved = [line for line in done if line.startswith("saved ")]
    opened = [f"opened {page}" for page in PAGES]
    assert done == ["wrote", *opened, *saved, "backed up", "started again", "encrypted"]
    assert len(list(tmp_path.glob("*.*"))) == len(saved) == 4
