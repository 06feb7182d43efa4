"""Signs with their answers, as in forms: "headaches: yes, nausea: no", "chest pain NO, swollen legs YES"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symptomdesk.language.combining import Candidate

_FEWEST = 2
"""So many signs with an answer make a checklist."""


class Checklist:
    """The answers right behind the signs of a sentence, if there are enough of them to go by."""

    def __init__(self, sentence: Sentence, found: Sequence[Candidate]) -> None:
        self._answers: dict[int, str] = {}
        if len(found) < _FEWEST:
            return
        starts = {candidate.first for candidate in found}
        ends = {candidate.last for candidate in found}
        answers = {last: answer for last in ends if (answer := _answer(sentence, last, starts))}
        if len(answers) >= _FEWEST:
            self._answers = answers

    def answer(self, candidate: Candidate) -> str:
        """The word that answers for a sign, or nothing."""
        return self._answers.get(candidate.last, "")


def _answer(sentence: Sentence, last: int, starts: set[int]) -> str:
    """The yes or no right after a sign that ends before ``last``, where the next thing begins behind it."""
    at, end = last, len(sentence.words)
    while at < end and sentence.roles[at] is Role.COMMA:
        at += 1
    said = sentence.words[at].text if at < end else ""
    if said not in sentence.classes["answering_no"] and said not in sentence.classes["answering_yes"]:
        return ""
    after = at + 1
    if after == end or sentence.roles[after] in LISTING:
        return said
    while after < end and sentence.roles[after] in EASY and after not in starts:
        after += 1
    following = min((start for start in starts if start >= after), default=None)
    return said if following == after and at - last == 1 else ""
