"""Findings and sites become signs: "ankles" and "puffy" are swollen limbs, however a sentence joins them.

A finding looks for its sites on both sides, as far as grammar lets it reach: over little words and copulas
("my feet are so swollen"), prepositions ("pain in the lower back") and lists ("hands, feet and legs").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.language import catalogues, clauses, statements, things
from symptomdesk.language.entries import Finding, Site, Term
from symptomdesk.language.gaps import gapped
from symptomdesk.language.matching import is_site
from symptomdesk.language.recalling import recalled_signs
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.sides import is_one_sided
from symptomdesk.language.tokens import HEADING, Kind

if TYPE_CHECKING:
    from symptomdesk.language.matching import Item

_REACH = 11
_MOST_OTHERS = 2
_NEAR_REASON = 5
_BESIDE = 2
_LONGEST_HEADING = 7
_NEAR_SITE = 6
"""Words that may stand between a finding and a site which no rule of grammar ties together."""
NOTHING = "none"
"""The sign of a combination that means nothing ("shaking my head")."""


class Candidate(Struct):
    """A sign that the words ``first`` up to ``last`` (exclusive) name, whatever the context says of it."""

    sign: str
    first: int
    last: int
    items: tuple[Item, ...]
    entry: str
    severity: int | None = None
    sudden: bool = False
    predicate: bool = False
    alone: bool = False


def candidates(sentence: Sentence, before: Sentence | None = None) -> list[Candidate]:
    """Every sign named in a sentence, terms and combinations, in the order of their findings.

    ``before`` is the sentence before it in the same line, of whose words "it" may speak.
    """
    found = list(_all(sentence, before))
    return [
        candidate
        for candidate in found
        if not (
            candidate.alone
            and (
                _said_with_site(candidate, found)
                or _says_how(sentence, candidate, found)
                or _said_of_former(sentence, candidate, found)
                or _is_part_of_other(candidate, found)
            )
        )
        and not things.is_about_thing(sentence, candidate)
        and not _comes_of_another(sentence, candidate, found)
        and not _says_less(candidate, found)
    ]


def _says_less(candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether a finding at a part belongs to a sign of the same part ("calf rock hard, red and hot")."""
    meaning = candidate.items[-1].entry.meaning
    sites = [item for item in candidate.items if is_site(item)]
    return isinstance(meaning, Finding) and any(
        other.sign == meaning.part_of
        and other is not candidate
        and any(item in sites for item in other.items)
        for other in found
    )


def _comes_of_another(sentence: Sentence, candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether words are said to come of the sign before them ("so painful that I can't lift it")."""
    meaning = candidate.items[0].entry.meaning
    if not (isinstance(meaning, Term) and meaning.unless_so):
        return False
    return any(
        0 <= candidate.first - other.last <= _NEAR_REASON
        and any(
            word.text in sentence.classes["so"]
            for word in sentence.words[max(0, other.last - 3) : candidate.first]
        )
        for other in found
    )


def _said_of_former(sentence: Sentence, candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether a finding only says more of a part named before it ("the lump under my arm is tender")."""
    meaning = candidate.items[-1].entry.meaning
    if not (isinstance(meaning, Finding) and meaning.follows):
        return False
    return any(
        (other.sign in sentence.classes["placed"] or any(is_site(item) for item in other.items))
        and (
            candidate.last == other.first  # "tender lump in my neck"
            or (
                other.last <= candidate.first
                and sentence.roles[other.last : candidate.first].count(Role.COMMA) <= 1
            )
        )
        for other in found
    )


def _is_part_of_other(candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether a finding without a site belongs to a sign beside it ("freezing and shaking")."""
    meaning = candidate.items[-1].entry.meaning
    return isinstance(meaning, Finding) and any(
        other.sign == meaning.part_of
        and candidate.first - other.last <= _BESIDE
        and other.first - candidate.last <= _BESIDE
        for other in found
    )


def _said_with_site(candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether words beside it say the same finding again, with its site ("oedema, swelling of the feet")."""
    return any(
        other.entry.startswith(f"{candidate.entry}+")
        and candidate.first - other.last <= 1
        and other.first - candidate.last <= 1
        for other in found
    )


def _says_how(sentence: Sentence, candidate: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether a finding only says how the sign right after it is ("stabbing pain in the chest")."""
    meaning = candidate.items[-1].entry.meaning
    return isinstance(meaning, Finding) and any(
        (candidate.last == other.first or catalogues.is_alternative(sentence, candidate, other))
        and other.sign in meaning.at.values()
        for other in found
    )


def _all(sentence: Sentence, before: Sentence | None) -> Iterator[Candidate]:
    for item in sentence.content:
        meaning = item.entry.meaning
        if isinstance(meaning, Term):
            if said_of_part := _said_of_part(sentence, item):
                yield from said_of_part
                continue
            for sign in (meaning.sign, *meaning.also):
                yield Candidate(
                    sign, item.first, item.last, (item,), meaning.name, meaning.severity, meaning.sudden
                )
        elif isinstance(meaning, Finding):
            yield from _of_finding(sentence, item, meaning, before)
    for place, finding in gapped(sentence):
        signs = {sign: [place] for sign in _signs_at(sentence, place, finding, place)}
        yield from _built(place, finding, signs, predicate=True)


def _of_finding(
    sentence: Sentence, item: Item, first: Finding, before: Sentence | None
) -> Iterator[Candidate]:
    """The signs of a finding: of the first of its readings that fits the sites around it, else of itself."""
    readings = (first, *item.entry.others)
    for finding in readings:
        signs, predicate = _signs(sentence, item, finding)
        if signs.keys() == {NOTHING}:  # "my stomach is bad, it hurts after a meal"
            recalled = recalled_signs(sentence, item, finding, before)
            signs = {sign: [] for sign in recalled} or signs
        if signs:
            yield from _built(item, finding, signs, predicate=predicate)
            return
    for finding in readings:
        signs = _signs_nearby(sentence, item, finding)
        if signs:
            yield from _built(item, finding, signs, predicate=False)
            return
    for finding in readings:
        recalled = recalled_signs(sentence, item, finding, before)
        if recalled:
            yield from _built(item, finding, {sign: [] for sign in recalled}, predicate=False)
            return
    for finding in readings:
        if finding.alone:
            sign = _sudden(sentence, item, finding) or finding.alone
            yield replace(next(_built(item, finding, {sign: []}, predicate=False)), alone=True)
            return


def _said_of_part(sentence: Sentence, item: Item) -> list[Candidate]:
    """What the words of a term say of a part beside them: "wonky" is dizziness, but not of a mouth."""
    for finding in item.entry.others:
        signs, predicate = _signs(sentence, item, replace(finding, elsewhere=""))
        signs = {
            sign: places
            for sign, places in signs.items()
            if sign in sentence.classes["of_parts"] and not _lists(sentence, [*places, item])
            if all(place.first <= item.last for place in places)
        }
        if signs:
            return list(_built(item, finding, signs, predicate=predicate))
    return []


def _signs_nearby(sentence: Sentence, item: Item, finding: Finding) -> dict[str, list[Item]]:
    """The signs of a finding at the nearest site in its part of the sentence, whatever words lie between.

    No grammar ties them ("my arm where the drip was is red and hot"), but nothing else is named there.
    """
    if finding.before or finding.tied:
        return {}
    near = [
        (distance, place)
        for place in sentence.content
        if place.entry.kind == "site"
        and place.entry.name in finding.at
        and (distance := _distance(sentence, item, place)) is not None
    ]
    if not near:
        return {}
    place = min(near, key=lambda one: one[0])[1]
    return {sign: [place] for sign in _signs_at(sentence, item, finding, place)}


def _distance(sentence: Sentence, item: Item, place: Item) -> int | None:
    """How many words lie between a finding and a site; ``None`` if too many, or of something else."""
    start, end = min(item.last, place.last), max(item.first, place.first)
    if place.first < item.first:
        end = _first_of_row(sentence, item)
    between = range(start, end)
    apart = any(
        sentence.roles[at] in LISTING or sentence.content_at[at] is not None or statements.turns(sentence, at)
        for at in between
    )
    return None if apart or len(between) > _NEAR_SITE else len(between)


def _first_of_row(sentence: Sentence, item: Item) -> int:
    """Where a row of findings begins of which one is the last or a later one ("red, hot and swollen")."""
    first = at = item.first
    while at > 0:
        at -= 1
        found = sentence.content_at[at]
        if found is not None and found.entry.kind == "finding":
            first = at = found.first
        elif found is not None or not (sentence.roles[at] in EASY or sentence.roles[at] in LISTING):
            break
    return first


def _signs(sentence: Sentence, item: Item, finding: Finding) -> tuple[dict[str, list[Item]], bool]:
    """The signs of a finding at its sites, and whether it is said of a site before it ("ankles puffy")."""
    only_before = finding.before and not clauses.is_noted(sentence, item)
    left = [] if only_before else _sites_left(sentence, item)
    right = _sites_right(sentence, item, finding, only_after_preposition=bool(left))
    if not (left or right or finding.before):
        afterwards = clauses.named_afterwards(sentence, item)
        right = _same_part(sentence, _site_list(sentence, afterwards)) if afterwards else []
    named = {place.entry.name for place in left}
    right = [place for place in right if place.entry.name not in named]
    signs: dict[str, list[Item]] = {}
    for place in _narrowed([*left, *right]):
        for sign in _signs_at(sentence, item, finding, place):
            signs.setdefault(sign, []).append(place)
    both_meant = finding.sided_too and finding.sided in signs
    if len(signs) > 1 and not both_meant and not _lists(sentence, [*left, *right, item]):
        signs.pop(finding.elsewhere, None)  # "my sides hurt under the ribs" only says where
    return signs, bool(left)


def _same_part(sentence: Sentence, sites: list[Item]) -> list[Item]:
    """The sites of a list up to its first comma ("it's swollen, my left leg, from the knee down")."""
    first = sites[0].last
    return [site for site in sites if Role.COMMA not in sentence.roles[first : max(first, site.first)]]


def _lists(sentence: Sentence, items: Sequence[Item]) -> bool:
    """Whether an "and" or a comma stands between the first and the last of these."""
    first, last = min(item.first for item in items), max(item.last for item in items)
    return any(role in LISTING for role in sentence.roles[first:last])


def _built(
    item: Item, finding: Finding, signs: dict[str, list[Item]], *, predicate: bool
) -> Iterator[Candidate]:
    for sign, places in signs.items():
        if sign != NOTHING:
            used = (*places, item)
            name = "+".join(dict.fromkeys([finding.name, *(place.entry.name for place in places)]))
            first, last = min(i.first for i in used), max(i.last for i in used)
            yield Candidate(sign, first, last, used, name, predicate=predicate)


def _narrowed(places: list[Item]) -> list[Item]:
    """The sites that are meant: if one narrows, the others only say where it is."""
    return [
        place for place in places if isinstance(place.entry.meaning, Site) and place.entry.meaning.narrows
    ] or places


def _signs_at(sentence: Sentence, item: Item, finding: Finding, place: Item) -> Iterator[str]:
    site = place.entry.meaning
    if not isinstance(site, Site):
        return
    usual = finding.at.get(site.name, finding.elsewhere)
    if site.name in finding.at and (sudden := _sudden(sentence, item, finding)):
        yield sudden
    elif finding.sided and site.paired and is_one_sided(sentence, item, place):
        yield finding.sided
        if finding.sided_too:
            yield usual
    elif usual:
        yield usual


def _sudden(sentence: Sentence, item: Item, finding: Finding) -> str:
    near = sentence.modifier_near("sudden", item.first - 4, item.last + 5)
    # "Out of nowhere my leg …": what opens a sentence is said of all of it.
    return finding.sudden if finding.sudden and (near or sentence.modifier_near("sudden", 0, 1)) else ""


class _Gap(Struct):
    """What lies between a finding and the sites after it; ``placed`` if there is one before it."""

    needs_preposition: bool
    placed: bool
    preposition: bool = False
    listing: bool = False
    others: int = 0

    def passes_word(self, sentence: Sentence, at: int, finding: Finding) -> bool:
        """Whether a finding reaches over a word."""
        role = sentence.roles[at]
        if role in LISTING:
            self.listing, self.preposition, self.needs_preposition = True, False, True
            return not (finding.before and role is Role.COMMA)
        if role is Role.PREPOSITION:
            # "My leg is puffy below the knee" only says where.
            self.preposition = not (self.placed and sentence.words[at].text in sentence.classes["beside"])
        elif role not in EASY and sentence.modifier_at[at] is None:
            self.others += 1
        return self.others <= _MOST_OTHERS

    def passes_finding(self, *, needs_site: bool) -> bool:
        """Whether it reaches over another finding in a list.

        One that means nothing without its site reaches on to it ("red, swollen feet").
        """
        if self.listing:
            self.listing, self.preposition, self.needs_preposition = False, False, not needs_site
            return True
        return False

    def reaches(self, finding: Finding) -> bool:
        """Whether a site that comes now is that of the finding."""
        if self.needs_preposition and not self.preposition:
            return False
        return not self.others or self.preposition or finding.before


def _sites_right(
    sentence: Sentence, item: Item, finding: Finding, *, only_after_preposition: bool
) -> list[Item]:
    """The sites after a finding: "swollen feet", "pain in my hips, knees and back", "itchy, dry skin"."""
    gap = _Gap(only_after_preposition, placed=only_after_preposition)
    at = row = item.last
    while at < min(len(sentence.words), item.last + _REACH):
        found = sentence.content_at[at]
        if statements.turns(sentence, at):
            break
        if sentence.roles[at] in LISTING and statements.begins_statement(sentence, at + 1):
            break
        if found is None and at == item.last and not finding.alone and sentence.roles[at] is Role.OTHER:
            break  # "the dry mud on my back"
        if found is not None and found.entry.kind == "finding" and found.first == row and not finding.before:
            row = at = found.last  # adjectives in a row: "dry flaky itchy skin"
        elif found is None or (not finding.before and _is_quality(found)):
            if not gap.passes_word(sentence, at, finding):
                break
            at += 1
        elif found.entry.kind == "site":
            if finding.before and _belongs_to_next(sentence, found):
                break
            if gap.reaches(finding) or _is_heading(sentence, item):
                return _site_list(sentence, found)
            break
        elif found.entry.kind == "finding" and gap.passes_finding(needs_site=not finding.alone):
            at = found.last
        else:
            break
    return []


def _is_heading(sentence: Sentence, item: Item) -> bool:
    """Whether a line is written as catalogues write: a finding, then where and how ("pain, head, left")."""
    others = [entry for entry in sentence.content if entry is not item and not _is_quality(entry)]
    if sentence.words[item.first].kind is Kind.NUMBER:
        return False  # "128 over 76, pulse 68"
    return len(sentence.words) <= _LONGEST_HEADING and all(entry.entry.kind == "site" for entry in others)


def _is_quality(item: Item) -> bool:
    """Whether a finding says nothing without its site ("lower"), so that others may reach over it."""
    findings = (item.entry.meaning, *item.entry.others)
    return all(isinstance(finding, Finding) and not finding.alone for finding in findings)


def _belongs_to_next(sentence: Sentence, site: Item) -> bool:
    """Whether a finding follows right after a site: in "no sleep problems" nothing is said of "no sleep"."""
    following = sentence.content_at[site.last] if site.last < len(sentence.words) else None
    return following is not None and following.entry.kind == "finding"


def _site_list(sentence: Sentence, first: Item) -> list[Item]:
    """A site and those that a list adds to it, unless an added one belongs to a finding of its own."""
    sites = [first]
    at = first.last
    listed = False
    while at < len(sentence.words):
        found = sentence.content_at[at]
        if found is not None:
            if found.entry.kind == "site" and listed and not _has_own_finding(sentence, found):
                sites.append(found)
                listed = False
                at = found.last
                continue
            if found.entry.kind == "site" and not listed:
                sites.append(found)  # "the ribs on my right side", "the side of my neck"
                at = found.last
                continue
            break
        role = sentence.roles[at]
        if role in LISTING:
            listed = True
        elif role not in EASY and role is not Role.PREPOSITION and sentence.modifier_at[at] is None:
            break
        at += 1
    return sites


def _has_own_finding(sentence: Sentence, site: Item) -> bool:
    """Whether the words after a site say something of it ("… and my stomach is upset")."""
    for at in range(site.last, min(len(sentence.words), site.last + 4)):
        found = sentence.content_at[at]
        if found is not None:
            return found.entry.kind == "finding"
        if sentence.roles[at] not in EASY:
            return False
    return False


def _sites_left(sentence: Sentence, item: Item) -> list[Item]:
    """The sites before a finding: "stomach pain", "my ankles and feet are puffy", "leg pain and weakness"."""
    others = 0
    after_and = False
    at = item.first - 1
    reach = item.first - _REACH
    while at >= max(0, reach):
        found = sentence.content_at[at]
        role = sentence.roles[at]
        if found is not None and (after_and or not _is_quality(found)):
            if found.entry.kind == "site" and not after_and:
                return _site_list_left(sentence, found)
            if found.entry.kind not in {"finding", "term"} or not after_and or others:
                break
            subject = sentence.subject_of(found)
            if subject and not _placed_after(sentence, item):
                return [subject]  # "my legs are weak and swollen"
            after_and = False
            at = found.first
        elif _begins_another(sentence, at) or (role is Role.AND and _has_site_next(sentence, item)):
            break  # "my heart is fast and I find it hard to sleep"
        elif role is Role.AND or role is Role.OR:
            after_and = True
        elif role is Role.COMMA and (passed := _passed_back(sentence, at, item)) is not None:
            reach, at, others, after_and = reach - (at - passed), passed, 0, False
        elif role is Role.COMMA and not others and not after_and:
            return _topic(sentence, at, item)
        elif role is Role.COMMA or (
            role is Role.PREPOSITION
            and not sentence.inside(at)
            and not statements.has_verb(sentence, at, item.first)
        ):
            break
        elif _is_other(sentence, at):
            others += 1
            after_and = False  # "my feet are cold and swollen"
            if others > 1:
                break
        at -= 1
    return []


def _is_other(sentence: Sentence, at: int) -> bool:
    """Whether a word says something else than how strong, where or of what colour a sign is."""
    easy = sentence.roles[at] in EASY or sentence.roles[at] is Role.PREPOSITION
    coloured = sentence.words[at].text in sentence.classes["colours"]
    return not easy and not coloured and sentence.modifier_at[at] is None


def _passed_back(sentence: Sentence, comma: int, item: Item) -> int | None:
    """Where to look on before a comma that parts nothing: one of "my calf, which is red", or an insertion."""
    if comma + 1 < len(sentence.words) and sentence.words[comma + 1].text in sentence.classes["relative"]:
        return comma
    return clauses.opening_of_insertion(sentence, comma, item)


def _begins_another(sentence: Sentence, at: int) -> bool:
    """Whether a word begins a statement of its own.

    "My heart is fast and I find it hard to sleep", "she cooks my meals as I am too weak".
    """
    joins = sentence.roles[at] is Role.AND or sentence.words[at].text in sentence.classes["reasons"]
    return joins and statements.is_doer(sentence, at + 1)


def _topic(sentence: Sentence, comma: int, item: Item) -> list[Item]:
    """The sites of which a line speaks that begins with nothing else: "neck, shoulders - all on fire".

    Before a colon or a dash they may begin a part of it ("bowels: loose, no blood", "legs - like jelly").
    """
    heading = sentence.words[comma].text in HEADING
    sites: list[Item] = []
    at = comma - 1
    while at >= 0:
        site = sentence.content_at[at]
        if site is not None and site.entry.kind == "site":
            sites.append(site)
            at = site.first - 1
        elif heading and sites and sentence.roles[at] is Role.COMMA:
            return sites
        elif sentence.roles[at] in EASY or sentence.roles[at] in LISTING:
            at -= 1
        else:
            return []
    alone = heading or all(entry is item or entry.entry.kind == "site" for entry in sentence.content)
    return sites[::-1] if alone else []


def _placed_after(sentence: Sentence, item: Item) -> bool:
    """Whether a preposition after a finding says where it is ("pain in my muscles")."""
    return item.last < len(sentence.words) and sentence.roles[item.last] is Role.PREPOSITION


def _has_site_next(sentence: Sentence, item: Item) -> bool:
    """Whether the very next word is a site, of which it is said ("hip pain and poor appetite")."""
    following = sentence.content_at[item.last] if item.last < len(sentence.words) else None
    return following is not None and is_site(following)


def _site_list_left(sentence: Sentence, last: Item) -> list[Item]:
    """A site and those listed before it ("hands, feet and legs" swell)."""
    sites = [last]
    at = last.first - 1
    comma = listed = linked = False
    while at >= 0:
        found = sentence.content_at[at]
        if found is not None:
            if found.entry.kind != "site" or not (linked or listed or found.last == sites[-1].first):
                break
            if comma and _follows_finding(sentence, found):
                break
            sites.append(found)
            comma = listed = linked = False
            at = found.first - 1
            continue
        role = sentence.roles[at]
        if role in LISTING and statements.begins_statement(sentence, at + 1):
            break  # "nothing to do with my chest, it's my calf"
        if role in LISTING:
            listed = True
            comma = comma or role is Role.COMMA
        elif role is Role.PREPOSITION:
            linked = True
        elif role not in EASY and sentence.modifier_at[at] is None:
            break
        at -= 1
    return sites


def _follows_finding(sentence: Sentence, site: Item) -> bool:
    """Whether a finding before a site, little words aside, has it already ("numb toes", "pain in my hip")."""
    at = site.first - 1
    while at >= 0 and sentence.content_at[at] is None:
        if sentence.roles[at] not in EASY and sentence.roles[at] is not Role.PREPOSITION:
            return False
        at -= 1
    found = sentence.content_at[at] if at >= 0 else None
    return found is not None and found.entry.kind == "finding"
