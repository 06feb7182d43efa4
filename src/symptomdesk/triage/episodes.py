"""From days to episodes: when a sign on a list begins, goes on, raises its list's alert, and ends.

An episode belongs to a sign *on a list*, because lists differ in what counts (dizziness counts for an
allergic reaction only when severe) and in what ends it. The tracker walks through the days in order and never
looks ahead: what it holds after a day is what was known at the end of that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct, field

from symptomdesk.diary.model import severity_rank
from symptomdesk.leaflet.model import Rule, Urgency
from symptomdesk.triage.model import DayFacts, ReasonCode, SignValue

if TYPE_CHECKING:
    from symptomdesk.triage.classify import Rulebook, Standing


class Ending(Enum):
    """How an episode ended."""

    LOGGED_WITHOUT = auto()
    SAID_GONE = auto()
    NOTHING_TODAY = auto()
    NO_LONGER_COUNTS = auto()
    NOT_FOLLOWED_UP = auto()


class ReasonFact(Struct, frozen=True):
    """A reason before it is put into words: ``days``, ``before`` and ``after`` as the code needs them."""

    code: ReasonCode
    sign: str
    day: date
    days: int = 0
    before: int | None = None
    after: int | None = None
    words: str = ""


class Episode(Struct, frozen=True):
    """The present days in a row of a sign on a list, summed up.

    ``days`` is their number, ``lowest`` and ``worst`` the severities of the mildest and worst of them,
    ``value`` that of the ``last``. ``reasons`` is empty until the episode raises the list's alert.
    """

    standing: Standing
    first: date
    last: date
    days: int
    lowest: int | None
    worst: int | None
    value: SignValue
    reasons: tuple[ReasonFact, ...] = ()
    ended: date | None = None
    ending: Ending | None = None

    @property
    def sign(self) -> str:
        """The sign's id."""
        return self.standing.listed.sign

    @property
    def key(self) -> tuple[str, str]:
        """List and sign, of which there is at most one open episode."""
        return (self.standing.list.id, self.sign)

    @property
    def raises(self) -> bool:
        """Whether it raises its list's alert."""
        return bool(self.reasons)

    @property
    def ends_only_when_said(self) -> bool:
        """Whether silence does not end it: for signs of ``right_away`` and above the program asks."""
        return self.standing.list.urgency >= Urgency.RIGHT_AWAY


class TrackerState(Struct):
    """Where a tracker stands between two days.

    ``recent`` are the last present days of each sign, as many as the window of persistence needs.
    """

    open: dict[tuple[str, str], Episode] = field(default_factory=dict)
    recent: dict[str, tuple[date, ...]] = field(default_factory=dict)
    last_logged: date | None = None

    def copy(self) -> TrackerState:
        """One of its own; what the two share never changes."""
        return TrackerState(self.open.copy(), self.recent.copy(), self.last_logged)


class EpisodeTracker:
    """Follows the episodes of all signs through the days, which must come in order."""

    def __init__(self, rulebook: Rulebook, state: TrackerState | None = None) -> None:
        self._rulebook = rulebook
        self._thresholds = rulebook.leaflet.thresholds
        self.state = state or TrackerState()

    @property
    def open(self) -> Iterator[Episode]:
        """The episodes open now."""
        return iter(self.state.open.values())

    def expire(self, day: date) -> list[Episode]:
        """Close what nobody followed up until the end of ``day``; the episodes closed."""
        limit = timedelta(days=self._thresholds.unlogged_days_close)
        if self.state.last_logged is not None and day - self.state.last_logged < limit:
            return []
        closed = []
        for episode in list(self.state.open.values()):
            heard_of = max(episode.last, self.state.last_logged or episode.last)
            if day - heard_of >= limit:
                closed.append(self._close(episode, heard_of + limit, Ending.NOT_FOLLOWED_UP))
        return closed

    def advance(self, facts: DayFacts) -> list[Episode]:
        """Take in a day; the episodes that it closed. Call :meth:`expire` for the day before it first."""
        if facts.logged:
            self.state.last_logged = facts.day
        closed = []
        for sign, value in facts.values.items():
            recent_days = self._count_present_day(sign, value, facts.day)
            for standing in self._rulebook.standings(sign):
                if standing.counts(value):
                    self._extend(standing, value, facts.day, recent_days)
                    continue
                episode = self.state.open.get((standing.list.id, sign))
                if episode and (ending := _ending_by(standing, value)):
                    closed.append(self._close(episode, facts.day, ending))
        if facts.logged:
            closed.extend(self._close_silent(facts))
        return closed

    def _count_present_day(self, sign: str, value: SignValue, day: date) -> int:
        if not value.present:
            return 0
        begins = day - timedelta(days=self._thresholds.persist_window_days - 1)
        recent = (*(one for one in self.state.recent.get(sign, ()) if one >= begins), day)
        self.state.recent[sign] = recent
        return len(recent)

    def _close_silent(self, facts: DayFacts) -> list[Episode]:
        """Close the episodes that end because a logged day does not name their sign."""
        closed = []
        for episode in list(self.state.open.values()):
            if episode.last == facts.day:
                continue
            if facts.nothing_today:
                closed.append(self._close(episode, facts.day, Ending.NOTHING_TODAY))
            elif not episode.ends_only_when_said:
                closed.append(self._close(episode, facts.day, Ending.LOGGED_WITHOUT))
        return closed

    def _close(self, episode: Episode, day: date, ending: Ending) -> Episode:
        del self.state.open[episode.key]
        return Episode(
            episode.standing,
            episode.first,
            episode.last,
            episode.days,
            episode.lowest,
            episode.worst,
            episode.value,
            episode.reasons,
            day,
            ending,
        )

    def _extend(self, standing: Standing, value: SignValue, day: date, recent_days: int) -> None:
        key = (standing.list.id, standing.listed.sign)
        before = self.state.open.get(key)
        if standing.list.rule is Rule.PRESENT:
            reasons = _reasons_of_presence(standing, value, before.first if before else day, day)
        else:
            reasons = self._reasons_of_course(standing, value, before, day, recent_days)
        if before is None:
            self.state.open[key] = Episode(
                standing, day, day, 1, value.severity, value.severity, value, tuple(reasons)
            )
            return
        self.state.open[key] = Episode(
            standing,
            before.first,
            day,
            before.days + 1,
            min(before.lowest, value.severity, key=severity_rank),
            max(before.worst, value.severity, key=severity_rank),
            value,
            _merged(before.reasons, reasons),
        )

    def _reasons_of_course(
        self, standing: Standing, value: SignValue, before: Episode | None, day: date, recent_days: int
    ) -> list[ReasonFact]:
        """Why a sign that may come and go raises its list: it persists, worsens, or the words say so."""
        sign, thresholds = standing.listed.sign, self._thresholds
        days = before.days + 1 if before else 1
        reasons = []
        if days >= thresholds.persist_episode_days:
            reasons.append(ReasonFact(ReasonCode.PERSISTS_EPISODE, sign, day, days=days))
        elif recent_days >= thresholds.persist_window_present:
            reasons.append(ReasonFact(ReasonCode.PERSISTS_WINDOW, sign, day, days=recent_days))
        if before is not None and severity_rank(value.severity) > severity_rank(before.lowest):
            reasons.append(
                ReasonFact(ReasonCode.WORSENS, sign, day, before=before.lowest, after=value.severity)
            )
        if value.severity is not None and value.severity >= thresholds.severe_from:
            reasons.append(ReasonFact(ReasonCode.SEVERE, sign, day, after=value.severity))
        if value.course is not None:
            said = ReasonCode.SAID_WORSE if value.course == "worse" else ReasonCode.SAID_PERSISTING
            reasons.append(ReasonFact(said, sign, day, words=value.course_words))
        return reasons


def _ending_by(standing: Standing, value: SignValue) -> Ending | None:
    """How a logged value that does not count for the list ends the sign's episode on it, if it does."""
    if not value.present:
        return Ending.SAID_GONE
    # What came suddenly did so however mild it is today: there, being less than it was is not being gone.
    # And a value that nobody graded is not known to be less; the program asks for its severity.
    unknown = standing.listed.or_sudden or value.severity is None
    return None if unknown else Ending.NO_LONGER_COUNTS


def _reasons_of_presence(standing: Standing, value: SignValue, first: date, day: date) -> list[ReasonFact]:
    """Why a sign raises its list by being there: the thermometer, its strength, its onset, or just that."""
    sign = standing.listed.sign
    if value.reading:
        return [ReasonFact(ReasonCode.READING, sign, day, words=value.reading)]
    if standing.listed.conditional:
        if standing.listed.or_sudden and value.sudden:
            return [ReasonFact(ReasonCode.SUDDEN, sign, day, words=value.words)]
        return [ReasonFact(ReasonCode.SEVERE, sign, day, after=value.severity)]
    return [ReasonFact(ReasonCode.PRESENT, sign, first)]


def _merged(old: tuple[ReasonFact, ...], new: list[ReasonFact]) -> tuple[ReasonFact, ...]:
    """The latest reason of each kind, kinds in the order in which they first came up."""
    if not new:
        return old
    by_code = {reason.code: reason for reason in old}
    by_code.update({reason.code: reason for reason in new})
    return tuple(by_code.values())
