"""What the person felt reaches the clinic's programs as they wrote it, and claims no more than they wrote."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from tests.exchange.fhir_bundles import DAY, EVENING, all_of, bundle, entered, only

from symptomdesk.diary.model import DayPage, Diary, Observation, Revision, RevisionKind
from symptomdesk.exchange.fhir import Person

NAUSEA = Observation("6b0b42a2-1d0f-4a0c-8f0e-0d2f6a3f6c11", DAY, "nausea", 2, EVENING)

# HL7 Symptoms Implementation Guide 1.0.0 (STU 1), http://hl7.org/fhir/uv/symptoms
SYMPTOM = "http://hl7.org/fhir/uv/symptoms/StructureDefinition/SymptomObservation"
ABSENT = "http://hl7.org/fhir/uv/symptoms/StructureDefinition/SymptomAbsentObservation"


def exported(observation: Observation, *revisions: Revision) -> dict[str, Any]:
    return only("Observation", bundle(replace(entered(observation), revisions=revisions)))


def components(observation: Observation) -> dict[str, Any]:
    """The values of the coded components by code, and of the others by their words."""
    found = {}
    for component in exported(observation).get("component", ()):
        code = component["code"].get("coding", [{}])[0].get("code") or component["code"]["text"]
        (found[code],) = [value for key, value in component.items() if key.startswith("value")]
    return found


def test_a_symptom_as_the_guide_has_it() -> None:
    (patient, symptom) = bundle(entered(replace(NAUSEA, words="queasy", note="after lunch")))
    assert symptom == {
        "resourceType": "Observation",
        "id": NAUSEA.id,
        "meta": {"profile": [SYMPTOM]},
        "status": "final",
        "category": [
            {
                "coding": [
                    {
                        "system": "http://hl7.org/fhir/uv/symptoms/CodeSystem/SymptomTemporary",
                        "code": "symptom",
                        "display": "Symptom",
                    }
                ],
                "text": "Symptom",
            }
        ],
        "code": {
            "coding": [{"system": "http://loinc.org", "code": "75325-1", "display": "Symptom"}],
            "text": "Symptom",
        },
        "subject": {"reference": f"urn:uuid:{patient['id']}"},
        "effectiveDateTime": "2026-03-02",
        "issued": "2026-03-02T20:05:00+01:00",
        "performer": [{"reference": f"urn:uuid:{patient['id']}"}],
        "valueCodeableConcept": {
            "coding": [{"system": "http://snomed.info/sct", "code": "422587007"}],
            "text": "Nausea (feeling sick)",
        },
        "note": [{"text": "queasy"}, {"text": "after lunch"}],
        "component": [
            {
                "code": {
                    "coding": [
                        {"system": "http://loinc.org", "code": "64750-3", "display": "Severity of symptoms"}
                    ],
                    "text": "Severity of symptoms",
                },
                "valueCodeableConcept": {
                    "coding": [{"system": "http://snomed.info/sct", "code": "6736007"}],
                    "text": "moderate",
                },
            },
            {
                "code": {
                    "text": "Severity of the symptom: 0 none, 1 mild, 2 moderate, 3 severe, 4 very severe"
                },
                "valueInteger": 2,
            },
        ],
    }


# SNOMED CT, severities (272141005), as the guide's SeverityCodes has them; none of them is "very severe".
@pytest.mark.parametrize(
    ("severity", "code", "word"),
    [
        (1, "255604002", "mild"),
        (2, "6736007", "moderate"),
        (3, "24484000", "severe"),
        (4, "24484000", "very severe"),
    ],
)
def test_the_severity_in_code_word_and_figure(severity: int, code: str, word: str) -> None:
    told = components(replace(NAUSEA, severity=severity))
    assert told["64750-3"] == {"coding": [{"system": "http://snomed.info/sct", "code": code}], "text": word}
    assert told["Severity of the symptom: 0 none, 1 mild, 2 moderate, 3 severe, 4 very severe"] == severity


def test_a_symptom_that_was_not_graded_has_no_severity() -> None:
    """The guide forbids a reason for absent data and asks to leave out what is not known."""
    symptom = exported(replace(NAUSEA, severity=None))
    assert symptom["meta"]["profile"] == [SYMPTOM]
    assert "component" not in symptom


def test_severity_none_is_an_absent_symptom() -> None:
    symptom = exported(replace(NAUSEA, severity=0, words="nausea gone"))
    assert symptom["meta"]["profile"] == [ABSENT]
    # LOINC 111551-8, SymptomAbsentObservation.code
    assert symptom["code"]["coding"] == [
        {"system": "http://loinc.org", "code": "111551-8", "display": "Symptom absent"}
    ]
    assert symptom["valueCodeableConcept"]["coding"][0]["code"] == "422587007"
    assert symptom["note"] == [{"text": "nausea gone"}]
    assert "component" not in symptom


def test_a_symptom_without_a_code_claims_no_profile() -> None:
    for sign, name in (("own:hair loss", "Hair loss"), ("swollen_limbs", "Swollen ankles, feet or hands")):
        symptom = exported(replace(NAUSEA, sign=sign))
        assert symptom["valueCodeableConcept"] == {"text": name}
        assert "meta" not in symptom
        assert symptom["code"]["coding"][0]["code"] == "75325-1"


def test_getting_worse_is_a_trend() -> None:
    # LOINC 89253-9 and SNOMED CT 231877006 "Worse", both of SymptomObservation and its examples
    told = components(replace(NAUSEA, course="worse"))
    assert told["89253-9"] == {
        "coding": [{"system": "http://snomed.info/sct", "code": "231877006"}],
        "text": "getting worse",
    }


def test_still_there_is_a_trend_in_words_only() -> None:
    assert components(replace(NAUSEA, course="persisting"))["89253-9"] == {"text": "persisting"}


def test_what_came_suddenly_says_so() -> None:
    # LOINC 99495-4 with SNOMED CT 385315009 "Sudden onset", value set SpeedOfOnset
    told = components(replace(NAUSEA, sudden=True))
    assert told["99495-4"]["coding"] == [{"system": "http://snomed.info/sct", "code": "385315009"}]


def test_a_corrected_entry_is_amended_and_a_removed_one_is_absent() -> None:
    def revision(record: str, kind: RevisionKind, id_: str = NAUSEA.id) -> Revision:
        return Revision("x", record, id_, EVENING, kind, {"severity": 1})

    assert exported(NAUSEA)["status"] == "final"
    assert exported(NAUSEA, revision("observation", RevisionKind.EDITED))["status"] == "amended"
    assert exported(NAUSEA, revision("dose", RevisionKind.EDITED))["status"] == "final"
    removed = revision("observation", RevisionKind.REMOVED, "0aa5d7d6-6d3b-4a57-9a39-5fa8bb8c8ec8")
    assert exported(NAUSEA, removed)["id"] == NAUSEA.id


def test_what_was_filled_in_later_is_of_its_day() -> None:
    symptom = exported(replace(NAUSEA, at=EVENING + timedelta(days=3)))
    assert symptom["effectiveDateTime"] == "2026-03-02"
    assert symptom["issued"] == "2026-03-05T20:05:00+01:00"


def test_instants_keep_their_offsets() -> None:
    for at in ("2026-03-02T08:00:00-09:30", "2026-03-02T08:00:00.000001+14:00", "2026-03-02T08:00:00+00:00"):
        assert exported(replace(NAUSEA, at=datetime.fromisoformat(at)))["issued"] == at


def test_an_offset_that_fhir_does_not_know_keeps_the_instant() -> None:
    for at in ("2026-03-02T08:00:00+00:53:28", "2026-03-02T08:00:00-15:00"):
        issued = exported(replace(NAUSEA, at=datetime.fromisoformat(at)))["issued"]
        assert datetime.fromisoformat(issued) == datetime.fromisoformat(at)


def test_nothing_today_says_what_was_said_and_denies_no_single_symptom() -> None:
    (_, mark) = bundle(Diary(pages=(DayPage(DAY, nothing_today=True),)))
    assert mark["effectiveDateTime"] == "2026-03-02"
    assert mark["valueCodeableConcept"]["text"].startswith("Nothing today")
    assert not mark.keys() & {"meta", "component"}
    assert "coding" not in mark["code"]
    assert "coding" not in mark["valueCodeableConcept"]


def test_a_day_that_was_not_logged_says_nothing() -> None:
    assert all_of("Observation", bundle(Diary(pages=(DayPage(DAY, text="soup", note="rain"),)))) == []


def test_whoever_writes_for_the_patient_is_the_one_who_reports() -> None:
    patient, relative, symptom = bundle(entered(NAUSEA), person=Person(written_by_other=True))
    assert relative["resourceType"] == "RelatedPerson"
    assert relative["patient"] == {"reference": f"urn:uuid:{patient['id']}"}
    assert symptom["subject"] == relative["patient"]
    assert symptom["performer"] == [{"reference": f"urn:uuid:{relative['id']}"}]
