"""The man page and the shells' completions, from the command line's own definition: ``manual.py FOLDER``."""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

import shtab

from symptomdesk import __version__
from symptomdesk.cli.arguments import parser

SHELLS = {"bash": "symptomdesk", "zsh": "_symptomdesk"}
"""The shells, and the file in which each looks for a completion of that name."""


def main(folder: Path) -> None:
    """Write ``symptomdesk.1.gz`` and a completion for each shell."""
    root = parser()
    folder.mkdir(parents=True, exist_ok=True)
    page = "\n".join(man_page(root)) + "\n"
    (folder / "symptomdesk.1.gz").write_bytes(gzip.compress(page.encode(), mtime=0))
    for shell, name in SHELLS.items():
        place = folder / shell / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(shtab.complete(root, shell=shell), encoding="utf-8")


def man_page(root: argparse.ArgumentParser) -> Iterator[str]:
    """The page in roff."""
    yield f'.TH SYMPTOMDESK 1 "" "SymptomDesk {__version__}" "User Commands"'
    yield from (".SH NAME", f"symptomdesk \\- {_plain(root.description or '')}")
    yield from (".SH SYNOPSIS", ".B symptomdesk", "[\\fIOPTION\\fR]... [\\fICOMMAND\\fR]")
    yield from (".SH DESCRIPTION", _plain(root.description or ""), ".PP", _plain(root.epilog or ""))
    yield ".SH OPTIONS"
    yield from _options(root)
    yield ".SH COMMANDS"
    yield from _commands(root, "")
    yield from (".SH EXIT STATUS", "0 done; 1 the world failed; 2 the call was wrong, nothing was written.")
    yield from (".SH ENVIRONMENT", ".TP", ".B SYMPTOMDESK_DATA_DIR", "The folder of the diary.")


def _commands(command: argparse.ArgumentParser, path: str) -> Iterator[str]:
    for action in command._actions:  # argparse has no public way to list them
        if not isinstance(action, argparse._SubParsersAction):
            continue
        for name, inner in action.choices.items():
            whole = f"{path} {name}".strip()
            below = any(isinstance(one, argparse._SubParsersAction) for one in inner._actions)
            if not below:
                yield from (f".SS {whole}", _plain(inner.description or ""))
                yield from _options(inner)
            yield from _commands(inner, whole)


def _options(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            continue
        names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        value = f" \\fI{action.metavar}\\fR" if action.option_strings and action.metavar else ""
        yield from (".TP", f"\\fB{_plain(names)}\\fR{value}", _plain(action.help or " "))


def _plain(text: str) -> str:
    return text.replace("\\", "\\\\").replace("-", "\\-").replace("%%", "%")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
