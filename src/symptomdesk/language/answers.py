"""What a sentence says of the one before it: that the answer is no ("Fever? No."), or that it is over.

"My mouth was dry on the old tablets. Not since I switched." speaks of the past, though the first sentence
alone does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from symptomdesk.language.lexicon import Finding
from symptomdesk.language.matching import Item
from symptomdesk.language.model import Mention, Status
from symptomdesk.language.sentence import Role, Sentence

_SHORT = 5
"""Words of an answer at most, unless a comma parts it from what follows ("No, but I am tired")."""


def amended(mentions: Sequence[Mention], sentence: Sentence, *, asked: bool) -> Sequence[Mention]:
    """The mentions of the sentence before ``sentence``, as that leaves them; ``asked`` if it asked."""
    if asked and _refuses(sentence):
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
    words = sentence.words
    if words[0].text not in sentence.classes["refusing"]:
        return False
    if len(words) == 1 or sentence.roles[1] is Role.COMMA:
        return True
    weakened = words[1].text in sentence.classes["weakening"]  # "not much" is a little
    return len(words) <= _SHORT and not weakened and not any(map(_names_something, sentence.content))


def _names_something(item: Item) -> bool:
    """Whether an entry is more than the "not" that some signs begin with."""
    meaning = item.entry.meaning
    return not isinstance(meaning, Finding) or bool(meaning.alone)
