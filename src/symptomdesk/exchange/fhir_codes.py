"""The codes of the FHIR export, read from ``resources/fhir/codes.toml``.

Which code stands for a sign, a severity or a laboratory value is decided in that file, with its source.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path

from msgspec import Struct

from symptomdesk.leaflet.tables import Problem, Table

_FORMAT = 1
_PROFILES = ("symptom", "symptom_absent", "body_temperature")
_CODES = (
    "symptom",
    "symptom_absent",
    "symptom_category",
    "severity",
    "trend",
    "onset",
    "sudden_onset",
    "body_temperature",
    "vital_signs_category",
    "laboratory_category",
    "test_data",
)
_COURSES = ("worse", "persisting")
_MEASURES = ("celsius", "fahrenheit", "milligram")
_GRADES = ("1", "2", "3", "4")
_WORDS = (
    "nothing_today_code",
    "nothing_today",
    "grade",
    "sudden",
    "reported_laboratory",
    "regimen_21_7",
    "regimen_28_0",
    "regimen_continuous",
    "hold",
    "dose_missed",
    "dose_held",
    "sample_patient",
    "kept_by",
    "unnamed",
    "cut",
)


class Coding(Struct, frozen=True):
    """A code of a terminology; ``system`` is its URI, ``display`` its name there or empty."""

    system: str
    code: str
    display: str = ""


class Course(Struct, frozen=True):
    """How a symptom goes, in words, and as a code where one says the same."""

    text: str
    coding: Coding | None


class Drug(Struct, frozen=True):
    """A leaflet's drug: its ingredient, and its capsules by their strength in mg."""

    ingredient: Coding
    capsules: Mapping[Decimal, Coding]


class Laboratory(Struct, frozen=True):
    """A laboratory value, recognised by one of ``names`` (in small letters) and one of ``units`` (UCUM)."""

    names: frozenset[str]
    units: frozenset[str]
    coding: Coding


class Measure(Struct, frozen=True):
    """A unit: as people write it, and its UCUM code."""

    text: str
    ucum: str


class FhirCodes(Struct, frozen=True):
    """All codes of the export.

    ``profiles`` are canonical URLs, ``ucum`` is the URI of UCUM. ``codes``, ``measures`` and ``words`` are by
    the keys of the file, ``signs`` by the leaflet's ids, ``severities`` by 1 to 4, ``drugs`` by the leaflet's
    id; ``units`` are UCUM codes by the spellings that people use, without blanks.
    """

    profiles: Mapping[str, str]
    codes: Mapping[str, Coding]
    signs: Mapping[str, Coding]
    severities: Mapping[int, Coding]
    courses: Mapping[str, Course]
    drugs: Mapping[str, Drug]
    labs: tuple[Laboratory, ...]
    units: Mapping[str, str]
    measures: Mapping[str, Measure]
    ucum: str
    words: Mapping[str, str]

    def unit(self, typed: str) -> str:
        """The UCUM code of a unit as typed, or nothing if it is not known."""
        return self.units.get("".join(typed.split()), "")

    def laboratory(self, name: str, unit: str) -> Coding | None:
        """The code of a laboratory value by its name as typed and its UCUM unit; ``None`` unless both fit."""
        known = " ".join(name.split()).lower()
        for laboratory in self.labs:
            if known in laboratory.names and unit in laboratory.units:
                return laboratory.coding
        return None


def load(path: Path) -> tuple[FhirCodes | None, tuple[Problem, ...]]:
    """The codes in a file, or ``None`` and what is wrong with it; never raises because of the file."""
    try:
        return parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        return None, (Problem(path.name, f"cannot be read: {fault}"),)


def parse(text: str) -> tuple[FhirCodes | None, tuple[Problem, ...]]:
    """The codes written in a TOML text, or ``None`` and all that is wrong with it; never raises."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        return None, (Problem("the file", f"is not TOML: {fault}"),)
    problems: list[Problem] = []
    codes = _Reader(Table(document, "the file", problems)).codes()
    return (None if problems else codes), tuple(problems)


class _Reader:
    """Turns the tables of the file into codes, noting each problem in the table where it is."""

    def __init__(self, top: Table) -> None:
        self._top = top
        self._systems: dict[str, str] = {}
        self._sources: frozenset[str] = frozenset()

    def codes(self) -> FhirCodes:
        top = self._top
        top.whole("format", _FORMAT, _FORMAT)
        self._sources = frozenset(_texts(top.table("sources", "[sources]")))
        self._systems = _texts(top.table("systems", "[systems]"))
        units = dict(self._units(top.table("units", "[units]")))
        codes = FhirCodes(
            profiles=dict(self._profiles(top.table("profiles", "[profiles]"))),
            codes=dict(self._named_codes(top.table("codes", "[codes]"))),
            signs=dict(self._snomed(top.table("signs", "[signs]"))),
            severities=dict(self._severities(top.table("severities", "[severities]"))),
            courses=dict(self._courses(top.table("courses", "[courses]"))),
            drugs=dict(self._drugs(top.table("drugs", "[drugs]"))),
            labs=tuple(self._laboratory(table, units) for table in top.tables("labs", "laboratory value")),
            units=units,
            measures=dict(self._measures(top.table("measures", "[measures]"))),
            ucum=self._systems.get("ucum", ""),
            words=_words(top.table("words", "[words]")),
        )
        top.close()
        return codes

    def _profiles(self, table: Table) -> Iterator[tuple[str, str]]:
        for key in _PROFILES:
            row = table.table(key, f"profile {key}")
            yield key, row.text("url")
            self._source(row)
            row.close()
        table.close()

    def _named_codes(self, table: Table) -> Iterator[tuple[str, Coding]]:
        for key in _CODES:
            row = table.table(key, f"code {key}")
            system = row.choice("system", self._systems or ("",))
            yield key, self._coding(row, system)
            row.close()
        table.close()

    def _snomed(self, table: Table) -> Iterator[tuple[str, Coding]]:
        for key in table:
            row = table.table(key, f"{table.place}, {key}")
            yield key, self._coding(row, "snomed")
            row.close()

    def _severities(self, table: Table) -> Iterator[tuple[int, Coding]]:
        found = dict(self._snomed(table))
        for grade in _GRADES:
            if grade not in found:
                table.note("is missing", key=grade)
            else:
                yield int(grade), found[grade]

    def _courses(self, table: Table) -> Iterator[tuple[str, Course]]:
        for key in _COURSES:
            row = table.table(key, f"course {key}")
            coding = self._coding(row, "snomed") if "code" in row else None
            yield key, Course(row.text("text"), coding)
            row.close()
        table.close()

    def _drugs(self, table: Table) -> Iterator[tuple[str, Drug]]:
        for key in table:
            drug = table.table(key, f"drug {key}")
            row = drug.table("ingredient", f"drug {key}, ingredient")
            ingredient = self._coding(row, "rxnorm")
            row.close()
            yield (
                key,
                Drug(ingredient, dict(self._capsules(drug.table("capsules", f"drug {key}, capsules")))),
            )
            drug.close()

    def _capsules(self, table: Table) -> Iterator[tuple[Decimal, Coding]]:
        for strength in table:
            row = table.table(strength, f"{table.place}, {strength}")
            try:
                yield Decimal(strength), self._coding(row, "rxnorm")
            except InvalidOperation:
                table.note("is no strength in mg", key=strength)
            row.close()

    def _laboratory(self, row: Table, units: Mapping[str, str]) -> Laboratory:
        known = frozenset(units.values())
        laboratory = Laboratory(
            names=frozenset(name.lower() for name in row.texts("names")),
            units=frozenset(row.choices("units", known)),
            coding=self._coding(row, "loinc"),
        )
        row.close()
        return laboratory

    def _units(self, table: Table) -> Iterator[tuple[str, str]]:
        for ucum in table:
            for spelling in table.texts(ucum):
                yield "".join(spelling.split()), ucum

    def _measures(self, table: Table) -> Iterator[tuple[str, Measure]]:
        for key in _MEASURES:
            row = table.table(key, f"measure {key}")
            yield key, Measure(row.text("text"), row.text("ucum"))
            self._source(row)
            row.close()
        table.close()

    def _coding(self, row: Table, system: str) -> Coding:
        self._source(row)
        return Coding(self._systems.get(system, ""), row.text("code"), row.text("display", default=""))

    def _source(self, row: Table) -> None:
        row.choice("source", self._sources or ("",))


def _texts(table: Table) -> dict[str, str]:
    return {key: table.text(key) for key in table}


def _words(table: Table) -> dict[str, str]:
    words = {key: table.text(key) for key in _WORDS}
    table.close()
    return words
