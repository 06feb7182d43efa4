"""A note for oneself or the clinic."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.theme import Look, set_style
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.copy_out import CopyOut
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.growing_text import GrowingText

_KEEP_AFTER_MS = 2000


class NoteCard(Card):
    """Free text that is kept, not interpreted; ``finished`` asks to keep it."""

    finished = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Note"), parent)
        self.box = GrowingText(look, 2, 8, self)
        self.box.setPlaceholderText(tr("For yourself or the clinic…"))
        self.box.setAccessibleName(tr("Note for yourself or the clinic"))
        self.fault = FaultLine(self)
        self.body.addWidget(self.box)
        self.copy = CopyOut(self.box.text, self)
        self.body.addWidget(self.fault)
        self.body.addWidget(self.copy)
        self._dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.finish)
        self.box.textChanged.connect(self._changed)
        self.box.entered.connect(self._break_line)
        self.box.left.connect(self.finish)
        self.box.refused.connect(self.fault.say)

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._dirty

    def show_text(self, text: str) -> None:
        """Show a kept note."""
        self._timer.stop()
        self._dirty = False
        self._mark(unsaved=False)
        self.box.set_text(text)

    def kept(self) -> None:
        """The note as it stands is on disk."""
        self._dirty = False
        self.fault.clear_fault()
        self._mark(unsaved=False)

    def not_kept(self) -> None:
        """The note as it stands could not be kept: it stays, is marked, and can be copied out."""
        self._mark(unsaved=True)

    def finish(self) -> None:
        """Ask to keep what was typed, if anything was."""
        self._timer.stop()
        if self._dirty:
            self.finished.emit(self.box.text())

    def _mark(self, *, unsaved: bool) -> None:
        set_style(self.box, "faulty", "true" if unsaved else "false")
        self.copy.offer(unsaved)

    def _changed(self) -> None:
        self._dirty = True
        self._timer.start()

    def _break_line(self) -> None:
        self.box.insertPlainText("\n")
