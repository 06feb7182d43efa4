"""The cards to read and to take along: where the data are, help, and what the program is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages import help_content, settings_content
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.fold import Fold
from symptomdesk.desktop.widgets.key_table import KeyTable
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.told_bar import ToldBar
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from symptomdesk.desktop.key_list import KeyGroup
    from symptomdesk.desktop.theme import Look


class DataCard(Card):
    """The data folder, and everything as one file."""

    open_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, look: Look, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Your data"), parent)
        self.folder = Label(folder, "strong", self)
        self.folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = self._button(
            tr("Open the folder"), tr("Show {folder} in the file manager", folder=folder)
        )
        self.copy = self._button(
            tr("Copy its name"), tr("Copy the name of the folder {folder}", folder=folder)
        )
        self.export = self._button(tr(settings_content.EXPORT_BUTTON), tr(settings_content.EXPORT_HELP))
        self.fault = FaultLine(self)
        self.told = ToldBar(look, self)
        self._buttons = FlowLayout()
        for button in (self.open, self.copy):
            self._buttons.addWidget(button)
        export = FlowLayout()
        export.addWidget(self.export)
        self.body.addWidget(Label(tr(settings_content.DATA_NOTE), "", self))
        self.body.addWidget(self.folder)
        self.body.addLayout(self._buttons)
        self.body.addLayout(export)
        self.body.addWidget(Label(tr(settings_content.EXPORT_HELP), "small", self))
        self.body.addWidget(self.told)
        self.body.addWidget(self.fault)
        self.open.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self.export.clicked.connect(self._export)

    def _button(self, text: str, help_: str) -> QPushButton:
        button = WrappingButton(text, self)
        describe(button, text.rstrip("…"), help_)
        return button

    def _open(self) -> None:
        self.open_wanted.emit()

    def _copy(self) -> None:
        self.copy_wanted.emit()

    def _export(self) -> None:
        self.export_wanted.emit()


class HelpCard(Card):
    """How it works in a few sentences, and the keys, which are laid out when they are opened."""

    def __init__(self, look: Look, keys: Sequence[KeyGroup], parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Help"), parent)
        for sentence in map(tr, help_content.HOW_TO):
            self.body.addWidget(Label(sentence, "", self))
        self.keys = Fold(look, tr("Keyboard shortcuts"), tr("F1 shows them wherever you are."), self)
        self._look, self._groups = look, tuple(keys)
        self.body.addWidget(self.keys)
        self.keys.opened.connect(self._lay_out_keys)

    def _lay_out_keys(self) -> None:
        if not self.keys.body.count():
            self.keys.body.addWidget(KeyTable(self._look, self._groups))


class AboutCard(Card):
    """What the program is and is not, its version, and whose work it stands on; read when it is opened."""

    texts_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("About SymptomDesk"), parent)
        self.body.addWidget(Label(tr(help_content.WHAT_IT_IS), "", self))
        for sentence in map(tr, help_content.WHAT_IT_IS_NOT):
            self.body.addWidget(Label(sentence, "", self))
        self.body.addWidget(Label(f"{help_content.version()}. {tr(help_content.LICENCE)}", "small", self))
        self.libraries = Fold(look, tr("Licences of its libraries"), parent=self)
        self.body.addWidget(self.libraries)
        self.texts = WrappingButton(tr(help_content.TEXTS), self.libraries.content)
        describe(self.texts, tr(help_content.TEXTS), tr(help_content.TEXTS_HELP))
        self.texts.clicked.connect(self._want_texts)
        self.fault = FaultLine(self)
        self.body.addWidget(self.fault)
        self.libraries.opened.connect(self._read)

    def _want_texts(self) -> None:
        self.texts_wanted.emit()

    def _read(self) -> None:
        body = self.libraries.body
        if not body.count():
            for library in help_content.libraries():
                body.addWidget(Label(library.words, "small", self))
            buttons = FlowLayout()
            buttons.addWidget(self.texts)
            body.addLayout(buttons)
