"""The drug and the other medicines in FHIR: statements by the person of what they take, took, or left out.

What was prescribed is one statement for each stretch of dose and regimen, a pause one of its own, and each
recorded dose another, part of the stretch in which it lies. All are statements and no administrations: the
diary knows the day and the prescribed amount, and nobody watched.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.course.cycles import held_on, prescription_on
from symptomdesk.diary.model import DayPage, Dose, DoseStatus, Hold, Medicine, Regimen
from symptomdesk.exchange.fhir_ids import reference
from symptomdesk.exchange.fhir_json import instant
from symptomdesk.leaflet.model import Indication

if TYPE_CHECKING:
    from symptomdesk.exchange.fhir_codes import Coding
    from symptomdesk.exchange.fhir_frame import Frame, Resource

_DAY = timedelta(days=1)


class Stretch(Struct, frozen=True):
    """Days with the same dose and regimen; ``last`` is ``None`` while it lasts."""

    id: str
    first: date
    last: date | None
    dose_mg: Decimal | None
    regimen: Regimen | None

    def holds(self, day: date) -> bool:
        """Whether ``day`` belongs to it."""
        return self.first <= day and (self.last is None or day <= self.last)


def prescribed(frame: Frame) -> tuple[Stretch, ...]:
    """The stretches of the treatment that have a day in the export's range."""
    return tuple(
        stretch
        for stretch in _stretches(frame)
        if stretch.first <= frame.last and (stretch.last is None or stretch.last >= frame.first)
    )


def statements(frame: Frame, stretches: tuple[Stretch, ...]) -> Iterator[Resource]:
    """How the drug is taken, when it was paused, and which other medicines there are."""
    for stretch in stretches:
        yield _stretch_statement(frame, stretch)
    for hold in frame.diary.treatment.holds:
        if hold.from_day <= frame.last and (hold.until is None or hold.until >= frame.first):
            yield _hold_statement(frame, hold)
    for medicine in frame.diary.medicines:
        if medicine.since is None or medicine.since <= frame.last:
            yield _medicine_statement(frame, medicine)


def doses(frame: Frame, page: DayPage, stretches: tuple[Stretch, ...]) -> Iterator[Resource]:
    """What became of the day's doses, in order of time."""
    for dose in sorted(page.doses, key=lambda one: (one.at, one.id)):
        yield _dose_statement(frame, dose, stretches)


def _stretches(frame: Frame) -> Iterator[Stretch]:
    """The whole treatment: from its start on, if that is known, and from each prescription."""
    treatment = frame.diary.treatment
    begins = {prescription.from_day for prescription in treatment.prescriptions}
    if treatment.start is not None and treatment.start <= min(begins, default=date.max):
        begins.add(treatment.start)
    days = sorted(begins)
    lasts = [following - _DAY for following in days[1:]]
    for begin, last in zip(days, [*lasts, None], strict=False):
        in_force = prescription_on(treatment, begin)
        if in_force is None:
            yield Stretch(frame.ids.of_diary("treatment"), begin, last, None, None)
        else:
            id_ = frame.ids.of_record("prescription", in_force.id)
            yield Stretch(id_, begin, last, in_force.dose_mg, in_force.regimen)


def _stretch_statement(frame: Frame, stretch: Stretch) -> Resource:
    ended = stretch.last is not None and stretch.last < frame.last
    status = "completed" if ended else "on-hold" if held_on(frame.diary.treatment, frame.last) else "active"
    return (
        frame.head("MedicationStatement", stretch.id)
        | {"status": status}
        | _drug(frame, stretch.dose_mg)
        | {"effectivePeriod": _period(stretch.first, stretch.last)}
        | _said_by(frame)
        | _reason(frame)
        | _dosage(frame, stretch.dose_mg, stretch.regimen)
    )


def _hold_statement(frame: Frame, hold: Hold) -> Resource:
    lasts = hold.until is None or hold.until >= frame.last
    return (
        frame.head("MedicationStatement", frame.ids.of_record("hold", hold.id))
        | {
            "status": "on-hold" if lasts else "not-taken",
            "statusReason": [frame.concept(frame.codes.words["hold"])],
        }
        | _drug(frame, None)
        | {"effectivePeriod": _period(hold.from_day, hold.until)}
        | _said_by(frame)
    )


def _dose_statement(frame: Frame, dose: Dose, stretches: tuple[Stretch, ...]) -> Resource:
    part_of = [reference(stretch.id) for stretch in stretches if stretch.holds(dose.day)]
    return (
        frame.head("MedicationStatement", frame.ids.of_record("dose", dose.id))
        | ({"partOf": part_of} if part_of else {})
        | _outcome(frame, dose)
        | _drug(frame, dose.amount_mg)
        | {"effectiveDateTime": dose.day.isoformat(), "dateAsserted": instant(dose.at)}
        | _said_by(frame)
        | (_dosage(frame, dose.amount_mg, None) if dose.status is DoseStatus.TAKEN else {})
    )


def _outcome(frame: Frame, dose: Dose) -> Resource:
    if dose.status is DoseStatus.TAKEN:
        return {"status": "completed"}
    reason = frame.concept(frame.codes.words[f"dose_{dose.status.value}"])
    return {"status": "not-taken", "statusReason": [reason]}


def _medicine_statement(frame: Frame, medicine: Medicine) -> Resource:
    return (
        frame.head("MedicationStatement", frame.ids.of_record("medicine", medicine.id))
        | {"status": "active", "medicationCodeableConcept": frame.concept(medicine.name)}
        | frame.subject()
        | ({"effectivePeriod": _period(medicine.since, None)} if medicine.since else {})
        | {"informationSource": reference(frame.reporter)}
        | ({"dosage": [{"text": frame.text(medicine.dose)}]} if medicine.dose.strip() else {})
    )


def _drug(frame: Frame, dose_mg: Decimal | None) -> Resource:
    """The drug, as the capsule too whose strength the dose is, and the person who takes it."""
    codings: list[Coding | None] = []
    known = frame.codes.drugs.get(frame.leaflet.id)
    if known is not None:
        codings.append(known.ingredient)
        if dose_mg is not None:
            codings.append(known.capsules.get(dose_mg))
    return {"medicationCodeableConcept": frame.concept(frame.leaflet.drug, *codings)} | frame.subject()


def _said_by(frame: Frame) -> Resource:
    return {"informationSource": reference(frame.reporter)}


def _reason(frame: Frame) -> Resource:
    indication = frame.diary.treatment.indication
    if indication in (Indication.UNKNOWN, Indication.OTHER):
        return {}
    return {"reasonCode": [frame.concept(frame.leaflet.words[f"indication_{indication.value}"])]}


def _period(first: date, last: date | None) -> Resource:
    return {"start": first.isoformat()} | ({"end": last.isoformat()} if last else {})


def _dosage(frame: Frame, dose_mg: Decimal | None, regimen: Regimen | None) -> Resource:
    """Dose and regimen in words, and the dose as a quantity; nothing if neither is known."""
    codes = frame.codes
    said = [] if dose_mg is None else [f"{dose_mg:f} {codes.measures['milligram'].text}"]
    if regimen is not None:
        said.append(codes.words[f"regimen_{regimen.value.replace('/', '_')}"])
    if not said:
        return {}
    dosage: Resource = {"text": " ".join(said)}
    if dose_mg is not None:
        dosage["doseAndRate"] = [{"doseQuantity": frame.quantity(dose_mg, "milligram")}]
    return {"dosage": [dosage]}
