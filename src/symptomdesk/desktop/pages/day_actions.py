"""What a person does on the page of a day, carried out at the desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from symptomdesk.desk import (
    Chip,
    DayView,
    Desk,
    DiaryFault,
    Entry,
    Logged,
    RefusedError,
    SignRow,
    Understood,
    own_sign,
)
from symptomdesk.desktop.pages import day_content
from symptomdesk.desktop.pages.day_board import DayBoard
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.question_card import Answered, Option
from symptomdesk.desktop.widgets.severity_row import RowAnswered, SeverityPicked
from symptomdesk.diary.model import DoseStatus

OVER, SLIP = "over", "slip"
_NOT_SAVED = "Not saved yet. "


class DayActions(QObject):
    """Turns the signals of a board into use cases of the desk.

    ``done`` says that something was written and carries the day's view after it if the desk told it, so that
    a long diary is not read twice. ``refused`` says that it was not; the sentence stands beside what it
    concerns. ``understood`` carries what a text being typed would mean, or ``None`` once it is kept.
    """

    done = Signal(object)
    refused = Signal()
    understood = Signal(object)

    def __init__(self, desk: Desk, board: DayBoard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._board = desk, board
        self._base_text = ""
        self._asked: dict[str, int | None] = {}
        self._view: DayView | None = None
        self.writing = False
        self.typing: Understood | None = None
        self._outcome: DayView | None = None
        self._connect(board)

    def show_view(self, view: DayView) -> None:
        """Work on this view of the day from now on."""
        if self._view is None or view.page.day != self._view.page.day:
            self._asked.clear()
        self._view = view
        if not self._board.words.dirty:
            self._base_text = view.page.text

    def finish(self) -> bool:
        """Keep everything that is typed; whether all of it is now on disk."""
        board = self._board
        for card in (board.words, board.note, board.temperature, board.ask):
            card.finish()
        return not (board.words.dirty or board.note.dirty)

    @property
    def _shown(self) -> DayView:
        if self._view is None:
            raise RuntimeError("no day is shown yet")
        return self._view

    def _connect(self, board: DayBoard) -> None:
        board.undo.clicked.connect(self._undo)
        board.undo_bar.undone.connect(self._undo)
        board.questions.answered.connect(self._answer)
        board.words.paused.connect(self._preview)
        board.words.finished.connect(self._keep_text)
        board.words.chips.withdrawn.connect(self._withdraw_words)
        board.words.chips.restored.connect(self._restore_words)
        board.words.chips.asked.connect(self._show_question)
        board.signs.picked.connect(self._pick)
        board.signs.answered.connect(self._answer_row)
        board.signs.named.connect(self._name_own)
        board.signs.nothing_said.connect(self._say_nothing)
        board.signs.repeat_asked.connect(self._repeat)
        board.dose.told.connect(self._tell_dose)
        board.temperature.typed.connect(self._record_temperature)
        board.temperature.withdrawn.connect(self._withdraw_reading)
        board.note.finished.connect(self._keep_note)
        board.ask.asked.connect(self._ask)
        board.ask.done.connect(self._question_done)
        QShortcut(QKeySequence.StandardKey.Undo, board, self._undo)

    def _try(self, action: Callable[[], object], fault: FaultLine, prefix: str = "") -> bool:
        """Carry out a use case; what the world or the rules refuse is told in ``fault``."""
        self.writing = True
        try:
            self._outcome = _view_after(action())
        except (RefusedError, DiaryFault) as refused:
            fault.say(f"{prefix}{refused}")
            return False
        finally:
            self.writing = False
        fault.clear_fault()
        return True

    def _do(self, action: Callable[[], object], fault: FaultLine) -> bool:
        """Carry out a use case and let the page show what came of it."""
        kept = self._try(action, fault)
        if kept:
            self.done.emit(self._outcome)
        else:
            self.refused.emit()
        return kept

    # Text

    def _preview(self, text: str) -> None:
        self.typing = self._desk.understand(text)
        leaflet = self._desk.reference.leaflet
        self._board.words.show_chips(day_content.preview_chips(self.typing, self._shown, leaflet))
        self.understood.emit(self.typing)

    def _keep_text(self, text: str) -> None:
        words, day = self._board.words, self._shown.page.day
        merged = merged_text(self._base_text, text, self._desk.page(day).text)
        if self._try(partial(self._desk.write_text, day, merged), words.fault, _NOT_SAVED):
            words.kept()
            self.typing = None
            self.understood.emit(None)
            self.done.emit(self._outcome)

    def _withdraw_words(self, key: str) -> None:
        if not self._finished_typing():
            return
        chip = self._chip(key)
        if chip is None or chip.observation is None:
            return
        name = self._desk.reference.leaflet.sign_name(chip.observation.sign)
        if self._do(partial(self._desk.withdraw, chip.observation.id), self._board.words.fault):
            self._board.offer_undo(f"{name} was taken back: that is not what you meant.")

    def _restore_words(self, key: str) -> None:
        if self._finished_typing():
            self._do(partial(self._desk.reinstate, self._shown.page.day, key), self._board.words.fault)

    def _finished_typing(self) -> bool:
        """A chip can only be withdrawn from the diary, so the text is kept first."""
        self._board.words.finish()
        return not self._board.words.dirty

    def _chip(self, key: str) -> Chip | None:
        chips = (chip for chip in self._shown.chips if day_content.chip_key(chip.mention) == key)
        return next((chip for chip in chips if chip.observation is not None), None)

    def _show_question(self, _key: str) -> None:
        if self._finished_typing() and self._board.questions.cards:
            first = next(iter(self._board.questions.cards.values()))
            self._board.reveal(first)
            first.focus_first()

    # Signs

    def _pick(self, picked: SeverityPicked) -> None:
        row = self._row(picked.sign)
        present = row is not None and row.value is not None and row.value.present
        if row is not None and present and not picked.severity and day_content.is_serious(row):
            self._ask_in_row(row, picked.severity)
        else:
            self._grade(picked.sign, picked.severity)

    def _ask_in_row(self, row: SignRow, severity: int | None) -> None:
        """A slip of the hand must not erase something serious silently."""
        self._asked[row.sign] = severity
        self.refused.emit()
        widget = self._board.signs.row(row.sign)
        if widget is not None:
            options = (Option(OVER, "It is over: keep it"), Option(SLIP, "It was a slip: take it back"))
            widget.ask(f"{row.name} is written on this day. Is it over, or was it never there?", options)

    def _answer_row(self, answered: RowAnswered) -> None:
        widget = self._board.signs.row(answered.sign)
        if widget is not None:
            widget.withdraw_question()
        severity = self._asked.pop(answered.sign, None)
        if answered.answer == SLIP:
            if self._grade(answered.sign, severity):
                name = self._desk.reference.leaflet.sign_name(answered.sign)
                self._board.offer_undo(f"{name} was taken back.")
        elif severity == 0:
            # What happened on a day stays present on it; the later "none" is kept beside it.
            self._log(((answered.sign, 0),))

    def _grade(self, sign: str, severity: int | None) -> bool:
        day = self._shown.page.day
        action = (
            partial(self._desk.clear, day, sign)
            if severity is None
            else partial(self._desk.grade, day, sign, severity)
        )
        return self._do(action, self._board.signs.fault)

    def _log(self, signs: tuple[tuple[str, int | None], ...]) -> bool:
        entry = Entry(self._shown.page.day, signs=signs)
        return self._do(partial(self._desk.log, entry), self._board.signs.fault)

    def _row(self, sign: str) -> SignRow | None:
        sections = (row for section in self._shown.sections for row in section.rows)
        return next((row for row in (*self._shown.usual, *sections) if row.sign == sign), None)

    def _name_own(self, words: str) -> None:
        """A name that means a sign of the leaflet is that sign: its advice must not be missed."""
        mentions = (m for m in self._desk.understand(words).understanding.mentions if not m.uncertain)
        known = dict.fromkeys((mention.sign, mention.severity) for mention in mentions)
        signs: tuple[tuple[str, int | None], ...] = tuple(known) or ((own_sign(words), None),)
        if self._log(signs):
            self._board.signs.clear_search()
            names = ", ".join(self._desk.reference.leaflet.sign_name(sign) for sign, _ in signs)
            self._board.offer_undo(f"{names} was recorded. Say how bad it is, if you like.")

    def _say_nothing(self, nothing: bool) -> None:
        action = partial(self._desk.set_nothing_today, self._shown.page.day, nothing)
        if self._do(action, self._board.signs.fault) and nothing:
            self._board.offer_undo("Nothing today: noted.")

    def _repeat(self) -> None:
        action = partial(self._desk.same_as_yesterday, self._shown.page.day)
        if self._do(action, self._board.signs.fault):
            self._board.offer_undo("The signs of the day before were recorded on this day too.")

    # The other cards

    def _tell_dose(self, status: str) -> None:
        told = DoseStatus(status) if status else None
        self._do(partial(self._desk.record_dose, self._shown.page.day, told), self._board.dose.fault)

    def _record_temperature(self, typed: str) -> None:
        card = self._board.temperature
        if self._try(partial(self._desk.record_temperature, self._shown.page.day, typed), card.fault):
            card.taken()
            self.done.emit(self._outcome)
        else:
            card.mark_refused()

    def _withdraw_reading(self, reading_id: str) -> None:
        if self._do(partial(self._desk.remove, reading_id), self._board.temperature.fault):
            self._board.offer_undo("The temperature was taken back.")

    def _keep_note(self, note: str) -> None:
        action = partial(self._desk.write_note, self._shown.page.day, note)
        if self._try(action, self._board.note.fault, _NOT_SAVED):
            self._board.note.kept()
            self.done.emit(self._outcome)

    def _ask(self, text: str) -> None:
        if self._try(partial(self._desk.clinic.ask, text), self._board.ask.fault):
            self._board.ask.taken()
            self.done.emit(self._outcome)

    def _question_done(self, question_id: str) -> None:
        if self._do(partial(self._desk.clinic.question_done, question_id), self._board.ask.fault):
            self._board.offer_undo("The question is marked as asked.")

    def _answer(self, answered: Answered) -> None:
        question = next((one for one in self._shown.questions if one.key == answered.key), None)
        if question is not None:
            action = partial(self._desk.answer, self._shown.page.day, question, answered.option)
            self._do(action, self._board.fault)

    def _undo(self) -> None:
        if self._desk.undo_label is not None and self._do(self._desk.undo, self._board.fault):
            self._board.undo_bar.hide()


def _view_after(result: object) -> DayView | None:
    if isinstance(result, Logged):
        return result.view
    return result if isinstance(result, DayView) else None


def merged_text(base: str, mine: str, theirs: str) -> str:
    """The text typed here, with what another program added to the same day since ``base`` was shown."""
    if theirs in (base, mine):
        return mine
    added = theirs.removeprefix(base).strip("\n") if theirs.startswith(base) else theirs
    return f"{mine}\n{added}" if mine and added else mine or added
