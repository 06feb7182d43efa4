"""A banner in full: what to do, why, who says so, and the buttons to answer it."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from symptomdesk.desktop.theme import Look, set_kind, set_style, stand_on
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.icon_label import IconLabel
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.link_line import LinkLine
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton


class Choice(Struct, frozen=True):
    """A button of a banner; with ``asks_note`` it first offers a line to write what was done.

    ``copies`` is text that the button puts on the clipboard, for instance a telephone number.
    """

    id: str
    label: str
    loud: bool = False
    asks_note: bool = False
    copies: str = ""


class BannerContent(Struct, frozen=True):
    """What a banner says.

    ``key`` names it, ``urgency`` is one of the banner tokens, ``cause`` changes when it must be spoken again.
    ``lines`` say why, ``quotes`` give the sources, ``further`` leads to where they stand. ``folded`` banners
    are one line, which says ``summary`` and ``aside``.
    """

    key: str
    urgency: str
    headline: str
    lines: tuple[str, ...]
    quotes: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    further: Choice | None = None
    folded: bool = False
    summary: str = ""
    aside: str = ""
    cause: str = ""


class BannerChoice(Struct, frozen=True):
    """The person pressed a banner's button; ``note`` is what they wrote with it."""

    key: str
    choice: str
    note: str = ""


class Banner(QFrame):
    """One alert; ``chosen`` carries what the person pressed, ``copied`` the text put on the clipboard."""

    chosen = Signal(object)
    copied = Signal(str)
    reshaped = Signal()

    def __init__(self, look: Look, content: BannerContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.content = look, content
        set_style(self, "banner", content.urgency)
        self.setAccessibleName(f"{content.headline}. {' '.join(content.lines)}")
        self._pending: Choice | None = None
        ink = f"on_{content.urgency}"
        self._mark = IconLabel(look, f"urgency_{content.urgency}", ink, "mark", self)
        self.headline = Label(content.headline, "headline", self)
        self._texts = QVBoxLayout()
        self._texts.addWidget(self.headline)
        for line in content.lines:
            self._texts.addWidget(Label(line, "line", self))
        self._quotes = QVBoxLayout()
        for quote in content.quotes:
            self._quotes.addWidget(Label(quote, "quote", self))
        if content.further is not None:
            self._quotes.addWidget(self._further(content.further, ink), 0, Qt.AlignmentFlag.AlignLeft)
        self._texts.addLayout(self._quotes)
        self._texts.addStretch(1)
        self.buttons = tuple(self._button(choice) for choice in content.choices)
        self._note = QLineEdit(self)
        self._note.setPlaceholderText(tr("What did you do? (you may leave this empty)"))
        self._note.setAccessibleName(tr("What did you do?"))
        self._note.setMaxLength(2000)
        self._note.returnPressed.connect(self._send_note)
        self._save = QPushButton(tr("Save"), self)
        set_kind(self._save, "loud")
        self._save.clicked.connect(self._send_note)
        self._cancel = QPushButton(tr("Not yet"), self)
        self._cancel.clicked.connect(self._close_note)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addLayout(self._texts, 1)
        self._build()
        stand_on(self, content.urgency)
        look.changed.connect(self._space)
        self._space()

    @property
    def note(self) -> str:
        """What is written in the note's line, sent or not."""
        return self._note.text()

    @property
    def is_writing(self) -> bool:
        """Whether the note's line is open."""
        return self._pending is not None

    def begin_note(self) -> bool:
        """Open the line for what was done; whether the banner has one."""
        choice = next((one for one in self.content.choices if one.asks_note), None)
        if choice is not None and not self.is_writing:
            self._open_note(choice)
        return choice is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        # What stands beside each other can stand below each other, whatever the arrangement of the moment.
        stacked: list[QWidget] = [*self.buttons, self._save, self._cancel, *self.findChildren(LinkLine)]
        widest = max(one.minimumSizeHint().width() for one in (*stacked, *self.findChildren(Label)))
        return QSize(self._beside_texts() + widest, super().minimumSizeHint().height())

    def _beside_texts(self) -> int:
        """The room that the mark and the margins take."""
        margins = self._row.contentsMargins()
        return margins.left() + margins.right() + self._mark.sizeHint().width() + self._row.spacing()

    def _build(self) -> None:
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for button in self.buttons:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._body.addLayout(self._buttons)
        self._note_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for widget in (self._note, self._save, self._cancel):
            self._note_row.addWidget(widget, 1 if widget is self._note else 0)
            widget.hide()
        column = QVBoxLayout()
        column.addLayout(self._body)
        column.addLayout(self._note_row)
        self._below = QVBoxLayout()
        column.addLayout(self._below)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(column, 1)
        self._column = column

    def _button(self, choice: Choice) -> WrappingButton:
        button = WrappingButton(choice.label.replace("&", "&&"), self)
        button.setProperty("choice", choice.id)
        button.setAccessibleName(choice.label)
        button.setAccessibleDescription(self.content.headline)
        if choice.loud:
            set_kind(button, "loud")
        button.clicked.connect(self._clicked)
        return button

    def _further(self, choice: Choice, ink: str) -> LinkLine:
        link = LinkLine(self._look, choice.label, ink=ink, kind="fold", parent=self)
        link.setAccessibleDescription(self.content.headline)
        link.clicked.connect(self._read_further)
        return link

    def _read_further(self) -> None:
        if self.content.further is not None:
            self.chosen.emit(BannerChoice(self.content.key, self.content.further.id))

    def _clicked(self) -> None:
        button = self.sender()
        choice = next((c for c in self.content.choices if c.id == button.property("choice")), None)
        if choice is None or not isinstance(button, WrappingButton):
            return
        if choice.copies:
            button.say(tr("{label} · copied", label=choice.label).replace("&", "&&"))
            self.copied.emit(choice.copies)
        elif choice.asks_note:
            self._open_note(choice)
        else:
            self.chosen.emit(BannerChoice(self.content.key, choice.id))

    def _open_note(self, choice: Choice) -> None:
        self._pending = choice
        for widget in (self._note, self._save, self._cancel):
            widget.show()
        for button in self.buttons:
            if button.property("choice") == choice.id:
                button.hide()
        self._note.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reshaped.emit()

    def _close_note(self) -> None:
        self._pending = None
        for widget in (self._note, self._save, self._cancel):
            widget.hide()
        for button in self.buttons:
            button.show()
        self.reshaped.emit()

    def _send_note(self) -> None:
        if self._pending is not None:
            self.chosen.emit(BannerChoice(self.content.key, self._pending.id, self._note.text().strip()))

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("l"), scale.space("s")
        self._row.setContentsMargins(side, scale.space("m"), side, scale.space("m"))
        self._row.setSpacing(side)
        self._texts.setSpacing(scale.space("xs") // 2)
        for layout in (self._body, self._buttons, self._note_row, self._column):
            layout.setSpacing(gap)
        self._arrange()

    def _arrange(self) -> None:
        """Buttons at the side; where that is too narrow in a line below what to do, the sources last."""
        beside = self.width() >= self._look.scale.breakpoint("banner_beside")
        self._body.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        room = self.width() - self._beside_texts()
        line = sum(button.sizeHint().width() + self._buttons.spacing() for button in self.buttons)
        in_line = not beside and line <= room
        for button in self.buttons:
            button.setMinimumWidth(button.sizeHint().width() if beside else 0)
        self._buttons.setDirection(
            QBoxLayout.Direction.LeftToRight if in_line else QBoxLayout.Direction.TopToBottom
        )
        self._note_row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        if beside and self._below.count():
            self._below.removeItem(self._quotes)
            self._texts.insertLayout(self._texts.count() - 1, self._quotes)
        elif not beside and not self._below.count():
            self._texts.removeItem(self._quotes)
            self._below.addLayout(self._quotes)
