"""Which words the lexicon knows, what the others may have been meant to be, and what little words do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from symptomdesk.language.matching import Edge
from symptomdesk.language.sentence import Role
from symptomdesk.language.spelling import Speller
from symptomdesk.language.tokens import Kind, Word, drawn_in

if TYPE_CHECKING:
    from symptomdesk.language.word_list import WordList

_MARKS = {Kind.COMMA: Role.COMMA, Kind.AND: Role.AND, Kind.STOP: Role.STOP}
_ROLES = {
    "light": Role.LIGHT,
    "fillers": Role.FILLER,
    "prepositions": Role.PREPOSITION,
    "and": Role.AND,
    "or": Role.OR,
}
_SHORTEST_START = 3
_SHORTEST_END = 4
_SHORTEST_SLIP = 4
_ENDINGS = ("s", "ed", "ing")
_REMEMBERED = 20_000
_LONGEST_NUMBER = 6


class Vocabulary:
    """Reads words as symbols of the trie; keeps what it has worked out."""

    def __init__(self, words: WordList, own_words: Iterable[str]) -> None:
        own = frozenset(own_words)
        self._inflection = words.inflection
        self._spoken = words.words | own
        self._ranges = words.ranges
        self._stems = words.stems | {self._inflection.stem(word) for word in own}
        self._ordinary = words.classes["ordinary"] | words.classes["temperature"]
        self._common = words.common
        self._measuring = words.classes["temperature"]
        self._roles: dict[str, Role] = {}
        for name, role in _ROLES.items():
            for word in words.classes[name]:
                self._roles.setdefault(word, role)
        self._verbs = words.classes["verbs"]
        self._contractions = words.inflection.contractions
        self._edges: dict[str, tuple[Edge, ...]] = {}
        self._speller: Speller | None = None

    def is_contested(self, word: Word, *, alone: bool) -> bool:
        """Whether an unknown word may as well be a slip of an ordinary one ("sgar" of "sugar").

        An ``alone`` one has nothing beside it that speaks for its correction.
        """
        return word.kind is Kind.WORD and self._spell().is_contested(word.text, alone=alone)

    def role(self, word: Word) -> Role:
        """What a word does in a sentence where no entry uses it."""
        if word.kind is Kind.NUMBER:
            return Role.FILLER
        return _MARKS.get(word.kind) or self._roles.get(word.text) or Role.OTHER

    def read(self, words: Sequence[Word]) -> tuple[list[Word], list[Sequence[Edge]]]:
        """The words, with those taken apart that were written together, and how each can be read."""
        read: list[Word] = []
        edges: list[Sequence[Edge]] = []
        for word in words:
            if word.kind is not Kind.WORD:
                read.append(word)
                edges.append(self._number_edges(word.text) if word.kind is Kind.NUMBER else ())
                continue
            for part, readings in self._read_word(word):
                read.append(part)
                edges.append(readings)
        self._join(read, edges)
        return read, edges

    def _number_edges(self, number: str) -> tuple[Edge, ...]:
        """A number as itself and as every range of the lexicon ("100-249") in which it lies."""
        said = [number]
        if len(number) <= _LONGEST_NUMBER:
            value = float(number.replace(",", "."))
            said += [word for low, high, word in self._ranges if low <= value <= high]
        return tuple(Edge(symbol, 1, "") for word in said for symbol in (word, f"={word}"))

    def _read_word(self, word: Word) -> Iterator[tuple[Word, Sequence[Edge]]]:
        """One written word as the words that it stands for, each with its edges."""
        if not self._is_known(word):
            shorter = drawn_in(word.text)
            if shorter in self._spoken or shorter in self._roles:
                word = self._said(shorter, word)
        if self._is_known(word):
            yield word, self._plain_edges(word)
            return
        meant = self._spell().corrections(word.text, 1)
        parts = self._contractions.get(meant[0]) if meant else self._parts(word.text)
        if parts:
            for part in (self._said(text, word) for text in parts):
                yield part, self._plain_edges(part)
        else:
            meant = meant or self._spell().corrections(word.text, 2)
            role = next((self._said(text, word) for text in meant if self._is_used(text)), word)
            yield role, tuple(edge for text in meant for edge in self._corrected_edges(text))

    def _is_used(self, text: str) -> bool:
        """Whether a corrected word does something where no entry uses it."""
        return text in self._roles or text in self._measuring

    def _said(self, text: str, written: Word) -> Word:
        return Word(text, self._inflection.stem(text), written.start, written.end, Kind.WORD)

    def _is_known(self, word: Word) -> bool:
        text = word.text
        return (
            len(text) < _SHORTEST_SLIP
            or text in self._spoken
            or text in self._roles
            or text in self._ordinary
            or text in self._common
            or (self._is_inflected(text) and (word.stem in self._stems or word.stem in self._ordinary))
        )

    def _is_inflected(self, text: str) -> bool:
        """Whether a word can be another form of a known one; no form of "hung" ends like "hunge"."""
        return (
            text.endswith(_ENDINGS)
            or text in self._inflection.irregular
            or f"{text.removesuffix('e')}ing" in self._spoken
            or f"{text}s" in self._spoken
            or f"{text.removesuffix('e')}ed" in self._spoken
        )

    def _plain_edges(self, word: Word) -> tuple[Edge, ...]:
        found = self._edges.get(word.text)
        if found is None:
            if len(self._edges) >= _REMEMBERED:
                self._edges.clear()
            found = self._edges[word.text] = (Edge(word.stem, 1, ""), Edge(f"={word.text}", 1, ""))
        return found

    def _corrected_edges(self, meant: str) -> tuple[Edge, ...]:
        return (Edge(self._inflection.stem(meant), 1, meant), Edge(f"={meant}", 1, meant))

    def _spell(self) -> Speller:
        if self._speller is None:
            little = {*self._roles, *(word for word in self._contractions if "'" not in word)}
            self._speller = Speller(
                self._forms(),
                little - self._spoken,
                (self._ordinary - self._spoken) | little | self._roles.keys(),
            )
        return self._speller

    def _forms(self) -> Iterator[str]:
        """The lexicon's words in all their regular forms."""
        yield from self._inflection.irregular
        for word in self._spoken:
            yield word
            if len(word) >= _SHORTEST_SLIP and word.isalpha() and not word.endswith("s"):
                yield word + "s"
        for verb in self._verbs:
            base = verb.removesuffix("e")
            yield from (verb, base + "ing", base + "ed")

    def _parts(self, text: str) -> tuple[str, ...]:
        """Two known words written as one ("drymouth")."""
        for cut in range(_SHORTEST_START, len(text) - _SHORTEST_END + 1):
            if text[:cut] in self._spoken and text[cut:] in self._spoken:
                return text[:cut], text[cut:]
        return ()

    def _join(self, words: Sequence[Word], edges: list[Sequence[Edge]]) -> None:
        """Lets one known word written as two be read as one ("head ache")."""
        for at in range(len(words) - 1):
            if (
                words[at].kind is Kind.WORD
                and words[at + 1].kind is Kind.WORD
                and words[at].text not in self._roles
                and words[at + 1].text not in self._roles  # "swell in" is not "swellin'"
            ):
                joined = words[at].text + words[at + 1].text
                if len(joined) > 5 and joined in self._spoken:
                    edges[at] = (
                        *edges[at],
                        Edge(self._inflection.stem(joined), 2, ""),
                        Edge(f"={joined}", 2, ""),
                    )
