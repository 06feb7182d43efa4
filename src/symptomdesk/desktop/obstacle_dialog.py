"""The dialog in the place of a diary that cannot be opened: why, and what can be done."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from symptomdesk.desktop import dates
from symptomdesk.desktop.accessibility import describe
from symptomdesk.desktop.opening import Obstacle, WayOut
from symptomdesk.desktop.theme import Look, set_kind
from symptomdesk.desktop.translation import marked, plural, tr
from symptomdesk.desktop.widgets.labels import Label
from symptomdesk.desktop.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from symptomdesk.desk import Rescue

TITLE = marked("The diary cannot be opened")
_LABELS = {
    WayOut.TRY_AGAIN: marked("Try again"),
    WayOut.BEGIN_ANEW: marked("Begin a new diary"),
    WayOut.GO_ON: marked("Open it nevertheless"),
    WayOut.GIVE_UP: marked("Close"),
}
_BEGIN_NOTE = marked(
    "The file that cannot be read is kept beside the new diary, with today’s date in its name."
)


class ObstacleDialog(QDialog):
    """One button for each way out; ``way`` is the one chosen, giving up unless another was."""

    def __init__(self, look: Look, obstacle: Obstacle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{title} – SymptomDesk", title=tr(TITLE)))
        self.setObjectName("page")
        self.way = WayOut.GIVE_UP
        self.buttons: dict[WayOut, WrappingButton] = {}
        column = self._column = QVBoxLayout(self)
        side = look.scale.space("xl")
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.scale.space("m"))
        column.addWidget(Label(tr(TITLE), "title", self))
        column.addWidget(Label(tr(obstacle.sentence), "", self))
        if obstacle.rescue is not None:
            column.addWidget(Label(_rescue_note(obstacle.rescue), "", self))
        if WayOut.BEGIN_ANEW in obstacle.ways:
            column.addWidget(Label(tr(_BEGIN_NOTE), "small", self))
        column.addStretch(1)
        for way in obstacle.ways:
            column.addWidget(self._button(way, obstacle))
        first = self.buttons[obstacle.ways[0]]
        set_kind(first, "primary")
        first.setFocus()
        self._width = look.scale.breakpoint("reading_line")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now do the labels know their font, and so how high they are.
        self.resize(self._width, self._column.heightForWidth(self._width))

    def _button(self, way: WayOut, obstacle: Obstacle) -> WrappingButton:
        rescue = obstacle.rescue
        words = tr(_LABELS[way]) if rescue is None or way is not WayOut.RESTORE else _restore_label(rescue)
        button = self.buttons[way] = WrappingButton(words, self)
        button.setProperty("way", way.value)
        button.setAutoDefault(True)
        describe(button, words)
        button.clicked.connect(self._choose)
        return button

    def _choose(self) -> None:
        self.way = WayOut(self.sender().property("way"))
        self.accept()


def _restore_label(rescue: Rescue) -> str:
    return tr("Go back to the backup of {moment}", moment=_when(rescue.backup.made))


def _rescue_note(rescue: Rescue) -> str:
    made = _when(rescue.backup.made)
    if rescue.missing == 0:
        return tr(
            "There is a sound backup of {moment}. What was written later on that day would be missing.",
            moment=made,
        )
    return plural(
        "There is a sound backup of {moment}. What was written later would be missing: up to one day.",
        "There is a sound backup of {moment}. What was written later would be missing: up to %n days.",
        rescue.missing,
        moment=made,
    )


def _when(made: datetime) -> str:
    return tr("{day}, {time}", day=dates.written(made, dates.NAMED_OF_YEAR), time=f"{made:%H:%M}")
