"""Sets a clinic report as a PDF, or as pictures of its pages for a preview; both from the same template.

The PDF is tagged and keeps to PDF/A-3a (to be filed) and PDF/UA-1 (to be read by a screen reader). The same
report, layout and attachments give the same bytes. Nothing here touches a diary: it can run on any thread.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, TypeVar, cast

from symptomdesk.paths import resources
from symptomdesk.report import typst_data
from symptomdesk.report.data import Data
from symptomdesk.report.fonts import report_fonts
from symptomdesk.report.glyphs import plainest, visible
from symptomdesk.report.layout import Part, ReportLayout
from symptomdesk.report.model import ClinicReport

if TYPE_CHECKING:
    import typst


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF: its ``name``, what it is ``short`` and at length, its MIME type."""

    name: str
    short: str
    description: str
    mime_type: str


ATTACHMENTS = (
    Attachment("diary.json", "JSON", "The whole diary, with nothing left out, as JSON", "application/json"),
    Attachment(
        "symptoms.fhir.json", "FHIR", "The period's symptoms as an HL7 FHIR bundle", "application/fhir+json"
    ),
)
"""The files that a report knows to describe, in the order in which they are attached."""


def render(report: ClinicReport, layout: ReportLayout, attachments: Mapping[str, bytes]) -> bytes:
    """The report as PDF; ``attachments`` are UTF-8 texts by the names in :data:`ATTACHMENTS`.

    Raises ``ValueError`` for an attachment of another name.
    """
    if unknown := attachments.keys() - {one.name for one in ATTACHMENTS}:
        raise ValueError(f"nothing is known of the attachments {sorted(unknown)}")
    wanted = attachments if layout.has(Part.ATTACHMENTS) else {}
    known = [one for one in ATTACHMENTS if one.name in wanted]
    inputs = {f"attached:{one.name}": wanted[one.name].decode() for one in known}
    last = datetime.combine(report.period.last, time(), UTC)
    # Before 1970 there is no such timestamp; the date is still told in the report itself.
    timestamp = max(0, int(last.timestamp()))

    def make(compiler: typst.Compiler, data: str) -> bytes:
        pdf = compiler.compile(
            format="pdf",
            sys_inputs={**inputs, "report": data},
            pdf_standards=["a-3a", "ua-1"],
            timestamp=timestamp,
        )
        return cast("bytes", pdf)

    return _set(typst_data.document(report, layout, [_told(one) for one in known]), make)


def pages(
    report: ClinicReport, layout: ReportLayout, pixels_per_inch: float, attached: Iterable[str] = ()
) -> tuple[bytes, ...]:
    """Each page as a PNG picture; page 1 is the first.

    ``attached`` names what the PDF will carry: its pages say so.
    """
    names = set(attached) if layout.has(Part.ATTACHMENTS) else set()
    known = [one for one in ATTACHMENTS if one.name in names]

    def make(compiler: typst.Compiler, data: str) -> tuple[bytes, ...]:
        made = compiler.compile(format="png", sys_inputs={"report": data}, ppi=pixels_per_inch)
        return (made,) if isinstance(made, bytes) else tuple(made or ())

    data = typst_data.document(report, layout, [])
    return _set({**data, "attached": [_told(one) for one in known], "preview": True}, make)


T = TypeVar("T")


def _set(data: Data, make: Callable[[typst.Compiler, str], T]) -> T:
    """What ``make`` makes of the template and ``data`` as JSON."""
    import typst  # noqa: PLC0415  (only a report needs it)

    template = resources() / "report" / "clinic.typ"
    with report_fonts() as fonts:
        compiler = typst.Compiler(template, font_paths=fonts)
        try:
            return make(compiler, _as_json(data, visible))
        except typst.TypstError:
            # The table of characters knows what Typst can print, but not every way of joining them.
            return make(compiler, _as_json(data, plainest))


def _as_json(data: Data, spell: Callable[[str], str]) -> str:
    """The data with every text spelled so that it can be printed, whoever wrote it."""

    def spelled(value: object) -> object:
        if isinstance(value, str):
            return spell(value)
        if isinstance(value, dict):
            return {key: spelled(inside) for key, inside in value.items()}
        return [spelled(inside) for inside in value] if isinstance(value, list) else value

    return json.dumps(spelled(data), ensure_ascii=False)


def _told(one: Attachment) -> Data:
    return {"name": one.name, "description": one.description, "mime": one.mime_type, "short": one.short}
