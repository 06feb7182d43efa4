"""What the person takes, took and left out, as statements that a clinic's program can tell apart."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from msgspec.structs import replace
from tests.exchange.fhir_bundles import DAY, EVENING, all_of, bundle, codes, leaflet, only

from symptomdesk.diary.model import (
    DayPage,
    Diary,
    Dose,
    DoseStatus,
    Hold,
    Medicine,
    Prescription,
    Regimen,
    Treatment,
)
from symptomdesk.exchange.fhir import write
from symptomdesk.leaflet.model import Indication

RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm"
INGREDIENT = {"system": RXNORM, "code": "342369", "display": "lenalidomide"}  # RxNorm, ingredient

START = date(2026, 1, 5)
TREATMENT = Treatment(
    Indication.MULTIPLE_MYELOMA, START, (Prescription("p1", START, Decimal("25"), Regimen.DAYS_21_7),)
)


def statements(diary: Diary, first: date = DAY, last: date = DAY) -> list[dict[str, Any]]:
    return all_of("MedicationStatement", bundle(diary, first, last))


def statement(treatment: Treatment, last: date = DAY) -> dict[str, Any]:
    return only("MedicationStatement", bundle(Diary(treatment=treatment), last, last))


def test_what_is_prescribed() -> None:
    found = statement(TREATMENT)
    assert found["status"] == "active"
    assert found["medicationCodeableConcept"] == {
        "coding": [INGREDIENT, {"system": RXNORM, "code": "643720"}],  # lenalidomide 25 MG Oral Capsule
        "text": "lenalidomide",
    }
    assert found["effectivePeriod"] == {"start": "2026-01-05"}
    assert found["reasonCode"] == [{"text": "Multiple myeloma"}]
    assert found["dosage"] == [
        {
            "text": "25 mg once a day on days 1 to 21 of each cycle of 28 days",
            "doseAndRate": [
                {
                    "doseQuantity": {
                        "value": 25,
                        "unit": "mg",
                        "system": "http://unitsofmeasure.org",
                        "code": "mg",
                    }
                }
            ],
        }
    ]


def test_the_capsules_by_their_strength() -> None:
    # RxNorm, lenalidomide oral capsules
    strengths = {
        "2.5": "1242231",
        "5": "602912",
        "10": "602910",
        "15": "643712",
        "20": "1428947",
        "25": "643720",
        "25.0": "643720",
        "7.5": None,
    }
    for strength, code in strengths.items():
        prescription = replace(TREATMENT.prescriptions[0], dose_mg=Decimal(strength))
        found = statement(replace(TREATMENT, prescriptions=(prescription,)))
        codings = [coding["code"] for coding in found["medicationCodeableConcept"]["coding"]]
        assert codings == ["342369", code] if code else ["342369"]


def test_another_leaflets_drug_gets_no_code_of_ours() -> None:
    other = replace(leaflet(), id="other", drug="otheramide")
    text = write(Diary(treatment=TREATMENT), other, DAY, DAY, codes=codes())
    assert "otheramide" in text
    assert "rxnorm" not in text


def test_each_change_of_dose_or_regimen_is_a_statement_of_its_own() -> None:
    changes = (
        TREATMENT.prescriptions[0],
        Prescription("p2", date(2026, 2, 2), Decimal("2.5"), None),
        Prescription("p3", date(2026, 3, 1), None, Regimen.CONTINUOUS),
        Prescription("p4", date(2026, 4, 1), Decimal("5"), None),
    )
    found = statements(Diary(treatment=replace(TREATMENT, prescriptions=changes)), START, DAY)
    assert [
        (one["status"], one["effectivePeriod"].get("end"), one["dosage"][0]["text"]) for one in found
    ] == [
        ("completed", "2026-02-01", "25 mg once a day on days 1 to 21 of each cycle of 28 days"),
        ("completed", "2026-02-28", "2.5 mg once a day on days 1 to 21 of each cycle of 28 days"),
        ("active", "2026-03-31", "2.5 mg once a day, without a break"),
    ]


def test_only_what_was_in_force_in_the_period() -> None:
    changes = (*TREATMENT.prescriptions, Prescription("p2", date(2026, 2, 2), Decimal("20"), None))
    (found,) = statements(Diary(treatment=replace(TREATMENT, prescriptions=changes)))
    assert found["effectivePeriod"] == {"start": "2026-02-02"}


def test_a_start_without_a_dose() -> None:
    found = statement(Treatment(start=START))
    assert found["effectivePeriod"] == {"start": "2026-01-05"}
    assert not found.keys() & {"dosage", "reasonCode"}
    assert found["medicationCodeableConcept"]["coding"] == [INGREDIENT]


def test_nothing_is_said_of_a_treatment_that_nobody_entered() -> None:
    assert statements(Diary()) == []


def test_a_reason_only_where_it_is_known() -> None:
    for indication in (Indication.UNKNOWN, Indication.OTHER):
        assert "reasonCode" not in statement(replace(TREATMENT, indication=indication))


def test_a_pause_that_lasts_is_on_hold_and_one_that_is_over_was_not_taken() -> None:
    open_hold = Hold("h1", DAY - timedelta(days=3), None)
    prescribed, paused = statements(Diary(treatment=replace(TREATMENT, holds=(open_hold,))))
    assert prescribed["status"] == "on-hold"
    assert paused["status"] == "on-hold"
    assert paused["statusReason"] == [{"text": "Pause ordered by the clinic"}]
    assert paused["effectivePeriod"] == {"start": "2026-02-27"}

    over = replace(open_hold, until=DAY - timedelta(days=1))
    prescribed, paused = statements(
        Diary(treatment=replace(TREATMENT, holds=(over,))), DAY - timedelta(days=9), DAY
    )
    assert prescribed["status"] == "active"
    assert paused["status"] == "not-taken"
    assert paused["effectivePeriod"] == {"start": "2026-02-27", "end": "2026-03-01"}


def test_what_became_of_each_dose() -> None:
    days = [DAY + timedelta(days=n) for n in range(3)]
    pages = tuple(
        DayPage(day, doses=(Dose(f"d{n}", day, status, EVENING + timedelta(days=n, hours=2), Decimal("25")),))
        for n, (day, status) in enumerate(zip(days, DoseStatus, strict=True))
    )
    prescribed, taken, missed, held = statements(Diary(pages, TREATMENT), DAY, days[-1])
    assert [one["status"] for one in (taken, missed, held)] == ["completed", "not-taken", "not-taken"]
    assert [one["effectiveDateTime"] for one in (taken, missed, held)] == [day.isoformat() for day in days]
    assert taken["dateAsserted"] == "2026-03-02T22:05:00+01:00"
    assert taken["partOf"] == [{"reference": f"urn:uuid:{prescribed['id']}"}]
    assert taken["dosage"][0]["doseAndRate"][0]["doseQuantity"]["value"] == 25
    assert "dosage" not in missed
    assert "missed" in missed["statusReason"][0]["text"]
    assert "clinic" in held["statusReason"][0]["text"]


def test_other_medicines_in_the_persons_words() -> None:
    medicines = (
        Medicine("m1", "aspirin", "75 mg in the morning", START),
        Medicine("m2", "aciclovir"),
        Medicine("m3", "not yet", "", DAY + timedelta(days=1)),
    )
    aspirin, aciclovir = statements(Diary(medicines=medicines))
    assert aspirin["medicationCodeableConcept"] == {"text": "aspirin"}
    assert aspirin["dosage"] == [{"text": "75 mg in the morning"}]
    assert aspirin["effectivePeriod"] == {"start": "2026-01-05"}
    assert not aciclovir.keys() & {"dosage", "effectivePeriod"}
