"""A heading that folds what stands below it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label


class Fold(QFrame):
    """A title, a line below it and a body that opens and closes; ``opened`` comes just before it opens."""

    opened = Signal()

    def __init__(self, look: Look, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._title = title
        self.head = IconButton(look, "chevron_right", title, kind="fold", parent=self)
        self.head.setText(f"  {title}")
        self.head.setCheckable(True)
        self._subtitle = Label(subtitle, "small", self)
        self.content = QWidget(self)
        self.content.setObjectName("clear")
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._subtitle)
        column.addWidget(self.content)
        self.head.clicked.connect(self._toggle)
        self.set_open(False)

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self.head.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close the body."""
        if is_open:
            self.opened.emit()
        self.head.setChecked(is_open)
        self.head.show_icon("chevron_down" if is_open else "chevron_right")
        self.head.setAccessibleName(f"{self._title}, {'open' if is_open else 'closed'}")
        self.content.setVisible(is_open)
        self._subtitle.setVisible(is_open and bool(self._subtitle.text()))

    def _toggle(self) -> None:
        self.set_open(self.head.isChecked())
