"""What a table brings beside what is there already.

An entry of a table is known by its day, its sign, its severity and its words (a temperature by its day and
its figure). What the diary has already is skipped, as often as the diary has it; so a table may bring two
equal entries, and brings nothing the second time. Rows of a table of ours have ids, too: one that the diary
has with another day, sign, severity or words is a conflict, for one of the two was changed later.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence, Set
from datetime import date

from msgspec.structs import replace

from symptomdesk.diary.model import DayPage, Diary, Observation, Reading
from symptomdesk.exchange import merging
from symptomdesk.exchange.diary_csv_reading import NothingToday, Row
from symptomdesk.exchange.merging import Conflict, Merged

Entry = Observation | Reading


def merge(here: Diary, rows: Sequence[Row]) -> Merged:
    """What the rows of a table add to the diary ``here``."""
    mine: list[Entry] = [entry for page in here.pages for entry in page.observations]
    mine += [entry for page in here.pages for entry in page.readings]
    known = {entry.id: entry for entry in mine if isinstance(entry, Observation)}
    there: Counter[Hashable] = Counter(_identity(entry) for entry in mine)
    skipped: Counter[str] = Counter()
    conflicts = []
    others: list[tuple[str, Entry]] = []
    for row in rows:
        kind, entry = row.key[0], row.entry
        if isinstance(entry, NothingToday):
            continue
        if entry.id not in known:
            others.append((kind, entry))
        elif _identity(known[entry.id]) == _identity(entry):
            # It takes the place of itself, and of no other that is equal to it.
            there[_identity(entry)] -= 1
            skipped[kind] += 1
        else:
            conflicts.append(Conflict(row.key, _CHANGED))
    new = []
    for kind, entry in others:
        if there[_identity(entry)] > 0:
            there[_identity(entry)] -= 1
            skipped[kind] += 1
        else:
            new.append(entry)
    nothing = {row.entry.day for row in rows if isinstance(row.entry, NothingToday)}
    merged = merging.merge(here, Diary(pages=_pages(new, nothing)))
    skipped.update(merged.skipped)
    return replace(merged, skipped=dict(skipped), conflicts=(*conflicts, *merged.conflicts))


_CHANGED = (
    "Your diary has this entry (by its id) with another day, symptom, severity or words; one of them was "
    "changed later."
)


def _identity(entry: Entry) -> Hashable:
    if isinstance(entry, Observation):
        return entry.day, entry.sign, entry.severity, entry.words
    return entry.day, entry.value, entry.unit


def _pages(entries: Iterable[Entry], nothing: Set[date]) -> tuple[DayPage, ...]:
    days: defaultdict[date, list[Entry]] = defaultdict(list)
    for entry in entries:
        days[entry.day].append(entry)
    return tuple(
        DayPage(
            day,
            nothing_today=day in nothing,
            observations=tuple(one for one in days[day] if isinstance(one, Observation)),
            readings=tuple(one for one in days[day] if isinstance(one, Reading)),
        )
        for day in sorted(nothing | days.keys())
    )
