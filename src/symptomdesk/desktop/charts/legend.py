"""The legend: each form with its meaning, only for what is in view."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from symptomdesk.desktop.charts import marks
from symptomdesk.desktop.charts.ink import Ink, ink_of
from symptomdesk.desktop.charts.lanes_model import Mark
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class Key(Enum):
    """What a legend can explain, with its words."""

    GRADED = marked("worst of the day, mild to very severe")
    GRADED_WEEK = marked("worst of the week, mild to very severe")
    OVERLAID = marked("the same day of all cycles: the stronger the colour, the more of them")
    UNGRADED = marked("there, not graded")
    ABSENT = marked("logged, not there")
    NOT_LOGGED = marked("not logged")
    CAPSULES = marked("capsule days")
    MISSED = marked("capsule missed")
    VISIT = marked("visit")
    TEMPERATURE = marked("temperature, and where fever begins")
    LAB = marked("laboratory value")
    LAB_OUTSIDE = marked("outside the laboratory’s range")
    LAB_RANGE = marked("the laboratory’s range")


_WIDE = (Key.GRADED, Key.GRADED_WEEK, Key.OVERLAID, Key.TEMPERATURE)


def key_of(mark: Mark, *, weekly: bool) -> Key:
    """The key of a form."""
    if mark is Mark.GRADED:
        return Key.GRADED_WEEK if weekly else Key.GRADED
    return Key[mark.name]


class Legend(QWidget):
    """Keys side by side, on as many lines as they need."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.setAccessibleName(tr("Legend"))
        self._look = look
        self._ink: Ink | None = None
        self._keys: tuple[Key, ...] = ()
        self._flow = FlowLayout(parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._space)
        self._space()

    @property
    def keys(self) -> tuple[Key, ...]:
        """What is explained."""
        return self._keys

    @property
    def ink(self) -> Ink:
        """What the examples are painted with."""
        if self._ink is None:
            self._ink = ink_of(self._look)
        return self._ink

    def show_keys(self, keys: tuple[Key, ...]) -> None:
        """Explain these."""
        if keys == self._keys:
            return
        self._keys = keys
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in keys:
            entry = _Entry(self._look, key, self)
            self._flow.addWidget(entry)
            entry.show()

    def _space(self) -> None:
        self._ink = None
        scale = self._look.scale
        self._flow.set_gaps(scale.space("l"), scale.space("xs"))


class _Entry(QWidget):
    def __init__(self, look: Look, key: Key, parent: Legend) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.scale.space("xs") + 2)
        row.addWidget(_Swatch(look, key, parent, self))
        row.addWidget(_Words(tr(key.value), "small", self), 1)


class _Words(Label):
    """On one line wherever there is room for it."""

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))


class _Swatch(QWidget):
    def __init__(self, look: Look, key: Key, legend: Legend, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look, self._key, self._legend = look, key, legend
        look.changed.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        height = self._look.scale.type("small")
        wide = 2 if self._key in _WIDE else 1
        return QSize(round(height * (1.1 if wide == 1 else 2.2)), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint(painter, self._legend.ink, self._key, QRectF(self.rect()), self.devicePixelRatioF())
        painter.end()


def _paint(painter: QPainter, ink: Ink, key: Key, place: QRectF, ratio: float) -> None:
    bottom, height = place.bottom(), place.height()
    match key:
        case Key.GRADED | Key.GRADED_WEEK:
            step = round(place.width() / 4)
            for level in range(1, 5):
                rise = round(height * level / 4)
                bar = QRectF((level - 1) * step, bottom - rise, step - 2, rise)
                marks.bars(painter, ink, level, [bar])
        case Key.OVERLAID:
            step = round(place.width() / 4)
            for part in range(1, 5):
                bar = QRectF((part - 1) * step, 0, step - 2, height)
                marks.overlay(painter, ink, [part / 4], [bar])
        case Key.UNGRADED:
            side = round(height * 0.5)
            marks.ungraded(
                painter, ink, [QRectF(round((place.width() - side) / 2), bottom - side, side, side)]
            )
        case Key.ABSENT:
            marks.absent(painter, ink, [QRectF(1, bottom - 2 * ink.unit, place.width() - 2, 2 * ink.unit)])
        case Key.NOT_LOGGED:
            marks.hatch(painter, marks.hatch_brush(ink, ratio), [place])
        case Key.CAPSULES:
            painter.setPen(QPen(ink.grid, 1))
            painter.setBrush(ink.capsule)
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
        case Key.MISSED:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            marks.missed(painter, ink, place.center(), height * 0.5)
        case Key.VISIT:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            x = place.width() * 0.3
            painter.setPen(QPen(ink.visit, 2 * ink.unit, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
            marks.visit(painter, ink, QPointF(x, height * 0.6), height * 0.6)
        case _:
            _paint_measured(painter, ink, key, place)


def _paint_measured(painter: QPainter, ink: Ink, key: Key, place: QRectF) -> None:
    height = place.height()
    match key:
        case Key.TEMPERATURE:
            y = round(height * 0.4) + 0.5
            marks.fever_line(painter, ink, QLineF(0, y, place.width(), y))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            marks.point(painter, ink, QPointF(place.width() * 0.3, height * 0.75))
            marks.fever(painter, ink, QPointF(place.width() * 0.7, height * 0.4))
        case Key.LAB:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            marks.point(painter, ink, place.center())
        case Key.LAB_OUTSIDE:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            marks.outside(painter, ink, place.center())
        case Key.LAB_RANGE:
            marks.lab_range(painter, ink, place.adjusted(0, 0, 0, -1))
