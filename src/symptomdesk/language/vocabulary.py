"""Which words the lexicon knows, what the others may have been meant to be, and what little words do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from symptomdesk.language.lexicon import Lexicon, Phrase
from symptomdesk.language.matching import Edge
from symptomdesk.language.sentence import Role
from symptomdesk.language.spelling import Speller
from symptomdesk.language.tokens import Kind, Word

_MARKS = {Kind.COMMA: Role.COMMA, Kind.AND: Role.AND, Kind.STOP: Role.STOP}
_ROLES = {
    "light": Role.LIGHT,
    "fillers": Role.FILLER,
    "prepositions": Role.PREPOSITION,
    "and": Role.AND,
    "or": Role.OR,
}
_SHORTEST_PART = 3
_REMEMBERED = 20_000


class Vocabulary:
    """Reads words as symbols of the trie; keeps what it has worked out."""

    def __init__(self, lexicon: Lexicon, phrases: Iterable[Phrase]) -> None:
        self._inflection = lexicon.inflection
        self._spoken = {word for phrase in phrases for word in _surfaces(phrase)}
        self._stems = {self._inflection.stem(word) for word in self._spoken}
        self._ordinary = lexicon.classes["ordinary"] | lexicon.classes["temperature"]
        self._roles: dict[str, Role] = {}
        for name, role in _ROLES.items():
            for word in lexicon.classes[name]:
                self._roles.setdefault(word, role)
        self._contractions = lexicon.inflection.contractions
        self._edges: dict[str, tuple[Edge, ...]] = {}
        self._speller: Speller | None = None

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
                edges.append((Edge(word.text, 1, ""),) if word.kind is Kind.NUMBER else ())
                continue
            known = self._known_edges(word)
            parts = () if known else self._parts(word.text)
            if parts:
                for part in parts:
                    read.append(Word(part, self._inflection.stem(part), word.start, word.end, Kind.WORD))
                    edges.append(self._known_edges(read[-1]))
            else:
                read.append(word)
                edges.append(known or self._corrected(word.text))
        self._join(read, edges)
        return read, edges

    def _known_edges(self, word: Word) -> tuple[Edge, ...]:
        if word.text not in self._edges:
            if len(self._edges) >= _REMEMBERED:
                self._edges.clear()
            known = word.stem in self._stems or word.text in self._spoken
            self._edges[word.text] = (
                (Edge(word.stem, 1, ""), Edge(f"={word.text}", 1, ""))
                if known or self._is_ordinary(word)
                else ()
            )
        return self._edges[word.text]

    def _is_ordinary(self, word: Word) -> bool:
        return (
            word.text in self._ordinary
            or word.text in self._roles
            or word.stem in self._ordinary
            or len(word.text) < 4
        )

    def _corrected(self, text: str) -> tuple[Edge, ...]:
        if self._speller is None:
            self._speller = Speller(self._forms(), ())
        edges: list[Edge] = []
        for meant in self._speller.corrections(text)[:4]:
            edges += (Edge(self._inflection.stem(meant), 1, meant), Edge(f"={meant}", 1, meant))
        return tuple(edges)

    def _forms(self) -> Iterator[str]:
        """The lexicon's words in all their regular forms."""
        yield from self._inflection.irregular
        for word in self._spoken:
            yield word
            if len(word) >= 4 and word.isalpha():
                yield word + "s"
                base = word.removesuffix("e")
                if not word.endswith(("ing", "ed", "s", "ness", "ly")):
                    yield base + "ing"
                    yield base + "ed"

    def _parts(self, text: str) -> tuple[str, ...]:
        """Two known words written as one ("drymouth")."""
        for cut in range(_SHORTEST_PART, len(text) - _SHORTEST_PART + 1):
            if text[:cut] in self._spoken and text[cut:] in self._spoken:
                return text[:cut], text[cut:]
        return ()

    def _join(self, words: Sequence[Word], edges: list[Sequence[Edge]]) -> None:
        """Lets one known word written as two be read as one ("head ache")."""
        for at in range(len(words) - 1):
            if words[at].kind is Kind.WORD and words[at + 1].kind is Kind.WORD:
                joined = words[at].text + words[at + 1].text
                if len(joined) > 5 and joined in self._spoken:
                    edges[at] = (
                        *edges[at],
                        Edge(self._inflection.stem(joined), 2, ""),
                        Edge(f"={joined}", 2, ""),
                    )


def _surfaces(phrase: Phrase) -> Iterator[str]:
    for part in phrase.text.split():
        for word in part.rstrip("?").split("|"):
            yield word.lstrip("=")
