"""What the leaflet's page says: all of the document, word for word, and what the diary has to do with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, Entry, SignDays
from symptomdesk.desktop.pages.leaflet_content import (
    APPLIES,
    FEVER,
    OWN_TAG,
    UNLISTED,
    LeafletContent,
    LeafletWriter,
    leaflet_content,
    recorded_text,
)
from symptomdesk.desktop.pages.leaflet_search import count_text, find
from symptomdesk.desktop.widgets.leaflet_card import LineContent, PartContent, PassageContent, Place
from symptomdesk.leaflet.model import Indication, Leaflet, ListedSign

DOCUMENT = Path(__file__).parents[2] / "leaflet" / "lenalidomide.txt"


@pytest.fixture
def leaflet(desk: Desk) -> Leaflet:
    return desk.reference.leaflet


def page_of(
    leaflet: Leaflet,
    indication: Indication = Indication.UNKNOWN,
    recorded: dict[ListedSign, SignDays] | None = None,
    threshold: Decimal | None = None,
) -> LeafletContent:
    threshold = leaflet.fever.threshold if threshold is None else threshold
    return LeafletWriter(leaflet, indication, recorded or {}, TODAY, threshold).content()


def part(content: LeafletContent, id_: str) -> PartContent:
    return next(part for part in content.parts if part.id == id_)


def line(content: LeafletContent, part_id: str, sign: str) -> LineContent:
    return next(line for line in part(content, part_id).lines if sign in line.signs)


def plain(text: str) -> str:
    return " ".join(text.split())


def printed() -> Iterator[str]:
    for text in DOCUMENT.read_text("utf-8").splitlines():
        if text.strip():
            yield plain(text.strip().removeprefix("•"))


class TestTheWholeDocument:
    def test_every_printed_paragraph_stands_on_the_page(self, leaflet: Leaflet) -> None:
        content = page_of(leaflet)
        quoted = [plain(one.text) for one in content.passages if one.quoted]
        titles = {one.title.text for one in content.parts}  # one of them is printed, too
        missing = [text for text in printed() if not any(text in one for one in quoted)]
        assert set(missing) <= titles
        assert missing == ["How to use lenalidomide"]

    def test_every_line_advice_and_paragraph_of_the_file_is_there(self, leaflet: Leaflet) -> None:
        content = page_of(leaflet)
        for one in leaflet.lists:
            texts = [passage.text for passage in part(content, one.id).passages]
            assert any(one.advice in text for text in texts)
            assert [row.passage.text for row in part(content, one.id).lines] == [
                row.text for row in one.lines
            ]
        everything = "\n".join(passage.text for passage in content.passages)
        for section in leaflet.sections:
            assert section.title in everything
            assert all(paragraph in everything for paragraph in section.paragraphs)
        assert leaflet.unlisted_source.quote in everything
        assert leaflet.cluster.advice in everything

    def test_it_comes_in_the_order_of_the_file(self, leaflet: Leaflet) -> None:
        ids = [part.id for part in page_of(leaflet).parts]
        of_the_leaflet = [one.id for one in leaflet.lists if not one.beyond_leaflet]
        sections = [f"section_{one.id}" for one in leaflet.sections]
        assert ids[: len(of_the_leaflet)] == of_the_leaflet
        assert [id_ for id_ in ids if id_ in sections] == sections

    def test_each_text_has_a_key_of_its_own(self, leaflet: Leaflet) -> None:
        keys = [passage.key for passage in page_of(leaflet).passages]
        assert len(keys) == len(set(keys))

    def test_it_can_be_copied_as_text(self, leaflet: Leaflet) -> None:
        text = page_of(leaflet).text
        for section in leaflet.sections:
            assert "\n".join(section.paragraphs) in text
        for one in leaflet.lists:
            assert all(f"  • {row.text}" in text for row in one.lines)
            assert not one.beyond_leaflet or one.source.document in text


class TestOurOwnWords:
    def test_they_come_apart_and_each_part_says_so_with_its_reference(self, leaflet: Leaflet) -> None:
        content = page_of(leaflet)
        beyond = next(chapter for chapter in content.chapters if chapter.id == "beyond")
        own = {one.id for one in leaflet.lists if one.beyond_leaflet}

        assert own < {part.id for part in beyond.parts}
        for one in beyond.parts:
            assert one.own == OWN_TAG
            assert not any(passage.quoted for passage in one.passages)
            assert not any("“" in passage.text for passage in one.passages if passage.key.endswith("advice"))
            assert one.closing[-1].text.startswith("Reference: ")

    def test_nothing_of_the_leaflet_is_marked_as_ours(self, leaflet: Leaflet) -> None:
        for one in leaflet.lists:
            shown = part(page_of(leaflet), one.id)
            assert bool(shown.own) is one.beyond_leaflet
            assert all(row.passage.quoted is not one.beyond_leaflet for row in shown.lines)

    def test_another_threshold_of_fever_is_told(self, leaflet: Leaflet) -> None:
        usual = part(page_of(leaflet), FEVER).opening[0].text
        chosen = part(page_of(leaflet, threshold=Decimal("37.5")), FEVER).opening[0].text
        assert "38.0 °C" in usual
        assert "37.5" not in usual
        assert "from 37.5 °C on" in chosen


class TestWhomItConcerns:
    def test_what_does_not_apply_says_so_and_why(self, leaflet: Leaflet) -> None:
        flare = part(page_of(leaflet, Indication.MULTIPLE_MYELOMA), "tumor_flare")
        assert flare.standing is not None
        assert not flare.standing.applies
        assert flare.standing.text == (
            "Does not apply to this diary, which says that lenalidomide is taken for: Multiple myeloma."
        )

    def test_what_applies_says_so(self, leaflet: Leaflet) -> None:
        content = page_of(leaflet, Indication.MANTLE_CELL_LYMPHOMA)
        for one in leaflet.lists:
            standing = part(content, one.id).standing
            assert standing is not None
            assert standing.applies
            assert standing.text == APPLIES

    @pytest.mark.parametrize(
        ("indication", "words"),
        [(Indication.UNKNOWN, "does not say what"), (Indication.OTHER, "taken for: Something else")],
    )
    def test_a_condition_that_is_not_known_is_told(
        self, leaflet: Leaflet, indication: Indication, words: str
    ) -> None:
        standing = part(page_of(leaflet, indication), "tumor_flare").standing
        assert standing is not None
        assert standing.applies
        assert words in standing.text

    def test_the_contents_tell_it_too(self, leaflet: Leaflet) -> None:
        entries = {one.id: one.remark for one in page_of(leaflet, Indication.MDS).entries}
        assert entries["tumor_flare"] == "does not apply to this diary"
        assert entries["common"] == ""


class TestDaysRecorded:
    @pytest.mark.parametrize(
        ("days", "ago", "text"),
        [
            (6, 100, "Recorded on 6 days, last on 22 November 2025"),
            (6, 40, "Recorded on 6 days, last on 21 January"),
            (2, 3, "Recorded on 2 days, last on Friday"),
            (2, 1, "Recorded on 2 days, last yesterday"),
            (2, 0, "Recorded on 2 days, last today"),
            (1, 0, "Recorded on 1 day, today"),
            (1, 40, "Recorded on 1 day, 21 January"),
        ],
    )
    def test_in_words(self, days: int, ago: int, text: str) -> None:
        assert recorded_text(SignDays(days, TODAY - timedelta(days=ago)), TODAY) == text

    def test_a_line_of_two_signs_names_them(self, leaflet: Leaflet) -> None:
        recorded = {ListedSign("muscle_spasms"): SignDays(2, TODAY)}
        found = line(page_of(leaflet, recorded=recorded), "tumor_lysis", "muscle_spasms").records
        assert [one.text for one in found] == ["Muscle spasms or cramps: recorded on 2 days, last today"]

    def test_a_mild_one_is_not_told_where_only_severe_ones_count(self, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("dizziness", 1),)))
        content = leaflet_content(desk)
        assert line(content, "allergic_reaction", "dizziness").records == ()
        assert line(content, "signs", "dizziness").records[0].day == TODAY

    def test_own_symptoms_stand_below_the_sentence_on_other_effects(self, desk: Desk) -> None:
        desk.log(Entry(TODAY, signs=(("own:<b>hiccups</b>", 1),)))
        own = part(leaflet_content(desk), UNLISTED)
        assert [row.passage.text for row in own.lines] == ["<b>hiccups</b>"]
        assert own.lines[0].records[0].day == TODAY

    def test_an_empty_diary_says_nothing(self, desk: Desk) -> None:
        assert not any(row.records for one in leaflet_content(desk).parts for row in one.lines)


class TestFromSignToSentence:
    def test_every_sign_leads_to_each_of_its_lines(self, leaflet: Leaflet) -> None:
        content = page_of(leaflet)
        texts = {passage.key: passage.text for passage in content.passages}
        for sign in leaflet.signs.values():
            named = {
                row.text
                for one in leaflet.lists
                for row in one.lines
                if sign.id in {listed.sign for listed in row.signs}
            }
            shown = line(content, "signs", sign.id)
            led_to = {
                texts[reference.place.passage][reference.place.start :][: reference.place.length]
                for reference in shown.references
            }
            assert shown.passage.text == sign.name
            assert led_to == named | ({sign.precaution} if sign.precaution else set())

    def test_what_applies_comes_first_then_the_most_urgent(self, leaflet: Leaflet) -> None:
        rash = line(page_of(leaflet, Indication.MULTIPLE_MYELOMA), "signs", "rash")
        assert [one.text for one in rash.references] == [
            "Serious allergic reaction",
            "Tumor flare reaction (does not apply to this diary)",
        ]

    def test_a_list_is_found_with_the_line_of_a_sign(self, leaflet: Leaflet) -> None:
        content = page_of(leaflet)
        place = content.place_of("serious", "tremor")
        assert place == Place("serious.line_2", 0, len("shaking (tremor)"))
        assert content.place_of("serious") == Place("serious.title", 0, len("Serious side effects"))
        assert content.place_of("no_such_list") is None


class TestSearch:
    TEXTS = (
        PassageContent("one", "Your doctor’s directions; the DOCTOR\nagain"),
        PassageContent("two", "Redoctored: self-harm, 50% (or more)"),
    )

    @pytest.mark.parametrize(
        ("words", "places"),
        [
            ("doctor", [("one", 5), ("one", 30), ("two", 2)]),
            ("doctor's", [("one", 5)]),
            ("  doctor   again ", [("one", 30)]),
            ("self–harm", [("two", 12)]),
            ("50% (", [("two", 23)]),
            (".*", []),
            ("nobody", []),
            ("", []),
            ("  ", []),
        ],
    )
    def test_words_are_found_whatever_their_case_quotes_and_breaks(
        self, words: str, places: list[tuple[str, int]]
    ) -> None:
        assert [(one.passage, one.start) for one in find(self.TEXTS, words)] == places

    def test_a_place_covers_what_was_found(self, leaflet: Leaflet) -> None:
        passages = page_of(leaflet).passages
        texts = {one.key: one.text for one in passages}
        found = find(passages, "blood clots")
        assert len(found) >= 2
        for one in found:
            assert texts[one.passage][one.start : one.start + one.length].lower() == "blood clots"

    def test_everyday_names_are_found_among_the_symptoms(self, leaflet: Leaflet) -> None:
        assert [one.passage for one in find(page_of(leaflet).passages, "throwing up")] == ["signs.vomiting"]

    @pytest.mark.parametrize(
        ("places", "current", "words", "text"),
        [(12, 2, "x", "3 of 12"), (0, 0, "x", "Not found"), (0, 0, "  ", "")],
    )
    def test_the_count(self, places: int, current: int, words: str, text: str) -> None:
        assert count_text(places, current, words) == text


def test_another_drug_is_shown_as_its_own_file_says(leaflet: Leaflet) -> None:
    other = replace(leaflet, drug="otherol", title="Otherol: what to know", sections=())
    content = page_of(other, Indication.MDS)
    assert content.title.text == "Otherol: what to know"
    standing = part(content, "tumor_flare").standing
    assert standing is not None
    assert "otherol is taken for" in standing.text
    assert [chapter.id for chapter in content.chapters] == ["effects", "beyond", "find"]


def test_a_chapter_without_parts_is_left_out(leaflet: Leaflet) -> None:
    assert "sections" not in [one.id for one in page_of(replace(leaflet, sections=())).entries]
