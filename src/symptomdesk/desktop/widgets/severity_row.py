"""A sign with its severity of the day."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.entry_details import EntryContent, EntryDetails
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.question_card import Answered, Option, QuestionCard
from symptomdesk.desktop.widgets.severity_picker import SeverityPicker

TIME_AND_NOTE = marked("{sign}: time, note, leaflet")
WHAT_THE_LEAFLET_SAYS = marked("{sign}: what the leaflet says")

_NARROWEST_NAME = 12
"""The name stands beside the picker while it has room for this many times the height of its type."""

_WIDEST_PICKER = 1.5
"""The picker takes more room than it needs up to this share: the eye's way from the name stays short."""


class SeverityRowContent(Struct, frozen=True):
    """A row: the sign's id and name, a line below it, and the day's severity (``None``: none given).

    ``present`` is whether the sign was there that day; ``remark`` says what is worth knowing about that.
    ``entries`` are the day's entries of the sign; ``list`` is the leaflet's list that names it, if one does.
    """

    sign: str
    name: str
    subtitle: str = ""
    severity: int | None = None
    present: bool = False
    remark: str = ""
    entries: tuple[EntryContent, ...] = ()
    list: str = ""


class SeverityPicked(Struct, frozen=True):
    """The person chose ``severity`` for ``sign``, or took their choice back (``None``)."""

    sign: str
    severity: int | None


class RowAnswered(Struct, frozen=True):
    """The answer to a question that a row asked in place."""

    sign: str
    answer: str


class ReadingWanted(Struct, frozen=True):
    """The person wants to read what the leaflet's ``list`` says of ``sign``."""

    list: str
    sign: str


class SeverityRow(QFrame):
    """Name and picker side by side, or one below the other where there is no room.

    A button opens in place what is known beyond the severity: the day's entries with their time of day and
    note, and the way to the leaflet's sentence. ``entry_typed`` carries an :class:`EntryTyped`,
    ``reading_wanted`` a :class:`ReadingWanted`.
    """

    picked = Signal(object)
    answered = Signal(object)
    entry_typed = Signal(object)
    reading_wanted = Signal(object)

    def __init__(self, look: Look, content: SeverityRowContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self.content = content
        self._name = Label(content.name, "", self)
        self._below: dict[str, Label] = {}
        self.picker = SeverityPicker(look, content.name, self)
        self.picker.picked.connect(self._pick)
        self.picker.cleared.connect(self._clear)
        self._question: QuestionCard | None = None
        self._texts = QVBoxLayout()
        self._texts.setSpacing(0)
        self._texts.addStretch(1)
        self._texts.addWidget(self._name)
        self._texts.addStretch(1)
        self.more = IconButton(look, "more", "", kind="square", parent=self)
        self.more.setCheckable(True)
        self.more.clicked.connect(self._open_details)
        self.details: EntryDetails | None = None
        self._may_open = False
        name = QHBoxLayout()
        name.addLayout(self._texts, 1)
        name.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.addLayout(name, 1)
        self._line.addWidget(self.picker, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._line)
        look.changed.connect(self._space)
        look.changed.connect(self._arrange)
        self._space()
        self._put_beside(True)  # as in most windows; how much room there is shows later
        self.show_content(content)

    def show_content(self, content: SeverityRowContent) -> None:
        """Show other values of the same sign."""
        self.content = content
        set_kind(self._name, "strong" if content.present else "")
        self._say_below("remark", content.remark)
        self._say_below("small", content.subtitle)
        self.picker.show_severity(content.severity)
        words = tr(TIME_AND_NOTE) if content.entries else tr(WHAT_THE_LEAFLET_SAYS)
        name = words.format(sign=content.name)
        describe(self.more, name, name)
        self._may_open = bool(content.entries or content.list)
        self.more.setVisible(self._may_open)
        if self.details is not None:
            self.details.show_entries(content.entries)
            self.details.setVisible(self.more.isChecked() and self._may_open)

    def _say_below(self, kind: str, text: str) -> None:
        """Say something below the name; most rows have nothing to say there."""
        if text and kind not in self._below:
            self._below[kind] = Label("", kind, self)
            # A remark stands before the subtitle, whichever came first.
            place = 2 if kind == "remark" else self._texts.count() - 1
            self._texts.insertWidget(place, self._below[kind])
        if kind in self._below:
            self._below[kind].say(text)

    @property
    def dirty(self) -> bool:
        """Whether something is typed to an entry that is not in force."""
        return self.details is not None and self.details.dirty

    def finish(self) -> None:
        """Tell what is typed to an entry and was not told yet."""
        if self.details is not None and self.details.isVisible():
            self.details.finish()

    def ask(self, text: str, options: tuple[Option, ...]) -> None:
        """Ask below the row; ``answered`` carries the chosen option's id."""
        self.withdraw_question()
        self._question = QuestionCard(self._look, self.content.sign, text, options, self)
        self._question.answered.connect(self._answer)
        self._column.addWidget(self._question)
        self._question.show()
        self._question.focus_first()

    def withdraw_question(self) -> None:
        """Take the question away, if one is asked."""
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.picker.minimumSizeHint().width(), super().minimumSizeHint().height())

    def _pick(self, severity: int) -> None:
        self.picked.emit(SeverityPicked(self.content.sign, severity))

    def _clear(self) -> None:
        self.picked.emit(SeverityPicked(self.content.sign, None))

    def _open_details(self) -> None:
        if self.details is None:
            self.details = EntryDetails(self._look, listed=bool(self.content.list), parent=self)
            self.details.typed.connect(self.entry_typed)
            self.details.reading_wanted.connect(self._read)
            self._column.addWidget(self.details)
            self.details.show_entries(self.content.entries)
        self.details.setVisible(self.more.isChecked())

    def _read(self) -> None:
        self.reading_wanted.emit(ReadingWanted(self.content.list, self.content.sign))

    def _answer(self, answer: Answered) -> None:
        self.answered.emit(RowAnswered(self.content.sign, answer.option))

    def _space(self) -> None:
        scale = self._look.scale
        self._line.setSpacing(scale.space("s"))
        self._column.setSpacing(scale.space("s"))
        self._column.setContentsMargins(0, scale.space("xs"), 0, scale.space("xs"))

    def _arrange(self) -> None:
        room_for_name = self.width() - self.picker.natural_width() - self._look.scale.space("s")
        self._put_beside(room_for_name >= _NARROWEST_NAME * self._look.scale.type("base"))

    def _put_beside(self, beside: bool) -> None:
        """Let the picker stand beside the name, or below it."""
        natural = self.picker.natural_width()
        self.picker.setMinimumWidth(natural if beside else 0)
        self.picker.setMaximumWidth(round(natural * _WIDEST_PICKER) if beside else 1 << 20)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != direction:
            self._line.setDirection(direction)
