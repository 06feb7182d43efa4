"""From one day to another, chosen from a calendar or typed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from symptomdesk.course.model import DaySpan
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.day_field import DayField
from symptomdesk.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class SpanFields(QWidget):
    """``edited`` says that a day was changed; the span may then be reversed, for others to refuse."""

    edited = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self.first, self.last = (
            DayField(look, tr("From which day"), self),
            DayField(look, tr("To which day"), self),
        )
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for row, (text, field) in enumerate(
            (
                (tr("From", "the first of some days"), self.first),
                (tr("To", "the last of some days"), self.last),
            )
        ):
            label: QLabel = Label.single_line(text, "", self)
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            field.dateChanged.connect(self._changed)
        look.changed.connect(self._space)
        self._space()

    @property
    def span(self) -> DaySpan:
        """The days as they stand in the fields."""
        return DaySpan(_day(self.first.date()), _day(self.last.date()))

    def show_span(self, span: DaySpan, today: date) -> None:
        """Show these days, without telling of it; no later day than today can be chosen."""
        for field, day in ((self.first, span.first), (self.last, span.last)):
            blocked = field.blockSignals(True)
            field.setMaximumDate(_qdate(max(today, span.last)))
            field.setDate(_qdate(day))
            field.blockSignals(blocked)

    def _changed(self) -> None:
        self.edited.emit()

    def _space(self) -> None:
        gap = self._look.scale.space("s")
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(gap)


def _day(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
