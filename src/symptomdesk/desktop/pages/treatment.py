"""The treatment page: how the drug is taken, and what goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desk import Change, Desk, DiaryFault
from symptomdesk.desktop.dialogs import Dialogs
from symptomdesk.desktop.pages import treatment_content as content
from symptomdesk.desktop.pages.treatment_actions import TreatmentActions
from symptomdesk.desktop.pages.treatment_board import TreatmentBoard
from symptomdesk.desktop.translation import fault_words
from symptomdesk.leaflet.model import Indication

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class TreatmentPage(QWidget):
    """Shows what the diary holds of the treatment, and follows it while in view.

    ``phones_wanted`` asks for the place where phone numbers are written down.
    """

    phones_wanted = Signal()

    def __init__(
        self, look: Look, desk: Desk, dialogs: Dialogs | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.board = TreatmentBoard(look, desk.reference.leaflet, self)
        self._actions = TreatmentActions(desk, self.board, dialogs or Dialogs(), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.board)
        self.board.contacts.change_wanted.connect(self.phones_wanted)
        self.setFocusProxy(self.board)
        self.refresh()  # before it is in view: what comes later is laid out a second time
        self._current = True

    @property
    def dirty(self) -> bool:
        """Whether a form holds words that nobody has added yet."""
        return any(section.dirty for section in self.board.sections)

    def refresh(self) -> None:
        """Read the diary again and show it; what is being typed stays."""
        try:
            self._show()
        except DiaryFault as fault:
            self.board.fault.say(fault_words(fault))
        else:
            self.board.fault.clear_fault()

    def on_change(self, _change: Change) -> None:
        """Something was written, here or elsewhere; what could be undone here may be something else now."""
        if not self._actions.doing.writing:
            self.board.undo_bar.hide()
        self._current = False
        if self.isVisible():
            self.refresh()

    def on_midnight(self) -> None:
        """A new day has begun."""
        self._current = False
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._current:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._current = False  # the settings and the clock may have gone on by the next time
            self.board.undo_bar.hide()
            self.board.told.hide()

    def _show(self) -> None:
        clinic, board = self._desk.clinic, self.board
        view = clinic.view()
        treatment, today = view.treatment, view.today
        standing, plan = board.standing, board.plan
        standing.state.say(content.state_words(view))
        standing.today.say(content.today_words(view))
        standing.span.say(content.span_words(view))
        standing.calendar.show_days(content.dose_fields(view))
        standing.show_calendar(bool(view.days))
        standing.count.say(content.count_words(view))
        plan.indications.offer(tuple(Indication), treatment.indication)
        plan.start.show_rows(content.start_rows(treatment))
        plan.doses.show_rows(content.prescription_rows(treatment, today))
        plan.cycles.show_rows(content.cycle_rows(treatment))
        plan.holds.show_rows(content.hold_rows(treatment, today))
        board.contacts.show_contacts(content.contacts(self._desk.reference.settings))
        board.visits.show_rows(content.visit_rows(clinic.visits(), today))
        board.medicines.show_rows(content.medicine_rows(clinic.medicines()))
        board.labs.show_rows(content.lab_rows(clinic.labs()))
