"""What can be chosen about a report: its days, its parts, its paper; and the same as files for a computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.charts.words import dated_text
from symptomdesk.desktop.pages.report_content import (
    FILES,
    PAPERS,
    PARTS,
    SPAN_REVERSED,
    Days,
    DiaryFacts,
    FileKind,
    count_of,
    offered,
    parts_words,
    span_of,
    usual,
)
from symptomdesk.desktop.shortcuts import press_by_key
from symptomdesk.desktop.translation import tr, tr_each
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.choice_lines import ChoiceList, TickLine
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.line_grid import LineGrid
from symptomdesk.desktop.widgets.span_fields import SpanFields
from symptomdesk.settings import Paper

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.desk import Part
    from symptomdesk.desktop.theme import Look


class ReportOptions(QWidget):
    """The cards beside the preview.

    ``changed`` says that another report is wanted; ``file_wanted`` carries a :class:`FileKind`.
    """

    changed = Signal()
    file_wanted = Signal(object)

    def __init__(self, look: Look, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self._look = look
        self._facts: DiaryFacts | None = None
        self._shown: DaySpan | None = None
        self._build_days(look)
        self._build_parts(look)
        self._build_paper(look, paper)
        self._build_files(look)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for card in (self._days_card, self._parts_card, self._paper_card, self._files_card):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            self._column.addWidget(card)
        self._column.addStretch(1)
        look.changed.connect(self._space)
        self._space()

    @property
    def span(self) -> DaySpan | None:
        """The days chosen; ``None`` if they cannot be, which is told beside them."""
        if self._facts is None or self.days.value is None:
            return None
        span = span_of(self.days.value, self._facts, self.fields.span)
        return span if span.first <= span.last else None

    @property
    def parts(self) -> frozenset[Part]:
        """The parts chosen."""
        return frozenset(part for part, line in self._ticks.items() if line.isChecked())

    @property
    def chosen_paper(self) -> Paper:
        """The paper chosen."""
        return Paper(self.paper.value)

    def part(self, part: Part) -> TickLine:
        """The line of a part."""
        return self._ticks[part]

    def file_button(self, kind: FileKind) -> QPushButton:
        """The button of a file."""
        return self._files[kind]

    @property
    def file_buttons(self) -> tuple[QPushButton, ...]:
        """The buttons of all files."""
        return tuple(self._files.values())

    def show_facts(self, facts: DiaryFacts) -> None:
        """Offer what the diary offers now; what was chosen stays if it still can be."""
        choices = offered(facts)
        chosen = self.days.value if self._facts is not None and self.days.value in choices else usual(facts)
        if self._facts is None:
            self.fields.show_span(span_of(chosen, facts, facts.whole), facts.today)
        elif self._facts.today != facts.today:
            self.fields.show_span(self.fields.span, facts.today)
        self._facts = facts
        self.days.offer(choices, chosen)
        self._show_span()

    def offer_paper(self, paper: Paper) -> None:
        """Choose a paper without telling of it."""
        self.paper.offer(tuple(PAPERS), paper)

    def _build_days(self, look: Look) -> None:
        card = self._days_card = Card(look, tr("Which days"), self)
        self.days = ChoiceList(look, tr("Which days"), [(days, tr(days.value)) for days in Days], card)
        self.fields = SpanFields(look, card)
        self.fault = FaultLine(card)
        self._span = Label("", "small", card)
        for widget in (self.days, self.fields, self.fault, self._span):
            card.body.addWidget(widget)
        self.fields.hide()
        self.days.chosen.connect(self._choose_days)
        self.fields.edited.connect(self._edit_span)

    def _build_parts(self, look: Look) -> None:
        card = self._parts_card = Card(look, tr("What goes in"), self)
        self._parts_words = Label("", "small", card)
        self._ticks: dict[Part, TickLine] = {}
        lines = LineGrid(card)
        for offer in PARTS:
            line = self._ticks[offer.part] = TickLine(
                look, tr(offer.name), tr(offer.help) if offer.help else "", lines
            )
            line.setChecked(True)
            line.toggled.connect(self._change_parts)
            lines.add_line(line)
        card.body.addWidget(self._parts_words)
        card.body.addWidget(lines)
        self._parts_words.say(parts_words(self.parts))

    def _build_paper(self, look: Look, paper: Paper) -> None:
        card = self._paper_card = Card(look, tr("Paper"), self)
        self.paper = ChoiceList(look, tr("Paper"), tr_each(PAPERS.items()), card)
        self.offer_paper(paper)
        card.body.addWidget(self.paper)
        self.paper.chosen.connect(self._change)

    def _build_files(self, look: Look) -> None:
        card = self._files_card = Card(look, tr("Files for a computer"), self)
        self._files: dict[FileKind, QPushButton] = {}
        for kind in FILES:
            button = self._files[kind] = QPushButton(tr(kind.button), card)
            describe(button, button.text().rstrip("…"), tr(kind.help))
            press_by_key(button, f"report.{kind.key}")
            card.body.addWidget(button)
            card.body.addWidget(Label(tr(kind.help), "small", card))
            button.clicked.connect(self._want_file)

    def _choose_days(self, days: Days) -> None:
        if days is Days.CHOSEN and self._facts is not None and self._shown is not None:
            self.fields.show_span(self._shown, self._facts.today)
        self._edit_span()

    def _edit_span(self) -> None:
        self._show_span()
        self.changed.emit()

    def _show_span(self) -> None:
        self.fields.setVisible(self.days.value is Days.CHOSEN)
        span = self._shown = self.span
        if span is None:
            self._span.say("")
            self.fault.say(tr(SPAN_REVERSED))
        else:
            self.fault.clear_fault()
            self._span.say(f"{dated_text(span)}, {count_of(span)}")
        for days in Days:
            chosen = days is self.days.value
            self.days.line(days).setAccessibleDescription(self._span.text() if chosen else "")

    def _change_parts(self) -> None:
        self._parts_words.say(parts_words(self.parts))
        self.changed.emit()

    def _change(self, _paper: Paper) -> None:
        self.changed.emit()

    def _want_file(self) -> None:
        pressed = self.sender()
        self.file_wanted.emit(next(kind for kind, button in self._files.items() if button is pressed))

    def _space(self) -> None:
        self._column.setSpacing(self._look.scale.space("l"))
