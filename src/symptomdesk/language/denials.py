"""Denials that deny nothing: one that another takes back, and one of the end of a sign.

"I can't say it hasn't made me anxious" tells of worry, "I can't get the pain to let up" of pain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.sentence import Role

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.cues import Cues
    from symptomdesk.language.matching import Item

_DENYING = frozenset({"neg", "neg_lone", "not"})
_NEAR_BEFORE = 3
_NEAR_START = 5


def is_taken_back(cues: Cues, candidate: Candidate) -> bool:
    """Whether what denies a sign is itself denied, or is only of the time before treatment."""
    return is_denied_twice(cues, candidate) or is_new_since(cues, candidate)


def is_denied_twice(cues: Cues, candidate: Candidate) -> bool:
    """Whether it is denied that a sign could be denied ("I'd be lying if I said my hip didn't hurt").

    Both denials stand in the part of the sign, and neither is a word of it ("can't say I have no appetite").
    """
    claim = next((at for at in range(candidate.last) if _disclaims(cues, at)), None)
    return claim is not None and any(
        cue.entry.kind in _DENYING
        and claim < cue.first < candidate.last
        and not _is_parted(cues, claim, cue.first)
        and not _is_parted(cues, cue.last, candidate.first)
        for cue in cues.items
    )


def _disclaims(cues: Cues, at: int) -> bool:
    """Whether a word of claiming is denied, or is one of lying."""
    if cues.is_one_of(at, "lying"):
        return True
    return cues.is_one_of(at, "claiming") and cues.is_one_of(at - 1, "denying")


def _is_parted(cues: Cues, start: int, end: int) -> bool:
    """Whether a comma or a "but" stands between words."""
    return any(cues.sentence.roles[at] is Role.COMMA or at in cues.contrasts for at in range(start, end))


def denies_the_end(cues: Cues, cue: Item, candidate: Candidate) -> bool:
    """Whether a denial only says that a sign does not end, or that nothing helps.

    "Can't get the cramps to stop", "none of the pills help my nausea".
    """
    if any(cues.is_one_of(at, "helping") for at in range(cue.last, candidate.first)):
        return True
    if not any(cues.is_one_of(at, "getting") for at in range(cue.first, candidate.first)):
        return False
    for at in range(candidate.last, len(cues.sentence.words)):
        if cues.sentence.roles[at] is Role.COMMA:
            return False
        if cues.is_one_of(at, "leading_to_end") and cues.is_one_of(at + 1, "ending_verbs"):
            return True
    return False


def is_new_since(cues: Cues, candidate: Candidate) -> bool:
    """Whether a sign was only not there before treatment ("never had headaches before this drug")."""
    denied = any(cue.entry.kind in _DENYING and cue.first < candidate.first for cue in cues.items)
    near = range(candidate.last, candidate.last + _NEAR_BEFORE)
    before = next((at for at in near if cues.is_one_of(at, "earlier")), None)
    return (
        denied
        and before is not None
        and any(cues.is_one_of(at, "treatment_begun") for at in range(before + 1, before + _NEAR_START))
    )


def denies_the_past(cues: Cues, cue: Item, candidate: Candidate) -> bool:
    """Whether words that put a sign in the past are denied, or deny what is done without it.

    "Never used to be this tired", "no longer walk without getting breathless".
    """
    names: tuple[str, ...] = ("denying", "none")
    near = range(cue.first - 1, cue.first)
    if cues.is_one_of(cue.first, "helping"):  # "no lotion helps my dry skin"
        names, near = (*names, "refusing"), range(cue.first - _NEAR_START, cue.first)
    denied = any(cues.is_one_of(at, name) for at in near for name in names)
    return denied or any(cues.is_one_of(at, "doing_without") for at in range(cue.last, candidate.first + 1))
