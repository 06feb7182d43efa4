"""How this program is started again: its absolute command, and that command as a desktop's files write it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

_QUOTED_TOO = '"`$\\'


def program() -> tuple[str, ...]:
    """The absolute command that starts this program again."""
    python = Path(sys.executable).absolute()
    if getattr(sys, "frozen", False):
        return (str(python),)
    beside = python.with_name("symptomdesk")
    return (str(beside),) if beside.is_file() else (str(python), "-m", "symptomdesk")


def can_be_written(command: Sequence[str]) -> bool:
    """Whether a desktop's file can give this command: it has a line for it, and no more."""
    return not any(set(part) & {"\n", "\r", "\0"} for part in command)


def exec_line(command: Sequence[str]) -> str:
    """The value of ``Exec``, as the Desktop Entry Specification 1.5 has it.

    Each argument stands in quotation marks, then all is escaped as any text of such a file is.
    """
    return " ".join(map(_quoted, command))


def _quoted(argument: str) -> str:
    inside = "".join(f"\\{one}" if one in _QUOTED_TOO else one for one in argument)
    return f'"{inside}"'.replace("%", "%%").replace("\\", "\\\\")
