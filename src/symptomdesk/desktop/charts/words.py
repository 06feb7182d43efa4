"""What the chart says in words: dates, lanes, a cell under the pointer, the sentence on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, QLocale

from symptomdesk.course.model import DaySpan, Direction
from symptomdesk.desk.trending import Comparison, SignTrend
from symptomdesk.desktop.charts.lanes_model import MOST_SEVERE, Cell, Lane, LanesModel, Mark
from symptomdesk.desktop.widgets.severity_picker import severity_name
from symptomdesk.leaflet.model import OWN_PREFIX

_LATELY = 6
"""A day at most this long ago is known by its weekday alone."""

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class LaneText:
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


def day_text(day: date, today: date, pattern: str = "d MMMM") -> str:
    """A day by its Qt pattern, with its year if that is another than today's."""
    full = pattern if day.year == today.year else f"{pattern} yyyy"
    return QLocale().toString(_qdate(day), full)


def span_text(span: DaySpan, today: date) -> str:
    """Days from one to another: "from 3 December 2025 to 2 March 2026"; years only where they are needed."""
    if span.first.year != span.last.year:
        return f"from {day_text(span.first, date.min)} to {day_text(span.last, date.min)}"
    return f"from {day_text(span.first, span.last)} to {day_text(span.last, today)}"


def dated_text(span: DaySpan) -> str:
    """Days from one to another with their years, for what outlives this one: "1 February to 2 March 2026"."""
    last = day_text(span.last, date.min)
    if span.first == span.last:
        return last
    other_year = span.first.year != span.last.year
    return f"{day_text(span.first, date.min if other_year else span.last)} to {last}"


def count_days(count: int) -> str:
    """``count`` days in words."""
    return f"{count} day" if count == 1 else f"{count} days"


def severity_words(severity: int | None) -> str:
    """A severity inside a sentence: "moderate (2 of 4)"."""
    if severity is None:
        return "not graded"
    return f"{severity_name(severity).lower()} ({severity} of {MOST_SEVERE})"


def lane_text(trend: SignTrend, name: str, compared: Comparison, today: date) -> LaneText:
    """What stands beside a sign's lane."""
    figures = trend.figures
    if not figures.days_present:
        told = f"not on {count_days(figures.days_logged)} logged" if figures.days_logged else "not logged"
        return LaneText(name, told, "", notable=False)
    worst = "not graded" if figures.worst is None else f"worst {severity_name(figures.worst).lower()}"
    return LaneText(
        name=name,
        figures=f"{figures.days_present} of {count_days(figures.days_logged)} · {worst}",
        direction=direction_words(trend, compared, today),
        notable=trend.direction in (Direction.NEW, Direction.WORSE),
    )


def direction_words(trend: SignTrend, compared: Comparison, today: date) -> str:
    """Where a sign is going, in a few words; empty where nothing can be said."""
    then = _before_words(compared)
    match trend.direction:
        case Direction.NEW:
            return f"{'back' if trend.returned else 'new'} since {_since(trend.since or today, today)}"
        case Direction.WORSE:
            return f"worse than {then}"
        case Direction.BETTER:
            return f"better than {then}"
        case Direction.SAME:
            return f"about the same as {then}"
        case Direction.GONE:
            return "gone this cycle" if compared.by_cycle else f"gone in the last {_length(compared)}"
        case _:
            return ""


def reading(model: LanesModel, lane: Lane, day: int, today: date) -> str:
    """What the chart says at a place: "Tuesday, 3 March: nausea moderate (2 of 4)"."""
    cell = lane.at(day)
    if cell is None:
        return f"{day_text(date.fromordinal(day), today, 'dddd, d MMMM')}: before the diary began"
    sign = in_sentence(lane.sign, lane.name)
    if model.weekly:
        return " · ".join((f"{_week(cell, today)}: {_week_words(cell, sign)}", *day_facts(model, cell)))
    place = day_text(date.fromordinal(day), today, "dddd, d MMMM")
    return " · ".join((f"{place}: {_day_words(cell, sign)}", *day_facts(model, cell)))


def row_text(cell: Cell, today: date, *, weekly: bool) -> str:
    """A row of the table: "Tue, 3 March", or its week."""
    return _week(cell, today) if weekly else day_text(date.fromordinal(cell.first), today, "ddd, d MMMM")


def cell_text(cell: Cell) -> str:
    """A cell of the table; every form has words of its own."""
    match cell.mark:
        case Mark.GRADED:
            return f"{severity_name(cell.severity)} ({cell.severity})"
        case Mark.UNGRADED:
            return severity_name(None)
        case Mark.ABSENT:
            return "None" if cell.severity == 0 else "–"
        case _:
            return "Not logged"


def day_facts(model: LanesModel, cell: Cell) -> tuple[str, ...]:
    """Cycle, visits and missed capsules of a day or week."""
    parts = []
    cycle = model.cycle_of(cell.first)
    if cycle is not None:
        day = "" if model.weekly else f", day {cell.first - cycle.first + 1}"
        parts.append(f"cycle {cycle.number}{day}")
    missed = len(model.missed_within(cell.first, cell.last))
    if missed:
        parts.append("capsule missed" if missed == 1 else f"{missed} capsules missed")
    parts.extend(
        f"visit: {visit.note}" if visit.note else "visit"
        for visit in model.visits_within(cell.first, cell.last)
    )
    return tuple(parts)


def chart_sentence(
    trends: Sequence[SignTrend], texts: Sequence[LaneText], span: DaySpan, days_logged: int, today: date
) -> str:
    """What the chart shows, in two or three sentences."""
    days = (span.last - span.first).days + 1
    begin = f"{_capital(span_text(span, today))}, {days_logged} of {count_days(days)} logged."
    if days == 1 and trends:
        return f"One day so far: {day_text(span.first, today)}. A trend shows after a few days."
    if not any(trend.figures.days_present for trend in trends):
        return f"{begin} No symptom was written down."
    named = [in_sentence(trend.sign, text.name) for trend, text in zip(trends, texts, strict=True)]
    most = f"{_capital(named[0])} came most often, on {count_days(trends[0].figures.days_present)}."
    by_direction: dict[str, list[str]] = {}
    for name, text in zip(named, texts, strict=True):
        if text.notable:
            by_direction.setdefault(text.direction, []).append(name)
    changes = [f" {_capital(direction)}: {_listed(names)}." for direction, names in by_direction.items()]
    return f"{begin} {most}{''.join(changes[:_MOST_NAMED])}"


def _day_words(cell: Cell, sign: str) -> str:
    match cell.mark:
        case Mark.GRADED:
            return f"{sign} {severity_words(cell.severity)}"
        case Mark.UNGRADED:
            return f"{sign}, not graded"
        case Mark.ABSENT:
            return f"no {sign}" if cell.severity == 0 else f"logged, without {sign}"
        case _:
            return "not logged"


def _week_words(cell: Cell, sign: str) -> str:
    if cell.mark is Mark.NOT_LOGGED:
        return "not logged"
    if cell.mark is Mark.ABSENT:
        return f"no {sign} on {count_days(cell.days_logged)} logged"
    worst = "not graded" if cell.mark is Mark.UNGRADED else f"at worst {severity_words(cell.severity)}"
    return f"{sign} {worst}, on {cell.days_present} of {count_days(cell.days_logged)} logged"


def _week(cell: Cell, today: date) -> str:
    first, last = date.fromordinal(cell.first), date.fromordinal(cell.last)
    if first == last:
        return day_text(first, today)
    same_month = (first.year, first.month) == (last.year, last.month)
    begin = str(first.day) if same_month else day_text(first, last)
    return f"Week {begin} to {day_text(last, today)}"


def _before_words(compared: Comparison) -> str:
    return "last cycle" if compared.by_cycle else f"the {_length(compared)} before"


def _length(compared: Comparison) -> str:
    return count_days((compared.after.last - compared.after.first).days + 1)


def _since(day: date, today: date) -> str:
    if 0 <= (today - day).days <= _LATELY:
        return "today" if day == today else QLocale().toString(_qdate(day), "dddd")
    return day_text(day, today)


def _listed(names: Sequence[str]) -> str:
    shown = names[:_MOST_NAMED]
    if len(names) > len(shown):
        return f"{', '.join(shown)} and {len(names) - len(shown)} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
