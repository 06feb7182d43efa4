"""The commands about days: what texts mean, what is written, which advice is open."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import timedelta

from symptomdesk.cli import as_json, as_text
from symptomdesk.cli.calls import Call, open_desk, printer, sound_reference, told
from symptomdesk.desk import Entry, RefusedError, check_entry, local_now, sign_id
from symptomdesk.limits import LONGEST_TEXT

SHOWN = timedelta(days=29)
"""How far back ``show`` looks without a range: the last 30 days with today."""


def classify(call: Call) -> Iterator[str]:
    """What texts mean by themselves."""
    reference = sound_reference(call)
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
    reference = sound_reference(call)
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
    with open_desk(call, reference) as desk:
        result = desk.log(entry)
        return told(arguments, as_json.logged(result), printer(desk).logged(result))


def alerts(call: Call) -> Iterator[str]:
    """Which advice of the leaflet is open."""
    with open_desk(call, sound_reference(call)) as desk:
        triage = desk.triage(call.arguments.date or desk.today())
        return told(call.arguments, as_json.triage(triage), printer(desk).alerts(triage))


def acknowledge(call: Call) -> Iterator[str]:
    """Say that one acted on a list's advice."""
    arguments = call.arguments
    with open_desk(call, sound_reference(call)) as desk:
        triage = desk.acknowledge((arguments.list,), arguments.date or desk.today(), arguments.note)
        return told(arguments, as_json.triage(triage), printer(desk).alerts(triage))


def show(call: Call) -> Iterator[str]:
    """What is written."""
    arguments = call.arguments
    with open_desk(call) as desk:
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
        people = printer(desk)
        return told(arguments, document, (line for page in pages for line in people.page(page)))


def edit(call: Call) -> Iterator[str]:
    """Correct an observation."""
    arguments = call.arguments
    if arguments.severity is None and arguments.sign is None and arguments.date is None:
        raise RefusedError("Say what to change: --severity, --sign or --date.")
    with open_desk(call, sound_reference(call)) as desk:
        changed = desk.edit(
            arguments.id,
            severity=arguments.severity,
            sign=sign_id(arguments.sign) if arguments.sign is not None else None,
            day=arguments.date,
        )
        document = {"observation": as_json.observation(changed), "date": changed.day.isoformat()}
        return told(arguments, document, [printer(desk).observation(changed)])


def remove(call: Call) -> Iterator[str]:
    """Remove an entry."""
    with open_desk(call, sound_reference(call)) as desk:
        removed = desk.remove(call.arguments.id)
        document = {"removed": removed.id, "date": removed.day.isoformat()}
        return told(call.arguments, document, [f"Removed; `history {removed.id}` shows it."])


def history(call: Call) -> Iterator[str]:
    """Former versions."""
    with open_desk(call) as desk:
        revisions = desk.history(call.arguments.id)
        document = {"revisions": [as_json.revision(one) for one in revisions]}
        return told(call.arguments, document, printer(desk).history(revisions))
