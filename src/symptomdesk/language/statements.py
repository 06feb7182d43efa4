"""Where in a sentence something else begins, or goes on."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from symptomdesk.language.sentence import EASY, LISTING, Role

if TYPE_CHECKING:
    from symptomdesk.language.sentence import Sentence

_LONGEST_TOPIC = 6
_OF_OTHERS = frozenset({"person", "name", "animal", "he"})


def turns(sentence: Sentence, at: int) -> bool:
    """Whether from a word on something else is told ("… because my fingers are puffy")."""
    return sentence.words[at].text in sentence.classes["turning"]


def begins_statement(sentence: Sentence, at: int) -> bool:
    """Whether a word begins another statement ("my leg is swollen and it hurts behind the knee")."""
    return at < len(sentence.words) and sentence.words[at].text in sentence.classes["subjects"]


def is_doer(sentence: Sentence, at: int) -> bool:
    """Whether a word says who does or feels what comes next."""
    return at < len(sentence.words) and sentence.words[at].text in sentence.classes["doers"]


def has_verb(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb ties what stands before a preposition to a finding ("my calf on the right is sore")."""
    return any(word.text in sentence.classes["copulas"] for word in sentence.words[start:end])


def is_topic(sentence: Sentence) -> bool:
    """Whether a sentence only names a part, of which the next one speaks ("My legs. They gave out.")."""
    if not sentence.content or len(sentence.words) > _LONGEST_TOPIC:
        return False
    measured = any(word.text in sentence.classes["temperature"] for word in sentence.words)
    return not measured and _only(sentence, {"site"})


def completes(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence only says what is wrong, and the one before where ("… my ankles. Swollen again.").

    What is said before of others is not taken for one's own.
    """
    alone = all(cue.entry.kind not in _OF_OTHERS for cue in before.cues)
    return alone and bool(sentence.content) and _only(sentence, {"finding"})


def _only(sentence: Sentence, kinds: Collection[str]) -> bool:
    """Whether a sentence has nothing but little words beside entries of these kinds, and no doer."""
    return all(item.entry.kind in kinds for item in sentence.content) and all(
        sentence.content_at[at] is not None
        or sentence.modifier_at[at] is not None
        or ((role in EASY or role in LISTING or role is Role.PREPOSITION) and not is_doer(sentence, at))
        for at, role in enumerate(sentence.roles)
    )
