"""What a person does on the card of the passphrase, carried out at the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from symptomdesk.desk import Desk, DiaryFault, RefusedError

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.settings_passphrase import PassphraseCard, PassphraseWanted
from symptomdesk.desktop.translation import fault_words


class PassphraseActions(QObject):
    """Turns the card's signals into use cases, and keeps it up to date."""

    def __init__(self, desk: Desk, card: PassphraseCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._card = desk, card
        card.set_wanted.connect(self._set)
        card.remove_wanted.connect(self._remove)

    def refresh(self) -> None:
        """Show whether the diary is encrypted."""
        self._card.show_state(on=self._desk.protection.on)

    def _set(self, wanted: PassphraseWanted) -> None:
        self._do(partial(self._desk.protection.set, wanted.new, former=wanted.former))

    def _remove(self, former: str) -> None:
        self._do(partial(self._desk.protection.remove, former))

    def _do(self, action: Callable[[], None]) -> None:
        try:
            with _busy_cursor():
                action()
        except (DiaryFault, RefusedError) as fault:
            self.refresh()
            self._card.fault.say(fault_words(fault))
        else:
            self.refresh()
            self._card.done()


@contextmanager
def _busy_cursor() -> Iterator[None]:
    """A diary of years with all its backups takes some seconds to write anew."""
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
