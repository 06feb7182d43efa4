"""The cards of the treatment page and where they stand; what they show and do is decided elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from symptomdesk.desktop.pages import treatment_content
from symptomdesk.desktop.pages.treatment_forms import (
    DayForm,
    DoseForm,
    HoldForm,
    LabForm,
    MedicineForm,
    VisitForm,
)
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.choice_lines import ChoiceList
from symptomdesk.desktop.widgets.columns import Columns
from symptomdesk.desktop.widgets.contacts_card import ContactsCard
from symptomdesk.desktop.widgets.dose_calendar import DoseCalendar, DoseLegend
from symptomdesk.desktop.widgets.entry_form import EntryForm
from symptomdesk.desktop.widgets.entry_section import EntrySection, SectionWords
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.filling_scroll import FillingScroll
from symptomdesk.desktop.widgets.labels import Label, rule
from symptomdesk.desktop.widgets.title_bar import TitleBar
from symptomdesk.desktop.widgets.told_bar import ToldBar
from symptomdesk.desktop.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from symptomdesk.desktop.theme import Look
    from symptomdesk.leaflet.model import Leaflet

F = TypeVar("F", bound=EntryForm)


class StandingCard(Card):
    """Where one stands, the capsules of the cycle, and what to do about a late one."""

    def __init__(self, look: Look, leaflet: Leaflet, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Where you are now"), parent)
        self.state = self.title
        self.today = Label("", "", self)
        self.span = Label("", "small", self)
        self.calendar = DoseCalendar(look, self)
        self.legend = DoseLegend(look, self)
        self.count = Label("", "", self)
        self.fault = FaultLine(self)
        advice, source = treatment_content.late_words(leaflet.late_dose)
        self.late = Label(tr("If a capsule is late") if advice else "", "strong", self)
        self.advice = Label(advice, "", self)
        self.source = Label(source, "small", self)
        capsules, advices = QVBoxLayout(), QVBoxLayout()
        for widget in (self.today, self.span, self.calendar, self.legend, self.fault, self.count):
            capsules.addWidget(widget)
        for widget in (self.late, self.advice, self.source):
            advices.addWidget(widget)
        advices.addStretch(1)
        self._halves = capsules, advices
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both.addLayout(capsules)
        self._both.addLayout(advices)
        self.body.addLayout(self._both)
        look.changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the advice beside the capsules where the lines stay long enough to read."""
        scale = self._look.scale
        beside = self.width() >= self.calendar.maximumWidth() + scale.breakpoint("column")
        direction = QBoxLayout.Direction
        self._both.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._both.setSpacing(scale.space("xxl") if beside else scale.space("s"))
        for half in self._halves:
            half.setSpacing(scale.space("s"))

    def show_calendar(self, shown: bool) -> None:
        """Whether there is anything to show day by day."""
        for widget in (self.calendar, self.legend):
            widget.setVisible(shown)


class PlanCard(Card):
    """What it is taken for, since when, which dose on which days, cycles and pauses."""

    indication_chosen = Signal(object)

    def __init__(self, look: Look, leaflet: Leaflet, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Your treatment"), parent)
        self.indications = ChoiceList(
            look, tr("What you take it for"), treatment_content.indications(leaflet), self
        )
        self.fault = FaultLine(self)
        self.start = EntrySection(
            look,
            SectionWords(tr("When it began"), tr(treatment_content.START_UNKNOWN), tr("Set the first day")),
            partial(DayForm, look, tr("Keep this day"), tr("First day of the treatment")),
            self,
        )
        self.doses = EntrySection(
            look,
            SectionWords(tr("Dose and regimen"), tr("No dose written down yet."), tr("Add a dose")),
            partial(DoseForm, look),
            self,
        )
        self.cycles = EntrySection(
            look,
            SectionWords(
                tr("Starts of cycles"),
                tr("None entered: cycles are counted from the first day. Enter one that began late."),
                tr("Add a cycle start"),
            ),
            partial(DayForm, look, tr("Add this cycle"), tr("First day of the cycle")),
            self,
        )
        self.holds = EntrySection(
            look,
            SectionWords(tr("Pauses that the clinic ordered"), tr("None written down."), tr("Add a pause")),
            partial(HoldForm, look),
            self,
        )
        self.body.addWidget(Label(tr("What you take it for"), "strong", self))
        self.body.addWidget(Label(tr(treatment_content.INDICATION_NOTE), "small", self))
        self.body.addWidget(self.indications)
        self.body.addWidget(self.fault)
        for section in (self.start, self.doses, self.cycles, self.holds):
            self.body.addWidget(rule(self))
            self.body.addWidget(section)
        self.indications.chosen.connect(self.indication_chosen)


class ListCard(Card, Generic[F]):
    """A card that holds one kind of entries."""

    def __init__(
        self,
        look: Look,
        title: str,
        words: SectionWords,
        make_form: Callable[[], F],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, title, parent)
        self.section = EntrySection(look, words, make_form, self)
        self.body.addWidget(self.section)


class TreatmentBoard(QWidget):
    """Every card of the page, in the order of reading; the page scrolls, the undo line floats above it."""

    def __init__(self, look: Look, leaflet: Leaflet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look = look
        body = QWidget(self)
        body.setObjectName("page_body")
        self._column = QVBoxLayout(body)
        # Before anything stands on it: what moves in is dressed twice.
        self._scroll = FillingScroll(body, self)
        columns = Columns(look, 1, body)
        self.bar = TitleBar(look, tr("Treatment"), body)
        self.fault = FaultLine(body)
        self.told = ToldBar(look, body)
        self.standing = StandingCard(look, leaflet, columns)
        self.plan = PlanCard(look, leaflet, columns)
        self.contacts = ContactsCard(look, tr(treatment_content.CONTACTS_NOTE), columns)
        self._visit_card = ListCard(
            look,
            tr("Visits"),
            SectionWords(
                "", tr("No visit written down. The report begins at the last one."), tr("Add a visit")
            ),
            partial(VisitForm, look),
            columns,
        )
        self._medicine_card = ListCard(
            look,
            tr("Other medicines"),
            SectionWords(
                "", tr("None written down. The report shows them to the clinic."), tr("Add a medicine")
            ),
            partial(MedicineForm, look),
            columns,
        )
        self._lab_card = ListCard(
            look,
            tr("Laboratory values"),
            SectionWords("", tr("None written down. Trends and the report show them."), tr("Add a value")),
            partial(LabForm, look, leaflet.usual_labs),
            columns,
        )
        self.visits, self.medicines = self._visit_card.section, self._medicine_card.section
        self.labs = self._lab_card.section
        side = (self.contacts, self._visit_card, self._medicine_card, self._lab_card)
        columns.hold((self.standing, self.plan), side)
        for widget in (self.bar, self.fault, self.told, columns):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._space)
        self.undo_bar = UndoBar(look, self)
        self.setFocusProxy(self.standing.calendar)
        look.changed.connect(self._space)
        self._space()

    @property
    def sections(self) -> tuple[EntrySection[Any], ...]:
        """The lists of entries."""
        plan = self.plan
        return (plan.start, plan.doses, plan.cycles, plan.holds, self.visits, self.medicines, self.labs)

    def offer_undo(self, text: str) -> None:
        """Say what was done and how to take it back."""
        self.undo_bar.offer(text)
        self._place_undo_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()
        self._place_undo_bar()

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("xxl"), scale.space("m")
        bar = self._scroll.verticalScrollBar()
        # The cards end where the banners above end, with a scroll bar or without.
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._column.setContentsMargins(side, gap, max(side - taken, scale.space("xs")), side)
        self._column.setSpacing(gap)
        self.bar.arrange(self.width() - 2 * side)

    def _place_undo_bar(self) -> None:
        if self.undo_bar.isHidden():
            return
        side = self._look.scale.space("xxl")
        width = min(self.width() - 2 * side, self._look.scale.breakpoint("undo_bar"))
        height = max(self.undo_bar.sizeHint().height(), self.undo_bar.heightForWidth(width))
        self.undo_bar.setGeometry((self.width() - width) // 2, self.height() - height - side, width, height)
