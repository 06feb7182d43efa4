from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from symptomdesk import paths


def test_resources_hold_what_ships_as_data() -> None:
    assert (paths.resources() / "leaflets").is_dir()


def test_an_installation_without_resources_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "site-packages" / "symptomdesk")
    with pytest.raises(FileNotFoundError, match="install it again"):
        paths.resources()


def test_the_typeface_is_there() -> None:
    assert (paths.typeface() / "SourceSansPro-Regular.ttf").is_file()


def test_an_installation_without_the_typeface_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "find_spec", lambda _name: None)
    with pytest.raises(FileNotFoundError, match="install it again"):
        paths.typeface()


def test_the_command_line_chooses_the_folder_before_the_environment(tmp_path: Path) -> None:
    environ = {"SYMPTOMDESK_DATA_DIR": str(tmp_path / "named")}
    assert paths.data_dir(tmp_path / "chosen", environ) == tmp_path / "chosen"
    assert paths.data_dir(None, environ) == tmp_path / "named"


def test_without_a_choice_it_is_the_platforms_folder_for_this_program() -> None:
    for environ in ({}, {"SYMPTOMDESK_DATA_DIR": ""}):
        folder = paths.data_dir(None, environ)
        assert folder.is_absolute()
        assert folder.name == "symptomdesk"


@pytest.mark.skipif(sys.platform != "linux", reason="only the XDG folders can be moved by the environment")
def test_on_linux_the_xdg_data_home_is_obeyed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.data_dir(None, {}) == tmp_path / "symptomdesk"


def test_a_relative_folder_becomes_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir(Path("mine"), {}) == tmp_path / "mine"


def test_everything_of_a_person_lies_in_the_data_folder(tmp_path: Path) -> None:
    folder = paths.DataFolder(tmp_path)
    places = (
        folder.diary,
        folder.backups,
        folder.settings,
        folder.window,
        folder.leaflets,
        folder.logs,
        folder.locks,
    )
    assert len(set(places)) == len(places)
    assert {place.parent for place in places} == {tmp_path}
    assert folder.diary.name == "diary.sqlite3"
    assert folder.settings.name == "settings.toml"
    assert list(tmp_path.iterdir()) == []


def test_a_chosen_folder_needs_no_appdirs(tmp_path: Path) -> None:
    program = (
        "import pathlib, sys; from symptomdesk import paths; paths.data_dir(pathlib.Path('x'), {});"
        "sys.exit('appdirs' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=False).returncode == 0
