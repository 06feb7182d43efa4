"""Typed text becomes mentions: the one door of this package."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from symptomdesk.language import clauses, statements, temperature, tokens
from symptomdesk.language.answers import amended
from symptomdesk.language.combining import Candidate, candidates
from symptomdesk.language.context import Context
from symptomdesk.language.entries import CUE_LAYERS, Entry, Layer, Term
from symptomdesk.language.matching import Item, Trie, choose
from symptomdesk.language.model import Mention, TemperatureMention, Understanding, Writer
from symptomdesk.language.persons import Patient
from symptomdesk.language.phrases import Element, Phrase
from symptomdesk.language.readings import Thermometer
from symptomdesk.language.sentence import EASY, LISTING, Role, Sentence
from symptomdesk.language.severity import Grading
from symptomdesk.language.spelling import doubtful
from symptomdesk.language.tokens import Inflection, Kind, Word
from symptomdesk.language.vocabulary import Vocabulary

if TYPE_CHECKING:
    from symptomdesk.language.temperature import FoundTemperature
    from symptomdesk.language.word_list import WordList

_OWN = "own:"
"""With this begins the name of a sign that is on none of the leaflet's lists."""
_OWN_RANK = 9
"""The lexicon's reading of the same words comes first: "fever" stays the leaflet's sign."""
_UNIT_AFTER = 16
"""Code points after the last word in which the unit of a number may stand."""
_MOST_WORDS = 120
"""A sentence longer than this is cut, so that time grows with the text and never with its square."""


_SAYING_NOTHING = EASY | LISTING | {Role.PREPOSITION, Role.STOP}


class Recogniser:
    """Understands what one writer types. Made once per writer and kept.

    It learns phrases as their words are met, which changes nothing that it says; it belongs to one thread.


    ``said_days`` is from how many days on a said duration ("for five days") means that a sign persists.
    """

    def __init__(
        self,
        words: WordList,
        *,
        said_days: int,
        writer: Writer | None = None,
        own_symptoms: Collection[str] = (),
    ) -> None:
        self._inflection = words.inflection
        own = list(_own_entries(own_symptoms, words.inflection))
        self._trie = Trie(words, own)
        self._vocabulary = Vocabulary(words, (word for said, _ in own for word in said.text.split()))
        self._classes = words.classes
        self._patient = Patient(writer or Writer(), words.inflection)
        self._counts = words.classes["counts"]
        self._numbers = words.numbers
        self._thermometer = Thermometer(words.classes)
        self._ranges = temperature.shipped_ranges()
        self._grading = Grading(words, said_days)

    def understand(self, text: str) -> Understanding:
        """All signs and temperatures in ``text``; each line is understood on its own. Never raises."""
        mentions: list[Mention] = []
        temperatures: list[TemperatureMention] = []
        for start, end in tokens.lines(text):
            line = list(tokens.words(text, start, end, self._inflection))
            before: Sentence | None = None
            latest = 0
            topic: list[Word] = []
            for words, mark in _with_answers_apart(_sentences(line), self._classes["short_answers"]):
                sentence = self._read((*topic, *words), asked=mark == "?")
                topic = [*words, _comma_after(words)] if statements.is_topic(sentence) else []
                if before is not None:
                    mentions[latest:] = amended(mentions[latest:], before, sentence)
                latest = len(mentions)
                found, read = self._understood(text, sentence, before)
                if not read and all(one.sign.startswith(_OWN) for one in found):
                    found = self._read_around(text, sentence, before) or found
                before = sentence
                mentions += found
                temperatures += read
        return Understanding(text, tuple(mentions), tuple(temperatures))

    def grade(self, text: str) -> int | None:
        """The severity 0 to 4 that ``text`` says ("quite bad", "7/10"); ``None`` if it says more, or none."""
        words = list(tokens.words(text, 0, len(text), self._inflection))
        return self._grading.by_itself(self._read(words)) if 0 < len(words) <= _MOST_WORDS else None

    def says_nothing(self, text: str) -> bool:
        """Whether ``text`` is but little words ("all day", "twice"), which name nothing that one has."""
        words = list(tokens.words(text, 0, len(text), self._inflection))
        return len(words) <= _MOST_WORDS and (
            not words or _SAYING_NOTHING.issuperset(self._read(words).roles)
        )

    def _understood(
        self, text: str, sentence: Sentence, before: Sentence | None
    ) -> tuple[list[Mention], list[TemperatureMention]]:
        found = [one for one in candidates(sentence, before) if not self._is_chance(sentence, one)]
        start, end = sentence.words[0].start, sentence.words[-1].end
        numbers = temperature.find(text, start, end + _UNIT_AFTER, self._ranges)
        readings = list(self._thermometer.readings(sentence, numbers))
        shown, measured = [at for _, at in readings], self._thermometer.is_shown
        found = [one for one in found if not measured(sentence, one.first, one.last, shown)]
        if not found and not readings:
            return [], []
        context = Context(sentence, found, self._patient, lambda item: _quoted(text, sentence, item))
        mentions = [self._mention(text, sentence, context, candidate) for candidate in found]
        mentions.sort(key=lambda mention: (mention.start, mention.end, mention.sign))
        return _without_doubles(mentions), [_reading(text, context, *reading) for reading in readings]

    def _read_around(self, text: str, sentence: Sentence, before: Sentence | None) -> list[Mention]:
        """The signs that a sentence names only when what is put in between its words is passed over."""
        words = clauses.shortened(sentence)
        return self._understood(text, self._read(words), before)[0] if words else []

    def _is_chance(self, sentence: Sentence, candidate: Candidate) -> bool:
        """Whether a sign rests on a corrected word that is as likely an ordinary one.

        Beside what it completes it is believed: "fet are swollen", but not "lowered … in six wekes".
        """
        alone = len(candidate.items) == 1
        return any(
            item.size == 1
            and any(self._vocabulary.is_contested(sentence.words[at], alone=alone) for at, _ in item.spelled)
            and not any(_stand_together(sentence, item, other) for other in candidate.items)
            for item in candidate.items
        )

    def _read(self, words: Sequence[Word], *, asked: bool = False) -> Sentence:
        words, edges = self._vocabulary.read(words)
        roles = [self._vocabulary.role(word) for word in words]
        skippable = [role is Role.FILLER or word.text == "(" for role, word in zip(roles, words, strict=True)]
        items = self._trie.items(edges, skippable)
        return Sentence(
            words,
            roles,
            choose(items, Layer.CONTENT),
            choose(items, *CUE_LAYERS),
            choose(items, Layer.MODIFIER),
            choose(items, Layer.CONSEQUENCE),
            sorted(
                (item for item in items if item.entry.kind == "site"),
                key=lambda item: (item.first, item.last, item.entry.number),
            ),
            self._classes,
            asked,
        )

    def _mention(self, text: str, sentence: Sentence, context: Context, candidate: Candidate) -> Mention:
        verdict = context.verdict(candidate)
        start = sentence.words[candidate.first].start
        end = sentence.words[self._counted(sentence, candidate.last) - 1].end
        spelled = [word for item in candidate.items for _, word in item.spelled]
        return Mention(
            sign=candidate.sign,
            words=text[start:end],
            start=start,
            end=end,
            status=verdict.status,
            severity=self._grading.severity(sentence, candidate),
            course=self._grading.course(sentence, candidate),
            sudden=self._grading.sudden(sentence, candidate),
            uncertain=_is_uncertain(sentence, candidate),
            entry=candidate.entry,
            spelled=" ".join(dict.fromkeys(spelled)),
            why=verdict.why,
        )

    def _counted(self, sentence: Sentence, last: int) -> int:
        """The end of a sign's words with the count that may follow ("twice", "4 times", "x3")."""
        words = sentence.words
        for end in (last + 2, last + 1):
            said = words[last:end] if end <= len(words) else ()
            if any(word.text in self._counts for word in said) and all(
                word.text in self._counts or word.text in self._numbers or word.kind is Kind.NUMBER
                for word in said
            ):
                last = end
                break
        return last


def _sentences(line: Sequence[Word]) -> Iterator[tuple[Sequence[Word], str]]:
    """The sentences of a line and the marks that end them."""
    start = 0
    for at, word in enumerate(line):
        if word.kind is Kind.STOP or at - start >= _MOST_WORDS:
            if at > start:
                yield line[start:at], word.text
            start = at + 1 if word.kind is Kind.STOP else at
    if start < len(line):
        yield line[start:], ""


def _with_answers_apart(
    sentences: Iterable[tuple[Sequence[Word], str]], answers: Collection[str]
) -> Iterator[tuple[Sequence[Word], str]]:
    """The sentences, with an answer between two questions as one of its own ("rash? no itching? yes")."""
    asked = False
    for words, mark in sentences:
        if asked and mark == "?" and len(words) > 1 and words[0].text in answers:
            yield words[:1], ""
            yield words[1:], mark
        else:
            yield words, mark
        asked = mark == "?"


def _comma_after(words: Sequence[Word]) -> Word:
    """A comma in place of the mark that ends a sentence, to read on in the next ("My legs. Like jelly.")."""
    end = words[-1].end
    return Word(",", ",", end, end, Kind.COMMA)


def _reading(text: str, context: Context, number: FoundTemperature, at: int) -> TemperatureMention:
    verdict = context.verdict(Candidate("", at, at + 1, (), ""))
    measured = number.temperature
    return TemperatureMention(
        value=measured.value,
        unit=measured.unit,
        celsius=measured.celsius,
        words=text[number.start : number.end],
        start=number.start,
        end=number.end,
        status=verdict.status,
    )


def _quoted(text: str, sentence: Sentence, item: Item) -> str:
    return text[sentence.words[item.first].start : sentence.words[item.last - 1].end]


def _stand_together(sentence: Sentence, one: Item, other: Item) -> bool:
    """Whether only little words stand between two entries."""
    between = range(min(one.last, other.last), max(one.first, other.first))
    return one is not other and all(sentence.roles[at] in EASY for at in between)


def _is_uncertain(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sign rests on nothing but one doubtful correction."""
    if len(candidate.items) > 1 or candidate.items[0].size > 1:
        return False
    return any(doubtful(sentence.words[at].text, meant) for at, meant in candidate.items[0].spelled)


def _without_doubles(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that say the same sign again in overlapping words."""
    kept: list[Mention] = []
    for mention in mentions:
        if not any(
            other.sign == mention.sign and other.status is mention.status and other.end > mention.start
            for other in kept
        ):
            kept.append(mention)
    return kept


def _own_entries(names: Collection[str], inflection: Inflection) -> Iterator[tuple[Phrase, Entry]]:
    """The person's own symptoms, recognised by their names."""
    for name in names:
        words = [word for word in tokens.words(name, 0, len(name), inflection) if word.kind is Kind.WORD]
        if words:
            said = Phrase(
                " ".join(word.text for word in words), tuple(Element(((word.stem,),)) for word in words)
            )
            term = Term(f"own:{name}", f"own:{name}")
            yield said, Entry(Layer.CONTENT, "term", term.name, _OWN_RANK, said.text, term)
