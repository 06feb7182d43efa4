"""What ails a part that another clause names: told before it, after it, or around an insertion."""

from __future__ import annotations

import pytest

from symptomdesk.language.model import Status
from symptomdesk.language.recognise import Recogniser


def present(recogniser: Recogniser, text: str) -> set[str]:
    found = recogniser.understand(text).mentions
    return {one.sign for one in found if one.status is Status.PRESENT and not one.uncertain}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("my heart, out of nowhere, starts to race", "pounding_heartbeat"),
        ("my legs, since yesterday, are swollen", "swollen_limbs"),
        ("my hands, when I hold a cup, shake", "tremor"),
        ("my feet (both of them) are puffy", "swollen_limbs"),
        ("my right calf, I was only standing at the sink, went hot", "one_sided_leg_swelling"),
    ],
)
def test_an_insertion_parts_no_part_from_what_ails_it(recogniser: Recogniser, text: str, sign: str) -> None:
    assert present(recogniser, text) == {sign}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("it flips over, my heart", "pounding_heartbeat"),
        ("swollen, both of them, my ankles", "swollen_limbs"),
        ("yellow, I'd say, the whites of my eyes", "yellow_skin_or_eyes"),
        ("bright red, my wee was, this morning", "bloody_urine"),
        ("swelling (feet)", "swollen_limbs"),
    ],
)
def test_a_part_may_be_named_afterwards(recogniser: Recogniser, text: str, sign: str) -> None:
    assert present(recogniser, text) == {sign}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("showed the nurse my ankles, they are puffy again", "swollen_limbs"),
        ("had a look at my ankles tonight, swollen again", "swollen_limbs"),
        ("I rubbed my neck and there was a lump in it", "swollen_lymph_nodes"),
        ("looked at my left calf in the bath. It is red", "one_sided_leg_swelling"),
        ("nose started at four, still hasn't stopped", "unusual_bleeding_or_bruising"),
    ],
)
def test_a_part_may_be_named_a_clause_earlier(recogniser: Recogniser, text: str, sign: str) -> None:
    assert present(recogniser, text) == {sign}


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        # What is said of another is not said of a part named before.
        ("washed my feet, red wine with dinner", set()),
        ("my ankles are fine, the grandchildren came, they are swollen from stings", {"swelling"}),
        ("I was tired, my feet are fine", {"tiredness"}),
    ],
)
def test_other_clauses_keep_what_is_theirs(recogniser: Recogniser, text: str, signs: set[str]) -> None:
    assert present(recogniser, text) == signs


def test_many_commas_cost_no_more_than_as_many_words(recogniser: Recogniser) -> None:
    assert present(recogniser, "my ankles, " + "well, " * 200 + "so to say") == set()
