"""The whole window in languages that nobody speaks: accented and two fifths longer, and from right to left.

What is left in plain English there never went through the translation, and what is clipped would be clipped
in Finnish. Words of the leaflet's document stay as the document has them, and so do people's own.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from tests.desktop.conftest import TODAY, StandingClock
from tests.desktop.shown_text import Said, clipped_in, said_in

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.app import Session
from symptomdesk.desktop.translation import Language, install, language_of
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.paths import DataFolder, resources
from symptomdesk.settings import Settings, save

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import translations

SIZES = ((1280, 800), (640, 480))
PAGES = ("today", "calendar", "trends", "report", "treatment", "leaflet", "settings")
WRITTEN = "The Würstchen made me dizzy, threw up twice, cant breathe, my chest hurts"
WRITTEN_PARTS = ("threw up twice", "cant breathe", "chest hurts")
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

_ENGLISH = re.compile(r"[A-Za-z]{2,}")
_KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+)+\w+")

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
    """What may be shown as it is: the leaflet's document, the sample, dates, what the test wrote."""
    words = set(_NEVER_TRANSLATED)
    for file in ("leaflets/lenalidomide.toml", "sample.toml"):
        words.update(_strings(tomllib.loads((resources() / file).read_text("utf-8"))))
    locale = QLocale("en_GB")
    for form in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
        words.update(locale.standaloneMonthName(month, form) for month in range(1, 13))
        words.update(locale.standaloneDayName(day, form) for day in range(1, 8))
    fragments = {part for word in words for part in _fragments(word)}
    longest_first = sorted(fragments, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


def _fragments(text: str) -> Iterator[str]:
    """A text as it may be shown: its paragraphs, and the parts of a template around what is filled in."""
    for paragraph in re.split(r"\{\w+\}|\n\s*", text):
        part = paragraph.strip(" \n.,:“”")
        if len(part) > 1:
            yield part


def settle() -> None:
    """Let the window lay itself out."""
    for _ in range(12):
        QApplication.processEvents()


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
            clipped = clipped_in(session.window)
            wrong += (f"{page} at {width}x{height}: {one.text!r} by {one.by}" for one in clipped)
    assert not wrong, "\n".join(wrong)
