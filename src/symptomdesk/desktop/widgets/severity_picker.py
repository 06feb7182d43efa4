"""None, mild, moderate, severe, very severe: five joined buttons, by mouse or by keys.

Where there is no room for all of them side by side they stand below each other.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from symptomdesk.desktop.theme import Look, set_kind, set_style
from symptomdesk.desktop.translation import marked, tr

_LEVELS = range(5)
_UP_OR_DOWN = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_BESIDE_TEXT = 14
"""Pixels around a name, its borders included."""


class SeverityPicker(QWidget):
    """One severity of five, or none yet.

    ``picked`` carries the severity that the person chose, ``cleared`` says that they took the chosen one back
    by choosing it again. The picker shows what it is told and does not change by itself. It is one stop of
    the Tab key; arrows move inside it, Space and Enter choose, the keys 0 to 4 choose at once.
    """

    picked = Signal(int)
    cleared = Signal()

    def __init__(self, look: Look, sign_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._severity: int | None = None
        self._buttons = tuple(_LevelButton(level, sign_name, self) for level in _LEVELS)
        # Without a layout of Qt's, which would answer for the height in the picker's place.
        for button in self._buttons:
            button.clicked.connect(self._clicked)
        # Not "fixed": Qt would then hold it to the height of one line wherever it stands.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("How bad is it: {sign_name}", sign_name=sign_name))
        self.show_severity(None)

    @property
    def severity(self) -> int | None:
        """The severity shown."""
        return self._severity

    @property
    def stop(self) -> QPushButton:
        """The button at which the Tab key stops."""
        return next(one for one in self._buttons if one.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def button(self, level: int) -> QPushButton:
        """The button of a severity."""
        return self._buttons[level]

    def show_severity(self, severity: int | None) -> None:
        """Mark a severity, or none."""
        self._severity = severity
        for level, button in enumerate(self._buttons):
            button.setChecked(level == severity)
        focused = next((level for level, button in enumerate(self._buttons) if button.hasFocus()), None)
        self._stop_at(focused if focused is not None else severity or 0)

    def natural_width(self) -> int:
        """The width at which every name has room: the short ones alike, the longest as wide as it needs."""
        *short, longest = (button.natural_width() for button in self._buttons)
        return max(short) * len(short) + longest

    def minimumSizeHint(self) -> QSize:
        width = max(button.natural_width() for button in self._buttons)
        return QSize(width, self._look.scale.control("height"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        height = self._look.scale.control("height")
        return height if width >= self._narrowest_line() else height * len(self._buttons)

    def _narrowest_line(self) -> int:
        return sum(button.natural_width() for button in self._buttons)

    def sizeHint(self) -> QSize:
        return QSize(self.natural_width(), self._look.scale.control("height"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Give each button its share of a line, what is left over spread evenly; or a line each."""
        stacked = self.width() < self._narrowest_line()
        for button in self._buttons:
            button.stack(stacked)
        height = self._look.scale.control("height")
        top = max(0, self.height() - self.heightForWidth(self.width())) // 2
        if stacked:
            for line, button in enumerate(self._buttons):
                button.setGeometry(0, top + line * height, self.width(), height)
            return
        *short, longest = (button.natural_width() for button in self._buttons)
        alike = max(short)
        wide = [*(alike for _ in short), longest]
        room = self.width()
        wanted = wide if sum(wide) <= room else [*short, longest]
        spare, rest = divmod(room - sum(wanted), len(wanted))
        left = 0
        for button, width in zip(self._buttons, wanted, strict=True):
            share = width + spare + (rest if button is self._buttons[-1] else 0)
            place = QRect(left, top, share, height)
            button.setGeometry(_mirrored(place, self.rect()) if self.isRightToLeft() else place)
            left += share

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.key() in _UP_OR_DOWN:
            self._move(step)
        elif step is not None:
            self._move(step if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -step)
        elif event.text() in {str(level) for level in _LEVELS}:
            level = int(event.text())
            self._move_to(level)
            self.picked.emit(level)
        else:
            super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        current = next((level for level, button in enumerate(self._buttons) if button.hasFocus()), 0)
        self._move_to(min(max(current + step, 0), len(self._buttons) - 1))

    def _move_to(self, level: int) -> None:
        self._stop_at(level)
        self._buttons[level].setFocus(Qt.FocusReason.TabFocusReason)

    def _stop_at(self, stop: int) -> None:
        for level, button in enumerate(self._buttons):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if level == stop else Qt.FocusPolicy.ClickFocus)

    def _clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, _LevelButton):
            return
        chosen_again = button.level == self._severity
        self.show_severity(self._severity)
        if chosen_again:
            self.cleared.emit()
        else:
            self.picked.emit(button.level)


def _mirrored(place: QRect, room: QRect) -> QRect:
    return place.translated(room.left() + room.right() - place.left() - place.right(), 0)


class _LevelButton(QPushButton):
    def __init__(self, level: int, sign_name: str, parent: QWidget) -> None:
        super().__init__(severity_name(level), parent)
        self.level = level
        self._width: int | None = None
        self.setCheckable(True)
        self.setProperty("level", str(level))
        # The style sheet knows left and right, and the scale begins where reading does.
        ends = ("last", "first") if self.isRightToLeft() else ("first", "last")
        self._place = {_LEVELS[0]: ends[0], _LEVELS[-1]: ends[1]}.get(level, "middle")
        self.setProperty("place", self._place)
        set_kind(self, "severity")
        self.setAccessibleName(f"{sign_name}: {severity_name(level)}")

    def stack(self, stacked: bool) -> None:
        """Stand on a line by itself, or between the others on one."""
        set_style(self, "place", "alone" if stacked else self._place)

    def natural_width(self) -> int:
        if self._width is None:  # a layout asks many times
            self.ensurePolished()
            self._width = self.fontMetrics().horizontalAdvance(self.text()) + _BESIDE_TEXT
        return self._width

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._width = None
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif Qt.Key(event.key()) in _STEPS:
            event.ignore()  # the buttons are one control: the picker moves inside it
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.natural_width(), super().minimumSizeHint().height())


def severity_name(severity: int | None) -> str:
    """The word for a severity, as people read it."""
    return tr("Not graded") if severity is None else tr(_NAMES[severity])


_NAMES = (marked("None"), marked("Mild"), marked("Moderate"), marked("Severe"), marked("Very severe"))
