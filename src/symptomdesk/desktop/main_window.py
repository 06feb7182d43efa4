"""The window: a rail of pages at the side, today's banners above the page, always in view."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from symptomdesk.desktop.key_list import HELP, QUIT, key_groups
from symptomdesk.desktop.reading_order import next_stop
from symptomdesk.desktop.shortcuts import bind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.banner_stack import BannerStack
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.mark_strip import MarkStrip
from symptomdesk.desktop.widgets.rail import Rail
from symptomdesk.desktop.widgets.reminder_bar import ReminderBar

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look

_BANNERS_SHARE = 1 / 3


class PageSpec(Struct, frozen=True):
    """A page of the window: its id, title and icon, and what makes it when it is first opened.

    One that is ``apart`` has its button at the foot of the rail.
    """

    id: str
    title: str
    icon: str
    make: Callable[[], QWidget]
    apart: bool = False


class MainWindow(QMainWindow):
    """Pages are made when they are first opened.

    ``leaving`` is emitted before the page changes and before the window closes, so that what is being typed
    can be kept; ``may_close`` then tells whether it could. If not, only a second attempt closes the window.
    Where it ``stays`` (in the tray), closing only hides it. ``left`` is emitted before it goes out of sight,
    ``closed`` when it is closed for good.
    """

    leaving = Signal()
    left = Signal()
    closed = Signal()

    def __init__(self, look: Look, pages: tuple[PageSpec, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._specs = {page.id: page for page in pages}
        self._made: dict[str, QWidget] = {}
        self._instead: QWidget | None = None
        self.may_close: Callable[[], bool] = _always
        self.stays: Callable[[], bool] = _never
        self._warned = self._quitting = False
        self._page = ""
        self._centre = centre = QWidget(self)
        centre.setObjectName("page")
        self.mark = MarkStrip(look, centre)
        self.rail = Rail(look, centre)
        self.banners = BannerStack(look, centre)
        self.fault = FaultLine(centre)
        self.reminder = ReminderBar(look, centre)
        self._stack = QStackedWidget(centre)
        for page in pages:
            self.rail.add_page(page.id, page.title, page.icon, apart=page.apart)
        self._above = QVBoxLayout()
        self._above.addWidget(self.banners)
        self._above.addWidget(self.fault)
        self._above.addWidget(self.reminder)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(self._above)
        column.addWidget(self._stack, 1)
        whole = QVBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.mark)
        row = QHBoxLayout()
        row.setSpacing(0)
        whole.addLayout(row, 1)
        row.addWidget(self.rail)
        row.addLayout(column, 1)
        self.setCentralWidget(centre)
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self.rail.chosen.connect(self.open_page)
        bind(self, QUIT, self.quit)
        bind(self, HELP, self.show_keys)
        bind(self, "banner.go", self._go_to_banners)
        bind(self, "banner.answer", self._answer_banner)
        look.changed.connect(self._space)
        look.changed.connect(self._arrange)
        self._space()

    @property
    def room(self) -> QWidget:
        """Where the pages are; the parent of each from its making, for one that moves in is dressed twice."""
        return self._stack

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of the pages, in order."""
        return tuple(page.title for page in self._specs.values())

    @property
    def page(self) -> str:
        """The id of the page that is open; empty while something else is shown."""
        return "" if self._instead is not None else self._page

    @property
    def pages(self) -> tuple[PageSpec, ...]:
        """The pages, in order."""
        return tuple(self._specs.values())

    def show_instead(self, widget: QWidget) -> None:
        """Show something instead of the pages and the rail, until a page is opened."""
        self._instead = widget
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        self.rail.hide()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_page(self, id_: str) -> QWidget:
        """Show a page, making it if this is the first time."""
        if self._stack.count():
            self.leaving.emit()
        if self._instead is not None:
            self._stack.removeWidget(self._instead)
            self._instead.deleteLater()
            self._instead = None
            self.rail.show()
        if not self.isVisible():
            self._arrange()
        if id_ not in self._made:
            self._made[id_] = self._specs[id_].make()
            self._stack.addWidget(self._made[id_])
        self._stack.setCurrentWidget(self._made[id_])
        self._page = id_
        self.rail.mark(id_)
        self._made[id_].setFocus(Qt.FocusReason.OtherFocusReason)
        return self._made[id_]

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        stop = next_stop(self._centre, self.focusWidget(), forward=forward)
        if stop is None:
            return False
        stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def bring_up(self) -> None:
        """Show the window before all others, wherever it was."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def quit(self) -> None:
        """Close the window for good, also where it would stay in the tray."""
        self._quitting = True
        self.close()

    def quit_at_once(self) -> None:
        """The same, whatever is typed and cannot be kept."""
        self._warned = True
        self.quit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leaving.emit()
        quitting, self._quitting = self._quitting, False
        if not (self._warned or self.may_close()):
            self._warned = True
            self.tell(tr("What you wrote last is not saved yet. Close the window again to leave without it."))
            event.ignore()
            if not self.isVisible():
                self.bring_up()
            return
        self.left.emit()
        if not quitting and self.stays():
            self._warned = False
            event.ignore()
            self.hide()
            return
        super().closeEvent(event)
        self.closed.emit()

    def tell(self, sentence: str) -> None:
        """Show a sentence about what went wrong, or take it away if it is empty."""
        self.fault.say(sentence)

    def show_keys(self) -> None:
        """Show the sheet of all keys."""
        from symptomdesk.desktop.shortcuts_dialog import ShortcutsDialog  # noqa: PLC0415  (seldom needed)

        dialog = ShortcutsDialog(self._look, key_groups(self.titles), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def set_subject(self, subject: str) -> None:
        """Name in the title whose diary this is."""
        self.setWindowTitle(tr("{subject} – SymptomDesk", subject=subject) if subject else "SymptomDesk")

    def _go_to_banners(self) -> None:
        if (stack := self._banners_in_view()) is not None:
            stack.go()

    def _answer_banner(self) -> None:
        if (stack := self._banners_in_view()) is not None:
            stack.answer()

    def _banners_in_view(self) -> BannerStack | None:
        """Today's, else those of the day that the page shows."""
        stacks = (self.banners, *self._stack.findChildren(BannerStack))
        return next((stack for stack in stacks if stack.isVisible()), None)

    def _space(self) -> None:
        side = self._look.scale.space("xxl")
        above, below = self._look.scale.space("m"), self._look.scale.space("xs")
        self._above.setContentsMargins(side, above, side, below)
        self._above.setSpacing(self._look.scale.space("s"))

    def _arrange(self) -> None:
        self.rail.set_narrow(self.width() < self._look.scale.breakpoint("full_rail"))
        self.banners.set_limit(round(self.height() * _BANNERS_SHARE))


def _always() -> bool:
    return True


def _never() -> bool:
    return False
