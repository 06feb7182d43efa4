"""The forms of the treatment page: what is asked of each kind of entry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.pages.treatment_content import REGIMEN_UNKNOWN, REGIMENS
from symptomdesk.desktop.translation import tr, tr_each
from symptomdesk.desktop.widgets.entry_form import EntryForm, day_of, show_day
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.diary.model import Regimen

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look
    from symptomdesk.leaflet.model import UsualLab


class DayForm(EntryForm):
    """A day alone: a start."""

    def __init__(self, look: Look, purpose: str, name: str) -> None:
        super().__init__(look, purpose)
        self._add_fields()
        self.day_field = self.add_day(name)

    def _add_fields(self) -> None:
        """What is asked before the day."""

    @property
    def day(self) -> date:
        """The day chosen."""
        return day_of(self.day_field)

    def offer(self, day: date) -> None:
        show_day(self.day_field, day)


class DoseForm(DayForm):
    """A dose, its regimen, and from when on."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Add this dose"), tr("From which day on"))

    def _add_fields(self) -> None:
        self.dose = self.add_line(tr("Dose in mg"), tr("e.g. {example}", example="20"))
        choices = tr_each(((None, REGIMEN_UNKNOWN), *REGIMENS))
        self.regimens = self.add_choices(tr("On which days"), choices)
        self.regimens.offer([value for value, _ in choices], None)

    @property
    def regimen(self) -> Regimen | None:
        """The regimen chosen."""
        value = self.regimens.value
        return None if value is None else Regimen(value)


class HoldForm(DayForm):
    """A pause."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Add this pause"), tr("First day without a capsule"))
        self.until = self.add_optional_day(tr("I know its end"), tr("Last day without a capsule"))

    def offer(self, day: date) -> None:
        super().offer(day)
        self.until.offer(day)


class VisitForm(DayForm):
    """An appointment, past or to come."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Add this visit"), tr("Day"))
        self.note = self.add_line(tr("Note (if you like)"), tr("e.g. blood test"))


class MedicineForm(EntryForm):
    """Another medicine."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Add this medicine"))
        self.name = self.add_line(tr("Name"), tr("as on the pack"))
        self.dose = self.add_line(tr("Dose (if you like)"), tr("e.g. 75 mg in the morning"))
        self.since = self.add_optional_day(tr("I know the date"), tr("Since which day"))

    def offer(self, day: date) -> None:
        self.since.offer(day)


class LabForm(DayForm):
    """A laboratory value; a click fills in the name and the usual unit of one that is often told."""

    def __init__(self, look: Look, usual: tuple[UsualLab, ...]) -> None:
        self._usual = usual
        super().__init__(look, tr("Add this value"), tr("Day of the blood test"))

    def _add_fields(self) -> None:
        usual = self._usual
        self.buttons = tuple(QPushButton(lab.name, self) for lab in usual)
        offers = QWidget(self)
        offers.setObjectName("clear")
        flow = FlowLayout(parent=offers)
        for button, lab in zip(self.buttons, usual, strict=True):
            describe(button, tr("Fill in: {name}", name=lab.name))
            button.clicked.connect(self._fill_in)
            flow.addWidget(button)
        self.add_widget(offers)
        self.name = self.add_line(tr("Name"), tr("as on the sheet"))
        self.figure = self.add_line(tr("Value"), tr("e.g. {example}", example="1.9"))
        self.unit = self.add_line(tr("Unit"), tr("as on the sheet"))
        self.low = self.add_line(
            tr("The laboratory’s range begins at (if printed)"), tr("e.g. {example}", example="1.5")
        )
        self.high = self.add_line(
            tr("The laboratory’s range ends at (if printed)"), tr("e.g. {example}", example="7.5")
        )

    def _fill_in(self) -> None:
        pressed = self.sender()
        for button, lab in zip(self.buttons, self._usual, strict=True):
            if button is pressed:
                self.name.setText(lab.name)
                self.unit.setText(lab.unit)
                self.figure.setFocus()
