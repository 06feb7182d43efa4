"""The cards of the report page and how they stand: choices beside the preview, or above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from symptomdesk.desktop.pages.report_bar import ReportBar
from symptomdesk.desktop.pages.report_options import ReportOptions
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.column_scroll import ColumnScroll
from symptomdesk.desktop.widgets.empty_card import EmptyCard
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.filling_scroll import FillingScroll
from symptomdesk.desktop.widgets.preview_card import PreviewCard
from symptomdesk.desktop.widgets.told_bar import ToldBar
from symptomdesk.desktop.widgets.working_line import WorkingLine

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look
    from symptomdesk.settings import Paper

EMPTY_TITLE = marked("Nothing to report yet")
EMPTY = marked(
    "Write your first day on Today: what you feel, or “Nothing today” on a good day."
    " From then on you can make a report for your clinic here."
)
_SCROLL_BAR = 14
_ANY_WIDTH = 16777215  # QWIDGETSIZE_MAX, which PySide does not name


class ReportBoard(QWidget):
    """Where there is room for two columns the preview scrolls its pages; else the board scrolls all of it."""

    def __init__(self, look: Look, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        self._usable, self._working = True, False
        body = QWidget(self)
        body.setObjectName("page_body")
        self.bar = ReportBar(look, body)
        self.fault = FaultLine(body)
        self.working = WorkingLine(look, body)
        self.told = ToldBar(look, body)
        self.nothing = EmptyCard(look, "report", tr(EMPTY_TITLE), tr(EMPTY), body)
        self._both = QWidget(body)
        self._both.setObjectName("clear")
        self.options = ReportOptions(look, paper)
        self._side = ColumnScroll(self.options, self._both)
        self.preview = PreviewCard(look, self._both)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._both)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._side)
        self._row.addWidget(self.preview, 1)
        self._column = QVBoxLayout(body)
        for widget in (self.bar, self.fault, self.working, self.told, self.nothing):
            self._column.addWidget(widget)
        self._column.addWidget(self._both, 1)
        self._column.addStretch(0)
        self._scroll = FillingScroll(body, self)
        self.setFocusProxy(self.options.days)
        look.changed.connect(self._space)
        self._space()

    @property
    def empty(self) -> bool:
        """Whether it says that there is nothing to report."""
        return self.nothing.isVisibleTo(self)

    def show_empty(self, empty: bool) -> None:
        """Say that there is nothing to report yet, instead of everything else."""
        self.nothing.setVisible(empty)
        self._both.setVisible(not empty)
        self.bar.set_usable(not empty)
        self.setFocusProxy(self.nothing if empty else self.options.days)

    def set_working(self, working: bool) -> None:
        """Something is being saved or printed, one thing at a time."""
        self._working = working
        self._open_buttons()

    def set_usable(self, usable: bool) -> None:
        """Whether the days chosen make a report."""
        self._usable = usable
        self._open_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _open_buttons(self) -> None:
        self.bar.copy.setEnabled(self._usable)
        for button in (self.bar.save, self.bar.print, *self.options.file_buttons):
            button.setEnabled(self._usable and not self._working)

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("xxl"), scale.space("m")
        self._column.setContentsMargins(side, gap, side, scale.space("l"))
        self._column.setSpacing(gap)
        self._row.setSpacing(scale.space("xl"))
        room = self.width() - 2 * side
        self.bar.arrange(room)
        beside = room >= scale.breakpoint("two_columns")
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        # Beside the cards there is room for the bar that scrolls them, so that it covers none.
        side_width = scale.breakpoint("options") + _SCROLL_BAR
        self._side.setMaximumWidth(side_width if beside else _ANY_WIDTH)
        self._side.setMinimumWidth(side_width if beside else 0)

        for part in (self._side, self.preview):
            part.set_tall(not beside)
