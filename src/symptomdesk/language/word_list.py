"""The word list: a lexicon made ready for recognising, of which only what a text needs is ever read.

Each phrase waits under its *anchor*, words of which it needs one to be said; it is read when one of them is
met for the first time. So knowing ten thousand phrases costs a text no more than those that begin to fit it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.language.entries import Entry, Layer, layer_of_cue
from symptomdesk.language.phrases import Phrase, PhraseReader
from symptomdesk.language.tokens import Inflection, number_ranges

if TYPE_CHECKING:
    from symptomdesk.language.lexicon import Lexicon
    from symptomdesk.language.phrases import Element


class Heading(NamedTuple):
    """An entry without its phrases; ``first`` is the number of the first of them.

    ``inflected`` says whether their words fit in any form.
    """

    entry: Entry
    inflected: bool
    first: int


class WordList(Struct, frozen=True, dict=True):
    """What a recogniser knows.

    ``texts`` are all phrases as written, those of one heading together; ``anchors`` gives the numbers of the
    phrases that wait for a symbol, with blanks between them. ``stems`` are those of ``words``, ``ranges`` the
    ranges of numbers among them.
    """

    inflection: Inflection
    headings: Sequence[Heading]
    texts: Sequence[str]
    anchors: Mapping[str, str]
    classes: Mapping[str, frozenset[str]]
    numbers: Mapping[str, int]
    units: Mapping[str, int]
    scores: Mapping[int, int]
    words: frozenset[str]
    stems: frozenset[str]
    ranges: Sequence[tuple[float, float, str]]
    common: Container[str]

    def wording(self, number: int) -> tuple[Phrase, Entry]:
        """The phrase of that number, read, and what it stands for."""
        heading = self.headings[bisect_right(self._firsts, number) - 1]
        text = self.texts[number]
        phrase = self._reader.read(text, inflected=heading.inflected)
        return phrase, replace(heading.entry, phrase=text, number=number)

    @cached_property
    def _reader(self) -> PhraseReader:
        return PhraseReader(self.inflection)

    @cached_property
    def _firsts(self) -> Sequence[int]:
        return [heading.first for heading in self.headings]


def compiled(lexicon: Lexicon) -> WordList:
    """The word list of a lexicon."""
    headings: list[Heading] = []
    phrases: list[Phrase] = []
    for entry, inflected, said in _entries(lexicon):
        if said:
            headings.append(Heading(entry, inflected, len(phrases)))
            phrases += said
    words = sorted(lexicon.words)
    return WordList(
        inflection=lexicon.inflection,
        headings=headings,
        texts=[phrase.text for phrase in phrases],
        anchors=_anchors(phrases),
        classes=lexicon.classes,
        numbers=lexicon.numbers,
        units=lexicon.units,
        scores=lexicon.scores,
        words=lexicon.words,
        stems=frozenset(map(lexicon.inflection.stem, words)),
        ranges=list(number_ranges(words)),
        common=lexicon.common,
    )


def _entries(lexicon: Lexicon) -> Iterator[tuple[Entry, bool, tuple[Phrase, ...]]]:
    """All entries, whether their words are inflected, and their phrases."""
    yield Entry(Layer.CONTENT, "idiom", "idiom", 0), True, lexicon.idioms
    for term in lexicon.terms:
        meant = replace(term, phrases=())
        yield Entry(Layer.CONTENT, "term", term.name, 1, meaning=meant), True, term.phrases
    for finding in lexicon.findings:
        found = replace(finding, phrases=())
        yield Entry(Layer.CONTENT, "finding", finding.name, 2, meaning=found), True, finding.phrases
    for sign, consequence in lexicon.consequences.items():
        follows = replace(consequence, phrases=())
        yield Entry(Layer.CONSEQUENCE, sign, sign, 0, meaning=follows), False, consequence.phrases
    for site in lexicon.sites:
        place = replace(site, phrases=())
        yield Entry(Layer.CONTENT, "site", site.name, 3, meaning=place), True, site.phrases
    for rank, (kind, said) in enumerate(lexicon.modifiers.items()):
        yield Entry(Layer.MODIFIER, kind, kind, rank), False, said
    for rank, (kind, said) in enumerate(lexicon.cues.items()):
        yield Entry(layer_of_cue(kind), kind, kind, rank), False, said


def _anchors(phrases: Sequence[Phrase]) -> dict[str, str]:
    """Rare words that each phrase cannot do without, and the numbers of the phrases for each of them."""
    often = Counter(symbol for phrase in phrases for symbol in _symbols(phrase.elements))
    waiting: dict[str, list[str]] = {}
    for number, phrase in enumerate(phrases):
        for symbol in _anchor(phrase, often):
            waiting.setdefault(symbol, []).append(str(number))
    return {symbol: " ".join(numbers) for symbol, numbers in sorted(waiting.items())}


def _symbols(elements: Iterable[Element]) -> set[str]:
    return {symbol for element in elements for choice in element.choices for symbol in choice}


def _anchor(phrase: Phrase, often: Mapping[str, int]) -> set[str]:
    """Symbols of which one is in every wording of a phrase: a rare one of each choice of one element."""
    rare = [
        {min(choice, key=lambda symbol: (often[symbol], symbol)) for choice in element.choices}
        for element in phrase.elements
        if not element.optional
    ]
    return min(rare, key=lambda symbols: sum(often[symbol] for symbol in symbols))
