"""Whatever is brought to the command line, it says in a sentence what it does not take, in little room.

The files here are as large as they say: 100 MB, or the largest that are read at all.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Call

from symptomdesk.limits import LARGEST_IMPORT, LONGEST_NAME, LONGEST_TEXT

MEASURED = Path(__file__).with_name("measured.py")
MUCH = 100_000_000
MOST_MIB = 300
"""What a command may need beside a file of 100 MB, which would need 100 for itself, and 400 as text."""

JSON = b'{"format": "symptomdesk-diary", "version": 1, "days": ['
TABLE = b"date,symptom\n"

linux = pytest.mark.skipif(sys.platform != "linux", reason="only there a process knows what it needed")


def filled(head: bytes, unit: bytes, tail: bytes, size: int) -> bytes:
    """As many units as go into a file of that size."""
    return head + unit * ((size - len(head) - len(tail)) // len(unit)) + tail


@pytest.fixture
def measured(tmp_path: Path) -> Callable[..., list[str]]:
    """A command in a process of its own that is refused within the room that it may need; what it said."""

    def call(*arguments: str, stdin: bytes = b"", code: int = 2) -> list[str]:
        command = [sys.executable, str(MEASURED), "--data-dir", str(tmp_path / "diary"), *arguments]
        done = subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=120)
        *told, most = done.stderr.decode().splitlines()
        assert done.returncode == code, told
        assert int(most) < MOST_MIB, f"{most} MiB"
        assert not any("Traceback" in line for line in told), told
        return [*done.stdout.decode().splitlines(), *told]

    return call


@linux
@pytest.mark.parametrize(
    ("name", "head", "unit"),
    [
        ("note.json", JSON + b'{"day": "2026-03-01", "note": "', b"x"),
        ("table.csv", TABLE + b'2026-03-01,"', b"x"),
        ("rows.csv", TABLE, b"2026-03-01,rash\n"),
        ("fhir.json", b'{"resourceType": "Bundle", "entry": [', b"{},"),
        ("zeros", b"", b"\0"),
    ],
)
def test_a_file_of_100_mb_is_refused(
    measured: Callable[..., list[str]], tmp_path: Path, name: str, head: bytes, unit: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(filled(head, unit, b"", MUCH))
    told = measured("import", str(file))
    assert "The file is too large: a file to import has at most 32 MiB." in told


@linux
@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((b"", b"[", b""), "nested too deeply"),
        ((JSON, b"[],", b"0]}"), "at most 500,000 records"),
        ((JSON, b"{},", b"0]}"), "at most 500,000 records"),
        ((JSON, b'"",', b"0]}"), "at most 1,500,000 values"),
        ((JSON, b"10000000,", b"0]}"), "at most 1,500,000 values"),
        ((b'{"', b'":1,"', b'":1}'), "at most 1,500,000 values"),
        ((JSON, b"9", b"]}"), "There should be an object"),
        ((JSON + b"1e", b"9", b"]}"), "There should be an object"),
        ((b'{"', b"k", b'": 1}'), "This is not a diary of SymptomDesk"),
        ((TABLE, b"2026-03-01,rash\n", b""), "at most 50,000 rows"),
        ((TABLE + b'2026-03-01,"', b"x", b'"'), "cannot be read from here on"),
        ((TABLE, b'"', b""), "cannot be read from here on"),
        ((b"", b"\0", b""), "The first row should hold headings"),
    ],
)
def test_a_small_file_that_would_become_large_is_refused_before_it_does(
    measured: Callable[..., list[str]], tmp_path: Path, parts: tuple[bytes, bytes, bytes], said: str
) -> None:
    file = tmp_path / "file"
    file.write_bytes(filled(*parts, LARGEST_IMPORT))
    assert said in " ".join(measured("import", "--dry-run", str(file)))


@linux
def test_a_text_that_never_ends_is_read_no_further_than_it_can_be_understood(
    measured: Callable[..., list[str]],
) -> None:
    (told,) = measured("classify", stdin=b"x" * MUCH)
    assert "A text can have 100,000 characters at most" in told
    told = measured("classify", "--lines", stdin=b"no fever\n" + b"x" * MUCH)[-1]
    assert "A text can have 100,000 characters at most" in told


@linux
@pytest.mark.parametrize("name", ["settings.toml", "leaflets/mine.toml"])
def test_settings_and_leaflets_of_100_mb_are_told_and_the_diary_opens(
    measured: Callable[..., list[str]], tmp_path: Path, name: str
) -> None:
    file = tmp_path / "diary" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"#" * MUCH)
    measured("show", code=0)
    told = measured("check", code=0)
    assert "too large" in " ".join(told)


@linux
def test_a_passphrase_file_of_100_mb_is_read_no_further_than_a_passphrase(
    measured: Callable[..., list[str]], tmp_path: Path
) -> None:
    file = tmp_path / "word"
    file.write_bytes(b"x" * MUCH)
    told = " ".join(measured("passphrase", "set", "--new-passphrase-file", str(file)))
    assert "A passphrase can have 1000 characters at most." in told


LONG = "x" * (LONGEST_NAME + 1)
HIDDEN = "a\u202eb"
TOO_LONG, UNSEEN = "A name can have 200 characters at most", "A name is one line"


@pytest.mark.parametrize(("name", "said"), [(LONG, TOO_LONG), (HIDDEN, UNSEEN), ("a\x1b[2Jb", UNSEEN)])
@pytest.mark.parametrize(
    "words",
    [
        ("log", "--sign", "own:{}"),
        ("lab", "add", "{}", "1.0"),
        ("lab", "add", "Neutrophils", "1.0 {}"),
        ("medicine", "add", "{}"),
        ("medicine", "add", "Aspirin", "--dose", "{}"),
    ],
    ids=" ".join,
)
def test_a_name_fits_on_a_line_and_hides_nothing(
    call: Call, words: tuple[str, ...], name: str, said: str
) -> None:
    assert said in call(*(word.format(name) for word in words)).refused(2)
    assert call("history").out == ""


@pytest.mark.parametrize(
    "words",
    [("log", "--text"), ("log", "--note"), ("visit", "add", "2026-03-02", "--note"), ("question", "add")],
    ids=" ".join,
)
def test_a_text_has_an_end(call: Call, words: tuple[str, ...]) -> None:
    said = call(*words, "x" * (LONGEST_TEXT + 1)).refused(2)
    assert "A text can have 100,000 characters at most; this one has 100,001." in said


@pytest.mark.parametrize("part", ["--text", "--note"])
def test_what_is_added_to_a_day_counts_with_what_is_there(call: Call, part: str) -> None:
    assert call("log", "--date", "2026-03-02", part, "x" * 60_000).code == 0
    assert "100,000 characters at most" in call("log", "--date", "2026-03-02", part, "x" * 60_000).refused(2)
    (day,) = call("show", "--from", "2026-03-02", "--to", "2026-03-02", "--json").json["days"]
    assert len(day[part.removeprefix("--")]) == 60_000


def test_a_terminal_is_shown_no_controls(call: Call) -> None:
    call("log", "--date", "2026-03-02", "--text", "bad \x1b[2J\x9b2J night", "--note", "a\u202eb\x07c\td")
    shown = call("show", "--from", "2026-03-02", "--to", "2026-03-02")
    assert shown.out.splitlines()[1:] == ["  “bad \ufffd[2J\ufffd2J night”", "  Note: a\ufffdb\ufffdc\td"]
    call("question", "add", "may I\x1b]0;x\x07?")
    assert "\x1b" not in call("question", "list").out
    assert "\x1b" not in call("history").out
    assert "\x1b" not in call("classify", "chest pain\x1b[2J").out
