"""A heading that folds what stands below it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.worded_button import WordedButton

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class Fold(QFrame):
    """A title, a line below it and a body that opens and closes; ``opened`` comes just before it opens.

    What is folded away is made when it is first opened, or filled.
    """

    opened = Signal()

    def __init__(self, look: Look, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.head = FoldHead(look, title, self)
        self._words = subtitle
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.clicked.connect(self._toggle)
        self.head.show_state(is_open=False)

    @cached_property
    def content(self) -> QWidget:
        """What is folded."""
        content = QWidget(self)
        content.setObjectName("clear")
        content.setVisible(self.is_open)
        self._column.addWidget(content)
        return content

    @cached_property
    def body(self) -> QVBoxLayout:
        """The layout of what is folded."""
        body = QVBoxLayout(self.content)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        return body

    @cached_property
    def _subtitle(self) -> Label:
        subtitle = Label(self._words, "small", self)
        self._column.insertWidget(1, subtitle)
        return subtitle

    @property
    def is_open(self) -> bool:
        """Whether the body is shown."""
        return self.head.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Open or close the body."""
        if is_open:
            self.opened.emit()
        is_made = "content" in vars(self)
        self.head.show_state(is_open)
        if is_open or is_made:
            self.content.setVisible(is_open)
            self._subtitle.setVisible(is_open and bool(self._words))

    def _toggle(self) -> None:
        self.set_open(self.head.isChecked())


class FoldHead(WordedButton):
    """The heading: a button with the title, and an arrow before it that says whether the body is open."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, kind="fold", ink="text", arrow="chevron_right", parent=parent)
        self.setCheckable(True)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)

    def show_state(self, is_open: bool) -> None:
        """Show and say whether the body is open."""
        self.setChecked(is_open)
        self._arrow = "chevron_down" if is_open else "chevron_right"
        self.update()
        self.setAccessibleName(
            tr("{title}, open", title=self.words) if is_open else tr("{title}, closed", title=self.words)
        )

    def _edges(self) -> tuple[int, int]:
        scale = self._look.scale
        side = scale.space("xs")
        return side + scale.control("icon") + scale.space("s"), side

    def _above(self) -> int:
        return self._look.scale.space("xs")

    def _arrow_at(self, _words: QRect) -> int:
        return self._look.scale.space("xs")
