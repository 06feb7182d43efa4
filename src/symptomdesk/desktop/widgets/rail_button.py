"""A page's button in the rail."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.icons import icon
from symptomdesk.desktop.theme import Look, set_kind, set_style


class RailButton(QToolButton):
    """Icon and title, beside each other or, where narrow, below each other."""

    def __init__(self, look: Look, name: str, title: str, help_: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._name = look, name
        self._title = title
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_kind(self, "rail")
        describe(self, title, help_)
        look.changed.connect(self._redraw)
        self.toggled.connect(self._redraw)
        self._redraw()

    def set_narrow(self, narrow: bool) -> None:
        """Show the title below the icon instead of beside it."""
        set_style(self, "narrow", "true" if narrow else "false")
        self.setText(self._title if narrow else f"  {self._title}")
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextUnderIcon if narrow else style.ToolButtonTextBesideIcon)

    def _redraw(self) -> None:
        side, colours = self._look.scale.control("icon"), self._look.palette
        self.setIconSize(QSize(side, side))
        ink = colours["on_primary_soft" if self.isChecked() else "muted"]
        self.setIcon(icon(self._name, ink, side, self.devicePixelRatioF()))
