"""What stands beside a lane: real labels, so that they can be read aloud, wrap and follow the text size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.accessibility import set_tip
from symptomdesk.desktop.widgets.labels import Label, breakable

if TYPE_CHECKING:
    from symptomdesk.desktop.charts.geometry import LaneSizes
    from symptomdesk.desktop.charts.words import LaneText

_NAME_LINES = 2


class LaneTitle(QWidget):
    """A sign's name, its figures and where it is going."""

    def __init__(self, text: LaneText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._text = text
        self._name = Label(text.name, "strong")
        self._figures = Label(text.figures, "small")
        # A direction that matters is set apart by weight and colour.
        self._direction = Label(text.direction, "notable" if text.notable else "small")
        for label in (self._name, self._figures, self._direction):
            label.setParent(self)
        self.setAccessibleName(text.spoken)

    def fit(self, width: int, *, wide: bool) -> int:
        """Take this width and return the height that is needed; a very long name is cut after two lines.

        Where the title is ``wide`` the direction stands behind the figures if it can.
        """
        name = breakable(self._text.name)
        self._name.ensurePolished()
        shown = elided(name, self._name.font(), width, _NAME_LINES)
        if shown != self._name.text():
            self._name.say(shown)
        self._name.setAccessibleName(self._text.name)
        set_tip(self._name, self._text.name if shown != name else "")
        height = 0
        for label in (self._name, self._figures, self._direction):
            if label.text():
                label.ensurePolished()
                beside = self._beside_figures(width) if wide and label is self._direction else 0
                if beside:
                    label.setGeometry(beside, self._figures.y(), width - beside, self._figures.height())
                    continue
                needed = label.heightForWidth(width)
                label.setGeometry(0, height, width, needed)
                height += needed
        return height

    def _beside_figures(self, width: int) -> int:
        """Where the direction begins behind the figures, 0 if there is no room."""
        metrics = self._figures.fontMetrics()
        begin = metrics.horizontalAdvance(self._figures.text()) + 2 * metrics.averageCharWidth()
        needed = self._direction.fontMetrics().horizontalAdvance(self._direction.text())
        return begin if begin + needed <= width else 0


class LaneTitles(QWidget):
    """The titles of all lanes, scrolled along with them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._titles: list[LaneTitle] = []
        self._heights: list[int] = []
        self._fitted: tuple[int, bool] | None = None

    @property
    def tallest(self) -> int:
        """The height of the tallest title as fitted last, 0 without any."""
        return max(self._heights, default=0)

    def __len__(self) -> int:
        return len(self._titles)

    def show_texts(self, texts: Sequence[LaneText]) -> None:
        """Show these, from top to bottom."""
        for title in self._titles:
            title.hide()
            title.deleteLater()
        self._titles = [LaneTitle(text, self) for text in texts]
        self._fitted = None
        for title in self._titles:
            title.show()

    def dress(self) -> None:
        """Take over another text size at the next :meth:`fit`."""
        self._fitted = None

    def fit(self, width: int, *, wide: bool) -> None:
        """Take this width."""
        if self._fitted == (width, wide):
            return
        self._fitted = (width, wide)
        self._heights = [title.fit(width, wide=wide) for title in self._titles]

    def follow(self, sizes: LaneSizes, offset: int, width: int) -> None:
        """Stand beside the lanes, each in the middle of its own, or close above them if there is room."""
        for index, (title, height) in enumerate(zip(self._titles, self._heights, strict=True)):
            spare = self.tallest - height if sizes.head else (sizes.body - height) // 2
            title.setGeometry(0, index * sizes.height - offset + spare, width, height)


def elided(text: str, font: QFont, width: int, lines: int) -> str:
    """The text on at most so many lines of that width, an ellipsis where it was cut."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) <= lines:
        return text
    kept = text[: starts[lines - 1]]
    rest = QFontMetrics(font).elidedText(text[starts[lines - 1] :], Qt.TextElideMode.ElideRight, width)
    return kept + rest
