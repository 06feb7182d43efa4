"""The rail at the side: the pages of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from symptomdesk.desktop.key_list import page_keys
from symptomdesk.desktop.shortcuts import bind_keys, native
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.filling_scroll import FillingScroll
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.rail_button import RailButton

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class Rail(QFrame):
    """A button for each page, the program's name above them; in narrow windows words stand below icons.

    Where even so there is no room for all of them, it scrolls.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(tr("Pages"))
        self._look = look
        self._narrow: bool | None = None
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        inside = QWidget(self)
        inside.setObjectName("clear")
        self._brand = Label.single_line("SymptomDesk", "brand", inside)
        self._column = QVBoxLayout(inside)
        self._column.addWidget(self._brand)
        self._column.addStretch(1)
        self._foot = 1  # where the next button goes, below the name and the other ones
        self._scroll = FillingScroll(inside, self)
        self._scroll.setObjectName("clear")
        self._group.buttonClicked.connect(self._clicked)
        look.changed.connect(self._space)

    def add_page(self, id_: str, title: str, icon: str, *, apart: bool = False) -> None:
        """Add a page's button, at the foot if it is ``apart``; Ctrl and its number open it from anywhere."""
        number = len(self._buttons) + 1
        keys = page_keys(number, title)
        button = RailButton(self._look, icon, title, f"{keys.what} ({native(keys.keys)})", self)
        button.setObjectName(id_)
        self._buttons[id_] = button
        self._group.addButton(button)
        self._column.insertWidget(-1 if apart else self._foot, button)
        self._foot += not apart
        bind_keys(self, keys, button.click)

    def mark(self, id_: str) -> None:
        """Show which page is open."""
        self._buttons[id_].setChecked(True)
        self._scroll.ensureWidgetVisible(self._buttons[id_])

    def button(self, id_: str) -> RailButton:
        """The button of a page."""
        return self._buttons[id_]

    def set_narrow(self, narrow: bool) -> None:
        """Show words below icons, where the room is needed, or beside them; to be told before it is shown."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._space()

    def _clicked(self, button: QWidget) -> None:
        self.chosen.emit(button.objectName())

    def _space(self) -> None:
        scale = self._look.scale
        gap, side = scale.space("xs"), scale.space("s" if self._narrow else "m")
        self._brand.setVisible(not self._narrow)
        self._brand.setContentsMargins(side, scale.space("s"), 0, scale.space("m"))
        for button in self._buttons.values():
            button.set_narrow(bool(self._narrow))
        self._column.setSpacing(gap)
        self._column.setContentsMargins(side, side, side, side)
        self.setFixedWidth(self._wanted_width())

    def _wanted_width(self) -> int:
        scale = self._look.scale
        side = 2 * scale.space("m")
        widest = max((button.sizeHint().width() for button in self._buttons.values()), default=0)
        if self._narrow:
            return widest + side
        return max(scale.breakpoint("rail"), self._brand.sizeHint().width() + side, widest + side)
