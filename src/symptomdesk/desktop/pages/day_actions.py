"""What a person does on the page of a day, carried out at the desk."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from symptomdesk.desk import DayView, Desk, Entry, SignRow, own_sign
from symptomdesk.desktop.pages import day_content
from symptomdesk.desktop.pages.day_keys import DayKeys
from symptomdesk.desktop.pages.words_actions import NOT_SAVED, WordsActions
from symptomdesk.desktop.shortcuts import bind
from symptomdesk.desktop.translation import fault_words, tr
from symptomdesk.desktop.widgets.question_card import Answered, Option
from symptomdesk.diary.model import DoseStatus

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.day_board import DayBoard
    from symptomdesk.desktop.pages.doing import Doing
    from symptomdesk.desktop.widgets.entry_details import EntryTyped
    from symptomdesk.desktop.widgets.severity_row import RowAnswered, SeverityPicked

_AGAIN_MS = 10_000
"""What could not be saved is tried again after this while: a disk has been emptied, a stick put in again."""

OVER, SLIP = "over", "slip"


class DayActions(QObject):
    """Turns the signals of a board into use cases of the desk, through the page's :class:`Doing`."""

    def __init__(self, desk: Desk, board: DayBoard, doing: Doing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._board, self._doing = desk, board, doing
        self.words = WordsActions(desk, board, doing, self)
        self._asked: dict[str, int | None] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.finish)
        doing.hindered.connect(self._again.start)
        self._connect(board)

    def show_view(self, view: DayView) -> None:
        """Work on this view of the day from now on; another day leaves a row's question behind."""
        for sign in tuple(self._asked):
            if view.page.day != self._doing.view.page.day:
                self._withdraw_question(sign)
        self._doing.work_on(view)
        self.words.show_view(view)

    def finish(self) -> bool:
        """Keep everything that is typed; whether all of it is now on disk."""
        board = self._board
        for card in (board.words, board.note, board.temperature, board.ask):
            card.finish()
        board.signs.finish()
        return not (board.words.dirty or board.note.dirty or board.signs.dirty)

    def _connect(self, board: DayBoard) -> None:
        board.undo.clicked.connect(self._undo)
        board.undo_bar.undone.connect(self._undo)
        board.questions.answered.connect(self._answer)
        board.signs.picked.connect(self._pick)
        board.signs.answered.connect(self._answer_row)
        board.signs.entry_typed.connect(self._change_entry)
        board.signs.named.connect(self._name_own)
        board.signs.nothing_said.connect(self._say_nothing)
        board.signs.repeat_asked.connect(self._repeat)
        board.dose.told.connect(self._tell_dose)
        board.temperature.typed.connect(self._record_temperature)
        board.temperature.withdrawn.connect(self._withdraw_reading)
        board.note.finished.connect(self._keep_note)
        board.ask.asked.connect(self._ask)
        board.ask.done.connect(self._question_done)
        bind(board, "today.undo", self._undo)
        DayKeys(board, self)

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
        self._doing.refused.emit()
        widget = self._board.signs.row(row.sign)
        if widget is not None:
            options = (
                Option(OVER, tr("It is over: keep it")),
                Option(SLIP, tr("It was a slip: take it back")),
            )
            widget.ask(
                tr("{name} is written on this day. Is it over, or was it never there?", name=row.name),
                options,
            )

    def _answer_row(self, answered: RowAnswered) -> None:
        severity = self._withdraw_question(answered.sign)
        if answered.answer == SLIP:
            if self._grade(answered.sign, severity):
                name = self._desk.reference.leaflet.sign_name(answered.sign)
                self._board.offer_undo(tr("{name} was taken back.", name=name))
        elif severity == 0:
            # What happened on a day stays present on it; the later "none" is kept beside it.
            self._log(((answered.sign, 0),))

    def _change_entry(self, typed: EntryTyped) -> None:
        try:
            change: dict[str, Any] = (
                {"note": typed.text.strip()}
                if typed.field == "note"
                else {"time_of_day": day_content.time_of_day(typed.text)}
            )
        except ValueError as fault:
            typed.line.refuse(fault_words(fault))
            return
        edit = partial(self._desk.edit, typed.entry, **change)
        if self._doing.attempt(edit, typed.line.fault):
            self._doing.show_outcome()
            typed.line.settle()

    def _withdraw_question(self, sign: str) -> int | None:
        """Take a row's question away; the severity that it was about."""
        widget = self._board.signs.row(sign)
        if widget is not None:
            widget.withdraw_question()
        return self._asked.pop(sign, None)

    def _grade(self, sign: str, severity: int | None) -> bool:
        day = self._doing.view.page.day
        action = (
            partial(self._desk.clear, day, sign)
            if severity is None
            else partial(self._desk.grade, day, sign, severity)
        )
        return self._doing.do(action, self._board.signs.fault)

    def _log(self, signs: tuple[tuple[str, int | None], ...]) -> bool:
        entry = Entry(self._doing.view.page.day, signs=signs)
        return self._doing.do(partial(self._desk.log, entry), self._board.signs.fault)

    def _row(self, sign: str) -> SignRow | None:
        sections = (row for section in self._doing.view.sections for row in section.rows)
        return next((row for row in (*self._doing.view.usual, *sections) if row.sign == sign), None)

    def _name_own(self, words: str) -> None:
        """A name that means a sign of the leaflet is that sign: its advice must not be missed."""
        mentions = (m for m in self._desk.understand(words).understanding.mentions if not m.uncertain)
        known = dict.fromkeys((mention.sign, mention.severity) for mention in mentions)
        signs: tuple[tuple[str, int | None], ...] = tuple(known) or ((own_sign(words), None),)
        if self._log(signs):
            self._board.signs.clear_search()
            names = ", ".join(self._desk.reference.leaflet.sign_name(sign) for sign, _ in signs)
            self._board.offer_undo(tr("{signs} was recorded. Say how bad it is, if you like.", signs=names))

    def _say_nothing(self, nothing: bool) -> None:
        action = partial(self._desk.set_nothing_today, self._doing.view.page.day, nothing)
        if self._doing.do(action, self._board.signs.fault) and nothing:
            self._board.offer_undo(tr("Nothing today: noted."))

    def _repeat(self) -> None:
        action = partial(self._desk.same_as_yesterday, self._doing.view.page.day)
        if self._doing.do(action, self._board.signs.fault):
            self._board.offer_undo(tr("The signs of the day before were recorded on this day too."))

    # The other cards

    def _tell_dose(self, status: str) -> None:
        told = DoseStatus(status) if status else None
        self._doing.do(
            partial(self._desk.record_dose, self._doing.view.page.day, told), self._board.dose.fault
        )

    def _record_temperature(self, typed: str) -> None:
        card = self._board.temperature
        if self._doing.attempt(
            partial(self._desk.record_temperature, self._doing.view.page.day, typed), card.fault
        ):
            card.taken()
            self._doing.show_outcome()
        else:
            card.mark_refused()

    def _withdraw_reading(self, reading_id: str) -> None:
        if self._doing.do(partial(self._desk.remove, reading_id), self._board.temperature.fault):
            self._board.offer_undo(tr("The temperature was taken back."))

    def _keep_note(self, note: str) -> None:
        action = partial(self._desk.write_note, self._doing.view.page.day, note)
        if self._doing.attempt(action, self._board.note.fault, tr(NOT_SAVED)):
            self._board.note.kept()
            self._doing.show_outcome()
        else:
            self._board.note.not_kept()

    def _ask(self, text: str) -> None:
        if self._doing.attempt(partial(self._desk.clinic.ask, text), self._board.ask.fault):
            self._board.ask.taken()
            self._doing.show_outcome()

    def _question_done(self, question_id: str) -> None:
        if self._doing.do(partial(self._desk.clinic.question_done, question_id), self._board.ask.fault):
            self._board.offer_undo(tr("The question is marked as asked."))

    def _answer(self, answered: Answered) -> None:
        question = next((one for one in self._doing.view.questions if one.key == answered.key), None)
        if question is not None:
            action = partial(self._desk.answer, self._doing.view.page.day, question, answered.option)
            self._doing.do(action, self._board.fault)

    def _undo(self) -> None:
        if self._desk.undo_label is not None and self._doing.do(self._desk.undo, self._board.fault):
            self._board.undo_bar.hide()
