"""A day's view as the widgets' values: what each card of the page says."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from symptomdesk.desktop.dates import clock_time, plain_day, short_day
from symptomdesk.desktop.translation import marked, tr
from symptomdesk.desktop.widgets.chip import ChipContent, ChipState
from symptomdesk.desktop.widgets.dose_card import DoseContent
from symptomdesk.desktop.widgets.entry_details import EntryContent
from symptomdesk.desktop.widgets.precautions_card import PrecautionContent
from symptomdesk.desktop.widgets.severity_picker import severity_name
from symptomdesk.desktop.widgets.severity_row import SeverityRowContent
from symptomdesk.desktop.widgets.signs_card import SectionContent, SignsContent
from symptomdesk.desktop.widgets.temperature_card import TemperatureContent
from symptomdesk.desktop.widgets.unwritten_line import UnwrittenContent
from symptomdesk.desktop.widgets.week_strip import DayField
from symptomdesk.diary.model import DoseStatus, Observation, Reading
from symptomdesk.leaflet.model import Leaflet, Rule, Urgency
from symptomdesk.settings import DAY_STARTS

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay
    from symptomdesk.desk import DayView, SignBefore, SignRow, SignSection
    from symptomdesk.triage.model import SignValue

ONE_UNWRITTEN = marked("Yesterday is not written yet. You can fill it in, or leave it: a gap does no harm.")
SOME_UNWRITTEN = marked(
    "Good to see you again. Nothing is written since {first}. You can fill in what you remember, or just go "
    "on today: a gap does no harm."
)
FILL_YESTERDAY = marked("Fill in yesterday")
UNTIL = marked("If the treatment has ended for good, this holds until {day}.")
LAST_TIME = marked("last {severity}, {day}")
NOT_GRADED_LAST_TIME = marked("last time {day}")
NO_TIME = marked("Please write a time of day, as 14:30 or 2.30 pm.")

_PART = " · "
_NO_BREAK = "\u00a0"
_TIME = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:([ap])\.?m\.?)?")


def signs_content(view: DayView, order: list[str], leaflet: Leaflet, *, may_repeat: bool) -> SignsContent:
    """The card of signs; ``order`` is that of the rows so far, so that none jumps under the hand."""
    usual = {row.sign: row for row in view.usual}
    signs = [sign for sign in order if sign in usual] + [sign for sign in usual if sign not in order]
    return SignsContent(
        usual=tuple(sign_row(usual[sign], leaflet, view) for sign in signs),
        sections=tuple(_section(section, leaflet, view) for section in view.sections),
        nothing=view.page.nothing_today,
        may_say_nothing=not view.page.observations,
        may_repeat=may_repeat,
        today=view.today,
    )


def sign_row(row: SignRow, leaflet: Leaflet, view: DayView) -> SeverityRowContent:
    """One row: its list and what the list advises below the name."""
    present = row.value is not None and row.value.present
    parts = [standing_of(row, leaflet)]
    if row.days_running > 1:
        parts.append(tr("{ordinal} day", ordinal=ordinal(row.days_running)))
    if row.value is None and row.before is not None:
        parts.append(_last_time(row.before, view))
    return SeverityRowContent(
        row.sign,
        row.name,
        " · ".join(part for part in parts if part),
        row.value.severity if row.value is not None else None,
        present=present,
        remark=_remark(row.value) if present else "",
        entries=tuple(_entry(one) for one in view.page.observations if one.sign == row.sign),
        list=row.lists[0].id if row.lists else "",
    )


def _last_time(before: SignBefore, view: DayView) -> str:
    day = view.page.day
    # On the page of a past day "yesterday" and "Thursday" would be taken for those of now.
    when = short_day(before.day, day) if view.today else plain_day(before.day, day.year)
    when = when.replace(" ", _NO_BREAK)
    if before.severity is None:
        return tr(NOT_GRADED_LAST_TIME, day=when)
    return tr(LAST_TIME, severity=severity_name(before.severity).lower(), day=when)


def _entry(observation: Observation) -> EntryContent:
    severity = severity_name(observation.severity)
    says = f"{severity}: “{observation.words}”" if observation.words else severity
    at, day = observation.at, observation.day
    night = at.date() - day == timedelta(days=1) and at.hour in DAY_STARTS
    time_text = clock_time(at) if at.date() == day or night else ""
    return EntryContent(observation.id, says, time_text, observation.note)


def time_of_day(typed: str) -> time:
    """The local time that was typed; raises ``ValueError`` with a sentence for what is none."""
    found = _TIME.fullmatch(typed.strip().lower())
    if found is None:
        raise ValueError(tr(NO_TIME))
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    if half:
        if not 1 <= hour <= 12:
            raise ValueError(tr(NO_TIME))
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        raise ValueError(tr(NO_TIME)) from None


def unwritten_content(view: DayView) -> UnwrittenContent | None:
    """A gentle word about days not written, with the way to the last of them."""
    span = view.unwritten
    if span is None:
        return None
    if span.first == span.last:
        return UnwrittenContent(tr(ONE_UNWRITTEN), tr(FILL_YESTERDAY), span.last)
    first = short_day(span.first, view.page.day)
    return UnwrittenContent(tr(SOME_UNWRITTEN, first=first), tr(FILL_YESTERDAY), span.last)


def precautions_content(view: DayView) -> tuple[PrecautionContent, ...]:
    """The precautions of the day, in the leaflet's words."""
    return tuple(
        PrecautionContent(
            f"“{one.precaution.text}”",
            _until(one.last_day, view.page.day),
            one.precaution.section,
        )
        for one in view.precautions
    )


def _until(last_day: date | None, today: date) -> str:
    if last_day is None:
        return ""
    return tr(UNTIL, day=short_day(last_day, today))


def _remark(value: SignValue | None) -> str:
    if value is None or value.severity is not None:
        return ""
    if value.reading:
        return tr("Noted by the thermometer: {reading}", reading=value.reading)
    return tr("Noted. How bad is it?")


def standing_of(row: SignRow, leaflet: Leaflet) -> str:
    """The most urgent list of a sign and its advice, in a line."""
    certain = [one for one in row.lists if _counts_always(row.sign, one.id, leaflet)]
    if not certain:
        return "" if row.lists else tr("not on the leaflet’s lists")
    top = certain[0]
    if top.rule is Rule.PERSISTS_OR_WORSENS:
        return _lowered(top.title)
    return f"{_lowered(top.title)}: {_lowered(top.headline)}"


def is_serious(row: SignRow) -> bool:
    """Whether a slip of the hand on this sign could hide something to act on."""
    return any(one.urgency >= Urgency.RIGHT_AWAY for one in row.lists)


def week_fields(view: DayView, leaflet: Leaflet) -> tuple[DayField, ...]:
    """The seven days of the strip."""
    return tuple(
        DayField(
            mark.day,
            mark.logged,
            mark.urgency.id,
            _week_meaning(mark.logged, mark.urgency, leaflet),
        )
        for mark in view.week
    )


def dose_content(view: DayView, drug: str) -> DoseContent:
    """The capsule's card."""
    name = f"{drug[:1].upper()}{drug[1:]}"
    amount = view.capsule_mg
    title = name if amount is None else tr("{medicine} {amount} mg", medicine=name, amount=_plain(amount))
    subtitle = ""
    if view.cycle is not None and view.cycle.held:
        subtitle = tr("On hold, as the clinic ordered")
    elif view.cycle is not None and view.cycle.capsule_day is False:
        subtitle = tr("No capsule planned on this day")
    if not view.page.doses:
        return DoseContent(title, subtitle=subtitle)
    dose = view.page.doses[-1]
    labels = {
        DoseStatus.TAKEN: tr("Taken {time}", time=clock_time(dose.at))
        if dose.at.date() == dose.day
        else tr("Taken"),
        DoseStatus.MISSED: tr("Missed"),
        DoseStatus.HELD: tr("Held"),
    }
    return DoseContent(title, dose.status.value, labels[dose.status], subtitle)


def temperature_content(view: DayView, unit: str) -> TemperatureContent:
    """The card of readings; ``unit`` is ``C`` or ``F``."""
    return TemperatureContent(f"°{unit}", tuple(_reading_chip(reading) for reading in view.page.readings))


def _reading_chip(reading: Reading) -> ChipContent:
    at = f" · {clock_time(reading.at)}" if reading.at.date() == reading.day else ""
    return ChipContent(
        reading.id,
        f"{reading.value} °{reading.unit}{at}",
        ChipState.KEPT,
        tr("A click takes this reading back."),
    )


def cycle_wordings(cycle: CycleDay | None) -> tuple[str, ...]:
    """The chip of the cycle in full and ever shorter; empty where the treatment is not known."""
    full = cycle_text(cycle)
    return tuple(full.rsplit(_PART, cut)[0] for cut in range(full.count(_PART) + 1))


def cycle_text(cycle: CycleDay | None) -> str:
    """The chip of the cycle, or nothing where the treatment is not known."""
    if cycle is None:
        return ""
    if cycle.cycle is None:
        text = tr("Treatment day {day}", day=cycle.day)
    else:
        text = (
            tr("Cycle {cycle} · day {day} of {length}", cycle=cycle.cycle, day=cycle.day, length=cycle.length)
            if cycle.length
            else tr("Cycle {cycle} · day {day}", cycle=cycle.cycle, day=cycle.day)
        )
    if cycle.held:
        return tr("{cycle} · on hold", cycle=text)
    if cycle.capsule_day is None:
        return text
    if cycle.capsule_day:
        return tr("{cycle} · capsule day", cycle=text)
    return tr("{cycle} · no capsule", cycle=text)


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th, …"""
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    match last:
        case 1:
            return tr("{number}st", number=number)
        case 2:
            return tr("{number}nd", number=number)
        case 3:
            return tr("{number}rd", number=number)
        case _:
            return tr("{number}th", number=number)


def _section(section: SignSection, leaflet: Leaflet, view: DayView) -> SectionContent:
    one = section.list
    subtitle = "" if one.rule is Rule.PERSISTS_OR_WORSENS else one.headline
    return SectionContent(
        one.id, one.title, subtitle, tuple(sign_row(row, leaflet, view) for row in section.rows)
    )


def _counts_always(sign: str, list_id: str, leaflet: Leaflet) -> bool:
    """Whether any present value of the sign counts on the list: dizziness does only when severe."""
    lines = leaflet.list_by_id(list_id).lines
    return any(not listed.conditional for line in lines for listed in line.signs if listed.sign == sign)


def _week_meaning(logged: bool, urgency: Urgency, leaflet: Leaflet) -> str:
    word = leaflet.words[f"urgency_{urgency.id}"]
    if logged:
        return word
    return tr("not logged") if urgency is Urgency.NONE else tr("not logged; {urgency}", urgency=word)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
