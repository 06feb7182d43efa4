"""What a person does on the card of other diaries, carried out at the desk and the desktop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from symptomdesk.desk import Desk, DiaryFault, Neighbour, RefusedError
from symptomdesk.desktop.pages import diaries_content as content
from symptomdesk.desktop.translation import tr

if TYPE_CHECKING:
    from symptomdesk.desktop.dialogs import Dialogs
    from symptomdesk.desktop.pages.settings_diaries import DiariesCard


class DiariesActions(QObject):
    """Opens other diaries beside this one, each by a program of its own."""

    def __init__(
        self, desk: Desk, card: DiariesCard, dialogs: Dialogs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._card, self._dialogs = desk, card, dialogs
        self._known: tuple[Neighbour, ...] = ()
        self._empty: Path | None = None
        card.known_wanted.connect(self._open_known)
        card.folder_wanted.connect(self._choose)
        card.begin_wanted.connect(self._begin)
        card.sample_wanted.connect(self._open_sample)

    def refresh(self) -> None:
        """Show the diaries that are known."""
        self._known = self._desk.neighbours.known()
        shown = tuple((one.name, str(one.folder)) for one in self._known)
        self._card.show_diaries(shown, in_sample=self._desk.is_sample)

    def _open_known(self, index: int) -> None:
        self._start(self._known[index].folder)

    def _choose(self) -> None:
        begin = self._desk.reference.folder.root.parent
        folder = self._dialogs.which_folder(self._card, tr(content.CHOOSE_TITLE), begin)
        if folder is None:
            return
        self._card.withdraw_begin()
        try:
            holds_one = self._desk.neighbours.check(folder)
        except RefusedError as refusal:
            self._card.fault.say(str(refusal))
            return
        self._card.fault.clear_fault()
        if holds_one:
            self._open(folder)
        else:
            self._empty = folder
            self._card.ask_whose(folder.name)

    def _begin(self, name: str) -> None:
        if self._empty is None:
            return
        try:
            self._desk.neighbours.begin(self._empty, name)
        except (RefusedError, DiaryFault) as fault:
            self._card.fault.say(str(fault))
            return
        self._card.withdraw_begin()
        self._open(self._empty)
        self._empty = None

    def _open(self, folder: Path) -> None:
        """Open a diary, and remember it: tomorrow evening it is one click."""
        if not self._start(folder):
            return
        try:
            self._desk.change_settings(other_diaries=self._desk.neighbours.remembering(folder))
        except (RefusedError, DiaryFault) as fault:
            self._card.fault.say(str(fault))
        self.refresh()

    def _open_sample(self) -> None:
        try:
            folder = self._desk.neighbours.sample()
        except (RefusedError, DiaryFault) as fault:
            self._card.fault.say(str(fault))
            return
        self._start(folder)

    def _start(self, folder: Path) -> bool:
        if not self._dialogs.open_diary(folder):
            self._card.fault.say(content.not_opened(str(folder)))
            return False
        self._card.fault.clear_fault()
        self._card.told.tell(tr(content.OPENED))
        return True
