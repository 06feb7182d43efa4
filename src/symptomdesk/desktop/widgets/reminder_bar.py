"""A quiet line that it is time to write, with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from symptomdesk.desktop.accessibility import Announcer, describe
from symptomdesk.desktop.theme import Look, set_kind, set_style
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.icon_button import IconButton
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

WRITE = marked("Write it now")
LATER = marked("Remind me in an hour")
CLOSE = marked("Close this line")

_TOLD_FOR_MS = 20_000


class ReminderBar(QFrame):
    """Takes no room while it says nothing, and little where there is little: then it only says it.

    What stands on it is made when it first says something.
    """

    write_wanted = Signal()
    snooze_wanted = Signal()
    write: WrappingButton
    later: WrappingButton
    dismiss: IconButton

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_kind(self, "told")
        self._look = look
        self._doing = False
        self._text: Label | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TOLD_FOR_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def _filled(self) -> Label:
        """The label of what it says, made with everything else."""
        look, text = self._look, Label("", "strong", self)
        set_style(text, "on", "told")
        self.write = WrappingButton(tr(WRITE), self)
        self.later = WrappingButton(tr(LATER), self)
        describe(self.write, tr(WRITE), tr("Open the page of that day"))
        describe(self.later, tr(LATER))
        self.dismiss = IconButton(look, "close", tr(CLOSE), kind="square", parent=self)
        self._buttons = QHBoxLayout()
        for button in (self.write, self.later, self.dismiss):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addWidget(text, 1)
        self._row.addLayout(self._buttons)
        self._announcer = Announcer(text)
        self.write.clicked.connect(self._write)
        self.later.clicked.connect(self._snooze)
        self.dismiss.clicked.connect(self.hide)
        look.changed.connect(self._space)
        self._space()
        return text

    @property
    def text(self) -> str:
        """What is said; empty if nothing is."""
        return "" if self.isHidden() or self._text is None else self._text.accessibleName()

    def remind(self, text: str) -> None:
        """Say what is to be written, until it is, or until the line is closed."""
        self._timer.stop()
        self._show(text, doing=True)

    def tell(self, text: str) -> None:
        """Say what comes of a button; it goes by itself."""
        self._timer.start()
        self._show(text, doing=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._text is not None:
            self._arrange()

    def _show(self, text: str, *, doing: bool) -> None:
        self._doing = doing
        if self._text is None:
            self._text = self._filled()
        self._text.say(text)
        self.setAccessibleName(text)
        self.show()
        self._arrange()
        self._announcer.announce({})
        self._announcer.announce({text: text})

    def _write(self) -> None:
        self.write_wanted.emit()

    def _snooze(self) -> None:
        self.snooze_wanted.emit()

    def _space(self) -> None:
        scale = self._look.scale
        side, gap = scale.space("l"), scale.space("s")
        self._row.setContentsMargins(side, gap, gap, gap)
        self._row.setSpacing(gap)
        self._buttons.setSpacing(gap)
        self._arrange()

    def _arrange(self) -> None:
        scale = self._look.scale
        buttons = (self.write, self.later, self.dismiss)
        in_a_row = sum(button.sizeHint().width() + scale.space("s") for button in buttons)
        fits = self.width() >= in_a_row + scale.space("l")
        for button in (self.write, self.later):
            button.setVisible(self._doing and fits)
        below = self._doing and fits and self.width() < scale.breakpoint("banner_beside")
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if below else direction.LeftToRight)
