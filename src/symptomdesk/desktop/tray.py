"""The desktop's tray: an icon with a menu, and messages that come up beside it.

Nothing in it tells what the diary is about: others may look at the same screen.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from symptomdesk.desktop.translation import marked, tr

NAME = "SymptomDesk"
OPEN = marked("Open")
WRITE_TODAY = marked("Write today")
SNOOZE = marked("Remind me in an hour")
QUIT = marked("Quit")
_SHOWN_FOR_MS = 60_000


class Tray(QObject):
    """What the program asks of a tray; this one is of a desktop that has none.

    The signals say what was chosen in the menu; ``answered`` says that the latest message was pressed.
    """

    open_wanted = Signal()
    write_wanted = Signal()
    snooze_wanted = Signal()
    quit_wanted = Signal()
    answered = Signal()

    @property
    def is_there(self) -> bool:
        """Whether there is a tray to put an icon into, now."""
        return False

    @property
    def is_shown(self) -> bool:
        """Whether the icon is in the tray."""
        return False

    @property
    def speaks(self) -> bool:
        """Whether messages can be shown there."""
        return False

    def set_shown(self, shown: bool) -> None:
        """Show the icon from now on, or no longer."""

    def say(self, text: str) -> None:
        """Show a message; it goes by itself."""


class SystemTray(Tray):
    """The tray of the system; icon and menu are made when they are first shown.

    Where there is no tray nothing is made either: Qt would look for one of the old kind, in vain.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    @property
    def is_there(self) -> bool:
        """Asked anew each time: a tray may come some seconds after login."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def is_shown(self) -> bool:
        """Whether the icon is in the tray."""
        return self._icon is not None and self._icon.isVisible()

    @property
    def speaks(self) -> bool:
        """Whether the icon is there and the desktop shows messages of icons."""
        return self.is_shown and self.is_there and QSystemTrayIcon.supportsMessages()

    def set_shown(self, shown: bool) -> None:
        """Show or hide the icon."""
        if shown and self._icon is None and self.is_there:
            self._icon = self._make()
        if self._icon is not None and self._icon.isVisible() != shown:
            self._icon.setVisible(shown)

    def say(self, text: str) -> None:
        """Show a message beside the icon."""
        if self._icon is not None:
            self._icon.showMessage(NAME, text, QApplication.windowIcon(), _SHOWN_FOR_MS)

    def _make(self) -> QSystemTrayIcon:
        menu = QMenu()
        self.destroyed.connect(menu.deleteLater)  # a menu belongs to no window here
        for text, wanted in (
            (tr(OPEN), self.open_wanted),
            (tr(WRITE_TODAY), self.write_wanted),
            (tr(SNOOZE), self.snooze_wanted),
            (tr(QUIT), self.quit_wanted),
        ):
            if text == tr(QUIT):
                menu.addSeparator()
            menu.addAction(text).triggered.connect(wanted)
        icon = QSystemTrayIcon(QIcon(QApplication.windowIcon()), self)
        icon.setToolTip(NAME)
        icon.setContextMenu(menu)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self.answered)
        return icon

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.open_wanted.emit()
