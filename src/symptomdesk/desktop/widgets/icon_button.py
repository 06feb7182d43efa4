"""A button with an icon that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.icons import icon
from symptomdesk.desktop.theme import Look, set_kind


class IconButton(QPushButton):
    """A push button with an icon, and a text or (``kind="square"``) only a name for screen reader and tip."""

    def __init__(
        self,
        look: Look,
        name: str,
        text: str,
        *,
        kind: str = "",
        ink: str = "text",
        help_: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("" if kind == "square" else text, parent)
        self._look, self._icon_name, self._ink = look, name, ink
        if kind:
            set_kind(self, kind)
        describe(self, text, help_ or (text if kind == "square" else ""))
        look.changed.connect(self._redraw)
        self._redraw()

    def show_icon(self, name: str, ink: str | None = None) -> None:
        """Show another icon, or none for an empty name, perhaps in another colour."""
        self._icon_name, self._ink = name, ink or self._ink
        self._redraw()

    def _redraw(self) -> None:
        side = self._look.scale.control("icon")
        colours = self._look.palette
        self.setIconSize(QSize(side, side))
        if not self._icon_name:
            self.setIcon(QIcon())
            return
        self.setIcon(icon(self._icon_name, colours[self._ink], side, self.devicePixelRatioF()))
