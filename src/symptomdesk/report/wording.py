"""How the report says dates, severities, doses and temperatures in English."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING

from symptomdesk.diary.model import LabValue, Prescription, RangeSide, Reading, Regimen
from symptomdesk.triage.wording import MONTHS

if TYPE_CHECKING:
    from symptomdesk.course.model import CycleDay
    from symptomdesk.report.model import ClinicReport

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TENTH = Decimal("0.1")


def written_by(written_by_other: bool) -> str:
    """Who wrote the report, and what it is not."""
    who = "for the patient, by someone else," if written_by_other else "by the patient"
    return f"Written {who} with SymptomDesk; not a diagnosis."


def day_name(day: date) -> str:
    """ "2 March 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def range_name(lab: LabValue) -> str:
    """The laboratory's range: "1.5–7.5", "from 1.5", "up to 7.5"; empty if it gave none."""
    low, high = lab.low.strip(), lab.high.strip()
    if low and high:
        return f"{low}–{high}"
    return f"from {low}" if low else f"up to {high}" if high else ""


def beside_range(lab: LabValue) -> str:
    """Where the value lies: "below the laboratory's range 1.5–7.5"; empty if it gave none."""
    told = range_name(lab)
    return f"{_BESIDE.get(lab.side, _BESIDE[RangeSide.WITHIN])} {told}" if told else ""


def beside_range_short(lab: LabValue) -> str:
    """The same where it is known that it is the laboratory's range: "below 1.5–7.5"."""
    low, high = lab.low.strip(), lab.high.strip()
    if low and high:
        return f"{_SHORTLY.get(lab.side, 'range')} {low}–{high}"
    if low:
        return f"{'below' if lab.side is RangeSide.BELOW else 'not below'} {low}"
    if high:
        return f"{'above' if lab.side is RangeSide.ABOVE else 'not above'} {high}"
    return ""


_BESIDE: Mapping[RangeSide | None, str] = {
    RangeSide.BELOW: "below the laboratory’s range",
    RangeSide.WITHIN: "the laboratory’s range is",
    RangeSide.ABOVE: "above the laboratory’s range",
}
_SHORTLY: Mapping[RangeSide | None, str] = {
    RangeSide.BELOW: "below",
    RangeSide.WITHIN: "within",
    RangeSide.ABOVE: "above",
}


def month_name(day: date) -> str:
    """The name of the day's month, "March"."""
    return MONTHS[day.month - 1]


def weekday_name(day: date) -> str:
    """ "Monday, 2 March 2026"."""
    return f"{_WEEKDAYS[day.weekday()]}, {day_name(day)}"


def short_day(day: date, seen_from: date | None = None) -> str:
    """ "2 Mar", with the year unless it is that of ``seen_from``."""
    name = f"{day.day} {MONTHS[day.month - 1][:3]}"
    return name if seen_from is not None and day.year == seen_from.year else f"{name} {day.year}"


def short_span(first: date, last: date, seen_from: date | None = None) -> str:
    """ "2–9 Mar", "27 Feb – 2 Mar", one day as "2 Mar"; with a year unless it is that of ``seen_from``."""
    if first == last:
        return short_day(first, seen_from)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_day(last, seen_from)}"
    # Two months of one year need it only once.
    begin = short_day(first, last if first.year == last.year else seen_from)
    return f"{begin} – {short_day(last, seen_from)}"


def span_name(first: date, last: date) -> str:
    """ "2 February to 2 March 2026", without what would be said twice."""
    if first == last:
        return day_name(first)
    if first.year != last.year:
        return f"{day_name(first)} to {day_name(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_name(last)}"
    return f"{first.day} to {day_name(last)}"


def instant_name(at: datetime) -> str:
    """ "2 March 2026, 14:05", in the time zone in which it was recorded."""
    return f"{day_name(at.date())}, {at:%H:%M}"


def severity_name(report: ClinicReport, severity: int | None) -> str:
    """A severity as figure and word: "3 severe"; "not graded" without a figure."""
    return report.ungraded if severity is None else f"{severity} {report.severities[severity]}"


def days_count(days: int) -> str:
    """ "1 day", "4 days"."""
    return f"{days} day" if days == 1 else f"{days} days"


def place_name(place: CycleDay | None, *, with_length: bool = True) -> str:
    """ "cycle 4, day 12 of 28"; empty where nothing is known of the treatment."""
    if place is None:
        return ""
    if place.cycle is None:
        return f"treatment day {place.day}"
    # A day past the planned length is told without it: "day 31 of 28" would look like a mistake.
    known = with_length and place.length is not None and place.day <= place.length
    return f"cycle {place.cycle}, day {place.day}" + (f" of {place.length}" if known else "")


def prescription_name(prescription: Prescription) -> str:
    """ "25 mg, days 1-21 of 28"; empty when neither was stated."""
    parts = []
    if prescription.dose_mg is not None:
        parts.append(f"{amount(prescription.dose_mg)} mg")
    if prescription.regimen is Regimen.CONTINUOUS:
        parts.append("every day")
    elif prescription.regimen is not None:
        on, off = (int(part) for part in prescription.regimen.value.split("/"))
        parts.append(f"days 1-{on} of {on + off}")
    return ", ".join(parts)


def amount(value: Decimal) -> str:
    """A decimal without needless zeros or exponents: "2.5", "10"."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def temperature(reading: Reading) -> str:
    """A temperature as typed, with °C beside °F."""
    typed = f"{plain(reading.value)} °{reading.unit}"
    if reading.unit == "C":
        return typed
    # Rounded down, so that no figure looks like a fever that it was not.
    return f"{typed} ({reading.celsius.quantize(_TENTH, ROUND_FLOOR)} °C)"


def plain(typed: str) -> str:
    """Typed text on one line, harmless: control characters and direction overrides become ``[U+202E]``."""
    return "".join(_visible(character) for character in " ".join(typed.split()))


def _visible(character: str) -> str:
    hidden = character in _BIDI_CONTROLS or unicodedata.category(character) in ("Cc", "Cs")
    return f"[U+{ord(character):04X}]" if hidden else character
