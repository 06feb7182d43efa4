"""The full log as plain data: by months, a row for each day."""

from __future__ import annotations

from itertools import groupby

from symptomdesk.diary.model import Dose, DoseStatus
from symptomdesk.report.data import Data, room
from symptomdesk.report.model import ClinicReport, LogDay, LogGap, LogSign
from symptomdesk.report.wording import (
    amount,
    month_name,
    place_name,
    severity_name,
    short_span,
    temperature,
    weekday_name,
)


def log(report: ClinicReport) -> list[Data]:
    """The full log by months, each a title and its days."""
    months: list[Data] = []
    for _, group in groupby(report.log, key=_month):
        entries = list(group)
        first = entries[0].first if isinstance(entries[0], LogGap) else entries[0].day
        months.append(
            {
                "title": f"{month_name(first)} {first.year}",
                "days": [_gap(one) if isinstance(one, LogGap) else _day(one, report) for one in entries],
            }
        )
    return months


def _month(entry: LogDay | LogGap) -> tuple[int, int]:
    day = entry.first if isinstance(entry, LogGap) else entry.day
    return day.year, day.month


def _gap(gap: LogGap) -> Data:
    return {
        "day": short_span(gap.first, gap.last, gap.first),
        "place": "",
        "capsule": "",
        "gap": True,
        "lines": ["nothing written"],
    }


def _day(day: LogDay, report: ClinicReport) -> Data:
    said = (f"{sign.name} {sign.words} {sign.note}" for sign in day.signs)
    return {
        "day": f"{weekday_name(day.day)[:3]} {day.day.day}",
        "place": place_name(day.place, with_length=False),
        "capsule": ", ".join(map(_dose, day.doses)),
        "gap": False,
        "lines": _lines(day, report),
        "length": room(day.text, day.note, *said, *(visit.note for visit in day.visits)),
    }


def _dose(dose: Dose) -> str:
    if dose.status is DoseStatus.TAKEN and dose.amount_mg:
        return f"{amount(dose.amount_mg)} mg"
    return dose.status.value


def _sign(sign: LogSign, report: ClinicReport) -> Data:
    told = [f"“{sign.words.strip()}”"] if sign.words.strip() else []
    if sign.note.strip():
        told.append(sign.note.strip())
    if sign.edited:
        told.append("corrected later")
    return {"name": sign.name, "severity": severity_name(report, sign.severity), "told": "; ".join(told)}


def _lines(day: LogDay, report: ClinicReport) -> list[Data]:
    """What was written on a day, line by line; ``label`` says what kind of line it is."""
    lines: list[Data] = [{"label": "Visit", "text": visit.note} for visit in day.visits]
    if day.nothing_today:
        lines.append({"label": "Nothing today", "text": ""})
    if day.signs:
        lines.append({"label": "", "signs": [_sign(one, report) for one in day.signs]})
    if day.text.strip():
        lines.append({"label": "Wrote", "text": f"“{day.text.strip()}”"})
    measured = [f"{temperature(reading)} at {reading.at:%H:%M}" for reading in day.readings]
    if measured:
        lines.append({"label": "Temperature", "text": ", ".join(measured)})
    if day.note.strip():
        lines.append({"label": "Note", "text": day.note.strip()})
    return lines
