"""How strong, how lasting and how sudden a sign is said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.entries import Consequence, Finding, Term
from symptomdesk.language.model import Course
from symptomdesk.language.sentence import EASY, Role, Sentence
from symptomdesk.language.tokens import Kind

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.matching import Item
    from symptomdesk.language.word_list import WordList

_DEGREES = {"severity_1": 1, "severity_2": 2, "severity_3": 3, "severity_4": 4}
_STRONGEST = 4
_REACH = 3
_TEN = frozenset({"10", "ten"})
_LONGEST_SCORE = 2
_LONGEST_SCORED = 4
_REACH_OF_SCORE = 6


class Grading:
    """Reads severity, course and suddenness off the words around a sign."""

    def __init__(self, words: WordList, said_days: int) -> None:
        self._numbers = words.numbers
        self._units = words.units
        self._scores = words.scores
        self._durations = words.classes["durations"]
        self._scale = words.classes["scale"]
        self._enough_days = said_days

    def severity(self, sentence: Sentence, candidate: Candidate) -> int | None:
        """0 to 4, the strongest that is said, or ``None`` if the words do not grade it."""
        said = [
            _DEGREES[item.entry.kind]
            for item in sentence.modifiers
            if item.entry.kind in _DEGREES
            and not _is_own_word(item, candidate)
            and (
                _touches(sentence, item, candidate)
                or (_DEGREES[item.entry.kind] == _STRONGEST and _is_afterthought(sentence, item, candidate))
            )
        ]
        said += self._out_of_ten(sentence, candidate)
        if candidate.severity is not None:
            said.append(candidate.severity)
        said += [
            item.entry.meaning.severity
            for item in sentence.consequences
            if item.entry.kind == candidate.sign
            and isinstance(item.entry.meaning, Consequence)
            and item.first >= candidate.first
        ]
        return max(said, default=None)

    def by_itself(self, sentence: Sentence) -> int | None:
        """The severity that a sentence says which says nothing else ("quite bad", "7/10")."""
        words = [word.text for word in sentence.words]
        if len(words) <= _LONGEST_SCORED and _is_out_of_ten(words[1:]):
            return self._score(words[0])
        degrees = [item for item in sentence.modifiers if item.entry.kind in _DEGREES]
        if sum(item.size for item in degrees) < len(words):
            return None
        return max(_DEGREES[item.entry.kind] for item in degrees)

    def course(self, sentence: Sentence, candidate: Candidate) -> Course | None:
        """Whether it is said to get worse or to go on."""
        near = [item for item in sentence.modifiers if _in_part(sentence, item, candidate)]
        if any(item.entry.kind == "worse" for item in near):
            return Course.WORSE
        if any(item.entry.kind == "persisting" for item in near) or self._lasts(sentence, candidate):
            return Course.PERSISTING
        return None

    def sudden(self, sentence: Sentence, candidate: Candidate) -> bool:
        """Whether it is said to have come suddenly."""
        return candidate.sudden or any(
            item.entry.kind == "sudden" and _in_part(sentence, item, candidate) for item in sentence.modifiers
        )

    def _out_of_ten(self, sentence: Sentence, candidate: Candidate) -> list[int]:
        """The severities of "8/10" and "seven out of ten"; of a figure alone where a scale is spoken of."""
        words = sentence.words
        texts = [word.text for word in words]
        if _TEN.isdisjoint(texts) and self._scale.isdisjoint(texts):
            return []
        reach = range(candidate.first, min(len(words), candidate.last + _REACH_OF_SCORE))
        before = range(max(0, candidate.first - _REACH_OF_SCORE), candidate.first)
        near = [at for at in before if _leads_to(sentence, at, candidate)]
        said = [at for at in (*near, *reach) if _is_out_of_ten(texts[at + 1 : at + 4])]
        if not said and not self._scale.isdisjoint(texts):
            said = [at for at in reach if words[at].kind is Kind.NUMBER][:1]
        severities = (self._score(words[at].text) for at in said)
        return [severity for severity in severities if severity is not None]

    def _score(self, said: str) -> int | None:
        """The severity of x of ten, in figures or a word; ``None`` if it is no such number."""
        if said.isdecimal():
            return self._scores.get(int(said)) if len(said) <= _LONGEST_SCORE else None
        return self._scores.get(self._numbers.get(said, -1))

    def _lasts(self, sentence: Sentence, candidate: Candidate) -> bool:
        """Whether its part of the sentence says that it has lasted for days enough."""
        return any(
            self._is_long(sentence, at) and _same_part(sentence, at, candidate)
            for at in range(1, len(sentence.words))
        )

    def _is_long(self, sentence: Sentence, at: int) -> bool:
        """Whether the word ends a duration that is long enough: "for five days", "three weeks now"."""
        words = sentence.words
        days = self._units.get(words[at].stem)
        if days is None:
            return False
        count = self._count(words[at - 1].text)
        if count is None or count * days < self._enough_days:
            return False
        following = words[at + 1].text if at + 1 < len(words) else ""
        before = {word.text for word in words[max(0, at - 4) : at]}
        return following != "ago" and (following in self._durations or not self._durations.isdisjoint(before))

    def _count(self, word: str) -> int | None:
        return int(word) if word.isdecimal() and len(word) < 6 else self._numbers.get(word)


def _is_out_of_ten(following: list[str]) -> bool:
    """Whether words go on as a score does: "/10", "of ten", "out of 10"."""
    if following[:2] == ["out", "of"]:
        return following[2:3] != [] and following[2] in _TEN
    return len(following) > 1 and following[0] in {"/", "of"} and following[1] in _TEN


def _leads_to(sentence: Sentence, at: int, candidate: Candidate) -> bool:
    """Whether no comma and no other sign stands between a word and a sign after it."""
    signs = (item for item in sentence.content if item.entry.kind == "term")
    return Role.COMMA not in sentence.roles[at : candidate.first] and not any(
        at <= item.first < candidate.first for item in signs
    )


def _is_own_word(item: Item, candidate: Candidate) -> bool:
    """Whether a degree is what makes the sign, and so grades nothing: "slept badly", "bad taste"."""
    return any(
        own.first <= item.first and item.last <= own.last and _says_nothing_more(own)
        for own in candidate.items
    )


def _says_nothing_more(own: Item) -> bool:
    meaning = own.entry.meaning
    return isinstance(meaning, Term) or (isinstance(meaning, Finding) and not meaning.alone)


def _is_afterthought(sentence: Sentence, item: Item, candidate: Candidate) -> bool:
    """Whether words of degree or course follow a sign as a part of their own that names nothing else.

    "Still tired, getting worse"; but in "nausea, worse cough" the degree belongs to what follows.
    """
    if item.first < candidate.last:
        return False
    end = item.last
    while end < len(sentence.words) and sentence.roles[end] is not Role.COMMA:
        end += 1
    return all(
        sentence.content_at[at] is None or sentence.modifier_at[at] is not None
        for at in range(candidate.last, end)
    )


def _touches(sentence: Sentence, item: Item, candidate: Candidate) -> bool:
    """Whether a degree stands within a sign's words or next to them, with little words between."""
    if item.first < candidate.last and item.last > candidate.first:
        return True
    if item.last <= candidate.first:
        joined = candidate.first > 0 and sentence.roles[candidate.first - 1] is Role.AND
        return _only_easy(sentence, item.last, candidate.first, *([Role.AND] if joined else []))
    return _only_easy(sentence, candidate.last, item.first)


def _only_easy(sentence: Sentence, start: int, end: int, *also: Role) -> bool:
    if end - start > 2 * _REACH:
        return False
    others = 0
    for at in range(start, end):
        role = sentence.roles[at]
        if role in EASY or role in also or sentence.modifier_at[at] is not None:
            continue
        if sentence.content_at[at] is not None and also:
            continue
        if role is Role.OTHER or role is Role.PREPOSITION:
            others += 1
            if others <= 1:
                continue
        return False
    return True


def _in_part(sentence: Sentence, item: Item, candidate: Candidate) -> bool:
    if item.first < candidate.last and item.last > candidate.first:
        return True
    return _same_part(sentence, item.last - 1, candidate) or _is_afterthought(sentence, item, candidate)


def _same_part(sentence: Sentence, at: int, candidate: Candidate) -> bool:
    """Whether no comma and no contrast stands between a word and a sign."""
    start, end = (at + 1, candidate.first) if at < candidate.first else (candidate.last, at)
    if any(cue.entry.kind == "contrast" and start <= cue.first < end for cue in sentence.cues):
        return False
    return Role.COMMA not in sentence.roles[start:end]
