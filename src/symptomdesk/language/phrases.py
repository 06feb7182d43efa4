"""Phrases as the lexicon writes them, and the words that they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from symptomdesk.language import tokens
from symptomdesk.language.tokens import is_range

if TYPE_CHECKING:
    from symptomdesk.language.tokens import Inflection

_PART = re.compile(r"\(([^()]*)\)(\??)|([^\s()]+)|([()])")


class Element(NamedTuple):
    """One place of a phrase: the ``choices`` of words that fit, and whether it may be left out.

    A choice is one or more symbols. A symbol is a stem, which fits every inflection, or "=" and a word that
    fits only as written.
    """

    choices: tuple[tuple[str, ...], ...]
    optional: bool = False


class Phrase(NamedTuple):
    """A phrase as written in the file, and its elements in order.

    In the file ``a|b`` is either word, ``(a b|c)`` either group of words, ``a?`` may be missing, ``=a`` is
    not inflected and ``10-20`` is any number from 10 to 20.
    """

    text: str
    elements: tuple[Element, ...]


class PhraseReader:
    """Reads phrases; keeps what it has read of single words, for most of them return.

    ``words`` are all words that it has met.
    """

    def __init__(self, inflection: Inflection) -> None:
        self.words: set[str] = set()
        self._inflection = inflection
        self._elements: dict[tuple[str, bool], Element] = {}
        self._stems: dict[str, str] = {}
        self._typed: dict[str, tuple[str, ...]] = {}

    def read(self, text: str, *, inflected: bool) -> Phrase:
        """The phrase that ``text`` writes; ``inflected`` if its words fit in any of their forms.

        Raises ``ValueError``, with the reason in words, for what is no phrase.
        """
        if ";" in text:
            raise ValueError("commas stand between phrases, and no semicolons")
        found = Phrase(text, self._elements_of(text, inflected))
        if all(element.optional for element in found.elements):
            raise ValueError("it could be empty")
        return found

    def _elements_of(self, text: str, inflected: bool) -> tuple[Element, ...]:
        if "(" not in text and ")" not in text:
            return tuple([self._element(part, inflected) for part in text.split()])
        elements = []
        for group, optional, word, bracket in _PART.findall(text):
            if bracket:
                raise ValueError("a bracket is left open")
            if word:
                elements.append(self._element(word, inflected))
            else:
                choices = tuple(self._choice(choice, inflected) for choice in group.split("|"))
                elements.append(Element(choices, bool(optional)))
        return tuple(elements)

    def _element(self, part: str, inflected: bool) -> Element:
        """A single word, or single words between bars."""
        known = self._elements.get((part, inflected))
        if known is None:
            choices = tuple(self._choice(word, inflected) for word in part.rstrip("?").split("|"))
            known = self._elements[part, inflected] = Element(choices, part.endswith("?"))
        return known

    def _choice(self, words: str, inflected: bool) -> tuple[str, ...]:
        symbols = []
        for word in words.split():
            bare = word.removeprefix("=")
            if not bare or bare.endswith("?"):
                raise ValueError(f"“{words}” is no choice of words")
            for typed in self._as_typed(bare):
                self.words.add(typed)
                symbols.append(self._stem(typed) if inflected and bare == word else f"={typed}")
        if not symbols:
            raise ValueError("it has an empty alternative")
        return tuple(symbols)

    def _as_typed(self, word: str) -> tuple[str, ...]:
        """The words that are read where somebody types this one ("can't" is "can" and "not")."""
        known = self._typed.get(word)
        if known is None:
            read = tokens.words(word, 0, len(word), self._inflection)
            whole = is_range(word)
            known = self._typed[word] = (word,) if whole else tuple(one.text for one in read)
        return known

    def _stem(self, word: str) -> str:
        known = self._stems.get(word)
        if known is None:
            known = self._stems[word] = self._inflection.stem(word)
        return known
