"""Questions about what is there: "does anyone else get cramps?", "when will this rash go?".

Who asks whether others have it too, when it ends, or whence it comes, has it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.cues import Cues

_NEAR_SIGN = 5
_MOST_BETWEEN = 3


def asks_about_own(cues: Cues, candidate: Candidate) -> bool:
    """Whether a question, or what one does not know, is about a sign that is there."""
    return (
        _asks_for_company(cues, candidate)
        or _asks_for_end(cues, candidate)
        or _asks_if_normal(cues, candidate)
        or _asks_whence(cues, candidate)
    )


def _asks_for_company(cues: Cues, candidate: Candidate) -> bool:
    """Whether it is asked who else has a sign ("does anyone else get leg cramps?")."""
    near = range(max(1, candidate.first - _NEAR_SIGN), candidate.first)
    return any(cues.is_one_of(at, "besides") and cues.is_one_of(at - 1, "whoever") for at in near)


def _asks_for_end(cues: Cues, candidate: Candidate) -> bool:
    """Whether it is asked when, or whether, a sign ends ("when will the dizziness stop?")."""
    sentence = cues.sentence
    if not sentence.asked or not any(
        cues.is_one_of(at, "pointing") for at in range(candidate.first - 2, candidate.last)
    ):
        return False
    after = range(candidate.last, min(candidate.last + _MOST_BETWEEN, len(sentence.words)))
    return any(cues.is_one_of(at, "ending_verbs") for at in after) and cues.is_one_of(0, "asking_whether")


def _asks_if_normal(cues: Cues, candidate: Candidate) -> bool:
    """Whether it is asked if a sign is usual ("is it normal to have headaches on this?")."""
    opened = cues.is_one_of(0, "asking_whether") and cues.is_one_of(1, "recalling")
    return opened and any(cues.is_one_of(at, "usual") for at in range(2, candidate.first))


def _asks_whence(cues: Cues, candidate: Candidate) -> bool:
    """Whether it is not known where a sign comes from ("not sure if the rash is from the pills")."""
    at = candidate.last
    while cues.is_one_of(at, "being"):
        at += 1
    stated = at > candidate.last and cues.is_one_of(at, "owed_to")
    before = range(max(0, candidate.first - _MOST_BETWEEN), candidate.first)
    return stated and any(cues.is_one_of(word, "doubting") for word in before)
