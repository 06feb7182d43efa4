"""The lenalidomide file says what the document says, all of it, and what our rules say, no more.

``lenalidomide.txt`` beside this file is the document itself. The tests read its lists and paragraphs and look
for each of them in the leaflet, so that none can be lost or changed unnoticed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from symptomdesk.leaflet.load import load
from symptomdesk.leaflet.model import ContactKind, Indication, Leaflet, ListedSign, Rule, Urgency

DOCUMENT = Path(__file__).with_name("lenalidomide.txt").read_text(encoding="utf-8")
ROOT = Path(__file__).parents[2]
FILE = ROOT / "resources" / "leaflets" / "lenalidomide.toml"
SOURCES = ROOT / "docs" / "clinical-sources.md"

# The contract: urgency and signs of every list, in the order of the file; a figure is the least severity.
LISTS = {
    "common": (
        "promptly",
        "diarrhea tiredness dry_skin constipation nausea stomach_pain vomiting dry_mouth unpleasant_taste "
        "loss_of_appetite headache trouble_sleeping",
    ),
    "serious": ("right_away", "mood_changes suicidal_thoughts pounding_heartbeat tremor swollen_limbs"),
    "tumor_lysis": (
        "right_away",
        "flank_pain bloody_urine urine_amount_change painful_urination muscle_spasms muscle_weakness",
    ),
    "tumor_flare": ("immediately", "swollen_lymph_nodes fever pain rash"),
    "allergic_reaction": ("emergency", "rash itching swelling dizziness>=3 trouble_breathing"),
    "period_changes": ("immediately", "late_period abnormal_vaginal_bleeding possible_pregnancy"),
    "blood_clot": (
        "emergency",
        "chest_pain coughing_blood one_sided_leg_swelling sudden_numbness_or_weakness "
        "vision_or_speech_trouble headache>=4|sudden",
    ),
    "heavy_bleeding": ("emergency", "vomiting_blood_or_heavy_bleeding"),
    "severe_skin": ("emergency", "skin_blistering"),
    "self_harm": ("emergency", "suicidal_thoughts"),
    "infection": ("immediately", "fever chills"),
    "bleeding": ("right_away", "unusual_bleeding_or_bruising"),
    "liver": ("right_away", "yellow_skin_or_eyes dark_urine"),
}
OF_THE_LEAFLET = ("common", "serious", "tumor_lysis", "tumor_flare", "allergic_reaction", "period_changes")
ADVICE = {
    "common": "Notify your doctor or pharmacist promptly if any of these effects persist or worsen",
    "serious": "Tell your doctor right away",
    "tumor_lysis": "Tell your doctor right away",
    "tumor_flare": "Contact your doctor immediately",
    "allergic_reaction": "get medical help right away",
    "period_changes": "Immediately tell your doctor",
}


@pytest.fixture(scope="module")
def leaflet() -> Leaflet:
    leaflet, problems = load(FILE)
    assert problems == ()
    assert leaflet is not None
    return leaflet


def plain(text: str) -> str:
    """Whitespace as single spaces: how lines are broken is not what the document says."""
    return " ".join(text.split())


def printed_paragraphs() -> list[str]:
    """Every paragraph and bullet of the document, in order, without the bullet's dot."""
    return [plain(line.strip().removeprefix("•")) for line in DOCUMENT.splitlines() if line.strip()]


def printed_lists() -> dict[str, list[str]]:
    """The document's lists of side effects: the sentence before the bullets, and the bullets."""
    lists: dict[str, list[str]] = {}
    sentence = ""
    for line in DOCUMENT.splitlines():
        if line.startswith("  • "):
            lists.setdefault(sentence, []).append(plain(line.removeprefix("  • ")))
        elif line.strip():
            sentence = plain(line)
    return lists


def printed_sentence(beginning: str) -> str:
    (paragraph,) = (one for one in printed_paragraphs() if beginning in one)
    return paragraph


def told(leaflet: Leaflet) -> Iterator[str]:
    """Every text of the loaded leaflet that is meant to be the document's."""
    for warning_list in leaflet.lists:
        if not warning_list.beyond_leaflet:
            yield warning_list.source.quote
            yield from (line.text for line in warning_list.lines)
    for section in leaflet.sections:
        yield section.title
        yield from section.paragraphs
    yield leaflet.unlisted_source.quote


def written(listed: ListedSign) -> str:
    bound = f">={listed.from_severity}" if listed.from_severity is not None else ""
    return listed.sign + bound + ("|sudden" if listed.or_sudden else "")


def test_the_document_has_the_lists_that_this_test_looks_for() -> None:
    assert [len(lines) for lines in printed_lists().values()] == [12, 4, 5, 4]


@pytest.mark.parametrize(
    ("list_id", "sentence"),
    list(zip(("common", "serious", "tumor_lysis", "allergic_reaction"), printed_lists(), strict=True)),
)
def test_every_printed_line_stands_under_its_list_in_order(
    leaflet: Leaflet, list_id: str, sentence: str
) -> None:
    warning_list = leaflet.list_by_id(list_id)
    assert plain(warning_list.source.quote) == sentence
    assert [line.text for line in warning_list.lines] == printed_lists()[sentence]


def test_the_signs_in_the_sentence_about_tumor_flare_are_its_lines(leaflet: Leaflet) -> None:
    sentence = printed_sentence("tumor flare reaction")
    enumerated = re.search(r"immediately if you have (.*)\.$", sentence)
    assert enumerated is not None
    tumor_flare = leaflet.list_by_id("tumor_flare")
    assert [line.text for line in tumor_flare.lines] == re.split(r", (?:or )?", enumerated[1])
    assert tumor_flare.source.quote == sentence


def test_the_signs_in_the_precautions_about_periods_and_pregnancy_are_lines(leaflet: Leaflet) -> None:
    sentence = printed_sentence("Immediately tell your doctor")
    conditions = re.search(r"if (your .*) or if you have (.*)$", sentence)
    assert conditions is not None
    period_changes = leaflet.list_by_id("period_changes")
    pregnancy = "Lenalidomide must not be used during pregnancy"
    assert [line.text for line in period_changes.lines] == [*conditions.groups(), pregnancy]
    assert pregnancy in printed_paragraphs()
    assert period_changes.source.quote == sentence


@pytest.mark.parametrize("paragraph", printed_paragraphs())
def test_every_paragraph_of_the_document_can_be_read_in_the_leaflet(leaflet: Leaflet, paragraph: str) -> None:
    assert paragraph in {plain(text) for text in told(leaflet)}


def test_no_paragraph_of_a_section_is_invented(leaflet: Leaflet) -> None:
    paragraphs = [plain(text) for section in leaflet.sections for text in section.paragraphs]
    assert set(paragraphs) <= set(printed_paragraphs())
    assert len(paragraphs) == len(set(paragraphs))


def test_the_sections_have_the_ids_that_screens_link_to(leaflet: Leaflet) -> None:
    assert [section.id for section in leaflet.sections] == [
        "use",
        "precautions",
        "pregnancy_and_donation",
        "rare_dangers",
        "interactions",
        "pharmacology",
        "about",
    ]


def test_lists_stand_in_order_with_their_urgency_and_signs(leaflet: Leaflet) -> None:
    found = {
        warning_list.id: (
            warning_list.urgency.id,
            " ".join(written(listed) for line in warning_list.lines for listed in line.signs),
        )
        for warning_list in leaflet.lists
    }
    assert found == LISTS
    assert list(found) == list(LISTS)


def test_the_signs_are_exactly_those_on_the_lists(leaflet: Leaflet) -> None:
    named = {re.split(r"[>|]", sign)[0] for _, signs in LISTS.values() for sign in signs.split()}
    assert set(leaflet.signs) == named
    assert len(named) == 45


def test_no_two_signs_bear_the_same_name(leaflet: Leaflet) -> None:
    assert len({sign.name.casefold() for sign in leaflet.signs.values()}) == len(leaflet.signs)


def test_lines_with_two_signs_stay_one_line(leaflet: Leaflet) -> None:
    together = {
        line.text: [listed.sign for listed in line.signs]
        for warning_list in leaflet.lists
        for line in warning_list.lines
        if len(line.signs) > 1
    }
    assert together == {
        "mental/mood changes": ["mood_changes", "suicidal_thoughts"],
        "muscle spasms/weakness": ["muscle_spasms", "muscle_weakness"],
        "itching/swelling (especially of the face/tongue/throat)": ["itching", "swelling"],
    }


def test_only_the_common_effects_wait_until_they_persist_or_worsen(leaflet: Leaflet) -> None:
    waiting = [entry.id for entry in leaflet.lists if entry.rule is Rule.PERSISTS_OR_WORSENS]
    assert waiting == ["common"]


def test_emergencies_and_only_they_offer_the_emergency_contact(leaflet: Leaflet) -> None:
    for entry in leaflet.lists:
        assert (entry.contact is ContactKind.EMERGENCY) == (entry.urgency is Urgency.EMERGENCY), entry.id


def test_two_lines_together_count_more_on_the_lists_that_say_so(leaflet: Leaflet) -> None:
    assert [entry.id for entry in leaflet.lists if entry.cluster] == ["tumor_lysis", "bleeding"]
    assert leaflet.cluster.urgency is Urgency.IMMEDIATELY
    assert leaflet.cluster.within_days == 3
    assert leaflet.cluster.source.beyond_leaflet


def test_tumor_flare_concerns_whom_the_leaflet_means_and_keeps_its_condition(leaflet: Leaflet) -> None:
    tumor_flare = leaflet.list_by_id("tumor_flare")
    applies = {indication for indication in Indication if tumor_flare.applies_to(indication)}
    assert applies == {Indication.MANTLE_CELL_LYMPHOMA, Indication.OTHER, Indication.UNKNOWN}
    assert tumor_flare.condition_for == {Indication.OTHER, Indication.UNKNOWN}
    assert "for MCL" in tumor_flare.conditional_advice
    others = [entry for entry in leaflet.lists if entry.id != "tumor_flare"]
    assert all(entry.applies_to(indication) for entry in others for indication in Indication)


def test_dizziness_is_announced_by_a_precaution_and_asks_how_bad_it_is(leaflet: Leaflet) -> None:
    dizziness = leaflet.signs["dizziness"]
    assert dizziness.precaution == "This drug may make you dizzy"
    assert dizziness.precaution in printed_paragraphs()
    assert dizziness.ask_severity
    others = [sign for sign in leaflet.signs.values() if sign.id != "dizziness"]
    assert not any(sign.ask_severity or sign.precaution for sign in others)


@pytest.mark.parametrize("list_id", OF_THE_LEAFLET)
def test_the_leaflets_own_advice_is_quoted_word_for_word(leaflet: Leaflet, list_id: str) -> None:
    entry = leaflet.list_by_id(list_id)
    document = plain(DOCUMENT)
    assert not entry.beyond_leaflet
    assert entry.source.document == leaflet.title
    assert ADVICE[list_id] in entry.advice
    assert plain(entry.source.quote) in document
    assert plain(entry.advice) in document
    assert plain(entry.conditional_advice) in document
    assert entry.headline.casefold() in plain(entry.source.quote).casefold()


@pytest.mark.parametrize("list_id", [list_id for list_id in LISTS if list_id not in OF_THE_LEAFLET])
def test_what_goes_beyond_the_leaflet_is_marked_and_names_its_reference(
    leaflet: Leaflet, list_id: str
) -> None:
    entry = leaflet.list_by_id(list_id)
    assert entry.beyond_leaflet
    assert entry.source.quote == ""
    assert entry.source.document
    assert entry.source.document != leaflet.title
    assert entry.source.section
    assert not re.search(r'["“”„«»]', entry.headline + entry.advice)
    assert entry.advice not in DOCUMENT


def test_every_other_effect_is_told_in_the_leaflets_words(leaflet: Leaflet) -> None:
    sentence = "If you notice other effects not listed above, contact your doctor or pharmacist."
    assert leaflet.unlisted_advice == sentence
    assert leaflet.unlisted_source.quote in printed_paragraphs()
    assert not leaflet.unlisted_source.beyond_leaflet


def test_the_thresholds_are_those_of_the_rules(leaflet: Leaflet) -> None:
    thresholds = leaflet.thresholds
    assert (thresholds.persist_episode_days, thresholds.said_days) == (3, 3)
    assert (thresholds.persist_window_present, thresholds.persist_window_days) == (5, 14)
    assert (thresholds.severe_from, thresholds.unlogged_days_close) == (3, 7)
    assert thresholds.acknowledged_days == 28
    fever = leaflet.fever
    assert fever.sign == "fever"
    assert (fever.lowest_setting, fever.threshold, fever.highest_setting) == tuple(
        map(Decimal, ("37.5", "38.0", "38.3"))
    )
    assert fever.source.beyond_leaflet


def test_what_is_beyond_the_leaflet_has_a_row_with_its_source(leaflet: Leaflet) -> None:
    rows = [line for line in SOURCES.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    first_cells = " ".join(row.split("|")[1] for row in rows)
    named = set(re.findall(r"`(\w+)`", first_cells))
    beyond = {entry.id for entry in leaflet.lists if entry.beyond_leaflet}
    thresholds = set(leaflet.thresholds.__struct_fields__)
    tables = {"late_dose", "usual_labs"}
    named |= {table for table in tables if f"[{table}]" in first_cells}
    assert beyond | thresholds | tables | {"within_days", "threshold", "lowest", "highest"} <= named


def test_a_late_dose_has_advice_of_our_own_with_its_source(leaflet: Leaflet) -> None:
    assert leaflet.late_dose is not None
    assert leaflet.late_dose.source.beyond_leaflet
    assert all("12 hours" in sentence for sentence in leaflet.late_dose.advice[:2])
    assert "two at once" in leaflet.late_dose.advice[2]


def test_the_usual_laboratory_values_are_known_to_the_export(leaflet: Leaflet) -> None:
    codes = (ROOT / "resources" / "fhir" / "codes.toml").read_text(encoding="utf-8")
    assert len(leaflet.usual_labs) == 4
    assert all(f'"{lab.name}"' in codes and lab.unit for lab in leaflet.usual_labs)


def test_an_unanswered_alert_asks_in_the_past_tense(leaflet: Leaflet) -> None:
    sentence = leaflet.words["reason_unanswered"].format(day="3 March", sign="chest pain")
    assert sentence == "On 3 March you wrote chest pain. Did you call?"


def test_no_sentence_of_ours_says_that_all_is_well(leaflet: Leaflet) -> None:
    ours = " ".join([*leaflet.words.values(), *(entry.advice for entry in leaflet.lists)])
    assert not re.search(r"\b(fine|harmless|no need|not serious|safe|don.t worry|normal)\b", ours, re.I)
