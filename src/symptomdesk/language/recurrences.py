"""What used to be so: "if I felt faint I sat down", "I would be so dizzy that I had to lie down".

Neither is a mere case: it was told as it was, again and again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.cues import POSSIBLE

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.cues import Cues

_NEAR_CONDITION = 4
_NEAR_VERB = 3
_NEAR_ACT = 5


def is_recurrence(cues: Cues, candidate: Candidate) -> bool:
    """Whether a sign came whenever something was so, and something was done about it each time."""
    return (
        _was_met_each_time(cues, candidate)
        or _came_again_and_again(cues, candidate)
        or _comes_of_doing(cues, candidate)
    )


def _was_met_each_time(cues: Cues, candidate: Candidate) -> bool:
    """Whether what was so, after an "if", and what was done are past ("if I felt ill I lay down")."""
    near = range(max(0, candidate.first - _NEAR_CONDITION), candidate.first)
    opened = any(
        cues.is_one_of(at, "supposing")
        and cues.is_one_of(at + 1, "writing")
        and any(cues.is_one_of(verb, "was_so") for verb in range(at + 2, candidate.last))
        for at in near
    )
    return opened and any(
        cues.is_one_of(at, "writing")
        and any(cues.is_one_of(verb, "was_done") for verb in range(at + 1, at + _NEAR_VERB))
        for at in range(candidate.last, len(cues.sentence.words))
    )


def _came_again_and_again(cues: Cues, candidate: Candidate) -> bool:
    """Whether "would" tells of what used to come ("some mornings I would feel sick"), and is no forecast."""
    words = range(len(cues.sentence.words))
    if not any(cues.is_one_of(at, "would_come") for at in range(candidate.last)):
        return False
    if any(cues.is_one_of(at, name) for at in words for name in ("supposing", "reporting", "foreseeing")):
        return False
    if any(cue.entry.kind in POSSIBLE and not _holds_would(cues, cue.first, cue.last) for cue in cues.items):
        return False
    had_to = any(cues.is_one_of(at, "had") and cues.is_one_of(at + 1, "obliged") for at in words)
    return had_to or any(cues.is_one_of(at, "repeated") for at in words)


def _holds_would(cues: Cues, start: int, end: int) -> bool:
    """Whether a "would" stands among words."""
    return any(cues.is_one_of(at, "would_come") for at in range(start, end))


def _comes_of_doing(cues: Cues, candidate: Candidate) -> bool:
    """Whether a sign comes of what one does every day ("if I sit too long my back aches").

    Between them another subject begins, and nothing is said of what is to be done then.
    """
    words = range(len(cues.sentence.words))
    for at in range(candidate.first):
        if cues.is_one_of(at, "supposing") and cues.is_one_of(at + 1, "writing"):
            acts = [verb for verb in range(at + 2, at + _NEAR_ACT) if cues.is_one_of(verb, "daily_acts")]
            anew = bool(acts) and any(
                cues.is_one_of(word, name)
                for word in range(acts[0] + 2, candidate.first)
                for name in ("subjects", "determiners")
            )
            return anew and not any(
                cues.is_one_of(word, name)
                for word in words
                for name in ("to_come", "would_come", "foreseeing", "calling")
            )
    return False
