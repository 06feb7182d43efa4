"""Words that only look as if they made a sign possible, past or denied: a habit, an admission, a worry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.cues import POSSIBLE, Cues
from symptomdesk.language.sentence import EASY, LISTING, Role

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.matching import Item


def is_habit(cues: Cues, would: int) -> bool:
    """Whether a "would" tells what used to come over who writes ("I would get dizzy after every shower").

    It says after, with or how often, and on no condition: "I'd get dizzy if I went without".
    """
    if not (cues.is_one_of(would, "would_come") and cues.is_one_of(would - 1, "doers")):
        return False
    if cues.stand_between(0, len(cues.sentence.words), POSSIBLE):
        return False
    return any(cues.is_one_of(at, "habitually") for at in range(len(cues.sentence.words)))


def is_conceded(cues: Cues, cue: Item, candidate: Candidate) -> bool:
    """Whether an "if" admits something of one who is well otherwise ("I feel fine if a bit tired")."""
    return (
        cue.last == cue.first + 1
        and cues.is_one_of(cue.first, "conditions")
        and cues.is_one_of(cue.first - 1, "thriving")
        and candidate.first >= cue.last
        and all(
            cues.sentence.roles[at] in EASY and not cues.is_one_of(at, "subjects")
            for at in range(cue.last, candidate.first)
        )
    )


def is_beyond_coping(cues: Cues, cue: Item) -> bool:
    """Whether "but not" goes on to what is worse ("I can live with the nausea but not the itching")."""
    before = range(cue.first - 1)
    return cue.first - 1 in cues.contrasts and any(cues.is_one_of(at, "coping") for at in before)


def is_outcome(cues: Cues, cue: Item, candidate: Candidate) -> bool:
    """Whether "if I …" only says when a part of the body does what it does ("if I walk far my legs cramp").

    What follows a verb or an "or" is part of the condition: "if I find my legs swollen".
    """
    roles, before = cues.sentence.roles, candidate.first - 1
    return (
        any(site.first == candidate.first for site in cues.sentence.sites)
        and cues.is_one_of(cue.first, "conditions")
        and cues.is_one_of(before, "known")
        and before > cue.last + 1
        and any(cues.is_one_of(at, "writing") for at in range(cue.first + 1, cue.last + 1))
        and roles[before - 1] not in LISTING | {Role.LIGHT, Role.PREPOSITION}
    )


def is_pointed_at(cues: Cues, cue: Item, candidate: Candidate) -> bool:
    """Whether a worry is about "the" sign at "my" part, which is there ("scared of the lump in my neck")."""
    named = range(candidate.first, min(candidate.last + 3, len(cues.sentence.words)))
    return (
        cue.last <= candidate.first
        and cues.is_one_of(candidate.first - 1, "naming")
        and not any(cues.is_one_of(at, "conditions") for at in range(cue.first, cue.last))
        and any(cues.is_one_of(at, "known") for at in named)
    )


def is_not_helped(cues: Cues, cue: Item) -> bool:
    """Whether a remedy is said to help against a sign not at all ("no lotion helps my dry skin")."""
    return cues.is_one_of(cue.first, "remedying") and any(
        cues.is_one_of(at, "refusing") for at in range(cue.first)
    )


def is_unusual(cues: Cues, candidate: Candidate) -> bool:
    """Whether a denial is only of the usual, and a "but" follows it ("I don't normally ache but today …")."""
    usual = any(cues.is_one_of(at, "usually") for at in range(candidate.first))
    return usual and any(at >= candidate.last for at in cues.contrasts)
