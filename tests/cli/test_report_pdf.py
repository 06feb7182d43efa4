"""The printed report from the command line."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pypdf
import pytest
from tests.cli.conftest import Call

from symptomdesk.cli import run


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def test_a_file_is_written_for_its_owner_alone(call: Call, tmp_path: Path) -> None:
    assert call("log", "--date", "2026-03-02", "--sign", "nausea=2").code == 0
    target = tmp_path / "report.pdf"
    told = call("report", "--format", "pdf", "-o", str(target), "--to", "2026-03-02")
    assert (told.code, told.out) == (0, f"Written to {target}\n")
    assert target.stat().st_mode & 0o777 == 0o600
    document = read(target.read_bytes())
    assert "Nausea" in document.pages[0].extract_text()
    assert "diary.json" in document.attachments
    assert round(document.pages[0].mediabox.height) == 842


def test_settings_and_options_choose_paper_and_head(call: Call, folder: Path, tmp_path: Path) -> None:
    call("log", "--sign", "nausea=2")
    born = "name = 'M. Example'\nborn = 1952-05-04"
    (folder / "settings.toml").write_text(
        f"[patient]\n{born}\n[report]\npaper = 'letter'\n", encoding="utf-8"
    )
    target = tmp_path / "report.pdf"
    for options, height in (((), 792), (("--paper", "a4"), 842)):
        assert call("report", "--format", "pdf", "-o", str(target), *options).code == 0
        page = read(target.read_bytes()).pages[0]
        assert round(page.mediabox.height) == height
        assert "M. Example, born 4 May 1952" in page.extract_text()


def test_the_bytes_go_to_a_pipe_but_never_to_a_terminal(
    folder: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["--data-dir", str(folder), "log", "--sign", "nausea=2"])
    capsysbinary.readouterr()
    assert run(["--data-dir", str(folder), "report", "--format", "pdf"]) == 0
    assert len(read(capsysbinary.readouterr().out).pages) == 2
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run(["--data-dir", str(folder), "report", "--format", "pdf"]) == 2
    captured = capsysbinary.readouterr()
    assert (captured.out, captured.err.count(b"\n")) == (b"", 1)
    assert b"-o FILE" in captured.err


def test_wrong_calls(call: Call, tmp_path: Path) -> None:
    assert "pdf" in call("report", "--format", "text", "--paper", "a4").refused(2)
    assert "a4" in call("report", "--format", "pdf", "--paper", "a3", "-o", "x.pdf").refused(2)
    call("report", "--format", "pdf", "-o", str(tmp_path / "no" / "such" / "file")).refused(1)
