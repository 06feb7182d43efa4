"""What a person does on the settings page, carried out at the desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from symptomdesk.desk import Desk, DiaryFault
from symptomdesk.desktop.dialogs import Dialogs, documents
from symptomdesk.desktop.pages import help_content, reminder_content, report_content, settings_content
from symptomdesk.desktop.pages.backups_actions import BackupsActions
from symptomdesk.desktop.pages.diaries_actions import DiariesActions
from symptomdesk.desktop.pages.passphrase_actions import PassphraseActions
from symptomdesk.desktop.pages.setting_changes import SettingChanges
from symptomdesk.desktop.shortcuts import press_by_key
from symptomdesk.desktop.translation import fault_words, tr
from symptomdesk.files import write_whole

if TYPE_CHECKING:
    from symptomdesk.desktop.autostart import Autostart
    from symptomdesk.desktop.pages.settings_about import AboutCard, DataCard
    from symptomdesk.desktop.pages.settings_board import SettingsBoard
    from symptomdesk.desktop.pages.settings_deletion import DeletionCard
    from symptomdesk.desktop.pages.settings_passphrase import PassphraseCard


class SettingsActions(QObject):
    """Turns the signals of a board into use cases of the desk."""

    def __init__(
        self,
        desk: Desk,
        board: SettingsBoard,
        dialogs: Dialogs,
        autostart: Autostart,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._board, self._dialogs = desk, board, dialogs
        self._autostart = autostart
        self._folder = documents()
        self._saved: Path | None = None
        self.changes = SettingChanges(desk, board.setting_cards, self)
        self.passphrase = PassphraseActions(desk, board.passphrase, self)
        self.backups = BackupsActions(desk, board.backups, dialogs, self)
        self.diaries = DiariesActions(desk, board.diaries, dialogs, self)
        board.data.open_wanted.connect(self._open_folder)
        board.data.copy_wanted.connect(self._copy_folder)
        press_by_key(board.data.export, "settings.export")
        board.data.export_wanted.connect(self._export)
        board.data.told.pressed.connect(self._show_saved)
        board.about.texts_wanted.connect(self._show_licences)
        board.deletion.export_wanted.connect(self._export_first)
        board.deletion.told.pressed.connect(self._show_saved)
        board.passphrase.export_wanted.connect(self._export_before_encrypting)
        board.passphrase.told.pressed.connect(self._show_saved)
        board.reminder.login_wanted.connect(self._start_at_login)

    def _open_folder(self) -> None:
        self._show(self._desk.reference.folder.root)

    def _show_licences(self) -> None:
        self._show(help_content.licence_texts(), self._board.about)

    def _copy_folder(self) -> None:
        self._dialogs.copy(str(self._desk.reference.folder.root))
        self._saved = None
        self._board.data.told.tell(tr(settings_content.COPIED_FOLDER))

    def _export(self) -> None:
        self._save_everything(self._board.data)

    def _export_first(self) -> None:
        self._save_everything(self._board.deletion)

    def _export_before_encrypting(self) -> None:
        self._save_everything(self._board.passphrase)

    def _save_everything(self, card: DataCard | DeletionCard | PassphraseCard) -> None:
        suggested = self._folder / settings_content.export_name(self._desk.today())
        title, kind = tr(settings_content.EXPORT_TITLE), tr(settings_content.EXPORT_KIND)
        path = self._dialogs.where_to_save(self._board, title, suggested, kind)
        if path is None:
            return
        fault = card.fault
        try:
            write_whole(path, self._desk.reports.json().encode())
        except DiaryFault as refusal:
            fault.say(refusal.sentence)
        except OSError as refusal:
            fault.say(report_content.not_saved_words(path.name, refusal.strerror or fault_words(refusal)))
        else:
            fault.clear_fault()
            self._folder, self._saved = path.parent, path
            words = report_content.saved_words(path.name, path.parent.name or str(path.parent))
            card.told.tell(words, tr(report_content.NOT_PROTECTED), tr(settings_content.OPEN_FOLDER))

    def _start_at_login(self, wanted: bool) -> None:
        card = self._board.reminder
        try:
            self._autostart.set_on(wanted)
        except OSError as fault:
            reason = fault.strerror or fault_words(fault)
            card.fault.say(tr(reminder_content.LOGIN_FAULT, file=self._autostart.file, reason=reason))
        else:
            card.fault.clear_fault()
        card.show_settings(self._desk.reference.settings)

    def _show_saved(self) -> None:
        if self._saved is not None:
            self._show(self._saved.parent)

    def _show(self, folder: Path, card: DataCard | AboutCard | None = None) -> None:
        fault = (card or self._board.data).fault
        if self._dialogs.show_folder(folder):
            fault.clear_fault()
        else:
            fault.say(tr("The folder cannot be opened from here. It is {folder}.", folder=folder))
