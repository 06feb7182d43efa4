"""The order in which a window is read, which is the order of the Tab key.

Qt's own order is that in which widgets were made, and ours come and go.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def next_stop(root: QWidget, current: QWidget | None, *, forward: bool) -> QWidget | None:
    """The widget that Tab (or Shift+Tab) leads to from ``current``; ``None`` if there is none at all."""
    widgets = list(in_reading_order(root))
    if not forward:
        widgets.reverse()
    start = widgets.index(current) + 1 if current in widgets else 0
    return next((one for one in (*widgets[start:], *widgets[:start]) if _is_stop(one)), None)


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """The widget and all below it as their layouts place them, from top to bottom."""
    yield widget
    for child in _children(widget):
        yield from in_reading_order(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield inside
        return
    layout = widget.layout()
    if layout is not None:
        yield from _placed(layout)
        return
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield child


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _placed(inner)
        elif widget is not None:
            yield widget


def _is_stop(widget: QWidget) -> bool:
    # What hands the focus on is not where it stays: its proxy has its own place in the order.
    reachable = widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
    return reachable and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
