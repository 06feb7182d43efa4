"""Shortcuts set from the one list of keys, so that the sheet of F1 cannot say anything else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from symptomdesk.desktop.accessibility import set_tip
from symptomdesk.desktop.key_list import Keys, action
from symptomdesk.desktop.translation import tr


def bind(owner: QWidget, id_: str, slot: Callable[[], object]) -> QShortcut:
    """Call ``slot`` at the key of an action, while ``owner`` can be seen and used in the active window.

    Raises ``KeyError`` for an action that the list does not have.
    """
    return bind_keys(owner, Keys(action(id_).keys, id_), slot)


def bind_keys(owner: QWidget, keys: Keys, slot: Callable[[], object]) -> QShortcut:
    """Call ``slot`` at these keys; for keys that are counted out, such as those of the pages."""
    shortcut = QShortcut(QKeySequence(keys.keys), owner)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.setObjectName(keys.what)
    # A key that is held must not do it again and again.
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(slot)
    return shortcut


def press_by_key(button: QAbstractButton, id_: str) -> None:
    """Let an action's key press a button, and tell so in its help."""
    bind(button, id_, button.click)
    help_ = with_keys(button.accessibleDescription() or button.toolTip() or button.accessibleName(), id_)
    set_tip(button, help_)
    button.setAccessibleDescription(help_)


def with_keys(help_: str, id_: str) -> str:
    """A control's help with its key: "The day before (Alt+Left)"."""
    return tr("{help} ({keys})", help=help_, keys=native(action(id_).keys))


def native(keys: str) -> str:
    """Keys as this system writes them; what is no key of Qt's is left as it is."""
    sequence, form = QKeySequence(keys), QKeySequence.SequenceFormat
    return sequence.toString(form.NativeText) if sequence.toString(form.PortableText) == keys else keys
