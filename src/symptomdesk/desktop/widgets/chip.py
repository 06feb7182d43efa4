"""Chips: what the program understood of typed words, each withdrawn with one click."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from symptomdesk.desktop.accessibility import set_tip
from symptomdesk.desktop.theme import Look, set_kind, set_style
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.flow_layout import FlowLayout

_WIDEST = 26
"""A chip is at most as wide as this many lines of text are high; longer names are cut with three dots."""

_NARROWEST = 12
"""Where there is no room for that, a chip may be cut down to this many half lines' height."""


class ChipState(StrEnum):
    """What became of recognised words."""

    KEPT = "kept"
    WITHDRAWN = "withdrawn"
    DENIED = "denied"
    ASK = "ask"


class ChipContent(Struct, frozen=True):
    """A chip's text and state; ``loud`` marks a sign to act on at once, ``tip`` says more in a sentence."""

    key: str
    text: str
    state: ChipState
    tip: str = ""
    loud: bool = False


class Chip(QPushButton):
    """One recognised sign; a click, Space, Enter or Delete turns a kept one into a withdrawn one and back."""

    def __init__(self, look: Look, content: ChipContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._natural = 0
        self.content = content
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_kind(self, "chip")
        look.changed.connect(self._write)
        self.show_content(content)

    def show_content(self, content: ChipContent) -> None:
        """Show another text or state."""
        self.content = content
        set_style(self, "loud", "true" if content.loud else "false")
        set_style(self, "state", content.state.value)
        clickable = content.state is not ChipState.DENIED
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if clickable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        set_tip(self, content.tip)
        self.setAccessibleName(f"{content.text}, {tr(_SPOKEN[content.state])}")
        self.setAccessibleDescription(content.tip)
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            self.click()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        font = self.font()
        font.setStrikeOut(self.content.state in (ChipState.WITHDRAWN, ChipState.DENIED))
        self.setFont(font)
        self._natural = self._put(self.fontMetrics().height() * _WIDEST // 2)

    def _put(self, room: int) -> int:
        """Write as much of the text as ``room`` pixels hold; the width that the chip then wants."""
        text = self.fontMetrics().elidedText(self.content.text, Qt.TextElideMode.ElideRight, room)
        self.setText((text + _SIGNS[self.content.state]).replace("&", "&&"))
        return super().sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = self.fontMetrics().height() * _WIDEST // 2
        missing = self._natural - self.width()
        if missing <= 0:
            self._put(widest)
        else:
            self._put(max(0, min(widest, self.fontMetrics().horizontalAdvance(self.content.text)) - missing))

    def sizeHint(self) -> QSize:
        return QSize(self._natural, self._look.scale.control("height"))

    def minimumSizeHint(self) -> QSize:
        narrowest = self.fontMetrics().height() * _NARROWEST // 2
        return QSize(min(self._natural, narrowest), self._look.scale.control("height"))


class ChipRow(QWidget):
    """The chips of a text, in its order; ``withdrawn``, ``restored`` and ``asked`` carry a chip's key."""

    withdrawn = Signal(str)
    restored = Signal(str)
    asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(look.scale.space("s"), 0, self)

    def chips(self) -> tuple[Chip, ...]:
        """The chips shown."""
        return tuple(self._chips.values())

    def show_chips(self, contents: tuple[ChipContent, ...]) -> None:
        """Show these chips; one that stays keeps its place under the pointer and the focus."""
        if [content.key for content in contents] != list(self._chips):
            self._rebuild(contents)
        for content in contents:
            self._chips[content.key].show_content(content)
        self.setVisible(bool(contents))

    def _rebuild(self, contents: tuple[ChipContent, ...]) -> None:
        focused = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for content in contents:
            chip = Chip(self._look, content, self)
            chip.clicked.connect(self._clicked)
            self._flow.addWidget(chip)
            self._chips[content.key] = chip
            if content.key == focused:
                chip.setFocus()

    def _clicked(self) -> None:
        chip = self.sender()
        if not isinstance(chip, Chip):
            return
        signal = {
            ChipState.KEPT: self.withdrawn,
            ChipState.WITHDRAWN: self.restored,
            ChipState.ASK: self.asked,
        }.get(chip.content.state)
        if signal is not None:
            signal.emit(chip.content.key)


_SIGNS = {ChipState.KEPT: " ✓", ChipState.WITHDRAWN: "", ChipState.DENIED: "", ChipState.ASK: " ?"}
_SPOKEN = {
    ChipState.KEPT: marked("recorded"),
    ChipState.WITHDRAWN: marked("withdrawn"),
    ChipState.DENIED: marked("not there, as you wrote"),
    ChipState.ASK: marked("please answer"),
}
