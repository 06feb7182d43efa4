"""The box in which the evening is told in one's own words, and the chips of what was understood."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.theme import Look, set_style
from symptomdesk.desktop.translation import tr
from symptomdesk.desktop.widgets.card import Card
from symptomdesk.desktop.widgets.chip import ChipContent, ChipRow
from symptomdesk.desktop.widgets.copy_out import CopyOut
from symptomdesk.desktop.widgets.fault_line import FaultLine
from symptomdesk.desktop.widgets.growing_text import GrowingText
from symptomdesk.desktop.widgets.labels import Label

PREVIEW_AFTER_MS = 700
COMMIT_AFTER_MS = 2000
_ENDS_OF_SENTENCE = (".", "!", "?", "\n", ";")


class WordsCard(Card):
    """Free text with its chips.

    ``paused`` asks to show what the text would mean: 0.7 s after the last key, or at the end of a sentence.
    ``finished`` asks to keep it: after Enter, on leaving the box, after 2 s of pause, or by :meth:`finish`.
    """

    paused = Signal(str)
    finished = Signal(str)

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, parent)
        self.box = GrowingText(look, parent=self)
        self.box.setPlaceholderText(
            tr("In your own words, for instance: slept badly, a bit of nausea, no fever")
        )
        self.box.setAccessibleName(title)
        self.box.setAccessibleDescription(tr("Enter keeps what you wrote. Shift and Enter begin a new line."))
        self.chips = ChipRow(look, self)
        self.fault = FaultLine(self)
        self.copy = CopyOut(self.box.text, self)
        self._hint = Label("", "small", self)
        for widget in (self.box, self.chips, self._hint, self.fault, self.copy):
            self.body.addWidget(widget)
        self._preview = self._timer(PREVIEW_AFTER_MS, self._pause)
        self._commit = self._timer(COMMIT_AFTER_MS, self.finish)
        self._dirty = False
        self.box.textChanged.connect(self._changed)
        self.box.entered.connect(self.finish)
        self.box.left.connect(self.finish)
        self.box.refused.connect(self.fault.say)
        self.chips.hide()

    @property
    def dirty(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._dirty

    def show_text(self, text: str) -> None:
        """Show a kept text; what is typed and not kept yet goes."""
        self._stop()
        self._dirty = False
        self._mark(unsaved=False)
        self.box.set_text(text)

    def show_chips(self, contents: tuple[ChipContent, ...], hint: str = "") -> None:
        """Show what was understood; ``hint`` says in a line how to correct it."""
        self.chips.show_chips(contents)
        self._hint.say(hint)

    def kept(self) -> None:
        """The text as it stands is on disk."""
        self._dirty = False
        self._stop()
        self.fault.clear_fault()
        self._mark(unsaved=False)

    def not_kept(self) -> None:
        """The text as it stands could not be kept: it stays, is marked, and can be copied out."""
        self._mark(unsaved=True)

    def finish(self) -> None:
        """Ask to keep what was typed, if anything was."""
        self._stop()
        if self._dirty:
            self.finished.emit(self.box.text())

    def _mark(self, *, unsaved: bool) -> None:
        set_style(self.box, "faulty", "true" if unsaved else "false")
        self.copy.offer(unsaved)

    def _changed(self) -> None:
        self._dirty = True
        self._commit.start()
        if self.box.text().endswith(_ENDS_OF_SENTENCE):
            self._pause()
        else:
            self._preview.start()

    def _pause(self) -> None:
        self._preview.stop()
        self.paused.emit(self.box.text())

    def _stop(self) -> None:
        self._preview.stop()
        self._commit.stop()

    def _timer(self, after_ms: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(slot)
        return timer
