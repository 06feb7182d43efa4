"""The card that deletes everything: in two steps, after a word that nobody types by mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages import settings_content
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.desktop.widgets.told_bar import ToldBar
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

TITLE = marked("Delete everything")
BEGIN = marked("Delete everything…")
WHAT = marked(
    "Deletes this diary from this computer: all days, the treatment, what was corrected, the backups, the"
    " settings and your own leaflets. Then the program begins anew, as on the first day."
)
SAVE_FIRST = marked(
    "If you may want to read it again, save it first. Once deleted, it cannot be brought back."
)
ELSEWHERE = marked(
    "Files that you saved yourself and backups on another disk stay where they are, and so do copies that a"
    " backup of the whole computer has made."
)
WORD = marked("DELETE")
ASK = marked("To go on, type the word {word} here")
FOR_GOOD = marked("Delete everything for good")
KEEP = marked("Keep everything")


class DeletionCard(Card):
    """``export_wanted`` asks for a copy first; ``deletion_wanted`` comes only after the word and a button."""

    export_wanted = Signal()
    deletion_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr(TITLE), parent)
        self._look = look
        self.begin = self._button(tr(BEGIN), tr(WHAT))
        self.export = self._button(tr(settings_content.EXPORT_BUTTON), tr(settings_content.EXPORT_HELP))
        self.word = LineField(look, tr(ASK, word=tr(WORD)), parent=self)
        self.delete = self._button(tr(FOR_GOOD), tr(SAVE_FIRST))
        self.keep = self._button(tr(KEEP), "")
        self.told = ToldBar(look, self)
        self.fault = FaultLine(self)
        self._first, self._second = QWidget(self), QWidget(self)
        self._columns = (QVBoxLayout(self._first), QVBoxLayout(self._second))
        self._build()
        self.begin.clicked.connect(self.ask)
        self.keep.clicked.connect(self._keep)
        self.export.clicked.connect(self._export)
        self.delete.clicked.connect(self._delete)
        self.word.line.textChanged.connect(self._weigh)
        look.changed.connect(self._space_steps)
        self._space_steps()
        self.fold()

    @property
    def asking(self) -> bool:
        """Whether the second step is open."""
        return not self._second.isHidden()

    def ask(self) -> None:
        """Open the second step."""
        self._first.hide()
        self._second.show()
        self.export.setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Back to the first step; nothing is deleted."""
        self.word.line.clear()
        self.told.hide()
        self.fault.clear_fault()
        self._second.hide()
        self._first.show()
        self._weigh("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asking:
            self._keep()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        for step in (self._first, self._second):
            step.setObjectName("clear")
        first, second = self._columns
        first.addLayout(_row(self.begin))
        second.addWidget(Label(tr(SAVE_FIRST), "strong", self))
        second.addLayout(_row(self.export))
        for widget in (self.told, self.fault, self.word):
            second.addWidget(widget)
        second.addLayout(_row(self.delete, self.keep))
        self.body.addWidget(Label(tr(WHAT), "", self))
        self.body.addWidget(self._first)
        self.body.addWidget(self._second)
        self.body.addWidget(Label(tr(ELSEWHERE), "small", self))

    def _button(self, text: str, help_: str) -> WrappingButton:
        button = WrappingButton(text, self)
        describe(button, text.rstrip("…"), help_)
        return button

    def _weigh(self, typed: str) -> None:
        self.delete.setEnabled(typed.strip().casefold() == tr(WORD).casefold())

    def _keep(self) -> None:
        self.fold()
        self.begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _export(self) -> None:
        self.export_wanted.emit()

    def _delete(self) -> None:
        self.deletion_wanted.emit()

    def _space_steps(self) -> None:
        for column in self._columns:
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self._look.scale.space("s"))


def _row(*buttons: WrappingButton) -> FlowLayout:
    row = FlowLayout()
    for button in buttons:
        row.addWidget(button)
    return row
