"""One sentence with everything that was found in it, ready for the rules of combination and context."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from symptomdesk.language.matching import Item
    from symptomdesk.language.tokens import Word


class Role(Enum):
    """What a word does where it is not part of an entry."""

    FILLER = auto()
    LIGHT = auto()
    PREPOSITION = auto()
    AND = auto()
    OR = auto()
    COMMA = auto()
    STOP = auto()
    OTHER = auto()

    __hash__ = object.__hash__  # Roles are looked up in sets at every word; that of Enum is slow.


LISTING = frozenset({Role.AND, Role.OR, Role.COMMA})
"""The roles that continue a list."""
EASY = frozenset({Role.FILLER, Role.LIGHT})
"""The roles of words which say nothing by themselves."""


class Sentence(Struct):
    """The words of a sentence, what each of them does, and the entries that hold.

    ``content_at`` gives the finding, site or term to which a word belongs; idioms are words like any other.
    ``sites`` are all sites that are named, those within the words of a term too. It is ``asked`` if it ends
    in a question mark. ``content_at`` and ``modifier_at`` follow from the rest.
    """

    words: Sequence[Word]
    roles: Sequence[Role]
    content: Sequence[Item]
    cues: Sequence[Item]
    modifiers: Sequence[Item]
    consequences: Sequence[Item]
    sites: Sequence[Item]
    classes: Mapping[str, frozenset[str]]
    asked: bool = False
    content_at: list[Item | None] = field(default_factory=list)
    modifier_at: list[Item | None] = field(default_factory=list)

    def __post_init__(self) -> None:
        said = [item for item in self.content if item.entry.kind != "idiom"]
        self.content_at = _by_word(said, len(self.words))
        self.modifier_at = _by_word(self.modifiers, len(self.words))

    def subject_of(self, term: Item) -> Item | None:
        """The site with which a term's words begin ("legs" in "legs gave way")."""
        return next((site for site in self.sites if site.first == term.first and site.last < term.last), None)

    def determined(self, at: int) -> bool:
        """Whether a possessive or article stands before a word ("my leg", "my whole leg", not "leg pain")."""
        at -= 1
        while at > 0 and self.words[at].text in self.classes["whole"]:
            at -= 1
        return at >= 0 and self.words[at].text in self.classes["determiners"]

    def inside(self, at: int) -> bool:
        """Whether a preposition puts what follows into what stands before it ("legs in pain")."""
        return self.words[at].text in self.classes["inside"]

    def modifier_near(self, kind: str, first: int, last: int) -> Item | None:
        """The modifier of that kind touching words ``first`` up to ``last``."""
        for item in self.modifiers:
            if item.entry.kind == kind and item.first < last and item.last > first:
                return item
        return None


def _by_word(items: Sequence[Item], length: int) -> list[Item | None]:
    at: list[Item | None] = [None] * length
    for item in items:
        for index in range(item.first, item.last):
            at[index] = item
    return at
