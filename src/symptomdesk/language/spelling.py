"""Slips of the keyboard: which word of the lexicon an unknown word was meant to be."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

_SHORTEST = 4
_TWO_SLIPS_FROM = 7
_SURE_OF_TWO_FROM = 10
_LONGEST = 24
_REMEMBERED = 5000
_LITTLE_WINS_FROM = 6
_MOST = 12
_FIRST_LETTER_FROM = 5
"""People seldom slip on the first letter of a word; in a shorter one it is not believed."""


class Speller:
    """Corrects unknown words towards ``vocabulary``; ``little`` words compete ("hving" is "having").

    ``ordinary`` words are never a correction, but they cast doubt on the others ("sgar" may be "sugar").
    """

    def __init__(
        self,
        vocabulary: Iterable[str],
        little: Collection[str],
        ordinary: Collection[str] = (),
    ) -> None:
        self._little = frozenset(little)
        spoken = {*vocabulary, *little}
        self._by_length = _by_length(spoken)
        self._rivals = _by_length(ordinary)
        self._contested: dict[str, bool] = {}
        self._known: dict[tuple[str, int], tuple[str, ...]] = {}

    def corrections(self, word: str, slips: int) -> tuple[str, ...]:
        """The words that ``word`` may be with ``slips`` (1 or 2) slips, the likeliest first.

        A short word has none, for it is near to too many.
        """
        if not (_SHORTEST if slips == 1 else _TWO_SLIPS_FROM) <= len(word) <= _LONGEST:
            return ()
        key = (word, slips)
        if key not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[key] = self._search(word, slips)
        return self._known[key]

    def is_contested(self, word: str, *, alone: bool) -> bool:
        """Whether one slip from ``word`` lies a word without a meaning here that is as likely meant.

        An ``alone`` short word is also contested if the slip would be in its first letter.
        """
        meant = self.corrections(word, 1)
        if not meant:
            return False
        if alone and len(word) < _FIRST_LETTER_FROM and not _is_same_start(word, meant[0]):
            return True
        known = self._contested.get(word)
        if known is None:
            if len(self._contested) >= _REMEMBERED:
                self._contested.clear()
            known = self._contested[word] = self._has_rival(word, meant[0])
        return known

    def _has_rival(self, word: str, meant: str) -> bool:
        likelihood = _unlikeliness(word, meant)[:3]
        return any(_unlikeliness(word, rival)[:3] <= likelihood for rival in _within(self._rivals, word, 1))

    def _search(self, word: str, slips: int) -> tuple[str, ...]:
        near = _within(self._by_length, word, slips)
        if slips > 1:
            near = [found for found in near if found[0] == word[0]]
        near.sort(key=lambda found: _unlikeliness(word, found))
        little = [found for found in near if found in self._little]
        if little and len(word) >= _LITTLE_WINS_FROM:
            return tuple(little)
        return tuple(found for found in near if found not in self._little)[:_MOST]


def _by_length(words: Iterable[str]) -> dict[int, list[str]]:
    grouped: dict[int, list[str]] = {}
    for word in sorted(words):
        if len(word) >= _SHORTEST:
            grouped.setdefault(len(word), []).append(word)
    return grouped


def _within(words: Mapping[int, Sequence[str]], word: str, slips: int) -> list[str]:
    """The words that differ by at most ``slips`` letters left out, added, changed or swapped."""
    from rapidfuzz import process  # noqa: PLC0415  (most texts have no unknown word)
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    found: list[str] = []
    for length in range(len(word) - slips, len(word) + slips + 1):
        choices = words.get(length)
        if choices:
            near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=None)
            found += [choice for choice, _, _ in near]
    return found


def _is_same_start(word: str, meant: str) -> bool:
    """Whether the first letter is right, or only swapped with the second."""
    return meant[0] == word[0] or sorted(meant) == sorted(word)


def _unlikeliness(word: str, meant: str) -> tuple[bool, bool, bool, str]:
    """Sorts first what people slip on most: swapped or doubled letters; last the first letter of a word."""
    return (meant[0] != word[0], sorted(meant) != sorted(word), set(meant) != set(word), meant)


def doubtful(written: str, meant: str) -> bool:
    """Whether to ask about a correction: two slips in a word that is not long leave too much open."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return len(written) < _SURE_OF_TWO_FROM and OSA.distance(written, meant) > 1
