"""The command line's definition: commands, options, and how each argument is read."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Container, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import NoReturn

from symptomdesk import __version__
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.leaflet.model import Indication
from symptomdesk.settings import Paper

DONE, WORLD_FAILED, CALL_WRONG = 0, 1, 2
"""Exit codes: done; the world failed (damaged, full, unwritable, broken leaflet); the call was wrong."""

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FORMATS = ("pdf", "text", "csv", "json", "fhir")


class _Parser(argparse.ArgumentParser):
    """Answers a wrong call with one clear line instead of the whole usage."""

    def error(self, message: str) -> NoReturn:
        self.exit(CALL_WRONG, f"{self.prog}: {message}\n")


class _DoubtError(Exception):
    """What was called is not among the commands that were defined, or wrong."""


class _Hasty(_Parser):
    """Leaves all answers to the whole definition."""

    def error(self, message: str) -> NoReturn:
        raise _DoubtError(message)

    def print_help(self, _file: object = None) -> NoReturn:
        raise _DoubtError


def day(text: str) -> date:
    """A date as YYYY-MM-DD."""
    if _ISO_DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            pass
    raise argparse.ArgumentTypeError(f"{text!r} is not a day; a day is written YYYY-MM-DD")


def sign(text: str) -> tuple[str, int | None]:
    """A sign's id, with its severity after ``=`` if given."""
    name, equals, grade = text.partition("=")
    return name, severity(grade) if equals else None


def severity(text: str) -> int:
    """A severity 0 to 4."""
    if re.fullmatch(r"[0-4]", text, re.ASCII):
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{text!r} is not a severity; it is a figure from 0 (none) to 4 (very severe)"
    )


def milligrams(text: str) -> Decimal:
    """A dose in mg."""
    try:
        return Decimal(text.lower().removesuffix("mg").strip())
    except InvalidOperation:
        raise argparse.ArgumentTypeError(f"{text!r} is not a dose; it is a number of milligrams") from None


def one_or_more(text: str) -> int:
    """A whole number from 1 up."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 36525:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number of days from 1 to 36525")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as a namespace; leaves the program with exit code 2 if they are wrong.

    Of the commands only those are defined first that are named, for to define them all takes as long as a
    good part of a start. Who asks for help, or is wrong, is answered from the whole definition.
    """
    with suppress(_DoubtError):
        return _parser(_Hasty, COMMAND_NAMES.intersection(arguments)).parse_args(arguments)
    return parser().parse_args(arguments)


def parser() -> argparse.ArgumentParser:
    """The whole definition; manual and shell completion are made from it too."""
    return _parser(_Parser, COMMAND_NAMES)


def _parser(kind: type[_Parser], named: Container[str]) -> argparse.ArgumentParser:
    """The definition with the commands that are ``named``."""
    root = kind(
        prog="symptomdesk",
        description="The symptom diary for people who take lenalidomide. Without a command its window opens.",
        epilog="It advises what the leaflet advises. It is not a diagnosis, and it alerts nobody but you.",
        allow_abbrev=False,
    )
    root.add_argument("--version", action="version", version=f"SymptomDesk {__version__}")
    root.add_argument(
        "--data-dir", type=Path, metavar="DIR", help="where the diary is (also: SYMPTOMDESK_DATA_DIR)"
    )
    root.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="FILE",
        help="whose first line is the passphrase of an encrypted diary; else it is asked for",
    )
    root.add_argument(
        "--in-background",
        action="store_true",
        help="without a command: do not open the window, wait in the tray for the time to remind",
    )
    # With a name of its own, argparse need not lay out a usage to find one.
    commands = root.add_subparsers(dest="command", metavar="COMMAND", parser_class=kind, prog=root.prog)
    for name, (about, define) in _COMMANDS.items():
        if name in named:
            define(_command(commands, name, about))
    return root


_Commands = argparse._SubParsersAction  # argparse has no public name for it


def _command(commands: _Commands[_Parser], name: str, about: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=about, description=about, allow_abbrev=False)


def _actions(command: argparse.ArgumentParser) -> _Commands[_Parser]:
    return command.add_subparsers(
        dest="action", metavar="ACTION", required=True, parser_class=_Parser, prog=command.prog
    )


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _classify(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "text", nargs="?", metavar="TEXT", help="the text; else it is read from standard input"
    )
    command.add_argument("--lines", action="store_true", help="take each line by itself, one result a line")
    command.add_argument(
        "--indication",
        type=Indication,
        choices=list(Indication),
        default=Indication.UNKNOWN,
        metavar="I",
        help=f"what the drug is taken for: {', '.join(Indication)}",
    )
    _json(command)


def _log(command: argparse.ArgumentParser) -> None:
    command.add_argument("--date", type=day, metavar="D", help="the day meant (today)")
    command.add_argument(
        "--sign",
        type=sign,
        action="append",
        default=[],
        metavar="ID[=0..4]",
        help="a sign, with its severity if graded; may be repeated",
    )
    command.add_argument("--text", default="", metavar="T", help="in your own words")
    command.add_argument("--temperature", default="", metavar="38.2C", help="with or without its unit")
    command.add_argument("--dose", type=DoseStatus, choices=list(DoseStatus), metavar="taken|missed|held")
    command.add_argument("--note", default="", metavar="N")
    command.add_argument("--nothing-today", action="store_true", help="no symptom on that day")
    _json(command)


def _alerts(command: argparse.ArgumentParser) -> None:
    command.add_argument("--date", type=day, metavar="D", help="as at the end of that day (today)")
    _json(command)


def _acknowledge(command: argparse.ArgumentParser) -> None:
    command.add_argument("list", metavar="LIST")
    command.add_argument("--date", type=day, metavar="D")
    command.add_argument("--note", default="", metavar="N", help="what was done")
    _json(command)


def _show(command: argparse.ArgumentParser) -> None:
    command.add_argument("--from", dest="first", type=day, metavar="D")
    command.add_argument("--to", dest="last", type=day, metavar="D")
    _json(command)


def _edit(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="ID")
    command.add_argument("--severity", type=severity, metavar="0..4")
    command.add_argument("--sign", metavar="ID")
    command.add_argument("--date", type=day, metavar="D")
    _json(command)


def _remove(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="ID")
    _json(command)


def _history(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", nargs="?", metavar="ID")
    _json(command)


def _treatment(command: argparse.ArgumentParser) -> None:
    actions = _actions(command)
    _json(_command(actions, "show", "show it"))
    action = _command(actions, "set", "set what is given")
    action.add_argument("--indication", type=Indication, choices=list(Indication), metavar="I")
    action.add_argument("--start", type=day, metavar="D", help="the first day of treatment")
    action.add_argument("--dose", type=milligrams, metavar="MG")
    action.add_argument("--regimen", type=Regimen, choices=list(Regimen), metavar="21/7|28/0|continuous")
    action.add_argument("--from", dest="since", type=day, metavar="D", help="from when dose and regimen hold")
    _json(action)
    action = _command(actions, "cycle-start", "say that a cycle began on a day")
    action.add_argument("day", type=day, metavar="D")
    _json(action)
    action = _command(actions, "hold", "say that the clinic ordered a pause")
    action.add_argument("day", type=day, metavar="D")
    action.add_argument("--until", type=day, metavar="D", help="its last day")
    _json(action)


def _add_list_and_remove(actions: _Commands[_Parser]) -> None:
    _json(_command(actions, "list", "list them"))
    action = _command(actions, "remove", "remove one")
    action.add_argument("id", metavar="ID")
    _json(action)


def _visit(command: argparse.ArgumentParser) -> None:
    actions = _actions(command)
    action = _command(actions, "add", "note a visit")
    action.add_argument("day", type=day, metavar="D")
    action.add_argument("--note", default="", metavar="N")
    _json(action)
    _add_list_and_remove(actions)


def _lab(command: argparse.ArgumentParser) -> None:
    actions = _actions(command)
    action = _command(actions, "add", "note a value as printed, with its unit if there is one")
    action.add_argument("name", metavar="NAME")
    action.add_argument("value", metavar="VALUE")
    action.add_argument("--date", type=day, metavar="D")
    action.add_argument("--low", default="", metavar="V", help="from where the laboratory's range goes")
    action.add_argument("--high", default="", metavar="V", help="to where it goes")
    _json(action)
    _json(_command(actions, "list", "list them"))


def _question(command: argparse.ArgumentParser) -> None:
    actions = _actions(command)
    action = _command(actions, "add", "note a question")
    action.add_argument("text", metavar="TEXT")
    _json(action)
    _json(_command(actions, "list", "list them"))
    action = _command(actions, "done", "say that it was asked")
    action.add_argument("id", metavar="ID")
    _json(action)


def _medicine(command: argparse.ArgumentParser) -> None:
    actions = _actions(command)
    action = _command(actions, "add", "note a medicine")
    action.add_argument("name", metavar="NAME")
    action.add_argument("--dose", default="", metavar="TEXT")
    action.add_argument("--since", type=day, metavar="D")
    _json(action)
    _add_list_and_remove(actions)


def _report(command: argparse.ArgumentParser) -> None:
    command.add_argument("--from", dest="first", type=day, metavar="D")
    command.add_argument("--to", dest="last", type=day, metavar="D")
    command.add_argument("--since-last-visit", action="store_true")
    command.add_argument(
        "--format",
        choices=_FORMATS,
        required=True,
        metavar="|".join(_FORMATS),
        help="a pdf carries the whole diary, whatever the days",
    )
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="else it is printed")
    command.add_argument(
        "--paper",
        choices=[paper.value for paper in Paper],
        metavar="|".join(Paper),
        help="of a PDF (a4, unless the settings say otherwise)",
    )


def _import_(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--dry-run", action="store_true", help="say what would come in; write nothing")
    _json(command)


def _backup(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="else into the folder of backups, which rotate"
    )
    _json(command)


def _restore(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE")
    _json(command)


def _passphrase(command: argparse.ArgumentParser) -> None:
    actions = _actions(command)
    action = _command(actions, "set", "encrypt the diary and its backups, or change the passphrase")
    action.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help="else it is asked for")
    _command(actions, "remove", "keep the diary and its backups without a passphrase")


def _check(command: argparse.ArgumentParser) -> None:
    _json(command)


def _leaflet(command: argparse.ArgumentParser) -> None:
    _json(command)


def _sample(command: argparse.ArgumentParser) -> None:
    command.add_argument("dir", type=Path, metavar="DIR")
    command.add_argument("--days", type=one_or_more, default=90, metavar="N")
    command.add_argument("--seed", type=int, default=1, metavar="N")
    command.add_argument("--until", type=day, metavar="D", help="its last day (today)")


def _install_desktop_entry(command: argparse.ArgumentParser) -> None:
    command.add_argument("--remove", action="store_true", help="take it out of the menu again")
    _json(command)


_COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "classify": ("say what a text means by itself, without any diary", _classify),
    "log": ("write something into the diary", _log),
    "alerts": ("show which advice of the leaflet is open", _alerts),
    "acknowledge": ("say that you acted on the advice of a list", _acknowledge),
    "show": ("show what is written (the last 30 days)", _show),
    "edit": ("correct an observation; its former version is kept", _edit),
    "remove": ("remove an entry; its former version is kept", _remove),
    "history": ("show former versions of one entry, or of all", _history),
    "treatment": ("the treatment: what for, since when, how much", _treatment),
    "visit": ("clinic visits", _visit),
    "lab": ("laboratory values", _lab),
    "question": ("questions for the next visit", _question),
    "medicine": ("other medicines", _medicine),
    "report": ("write the report for the clinic, or the diary as data", _report),
    "import": ("take in a diary (JSON) or a table of symptoms (CSV): all of it, or nothing", _import_),
    "backup": ("copy the whole diary, checked", _backup),
    "restore": ("go back to a backup; what was there is kept", _restore),
    "passphrase": ("the passphrase under which the diary is encrypted", _passphrase),
    "check": ("read the whole diary and say whether it is sound", _check),
    "leaflet": ("print the whole leaflet, every line word for word", _leaflet),
    "sample": ("write an invented diary into an empty folder, to try things with", _sample),
    "install-desktop-entry": (
        "put the program into the menu of your Linux desktop, with its icon",
        _install_desktop_entry,
    ),
}

COMMAND_NAMES = frozenset(_COMMANDS)
"""What can follow the program's name."""
