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
        ("my left leg, below the knee, is swollen", "one_sided_leg_swelling"),
        ("my chest, never mind my legs, hurts", "chest_pain"),
        ("my right arm, I kid you not, is twice the size of the left", "one_sided_leg_swelling"),
        ("my breathing, especially on the stairs, is bad", "trouble_breathing"),
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
        ("it's swollen, my left leg, from the knee down", "one_sided_leg_swelling"),
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
        ("the drip was in my hands, now that's swollen", "swollen_limbs"),
        ("everything works except my bowels, five days blocked", "constipation"),
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


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("my left arm isn't swollen, my right arm is", {"one_sided_leg_swelling"}),
        ("neither of my hands is numb, but both feet are", {"own:numbness"}),
        ("my face isn't red, my ankles are swollen", {"swollen_limbs"}),
        ("it isn't my back that hurts, it's my side", {"flank_pain"}),
        ("my left ankle isn't swollen but the right is", {"swollen_limbs"}),
        ("my hands are clean and my feet are too", set()),
    ],
)
def test_a_bare_verb_says_again_what_ails(recogniser: Recogniser, text: str, signs: set[str]) -> None:
    assert present(recogniser, text) == signs


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("bowels: loose x6, no blood", {"diarrhea"}),
        ("legs - like jelly, head - spinning", {"muscle_weakness", "dizziness"}),
        ("hip pain and poor appetite", {"pain", "loss_of_appetite"}),
        ("my legs - sore, my hands - fine", {"pain"}),
    ],
)
def test_a_part_may_head_what_is_noted_of_it(recogniser: Recogniser, text: str, signs: set[str]) -> None:
    assert present(recogniser, text) == signs


def test_what_came_up_is_what_a_later_clause_tells_of(recogniser: Recogniser) -> None:
    sign = "vomiting_blood_or_heavy_bleeding"
    assert sign in present(recogniser, "was sick, and there was blood in it")
    assert sign in present(recogniser, "retched until there was only slime, then there was blood")
    assert sign not in present(recogniser, "I threw up, pale and shaky, red cheeks")


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("the loo, when I looked, was full of blood", {"vomiting_blood_or_heavy_bleeding"}),
        ("appetite: gone", {"loss_of_appetite"}),
        ("went to the shops with Jean, had tea, and then we watched the birds", set()),
    ],
)
def test_a_sentence_without_signs_is_read_once_more_without_what_is_put_in(
    recogniser: Recogniser, text: str, signs: set[str]
) -> None:
    assert signs <= present(recogniser, text)
    assert signs or not present(recogniser, text)


def test_words_that_lean_on_a_thing_tell_of_no_part(recogniser: Recogniser) -> None:
    assert present(recogniser, "my skin loves it, dry sherry too") == set()
    assert present(recogniser, "cough, red nose") == {"own:cough"}
    assert present(recogniser, "when I cough, blood comes up") == {"own:cough", "coughing_blood"}


def test_many_commas_cost_no_more_than_as_many_words(recogniser: Recogniser) -> None:
    assert present(recogniser, "my ankles, " + "well, " * 200 + "so to say") == set()
