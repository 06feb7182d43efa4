"""The steps of the first start, each a page of cards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from symptomdesk.desk import RefusedError
from symptomdesk.desktop.pages import first_start_content as content
from symptomdesk.desktop.pages import help_content
from symptomdesk.desktop.pages.first_start_content import TreatmentAnswers
from symptomdesk.desktop.pages.setting_card import SettingCard
from symptomdesk.desktop.pages.settings_people import PhonesCard, WriterCard
from symptomdesk.desktop.pages.typed_days import day_text
from symptomdesk.desktop.translation import tr, tr_each
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.choice_lines import ChoiceList
from symptomdesk.desktop.widgets.even_columns import EvenColumns
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.line_field import LineField
from symptomdesk.leaflet.model import Indication, Leaflet

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look


class FirstStep(QWidget):
    """Cards in two columns where there is room, ``left`` of them in the first."""

    def __init__(
        self, look: Look, cards: tuple[QWidget, ...], left: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        all_, right = len(cards), len(cards) - left
        splits = ((all_,), (left, right))
        column.addWidget(EvenColumns(look, cards, splits, self))

    @property
    def setting_cards(self) -> tuple[SettingCard, ...]:
        """The cards that say which settings are wanted."""
        return tuple(self.findChildren(SettingCard))


class WelcomeStep(FirstStep):
    """What this is, and what it is not."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        cards = Card(look, tr(content.IS_TITLE)), Card(look, tr(content.IS_NOT_TITLE))
        super().__init__(look, cards, 1, parent)
        texts = (help_content.WHAT_IT_IS, *help_content.HOW_TO[:1]), help_content.WHAT_IT_IS_NOT
        for card, sentences in zip(cards, texts, strict=True):
            for sentence in map(tr, sentences):
                card.body.addWidget(Label(sentence, "", card))


class TreatmentStep(FirstStep):
    """Who writes; what is taken for what, since when, how much and on which days."""

    def __init__(self, look: Look, leaflet: Leaflet, parent: QWidget | None = None) -> None:
        self.writer = WriterCard(look)
        what_for, how = Card(look, tr(content.INDICATION_NAME)), Card(look, tr(content.HOW_TITLE))
        super().__init__(look, (self.writer, what_for, how), 2, parent)
        self.indications = ChoiceList(look, tr(content.INDICATION_NAME), content.indications(leaflet), self)
        self.start = LineField(look, tr(content.START_NAME), example=tr(content.START_EXAMPLE), parent=self)
        self.dose = LineField(look, tr(content.DOSE_NAME), example=tr(content.DOSE_EXAMPLE), parent=self)
        self.regimens = ChoiceList(look, tr(content.REGIMEN_NAME), tr_each(content.REGIMENS), self)
        self.fault = FaultLine(self)
        what_for.body.addWidget(self.indications)
        what_for.body.addWidget(Label(tr(content.INDICATION_NOTE), "small", what_for))
        for widget in (
            self.start,
            self.dose,
            Label(tr(content.REGIMEN_NAME), "", how),
            self.regimens,
            self.fault,
        ):
            how.body.addWidget(widget)
        self.setFocusProxy(self.writer)

    def show_answers(self, answers: TreatmentAnswers) -> None:
        """Begin with what is known."""
        self.indications.offer(tuple(Indication), answers.indication)
        self.start.show_text(day_text(answers.start))
        self.dose.show_text(content.dose_text(answers.dose_mg))
        self.regimens.offer([regimen for regimen, _ in content.REGIMENS], answers.regimen)

    def answers(self, today: date) -> TreatmentAnswers | None:
        """What is answered; ``None`` if a line cannot be understood, which is then told below it."""
        try:
            start = content.start_of(self.start.text, today)
        except RefusedError as refusal:
            _refuse(self.start, refusal)
            return None
        try:
            dose = content.dose_of(self.dose.text)
        except RefusedError as refusal:
            _refuse(self.dose, refusal)
            return None
        return TreatmentAnswers(self.indications.value, start, dose, self.regimens.value)


class PhonesStep(FirstStep):
    """Whom to call."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        self.phones = PhonesCard(look)
        super().__init__(look, (self.phones,), 1, parent)
        self.setFocusProxy(self.phones)


def _refuse(line: LineField, refusal: RefusedError) -> None:
    line.refuse(str(refusal))
    line.setFocus()
