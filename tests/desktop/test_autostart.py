"""The file that starts the program at login: what it says, for whom, and who may turn it off."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from tests.desktop_files import said, started_by

from symptomdesk.desktop.autostart import IN_BACKGROUND, Autostart, autostart_of
from symptomdesk.launching import exec_line
from symptomdesk.paths import data_dir

COMMAND = ("/opt/symptom desk/bin/symptomdesk", "--data-dir", "/home/m/Mum's diary", IN_BACKGROUND)


@pytest.fixture
def own(tmp_path: Path) -> Autostart:
    return Autostart(tmp_path / "config" / "autostart" / "symptomdesk.desktop", COMMAND)


class TestTheFile:
    def test_it_is_there_while_it_is_on(self, own: Autostart) -> None:
        assert own.file is not None
        assert not own.is_on
        own.set_on(True)
        assert own.is_on
        assert said(own.file)["Exec"] == exec_line(COMMAND)
        assert said(own.file)["Type"] == "Application"
        own.set_on(False)
        assert not own.is_on
        assert list(own.file.parent.iterdir()) == []
        own.set_on(False)

    def test_it_is_its_owners_and_tells_nothing_of_the_illness(self, own: Autostart) -> None:
        own.set_on(True)
        assert own.file is not None
        assert stat.S_IMODE(own.file.stat().st_mode) == 0o600
        assert "lenalidomide" not in own.file.read_text("utf-8").lower()

    @pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false", "Hidden = true"])
    def test_what_the_desktop_turned_off_is_off_and_stays_so(self, own: Autostart, line: str) -> None:
        own.set_on(True)
        assert own.file is not None
        turned_off = own.file.read_text("utf-8") + line + "\n"
        own.file.write_text(turned_off, "utf-8")
        assert not own.is_on
        own.repair()
        assert own.file.read_text("utf-8") == turned_off
        own.set_on(True)
        assert own.is_on

    def test_a_program_that_moved_is_found_again(self, own: Autostart) -> None:
        assert own.file is not None
        Autostart(own.file, ("/old/place/symptomdesk",)).set_on(True)
        own.repair()
        assert started_by(said(own.file)["Exec"]) == list(COMMAND)

    def test_repairing_makes_no_file(self, own: Autostart) -> None:
        own.repair()
        assert own.file is not None
        assert not own.file.exists()

    def test_a_file_that_cannot_be_understood_stops_nothing(self, own: Autostart) -> None:
        assert own.file is not None
        own.file.parent.mkdir(parents=True)
        own.file.write_bytes(b"\xff\xfe" * 100_000)
        own.repair()
        assert started_by(said(own.file)["Exec"]) == list(COMMAND)

    def test_a_folder_in_its_place_is_told_when_it_is_wanted(self, own: Autostart) -> None:
        assert own.file is not None
        own.file.mkdir(parents=True)
        assert not own.is_on
        own.repair()
        with pytest.raises(OSError, match="directory"):
            own.set_on(True)

    def test_a_path_of_two_lines_cannot_be_written_and_is_not(self, own: Autostart) -> None:
        odd = Autostart(own.file, ("/home/m/two\nlines",))
        odd.set_on(True)
        assert (odd.possible, odd.is_on) == (False, False)


class TestWhose:
    def test_the_usual_diary_needs_no_folder_named(self, tmp_path: Path) -> None:
        own = autostart_of(data_dir(None, {}), {"XDG_CONFIG_HOME": str(tmp_path)}, "linux")
        assert own.file == tmp_path / "autostart" / "symptomdesk.desktop"
        assert own.command[-1] == IN_BACKGROUND
        assert "--data-dir" not in own.command
        assert Path(own.command[0]).is_absolute()

    def test_each_other_diary_has_a_file_of_its_own(self, tmp_path: Path) -> None:
        environ = {"XDG_CONFIG_HOME": str(tmp_path)}
        mum, dad = (autostart_of(tmp_path / who, environ, "linux") for who in ("mum", "dad"))
        mum.set_on(True)
        assert (mum.is_on, dad.is_on) == (True, False)
        assert str(tmp_path / "mum") in mum.command

    @pytest.mark.parametrize("named", ["", "relative/path"])
    def test_without_a_folder_of_their_own_it_is_the_usual_one(
        self, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HOME", str(tmp_path))
        own = autostart_of(tmp_path / "mum", {"XDG_CONFIG_HOME": named}, "linux")
        assert own.file is not None
        assert own.file.parent == tmp_path / ".config" / "autostart"

    @pytest.mark.parametrize("platform", ["win32", "darwin"])
    def test_elsewhere_it_is_not_offered(self, platform: str, tmp_path: Path) -> None:
        own = autostart_of(tmp_path, {}, platform)
        own.set_on(True)
        own.repair()
        assert (own.possible, own.is_on) == (False, False)
