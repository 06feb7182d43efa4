"""What the card of other diaries says."""

from __future__ import annotations

TITLE = "Other diaries"
NOTE = (
    "Each person has a diary of their own, in a folder of its own. It opens in a window of its own, with its "
    "owner’s name in the title, and nothing is mixed."
)
OPEN_KNOWN = "Open the diary of {name}"
CHOOSE = "Open another folder…"
CHOOSE_HELP = "The folder of a diary, or an empty folder to begin a new diary in."
CHOOSE_TITLE = "The folder of another diary"
WHOSE = "Whose diary will it be?"
WHOSE_HELP = (
    "The folder “{folder}” is empty, so a new diary begins in it. The name stands in its window’s title."
)
WHOSE_EXAMPLE = "A name"
BEGIN = "Begin the diary"
INSTEAD = "Do not begin one"
SAMPLE_TITLE = "A sample diary"
SAMPLE_NOTE = (
    "The diary of an invented patient, to look around in and try everything. It opens beside yours in a "
    "window that says so, and is never mixed with yours."
)
SAMPLE = "Open a sample diary"
OPENED = "It opens in a window of its own."
NOT_OPENED = "A second window cannot be opened from here. The diary is in {folder}."

SAMPLE_MARK = "Sample diary – not yours. Everyone and everything in it is invented."


def open_known(name: str) -> str:
    """The words of the button that opens somebody's diary."""
    return OPEN_KNOWN.format(name=name)


def whose_help(folder: str) -> str:
    """Why a name is asked for."""
    return WHOSE_HELP.format(folder=folder)


def not_opened(folder: str) -> str:
    """That no program could be started for a diary."""
    return NOT_OPENED.format(folder=folder)
