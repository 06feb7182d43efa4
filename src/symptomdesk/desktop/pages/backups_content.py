"""What the card of the backups says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from symptomdesk.desk import Backup, BackupsView, Occasion, SecondFolder
from symptomdesk.desktop.pages.day_content import short_day

TITLE = "Backups"
NOTE = "Once a day the whole diary is copied into the folder “backups” beside it, and the copy is checked."
NOW = "Back up now"
SECOND_TITLE = "On another disk"
SECOND_NOTE = "A memory stick or a synced folder keeps the diary when this computer breaks."
CHOOSE = "Choose a folder…"
WITHOUT = "Use no other folder"
BACK_TITLE = "Go back to a backup"
BACK_NOTE = "What the diary holds now is backed up before, so this can be taken back."
GO_BACK, STAY = "Go back to it", "Leave it as it is"
CHOOSE_TITLE = "A folder on another disk for backups"
MADE = "Backed up."
RESTORED = "The diary is as it was then."
RESTORED_REMARK = "What it held before is the first of the backups below."

SHOWN = 24
"""How many backups are offered: a month of days, roughly."""

_OCCASIONS = {
    Occasion.DAY: "{when}",
    Occasion.ASKED: "{when}, asked for",
    Occasion.UPGRADE: "{when}, before an update",
    Occasion.IMPORT: "{when}, before an import",
    Occasion.RESTORE: "{when}, before going back",
}


@dataclass(frozen=True, slots=True)
class BackupsContent:
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
        f"Last backup: {_when_short(latest.made, today)}." if latest else "There is no backup yet.",
        "The last backup is more than a week old. Please make one." if view.overdue else "",
        _second(view.second, today),
        view.second is not None,
        tuple(map(_line, view.backups[:SHOWN])),
    )


def back_name(words: str) -> str:
    """What the button of a backup is called to whoever does not see the heading above it."""
    return f"Go back to the backup of {words}"


def go_back_question(words: str) -> str:
    """The question before going back."""
    return f"Shall the diary be as it was on {words}? What was written later is no longer shown then."


def _second(second: SecondFolder | None, today: date) -> str:
    if second is None:
        return "No other folder is chosen."
    if not second.there:
        return f"{second.chosen} is not connected just now; the copy is made when it is."
    if second.latest is None:
        return f"{second.chosen}: no copy yet."
    return f"{second.chosen}: last copy {_when_short(second.latest.made, today)}."


def _line(backup: Backup) -> str:
    day = QDate(backup.made.year, backup.made.month, backup.made.day)
    when = f"{QLocale().toString(day, 'dddd, d MMMM yyyy')}, {_clock(backup.made)}"
    return _OCCASIONS[backup.occasion].format(when=when)


def _when_short(made: datetime, today: date) -> str:
    return f"{short_day(made.date(), today)}, {_clock(made)}"


def _clock(made: datetime) -> str:
    return QLocale().toString(QTime(made.hour, made.minute), QLocale.FormatType.ShortFormat)
