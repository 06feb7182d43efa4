"""What the fields of a heat map mean: a small field beside its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.day_cell import CellState, DayCell, paint_cell
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class LegendEntry(Struct, frozen=True):
    """A field as it looks in the map, and what it means."""

    sample: DayCell
    words: str


class DayLegend(QWidget):
    """Entries side by side, on as many lines as they need."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.setAccessibleName(tr("Legend"))
        self._look = look
        self._entries: tuple[LegendEntry, ...] = ()
        self._flow = FlowLayout(parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._space)
        self._space()

    @property
    def words(self) -> tuple[str, ...]:
        """What is explained."""
        return tuple(entry.words for entry in self._entries)

    def show_entries(self, entries: tuple[LegendEntry, ...]) -> None:
        """Explain these."""
        if entries == self._entries:
            return
        self._entries = entries
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            line = _Entry(self._look, entry, self)
            self._flow.addWidget(line)
            line.show()
        self.updateGeometry()

    def _space(self) -> None:
        scale = self._look.scale
        self._flow.set_gaps(scale.space("l"), scale.space("xs"))


class _Entry(QWidget):
    def __init__(self, look: Look, entry: LegendEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scale.space("xs") + 2)
        row.addWidget(_Sample(look, entry.sample, self))
        row.addWidget(_Words(entry.words, "small", self), 1)


class _Words(Label):
    """On one line where there is room for it."""

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())


class _Sample(QWidget):
    def __init__(self, look: Look, sample: DayCell, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._sample = look, sample
        look.changed.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(self._look.scale.type("small") * 1.6)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_cell(painter, self._look, self._sample, QRectF(self.rect()), CellState(large=False))
        painter.end()
