"""Whether the program can be seen without its window: its icon in the tray, and what closing means then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from symptomdesk.desk import Desk
    from symptomdesk.desktop.main_window import MainWindow
    from symptomdesk.desktop.tray import Tray

PANEL_MS = 10_000
"""How long a desktop may take at login until its tray is there. Qt looks for one only once, and remembers."""

_LOOK_MS = 30_000


class Presence(QObject):
    """Keeps an icon in the tray while it has a purpose: to remind, or to lead back to a window that waits.

    A sample diary has none. ``begun`` says that window or icon are there, and whether it is the window.
    """

    begun = Signal(bool)

    def __init__(self, desk: Desk, window: MainWindow, tray: Tray, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._window, self._tray = desk, window, tray
        self._sample = desk.is_sample
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._begin)
        window.stays = self._stays
        tray.open_wanted.connect(window.bring_up)
        tray.quit_wanted.connect(window.quit)

    def begin(self, *, in_background: bool) -> None:
        """Show the window; or, after the time that a desktop takes at login, only its icon."""
        if in_background:
            self._patience.start(PANEL_MS)
        else:
            self._window.show()
            self._begin()

    def end(self) -> None:
        """Take the icon away."""
        self._patience.stop()
        self._timer.stop()
        self._tray.set_shown(False)

    def follow_settings(self) -> None:
        """Do at once what other settings want."""
        if self._timer.isActive():
            self.look()

    def look(self) -> None:
        """Show or hide the icon as is wanted; no window is ever lost behind a tray that is gone."""
        settings = self._desk.reference.settings
        wanted = settings.reminder_at is not None or settings.stay_in_tray
        self._tray.set_shown(wanted and not self._sample)
        if self._window.isHidden() and not self._has_icon:
            self._window.showMinimized()

    def _begin(self) -> None:
        self.look()
        self._timer.start()
        self.begun.emit(not self._window.isHidden() and not self._window.isMinimized())

    @property
    def _has_icon(self) -> bool:
        return self._tray.is_shown and self._tray.is_there

    def _stays(self) -> bool:
        """Whether a closed window waits in the tray: only if that was chosen, and there is a way back."""
        return self._desk.reference.settings.stay_in_tray and self._has_icon
