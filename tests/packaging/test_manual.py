"""The man page and the shells' completions, which are made from the command line's own definition."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from symptomdesk.cli.commands import COMMANDS

MANUAL = Path(__file__).resolve().parents[2] / "packaging" / "manual.py"


pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="manual and completions are for Linux"
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("manual")
    subprocess.run([sys.executable, str(MANUAL), str(folder)], check=True)
    return folder


@pytest.fixture(scope="module")
def page(made: Path) -> str:
    return gzip.decompress((made / "symptomdesk.1.gz").read_bytes()).decode()


def test_the_manual_tells_of_every_command_variable_and_file(page: str) -> None:
    for command in COMMANDS:
        assert f".SS {command}".replace("-", "\\-") in page
    for name in ("SYMPTOMDESK_DATA_DIR", "XDG_DATA_HOME", "diary.sqlite3", "settings.toml"):
        assert name in page
    for section in ("NAME", "SYNOPSIS", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"):
        assert f"\n.SH {section}\n" in page


@pytest.mark.skipif(shutil.which("man") is None, reason="there is no man here")
def test_man_shows_it_without_a_complaint(made: Path) -> None:
    shown = subprocess.run(
        ["man", "--warnings", "-l", str(made / "symptomdesk.1.gz")],
        check=False,
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "90"},
    )
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "symptomdesk - the symptom diary for people who take lenalidomide" in shown.stdout
    assert "~/.local/share/symptomdesk" in shown.stdout
    assert "--passphrase-file FILE" in shown.stdout


@pytest.mark.parametrize(
    ("shell", "name"), [("bash", "symptomdesk"), ("zsh", "_symptomdesk"), ("fish", "symptomdesk.fish")]
)
def test_the_shells_can_read_their_completions(shell: str, name: str, made: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    told = subprocess.run(
        [shell, "-n", str(made / shell / name)], check=False, capture_output=True, text=True
    )
    assert (told.returncode, told.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (("symptomdesk", "inst"), {"install-desktop-entry"}),
        (("symptomdesk", "medicine", "re"), {"remove"}),
        (("symptomdesk", "report", "--format", "p"), {"pdf"}),
        (("symptomdesk", "import", "old"), {"old diary.json"}),
        (("symptomdesk", "sample", "new"), {"new folder"}),
    ],
)
def test_bash_offers_what_fits(typed: tuple[str, ...], offered: set[str], made: Path, tmp_path: Path) -> None:
    (tmp_path / "old diary.json").touch()
    (tmp_path / "new folder").mkdir()
    (tmp_path / "newer.json").touch()
    words = " ".join(f"'{word}'" for word in typed)
    script = (
        f"source '{made / 'bash' / 'symptomdesk'}'; COMP_WORDS=({words}); COMP_CWORD={len(typed) - 1};"
        f" _shtab_symptomdesk symptomdesk '{typed[-1]}' '{typed[-2]}'; printf '%s\\n' \"${{COMPREPLY[@]}}\""
    )
    told = subprocess.run(["bash", "-c", script], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert {line.rstrip("/") for line in told.stdout.splitlines()} == offered
