"""The contents of a long text: chapters and their parts, the one being read marked."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import tr

_Index = QModelIndex | QPersistentModelIndex
_ID, _ENTRY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class ContentsEntry(Struct, frozen=True):
    """A line of the contents; a ``chapter`` only heads others, ``remark`` is told beside a quiet title."""

    id: str
    title: str
    chapter: bool = False
    remark: str = ""


class ContentsList(QListWidget):
    """``chosen`` carries the id of a part to be shown; arrow keys move, Enter and clicks choose."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._tall = look, False
        self._entries: tuple[ContentsEntry, ...] = ()
        set_kind(self, "contents")
        self.setAccessibleName(tr("Contents"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Painter(look, self))
        self.itemClicked.connect(self._choose)
        look.changed.connect(self._measure)

    def show_entries(self, entries: tuple[ContentsEntry, ...]) -> None:
        """Show these lines; the mark stays."""
        if entries == self._entries:
            return
        marked = self.marked
        self._entries = entries
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.title, self)
            item.setData(_ID, entry.id)
            item.setData(_ENTRY, entry)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                f"{entry.title}, {entry.remark}" if entry.remark else entry.title,
            )
            item.setToolTip(entry.remark)
            if entry.chapter:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.mark(marked)
        self._measure()

    @property
    def marked(self) -> str:
        """The id of the part that is marked, or nothing."""
        item = self.currentItem()
        return "" if item is None else str(item.data(_ID))

    def mark(self, id_: str) -> None:
        """Mark the part that is being read, and keep it in view."""
        if id_ == self.marked:
            return
        for row in range(self.count()):
            if self.item(row).data(_ID) == id_:
                self.setCurrentRow(row)
        self._show_marked()

    def set_tall(self, tall: bool) -> None:
        """Be as tall as all lines are, or scroll them."""
        self._tall = tall
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if tall else policy.ScrollBarAsNeeded)
        size = QSizePolicy.Policy
        self.setSizePolicy(size.Preferred, size.Fixed if tall else size.Ignored)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self._show_marked()

    def sizeHint(self) -> QSize:
        return QSize(self._look.scale.breakpoint("side"), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.scale.control("height"), self._height() if self._tall else 0)

    def _height(self) -> int:
        return sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth()

    def _show_marked(self) -> None:
        """Scroll to the line that is marked, and to the heading if it is just above."""
        row = self.currentRow()
        if self._tall or row < 0:
            return
        if row == 1:
            self.scrollToTop()
        else:
            self.scrollToItem(self.item(row - 1))
            self.scrollToItem(self.item(row))

    def _measure(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def _choose(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.chosen.emit(str(item.data(_ID)))


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, view: ContentsList) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry = index.data(_ENTRY)
        scale = self._look.scale
        room = QRect(0, 0, self._view.viewport().width() - 2 * scale.space("m"), 1 << 16)
        option.font = self._font(option.font, entry)
        painted = _metrics(option).boundingRect(room, _WRAP, entry.title).height()
        if entry.chapter:
            above = scale.space("l") if index.row() else scale.space("xs")
            return QSize(0, painted + above + scale.space("xs"))
        return QSize(0, max(painted + 2 * scale.space("s"), scale.control("height")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry, scale, look = index.data(_ENTRY), self._look.scale, self._look
        state = option.state
        marked = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = option.rect.adjusted(1, 1, -1, -1)
        radius = scale.radius("control")
        if marked or (state & QStyle.StateFlag.State_MouseOver and not entry.chapter):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_soft" if marked else "hover"))
            painter.drawRoundedRect(field, radius, radius)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(look.colour("focus"), look.palette.ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(field, radius, radius)
        painter.setFont(self._font(option.font, entry))
        quiet = entry.chapter or entry.remark
        painter.setPen(look.colour("on_primary_soft" if marked else "muted" if quiet else "text"))
        side = scale.space("m")
        place = option.rect.adjusted(side, 0, -side, -scale.space("xs") if entry.chapter else 0)
        where = Qt.AlignmentFlag.AlignBottom if entry.chapter else Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, _WRAP | where, entry.title)
        painter.restore()

    def _font(self, font: QFont, entry: ContentsEntry) -> QFont:
        own = QFont(font)
        own.setPixelSize(self._look.scale.type("small"))
        own.setWeight(QFont.Weight.DemiBold if entry.chapter else QFont.Weight.Normal)
        return own


def _metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    return QFontMetrics(option.font)
