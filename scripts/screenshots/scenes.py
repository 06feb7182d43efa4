"""What the pictures show: each page of an empty and a ten-year diary, and what else there is to see."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QApplication

from screenshots import diaries
from screenshots.diaries import TODAY, Kind
from screenshots.stage import Stage, wait_for
from symptomdesk.desk import Desk
from symptomdesk.desktop.dialogs import Dialogs
from symptomdesk.desktop.obstacle_dialog import ObstacleDialog
from symptomdesk.desktop.opening import Obstacle, WayOut
from symptomdesk.desktop.pages.calendar import CalendarPage
from symptomdesk.desktop.pages.leaflet import LeafletPage
from symptomdesk.desktop.pages.report import ReportPage
from symptomdesk.desktop.pages.report_content import Days
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.pages.treatment import TreatmentPage
from symptomdesk.desktop.pages.trends import TrendsPage
from symptomdesk.desktop.pages.trends_periods import Period
from symptomdesk.desktop.reminders import TODAYS

Show = Callable[[Stage], None]
Write = Callable[[Desk], None]


class Scene(Struct, frozen=True):
    """A picture: its name, the diary, what is shown of it, and what is written into it before."""

    name: str
    kind: Kind
    show: Show
    write: Write | None = None


def _today(_stage: Stage) -> None:
    pass


def _past_day(stage: Stage) -> None:
    stage.session.today.open_day(TODAY - timedelta(days=2))


def _month(stage: Stage) -> None:
    stage.open("calendar", CalendarPage).choose_day(TODAY - timedelta(days=12))


def _this_month(stage: Stage) -> None:
    stage.open("calendar", CalendarPage)


def _year(stage: Stage) -> None:
    page = stage.open("calendar", CalendarPage)
    page.choose_year(True)
    page.step(-1)


def _sign_and_search(stage: Stage) -> None:
    page = stage.open("calendar", CalendarPage)
    page.choose_sign("tiredness")
    page.step(-1)
    page.search.field.setText("tired")
    page.search.field.returnPressed.emit()


def _trends(period: Period | None = None, *, table: bool = False) -> Show:
    def show(stage: Stage) -> None:
        page = stage.open("trends", TrendsPage)
        if period is not None:
            page.choose(period)
        page.bar.table.setChecked(table)

    return show


def _report(days: Days | None = None) -> Show:
    def show(stage: Stage) -> None:
        page = stage.open("report", ReportPage)
        if days is not None:
            line = page.board.options.days.line(days)
            line.setFocus()
            line.click()
        if not page.board.empty:
            wait_for(page.preview.settled)

    return show


def _treatment(stage: Stage) -> None:
    stage.open("treatment", TreatmentPage)


def _treatment_form(stage: Stage) -> None:
    doses = stage.open("treatment", TreatmentPage).board.plan.doses
    doses.open_form()
    doses.form.dose.setText("twenty")
    doses.form.add.click()


def _leaflet(part: str = "", searched: str = "") -> Show:
    def show(stage: Stage) -> None:
        page = stage.open("leaflet", LeafletPage)
        page.board.complete()
        if part:
            page.board.show_part(part)
        if searched:
            page.board.search.field.setText(searched)
            page.step(2)

    return show


def _settings(stage: Stage) -> None:
    stage.open("settings", SettingsPage)


def _settings_reminder(stage: Stage) -> None:
    board = stage.open("settings", SettingsPage).board
    board.reveal(board.reminder)


def _settings_deletion(stage: Stage) -> None:
    board = stage.open("settings", SettingsPage).board
    board.deletion.ask()
    QApplication.processEvents()
    board.reveal(board.deletion)


def _reminder_at_eight(desk: Desk) -> None:
    desk.change_settings(reminder_at=time(20))


def _reminded(stage: Stage) -> None:
    stage.session.window.reminder.remind(TODAYS)


def _settings_end(stage: Stage) -> None:
    board = stage.open("settings", SettingsPage).board
    board.help.keys.set_open(True)
    board.about.libraries.set_open(True)
    QApplication.processEvents()
    board.reveal(board.about)


def _write_settings(desk: Desk) -> None:
    desk.change_settings(
        for_someone=True,
        relation_words=("my husband", "Dad"),
        patient_name="M. Example",
        fever_threshold=Decimal("37.8"),
    )


def _first_start(step: int) -> Show:
    def show(stage: Stage) -> None:
        stage.session.introduce()
        for _ in range(step - 1):
            stage.press("Next")

    return show


def _for_someone(desk: Desk) -> None:
    desk.change_settings(for_someone=True)


def _acknowledging(stage: Stage) -> None:
    stage.press("I have done this…")


def _obstacle(stage: Stage) -> None:
    sentence = "/home/example/.local/share/symptomdesk/diary.sqlite3 is damaged and cannot be read."
    stage.keep(ObstacleDialog(stage.look, Obstacle(sentence, (WayOut.BEGIN_ANEW, WayOut.GIVE_UP))))


def _save_dialog(stage: Stage) -> None:
    suggested = Path("/usr/share/Symptom report.pdf")
    stage.keep_dialog(
        lambda: Dialogs().where_to_save(stage.session.window, "Save the report", suggested, "PDF (*.pdf)")
    )


PAGES: dict[str, Show] = {
    "today": _today,
    "calendar_month": _this_month,
    "calendar_year": _year,
    "trends": _trends(),
    "trends_all": _trends(Period.ALL),
    "trends_overlay": _trends(Period.OVERLAY),
    "trends_table": _trends(table=True),
    "report": _report(),
    "treatment": _treatment,
    "leaflet": _leaflet(),
    "settings": _settings,
}
"""Every page, to be shown of an empty and of a ten-year diary."""

README = {"today": "banner_emergency", "trends": "trends-cycles", "report-page": "report-cycles"}
"""The pictures of the README, and which scenes they show."""

SCENES: tuple[Scene, ...] = (
    *(
        Scene(f"{name}-{kind.name.lower()}", kind, show)
        for name, show in PAGES.items()
        for kind in (Kind.EMPTY, Kind.TEN_YEARS)
    ),
    Scene("first_start_1", Kind.EMPTY, _first_start(1)),
    Scene("first_start_2", Kind.BEGUN, _first_start(2), _for_someone),
    Scene("first_start_3", Kind.BEGUN, _first_start(3)),
    Scene("banner_none", Kind.BEGUN, _today, diaries.nothing_urgent),
    Scene("banner_mention", Kind.BEGUN, _today, diaries.to_mention),
    Scene("banner_promptly", Kind.BEGUN, _today, diaries.common_sign),
    Scene("banner_right_away", Kind.BEGUN, _today, diaries.right_away),
    Scene("banner_immediately", Kind.BEGUN, _today, diaries.immediately),
    Scene("banner_emergency", Kind.BEGUN, _today, diaries.emergency),
    Scene("banner_three", Kind.BEGUN, _today, diaries.three_alerts),
    Scene("banner_done", Kind.BEGUN, _acknowledging, diaries.emergency),
    Scene("reminder", Kind.BEGUN, _reminded, diaries.time_to_write),
    Scene("day_begun", Kind.BEGUN, _today),
    Scene("day_long", Kind.BEGUN, _today, diaries.long_evening),
    Scene("day_past", Kind.BEGUN, _past_day, diaries.emergency),
    Scene("calendar_month-cycles", Kind.NINETY_DAYS, _month),
    Scene("calendar_sign", Kind.NINETY_DAYS, _sign_and_search),
    Scene("trends-cycles", Kind.THREE_CYCLES, _trends()),
    Scene("trends_overlay-cycles", Kind.SIX_CYCLES, _trends(Period.OVERLAY)),
    Scene("trends-first_evening", Kind.BEGUN, _trends(), diaries.first_evening),
    Scene("report-cycles", Kind.THREE_CYCLES, _report()),
    Scene("report_ninety_days", Kind.NINETY_DAYS, _report(Days.LAST_90)),
    Scene("report-first_evening", Kind.BEGUN, _report(), diaries.first_evening),
    Scene("report-long_words", Kind.BEGUN, _report(), diaries.long_evening),
    Scene("report_all-ten_years", Kind.TEN_YEARS, _report(Days.ALL)),
    Scene("treatment-cycles", Kind.NINETY_DAYS, _treatment),
    Scene("treatment_form", Kind.BEGUN, _treatment_form),
    Scene("leaflet_search", Kind.THREE_CYCLES, _leaflet(searched="doctor")),
    Scene("leaflet_beyond", Kind.THREE_CYCLES, _leaflet("blood_clot")),
    Scene("leaflet_signs", Kind.THREE_CYCLES, _leaflet("signs")),
    Scene("settings-written", Kind.BEGUN, _settings, _write_settings),
    Scene("settings_reminder", Kind.BEGUN, _settings_reminder, _reminder_at_eight),
    Scene("settings_deletion", Kind.BEGUN, _settings_deletion),
    Scene("settings_end", Kind.BEGUN, _settings_end),
    Scene("dialog_obstacle", Kind.EMPTY, _obstacle),
    Scene("dialog_save", Kind.BEGUN, _save_dialog),
)
