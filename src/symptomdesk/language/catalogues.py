"""Lists as records and leaflets write them: "Skin: no rash, itching, lesions", "pain or burning"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.tokens import COLON

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.matching import Item

_FEWEST_COMMAS = 3
"""A list without a heading is that of a record if it is as long as this."""
_MOST_OTHERS = 2
"""Words in a row that mean nothing here ("lesions", "weight loss")."""


def denies_catalogue(sentence: Sentence, cue: Item) -> bool:
    """Whether a "no" begins a list of bare nouns that ends the sentence, and so denies all of them.

    After a heading with a colon it does ("Skin: no rash, itching"), and in a long list ("no fever, cough,
    nausea, rash"). A shorter one may go on with what is there ("no fever, headache, sick").
    """
    commas = others = 0
    listing = cue.last < len(sentence.words) and sentence.words[cue.last].text == COLON  # "no: fever, rash"
    for at in range(cue.last + listing, len(sentence.words)):
        role, found = sentence.roles[at], sentence.content_at[at]
        if role is Role.COMMA and sentence.words[at].text == ",":
            commas, others = commas + 1, 0
        elif found is not None or role is Role.AND or role is Role.PREPOSITION:
            if sentence.words[at].text in sentence.classes["describing"]:
                return False
        elif role is Role.OTHER:
            others += 1
            if others > _MOST_OTHERS:
                return False
        else:
            return False
    headed = cue.first > 0 and sentence.words[cue.first - 1].text == COLON
    return headed or (listing and commas > 0) or (cue.first == 0 and commas >= _FEWEST_COMMAS)


def is_alternative(sentence: Sentence, candidate: Candidate, other: Candidate) -> bool:
    """Whether an "or" leads to a sign that says where both are ("pain or burning when I pee")."""
    between = range(candidate.last, other.first)
    return (
        other.last - other.first > 1
        and any(sentence.roles[at] is Role.OR for at in between)
        and all(
            sentence.roles[at] in EASY or sentence.roles[at] in LISTING or sentence.content_at[at] is not None
            for at in between
        )
    )
