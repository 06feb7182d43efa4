"""The window while a picture of it is taken, and how to get to a page in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from symptomdesk.desk import Desk
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.tray import Tray

Page = TypeVar("Page", bound=QWidget)


class Stage:
    """A session, its desk and its look; ``picture`` is what a scene wants to show instead of the window."""

    def __init__(self, session: Session, desk: Desk, look: Look) -> None:
        self.session, self.desk, self.look = session, desk, look
        self.picture: QPixmap | None = None

    def open(self, id_: str, kind: type[Page]) -> Page:
        """Show a page."""
        page = self.session.window.open_page(id_)
        if not isinstance(page, kind):
            raise TypeError(f"{id_} is not the page of {kind.__name__}")
        return page

    def press(self, words: str) -> None:
        """Press the button in sight that is called so, or begins so."""
        buttons = self.session.window.findChildren(QPushButton)
        named = (b for b in buttons if b.isVisible() and words in (b.accessibleName(), b.text()))
        next(named).click()

    def keep(self, widget: QWidget) -> None:
        """Show a dialog instead of the window."""
        widget.show()
        settle()
        self.picture = widget.grab()
        widget.close()

    def keep_dialog(self, ask: Callable[[], object]) -> None:
        """Show the dialog that ``ask`` opens and waits for."""
        QTimer.singleShot(0, self._keep_open_dialog)
        ask()

    def _keep_open_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            raise RuntimeError("no dialog opened")
        self.keep(dialog)


class TrayThatIsThere(Tray):
    """Lets the settings offer what a desktop with a tray can do."""

    @property
    def is_there(self) -> bool:
        """As on most desktops."""
        return True


def settle() -> None:
    """Let everything take its place."""
    for _ in range(6):
        QApplication.processEvents()


def wait_for(signal: object) -> None:
    """Wait until a signal is emitted."""
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    loop.exec()
