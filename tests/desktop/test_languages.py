"""The whole window in languages that nobody speaks: accented and two fifths longer, and from right to left.

What is left in plain English there never went through the translation, and what is clipped would be clipped
in Finnish. Words of the leaflet's document stay as the document has them, and so do people's own.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QLocale, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import TODAY, StandingClock
from tests.desktop.shown_text import Said, clipped_in, said_in

from symptomdesk.desk import Backup, Desk, Entry, Occasion, Rescue
from symptomdesk.desktop.crash_dialog import CrashDialog
from symptomdesk.desktop.icons import pixmap
from symptomdesk.desktop.key_list import key_groups
from symptomdesk.desktop.obstacle_dialog import ObstacleDialog
from symptomdesk.desktop.opening import Obstacle, WayOut
from symptomdesk.desktop.pages.calendar import CalendarPage
from symptomdesk.desktop.pages.first_start import FirstStart
from symptomdesk.desktop.pages.leaflet import LeafletPage
from symptomdesk.desktop.pages.settings import SettingsPage
from symptomdesk.desktop.pages.treatment import TreatmentPage
from symptomdesk.desktop.pages.trends import TrendsPage
from symptomdesk.desktop.session import Session
from symptomdesk.desktop.shortcuts_dialog import ShortcutsDialog
from symptomdesk.desktop.theme import Look
from symptomdesk.desktop.translation import Language, fault_words, install, language_of, tr
from symptomdesk.desktop.unlock_dialog import UnlockDialog
from symptomdesk.desktop.widgets.severity_picker import SeverityPicker
from symptomdesk.diary.faults import damaged, wrong_passphrase
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.paths import DataFolder, resources
from symptomdesk.settings import Settings, save

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import translations

SIZES = ((1280, 800), (640, 480))
PAGES = ("today", "calendar", "trends", "report", "treatment", "leaflet", "settings")
WRITTEN = "The Würstchen made me dizzy, threw up twice, cant breathe, my chest hurts"
WRITTEN_PARTS = ("dizzy", "threw up twice", "cant breathe", "chest hurts")
NOTE = "Schlecht geschlafen"
QUESTION = "Darf ich Grapefruit essen?"
OWN_SIGN = "Ohrensausen"
NAME = "Wilhelmine"

_DAYS_BEFORE: dict[int, tuple[tuple[str, int | None], ...]] = {
    30: (("nausea", 2), ("tiredness", None)),
    29: (),
    28: (("nausea", 3), ("rash", 1)),
    12: (("chest_pain", 3),),
    11: (("chest_pain", 0), ("tiredness", 2)),
    3: (("tiredness", 1), ("diarrhea", 1)),
    2: (("tiredness", 2), ("diarrhea", 3)),
}

_WAYS = (WayOut.RESTORE, WayOut.BEGIN_ANEW, WayOut.TRY_AGAIN, WayOut.GO_ON, WayOut.GIVE_UP)
_RESCUE = Rescue(Backup(datetime(2026, 2, 27, 20, 5), 1, Occasion.DAY, Path("one")), 3)  # noqa: DTZ001
_ENGLISH = re.compile(r"[A-Za-z]{2,}|\be\.g\.")
_KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+\w+")

_IDS = frozenset({"id", "sign", "signs", "rule", "urgency", "contact", "applies", "condition_for", "unit"})
"""Keys of the leaflet's file whose values are no words."""

_NEVER_TRANSLATED = (
    "SymptomDesk",
    "/diary",
    *(WRITTEN, *WRITTEN_PARTS, NOTE, QUESTION, OWN_SIGN, NAME),
)
"""Names, and what the person wrote."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up languages, compiled from the sentences that the sources mark."""
    folder = tmp_path_factory.mktemp("i18n")
    found = translations.sentences_of(translations.SOURCES)
    translations.write_pseudo(folder, found.messages)
    return folder


@pytest.fixture(params=[translations.PSEUDO, translations.MIRRORED])
def language(request: pytest.FixtureRequest, qapp: QApplication, files: Path) -> Iterator[str]:
    """The window speaks one of them."""
    locale = QLocale("en_GB") if request.param == translations.PSEUDO else QLocale("he_IL")
    install(qapp, Language(locale, files / f"symptomdesk_{request.param}.qm"))
    yield request.param
    install(qapp, language_of(QLocale.system(), resources() / "i18n"))


@pytest.fixture
def desk(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    """A diary with an evening on which there is much to say."""
    folder = DataFolder(tmp_path / "diary")
    save(folder.settings, Settings(clinic_phone="555 0134", emergency_phone="112", patient_name=NAME))
    with Desk.open(folder, clock) as desk:
        _treat(desk)
        for ago, signs in _DAYS_BEFORE.items():
            desk.log(Entry(TODAY - timedelta(days=ago), signs=signs, nothing_today=not signs))
        desk.write_text(TODAY, WRITTEN)
        desk.log(Entry(TODAY, signs=((f"own:{OWN_SIGN}", 2), ("swollen_limbs", 2)), note=NOTE))
        desk.record_dose(TODAY, DoseStatus.TAKEN)
        desk.record_temperature(TODAY, "38.4")
        desk.clinic.ask(QUESTION)
        desk.acknowledge(("serious",), TODAY, NOTE)
        yield desk


def _treat(desk: Desk) -> None:
    begun = TODAY - timedelta(days=40)
    desk.clinic.set_treatment(start=begun, dose_mg=Decimal(25), regimen=Regimen.DAYS_21_7, from_day=begun)
    desk.clinic.start_cycle(TODAY - timedelta(days=11))
    desk.clinic.hold(TODAY - timedelta(days=20), TODAY - timedelta(days=18))
    desk.clinic.add_visit(TODAY - timedelta(days=14), QUESTION)
    desk.clinic.add_medicine(OWN_SIGN, dose=NOTE, since=begun)
    desk.clinic.add_lab(OWN_SIGN, "1.9", day=TODAY)
    desk.record_dose(TODAY - timedelta(days=2), DoseStatus.MISSED)


def not_translated(texts: Iterable[Said], phrases: re.Pattern[str]) -> list[Said]:
    """Texts with English left in them."""
    return [
        said for said in dict.fromkeys(texts) if _ENGLISH.search(_without_keys(phrases.sub(" ", said.text)))
    ]


def _without_keys(text: str) -> str:
    """The text without shortcuts, which Qt names in the language of the desktop."""
    return _KEYS.sub(" ", text.replace("\u202a", ""))


@pytest.fixture(scope="module")
def untranslated_phrases() -> re.Pattern[str]:
    """What may be shown as it is: the leaflet's document, dates, what the test wrote."""
    document = tomllib.loads((resources() / "leaflets" / "lenalidomide.toml").read_text("utf-8"))
    phrases = {pattern for text in _texts_of(document) for pattern in _patterns(text)}
    phrases.update(map(re.escape, _NEVER_TRANSLATED))
    locale = QLocale("en_GB")
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        phrases.update(locale.standaloneMonthName(month, form) for month in range(1, 13))
        phrases.update(locale.standaloneDayName(day, form) for day in range(1, 8))
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(longest_first)})(?![A-Za-z])", re.IGNORECASE)


def _texts_of(document: object, key: str = "") -> Iterator[str]:
    """The texts of a leaflet's file, without its ids."""
    if isinstance(document, str):
        if key not in _IDS:
            yield document
    elif isinstance(document, dict):
        for inner, value in document.items():
            yield from _texts_of(value, inner)
    elif isinstance(document, list):
        for value in document:
            yield from _texts_of(value, key)


def _patterns(text: str) -> Iterator[str]:
    """The paragraphs of a text as they may be shown; in a gap stands whatever was filled in."""
    for paragraph in re.split(r"\n\s*", text):
        phrase = paragraph.strip(" .,:“”")
        if re.search(r"[A-Za-z]{2,}", re.sub(r"\{\w+\}", "", phrase)):
            yield re.sub(r"\\\{\w+\\\}", ".+?", re.escape(phrase))


def settle() -> None:
    """Let the window lay itself out."""
    for _ in range(4):
        QApplication.processEvents()


def clipped_for_good(window: QWidget) -> list[Said]:
    """What is clipped even when all is laid out: a long page takes some rounds, a slow machine more."""
    deadline = QDeadlineTimer(2000)
    while (clipped := list(clipped_in(window))) and not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return clipped


@pytest.mark.usefixtures("language", "desk")
def test_no_page_says_anything_in_plain_english(
    open_window: Callable[[], Session], untranslated_phrases: re.Pattern[str], tmp_path: Path
) -> None:
    session = open_window()
    wrong: list[str] = []
    for page in PAGES:
        session.window.open_page(page)
        settle()
        texts = (Said(one.text.replace(str(tmp_path), ""), one.by) for one in said_in(session.window))
        left = not_translated(texts, untranslated_phrases)
        wrong += (f"{page}: {one.text!r} by {one.by}" for one in left)
    assert not wrong, "\n".join(wrong)


@pytest.mark.usefixtures("language", "desk")
def test_no_page_clips_longer_words(open_window: Callable[[], Session]) -> None:
    session = open_window()
    wrong: list[str] = []
    for width, height in SIZES:
        session.window.resize(width, height)
        for page in PAGES:
            session.window.open_page(page)
            settle()
            clipped = clipped_for_good(session.window)
            wrong += (f"{page} at {width}x{height}: {one.text!r} by {one.by}" for one in clipped)
    assert not wrong, "\n".join(wrong)


def _first_start(session: Session) -> Iterator[str]:
    session.introduce()
    for step in range(3):
        yield f"first start {step + 1}"
        steps = session.window.findChild(FirstStart)
        assert steps is not None
        steps.next.click()


def _corners(session: Session) -> Iterator[str]:
    """What a page shows only after something was pressed."""
    calendar = session.window.open_page("calendar")
    assert isinstance(calendar, CalendarPage)
    calendar.choose_year(True)
    yield "the year"
    calendar.choose_sign("tiredness")
    calendar.search.field.setText("dizzy")
    calendar.search.field.returnPressed.emit()
    yield "a sign, and a search"
    trends = session.window.open_page("trends")
    assert isinstance(trends, TrendsPage)
    trends.bar.table.setChecked(True)
    yield "the table of the trends"
    trends.bar.table.setChecked(False)
    for period, button in trends.bar._buttons.items():
        if not button.isHidden():
            button.click()
            yield f"trends, {period.name}"
    treatment = session.window.open_page("treatment")
    assert isinstance(treatment, TreatmentPage)
    board = treatment.board
    for section in (board.plan.doses, board.plan.holds, board.visits, board.medicines, board.labs):
        section.open_form()
        section.form.add.click()
    yield "the forms of the treatment"
    settings = session.window.open_page("settings")
    assert isinstance(settings, SettingsPage)
    settings.board.help.keys.set_open(True)
    yield "the list of keys"
    leaflet = session.window.open_page("leaflet")
    assert isinstance(leaflet, LeafletPage)
    leaflet.board.complete()
    leaflet.board.search.field.setText("doctor")
    yield "a search in the leaflet"
    session.window.open_page("today")
    session.today.open_day(TODAY - timedelta(days=3))
    session.today.board.words.box.setPlainText("no fever, maybe a rash, my wife has chest pain")
    yield "a past day with words to ask about"


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("walk", [_first_start, _corners])
def test_neither_the_first_start_nor_what_opens_on_a_page_is_in_plain_english_or_clipped(
    desk: Desk,
    open_window: Callable[[], Session],
    untranslated_phrases: re.Pattern[str],
    tmp_path: Path,
    walk: Callable[[Session], Iterator[str]],
) -> None:
    session = open_window()
    session.window.resize(1024, 700)
    wrong: list[str] = []
    for place in walk(session):
        settle()
        texts = (Said(one.text.replace(str(tmp_path), ""), one.by) for one in said_in(session.window))
        wrong += (f"{place}: {one}" for one in not_translated(texts, untranslated_phrases))
        wrong += (f"{place}: clipped {one}" for one in clipped_for_good(session.window))
    assert not wrong, "\n".join(dict.fromkeys(wrong))


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    "make",
    [
        lambda look: ObstacleDialog(look, Obstacle(damaged(Path("/diary")).sentence, _WAYS, _RESCUE)),
        lambda look: UnlockDialog(look, fault_words(wrong_passphrase(Path("/diary"))), 1),
        lambda look: ShortcutsDialog(look, key_groups([tr("Today")])),
        lambda _look: CrashDialog(""),
    ],
    ids=["obstacle", "passphrase", "keys", "crash"],
)
def test_no_dialogue_is_in_plain_english_or_clipped(
    qtbot: QtBot, look: Look, untranslated_phrases: re.Pattern[str], make: Callable[[Look], QWidget]
) -> None:
    dialog = make(look)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert not_translated(said_in(dialog), untranslated_phrases) == []
    assert clipped_for_good(dialog) == []


@pytest.mark.usefixtures("desk")
def test_plain_english_and_words_without_room_are_found(
    open_window: Callable[[], Session], untranslated_phrases: re.Pattern[str]
) -> None:
    session = open_window()
    left = {one.text for one in not_translated(said_in(session.window), untranslated_phrases)}
    assert {"How was today?", "Nothing today", "I have done this…"} <= left
    label = session.today.board.words.title
    label.setFixedSize(20, 10)
    assert [one.text for one in clipped_in(session.window)] == ["How was today?"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("language", [translations.MIRRORED], indirect=True)
class TestFromRightToLeft:
    def test_pages_are_laid_out_from_the_right(
        self, language: str, open_window: Callable[[], Session]
    ) -> None:
        window, board = (session := open_window()).window, session.today.board
        settle()
        assert window.rail.x() > board.mapTo(window, board.rect().topLeft()).x()
        picker = board.signs.usual.findChild(SeverityPicker)
        assert picker is not None
        levels = picker.findChildren(QPushButton)
        assert [button.x() for button in levels] == sorted((b.x() for b in levels), reverse=True)

    def test_an_arrow_that_points_back_points_to_the_right(self, language: str) -> None:
        picture = pixmap("chevron_left", "#000000", 24, 1.0).toImage()
        inked = [(y, x) for y in range(24) for x in range(24) if picture.pixelColor(x, y).alpha() > 128]
        tip = max(x for y, x in inked if y == 12)
        assert tip > max(x for y, x in inked if y == inked[0][0])

    def test_time_still_runs_to_the_right_in_charts(
        self, language: str, open_window: Callable[[], Session]
    ) -> None:
        page = open_window().window.open_page("trends")
        assert isinstance(page, TrendsPage)
        assert page.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert page.chart.layoutDirection() is Qt.LayoutDirection.LeftToRight
