"""Where a passphrase comes from on the command line: a prompt or a file, never an argument others can see."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path

from symptomdesk.desk import DiaryFault, RefusedError

_LARGEST_FILE = 100_000


def from_file_or_prompt(file: Path | None, prompt: str) -> str | None:
    """The first line of a file, or what is typed at a prompt; ``None`` where nobody can be asked.

    Raises :class:`DiaryFault` if the file cannot be read.
    """
    if file is not None:
        return _first_line(file)
    return getpass(prompt) if sys.stdin.isatty() else None


def new_one(file: Path | None) -> str:
    """A new passphrase, typed twice if it is typed; raises :class:`RefusedError` if there is none."""
    if file is not None:
        return _first_line(file)
    if not sys.stdin.isatty():
        raise RefusedError("Give the new passphrase with --new-passphrase-file FILE.")
    first, second = getpass("New passphrase: "), getpass("The same once more: ")
    if first != second:
        raise RefusedError("The two passphrases differ. Nothing was changed.")
    return first


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8") as opened:
            return opened.readline(_LARGEST_FILE).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is no text in UTF-8"
        raise DiaryFault(f"The passphrase file {file} cannot be read ({reason}).") from fault
