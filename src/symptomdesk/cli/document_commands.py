"""The commands about documents: reports, other files, the leaflet, a sample, the desktop's menu."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from symptomdesk.cli import as_json, as_text, menu_entry
from symptomdesk.cli.calls import Call, open_desk, printer, sound_reference, told
from symptomdesk.desk import DiaryFault, RefusedError, make_sample_diary, read_file
from symptomdesk.files import write_whole
from symptomdesk.launching import program
from symptomdesk.paths import DATA_DIR_VARIABLE, DataFolder
from symptomdesk.settings import Paper


def report(call: Call) -> Iterator[str]:
    """The report for the clinic, or the diary as data."""
    arguments = call.arguments
    _check_report(arguments)
    with open_desk(call) as desk:
        reports = desk.reports
        first, last = reports.period(arguments.first, arguments.last, arguments.since_last_visit)
        match arguments.format:
            case "pdf":
                paper = Paper(arguments.paper) if arguments.paper else None
                content = reports.pdf(first, last, reports.layout(paper=paper))
            case "json":
                content = reports.json().encode()
            case "csv":
                content = reports.csv(first, last).encode()
            case "fhir":
                content = reports.fhir(first, last).encode()
            case _:
                content = reports.text(first, last).encode()
    if arguments.output is not None:
        _write(arguments.output, content)
        return iter([f"Written to {arguments.output}"])
    if arguments.format == "pdf":
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return iter(())
    return iter([content.decode().removesuffix("\n")])


def _write(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as fault:
        raise DiaryFault(
            f"{path} cannot be written ({fault.strerror or fault}). Your diary is safe; give another file or "
            "folder with -o, or make room, and try again."
        ) from fault


def _check_report(arguments: Namespace) -> None:
    """Refuse what would not come out as meant, before anything is reckoned."""
    pdf = arguments.format == "pdf"
    if arguments.paper is not None and not pdf:
        raise RefusedError("--paper is for --format pdf only.")
    if pdf and arguments.output is None and sys.stdout.isatty():
        raise RefusedError("A PDF is not for the terminal: give a file with -o FILE.")


def import_(call: Call) -> Iterator[str]:
    """Take in another file: all of it, or nothing."""
    arguments = call.arguments
    data = read_file(arguments.file)
    with open_desk(call, sound_reference(call)) as desk:
        outcome = desk.importing.import_file(data, arguments.dry_run)
        state = desk.triage(desk.today()) if outcome.imported and outcome.new else None
        document, lines = as_json.imported(outcome, state), printer(desk).imported(outcome, state)
        yield from told(arguments, document, lines)
    if outcome.problems:
        first = outcome.problems[0]
        more = len(outcome.problems) - 1
        also = f" ({more} more below it)" if more else ""
        raise RefusedError(f"{arguments.file}: nothing is imported. {first}{also}")


def leaflet(call: Call) -> Iterator[str]:
    """The whole leaflet."""
    reference = sound_reference(call)
    lines = as_text.Printer(reference.leaflet).leaflet()
    return told(call.arguments, as_json.leaflet(reference.leaflet), lines)


def sample(call: Call) -> Iterator[str]:
    """An invented diary."""
    arguments = call.arguments
    folder: Path = arguments.dir
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(f"{folder} is not an empty folder; a sample is never mixed with other files.")
    make_sample_diary(DataFolder(folder.absolute()), arguments.days, arguments.seed, arguments.until)
    yield f"A sample diary of {arguments.days} days is in {folder}"
    yield f"To use it: symptomdesk --data-dir {folder}"


def install_desktop_entry(call: Call) -> Iterator[str]:
    """The program in the desktop's menu, or no longer; it starts on the diary that the call chose."""
    if sys.platform in ("win32", "darwin"):
        raise RefusedError("Only Linux desktops have such a menu; here the installer puts it in its place.")
    chosen = call.arguments.data_dir is not None or os.environ.get(DATA_DIR_VARIABLE)
    command = (*program(), *(("--data-dir", str(call.folder.root)) if chosen else ()))
    try:
        entry = menu_entry.menu_entry(command, os.environ)
    except menu_entry.CannotBeWrittenError as fault:
        raise RefusedError(f"The menu cannot start {fault}.") from None
    if call.arguments.remove:
        changed = entry.remove()
        lines, key = menu_entry.told_removed(entry, changed), "removed"
    else:
        changed = entry.install()
        lines, key = menu_entry.told_installed(entry, changed, command), "written"
    document = {"command": list(command), key: [str(path) for path in changed]}
    return told(call.arguments, document, lines)
