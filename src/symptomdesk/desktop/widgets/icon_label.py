"""A picture that follows the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

from symptomdesk.desktop.icons import pixmap

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class IconLabel(QLabel):
    """An icon as decoration: what it means is always said by the text beside it.

    ``token`` is its colour, ``size`` one of the scale's control sizes.
    """

    def __init__(
        self, look: Look, name: str, token: str, size: str = "icon", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look, self._name, self._token, self._size = look, name, token, size
        look.changed.connect(self._redraw)
        self._redraw()

    def show_icon(self, name: str, token: str) -> None:
        """Show another icon or colour."""
        self._name, self._token = name, token
        self._redraw()

    def _redraw(self) -> None:
        side = self._look.scale.control(self._size)
        self.setFixedSize(side, side)
        self.setPixmap(pixmap(self._name, self._look.palette[self._token], side, self.devicePixelRatioF()))
