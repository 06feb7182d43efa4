"""Words that are markup, formulas or commands elsewhere are words here, in every format."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.desk.conftest import EVENING
from tests.desk.shared_words import desk_in_memory
from tests.hostile import MARKUP, TEXTS, TODAY, day_of, write_all, write_leaflet

from symptomdesk.desk import ALL_PARTS, Desk, Entry, RefusedError
from symptomdesk.diary.model import Diary
from symptomdesk.paths import DataFolder


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A diary in which every word that a person can write is a hostile one; nobody changes it."""
    with Desk.open(DataFolder(tmp_path_factory.mktemp("hostile")), lambda: EVENING) as desk:
        write_all(desk)
        yield desk


def test_everything_is_kept_word_for_word(written: Desk) -> None:
    for number, text in enumerate(TEXTS):
        page = written.page(day_of(number))
        assert (page.text, page.note) == (f"chest pain {text}", text)
    assert [question.text for question in written.clinic.questions()] == [text.strip() for text in TEXTS]
    assert {medicine.name for medicine in written.clinic.medicines()} == set(MARKUP)


def test_it_moves_as_json_to_the_byte(written: Desk, tmp_path: Path) -> None:
    whole = written.reports.json()
    json.loads(whole)
    other = desk_in_memory(tmp_path / "other", EVENING, Diary())
    outcome = other.importing.import_file(whole.encode())
    assert outcome.imported, outcome.problems
    assert other.reports.json() == whole


def test_a_spreadsheet_finds_no_formula_and_the_words_come_back(written: Desk, tmp_path: Path) -> None:
    table = written.reports.csv(day_of(len(TEXTS)), TODAY)
    for row in csv.reader(io.StringIO(table, newline="")):
        for cell in row:
            assert cell.lstrip()[:1] not in {*"=+-@＝＋－＠\t\r"}, cell
    other = desk_in_memory(tmp_path / "other", EVENING, Diary())
    outcome = other.importing.import_file(table.encode())
    assert outcome.imported, outcome.problems
    for number in range(len(TEXTS)):
        there, here = other.page(day_of(number)).observations, written.page(day_of(number)).observations
        assert {(o.id, o.sign, o.severity, o.words, o.note) for o in there} == {
            (o.id, o.sign, o.severity, o.words, o.note) for o in here
        }


def test_a_bundle_for_other_programs_is_sound(written: Desk) -> None:
    bundle = json.loads(written.reports.fhir(day_of(len(TEXTS)), TODAY))
    assert bundle["resourceType"] == "Bundle"


def test_the_report_is_set_with_the_words_as_words(written: Desk, tmp_path: Path) -> None:
    pdf = written.reports.pdf(day_of(len(TEXTS)), TODAY, written.reports.layout(ALL_PARTS))
    assert pdf.startswith(b"%PDF")
    told = written.reports.text(day_of(len(TEXTS)), TODAY)
    for text in MARKUP:
        assert text in told


def test_a_search_for_them_finds_them_or_nothing_and_never_fails(written: Desk) -> None:
    for wanted in TEXTS:
        written.search(wanted)
        written.search(f'"{wanted}" OR * NEAR({wanted}')


def test_a_leaflet_of_ones_own_is_read_as_words_too(folder: DataFolder) -> None:
    write_leaflet(folder.leaflets)
    with Desk.open(folder, lambda: EVENING) as desk:
        assert desk.reference.notices == ()
        assert desk.reference.leaflet.title == MARKUP[0]
        desk.log(Entry(TODAY, text="nausea, diarrhea, very tired", signs=(("nausea", 3),)))
        assert MARKUP[2] in desk.reports.text(TODAY, TODAY)
        table = csv.reader(io.StringIO(desk.reports.csv(TODAY, TODAY), newline=""))
        assert MARKUP[2] in {cell for row in table for cell in row}
        assert desk.reports.pdf(TODAY, TODAY, desk.reports.layout(ALL_PARTS)).startswith(b"%PDF")


@pytest.mark.parametrize("value", ["1e999999999", "1e-999999999", "9" * 200, "-1e400", "Infinity", "NaN"])
def test_absurd_figures_of_the_laboratory_stop_nothing(desk: Desk, value: str) -> None:
    desk.log(Entry(TODAY, signs=(("nausea", 1),)))
    try:
        desk.clinic.add_lab("Neutrophils", value)
    except RefusedError:
        assert desk.clinic.labs() == ()
    desk.trends(TODAY, TODAY)
    desk.reports.text(TODAY, TODAY)
    desk.reports.fhir(TODAY, TODAY)
    desk.reports.pdf(TODAY, TODAY, desk.reports.layout(ALL_PARTS))
