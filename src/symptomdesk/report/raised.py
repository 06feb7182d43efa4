"""The warnings of a period: what was raised on which day, what the leaflet advises, and what was done.

They are read from the events that were written at the time, so a later correction of the diary does not
change what the person was told; it is told beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.leaflet.model import Indication, Leaflet, Source, Urgency, WarningList
from symptomdesk.report.corrections import Corrections
from symptomdesk.report.model import Done, WarnedSign, WarningEpisode, WarningLine

if TYPE_CHECKING:
    from symptomdesk.diary.model import Acknowledgement, Diary, Raise

_TOGETHER = timedelta(days=7)
"""A rule of telling, not a clinical one: how far apart two warnings of an episode may be."""


def warnings_of(
    diary: Diary, leaflet: Leaflet, first: date, last: date, fever_threshold: Decimal
) -> tuple[WarningLine, ...]:
    """One line for each list and day with a raise, the latest day first, the most urgent first within it."""
    corrections = Corrections(diary, leaflet, fever_threshold)
    events: dict[tuple[date, str], list[Raise]] = {}
    for event in sorted(diary.raises, key=lambda event: (event.at, event.id)):
        if first <= event.day <= last:
            events.setdefault((event.day, event.list), []).append(event)
    done: dict[str, list[Acknowledgement]] = {}
    for one in sorted(diary.acknowledgements, key=lambda one: one.at):
        done.setdefault(one.list, []).append(one)
    lines = [
        _line(same_day, done.get(list_id, []), corrections, diary.treatment.indication, leaflet)
        for (_, list_id), same_day in events.items()
    ]
    lines.sort(key=lambda line: (-line.day.toordinal(), -line.urgency, line.list))
    return tuple(lines)


def episodes_of(warnings: Iterable[WarningLine]) -> tuple[WarningEpisode, ...]:
    """The warnings with those joined that belong together, the most urgent first, then the latest.

    Warnings of one list belong together when no more than a week lies between one and the next.
    """
    by_list: dict[str, list[WarningLine]] = {}
    for line in sorted(warnings, key=lambda line: line.day):
        by_list.setdefault(line.list, []).append(line)
    episodes = [_episode(run) for lines in by_list.values() for run in _runs(lines)]
    episodes.sort(key=lambda one: (-one.urgency, -one.last.toordinal(), one.list))
    return tuple(episodes)


def urgencies_of(raises: Iterable[Raise], first: date, last: date) -> dict[str, Urgency]:
    """The highest urgency of the period's raises by the signs that they named."""
    highest: dict[str, Urgency] = {}
    for event in raises:
        if first <= event.day <= last:
            for sign in event.signs:
                urgency = Urgency.from_id(event.urgency)
                highest[sign] = max(urgency, highest.get(sign, Urgency.NONE))
    return highest


def _runs(lines: Iterable[WarningLine]) -> list[list[WarningLine]]:
    runs: list[list[WarningLine]] = []
    for line in lines:
        if runs and line.day - runs[-1][-1].day <= _TOGETHER:
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _episode(run: list[WarningLine]) -> WarningEpisode:
    told = max(run, key=lambda line: line.urgency)
    done = [line.done for line in run if line.done is not None]
    return WarningEpisode(
        list=told.list,
        title=told.title,
        urgency=told.urgency,
        urgency_word=told.urgency_word,
        headline=told.headline,
        source=told.source,
        first=run[0].day,
        last=run[-1].day,
        times=len(run),
        signs=_joined(sign for line in run for sign in line.signs),
        done=max(done, key=lambda one: one.at, default=None),
        answered=run[-1].done is not None,
    )


def _joined(signs: Iterable[WarnedSign]) -> tuple[WarnedSign, ...]:
    """Each sign once; corrected only if it was whenever it was warned of."""
    corrected: dict[str, bool] = {}
    for sign in signs:
        corrected[sign.name] = sign.corrected and corrected.get(sign.name, True)
    return tuple(WarnedSign(name, corrected=was) for name, was in corrected.items())


class _Advice(Struct, frozen=True):
    title: str
    headline: str
    advice: str
    source: Source | None


def _line(
    events: list[Raise],
    acknowledgements: list[Acknowledgement],
    corrections: Corrections,
    indication: Indication,
    leaflet: Leaflet,
) -> WarningLine:
    """All raises of one list on one day as one: the most urgent gives the advice."""
    urgency = max(Urgency.from_id(event.urgency) for event in events)
    advice = _advice(events[0].list, urgency, indication, leaflet)
    signs = dict.fromkeys(sign for event in events for sign in event.signs)
    corrected = {sign for event in events for sign in corrections.of(event)}
    return WarningLine(
        day=events[0].day,
        list=events[0].list,
        title=advice.title,
        urgency=urgency,
        urgency_word=leaflet.words[f"urgency_{urgency.id}"],
        headline=advice.headline,
        advice=advice.advice,
        source=advice.source,
        signs=tuple(WarnedSign(leaflet.sign_name(sign), corrected=sign in corrected) for sign in signs),
        reasons=tuple(dict.fromkeys(reason for event in events for reason in event.reasons)),
        done=_done(events[-1], acknowledgements),
    )


def _advice(list_id: str, urgency: Urgency, indication: Indication, leaflet: Leaflet) -> _Advice:
    try:
        one = leaflet.list_by_id(list_id)
    except KeyError:
        # Raised under another leaflet than the present one: what was said then is not known here.
        return _Advice(title=list_id, headline="", advice="", source=None)
    if urgency > one.urgency:
        cluster = leaflet.cluster
        return _Advice(one.title, cluster.headline, cluster.advice, cluster.source)
    return _Advice(one.title, one.headline, _for_indication(one, indication), one.source)


def _for_indication(one: WarningList, indication: Indication) -> str:
    return one.conditional_advice if indication in one.condition_for else one.advice


def _done(event: Raise, acknowledgements: list[Acknowledgement]) -> Done | None:
    """The first of the list's acknowledgements, which are in order, that came after the event and meant it.

    What was done about other signs of a list, weeks later perhaps, is not what was done about these.
    """
    begin = bisect_left(acknowledgements, event.at, key=lambda one: one.at)
    for one in islice(acknowledgements, begin, None):
        if not one.severities.keys().isdisjoint(event.signs):
            return Done(one.at, one.note)
    return None
