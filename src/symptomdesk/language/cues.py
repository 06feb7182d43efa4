"""The words of context in one sentence, and the questions that their judges ask about them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.tokens import COLON

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.matching import Item

PERSONS = frozenset({"person", "name", "animal", "he", "self", "report"})
OTHERS = frozenset({"person", "name", "animal"})
POSSIBLE = frozenset({"hypothetical", "hypothetical_wide"})


class Cues:
    """The cues of a sentence that are not themselves words of a sign.

    ``found`` are the signs of the sentence, ``alone`` says that they are one and the same. ``contrasts`` are
    the places of words at which something else begins.
    """

    def __init__(self, sentence: Sentence, found: Sequence[Candidate], quoted: Callable[[Item], str]) -> None:
        self.sentence = sentence
        self.quoted = quoted
        self.found = found
        self.alone = len({candidate.sign for candidate in found}) == 1
        used = {at for candidate in found for item in candidate.items for at in range(item.first, item.last)}
        idioms = {at for item in sentence.content if item.entry.kind == "idiom" for at in range(*item[:2])}
        self.items = [
            cue
            for cue in sentence.cues
            if not (cue.entry.kind in OTHERS and cue.first in idioms)  # "slept like a baby"
            if cue.first not in used  # in "no appetite" the "no" is part of the sign
            or (cue.entry.kind in POSSIBLE and any(inside(candidate, cue) for candidate in found))
            if not (cue.entry.kind == "over" and cue.last - 1 in used)  # "has gone weak"
            if not (cue.last - 1 in used and self.is_one_of(cue.last - 1, "refusing"))  # "almost no appetite"
        ]
        self.contrasts = {
            at for cue in self.items if cue.entry.kind == "contrast" for at in range(cue.first, cue.last)
        }
        self._clauses = {cue.first for cue in sentence.cues if cue.entry.kind == "new_clause"}
        self._predicates = {candidate.first for candidate in found if candidate.predicate}

    def begins_clause(self, at: int) -> bool:
        """Whether a new clause begins with a word: "… and my ankles are puffy"."""
        return at in self._clauses or at in self._predicates

    def has_new_clause(self, start: int, end: int) -> bool:
        """Whether a comma or an "and" with a new subject stands between words."""
        roles = self.sentence.roles
        return any(
            roles[at] is Role.COMMA or (roles[at] is Role.AND and at + 1 in self._clauses)
            for at in range(start, end)
        )

    def stand_between(self, start: int, end: int, kinds: Collection[str]) -> bool:
        """Whether a cue of one of these kinds begins between words."""
        return any(cue.entry.kind in kinds and start <= cue.first < end for cue in self.items)

    def is_one_of(self, at: int, name: str) -> bool:
        """Whether a word, if there is one there, belongs to a class of little words."""
        words = self.sentence.words
        return 0 <= at < len(words) and words[at].text in self.sentence.classes[name]

    def follows_directly(self, cue: Item, candidate: Candidate) -> bool:
        """Whether only little words stand between a sign and a cue after it."""
        return candidate.last <= cue.first and all(
            self.sentence.roles[at] in EASY or self.sentence.words[at].text == COLON
            for at in range(candidate.last, cue.first)
        )

    def follows_list(self, cue: Item, candidate: Candidate) -> bool:
        """Whether only little words and further signs of a list stand between a sign and a cue after it."""
        return candidate.last <= cue.first and all(
            self.sentence.roles[at] in EASY
            or self.sentence.roles[at] in LISTING
            or self.sentence.content_at[at] is not None
            or self.sentence.words[at].text == COLON
            for at in range(candidate.last, cue.first)
        )


def overlap(one: Item, other: Item) -> bool:
    """Whether two items share a word."""
    return one.first < other.last and other.first < one.last


def is_among(cue: Item, candidate: Candidate) -> bool:
    """Whether a cue stands among the words of a sign ("my knees no longer hurt")."""
    return candidate.first < cue.first < candidate.last


def inside(candidate: Candidate, cue: Item) -> bool:
    """Whether a sign is only a word of a longer cue: "afraid of", "worried about getting"."""
    return (
        cue.first <= candidate.first
        and candidate.last <= cue.last
        and candidate.last - candidate.first < cue.last - cue.first
    )
