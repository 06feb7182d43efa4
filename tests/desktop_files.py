"""Reading a desktop's files as a desktop does."""

from __future__ import annotations

import subprocess
from pathlib import Path


def started_by(line: str) -> list[str]:
    """The arguments that a desktop makes of the value of ``Exec``.

    The escapes of the file are taken away, then those of the command, which are the shell's in double quotes.
    """
    unescaped = line.replace("\\\\", "\\").replace("%%", "%")
    script = f"printf '%s\\0' {unescaped}"
    printed = subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=True)
    return printed.stdout.decode().split("\0")[:-1]


def said(file: Path) -> dict[str, str]:
    """The keys of a desktop entry."""
    head, *lines = file.read_text("utf-8").splitlines()
    assert head == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines)
