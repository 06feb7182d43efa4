"""Which numbers in a sentence are body temperatures.

A number is one if it is joined to a word for fever or for measuring ("temp of 39", "101.3 this morning,
feverish"), if it has a unit and the weather is not meant, or if a reading is all that the line says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from symptomdesk.language.entries import Finding, Term
from symptomdesk.language.sentence import EASY, Role, Sentence
from symptomdesk.language.tokens import Kind

if TYPE_CHECKING:
    from symptomdesk.language.temperature import FoundTemperature

_REACH = 7
_BETWEEN = 2
_TIMES = frozenset({"today", "now", "past_time"})


class Thermometer:
    """Tells readings from other numbers by the words of ``classes``."""

    def __init__(self, classes: Mapping[str, Collection[str]]) -> None:
        self._measuring = classes["temperature"]
        self._measured = classes["measured"]
        self._showing = classes["showing"]
        self._elsewhere = classes["weather"]
        self._counted = classes["counted"]
        self._having = classes["having"]
        self._former = classes["former"]
        self._measured_in = classes["measured_in"]

    def readings(
        self, sentence: Sentence, found: Iterator[FoundTemperature]
    ) -> Iterator[tuple[FoundTemperature, int]]:
        """The numbers that are temperatures, with the index of their word."""
        places = {word.start: at for at, word in enumerate(sentence.words) if word.kind is Kind.NUMBER}
        follows = False
        for number in found:
            at = places.get(number.start)
            if at is not None and self._is_reading(sentence, number, at, follows=follows):
                follows = True
                yield number, at

    def is_shown(self, sentence: Sentence, first: int, last: int, readings: Collection[int]) -> bool:
        """Whether the words from ``first`` to ``last`` only name a reading: "a temperature of 36.6"."""
        bare = all(word.text in self._measured for word in sentence.words[first:last])
        return bare and any(last <= at <= last + _BETWEEN for at in readings)

    def _is_reading(self, sentence: Sentence, number: FoundTemperature, at: int, *, follows: bool) -> bool:
        """Whether a number is a temperature; it may go on from one before it ("39 at noon, 37.2 by six")."""
        words = sentence.words
        if any(
            word.text in self._elsewhere and sentence.content_at[place] is None
            for place, word in enumerate(words)
        ):
            return False  # but "stings to pass water, 38.9"
        if number.has_unit:
            return True
        counts = at + 1 < len(words) and words[at + 1].text in self._counted
        if counts or (at and words[at - 1].kind is Kind.AND):
            return False
        if self._is_where_it_is_taken(sentence, at):
            return True
        precise = not number.temperature.value.isdecimal()
        if precise and (follows or self._is_taken(sentence, at)):
            return True
        return self._named_before(sentence, at, precise=precise) or self._named_after(
            sentence, at, precise=precise
        )

    def _is_where_it_is_taken(self, sentence: Sentence, at: int) -> bool:
        """Whether a number is said to be that of a part where one measures ("39.2 in the ear")."""
        words = sentence.words[at + 1 : at + 4]
        return (
            bool(words)
            and sentence.roles[at + 1] is Role.PREPOSITION
            and any(word.text in self._measured_in for word in words)
        )

    def _is_taken(self, sentence: Sentence, at: int) -> bool:
        """Whether a number with a decimal stands as a temperature does ("had 38.8", "38.6 tonight")."""
        had = at > 0 and sentence.words[at - 1].text in self._having
        return had or _is_all_that_is_said(sentence, at) or _is_part_of_illness(sentence, at)

    def _named_before(self, sentence: Sentence, at: int, *, precise: bool) -> bool:
        words = sentence.words
        for before in range(at - 1, max(-1, at - _REACH - 1), -1):
            word = words[before]
            if word.text in self._measuring:
                return True
            leaves = sentence.roles[before] is Role.AND and words[before + 1].text not in self._former
            if word.kind is Kind.NUMBER or leaves:
                return False  # but "took my temperature and it was 38.9"
            stops = sentence.roles[before] in {Role.COMMA, Role.OTHER} and word.text not in self._showing
            if not precise and stops:
                return False
        return False

    def _named_after(self, sentence: Sentence, at: int, *, precise: bool) -> bool:
        reach = _REACH if precise else 2
        for after in range(at + 1, min(len(sentence.words), at + reach + 1)):
            if sentence.words[after].text in self._measuring:
                return True
            if not precise and sentence.roles[after] in {Role.COMMA, Role.AND, Role.PREPOSITION, Role.OTHER}:
                return False
        return False


def _is_all_that_is_said(sentence: Sentence, number: int) -> bool:
    """Whether a sentence says numbers and at most when they were ("yesterday 37, today 38.8")."""
    return _only_times(sentence, number, range(len(sentence.words)))


def _is_part_of_illness(sentence: Sentence, number: int) -> bool:
    """Whether a number is all that its part says, beside a sign ("shivering, 38.4 at noon").

    It has one decimal: two are those of a price.
    """
    commas = [at for at, role in enumerate(sentence.roles) if role is Role.COMMA]
    start = max((at + 1 for at in commas if at < number), default=0)
    end = min((at for at in commas if at > number), default=len(sentence.words))
    names_sign = any(isinstance(item.entry.meaning, (Term, Finding)) for item in sentence.content)
    return (
        bool(commas)
        and names_sign
        and not sentence.words[number].text[-2].isdigit()
        and _only_times(sentence, number, range(start, end))
    )


def _only_times(sentence: Sentence, number: int, places: range) -> bool:
    """Whether the words at ``places`` say nothing beside a number and when it was."""
    timed = {at for cue in sentence.cues if cue.entry.kind in _TIMES for at in range(cue.first, cue.last)}
    return all(
        at == number
        or at in timed
        or sentence.roles[at] in EASY
        or sentence.roles[at] in {Role.COMMA, Role.AND}
        for at in places
    )
