"""What the entries of the lexicon mean, and for what they are.

A *term* names a sign by itself, a *finding* is what is wrong and a *site* where; a *consequence* is what a
sign does to people. All other entries mean no more than their kind. Their ``phrases`` are those of the
lexicon's file; a word list keeps them apart from what they mean.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from symptomdesk.language.phrases import Phrase


class Term(Struct, frozen=True):
    """Words that name a sign by themselves; ``also`` are signs which the same words mean too.

    ``about`` is the site that a later "it" then means. ``unless_so`` words are no sign after another one that
    is said to be their reason: "so sore I can't lift it".
    """

    name: str
    sign: str
    phrases: tuple[Phrase, ...] = ()
    severity: int | None = None
    sudden: bool = False
    also: tuple[str, ...] = ()
    about: str = ""
    unless_so: bool = False


class Finding(Struct, frozen=True):
    """What is wrong, and which sign it makes at which site.

    ``alone`` is the sign without a site, ``elsewhere`` at a site not in ``at`` (empty: none). ``before`` says
    that it only speaks of what follows ("no" appetite). ``sided`` and ``sudden`` replace the sign at a limb
    of one side, or when it came suddenly; a ``pain`` in one limb keeps its own sign beside ``sided``. One
    that ``follows`` speaks of the part named before it, if there was one ("the gland is swollen and tender").
    Without a site it is only ``part_of`` a sign right beside it ("shaking with the chills"). A ``tied`` one
    says too little for a site that is merely near: grammar must tie them ("less", "bad").
    """

    name: str
    at: Mapping[str, str]
    phrases: tuple[Phrase, ...] = ()
    alone: str = ""
    elsewhere: str = ""
    before: bool = False
    sided: str = ""
    sided_too: bool = False
    sudden: str = ""
    follows: bool = False
    part_of: str = ""
    tied: bool = False


class Site(Struct, frozen=True):
    """A part or function of the body.

    Of a ``paired`` one it can be said that one of two is meant ("left arm", "my leg"). Beside one that
    ``narrows``, other sites only say where it is (the glands "in my throat"). One that is ``recalled``
    can be meant by a later "it" ("it stings when I pee and it came out pink").
    """

    name: str
    phrases: tuple[Phrase, ...] = ()
    paired: bool = False
    narrows: bool = False
    recalled: bool = False


class Consequence(Struct, frozen=True):
    """What people say a sign does to them, which says how strong it is: so dizzy "I can't stand"."""

    severity: int
    phrases: tuple[Phrase, ...] = ()


class Layer(IntEnum):
    """What an entry is for; entries of different layers may share words."""

    CONTENT = 0
    MODIFIER = 1
    CUE = 2
    PERSON = 3
    TIME = 4
    CONTRAST = 5
    CLAUSE = 6
    CONSEQUENCE = 7
    OVER = 8
    RETURNED = 9
    EXCEPTION = 10
    END = 11
    SO = 12


_CUE_LAYERS = {
    "person": Layer.PERSON,
    "name": Layer.PERSON,
    "animal": Layer.PERSON,
    "he": Layer.PERSON,
    "self": Layer.PERSON,
    "report": Layer.PERSON,
    "past_time": Layer.TIME,
    "onset": Layer.TIME,
    "now": Layer.TIME,
    "today": Layer.TIME,
    "over": Layer.OVER,
    "returned": Layer.RETURNED,
    "exception": Layer.EXCEPTION,
    "neg_end": Layer.END,
    "ended_since": Layer.END,
    "affirmed": Layer.SO,
    "going_on": Layer.SO,
    "mine": Layer.SO,
    "possible_end": Layer.END,
    "contrast": Layer.CONTRAST,
    "new_clause": Layer.CLAUSE,
}
"""The layers of cues that may share words with other cues; all others are in ``CUE``."""
CUE_LAYERS = (Layer.CUE, *dict.fromkeys(_CUE_LAYERS.values()))


def layer_of_cue(kind: str) -> Layer:
    """The layer of a kind of cue."""
    return _CUE_LAYERS.get(kind, Layer.CUE)


Meaning = Term | Finding | Site | Consequence


class Entry(Struct, frozen=True):
    """What a phrase stands for. ``rank`` decides between readings of the same words, the lower first.

    ``others`` are findings of the same words: "poor" sleep, "poor" circulation. ``number`` is the place of
    the phrase among all; where all else is alike, the one written first holds.
    """

    layer: Layer
    kind: str
    name: str
    rank: int
    phrase: str = ""
    meaning: Meaning | None = None
    others: tuple[Finding, ...] = ()
    number: int = 0
