"""Sheets of paper as they will be printed, one below the other."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from symptomdesk.desktop.fonts import window_font
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr

PAPER = QColor("white")
"""What is printed on, in whatever theme the window is."""

_ANY_HEIGHT = 16777215  # QWIDGETSIZE_MAX, which PySide does not name
_KEPT = 6
_BLANK = QSize(210, 297)
_VEIL = 0.25
_LEAST_HEIGHT = 320


class PagesView(QAbstractScrollArea):
    """Shows pictures of pages, each as wide as there is room but no wider than ``widest``.

    It scrolls them itself, or is as tall as all of them for others to scroll. ``turned`` carries the number
    of the page in view, from 1, when that has changed.
    """

    turned = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "pages")
        self.setAccessibleName(tr("Preview"))
        self._look = look
        self._pages: tuple[bytes, ...] = ()
        self._sheet = _BLANK
        self._scaled: OrderedDict[int, QPixmap] = OrderedDict()
        self._veiled = False
        self._tall = False
        self._page = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """The number of the page in view, from 1."""
        return self._page

    @property
    def veiled(self) -> bool:
        """Whether what is shown is on its way out."""
        return self._veiled

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show these pictures (PNG); none: a blank sheet. The place in them stays as far as may be."""
        self._pages = tuple(pages)
        first = QImage.fromData(self._pages[0]) if self._pages else QImage()
        self._sheet = _BLANK if first.isNull() else first.size()
        self._veiled = False
        self._arrange()

    def veil(self) -> None:
        """Let what is shown fade: it is not what would be printed now."""
        self._veiled = True
        self.viewport().update()

    def set_tall(self, tall: bool) -> None:
        """Be as tall as all pages together, or scroll."""
        if tall == self._tall:
            return
        self._tall = tall
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if tall else policy.ScrollBarAsNeeded)
        self._arrange()

    def rect_of(self, page: int) -> QRect:
        """Where a page (from 1) is, in the viewport."""
        size = self._size()
        left = (self.viewport().width() - size.width()) // 2
        top = self._gap() + (page - 1) * self._step()
        return QRect(left, top - self.verticalScrollBar().value(), size.width(), size.height())

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        key = Qt.Key(event.key())
        if self._tall:
            event.ignore()
        elif key in ends:
            bar.setValue(ends[key])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._scaled.clear()
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.colour("sunken"))
        painter.setFont(window_font(self._look.scale.type("small")))
        above, step = self.rect_of(1).top() - self._gap(), self._step()
        first = max(1, 1 + (event.rect().top() - above) // step)
        last = min(max(self.count, 1), 1 + (event.rect().bottom() - above) // step)
        for page in range(first, last + 1):
            self._paint_page(painter, page, self.rect_of(page))
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(480, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._total() if self._tall else _LEAST_HEIGHT)

    # Arranging and painting

    def _dress(self) -> None:
        self._arrange()
        self.viewport().update()

    def _arrange(self) -> None:
        self._scaled.clear()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        bar.setRange(0, 0 if self._tall else max(0, self._total() - height))
        bar.setPageStep(max(1, height - self._gap()))
        bar.setSingleStep(self._look.scale.control("height"))
        bar.setValue(round(share * bar.maximum()))
        if self._tall:
            self.setFixedHeight(self._total())
        else:
            self.setMinimumHeight(_LEAST_HEIGHT)
            self.setMaximumHeight(_ANY_HEIGHT)
        self._scrolled()
        self.viewport().update()

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = min(max(1, 1 + (middle - self._gap()) // self._step()), max(self.count, 1))
        if page != self._page:
            self._page = page
            self.turned.emit(page)
        self.viewport().update()

    def _paint_page(self, painter: QPainter, page: int, place: QRect) -> None:
        painter.setPen(QPen(self._look.colour("control_line"), 1))
        painter.setBrush(PAPER)
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        if page <= self.count:
            painter.setOpacity(_VEIL if self._veiled else 1.0)
            painter.drawPixmap(place.topLeft(), self._picture(page, place.size()))
            painter.setOpacity(1.0)
            painter.setPen(self._look.colour("muted"))
            below = QRect(place.left(), place.bottom(), place.width(), self._step() - place.height())
            painter.drawText(
                below, Qt.AlignmentFlag.AlignCenter, tr("Page {page} of {count}", page=page, count=self.count)
            )

    def _picture(self, page: int, size: QSize) -> QPixmap:
        if page in self._scaled:
            self._scaled.move_to_end(page)
            return self._scaled[page]
        ratio = self.devicePixelRatioF()
        image = QImage.fromData(self._pages[page - 1])
        if image.isNull():
            return QPixmap()
        image = image.scaled(
            size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        image.setDevicePixelRatio(ratio)
        picture = QPixmap.fromImage(image)
        self._scaled[page] = picture
        if len(self._scaled) > _KEPT:
            self._scaled.popitem(last=False)
        return picture

    def _gap(self) -> int:
        return self._look.scale.space("l")

    def _step(self) -> int:
        """From the top of a page to that of the next, with its number between them."""
        return self._size().height() + self._look.scale.type("small") + 2 * self._gap()

    def _total(self) -> int:
        return self._gap() + max(self.count, 1) * self._step()

    def _size(self) -> QSize:
        """A page on the screen."""
        widest = self._look.scale.breakpoint("page")
        width = max(1, min(self.viewport().width() - 2 * self._gap(), widest))
        return QSize(width, round(width * self._sheet.height() / self._sheet.width()))
