"""``symptomdesk install-desktop-entry``: in the menu of whoever installed the program without a package."""

from __future__ import annotations

import configparser
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Call, Outcome
from tests.desktop_files import said, started_by

from symptomdesk.cli import run
from symptomdesk.launching import program
from symptomdesk.paths import resources

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)

Install = Callable[..., Outcome]

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="paths are those of desktops that have such a menu"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's data folder, empty; no diary is chosen."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("SYMPTOMDESK_DATA_DIR")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


@pytest.fixture
def install(home: Path, capsys: pytest.CaptureFixture[str]) -> Install:
    """Call the command, on the usual diary unless options come before."""

    def call_it(*arguments: str, before: tuple[str, ...] = ()) -> Outcome:
        capsys.readouterr()
        code = run([*before, "install-desktop-entry", *arguments])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call_it


def entry(home: Path) -> Path:
    return home / "applications" / "symptomdesk.desktop"


def files(home: Path) -> dict[str, bytes]:
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def test_it_writes_the_entry_the_icons_and_the_metadata_and_says_so(install: Install, home: Path) -> None:
    outcome = install()
    assert outcome.code == 0, outcome.err
    assert set(files(home)) == {
        "applications/symptomdesk.desktop",
        "metainfo/io.github.symptomdesk.SymptomDesk.metainfo.xml",
        "icons/hicolor/scalable/apps/symptomdesk.svg",
        *(f"icons/hicolor/{side}x{side}/apps/symptomdesk.png" for side in SIZES),
    }
    assert all(name in outcome.out for name in files(home))
    assert str(home) in outcome.out
    assert program()[0] in outcome.out


def test_the_entry_starts_this_program_by_its_whole_path(install: Install, home: Path) -> None:
    install()
    told = said(entry(home))
    assert started_by(told["Exec"]) == list(program())
    assert Path(told["TryExec"]) == Path(program()[0])
    assert Path(told["TryExec"]).is_absolute()
    built_in = said(resources() / "linux" / "symptomdesk.desktop")
    assert {key: value for key, value in told.items() if key not in ("Exec", "TryExec")} == {
        key: value for key, value in built_in.items() if key != "Exec"
    }


def test_a_chosen_diary_is_the_one_that_opens(install: Install, home: Path, tmp_path: Path) -> None:
    install(before=("--data-dir", str(tmp_path / "Mum's 100% diary")))
    assert started_by(said(entry(home))["Exec"])[-2:] == ["--data-dir", str(tmp_path / "Mum's 100% diary")]
    assert not (tmp_path / "Mum's 100% diary").exists()


def test_so_is_one_that_the_environment_chose(
    install: Install, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYMPTOMDESK_DATA_DIR", str(tmp_path / "elsewhere"))
    install()
    assert started_by(said(entry(home))["Exec"])[-2:] == ["--data-dir", str(tmp_path / "elsewhere")]


def test_a_second_time_writes_nothing(install: Install, home: Path) -> None:
    install()
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    outcome = install()
    assert (outcome.code, "already" in outcome.out) == (0, True)
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before


def test_what_was_changed_or_lost_comes_back(install: Install, home: Path) -> None:
    install()
    whole = files(home)
    entry(home).write_text("[Desktop Entry]\nExec=/old/place/symptomdesk\n", encoding="utf-8")
    (home / "icons/hicolor/48x48/apps/symptomdesk.png").unlink()
    told = json.loads(install("--json").out)
    assert [Path(path).name for path in told["written"]] == ["symptomdesk.desktop", "symptomdesk.png"]
    assert files(home) == whole


def test_removing_leaves_other_programs_alone(install: Install, home: Path) -> None:
    others = home / "applications" / "other.desktop"
    others.parent.mkdir(parents=True)
    others.write_text("[Desktop Entry]\n", encoding="utf-8")
    install()
    outcome = install("--remove")
    assert outcome.code == 0
    assert set(files(home)) == {"applications/other.desktop"}
    assert "applications/symptomdesk.desktop" in outcome.out
    again = install("--remove")
    assert (again.code, "nothing" in again.out) == (0, True)


def test_without_a_folder_of_their_own_it_is_the_usual_one(
    install: Install, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "relative/path")
    monkeypatch.setenv("HOME", str(tmp_path))
    install()
    assert entry(tmp_path / ".local" / "share").is_file()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_it_is_refused(
    platform: str, install: Install, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert "Linux" in install().refused(2)
    assert not home.exists()


def test_a_diary_whose_name_has_two_lines_is_refused(install: Install, home: Path, tmp_path: Path) -> None:
    install(before=("--data-dir", str(tmp_path / "two\nlines"))).refused(2)
    assert not home.exists()


def test_a_folder_that_cannot_be_written_is_told(install: Install, home: Path) -> None:
    home.write_text("a file in its place", encoding="utf-8")
    assert str(home) in install().refused(1)


def test_the_diary_is_neither_read_nor_made(call: Call, folder: Path, home: Path) -> None:
    assert call("install-desktop-entry").code == 0
    assert not folder.exists()


def test_the_icons_are_as_wide_as_they_say() -> None:
    for side in SIZES:
        head = (resources() / "linux" / "icons" / f"symptomdesk-{side}.png").read_bytes()[:24]
        assert head[:8] == b"\x89PNG\r\n\x1a\n"
        assert [int.from_bytes(head[at : at + 4], "big") for at in (16, 20)] == [side, side]


def test_the_entry_is_its_owners(install: Install, home: Path) -> None:
    install()
    assert stat.S_IMODE(entry(home).stat().st_mode) == 0o600


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not here")
@pytest.mark.parametrize("name", ["diary", 'my "best" $diary\\', "100 %f"])
def test_desktops_accept_the_entry(name: str, install: Install, home: Path, tmp_path: Path) -> None:
    install(before=("--data-dir", str(tmp_path / name)))
    told = subprocess.run(
        ["desktop-file-validate", "--no-hints", str(entry(home))], check=False, capture_output=True, text=True
    )
    assert (told.returncode, told.stdout + told.stderr) == (0, "")


def test_the_built_in_entry_has_what_a_menu_needs() -> None:
    parsed = configparser.RawConfigParser()
    parsed.optionxform = str  # type: ignore[assignment, method-assign]
    parsed.read(resources() / "linux" / "symptomdesk.desktop", encoding="utf-8")
    told = parsed["Desktop Entry"]
    assert (told["Exec"], told["Icon"], told["Terminal"]) == ("symptomdesk", "symptomdesk", "false")
