"""Words that only look as if they made a sign possible or denied: an admission, what is usual, a worry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.sentence import EASY

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.cues import Cues
    from symptomdesk.language.matching import Item


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


def is_pointed_at(cues: Cues, cue: Item, candidate: Candidate) -> bool:
    """Whether a worry is about "the" sign at "my" part, which is there ("scared of the lump in my neck")."""
    named = range(candidate.first, min(candidate.last + 3, len(cues.sentence.words)))
    return (
        cue.last <= candidate.first
        and cues.is_one_of(candidate.first - 1, "naming")
        and not any(cues.is_one_of(at, "conditions") for at in range(cue.first, cue.last))
        and any(cues.is_one_of(at, "known") for at in named)
    )


def is_unusual(cues: Cues, candidate: Candidate) -> bool:
    """Whether a denial is only of the usual, and a "but" follows it ("I don't normally ache but today …")."""
    usual = any(cues.is_one_of(at, "usually") for at in range(candidate.first))
    return usual and any(at >= candidate.last for at in cues.contrasts)
