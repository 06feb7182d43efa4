"""The commands: each takes the parsed arguments, speaks to the desk, and gives lines to print."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from symptomdesk.cli import as_json, as_text, menu_entry, passphrases
from symptomdesk.desk import (
    Clinic,
    Damaged,
    Desk,
    DiaryFault,
    Entry,
    NotADiary,
    PassphraseNeeded,
    Reference,
    RefusedError,
    WrongPassphrase,
    check_entry,
    is_encrypted,
    is_locked,
    local_now,
    make_sample_diary,
    open_reference,
    read_file,
    rescue_of_locked,
    restore_over,
    sign_id,
)
from symptomdesk.files import write_whole
from symptomdesk.launching import program
from symptomdesk.limits import LONGEST_TEXT
from symptomdesk.paths import DATA_DIR_VARIABLE, DataFolder
from symptomdesk.settings import Paper

if TYPE_CHECKING:
    from symptomdesk.diary.model import ClinicQuestion, LabValue, Medicine, Visit

T = TypeVar("T")

SHOWN = timedelta(days=29)
"""How far back ``show`` looks without a range: the last 30 days with today."""


@dataclass(frozen=True)
class Call:
    """A parsed call: its arguments and the data folder that it concerns."""

    arguments: Namespace
    folder: DataFolder

    @cached_property
    def passphrase(self) -> str | None:
        """The passphrase of the diary, asked for once if it needs one."""
        if not is_encrypted(self.folder):
            return None
        return passphrases.from_file_or_prompt(self.arguments.passphrase_file, "Passphrase of the diary: ")

    def passphrase_of(self, backup: Path) -> str | None:
        """The passphrase of a backup, if it needs one; of a damaged diary nothing can be told."""
        if not is_locked(backup):
            return None
        return self.passphrase or passphrases.from_file_or_prompt(
            self.arguments.passphrase_file, "Passphrase of the backup: "
        )


class BrokenLeafletError(Exception):
    """The owner's own leaflet cannot be used, so nothing is judged by another one behind their back."""


def classify(call: Call) -> Iterator[str]:
    """What texts mean by themselves."""
    reference = _sound_reference(call)
    arguments = call.arguments
    for text in _texts(arguments):
        told = reference.classify(text, arguments.indication, local_now())
        if arguments.json:
            yield as_json.dumps(as_json.understood(told))
        else:
            yield from map(as_text.harmless, as_text.Printer(reference.leaflet).understood(told))


def _texts(arguments: Namespace) -> Iterator[str]:
    """The texts to classify, each as soon as it is there."""
    if not arguments.lines:
        yield sys.stdin.read(LONGEST_TEXT + 1) if arguments.text is None else arguments.text
    elif arguments.text is not None:
        yield from arguments.text.split("\n")
    else:
        # A line that never ends is read no further than it can be understood.
        while line := sys.stdin.readline(LONGEST_TEXT + 2):
            yield line.rstrip("\r\n")


def log(call: Call) -> Iterator[str]:
    """Write something into the diary."""
    arguments = call.arguments
    reference = _sound_reference(call)
    today = reference.today(local_now())
    entry = Entry(
        day=arguments.date or today,
        signs=tuple((sign_id(typed), severity) for typed, severity in arguments.sign),
        text=arguments.text,
        temperature=arguments.temperature,
        dose=arguments.dose,
        note=arguments.note,
        nothing_today=arguments.nothing_today,
    )
    check_entry(entry, reference.leaflet, today)
    with _desk(call, reference) as desk:
        result = desk.log(entry)
        return _lines(arguments, as_json.logged(result), _printer(desk).logged(result))


def alerts(call: Call) -> Iterator[str]:
    """Which advice of the leaflet is open."""
    with _desk(call, _sound_reference(call)) as desk:
        triage = desk.triage(call.arguments.date or desk.today())
        return _lines(call.arguments, as_json.triage(triage), _printer(desk).alerts(triage))


def acknowledge(call: Call) -> Iterator[str]:
    """Say that one acted on a list's advice."""
    arguments = call.arguments
    with _desk(call, _sound_reference(call)) as desk:
        triage = desk.acknowledge((arguments.list,), arguments.date or desk.today(), arguments.note)
        return _lines(arguments, as_json.triage(triage), _printer(desk).alerts(triage))


def show(call: Call) -> Iterator[str]:
    """What is written."""
    arguments = call.arguments
    with _desk(call) as desk:
        last = arguments.last or max(desk.today(), arguments.first or desk.today())
        first = arguments.first or last - SHOWN
        if first > last:
            raise RefusedError(f"The range ends ({last}) before it begins ({first}).")
        pages = desk.pages(first, last)
        document = {
            "from": first.isoformat(),
            "to": last.isoformat(),
            "days": [as_json.page(page) for page in pages],
        }
        printer = _printer(desk)
        return _lines(arguments, document, (line for page in pages for line in printer.page(page)))


def edit(call: Call) -> Iterator[str]:
    """Correct an observation."""
    arguments = call.arguments
    if arguments.severity is None and arguments.sign is None and arguments.date is None:
        raise RefusedError("Say what to change: --severity, --sign or --date.")
    with _desk(call, _sound_reference(call)) as desk:
        changed = desk.edit(
            arguments.id,
            severity=arguments.severity,
            sign=sign_id(arguments.sign) if arguments.sign is not None else None,
            day=arguments.date,
        )
        document = {"observation": as_json.observation(changed), "date": changed.day.isoformat()}
        return _lines(arguments, document, [_printer(desk).observation(changed)])


def remove(call: Call) -> Iterator[str]:
    """Remove an entry."""
    with _desk(call, _sound_reference(call)) as desk:
        removed = desk.remove(call.arguments.id)
        document = {"removed": removed.id, "date": removed.day.isoformat()}
        return _lines(call.arguments, document, [f"Removed; `history {removed.id}` shows it."])


def history(call: Call) -> Iterator[str]:
    """Former versions."""
    with _desk(call) as desk:
        revisions = desk.history(call.arguments.id)
        document = {"revisions": [as_json.revision(one) for one in revisions]}
        return _lines(call.arguments, document, _printer(desk).history(revisions))


def treatment(call: Call) -> Iterator[str]:
    """Show or change the treatment."""
    arguments = call.arguments
    with _desk(call) as desk:
        match arguments.action:
            case "set":
                given = (
                    arguments.indication, arguments.start, arguments.dose, arguments.regimen,
                )  # fmt: skip
                if given == (None, None, None, None):
                    raise RefusedError("Say what to set: --indication, --start, --dose or --regimen.")
                now = desk.clinic.set_treatment(
                    indication=arguments.indication,
                    start=arguments.start,
                    dose_mg=arguments.dose,
                    regimen=arguments.regimen,
                    from_day=arguments.since,
                )
            case "cycle-start":
                now = desk.clinic.start_cycle(arguments.day)
            case "hold":
                now = desk.clinic.hold(arguments.day, arguments.until)
            case _:
                now = desk.clinic.treatment()
        return _lines(arguments, as_json.treatment(now), _printer(desk).treatment(now))


def visit(call: Call) -> Iterator[str]:
    """Clinic visits."""

    def act(clinic: Clinic, given: Namespace) -> tuple[Visit, ...]:
        match given.action:
            case "add":
                return (clinic.add_visit(given.day, given.note),)
            case "remove":
                return (clinic.remove_visit(given.id),)
        return clinic.visits()

    return _records(call, act, "visits", as_json.visit, as_text.visit)


def lab(call: Call) -> Iterator[str]:
    """Laboratory values."""

    def act(clinic: Clinic, given: Namespace) -> tuple[LabValue, ...]:
        return (
            (clinic.add_lab(given.name, given.value, given.date, low=given.low, high=given.high),)
            if given.action == "add"
            else clinic.labs()
        )

    return _records(call, act, "labs", as_json.lab, as_text.lab)


def question(call: Call) -> Iterator[str]:
    """Questions for the next visit."""

    def act(clinic: Clinic, given: Namespace) -> tuple[ClinicQuestion, ...]:
        match given.action:
            case "add":
                return (clinic.ask(given.text),)
            case "done":
                return (clinic.question_done(given.id),)
        return clinic.questions()

    return _records(call, act, "questions", as_json.clinic_question, as_text.clinic_question)


def medicine(call: Call) -> Iterator[str]:
    """Other medicines."""

    def act(clinic: Clinic, given: Namespace) -> tuple[Medicine, ...]:
        match given.action:
            case "add":
                return (clinic.add_medicine(given.name, given.dose, given.since),)
            case "remove":
                return (clinic.remove_medicine(given.id),)
        return clinic.medicines()

    return _records(call, act, "medicines", as_json.medicine, as_text.medicine)


def report(call: Call) -> Iterator[str]:
    """The report for the clinic, or the diary as data."""
    arguments = call.arguments
    _check_report(arguments)
    with _desk(call) as desk:
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
    with _desk(call, _sound_reference(call)) as desk:
        outcome = desk.importing.import_file(data, arguments.dry_run)
        state = desk.triage(desk.today()) if outcome.imported and outcome.new else None
        document, lines = as_json.imported(outcome, state), _printer(desk).imported(outcome, state)
        yield from _lines(arguments, document, lines)
    if outcome.problems:
        first = outcome.problems[0]
        more = len(outcome.problems) - 1
        also = f" ({more} more below it)" if more else ""
        raise RefusedError(f"{arguments.file}: nothing is imported. {first}{also}")


def backup(call: Call) -> Iterator[str]:
    """A copy of the whole diary."""
    arguments = call.arguments
    with _desk(call) as desk:
        if arguments.file is None:
            written = desk.backups.make().path
        else:
            written = arguments.file.absolute()
            desk.backups.make_at(written)
    return _lines(arguments, {"backup": str(written)}, [f"Backed up to {written}"])


def restore(call: Call) -> Iterator[str]:
    """Go back to a backup, and keep what was there."""
    arguments, file = call.arguments, call.arguments.file.absolute()
    try:
        with _desk(call) as desk:
            kept = desk.backups.restore(file)
    except (Damaged, NotADiary):
        kept = restore_over(call.folder, file, local_now(), call.passphrase or call.passphrase_of(file))
    except (PassphraseNeeded, WrongPassphrase):
        if rescue_of_locked(call.folder, local_now().date(), call.passphrase) is None:
            raise
        kept = restore_over(call.folder, file, local_now(), call.passphrase_of(file))
    document = {"restored": str(file), "kept": str(kept)}
    return _lines(arguments, document, [f"Restored from {file}", f"What was there until now: {kept}"])


def passphrase(call: Call) -> Iterator[str]:
    """Encrypt the diary, change its passphrase, or take it away."""
    arguments = call.arguments
    with _desk(call) as desk:
        former = call.passphrase
        if arguments.action == "set":
            desk.protection.set(passphrases.new_one(arguments.new_passphrase_file), former=former)
            yield "The diary and its backups are encrypted. Without the passphrase nobody can read them."
        elif not desk.protection.on:
            raise RefusedError("This diary has no passphrase.")
        else:
            desk.protection.remove(former or "")
            yield "The diary and its backups are no longer encrypted."


def check(call: Call) -> Iterator[str]:
    """Read everything; whoever asks wants to know of any doubt, so a doubt is a fault."""
    with _desk(call) as desk:
        problems = desk.backups.problems()
        latest = desk.backups.latest()
    document = {
        "sound": not problems,
        "problems": list(problems),
        "last_backup": latest and latest.made.isoformat(),
    }
    told = f"{latest.made:%Y-%m-%d %H:%M}" if latest else "none yet"
    lines = ["The diary is sound." if not problems else "The diary is damaged."]
    yield from _lines(call.arguments, document, [*lines, *problems, f"Last backup: {told}"])
    if problems:
        raise Damaged(f"{call.folder.diary} is damaged; restore a backup with `symptomdesk restore FILE`.")


def leaflet(call: Call) -> Iterator[str]:
    """The whole leaflet."""
    reference = _sound_reference(call)
    lines = as_text.Printer(reference.leaflet).leaflet()
    return _lines(call.arguments, as_json.leaflet(reference.leaflet), lines)


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
    return _lines(call.arguments, document, lines)


_ALL = (
    classify,
    log,
    alerts,
    acknowledge,
    show,
    edit,
    remove,
    history,
    treatment,
    visit,
    lab,
    question,
    medicine,
    report,
    import_,
    backup,
    restore,
    passphrase,
    check,
    leaflet,
    sample,
    install_desktop_entry,
)

COMMANDS: dict[str, Callable[[Call], Iterator[str]]] = {
    command.__name__.rstrip("_").replace("_", "-"): command for command in _ALL
}
"""The commands by name."""


def _sound_reference(call: Call) -> Reference:
    """Leaflet, words and settings; refuses to judge while the owner's own leaflet is broken."""
    reference = _reference(call)
    broken = [notice for notice in reference.notices if notice.leaflet]
    if broken:
        raise BrokenLeafletError(f"your own leaflet cannot be used: {broken[0].place}: {broken[0].text}")
    return reference


def _reference(call: Call) -> Reference:
    reference = open_reference(call.folder)
    for notice in reference.notices:
        if not notice.leaflet:
            print(f"symptomdesk: {notice.place}: {notice.text}", file=sys.stderr)
    return reference


def _desk(call: Call, reference: Reference | None = None) -> Desk:
    if reference is None:
        reference = _reference(call)
        for notice in reference.notices:
            if notice.leaflet:
                print(
                    f"symptomdesk: the built-in leaflet is used: {notice.place}: {notice.text}",
                    file=sys.stderr,
                )
    return Desk.open_with(reference, call.folder, passphrase=call.passphrase)


def _records(
    call: Call,
    act: Callable[[Clinic, Namespace], tuple[T, ...]],
    plural: str,
    to_json: Callable[[T], as_json.Json],
    to_text: Callable[[T], str],
) -> Iterator[str]:
    """Do something with records of the clinic's, and show those that it concerns."""
    with _desk(call) as desk:
        records = act(desk.clinic, call.arguments)
        return _lines(call.arguments, {plural: [to_json(one) for one in records]}, map(to_text, records))


def _printer(desk: Desk) -> as_text.Printer:
    return as_text.Printer(desk.reference.leaflet)


def _lines(arguments: Namespace, document: as_json.Json, lines: Iterable[str]) -> Iterator[str]:
    return iter([as_json.dumps(document)] if arguments.json else [*map(as_text.harmless, lines)])
