"""A report that is read but not yet set: a value that knows how to become a PDF, on any thread."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from symptomdesk import paths
from symptomdesk.desk.values import InstallationError
from symptomdesk.report.layout import Part, ReportLayout
from symptomdesk.sentences import sentence

if TYPE_CHECKING:
    from symptomdesk.diary.model import Diary
    from symptomdesk.leaflet.model import Leaflet
    from symptomdesk.report.model import ClinicReport

_JSON, _FHIR = "diary.json", "symptoms.fhir.json"


class ReportDraft(Struct, frozen=True, dict=True):
    """Everything that a printed report is made of, read from the diary and on its own from then on.

    Setting it takes its time; any thread may do it, for nothing here touches the diary again.
    """

    diary: Diary
    leaflet: Leaflet
    fever_threshold: Decimal
    first: date
    last: date
    layout: ReportLayout

    def pdf(self) -> bytes:
        """The report as a PDF, with its data attached if the layout says so."""
        from symptomdesk.report import pdf  # noqa: PLC0415  (an evening's entry needs none of it)

        attached = self.attachments() if self.layout.has(Part.ATTACHMENTS) else {}
        return pdf.render(self.content, self.layout, attached)

    def pages(self, pixels_per_inch: float) -> tuple[bytes, ...]:
        """Each page of it as a PNG picture, to be looked at before anything is written."""
        from symptomdesk.report import pdf  # noqa: PLC0415

        return pdf.pages(self.content, self.layout, pixels_per_inch, (_JSON, _FHIR))

    @cached_property
    def content(self) -> ClinicReport:
        """What the report says, before it is set."""
        from symptomdesk.report import content  # noqa: PLC0415

        return content.build(self.diary, self.leaflet, self.first, self.last, self.fever_threshold)

    def attachments(self) -> dict[str, bytes]:
        """The files that travel inside the PDF, by their names: the whole diary, and the period as FHIR."""
        from symptomdesk.exchange import diary_json  # noqa: PLC0415

        bundle = fhir_bundle(
            self.diary,
            self.leaflet,
            self.first,
            self.last,
            name=self.layout.name,
            born=self.layout.born,
            written_by_other=self.layout.written_by_other,
        )
        return {_JSON: diary_json.write(self.diary).encode(), _FHIR: bundle.encode()}


def fhir_bundle(
    diary: Diary,
    leaflet: Leaflet,
    first: date,
    last: date,
    *,
    name: str,
    born: date | None,
    written_by_other: bool,
) -> str:
    """The period as FHIR; ``name`` and ``born`` are the patient's, if given.

    Raises :class:`InstallationError` if the program's own file of codes is missing or broken.
    """
    from symptomdesk.exchange import fhir, fhir_codes  # noqa: PLC0415

    codes, problems = fhir_codes.load(paths.resources() / "fhir" / "codes.toml")
    if codes is None:
        raise InstallationError(
            sentence(
                "SymptomDesk's own FHIR codes are broken, please install it again: {problems}",
                problems=problems[0],
            )
        )
    person = fhir.Person(name, born, written_by_other)
    return fhir.write(diary, leaflet, first, last, codes=codes, person=person)
