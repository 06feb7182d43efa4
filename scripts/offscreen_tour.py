"""An evening with SymptomDesk where there is no display: the real window, driven by keys, drawn into memory.

    python scripts/offscreen_tour.py FOLDER

Writes a sample diary of twelve weeks into FOLDER, tells the evening to it, and leaves pictures of the window
and the report for the clinic. Fails if the evening did not raise what it must.
"""

from __future__ import annotations

import os
import shutil
import sys
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from symptomdesk.desk import Desk, local_now, make_sample_diary
from symptomdesk.desktop.application import make_application
from symptomdesk.desktop.pages.report import ReportPage
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.theme import Look
from symptomdesk.files import write_whole
from symptomdesk.leaflet.model import Urgency
from symptomdesk.paths import DataFolder

TEXT_BOX = "How was today?"
FIRST_LINE = "threw up twice, no fever, ankles a bit puffy"
SECOND_LINE = "can't catch my breath"


def this_evening() -> datetime:
    """Five past eight tonight, whatever the time is."""
    return local_now().replace(hour=20, minute=5, second=0, microsecond=0)


class Tour:
    """Drives one window and keeps pictures of it, numbered in the order in which they were taken."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self._window = window
        self._folder = folder
        self._pictures = 0

    def picture(self, name: str, about: str) -> None:
        """Keep what the window shows, once everything that it still has to do is done."""
        for _ in range(3):
            QApplication.processEvents()
        self._pictures += 1
        path = self._folder / f"{self._pictures}-{name}.png"
        if not self._window.grab().save(str(path)):
            sys.exit(f"{path} cannot be written")
        print(f"  {path}  {about}")

    def write(self, line: str) -> None:
        """Type a line below what is written already, and press Enter."""
        box = next(b for b in self._window.findChildren(QPlainTextEdit) if b.accessibleName() == TEXT_BOX)
        box.setFocus()
        if box.toPlainText():
            QTest.keyClick(box, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(box, line)
        QTest.keyClick(box, Qt.Key.Key_Return)


def expect(desk: Desk, urgency: Urgency, *signs: str) -> None:
    """Stop unless today is that urgent and holds those signs: pictures of a failure would mislead."""
    found = desk.triage(desk.today()).urgency
    if found is not urgency:
        sys.exit(f"This evening was to be {urgency.id}, and is {found.id}.")
    recorded = {observation.sign for observation in desk.page(desk.today()).observations}
    if recorded != set(signs):
        sys.exit(f"This evening was to have {sorted(signs)}, and has {sorted(recorded)}.")


def see_report(session: Session) -> None:
    """Open the page of the report, and wait for the preview."""
    page = session.window.open_page("report")
    if isinstance(page, ReportPage):
        made = QEventLoop()
        page.preview.settled.connect(made.quit)
        made.exec()
        if not page.preview.pages:
            sys.exit("No preview of the report was made.")


def play(desk: Desk, folder: Path) -> None:
    """The evening itself."""
    application = make_application()
    chosen = desk.reference.settings
    look = Look(chosen.theme, chosen.text_scale, application)
    look.apply(application)
    session = Session(desk, look, application)
    session.window.show()
    tour = Tour(session.window, folder)
    tour.picture("before", "the page of today, nothing written yet")
    tour.write(FIRST_LINE)
    expect(desk, Urgency.RIGHT_AWAY, "vomiting", "swollen_limbs")
    tour.picture("evening", f"“{FIRST_LINE}”")
    tour.write(SECOND_LINE)
    expect(desk, Urgency.EMERGENCY, "vomiting", "swollen_limbs", "trouble_breathing")
    tour.picture("emergency", f"“{SECOND_LINE}”")
    session.window.open_page("trends")
    tour.picture("trends", "how it developed")
    see_report(session)
    tour.picture("report", "the report for the clinic, as it will be printed")
    session.close()
    application.processEvents()


def main() -> None:
    """Make the sample, play the evening, write the report."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    data = DataFolder(folder / "diary")
    shutil.rmtree(data.root, ignore_errors=True)
    yesterday = this_evening().date() - timedelta(days=1)
    make_sample_diary(data, days=84, seed=1, until=yesterday, clock=this_evening)
    print(f"An evening with a sample diary, in {folder}:")
    with Desk.open(data, this_evening) as desk:
        play(desk, folder)
        first, last = desk.reports.period(since_last_visit=True)
        write_whole(folder / "report.txt", desk.reports.text(first, last).encode())
        print(f"  {folder / 'report.txt'}  the report for the clinic, since the last visit on {first}")
        write_whole(folder / "report.pdf", desk.reports.pdf(first, last, desk.reports.layout()))
        print(f"  {folder / 'report.pdf'}  the same to print")
    print(f"  {data.root}  the diary itself")


if __name__ == "__main__":
    main()
