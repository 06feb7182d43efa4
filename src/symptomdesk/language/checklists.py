"""Signs with their answers, as in forms: "headaches: yes, nausea: no", "chest pain NO, swollen legs YES"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.tokens import BRACKET, COLON, PLUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symptomdesk.language.combining import Candidate

_FEWEST = 2
"""So many signs with an answer make a checklist."""


class Checklist:
    """The answers right behind the signs of a sentence, if there are enough of them to go by.

    One in brackets counts by itself: "vomiting (no)".
    """

    def __init__(self, sentence: Sentence, found: Sequence[Candidate]) -> None:
        starts = {candidate.first for candidate in found}
        ends = {candidate.last for candidate in found}
        answers = {last: answer for last in ends if (answer := _answer(sentence, last, starts))}
        self._answers = {
            last: answer
            for last, answer in answers.items()
            if len(answers) >= _FEWEST or (sentence.words[last].text == BRACKET and len(answer) > 1)
        }

    def answer(self, candidate: Candidate) -> str:
        """The word that answers for a sign, or nothing."""
        return self._answers.get(candidate.last, "")


def _answer(sentence: Sentence, last: int, starts: set[int]) -> str:
    """The yes or no right after a sign that ends before ``last``, where the next thing begins behind it.

    A plus is a yes ("tired++, rash - none").
    """
    words, roles, end = sentence.words, sentence.roles, len(sentence.words)
    at = last
    while at < end and roles[at] is Role.COMMA:
        at += 1
    said = words[at].text if at < end else ""
    if said not in sentence.classes["answering_no"] and said not in sentence.classes["answering_yes"]:
        return ""
    after = at + 1
    while after < end and words[after].text == said == PLUS:
        after += 1
    if said == PLUS and not (after == end or roles[after] is Role.COMMA):
        return ""
    if after == end or roles[after] in LISTING:
        return said
    while after < end and roles[after] in EASY and after not in starts:
        after += 1
    following = min((start for start in starts if start >= after), default=None)
    return said if following == after and words[last].text == COLON else ""
