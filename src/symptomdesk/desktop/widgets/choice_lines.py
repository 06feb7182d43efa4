"""Lines to tick, and lists of which one is chosen, with marks that follow theme and text size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.icons import icon
from symptomdesk.desktop.widgets.broken_words import advance, broken, longest_word
from symptomdesk.desktop.widgets.line_grid import LineGrid

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class TickLine(QCheckBox):
    """Something that is wanted or not; ``help_`` says more about it."""

    def __init__(self, look: Look, text: str, help_: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        describe(self, text, help_)
        _Mark(look, self, "box", "box_checked")

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        # All of the line, not only its words: hands may shake.
        return self.rect().contains(pos)


class ChoiceList(LineGrid):
    """One of several lines is chosen; ``chosen`` carries the new choice's value.

    It is one stop of the Tab key, and the arrow keys choose.
    """

    chosen = Signal(object)

    def __init__(
        self, look: Look, name: str, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [value for value, _ in choices]
        self._group = QButtonGroup(self)
        for index, (_, text) in enumerate(choices):
            line = _ChoiceLine(text, self)
            describe(line, f"{name}: {text}")
            _Mark(look, line, "circle", "circle_checked")
            self._group.addButton(line, index)
            self.add_line(line)
        self._group.idToggled.connect(self._toggled)

    @property
    def value(self) -> Any:
        """What is chosen; ``None`` if nothing is."""
        index = self._group.checkedId()
        return None if index < 0 else self._values[index]

    def line(self, value: object) -> QAbstractButton:
        """The line of a value."""
        return self._group.button(self._values.index(value))

    def offer(self, values: Sequence[object], chosen: object) -> None:
        """Offer these, one of them chosen, without telling of it."""
        blocked = self._group.blockSignals(True)
        self.line(chosen).setChecked(True)
        self._group.blockSignals(blocked)
        for value in self._values:
            self.line(value).setVisible(value in values)
        self._stop_at(self.line(chosen))

    def _stop_at(self, stop: QAbstractButton) -> None:
        self.setFocusProxy(stop)
        policy = Qt.FocusPolicy
        for line in self._group.buttons():
            line.setFocusPolicy(policy.StrongFocus if line is stop else policy.ClickFocus)

    def _toggled(self, index: int, checked: bool) -> None:
        if checked:
            self._stop_at(self._group.button(index))
            self.chosen.emit(self._values[index])


class _ChoiceLine(QRadioButton):
    """A line as wide as its words where there is room, else as many lines as they need."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._words = text
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        # All of the line, not only its words: hands may shake.
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        wrapped = super().sizeHint()
        return QSize(self._beside() + self._advance(self._words), wrapped.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + longest_word(self._words, self._advance), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lines = broken(self._words, self.width() - self._beside(), self._advance)
        if lines != self.text():
            self.setText(lines)
            self.updateGeometry()

    def _beside(self) -> int:
        """The room of the mark and at the sides of the words."""
        return super().sizeHint().width() - self._advance(self.text())

    def _advance(self, words: str) -> int:
        return advance(self, words)


class _Mark(QObject):
    """Draws the mark of a button as its icon: style sheets know no mark in the colours of a theme."""

    def __init__(self, look: Look, button: QAbstractButton, off: str, on: str) -> None:
        super().__init__(button)
        self._look, self._button, self._off, self._on = look, button, off, on
        button.toggled.connect(self._redraw)
        look.changed.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        button, side = self._button, self._look.scale.control("icon")
        name, ink = (self._on, "primary") if button.isChecked() else (self._off, "control_line")
        button.setIconSize(QSize(side + self._look.scale.space("xs"), side))
        button.setIcon(icon(name, self._look.palette[ink], side, button.devicePixelRatioF()))
