"""What the chart says in words: dates, lanes, a cell under the pointer, the sentence on top."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.course.figures import Direction
from symptomdesk.desktop import dates
from symptomdesk.desktop.charts.lanes_model import MOST_SEVERE, Cell, Lane, LanesModel, Mark
from symptomdesk.desktop.translation import plural, tr
from symptomdesk.desktop.widgets.severity_picker import severity_name
from symptomdesk.leaflet.model import OWN_PREFIX

if TYPE_CHECKING:
    from symptomdesk.course.model import DaySpan
    from symptomdesk.desk.trending import Comparison, SignTrend

_LATELY = 6
"""A day at most this long ago is known by its weekday alone."""

_MOST_NAMED = 3


class LaneText(Struct, frozen=True):
    """What stands beside a lane; ``notable`` marks a direction that must not be overlooked."""

    name: str
    figures: str
    direction: str
    notable: bool

    @property
    def spoken(self) -> str:
        """All of it as a sentence for a screen reader."""
        return ". ".join(part for part in (self.name, self.figures, self.direction) if part) + "."


def in_sentence(sign: str, name: str) -> str:
    """A sign's name inside a sentence; what people named themselves stays as they wrote it."""
    if sign.startswith(OWN_PREFIX) or not name[1:2].islower():
        return name
    return name[0].lower() + name[1:]


def day_text(day: date, today: date, pattern: str = dates.DAY) -> str:
    """A day by its pattern, with its year if that is another than today's."""
    return dates.written(day, pattern, with_year=day.year != today.year)


def span_text(span: DaySpan, today: date) -> str:
    """Days from one to another: "from 3 December 2025 to 2 March 2026"; years only where they are needed."""
    first, last = _ends(span, today)
    return tr("from {first} to {last}", first=first, last=last)


def dated_text(span: DaySpan) -> str:
    """Days from one to another with their years, for what outlives this one: "1 February to 2 March 2026"."""
    last = day_text(span.last, date.min)
    if span.first == span.last:
        return last
    other_year = span.first.year != span.last.year
    return tr(
        "{first} to {last}", first=day_text(span.first, date.min if other_year else span.last), last=last
    )


def count_days(count: int) -> str:
    """``count`` days in words."""
    return plural("%n day", "%n days", count)


def severity_words(severity: int | None) -> str:
    """A severity inside a sentence: "moderate (2 of 4)"."""
    if severity is None:
        return tr("not graded")
    return tr(
        "{severity} ({figure} of {most})", severity=_lowered(severity), figure=severity, most=MOST_SEVERE
    )


def lane_text(trend: SignTrend, name: str, compared: Comparison, today: date) -> LaneText:
    """What stands beside a sign's lane."""
    figures = trend.figures
    if not figures.days_present:
        told = (
            plural("not on %n day logged", "not on %n days logged", figures.days_logged)
            if figures.days_logged
            else tr("not logged")
        )
        return LaneText(name, told, "", notable=False)
    worst = (
        tr("not graded")
        if figures.worst is None
        else tr("worst {severity}", severity=_lowered(figures.worst))
    )
    present = plural(
        "{present} of %n day", "{present} of %n days", figures.days_logged, present=figures.days_present
    )
    return LaneText(
        name=name,
        figures=f"{present} · {worst}",
        direction=direction_words(trend, compared, today),
        notable=trend.direction in (Direction.NEW, Direction.WORSE),
    )


def direction_words(trend: SignTrend, compared: Comparison, today: date) -> str:
    """Where a sign is going, in a few words; empty where nothing can be said."""
    then = _before_words(compared)
    match trend.direction:
        case Direction.NEW:
            since = _since(trend.since or today, today)
            told = tr("back since {day}", day=since) if trend.returned else tr("new since {day}", day=since)
        case Direction.WORSE:
            told = tr("worse than {before}", before=then)
        case Direction.BETTER:
            told = tr("better than {before}", before=then)
        case Direction.SAME:
            told = tr("about the same as {before}", before=then)
        case Direction.GONE if compared.by_cycle:
            told = tr("gone this cycle")
        case Direction.GONE:
            told = plural("gone in the last %n day", "gone in the last %n days", _length(compared))
        case _:
            told = ""
    return told


def reading(model: LanesModel, lane: Lane, day: int, today: date) -> str:
    """What the chart says at a place: "Tuesday, 3 March: nausea moderate (2 of 4)"."""
    cell = lane.at(day)
    named = day_text(date.fromordinal(day), today, dates.NAMED)
    if cell is None:
        return tr("{day}: before the diary began", day=named)
    sign = in_sentence(lane.sign, lane.name)
    if model.weekly:
        return " · ".join((f"{_week(cell, today)}: {_week_words(cell, sign)}", *day_facts(model, cell)))
    return " · ".join((f"{named}: {_day_words(cell, sign)}", *day_facts(model, cell)))


def row_text(cell: Cell, today: date, *, weekly: bool) -> str:
    """A row of the table: "Tue, 3 March", or its week."""
    return _week(cell, today) if weekly else day_text(date.fromordinal(cell.first), today, dates.BRIEF)


def cell_text(cell: Cell) -> str:
    """A cell of the table; every form has words of its own."""
    match cell.mark:
        case Mark.GRADED:
            return f"{severity_name(cell.severity)} ({cell.severity})"
        case Mark.UNGRADED:
            return severity_name(None)
        case Mark.ABSENT:
            return tr("None") if cell.severity == 0 else "–"
        case _:
            return tr("Not logged")


def day_facts(model: LanesModel, cell: Cell) -> tuple[str, ...]:
    """Cycle, visits and missed capsules of a day or week."""
    parts = []
    cycle = model.cycle_of(cell.first)
    if cycle is not None:
        number, day = cycle.number, cell.first - cycle.first + 1
        parts.append(
            tr("cycle {number}", number=number)
            if model.weekly
            else tr("cycle {number}, day {day}", number=number, day=day)
        )
    missed = len(model.missed_within(cell.first, cell.last))
    if missed:
        parts.append(plural("capsule missed", "%n capsules missed", missed))
    parts.extend(
        tr("visit: {note}", note=visit.note) if visit.note else tr("visit")
        for visit in model.visits_within(cell.first, cell.last)
    )
    return tuple(parts)


def chart_sentence(
    trends: Sequence[SignTrend], texts: Sequence[LaneText], span: DaySpan, days_logged: int, today: date
) -> str:
    """What the chart shows, in two or three sentences."""
    days = (span.last - span.first).days + 1
    first, last = _ends(span, today)
    begin = plural(
        "From {first} to {last}, {logged} of %n day logged.",
        "From {first} to {last}, {logged} of %n days logged.",
        days,
        first=first,
        last=last,
        logged=days_logged,
    )
    if days == 1 and trends:
        return tr("One day so far: {day}. A trend shows after a few days.", day=day_text(span.first, today))
    if not any(trend.figures.days_present for trend in trends):
        return f"{begin} {tr('No symptom was written down.')}"
    named = [in_sentence(trend.sign, text.name) for trend, text in zip(trends, texts, strict=True)]
    most = plural(
        "{sign} came most often, on %n day.",
        "{sign} came most often, on %n days.",
        trends[0].figures.days_present,
        sign=_capital(named[0]),
    )
    by_direction: dict[str, list[str]] = {}
    for name, text in zip(named, texts, strict=True):
        if text.notable:
            by_direction.setdefault(text.direction, []).append(name)
    changes = [f" {_capital(direction)}: {listed(names)}." for direction, names in by_direction.items()]
    return f"{begin} {most}{''.join(changes[:_MOST_NAMED])}"


def hidden_words(signs: Sequence[tuple[str, str]]) -> str:
    """Which signs (ids with names) were there but are not shown, as a sentence; empty if there are none."""
    if not signs:
        return ""
    return tr("Not shown, as you chose: {signs}.", signs=listed([in_sentence(*sign) for sign in signs]))


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "nausea, rash and fever"; of many, the first and how many more."""
    shown, left = names[:_MOST_NAMED], len(names) - _MOST_NAMED
    if left > 0:
        return plural("{names} and %n more", "{names} and %n more", left, names=", ".join(shown))
    if len(shown) == 1:
        return shown[0]
    return tr("{names} and {last}", names=", ".join(shown[:-1]), last=shown[-1])


def _day_words(cell: Cell, sign: str) -> str:
    match cell.mark:
        case Mark.GRADED:
            return tr("{sign} {severity}", sign=sign, severity=severity_words(cell.severity))
        case Mark.UNGRADED:
            return tr("{sign}, not graded", sign=sign)
        case Mark.ABSENT if cell.severity == 0:
            return tr("no {sign}", sign=sign)
        case Mark.ABSENT:
            return tr("logged, without {sign}", sign=sign)
        case _:
            return tr("not logged")


def _week_words(cell: Cell, sign: str) -> str:
    if cell.mark is Mark.NOT_LOGGED:
        return tr("not logged")
    logged = cell.days_logged
    if cell.mark is Mark.ABSENT:
        return plural("no {sign} on %n day logged", "no {sign} on %n days logged", logged, sign=sign)
    if cell.mark is Mark.UNGRADED:
        return plural(
            "{sign} not graded, on {present} of %n day logged",
            "{sign} not graded, on {present} of %n days logged",
            logged,
            sign=sign,
            present=cell.days_present,
        )
    return plural(
        "{sign} at worst {severity}, on {present} of %n day logged",
        "{sign} at worst {severity}, on {present} of %n days logged",
        logged,
        sign=sign,
        severity=severity_words(cell.severity),
        present=cell.days_present,
    )


def _week(cell: Cell, today: date) -> str:
    first, last = date.fromordinal(cell.first), date.fromordinal(cell.last)
    if first == last:
        return day_text(first, today)
    same_month = (first.year, first.month) == (last.year, last.month)
    begin = str(first.day) if same_month else day_text(first, last)
    return tr("Week {first} to {last}", first=begin, last=day_text(last, today))


def _ends(span: DaySpan, today: date) -> tuple[str, str]:
    """The first and the last day, with their years only where they are needed."""
    if span.first.year != span.last.year:
        return day_text(span.first, date.min), day_text(span.last, date.min)
    return day_text(span.first, span.last), day_text(span.last, today)


def _before_words(compared: Comparison) -> str:
    if compared.by_cycle:
        return tr("last cycle")
    return plural("the %n day before", "the %n days before", _length(compared))


def _length(compared: Comparison) -> int:
    return (compared.after.last - compared.after.first).days + 1


def _since(day: date, today: date) -> str:
    if 0 <= (today - day).days <= _LATELY:
        return tr("today") if day == today else dates.written(day, dates.WEEKDAY)
    return day_text(day, today)


def _lowered(severity: int | None) -> str:
    return severity_name(severity).lower()


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
