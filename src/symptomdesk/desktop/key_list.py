"""Every key of the program: what sets the shortcuts, and what the sheet of F1 shows; no Qt.

To add a shortcut, write an :class:`Action` here and bind its id by ``shortcuts.bind``. Every one has Ctrl,
Alt or a function key, so that none can type into a field.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from symptomdesk.desktop.translation import marked, tr

EVERYWHERE = marked("Everywhere")
TODAY = marked("On Today")
CALENDAR = marked("On Calendar")
TRENDS = marked("On Trends")
REPORT = marked("On Report")
LEAFLET = marked("On Leaflet")
TREATMENT = marked("On Treatment")
SETTINGS = marked("On Settings")
CONTROLS = marked("In every control")


class Keys(Struct, frozen=True):
    """A shortcut, as Qt writes it ("Ctrl+Z"), and what it does."""

    keys: str
    what: str


class Action(Struct, frozen=True):
    """Something to be done by a key; ``id`` is what it is bound by, ``place`` where the key is in force."""

    id: str
    keys: str
    what: str
    place: str = EVERYWHERE


class KeyGroup(Struct, frozen=True):
    """The keys of one place, under its title."""

    title: str
    rows: tuple[Keys, ...]


HELP = "help.keys"
QUIT = "window.quit"
LOCK = "window.lock"

ACTIONS = (
    Action("banner.go", "F6", marked("Go to the warnings above the page")),
    Action("banner.answer", "Ctrl+D", marked("Answer the first warning: what you did")),
    Action(HELP, "F1", marked("Show this list of keys")),
    Action(LOCK, "Ctrl+L", marked("Lock the diary, if it has a passphrase")),
    Action(QUIT, "Ctrl+Q", marked("End the program")),
    Action("today.words", "Ctrl+T", marked("Write in the text box"), TODAY),
    Action("today.nothing", "Ctrl+N", marked("Nothing today"), TODAY),
    Action("today.same", "Ctrl+R", marked("Repeat: same as yesterday"), TODAY),
    Action("today.dose", "Ctrl+M", marked("Medicine taken"), TODAY),
    Action("today.grade", "Ctrl+G", marked("Grade the first sign: how bad is it"), TODAY),
    Action("today.find", "Ctrl+F", marked("Find a sign, or name one of your own"), TODAY),
    Action("today.temperature", "Ctrl+Shift+T", marked("Type a temperature"), TODAY),
    Action("today.note", "Ctrl+Shift+N", marked("Write a note"), TODAY),
    Action("today.question", "Ctrl+Shift+Q", marked("Write a question for the next visit"), TODAY),
    Action("today.before", "Alt+Left", marked("The day before"), TODAY),
    Action("today.after", "Alt+Right", marked("The day after"), TODAY),
    Action("today.return", "Alt+Home", marked("Back to today"), TODAY),
    Action("today.undo", "Ctrl+Z", marked("Take back the latest entry"), TODAY),
    Action("calendar.before", "Alt+Left", marked("The month or year before"), CALENDAR),
    Action("calendar.after", "Alt+Right", marked("The month or year after"), CALENDAR),
    Action("calendar.return", "Alt+Home", marked("Back to today"), CALENDAR),
    Action("calendar.month", "Alt+1", marked("Show a month"), CALENDAR),
    Action("calendar.year", "Alt+2", marked("Show a year"), CALENDAR),
    Action("calendar.shown", "Ctrl+G", marked("Choose what the colours show"), CALENDAR),
    Action("calendar.find", "Ctrl+F", marked("Search the diary"), CALENDAR),
    Action("trends.days_30", "Alt+1", marked("Show 30 days"), TRENDS),
    Action("trends.days_90", "Alt+2", marked("Show 90 days"), TRENDS),
    Action("trends.cycles_3", "Alt+3", marked("Show 3 cycles"), TRENDS),
    Action("trends.overlay", "Alt+4", marked("Show the cycles laid over each other"), TRENDS),
    Action("trends.year", "Alt+5", marked("Show 1 year"), TRENDS),
    Action("trends.all", "Alt+6", marked("Show all days"), TRENDS),
    Action("trends.signs", "Ctrl+G", marked("Choose and order the signs"), TRENDS),
    Action("trends.table", "Ctrl+T", marked("The same as a table, or as a chart again"), TRENDS),
    Action("trends.save", "Ctrl+S", marked("Save the chart as a picture"), TRENDS),
    Action("report.save", "Ctrl+S", marked("Save the report as PDF"), REPORT),
    Action("report.print", "Ctrl+P", marked("Print the report"), REPORT),
    Action("report.copy", "Ctrl+Shift+C", marked("Copy the report as text"), REPORT),
    Action("report.csv", "Ctrl+Shift+T", marked("Save the table (CSV)"), REPORT),
    Action("report.fhir", "Ctrl+Shift+F", marked("Save for the clinic’s computer (FHIR)"), REPORT),
    Action("report.json", "Ctrl+Shift+J", marked("Save the whole diary (JSON)"), REPORT),
    Action("leaflet.find", "Ctrl+F", marked("Search the leaflet"), LEAFLET),
    Action("leaflet.next", "F3", marked("The next place found"), LEAFLET),
    Action("leaflet.previous", "Shift+F3", marked("The place found before"), LEAFLET),
    Action("leaflet.copy", "Ctrl+Shift+C", marked("Copy the leaflet as text"), LEAFLET),
    Action("treatment.undo", "Ctrl+Z", marked("Take back what was changed last"), TREATMENT),
    Action("settings.export", "Ctrl+Shift+S", marked("Save everything (JSON)"), SETTINGS),
)

HABITS = (
    Keys(marked("Tab"), marked("To the next control; with Shift to the one before")),
    Keys(marked("Enter"), marked("Keep what is typed")),
    Keys("Shift+Enter", marked("A new line in the text of a day")),
    Keys(marked("Space"), marked("Press a button, tick a line, turn a page")),
    Keys(marked("Arrow keys"), marked("Choose within a list, a scale or a chart")),
    Keys(marked("0 to 4"), marked("How bad it is, in a sign’s scale: none to very severe")),
    Keys(marked("Delete"), marked("Take back a recognised word")),
    Keys("Alt+Down", marked("Open the calendar of a date")),
    Keys(marked("Escape"), marked("Leave a search, close a list or a line")),
)
"""What controls do by themselves."""

_BY_ID = {one.id: one for one in ACTIONS}


def action(id_: str) -> Action:
    """The action of an id."""
    return _BY_ID[id_]


def page_keys(number: int, title: str) -> Keys:
    """The keys that open the page of a number, from 1."""
    return Keys(f"Ctrl+{number}", tr("Open {title}", title=title))


def key_groups(pages: Sequence[str]) -> tuple[KeyGroup, ...]:
    """All keys of a window with these pages, by where they are in force."""
    opening = tuple(page_keys(number, title) for number, title in enumerate(pages, 1))
    places: dict[str, list[Keys]] = {}
    for one in ACTIONS:
        places.setdefault(one.place, []).append(_told(one.keys, one.what))
    everywhere = KeyGroup(tr(EVERYWHERE), (*opening, *places.pop(EVERYWHERE)))
    rest = (KeyGroup(tr(place), tuple(rows)) for place, rows in places.items())
    return (everywhere, *rest, KeyGroup(tr(CONTROLS), tuple(_told(one.keys, one.what) for one in HABITS)))


def _told(keys: str, what: str) -> Keys:
    """Names of keys that Qt does not write by itself ("Arrow keys") are words like any other."""
    return Keys(tr(keys), tr(what))
