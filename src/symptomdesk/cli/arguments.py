"""The command line's definition: commands, options, and how each argument is read."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
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
    """The arguments as a namespace; leaves the program with exit code 2 if they are wrong."""
    return parser().parse_args(arguments)


def parser() -> argparse.ArgumentParser:
    """The whole definition; manual and shell completion are made from it too."""
    root = _Parser(
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
    commands = root.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    _add_words(commands)
    _add_days(commands)
    _add_clinic(commands)
    _add_documents(commands)
    return root


_Commands = argparse._SubParsersAction  # argparse has no public name for it


def _command(commands: _Commands[_Parser], name: str, about: str) -> argparse.ArgumentParser:
    return commands.add_parser(name, help=about, description=about, allow_abbrev=False)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _add_words(commands: _Commands[_Parser]) -> None:
    command = _command(commands, "classify", "say what a text means by itself, without any diary")
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


def _add_days(commands: _Commands[_Parser]) -> None:
    command = _command(commands, "log", "write something into the diary")
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

    command = _command(commands, "alerts", "show which advice of the leaflet is open")
    command.add_argument("--date", type=day, metavar="D", help="as at the end of that day (today)")
    _json(command)

    command = _command(commands, "acknowledge", "say that you acted on the advice of a list")
    command.add_argument("list", metavar="LIST")
    command.add_argument("--date", type=day, metavar="D")
    command.add_argument("--note", default="", metavar="N", help="what was done")
    _json(command)

    command = _command(commands, "show", "show what is written (the last 30 days)")
    command.add_argument("--from", dest="first", type=day, metavar="D")
    command.add_argument("--to", dest="last", type=day, metavar="D")
    _json(command)

    command = _command(commands, "edit", "correct an observation; its former version is kept")
    command.add_argument("id", metavar="ID")
    command.add_argument("--severity", type=severity, metavar="0..4")
    command.add_argument("--sign", metavar="ID")
    command.add_argument("--date", type=day, metavar="D")
    _json(command)

    command = _command(commands, "remove", "remove an entry; its former version is kept")
    command.add_argument("id", metavar="ID")
    _json(command)

    command = _command(commands, "history", "show former versions of one entry, or of all")
    command.add_argument("id", nargs="?", metavar="ID")
    _json(command)


def _add_clinic(commands: _Commands[_Parser]) -> None:
    treatment = _group(commands, "treatment", "the treatment: what for, since when, how much")
    _json(_command(treatment, "show", "show it"))
    command = _command(treatment, "set", "set what is given")
    command.add_argument("--indication", type=Indication, choices=list(Indication), metavar="I")
    command.add_argument("--start", type=day, metavar="D", help="the first day of treatment")
    command.add_argument("--dose", type=milligrams, metavar="MG")
    command.add_argument("--regimen", type=Regimen, choices=list(Regimen), metavar="21/7|28/0|continuous")
    command.add_argument(
        "--from", dest="since", type=day, metavar="D", help="from when dose and regimen hold"
    )
    _json(command)
    command = _command(treatment, "cycle-start", "say that a cycle began on a day")
    command.add_argument("day", type=day, metavar="D")
    _json(command)
    command = _command(treatment, "hold", "say that the clinic ordered a pause")
    command.add_argument("day", type=day, metavar="D")
    command.add_argument("--until", type=day, metavar="D", help="its last day")
    _json(command)

    visit = _group(commands, "visit", "clinic visits")
    command = _command(visit, "add", "note a visit")
    command.add_argument("day", type=day, metavar="D")
    command.add_argument("--note", default="", metavar="N")
    _json(command)
    _add_list_and_remove(visit)

    lab = _group(commands, "lab", "laboratory values")
    command = _command(lab, "add", "note a value as printed, with its unit if there is one")
    command.add_argument("name", metavar="NAME")
    command.add_argument("value", metavar="VALUE")
    command.add_argument("--date", type=day, metavar="D")
    command.add_argument("--low", default="", metavar="V", help="from where the laboratory's range goes")
    command.add_argument("--high", default="", metavar="V", help="to where it goes")
    _json(command)
    _json(_command(lab, "list", "list them"))

    question = _group(commands, "question", "questions for the next visit")
    command = _command(question, "add", "note a question")
    command.add_argument("text", metavar="TEXT")
    _json(command)
    _json(_command(question, "list", "list them"))
    command = _command(question, "done", "say that it was asked")
    command.add_argument("id", metavar="ID")
    _json(command)

    medicine = _group(commands, "medicine", "other medicines")
    command = _command(medicine, "add", "note a medicine")
    command.add_argument("name", metavar="NAME")
    command.add_argument("--dose", default="", metavar="TEXT")
    command.add_argument("--since", type=day, metavar="D")
    _json(command)
    _add_list_and_remove(medicine)


def _add_list_and_remove(group: _Commands[_Parser]) -> None:
    _json(_command(group, "list", "list them"))
    command = _command(group, "remove", "remove one")
    command.add_argument("id", metavar="ID")
    _json(command)


def _group(commands: _Commands[_Parser], name: str, about: str) -> _Commands[_Parser]:
    command = _command(commands, name, about)
    return command.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)


def _add_documents(commands: _Commands[_Parser]) -> None:
    command = _command(commands, "report", "write the report for the clinic, or the diary as data")
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

    command = _command(
        commands, "import", "take in a diary (JSON) or a table of symptoms (CSV): all of it, or nothing"
    )
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--dry-run", action="store_true", help="say what would come in; write nothing")
    _json(command)

    command = _command(commands, "backup", "copy the whole diary, checked")
    command.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="else into the folder of backups, which rotate"
    )
    _json(command)

    command = _command(commands, "restore", "go back to a backup; what was there is kept")
    command.add_argument("file", type=Path, metavar="FILE")
    _json(command)

    passphrase = _group(commands, "passphrase", "the passphrase under which the diary is encrypted")
    command = _command(passphrase, "set", "encrypt the diary and its backups, or change the passphrase")
    command.add_argument("--new-passphrase-file", type=Path, metavar="FILE", help="else it is asked for")
    _command(passphrase, "remove", "keep the diary and its backups without a passphrase")

    _json(_command(commands, "check", "read the whole diary and say whether it is sound"))

    _json(_command(commands, "leaflet", "print the whole leaflet, every line word for word"))

    command = _command(commands, "sample", "write an invented diary into an empty folder, to try things with")
    command.add_argument("dir", type=Path, metavar="DIR")
    command.add_argument("--days", type=one_or_more, default=90, metavar="N")
    command.add_argument("--seed", type=int, default=1, metavar="N")
    command.add_argument("--until", type=day, metavar="D", help="its last day (today)")

    command = _command(
        commands,
        "install-desktop-entry",
        "put the program into the menu of your Linux desktop, with its icon",
    )
    command.add_argument("--remove", action="store_true", help="take it out of the menu again")
    _json(command)
