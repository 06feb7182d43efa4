"""What ails a part that an earlier clause names, and that "it", "they" or nothing at all means here.

"Showed the nurse my ankles, they are puffy", "looked at my feet tonight, swollen again".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.clauses import stands_alone
from symptomdesk.language.cues import OTHERS
from symptomdesk.language.entries import Finding, Site, Term
from symptomdesk.language.matching import is_site
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.sides import is_one_sided, is_plural
from symptomdesk.language.statements import completes

if TYPE_CHECKING:
    from symptomdesk.language.matching import Item

_NEAR_PRONOUN = 4


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
        if Role.COMMA in sentence.roles[at : item.first] and not stands_alone(sentence, item):
            continue  # "my skin loves it, dry sherry too"
        points = at < item.first and (_points_back(sentence, at) or _is_partner(sentence, at))
        if words[at].text in one or points:
            return _signs_recalled(sentence, at, finding, before)
        if words[at].text in many and at < item.first:
            return _signs_recalled(sentence, at, finding, before, many=True)
    if before is not None and completes(sentence, before):
        return _signs_recalled(sentence, 0, finding, before)  # "Looked at my ankles. Swollen again."
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


def _is_partner(sentence: Sentence, at: int) -> bool:
    """Whether the other of two is told of ("the left leg is fine, the right is swollen")."""
    words, classes = sentence.words, sentence.classes
    return (
        words[at].text in classes["partners"]
        and words[at + 1].text in classes["being"]
        and sentence.determined(at)
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
    usual = finding.at.get(site.name, finding.elsewhere)
    if finding.sided and site.paired and is_one_sided(told, place, place):
        return _told(finding.sided, usual if finding.sided_too else "")
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
    if at is None or not stands_alone(sentence, item):
        return ()
    while at >= 0 and sentence.content_at[at] is None and sentence.roles[at] not in LISTING:
        at -= 1
    place = sentence.content_at[at] if at >= 0 else None
    meaning = place.entry.meaning if place is not None else None
    if place is not None and isinstance(meaning, Site):
        told = sentence.determined(place.first) and not _is_told_of(sentence, place)
        return _signs_at(sentence, finding, place, meaning) if told else ()
    return _told(finding.at.get(meaning.about, "")) if isinstance(meaning, Term) else ()
