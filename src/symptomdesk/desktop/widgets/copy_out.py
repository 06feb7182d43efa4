"""A way out for words that cannot be saved: to take them along by the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

COPY = marked("Copy what I wrote")
HELP = marked("Copies it so that you can paste it elsewhere, into a letter for instance")
COPIED = marked("Copied")


class CopyOut(QWidget):
    """A button, shown only while it is offered; it copies what ``text`` gives at that moment."""

    def __init__(self, text: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._text = text
        self.button = WrappingButton(tr(COPY), self)
        row = FlowLayout(parent=self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        self.button.clicked.connect(self._copy)
        self.offer(False)

    def offer(self, offered: bool) -> None:
        """Show the button, or take it away."""
        self._name(tr(COPY))
        self.setVisible(offered)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text())
        self._name(tr(COPIED))

    def _name(self, words: str) -> None:
        self.button.say(words)
        describe(self.button, words, tr(HELP))
