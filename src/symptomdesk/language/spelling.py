"""Slips of the keyboard: which word of the lexicon an unknown word was meant to be."""

from __future__ import annotations

from collections.abc import Collection, Iterable

_SHORTEST = 4
_TWO_SLIPS_FROM = 9
_SURE_OF_TWO_FROM = 10
_LONGEST = 24
_REMEMBERED = 5000
_LITTLE_WINS_FROM = 6
_MOST = 12


class Speller:
    """Corrects unknown words towards ``vocabulary``; ``little`` words compete ("hving" is "having")."""

    def __init__(self, vocabulary: Iterable[str], little: Collection[str]) -> None:
        self._little = frozenset(little)
        self._by_length: dict[int, list[str]] = {}
        for word in sorted({*vocabulary, *little}):
            if len(word) >= _SHORTEST:
                self._by_length.setdefault(len(word), []).append(word)
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

    def _search(self, word: str, slips: int) -> tuple[str, ...]:
        near = self._within(word, slips)
        if slips > 1:
            near = [found for found in near if found[0] == word[0]]
        near.sort(key=lambda found: _unlikeliness(word, found))
        little = [found for found in near if found in self._little]
        if little and len(word) >= _LITTLE_WINS_FROM:
            return tuple(little)
        return tuple(found for found in near if found not in self._little)[:_MOST]

    def _within(self, word: str, slips: int) -> list[str]:
        """The words that differ by at most ``slips`` letters left out, added, changed or swapped."""
        from rapidfuzz import process  # noqa: PLC0415  (most texts have no unknown word)
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        found: list[str] = []
        for length in range(len(word) - slips, len(word) + slips + 1):
            choices = self._by_length.get(length)
            if choices:
                near = process.extract(word, choices, scorer=OSA.distance, score_cutoff=slips, limit=None)
                found += [choice for choice, _, _ in near]
        return found


def _unlikeliness(word: str, meant: str) -> tuple[bool, bool, bool, str]:
    """Sorts first what people slip on most: swapped or doubled letters; last the first letter of a word."""
    return (meant[0] != word[0], sorted(meant) != sorted(word), set(meant) != set(word), meant)


def doubtful(written: str, meant: str) -> bool:
    """Whether to ask about a correction: two slips in a word that is not long leave too much open."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return len(written) < _SURE_OF_TWO_FROM and OSA.distance(written, meant) > 1
