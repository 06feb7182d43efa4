"""The card of other diaries: those of other people on this computer, and a sample to look around in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages import diaries_content as content
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.desktop.widgets.told_bar import ToldBar
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton


class DiariesCard(Card):
    """``known_wanted`` carries the place of a diary among those shown, ``begin_wanted`` a new one's owner.

    ``folder_wanted`` asks for a folder to open, ``sample_wanted`` for the sample.
    """

    known_wanted = Signal(int)
    folder_wanted = Signal()
    begin_wanted = Signal(str)
    sample_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr(content.TITLE), parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.known: tuple[WrappingButton, ...] = ()
        self._list = QVBoxLayout()
        self.choose = self._button(tr(content.CHOOSE), tr(content.CHOOSE_HELP))
        self.begin_form = QWidget(self)
        self.begin_form.setObjectName("clear")
        self.whose = LineField(
            look, tr(content.WHOSE), example=tr(content.WHOSE_EXAMPLE), parent=self.begin_form
        )
        self._why = Label("", "small", self.begin_form)
        self.begin = self._button(tr(content.BEGIN), "")
        self.instead = self._button(tr(content.INSTEAD), "")
        set_kind(self.begin, "primary")
        self._sample_title = Label(tr(content.SAMPLE_TITLE), "strong", self)
        self._sample_note = Label(tr(content.SAMPLE_NOTE), "small", self)
        self.sample = self._button(tr(content.SAMPLE), tr(content.SAMPLE_NOTE))
        self.told = ToldBar(look, self)
        self.fault = FaultLine(self)
        self._build()
        self.choose.clicked.connect(self.folder_wanted)
        self.begin.clicked.connect(self._begin)
        self.whose.line.returnPressed.connect(self._begin)
        self.instead.clicked.connect(self.withdraw_begin)
        self.sample.clicked.connect(self.sample_wanted)

    def show_diaries(self, diaries: tuple[tuple[str, str], ...], *, in_sample: bool) -> None:
        """Show these diaries, as pairs of name and folder; in a sample there is no other sample to open."""
        for widget in (self._sample_title, self._sample_note, self.sample):
            widget.setVisible(not in_sample)
        if diaries == self._shown:
            return
        self._shown = diaries
        for button in self.known:
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.known = tuple(self._known(index, *diary) for index, diary in enumerate(diaries))

    def ask_whose(self, folder: str) -> None:
        """Ask whose diary begins in a folder; ``begin_wanted`` carries the answer."""
        self.told.hide()
        self._why.say(content.whose_help(folder))
        self.begin_form.show()
        self.whose.setFocus()

    def withdraw_begin(self) -> None:
        """Ask for no name any more."""
        self.begin_form.hide()
        self.whose.show_text("")
        self.whose.settle()

    def _build(self) -> None:
        form = QVBoxLayout(self.begin_form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self._why)
        form.addWidget(self.whose)
        form.addLayout(_flow(self.begin, self.instead))
        self.begin_form.hide()
        self.body.addWidget(Label(tr(content.NOTE), "", self))
        self.body.addLayout(self._list)
        self.body.addLayout(_flow(self.choose))
        self.body.addWidget(Label(tr(content.CHOOSE_HELP), "small", self))
        self.body.addWidget(self.begin_form)
        self.body.addWidget(self._sample_title)
        self.body.addWidget(self._sample_note)
        self.body.addLayout(_flow(self.sample))
        self.body.addWidget(self.told)
        self.body.addWidget(self.fault)
        self._look.changed.connect(self._space_list)
        self._space_list()

    def _space_list(self) -> None:
        self._list.setSpacing(self._look.scale.space("s"))

    def _button(self, words: str, help_: str) -> WrappingButton:
        button = WrappingButton(words, self)
        describe(button, words.rstrip("…"), help_)
        return button

    def _known(self, index: int, name: str, folder: str) -> WrappingButton:
        button = self._button(content.open_known(name), folder)
        button.setProperty("diary", index)
        button.clicked.connect(self._open_known)
        self._list.addWidget(button)
        return button

    def _open_known(self) -> None:
        button = self.sender()
        if isinstance(button, WrappingButton):
            self.known_wanted.emit(int(button.property("diary")))

    def _begin(self) -> None:
        self.begin_wanted.emit(self.whose.text)


def _flow(*buttons: QWidget) -> FlowLayout:
    flow = FlowLayout()
    for button in buttons:
        flow.addWidget(button)
    return flow
