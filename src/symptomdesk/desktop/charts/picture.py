"""The chart as a picture to keep or send: title, dates, sentence, legend and every lane, as on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desktop.charts.chart import LaneChart
from symptomdesk.desktop.charts.legend import Key, Legend
from symptomdesk.desktop.charts.words import LaneText, dated_text, day_text
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.files import write_whole

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.desktop.charts.lanes_model import LanesModel
    from symptomdesk.desktop.theme import Look

_WIDTH = 1200
_RATIO = 2.0
_TALLEST = 16000
"""More lanes than fit into this many logical pixels make a picture that few programs open."""


class PictureContent(Struct, frozen=True):
    """What stands on the picture; ``window`` is the chart's, ``today`` the day on which it is saved."""

    title: str
    sentence: str
    keys: tuple[Key, ...]
    model: LanesModel
    texts: Sequence[LaneText]
    window: DaySpan
    days: DaySpan
    today: date

    @property
    def dates(self) -> str:
        """Which days are told of, and when the picture was saved, with their years."""
        return tr("{span} · saved on {day}", span=dated_text(self.days), day=day_text(self.today, date.min))


def picture(look: Look, content: PictureContent) -> QImage:
    """The picture, at twice the resolution of the screen so that it prints well."""
    sheet = _Sheet(look, content)
    image = QImage(sheet.size() * _RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_RATIO)
    image.fill(look.colour("canvas"))
    sheet.render(image)
    image.setText("Title", content.title)
    image.setText("Description", f"{content.dates}. {content.sentence}")
    sheet.deleteLater()
    return image


def write_png(image: QImage, path: Path) -> None:
    """Write the picture for its owner alone.

    Raises ``OSError`` if it cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs miss QIODevice with a format
        raise OSError(tr("the picture could not be made"))
    write_whole(path, bytes(buffer.data().data()))


class _Sheet(QWidget):
    """Never shown: laid out and painted in one go."""

    def __init__(self, look: Look, content: PictureContent) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        side, scale = look.scale.space("xxl"), look.scale
        width = round(_WIDTH * (1 + (scale.percent / 100 - 1) / 2))
        title, dates = Label(content.title, "title", self), Label(content.dates, "small", self)
        sentence = Label(content.sentence, "", self)
        legend = Legend(look, self)
        legend.show_keys(content.keys)
        chart = LaneChart(look, content.today, self)
        chart.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chart.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        chart.show_lanes(content.model, content.texts, content.window, content.window, content.today)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(scale.space("m"))
        for widget in (title, dates, sentence, legend, chart):
            column.addWidget(widget)
        self.resize(width, 600)
        self.show()  # lays everything out at this width, though not on the screen
        chart.setFixedHeight(min(chart.full_height, _TALLEST))
        self.resize(width, column.totalHeightForWidth(width))
        column.activate()
