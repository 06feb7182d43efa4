"""Runs the window on a diary and tells, line by line, which controls can be seen where.

Each line is a JSON object from a control's accessible name to the middle of it on the screen. The test that
started this process reads the lines and moves a real mouse.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from symptomdesk.desktop.app import make_application, run


class Teller:
    """Prints the controls in sight whenever they have changed."""

    def __init__(self) -> None:
        self._told: dict[str, list[int]] = {}

    def tell(self) -> None:
        seen = {}
        for widget in QApplication.allWidgets():
            name = widget.accessibleName()
            if name and widget.isVisible() and widget.isEnabled() and _in_sight(widget):
                middle = widget.mapToGlobal(widget.rect().center())
                seen[name] = [middle.x(), middle.y()]
        if seen != self._told:
            self._told = seen
            sys.stdout.write(json.dumps(seen) + "\n")
            sys.stdout.flush()


def _in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().contains(QPoint(widget.rect().center()))


if __name__ == "__main__":
    application = make_application()
    teller = Teller()
    timer = QTimer()
    timer.timeout.connect(teller.tell)
    timer.start(100)
    sys.exit(run(Path(sys.argv[1])))
