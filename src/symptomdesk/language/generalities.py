"""What is said of signs in general: "depression is treatable", "causes of leg cramps", "the pain clinic".

Nobody in such a sentence has them: neither who writes nor a "this" or "the" comes in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.cues import Cues

_NEAR_VERB = 2
_NEAR_GENERIC = 3
_NEAR_HEAD = 5


def is_general(cues: Cues, candidate: Candidate) -> bool:
    """Whether a sentence speaks of a sign as a book does, or names whom it gave a name to."""
    if cues.is_one_of(candidate.last, "institutions"):
        return True
    words = range(len(cues.sentence.words))
    told = (
        cues.is_one_of(0, "orders_to_explain")
        or _is_headed(cues, candidate)
        or _is_defined(cues, candidate)
        or any(cues.is_one_of(at, "research") for at in words)
    )
    return told and not any(cues.is_one_of(at, name) for at in words for name in ("persons", "known"))


def _is_headed(cues: Cues, candidate: Candidate) -> bool:
    """Whether a line begins with what is told of a sign ("causes of leg cramps", "difference between …")."""
    heads = range(min(_NEAR_HEAD, candidate.first))
    return any(
        cues.is_one_of(at, "generic_heads") and cues.is_one_of(at + 1, "leading_to_sign") for at in heads
    )


def _is_defined(cues: Cues, candidate: Candidate) -> bool:
    """Whether a line begins with a sign and says what it is ("depression is treatable")."""
    if candidate.first > 1 or (candidate.first == 1 and not cues.is_one_of(0, "indefinite_articles")):
        return False
    end = candidate.last
    if any(cues.is_one_of(at, "generic_verbs") for at in range(end, end + _NEAR_VERB)):
        return True
    near = range(end + 1, end + 1 + _NEAR_GENERIC)
    return cues.is_one_of(end, "generic_being") and any(cues.is_one_of(at, "generic") for at in near)
