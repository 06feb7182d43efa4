"""Finds the lexicon's phrases in a line of words.

All phrases lie in one trie, so a line is matched in one walk whose length grows with the line alone. Little
words ("my", "really", "a bit of") may stand between the words of a phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from symptomdesk.language.entries import Entry, Finding, Layer, Site, Term

if TYPE_CHECKING:
    from symptomdesk.language.phrases import Phrase
    from symptomdesk.language.word_list import WordList

_MOST_SKIPPED = 2
_NEAR = 2
_MOST_READINGS = 256
"""More than any word has: a number has one for each range in which it lies."""
_MERGED = frozenset({"term", "finding"})


class Item(NamedTuple):
    """An entry found at words ``first`` up to ``last`` (exclusive), with ``size`` of them matched.

    ``readings`` is the less, the earlier the readings of its words come; see :class:`Edge`.
    """

    first: int
    last: int
    size: int
    spelled: tuple[tuple[int, str], ...]
    readings: int
    entry: Entry


class Edge(NamedTuple):
    """One way to read the words from here: a symbol of the trie, how many words it takes, its correction."""

    symbol: str
    width: int
    spelled: str


_NO_ENTRY = Entry(Layer.CONTENT, "", "", 0)
Node = dict[Any, Any]
Choice = tuple[str, ...]
"""The symbols of one choice of words."""
_ENTRIES = 0
"""The key under which a node keeps its entries; symbols are texts, so it clashes with none."""


class Trie:
    """The phrases of a word list of which words have been met, and the person's ``own``.

    A node leads by a symbol to one or more nodes. All choices of a bracket lead to the same one, so phrases
    with many choices ("(can|could) not (lift|raise) (my|the) (arm|leg)") take no more room than their words.
    """

    def __init__(self, words: WordList, own: Iterable[tuple[Phrase, Entry]] = ()) -> None:
        self._root: Node = {}
        self._words = words
        self._waiting = dict(words.anchors)
        self._met: set[int] = set()
        self._after: dict[tuple[int, tuple[Choice, ...]], Node] = {}
        self._starts: dict[str, _State] = {}
        for phrase, entry in own:
            self._add(phrase, entry)

    def _meet(self, symbol: str) -> None:
        """Takes in the phrases that waited for a symbol."""
        for number in map(int, self._waiting.pop(symbol).split()):
            if number not in self._met:
                self._met.add(number)
                self._add(*self._words.wording(number))

    def _add(self, phrase: Phrase, entry: Entry) -> None:
        nodes: list[Node] = [self._root]
        for element in phrase.elements:
            following = nodes.copy() if element.optional else []
            following += [_after(node, element.choices, self._after) for node in nodes]
            nodes = following
        for node in nodes:
            if node is not self._root:
                node.setdefault(_ENTRIES, []).append(entry)
        self._forget_starts(phrase)

    def _forget_starts(self, phrase: Phrase) -> None:
        """Make the states anew that lead into a new phrase."""
        for element in phrase.elements:
            for choice in element.choices:
                self._starts.pop(choice[0], None)
            if not element.optional:
                return

    def items(self, edges: Sequence[Sequence[Edge]], skippable: Sequence[bool]) -> list[Item]:
        """Every entry at every place; which of them hold is decided by :func:`choose`."""
        for symbol in {edge.symbol for readings in edges for edge in readings}:
            if symbol in self._waiting:
                self._meet(symbol)
        found: list[Item] = []
        for first, starts in enumerate(edges):
            for reading, (symbol, width, spelled) in enumerate(starts):
                said = ((first, spelled),) if spelled else ()
                start = Item(first, first + width, width, said, reading, _NO_ENTRY)
                if state := self._start(symbol):
                    _walk(state, start, edges, skippable, found)
        return _with_all_readings(found)

    def _start(self, symbol: str) -> _State | None:
        """Where the phrases stand that begin with a symbol, if there are any."""
        state = self._starts.get(symbol)
        if state is None and symbol in self._root:
            state = self._starts[symbol] = _State(self._root[symbol])
        return state


class _State:
    """All nodes that the same words lead to, as one: so a text is walked once, and not once a phrase.

    It is made when words lead to it for the first time, and kept until a phrase is added that begins so.
    """

    __slots__ = ("_following", "entries")

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.entries: list[Entry] = []
        self._following: dict[str, list[Node] | _State] = {}
        following: dict[str, list[Node]] = {}
        for node in {id(node): node for node in nodes}.values():
            for symbol, after in node.items():
                if symbol == _ENTRIES:
                    self.entries += after
                else:
                    following.setdefault(symbol, []).extend(after)
        self._following.update(following)

    @property
    def is_last(self) -> bool:
        """Whether no phrase goes on from here."""
        return not self._following

    def after(self, symbol: str) -> _State | None:
        """Where a further symbol leads, if anywhere."""
        found = self._following.get(symbol)
        if isinstance(found, list):
            found = self._following[symbol] = _State(found)
        return found


def _with_all_readings(found: list[Item]) -> list[Item]:
    """The items, those of the very same words as one: findings, be they written as they are ("=gone") or not.

    A term of these words keeps the findings beside its own meaning.
    """
    spans: dict[tuple[object, ...], list[int]] = {}
    for number, item in enumerate(found):
        if item.entry.kind in _MERGED:
            # A corrected word may be another one: there a term stays what it is.
            kind = item.entry.kind if item.spelled else ""
            spans.setdefault((*item[:4], kind), []).append(number)
    dropped: set[int] = set()
    for alike in spans.values():
        if len(alike) > 1:
            first, *others = numbers = sorted(
                alike, key=lambda at: (found[at].entry.rank, found[at].readings, found[at].entry.number)
            )
            more = [m for at in numbers for m in (found[at].entry.meaning, *found[at].entry.others)]
            findings = {m.name: m for m in more if isinstance(m, Finding) and m != found[first].entry.meaning}
            entry = replace(found[first].entry, others=tuple(findings.values()))
            found[first] = found[first]._replace(entry=entry)
            dropped.update(at for at in others if found[at].entry.kind == "finding")
    return [item for number, item in enumerate(found) if number not in dropped]


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
    state: _State, so_far: Item, edges: Sequence[Sequence[Edge]], skippable: Sequence[bool], found: list[Item]
) -> None:
    """Follows the words after ``so_far`` down the trie and collects the entries on the way."""
    first, at, size, spelled, readings, _ = so_far
    for entry in state.entries:
        # An idiom has just its own words: "it kills me every time" is not "to kill time".
        if entry.kind != "idiom" or size == at - first:
            found.append(Item(first, at, size, spelled, readings, entry))
    if state.is_last:
        return
    for _ in range(_MOST_SKIPPED + 1):
        if at >= len(edges):
            return
        for reading, (symbol, width, correction) in enumerate(edges[at], readings * _MOST_READINGS):
            after = state.after(symbol)
            if after is not None:
                said = (*spelled, (at, correction)) if correction else spelled
                reached = Item(first, at + width, size + width, said, reading, _NO_ENTRY)
                _walk(after, reached, edges, skippable, found)
        if not skippable[at]:
            return
        at += 1


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
            item.readings,
            item.entry.number,
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
