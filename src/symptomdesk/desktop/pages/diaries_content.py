"""What the card of other diaries says."""

from __future__ import annotations

from symptomdesk.desktop.translation import marked, tr

TITLE = marked("Other diaries")
NOTE = marked(
    "Each person has a diary of their own, in a folder of its own. It opens in a window of its own, with its "
    "owner’s name in the title, and nothing is mixed."
)
OPEN_KNOWN = marked("Open the diary of {name}")
CHOOSE = marked("Open another folder…")
CHOOSE_HELP = marked("The folder of a diary, or an empty folder to begin a new diary in.")
CHOOSE_TITLE = marked("The folder of another diary")
WHOSE = marked("Whose diary will it be?")
WHOSE_HELP = marked(
    "The folder “{folder}” is empty, so a new diary begins in it. The name stands in its window’s title."
)
WHOSE_EXAMPLE = marked("A name")
BEGIN = marked("Begin the diary")
INSTEAD = marked("Do not begin one")
SAMPLE_TITLE = marked("A sample diary")
SAMPLE_NOTE = marked(
    "The diary of an invented patient, to look around in and try everything. It opens beside yours in a "
    "window that says so, and is never mixed with yours."
)
SAMPLE = marked("Open a sample diary")
OPENED = marked("It opens in a window of its own.")
NOT_OPENED = marked("A second window cannot be opened from here. The diary is in {folder}.")


def open_known(name: str) -> str:
    """The words of the button that opens somebody's diary."""
    return tr(OPEN_KNOWN).format(name=name)


def whose_help(folder: str) -> str:
    """Why a name is asked for."""
    return tr(WHOSE_HELP).format(folder=folder)


def not_opened(folder: str) -> str:
    """That no program could be started for a diary."""
    return tr(NOT_OPENED).format(folder=folder)
