"""The man page and the shells' completions, from the command line's own definition: ``manual.py FOLDER``."""

from __future__ import annotations

import argparse
import gzip
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import shtab

from symptomdesk import __version__
from symptomdesk.cli.arguments import parser
from symptomdesk.paths import DATA_DIR_VARIABLE

SHELLS = {"bash": "symptomdesk", "zsh": "_symptomdesk", "fish": "symptomdesk.fish"}
"""The shells, and the file in which each looks for a completion of that name."""

EXIT_STATUS = {
    "0": "Done.",
    "1": "The world failed: a damaged diary, a full disk, a folder that cannot be written, a wrong"
    " passphrase, a broken leaflet.",
    "2": "The call was wrong; nothing was written.",
}
ENVIRONMENT = {
    DATA_DIR_VARIABLE: "The data folder, where --data-dir does not choose one.",
    "XDG_DATA_HOME": "The folder of a person's data (~/.local/share), in which the data folder is usually,"
    " and into which install-desktop-entry writes.",
    "QT_QPA_PLATFORM": "How the window is shown, for instance offscreen; see the documentation of Qt.",
}
FILES = {
    "~/.local/share/symptomdesk": "The data folder, which only its owner can read. In it:",
    "diary.sqlite3": "The diary, a file of SQLite, or of SQLCipher under a passphrase.",
    "backups/": "Its backups.",
    "settings.toml": "The settings, which may be written by hand.",
    "leaflets/": "Leaflets of your own, each a file in TOML, which are used instead of the built-in one.",
    "logs/": "What went wrong in the program; no symptom and no note stands there.",
}
EXAMPLES = {
    'symptomdesk log --text "a bit dizzy, slept badly" --temperature 36.8': "Write into the diary of today.",
    "symptomdesk alerts": "See which advice is open.",
    "symptomdesk report --since-last-visit --format pdf -o report.pdf": "Write the report for the clinic.",
    "symptomdesk install-desktop-entry": "Put the program into the menu, if pip, pipx or uv installed it.",
}


def main(folder: Path) -> None:
    """Write ``symptomdesk.1.gz`` and a completion for each shell."""
    root = parser()
    _complete_paths(root)
    folder.mkdir(parents=True, exist_ok=True)
    page = "\n".join(man_page(root)) + "\n"
    (folder / "symptomdesk.1.gz").write_bytes(gzip.compress(page.encode(), mtime=0))
    for shell, name in SHELLS.items():
        place = folder / shell / name
        place.parent.mkdir(exist_ok=True)
        place.write_text(shtab.complete(root, shell=shell), encoding="utf-8")


def _complete_paths(command: argparse.ArgumentParser) -> None:
    """Let the shells offer files where a file is meant, and folders where a folder is."""
    for action in command._actions:  # argparse has no public way to list them
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                _complete_paths(inner)
        elif action.type is Path:
            action.complete = shtab.DIRECTORY if action.metavar == "DIR" else shtab.FILE  # type: ignore[attr-defined]


def man_page(root: argparse.ArgumentParser) -> Iterator[str]:
    """The page in roff."""
    about, _, more = (root.description or "").partition(". ")
    yield f'.TH SYMPTOMDESK 1 "" "SymptomDesk {__version__}" "User Commands"'
    yield from (".SH NAME", f"symptomdesk \\- {_plain(about[:1].lower() + about[1:])}")
    yield from (".SH SYNOPSIS", ".B symptomdesk", "[\\fIOPTION\\fR]... [\\fICOMMAND\\fR]")
    yield from (".SH DESCRIPTION", _plain(f"{about}. {more}"), ".PP", _plain(root.epilog or ""))
    yield from (".PP", _plain("With --json a command prints one JSON document. Days are written YYYY-MM-DD."))
    yield ".SH OPTIONS"
    yield from _options(root)
    yield ".SH COMMANDS"
    yield from _commands(root, "")
    for title, items in (("EXIT STATUS", EXIT_STATUS), ("ENVIRONMENT", ENVIRONMENT), ("FILES", FILES)):
        yield f".SH {title}"
        yield from _items(items)
    yield ".SH EXAMPLES"
    yield from _items(EXAMPLES)


def _items(items: Mapping[str, str]) -> Iterator[str]:
    for name, about in items.items():
        yield from (".TP", f"\\fB{_plain(name)}\\fR", _plain(about))


def _commands(command: argparse.ArgumentParser, path: str) -> Iterator[str]:
    for action in command._actions:
        if not isinstance(action, argparse._SubParsersAction):
            continue
        for name, inner in action.choices.items():
            whole = f"{path} {name}".strip()
            below = any(isinstance(one, argparse._SubParsersAction) for one in inner._actions)
            if not below:
                yield from (f".SS {_plain(whole)}", _plain(inner.description or ""))
                yield from _options(inner)
            yield from _commands(inner, whole)


def _options(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            continue
        names = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        value = f" \\fI{action.metavar}\\fR" if action.option_strings and action.metavar else ""
        yield from (".TP", f"\\fB{_plain(names)}\\fR{value}", _plain(action.help or r"\&"))


def _plain(text: str) -> str:
    """Text in roff: ~ and - stay what can be copied, and no line begins with a request."""
    if text == r"\&":
        return text
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti").replace("%%", "%")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    main(Path(sys.argv[1]))
