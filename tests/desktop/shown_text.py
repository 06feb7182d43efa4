"""What a window says, to the eye and to a screen reader, and where it has too little room to say it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

_SLACK = 1
"""Pixels by which Qt's own rounding may be off."""

_ZERO_WIDTH_SPACE = "\u200b"
_MOST_ROWS = 20
"""Of a list or table; the rest is like them."""

_SPOKEN = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)


class Said(Struct, frozen=True):
    """A text, and what says it."""

    text: str
    by: str


def said_in(window: QWidget) -> Iterator[Said]:
    """Every text of the window that is shown or read out, tips and menus included; not what can be edited."""
    yield Said(window.windowTitle(), "the title")
    for widget in (window, *window.findChildren(QWidget)):
        if isinstance(widget, QMenu):
            for action in widget.actions():
                yield Said(action.text().replace("&&", "&"), _named(widget))
        elif widget.isVisibleTo(window):
            for text in _texts(widget):
                yield Said(text, _named(widget))
    interface = QAccessible.queryAccessibleInterface(window)
    if interface is not None:
        yield from _read_out(interface, 0)


def clipped_in(window: QWidget) -> Iterator[Said]:
    """Labels and buttons of the window whose words do not fit into their room."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and not widget.property("elided") and _is_clipped(widget):
            yield Said(widget.text(), f"{_named(widget)} {widget.size().toTuple()}")


def _texts(widget: QWidget) -> Iterator[str]:
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton):
        yield _plain(widget.text()).replace("&&", "&")
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        columns = model.columnCount(QModelIndex()) if isinstance(widget, QTableView) else 1
        for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
            yield from (str(model.index(row, column).data() or "") for column in range(columns))


def _plain(text: str) -> str:
    shown = QTextDocumentFragment.fromHtml(text).toPlainText() if text.startswith("<") else text
    return shown.replace(_ZERO_WIDTH_SPACE, "")


def _read_out(interface: QAccessibleInterface, depth: int) -> Iterator[Said]:
    """Names of what a screen reader finds inside widgets, such as the days of a calendar."""
    for index in range(interface.childCount()):
        child = interface.child(index)
        if child is None or not child.isValid():
            continue
        if child.object() is None:
            for kind in _SPOKEN:
                yield Said(child.text(kind), f"an item of {interface.text(QAccessible.Text.Name)}")
        if depth < 40 and not child.state().invisible:
            yield from _read_out(child, depth + 1)


def _is_clipped(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text()) and _label_is_clipped(widget)
    return isinstance(widget, QAbstractButton) and bool(widget.text()) and _button_is_clipped(widget)


def _label_is_clipped(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() + _SLACK < label.heightForWidth(label.width())
    hint = QLabel.sizeHint(label)  # of the wording that is shown, where there are several
    return label.width() + _SLACK < hint.width() or label.height() + _SLACK < hint.height()


def _button_is_clipped(button: QAbstractButton) -> bool:
    if button.hasHeightForWidth():
        return button.height() + _SLACK < button.heightForWidth(button.width())
    if isinstance(button, QPushButton):
        # Qt's own hint: the words on the lines that they stand on now, and the room around them.
        hint = QPushButton.sizeHint(button)
        return button.width() + _SLACK < hint.width() or button.height() + _SLACK < hint.height()
    metrics = button.fontMetrics()
    widest = max(metrics.horizontalAdvance(line) for line in button.text().replace("&&", "&").splitlines())
    return button.width() < widest or button.height() < metrics.height() * len(button.text().splitlines())


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} of {type(widget.parent()).__name__}"
