"""Where triage stands between two days as a text that can be kept, and read again by the same rules.

A text is sealed for the rules by which it was reckoned: read by other rules, by another version of the
program, or after damage, it counts as none, and the walk through the days begins at the first of them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zlib import crc32

from symptomdesk import __version__
from symptomdesk.diary.model import Acknowledgement, KeptTriage
from symptomdesk.triage.alerts import Cluster, LedgerState, Run
from symptomdesk.triage.episodes import Ending, Episode, ReasonFact, TrackerState
from symptomdesk.triage.model import ReasonCode, SignValue

if TYPE_CHECKING:
    from symptomdesk.triage.classify import Rulebook


def kept(state: LedgerState, day: date, rulebook: Rulebook) -> KeptTriage:
    """The state after ``day``, sealed for these rules."""
    text = json.dumps(_Writer(rulebook).state(state), ensure_ascii=False, separators=(",", ":"))
    return KeptTriage(day, _seal(text, day, rulebook), text)


def state_of(one: KeptTriage, rulebook: Rulebook) -> LedgerState | None:
    """The state that was kept; ``None`` unless it is whole and of these very rules."""
    if one.seal != _seal(one.state, one.day, rulebook):
        return None
    return _Reader(rulebook).state(json.loads(one.state))


def _seal(text: str, day: date, rulebook: Rulebook) -> str:
    """Tells apart everything on which the state depends besides the diary.

    A check sum is enough against other rules and damage, and is there at once; ``hashlib`` loads OpenSSL.
    """
    said = f"{__version__}\n{rulebook.mark}\n{day}\n{text}"
    return f"{crc32(said.encode()):08x}"


class _Writer:
    """Values to what JSON can hold; days are ordinals, records are lists in the order of their fields."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook

    def state(self, state: LedgerState) -> dict[str, Any]:
        tracker = state.tracker
        return {
            "open": [self._episode(episode) for episode in tracker.open.values()],
            "recent": {sign: [day.toordinal() for day in days] for sign, days in tracker.recent.items()},
            "last_logged": _ordinal(tracker.last_logged),
            "runs": [self._run(run) for run in state.runs.values()],
            "unanswered": [[self._run(run) for run in runs] for runs in state.unanswered.values()],
            "acknowledged": [
                [a.id, a.list, a.day.toordinal(), a.at.isoformat(), a.note, dict(a.severities)]
                for all_of_list in state.acknowledged.values()
                for a in all_of_list
            ],
            "present": {
                list_id: {sign: [day.toordinal(), line] for sign, (day, line) in signs.items()}
                for list_id, signs in state.present.items()
            },
        }

    def _run(self, run: Run) -> list[Any]:
        cluster = run.cluster
        return [
            run.list.id,
            run.since.toordinal(),
            [self._episode(episode) for episode in run.episodes.values()],
            run.worst,
            None if cluster is None else [cluster.sign, cluster.other, cluster.day.toordinal()],
            run.covered,
            run.note,
            None if run.acknowledged_at is None else run.acknowledged_at.isoformat(),
        ]

    def _episode(self, episode: Episode) -> list[Any]:
        value = episode.value
        return [
            episode.sign,
            self._rulebook.standings(episode.sign).index(episode.standing),
            episode.first.toordinal(),
            episode.last.toordinal(),
            episode.days,
            episode.lowest,
            episode.worst,
            [value.severity, value.course, value.sudden, value.words, value.course_words, value.reading],
            [
                [r.code, r.sign, r.day.toordinal(), r.days, r.before, r.after, r.words]
                for r in episode.reasons
            ],
            _ordinal(episode.ended),
            None if episode.ending is None else episode.ending.name,
        ]


class _Reader:
    """The way back."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rulebook = rulebook
        self._lists = {one.id: one for one in rulebook.lists}

    def state(self, stored: Mapping[str, Any]) -> LedgerState:
        state = LedgerState(
            TrackerState(
                {episode.key: episode for episode in map(self._episode, stored["open"])},
                {sign: tuple(map(date.fromordinal, days)) for sign, days in stored["recent"].items()},
                _day(stored["last_logged"]),
            )
        )
        for run in map(self._run, stored["runs"]):
            state.runs[run.list.id] = run
        for runs in stored["unanswered"]:
            ended = tuple(map(self._run, runs))
            state.unanswered[ended[0].list.id] = ended
        for id_, list_id, day, at, note, severities in stored["acknowledged"]:
            acknowledgement = Acknowledgement(
                id_, list_id, date.fromordinal(day), datetime.fromisoformat(at), note, severities
            )
            state.acknowledged[list_id] = (*state.acknowledged.get(list_id, ()), acknowledgement)
        for list_id, signs in stored["present"].items():
            state.present[list_id] = {
                sign: (date.fromordinal(day), line) for sign, (day, line) in signs.items()
            }
        return state

    def _run(self, stored: Sequence[Any]) -> Run:
        list_id, since, episodes, worst, cluster, covered, note, at = stored
        return Run(
            self._lists[list_id],
            date.fromordinal(since),
            {episode.sign: episode for episode in map(self._episode, episodes)},
            worst,
            None if cluster is None else Cluster(cluster[0], cluster[1], date.fromordinal(cluster[2])),
            covered,
            note,
            None if at is None else datetime.fromisoformat(at),
        )

    def _episode(self, stored: Sequence[Any]) -> Episode:
        sign, place, first, last, days, lowest, worst, value, reasons, ended, ending = stored
        return Episode(
            self._rulebook.standings(sign)[place],
            date.fromordinal(first),
            date.fromordinal(last),
            days,
            lowest,
            worst,
            SignValue(*value),
            tuple(ReasonFact(ReasonCode(r[0]), r[1], date.fromordinal(r[2]), *r[3:]) for r in reasons),
            _day(ended),
            None if ending is None else Ending[ending],
        )


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _day(ordinal: int | None) -> date | None:
    return None if ordinal is None else date.fromordinal(ordinal)
