"""How the program is started again by files that desktops read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from tests.desktop_files import started_by

from symptomdesk.launching import can_be_written, exec_line, program


@pytest.mark.skipif(os.name != "posix", reason="a shell reads the line as a desktop does")
@pytest.mark.parametrize(
    "argument",
    [
        "/usr/bin/symptomdesk",
        "/home/m/my diary",
        'a "quoted" word',
        "back\\slash\\",
        "$HOME `id`",
        "100 % %f %%",
        "Mum's",
        "ä 日記",
        "",
        "a;b&c|d>e<f(g)~*?#",
    ],
)
def test_every_path_comes_out_as_it_is(argument: str) -> None:
    assert can_be_written((argument,))
    assert len(exec_line((argument,)).splitlines()) == 1
    assert started_by(exec_line(("/bin/true", argument, "--last"))) == ["/bin/true", argument, "--last"]


def test_a_path_of_two_lines_cannot_be_written() -> None:
    assert not can_be_written(("/home/m/two\nlines",))


def test_a_program_without_a_script_is_started_by_its_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    assert program() == (str(tmp_path / "python"), "-m", "symptomdesk")
    (tmp_path / "symptomdesk").touch()
    assert program() == (str(tmp_path / "symptomdesk"),)


def test_a_program_in_one_folder_is_started_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "symptomdesk"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program() == (str(tmp_path / "symptomdesk"),)
