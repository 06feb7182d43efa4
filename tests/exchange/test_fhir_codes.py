"""The file of codes is whole, and says what is wrong with it when it is not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from tests.exchange.fhir_bundles import codes, leaflet

from symptomdesk.exchange.fhir_codes import load, parse
from symptomdesk.paths import resources

FILE = resources() / "fhir" / "codes.toml"


def test_every_sign_with_a_code_is_one_of_the_leaflet() -> None:
    assert codes().signs.keys() <= leaflet().signs.keys()


# SNOMED CT, clinical findings; which were read in the HL7 Symptoms guide is told in docs/clinical-sources.md.
SIGNS = {
    "diarrhea": "62315008",
    "tiredness": "84229001",
    "constipation": "14760008",
    "nausea": "422587007",
    "stomach_pain": "21522001",
    "vomiting": "422400008",
    "dry_mouth": "87715008",
    "unpleasant_taste": "271801002",
    "loss_of_appetite": "79890006",
    "headache": "25064002",
    "trouble_sleeping": "193462001",
    "pounding_heartbeat": "80313002",
    "tremor": "26079004",
    "flank_pain": "247355005",
    "bloody_urine": "34436003",
    "painful_urination": "49650001",
    "muscle_spasms": "55300003",
    "muscle_weakness": "26544005",
    "fever": "386661006",
    "pain": "22253000",
    "rash": "271807003",
    "itching": "418290006",
    "dizziness": "404640003",
    "trouble_breathing": "267036007",
    "chest_pain": "29857009",
    "chills": "43724002",
    "suicidal_thoughts": "6471006",
}


def test_the_signs_codes() -> None:
    assert {sign: coding.code for sign, coding in codes().signs.items()} == SIGNS
    assert {coding.system for coding in codes().signs.values()} == {"http://snomed.info/sct"}


def test_snomed_terms_are_not_distributed() -> None:
    """Only its code numbers are; LOINC asks for names beside its codes."""
    known = [*codes().signs.values(), *codes().severities.values(), *codes().codes.values()]
    assert not [coding for coding in known if coding.system == "http://snomed.info/sct" and coding.display]
    known += [laboratory.coding for laboratory in codes().labs]
    assert not [coding for coding in known if coding.system == "http://loinc.org" and not coding.display]


def test_snomed_codes_have_their_check_digit() -> None:
    known = [*codes().signs.values(), *codes().severities.values(), codes().codes["sudden_onset"]]
    known += [course.coding for course in codes().courses.values() if course.coding]
    assert all(_verhoeff(coding.code) for coding in known)


def test_loinc_codes_have_their_check_digit() -> None:
    known = [coding for coding in codes().codes.values() if coding.system == "http://loinc.org"]
    known += [laboratory.coding for laboratory in codes().labs]
    assert len(known) > 10
    assert all(_mod_10(coding.code) for coding in known)


def test_every_source_is_used() -> None:
    document = tomllib.loads(FILE.read_text(encoding="utf-8"))
    assert set(_sources(document)) == document["sources"].keys()


def test_a_unit_is_spelled_under_one_code_only() -> None:
    table = tomllib.loads(FILE.read_text(encoding="utf-8"))["units"]
    spellings = ["".join(spelling.split()) for spelled in table.values() for spelling in spelled]
    assert len(set(spellings)) == len(spellings)
    assert all(ucum in spelled for ucum, spelled in table.items())


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('code = "75325-1", ', "", 'code symptom: "code" is missing'),
        ('source = "rxnorm" }', 'source = "hearsay" }', "must be one of"),
        ('system = "loinc", code = "8310-5"', 'system = "iconl", code = "8310-5"', "must be one of"),
        ('hold = "', 'hlod = "', '"hold" is missing'),
        ('4 = { code = "24484000"', '5 = { code = "24484000"', '"4" is missing'),
        ('"2.5" = {', '"small" = {', "no strength"),
        ("format = 1", "format = 2", "must be between"),
        ("[signs]", "[signs", "is not TOML"),
        ('units = ["mg/dL"]', 'units = ["mg/dl"]', "must name only"),
    ],
)
def test_a_broken_file_gives_no_codes_and_says_why(before: str, after: str, told: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert before in text
    found, problems = parse(text.replace(before, after, 1))
    assert found is None
    assert any(told in str(problem) for problem in problems), problems


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "codes.toml").write_bytes(b"\xff\xfe")
    for path in (tmp_path / "codes.toml", tmp_path / "none.toml", tmp_path):
        found, problems = load(path)
        assert found is None
        assert "cannot be read" in str(problems[0])


def _sources(value: Any) -> list[str]:
    match value:
        case {"source": str(source)}:
            return [source]
        case dict():
            return [source for item in value.values() for source in _sources(item)]
        case list():
            return [source for item in value for source in _sources(item)]
    return []


def _verhoeff(code: str) -> bool:
    """The check of SNOMED CT's identifiers, over the dihedral group of order ten."""
    permuted = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)
    total = 0
    for place, character in enumerate(reversed(code)):
        digit = int(character)
        for _ in range(place % 8):
            digit = permuted[digit]
        total = _dihedral(total, digit)
    return total == 0


def _dihedral(left: int, right: int) -> int:
    flipped = 5 * ((left >= 5) ^ (right >= 5))
    turn = left % 5 + (right % 5 if left < 5 else -(right % 5))
    return turn % 5 + flipped


def _mod_10(code: str) -> bool:
    """The check of LOINC's identifiers (Luhn)."""
    number, check = code.split("-")
    doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(number))]
    return (10 - sum(digit // 10 + digit % 10 for digit in doubled) % 10) % 10 == int(check)
