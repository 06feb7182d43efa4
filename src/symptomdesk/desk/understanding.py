"""The patient's words, put to the recogniser and the rules."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from symptomdesk.desk.values import InstallationError, TextKey, Understood
from symptomdesk.diary.model import DayPage, Observation, Origin, Reading, severity_rank
from symptomdesk.language.model import Course, Mention, Status, TemperatureMention, Understanding, Writer
from symptomdesk.sentences import sentence
from symptomdesk.triage.alerts import triage_of
from symptomdesk.triage.days import day_facts
from symptomdesk.triage.questions import questions_about_text, questions_about_values, value_of

if TYPE_CHECKING:
    from symptomdesk.language.recognise import Recogniser
    from symptomdesk.triage.classify import Rulebook


class Interpreter:
    """Understands texts; the lexicon is read at the first one, so that starting needs none of it."""

    def __init__(
        self,
        lexicon: Path,
        writer: Writer,
        said_days: int,
        own_symptoms: Callable[[], Collection[str]] = tuple,
    ) -> None:
        self._path = lexicon
        self._writer = writer
        self._said_days = said_days
        self._own_symptoms = own_symptoms
        self._recogniser: Recogniser | None = None
        self._latest = Understanding("")

    def with_own_symptoms(self, own_symptoms: Callable[[], Collection[str]]) -> Interpreter:
        """The same for a diary: it also knows what its owner named themselves."""
        return Interpreter(self._path, self._writer, self._said_days, own_symptoms)

    def with_writer(self, writer: Writer) -> Interpreter:
        """The same when somebody else writes."""
        return Interpreter(self._path, writer, self._said_days, self._own_symptoms)

    @property
    def is_ready(self) -> bool:
        """Whether the lexicon has been read."""
        return self._recogniser is not None

    def understand(self, text: str) -> Understanding:
        """What the text says; raises :class:`InstallationError` if the program's own lexicon is broken."""
        if not text.strip():
            return Understanding(text)
        if self._latest.text != text:
            self._latest = self._loaded().understand(text)
        return self._latest

    def grade(self, words: str) -> int | None:
        """The severity 0 to 4 that words say ("quite bad", "7/10"), if they say nothing else."""
        return self._loaded().grade(words)

    def says_nothing(self, words: str) -> bool:
        """Whether words are little ones that name nothing that one could have ("all day", "twice")."""
        return self._loaded().says_nothing(words)

    def forget(self) -> None:
        """Learn the person's own symptoms anew at the next text."""
        self._recogniser = None
        self._latest = Understanding("")

    def _loaded(self) -> Recogniser:
        if self._recogniser is None:
            from symptomdesk.language import recognise, word_list_file  # noqa: PLC0415  (not needed to start)

            words, problems = word_list_file.load(self._path)
            if words is None:
                raise InstallationError(
                    sentence(
                        "SymptomDesk's own word list is broken, please install it again: {problems}",
                        problems=problems[0],
                    )
                )
            self._recogniser = recognise.Recogniser(
                words,
                said_days=self._said_days,
                writer=self._writer,
                own_symptoms=self._own_symptoms(),
            )
        return self._recogniser


def understood(understanding: Understanding, rulebook: Rulebook, day: date, at: datetime) -> Understood:
    """An understanding with what the rules make of it alone, without any history."""
    page = DayPage(
        day,
        text=understanding.text,
        observations=tuple(_observation(mention, day, at) for mention in recordable(understanding)),
        readings=tuple(_reading(found, day, at) for found in recordable_temperatures(understanding)),
    )
    facts = day_facts(page, rulebook.leaflet.fever, rulebook.fever_threshold)
    questions = [
        *questions_about_text(understanding, rulebook, day),
        *questions_about_values(facts.values.items(), rulebook, day),
    ]
    return Understood(
        understanding=understanding,
        lists=tuple(_lists_of(mention, rulebook) for mention in understanding.mentions),
        questions=tuple(questions),
        triage=triage_of([page], (), rulebook, day),
    )


def with_measured_fever(understanding: Understanding, rulebook: Rulebook) -> Understanding:
    """The same with a mention of each fever that a temperature shows and no word names.

    For saying what a text means. It is not recorded so: a reading makes the fever of its day by itself, and
    does not make the day a logged one.
    """
    sign = rulebook.leaflet.fever.sign
    said = {mention.status for mention in understanding.mentions if mention.sign == sign}
    measured = [
        Mention(sign, found.words, found.start, found.end, found.status, entry=sign, why="as measured")
        for found in understanding.temperatures
        if found.celsius >= rulebook.fever_threshold and found.status not in said
    ]
    mentions = sorted((*understanding.mentions, *measured), key=lambda mention: mention.start)
    return replace(understanding, mentions=tuple(mentions))


def is_recordable(mention: Mention) -> bool:
    """Whether a mention is the patient's, of that day, and certain."""
    return mention.status is Status.PRESENT and not mention.uncertain


def recordable(understanding: Understanding) -> list[Mention]:
    """The mentions to record; the same words about the same sign are one, with all that they say."""
    chosen: dict[TextKey, Mention] = {}
    for mention in filter(is_recordable, understanding.mentions):
        key = TextKey.of_mention(mention)
        chosen[key] = _together(chosen[key], mention) if key in chosen else mention
    return list(chosen.values())


def _together(one: Mention, other: Mention) -> Mention:
    courses = {one.course, other.course} - {None}
    return replace(
        one,
        severity=max(one.severity, other.severity, key=severity_rank),
        course=Course.WORSE if Course.WORSE in courses else next(iter(courses), None),
        sudden=one.sudden or other.sudden,
    )


def recordable_temperatures(understanding: Understanding) -> list[TemperatureMention]:
    """The temperatures to record: the patient's own of that day, each once."""
    chosen = {t.words.casefold(): t for t in understanding.temperatures if t.status is Status.PRESENT}
    return list(chosen.values())


def _lists_of(mention: Mention, rulebook: Rulebook) -> tuple[str, ...]:
    return tuple(one.id for one in rulebook.lists_of(mention.sign, value_of(mention)))


def _observation(mention: Mention, day: date, at: datetime) -> Observation:
    return observation_from(mention, "", day, at)


def observation_from(mention: Mention, id_: str, day: date, at: datetime) -> Observation:
    """A mention as an observation."""
    return Observation(
        id=id_,
        day=day,
        sign=mention.sign,
        severity=mention.severity,
        at=at,
        words=mention.words,
        course=mention.course.value if mention.course else None,
        sudden=mention.sudden,
        origin=Origin.TEXT,
    )


def _reading(found: TemperatureMention, day: date, at: datetime) -> Reading:
    return reading_from(found, "", day, at)


def reading_from(found: TemperatureMention, id_: str, day: date, at: datetime) -> Reading:
    """A temperature in a text as a reading."""
    return Reading(id_, day, found.value, found.unit, found.celsius, at, found.words, Origin.TEXT)
