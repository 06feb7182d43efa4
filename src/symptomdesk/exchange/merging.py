"""What another diary brings beside what is there already: by id, all or nothing.

The same record is skipped, another one under the same id is a conflict, and a file with a conflict brings
nothing. A page and the treatment have no id: a part of them that says nothing here takes over what the file
says, and two that say different things are a conflict. Of some things a diary holds one for a day, whatever
its id: for them the file's second one is skipped or is a conflict, too.

A day's "nothing today" gives way to symptoms, as when they are entered, and is never set beside them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from symptomdesk.diary.model import CycleStart, DayPage, Diary, Dose, Hold, Prescription, Treatment
from symptomdesk.exchange.diary_json import plain
from symptomdesk.leaflet.model import Indication

Key = tuple[str, str]
"""Names a record: the kind as in the JSON file (``"observations"``) and its id; a page by its day."""

WHOLE_FILE: Key = ("", "")
"""The key of what concerns a file as a whole."""


class Conflict(Struct, frozen=True):
    """Why something of a file cannot be taken in: what it is, and a sentence."""

    key: Key
    sentence: str


class Merged(Struct, frozen=True):
    """What a file brings: ``news`` holds only what is not there yet.

    ``skipped`` counts by kind what is. On the days of ``no_longer_nothing`` symptoms come to a "nothing
    today", whose mark has to go.
    """

    news: Diary
    skipped: Mapping[str, int]
    no_longer_nothing: tuple[date, ...]
    conflicts: tuple[Conflict, ...]


def merge(here: Diary, brought: Diary) -> Merged:
    """What ``brought`` adds to the diary ``here``, each valid by itself."""
    if refusal := _sample_refusal(here, brought):
        return Merged(Diary(), {}, (), (Conflict(WHOLE_FILE, refusal),))
    merging = _Merging()
    pages, no_longer_nothing = merging.pages(here.pages, brought.pages)
    news = Diary(
        pages=pages,
        treatment=merging.treatment(here.treatment, brought.treatment),
        sample=brought.sample and not here.sample,
        **{name: merging.records(name, getattr(here, name), getattr(brought, name)) for name in _BY_ID},
    )
    return Merged(news, dict(merging.skipped), no_longer_nothing, tuple(merging.conflicts))


_BY_ID = ("visits", "labs", "questions", "medicines", "acknowledgements", "raises", "answers", "revisions")


def _sample_refusal(here: Diary, brought: Diary) -> str:
    if brought.sample and not here.sample and here != Diary():
        return (
            "The file holds an invented sample, which is never mixed with a real diary; import it into an "
            "empty one."
        )
    if here.sample and not brought.sample:
        return "This diary is an invented sample, which takes in no real data; import the file into another."
    return ""


class _Merging(Struct):
    skipped: Counter[str] = field(default_factory=Counter)
    conflicts: list[Conflict] = field(default_factory=list)

    def pages(
        self, here: Iterable[DayPage], brought: Sequence[DayPage]
    ) -> tuple[tuple[DayPage, ...], tuple[date, ...]]:
        """The pages of what is new, and the days that are no longer "nothing today"."""
        known = {page.day: page for page in here}
        entries = {name: self._entries(name, known.values(), brought) for name in _ON_A_PAGE}
        pages, no_longer_nothing = [], []
        for page in brought:
            before = known.get(page.day, DayPage(page.day))
            records: dict[str, Any] = {name: tuple(entries[name][page.day]) for name in _ON_A_PAGE}
            news = replace(self._page(before, page), **records)
            if before.nothing_today and news.observations:
                no_longer_nothing.append(page.day)
            if news != DayPage(page.day):
                pages.append(news)
        return tuple(pages), tuple(no_longer_nothing)

    def _page(self, here: DayPage, brought: DayPage) -> DayPage:
        """What the page says as a whole and the one here does not."""
        day = brought.day.isoformat()
        parts: dict[str, Any] = {}
        for part, called in (("text", "text"), ("note", "note")):
            mine, theirs = getattr(here, part), getattr(brought, part)
            if theirs and not mine:
                parts[part] = theirs
            elif theirs and theirs != mine:
                sentence = f"The {called} of {day} is another one in your diary."
                self.conflicts.append(Conflict(("days", day), sentence))
        if brought.nothing_today and here.observations:
            sentence = f"{day} is “nothing today” in the file, and has symptoms in your diary."
            self.conflicts.append(Conflict(("days", day), sentence))
        elif brought.nothing_today and not here.nothing_today:
            parts["nothing_today"] = True
        if (brought.text or brought.note or brought.nothing_today) and not parts:
            self.skipped["days"] += 1
        return replace(DayPage(brought.day), **parts)

    def _entries(
        self, name: str, here: Iterable[DayPage], brought: Iterable[DayPage]
    ) -> Mapping[date, list[Any]]:
        """The new entries of a kind by their days."""
        mine = [entry for page in here for entry in getattr(page, name)]
        theirs = [entry for page in brought for entry in getattr(page, name)]
        by_day: defaultdict[date, list[Any]] = defaultdict(list)
        for entry in self.records(name, mine, theirs):
            by_day[entry.day].append(entry)
        return by_day

    def treatment(self, here: Treatment, brought: Treatment) -> Treatment:
        """What is new about the treatment."""
        records: dict[str, Any] = {
            name: self.records(name, getattr(here, name), getattr(brought, name)) for name in _OF_TREATMENT
        }
        start = self._said("start", here.start, brought.start, None)
        indication = self._said("indication", here.indication, brought.indication, Indication.UNKNOWN)
        return Treatment(start=start, indication=indication, **records)

    def _said(self, what: str, mine: Any, theirs: Any, nothing: Any) -> Any:
        """What the file says of the treatment, or ``nothing`` if that is not new."""
        if theirs == nothing:
            return nothing
        if mine == nothing:
            return theirs
        if mine == theirs:
            self.skipped["treatment"] = 1
        else:
            sentence = f"The {what} of the treatment is {theirs} in the file and {mine} in your diary."
            self.conflicts.append(Conflict(("treatment", what), sentence))
        return nothing

    def records(self, name: str, here: Sequence[Any], brought: Sequence[Any]) -> tuple[Any, ...]:
        """The records that are new, in the order of the file."""
        known = {record.id: record for record in here}
        rivals = _Rivals(here)
        new = []
        for record in brought:
            if record.id in known:
                if _same(known[record.id], record):
                    self.skipped[name] += 1
                else:
                    self.conflicts.append(Conflict((name, record.id), _OTHER_CONTENT))
            elif (rival := rivals.of(record)) is None:
                new.append(record)
            elif _say_the_same(rival, record):
                self.skipped[name] += 1
            else:
                self.conflicts.append(Conflict((name, record.id), _SAID_OTHERWISE[type(record)](record)))
        return tuple(new)


_ON_A_PAGE = ("observations", "doses", "readings")
_OF_TREATMENT = ("prescriptions", "cycle_starts", "holds")
_OTHER_CONTENT = "Your diary has this record with other content; one of them was changed later."


def _same(one: Any, other: Any) -> bool:
    """Whether two records are equal to the last digit: 2.5 mg are not "2.50" as somebody typed it."""
    return all(plain(getattr(one, name)) == plain(getattr(other, name)) for name in one.__struct_fields__)


class _Rivals:
    """The records of which a diary holds one for a day: capsule, prescription, cycle start and pause."""

    def __init__(self, here: Iterable[Any]) -> None:
        self._of_day = {(type(one), _day_of(one)): one for one in here if type(one) in _SAID_OTHERWISE}

    def of(self, record: Any) -> Any | None:
        """The record here that speaks of the same thing as ``record``, under another id."""
        return self._of_day.get((type(record), _day_of(record))) if type(record) in _SAID_OTHERWISE else None


def _day_of(record: Any) -> date:
    day: date = record.from_day if isinstance(record, Prescription | Hold) else record.day
    return day


def _say_the_same(one: Any, other: Any) -> bool:
    if isinstance(one, Dose):
        # Not everybody's diary knew the prescription when the capsule was ticked off.
        amounts = {one.amount_mg, other.amount_mg} - {None}
        return one.status is other.status and len(amounts) < 2
    return bool(replace(one, id=other.id) == other)


_SAID_OTHERWISE: Mapping[type[Any], Callable[[Any], str]] = {
    Dose: lambda one: f"Your diary says something else about the capsule of {one.day.isoformat()}.",
    Prescription: lambda one: f"Your diary has another prescription from {one.from_day.isoformat()} on.",
    CycleStart: lambda one: f"Your diary has another cycle start on {one.day.isoformat()}.",
    Hold: lambda one: f"Your diary has another pause from {one.from_day.isoformat()} on.",
}
