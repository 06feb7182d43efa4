"""When a sign was there: on the day that is written about, or before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.cues import Cues, overlap
from symptomdesk.language.sentence import EASY, LISTING, Role
from symptomdesk.language.tokens import Kind

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.matching import Item

_MOST_OTHERS = 3
_NEAR_ONSET = 3
_MOST_AFTER = 2
_UNTIL_NOW = frozenset({"now", "today", "contrast", "onset"})
"""Kinds of cues that end what a time of the past says."""


class Times:
    """The times of one sentence."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._sentence = cues.sentence

    def is_then(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a time before the day ("last month", "ten years ago") is that of a sign."""
        if any(self._begins_at(onset, cue) for onset in self._sentence.cues if onset.entry.kind == "onset"):
            return False
        if self._goes_on(cue):
            return False
        if cue.last <= candidate.first:
            return not self._reaches_now(cue.last, candidate.first) and not self._still_is(candidate)
        if self._is_back(cue.last):
            return False  # "the shaking I had last year has come back"
        if self._is_afterthought(cue, candidate):
            return True
        return (
            not self._turns_to_now(candidate, cue)
            and not self._cues.has_new_clause(candidate.last, cue.first)
            and not self._begins_today(candidate)
        )

    def _is_back(self, start: int) -> bool:
        """Whether from a word on something is said to be there again, and not that it once came back."""
        return any(
            cue.entry.kind == "returned"
            and self._is_said(cue, start)
            and any(
                self._cues.is_one_of(at, "perfect") or self._cues.is_one_of(at, "copulas")
                for at in range(cue.first - 1, cue.last)
            )
            for cue in self._sentence.cues
        )

    def _begins_at(self, onset: Item, cue: Item) -> bool:
        """Whether a time is only when something began ("since the fall last week").

        What one had from something, in a time of its own, is no beginning ("hives from penicillin in 1985").
        """
        if not 0 <= cue.first - onset.last <= _NEAR_ONSET:
            return False
        between = self._sentence.roles[onset.last : cue.first]
        return not (
            self._cues.is_one_of(onset.first, "origins")
            and self._sentence.roles[cue.first] is Role.PREPOSITION
            and not EASY.issuperset(between)
        )

    def _turns_to_now(self, candidate: Candidate, cue: Item) -> bool:
        """Whether words between a sign and a time of the past lead away from it.

        In what is told in the past, words like "after" do not ("had a clot after the operation in 2008").
        """
        told = self._is_told_in_past(candidate)
        if any(self._says_when(between, cue) for between in self._cues.items):
            return False
        return any(
            between.entry.kind in _UNTIL_NOW
            and candidate.last <= between.first < cue.first
            and not (told and self._sentence.roles[between.first] is Role.PREPOSITION)
            for between in self._cues.items
        )

    def _says_when(self, contrast: Item, cue: Item) -> bool:
        """Whether a "but" only goes on to say when it was ("… but that's years ago")."""
        return (
            contrast.entry.kind == "contrast"
            and contrast.last <= cue.first
            and self._of_former(contrast.last)
            and self._only_counts(contrast.last + 1, cue.first)
        )

    def _is_told_in_past(self, candidate: Candidate) -> bool:
        """Whether "had" or "was" stands within a sign's words, or before them with little words between."""
        start = candidate.first
        while start and self._sentence.roles[start - 1] in EASY:
            start -= 1
        return any(self._cues.is_one_of(at, "told") for at in range(start, candidate.last))

    def _goes_on(self, cue: Item) -> bool:
        """Whether a time leads right on to now ("dizzy yesterday evening and again today")."""
        after = cue.last
        while self._cues.is_one_of(after, "parts_of_day"):
            after += 1
        joined = after < len(self._sentence.words) and self._sentence.roles[after] is Role.AND
        return joined and self._cues.is_one_of(after + 1, "again")

    def _reaches_now(self, start: int, end: int) -> bool:
        """Whether words after a time lead on to the sign before ``end`` and so to today.

        "Last week I developed …" and "the last year I have had …" do, "last week I was so …" does not.
        """
        perfect = any(
            self._cues.is_one_of(at, "perfect") and self._cues.is_one_of(at + 1, "lasting")
            for at in range(start, end - 1)
        )
        return perfect or any(
            cue.entry.kind in _UNTIL_NOW
            and start <= cue.first < end
            and self._sentence.roles[cue.first] is not Role.PREPOSITION
            and not (cue.last == end and self._cues.is_one_of(cue.first, "so"))
            for cue in self._cues.items
        )

    def _still_is(self, candidate: Candidate) -> bool:
        """Whether right after a sign it is said to be there still ("last month …, and it still is")."""
        at = candidate.last
        while self._cues.is_one_of(at, "copulas"):
            at += 1
        return any(cue.entry.kind == "now" and cue.first == at for cue in self._cues.items)

    def _begins_today(self, candidate: Candidate) -> bool:
        """Whether a time of the day, or since when, stands before a sign in its part."""
        return any(
            cue.entry.kind in {"now", "today", "onset"}
            and cue.last <= candidate.first
            and Role.COMMA not in self._sentence.roles[cue.last : candidate.first]
            for cue in self._cues.items
        )

    def _is_afterthought(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a time ends the sentence after a comma ("I was depressed, that was ten years ago")."""
        end = len(self._sentence.words)
        commas = [at for at in range(candidate.last, cue.first) if self._sentence.roles[at] is Role.COMMA]
        if len(commas) == 1 and self._is_bare_time(cue, commas[0] + 1, end):
            return True
        if len(commas) != 1 or end - cue.last > _MOST_AFTER or not self._only_counts(cue.last, end):
            return False
        start = commas[0] + 1
        return self._only_counts(start, cue.first) or self._only_places(start, cue.first)

    def _is_bare_time(self, cue: Item, start: int, end: int) -> bool:
        """Whether a part is but a time: "…, years ago after the divorce", "…, Rome 1994"."""
        sentence = self._sentence
        end = next((at for at in range(start, end) if sentence.roles[at] is Role.COMMA), end)
        if any(sentence.content_at[at] is not None for at in range(start, end)):
            return False
        year = sentence.words[cue.first].kind is Kind.NUMBER
        leads = self._only_counts(start, cue.first) or (year and cue.first == start + 1)
        return leads and (cue.last == end or sentence.roles[cue.last] is Role.PREPOSITION)

    def _only_counts(self, start: int, end: int) -> bool:
        """Whether words only count out a time ("that was ten years")."""
        return all(
            self._sentence.roles[at] in EASY or self._cues.is_one_of(at, "counting")
            for at in range(start, end)
        )

    def _only_places(self, start: int, end: int) -> bool:
        """Whether words only say where ("at my sister's wedding")."""
        sentence = self._sentence
        return sentence.roles[start] is Role.PREPOSITION and all(
            sentence.content_at[at] is None and sentence.roles[at] not in LISTING for at in range(start, end)
        )

    def is_over(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a sign is said to be gone, and not merely since earlier today."""
        if cue.first < candidate.last or not self._is_ending(cue, candidate):
            return False
        others = 0
        for at in range(candidate.last, cue.first):
            role = self._sentence.roles[at]
            if role is Role.STOP or (at in self._cues.contrasts and not self._of_former(at + 1)):
                return False
            if self._cues.is_one_of(at, "earlier"):
                return False  # "I was worn out before the news had finished"
            if role is Role.COMMA:
                return self._leads_to(at + 1, cue.first)
            if self._sentence.content_at[at] is None and role is Role.OTHER:
                others += 1
        return others <= _MOST_OTHERS

    def _is_ending(self, cue: Item, candidate: Candidate) -> bool:
        """Whether words like "gone" and "stopped" say that something ended, before today and for good."""
        if any(item.entry.kind == "pseudo" and overlap(item, cue) for item in self._cues.items):
            return False
        if self._cues.is_one_of(cue.first - 1, "doers") or self._cues.is_one_of(cue.last, "objects"):
            return False  # "short of breath, I stopped twice", "it stopped me going out"
        if self._cues.is_one_of(cue.last, "whither"):
            return False  # "the swelling has gone to my face"
        if any(self._cues.is_one_of(cue.first - 1, words) for words in ("denying", "not_quite", "wishing")):
            return False  # "it has not gone", "almost gone", "I wish it would go away"
        return not any(
            (item.entry.kind == "returned" and self._is_said(item, cue.last))
            or (item.entry.kind == "today" and self._dates(item, candidate, cue))
            for item in self._sentence.cues
        )

    def _leads_to(self, start: int, end: int) -> bool:
        """Whether words after a comma lead from a sign to its ending (", but that is over")."""
        return all(
            self._sentence.roles[at] in EASY or (at in self._cues.contrasts and self._of_former(at + 1))
            for at in range(start, end)
        )

    def _dates(self, time: Item, candidate: Candidate, ending: Item) -> bool:
        """Whether a time is that of a sign or of its ending.

        It is not where it comes after a "but", nor where it is that of a sign in a part before them ("dizzy
        this morning, the headache is gone").
        """
        roles = self._sentence.roles
        if time.last <= candidate.first and Role.COMMA not in roles[candidate.last : ending.first]:
            commas = [at for at in range(time.last, candidate.first) if roles[at] is Role.COMMA]
            return not (commas and any(other.last <= commas[-1] for other in self._cues.found))
        return not any(at in self._cues.contrasts for at in range(ending.last, time.first))

    def _of_former(self, at: int) -> bool:
        """Whether a word means what was named before ("nausea was bad, but that is over")."""
        return self._cues.is_one_of(at, "former")

    def _is_said(self, cue: Item, start: int) -> bool:
        """Whether a cue stands at or after word ``start`` and is not denied ("haven't come back")."""
        return cue.first >= start and not self._cues.is_one_of(cue.first - 1, "denying")
