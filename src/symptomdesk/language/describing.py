"""Words that only say how something is: "a sad film", "violent storms", "with weak coffee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate

_FURTHER = 2
"""So many words further a noun may stand ("a sad old man")."""


def describes_something(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a word says how a thing is which somebody has, reads or meets ("such an angry letter").

    It does before an ordinary noun where an article leads to it ("a confused message", but not "confused all
    day"), unless that noun is of a person or of what one feels ("a nervous wreck", "a sad day").
    """
    classes, words, roles = sentence.classes, sentence.words, sentence.roles
    first, noun = candidate.first, candidate.last
    if noun - first != 1 or noun >= len(words) or words[first].text not in classes["describing"]:
        return False
    if roles[noun] is not Role.OTHER or sentence.content_at[noun] is not None:
        return False
    near = words[noun : noun + _FURTHER]
    if any(word.text in classes["felt"] for word in near) or words[noun].text.endswith("ing"):
        return False
    return _is_led_to(sentence, first)


def _is_led_to(sentence: Sentence, at: int) -> bool:
    """Whether an article, a "my" or the like stands before words that say how something is."""
    classes, words = sentence.classes, sentence.words
    before = at - 1
    while before >= 0:
        text = words[before].text
        if text in classes["articles"]:
            return words[before + 1].text not in classes["degrees"]  # "a bit dizzy"
        describing = text in classes["describing"] or sentence.modifier_at[before] is not None
        linked = sentence.roles[before] in LISTING and before + 1 < at
        if not (describing or linked or sentence.roles[before] in EASY) or text in classes["being"]:
            return False
        before -= 1
    return False


def names_remedy(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sign only gives its name to something ("itch cream", "the pain clinic", "fever chart").

    Of a remedy that does not work it is there ("nausea pills did not help").
    """
    words, after = sentence.words, candidate.last
    if any(word.text in sentence.classes["denying"] for word in words[after:]):
        return False
    bare = len(candidate.items) == 1 and candidate.items[0].size == 1
    return (
        bare
        and after < len(words)
        and words[after].text in sentence.classes["remedies"]
        and sentence.content_at[after] is None
    )
