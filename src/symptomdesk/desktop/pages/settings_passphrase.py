"""The card of the passphrase: set, changed and taken away, and when the window locks by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages.setting_card import SettingCard
from symptomdesk.desktop.translation import marked, plural, tr
from symptomdesk.desktop.widgets.choice_lines import ChoiceList
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.desktop.widgets.told_bar import ToldBar
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton
from symptomdesk.settings import LOCK_MINUTES, Settings

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

TITLE = marked("Passphrase")
OFF = marked("The diary has no passphrase: whoever can open its folder can read it.")
ON = marked("The diary and its backups are encrypted. Without the passphrase nobody can read them.")
WARNING = marked(
    "Nobody can find out a forgotten passphrase. Save everything first, in a safe place, or write the "
    "passphrase down where only you find it. Copies that were saved before stay readable."
)
NOT_COVERED = marked(
    "What you choose in the settings is not encrypted: the name and the date of birth for the report, the"
    " telephone numbers, the words for the person you write for, the folders of other diaries, which signs of"
    " the leaflet Trends shows and in which order. Leave empty what nobody may read."
)
SAVE_FIRST = marked("Save everything first (JSON)…")
FORMER = marked("The passphrase until now")
NEW = marked("A new passphrase")
AGAIN = marked("The same once more")
NEW_NOTE = marked("8 characters or more; several words are best.")
SET = marked("Encrypt the diary")
CHANGE = marked("Change the passphrase")
REMOVE = marked("Remove the passphrase")
LOCK_NOW = marked("Lock now")
LOCK_NAME = marked("Lock when nothing was done for")
DIFFERENT = marked("The two differ. Please type both again.")
DONE_ON = marked("The diary is encrypted.")
DONE_OFF = marked("The diary has no passphrase any more.")


class PassphraseWanted(Struct, frozen=True):
    """A new passphrase, and the one until now where there was one."""

    new: str
    former: str | None


class PassphraseCard(SettingCard):
    """``set_wanted`` carries a :class:`PassphraseWanted`, ``remove_wanted`` the passphrase until now.

    ``export_wanted`` asks to save everything first. What is typed is never shown, and forgotten as soon as it
    was told or the page is left.
    """

    set_wanted = Signal(object)
    remove_wanted = Signal(str)
    lock_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr(TITLE), parent)
        self._on = False
        self.state = Label("", "strong", self)
        self.warning = Label(tr(WARNING), "small", self)
        self.former = self._secret(tr(FORMER))
        self.new = self._secret(tr(NEW), tr(NEW_NOTE))
        self.again = self._secret(tr(AGAIN))
        self.not_covered = Label(tr(NOT_COVERED), "small", self)
        self.export = self._button(tr(SAVE_FIRST))
        self.set = self._button(tr(SET))
        self.remove = self._button(tr(REMOVE))
        self.lock = self._button(tr(LOCK_NOW))
        self.lock_after = ChoiceList(look, tr(LOCK_NAME), _lock_choices(), self)
        self._lock_name = Label(tr(LOCK_NAME), "", self)
        self.told = ToldBar(look, self)
        row = FlowLayout()
        for button in (self.set, self.remove, self.lock):
            row.addWidget(button)
        self.add(self.state, self.warning)
        export = FlowLayout()
        export.addWidget(self.export)
        self.body.insertLayout(self.body.count() - 1, export)
        self.add(self.not_covered, self.former, self.new, self.again)
        self.body.insertLayout(self.body.count() - 1, row)
        self.add(self._lock_name, self.lock_after, self.told)
        self.set.clicked.connect(self._set)
        self.remove.clicked.connect(self._remove)
        self.lock.clicked.connect(self.lock_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.lock_after.chosen.connect(self._choose)

    @property
    def lines(self) -> tuple[LineField, ...]:
        """None: what is typed here is nothing to keep on leaving the page."""
        return ()

    def show_state(self, *, on: bool) -> None:
        """Show whether the diary is encrypted."""
        self._on = on
        self.state.say(tr(ON) if on else tr(OFF))
        self.set.say(tr(CHANGE) if on else tr(SET))
        describe(self.set, tr(CHANGE) if on else tr(SET), tr(WARNING))
        for widget in (self.former, self.remove, self.lock, self._lock_name, self.lock_after):
            widget.setVisible(on)

    def show_settings(self, settings: Settings) -> None:
        """Show when the window locks by itself."""
        self.lock_after.offer(LOCK_MINUTES, settings.lock_after_minutes)

    def done(self) -> None:
        """What was wanted is in force."""
        self.forget()
        self.fault.clear_fault()
        self.told.tell(tr(DONE_ON) if self._on else tr(DONE_OFF))

    def forget(self) -> None:
        """Empty the lines."""
        for line in (self.former, self.new, self.again):
            line.line.clear()
            line.refuse("")

    def _secret(self, name: str, help_: str = "") -> LineField:
        line = LineField(self._look, name, help_=help_, longest=1000, parent=self)
        line.line.setEchoMode(QLineEdit.EchoMode.Password)
        return line

    def _button(self, words: str) -> WrappingButton:
        button = WrappingButton(words, self)
        describe(button, words.rstrip("…"))
        return button

    def _set(self) -> None:
        if self.new.text != self.again.text:
            self.again.refuse(tr(DIFFERENT))
            self.again.setFocus()
            return
        self.set_wanted.emit(PassphraseWanted(self.new.text, self.former.text if self._on else None))

    def _remove(self) -> None:
        self.remove_wanted.emit(self.former.text)

    def _choose(self, minutes: int) -> None:
        self.want(lock_after_minutes=minutes)


def _lock_choices() -> tuple[tuple[int, str], ...]:
    return tuple(
        (minutes, plural("%n minute", "%n minutes", minutes) if minutes else tr("Never"))
        for minutes in LOCK_MINUTES
    )
