"""To whom and to when a sign belongs: present, denied, past, another person's, or only possible.

Cues reach over little words, other signs and lists, and stop at the first word that says something else, at a
contrast ("but") and at a new clause. That is why "no fever, ankles puffy" denies only the fever while "no
fever, chills or rash" denies all three.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from symptomdesk.language.combining import Candidate
from symptomdesk.language.matching import Item
from symptomdesk.language.model import Status, Writer
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.tokens import Inflection

_PERSONS = frozenset({"person", "animal", "he", "self", "report"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status and what decided it."""

    status: Status
    why: str = ""


_NEAR_VERB = 7
_POSSIBLE = frozenset({"hypothetical", "hypothetical_wide"})
_PRESENT = Verdict(Status.PRESENT)


class Context:
    """Judges the candidates of one sentence."""

    def __init__(
        self, sentence: Sentence, found: Sequence[Candidate], patient: Patient, quoted: Callable[[Item], str]
    ) -> None:
        self._sentence = sentence
        self._quoted = quoted
        self._patient = patient
        self._alone = len({candidate.sign for candidate in found}) == 1
        self._predicates = {candidate.first for candidate in found if candidate.predicate}
        used = {at for candidate in found for item in candidate.items for at in range(item.first, item.last)}
        idioms = {at for item in sentence.content if item.entry.kind == "idiom" for at in range(*item[:2])}
        self._cues = [
            cue
            for cue in sentence.cues
            if not (cue.entry.kind in _PERSONS and cue.first in idioms)  # "slept like a baby"
            if cue.first not in used  # in "no appetite" the "no" is part of the sign
            or (cue.entry.kind in _POSSIBLE and any(_inside(candidate, cue) for candidate in found))
        ]
        self._contrasts = {
            at for cue in self._cues if cue.entry.kind == "contrast" for at in range(cue.first, cue.last)
        }
        self._clauses = {cue.first for cue in sentence.cues if cue.entry.kind == "new_clause"}
        self._scopes = {cue: self._scope(cue) for cue in self._cues if cue.entry.kind in _FORWARD}

    def verdict(self, candidate: Candidate) -> Verdict:
        """The status of one candidate and the reason in a sentence."""
        for judge in (self._denied, self._possible, self._other_person, self._past):
            if verdict := judge(candidate):
                return verdict
        return _PRESENT

    def _denied(self, candidate: Candidate) -> Verdict | None:
        if self._any_between(candidate.last, len(self._sentence.words), {"exception"}):
            return None  # "not short of breath unless I climb the stairs"
        for cue in self._cues:
            kind = cue.entry.kind
            if kind == "neg_lone" and self._is_denied_itself(cue):
                continue
            if (
                (kind in {"neg", "neg_lone", "not", "neg_wide"} and self._in_scope(cue, candidate))
                or (kind in {"neg", "not"} and _is_between(cue, candidate))
                or (kind == "neg_after" and self._directly_before(candidate, cue))
                or (kind in {"neg", "neg_after", "neg_end"} and self._closes(cue, candidate))
            ):
                return Verdict(Status.DENIED, f"“{self._quoted(cue)}” denies it.")
        return None

    def _closes(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a denial ends the sentence and speaks of a sign before it ("chest pain, no").

        One that says "none" speaks of a whole list ("nausea, vomiting, rash: none of them").
        """
        sentence = self._sentence
        if cue.last != len(sentence.words) or cue.first < candidate.last:
            return False
        between = range(candidate.last, cue.first)
        plain = all(sentence.roles[at] in EASY or sentence.roles[at] in LISTING for at in between)
        if plain and self._alone:
            return True
        whole = sentence.words[cue.first].text in sentence.classes["none"]
        return whole and all(
            sentence.content_at[at] is not None or sentence.roles[at] in EASY or sentence.roles[at] in LISTING
            for at in between
        )

    def _is_denied_itself(self, cue: Item) -> bool:
        """Whether a denial stands in a denied part: "can't walk far without getting dizzy"."""
        part = next((at for at in range(cue.first - 1, -1, -1) if self._sentence.roles[at] is Role.COMMA), -1)
        return any(
            word.text in self._sentence.classes["denying"]
            for word in self._sentence.words[part + 1 : cue.first]
        )

    def _possible(self, candidate: Candidate) -> Verdict | None:
        for cue in self._cues:
            after = cue.entry.kind == "possible_after" and self._directly_before(candidate, cue)
            reached = cue.entry.kind in _POSSIBLE and (
                self._in_scope(cue, candidate) or _inside(candidate, cue)
            )
            lasting = self._any_between(cue.last, candidate.last, {"now"})  # "what if it still hurts"
            if after or (reached and not lasting):
                return Verdict(Status.HYPOTHETICAL, f"“{self._quoted(cue)}” makes it only possible.")
        return None

    def _other_person(self, candidate: Candidate) -> Verdict | None:
        owner = self._owner(candidate)
        if owner is None or self._patient.is_meant(owner, self._sentence.words[owner.last - 1].stem):
            return None
        return Verdict(Status.OTHER_PERSON, f"It is said of “{self._quoted(owner)}”.")

    def _owner(self, candidate: Candidate) -> Item | None:
        """The person named last before a sign, or within its words, if the sign is said of them."""
        owner = None
        for cue in self._cues:
            if cue.entry.kind not in _PERSONS or cue.first >= candidate.last:
                continue
            if cue.entry.kind in {"person", "animal"} and not self._is_subject(cue):
                continue
            if cue.entry.kind == "report" and (owner is None or owner.last != cue.first):
                continue
            if cue.entry.kind == "self" and owner is not None and self._is_beside(cue):
                continue
            owner = cue
        if owner is None or owner.last > candidate.first:
            return owner
        return owner if owner.entry.kind == "self" or self._same_subject(owner, candidate) else None

    def _is_subject(self, cue: Item) -> bool:
        """Whether something is said of a person: "my wife is ill", but not "I told my wife about it"."""
        if cue.last >= len(self._sentence.words):
            return False
        role = self._sentence.roles[cue.last]
        if role is Role.PREPOSITION:
            placed = self._sentence.words[cue.last].text in self._sentence.classes["places"]
            return self._acts_after(cue.last + 1, placed=placed)
        return role not in LISTING

    def _is_beside(self, cue: Item) -> bool:
        """Whether the one who writes only says where another is ("the man next to me had …")."""
        said = self._sentence.words[cue.first].text in self._sentence.classes["objects"]
        before = self._sentence.roles[cue.first - 1] if cue.first else Role.OTHER
        return said and before in {Role.PREPOSITION, Role.FILLER}

    def _acts_after(self, at: int, *, placed: bool) -> bool:
        """Whether something is said of them soon ("my sister in Leeds is always tired"), in the same part.

        After where they are, a sign is said of them ("Sheila at bingo fainted").
        """
        sentence = self._sentence
        reported = {cue.first for cue in self._cues if cue.entry.kind == "report"}
        for index in range(at, min(at + _NEAR_VERB, len(sentence.words))):
            if sentence.roles[index] in LISTING or index in reported:
                return False
            if sentence.words[index].text in sentence.classes["acting"]:
                return True
            if placed and sentence.content_at[index] is not None:
                return True
        return False

    def _same_subject(self, owner: Item, candidate: Candidate) -> bool:
        """Whether no comma with a new verb ends what is said of ``owner`` before the sign."""
        return not any(
            self._sentence.roles[at] is Role.COMMA and self._begins_anew(at + 1)
            for at in range(owner.last, candidate.first)
        )

    def _begins_anew(self, at: int) -> bool:
        """Whether the word after a comma is no further sign, "and" or denial of a list."""
        sentence = self._sentence
        if sentence.content_at[at] is not None:
            goes_on = sentence.words[at].text.endswith("ing")  # "my husband is in bed, running a temperature"
            return sentence.roles[at] in EASY and not goes_on
        return sentence.roles[at] not in LISTING and not any(
            cue.first == at and cue.entry.kind in {"neg", "neg_lone", "not", "neg_wide"} for cue in self._cues
        )

    def _past(self, candidate: Candidate) -> Verdict | None:
        for cue in self._cues:
            kind = cue.entry.kind
            if kind == "past" and (self._in_scope(cue, candidate) or _is_between(cue, candidate)):
                return Verdict(Status.PAST, f"“{self._quoted(cue)}” puts it in the past.")
            if kind == "past_time" and self._at_past_time(cue, candidate):
                return Verdict(Status.PAST, f"“{self._quoted(cue)}” puts it before this day.")
            if kind == "over" and self._is_over(cue, candidate):
                return Verdict(Status.PAST, f"“{self._quoted(cue)}” says that it is over.")
        return None

    def _at_past_time(self, cue: Item, candidate: Candidate) -> bool:
        if any(onset.entry.kind == "onset" and 0 <= cue.first - onset.last <= 3 for onset in self._cues):
            return False
        if cue.last <= candidate.first:
            return not any(
                item.entry.kind in {"now", "today", "contrast", "onset"}
                and cue.last <= item.first < candidate.first
                and self._sentence.roles[item.first] is not Role.PREPOSITION
                for item in self._cues
            )
        start = candidate.last
        if self._is_afterthought(cue, candidate):
            return True
        if self._any_between(start, cue.first, {"now", "today", "contrast", "onset"}):
            return False
        if self._has_new_clause(start, cue.first):
            return False
        return not any(
            item.entry.kind in {"now", "today", "onset"}
            and item.last <= candidate.first
            and self._same_part(item, candidate)
            for item in self._cues
        )

    def _has_new_clause(self, start: int, end: int) -> bool:
        """Whether a comma or an "and" with a new subject stands between words."""
        roles = self._sentence.roles
        return any(
            roles[at] is Role.COMMA or (roles[at] is Role.AND and at + 1 in self._clauses)
            for at in range(start, end)
        )

    def _is_afterthought(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a time ends the sentence after a comma ("I was depressed, that was ten years ago")."""
        commas = [at for at in range(candidate.last, cue.first) if self._sentence.roles[at] is Role.COMMA]
        return (
            all(role in EASY for role in self._sentence.roles[cue.last :])
            and len(commas) == 1
            and (self._only_counts(commas[0] + 1, cue.first) or self._is_place(commas[0] + 1, cue.first))
        )

    def _is_place(self, start: int, end: int) -> bool:
        """Whether words only say where and when ("at my sister's wedding")."""
        sentence = self._sentence
        return sentence.roles[start] is Role.PREPOSITION and all(
            sentence.content_at[at] is None and sentence.roles[at] not in LISTING for at in range(start, end)
        )

    def _only_counts(self, start: int, end: int) -> bool:
        return all(
            self._sentence.roles[at] in EASY
            or self._sentence.words[at].text in self._sentence.classes["counting"]
            for at in range(start, end)
        )

    def _same_part(self, cue: Item, candidate: Candidate) -> bool:
        return Role.COMMA not in self._sentence.roles[cue.last : candidate.first]

    def _is_over(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a sign is said to be gone, and not merely since earlier today."""
        if any(item.entry.kind == "pseudo" and _overlap(item, cue) for item in self._cues):
            return False
        if any(item.entry.kind == "returned" and self._is_said(item, cue.last) for item in self._cues):
            return False
        if cue.first < candidate.last or any(
            item.entry.kind == "today" and self._same_clause(item, cue) for item in self._cues
        ):
            return False
        others = 0
        for at in range(candidate.last, cue.first):
            role = self._sentence.roles[at]
            if role is Role.STOP or (at in self._contrasts and not self._speaks_of_former(at + 1)):
                return False
            if role is Role.COMMA:
                return all(self._sentence.roles[i] in EASY for i in range(at + 1, cue.first))
            if self._sentence.content_at[at] is None and role is Role.OTHER:
                others += 1
        return others <= 3

    def _same_clause(self, time: Item, ending: Item) -> bool:
        """Whether a time belongs to a sign or to its ending, and not to what comes after a "but"."""
        if time.first < ending.last:
            return True
        return not any(at in self._contrasts for at in range(ending.last, time.first))

    def _speaks_of_former(self, at: int) -> bool:
        """Whether a word means what was named before ("nausea was bad, but that is over")."""
        words = self._sentence.words
        return at < len(words) and words[at].text in self._sentence.classes["former"]

    def _is_said(self, cue: Item, start: int) -> bool:
        """Whether a cue stands at or after word ``start`` and is not denied ("haven't come back")."""
        return (
            cue.first >= start
            and self._sentence.words[cue.first - 1].text not in self._sentence.classes["denying"]
        )

    def _any_between(self, start: int, end: int, kinds: set[str]) -> bool:
        return any(cue.entry.kind in kinds and start <= cue.first < end for cue in self._cues)

    def _directly_before(self, candidate: Candidate, cue: Item) -> bool:
        return candidate.last <= cue.first and all(
            role in EASY for role in self._sentence.roles[candidate.last : cue.first]
        )

    def _in_scope(self, cue: Item, candidate: Candidate) -> bool:
        return cue.first < candidate.first < self._scopes[cue]

    def _scope(self, cue: Item) -> int:
        """The word at which the reach of a forward cue ends."""
        others_left, wide = _FORWARD[cue.entry.kind]
        sentence = self._sentence
        at = cue.last
        while at < len(sentence.words):
            if at in self._contrasts:
                return at
            item = sentence.content_at[at]
            if item is not None:
                at = item.last
                continue
            role = sentence.roles[at]
            if role is Role.STOP:
                return at
            if role is Role.COMMA and not wide and not self._list_goes_on(at):
                return at
            if role in LISTING and role is not Role.OR and not wide and self._begins_clause(at + 1):
                return at
            if role is Role.OTHER and sentence.modifier_at[at] is None:
                others_left -= 1
                if others_left < 0:
                    return at
            at += 1
        return at

    def _begins_clause(self, at: int) -> bool:
        return at in self._clauses or at in self._predicates

    def _list_goes_on(self, comma: int) -> bool:
        """Whether a comma stands in a list that an "or" closes ("no fever, chills or rash")."""
        sentence = self._sentence
        others = 0
        at = comma + 1
        if self._begins_clause(at):
            return False
        while at < len(sentence.words):
            role = sentence.roles[at]
            if at in self._contrasts or role is Role.STOP or self._begins_clause(at):
                return False
            if role is Role.OR:
                return True
            if role is Role.COMMA:
                others = 0
            elif role is Role.OTHER and sentence.content_at[at] is None:
                others += 1
                if others > 2:
                    return False
            at += 1
        return False


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


def _overlap(one: Item, other: Item) -> bool:
    return one.first < other.last and other.first < one.last


def _is_between(cue: Item, candidate: Candidate) -> bool:
    """Whether a cue stands among the words of a sign ("my knees no longer hurt")."""
    return candidate.first < cue.first < candidate.last


def _inside(candidate: Candidate, cue: Item) -> bool:
    """Whether a sign is only a word of a longer cue: "afraid of", "worried about getting"."""
    return (
        cue.first <= candidate.first
        and candidate.last <= cue.last
        and candidate.last - candidate.first < cue.last - cue.first
    )


class Patient:
    """Who is meant by "I", "he" and "my husband", given who writes."""

    def __init__(self, writer: Writer, inflection: Inflection) -> None:
        self._for_someone = writer.for_someone
        self._relations = frozenset(
            inflection.stem(words.lower().split()[-1]) for words in writer.relation_words if words.split()
        )

    def is_meant(self, owner: Item, stem: str) -> bool:
        """Whether a person named in the sentence, by a word of that stem, is the patient."""
        kind = owner.entry.kind
        if kind == "report":
            return True
        if kind == "self":
            return not self._for_someone
        return self._for_someone and (kind == "he" or stem in self._relations)
