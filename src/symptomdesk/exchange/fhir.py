"""The diary as an HL7 FHIR R4 bundle: see ``docs/file-formats.md``.

A bundle of type collection, made for HL7's Symptoms guide: the patient, what they take, what they felt day by
day, temperatures and laboratory values. The same diary and range give the same bytes, so nothing tells when
the file was written. Reading FHIR is not offered.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from symptomdesk.diary.model import Diary, RevisionKind
from symptomdesk.exchange import fhir_measurements, fhir_medication, fhir_symptoms
from symptomdesk.exchange.fhir_frame import Frame, Resource, coding
from symptomdesk.exchange.fhir_ids import Ids, full_url
from symptomdesk.exchange.fhir_json import dumps
from symptomdesk.exchange.fhir_people import Person, people

if TYPE_CHECKING:
    from symptomdesk.exchange.fhir_codes import FhirCodes
    from symptomdesk.leaflet.model import Leaflet

__all__ = ["Person", "write"]


def write(
    diary: Diary, leaflet: Leaflet, first: date, last: date, *, codes: FhirCodes, person: Person | None = None
) -> str:
    """The days ``first`` to ``last`` as a JSON document, one resource a line; ends with a line break.

    ``person`` is what is known of the patient; of a sample diary no name and no birth date is written.
    """
    person = person or Person()
    ids = Ids(diary)
    patient = ids.of_diary("patient")
    frame = Frame(
        diary=diary,
        leaflet=leaflet,
        first=first,
        last=last,
        codes=codes,
        ids=ids,
        patient=patient,
        reporter=ids.of_diary("reporter") if person.written_by_other else patient,
        edited=frozenset((r.record, r.record_id) for r in diary.revisions if r.kind is RevisionKind.EDITED),
    )
    entries = ",\n".join(_entry(resource) for resource in _resources(frame, person))
    marked: Resource = {"meta": {"security": [coding(codes.codes["test_data"])]}} if diary.sample else {}
    head = dumps({"resourceType": "Bundle"} | marked | {"type": "collection"})
    return f'{head.removesuffix("}")},"entry":[\n{entries}\n]}}\n'


def _entry(resource: Resource) -> str:
    return dumps({"fullUrl": full_url(str(resource["id"])), "resource": resource})


def _resources(frame: Frame, person: Person) -> Iterator[Resource]:
    """The patient, the drug and the medicines, then day by day, then the laboratory values."""
    yield from people(frame, person)
    stretches = fhir_medication.prescribed(frame)
    yield from fhir_medication.statements(frame, stretches)
    for page in sorted(frame.diary.pages, key=lambda page: page.day):
        if frame.covers(page.day):
            yield from fhir_symptoms.symptoms(frame, page)
            yield from fhir_measurements.temperatures(frame, page)
            yield from fhir_medication.doses(frame, page, stretches)
    yield from fhir_measurements.laboratory_values(frame)
