"""The card of the backups: when the last one was made, where else they go, and the way back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages import backups_content as content
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.fold import Fold
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.question_card import Answered, Option, QuestionCard
from symptomdesk.desktop.widgets.told_bar import ToldBar
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.backups_content import BackupsContent
    from symptomdesk.desktop.theme import Look

_YES, _NO = "yes", "no"


class BackupsCard(Card):
    """How it stands with the backups, and what can be done.

    ``backup_wanted`` asks for one now, ``folder_wanted`` for a second folder, ``no_folder_wanted`` for none.
    ``restore_wanted`` carries the index of the backup to go back to, once the person has confirmed it.
    """

    backup_wanted = Signal()
    folder_wanted = Signal()
    no_folder_wanted = Signal()
    restore_wanted = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr(content.TITLE), parent)
        self._content: BackupsContent | None = None
        self._question: QuestionCard | None = None
        self.latest = Label("", "strong", self)
        self.warning = Label("", "remark", self)
        self.second = Label("", "", self)
        self.now = self._button(tr(content.NOW), tr(content.NOTE))
        self.choose = self._button(tr(content.CHOOSE), tr(content.SECOND_NOTE))
        self.without = self._button(tr(content.WITHOUT), "")
        self.told = ToldBar(look, self)
        self.fault = FaultLine(self)
        self.fold = Fold(look, tr(content.BACK_TITLE), tr(content.BACK_NOTE), self)
        self._list = QVBoxLayout()
        self.lines: tuple[WrappingButton, ...] = ()
        self._build()
        self.now.clicked.connect(self.backup_wanted)
        self.choose.clicked.connect(self.folder_wanted)
        self.without.clicked.connect(self.no_folder_wanted)

    def show_content(self, shown: BackupsContent) -> None:
        """Show how it stands with the backups."""
        if shown == self._content:
            return
        self._content = shown
        self.latest.say(shown.latest)
        self.warning.say(shown.warning)
        self.second.say(shown.second)
        self.without.setVisible(shown.has_second)
        self.fold.setVisible(bool(shown.backups))
        self._withdraw()
        for line in self.lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = tuple(self._line(index, words) for index, words in enumerate(shown.backups))

    def _build(self) -> None:
        own, other = FlowLayout(), FlowLayout()
        own.addWidget(self.now)
        other.addWidget(self.choose)
        other.addWidget(self.without)
        for widget in (self.latest, self.warning, Label(tr(content.NOTE), "small", self)):
            self.body.addWidget(widget)
        self.body.addLayout(own)
        self.body.addWidget(Label(tr(content.SECOND_TITLE), "strong", self))
        self.body.addWidget(self.second)
        self.body.addWidget(Label(tr(content.SECOND_NOTE), "small", self))
        self.body.addLayout(other)
        self.body.addWidget(self.told)
        self.body.addWidget(self.fault)
        self.body.addWidget(self.fold)
        self.fold.body.addLayout(self._list)
        self._look.changed.connect(self._space_list)
        self._space_list()

    def _space_list(self) -> None:
        gap = self._look.scale.space("s")
        self._list.setSpacing(gap)
        self._list.setContentsMargins(0, gap, 0, 0)

    def _button(self, words: str, help_: str) -> WrappingButton:
        button = WrappingButton(words, self)
        describe(button, words.rstrip("…"), help_)
        return button

    def _line(self, index: int, words: str) -> WrappingButton:
        line = WrappingButton(words, self.fold.content)
        line.setProperty("backup", index)
        describe(line, content.back_name(words))
        line.clicked.connect(self._ask)
        self._list.addWidget(line)
        return line

    def _ask(self) -> None:
        line = self.sender()
        if not isinstance(line, WrappingButton):
            return
        self._withdraw()
        options = (Option(_YES, tr(content.GO_BACK)), Option(_NO, tr(content.STAY)))
        question = content.go_back_question(line.words)
        self._question = QuestionCard(self._look, str(line.property("backup")), question, options, self)
        self._question.answered.connect(self._answer)
        self._list.insertWidget(self._list.indexOf(line) + 1, self._question)
        self._question.show()
        self._question.focus_first()

    def _answer(self, answered: Answered) -> None:
        self._withdraw()
        if answered.option == _YES:
            self.restore_wanted.emit(int(answered.key))

    def _withdraw(self) -> None:
        if self._question is not None:
            self._list.removeWidget(self._question)
            self._question.hide()
            self._question.deleteLater()
            self._question = None
