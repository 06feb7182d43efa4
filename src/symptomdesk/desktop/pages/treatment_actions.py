"""What a person does on the treatment page, carried out at the desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from symptomdesk.desktop.pages import treatment_content
from symptomdesk.desktop.pages.doing import Doing
from symptomdesk.desktop.shortcuts import bind
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.entry_section import EntrySection
from symptomdesk.diary.model import DoseStatus
from symptomdesk.leaflet.model import Indication

if TYPE_CHECKING:
    from symptomdesk.desk import Desk
    from symptomdesk.desktop.dialogs import Dialogs
    from symptomdesk.desktop.pages.treatment_board import TreatmentBoard
    from symptomdesk.desktop.widgets.dose_calendar import DoseTold
    from symptomdesk.desktop.widgets.fault_line import FaultLine


class TreatmentActions(QObject):
    """Turns the signals of a board into use cases of the desk.

    What comes of them the desk tells everyone; nothing is shown from here but what was refused.
    """

    def __init__(
        self, desk: Desk, board: TreatmentBoard, dialogs: Dialogs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._board, self._dialogs = desk, board, dialogs
        self.doing = Doing(self)
        plan = board.plan
        plan.indication_chosen.connect(self._choose_indication)
        plan.start.wanted.connect(self._set_start)
        plan.doses.wanted.connect(self._add_dose)
        plan.cycles.wanted.connect(self._add_cycle)
        plan.holds.wanted.connect(self._add_hold)
        board.visits.wanted.connect(self._add_visit)
        board.medicines.wanted.connect(self._add_medicine)
        board.labs.wanted.connect(self._add_lab)
        board.standing.calendar.told.connect(self._tell_dose)
        plan.doses.removed.connect(self._remove_dose)
        plan.cycles.removed.connect(self._remove_cycle)
        plan.holds.removed.connect(self._remove_hold)
        board.visits.removed.connect(self._remove_visit)
        board.medicines.removed.connect(self._remove_medicine)
        board.labs.removed.connect(self._remove_lab)
        board.contacts.copied.connect(self._copy)
        board.undo_bar.undone.connect(self._undo)
        plan.start.opened.connect(self._offer_start)
        for section in board.sections[1:]:
            section.opened.connect(self._offer_today)
        bind(board, "treatment.undo", self._undo)

    def _offer_start(self) -> None:
        start = self._desk.clinic.treatment().start or self._desk.today()
        self._board.plan.start.form.offer(start)

    def _offer_today(self) -> None:
        section = self.sender()
        if isinstance(section, EntrySection):
            section.form.offer(self._desk.today())

    # Treatment

    def _choose_indication(self, indication: Indication) -> None:
        action = partial(self._desk.clinic.set_treatment, indication=Indication(indication))
        if not self._do(action, self._board.plan.fault):
            kept = self._desk.clinic.treatment().indication
            self._board.plan.indications.offer(tuple(Indication), kept)

    def _set_start(self) -> None:
        form = self._board.plan.start.form
        self._take_in(self._board.plan.start, partial(self._desk.clinic.set_treatment, start=form.day))

    def _add_dose(self) -> None:
        self._take_in(self._board.plan.doses, self._keep_dose)

    def _keep_dose(self) -> None:
        form = self._board.plan.doses.form
        dose, regimen = treatment_content.dose_of(form.dose.text()), form.regimen
        treatment_content.check_prescription(dose, regimen)
        self._desk.clinic.set_treatment(dose_mg=dose, regimen=regimen, from_day=form.day)

    def _add_cycle(self) -> None:
        form = self._board.plan.cycles.form
        self._take_in(self._board.plan.cycles, partial(self._desk.clinic.start_cycle, form.day))

    def _add_hold(self) -> None:
        form = self._board.plan.holds.form
        self._take_in(self._board.plan.holds, partial(self._desk.clinic.hold, form.day, form.until.day))

    def _tell_dose(self, told: DoseTold) -> None:
        status = DoseStatus(told.status) if told.status else None
        self._do(partial(self._desk.record_dose, told.day, status), self._board.standing.fault)

    # What goes with it

    def _add_visit(self) -> None:
        form = self._board.visits.form
        action = partial(self._desk.clinic.add_visit, form.day, form.note.text().strip())
        self._take_in(self._board.visits, action)

    def _add_medicine(self) -> None:
        form = self._board.medicines.form
        action = partial(self._desk.clinic.add_medicine, form.name.text(), form.dose.text(), form.since.day)
        self._take_in(self._board.medicines, action)

    def _add_lab(self) -> None:
        form = self._board.labs.form
        value = treatment_content.lab_value(form.figure.text(), form.unit.text())
        action = partial(
            self._desk.clinic.add_lab,
            form.name.text(),
            value,
            form.day,
            low=form.low.text(),
            high=form.high.text(),
        )
        self._take_in(self._board.labs, action)

    # Removing and taking back

    def _remove_dose(self, key: str) -> None:
        self._remove(
            self._board.plan.doses,
            partial(self._desk.clinic.remove_prescription, key),
            tr("The dose was removed."),
        )

    def _remove_cycle(self, key: str) -> None:
        action = partial(self._desk.clinic.remove_cycle_start, key)
        self._remove(self._board.plan.cycles, action, tr("The cycle start was removed."))

    def _remove_hold(self, key: str) -> None:
        self._remove(
            self._board.plan.holds, partial(self._desk.clinic.remove_hold, key), tr("The pause was removed.")
        )

    def _remove_visit(self, key: str) -> None:
        self._remove(
            self._board.visits, partial(self._desk.clinic.remove_visit, key), tr("The visit was removed.")
        )

    def _remove_medicine(self, key: str) -> None:
        self._remove(
            self._board.medicines,
            partial(self._desk.clinic.remove_medicine, key),
            tr("The medicine was removed."),
        )

    def _remove_lab(self, key: str) -> None:
        self._remove(
            self._board.labs,
            partial(self._desk.clinic.remove_lab, key),
            tr("The laboratory value was removed."),
        )

    def _undo(self) -> None:
        self._board.undo_bar.hide()
        if self._desk.undo_label is not None:
            self.doing.attempt(self._desk.undo, self._board.fault)

    def _copy(self, number: str) -> None:
        self._dialogs.copy(number)
        self._board.told.tell(tr("Copied: {number}", number=number))

    # The work itself

    def _take_in(self, section: EntrySection[Any], action: Callable[[], object]) -> None:
        self._board.undo_bar.hide()
        if self.doing.attempt(action, section.form.fault):
            section.close_form()

    def _remove(self, section: EntrySection[Any], action: Callable[[], object], told: str) -> None:
        if self.doing.attempt(action, section.fault):
            self._board.offer_undo(told)

    def _do(self, action: Callable[[], object], fault: FaultLine) -> bool:
        self._board.undo_bar.hide()
        return self.doing.attempt(action, fault)
