"""The rail at the side: the pages of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from symptomdesk.desktop.theme import Look, set_style
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label


class Rail(QFrame):
    """A button for each page, the program's name above them; narrow windows show the icons alone."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName("Pages")
        self._look = look
        self._narrow = False
        self._group = QButtonGroup(self)
        self._buttons: dict[str, IconButton] = {}
        self._titles: dict[str, str] = {}
        self._brand = Label.single_line("SymptomDesk", "brand", self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._brand)
        self._column.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)
        look.changed.connect(self._space)
        self._space()

    def add_page(self, id_: str, title: str, icon: str) -> None:
        """Add a page's button; Ctrl and its number open it from anywhere in the window."""
        number = len(self._buttons) + 1
        button = IconButton(
            self._look,
            icon,
            title,
            kind="rail",
            ink="muted",
            checked_ink="on_primary_soft",
            help_=f"Open {title} (Ctrl+{number})",
            parent=self,
        )
        button.setCheckable(True)
        button.setObjectName(id_)
        self._buttons[id_], self._titles[id_] = button, title
        self._group.addButton(button)
        self._column.insertWidget(self._column.count() - 1, button)
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(button.click)
        self._space()

    def mark(self, id_: str) -> None:
        """Show which page is open."""
        self._buttons[id_].setChecked(True)

    def button(self, id_: str) -> IconButton:
        """The button of a page."""
        return self._buttons[id_]

    def set_narrow(self, narrow: bool) -> None:
        """Show the icons alone, where the room is needed."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._space()

    def _clicked(self, button: QWidget) -> None:
        self.chosen.emit(button.objectName())

    def _space(self) -> None:
        scale = self._look.scale
        gap, side = scale.space("xs"), scale.space("m")
        self._brand.setVisible(not self._narrow)
        self._brand.setContentsMargins(side, scale.space("s"), 0, scale.space("m"))
        for id_, button in self._buttons.items():
            button.setText("" if self._narrow else f"  {self._titles[id_]}")
            set_style(button, "narrow", "true" if self._narrow else "false")
        self._column.setSpacing(gap)
        self._column.setContentsMargins(side, side, side, side)
        narrow = scale.control("height") + 2 * scale.space("s") + 2 * side
        self.setFixedWidth(narrow if self._narrow else self._full_width())

    def _full_width(self) -> int:
        scale = self._look.scale
        widest = max((button.sizeHint().width() for button in self._buttons.values()), default=0)
        wanted = max(widest, self._brand.sizeHint().width()) + 2 * scale.space("m")
        return max(scale.breakpoint("rail") if scale.percent == 100 else 0, wanted)
