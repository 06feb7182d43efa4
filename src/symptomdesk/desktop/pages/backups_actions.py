"""What a person does on the card of the backups, carried out at the desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from symptomdesk.desk import Backup, Desk, DiaryFault, RefusedError
from symptomdesk.desktop.dialogs import Dialogs, documents
from symptomdesk.desktop.pages import backups_content as content
from symptomdesk.desktop.translation import fault_words, tr

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.settings_backups import BackupsCard


class BackupsActions(QObject):
    """Turns the card's signals into use cases, and keeps it up to date."""

    def __init__(
        self, desk: Desk, card: BackupsCard, dialogs: Dialogs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._card, self._dialogs = desk, card, dialogs
        self._offered: tuple[Backup, ...] = ()
        card.backup_wanted.connect(self._back_up)
        card.folder_wanted.connect(self._choose_folder)
        card.no_folder_wanted.connect(self._use_none)
        card.restore_wanted.connect(self._restore)

    def refresh(self) -> None:
        """Show how it stands with the backups."""
        try:
            view = self._desk.backups.view()
        except DiaryFault as fault:
            self._card.fault.say(fault_words(fault))
            return
        self._offered = view.backups[: content.SHOWN]
        self._card.show_content(content.backups_content(view, self._desk.today()))

    def _back_up(self) -> None:
        if self._do(self._desk.backups.make):
            self._card.told.tell(tr(content.MADE))

    def _choose_folder(self) -> None:
        second = self._desk.reference.settings.second_backups
        begin = Path(second) if second else documents()
        folder = self._dialogs.which_folder(self._card, tr(content.CHOOSE_TITLE), begin)
        if folder is not None:
            self._set_folder(str(folder))

    def _use_none(self) -> None:
        self._set_folder("")

    def _set_folder(self, folder: str) -> None:
        self._do(lambda: self._desk.change_settings(second_backups=folder))
        if folder:
            self._do(self._desk.backups.make_of_the_day)

    def _restore(self, index: int) -> None:
        chosen = self._offered[index]
        if self._do(lambda: self._desk.backups.restore(chosen.path)):
            self._card.told.tell(tr(content.RESTORED), tr(content.RESTORED_REMARK))

    def _do(self, action: Callable[[], object]) -> bool:
        try:
            action()
        except (DiaryFault, RefusedError) as fault:
            self._card.fault.say(fault_words(fault))
            return False
        finally:
            self.refresh()
        self._card.fault.clear_fault()
        return True
