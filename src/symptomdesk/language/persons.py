"""Whose a sign is: the patient's, or that of somebody else who is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.language.cues import OTHERS, PERSONS, Cues
from symptomdesk.language.sentence import EASY, LISTING, Role

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.matching import Item
    from symptomdesk.language.model import Writer
    from symptomdesk.language.tokens import Inflection

_NEAR_VERB = 7
_DENYING = frozenset({"neg", "neg_lone", "not", "neg_wide"})


class Persons:
    """The persons of one sentence."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues
        self._sentence = cues.sentence

    def owner(self, candidate: Candidate) -> Item | None:
        """The person named last before a sign, or within its words, if the sign is said of them."""
        owner: Item | None = None
        if self._cues.is_one_of(candidate.first, "writing"):
            return None  # "my wife worries because I hardly eat"
        for cue in self._cues.items:
            if cue.entry.kind in PERSONS and cue.first < candidate.last and self._takes_over(cue, owner):
                owner = cue
        if owner is None or owner.last > candidate.first:
            return owner
        if self._goes_on_with_writer(candidate):
            return None
        return owner if owner.entry.kind == "self" or self._same_subject(owner, candidate) else None

    def _takes_over(self, cue: Item, owner: Item | None) -> bool:
        """Whether from a person on something is said of them, and no longer of the one before."""
        kind = cue.entry.kind
        if kind in OTHERS:
            return self._is_subject(cue) and not self._is_imagined(cue)
        if kind == "report":
            return owner is not None and owner.last == cue.first
        if kind == "he" and self._is_of_chart(cue):
            return False
        return not (kind == "self" and owner is not None and self._is_beside(cue, owner))

    def _goes_on_with_writer(self, candidate: Candidate) -> bool:
        """Whether a sign is said of who writes after it ("people don't see how tired I am")."""
        asked = self._cues.is_one_of(candidate.first - 1, "asking_whether")
        return asked and self._cues.is_one_of(candidate.last, "writing")

    def _is_of_chart(self, cue: Item) -> bool:
        """Whether "he" is who a doctor's letter is about ("the patient states that he cannot sleep")."""
        others = {at for item in self._cues.items if item.entry.kind in OTHERS for at in range(*item[:2])}
        return any(
            self._cues.is_one_of(at, "charted")
            and at not in others
            and (at == 0 or self._cues.is_one_of(at - 1, "pointing_to_things"))
            for at in range(cue.first)
        )

    def _is_imagined(self, cue: Item) -> bool:
        """Whether a person only stands for what it feels like ("as if someone had stabbed my side")."""
        return self._cues.is_one_of(cue.first, "anybody") and self._cues.is_one_of(cue.first - 1, "as_if")

    def _is_subject(self, cue: Item) -> bool:
        """Whether something is said of a person: "my wife is ill", but not "I told my wife about it"."""
        after = cue.last
        if after >= len(self._sentence.words) or self._cues.is_one_of(after, "topics"):
            return False
        role = self._sentence.roles[after]
        if self._is_told_of_next(cue):
            return True
        if after in self._cues.contrasts or self._is_met(cue):
            return False
        if self._cues.is_one_of(after, "bearing") and self._names_sign_next(after + 1):
            return True  # "a friend with chest pain"
        if role is Role.PREPOSITION:
            return self._acts_after(after + 1, placed=self._cues.is_one_of(after, "places"))
        return role not in LISTING

    def _is_told_of_next(self, person: Item) -> bool:
        """Whether more is told of a person at once.

        "Soup for Pat who is in bed", "Sally, who feels sick", "poor Jim, chest pain".
        """
        after = person.last
        if self._cues.is_one_of(after, "of_whom"):
            return True
        parted = self._sentence.roles[after] is Role.COMMA
        return parted and (self._cues.is_one_of(after + 1, "relative") or self._is_pitied(person))

    def _is_pitied(self, person: Item) -> bool:
        """Whether a person is named with pity ("poor Jim, chest pain and off to hospital")."""
        near = range(person.first - 2, person.first + 1)
        return any(self._cues.is_one_of(at, "pitying") for at in near)

    def _is_said_to_ail(self, owner: Item, comma: int) -> bool:
        """Whether a person is ill ("in bed again", "has chickenpox"), so that what follows tells how."""
        return self._is_pitied(owner) or any(
            cue.entry.kind == "ailing" and owner.first < cue.first < comma for cue in self._sentence.cues
        )

    def _names_sign_next(self, at: int) -> bool:
        """Whether the next word that says something is of a sign."""
        while at < len(self._sentence.words) and self._sentence.content_at[at] is None:
            if self._sentence.roles[at] not in EASY:
                return False
            at += 1
        return at < len(self._sentence.words)

    def _is_met(self, cue: Item) -> bool:
        """Whether a person is only told, rung or visited ("rang the nurse, chest pain")."""
        at = cue.first - 1
        while at >= 0 and self._cues.is_one_of(at, "determiners"):
            at -= 1
        return self._cues.is_one_of(at, "meeting")

    def _is_compared(self, person: Item) -> bool:
        """Whether who writes is like a person, or unlike them ("unlike my husband I get headaches")."""
        at = person.first - 1
        while at > 0 and self._cues.is_one_of(at, "determiners"):
            at -= 1
        return at == 0 and self._cues.is_one_of(at, "comparing")

    def _is_beside(self, cue: Item, owner: Item) -> bool:
        """Whether who writes only says where another is ("the man next to me", "a patient on my ward")."""
        if cue.first == owner.last and self._cues.is_one_of(cue.first, "writing"):
            return owner.entry.kind in OTHERS and not self._is_compared(owner)  # "the chap I play cards with"
        if cue.first == owner.last + 1 and self._cues.is_one_of(owner.last, "places"):
            return True
        before = self._sentence.roles[cue.first - 1] if cue.first else Role.OTHER
        return self._cues.is_one_of(cue.first, "objects") and before in {Role.PREPOSITION, Role.FILLER}

    def _acts_after(self, at: int, *, placed: bool) -> bool:
        """Whether something is said of them soon ("my sister in Leeds is always tired"), in the same part.

        After where they are, a sign is said of them ("Sheila at bingo fainted").
        """
        reported = {cue.first for cue in self._cues.items if cue.entry.kind == "report"}
        for index in range(at, min(at + _NEAR_VERB, len(self._sentence.words))):
            if self._sentence.roles[index] in LISTING or index in reported:
                return False
            if self._cues.is_one_of(index, "acting"):
                return True
            if placed and self._sentence.content_at[index] is not None:
                return True
        return False

    def _same_subject(self, owner: Item, candidate: Candidate) -> bool:
        """Whether no comma with a new verb, and no "when", ends what is said of ``owner`` before the sign."""
        if self._is_looked_after(owner) and self._goes_on_doing(owner.last, candidate.first):
            return False
        commas = [at for at in range(owner.last, candidate.first) if self._sentence.roles[at] is Role.COMMA]
        if commas and self._cues.is_one_of(commas[0] + 1, "relative"):
            commas = commas[2:]  # "my mother, who is 97, is confused"
        return not any(self._begins_anew(at, owner) for at in commas) and not self._happens_meanwhile(
            owner, candidate
        )

    def _is_looked_after(self, owner: Item) -> bool:
        """Whether a line begins with what was done with or for a person ("took Tom to school")."""
        at = owner.first - 1
        while at > 0 and not self._cues.is_one_of(at, "caring_for"):
            if self._sentence.roles[at] in LISTING or self._sentence.content_at[at] is not None:
                return False
            at -= 1
        opens = at <= 0 or self._sentence.roles[at - 1] in LISTING or self._cues.is_one_of(at - 1, "writing")
        return opens and self._cues.is_one_of(at, "caring_for")

    def _goes_on_doing(self, start: int, end: int) -> bool:
        """Whether after a comma or an "and" the one who did so does more ("… and came home with a cold")."""
        return any(
            self._sentence.roles[at] in LISTING
            and any(self._cues.is_one_of(verb, "doing_more") for verb in (at + 1, at + 2))
            for at in range(start, end)
        )

    def _happens_meanwhile(self, owner: Item, candidate: Candidate) -> bool:
        """Whether a sign came while ``owner`` did something ("Jim was out when chest pain began")."""
        for at in range(owner.last, candidate.first):
            if self._sentence.content_at[at] is not None:
                return False
            if self._cues.is_one_of(at, "meanwhile"):
                return True
        return False

    def _begins_anew(self, comma: int, owner: Item) -> bool:
        """Whether after a comma nothing more is said of ``owner``, as in a list of signs or of denials."""
        sentence = self._sentence
        at = comma + 1
        if any(self._cues.is_one_of(said, "thriving") for said in range(owner.last, comma)):
            return True  # "my husband is well, …"
        if self._is_said_to_ail(owner, comma):
            return False  # "my husband is in bed again, temperature of 39 and shivering"
        named = at
        while self._cues.is_one_of(named, "adding"):
            named += 1
        acting = named < len(sentence.words) and sentence.words[named].text.endswith("ing")
        if acting and sentence.content_at[named] is not None:
            return False  # "my husband is in bed, running a temperature", "…, all coughing"
        if sentence.content_at[at] is not None:
            listed = any(sentence.content_at[owner.last : comma])  # "my husband has a cold, fever and …"
            shared = self._cues.is_one_of(at, "sharing_subject")  # "is off with stress, can't sleep"
            return (sentence.roles[at] in EASY and not shared) or not listed
        return sentence.roles[at] not in LISTING and not any(
            cue.first == at and cue.entry.kind in _DENYING for cue in self._cues.items
        )


class Patient:
    """Who is meant by "I", "he" and "my husband", given who writes."""

    def __init__(self, writer: Writer, inflection: Inflection) -> None:
        self._for_someone = writer.for_someone
        self._relations = frozenset(
            inflection.stem(words.lower().split()[-1]) for words in writer.relation_words if words.split()
        )

    def is_meant(self, owner: Item, stem: str) -> bool:
        """Whether a person named in the sentence, by a word of that stem, is the patient.

        Where nobody said whom the diary is kept for, a name is taken for that of the patient.
        """
        kind = owner.entry.kind
        if kind == "report":
            return True
        if kind == "self":
            return not self._for_someone
        named = kind == "name" and not self._relations
        return self._for_someone and (kind == "he" or named or stem in self._relations)
