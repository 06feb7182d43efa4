"""A banner as one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from symptomdesk.desktop.accessibility import set_tip
from symptomdesk.desktop.theme import Look, set_style, stand_on
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.icon_label import IconLabel
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.widgets.banner import BannerContent


class FoldedBanner(QFrame):
    """One line in the urgency's colour; a click anywhere on it, or its button, asks for the whole banner."""

    unfold_asked = Signal(str)

    def __init__(self, look: Look, content: BannerContent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self.content = look, content
        set_style(self, "banner", content.urgency)
        self.setAccessibleName(f"{content.summary}. {content.aside}")
        set_tip(self, content.aside)
        ink = f"on_{content.urgency}"
        self._mark = IconLabel(look, f"urgency_{content.urgency}", ink, "icon", self)
        self._summary = Label(content.summary, "line", self)
        self._aside = Label.single_line(content.aside, "quote", self)
        self.button = IconButton(
            look, "chevron_down", tr("Read the whole advice"), kind="fold", ink=ink, parent=self
        )
        self.button.setText("")
        self.button.setAccessibleName(tr("Read the whole advice: {summary}", summary=content.summary))
        self.button.clicked.connect(self._unfold)
        stand_on(self, content.urgency)
        row = QHBoxLayout(self)
        row.addWidget(self._mark)
        row.addWidget(self._summary, 1)
        row.addWidget(self._aside)
        row.addWidget(self.button)
        self._row = row
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self._space)
        self._space()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._unfold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._unfold()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._aside.sizeHint().width()
        self._aside.setVisible(bool(self.content.aside) and room > self._look.scale.breakpoint("banner_line"))

    def _unfold(self) -> None:
        self.unfold_asked.emit(self.content.key)

    def _space(self) -> None:
        scale = self._look.scale
        self._row.setContentsMargins(scale.space("l"), 0, scale.space("s"), 0)
        self._summary.setContentsMargins(0, scale.space("xs"), 0, scale.space("xs"))
        self._row.setSpacing(scale.space("s"))
        self.setMinimumHeight(scale.control("height"))
