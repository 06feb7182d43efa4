"""A heading that folds what stands below it."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.icon_label import IconLabel
from symptomdesk.desktop.widgets.labels import Label


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


class FoldHead(QPushButton):
    """The heading: a button whose title wraps where the room is small."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._title = look, title
        set_kind(self, "fold")
        self.setCheckable(True)
        self._chevron = IconLabel(look, "chevron_right", "text", parent=self)
        label = Label(title, "strong", self)
        for inside in (self._chevron, label):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._chevron)
        self._row.addWidget(label, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._space)
        self._space()

    def show_state(self, is_open: bool) -> None:
        """Show and say whether the body is open."""
        self.setChecked(is_open)
        self._chevron.show_icon("chevron_down" if is_open else "chevron_right", "text")
        self.setAccessibleName(
            tr("{title}, open", title=self._title) if is_open else tr("{title}, closed", title=self._title)
        )

    def sizeHint(self) -> QSize:
        return self._row.sizeHint().expandedTo(QSize(0, self._look.scale.control("height")))

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize().expandedTo(QSize(0, self._look.scale.control("height")))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._row.totalHeightForWidth(width), self._look.scale.control("height"))

    def _space(self) -> None:
        scale = self._look.scale
        side = scale.space("xs")
        self._row.setContentsMargins(side, side, side, side)
        self._row.setSpacing(scale.space("s"))
        self.updateGeometry()
