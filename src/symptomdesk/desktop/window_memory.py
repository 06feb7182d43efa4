"""Opens the window where and as it was left."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from symptomdesk.desktop import window_state
from symptomdesk.desktop.window_state import Place, WindowState


class WindowMemory(QObject):
    """Places a window by what ``file`` says, and writes there how it is left.

    ``page`` tells which page is open, by its id.
    """

    def __init__(
        self, window: QMainWindow, file: Path, page: Callable[[], str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._window, self._file, self._page = window, file, page

    def restore(self) -> str:
        """Place the window on a screen that is there; the page that was open, empty if it is not known."""
        state, window = window_state.load(self._file), self._window
        place = state.place.on(_screens()) if state.place is not None else None
        if place is not None:
            window.resize(place.width - state.frame_width, place.height - state.frame_height)
            window.move(place.x, place.y)
        if state.maximised:
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
        return state.page

    def keep(self) -> None:
        """Write how the window stands; a full disk costs no more than the place of a window."""
        with suppress(OSError):
            window_state.save(self._file, self._state())

    def _state(self) -> WindowState:
        window, page = self._window, self._page()
        if window.isMaximized() or window.isMinimized() or window.isFullScreen():
            return WindowState(_place(window.normalGeometry()), maximised=window.isMaximized(), page=page)
        inside, around = window.size(), window.frameGeometry()
        frame = around.width() - inside.width(), around.height() - inside.height()
        return WindowState(_place(around), *frame, page=page)


def _screens() -> tuple[Place, ...]:
    """The rooms of the screens beside their panels, the main one first."""
    main = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda one: one is not main)
    return tuple(_place(screen.availableGeometry()) for screen in screens)


def _place(around: QRect) -> Place:
    return Place(around.x(), around.y(), around.width(), around.height())
