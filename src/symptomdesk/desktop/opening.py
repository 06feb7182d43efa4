"""Opening the diary at the start of the window, and what can be done if that fails; no widgets.

Nothing is decided for the person: the diary stays as it is until they have chosen a way out.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from symptomdesk.desk import (
    Clock,
    Damaged,
    Desk,
    DiaryFault,
    InstallationError,
    NotADiary,
    PassphraseNeeded,
    RefusedError,
    Rescue,
    WrongPassphrase,
    are_locked,
    is_locked,
    rescue,
    rescue_of_locked,
    restore_over,
    set_aside,
)
from symptomdesk.desktop.translation import fault_words, marked, tr, untranslated

if TYPE_CHECKING:
    from symptomdesk.paths import DataFolder

DAMAGED_IN_PLACES = marked(
    "The file of the diary is damaged in places. What can be read of it can be shown, but what is written now"
    " may get lost."
)

LOOKS_ENCRYPTED = marked(
    "The file of the diary cannot be read without a passphrase, but its backups can. If you never chose a"
    " passphrase, the file is damaged."
)
OPENS_ONLY_BACKUPS = marked(
    "This passphrase opens the latest backup, but not the diary. If it is the right one, the file of the"
    " diary is damaged."
)
BACKUPS_ENCRYPTED = marked(
    "The file of the diary is damaged. Its backups are encrypted: with the passphrase you can go back to one."
)
OPENS_NO_BACKUP = marked("This passphrase opens none of the backups. Capital and small letters count.")


class WayOut(Enum):
    """What the person chooses where the diary cannot be opened."""

    TRY_AGAIN = "try again"
    RESTORE = "restore"
    BEGIN_ANEW = "begin anew"
    GO_ON = "go on"
    GIVE_UP = "give up"


class Obstacle(Struct, frozen=True):
    """Why the diary cannot be opened, and which ways out there are.

    ``rescue`` is the newest backup that could take its place; ``ways`` always end with giving up. The diary
    looks encrypted and that backup is not if it is ``unlocked``.
    """

    sentence: str
    ways: tuple[WayOut, ...]
    rescue: Rescue | None = None
    unlocked: bool = False


class Person(Protocol):
    """Whoever is asked while the diary is being opened."""

    def choose(self, obstacle: Obstacle) -> WayOut:
        """Choose a way out where the diary cannot be opened."""

    def unlock(self, fault: str, wrong: int) -> str | None:
        """Give the passphrase, or ``None`` to give up; ``fault`` tells of the last of ``wrong`` answers."""


def open_diary(
    folder: DataFolder,
    clock: Clock,
    person: Person,
    *,
    met: DiaryFault | InstallationError | None = None,
    found_damaged: bool = False,
) -> Desk | None:
    """The diary, opened; ``None`` if it cannot be and the person gave up.

    ``met`` is what a first attempt met, which is not made again. The person is asked for a passphrase or a
    way out until one leads somewhere. ``found_damaged`` says that a diary which can be opened was found to be
    damaged; then they may go on with it, too.
    """
    note, passphrase, wrong = "", None, 0
    while True:
        try:
            if met is not None:
                first, met = met, None
                raise first
            desk = Desk.open(folder, clock, passphrase)
        except (PassphraseNeeded, WrongPassphrase) as locked:
            wrong += isinstance(locked, WrongPassphrase)
            seeming = None if passphrase is None else _seems_locked(folder, clock, note, passphrase)
            if seeming is None:
                passphrase = person.unlock(fault_words(locked) if wrong else "", wrong)
                if passphrase is not None:
                    continue
                seeming = _seems_locked(folder, clock, note, None)
            if seeming is None:
                return None
            obstacle = seeming
        except (DiaryFault, InstallationError) as fault:
            if isinstance(fault, Damaged | NotADiary) and passphrase is None:
                passphrase = _passphrase_of_backups(folder, clock, person)
            obstacle = _obstacle(fault, folder, clock, note, passphrase)
        else:
            if not found_damaged:
                return desk
            desk.close()
            obstacle = _damage(folder, clock, note, passphrase)
        way = person.choose(obstacle)
        if way is WayOut.GIVE_UP:
            return None
        note = _go(way, obstacle, folder, clock, passphrase)
        if way is WayOut.TRY_AGAIN or obstacle.unlocked:
            passphrase = None
        found_damaged = found_damaged and bool(note)


def _seems_locked(folder: DataFolder, clock: Clock, note: str, passphrase: str | None) -> Obstacle | None:
    """The obstacle of a diary that looks encrypted and may be damaged; ``None`` if it only is locked."""
    try:
        found = rescue_of_locked(folder, clock().date(), passphrase)
    except DiaryFault:
        return None
    if found is None:
        return None
    unlocked = not is_locked(found.backup.path)
    sentence = LOOKS_ENCRYPTED if unlocked else OPENS_ONLY_BACKUPS
    ways = (WayOut.TRY_AGAIN, WayOut.RESTORE, WayOut.GIVE_UP)
    return Obstacle(f"{note} {tr(sentence)}" if note else sentence, ways, found, unlocked=unlocked)


def _passphrase_of_backups(folder: DataFolder, clock: Clock, person: Person) -> str | None:
    """Ask for what opens the encrypted backups of a damaged diary, until it fits or is not told."""
    try:
        if not are_locked(folder) or _rescue(folder, clock, None) is not None:
            return None
    except DiaryFault:
        return None
    wrong = 0
    passphrase = person.unlock(tr(BACKUPS_ENCRYPTED), wrong)
    while passphrase is not None and _rescue(folder, clock, passphrase) is None:
        wrong += 1
        passphrase = person.unlock(tr(OPENS_NO_BACKUP), wrong)
    return passphrase


def _obstacle(
    fault: DiaryFault | InstallationError,
    folder: DataFolder,
    clock: Clock,
    note: str,
    passphrase: str | None,
) -> Obstacle:
    # Before any window there is no language yet: the dialogue translates what stands alone.
    sentence = f"{note} {fault_words(fault)}" if note else untranslated(fault)
    if isinstance(fault, InstallationError):
        return Obstacle(sentence, (WayOut.GIVE_UP,))
    if not isinstance(fault, Damaged | NotADiary):
        return Obstacle(sentence, (WayOut.TRY_AGAIN, WayOut.GIVE_UP))
    found = _rescue(folder, clock, passphrase)
    back = (WayOut.RESTORE,) if found else ()
    return Obstacle(sentence, (*back, WayOut.BEGIN_ANEW, WayOut.GIVE_UP), found)


def _damage(folder: DataFolder, clock: Clock, note: str, passphrase: str | None) -> Obstacle:
    found = _rescue(folder, clock, passphrase)
    back = (WayOut.RESTORE,) if found else ()
    sentence = f"{note} {tr(DAMAGED_IN_PLACES)}" if note else DAMAGED_IN_PLACES
    return Obstacle(sentence, (*back, WayOut.GO_ON, WayOut.GIVE_UP), found)


def _rescue(folder: DataFolder, clock: Clock, passphrase: str | None) -> Rescue | None:
    try:
        return rescue(folder, clock().date(), passphrase)
    except DiaryFault:
        return None  # a folder of backups that cannot be looked at offers none


def _go(way: WayOut, obstacle: Obstacle, folder: DataFolder, clock: Clock, passphrase: str | None) -> str:
    """Go a way out; what went wrong on it, or nothing."""
    try:
        if way is WayOut.RESTORE and obstacle.rescue is not None:
            known = None if obstacle.unlocked else passphrase
            restore_over(folder, obstacle.rescue.backup.path, clock(), known)
        elif way is WayOut.BEGIN_ANEW:
            set_aside(folder, clock())
    except (DiaryFault, RefusedError) as fault:
        return fault_words(fault)
    return ""
