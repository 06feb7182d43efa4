"""What ails a part that was named in another clause, before it, after it, or around an insertion.

"My heart, out of nowhere, starts to race", "it flips over, my heart", "looked at my ankles, they are puffy".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.cues import OTHERS
from symptomdesk.language.lexicon import Finding, Site, Term
from symptomdesk.language.matching import is_site
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.sides import is_one_sided, is_plural
from symptomdesk.language.tokens import BRACKET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from symptomdesk.language.matching import Item
    from symptomdesk.language.tokens import Word

_NEAR_PRONOUN = 4
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
    return opening if verb or (_opens_clause(sentence, site) and _stands_alone(sentence, item)) else None


def _names(found: Item | None) -> bool:
    """Whether there is a part or a sign by name, and not only what ails a part."""
    return found is not None and found.entry.kind != "finding"


def _interrupts(sentence: Sentence, found: Item | None, opening: int) -> bool:
    """Whether what an insertion names is a subject of its own, or goes on with a list."""
    if found is None or not is_site(found):
        return _names(found)
    if sentence.roles[opening + 1] is Role.PREPOSITION:
        return False  # "my left leg, below the knee, is hot"
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
    return at < 0 or sentence.roles[at] is Role.COMMA


def _stands_alone(sentence: Sentence, item: Item) -> bool:
    """Whether no other word leans on a finding, as a noun does on "red" in "red wine"."""
    return item.last == len(sentence.words) or (
        sentence.roles[item.last] is not Role.OTHER or sentence.content_at[item.last] is not None
    )


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


def recalled_signs(
    sentence: Sentence, item: Item, finding: Finding, before: Sentence | None
) -> tuple[str, ...]:
    """The signs of a finding said of "it" or "they", or of nothing, where a part named earlier is meant."""
    if finding.before:
        return ()
    words, classes = sentence.words, sentence.classes
    ends = item.last == len(words) or sentence.roles[item.last] is not Role.OTHER
    if ends and finding.name in classes["reaching_back"]:
        return _signs_recalled(sentence, item.first, finding, before)  # "nose at it since four, third towel"
    one, many = classes["recalling"], classes["recalling_many"]
    for at in range(max(0, item.first - _NEAR_PRONOUN), min(len(words), item.last + _NEAR_PRONOUN)):
        if Role.COMMA in sentence.roles[at : item.first] and not _stands_alone(sentence, item):
            continue  # "my skin loves it, dry sherry too"
        if words[at].text in one or (at < item.first and _points_back(sentence, at)):
            return _signs_recalled(sentence, at, finding, before)
        if words[at].text in many and at < item.first:
            return _signs_recalled(sentence, at, finding, before, many=True)
    return _signs_of_last_named(sentence, item, finding)


def _points_back(sentence: Sentence, at: int) -> bool:
    """Whether a "that" is the subject of its clause ("the drip was in my hand, now that's swollen")."""
    words, classes = sentence.words, sentence.classes
    return (
        words[at].text in classes["linking"]
        and words[at + 1].text in classes["being"]
        and (at == 0 or sentence.roles[at - 1] in EASY or sentence.roles[at - 1] in LISTING)
        and sentence.content_at[at - 1] is None
    )


def _signs_recalled(
    sentence: Sentence, pronoun: int, finding: Finding, before: Sentence | None, *, many: bool = False
) -> tuple[str, ...]:
    """The signs at the part that a pronoun means: the last named one, if it is of its number."""
    named = [place for place in sentence.content if place.last <= pronoun]
    if not any(isinstance(place.entry.meaning, (Site, Term)) for place in named) and before is not None:
        named = [*before.content, *named]
    for place in reversed(named):
        meaning = place.entry.meaning
        if isinstance(meaning, Site):
            told = before if before is not None and place in before.content else sentence
            if many:
                meant = is_plural(told, place) and not _others_meant(sentence, told, place, pronoun)
            else:
                meant = meaning.recalled
            return _signs_at(told, finding, place, meaning) if meant else ()
        if isinstance(meaning, Term):
            return () if many else _told(finding.at.get(meaning.about, ""))
    return ()


def _others_meant(sentence: Sentence, told: Sentence, place: Item, pronoun: int) -> bool:
    """Whether "they" may be people or things that were named after a part."""
    start = place.last if told is sentence else 0
    return any(cue.entry.kind in OTHERS and start <= cue.first < pronoun for cue in sentence.cues) or any(
        word.text in sentence.classes["things"] for word in sentence.words[start:pronoun]
    )


def _signs_at(told: Sentence, finding: Finding, place: Item, site: Site) -> tuple[str, ...]:
    """The signs at a part that was named before; of a limb that was one of two, the one for that."""
    usual = finding.at.get(site.name, "")
    if finding.sided and site.paired and is_one_sided(told, place, place):
        return _told(finding.sided, usual or finding.elsewhere if finding.sided_too else "")
    return _told(usual)


def _told(*signs: str) -> tuple[str, ...]:
    return tuple(sign for sign in signs if sign)


def _is_told_of(sentence: Sentence, place: Item) -> bool:
    """Whether something ails a part already ("blisters on both my hands, full of water")."""
    at = place.first - 1
    while at >= 0 and sentence.roles[at] not in LISTING:
        found = sentence.content_at[at]
        if found is not None and not is_site(found):
            return True
        at -= 1
    return False


def _end_of_clause_before(sentence: Sentence, item: Item) -> int | None:
    """The last word of the clause before, if a finding opens its own and has no subject there.

    "…, bright red" and "… then there was blood" have none.
    """
    classes, words = sentence.classes, sentence.words
    at = item.first - 1
    while at >= 0 and sentence.content_at[at] is None and words[at].text not in classes["opening_clauses"]:
        text = words[at].text
        subject = text in classes["subjects"] and text not in classes["existing"]
        if subject or not (
            sentence.roles[at] in EASY or text in classes["shades"] or text in classes["counting"]
        ):
            return None
        at -= 1
    while at >= 0 and words[at].text in classes["opening_clauses"]:
        at -= 1
    return at if 0 <= at < item.first - 1 and words[at + 1].text in classes["opening_clauses"] else None


def _signs_of_last_named(sentence: Sentence, item: Item, finding: Finding) -> tuple[str, ...]:
    """The signs at what the clause before tells of ("looked at my feet tonight, swollen again")."""
    at = _end_of_clause_before(sentence, item)
    if at is None or not _stands_alone(sentence, item):
        return ()
    while at >= 0 and sentence.content_at[at] is None and sentence.roles[at] not in LISTING:
        at -= 1
    place = sentence.content_at[at] if at >= 0 else None
    meaning = place.entry.meaning if place is not None else None
    if place is not None and isinstance(meaning, Site):
        told = sentence.determined(place.first) and not _is_told_of(sentence, place)
        return _signs_at(sentence, finding, place, meaning) if told else ()
    return _told(finding.at.get(meaning.about, "")) if isinstance(meaning, Term) else ()


def gapped(sentence: Sentence) -> Iterator[tuple[Item, Finding]]:
    """Each part of which a bare verb says what ails another, with that ("…, but both feet are")."""
    ailing: Item | None = None
    for found in sentence.content:
        if found.entry.kind == "finding":
            ailing = found
        elif ailing is not None and is_site(found) and _is_left_open(sentence, found.last):
            readings = (ailing.entry.meaning, *ailing.entry.others)
            fitting = [one for one in readings if isinstance(one, Finding) and found.entry.name in one.at]
            yield from ((found, finding) for finding in fitting[:1])


def _is_left_open(sentence: Sentence, at: int) -> bool:
    """Whether a bare "are" or "do", and perhaps a "too", ends a clause."""
    words, roles, end = sentence.words, sentence.roles, len(sentence.words)
    if at >= end or words[at].text not in sentence.classes["bare_verbs"]:
        return False
    at += 1
    while at < end and words[at].text in sentence.classes["adding"]:
        at += 1
    return at == end or roles[at] is Role.COMMA


def without_insertion(sentence: Sentence) -> Sequence[Word]:
    """The words of a sentence without what is put in before its verb, if there is anything.

    "The loo, when I looked, was full of blood" is to be read as "the loo was full of blood".
    """
    words, roles = sentence.words, sentence.roles
    if not sentence.content:
        return ()
    for closing in range(2, len(words) - 1):
        if roles[closing] is not Role.COMMA or not _is_verb(sentence, closing + 1):
            continue
        opening = _comma_before(sentence, closing)
        if opening and not any(_names(found) for found in sentence.content_at[opening + 1 : closing]):
            return (*words[:opening], *words[closing + 1 :])
    return ()


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a word goes on with what was begun before an insertion."""
    return sentence.words[at].text in sentence.classes["having_done"] or sentence.roles[at] is Role.LIGHT
