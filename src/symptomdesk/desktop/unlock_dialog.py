"""The dialog that asks for the passphrase of an encrypted diary."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, plural, tr
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

TITLE = marked("The diary is locked")
NOTE = marked("It is encrypted. Please type its passphrase.")
NAME = marked("Passphrase")
OPEN = marked("Open the diary")
CLOSE = marked("Close")
SHOW = marked("Show what is typed")
FORGOTTEN = marked(
    "Nobody can find out a forgotten passphrase, not the makers of this program either. A backup or a saved"
    " copy made before it was set can still be read."
)

_LONGEST_WAIT = 30
"""Seconds; guessing shall not pay, and one who mistypes shall not wait for long."""


class UnlockDialog(QDialog):
    """Asks until it is answered or closed; ``passphrase`` is the answer, ``None`` if it was closed.

    ``wrong`` is how many answers did not fit so far: each makes the next one wait longer. The last of them,
    ``typed``, stands in the line again, where a slip can be looked at and mended.
    """

    def __init__(
        self,
        look: Look,
        fault: str = "",
        wrong: int = 0,
        typed: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.passphrase: str | None = None
        self._said = fault
        self.setWindowTitle(tr("{title} – SymptomDesk", title=tr(TITLE)))
        self.setObjectName("page")
        self._width = look.scale.breakpoint("reading_line")
        self.line = QLineEdit(self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setPlaceholderText(tr(NAME))
        describe(self.line, tr(NAME), tr(NOTE))
        self.show_typed = IconButton(look, "eye", tr(SHOW), kind="square", parent=self)
        self.show_typed.setCheckable(True)
        self.fault = FaultLine(self)
        self.enter = WrappingButton(tr(OPEN), self)
        self.close_button = WrappingButton(tr(CLOSE), self)
        set_kind(self.enter, "primary")
        describe(self.enter, tr(OPEN))
        describe(self.close_button, tr(CLOSE))
        self.enter.setDefault(True)
        self._column = QVBoxLayout(self)
        side = look.scale.space("xl")
        self._column.setContentsMargins(side, side, side, side)
        self._column.setSpacing(look.scale.space("m"))
        row = QHBoxLayout()
        row.setSpacing(look.scale.space("s"))
        row.addWidget(self.line, 1)
        row.addWidget(self.show_typed)
        self._column.addWidget(Label(tr(TITLE), "title", self))
        self._column.addWidget(Label(tr(NOTE), "", self))
        self._column.addLayout(row)
        for widget in (self.fault, self.enter, self.close_button, Label(tr(FORGOTTEN), "small", self)):
            self._column.addWidget(widget)
        self.fault.say(fault)
        self.enter.clicked.connect(self._answer)
        self.close_button.clicked.connect(self.reject)
        self.show_typed.toggled.connect(self._show_typed)
        self._wait(wrong)
        self.line.setText(typed)
        self.line.selectAll()
        self.line.setFocus()

    @staticmethod
    def seconds_to_wait(wrong: int) -> int:
        """How long the next answer waits after so many wrong ones: first not at all, then ever longer."""
        return 0 if wrong < 2 else min(2 ** (wrong - 1), _LONGEST_WAIT)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(self._width, self._column.heightForWidth(self._width))

    def _wait(self, wrong: int) -> None:
        if seconds := self.seconds_to_wait(wrong):
            self.enter.setEnabled(False)
            please_wait = plural("Please wait %n second.", "Please wait %n seconds.", seconds)
            self.fault.say(f"{self._said} {please_wait}")
            QTimer.singleShot(seconds * 1000, self, self._ready)

    def _ready(self) -> None:
        self.enter.setEnabled(True)
        self.fault.say(self._said)

    def _answer(self) -> None:
        self.passphrase = self.line.text()
        self.line.clear()
        self.accept()

    def _show_typed(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self.line.setEchoMode(mode.Normal if shown else mode.Password)
