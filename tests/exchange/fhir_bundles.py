"""Bundles for the tests of the FHIR export, each checked for what every bundle must be."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from symptomdesk.diary.model import DayPage, Diary, Observation
from symptomdesk.exchange import fhir_codes
from symptomdesk.exchange.fhir import Person, write
from symptomdesk.exchange.fhir_codes import FhirCodes
from symptomdesk.leaflet.load import load
from symptomdesk.leaflet.model import Leaflet
from symptomdesk.paths import resources

DAY = date(2026, 3, 2)
EVENING = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))

# http://hl7.org/fhir/R4/datatypes.html#string, without what has no place in XML either
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MEGABYTE = 1024 * 1024
# What is used of required value sets, as of http://hl7.org/fhir/R4/valueset-observation-status.html
_STATUSES = {
    "Observation": {"final", "amended"},
    "MedicationStatement": {"active", "completed", "on-hold", "not-taken"},
    "Patient": {None},
    "RelatedPerson": {None},
}
_COMPARATORS = {"<", "<=", ">=", ">"}
_SYMPTOMS = "http://hl7.org/fhir/uv/symptoms"


@cache
def leaflet() -> Leaflet:
    found, problems = load(resources() / "leaflets" / "lenalidomide.toml")
    assert found, problems
    return found


@cache
def codes() -> FhirCodes:
    found, problems = fhir_codes.load(resources() / "fhir" / "codes.toml")
    assert found, problems
    return found


def written(diary: Diary, first: date = DAY, last: date = DAY, person: Person | None = None) -> str:
    return write(diary, leaflet(), first, last, codes=codes(), person=person)


def bundle(
    diary: Diary, first: date = DAY, last: date = DAY, person: Person | None = None
) -> list[dict[str, Any]]:
    """The resources of a sound bundle, numbers as decimals."""
    text = written(diary, first, last, person)
    check(text)
    document = json.loads(text, parse_float=Decimal)
    return [entry["resource"] for entry in document["entry"]]


def entered(*observations: Observation, **parts: Any) -> Diary:
    """A diary of one day."""
    return Diary(pages=(DayPage(DAY, observations=observations, **parts),))


def only(kind: str, found: list[dict[str, Any]]) -> dict[str, Any]:
    """The one resource of its kind."""
    (one,) = all_of(kind, found)
    return one


def all_of(kind: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [resource for resource in found if resource["resourceType"] == kind]


def check(text: str) -> None:
    """Hold a bundle to FHIR R4, to itself, and to the profiles that its resources claim."""
    from fhir.resources.R4B.bundle import Bundle

    Bundle.model_validate_json(text)
    document = json.loads(text, parse_float=Decimal)
    _check_ids(document)
    for value in _values(document):
        assert value not in ("", [], {}), "FHIR knows no empty elements"
        assert not isinstance(value, float)
        if isinstance(value, str):
            assert value.strip()
            assert not _FORBIDDEN.search(value)
            assert len(value.encode()) <= _MEGABYTE
        if isinstance(value, dict):
            assert value.get("comparator", "<") in _COMPARATORS
    for entry in document["entry"]:
        resource = entry["resource"]
        assert resource.get("status") in _STATUSES[resource["resourceType"]]
        for profile in resource.get("meta", {}).get("profile", ()):
            _PROFILES[profile](resource)


def _check_ids(document: dict[str, Any]) -> None:
    urls = [entry["fullUrl"] for entry in document["entry"]]
    assert len(set(urls)) == len(urls)
    for url, entry in zip(urls, document["entry"], strict=True):
        id_ = entry["resource"]["id"]
        assert url == f"urn:uuid:{id_}"
        assert str(UUID(id_)) == id_
    for value in _values(document):
        if isinstance(value, dict) and "reference" in value:
            assert value["reference"] in urls


def _values(value: Any) -> Iterator[Any]:
    yield value
    if isinstance(value, dict):
        for item in value.values():
            yield from _values(item)
    elif isinstance(value, list):
        for item in value:
            yield from _values(item)


def _is_symptom(resource: dict[str, Any]) -> None:
    # The differential of SymptomObservation 1.0.0.
    _is_of_the_symptoms_guide(resource)
    assert {"system": "http://loinc.org", "code": "75325-1", "display": "Symptom"} in resource["code"][
        "coding"
    ]
    category = {"system": f"{_SYMPTOMS}/CodeSystem/SymptomTemporary", "code": "symptom", "display": "Symptom"}
    assert [one["coding"] for one in resource["category"]] == [[category]]
    told = [
        component["code"].get("coding", [{}])[0].get("code") for component in resource.get("component", ())
    ]
    known = [code for code in told if code]
    assert len(set(known)) == len(known), "each of the guide's components once"
    for component in resource.get("component", ()):
        assert any(key.startswith("value") for key in component)
        assert not component.keys() & {"dataAbsentReason", "interpretation", "referenceRange"}
        if "coding" in component["code"]:
            assert "valueCodeableConcept" in component


def _is_absent_symptom(resource: dict[str, Any]) -> None:
    # The differential of SymptomAbsentObservation 1.0.0.
    _is_of_the_symptoms_guide(resource)
    code = {"system": "http://loinc.org", "code": "111551-8", "display": "Symptom absent"}
    assert code in resource["code"]["coding"]


def _is_of_the_symptoms_guide(resource: dict[str, Any]) -> None:
    assert resource["status"]
    assert resource["subject"]
    assert resource["effectiveDateTime"]
    assert len(resource["performer"]) == 1
    # The binding to clinical findings is a "maximum": a text alone would not do.
    assert [one["system"] for one in resource["valueCodeableConcept"]["coding"]] == ["http://snomed.info/sct"]
    absent = {"dataAbsentReason", "interpretation", "specimen", "device", "referenceRange"}
    assert not resource.keys() & absent


def _is_body_temperature(resource: dict[str, Any]) -> None:
    # http://hl7.org/fhir/R4/bodytemp.html
    assert resource["category"][0]["coding"][0]["code"] == "vital-signs"
    assert resource["code"]["coding"][0]["code"] == "8310-5"
    assert resource["effectiveDateTime"]
    quantity = resource["valueQuantity"]
    assert isinstance(quantity["value"], int | Decimal)
    assert quantity["unit"]
    assert quantity["system"] == "http://unitsofmeasure.org"
    assert quantity["code"] in ("Cel", "[degF]")


_PROFILES = {
    f"{_SYMPTOMS}/StructureDefinition/SymptomObservation": _is_symptom,
    f"{_SYMPTOMS}/StructureDefinition/SymptomAbsentObservation": _is_absent_symptom,
    "http://hl7.org/fhir/StructureDefinition/bodytemp": _is_body_temperature,
}
