"""How strong, how lasting and how sudden a sign is said to be."""

from __future__ import annotations

from collections.abc import Mapping

from symptomdesk.language.combining import Candidate
from symptomdesk.language.matching import Item
from symptomdesk.language.model import Course
from symptomdesk.language.sentence import EASY, Role, Sentence
from symptomdesk.language.tokens import Kind

_DEGREES = {"severity_1": 1, "severity_2": 2, "severity_3": 3, "severity_4": 4}
_REACH = 3
_PERSISTS_FROM_DAYS = 3
_SCORE_OF = "10"


class Grading:
    """Reads severity, course and suddenness off the words around a sign.

    ``numbers`` are number words, ``units`` the days in each unit of time, ``scores`` maps x of 10 to severity.
    """

    def __init__(
        self, numbers: Mapping[str, int], units: Mapping[str, int], scores: Mapping[int, int]
    ) -> None:
        self._numbers = numbers
        self._units = units
        self._scores = scores

    def severity(self, sentence: Sentence, candidate: Candidate) -> int | None:
        """0 to 4, the strongest that is said, or ``None`` if the words do not grade it."""
        said = [
            _DEGREES[item.entry.kind]
            for item in sentence.modifiers
            if item.entry.kind in _DEGREES and _touches(sentence, item, candidate)
        ]
        said += self._out_of_ten(sentence, candidate)
        if candidate.severity is not None:
            said.append(candidate.severity)
        if candidate.sign == "dizziness" and sentence.modifier_near(
            "cannot_stand", candidate.first, len(sentence.words)
        ):
            said.append(4)
        return max(said, default=None)

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
        words = sentence.words
        found = []
        for at in range(candidate.first, min(len(words), candidate.last + 6)):
            if words[at].kind is not Kind.NUMBER or not words[at].text.isdecimal():
                continue
            following = [word.text for word in words[at + 1 : at + 4]]
            if following[:2] == ["/", _SCORE_OF] or following == ["out", "of", _SCORE_OF]:
                found.append(self._scores.get(int(words[at].text)))
        return [severity for severity in found if severity is not None]

    def _lasts(self, sentence: Sentence, candidate: Candidate) -> bool:
        """Whether a duration of three days or more is given in the sign's part of the sentence."""
        words = sentence.words
        for at in range(1, len(words)):
            days = self._units.get(words[at].stem)
            if not days:
                continue
            count = self._count(words[at - 1].text)
            lead = {word.text for word in words[max(0, at - 4) : at]}
            ago = at + 1 < len(words) and words[at + 1].text == "ago"
            plural = count is None and words[at].text.endswith("s") and "for" in lead
            if ago or (not plural and (count is None or count * days < _PERSISTS_FROM_DAYS)):
                continue
            if lead & {"for", "past", "last", "lasted", "straight", "since"} or (
                at + 1 < len(words) and words[at + 1].text in {"now", "straight", "running"}
            ):
                if _same_part(sentence, at, candidate):
                    return True
        return False

    def _count(self, word: str) -> int | None:
        return int(word) if word.isdecimal() and len(word) < 6 else self._numbers.get(word)


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
    return _same_part(sentence, item.last - 1, candidate)


def _same_part(sentence: Sentence, at: int, candidate: Candidate) -> bool:
    """Whether no comma and no contrast stands between a word and a sign."""
    start, end = (at + 1, candidate.first) if at < candidate.first else (candidate.last, at)
    if any(cue.entry.kind == "contrast" and start <= cue.first < end for cue in sentence.cues):
        return False
    return Role.COMMA not in sentence.roles[start:end]
