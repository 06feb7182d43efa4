"""What the report page offers and says: which days, which parts, the names of files; no widgets, no Qt."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from msgspec import Struct

from symptomdesk.course.model import Cycle, DaySpan
from symptomdesk.desk import ALL_PARTS, Desk, DiaryFault, InstallationError, Part
from symptomdesk.desktop.translation import fault_words, marked, plural, tr
from symptomdesk.settings import Paper

_ONE_DAY = timedelta(days=1)
_CYCLE_BACK = timedelta(days=84)
"""Far enough back to meet the cycle in which today lies, even if it was put off."""

SPAN_REVERSED = marked("The first day lies after the last one.")


class Days(Enum):
    """The days that a report can cover, with their words."""

    SINCE_VISIT = marked("Since the last visit")
    LAST_30 = marked("Last 30 days")
    LAST_90 = marked("Last 90 days")
    CYCLE = marked("This cycle")
    ALL = marked("The whole diary")
    CHOSEN = marked("Other days…")


class DiaryFacts(Struct, frozen=True):
    """What the offers depend on: the days written so far, the last visit before today, the cycle of today."""

    whole: DaySpan
    today: date
    visit: date | None = None
    cycle: Cycle | None = None


class PartOffer(Struct, frozen=True):
    """A part to choose; ``help`` says what it is where its name may not be enough."""

    part: Part
    name: str
    help: str = ""


PARTS = (
    PartOffer(Part.CHANGES, marked("What changed"), marked("Compared with the time before")),
    PartOffer(Part.WARNINGS, marked("Warnings"), marked("When to act, and what you did")),
    PartOffer(Part.SIGNS, marked("Main symptoms"), marked("How often and how strong each one was")),
    PartOffer(Part.TEMPERATURES, marked("Temperature"), marked("Readings, and days with fever")),
    PartOffer(Part.DOSES, marked("Capsules"), marked("Taken, missed and held")),
    PartOffer(Part.LABS, marked("Laboratory values")),
    PartOffer(Part.QUESTIONS, marked("Your questions")),
    PartOffer(Part.MEDICINES, marked("Other medicines")),
    PartOffer(
        Part.HEAT_STRIP, marked("Overview by day"), marked("Each symptom on each day, as a strip of shades")
    ),
    PartOffer(Part.COURSES, marked("Charts by symptom"), marked("How strong each one was from day to day")),
    PartOffer(Part.LOG, marked("Everything you wrote"), marked("Your own words, day by day")),
    PartOffer(
        Part.ATTACHMENTS,
        marked("Data for a computer"),
        marked("Hidden in the PDF: the whole diary, all days"),
    ),
)

PAPERS = {Paper.A4: "A4", Paper.LETTER: marked("US Letter")}


class FileKind(Struct, frozen=True):
    """A kind of file to save: its button, what it is for, how the dialog calls it, and its ending.

    ``key`` names its action in the list of keys.
    """

    button: str
    help: str
    title: str
    filter: str
    ending: str
    key: str


PDF = FileKind(
    marked("Save as PDF…"),
    marked("To send or to print elsewhere"),
    marked("Save the report"),
    marked("PDF (*.pdf)"),
    "pdf",
    "save",
)
CSV = FileKind(
    marked("Table (CSV)…"),
    marked("The symptoms of these days, for a spreadsheet"),
    marked("Save the table"),
    marked("Table (*.csv)"),
    "csv",
    "csv",
)
JSON = FileKind(
    marked("Whole diary (JSON)…"),
    marked("All days, with nothing left out"),
    marked("Save the diary"),
    marked("JSON (*.json)"),
    "json",
    "json",
)
FHIR = FileKind(
    marked("For a clinic (FHIR)…"),
    marked("The symptoms of these days, as hospital computers exchange them"),
    marked("Save for the clinic"),
    marked("FHIR bundle (*.json)"),
    "fhir.json",
    "fhir",
)

FILES = (CSV, FHIR, JSON)

STILL_ALL = marked(
    "“Data for a computer” still brings all of your diary; untick it if the rest must stay with you."
)
"""For whoever unticks something to keep it to themselves."""

NOT_PROTECTED = marked("It holds your health data and is not protected: whoever has it can read it.")
COPIED = marked("Copied. You can paste it into a letter or an e-mail.")
COPIED_NOT_PROTECTED = marked("It is your health data: only paste it where you want it to be read.")


def facts_of(desk: Desk) -> DiaryFacts | None:
    """What the diary offers; ``None`` while it is empty. Raises what the desk raises."""
    today = desk.today()
    if desk.first_day() is None:
        return None
    first, last = desk.reports.period()
    # Today's own visit is the one that the report is made for.
    visit = desk.clinic.last_visit(today - _ONE_DAY)
    cycles = [one for one in desk.trends(today - _CYCLE_BACK, today).cycles if one.first <= today]
    return DiaryFacts(
        DaySpan(first, last),
        today,
        visit.day if visit else None,
        cycles[-1] if cycles else None,
    )


def offered(facts: DiaryFacts) -> tuple[Days, ...]:
    """The days that can be chosen."""
    without = {Days.SINCE_VISIT} if facts.visit is None else set()
    if facts.cycle is None:
        without.add(Days.CYCLE)
    return tuple(days for days in Days if days not in without)


def usual(facts: DiaryFacts) -> Days:
    """The days chosen at first: what the clinic has not seen yet."""
    return Days.SINCE_VISIT if facts.visit is not None else Days.LAST_30


def span_of(days: Days, facts: DiaryFacts, chosen: DaySpan) -> DaySpan:
    """The days as dates, up to today; days before the diary began do not count as not logged."""
    today = facts.today
    match days:
        case Days.SINCE_VISIT if facts.visit is not None:
            return DaySpan(facts.visit, today)
        case Days.CYCLE if facts.cycle is not None:
            return DaySpan(facts.cycle.first, today)
        case Days.LAST_90:
            return DaySpan(_back(facts, 90), today)
        case Days.ALL:
            return facts.whole
        case Days.CHOSEN:
            return chosen
        case _:
            return DaySpan(_back(facts, 30), today)


def count_of(span: DaySpan) -> str:
    """How many days those are, in words."""
    count = (span.last - span.first).days + 1
    return plural("%n day", "%n days", count)


def parts_words(parts: frozenset[Part]) -> str:
    """How much of the report was chosen."""
    if parts == ALL_PARTS:
        return tr("Everything is in it.")
    if not parts:
        return tr("Nothing but the days and how many of them are logged.")
    counted = plural(
        "%n of {all} parts is in it.", "%n of {all} parts are in it.", len(parts), all=len(ALL_PARTS)
    )
    return f"{counted} {tr(STILL_ALL)}" if Part.ATTACHMENTS in parts else counted


def pages_words(count: int, paper: Paper) -> str:
    """How long the report is."""
    return plural("%n page, {paper}", "%n pages, {paper}", count, paper=tr(PAPERS[paper]))


def file_name(kind: FileKind, span: DaySpan, today: date) -> str:
    """The name proposed for a file; JSON holds the whole diary whatever the days."""
    if kind is PDF:
        stem = tr("Symptom report {day}", day=span.last.isoformat())
    elif kind is JSON:
        stem = tr("SymptomDesk diary {day}", day=today.isoformat())
    else:
        stem = tr("Symptoms {first} to {last}", first=span.first.isoformat(), last=span.last.isoformat())
    return f"{stem}.{kind.ending}"


def saved_words(name: str, folder: str) -> str:
    """What was saved, and where."""
    return tr("Saved as “{name}” in {folder}.", name=name, folder=folder)


def not_saved_words(name: str, reason: str) -> str:
    """Why nothing was saved, and what to do."""
    return tr(
        "“{name}” could not be saved: {reason}. Choose another folder, or make room, and try again.",
        name=name,
        reason=reason,
    )


def not_made_words(fault: Exception) -> str:
    """Why there is no report, and what to do."""
    if isinstance(fault, (DiaryFault, InstallationError)):
        return fault_words(fault)
    return tr("The report could not be made. Your diary is safe, and you can still copy the report as text.")


def is_of_the_world(fault: Exception) -> bool:
    """Whether it is no mistake of the program: a full disk, a missing file, what cannot be set."""
    return isinstance(fault, (DiaryFault, InstallationError, OSError, MemoryError, RuntimeError))


def printed_words(count: int, printer: str) -> str:
    """What was sent where."""
    if not printer:
        return plural("%n page was sent to the printer.", "%n pages were sent to the printer.", count)
    return plural(
        "%n page was sent to {printer}.", "%n pages were sent to {printer}.", count, printer=printer
    )


def _back(facts: DiaryFacts, days: int) -> date:
    first = facts.today - timedelta(days=days - 1)
    return min(max(first, facts.whole.first), facts.today)
