"""Bringing into force what cards of settings want, and saying beside them why that could not be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from symptomdesk.desk import Desk, DiaryFault, RefusedError
from symptomdesk.desktop.pages.setting_card import SettingCard, Wanted
from symptomdesk.desktop.translation import fault_words


class SettingChanges(QObject):
    """``done`` comes after each attempt: what is in force may now be something else than what is shown."""

    done = Signal()

    def __init__(self, desk: Desk, cards: Sequence[SettingCard], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._cards = desk, tuple(cards)
        for card in self._cards:
            card.wanted.connect(self._change)

    def finish(self) -> bool:
        """Bring into force what is typed; whether all of it is."""
        lines = [line for card in self._cards for line in card.lines]
        for line in lines:
            line.finish()
        return not any(line.dirty for line in lines)

    def _change(self, wanted: Wanted) -> None:
        card = self.sender()
        if not isinstance(card, SettingCard):
            return
        fault, taken = "", True
        try:
            self._desk.change_settings(**wanted.changes)
        except RefusedError as refusal:
            fault, taken = fault_words(refusal), False
        except DiaryFault as unkept:
            fault = unkept.sentence
        self.done.emit()
        if wanted.line is not None and not taken:
            wanted.line.refuse(fault)
            return
        # What could not be saved before was saved together with this, or could not be either.
        for other in self._cards:
            other.fault.clear_fault()
        card.fault.say(fault)
        if wanted.line is not None:
            wanted.line.settle()
