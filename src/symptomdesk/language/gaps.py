"""Parts of which it is said in passing that they have what another has, or has not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from symptomdesk.language.entries import Finding
from symptomdesk.language.matching import is_site
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence

if TYPE_CHECKING:
    from symptomdesk.language.matching import Item


def gapped(sentence: Sentence) -> Iterator[tuple[Item, Finding]]:
    """Each part of which few words say what ails another, with that.

    "…, but both feet are", "…, my right one is", "it isn't my back that hurts, it's my side".
    """
    ailing: Item | None = None
    for found in sentence.content:
        if found.entry.kind == "finding":
            if ailing is None or not _is_left_open(sentence, found.last):
                ailing = found
        elif (
            ailing is not None
            and is_site(found)
            and (_is_left_open(sentence, found.last) or _is_pointed_out(sentence, found))
        ):
            yield from _with_reading(found, ailing)
    if ailing is not None and _speaks_of_partner(sentence, ailing):
        sites = [found for found in sentence.content if is_site(found)]
        yield from (pair for site in sites[-1:] for pair in _with_reading(site, ailing))


def _with_reading(site: Item, ailing: Item) -> Iterator[tuple[Item, Finding]]:
    """A part with the first reading of a finding that fits it."""
    readings = (ailing.entry.meaning, *ailing.entry.others)
    fitting = [one for one in readings if isinstance(one, Finding) and site.entry.name in one.at]
    yield from ((site, finding) for finding in fitting[:1])


def _is_pointed_out(sentence: Sentence, site: Item) -> bool:
    """Whether a clause is only "it's my side"."""
    words, at = sentence.words, site.first - 1
    while at >= 0 and sentence.roles[at] in EASY and words[at].text not in sentence.classes["recalling"]:
        at -= 1
    opens = at > 0 and sentence.roles[at] is Role.FILLER and sentence.roles[at - 1] in LISTING
    ends = site.last == len(words) or sentence.roles[site.last] is Role.COMMA
    return opens and ends and words[at + 1].text in sentence.classes["being"]


def _speaks_of_partner(sentence: Sentence, ailing: Item) -> bool:
    """Whether after a finding it is said that it is so of the other of two ("…, my right one is")."""
    partners = sentence.classes["partners"]
    return any(
        sentence.words[at].text in partners and _is_left_open(sentence, at + 1)
        for at in range(ailing.last + 1, len(sentence.words) - 1)
    )


def _is_left_open(sentence: Sentence, at: int) -> bool:
    """Whether a bare "are" or "do", and perhaps a "too", ends a clause."""
    words, roles, end = sentence.words, sentence.roles, len(sentence.words)
    if at >= end or words[at].text not in sentence.classes["bare_verbs"]:
        return False
    at += 1
    while at < end and words[at].text in sentence.classes["adding"]:
        at += 1
    return at == end or roles[at] is Role.COMMA
