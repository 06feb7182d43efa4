"""Pictures of the window, made offscreen: ``python scripts/screenshots.py [FOLDER] [NAME…]``.

They show invented evenings in a diary of their own, in each theme, at two window sizes and two text sizes.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QPushButton

from symptomdesk.desk import Desk, Entry, make_sample_diary
from symptomdesk.desktop.app import Session, make_application
from symptomdesk.desktop.pages.calendar import CalendarPage
from symptomdesk.desktop.pages.leaflet import LeafletPage
from symptomdesk.desktop.pages.report import ReportPage
from symptomdesk.desktop.pages.report_content import Days
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.pages.treatment import TreatmentPage
from symptomdesk.desktop.theme import Look
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.paths import DataFolder
from symptomdesk.settings import Settings, Theme, save

TODAY = date(2026, 3, 2)
EVENING = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))
SIZES = ((1280, 800), (1920, 1080))


def no_entry(desk: Desk) -> None:
    """The diary as it is on the first evening."""


def common_sign(desk: Desk) -> None:
    """An ordinary evening after some ordinary days."""
    _days_before(desk)
    desk.write_text(TODAY, "tired again, a bit of nausea after lunch, no fever")
    desk.grade(TODAY, "tiredness", 2)
    desk.record_dose(TODAY, DoseStatus.TAKEN)
    desk.record_temperature(TODAY, "36.8")


def emergency(desk: Desk) -> None:
    """Words that must not be overlooked."""
    common_sign(desk)
    desk.log(Entry(TODAY - timedelta(days=2), signs=(("swollen_limbs", 1),)))
    desk.write_text(TODAY, "threw up twice, no fever, can't catch my breath, ankles a bit puffy")
    desk.acknowledge(("serious",), TODAY, "told the nurse by telephone")


def three_alerts(desk: Desk) -> None:
    """More than one thing to do at once."""
    common_sign(desk)
    desk.write_text(TODAY, "chest pain since noon, my ankles are swollen, shivering, diarrhea for five days")


def long_evening(desk: Desk) -> None:
    """Much to tell, with words of no mercy."""
    common_sign(desk)
    long_word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    desk.write_text(
        TODAY,
        f"Slept badly, dry mouth, tired. The {long_word} made me dizzy and I had a headache, tummy ache, "
        "nausea, no appetite, constipation, leg cramps. My hands were shaking. <b>Not bold</b> & that. " * 2,
    )
    desk.log(
        Entry(
            TODAY,
            signs=((f"own:{long_word.lower()}", 2), ("own:hair loss", 1)),
            note=f"Note. {long_word * 2}",
        )
    )
    desk.clinic.ask(f"Should I keep taking it while {long_word} lasts?")


def past_day(desk: Desk) -> None:
    """A day before, with its own banners."""
    emergency(desk)


def trends(_desk: Desk) -> None:
    """Three cycles of the invented patient, as lanes."""


def calendar_month(_desk: Desk) -> None:
    """A month of three cycles."""


def calendar_year(_desk: Desk) -> None:
    """A year of a diary of ten."""


def calendar_sign(_desk: Desk) -> None:
    """The severities of one sign, and a search."""


def calendar_empty(_desk: Desk) -> None:
    """The calendar on the first evening."""


def report(_desk: Desk) -> None:
    """The report of three cycles, since the last visit."""


def report_ninety_days(_desk: Desk) -> None:
    """The report of the last 90 days."""


def report_empty(_desk: Desk) -> None:
    """Nothing to report yet."""


def report_one_day(desk: Desk) -> None:
    """The report of a first evening."""
    desk.log(Entry(TODAY, signs=(("nausea", 2),), text="a bit of nausea"))


def report_long_words(desk: Desk) -> None:
    """The report of an evening with words of no mercy."""
    long_evening(desk)


def report_ten_years(_desk: Desk) -> None:
    """The report of a diary of ten years, all of it."""


def leaflet(_desk: Desk) -> None:
    """The leaflet from its beginning."""


def leaflet_search(_desk: Desk) -> None:
    """Words looked for in the leaflet."""


def leaflet_beyond(_desk: Desk) -> None:
    """What is not in the leaflet, marked as such."""


def leaflet_signs(_desk: Desk) -> None:
    """From a symptom to its sentences and its days."""


def leaflet_empty(_desk: Desk) -> None:
    """The leaflet beside a diary with nothing in it."""


def treatment(_desk: Desk) -> None:
    """The treatment of the invented patient."""


def treatment_empty(_desk: Desk) -> None:
    """Nothing is known of the treatment yet."""


def treatment_form(_desk: Desk) -> None:
    """A dose typed wrongly, and why it was refused."""


def settings(desk: Desk) -> None:
    """What can be set."""
    desk.change_settings(for_someone=True, relation_words=("my husband", "Dad"), patient_name="M. Example")


def settings_end(desk: Desk) -> None:
    """The end of the same page, everything unfolded."""
    desk.change_settings(fever_threshold=Decimal("37.8"))


def settings_diaries(desk: Desk) -> None:
    """Other people's diaries, and the question whose diary begins."""
    folder = desk.reference.folder.root / "elsewhere" / "Maria"
    Desk.open(DataFolder(folder), _evening).close()
    save(DataFolder(folder).settings, Settings(patient_name="Maria Example"))
    desk.change_settings(other_diaries=(str(folder),))


def sample(_desk: Desk) -> None:
    """A sample diary, which says so."""


def first_start_1(_desk: Desk) -> None:
    """The first step of the first start."""


def first_start_2(desk: Desk) -> None:
    """The second step, for somebody who writes for another."""
    desk.change_settings(for_someone=True)


def first_start_3(_desk: Desk) -> None:
    """The last step."""


@dataclass(frozen=True, slots=True)
class Dress:
    """Theme, text size in percent and window size of a picture."""

    theme: Theme
    percent: int
    size: tuple[int, int]


SCENES: dict[str, Callable[[Desk], None]] = {
    scene.__name__: scene
    for scene in (
        no_entry,
        common_sign,
        emergency,
        three_alerts,
        long_evening,
        past_day,
        trends,
        calendar_month,
        calendar_year,
        calendar_sign,
        calendar_empty,
        report,
        report_ninety_days,
        report_empty,
        report_one_day,
        report_long_words,
        report_ten_years,
        leaflet,
        leaflet_search,
        leaflet_beyond,
        leaflet_signs,
        leaflet_empty,
        treatment,
        treatment_empty,
        treatment_form,
        settings,
        settings_end,
        settings_diaries,
        sample,
        first_start_1,
        first_start_2,
        first_start_3,
    )
}
SAMPLES: dict[Callable[[Desk], None], int] = {
    trends: 84,
    calendar_month: 90,
    calendar_year: 3650,
    calendar_sign: 90,
    report: 84,
    report_ninety_days: 90,
    report_ten_years: 3650,
    leaflet: 84,
    leaflet_search: 84,
    leaflet_beyond: 84,
    leaflet_signs: 84,
    treatment: 90,
    sample: 84,
}
"""The scenes of the invented patient, with the days of the diary."""

READ_FROM: dict[Callable[[Desk], None], str] = {leaflet_beyond: "blood_clot", leaflet_signs: "signs"}
"""The parts of the leaflet at the upper edge, where it is not the first."""

REPORTED: dict[Callable[[Desk], None], Days] = {report_ninety_days: Days.LAST_90, report_ten_years: Days.ALL}
"""The days chosen in scenes of the report, where they are not the usual ones."""


def main(folder: Path, wanted: set[str]) -> None:
    """Make every picture, or those whose name contains a wanted word."""
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    for name, scene in SCENES.items():
        for theme in (Theme.LIGHT, Theme.DARK):
            for percent in (100, 200):
                for width, height in SIZES:
                    picture = f"{name}-{theme}-{percent}-{width}x{height}"
                    if all(word in picture for word in wanted):
                        _picture(
                            application,
                            scene,
                            Dress(theme, percent, (width, height)),
                            folder / f"{picture}.png",
                        )
                        print(folder / f"{picture}.png")


def _picture(application: QApplication, scene: Callable[[Desk], None], dress: Dress, file: Path) -> None:
    with tempfile.TemporaryDirectory() as data, _diary(DataFolder(Path(data)), scene) as desk:
        scene(desk)
        look = Look(dress.theme, dress.percent)
        look.apply(application)
        session = Session(desk, look)
        session.window.resize(*dress.size)
        session.window.show()
        if scene is past_day:
            session.today.open_day(TODAY - timedelta(days=2))
        if scene is trends:
            session.window.open_page("trends")
        if scene.__name__.startswith("calendar"):
            _open_calendar(session, scene)
        if scene.__name__.startswith("report"):
            _open_report(session, REPORTED.get(scene))
        if scene.__name__.startswith("leaflet"):
            _open_leaflet(session, scene)
        if scene.__name__.startswith("treatment"):
            _open_treatment(session, typed="twenty" if scene is treatment_form else "")
        if scene.__name__.startswith("settings"):
            _open_settings(session, end=scene is settings_end, diaries=scene is settings_diaries)
        if scene.__name__.startswith("first_start"):
            _open_first_start(session, int(scene.__name__[-1]))
        for _ in range(6):
            application.processEvents()
        session.window.grab().save(str(file))
        session.close()
        # Without a running event loop nobody else deletes the window.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _open_leaflet(session: Session, scene: Callable[[Desk], None]) -> None:
    page = session.window.open_page("leaflet")
    if not isinstance(page, LeafletPage):
        raise TypeError("that is not the page of the leaflet")
    page.board.complete()
    if scene in READ_FROM:
        page.board.show_part(READ_FROM[scene])
    if scene is leaflet_search:
        page.board.search.field.setText("doctor")
        page.step(2)


def _open_calendar(session: Session, scene: Callable[[Desk], None]) -> None:
    page = session.window.open_page("calendar")
    if not isinstance(page, CalendarPage):
        raise TypeError("that is not the page of the calendar")
    if scene is calendar_month:
        page.choose_day(TODAY - timedelta(days=12))
    if scene is calendar_year:
        page.choose_year(True)
        page.step(-1)
    if scene is calendar_sign:
        page.choose_sign("tiredness")
        page.step(-1)
        page.search.field.setText("tired")
        page.search.field.returnPressed.emit()


def _open_report(session: Session, days: Days | None) -> None:
    page = session.window.open_page("report")
    if not isinstance(page, ReportPage):
        raise TypeError("that is not the page of the report")
    if days is not None:
        line = page.board.options.days.line(days)
        line.setFocus()
        line.click()
    if not page.board.empty:
        made = QEventLoop()
        page.preview.settled.connect(made.quit)
        made.exec()


def _open_treatment(session: Session, typed: str) -> None:
    page = session.window.open_page("treatment")
    if not isinstance(page, TreatmentPage):
        raise TypeError("that is not the page of the treatment")
    if typed:
        doses = page.board.plan.doses
        doses.open_form()
        page.board.plan.doses.form.dose.setText(typed)
        doses.form.add.click()


def _open_settings(session: Session, *, end: bool, diaries: bool) -> None:
    page = session.window.open_page("settings")
    if not isinstance(page, SettingsPage):
        raise TypeError("that is not the page of the settings")
    if end:
        page.board.help.keys.set_open(True)
        page.board.about.libraries.set_open(True)
        QApplication.processEvents()
        page.board.reveal(page.board.about)
    if diaries:
        page.board.diaries.ask_whose("Grandpa")
        QApplication.processEvents()
        page.board.reveal(page.board.diaries)


def _open_first_start(session: Session, step: int) -> None:
    session.introduce()
    for _ in range(step - 1):
        next(b for b in session.window.findChildren(QPushButton) if b.accessibleName() == "Next").click()


def _diary(folder: DataFolder, scene: Callable[[Desk], None]) -> Desk:
    if scene in SAMPLES:
        make_sample_diary(folder, SAMPLES[scene], seed=3, until=TODAY, clock=_evening)
        return Desk.open(folder, _evening)
    save(folder.settings, Settings(clinic_phone="555 0134", emergency_phone="112"))
    desk = Desk.open(folder, _evening)
    if scene is not treatment_empty:
        _treatment(desk)
    return desk


def _treatment(desk: Desk) -> None:
    desk.clinic.set_treatment(
        start=date(2025, 11, 27), dose_mg=Decimal(25), regimen=Regimen.DAYS_21_7, from_day=date(2025, 11, 27)
    )
    desk.clinic.start_cycle(TODAY - timedelta(days=11))


def _days_before(desk: Desk) -> None:
    for ago, signs in (
        (6, (("nausea", 1), ("tiredness", 1))),
        (5, (("tiredness", 2),)),
        (4, (("headache", 1),)),
        (2, (("tiredness", 1),)),
        (1, (("tiredness", 1),)),
    ):
        desk.log(Entry(TODAY - timedelta(days=ago), signs=signs))


def _evening() -> datetime:
    return EVENING


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("out/screenshots"), set(sys.argv[2:]))
