"""Finds the lexicon's phrases in a line of words.

All phrases lie in one trie, so a line is matched in one walk whose length grows with the line alone. Little
words ("my", "really", "a bit of") may stand between the words of a phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from math import prod
from typing import Any, NamedTuple

from symptomdesk.language.lexicon import Consequence, Finding, Lexicon, Phrase, Site, Term

_MOST_SKIPPED = 2
_NEAR = 2


class Layer(IntEnum):
    """What an entry is for; entries of different layers may share words."""

    CONTENT = 0
    MODIFIER = 1
    CUE = 2
    PERSON = 3
    TIME = 4
    CONTRAST = 5
    CLAUSE = 6
    CONSEQUENCE = 7
    OVER = 8
    RETURNED = 9
    EXCEPTION = 10
    END = 11
    SO = 12


_CUE_LAYERS = {
    "person": Layer.PERSON,
    "name": Layer.PERSON,
    "animal": Layer.PERSON,
    "he": Layer.PERSON,
    "self": Layer.PERSON,
    "report": Layer.PERSON,
    "past_time": Layer.TIME,
    "onset": Layer.TIME,
    "now": Layer.TIME,
    "today": Layer.TIME,
    "over": Layer.OVER,
    "returned": Layer.RETURNED,
    "exception": Layer.EXCEPTION,
    "neg_end": Layer.END,
    "ended_since": Layer.END,
    "affirmed": Layer.SO,
    "going_on": Layer.SO,
    "mine": Layer.SO,
    "possible_end": Layer.END,
    "contrast": Layer.CONTRAST,
    "new_clause": Layer.CLAUSE,
}
"""The layers of cues that may share words with other cues; all others are in ``CUE``."""
CUE_LAYERS = (Layer.CUE, *dict.fromkeys(_CUE_LAYERS.values()))


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for. ``rank`` decides between readings of the same words, the lower first.

    ``others`` are findings of the same words: "poor" sleep, "poor" circulation.
    """

    layer: Layer
    kind: str
    name: str
    rank: int
    phrase: str
    meaning: Term | Finding | Site | Consequence | None = None
    others: tuple[Finding, ...] = ()


class Item(NamedTuple):
    """An entry found at words ``first`` up to ``last`` (exclusive), with ``size`` of them matched."""

    first: int
    last: int
    size: int
    spelled: tuple[tuple[int, str], ...]
    entry: Entry


class Edge(NamedTuple):
    """One way to read the words from here: a symbol of the trie, how many words it takes, its correction."""

    symbol: str
    width: int
    spelled: str


_NO_ENTRY = Entry(Layer.CONTENT, "", "", 0, "")
Node = dict[Any, Any]
Choice = tuple[str, ...]
"""The symbols of one choice of words."""
_MOST_APART = 12
"""So many wordings of a phrase of a finding stand apart, to be met by the same words of another finding."""
_ENTRIES = 0
"""The key under which a node keeps its entries; symbols are texts, so it clashes with none."""


class Trie:
    """The compiled phrases of a lexicon.

    A node leads by a symbol to one or more nodes. All choices of a bracket lead to the same one, so phrases
    with many choices ("(can|could) not (lift|raise) (my|the) (arm|leg)") take no more room than their words.
    """

    def __init__(self, entries: Iterable[tuple[Phrase, Entry]]) -> None:
        self._root: Node = {}
        known: dict[tuple[int, tuple[Choice, ...]], Node] = {}
        for phrase, entry in entries:
            self._add(phrase, entry, known)

    def _add(self, phrase: Phrase, entry: Entry, known: dict[tuple[int, tuple[Choice, ...]], Node]) -> None:
        nodes: list[Node] = [self._root]
        # Findings meet at the same nodes, choice by choice, where they say the same: short ones, that is, for
        # each bracket multiplies the nodes.
        wordings = prod(len(element.choices) for element in phrase.elements)
        apart = entry.kind == "finding" and wordings <= _MOST_APART
        for element in phrase.elements:
            following = nodes.copy() if element.optional else []
            together = [(one,) for one in element.choices] if apart else [element.choices]
            following += [_after(node, choices, known) for node in nodes for choices in together]
            nodes = following
        for node in nodes:
            if node is not self._root:
                self._enter(node.setdefault(_ENTRIES, []), entry)

    def _enter(self, entries: list[Entry], entry: Entry) -> None:
        """Adds an entry; findings of the same words become one entry with several readings."""
        for at, other in enumerate(entries):
            if other.kind == entry.kind == "finding" and isinstance(entry.meaning, Finding):
                entries[at] = replace(other, others=(*other.others, entry.meaning))
                return
        entries.append(entry)

    def items(self, edges: Sequence[Sequence[Edge]], skippable: Sequence[bool]) -> list[Item]:
        """Every entry at every place; which of them hold is decided by :func:`choose`."""
        found: list[Item] = []
        for first, starts in enumerate(edges):
            for symbol, width, spelled in starts:
                said = ((first, spelled),) if spelled else ()
                start = Item(first, first + width, width, said, _NO_ENTRY)
                for node in self._root.get(symbol, ()):
                    _walk(node, start, edges, skippable, found)
        return found


def _after(
    node: Node, choices: tuple[Choice, ...], known: dict[tuple[int, tuple[Choice, ...]], Node]
) -> Node:
    """The node to which every one of these choices leads from ``node``, made if it is new."""
    key = (id(node), choices)
    after = known.get(key)
    if after is None:
        after = known[key] = {}
        for choice in choices:
            at = node
            for symbol in choice[:-1]:
                between: Node = {}
                at.setdefault(symbol, []).append(between)
                at = between
            at.setdefault(choice[-1], []).append(after)
    return after


def _walk(
    node: Node, so_far: Item, edges: Sequence[Sequence[Edge]], skippable: Sequence[bool], found: list[Item]
) -> None:
    """Follows the words after ``so_far`` down the trie and collects the entries on the way."""
    first, at, size, spelled, _ = so_far
    for entry in node.get(_ENTRIES, ()):
        # An idiom has just its own words: "it kills me every time" is not "to kill time".
        if entry.kind != "idiom" or size == at - first:
            found.append(Item(first, at, size, spelled, entry))
    if len(node) == 1 and _ENTRIES in node:
        return
    for _ in range(_MOST_SKIPPED + 1):
        if at >= len(edges):
            return
        for symbol, width, correction in edges[at]:
            children = node.get(symbol)
            if children is not None:
                said = (*spelled, (at, correction)) if correction else spelled
                reached = Item(first, at + width, size + width, said, _NO_ENTRY)
                for child in children:
                    _walk(child, reached, edges, skippable, found)
        if not skippable[at]:
            return
        at += 1


def entries(lexicon: Lexicon) -> Iterable[tuple[Phrase, Entry]]:
    """All phrases of a lexicon with what they stand for."""
    for idiom in lexicon.idioms:
        yield idiom, Entry(Layer.CONTENT, "idiom", "idiom", 0, idiom.text)
    for term in lexicon.terms:
        for wording in term.phrases:
            yield wording, Entry(Layer.CONTENT, "term", term.name, 1, wording.text, term)
    for finding in lexicon.findings:
        for wording in finding.phrases:
            yield wording, Entry(Layer.CONTENT, "finding", finding.name, 2, wording.text, finding)
    for sign, consequence in lexicon.consequences.items():
        for wording in consequence.phrases:
            yield wording, Entry(Layer.CONSEQUENCE, sign, sign, 0, wording.text, consequence)
    for site in lexicon.sites:
        for wording in site.phrases:
            yield wording, Entry(Layer.CONTENT, "site", site.name, 3, wording.text, site)
    for rank, (kind, said) in enumerate(lexicon.modifiers.items()):
        yield from ((one, Entry(Layer.MODIFIER, kind, kind, rank, one.text)) for one in said)
    for rank, (kind, said) in enumerate(lexicon.cues.items()):
        layer = _CUE_LAYERS.get(kind, Layer.CUE)
        yield from ((one, Entry(layer, kind, kind, rank, one.text)) for one in said)


def choose(items: Iterable[Item], *layers: Layer) -> list[Item]:
    """The items of these layers that hold, in the order of the text.

    The longest come first, and none shares a word with another of its layer.
    """
    chosen = [item for layer in layers for item in _of_layer(items, layer)]
    chosen.sort(key=lambda item: (item.first, item.last))
    return chosen


def _of_layer(items: Iterable[Item], layer: Layer) -> list[Item]:
    taken = 0
    chosen = []
    of_layer = [item for item in items if item.entry.layer is layer]
    sure: dict[int, list[Item]] = {}
    for item in of_layer:
        if not item.spelled:
            for at in {item.first, item.last}:
                sure.setdefault(at, []).append(item)
    for item in sorted(
        of_layer,
        key=lambda item: (
            -item.size,
            len(item.spelled),
            _doubt(item, sure) if item.spelled else 0,
            item.entry.rank,
            item.first,
            item.last,
        ),
    ):
        mask = (1 << item.last) - (1 << item.first)
        if not taken & mask:
            taken |= mask
            chosen.append(item)
    return chosen


def _doubt(item: Item, sure: Mapping[int, Sequence[Item]]) -> int:
    """How little speaks for a corrected word.

    0 if it completes a finding or a site beside it, 2 if it alone means nothing.
    """
    beside = range(item.first - _NEAR, item.last + _NEAR + 1)
    if any(_complete(item, other) for at in beside for other in sure.get(at, ())):
        return 0
    meaning = item.entry.meaning
    return 1 if isinstance(meaning, Term) or (isinstance(meaning, Finding) and meaning.alone) else 2


def _complete(one: Item, other: Item) -> bool:
    """Whether a finding and a site make a sign together, in either order."""
    for finding, site in ((one.entry, other.entry), (other.entry, one.entry)):
        if isinstance(finding.meaning, Finding) and isinstance(site.meaning, Site):
            return any(
                site.name in reading.at or reading.elsewhere for reading in (finding.meaning, *finding.others)
            )
    return False


def is_site(item: Item) -> bool:
    """Whether it names a part of the body, or something that the body does."""
    return isinstance(item.entry.meaning, Site)
