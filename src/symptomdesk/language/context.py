"""To whom and to when a sign belongs: present, denied, past, another person's, or only possible."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.language import asking, denials, generalities, habits, recurrences
from symptomdesk.language.checklists import Checklist
from symptomdesk.language.cues import OTHERS, POSSIBLE, Cues, inside, is_among
from symptomdesk.language.model import Status
from symptomdesk.language.occasions import Occasions
from symptomdesk.language.persons import Patient, Persons
from symptomdesk.language.scope import Scopes
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.times import Times

if TYPE_CHECKING:
    from symptomdesk.language.combining import Candidate
    from symptomdesk.language.matching import Item


class Verdict(Struct, frozen=True):
    """A status and what decided it."""

    status: Status
    why: str = ""


_PRESENT = Verdict(Status.PRESENT)
_TOLD_AS_THERE = (recurrences.is_recurrence, denials.is_denied_twice, asking.asks_about_own)
_NEAR_POINTING = 3
_NEAR_SIGN = 5
_NEAR_VERB = 5


class Context:
    """Judges the candidates of one sentence."""

    def __init__(
        self, sentence: Sentence, found: Sequence[Candidate], patient: Patient, quoted: Callable[[Item], str]
    ) -> None:
        self._sentence = sentence
        self._found = found
        self._patient = patient
        self._cues = Cues(sentence, found, quoted)
        self._scopes = Scopes(self._cues)
        self._persons = Persons(self._cues)
        self._times = Times(self._cues)
        self._occasions = Occasions(self._cues)
        self._checklist = Checklist(sentence, found)

    def verdict(self, candidate: Candidate) -> Verdict:
        """The status of one candidate and the reason in a sentence."""
        if answer := self._checklist.answer(candidate):
            denied = answer in self._sentence.classes["answering_no"]
            return Verdict(Status.DENIED, f"“{answer}” answers it.") if denied else _PRESENT
        if not self._is_mine_too(candidate):
            for judge in (self._denied, self._possible, self._other_person, self._past):
                if verdict := judge(candidate):
                    return verdict
        return _PRESENT

    def _is_mine_too(self, candidate: Candidate) -> bool:
        """Whether a sentence ends in saying that who writes has it too ("has cleared but mine has not")."""
        words, roles = self._sentence.words, self._sentence.roles
        return any(
            cue.entry.kind == "mine"
            and cue.first >= candidate.last
            and (cue.last == len(words) or roles[cue.last] is Role.COMMA)
            for cue in self._cues.items
        )

    def _denied(self, candidate: Candidate) -> Verdict | None:
        if self._is_excepted(candidate) or self._is_first_time(candidate):
            return None
        if self._is_what_matters(candidate) or habits.is_unusual(self._cues, candidate):
            return None
        for cue in self._cues.items:
            if self._denies(cue, candidate):
                taken_back = denials.is_taken_back(self._cues, candidate)
                return (
                    None if taken_back else Verdict(Status.DENIED, f"“{self._cues.quoted(cue)}” denies it.")
                )
        return None

    def _is_excepted(self, candidate: Candidate) -> bool:
        """Whether a denial does not hold for now ("not short of breath unless I climb the stairs").

        A "but today" with another sign behind it speaks of that one ("no fever, but today I have a rash").
        """
        return any(
            cue.entry.kind == "exception"
            and cue.first >= candidate.last
            and not (cue.first in self._cues.contrasts and any(one.first >= cue.last for one in self._found))
            for cue in self._cues.items
        )

    def _is_first_time(self, candidate: Candidate) -> bool:
        """Whether a sentence ends in saying that a sign was not there earlier ("never had it before")."""
        last = len(self._sentence.words) - 1
        return candidate.last <= last and self._cues.is_one_of(last, "earlier")

    def _denies(self, cue: Item, candidate: Candidate) -> bool:
        kind = cue.entry.kind
        if self._cues.is_one_of(cue.first, "doing_without") and self._is_denied_itself(cue):
            return False
        if kind == "not" and habits.is_beyond_coping(self._cues, cue):
            return False
        denied = (
            (kind in {"neg", "neg_lone", "not", "neg_wide"} and self._scopes.hold(cue, candidate))
            or (kind in {"neg", "neg_lone", "not"} and self._denies_within(cue, candidate))
            or (kind == "neg_after" and self._cues.follows_directly(cue, candidate))
            or (kind == "neg_after" and self._denies_start(cue, candidate))
            or (self._cues.is_one_of(cue.first, "lacking") and is_among(cue, candidate))  # "pain-free knees"
            or (kind in {"neg", "neg_after", "neg_end"} and self._closes(cue, candidate))
        )
        return denied and not denials.denies_the_end(self._cues, cue, candidate)

    def _denies_within(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a denial among a sign's words is still in force where it is said what ails a part.

        It is not in "my legs are not swollen, they are just heavy".
        """
        if not is_among(cue, candidate):
            return False
        roles, finding = self._sentence.roles, candidate.items[-1].first if candidate.items else cue.last
        commas = [at for at in range(cue.last, finding) if roles[at] is Role.COMMA]
        inserted = (
            commas and Role.COMMA in roles[candidate.first : cue.first]
        )  # "my arm, I kid you not, is …"
        return not inserted and not any(self._cues.is_one_of(at + 1, "subjects") for at in commas)

    def _is_what_matters(self, candidate: Candidate) -> bool:
        """Whether only the weight of a sign is denied ("it isn't the headache that worries me")."""
        at = candidate.last
        return self._cues.is_one_of(at, "linking") and self._cues.is_one_of(at + 1, "mattering")

    def _denies_start(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a sign begins with the words that a "no" denies ("no problems peeing")."""
        return cue.first < candidate.first < cue.last and self._cues.is_one_of(cue.first, "refusing")

    def _closes(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a denial ends the sentence and speaks of a sign before it ("chest pain, no").

        One that says "none" speaks of a whole list ("nausea, vomiting, rash: none of them").
        """
        sentence = self._sentence
        if cue.last != len(sentence.words) or cue.first < candidate.last:
            return False
        if cue.entry.kind == "neg_end":
            near = range(candidate.last, min(candidate.last + _NEAR_SIGN, cue.first))
            told = [*range(candidate.first), *near]  # "the itching I was promised never arrived"
            listed = any(sentence.roles[at] in LISTING for at in near)
            return not listed and any(self._cues.is_one_of(at, "expecting") for at in told)
        between = [
            at
            for at in range(candidate.last, cue.first)
            if sentence.roles[at] not in EASY and sentence.roles[at] not in LISTING
        ]
        if not between and self._cues.alone:
            return True
        of_one = cue.first - 1 in between  # "chest pain, appetite none"
        whole = self._cues.is_one_of(cue.first, "none") and not of_one
        return whole and all(sentence.content_at[at] is not None for at in between)

    def _is_denied_itself(self, cue: Item) -> bool:
        """Whether a denial stands in a denied part: "can't walk far without getting dizzy"."""
        roles = self._sentence.roles
        start = cue.first
        while start and roles[start - 1] is not Role.COMMA:
            start -= 1
            if roles[start] is Role.OR:  # "couldn't sit, stand or lie down without pain"
                start = 0
        return any(self._cues.is_one_of(at, "denying") for at in range(start, cue.first))

    def _possible(self, candidate: Candidate) -> Verdict | None:
        if self._is_affirmed(candidate) or self._is_answered(candidate) or self._is_own_thought(candidate):
            return None
        reason = self._what_makes_possible(candidate)
        if not reason or any(told(self._cues, candidate) for told in _TOLD_AS_THERE):
            return None
        return Verdict(Status.HYPOTHETICAL, reason)

    def _what_makes_possible(self, candidate: Candidate) -> str:
        """Why a sign is only possible, in a sentence, or nothing."""
        for cue in self._cues.items:
            after = cue.entry.kind == "possible_after" and self._may_follow(cue, candidate)
            after = after or (cue.entry.kind == "possible_end" and self._is_told_by(cue, candidate))
            if after or (cue.entry.kind in POSSIBLE and self._makes_possible(cue, candidate)):
                return f"“{self._cues.quoted(cue)}” makes it only possible."
        if (
            self._may_come(candidate)
            or self._will_come(candidate)
            or self._is_looked_for(candidate)
            or self._is_any(candidate)
            or self._is_asked_of_nobody(candidate)
            or self._occasions.is_only_a_case(candidate)
            or generalities.is_general(self._cues, candidate)
        ):
            return "It is only said to be possible."
        return ""

    def _may_come(self, candidate: Candidate) -> bool:
        """Whether a "could" stands between a part and what ails it ("glands could swell")."""
        return len(candidate.items) > 1 and any(
            self._cues.is_one_of(at, "maybe") and not self._cues.is_one_of(at + 1, "after_maybe")
            for at in range(candidate.first + 1, candidate.last)
        )

    def _will_come(self, candidate: Candidate) -> bool:
        """Whether little words lead from "will" to a sign ("the tablets will give me the runs").

        "I'd a headache" is one that was had.
        """
        cues, roles = self._cues, self._sentence.roles
        at = candidate.first - 1
        if candidate.sign in self._sentence.classes["thoughts"]:
            return False
        while at >= 0 and not cues.is_one_of(at, "to_come") and not cues.is_one_of(at, "would_come"):
            easy = roles[at] in EASY or roles[at] is Role.PREPOSITION or cues.is_one_of(at, "likely")
            if cues.is_one_of(at, "denying") or not easy:
                return False
            at -= 1
        if any(cues.is_one_of(word, "undertaking") for word in range(at + 1, candidate.first)):
            return False  # "will have to stay in with this diarrhoea"
        verb = cues.is_one_of(at + 1, "base_verbs")
        depends = cues.stand_between(candidate.last, len(roles), POSSIBLE)  # "I'd panic if …"
        return at >= 0 and (cues.is_one_of(at, "to_come") or depends or (verb and at + 1 < candidate.first))

    def _is_any(self, candidate: Candidate) -> bool:
        """Whether "any" sign is spoken of, which nothing denies ("any bleeding that won't stop, go in")."""
        at, sentence = candidate.first - 1, self._sentence
        listed = (
            Role.OR in sentence.roles[max(0, candidate.first - _NEAR_SIGN) :]
        )  # "any pain, itching or rash"
        while at >= 0 and not self._cues.is_one_of(at, "whichever"):
            further = listed and (sentence.content_at[at] is not None or sentence.roles[at] in LISTING)
            if sentence.roles[at] not in EASY and not further:
                return False
            at -= 1
        only = any(self._cues.is_one_of(word, "only_when") for word in range(at))
        return at >= 0 and not only  # "the only time I have any nausea is …"

    def _is_looked_for(self, candidate: Candidate) -> bool:
        """Whether a part is only looked at for a sign ("checked my calves for swelling")."""
        finding = candidate.items[-1].first if candidate.items else candidate.first
        near = range(candidate.first - _NEAR_POINTING, finding)
        looked = any(self._cues.is_one_of(at, "checking") for at in near)
        named = range(candidate.first, finding)
        return looked and any(self._cues.is_one_of(at, "purposes_of_looking") for at in named)

    def _is_asked_of_nobody(self, candidate: Candidate) -> bool:
        """Whether a question is about signs in general ("Are rashes common?", "Could it turn me yellow?").

        One in which who writes comes in, or "this" or "the" sign, is about what is there, unless it asks what
        something might do to them.
        """
        sentence, cues = self._sentence, self._cues
        if not sentence.asked or not cues.is_one_of(0, "asking_whether"):
            return False
        near = range(max(1, candidate.first - _NEAR_POINTING), candidate.last)
        pointed = {sentence.words[at].text for at in near if cues.is_one_of(at, "pointing")}
        if any(cues.is_one_of(at, "turning_into") for at in range(1, min(_NEAR_VERB, candidate.last))):
            return pointed <= sentence.classes["oneself"]
        return not pointed and not any(cue.entry.kind == "self" for cue in cues.items)

    def _is_affirmed(self, candidate: Candidate) -> bool:
        """Whether a sentence goes on that it is so ("asked if I had chest pain and I said yes")."""
        return any(
            (
                cue.entry.kind == "affirmed"
                and cue.first >= candidate.last
                and not self._cues.is_one_of(cue.last, "denying")
            )
            or (cue.entry.kind == "going_on" and self._cues.follows_directly(cue, candidate))
            for cue in self._cues.items
        )

    def _is_answered(self, candidate: Candidate) -> bool:
        """Whether a clause only answers that it is so ("they asked if I was dizzy, I am")."""
        words, roles, cues = self._sentence.words, self._sentence.roles, self._cues
        return any(
            roles[at] in LISTING
            and cues.is_one_of(at + 1, "subjects")
            and cues.is_one_of(at + 2, "bare_verbs")
            and (at + 3 == len(words) or roles[at + 3] is Role.COMMA)
            for at in range(candidate.last, len(words))
        )

    def _is_own_thought(self, candidate: Candidate) -> bool:
        """Whether a writer fears what they may do to themselves, and nobody asks or warns about it."""
        return (
            candidate.sign in self._sentence.classes["thoughts"]
            and any(self._cues.is_one_of(at, "oneself") for at in range(candidate.first, candidate.last))
            and not any(cue.entry.kind in OTHERS or cue.entry.kind == "report" for cue in self._cues.items)
            and not self._is_only_a_case(candidate)
        )

    def _is_only_a_case(self, candidate: Candidate) -> bool:
        """Whether it is said whom to call if ever it came to that ("if ever I …, I'm to ring")."""
        words = range(candidate.last, len(self._sentence.words))
        return any(
            self._cues.is_one_of(at, "conditions") and self._cues.is_one_of(at + 1, "ever")
            for at in range(candidate.first)
        ) and any(self._cues.is_one_of(at, "calling") for at in words)

    def _may_follow(self, cue: Item, candidate: Candidate) -> bool:
        """Whether "may come" says of a sign that it is not there yet, and not whence ("could come from").

        What is "my" or "this" is there ("my rash must be reported").
        """
        known = self._cues.is_one_of(candidate.first - 1, "known") or self._cues.is_one_of(
            candidate.first, "known"
        )
        return (
            self._cues.follows_list(cue, candidate)
            and not known
            and not self._cues.is_one_of(cue.last, "whence")
        )

    def _is_told_by(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a sentence ends in saying that it stands in a leaflet, and who writes is not in it."""
        if cue.last != len(self._sentence.words) or cue.first < candidate.last:
            return False
        return not any(other.entry.kind == "self" and other.first < cue.first for other in self._cues.items)

    def _makes_possible(self, cue: Item, candidate: Candidate) -> bool:
        """Whether a sign is in reach of an "if", and not still there ("if my ankle still hurts").

        What one worries about as "my" or "this" is there.
        """
        opens_condition = self._cues.is_one_of(cue.first, "conditions")
        about = self._cues.is_one_of(cue.last - 1, "topics")  # "what should I do about my rash"
        condition = opens_condition and not about
        condition = condition or self._cues.is_one_of(cue.last - 1, "conditions")  # "phone if my …"
        if opens_condition and self._cues.is_one_of(cue.first - 1, "inside"):
            return False  # "it feels as if there is a weight on my chest"
        if habits.is_conceded(self._cues, cue, candidate) or habits.is_pointed_at(self._cues, cue, candidate):
            return False
        reached = self._scopes.hold(cue, candidate) or inside(candidate, cue)
        causing = self._cues.is_one_of(cue.last - 1, "making")  # "it will make my ankles swell"
        worried = about and self._cues.is_one_of(cue.first, "worrying")  # "… about the swelling in my feet"
        pointed = range(cue.last, candidate.last if worried else cue.last + 1)
        known = any(self._cues.is_one_of(at, "known") for at in pointed) and not (condition or causing)
        return reached and not known and not self._cues.stand_between(cue.last, candidate.last, {"now"})

    def _other_person(self, candidate: Candidate) -> Verdict | None:
        owner = self._persons.owner(candidate)
        if owner is None or self._patient.is_meant(owner, self._sentence.words[owner.last - 1].stem):
            return None
        return Verdict(Status.OTHER_PERSON, f"It is said of “{self._cues.quoted(owner)}”.")

    def _past(self, candidate: Candidate) -> Verdict | None:
        reason = self._what_puts_in_past(candidate)
        if not reason or denials.is_new_since(self._cues, candidate):
            return None
        return Verdict(Status.PAST, reason)

    def _what_puts_in_past(self, candidate: Candidate) -> str:
        """Why a sign is not one of today, in a sentence, or nothing."""
        if self._occasions.is_behind(candidate):
            return "It is said to have gone."
        for cue in self._cues.items:
            kind = cue.entry.kind
            if kind == "past" and self._is_formerly(cue, candidate):
                return f"“{self._cues.quoted(cue)}” puts it in the past."
            if kind == "past_time" and self._times.is_then(cue, candidate):
                return f"“{self._cues.quoted(cue)}” puts it before this day."
            if kind == "over" and not self._is_question() and self._times.is_over(cue, candidate):
                return f"“{self._cues.quoted(cue)}” says that it is over."
        return ""

    def _is_formerly(self, cue: Item, candidate: Candidate) -> bool:
        """Whether words like "used to" are said of a sign."""
        reached = self._scopes.hold(cue, candidate) or is_among(cue, candidate)
        return reached and not denials.denies_the_past(self._cues, cue, candidate)

    def _is_question(self) -> bool:
        """Whether it is asked when something ends ("does the fatigue ever go away?")."""
        return self._sentence.asked and self._cues.is_one_of(0, "asking_whether")
