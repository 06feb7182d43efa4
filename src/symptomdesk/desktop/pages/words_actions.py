"""What a person writes in the box and does with the chips below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from symptomdesk.desk import DayView, Desk, DiaryFault, RefusedError, Understood
from symptomdesk.desktop.pages.chip_content import observation_of, preview_chips
from symptomdesk.desktop.translation import fault_words, marked, tr

if TYPE_CHECKING:
    from symptomdesk.desktop.pages.day_board import DayBoard
    from symptomdesk.desktop.pages.doing import Doing

NOT_SAVED = marked("Not saved yet.")


class WordsActions(QObject):
    """Shows what typed words mean, keeps them, and withdraws what was not meant.

    ``understood`` carries what a text being typed would mean, or ``None`` once it is kept.
    """

    understood = Signal(object)

    def __init__(self, desk: Desk, board: DayBoard, doing: Doing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._board, self._doing = desk, board, doing
        self._base_text = ""
        self.typing: Understood | None = None
        words = board.words
        words.paused.connect(self._preview)
        words.finished.connect(self._keep_text)
        words.chips.withdrawn.connect(self._withdraw)
        words.chips.restored.connect(self._restore)
        words.chips.asked.connect(self._show_question)

    def show_view(self, view: DayView) -> None:
        """The text that the person goes on from, unless they are writing already."""
        if not self._board.words.dirty:
            self._base_text = view.page.text

    def _preview(self, text: str) -> None:
        words = self._board.words
        try:
            self.typing = self._desk.understand(text)
        except (RefusedError, DiaryFault) as fault:
            words.fault.say(f"{tr(NOT_SAVED)} {fault_words(fault)}")
            words.not_kept()
            return
        leaflet = self._desk.reference.leaflet
        words.show_chips(preview_chips(self.typing, self._doing.view, leaflet))
        self.understood.emit(self.typing)

    def _keep_text(self, text: str) -> None:
        if self._doing.attempt(partial(self._write, text), self._board.words.fault, tr(NOT_SAVED)):
            self._board.words.kept()
            self.typing = None
            self.understood.emit(None)
            self._doing.show_outcome()
        else:
            self._board.words.not_kept()

    def _write(self, text: str) -> DayView:
        day = self._doing.view.page.day
        return self._desk.write_text(day, merged_text(self._base_text, text, self._desk.page(day).text))

    def _withdraw(self, key: str) -> None:
        observation = observation_of(self._doing.view, key) if self._finished_typing() else None
        if observation is None:
            return
        name = self._desk.reference.leaflet.sign_name(observation.sign)
        if self._doing.do(partial(self._desk.withdraw, observation.id), self._board.words.fault):
            self._board.offer_undo(tr("{name} was taken back: that is not what you meant.", name=name))

    def _restore(self, key: str) -> None:
        if self._finished_typing():
            action = partial(self._desk.reinstate, self._doing.view.page.day, key)
            self._doing.do(action, self._board.words.fault)

    def _finished_typing(self) -> bool:
        """A chip can only be withdrawn from the diary, so the text is kept first."""
        self._board.words.finish()
        return not self._board.words.dirty

    def _show_question(self, _key: str) -> None:
        if self._finished_typing() and self._board.questions.cards:
            first = next(iter(self._board.questions.cards.values()))
            self._board.reveal(first)
            first.focus_first()


def merged_text(base: str, mine: str, theirs: str) -> str:
    """The text typed here, with what another program added to the same day since ``base`` was shown."""
    if theirs in (base, mine):
        return mine
    added = theirs.removeprefix(base).strip("\n") if theirs.startswith(base) else theirs
    return f"{mine}\n{added}" if mine and added else mine or added
