"""The settings page: what its owner can choose, in force at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.around import Around
from symptomdesk.desktop.dialogs import Dialogs
from symptomdesk.desktop.key_list import key_groups
from symptomdesk.desktop.pages.settings_actions import SettingsActions
from symptomdesk.desktop.pages.settings_board import SettingsBoard
from symptomdesk.desktop.pages.settings_content import fever_content
from symptomdesk.desktop.pages.settings_reminder import ReminderCard

if TYPE_CHECKING:
    from symptomdesk.desk import Change, Desk
    from symptomdesk.desktop.theme import Look


class SettingsPage(QWidget):
    """Shows the settings in force and follows them; ``pages`` are the titles of the window's pages.

    ``erasing_wanted`` says that everything is to be deleted; the person was asked twice. ``lock_wanted`` says
    that the diary is to be locked.
    """

    erasing_wanted = Signal()
    lock_wanted = Signal()

    def __init__(
        self,
        look: Look,
        desk: Desk,
        pages: Sequence[str],
        *,
        around: Around | None = None,
        dialogs: Dialogs | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        around = around or Around()
        folder = str(desk.reference.folder.root)
        reminder = ReminderCard(look, around, sample=desk.is_sample)
        self.board = SettingsBoard(
            look, desk.today(), folder, key_groups(pages), reminder=reminder, parent=self
        )
        self._actions = SettingsActions(desk, self.board, dialogs or Dialogs(), around.autostart, self)
        self.board.deletion.deletion_wanted.connect(self.erasing_wanted)
        self.board.passphrase.lock_wanted.connect(self.lock_wanted)
        self._actions.changes.done.connect(self.refresh)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self.setFocusProxy(self.board)
        self.refresh()
        self._current = True

    def refresh(self) -> None:
        """Show what is in force; what is being typed stays."""
        reference = self._desk.reference
        fever = fever_content(reference.settings, reference.leaflet.fever)
        self.board.show_settings(reference.settings, fever, self._desk.today())
        self._actions.backups.refresh()
        self._actions.passphrase.refresh()
        self._actions.diaries.refresh()

    def open_phones(self) -> None:
        """Go to the phone numbers."""
        self.board.phones.setFocus(Qt.FocusReason.OtherFocusReason)
        self.board.reveal(self.board.phones)

    def finish(self) -> bool:
        """Keep what is typed; whether all of it is in force."""
        return self._actions.changes.finish()

    def on_change(self, _change: Change) -> None:
        """Something was changed, perhaps elsewhere."""
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._current:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._current = False  # backups and other diaries may be others by the next time
            self.board.data.told.hide()
            self.board.passphrase.told.hide()
            self.board.passphrase.forget()
            self.board.deletion.fold()
            self.board.diaries.told.hide()
