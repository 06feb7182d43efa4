"""What the trends page shows, read from the desk and put into values; no widgets."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.course.model import DaySpan
from symptomdesk.desk.trending import SignTrend, comparison, first_needed, outlook
from symptomdesk.desktop.charts.lanes_model import LONGEST_DAILY, LanesModel, Mark, lanes_model
from symptomdesk.desktop.charts.legend import Key, key_of
from symptomdesk.desktop.charts.measure_words import TEMPERATURE, measure_text
from symptomdesk.desktop.charts.measures import Kind, MeasureLane, PlaceOf, lab_lanes, temperature_lane
from symptomdesk.desktop.charts.overlay import overlaid, overlay_model, overlay_place
from symptomdesk.desktop.charts.overlay_words import overlay_sentence, overlay_text
from symptomdesk.desktop.charts.words import LaneText, chart_sentence, hidden_words, lane_text
from symptomdesk.desktop.pages.lab_words import range_words
from symptomdesk.desktop.pages.trends_periods import DiaryExtent
from symptomdesk.desktop.translation import tr

if TYPE_CHECKING:
    from symptomdesk.desk import Desk, TrendsView

_SPARE = timedelta(days=42)
"""Days read on either side of those in view: moving the chart seldom waits for the diary, and briefly."""

_CYCLES_BACK = timedelta(days=140)
"""Far enough back to meet three cycles, even if one was put off."""


class TrendsContent(Struct, frozen=True):
    """The trends of the days in ``window``, with all that ``view`` holds around them.

    ``anchor`` are the days in which the signs of the lanes were last met: the window, unless it was moved on
    to days without any. ``trends`` are shown, in that order; ``hidden`` are those that the person does not
    want to see.
    """

    extent: DiaryExtent
    window: DaySpan
    anchor: DaySpan
    view: TrendsView
    trends: tuple[SignTrend, ...]
    hidden: tuple[SignTrend, ...]
    texts: tuple[LaneText, ...]
    model: LanesModel
    sentence: str

    @property
    def days(self) -> DaySpan:
        """The days of the diary that are told of; where cycles are overlaid the window holds theirs."""
        return self.anchor if self.model.overlaid else self.window

    @property
    def reach(self) -> DaySpan:
        """The days to which the window can be moved."""
        if self.model.overlaid:
            return self.window
        return DaySpan(min(self.extent.begun, self.window.first), self.extent.today)

    @property
    def movable(self) -> bool:
        """Whether there are days to move to."""
        return self.window != self.reach

    @property
    def whole(self) -> bool:
        """Whether the window holds the diary from its beginning."""
        return self.window.first <= self.extent.begun

    def covers(self, window: DaySpan) -> bool:
        """Whether these days can be drawn without reading more."""
        begun, today = self.extent.begun, self.extent.today
        return self.view.first <= max(window.first, begun) and self.view.last >= min(window.last, today)

    @property
    def keys(self) -> tuple[Key, ...]:
        """What the legend must explain: only what is in view."""
        first, last, model = self.window.first.toordinal(), self.window.last.toordinal(), self.model
        marks = model.marks_within(first, last)
        if model.overlaid:
            return _overlay_keys(model, marks) + _measure_keys(model, first, last)
        keys = {key_of(mark, weekly=model.weekly) for mark in marks}
        if not model.weekly:
            if any(end >= first and begin <= last for begin, end in model.capsules):
                keys.add(Key.CAPSULES)
            if model.visits_within(first, last):
                keys.add(Key.VISIT)
            if model.missed_within(first, last):
                keys.add(Key.MISSED)
        return tuple(key for key in Key if key in keys) + _measure_keys(model, first, last)


class SignChoice(Struct, frozen=True):
    """A sign of the diary by its name, and whether its lane is ``shown``."""

    sign: str
    name: str
    shown: bool


def kept_as(sign: str) -> str:
    """How the settings name a sign: which ones somebody has stays in the diary, perhaps encrypted."""
    return hashlib.sha256(sign.encode()).hexdigest()[:16]


class TrendsReader:
    """Reads trends from a desk; every method raises what the desk raises."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def extent(self) -> DiaryExtent | None:
        """From when to when there is a diary; ``None`` while it is empty."""
        begun, today = self._desk.first_day(), self._desk.today()
        if begun is None:
            return None
        cycles = self._desk.cycles(today - _CYCLES_BACK, today)
        return DiaryExtent(min(begun, today), today, tuple(cycle for cycle in cycles if cycle.first <= today))

    def anything_logged(self) -> bool:
        """Whether the person ever said how they were."""
        return any(page.logged for page in self._desk.pages())

    def read(
        self, window: DaySpan, extent: DiaryExtent, before: TrendsContent | None = None
    ) -> TrendsContent:
        """The trends of the days in ``window``.

        Whoever moves on from ``before`` to days without any sign keeps its lanes, or there would be nothing
        to move back by.
        """
        view, anchor = self._view(window, extent), window
        trends = outlook(view, window.first, window.last)
        shown, hidden = self._parted(trends)
        measured = _met(self._measures(view, weekly=_by_week(window)), window)
        if not shown and not measured and before is not None:
            anchor = before.anchor
            view = self._view(_hull(window, anchor), extent)
            trends = outlook(view, window.first, window.last, [trend.sign for trend in before.trends])
            shown, hidden = self._parted(trends)
            measured = _met(self._measures(view, weekly=_by_week(window)), anchor)
        compared = comparison(view, window.first, window.last)
        texts = {
            trend.sign: lane_text(trend, self._name(trend.sign), compared, extent.today) for trend in trends
        }
        model = replace(self._model(view, shown, window, extent), measures=measured)
        logged = sum(page.logged for page in self._desk.pages(window.first, window.last))
        told = DaySpan(max(window.first, extent.begun), window.last)
        return TrendsContent(
            extent,
            window,
            anchor,
            view,
            shown,
            hidden,
            tuple(texts[trend.sign] for trend in shown) + self._measure_texts(model, window, extent.today),
            model,
            self._with_hidden(
                chart_sentence(trends, tuple(texts.values()), told, logged, extent.today), hidden
            ),
        )

    def overlay(self, extent: DiaryExtent) -> TrendsContent:
        """All cycles laid over each other."""
        today = extent.today
        reckoned = self._desk.trends(extent.begun, today)
        spans = overlaid(reckoned.cycles, extent.begun, today)
        days = DaySpan(max(spans[0].first, extent.begun) if spans else today, today)
        trends = outlook(reckoned, days.first, days.last)
        shown, hidden = self._parted(trends)
        whole = overlay_model(
            reckoned, [trend.sign for trend in trends], self._name, spans, begun=extent.begun
        )
        lanes = {lane.sign: lane for lane in whole.lanes}
        model = replace(whole, lanes=tuple(lanes[trend.sign] for trend in shown if trend.sign in lanes))
        window = DaySpan(date.fromordinal(model.first), date.fromordinal(model.last))
        model = replace(model, measures=_met(self._measures(reckoned, overlay=overlay_place(spans)), window))
        texts = tuple(overlay_text(lane) for lane in model.lanes)
        texts += self._measure_texts(model, window, today)
        sentence = self._with_hidden(overlay_sentence(whole, days, today), hidden)
        return TrendsContent(extent, window, days, reckoned, shown, hidden, texts, model, sentence)

    def further(self, content: TrendsContent, window: DaySpan) -> TrendsContent:
        """The same lanes, with what is needed to draw the days in ``window`` too."""
        # The signs of the lanes must occur in what is read.
        view = self._view(_hull(window, content.anchor), content.extent)
        model = self._model(view, content.trends, content.window, content.extent)
        keys = {lane.key for lane in content.model.measures}
        measured = tuple(
            lane for lane in self._measures(view, weekly=content.model.weekly) if lane.key in keys
        )
        return replace(content, view=view, model=replace(model, measures=measured))

    def choices(self, extent: DiaryExtent) -> tuple[SignChoice, ...]:
        """All signs of the diary, as they are chosen and ordered now."""
        trends = outlook(self._desk.trends(extent.begun, extent.today), extent.begun, extent.today)
        hidden = self._desk.reference.settings.trend_signs_hidden
        return tuple(
            SignChoice(trend.sign, self._name(trend.sign), shown=kept_as(trend.sign) not in hidden)
            for trend in self._ordered(trends)
        )

    def keep(self, choices: Sequence[SignChoice] | None) -> None:
        """Show signs so from now on; ``None``: all, most frequent first.

        Raises ``DiaryFault`` if that cannot be kept for the next time.
        """
        choices = choices or ()
        self._desk.change_settings(
            trend_signs=tuple(kept_as(choice.sign) for choice in choices),
            trend_signs_hidden=tuple(kept_as(choice.sign) for choice in choices if not choice.shown),
        )

    def _ordered(self, trends: Iterable[SignTrend]) -> list[SignTrend]:
        chosen = {sign: place for place, sign in enumerate(self._desk.reference.settings.trend_signs)}
        return sorted(trends, key=lambda trend: chosen.get(kept_as(trend.sign), len(chosen)))

    def _parted(self, trends: tuple[SignTrend, ...]) -> tuple[tuple[SignTrend, ...], tuple[SignTrend, ...]]:
        """Those to show, in the order chosen, and those that were there but are not wanted."""
        unwanted = self._desk.reference.settings.trend_signs_hidden
        hidden = tuple(t for t in trends if kept_as(t.sign) in unwanted and t.figures.days_present)
        return tuple(trend for trend in self._ordered(trends) if kept_as(trend.sign) not in unwanted), hidden

    def _with_hidden(self, sentence: str, hidden: Sequence[SignTrend]) -> str:
        named = hidden_words([(trend.sign, self._name(trend.sign)) for trend in hidden])
        return " ".join(filter(None, (sentence, named)))

    def _view(self, window: DaySpan, extent: DiaryExtent) -> TrendsView:
        """What can be drawn and compared about the days in view, and a good deal around them."""
        return self._desk.trends(first_needed(window.first) - _SPARE, min(window.last + _SPARE, extent.today))

    def _model(
        self, view: TrendsView, trends: tuple[SignTrend, ...], window: DaySpan, extent: DiaryExtent
    ) -> LanesModel:
        return lanes_model(
            view,
            [trend.sign for trend in trends],
            self._name,
            begun=extent.begun,
            weekly=_by_week(window),
        )

    def _measures(
        self, view: TrendsView, *, weekly: bool = False, overlay: PlaceOf | None = None
    ) -> tuple[MeasureLane, ...]:
        """The lanes of everything that was measured."""
        reference, place_of = self._desk.reference, overlay or date.toordinal
        temperature = temperature_lane(
            view.readings,
            str(reference.settings.temperature_unit),
            reference.fever_threshold,
            tr(TEMPERATURE),
            place_of=place_of,
            weeks_until=view.last.toordinal() if weekly else None,
        )
        labs = lab_lanes(view.labs, range_words, place_of=place_of, joined=overlay is None)
        return labs if temperature is None else (temperature, *labs)

    def _measure_texts(self, model: LanesModel, window: DaySpan, today: date) -> tuple[LaneText, ...]:
        first, last = window.first.toordinal(), window.last.toordinal()
        return tuple(
            measure_text(lane, first, last, today, overlaid=bool(model.overlaid)) for lane in model.measures
        )

    def _name(self, sign: str) -> str:
        return self._desk.reference.leaflet.sign_name(sign)


def _overlay_keys(model: LanesModel, marks: Collection[Mark]) -> tuple[Key, ...]:
    keys = {Key.OVERLAID} if {Mark.GRADED, Mark.UNGRADED} & set(marks) else set()
    keys |= {key for mark, key in _BLANK_KEYS.items() if mark in marks}
    if model.capsules:
        keys.add(Key.CAPSULES)
    return tuple(key for key in Key if key in keys)


def _met(lanes: tuple[MeasureLane, ...], days: DaySpan) -> tuple[MeasureLane, ...]:
    """The lanes that have something in these days."""
    first, last = days.first.toordinal(), days.last.toordinal()
    return tuple(lane for lane in lanes if lane.within(first, last))


def _measure_keys(model: LanesModel, first: int, last: int) -> tuple[Key, ...]:
    keys: set[Key] = set()
    for lane in model.measures:
        points = lane.within(first, last)
        if points and lane.kind is Kind.TEMPERATURE:
            keys.add(Key.TEMPERATURE)
        elif points:
            keys.add(Key.LAB)
            keys |= {Key.LAB_OUTSIDE for point in points if point.stands_out}
            keys |= {Key.LAB_RANGE for _ in lane.bands}
    return tuple(key for key in Key if key in keys)


def _by_week(window: DaySpan) -> bool:
    """Whether so many days are shown by week."""
    return (window.last - window.first).days + 1 > LONGEST_DAILY


_BLANK_KEYS = {Mark.ABSENT: Key.ABSENT, Mark.NOT_LOGGED: Key.NOT_LOGGED}


def _hull(one: DaySpan, other: DaySpan) -> DaySpan:
    return DaySpan(min(one.first, other.first), max(one.last, other.last))
