"""What the documents tell people to type works as it stands there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the documents are written for Linux"
)


def commands(document: str, heading: str) -> str:
    """The indented lines below a heading that are commands."""
    text = (TOP / document).read_text(encoding="utf-8")
    below = f"\n{text}".split(f"\n{heading}\n", 1)[1].split("\n## ", 1)[0]
    known = ("symptomdesk ", "export ", "mkdir ", "cp ")
    lines = [line.strip() for line in below.splitlines() if line.startswith("    ")]
    return "\n".join(line for line in lines if line.startswith(known))


def typed(script: str, folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    """The lines in a shell that stops at the first that fails."""
    programs = folder / "bin"
    programs.mkdir()
    starter = programs / "symptomdesk"
    starter.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m symptomdesk "$@"\n', encoding="utf-8")
    starter.chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-eux", "-c", script],
        cwd=folder,
        env={**os.environ, **environ, "PATH": path},
        check=False,
        capture_output=True,
        text=True,
        input="",
    )


def test_the_command_line_of_the_readme(tmp_path: Path) -> None:
    script = commands("README.md", "## The command line")
    assert script.count("symptomdesk ") >= 10
    prepared = "symptomdesk visit add 2026-01-15\nsymptomdesk report --format json -o old-diary.json\n"
    (tmp_path / "passphrase").write_text("correct horse battery\n", encoding="utf-8")
    script = script.replace("passphrase set", "passphrase set --new-passphrase-file passphrase")
    done = typed(
        prepared + script,
        tmp_path,
        SYMPTOMDESK_DATA_DIR=str(tmp_path / "diary"),
        XDG_DATA_HOME=str(tmp_path / "share"),
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_another_leaflet_is_added_as_the_document_says(tmp_path: Path) -> None:
    script = commands("docs/another-leaflet.md", "# A leaflet of another drug")
    (tmp_path / "tests").symlink_to(TOP / "tests")
    here = script.replace("/tmp/exemplumab", str(tmp_path / "exemplumab"))
    assert here.count("exemplumab") > script.count("/tmp/exemplumab")
    done = typed(here, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Exemplumab: for patients" in done.stdout
    assert done.stdout.count("!!!! Call now") == 2


def links() -> Iterator[tuple[str, str]]:
    for document in sorted([*TOP.glob("*.md"), *TOP.glob("docs/*.md"), *TOP.glob("packaging/*.md")]):
        for target in re.findall(r"\]\(([^)\s]+)\)", document.read_text(encoding="utf-8")):
            if "://" not in target:
                yield str(document.relative_to(TOP)), target


@pytest.mark.parametrize(("document", "target"), list(links()))
def test_links_lead_somewhere(document: str, target: str) -> None:
    file, _, heading = target.partition("#")
    place = (TOP / document).parent / file if file else TOP / document
    assert place.exists()
    if heading:
        text = place.read_text(encoding="utf-8")
        named = {
            re.sub(r"[^\w -]", "", line.lstrip("#").strip().lower()).replace(" ", "-")
            for line in text.splitlines()
            if line.startswith("#")
        }
        assert heading in named
