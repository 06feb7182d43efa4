"""What the treatment page says: where one stands, the days of the cycle, every entry in words; no widgets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, overload

from symptomdesk.course.model import CycleDay, DaySpan
from symptomdesk.desk import DoseDay, RefusedError, TreatmentView
from symptomdesk.desktop import dates
from symptomdesk.desktop.charts.words import count_days, dated_text, day_text
from symptomdesk.desktop.pages.lab_words import range_words
from symptomdesk.desktop.translation import marked, plural, tr
from symptomdesk.desktop.widgets.contacts_card import Contact
from symptomdesk.desktop.widgets.dose_calendar import FREE, PLANNED, UNRECORDED, DoseField
from symptomdesk.desktop.widgets.entry_section import EntryRow
from symptomdesk.diary.model import (
    DoseStatus,
    Hold,
    LabValue,
    Medicine,
    Prescription,
    Regimen,
    Treatment,
    Visit,
)
from symptomdesk.leaflet.model import Indication, LateDose, Leaflet

if TYPE_CHECKING:
    from symptomdesk.settings import Settings

NOTHING_KNOWN = marked("Your treatment is not written down yet.")
WHAT_TO_DO = marked(
    "Write down when it began, and which dose you take on which days: then your cycle and capsules show here."
)
INDICATION_NOTE = marked("It decides which warnings of the leaflet apply to you.")
CONTACTS_NOTE = marked("The warnings show these numbers, too.")
NO_NUMBER = marked("No number yet.")
START_UNKNOWN = marked("Not written down yet.")

REGIMENS = (
    (Regimen.DAYS_21_7, marked("Days 1-21 of 28, then a week without")),
    (Regimen.DAYS_28_0, marked("Days 1-28 of 28")),
    (Regimen.CONTINUOUS, marked("Every day, without cycles")),
)
REGIMEN_UNKNOWN = marked("As before, or I do not know")

_PLANS = {
    Regimen.DAYS_21_7: marked("days 1-21 of 28"),
    Regimen.DAYS_28_0: marked("days 1-28 of 28"),
    Regimen.CONTINUOUS: marked("every day"),
}
_MEANINGS = {
    DoseStatus.TAKEN: marked("taken"),
    DoseStatus.MISSED: marked("missed"),
    DoseStatus.HELD: marked("held, as the clinic said"),
}
_TODAYS = {
    DoseStatus.TAKEN: marked("Today’s capsule: taken."),
    DoseStatus.MISSED: marked("Today’s capsule: missed."),
    DoseStatus.HELD: marked("Today’s capsule: held, as the clinic said."),
}
_MOST_NAMED = 5
_FIGURE = re.compile(r"[\d\s.,]+")


def state_words(view: TreatmentView) -> str:
    """Where one stands, in a sentence: "Cycle 4, day 12 of 28; 20 mg, days 1-21 of 28"."""
    begins = view.treatment.start
    if view.place is not None:
        place = _place_words(view.place)
    elif begins is not None and begins > view.today:
        place = tr("It begins on {day}", day=_day(begins))
    else:
        place = ""
    given = prescription_words(view.prescription) if view.prescription else ""
    return "; ".join(part for part in (place, given) if part) or tr(NOTHING_KNOWN)


def today_words(view: TreatmentView) -> str:
    """What that means for today's capsule, or what to write down first."""
    told = next((one.status for one in view.days if one.day == view.today), None)
    if told is not None:
        return tr(_TODAYS[told])
    if view.place is None:
        return tr(WHAT_TO_DO) if view.treatment.start is None else ""
    if view.place.held:
        return tr("On hold today, as the clinic ordered.")
    if view.place.capsule_day is None:
        return "" if view.treatment.prescriptions else tr(WHAT_TO_DO)
    return (
        tr("A capsule is planned for today.")
        if view.place.capsule_day
        else tr("No capsule is planned for today.")
    )


def dose_fields(view: TreatmentView) -> tuple[DoseField, ...]:
    """The days of the calendar."""
    return tuple(_dose_field(one, view.today) for one in view.days)


def span_words(view: TreatmentView) -> str:
    """From when to when the calendar goes."""
    if not view.days:
        return ""
    span = dated_text(DaySpan(view.days[0].day, view.days[-1].day))
    cycle = view.place.cycle if view.place else None
    return tr("Cycle {cycle}: {span}", cycle=cycle, span=span) if cycle is not None else span


def count_words(view: TreatmentView) -> str:
    """How the capsules so far went: "So far 10 taken, 1 missed (28 February), 2 not recorded."."""
    if not view.days:
        return ""
    past = [one for one in view.days if one.day <= view.today]
    parts = []
    days = {status: [one.day for one in past if one.status is status] for status in DoseStatus}
    if taken := len(days[DoseStatus.TAKEN]):
        parts.append(plural("%n taken", "%n taken", taken))
    if missed := days[DoseStatus.MISSED]:
        named = _named(missed, view.today)
        parts.append(plural("%n missed ({days})", "%n missed ({days})", len(missed), days=named))
    if held := len(days[DoseStatus.HELD]):
        parts.append(plural("%n held", "%n held", held))
    # Today's can still be taken.
    open_days = [one for one in past if _state(one, view.today) == UNRECORDED and one.day < view.today]
    if open_days:
        parts.append(plural("%n not recorded", "%n not recorded", len(open_days)))
    return (
        tr("So far {counts}.", counts=", ".join(parts))
        if parts
        else tr("No capsule has been recorded so far.")
    )


def late_words(late: LateDose | None) -> tuple[str, str]:
    """The advice on late capsules, and where it comes from; both empty where there is none."""
    if late is None:
        return "", ""
    advice = "\n".join(late.advice)
    if not late.source.beyond_leaflet:
        return f"“{advice}”", tr("Leaflet, {section}", section=late.source.section)
    return advice, tr(
        "Not in the leaflet; after {document}: {section}.",
        document=late.source.document,
        section=late.source.section,
    )


def indications(leaflet: Leaflet) -> tuple[tuple[Indication, str], ...]:
    """What the drug can be taken for."""
    return tuple((one, leaflet.words[f"indication_{one.value}"]) for one in Indication)


def prescription_words(prescription: Prescription) -> str:
    """ "20 mg, days 1-21 of 28"; empty where neither was said."""
    dose = tr("{dose} mg", dose=_plain(prescription.dose_mg)) if prescription.dose_mg is not None else ""
    plan = tr(_PLANS[prescription.regimen]) if prescription.regimen is not None else ""
    return ", ".join(part for part in (dose, plan) if part)


def start_rows(treatment: Treatment) -> tuple[EntryRow, ...]:
    """The day on which it began."""
    if treatment.start is None:
        return ()
    return (EntryRow("start", _day(treatment.start), removable=False),)


def prescription_rows(treatment: Treatment, today: date) -> tuple[EntryRow, ...]:
    """Doses and regimens, the latest first."""
    rows = []
    in_force = max((one.from_day for one in treatment.prescriptions if one.from_day <= today), default=None)
    for one in reversed(treatment.prescriptions):
        begun = _day(one.from_day)
        told = (
            tr("from {day} · in force", day=begun)
            if one.from_day == in_force
            else tr("from {day}", day=begun)
        )
        rows.append(EntryRow(one.id, prescription_words(one), told))
    return tuple(rows)


def cycle_rows(treatment: Treatment) -> tuple[EntryRow, ...]:
    """The entered cycle starts, the latest first."""
    return tuple(EntryRow(one.id, _day(one.day)) for one in reversed(treatment.cycle_starts))


def hold_rows(treatment: Treatment, today: date) -> tuple[EntryRow, ...]:
    """The pauses, the latest first."""
    return tuple(
        EntryRow(one.id, hold_words(one), _hold_detail(one, today)) for one in reversed(treatment.holds)
    )


def hold_words(hold: Hold) -> str:
    """From when to when a pause lasts."""
    if hold.until is None:
        return tr("From {day} on", day=_day(hold.from_day))
    return dated_text(DaySpan(hold.from_day, hold.until))


def _hold_detail(hold: Hold, today: date) -> str:
    if hold.until is None:
        return tr("no end yet; when it is over, add it again with its last day")
    length = count_days((hold.until - hold.from_day).days + 1)
    return tr("{days} · now", days=length) if hold.from_day <= today <= hold.until else length


def visit_rows(visits: tuple[Visit, ...], today: date) -> tuple[EntryRow, ...]:
    """The appointments, the latest first."""
    return tuple(
        EntryRow(one.id, _weekday(one.day), " · ".join(filter(None, (_coming(one.day, today), one.note))))
        for one in sorted(visits, key=lambda visit: visit.day, reverse=True)
    )


def medicine_rows(medicines: tuple[Medicine, ...]) -> tuple[EntryRow, ...]:
    """The other medicines, in the order in which they were written down."""
    return tuple(
        EntryRow(
            one.id,
            f"{_capital(one.name)}, {one.dose}" if one.dose else _capital(one.name),
            tr("since {day}", day=_day(one.since)) if one.since else "",
        )
        for one in medicines
    )


class LabRows(Sequence[EntryRow]):
    """Laboratory values; each is put into words when it is asked for, as few of many years are in view."""

    def __init__(self, labs: tuple[LabValue, ...]) -> None:
        self._labs = labs

    def __len__(self) -> int:
        return len(self._labs)

    @overload
    def __getitem__(self, index: int) -> EntryRow: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[EntryRow, ...]: ...

    def __getitem__(self, index: int | slice) -> EntryRow | tuple[EntryRow, ...]:
        if isinstance(index, slice):
            return tuple(map(_lab_row, self._labs[index]))
        return _lab_row(self._labs[index])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LabRows) and self._labs == other._labs

    def __hash__(self) -> int:
        return hash(self._labs)


def lab_rows(labs: tuple[LabValue, ...]) -> LabRows:
    """The laboratory values, the latest first, those of a day as they were written down."""
    return LabRows(tuple(sorted(labs, key=lambda lab: lab.day, reverse=True)))


def _lab_row(lab: LabValue) -> EntryRow:
    return EntryRow(lab.id, f"{_capital(lab.name)} {lab.value} {lab.unit}".strip(), _lab_detail(lab))


def _lab_detail(lab: LabValue) -> str:
    return " · ".join(filter(None, (_day(lab.day), range_words(lab))))


def contacts(settings: Settings) -> tuple[Contact, ...]:
    """Whom to call."""
    return (
        Contact(tr("Clinic"), settings.clinic_phone, tr(NO_NUMBER)),
        Contact(tr("Emergency"), settings.emergency_phone, tr(NO_NUMBER)),
    )


def dose_of(typed: str) -> Decimal | None:
    """The dose in mg as typed, with or without its unit; nothing typed is ``None``.

    Raises :class:`RefusedError` for anything but a figure.
    """
    figure = typed.strip().lower().removesuffix("mg").strip().replace(",", ".")
    if not figure:
        return None
    try:
        return Decimal(figure)
    except ArithmeticError:
        raise RefusedError(
            tr("A dose is a number of milligrams such as 20 or 2.5, not “{typed}”.", typed=typed.strip())
        ) from None


def check_prescription(dose: Decimal | None, regimen: Regimen | None) -> None:
    """Raise :class:`RefusedError` if neither a dose nor a regimen is given."""
    if dose is None and regimen is None:
        raise RefusedError(tr("Please write the dose, or choose on which days you take it."))


def lab_value(figure: str, unit: str) -> str:
    """A figure and its unit as the desk takes them; a space within a long figure is no end of it."""
    figure = "".join(figure.split()) if _FIGURE.fullmatch(figure) else figure.strip()
    return f"{figure} {unit.strip()}".strip()


def _dose_field(one: DoseDay, today: date) -> DoseField:
    state = _state(one, today)
    return DoseField(
        one.day,
        state,
        _weekday(one.day),
        _meaning(one, state),
        open=one.day <= today,
        today=one.day == today,
    )


def _state(one: DoseDay, today: date) -> str:
    if one.status is not None:
        return one.status.value
    if one.place is None or one.place.capsule_day is False:
        return DoseStatus.HELD.value if one.place is not None and one.place.held else FREE
    if one.day > today:
        return PLANNED if one.place.capsule_day else FREE
    return UNRECORDED


def _meaning(one: DoseDay, state: str) -> str:
    if one.status is not None:
        return tr(_MEANINGS[one.status])
    if one.place is not None and one.place.held:
        return tr("on hold, as the clinic ordered")
    return {UNRECORDED: tr("not recorded"), PLANNED: tr("to come")}.get(state, tr("no capsule planned"))


def _place_words(place: CycleDay) -> str:
    if place.cycle is None:
        return tr("Treatment day {day}", day=place.day)
    # A day past the planned length is told without it: "day 31 of 28" would look like a mistake.
    known = place.length is not None and place.day <= place.length
    if not known:
        return tr("Cycle {cycle}, day {day}", cycle=place.cycle, day=place.day)
    return tr("Cycle {cycle}, day {day} of {length}", cycle=place.cycle, day=place.day, length=place.length)


def _named(days: list[date], today: date) -> str:
    named = ", ".join(day_text(day, today) for day in days[-_MOST_NAMED:])
    return tr("the last on {days}", days=named) if len(days) > _MOST_NAMED else named


def _coming(day: date, today: date) -> str:
    if day == today:
        return tr("today")
    left = (day - today).days
    return plural("in %n day", "in %n days", left) if left > 0 else ""


def _day(day: date) -> str:
    return day_text(day, date.min)


def _weekday(day: date) -> str:
    return day_text(day, date.min, dates.NAMED)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plain(amount: Decimal) -> str:
    return f"{amount.normalize():f}"
