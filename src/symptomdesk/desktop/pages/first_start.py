"""The first start: three short steps, each of which can be left empty, in the window instead of its pages."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from symptomdesk.desk import Desk, DiaryFault, RefusedError
from symptomdesk.desktop.accessibility import Announcer, describe
from symptomdesk.desktop.pages import first_start_content as content
from symptomdesk.desktop.pages.first_start_content import Step, TreatmentAnswers
from symptomdesk.desktop.pages.first_start_steps import PhonesStep, TreatmentStep, WelcomeStep
from symptomdesk.desktop.pages.setting_changes import SettingChanges
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import fault_words, tr
from symptomdesk.desktop.widgets.filling_scroll import FillingScroll
from symptomdesk.desktop.widgets.flow_layout import FlowLayout
from symptomdesk.desktop.widgets.labels import Label


class FirstStart(QWidget):
    """What is answered is kept as one goes; ``finished`` says that the steps are behind, or skipped.

    It carries a sentence if that could not be remembered, so that the steps will come again.
    """

    finished = Signal(str)

    def __init__(self, look: Look, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._look, self._desk = look, desk
        self._kept = TreatmentAnswers.of(desk.clinic.treatment())
        self._wrote = False
        self.welcome = WelcomeStep(look)
        self.treatment = TreatmentStep(look, desk.reference.leaflet)
        self.phones = PhonesStep(look)
        self._steps = (self.welcome, self.treatment, self.phones)
        self._build()
        cards = tuple(card for step in self._steps for card in step.setting_cards)
        self._changes = SettingChanges(desk, cards, self)
        self._changes.done.connect(self._show_settings)
        self._announcer = Announcer(self._title)
        self.treatment.show_answers(self._kept)
        self._show_settings()
        look.changed.connect(self._space)
        self._space()
        self._show_step(Step.WELCOME)

    @property
    def step(self) -> Step:
        """The step shown."""
        return self._step

    def finish(self) -> bool:
        """Keep what is answered so far; whether all of it could be."""
        return self._changes.finish() and self._keep_treatment()

    def _build(self) -> None:
        self._body = QWidget(self)
        self._body.setObjectName("page_body")
        self._middle = QWidget(self._body)
        self._middle.setObjectName("clear")
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._progress = Label.single_line("", "remark", self._middle)
        self._title = Label("", "title", self._middle)
        self._note = Label("", "", self._middle)
        self._column = QVBoxLayout(self._middle)
        head = QHBoxLayout()
        head.addWidget(Label.single_line("SymptomDesk", "brand", self._middle))
        head.addStretch(1)
        head.addWidget(self._progress)
        self._column.addLayout(head)
        for widget in (self._title, self._note, *self._steps):
            self._column.addWidget(widget)
        self._column.addWidget(self._build_buttons())
        self._column.addStretch(1)
        around = QHBoxLayout(self._body)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(self._middle, 1000)
        around.addStretch(1)
        self._scroll = FillingScroll(self._body, self)

    def _build_buttons(self) -> QWidget:
        row = QWidget(self._middle)
        row.setObjectName("clear")
        self._flow = FlowLayout(parent=row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        self.next, self.back, self.skip = (QPushButton("", row) for _ in range(3))
        set_kind(self.next, "primary")
        set_kind(self.skip, "link")
        self.back.setText(tr(content.BACK))
        self.skip.setText(tr(content.SKIP))
        describe(self.back, tr(content.BACK))
        describe(self.skip, tr(content.SKIP), tr(content.SKIP_HELP))
        for button, slot in (
            (self.next, self._go_on),
            (self.back, self._go_back),
            (self.skip, self._skip),
        ):
            self._flow.addWidget(button)
            button.clicked.connect(slot)
        return row

    def _show_step(self, step: Step) -> None:
        self._step = step
        for one, widget in zip(Step, self._steps, strict=True):
            widget.setVisible(one is step)
        self._progress.say(content.progress(step))
        self._title.say(tr(content.TITLES[step]))
        self._note.say(tr(content.NOTES[step]))
        last = step is Step.PHONES
        self.next.setText(tr(content.BEGIN) if last else tr(content.NEXT))
        describe(self.next, self.next.text())
        self.back.setVisible(step is not Step.WELCOME)
        first = self.next if step is Step.WELCOME else self._steps[step]
        self.setFocusProxy(first)
        if self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.verticalScrollBar().setValue(0)
        heading = f"{content.progress(step)}: {tr(content.TITLES[step])}. {tr(content.NOTES[step])}"
        self._announcer.announce({heading: heading})

    def _show_settings(self) -> None:
        settings = self._desk.reference.settings
        self.treatment.writer.show_settings(settings)
        self.phones.phones.show_settings(settings)

    def _go_on(self) -> None:
        if not self._changes.finish():
            return
        if self._step is Step.TREATMENT and not self._keep_treatment():
            return
        if self._step is Step.PHONES:
            self._end()
        else:
            self._show_step(Step(self._step + 1))

    def _go_back(self) -> None:
        self._show_step(Step(self._step - 1))

    def _skip(self) -> None:
        # What can be understood so far is kept; the rest is what was skipped.
        self.finish()
        self._end()

    def _keep_treatment(self) -> bool:
        """Write down what is answered about the treatment, in place of what was answered before."""
        step = self.treatment
        answers = step.answers(self._desk.today())
        if answers is None:
            return False
        step.fault.clear_fault()
        if answers == self._kept:
            return True
        try:
            if self._wrote:
                self._desk.undo()
            self._desk.clinic.set_treatment(
                indication=answers.indication,
                start=answers.start,
                dose_mg=answers.dose_mg,
                regimen=answers.regimen,
            )
        except (RefusedError, DiaryFault) as refusal:
            step.fault.say(fault_words(refusal))
            return False
        self._kept, self._wrote = answers, True
        return True

    def _end(self) -> None:
        fault = ""
        try:
            self._desk.change_settings(introduced=True)
        except DiaryFault as unkept:
            fault = unkept.sentence
        self.finished.emit(fault)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("xxl"), scale.space("m")
        # In a tall window the steps hang below its upper edge, not at it.
        above = max(side, (self.height() - scale.breakpoint("tall")) // 4)
        self._column.setContentsMargins(side, above, side, side)
        self._column.setSpacing(gap)
        self._flow.set_gaps(scale.space("s"), scale.space("s"))
        self._middle.setMaximumWidth(2 * scale.breakpoint("column") + scale.space("xl") + 4 * side)
