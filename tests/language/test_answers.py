"""What a sentence says of the one before it."""

from __future__ import annotations

import pytest

from symptomdesk.language.model import Status
from symptomdesk.language.recognise import Recogniser

P, D, PAST = Status.PRESENT, Status.DENIED, Status.PAST


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fever? No. Chills? None. Rash? Yes, on my arms.", {"fever": D, "chills": D, "rash": P}),
        ("Nausea? Not much. Fever? Not at all.", {"nausea": P, "fever": D}),
        ("Am I dizzy? No, but I am tired.", {"dizziness": D, "tiredness": P}),
        ("I am dizzy. No fever.", {"dizziness": P, "fever": D}),
        ("My mouth was dry on the old tablets. Not since I switched.", {"dry_mouth": PAST}),
        ("I was itchy all over. That has gone.", {"itching": PAST}),
        ("I am itchy. It has spread.", {"itching": P}),
        ("Fever?\nNo.", {"fever": P}),
    ],
)
def test_answers_and_endings_reach_back_one_sentence(
    recogniser: Recogniser, text: str, expected: dict[str, Status]
) -> None:
    found = {mention.sign: mention.status for mention in recogniser.understand(text).mentions}
    assert found == expected


def test_an_answer_explains_itself(recogniser: Recogniser) -> None:
    (mention,) = recogniser.understand("Fever? Nope.").mentions
    assert (mention.words, mention.why) == ("Fever", "“Nope” answers it.")
