"""Who a FHIR export is about, and who wrote it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk.exchange.fhir_ids import reference

if TYPE_CHECKING:
    from symptomdesk.exchange.fhir_frame import Frame, Resource


class Person(Struct, frozen=True):
    """What is known of the patient; ``written_by_other`` if somebody keeps the diary for them."""

    name: str = ""
    birth_date: date | None = None
    written_by_other: bool = False


def people(frame: Frame, person: Person) -> list[Resource]:
    """The patient, and whoever writes for them if it is somebody else."""
    patient = frame.head("Patient", frame.patient)
    name = frame.codes.words["sample_patient"] if frame.diary.sample else person.name
    if name.strip():
        patient["name"] = [{"text": frame.text(name)}]
    if person.birth_date is not None and not frame.diary.sample:
        patient["birthDate"] = person.birth_date.isoformat()
    if frame.reporter == frame.patient:
        return [patient]
    reporter = frame.head("RelatedPerson", frame.reporter)
    reporter["patient"] = reference(frame.patient)
    reporter["relationship"] = [frame.concept(frame.codes.words["kept_by"])]
    return [patient, reporter]
