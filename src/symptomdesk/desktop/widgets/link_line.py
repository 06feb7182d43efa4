"""A link on a line of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.widgets.worded_button import WordedButton

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from symptomdesk.desktop.theme import Look


class LinkLine(WordedButton):
    """Leads somewhere; ``name`` says where to whoever does not see what it stands beside.

    ``ink`` is the colour's token.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        *,
        name: str = "",
        help_: str = "",
        ink: str = "primary",
        kind: str = "lead",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, kind=kind, ink=ink, arrow="chevron_right", parent=parent)
        describe(self, name or text, help_)

    def _edges(self) -> tuple[int, int]:
        side = self._look.scale.space("s")
        return side, side + self._look.scale.control("icon")

    def _above(self) -> int:
        return self._look.scale.space("s")

    def _arrow_at(self, words: QRect) -> int:
        return words.right() + 1 + self._look.scale.space("s") // 2
