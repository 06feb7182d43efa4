"""Where words on a button go on a further line: Qt's own buttons keep theirs on one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton


def advance(button: QAbstractButton, words: str) -> int:
    """How wide the longest line of ``words`` is on ``button``, in pixels."""
    return button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width()


def longest_word(words: str, width: Callable[[str], int]) -> int:
    """How wide the longest word is; narrower than that no line can be."""
    return max(map(width, words.split()), default=0)


def broken(words: str, room: int, width: Callable[[str], int]) -> str:
    """``words`` in as many lines as they need where a line has ``room`` pixels; no word is parted."""
    lines: list[str] = []
    for word in words.split():
        if lines and width(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)
