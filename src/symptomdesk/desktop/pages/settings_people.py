"""The cards about people: who writes, about whom, and whom to call. The first start asks by them, too."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from symptomdesk.desk import RefusedError
from symptomdesk.desktop.pages import settings_content as content
from symptomdesk.desktop.pages.setting_card import SettingCard
from symptomdesk.desktop.pages.typed_days import day_of, day_text
from symptomdesk.desktop.translation import tr, tr_each
from symptomdesk.desktop.widgets.choice_lines import ChoiceList
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.line_field import LineField

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look
    from symptomdesk.settings import Settings


class WriterCard(SettingCard):
    """Who writes, and how the patient is called in what they write."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Who writes"), parent)
        self.writers = ChoiceList(look, tr("Who writes"), tr_each(content.WRITERS), self)
        self.relation = LineField(
            look,
            tr("How you call the patient"),
            help_=tr(content.RELATION_NOTE),
            example=tr(content.RELATION_EXAMPLE),
            parent=self,
        )
        self.add(self.writers, self.relation)
        self.setFocusProxy(self.writers)
        self.writers.chosen.connect(self._choose)
        self.relation.finished.connect(self._name)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        self.writers.offer((False, True), settings.for_someone)
        self.relation.setVisible(settings.for_someone)
        self.relation.show_text(content.relation_text(settings.relation_words))

    def _choose(self, for_someone: bool) -> None:
        self.want(for_someone=for_someone)

    def _name(self, text: str) -> None:
        self.want_typed(self.relation, relation_words=content.relation_words(text))


class PatientCard(SettingCard):
    """Who the patient is."""

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("The patient"), parent)
        self._today = today
        self.name = LineField(look, tr("Name"), parent=self)
        self.born = LineField(look, tr("Date of birth"), example=tr(content.BORN_EXAMPLE), parent=self)
        self.add(self.name, self.born, Label(tr(content.PATIENT_NOTE), "small", self))
        self.name.finished.connect(self._name)
        self.born.finished.connect(self._date)

    def show_settings(self, settings: Settings, today: date) -> None:
        """Show what is in force."""
        self._today = today
        self.name.show_text(settings.patient_name)
        self.born.show_text(day_text(settings.patient_born))

    def _name(self, text: str) -> None:
        self.want_typed(self.name, patient_name=content.one_line(text))

    def _date(self, text: str) -> None:
        try:
            born = day_of(text, self._today)
        except RefusedError as refusal:
            self.born.refuse(str(refusal))
        else:
            self.want_typed(self.born, patient_born=born)


class PhonesCard(SettingCard):
    """The numbers that warnings show."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Phone numbers"), parent)
        self.clinic = LineField(look, tr("Clinic"), example=tr("day and night, if there is one"), parent=self)
        self.emergency = LineField(look, tr("Emergency"), example=tr("e.g. 112, 911 or 999"), parent=self)
        self.add(self.clinic, self.emergency, Label(tr(content.PHONES_NOTE), "small", self))
        self.setFocusProxy(self.clinic)
        self.clinic.finished.connect(self._clinic)
        self.emergency.finished.connect(self._emergency)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        self.clinic.show_text(settings.clinic_phone)
        self.emergency.show_text(settings.emergency_phone)

    def _clinic(self, text: str) -> None:
        self.want_typed(self.clinic, clinic_phone=content.one_line(text))

    def _emergency(self, text: str) -> None:
        self.want_typed(self.emergency, emergency_phone=content.one_line(text))
