"""Which signs the trends show, and in which order: a list to tick and to sort."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.choice_lines import TickLine
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.trends_content import SignChoice

TITLE = marked("Signs in the trends")
NOTE = marked("A sign that is new in the diary is always shown, below these.")
ALL = marked("All, most frequent first")


class SignsDialog(QDialog):
    """``chosen`` carries the signs as ticked and sorted, or ``None`` for all of them, most frequent first."""

    chosen = Signal(object)

    def __init__(self, look: Look, choices: Sequence[SignChoice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{title} – SymptomDesk", title=tr(TITLE)))
        self.setObjectName("page")
        self._before = tuple(choices)
        self._column = QVBoxLayout()
        self._scroll = QScrollArea(self)
        body = self._build_list(look, choices)
        self.cancel = QPushButton(tr("Cancel"), self)
        describe(self.cancel, tr("Cancel"), tr("Leave the signs as they were (Escape)"))
        self.done_button = QPushButton(tr("Show these"), self)
        describe(self.done_button, tr("Show these"), tr("Show the signs that are ticked, in this order"))
        self._arrange(look)
        self.all.clicked.connect(self._want_all)
        self.cancel.clicked.connect(self.reject)
        self.done_button.clicked.connect(self._want_these)
        self._show_ends()
        if self._lines:
            self._lines[0].tick.setFocus()
        self._fit(look, body, parent)

    @property
    def choices(self) -> tuple[SignChoice, ...]:
        """The signs as ticked and sorted now."""
        return tuple(line.choice for line in self._lines)

    def line(self, sign: str) -> SignLine:
        """The line of a sign."""
        return next(line for line in self._lines if line.choice.sign == sign)

    def _build_list(self, look: Look, choices: Sequence[SignChoice]) -> QWidget:
        """What scrolls: the way back to all signs, and the lines of the signs."""
        body, scale = QWidget(self), look.scale
        body.setObjectName("page_body")
        self.all = WrappingButton(tr(ALL), body)
        self.all.setAutoDefault(False)
        describe(self.all, tr(ALL), tr("Show every sign again, those that came most often first"))
        self._lines = [SignLine(look, choice, body) for choice in choices]
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, scale.space("m"), 0)
        inside.setSpacing(scale.space("s"))
        inside.addWidget(Label(tr(NOTE), "small", body))
        inside.addWidget(self.all)
        self._column.setSpacing(scale.space("xs"))
        inside.addLayout(self._column)
        inside.addStretch(1)
        for line in self._lines:
            self._column.addWidget(line)
            line.moved.connect(self._move)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        return body

    def _arrange(self, look: Look) -> None:
        scale = look.scale
        set_kind(self.done_button, "primary")
        self.done_button.setDefault(True)
        self.cancel.setAutoDefault(False)
        ends = QHBoxLayout()
        ends.setSpacing(scale.space("s"))
        for button in (self.cancel, self.done_button):
            ends.addWidget(button, 1)
        column = QVBoxLayout(self)
        side = scale.space("l")
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(scale.space("s"))
        column.addWidget(Label(tr(TITLE), "title", self))
        column.addWidget(self._scroll, 1)
        column.addLayout(ends)

    def _fit(self, look: Look, body: QWidget, parent: QWidget | None) -> None:
        """As tall as the list, within the window that it stands over."""
        hidden = max(body.sizeHint().height() - self._scroll.sizeHint().height() + 2, 0)
        width, height = look.scale.breakpoint("reading_line") * 3 // 4, self.sizeHint().height() + hidden
        room = QSize(width, height) if parent is None else parent.window().size()
        self.resize(min(width, room.width() * 19 // 20), min(height, room.height() * 9 // 10))

    def _move(self, line: SignLine, step: int) -> None:
        at = self._lines.index(line)
        to = at + step
        if not 0 <= to < len(self._lines):
            return
        self._lines.insert(to, self._lines.pop(at))
        self._column.removeWidget(line)
        self._column.insertWidget(to, line)
        self._show_ends()
        self._order_keys()
        self._scroll.ensureWidgetVisible(line)

    def _show_ends(self) -> None:
        for at, line in enumerate(self._lines):
            line.show_ends(first=at == 0, last=at == len(self._lines) - 1)

    def _order_keys(self) -> None:
        """The Tab key goes from line to line as they stand."""
        stops = [stop for line in self._lines for stop in line.stops]
        for before, after in zip(stops, [*stops[1:], self.cancel], strict=True):
            self.setTabOrder(before, after)

    def _want_all(self) -> None:
        self.chosen.emit(None)
        self.accept()

    def _want_these(self) -> None:
        if self.choices != self._before:
            self.chosen.emit(self.choices)
        self.accept()


class SignLine(QWidget):
    """A sign to tick, with buttons that move it; ``moved`` carries the line and -1 for up or 1 for down."""

    moved = Signal(object, int)

    def __init__(self, look: Look, choice: SignChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._choice = choice
        self.tick = _SignTick(look, choice.name, self)
        self.tick.setChecked(choice.shown)
        self.up = self._mover(look, "chevron_up", tr("Move {sign} up", sign=choice.name))
        self.down = self._mover(look, "chevron_down", tr("Move {sign} down", sign=choice.name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scale.space("xs"))
        row.addWidget(self.tick, 1)
        row.addWidget(self.up)
        row.addWidget(self.down)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)

    @property
    def choice(self) -> SignChoice:
        """The sign as it is ticked now."""
        return replace(self._choice, shown=self.tick.isChecked())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key stops, in order."""
        return self.tick, self.up, self.down

    def show_ends(self, *, first: bool, last: bool) -> None:
        """Close the button that leads nowhere; whoever has just pressed it stays in this line."""
        for button, closed, other in ((self.up, first, self.down), (self.down, last, self.up)):
            if closed and button.hasFocus():
                other.setEnabled(True)
                other.setFocus()
            button.setEnabled(not closed)

    def _mover(self, look: Look, icon: str, name: str) -> IconButton:
        button = IconButton(look, icon, name, kind="square", parent=self)
        button.setAutoDefault(False)
        return button

    def _up(self) -> None:
        self.moved.emit(self, -1)

    def _down(self) -> None:
        self.moved.emit(self, 1)


class _SignTick(TickLine):
    """A line to tick whose name is cut where there is no room for it, but read out in full."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(look, "", "", parent)
        self._name = name
        describe(self, name, tr("Show {sign}", sign=name))
        self._cut()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = max(self.width() - self._beside(), 0)
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        # A name that a person typed may hold what Qt takes for the mark of a key.
        self.setText(shown.replace("&", "&&"))

    def _beside(self) -> int:
        """The room of the mark and at the sides of the name."""
        return self.iconSize().width() + 3 * self.fontMetrics().averageCharWidth()
