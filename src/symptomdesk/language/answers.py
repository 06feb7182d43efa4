"""What a sentence says of the one before it: that the answer is no ("Fever? No."), or that it is over.

"My mouth was dry on the old tablets. Not since I switched." speaks of the past, though the first sentence
alone does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from symptomdesk.language.model import Mention, Status
from symptomdesk.language.sentence import EASY, Role, Sentence


def amended(mentions: Sequence[Mention], before: Sentence, sentence: Sentence) -> Sequence[Mention]:
    """The mentions of ``before``, as ``sentence`` after it leaves them."""
    if before.asked and _asks_only(before) and _refuses(sentence):
        return _as(mentions, Status.DENIED, f"“{sentence.words[0].text.capitalize()}” answers it.")
    if any(cue.entry.kind == "ended_since" and cue.first == 0 for cue in sentence.cues):
        return _as(mentions, Status.PAST, "The next sentence says that it is over.")
    return mentions


def _as(mentions: Sequence[Mention], status: Status, why: str) -> Sequence[Mention]:
    return [
        replace(mention, status=status, why=why) if mention.status is Status.PRESENT else mention
        for mention in mentions
    ]


def _refuses(sentence: Sentence) -> bool:
    """Whether a sentence, or its part before a comma, is but a no ("Not at all", "No, but I am tired")."""
    words = sentence.words
    if words[0].text not in sentence.classes["refusing"]:
        return False
    end = next((at for at in range(1, len(words)) if sentence.roles[at] is Role.COMMA), len(words))
    return all(word.text in sentence.classes["refusal"] for word in words[:end])


def _asks_only(before: Sentence) -> bool:
    """Whether a question asks for a sign and nothing about it ("Any fever?", not "Why this fever?")."""
    if before.words[0].text in before.classes["asking_else"]:
        return False
    if any(word.text in before.classes["asked_about"] for word in before.words):
        return False  # "Chest pain better?"
    return all(
        role in EASY or role is Role.AND or role is Role.OR or before.content_at[at] is not None
        for at, role in enumerate(before.roles)
    )
