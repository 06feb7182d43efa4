"""What `make run` does on a machine without a display."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TOUR = Path(__file__).resolve().parents[2] / "scripts" / "offscreen_tour.py"


def test_an_evening_is_played_and_leaves_pictures_and_a_report(tmp_path: Path) -> None:
    folder = tmp_path / "tour"
    played = subprocess.run([sys.executable, TOUR, folder], capture_output=True, text=True, check=False)
    assert (played.returncode, played.stderr) == (0, "")

    pictures = sorted(folder.glob("*.png"))
    assert [picture.name for picture in pictures] == [
        "1-before.png",
        "2-evening.png",
        "3-emergency.png",
        "4-trends.png",
        "5-report.png",
    ]
    assert len({picture.read_bytes() for picture in pictures}) == 5
    assert "Trouble breathing (Emergency" in (folder / "report.txt").read_text(encoding="utf-8")
    assert (folder / "report.pdf").read_bytes().startswith(b"%PDF")
    assert all(str(picture) in played.stdout for picture in pictures)
