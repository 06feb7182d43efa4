"""Opens every page of a full diary and prints what is cut off there; run by ``test_scale_factors.py``."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import sys
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from tests.desktop.shown_text import Said, clipped_in

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.application import make_application
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Theme

PAGES = ("today", "calendar", "trends", "report", "treatment", "leaflet", "settings")


def main(folder: Path) -> None:
    application = make_application()
    look = Look(Theme.LIGHT, 100, application)
    look.apply(application)
    with Desk.open(DataFolder(folder)) as desk:
        today = desk.today()
        for ago in range(1, 20):
            desk.log(Entry(today - timedelta(days=ago), signs=(("tiredness", 1 + ago % 3), ("swelling", 2))))
        desk.write_text(today, "threw up twice, no fever, ankles puffy, chills")
        session = Session(desk, look)
        session.window.resize(1024, 700)
        session.window.show()
        for page in PAGES:
            session.window.open_page(page)
            for one in clipped_at_rest(session):
                print(f"{page}: {one.text!r} by {one.by}")
        session.close()


def clipped_at_rest(session: Session) -> list[Said]:
    """What is cut off once the page is laid out: parts of it may be made after it was painted."""
    found: list[Said] = []
    for _ in range(100):
        for _ in range(12):
            QApplication.processEvents()
        found = list(clipped_in(session.window))
        if not found:
            break
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
