"""From episodes to alerts: what stands open at the end of a day, and what was done about it.

An alert belongs to a list and lasts while an episode of the list raises it; in between it may be
acknowledged, worsen, and end unanswered. :class:`AlertLedger` walks through the days in order, as the episode
tracker does; :func:`triage_of` and :func:`follow` are what other rooms call.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct, field

from symptomdesk.diary.model import Acknowledgement, DayPage, severity_rank
from symptomdesk.leaflet.model import Rule, Source, Urgency, WarningList
from symptomdesk.triage.days import day_facts
from symptomdesk.triage.episodes import Episode, EpisodeTracker, TrackerState
from symptomdesk.triage.model import Alert, AlertState, DayFacts, DayTriage, Occasion, Reason, StillThere
from symptomdesk.triage.wording import Wording

if TYPE_CHECKING:
    from symptomdesk.triage.classify import Rulebook


class Cluster(Struct, frozen=True):
    """Two signs from different lines of a list, a few days apart at most; ``day`` is the later one's."""

    sign: str
    other: str
    day: date


class Raised(Struct, frozen=True):
    """An event: on ``day`` a list's alert was raised, or raised again by something new."""

    list: str
    urgency: Urgency
    day: date
    signs: tuple[str, ...]
    reasons: tuple[str, ...]


class _Advice(Struct, frozen=True):
    """The sentences of an alert and where they come from."""

    headline: str
    advice: str
    source: Source


class Run(Struct):
    """One alert from the day it is raised until its last raising episode ends.

    ``since`` is the first day of the earliest of its episodes, ended ones included. ``covered`` are the signs
    and severities that acknowledgements cover, or ``None`` without one.
    """

    list: WarningList
    since: date
    episodes: dict[str, Episode] = field(default_factory=dict)
    worst: dict[str, int | None] = field(default_factory=dict)
    cluster: Cluster | None = None
    covered: dict[str, int | None] | None = None
    note: str = ""
    acknowledged_at: datetime | None = None

    def copy(self) -> Run:
        return Run(
            self.list,
            self.since,
            self.episodes.copy(),
            self.worst.copy(),
            self.cluster,
            None if self.covered is None else self.covered.copy(),
            self.note,
            self.acknowledged_at,
        )

    @property
    def state(self) -> AlertState:
        if self.covered is None:
            return AlertState.OPEN
        return AlertState.ACKNOWLEDGED if covers(self.covered, self.worst) else AlertState.WORSENED

    def absorb(self, episodes: Iterable[Episode]) -> bool:
        """Take in how its episodes stand; whether that added a sign or a higher severity."""
        added = False
        for episode in episodes:
            sign = episode.sign
            self.episodes[sign] = episode
            self.since = min(self.since, episode.first)
            if sign not in self.worst or severity_rank(episode.worst) > severity_rank(self.worst[sign]):
                self.worst[sign] = episode.worst
                added = True
        return added

    def holds(self, episodes: Iterable[Episode]) -> bool:
        """Whether it has taken in these very episodes already."""
        return all(self.episodes.get(episode.sign) is episode for episode in episodes)

    def joining(self, episodes: Iterable[Episode]) -> set[str]:
        """Signs with an episode that is new to the alert, also one that ended meanwhile and comes back."""
        known = {(sign, episode.first) for sign, episode in self.episodes.items()}
        return {episode.sign for episode in episodes if (episode.sign, episode.first) not in known}

    def uncover(self, signs: Iterable[str]) -> None:
        """Let no acknowledgement so far cover these signs."""
        if self.covered is not None:
            self.covered = {s: severity for s, severity in self.covered.items() if s not in signs}

    def acknowledge(self, acknowledgement: Acknowledgement) -> None:
        self.covered = _worst(self.covered or {}, acknowledgement.severities)
        self.note = acknowledgement.note
        self.acknowledged_at = acknowledgement.at


def _worst(*severities: Mapping[str, int | None]) -> dict[str, int | None]:
    """For each sign the worst of its severities."""
    worst: dict[str, int | None] = {}
    for one in severities:
        for sign, severity in one.items():
            worst[sign] = max(worst.get(sign, severity), severity, key=severity_rank)
    return worst


def _together(acknowledgements: Iterable[Acknowledgement]) -> dict[str, int | None]:
    return _worst(*(acknowledgement.severities for acknowledgement in acknowledgements))


def covers(acknowledged: Mapping[str, int | None], worst: Mapping[str, int | None]) -> bool:
    """Whether an acknowledgement of those severities covers an alert that now has these."""
    return all(
        sign in acknowledged and severity_rank(severity) <= severity_rank(acknowledged[sign])
        for sign, severity in worst.items()
    )


class LedgerState(Struct):
    """Where a ledger stands between two days: all that the days to come may depend on.

    By list: ``runs`` of alerts that stand, those that ended ``unanswered``, the ``acknowledged`` that may
    cover later episodes, and for clusters each ``present`` sign with its latest day and its line.
    """

    tracker: TrackerState = field(default_factory=TrackerState)
    runs: dict[str, Run] = field(default_factory=dict)
    unanswered: dict[str, tuple[Run, ...]] = field(default_factory=dict)
    acknowledged: dict[str, tuple[Acknowledgement, ...]] = field(default_factory=dict)
    present: dict[str, dict[str, tuple[date, int]]] = field(default_factory=dict)

    def copy(self) -> LedgerState:
        """One of its own; what the two share never changes."""
        return LedgerState(
            self.tracker.copy(),
            {list_id: run.copy() for list_id, run in self.runs.items()},
            # Runs that ended are shared: nothing changes them, see AlertLedger._acknowledge.
            self.unanswered.copy(),
            self.acknowledged.copy(),
            {list_id: present.copy() for list_id, present in self.present.items()},
        )


class AlertLedger:
    """Follows all lists' alerts through the days, which must come in order.

    ``raised`` collects the events in which alerts were raised on the way, from the day ``events_from`` on.
    """

    def __init__(
        self, rulebook: Rulebook, events_from: date = date.min, state: LedgerState | None = None
    ) -> None:
        self._rulebook = rulebook
        self._events_from = events_from
        self.state = state or LedgerState()
        self._tracker = EpisodeTracker(rulebook, self.state.tracker)
        self._worded: dict[str, tuple[int, tuple[Run, ...], Alert]] = {}
        self._today = DayFacts(date.min)
        self.raised: list[Raised] = []

    def copy(self, events_from: date = date.max) -> AlertLedger:
        """One that stands where this one does and goes its own way, with no events so far.

        It takes about as long as one day, however many there were.
        """
        twin = AlertLedger(self._rulebook, events_from, self.state.copy())
        twin._worded = self._worded.copy()
        twin._today = self._today
        return twin

    def advance(self, facts: DayFacts, acknowledgements: Iterable[Acknowledgement] = ()) -> None:
        """Take in a day and what was acknowledged on it."""
        if facts.day > date.min:
            yesterday = facts.day - timedelta(days=1)
            if expired := self._tracker.expire(yesterday):
                self._settle(yesterday, expired)
        clusters = self._clusters_of(facts)
        closed = self._tracker.advance(facts)
        closed.extend(self._tracker.expire(facts.day))
        self._settle(facts.day, closed, clusters)
        for acknowledgement in sorted(acknowledgements, key=lambda a: a.at):
            self._acknowledge(acknowledgement)
        self._today = facts

    def _acknowledge(self, acknowledgement: Acknowledgement) -> None:
        before = self._still_known(acknowledgement.list, acknowledgement.day)
        self.state.acknowledged[acknowledgement.list] = (*before, acknowledgement)
        ended = [run.copy() for run in self.state.unanswered.pop(acknowledgement.list, ())]
        for run in ended:
            run.acknowledge(acknowledgement)
        # What was filled in later stands on a page that the acknowledgement never saw.
        if still_unanswered := [run for run in ended if run.state is not AlertState.ACKNOWLEDGED]:
            self.state.unanswered[acknowledgement.list] = tuple(still_unanswered)
        if standing := self.state.runs.get(acknowledgement.list):
            standing.acknowledge(acknowledgement)

    def _clusters_of(self, facts: DayFacts) -> dict[str, Cluster]:
        """The clusters that the day completes, by list."""
        found: dict[str, Cluster] = {}
        within = self._rulebook.leaflet.cluster.within_days
        for sign, value in facts.values.items():
            for standing in self._rulebook.standings(sign):
                if not standing.list.cluster or not standing.counts(value):
                    continue
                present = self.state.present.setdefault(standing.list.id, {})
                for other, (day, line) in present.items():
                    if line != standing.line and (facts.day - day).days <= within:
                        found.setdefault(standing.list.id, Cluster(sign, other, facts.day))
                present[sign] = (facts.day, standing.line)
        return found

    def _settle(
        self, day: date, closed: Sequence[Episode], clusters: Mapping[str, Cluster] | None = None
    ) -> None:
        """Bring the runs into line with the episodes as they now stand."""
        raising: dict[str, list[Episode]] = {}
        for episode in self._tracker.open:
            if episode.raises:
                raising.setdefault(episode.standing.list.id, []).append(episode)
        for list_id, episodes in raising.items():
            self._continue_run(day, episodes, (clusters or {}).get(list_id))
        for list_id in [id_ for id_ in self.state.runs if id_ not in raising]:
            self._end_run(self.state.runs.pop(list_id), closed)

    def _continue_run(self, day: date, episodes: list[Episode], cluster: Cluster | None) -> None:
        warning_list = episodes[0].standing.list
        run = self.state.runs.get(warning_list.id)
        if run is None:
            run = self.state.runs[warning_list.id] = Run(warning_list, since=episodes[0].first)
            added = run.absorb(episodes)
            self._carry_acknowledgements_into(run, day)
        elif run.holds(episodes):
            added = False
        else:
            joining = run.joining(episodes)
            run.uncover(joining - _together(self._still_covering(run.list, day)).keys())
            added = run.absorb(episodes) or bool(joining)
        if cluster is not None and run.cluster is None:
            run.cluster = cluster
            added = True
        if added and day >= self._events_from and run.state is not AlertState.ACKNOWLEDGED:
            self.raised.append(self._event(run, day))

    def _carry_acknowledgements_into(self, run: Run, day: date) -> None:
        carried = self._still_covering(run.list, day)
        if covers(_together(carried), run.worst):
            for acknowledgement in carried:
                run.acknowledge(acknowledgement)

    def _still_covering(self, one: WarningList, day: date) -> list[Acknowledgement]:
        """The acknowledgements that also cover episodes which begin on ``day``, in their order.

        Lists that wait for persistence stay acknowledged for a while; what raises its list by being there is
        told anew each time.
        """
        if one.rule is not Rule.PERSISTS_OR_WORSENS:
            return []
        return self._still_known(one.id, day)

    def _still_known(self, list_id: str, day: date) -> list[Acknowledgement]:
        given = self.state.acknowledged.get(list_id)
        if not given:
            return []
        longest = self._rulebook.leaflet.thresholds.acknowledged_days
        earliest = date.fromordinal(max(day.toordinal() - longest, 1))
        return [one for one in given if one.day >= earliest]

    def _end_run(self, run: Run, closed: Sequence[Episode]) -> None:
        run.absorb(
            episode for episode in closed if episode.standing.list.id == run.list.id and episode.raises
        )
        if run.list.urgency >= Urgency.RIGHT_AWAY and run.state is not AlertState.ACKNOWLEDGED:
            self.state.unanswered[run.list.id] = (*self.state.unanswered.get(run.list.id, ()), run)

    def _event(self, run: Run, day: date) -> Raised:
        wording = self._wording(day)
        reasons = tuple(reason.text for reason in self._reasons(run, wording))
        return Raised(run.list.id, self._urgency(run), day, self._signs(run), reasons)

    def _wording(self, seen_from: date) -> Wording:
        return Wording(self._rulebook.leaflet, seen_from, self._rulebook.fever_threshold)

    def _urgency(self, run: Run) -> Urgency:
        if run.cluster is None:
            return run.list.urgency
        return max(run.list.urgency, self._rulebook.leaflet.cluster.urgency)

    def _signs(self, *runs: Run) -> tuple[str, ...]:
        """The signs of the runs of one list, in the order of its lines."""
        present = {sign for run in runs for sign in run.worst}
        if len(present) == 1:
            return tuple(present)
        return tuple(sign for sign in self._rulebook.signs_of(runs[0].list.id) if sign in present)

    def _reasons(self, run: Run, wording: Wording) -> list[Reason]:
        reasons = [wording.reason(fact) for sign in self._signs(run) for fact in run.episodes[sign].reasons]
        if run.cluster:
            apart = self._rulebook.leaflet.cluster.within_days
            reasons.append(wording.cluster(run.cluster.sign, run.cluster.other, run.cluster.day, apart))
        return reasons

    @property
    def stands(self) -> bool:
        """Whether the alert of any list stands, acknowledged or not."""
        return bool(self.state.runs)

    def urgency(self) -> Urgency:
        """The urgency of the last day taken in, as :meth:`triage` tells it."""
        return self._urgency_with(self._unlisted())

    def _unlisted(self) -> tuple[str, ...]:
        is_unlisted = self._rulebook.is_unlisted
        return tuple(sign for sign, value in self._today.values.items() if is_unlisted(sign, value))

    def _urgency_with(self, unlisted: Sequence[str]) -> Urgency:
        mention = Urgency.MENTION if unlisted else Urgency.NONE
        return max([mention, *(self._urgency(run) for run in self.state.runs.values())])

    def triage(self) -> DayTriage:
        """How things stand at the end of the last day taken in."""
        facts = self._today
        alerts = tuple(sorted(self._alerts(), key=self._order))
        unlisted = self._unlisted()
        present = {sign for sign, value in facts.values.items() if value.present}
        mention = Urgency.MENTION if unlisted else Urgency.NONE
        standing = [alert for alert in alerts if alert.state is not AlertState.UNANSWERED]
        own = [alert for alert in standing if present.intersection(alert.signs)]
        return DayTriage(
            day=facts.day,
            urgency=self._urgency_with(unlisted),
            own_urgency=max([mention, *(alert.urgency for alert in own)]),
            alerts=alerts,
            still_there=self._still_there(facts),
            unlisted=unlisted,
        )

    def _alerts(self) -> Iterator[Alert]:
        wording = self._wording(self._today.day)
        for run in self.state.runs.values():
            yield self._standing_alert(run, wording)
        for list_id, runs in self.state.unanswered.items():
            # What is over says the same every day, until the year changes with which its days are named.
            year, of_runs, alert = self._worded.get(list_id, (0, (), None))
            if alert is None or year != self._today.day.year or of_runs is not runs:
                alert = self._unanswered_alert(runs, wording)
                self._worded[list_id] = (self._today.day.year, runs, alert)
            yield alert

    def _standing_alert(self, run: Run, wording: Wording) -> Alert:
        said = self._advice([run])
        return Alert(
            urgency=self._urgency(run),
            list=run.list.id,
            title=run.list.title,
            signs=self._signs(run),
            since=run.since,
            state=run.state,
            reasons=tuple(self._reasons(run, wording)),
            headline=said.headline,
            advice=said.advice,
            source=said.source,
            contact=run.list.contact,
            severities=dict(run.worst),
            occasions=self._occasions(run),
            asks_indication=self._conditional(run.list),
            last_note=run.note,
            acknowledged_at=run.acknowledged_at,
        )

    def _unanswered_alert(self, runs: Sequence[Run], wording: Wording) -> Alert:
        """All that a list raised and nobody answered, as one alert in the past tense."""
        one, said = runs[0].list, self._advice(runs)
        occasions = [occasion for run in reversed(runs) for occasion in self._occasions(run)]
        return Alert(
            urgency=max(self._urgency(run) for run in runs),
            list=one.id,
            title=one.title,
            signs=self._signs(*runs),
            since=min(run.since for run in runs),
            state=AlertState.UNANSWERED,
            reasons=tuple(wording.unanswered(occasion.sign, occasion.day) for occasion in occasions),
            headline=said.headline,
            advice=said.advice,
            source=said.source,
            contact=one.contact,
            severities=_worst(*(run.worst for run in runs)),
            occasions=tuple(occasions),
        )

    def _conditional(self, one: WarningList) -> bool:
        return self._rulebook.indication in one.condition_for

    def _advice(self, runs: Sequence[Run]) -> _Advice:
        """What to tell about runs of one list: their list's words, or those of a cluster if it is worse."""
        one = runs[0].list
        cluster = self._rulebook.leaflet.cluster
        if cluster.urgency > one.urgency and any(run.cluster for run in runs):
            return _Advice(cluster.headline, cluster.advice, cluster.source)
        advice = one.conditional_advice if self._conditional(one) else one.advice
        return _Advice(one.headline, advice, one.source)

    def _occasions(self, run: Run) -> tuple[Occasion, ...]:
        episodes = (run.episodes[sign] for sign in self._signs(run))
        return tuple(Occasion(e.sign, e.last, e.value.severity, e.value.words) for e in episodes)

    def _order(self, alert: Alert) -> tuple[int, bool, int]:
        place = self._rulebook.place_of(alert.list)
        return (-alert.urgency, alert.state is AlertState.UNANSWERED, place)

    def _still_there(self, facts: DayFacts) -> tuple[StillThere, ...]:
        """Signs of open episodes of which the day says nothing, though only a word can end them."""
        asked: dict[str, StillThere] = {}
        for episode in self._tracker.open:
            if not episode.ends_only_when_said or episode.sign in facts.values:
                continue
            severity = episode.value.severity if episode.standing.listed.conditional else None
            before = asked.get(episode.sign)
            if before is not None:
                severity = max(severity, before.severity, key=severity_rank)
            last = episode.last if before is None else max(episode.last, before.last)
            asked[episode.sign] = StillThere(episode.sign, last, severity)
        return tuple(asked.values())


def follow(
    pages: Iterable[DayPage],
    acknowledgements: Iterable[Acknowledgement],
    rulebook: Rulebook,
    first: date,
    last: date,
) -> Iterator[DayTriage]:
    """Triage as at the end of each day from ``first`` to ``last``, days without a page included."""
    ledger = AlertLedger(rulebook, events_from=date.max)
    for facts, acknowledged in days_to_follow(pages, acknowledgements, rulebook, first, last):
        ledger.advance(facts, acknowledged)
        if facts.day >= first:
            yield ledger.triage()


def triage_of(
    pages: Iterable[DayPage],
    acknowledgements: Iterable[Acknowledgement],
    rulebook: Rulebook,
    day: date,
) -> DayTriage:
    """Triage as at the end of ``day``; pages and acknowledgements after it do not exist for it."""
    return next(follow(pages, acknowledgements, rulebook, day, day))


def raises_of(
    pages: Iterable[DayPage],
    acknowledgements: Iterable[Acknowledgement],
    rulebook: Rulebook,
    last: date,
    first: date = date.min,
) -> list[Raised]:
    """Every raising of an alert from ``first`` to the end of ``last``, in order."""
    ledger = AlertLedger(rulebook, events_from=first)
    for facts, acknowledged in days_to_follow(pages, acknowledgements, rulebook, last, last):
        ledger.advance(facts, acknowledged)
    return ledger.raised


def days_to_follow(
    pages: Iterable[DayPage],
    acknowledgements: Iterable[Acknowledgement],
    rulebook: Rulebook,
    first: date,
    last: date,
) -> Iterator[tuple[DayFacts, list[Acknowledgement]]]:
    """The days that matter, in order: those with a page or an acknowledgement, and all from ``first`` on."""
    fever, threshold = rulebook.leaflet.fever, rulebook.fever_threshold
    by_day = {page.day: page for page in pages if page.day <= last}
    acknowledged: dict[date, list[Acknowledgement]] = {}
    for acknowledgement in acknowledgements:
        if acknowledgement.day <= last:
            acknowledged.setdefault(acknowledgement.day, []).append(acknowledgement)
    days = {*by_day, *acknowledged}
    days.update(first + timedelta(days=offset) for offset in range((last - first).days + 1))
    for day in sorted(days):
        page = by_day.get(day)
        facts = day_facts(page, fever, threshold) if page else DayFacts(day)
        yield facts, acknowledged.get(day, [])
