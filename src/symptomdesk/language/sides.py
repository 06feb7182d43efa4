"""Which of two limbs is meant: "left arm", "my calf", but "both ankles"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.matching import is_site
from symptomdesk.language.sentence import Role, Sentence

if TYPE_CHECKING:
    from symptomdesk.language.matching import Item


def is_one_sided(sentence: Sentence, item: Item, place: Item) -> bool:
    """Whether a limb is said to be one of the two: "left arm", "one leg", "my calf"."""
    last = max(place.last, item.last)
    end = next((at for at in range(last, len(sentence.words)) if sentence.roles[at] is Role.COMMA), last + 4)
    if sentence.modifier_near("both_sides", place.first - 3, min(last + 2, end)):
        return False
    if sentence.modifier_near("one_side", place.first - 2, min(last + 4, end)):
        return True
    if is_plural(sentence, place):
        return False
    named = sentence.words[_last_of_name(sentence, place) - 1].text
    return named == "calf" or sentence.determined(place.first)


def is_plural(sentence: Sentence, place: Item) -> bool:
    """Whether more than one of a part is named ("ankles", "feet", "leg muscles")."""
    named = sentence.words[_last_of_name(sentence, place) - 1].text
    return named.endswith("s") or named in sentence.classes["plurals"]


def _last_of_name(sentence: Sentence, place: Item) -> int:
    """The end of a site with the sites right after it ("my leg muscles" are many)."""
    last = place.last
    while last < len(sentence.words) and (after := sentence.content_at[last]) is not None and is_site(after):
        last = after.last
    return last
