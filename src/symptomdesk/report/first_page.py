"""What page 1 of the printed report says: what a clinician reads in a minute.

Every list comes with the most important first, for the template shows as many as fit; every text is cut to a
length that cannot push others off the page. Whatever is cut here stands whole on a later page.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from symptomdesk.course.figures import DayValue, Direction, SignFigures
from symptomdesk.diary.model import DoseStatus
from symptomdesk.leaflet.model import Urgency
from symptomdesk.report.data import Data, shortened
from symptomdesk.report.lanes import Column, columns, lane, unit_for
from symptomdesk.report.model import (
    ChangeLine,
    ClinicReport,
    DoseDay,
    DoseSpan,
    FeverDay,
    LabCourse,
    SignLine,
    WarnedSign,
    WarningEpisode,
)
from symptomdesk.report.wording import (
    beside_range,
    day_name,
    days_count,
    severity_name,
    short_day,
    short_span,
    span_name,
    temperature,
)

MARKS = {Urgency.EMERGENCY: "!!!", Urgency.IMMEDIATELY: "!!", Urgency.RIGHT_AWAY: "!!", Urgency.PROMPTLY: "!"}
"""How urgent a warning was, for those who see no colours."""

DIRECTIONS = {
    Direction.NEW: "new",
    Direction.WORSE: "worse",
    Direction.UNCLEAR: "mixed",
    Direction.SAME: "same",
    Direction.BETTER: "better",
    Direction.GONE: "gone",
}
_TOLD_CHANGES = (Direction.NEW, Direction.WORSE, Direction.UNCLEAR, Direction.BETTER, Direction.GONE)

_MOST_BARS = 93
_FEVERS = 3
_LABS = 4
_NAME = 60
_IN_A_LIST = 36
_SENTENCE = 110
_QUESTION = 200


def changes(report: ClinicReport) -> Data:
    """What changed against the period before, by direction."""
    comparison = report.comparison
    since = report.period.since is not None
    title = "What changed since the last visit" if since else "What changed"
    if comparison is None:
        note = "Nothing was logged before this period, so there is nothing to compare with."
        return {"title": title, "note": note, "rows": []}
    before = span_name(comparison.before.first, comparison.before.last)
    note = f"Compared with {before} ({comparison.days_logged} of {days_count(comparison.days)} logged)"
    rows: list[Data] = []
    urgencies = {line.sign: line.urgency for line in report.signs}
    lines = sorted(comparison.lines, key=lambda line: _change_importance(line, urgencies))
    for direction in _TOLD_CHANGES:
        items = [_change(line, report) for line in lines if line.direction is direction]
        if items:
            rows.append({"label": DIRECTIONS[direction].capitalize(), "items": items})
    if not rows:
        note += ": about the same" if comparison.same else ": no symptom in either"
    return {"title": title, "note": f"{note}.", "rows": rows}


def _change_importance(line: ChangeLine, urgencies: Mapping[str, Urgency]) -> tuple[int, int, int, str]:
    worst = max(line.before.worst or 0, line.after.worst or 0)
    days = max(line.before.days_present, line.after.days_present)
    return -urgencies.get(line.sign, Urgency.NONE), -worst, -days, line.sign


def _change(line: ChangeLine, report: ClinicReport) -> Data:
    before, after = line.before, line.after
    if line.direction is Direction.NEW and after.first_present is not None:
        first = short_day(after.first_present, report.period.last)
        told = f"{days_count(after.days_present)} from {first}, {_at_worst(after, report)}"
    elif line.direction is Direction.GONE:
        told = f"was {days_count(before.days_present)}, {_at_worst(before, report)}"
    else:
        days = f"{before.days_present} → {days_count(after.days_present)}"
        told = f"{days}, {_worst_before_and_after(before, after, report)}"
    return {"name": shortened(line.name, _NAME), "told": told}


def _worst_before_and_after(before: SignFigures, after: SignFigures, report: ClinicReport) -> str:
    if before.worst == after.worst:
        return f"still {_at_worst(after, report)}"
    if before.worst is None or after.worst is None:
        return f"{_at_worst(before, report)} → {_at_worst(after, report)}"
    return f"worst {report.severities[before.worst]} → {report.severities[after.worst]}"


def _at_worst(figures: SignFigures, report: ClinicReport) -> str:
    return report.ungraded if figures.worst is None else f"worst {report.severities[figures.worst]}"


def warnings(report: ClinicReport) -> list[Data]:
    """A line for each episode of warnings."""
    return [_episode(one, report.period.last) for one in report.episodes]


def _episode(one: WarningEpisode, seen_from: date) -> Data:
    return {
        "when": short_span(one.first, one.last, seen_from),
        "mark": MARKS.get(one.urgency, ""),
        "urgency": one.urgency.id,
        "advice": one.headline or one.urgency_word,
        "beyond": one.source is None or one.source.beyond_leaflet,
        "signs": shortened(", ".join(_warned(sign) for sign in one.signs), _SENTENCE),
        "done": _done(one, seen_from),
    }


def _warned(sign: WarnedSign) -> str:
    return WarnedSign(shortened(sign.name, _IN_A_LIST), sign.corrected).told


def _done(one: WarningEpisode, seen_from: date) -> str:
    if one.done is None:
        return "not recorded"
    at = one.done.at
    told = f"{short_day(at.date(), seen_from)} {at:%H:%M}: {one.done.note.strip() or 'acted on'}"
    told = shortened(told, _SENTENCE)
    return told if one.answered else f"{told}; not recorded since"


def signs(report: ClinicReport) -> Data:
    """The signs with their figures and a small course."""
    first, last = report.period.first, report.period.last
    unit = unit_for(first, last, _MOST_BARS)
    shown = columns(first, last, unit)
    return {
        "unit": unit.value,
        "rows": [sign(line, shown, report) for line in by_importance(report)],
    }


def by_importance(report: ClinicReport) -> list[SignLine]:
    """The signs with those first that must not be overlooked: warned of, then the worst, then most days."""
    return sorted(report.signs, key=_importance)


def _importance(line: SignLine) -> tuple[int, int, int, str]:
    return -line.urgency, -(line.figures.worst or 0), -line.figures.days_present, line.sign


def sign(line: SignLine, shown: tuple[Column, ...], report: ClinicReport) -> Data:
    """A sign in figures and as a lane over the columns."""
    figures = line.figures
    name = shortened(line.name, _NAME)
    days = f"{figures.days_present} of {figures.days_logged}"
    worst = severity_name(report, figures.worst)
    return {
        "name": name,
        "days": days,
        "worst": worst,
        "last": _last(figures.last_value, report),
        "direction": _direction(line),
        "lane": lane(line.series.values, shown),
        "days_told": f"{figures.days_present} of {days_count(figures.days_logged)}",
        "alt": f"Course of {name}: {days} days logged, worst {worst}.",
    }


def _direction(line: SignLine) -> str:
    if line.direction is Direction.UNCLEAR and not (line.before and line.before.days_logged):
        # Not fewer but worse days, as "mixed" says, but too little to go by.
        return "unclear"
    return DIRECTIONS[line.direction]


def _last(value: DayValue | None, report: ClinicReport) -> str:
    if value is None:
        return ""
    severity = value.severity if value.present else 0
    figure = "yes" if severity is None else str(severity)
    return f"{figure} on {short_day(value.day, report.period.last)}"


def temperatures(report: ClinicReport) -> Data:
    """The highest temperature and the latest fevers in one line."""
    found = report.temperatures
    last = report.period.last
    parts = []
    if found.highest is not None:
        count = "1 reading" if found.readings == 1 else f"{found.readings} readings"
        parts.append(f"highest {temperature(found.highest)} ({short_day(found.highest.day, last)}), {count}")
    if found.fevers:
        days = ", ".join(_fever(day, last) for day in found.fevers[-_FEVERS:])
        latest = "latest " if len(found.fevers) > _FEVERS else ""
        parts.append(f"fever on {days_count(len(found.fevers))}: {latest}{days}")
    else:
        parts.append(f"none at or above {found.threshold} °C" if parts else "no reading")
    return {"title": "Temperature", "told": shortened("; ".join(parts), 2 * _SENTENCE)}


def _fever(day: FeverDay, seen_from: date) -> str:
    hottest = max(day.readings, key=lambda reading: reading.celsius, default=None)
    told = temperature(hottest) if hottest else "not measured"
    return f"{short_day(day.day, seen_from)} ({told})"


def doses(report: ClinicReport) -> list[Data]:
    """A line for each cycle of which the diary says something, the latest first."""
    told = [span for span in report.doses if span.days]
    if not told:
        return [{"title": "Capsules", "told": "nothing recorded"}]
    return [_dose_line(span, report.period.last) for span in reversed(told)]


def _dose_line(span: DoseSpan, seen_from: date) -> Data:
    taken = len(span.of(DoseStatus.TAKEN))
    parts = [f"taken {taken}" if span.planned is None else f"taken {taken} of {span.planned}"]
    for status, word in ((DoseStatus.MISSED, "missed"), (DoseStatus.HELD, "held by the clinic")):
        if days := span.of(status):
            parts.append(f"{word} {cycle_days(days, seen_from)}")
    if span.unrecorded:
        parts.append(f"{days_count(span.unrecorded)} not recorded")
    return {
        "title": f"Capsules, {_dose_where(span, seen_from)}",
        "told": shortened("; ".join(parts), 2 * _SENTENCE),
    }


def _dose_where(span: DoseSpan, seen_from: date) -> str:
    """Its cycle, with the day if the report does not begin with it: "taken 7 of 7" is not a whole cycle."""
    if span.cycle is None:
        return short_span(span.first, span.last, seen_from)
    return f"cycle {span.cycle}" + (f" from {short_day(span.first, seen_from)}" if span.begun_before else "")


def cycle_days(days: tuple[DoseDay, ...], seen_from: date) -> str:
    """ "day 2 (3 Feb), days 12–14 (13–15 Feb)", or dates alone where there are no cycles."""
    runs: list[list[DoseDay]] = []
    for day in days:
        if runs and (day.dose.day - runs[-1][-1].dose.day).days == 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return ", ".join(_run(run[0], run[-1], seen_from) for run in runs)


def _run(first: DoseDay, last: DoseDay, seen_from: date) -> str:
    when = short_span(first.dose.day, last.dose.day, seen_from)
    if first.place is None or first.place.cycle is None or last.place is None:
        return when
    if first == last:
        return f"day {first.place.day} ({when})"
    return f"days {first.place.day}–{last.place.day} ({when})"


def labs(report: ClinicReport) -> list[Data]:
    """Each laboratory value with its latest figures."""
    return [_lab(one, report.period.last) for one in report.labs]


def _lab(course: LabCourse, seen_from: date) -> Data:
    values = course.values if course.before is None else (course.before, *course.values)
    latest = course.values[-1]
    told = " → ".join(value.value.strip() for value in values[-_LABS:])
    when = "; ".join(filter(None, (short_day(latest.day, seen_from), beside_range(latest))))
    return {
        "title": shortened(course.name, _NAME),
        "told": f"{shortened(f'{told} {latest.unit}', _SENTENCE)} ({shortened(when, _SENTENCE)})",
    }


def questions(report: ClinicReport) -> list[str]:
    """The open questions, each cut to a few lines."""
    return [shortened(one.text, _QUESTION) for one in report.questions]


def patient(name: str, born: date | None) -> str:
    """ "M. Example, born 4 May 1952", as much of it as is known."""
    told = (shortened(name, 2 * _NAME), f"born {day_name(born)}" if born else "")
    return ", ".join(part for part in told if part)
