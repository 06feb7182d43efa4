"""How far a cue reaches that speaks of what follows it.

It reaches over little words, other signs and lists, and stops at the first word that says something else, at
a contrast ("but") and at a new clause. That is why "no fever, ankles puffy" denies only the fever while "no
fever, chills or rash" denies all three.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.catalogues import denies_catalogue
from symptomdesk.language.sentence import EASY, LISTING, Role
from symptomdesk.language.tokens import COLON

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.cues import Cues
    from symptomdesk.language.matching import Item

_FORWARD = {
    "neg": (2, False),
    "neg_lone": (2, False),
    "not": (0, False),
    "neg_wide": (6, True),
    "hypothetical": (2, False),
    "hypothetical_wide": (99, True),
    "past": (1, False),
}
"""How many words that say something else a forward cue passes, and whether it passes commas."""
_DENYING_ONE = frozenset({"neg", "neg_lone", "not"})
_DENYING = _DENYING_ONE | {"neg_wide"}
_BESIDE = 1
_NEAR_OR = 5
_MOST_OTHERS_IN_LIST = 2


class Scopes:
    """The reach of every forward cue of a sentence."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._ends = {cue: self._end(cue) for cue in cues.items if cue.entry.kind in _FORWARD}

    def hold(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a sign lies in the reach of a cue."""
        reached = cue.first < candidate.first < self._ends.get(cue, 0)
        return (
            reached
            and not self._stands_by_itself(cue, candidate)
            and not (cue.entry.kind in _DENYING and self._is_turned_within(candidate))
        )

    def _is_turned_within(self, candidate: Candidate) -> bool:
        """Whether between a part and what ails it something else begins ("no pain in it but it's numb")."""
        finding = candidate.items[-1].first if candidate.items else candidate.first
        return any(at in self._cues.contrasts for at in range(candidate.first, finding))

    def _stands_by_itself(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a grave sign follows a denied one without a comma ("no fever chest pain").

        It is believed to be there, unless the words are a list of three or more, or end in "or".
        """
        cues, sentence = self._cues, self._cues.sentence
        if cue.entry.kind not in _DENYING_ONE or candidate.sign not in sentence.classes["grave"]:
            return False
        if any(
            other.entry.kind in _DENYING and cue.last <= other.first < candidate.first for other in cues.items
        ):
            return True
        spans = {(other.first, other.last) for other in cues.found}
        before = [span for span in spans if cue.last <= span[0] and span[1] <= candidate.first]
        if not before:  # "no temperature chest tight"
            before = [
                (at, at + 1)
                for at in range(cue.last, candidate.first)
                if sentence.words[at].text in sentence.classes["temperature"]
            ]
        beside = [span for span in spans if 0 <= span[0] - candidate.last <= _BESIDE]
        return (
            len(before) == 1
            and not beside
            and EASY.issuperset(sentence.roles[before[0][1] : candidate.first])
            and Role.OR not in sentence.roles[candidate.last : candidate.last + _NEAR_OR]
        )

    def _end(self, cue: Item) -> int:
        """The word at which the reach of a cue ends."""
        others, wide = _FORWARD[cue.entry.kind]
        if self._heads_list(cue):
            others, wide = _FORWARD["neg_wide"]
        others_left = others
        sentence = self._cues.sentence
        at = cue.last
        while at < len(sentence.words):
            if at in self._cues.contrasts or self._turns_away(cue, at, passed=others_left < others):
                return at
            item = sentence.content_at[at]
            if item is not None:
                at = item.last
                continue
            role = sentence.roles[at]
            if role is Role.STOP:
                return at
            if role is Role.COMMA and not (self._is_passed(cue, at) if wide else self._list_goes_on(at)):
                return len(sentence.words) if denies_catalogue(sentence, cue) else at
            if role in LISTING and role is not Role.OR and not wide and self._cues.begins_clause(at + 1):
                return at
            if role is Role.OR and cue.entry.kind in _DENYING_ONE:
                others_left = others  # "no rages at my husband or random crying"
            if role is Role.OTHER and sentence.modifier_at[at] is None:
                others_left -= 1
                if others_left < 0:
                    return at
            at += 1
        return at

    def _heads_list(self, cue: Item) -> bool:
        """Whether a denial stands before a colon and so denies all that is listed ("no: fever, rash")."""
        cues, words = self._cues, self._cues.sentence.words
        opens = cue.first == 0 or cues.sentence.roles[cue.first - 1] in LISTING
        headed = cue.last < len(words) and words[cue.last].text == COLON
        return (
            opens and headed and cue.entry.kind in _DENYING and cues.is_one_of(cue.first, "heading_denials")
        )

    def _turns_away(self, cue: Item, at: int, *, passed: bool) -> bool:
        """Whether from a word on something else is said than what a cue speaks of.

        That is where who writes comes in anew ("if I walk I get …", "instead of sleeping I had …", "the
        leaflet says ring, I have …"), where "it is" corrects a denial, and where what is denied is said to be
        for something ("no tablets for the pain").
        """
        cues, kind = self._cues, cue.entry.kind
        if cues.is_one_of(at, "writing"):
            if at == cue.last and cues.is_one_of(at - 1, "purposes"):
                return True  # "on the day it was prescribed for I came out in a rash"
            if kind in _DENYING or any(cues.is_one_of(before, "writing") for before in range(cue.first, at)):
                return at > cue.last
            return kind == "hypothetical_wide" and cues.sentence.roles[at - 1] in LISTING
        if kind not in _DENYING:
            return False
        corrected = cues.is_one_of(at, "correcting") and cues.is_one_of(at + 1, "copulas")
        return (corrected and at > cue.last) or (passed and cues.is_one_of(at, "purposes"))

    def _is_passed(self, cue: Item, comma: int) -> bool:
        """Whether a wide cue reaches over a comma.

        It does not where a verb says what there is instead ("denies nausea, has …"), nor after the advice to
        call somebody ("the leaflet says ring, …").
        """
        cues = self._cues
        if cue.entry.kind in _DENYING:
            return not cues.is_one_of(comma + 1, "stating")
        advised = cues.is_one_of(comma - 1, "calling") and comma > cue.last
        return not advised or any(cues.sentence.content_at[cue.last : comma])

    def _list_goes_on(self, comma: int) -> bool:
        """Whether a comma stands in a list that an "or" closes ("no fever, chills or rash")."""
        cues, sentence = self._cues, self._cues.sentence
        others = 0
        at = comma + 1
        if cues.begins_clause(at):
            return False
        while at < len(sentence.words):
            role = sentence.roles[at]
            if at in cues.contrasts or role is Role.STOP or cues.begins_clause(at):
                return False
            if role is Role.OR or sentence.words[at].text in sentence.classes["or"]:
                return True  # also "neither fever, chills, nor rash"
            if role is Role.COMMA:
                others = 0
            elif role is Role.OTHER and sentence.content_at[at] is None:
                others += 1
                if others > _MOST_OTHERS_IN_LIST:
                    return False
            at += 1
        return False
