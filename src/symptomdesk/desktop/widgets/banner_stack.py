"""The banners above a page: the most urgent in full, the others one line each, within their share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from symptomdesk.desktop.accessibility import Announcer
from symptomdesk.desktop.translation import plural, tr
from symptomdesk.desktop.widgets.banner import Banner, BannerChoice, BannerContent
from symptomdesk.desktop.widgets.folded_banner import FoldedBanner
from symptomdesk.desktop.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_ROWS = (QLabel, QPushButton, QLineEdit, FoldedBanner)
_LOUD = frozenset({"emergency", "immediately"})


class BannerStack(QWidget):
    """Banners in the order given, which is by falling urgency.

    The first that is not folded is shown in full, and one more that the person asked to read. ``chosen``
    carries a :class:`BannerChoice`, ``copied`` a text for the clipboard. ``set_limit`` says how high the
    stack may become; beyond that it scrolls inside, and a button says how many banners are further down.
    """

    chosen = Signal(object)
    copied = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._limit = 1 << 16
        self._contents: tuple[BannerContent, ...] = ()
        self._unfolded: str | None = None
        self._announcer = Announcer(self)
        self._shown: dict[str, tuple[BannerContent, Banner | FoldedBanner]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("What to do"))
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget(self)
        self._inner.setObjectName("page_body")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._inner.installEventFilter(self)
        self._scroll.setWidget(self._inner)
        self.more = IconButton(look, "chevron_down", tr("More below"), kind="more", ink="on_tip", parent=self)
        self.more.clicked.connect(self._scroll_on)
        self._scroll.verticalScrollBar().valueChanged.connect(self._count_hidden)
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.timeout.connect(self._show_field)
        look.changed.connect(self._space)
        self._space()
        self.hide()

    def banners(self) -> tuple[Banner, ...]:
        """The banners shown in full."""
        return tuple(widget for _, widget in self._shown.values() if isinstance(widget, Banner))

    def lines(self) -> tuple[FoldedBanner, ...]:
        """The banners shown as one line."""
        return tuple(widget for _, widget in self._shown.values() if isinstance(widget, FoldedBanner))

    def contents(self) -> tuple[BannerContent, ...]:
        """What is shown."""
        return self._contents

    def show_banners(self, contents: tuple[BannerContent, ...]) -> None:
        """Show these banners and speak those whose cause is new."""
        if contents != self._contents:
            self._contents = contents
            if self._unfolded not in {content.key for content in contents}:
                self._unfolded = None
            self._rebuild()
        self._announcer.announce(
            {
                content.cause: f"{content.headline}. {' '.join(content.lines)}"
                for content in contents
                if content.cause
            },
            frozenset(content.cause for content in contents if content.urgency in _LOUD),
        )

    def go(self) -> None:
        """Put the focus on the first banner."""
        if (stop := self._first_stop()) is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(stop)

    def answer(self) -> None:
        """Open the first banner's line for what was done; one that asks something else gets the focus."""
        if not self.banners() and self.lines():
            self._unfold(self.lines()[0].content.key)
        if not self.banners() or not self.banners()[0].begin_note():
            self.go()

    def _first_stop(self) -> QWidget | None:
        full = (banner.buttons[0] for banner in self.banners() if banner.buttons)
        folded = (line.button for line in self.lines())
        return next(full, None) or next(folded, None)

    def set_limit(self, pixels: int) -> None:
        """The stack becomes at most this high."""
        self._limit = pixels
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._scroll.setGeometry(self.rect())
        self._count_hidden()
        if any(banner.is_writing for banner in self.banners()):
            self._reveal.start()

    # Without a layout of its own: with one, Qt would ask that for the height, not this widget.

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        needed = self._column.heightForWidth(width) if self._column.hasHeightForWidth() else -1
        needed = needed if needed >= 0 else self._column.sizeHint().height()
        return needed if needed <= self._limit else self._whole_rows()

    def _whole_rows(self) -> int:
        """The most of it within the limit that cuts through no line of text and no button."""
        edge = self._look.scale.space("xs")
        rows = [row for row in self._inner.findChildren(QWidget) if isinstance(row, _ROWS)]
        spans = [
            (top, top + row.height())
            for row in rows
            if row.isVisibleTo(self._inner)
            for top in [row.mapTo(self._inner, QPoint(0, 0)).y()]
        ]
        fitting = (
            bottom + edge
            for _, bottom in spans
            if bottom + edge <= self._limit and not any(top < bottom + edge < other for top, other in spans)
        )
        fit = max(fitting, default=0)
        # A single text that is higher than half of the share is better cut than not shown.
        return fit if 2 * fit >= self._limit else self._limit

    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._column.minimumSize().width(), 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inner and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
            self._keep_in_sight()
        return super().eventFilter(watched, event)

    def _rebuild(self) -> None:
        first = next((content.key for content in self._contents if not content.folded), None)
        former, self._shown = self._shown, {}
        for content in self._contents:
            full = content.key in (first, self._unfolded)
            kept = former.get(content.key)
            if kept is not None and kept[0] == content and isinstance(kept[1], Banner) is full:
                del former[content.key]
                self._column.removeWidget(kept[1])
                widget = kept[1]
            else:
                widget = self._full(content) if full else self._line(content)
            self._column.addWidget(widget)
            widget.show()
            self._shown[content.key] = (content, widget)
        for _, widget in former.values():
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.setVisible(bool(self._contents))
        self._fit()
        if former:
            self._scroll.verticalScrollBar().setValue(0)

    def _full(self, content: BannerContent) -> Banner:
        banner = Banner(self._look, content, self._inner)
        banner.chosen.connect(self._choose)
        banner.copied.connect(self.copied)
        banner.reshaped.connect(self._follow_note)
        return banner

    def _line(self, content: BannerContent) -> FoldedBanner:
        line = FoldedBanner(self._look, content, self._inner)
        line.unfold_asked.connect(self._unfold)
        return line

    def _follow_note(self) -> None:
        """Keep in sight what a banner that changed its shape asks for, once it has its place."""
        self._fit()
        self._reveal.start()

    def _keep_in_sight(self) -> None:
        """A banner may take several rounds to its shape: its lines wrap, and then its buttons move."""
        if any(banner.is_writing for banner in self.banners()):
            self._reveal.start()

    def _show_field(self) -> None:
        field = self._inner.focusWidget()
        if field is not None and self._inner.isAncestorOf(field):
            # Not ensureWidgetVisible(): of a line to type in Qt only minds the cursor.
            top = field.mapTo(self._inner, QPoint(0, 0)).y()
            for edge in (top + field.height(), top):
                self._scroll.ensureVisible(0, edge, 0, self._look.scale.space("xs"))

    def _choose(self, choice: BannerChoice) -> None:
        self.chosen.emit(choice)

    def _unfold(self, key: str) -> None:
        self._unfolded = key
        self._rebuild()
        _, widget = self._shown[key]
        self._column.activate()
        self._fit()
        self._scroll.ensureWidgetVisible(widget, 0, 0)
        if isinstance(widget, Banner) and widget.buttons:
            widget.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _space(self) -> None:
        self._column.setSpacing(self._look.scale.space("xs"))
        self._fit()

    def _fit(self) -> None:
        self.updateGeometry()
        self._count_hidden()

    def _scroll_on(self) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.setValue(bar.value() + max(1, self.height() - self._look.scale.control("height")))

    def _count_hidden(self) -> None:
        """Say how many banners begin further down than can be seen."""
        if not self._shown:
            self.more.hide()
            return
        bar = self._scroll.verticalScrollBar()
        end = bar.value() + self.height()
        line = self._look.scale.control("height") // 2
        hidden = sum(widget.y() + line > end for _, widget in self._shown.values())
        writing = any(banner.is_writing for banner in self.banners())
        self.more.setVisible(hidden > 0 and bar.maximum() > 0 and not writing)
        self.more.setText(f" {plural('%n more', '%n more', hidden)}")
        self.more.setAccessibleName(
            plural("%n more banner further down", "%n more banners further down", hidden)
        )
        size = self.more.sizeHint()
        # Not viewport(): to give Python an object for that, Shiboken looks at every kind of widget there is.
        room = self.width() - (bar.width() if bar.isVisibleTo(self) else 0)
        left = room - size.width() - self._look.scale.space("s")
        top = self.height() - size.height() - self._look.scale.space("xs")
        self.more.setGeometry(left, top, size.width(), size.height())
        self.more.raise_()
