"""The window as a screen reader meets it, and the way of the Tab key through it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

ROLE = QAccessible.Role
CONTROLS = frozenset(
    {
        ROLE.Button,
        ROLE.ButtonMenu,
        ROLE.CheckBox,
        ROLE.RadioButton,
        ROLE.EditableText,
        ROLE.ComboBox,
        ROLE.SpinBox,
        ROLE.Slider,
        ROLE.Link,
        ROLE.List,
        ROLE.ListItem,
        ROLE.Table,
    }
)
_MOVED_INSIDE = ("SeverityPicker", "ChoiceList", "DoseCalendar")
"""Controls of many parts that are one stop of the Tab key; arrows move inside them."""


def nodes(window: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader finds in a window."""
    return _below(QAccessible.queryAccessibleInterface(window))


def _below(node: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if node is None or not node.isValid() or node.state().invisible:
        return
    yield node
    for index in range(node.childCount()):
        yield from _below(node.child(index))


def name_of(node: QAccessibleInterface) -> str:
    """What is said of a node."""
    return node.text(QAccessible.Text.Name)


def is_control(node: QAccessibleInterface) -> bool:
    """Whether a person can do something with it."""
    text = node.role() in (ROLE.StaticText, ROLE.Heading)  # has the focus only while it is selected in
    return node.role() in CONTROLS or (bool(node.state().focusable) and not text)


def nameless(window: QWidget) -> list[str]:
    """The controls that a screen reader could only call "button"."""
    return [
        f"{node.role().name} {type(node.object()).__name__}"
        for node in nodes(window)
        if is_control(node) and not name_of(node).strip()
    ]


def tab_ring(window: QMainWindow) -> list[QWidget]:
    """The stops of the Tab key, in order, from the first of the window."""
    ring: list[QWidget] = []
    if (focused := window.focusWidget()) is not None:
        focused.clearFocus()
    while window.focusNextPrevChild(True):
        stop = QApplication.focusWidget()
        if stop is None or stop in ring:
            break
        ring.append(stop)
    return ring


def way_back(window: QMainWindow, ring: list[QWidget]) -> list[QWidget | None]:
    """The stops of Shift+Tab after those of Tab, turned round to be compared with them."""
    back: list[QWidget | None] = []
    for _ in ring:
        window.focusNextPrevChild(False)
        back.append(QApplication.focusWidget())
    return back[::-1]


def unreachable(window: QMainWindow, ring: list[QWidget]) -> list[str]:
    """The controls to which no key leads."""
    controls = [node for node in nodes(window) if is_control(node) and not node.state().disabled]
    return [
        f"{type(widget).__name__} {name_of(node)}"
        for node in controls
        if isinstance(widget := node.object(), QWidget) and not _is_led_to(widget, set(ring))
    ]


def _is_led_to(widget: QWidget, ring: set[QWidget]) -> bool:
    if widget in ring or widget.focusProxy() in ring:
        return True
    if isinstance(widget, QAbstractButton) and (group := widget.group()) is not None and group.exclusive():
        return bool(ring & set(group.buttons()))
    return any(
        type(parent).__name__ in _MOVED_INSIDE and any(parent.isAncestorOf(stop) for stop in ring)
        for parent in ancestors(widget)
    )


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    """What a widget stands in, from the inside."""
    while (parent := widget.parentWidget()) is not None:
        yield parent
        widget = parent


def leaps(ring: list[QWidget]) -> list[str]:
    """Where the Tab key goes back: up in a column, or to the left in a line."""
    return [
        f"{before.accessibleName()} -> {after.accessibleName()}"
        for before, after in pairwise(ring)
        if _goes_back(before, after)
    ]


def _goes_back(before: QWidget, after: QWidget) -> bool:
    """Compared are the parts of the window that hold the one and not the other."""
    lines = [[widget, *ancestors(widget)][::-1] for widget in (before, after)]
    parted = next(((a, b) for a, b in zip(*lines, strict=False) if a is not b), None)
    if parted is None:
        return False
    first, second = (_place(widget) for widget in parted)
    same_column = first.left() < second.right() and second.left() < first.right()
    same_line = first.top() < second.bottom() and second.top() < first.bottom()
    return (same_column and second.bottom() <= first.top()) or (same_line and second.right() <= first.left())


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
