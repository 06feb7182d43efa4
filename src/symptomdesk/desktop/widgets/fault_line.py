"""One sentence about what went wrong, beside what it concerns."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from symptomdesk.desktop.widgets.labels import Label


class FaultLine(Label):
    """A sentence in the colours of a fault, shown until it is cleared; it takes no room while empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "fault", parent)

    def clear_fault(self) -> None:
        """Take the sentence away."""
        self.say("")
