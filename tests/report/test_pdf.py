"""The printed report, taken apart again: what it says, in which order, and what machines find in it."""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pikepdf
import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.report.extreme_diaries import LAST, at, endless_words, observed, one_day, too_much

from symptomdesk.diary.model import ClinicQuestion, DayPage, Diary, Medicine, Observation
from symptomdesk.exchange import diary_json
from symptomdesk.leaflet.model import Leaflet
from symptomdesk.report import glyphs, pdf
from symptomdesk.report.content import build
from symptomdesk.report.layout import ALL_PARTS, Paper, Part, ReportLayout
from symptomdesk.report.model import ClinicReport

FIRST = date(2026, 2, 2)
END = date(2026, 2, 14)
NAMED = ReportLayout(name="M. Example", born=date(1952, 5, 4))
BRIEF = ReportLayout(parts=ALL_PARTS - {Part.LOG, Part.ATTACHMENTS})


def texts(document: bytes) -> list[str]:
    """The text of each page, in the order in which it is read."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(document)).pages]


def one_line(text: str) -> str:
    return " ".join(text.split())


def in_order(text: str, *expected: str) -> bool:
    """Whether the expected passages occur one after the other."""
    begin = 0
    for passage in expected:
        begin = text.find(passage, begin)
        if begin < 0:
            return False
        begin += len(passage)
    return True


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """The structure elements below a node, in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)


@pytest.fixture
def report(diary: Diary, leaflet: Leaflet) -> ClinicReport:
    return build(diary, leaflet, FIRST, END)


@pytest.fixture
def printed(report: ClinicReport, diary: Diary) -> bytes:
    return pdf.render(report, NAMED, {"diary.json": diary_json.write(diary).encode()})


def test_page_one_says_what_a_clinician_asks_first(printed: bytes) -> None:
    first = one_line(texts(printed)[0])
    assert in_order(
        first,
        "Symptom report",
        "M. Example, born 4 May 1952",
        "2 to 14 February 2026",
        "7 of 13 days logged.",
        "What changed since the last visit",
        "Warnings raised",
        "!!! Get emergency help now",
        "Chest pain",
        "not recorded",
        "!! Tell your doctor right away",
        "Swollen ankles, feet or hands",
        "12 Feb 20:05: told the clinic",
        "Main signs",
        "Temperature, capsules, laboratory",
        "highest 101.3 °F (38.5 °C)",
        "taken 2 of",
        "missed day 2 (3 Feb)",
        "1.9 → 1.4 ×10⁹/L (5 Feb)",
        "My questions",
        "Should I keep taking it while my ankles swell?",
    )
    assert "flu vaccine" not in first


def test_what_changed_is_told_in_words_and_figures(printed: bytes) -> None:
    first = one_line(texts(printed)[0])
    assert "Chest pain: 1 day from 4 Feb, worst moderate" in first
    assert "Dry mouth: was 6 days, worst mild" in first
    assert "Tiredness: 6 → 1 day, worst severe → moderate" in first


def test_the_pages_after_it_hold_everything(printed: bytes) -> None:
    later = one_line(" ".join(texts(printed)[1:]))
    assert in_order(
        later, "Day by day", "Courses of the main signs", "Capsules by cycle", "Temperature", "Fever counts"
    )
    assert in_order(later, "Laboratory values", "Warnings in full", "Visits", "Other medicines", "Full log")
    assert in_order(later, "Mon 2", "worn out after", "the visit", "Note slept a lot")


def test_every_page_says_whose_it_is_and_what_it_is_not(printed: bytes) -> None:
    pages = texts(printed)
    for number, page in enumerate(pages, start=1):
        assert "M. Example, born 4 May 1952" in page
        assert "Written by the patient with SymptomDesk; not a diagnosis. Data attached as JSON." in one_line(
            page
        )
        assert f"{number} of {len(pages)}" in page
        assert "SAMPLE" not in page


def test_a_sample_says_so_on_every_page(diary: Diary, leaflet: Leaflet) -> None:
    report = build(replace(diary, sample=True), leaflet, FIRST, END)
    for page in texts(pdf.render(report, NAMED, {})):
        assert "SAMPLE: an invented diary, of no real person" in page


def test_without_attachments_none_are_promised(report: ClinicReport) -> None:
    printed = pdf.render(report, replace(NAMED, parts=ALL_PARTS - {Part.ATTACHMENTS}), {"diary.json": b"{}"})
    assert "attached" not in texts(printed)[0]
    assert not pikepdf.open(io.BytesIO(printed)).attachments


def test_only_the_chosen_parts_are_printed(report: ClinicReport) -> None:
    pages = texts(pdf.render(report, ReportLayout(parts=frozenset({Part.SIGNS, Part.LABS})), {}))
    whole = " ".join(pages)
    assert "Main signs" in whole
    assert "Laboratory" in whole
    for left_out in ("Warnings", "What changed", "questions", "Full log", "Visits", "Capsules", "medicines"):
        assert left_out not in whole
    assert len(texts(pdf.render(report, ReportLayout(parts=frozenset()), {}))) == 1


def test_it_is_tagged_titled_and_in_english(printed: bytes) -> None:
    document = pikepdf.open(io.BytesIO(printed))
    assert document.Root.MarkInfo.Marked
    assert str(document.Root.Lang).startswith("en")
    assert document.Root.ViewerPreferences.DisplayDocTitle
    with document.open_metadata() as metadata:
        assert metadata["dc:title"] == "Symptom report, 2 to 14 February 2026"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"


def test_headings_tables_and_pictures_are_told_to_a_screen_reader(printed: bytes) -> None:
    document = pikepdf.open(io.BytesIO(printed))
    found = list(elements(document.Root.StructTreeRoot))
    kinds = Counter(str(one.S) for one in found)
    assert kinds["/Title"] == 1
    assert kinds["/H1"] >= 10
    assert kinds["/Table"] == kinds["/THead"] >= 8
    assert kinds["/TH"] > kinds["/Table"]
    assert kinds["/L"] == 1
    figures = [one for one in found if one.S == "/Figure"]
    assert len(figures) > 10
    told = [str(one.Alt) for one in figures]
    assert "Course of Tiredness: 1 of 7 days logged, worst 2 moderate." in told
    assert any(alt.startswith("Cycle 4: 2 to 14 February 2026. ") for alt in told)


def test_every_font_is_embedded(printed: bytes) -> None:
    faces = set()
    document = pikepdf.open(io.BytesIO(printed))
    for one in document.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
            assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys())
            faces.add(str(one.FontName).split("+")[1].split("-")[0])
    assert faces == {"SourceSansPro"}


def test_the_diary_travels_inside(printed: bytes, diary: Diary) -> None:
    document = pikepdf.open(io.BytesIO(printed))
    assert list(document.attachments) == ["diary.json"]
    assert document.attachments["diary.json"].get_file().read_bytes() == diary_json.write(diary).encode()
    [associated] = document.Root.AF
    assert associated.AFRelationship == "/Data"
    assert associated.Desc == "The whole diary, with nothing left out, as JSON"
    assert associated.EF.F.Subtype == "/application/json"


def test_an_attachment_that_nobody_knows_is_refused(report: ClinicReport) -> None:
    with pytest.raises(ValueError, match=r"other\.txt"):
        pdf.render(report, NAMED, {"other.txt": b""})


def test_the_same_diary_gives_the_same_bytes(report: ClinicReport, printed: bytes, diary: Diary) -> None:
    assert pdf.render(report, NAMED, {"diary.json": diary_json.write(diary).encode()}) == printed


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_paper(report: ClinicReport, paper: Paper, size: tuple[int, int]) -> None:
    for page in pypdf.PdfReader(io.BytesIO(pdf.render(report, ReportLayout(paper), {}))).pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size


def test_the_preview_shows_the_same_pages(report: ClinicReport, printed: bytes) -> None:
    pictures = pdf.pages(report, NAMED, 40, ["diary.json"])
    assert len(pictures) == len(texts(printed))
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


CROWDED = too_much(days=70)


@pytest.mark.parametrize(("paper", "days"), [(Paper.A4, 70), (Paper.LETTER, 28)])
def test_page_one_stays_one_page(leaflet: Leaflet, paper: Paper, days: int) -> None:
    report = build(CROWDED, leaflet, LAST - timedelta(days=days - 1), LAST)
    layout = replace(BRIEF, paper=paper, name="A name " * 25, born=date(1952, 5, 4))
    first, second, *others = texts(pdf.render(report, layout, {}))
    assert in_order(first, "Warnings raised", "Main signs", "Temperature, capsules", "My questions")
    assert "Day by day" in second
    for title, label in (
        ("Warnings in full", "!!!"),
        ("All signs", "number 3"),
        ("My questions in full", "Question 29"),
    ):
        [page] = [number for number, text in enumerate(others, start=3) if title in text]
        assert f"more, see page {page}" in first
        assert label in " ".join(others[page - 3 :])


def test_what_matters_most_comes_first_where_not_all_fits(leaflet: Leaflet) -> None:
    report = build(CROWDED, leaflet, LAST - timedelta(days=69), LAST)
    first = one_line(texts(pdf.render(report, BRIEF, {}))[0])
    warned = first[first.index("Warnings raised") : first.index("Main signs")]
    assert "!!! Get emergency help now" in warned
    assert "! Notify" not in warned


@pytest.mark.parametrize("diary", [one_day(), Diary(), endless_words()])
def test_little_or_unwieldy_diaries(diary: Diary, leaflet: Leaflet) -> None:
    pages = texts(pdf.render(build(diary, leaflet, LAST, LAST), ReportLayout(), {}))
    assert "My questions" in pages[0]
    assert "Full log" in " ".join(pages[1:])


def test_however_long_words_and_texts_are_they_stay_inside_the_page(leaflet: Leaflet) -> None:
    rights: list[float] = []
    heights: list[float] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        # A piece of a word is set at once; half its height is less than a letter is wide on average.
        if text.strip():
            heights.append(cm[5] + tm[5] * cm[3])
        rights.append(tm[4] + len(text.strip()) * size * 0.35)

    document = pdf.render(build(endless_words(), leaflet, LAST, LAST), ReportLayout(), {})
    for page in pypdf.PdfReader(io.BytesIO(document)).pages:
        page.extract_text(visitor_text=visit)
    assert max(rights) < 595
    assert 20 < min(heights) < max(heights) < 842 - 20


HOSTILE = (
    '#import "evil.typ": *',
    "*bold* _it_ $x^2$ @ref <label> // comment /* */ `raw`",
    "</script><b>",
    "#sys.inputs #panic() \\u{1F622} \\",
    "= heading\n- list\n+ enum\n/ term: x",
    "\u05d0\u05d1\u05d2 abc \u0645\u0631\u062d\u0628\u0627",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_never_markup(text: str, leaflet: Leaflet) -> None:
    diary = Diary(pages=(DayPage(LAST, text, observations=(observed(LAST, "nausea"),)),))
    later = "".join(texts(pdf.render(build(diary, leaflet, LAST, LAST), ReportLayout(), {}))[1:])
    if any("\u0590" <= letter < "\u0700" for letter in text):
        assert all(letter in later for letter in text)
    else:
        assert one_line(text) in one_line(later)


def test_what_no_font_has_is_shown_as_its_code_point(leaflet: Leaflet) -> None:
    family = "\U0001f468\u200d\U0001f469"
    diary = one_day()
    page = replace(diary.pages[0], text=f"sad \U0001f622, {family}, \u6f22\u5b57, \ue000, \x07, \u202eturned")
    whole = one_line(
        " ".join(texts(pdf.render(build(Diary(pages=(page,)), leaflet, LAST, LAST), ReportLayout(), {})))
    )
    for shown in (
        "sad [U+1F622],",
        "[U+1F468][U+200D][U+1F469],",
        "[U+6F22][U+5B57],",
        "[U+E000],",
        "[U+0007],",
        "[U+202E]turned",
    ):
        assert shown in whole


def test_should_the_table_of_characters_be_wrong_the_report_is_set_in_plain_letters(
    leaflet: Leaflet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glyphs, "_replacer", lambda: str)
    page = replace(one_day().pages[0], text="s\u00e4d \U0001f622")
    report = build(Diary(pages=(page,)), leaflet, LAST, LAST)
    whole = one_line(" ".join(texts(pdf.render(report, ReportLayout(), {}))))
    assert "Nausea" in whole
    assert "s[U+00E4]d [U+1F622]" in whole


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60), name=st.text(min_size=1, max_size=40))
def test_no_text_costs_the_report(text: str, name: str, leaflet: Leaflet) -> None:
    observation = Observation("o", LAST, f"own:{name}", 3, at(LAST), text, text)
    diary = Diary(
        pages=(DayPage(LAST, text, text, observations=(observation,)),),
        questions=(ClinicQuestion("q", text, at(LAST)),),
        medicines=(Medicine("m", name, text),),
    )
    layout = ReportLayout(name=name)
    attached = {"diary.json": json.dumps(text).encode()}
    assert pdf.render(build(diary, leaflet, LAST, LAST), layout, attached).startswith(b"%PDF")
