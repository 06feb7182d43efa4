"""Time clauses: "when the itching starts, she said, …" is a case, "after the headache went, …" is over.

A sign in any other time clause ("when I get up I go dizzy", "until the fever comes down") is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.sentence import EASY, Role

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.cues import Cues

_NEAR_OCCASION = 5
_NEAR_REPORT = 3
_LONGEST_CLAUSE = 8


class Occasions:
    """The time clauses of one sentence."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._sentence = cues.sentence

    def is_only_a_case(self, candidate: Candidate) -> bool:
        """Whether it is said what to do when a sign comes, by somebody else or as an order to call.

        "If the rash spreads, said the doctor, …", "the card says that once swelling occurs …", "when the
        fever starts, ring us"; but not "when my heart races, she said, …", which it does.
        """
        opening = self._opening(candidate)
        if opening is None or self._cues.is_one_of(candidate.last, "told"):
            return False
        own = range(opening + 1, candidate.last)
        if any(self._cues.is_one_of(at, name) for at in own for name in ("oneself", "known", "writing")):
            return False
        return self._is_reported_before(opening) or self._goes_on_as_order(candidate)

    def _opening(self, candidate: Candidate) -> int | None:
        """The word that opens the clause in which a sign is said to come: "when", "once", "should"."""
        for at in range(candidate.first - 1, max(-1, candidate.first - 1 - _NEAR_OCCASION), -1):
            if self._cues.is_one_of(at, "occasions"):
                return None if self._cues.is_one_of(at + 1, "repeating") else at
            if self._sentence.roles[at] not in EASY and self._sentence.roles[at] is not Role.PREPOSITION:
                return None
        return None

    def _is_reported_before(self, opening: int) -> bool:
        """Whether the words right before a clause say who said it ("the leaflet says that when …")."""
        near = range(max(0, opening - _NEAR_REPORT), opening)
        said = [at for at in near if self._cues.is_one_of(at, "reporting")]
        return bool(said) and not self._says_who_writes(said[-1])

    def _says_who_writes(self, verb: int) -> bool:
        """Whether a verb of saying is one's own ("I told her that when …"), and not "I was told"."""
        return self._cues.is_one_of(verb - 1, "writing")

    def _goes_on_as_order(self, candidate: Candidate) -> bool:
        """Whether after the comma that ends a clause somebody says it, or an order to call begins."""
        roles = self._sentence.roles
        end = len(roles)
        comma = next((at for at in range(candidate.last, end) if roles[at] is Role.COMMA), None)
        if comma is None or comma - candidate.last > _LONGEST_CLAUSE:
            return False
        if self._cues.is_one_of(comma + 1, "calling_orders"):
            return True
        until = next((at for at in range(comma + 1, end) if roles[at] is Role.COMMA), end)
        said = [at for at in range(comma + 1, until) if self._cues.is_one_of(at, "reporting")]
        return until - comma <= _LONGEST_CLAUSE and bool(said) and not self._says_who_writes(said[0])

    def is_behind(self, candidate: Candidate) -> bool:
        """Whether a time clause says that a sign has gone ("after the headache went I slept well")."""
        finding = candidate.items[-1] if candidate.items else None
        if finding is None:
            return False
        before = finding.first - 1
        while before >= 0 and self._sentence.roles[before] in EASY and not self._is_sequel(before):
            before -= 1
        if not self._is_sequel(before):
            return False
        at = finding.last
        while at < len(self._sentence.words) and self._cues.is_one_of(at, "completing"):
            at += 1
        today = any(cue.entry.kind == "today" for cue in self._cues.items)
        return not today and self._cues.is_one_of(at, "passing") and self._ends_clause(at + 1)

    def _is_sequel(self, at: int) -> bool:
        """Whether a word says that something came next: "after", "once", "now that"."""
        return self._cues.is_one_of(at, "sequels") or (
            self._cues.is_one_of(at, "linking") and self._cues.is_one_of(at - 1, "being_now")
        )

    def _ends_clause(self, at: int) -> bool:
        """Whether nothing more is said of a sign that "went", as in "went bad"."""
        roles = self._sentence.roles
        if self._cues.is_one_of(at, "particles"):
            at += 1  # "cleared up", but not "went up my arm"
        return (
            at >= len(roles)
            or roles[at] is Role.COMMA
            or self._cues.is_one_of(at, "subjects")
            or self._cues.is_one_of(at, "clause_ends")
        )
