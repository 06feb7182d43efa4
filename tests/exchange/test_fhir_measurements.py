"""Figures leave the diary with the digits that were written, and with codes only where they are known."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.exchange.fhir_bundles import DAY, EVENING, bundle, codes, only, written

from symptomdesk.diary.model import DayPage, Diary, LabValue, Reading, Revision, RevisionKind

READING = Reading("5d8f3ab2-98b1-4b5c-8a40-bd4c7d4a86f2", DAY, "38.50", "C", Decimal("38.50"), EVENING)
LAB = LabValue("b0a86a43-6a0a-4a55-a0a0-9f3a4f8f0f77", DAY, "neutrophils", "1.20", "×10⁹/L")

UCUM = "http://unitsofmeasure.org"


def measured(reading: Reading) -> dict[str, Any]:
    return only("Observation", bundle(Diary(pages=(DayPage(DAY, readings=(reading,)),))))


def laboratory(lab: LabValue) -> dict[str, Any]:
    return only("Observation", bundle(Diary(labs=(lab,))))


def test_a_temperature_as_fhir_has_it() -> None:
    temperature = measured(replace(READING, words="38.50 in the evening"))
    # http://hl7.org/fhir/R4/bodytemp.html: LOINC 8310-5 in UCUM Cel or [degF]
    assert temperature["meta"]["profile"] == ["http://hl7.org/fhir/StructureDefinition/bodytemp"]
    assert temperature["code"]["coding"] == [
        {"system": "http://loinc.org", "code": "8310-5", "display": "Body temperature"}
    ]
    category = "http://terminology.hl7.org/CodeSystem/observation-category"
    assert temperature["category"][0]["coding"][0] == {
        "system": category,
        "code": "vital-signs",
        "display": "Vital Signs",
    }
    quantity = {"value": Decimal("38.50"), "unit": "°C", "system": UCUM, "code": "Cel"}
    assert temperature["valueQuantity"] == quantity
    assert temperature["issued"] == "2026-03-02T20:05:00+01:00"
    assert temperature["note"] == [{"text": "38.50 in the evening"}]


def test_digits_stay_as_typed() -> None:
    """FHIR tells 38.0 from 38, and a float would not."""
    for typed in ("38", "38.0", "38.50", "36.123456789"):
        text = written(
            Diary(pages=(DayPage(DAY, readings=(replace(READING, value=typed, celsius=Decimal(typed)),)),))
        )
        assert f'"value":{typed},' in text


def test_fahrenheit_stays_fahrenheit() -> None:
    """100 °F have no exact figure in °C."""
    fahrenheit = replace(READING, value="100", unit="F", celsius=(Decimal(100) - 32) * 5 / 9)
    assert measured(fahrenheit)["valueQuantity"] == {
        "value": 100,
        "unit": "°F",
        "system": UCUM,
        "code": "[degF]",
    }
    with_comma = replace(fahrenheit, value="100,4", celsius=Decimal(38))
    assert measured(with_comma)["valueQuantity"]["value"] == Decimal("100.4")


# LOINC, each by property and specimen: counts and masses or moles per volume, in blood, or serum or plasma
@pytest.mark.parametrize(
    ("name", "unit", "loinc", "ucum"),
    [
        ("neutrophils", "×10⁹/L", "26499-4", "10*9/L"),
        ("Neutrophil count", "10^3/µL", "26499-4", "10*3/uL"),
        ("ANC", "/µL", "26499-4", "/uL"),
        ("platelets", "G/L", "26515-7", "10*9/L"),
        ("haemoglobin", "g/dL", "718-7", "g/dL"),
        ("Hemoglobin", "g/L", "718-7", "g/L"),
        ("Hb", "mmol/L", "59260-0", "mmol/L"),
        ("creatinine", "mg/dl", "2160-0", "mg/dL"),
        ("creatinine", "µmol/L", "14682-9", "umol/L"),
    ],
)
def test_a_laboratory_value_that_is_known(name: str, unit: str, loinc: str, ucum: str) -> None:
    found = laboratory(replace(LAB, name=name, unit=unit))
    (coding,) = found["code"]["coding"]
    assert (coding["system"], coding["code"]) == ("http://loinc.org", loinc)
    assert found["code"]["text"] == name
    assert found["valueQuantity"] == {"value": Decimal("1.20"), "unit": unit, "system": UCUM, "code": ucum}
    assert found["category"][0]["coding"][0]["code"] == "laboratory"
    assert "laboratory" in found["note"][0]["text"]
    assert "performer" not in found


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("neutrophils", "%"),
        ("platelets", "g/L"),
        ("haemoglobin", "G/L"),
        ("creatinine", "mmol/L"),
        ("creatinine", "mg/day"),
        ("urine creatinine", "mg/dL"),
        ("calcium", "mmol/L"),
    ],
)
def test_a_code_needs_both_a_known_name_and_its_unit(name: str, unit: str) -> None:
    assert laboratory(replace(LAB, name=name, unit=unit))["code"] == {"text": name}


def test_a_unit_that_is_not_known_stays_a_text() -> None:
    assert laboratory(replace(LAB, unit="bushels"))["valueQuantity"] == {
        "value": Decimal("1.20"),
        "unit": "bushels",
    }


def test_a_figure_without_unit_is_what_was_typed() -> None:
    found = laboratory(replace(LAB, unit=""))
    assert found["valueString"] == "1.20"
    assert found["code"] == {"text": "neutrophils"}


@pytest.mark.parametrize("value", ["positive", "1,200", "1.2.3", "١.٢", "1e5", "", "-", "about 4", "0x1f"])
def test_what_is_no_plain_figure_is_what_was_typed(value: str) -> None:
    assert laboratory(replace(LAB, value=value))["valueString"] == f"{value} ×10⁹/L".strip()


def test_below_the_limit_of_detection() -> None:
    for typed, comparator in (("<0.5", "<"), ("> 100", ">"), ("<=1", "<="), (">=2", ">=")):
        assert laboratory(replace(LAB, value=typed))["valueQuantity"]["comparator"] == comparator


def test_a_decimal_comma() -> None:
    assert laboratory(replace(LAB, value="1,2"))["valueQuantity"]["value"] == Decimal("1.2")


def test_the_laboratorys_range_goes_with_the_value() -> None:
    (found,) = laboratory(replace(LAB, low="1,50", high="7.5"))["referenceRange"]
    assert {end: (str(found[end]["value"]), found[end]["code"]) for end in found} == {
        "low": ("1.50", "10*9/L"),
        "high": ("7.5", "10*9/L"),
    }
    (half,) = laboratory(replace(LAB, high="7.5"))["referenceRange"]
    assert half.keys() == {"high"}
    assert "referenceRange" not in laboratory(LAB)


def test_a_range_that_is_no_figures_is_text() -> None:
    assert laboratory(replace(LAB, low="about 1", high="7.5"))["referenceRange"] == [
        {"text": "about 1 – 7.5 ×10⁹/L"}
    ]
    assert laboratory(replace(LAB, unit="", low="1"))["referenceRange"] == [{"text": "1 –"}]


def test_a_corrected_laboratory_value_is_amended() -> None:
    revision = Revision("x", "lab", LAB.id, EVENING, RevisionKind.EDITED, {})
    assert only("Observation", bundle(Diary(labs=(LAB,), revisions=(revision,))))["status"] == "amended"


def test_no_spelling_of_a_unit_means_two_units() -> None:
    assert codes().unit("g/L") == "g/L"
    assert codes().unit("G/L") == "10*9/L"
    assert codes().unit("× 10⁹ / L") == "10*9/L"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=20, max_value=50))
def test_any_temperature_keeps_its_digits(celsius: Decimal) -> None:
    reading = replace(READING, value=str(celsius), celsius=celsius)
    assert f'"value":{celsius:f},' in written(Diary(pages=(DayPage(DAY, readings=(reading,)),)))
