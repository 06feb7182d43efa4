"""What stands above the trends: title, ranges, the table and the picture."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QSizePolicy, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages.trends_periods import Period
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label

_ANY_WIDTH = 16777215  # QWIDGETSIZE_MAX, which PySide does not name


class TrendsBar(QWidget):
    """``period_chosen`` carries a :class:`Period`; ``table`` is checked while words are wanted."""

    period_chosen = Signal(object)
    save_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._title = Label.single_line("Trends", "title", self)
        self._tools = QWidget(self)
        self._tools.setObjectName("clear")
        self._flow = FlowLayout(parent=self._tools)
        self._group = QButtonGroup(self)
        self._buttons = {period: self._period_button(period) for period in Period}
        self.table = QPushButton("Table", self._tools)
        self.table.setCheckable(True)
        set_kind(self.table, "toggle")
        describe(self.table, "Table", "Show the same as a table")
        self.save = QPushButton("Save picture…", self._tools)
        describe(self.save, "Save picture", "Save the chart as a PNG picture")
        for button in (*self._buttons.values(), self.table, self.save):
            self._flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self._tools.setSizePolicy(policy)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._row.addWidget(self._tools)
        self._group.buttonClicked.connect(self._clicked)
        self.save.clicked.connect(self._save)
        look.changed.connect(self.arrange)

    def button(self, period: Period) -> QPushButton:
        """The button of a range."""
        return self._buttons[period]

    def offer(self, periods: tuple[Period, ...], chosen: Period) -> None:
        """Offer these ranges."""
        for period, button in self._buttons.items():
            button.setVisible(period in periods)
        self._buttons[chosen].setChecked(True)
        self.arrange()

    def set_usable(self, usable: bool) -> None:
        """Close everything while there is nothing to show."""
        self._tools.setVisible(usable)

    def arrange(self, width: int | None = None) -> None:
        """The tools beside the title if there is room, else below it on as many lines as they need."""
        scale = self._look.scale
        gap = scale.space("s")
        self._flow.set_gaps(gap, gap)
        self._row.setSpacing(gap)
        shown = [self._flow.itemAt(index) for index in range(self._flow.count())]
        hints = [item.sizeHint().width() for item in shown if item is not None and not item.isEmpty()]
        natural = sum(hints) + gap * max(len(hints) - 1, 0)
        room = (self.width() if width is None else width) - self._title.sizeHint().width() - 2 * gap
        beside = natural <= room
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        if beside:
            self._tools.setFixedWidth(natural)
        else:
            self._tools.setMinimumWidth(0)
            self._tools.setMaximumWidth(_ANY_WIDTH)

    def _period_button(self, period: Period) -> QPushButton:
        button = QPushButton(period.value, self._tools)
        button.setCheckable(True)
        set_kind(button, "toggle")
        describe(button, f"Show {period.value.lower()}")
        self._group.addButton(button)
        return button

    def _clicked(self, clicked: QPushButton) -> None:
        self.period_chosen.emit(next(period for period, one in self._buttons.items() if one is clicked))

    def _save(self) -> None:
        self.save_wanted.emit()
