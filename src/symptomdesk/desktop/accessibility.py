"""What a screen reader is told: names, help, and banners spoken once for each cause."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QLabel, QWidget

HEADINGS = frozenset({"title", "section", "chapter", "headline"})
"""The kinds of labels that a screen reader can jump between."""


_ZERO_WIDTH_SPACE = "\u200b"


def describe(widget: QWidget, name: str, help_: str = "") -> None:
    """Give a control its accessible name and, if any, its help, which is its tool tip too."""
    widget.setAccessibleName(name)
    if help_:
        widget.setAccessibleDescription(help_)
        set_tip(widget, help_)


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tool tip, which Qt would take for HTML where somebody's words look like it."""
    widget.setToolTip(text.replace("<", f"<{_ZERO_WIDTH_SPACE}"))


def install_headings() -> None:
    """Let titles be headings to a screen reader, for which Qt's labels are text like any other."""
    QAccessible.installFactory(_heading_of)


def _heading_of(_class: str, what: QObject) -> QAccessibleInterface | None:
    if isinstance(what, QLabel) and what.property("kind") in HEADINGS:
        return QAccessibleWidget(what, QAccessible.Role.Heading)
    return None


class Announcer:
    """Speaks messages through the screen reader, each cause once while it lasts."""

    def __init__(self, speaker: QWidget) -> None:
        self._speaker = speaker
        self._spoken: frozenset[str] = frozenset()

    def announce(self, messages: dict[str, str], urgent: frozenset[str] = frozenset()) -> tuple[str, ...]:
        """Speak the messages whose cause (their key) was not there the last time; return what was spoken.

        A cause that went away may be spoken again when it returns. Those in ``urgent`` interrupt.
        """
        new = [cause for cause in messages if cause not in self._spoken]
        self._spoken = frozenset(messages)
        for cause in new:
            event = QAccessibleAnnouncementEvent(self._speaker, messages[cause])
            urgency = QAccessible.AnnouncementPoliteness
            event.setPoliteness(urgency.Assertive if cause in urgent else urgency.Polite)
            QAccessible.updateAccessibility(event)
        return tuple(messages[cause] for cause in new)
