"""Sentences in the language of the window: their gaps, their plurals, and the files they come from."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication
from tests.desktop.conftest import TODAY

from symptomdesk.desktop.dates import long_day, written
from symptomdesk.desktop.translation import (
    Language,
    fault_words,
    install,
    language_of,
    marked,
    plural,
    tr,
    tr_each,
)
from symptomdesk.paths import resources
from symptomdesk.sentences import sentence

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))
import translations

POLISH = """<TS version="2.1" language="pl"><context><name>SymptomDesk</name>
<message><source>Copied: {number}</source><translation>{number} skopiowano</translation></message>
<message><source>Back</source><comment>go back</comment><translation>Wstecz</translation></message>
<message><source>Back</source><comment>of the body</comment><translation>Plecy</translation></message>
<message><source>d MMMM yyyy</source><comment>date pattern</comment>
<translation>yyyy, d MMMM</translation></message>
<message><source>{file} is full.</source><translation>Pełny: {file}.</translation></message>
<message numerus="yes"><source>Found on %n days.</source><translation>
<numerusform>%n dzień.</numerusform><numerusform>%n dni.</numerusform>
<numerusform>%n dni (wiele).</numerusform>
</translation></message></context></TS>"""


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    """The sentences of the code, with no file; afterwards as the program starts."""
    install(qapp, Language(QLocale("en_GB")))
    yield qapp
    install(qapp, language_of(QLocale.system(), resources() / "i18n"))


@pytest.fixture
def polish(english: QApplication, tmp_path: Path) -> Path:
    """A language with three plural forms."""
    ts, qm = tmp_path / "symptomdesk_pl.ts", tmp_path / "symptomdesk_pl.qm"
    ts.write_text(POLISH, encoding="utf-8")
    translations.compiled(ts, qm)
    install(english, Language(QLocale("pl_PL"), qm))
    return tmp_path


@pytest.mark.usefixtures("english")
class TestWithoutAFile:
    def test_a_sentence_is_as_in_the_code_with_its_gaps_filled(self) -> None:
        assert tr("Copied: {number}", number=5) == "Copied: 5"
        assert tr("50 % of {all} {braces") == "50 % of {all} {braces"

    def test_what_fills_a_gap_is_never_taken_for_one(self) -> None:
        assert tr("{one} and {two}", one="{two}", two="%n") == "{two} and %n"
        assert plural("%n {sign}", "%n {sign}s", 3, sign="%n {sign}") == "3 %n {sign}s"

    def test_both_forms_of_a_plural_are_right(self) -> None:
        told = [plural("Found on %n day.", "Found on %n days.", count) for count in (0, 1, 2, 21)]
        assert told == ["Found on 0 days.", "Found on 1 day.", "Found on 2 days.", "Found on 21 days."]

    def test_a_constant_is_english_until_it_is_shown(self) -> None:
        assert tr_each([(1, marked("Back"))]) == ((1, "Back"),)


class TestWithAFile:
    def test_gaps_go_where_the_language_wants_them(self, polish: Path) -> None:
        assert tr("Copied: {number}", number=5) == "5 skopiowano"

    def test_what_reads_alike_is_told_apart_by_its_meaning(self, polish: Path) -> None:
        assert (tr("Back", "go back"), tr("Back", "of the body")) == ("Wstecz", "Plecy")

    def test_a_plural_has_as_many_forms_as_the_language(self, polish: Path) -> None:
        told = [plural("Found on %n day.", "Found on %n days.", count) for count in (1, 2, 5, 22)]
        assert told == ["1 dzień.", "2 dni.", "5 dni (wiele).", "22 dni."]

    def test_days_follow_its_names_and_its_order(self, polish: Path) -> None:
        assert written(TODAY) == "2026, 2 marca"
        assert long_day(TODAY, TODAY) == "poniedziałek, 2 marca"

    def test_a_fault_of_the_core_is_told_in_it(self, polish: Path) -> None:
        assert fault_words(ValueError(sentence("{file} is full.", file="a.db"))) == "Pełny: a.db."
        assert fault_words(ValueError("not known")) == "not known"

    def test_what_is_not_translated_stays_english(self, polish: Path) -> None:
        assert tr("Never heard of {it}", it="x") == "Never heard of x"

    def test_the_language_of_the_computer_is_taken_where_there_is_a_file(self, polish: Path) -> None:
        assert language_of(QLocale("pl_PL"), polish).file == polish / "symptomdesk_pl.qm"
        assert language_of(QLocale("de_AT"), polish).file is None

    def test_a_broken_file_leaves_english(self, polish: Path, english: QApplication) -> None:
        (polish / "symptomdesk_pl.qm").write_bytes(b"nothing of the kind")
        install(english, Language(QLocale("pl_PL"), polish / "symptomdesk_pl.qm"))
        assert tr("Copied: {number}", number=5) == "Copied: 5"


def test_another_language_of_the_computer_brings_english_with_its_customs(tmp_path: Path) -> None:
    locale = language_of(QLocale("de_AT"), tmp_path).locale
    assert (locale.dayName(1), locale.territory()) == ("Monday", QLocale.Country.Austria)


def test_from_right_to_left_what_fills_a_gap_is_kept_apart(english: QApplication) -> None:
    install(english, Language(QLocale("he_IL")))
    assert english.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert tr("Copied: {number}", number="555 0134") == "Copied: \u2068555 0134\u2069"


class TestTheFiles:
    def test_they_are_up_to_date_with_the_sources(self) -> None:
        """Fails when a sentence was added or changed: run ``make translations``."""
        found = translations.sentences_of(translations.SOURCES)
        assert found.mistakes == []
        assert list(translations.out_of_date(translations.FOLDER, found)) == []

    def test_reading_the_sources_finds_every_kind_of_call(self, tmp_path: Path) -> None:
        (tmp_path / "one.py").write_text(
            'tr("a {b}", b=1)\ntr("c", "meaning")\nplural("%n d", "%n ds", 2)\nX = marked("e" "f")\n'
            'sentence("g {h}", h=2)\ntr(X)\n'
        )
        found = translations.sentences_of(tmp_path)
        assert found.mistakes == []
        assert {(m.text, m.meaning, m.one) for m in found.messages} == {
            ("a {b}", "", None),
            ("c", "meaning", None),
            ("%n ds", "", "%n d"),
            ("ef", "", None),
            ("g {h}", "", None),
        }

    @pytest.mark.parametrize(
        "call",
        [
            'tr(f"{a} b")',
            'tr("a" + b)',
            'tr("a {b}")',
            'tr("a", b=1)',
            'tr("{a}", **gaps)',
            'plural(one, "%n ds", 2)',
            'plural("%n {a}", "%n ds", 2)',
            'plural("%n d", "%n ds", 2)\nplural("one d", "%n ds", 2)',
        ],
    )
    def test_a_call_that_no_translator_could_read_is_a_mistake(self, tmp_path: Path, call: str) -> None:
        (tmp_path / "one.py").write_text(call)
        assert len(translations.sentences_of(tmp_path).mistakes) == 1

    def test_what_was_translated_stays_and_what_is_gone_goes(self) -> None:
        former = ElementTree.fromstring(POLISH)
        messages = {
            translations.Message("Copied: {number}"): {"a.py"},
            translations.Message("Found on %n days.", "", "Found on %n day."): {"b.py"},
            translations.Message("New"): {"b.py"},
        }
        text = translations.updated(former, "pl", messages)
        assert "<translation>{number} skopiowano</translation>" in text
        assert "<numerusform>%n dni (wiele).</numerusform>" in text
        assert text.count('type="unfinished"') == 1
        assert "Plecy" not in text
        assert translations.updated(ElementTree.fromstring(text), "pl", messages) == text

    def test_a_translation_that_loses_a_gap_is_told(self) -> None:
        broken = POLISH.replace("{number} skopiowano", "skopiowano")
        (told,) = translations.wrong_gaps(ElementTree.fromstring(broken))
        assert "Copied" in told

    def test_the_made_up_language_is_longer_and_keeps_the_gaps(self) -> None:
        told = translations.pseudo("Saved as “{name}” in {folder}.")
        assert translations.gaps_of(told) == {"{name}", "{folder}"}
        assert "Saved" not in told
        assert len(translations.pseudo("Nothing is written yet.")) >= 1.4 * len("Nothing is written yet.")
