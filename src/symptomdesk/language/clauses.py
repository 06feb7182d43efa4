"""What ails a part from which an insertion parts it, or that is named only afterwards.

"My heart, out of nowhere, starts to race", "it flips over, my heart".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.matching import is_site
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.tokens import BRACKET, HEADING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from symptomdesk.language.matching import Item
    from symptomdesk.language.tokens import Word

_LONGEST_INSERTION = 10
_LONGEST_REST = 6
_REACH = 9


def opening_of_insertion(sentence: Sentence, comma: int, item: Item) -> int | None:
    """The comma or bracket that opens what ``comma`` closes ("my heart, out of nowhere, starts to race").

    Right before it stands a part, after it a predicate that needs one: no other doer comes between.
    """
    if _has_doer(sentence, comma + 1, item):
        return None
    opening = _comma_before(sentence, comma)
    if opening is None or any(
        _interrupts(sentence, found, opening) for found in sentence.content_at[opening + 1 : comma]
    ):
        return None
    at = opening - 1
    while at >= 0 and sentence.content_at[at] is None and sentence.roles[at] in EASY:
        at -= 1
    site = sentence.content_at[at] if at >= 0 else None
    if site is None or not is_site(site):
        return None
    verb = _has_verb(sentence, comma + 1, item)
    return opening if verb or (_opens_clause(sentence, site) and stands_alone(sentence, item)) else None


def _names(found: Item | None) -> bool:
    """Whether there is a part or a sign by name, and not only what ails a part."""
    return found is not None and found.entry.kind != "finding"


def _interrupts(sentence: Sentence, found: Item | None, opening: int) -> bool:
    """Whether what an insertion names is a subject of its own, or goes on with a list."""
    if found is None or not is_site(found):
        return _names(found)
    start = sentence.words[opening + 1].text
    if sentence.roles[opening + 1] is Role.PREPOSITION or start in sentence.classes["setting_aside"]:
        return False  # "my left leg, below the knee, is hot", "my chest, never mind my legs, hurts"
    return found.first == opening + 1 or sentence.determined(found.first)


def _comma_before(sentence: Sentence, comma: int) -> int | None:
    """The nearest comma before another, as far away as an insertion is long."""
    within = range(comma - 1, max(0, comma - 2 - _LONGEST_INSERTION), -1)
    return next((at for at in within if sentence.roles[at] is Role.COMMA), None)


def _has_doer(sentence: Sentence, start: int, item: Item) -> bool:
    """Whether between ``start`` and a finding comes somebody or something that it may be said of."""
    return any(
        sentence.words[at].text in sentence.classes["subjects"] or _names(sentence.content_at[at])
        for at in range(start, item.first)
    )


def _has_verb(sentence: Sentence, start: int, item: Item) -> bool:
    """Whether a verb leads from ``start`` to a finding ("…, starts to race", "…, just swelled")."""
    classes, words = sentence.classes, sentence.words
    return words[start].text in classes["having_done"] or any(
        words[at].text in classes["copulas"] or sentence.roles[at] is Role.LIGHT
        for at in range(start, item.first)
    )


def _opens_clause(sentence: Sentence, site: Item) -> bool:
    """Whether only little words stand before a part in its clause, so that something is told of it."""
    at = site.first - 1
    while at >= 0 and sentence.roles[at] in EASY:
        at -= 1
    return at < 0 or sentence.roles[at] in LISTING or sentence.words[at].text in sentence.classes["turning"]


def stands_alone(sentence: Sentence, item: Item) -> bool:
    """Whether no other word leans on a finding, as a noun does on "red" in "red wine"."""
    if item.last == len(sentence.words):
        return True
    after = sentence.content_at[item.last]
    return sentence.roles[item.last] is not Role.OTHER if after is None else after.entry.kind == "finding"


def is_noted(sentence: Sentence, item: Item) -> bool:
    """Whether a finding is all that is noted of what heads it ("energy - none, appetite - nil")."""
    words, before, after = sentence.words, item.first - 1, item.last
    ends = after == len(words) or sentence.roles[after] in LISTING
    return ends and before > 0 and words[before].text in HEADING


def named_afterwards(sentence: Sentence, item: Item) -> Item | None:
    """The part that is named only after it was said what ails it ("it flips over, my heart")."""
    for at in range(item.last, min(len(sentence.words), item.last + _REACH)):
        found = sentence.content_at[at]
        if sentence.roles[at] is Role.COMMA:
            return _afterthought(sentence, at)
        if _names(found):
            return None
        if sentence.words[at].text in sentence.classes["turning"]:
            return None
    return None


def _afterthought(sentence: Sentence, comma: int) -> Item | None:
    """The part after a comma, or after a few words more ("yellow, I'd say, the whites of my eyes")."""
    site = _named_alone(sentence, comma + 1)
    if site is not None:
        return site
    within = range(comma + 1, min(len(sentence.words), comma + 2 + _LONGEST_INSERTION))
    closing = next((at for at in within if sentence.roles[at] is Role.COMMA), None)
    if closing is None or any(sentence.content_at[comma + 1 : closing]):
        return None
    return _named_alone(sentence, closing + 1)


def _named_alone(sentence: Sentence, start: int) -> Item | None:
    """The part with which a clause begins that says nothing else of it."""
    words, roles = sentence.words, sentence.roles
    at = start
    while at < len(words) and sentence.content_at[at] is None and roles[at] in EASY:
        at += 1
    site = sentence.content_at[at] if at < len(words) else None
    if site is None or not is_site(site):
        return None
    pointing = sentence.classes["pointing_at_parts"]
    bracketed = start > 0 and words[start - 1].text == BRACKET  # "swelling (feet)"
    if not bracketed and not any(word.text in pointing for word in words[start : site.last]):
        return None
    end = site.last
    while end < len(words) and roles[end] not in {Role.COMMA, Role.STOP}:
        end += 1
    rest = range(site.last, end)
    if len(rest) > _LONGEST_REST or any(
        found is not None and not is_site(found) for found in sentence.content_at[site.last : end]
    ):
        return None
    begun = bool(rest) and (
        words[site.last].text in sentence.classes["being"] or roles[site.last] is Role.LIGHT
    )
    said = begun and len(rest) > 1  # "bright red, my wee was"
    return None if said else site


def shortened(sentence: Sentence) -> Sequence[Word]:
    """The words of a sentence without what is put in before its verb, or without the colon after a part.

    "The loo, when I looked, was full of blood" is to be read as "the loo was full of blood".
    """
    words, roles = sentence.words, sentence.roles
    if not sentence.content:
        return ()
    for closing in range(1, len(words) - 1):
        found = sentence.content_at[closing - 1]
        if words[closing].text in HEADING and found is not None and is_site(found):
            return (*words[:closing], *words[closing + 1 :])  # "appetite: gone"
        if roles[closing] is not Role.COMMA or not _is_verb(sentence, closing + 1):
            continue
        opening = _comma_before(sentence, closing)
        if opening and not any(_names(found) for found in sentence.content_at[opening + 1 : closing]):
            return (*words[:opening], *words[closing + 1 :])
    return ()


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word goes on with what was begun before an insertion."""
    return sentence.words[at].text in sentence.classes["having_done"] or sentence.roles[at] is Role.LIGHT
