"""The days of the invented patient: what was felt, what was written of it, and what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct, field

from symptomdesk.course.cycles import cycle_days, prescription_on
from symptomdesk.diary.model import (
    DayPage,
    Dose,
    DoseStatus,
    Observation,
    Origin,
    Reading,
    Treatment,
)

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay
    from symptomdesk.sample.author import Author
    from symptomdesk.sample.story import EpisodeDay, Phrase, Story

_DAY = timedelta(days=1)
_MORNING = 8
_MOST_PHRASES = 3
_LATEST_EPISODES = (("fever", 40), ("ankles", 5))
"""What a sample always shows if it is long enough: name of the episode, and how many days before the end."""


class _Draft(Struct):
    """A page in the making; ``minute`` spaces the entries of an evening."""

    day: date
    evening: datetime
    texts: list[str] = field(default_factory=list)
    note: str = ""
    nothing_today: bool = False
    observations: list[Observation] = field(default_factory=list)
    doses: list[Dose] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)

    def next_instant(self) -> datetime:
        return self.evening + timedelta(seconds=20 * len(self.observations))

    def page(self) -> DayPage:
        return DayPage(
            day=self.day,
            text=", ".join(self.texts),
            note=self.note,
            nothing_today=self.nothing_today,
            observations=tuple(sorted(self.observations, key=lambda one: one.at)),
            doses=tuple(self.doses),
            readings=tuple(self.readings),
        )


class DayWriter:
    """Writes the pages of a treatment's days, one after the other."""

    def __init__(self, author: Author, story: Story, treatment: Treatment) -> None:
        self._author = author
        self._story = story
        self._treatment = treatment
        self._intensities: dict[tuple[int, int], float] = {}

    def pages(self, first: date, until: date) -> Iterator[DayPage]:
        """Every day from ``first`` to ``until`` of which anything was written."""
        episodes = self._schedule(first, until)
        places = cycle_days(self._treatment, first, until)
        away_until = first - _DAY
        for offset, place in enumerate(places):
            day = first + offset * _DAY
            if self._author.chance(self._story.habits.away_chance):
                away_until = day + self._author.between(self._story.habits.away_days) * _DAY
            episode = episodes.get(day)
            logs = episode is not None or (
                day > away_until and not self._author.chance(self._story.habits.not_logged)
            )
            page = self._page(day, place, episode, logs)
            if page != DayPage(day):
                yield page

    def _schedule(self, first: date, until: date) -> dict[date, EpisodeDay]:
        """The days on which something special happens: backwards from the end, then at long intervals."""
        story, author = self._story, self._author
        days: dict[date, EpisodeDay] = {}
        begin = until
        for name, days_before in _LATEST_EPISODES:
            begin_of_latest = until - days_before * _DAY
            if begin_of_latest > first:
                days.update(_on_days(begin_of_latest, story.episodes[name].days, until))
                begin = min(begin, begin_of_latest)
        while True:
            begin -= author.between(story.habits.episode_gap) * _DAY
            if begin <= first:
                return days
            choices = list(story.episodes.values())
            episode = author.weighted(choices, [one.weight for one in choices])
            days.update(_on_days(begin, episode.days, until))

    def _page(self, day: date, place: CycleDay | None, episode: EpisodeDay | None, logs: bool) -> DayPage:
        draft = _Draft(day, self._author.evening(day))
        self._take_capsule(draft, place, logs)
        if not logs:
            return draft.page()
        habits = self._story.habits
        if episode is not None:
            self._write_episode(draft, episode)
        taken = {observation.sign for observation in draft.observations}
        felt = {sign: severity for sign, severity in self._felt(place).items() if sign not in taken}
        if felt:
            self._write_signs(draft, felt)
        elif episode is None:
            self._write_quiet_day(draft)
        if not draft.note and self._author.chance(habits.notes):
            draft.note = self._author.one_of(self._story.writing.notes)
        return draft.page()

    def _take_capsule(self, draft: _Draft, place: CycleDay | None, logs: bool) -> None:
        told = self._story.treatment
        if place is None or not (place.capsule_day or place.held):
            return
        status = DoseStatus.HELD if place.held else DoseStatus.TAKEN
        if status is DoseStatus.TAKEN and self._author.chance(told.missed_dose):
            status = DoseStatus.MISSED
        elif not logs or self._author.chance(told.unrecorded_dose):
            return
        in_force = prescription_on(self._treatment, draft.day)
        amount = in_force.dose_mg if in_force else None
        draft.doses.append(Dose(self._author.id(), draft.day, status, draft.evening, amount))

    def _felt(self, place: CycleDay | None) -> dict[str, int]:
        """The day's signs with their severities; some cycles are harder than others."""
        felt: dict[str, int] = {}
        if place is None or place.cycle is None:
            return felt
        for number, pattern in enumerate(self._story.patterns):
            if not pattern.days.low <= place.day <= pattern.days.high or pattern.sign in felt:
                continue
            if self._author.chance(pattern.chance * self._intensity(place.cycle, number)):
                felt[pattern.sign] = self._author.one_of(pattern.severities)
        return felt

    def _intensity(self, cycle: int, pattern: int) -> float:
        return self._intensities.setdefault((cycle, pattern), self._author.scale(0.35, 1.45))

    def _write_episode(self, draft: _Draft, episode: EpisodeDay) -> None:
        if episode.text:
            draft.texts.append(episode.text)
        for sign, severity in episode.signs.items():
            self._observe(draft, sign, severity, episode.words.get(sign, ""))
        for number, value in enumerate(episode.temperatures):
            at = self._author.moment(draft.day, _MORNING + 9 * number)
            draft.readings.append(Reading(self._author.id(), draft.day, value, "C", Decimal(value), at))
        draft.note = episode.note

    def _write_signs(self, draft: _Draft, felt: Mapping[str, int]) -> None:
        writes = self._author.chance(self._story.habits.writes)
        for sign, severity in felt.items():
            phrase = self._phrase(sign, severity) if writes and len(draft.texts) < _MOST_PHRASES else None
            if phrase is None:
                self._observe(draft, sign, severity, "")
            else:
                draft.texts.append(phrase.text)
                self._observe(draft, sign, phrase.severity, phrase.words)
        if draft.texts and self._author.chance(self._story.habits.says_more):
            on_the_page = {observation.sign for observation in draft.observations}
            remarks = [one for one in self._story.writing.more if one.denies not in on_the_page]
            draft.texts.append(self._author.one_of(remarks).text)

    def _phrase(self, sign: str, severity: int) -> Phrase | None:
        """Words of that severity, or without one where the patient would rather not say."""
        fitting = [
            one for one in self._story.phrases if one.sign == sign and one.severity in (severity, None)
        ]
        return self._author.one_of(fitting) if fitting else None

    def _write_quiet_day(self, draft: _Draft) -> None:
        draft.nothing_today = self._author.chance(self._story.habits.nothing_today)
        if not draft.nothing_today:
            draft.texts.append(self._author.one_of(self._story.writing.quiet))

    def _observe(self, draft: _Draft, sign: str, severity: int | None, words: str) -> None:
        origin = Origin.TEXT if words else Origin.PICKED
        draft.observations.append(
            Observation(
                self._author.id(), draft.day, sign, severity, draft.next_instant(), words, origin=origin
            )
        )


def _on_days(begin: date, days: tuple[EpisodeDay, ...], until: date) -> dict[date, EpisodeDay]:
    return {begin + n * _DAY: day for n, day in enumerate(days) if begin + n * _DAY <= until}
