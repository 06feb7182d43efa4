"""What the card of the backups says."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from symptomdesk.desk import Backup, BackupsView, Occasion, SecondFolder
from symptomdesk.desktop import dates
from symptomdesk.desktop.translation import marked, tr

TITLE = marked("Backups")
NOTE = marked(
    "Once a day the whole diary is copied into the folder “backups” beside it, and the copy is checked."
)
NOW = marked("Back up now")
SECOND_TITLE = marked("On another disk")
SECOND_NOTE = marked("A memory stick or a synced folder keeps the diary when this computer breaks.")
CHOOSE = marked("Choose a folder…")
WITHOUT = marked("Use no other folder")
BACK_TITLE = marked("Go back to a backup")
BACK_NOTE = marked("What the diary holds now is backed up before, so this can be taken back.")
GO_BACK, STAY = marked("Go back to it"), marked("Leave it as it is")
CHOOSE_TITLE = marked("A folder on another disk for backups")
MADE = marked("Backed up.")
RESTORED = marked("The diary is as it was then.")
RESTORED_REMARK = marked("What it held before is the first of the backups below.")

SHOWN = 24
"""How many backups are offered: a month of days, roughly."""

_OCCASIONS = {
    Occasion.DAY: "{moment}",
    Occasion.ASKED: marked("{moment}, asked for"),
    Occasion.UPGRADE: marked("{moment}, before an update"),
    Occasion.IMPORT: marked("{moment}, before an import"),
    Occasion.RESTORE: marked("{moment}, before going back"),
}


class BackupsContent(Struct, frozen=True):
    """The card: the latest backup, a warning (or none), the second folder, and the backups to go back to."""

    latest: str
    warning: str
    second: str
    has_second: bool
    backups: tuple[str, ...]


def backups_content(view: BackupsView, today: date) -> BackupsContent:
    """The card's values."""
    latest = view.latest
    return BackupsContent(
        tr("Last backup: {moment}.", moment=_when_short(latest.made, today))
        if latest
        else tr("There is no backup yet."),
        tr("The last backup is more than a week old. Please make one.") if view.overdue and latest else "",
        _second(view.second, today),
        view.second is not None,
        tuple(map(_line, view.backups[:SHOWN])),
    )


def back_name(words: str) -> str:
    """What the button of a backup is called to whoever does not see the heading above it."""
    return tr("Go back to the backup of {moment}", moment=words)


def go_back_question(words: str) -> str:
    """The question before going back."""
    return tr(
        "Shall the diary be as it was on {moment}? What was written later is no longer shown then.",
        moment=words,
    )


def _second(second: SecondFolder | None, today: date) -> str:
    if second is None:
        return tr("No other folder is chosen.")
    if not second.there:
        return tr("{folder} is not connected just now; the copy is made when it is.", folder=second.chosen)
    if second.latest is None:
        return tr("{folder}: no copy yet.", folder=second.chosen)
    return tr(
        "{folder}: last copy {moment}.",
        folder=second.chosen,
        moment=_when_short(second.latest.made, today),
    )


def _line(backup: Backup) -> str:
    when = tr(
        "{day}, {time}",
        day=dates.written(backup.made, dates.NAMED_OF_YEAR),
        time=dates.clock_time(backup.made),
    )
    return tr(_OCCASIONS[backup.occasion], moment=when)


def _when_short(made: datetime, today: date) -> str:
    return tr("{day}, {time}", day=dates.short_day(made.date(), today), time=dates.clock_time(made))
