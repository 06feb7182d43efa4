"""Every key of the program: what sets the shortcuts, and what the sheet of F1 shows; no Qt.

To add a shortcut, write an :class:`Action` here and bind its id by ``shortcuts.bind``. Every one has Ctrl,
Alt or a function key, so that none can type into a field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

EVERYWHERE = "Everywhere"
TODAY = "On Today"
CALENDAR = "On Calendar"
TRENDS = "On Trends"
REPORT = "On Report"
LEAFLET = "On Leaflet"
TREATMENT = "On Treatment"
SETTINGS = "On Settings"
CONTROLS = "In every control"


@dataclass(frozen=True, slots=True)
class Keys:
    """A shortcut, as Qt writes it ("Ctrl+Z"), and what it does."""

    keys: str
    what: str


@dataclass(frozen=True, slots=True)
class Action:
    """Something to be done by a key; ``id`` is what it is bound by, ``place`` where the key is in force."""

    id: str
    keys: str
    what: str
    place: str = EVERYWHERE


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one place, under its title."""

    title: str
    rows: tuple[Keys, ...]


HELP = "help.keys"
QUIT = "window.quit"
LOCK = "window.lock"

ACTIONS = (
    Action("banner.go", "F6", "Go to the warnings above the page"),
    Action("banner.answer", "Ctrl+D", "Answer the first warning: what you did"),
    Action(HELP, "F1", "Show this list of keys"),
    Action(LOCK, "Ctrl+L", "Lock the diary, if it has a passphrase"),
    Action(QUIT, "Ctrl+Q", "End the program"),
    Action("today.words", "Ctrl+T", "Write in the text box", TODAY),
    Action("today.nothing", "Ctrl+N", "Nothing today", TODAY),
    Action("today.same", "Ctrl+R", "Repeat: same as yesterday", TODAY),
    Action("today.dose", "Ctrl+M", "Medicine taken", TODAY),
    Action("today.grade", "Ctrl+G", "Grade the first sign: how bad is it", TODAY),
    Action("today.find", "Ctrl+F", "Find a sign, or name one of your own", TODAY),
    Action("today.temperature", "Ctrl+Shift+T", "Type a temperature", TODAY),
    Action("today.note", "Ctrl+Shift+N", "Write a note", TODAY),
    Action("today.question", "Ctrl+Shift+Q", "Write a question for the next visit", TODAY),
    Action("today.before", "Alt+Left", "The day before", TODAY),
    Action("today.after", "Alt+Right", "The day after", TODAY),
    Action("today.return", "Alt+Home", "Back to today", TODAY),
    Action("today.undo", "Ctrl+Z", "Take back the latest entry", TODAY),
    Action("calendar.before", "Alt+Left", "The month or year before", CALENDAR),
    Action("calendar.after", "Alt+Right", "The month or year after", CALENDAR),
    Action("calendar.return", "Alt+Home", "Back to today", CALENDAR),
    Action("calendar.month", "Alt+1", "Show a month", CALENDAR),
    Action("calendar.year", "Alt+2", "Show a year", CALENDAR),
    Action("calendar.shown", "Ctrl+G", "Choose what the colours show", CALENDAR),
    Action("calendar.find", "Ctrl+F", "Search the diary", CALENDAR),
    Action("trends.days_30", "Alt+1", "Show 30 days", TRENDS),
    Action("trends.days_90", "Alt+2", "Show 90 days", TRENDS),
    Action("trends.cycles_3", "Alt+3", "Show 3 cycles", TRENDS),
    Action("trends.overlay", "Alt+4", "Show the cycles laid over each other", TRENDS),
    Action("trends.year", "Alt+5", "Show 1 year", TRENDS),
    Action("trends.all", "Alt+6", "Show all days", TRENDS),
    Action("trends.signs", "Ctrl+G", "Choose and order the signs", TRENDS),
    Action("trends.table", "Ctrl+T", "The same as a table, or as a chart again", TRENDS),
    Action("trends.save", "Ctrl+S", "Save the chart as a picture", TRENDS),
    Action("report.save", "Ctrl+S", "Save the report as PDF", REPORT),
    Action("report.print", "Ctrl+P", "Print the report", REPORT),
    Action("report.copy", "Ctrl+Shift+C", "Copy the report as text", REPORT),
    Action("report.csv", "Ctrl+Shift+T", "Save the table (CSV)", REPORT),
    Action("report.fhir", "Ctrl+Shift+F", "Save for the clinic’s computer (FHIR)", REPORT),
    Action("report.json", "Ctrl+Shift+J", "Save the whole diary (JSON)", REPORT),
    Action("leaflet.find", "Ctrl+F", "Search the leaflet", LEAFLET),
    Action("leaflet.next", "F3", "The next place found", LEAFLET),
    Action("leaflet.previous", "Shift+F3", "The place found before", LEAFLET),
    Action("leaflet.copy", "Ctrl+Shift+C", "Copy the leaflet as text", LEAFLET),
    Action("treatment.undo", "Ctrl+Z", "Take back what was changed last", TREATMENT),
    Action("settings.export", "Ctrl+Shift+S", "Save everything (JSON)", SETTINGS),
)

HABITS = (
    Keys("Tab", "To the next control; with Shift to the one before"),
    Keys("Enter", "Keep what is typed"),
    Keys("Shift+Enter", "A new line in the text of a day"),
    Keys("Space", "Press a button, tick a line, turn a page"),
    Keys("Arrow keys", "Choose within a list, a scale or a chart"),
    Keys("0 to 4", "How bad it is, in a sign’s scale: none to very severe"),
    Keys("Delete", "Take back a recognised word"),
    Keys("Alt+Down", "Open the calendar of a date"),
    Keys("Escape", "Leave a search, close a list or a line"),
)
"""What controls do by themselves."""

_BY_ID = {one.id: one for one in ACTIONS}


def action(id_: str) -> Action:
    """The action of an id."""
    return _BY_ID[id_]


def page_keys(number: int, title: str) -> Keys:
    """The keys that open the page of a number, from 1."""
    return Keys(f"Ctrl+{number}", f"Open {title}")


def key_groups(pages: Sequence[str]) -> tuple[KeyGroup, ...]:
    """All keys of a window with these pages, by where they are in force."""
    opening = tuple(page_keys(number, title) for number, title in enumerate(pages, 1))
    places: dict[str, list[Keys]] = {}
    for one in ACTIONS:
        places.setdefault(one.place, []).append(Keys(one.keys, one.what))
    everywhere = KeyGroup(EVERYWHERE, (*opening, *places.pop(EVERYWHERE)))
    rest = (KeyGroup(place, tuple(rows)) for place, rows in places.items())
    return (everywhere, *rest, KeyGroup(CONTROLS, HABITS))
