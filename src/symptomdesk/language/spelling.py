"""Slips of the keyboard: which word of the lexicon an unknown word was meant to be."""

from __future__ import annotations

from collections.abc import Collection, Iterable

_SHORTEST = 4
_TWO_SLIPS_FROM = 8
_LONGEST = 24
_REMEMBERED = 5000


class Speller:
    """Corrects unknown words towards ``vocabulary`` only; words in ``ordinary`` are never touched."""

    def __init__(self, vocabulary: Iterable[str], ordinary: Collection[str]) -> None:
        self._ordinary = ordinary
        self._by_length: dict[int, list[str]] = {}
        for word in sorted(set(vocabulary)):
            if len(word) >= _SHORTEST:
                self._by_length.setdefault(len(word), []).append(word)
        self._known: dict[str, tuple[str, ...]] = {}

    def corrections(self, word: str) -> tuple[str, ...]:
        """The words that ``word`` may be a slip of, the likeliest first; none if it is too short or ordinary."""
        if not _SHORTEST <= len(word) <= _LONGEST or word in self._ordinary:
            return ()
        if word not in self._known:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[word] = self._search(word)
        return self._known[word]

    def _search(self, word: str) -> tuple[str, ...]:
        near = self._within(word, 1)
        if not near and len(word) >= _TWO_SLIPS_FROM:
            near = [found for found in self._within(word, 2) if found[0] == word[0]]
        return tuple(sorted(near, key=lambda found: _unlikeliness(word, found)))

    def _within(self, word: str, slips: int) -> list[str]:
        """Vocabulary words that differ by at most ``slips`` letters left out, added, changed or swapped."""
        from rapidfuzz import process  # noqa: PLC0415  (most texts have no unknown word)
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        found: list[str] = []
        for length in range(len(word) - slips, len(word) + slips + 1):
            choices = self._by_length.get(length)
            if choices:
                found += [
                    choice
                    for choice, _, _ in process.extract(
                        word, choices, scorer=OSA.distance, score_cutoff=slips, limit=None
                    )
                ]
        return found


def _unlikeliness(word: str, meant: str) -> tuple[bool, bool, bool, str]:
    """Sorts first what people slip on most: swapped or doubled letters, then others; rarely the first letter."""
    return (meant[0] != word[0], sorted(meant) != sorted(word), set(meant) != set(word), meant)
