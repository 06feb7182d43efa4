"""What ails a thing is no sign: "the bread had swollen", "the old car coughed", "yellow skin on pears"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.cues import OTHERS
from symptomdesk.language.describing import describes_something, names_remedy
from symptomdesk.language.matching import is_site
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate

_MOST_OTHERS = 2
"""Ordinary words that may stand between a thing and what is said of it."""


def is_about_thing(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sign is about a thing: it is what that does or is, has on it, or only its name."""
    one_word = len(candidate.items) == 1 and candidate.items[0].size == 1
    return (
        ((candidate.alone or one_word) and is_said_of_thing(sentence, candidate))
        or has_thing_for_subject(sentence, candidate)
        or is_on_produce(sentence, candidate)
        or describes_something(sentence, candidate)
        or names_remedy(sentence, candidate)
    )


def is_said_of_thing(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a finding without a site is said of a thing ("the ending was weak", "our street was flooded").

    Of a wound, a scar and the like it is said of the body.
    """
    classes = sentence.classes
    at = candidate.first - 1
    if sentence.words[at].text in classes["naming"]:
        return False  # "the worst thing about this drug is the insomnia"
    while at > 0 and sentence.roles[at] in EASY and sentence.words[at].text not in classes["being"]:
        if sentence.words[at].text in classes["objects"]:
            return False  # "the medicine has made me tired"
        at -= 1
    if at < 2 or sentence.words[at].text not in classes["being"]:
        return False
    while at > 1 and sentence.words[at - 1].text in classes["being"]:
        at -= 1
    thing = at - 1
    return (
        sentence.roles[thing] is Role.OTHER
        and sentence.content_at[thing] is None
        and sentence.words[thing].text not in classes["hurt_places"]
        and _is_pointed_to(sentence, thing)
        and not any(cue.first <= thing < cue.last for cue in sentence.cues)
    )


def _is_pointed_to(sentence: Sentence, thing: int) -> bool:
    """Whether "the" or the like stands before a thing, or before what it is of ("the water flow")."""
    pointing, before = sentence.classes["pointing_to_things"], thing - 1
    if sentence.words[before].text in pointing:
        return True
    ordinary = sentence.roles[before] is Role.OTHER and sentence.content_at[before] is None
    return ordinary and before > 0 and sentence.words[before - 1].text in pointing


def has_thing_for_subject(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the nearest doer before a sign is a thing ("the bread had swollen", "the car coughed").

    A part of the body, who writes or anybody else, a preposition and a comma end what is said of it, but not
    the comma before an "it".
    """
    classes, words = sentence.classes, sentence.words
    if candidate.sign in classes["of_people"] or any(is_site(item) for item in candidate.items):
        return False
    at, others = candidate.first - 1, 0
    if words[candidate.first].text.endswith("ing") and words[at].text not in classes["being"]:
        return False  # "left the car shaking"
    while at >= 0 and words[at].text not in classes["things"]:
        role, found = sentence.roles[at], sentence.content_at[at]
        if role is Role.COMMA and words[at + 1].text in classes["that_thing"]:
            others = -len(words)  # whatever else is said of it
        elif role in {Role.COMMA, Role.STOP} or words[at].text in classes["persons"]:
            return False
        told_why = words[at].text in classes["reasons"]  # "can't leave the house because of this rash"
        if ((told_why or role is Role.PREPOSITION) and others >= 0) or (found is not None and is_site(found)):
            return False
        others += role is Role.OTHER and found is None
        if others > _MOST_OTHERS:
            return False
        at -= 1
    return at >= 0 and _is_doing(sentence, at)


def _is_doing(sentence: Sentence, thing: int) -> bool:
    """Whether a thing stands at the head of its part ("the old car …", but not "in the car …")."""
    classes, words, roles = sentence.classes, sentence.words, sentence.roles
    before, others = thing - 1, 0
    while before >= 0 and others <= 1:
        text = words[before].text
        if text in classes["pointing_to_things"] or text in classes["determiners"]:
            before -= 1
            break
        if (
            roles[before] is Role.PREPOSITION
            or roles[before] in LISTING
            or sentence.content_at[before]
            or text in classes["making"]
        ):
            break
        others += text not in classes["things"] and roles[before] is not Role.FILLER
        before -= 1
    named = any(cue.entry.kind in OTHERS and before < cue.first <= thing for cue in sentence.cues)
    made = before >= 0 and words[before].text in classes["making"]  # "soda makes the scones swell"
    return not named and (before < 0 or made or roles[before] in LISTING)


def is_on_produce(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sign is said to be on something that grew or was painted ("yellow skin on the pears")."""
    words, at = sentence.words, candidate.last
    if at >= len(words) or words[at].text not in sentence.classes["bearing_things"]:
        return False
    at += 1
    while at < len(words) and (
        words[at].text in sentence.classes["pointing_to_things"]
        or words[at].text in sentence.classes["determiners"]
    ):
        at += 1
    return at < len(words) and words[at].text in sentence.classes["produce"]
