"""What all resources of one bundle share: codes, people, range, and the small parts that they are made of."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from symptomdesk.exchange.fhir_ids import Ids, reference
from symptomdesk.exchange.fhir_json import instant, string, strings

if TYPE_CHECKING:
    from symptomdesk.diary.model import Diary
    from symptomdesk.exchange.fhir_codes import Coding, FhirCodes
    from symptomdesk.leaflet.model import Leaflet

Resource = dict[str, Any]
"""A FHIR resource, or elements of one, as they will stand in the file."""


class Frame(Struct, frozen=True):
    """One export: the diary and its range, the codes, and the ids of those whom it is about and who wrote it.

    ``edited`` are the records (kind and id) of which a former version exists.
    """

    diary: Diary
    leaflet: Leaflet
    first: date
    last: date
    codes: FhirCodes
    ids: Ids
    patient: str
    reporter: str
    edited: frozenset[tuple[str, str]]

    def covers(self, day: date) -> bool:
        """Whether the export is to hold what belongs to that day."""
        return self.first <= day <= self.last

    def head(self, kind: str, id_: str, profile: str = "") -> Resource:
        """How every resource begins; ``profile`` is the key of one that it satisfies."""
        meta: Resource = {}
        if profile:
            meta["profile"] = [self.codes.profiles[profile]]
        if self.diary.sample:
            meta["security"] = [coding(self.codes.codes["test_data"])]
        return {"resourceType": kind, "id": id_} | ({"meta": meta} if meta else {})

    def subject(self) -> Resource:
        """The element by which a resource says whom it is about."""
        return {"subject": reference(self.patient)}

    def status(self, table: str, record_id: str) -> str:
        """The status of an observation: final, or amended if its record was corrected."""
        return "amended" if (table, record_id) in self.edited else "final"

    def text(self, text: str) -> str:
        """A text as a string that FHIR allows."""
        return string(text, self.codes.words["cut"])

    def concept(self, text: str, *codings: Coding | None) -> Resource:
        """A concept in words, and in those of the codes that there are."""
        known = [coding(one) for one in codings if one is not None]
        name = text if text.strip() else self.codes.words["unnamed"]
        return ({"coding": known} if known else {}) | {"text": self.text(name)}

    def quantity(self, value: Decimal, measure: str) -> Resource:
        """A figure in the unit of the file under that key."""
        unit = self.codes.measures[measure]
        return {"value": value, "unit": unit.text, "system": self.codes.ucum, "code": unit.ucum}

    def coded(self, key: str) -> Resource:
        """A concept that is a code of the file under that key."""
        found = self.codes.codes[key]
        return self.concept(found.display, found)


def coding(code: Coding) -> Resource:
    """A code as FHIR writes it."""
    named: Resource = {"display": code.display} if code.display else {}
    return {"system": code.system, "code": code.code} | named


def notes(*texts: str) -> Resource:
    """The element for what the person wrote in their own words; nothing if they wrote nothing."""
    found = [{"text": part} for text in dict.fromkeys(texts) for part in strings(text)]
    return {"note": found} if found else {}


def when(day: date, at: datetime | None = None) -> Resource:
    """The day that an observation is of, and the instant at which it was written down, if that is known."""
    issued: Resource = {"issued": instant(at)} if at is not None else {}
    return {"effectiveDateTime": day.isoformat()} | issued
