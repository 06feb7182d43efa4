"""Sets a clinic report as a PDF, or as pictures of its pages for a preview; both from the same template.

The PDF is tagged and keeps to PDF/A-3a (to be filed) and PDF/UA-1 (to be read by a screen reader). The same
report, layout and attachments give the same bytes. Nothing here touches a diary: it can run on any thread.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec import Struct
from msgspec.structs import asdict

from symptomdesk.paths import resources
from symptomdesk.report import typst_data
from symptomdesk.report.fonts import report_fonts
from symptomdesk.report.glyphs import plainest, visible
from symptomdesk.report.layout import Part, ReportLayout

if TYPE_CHECKING:
    import typst

    from symptomdesk.report.model import ClinicReport


class Attachment(Struct, frozen=True):
    """A file that travels inside the PDF: what it is, in a word and in a sentence, and its MIME type."""

    name: str
    short: str
    description: str
    mime: str


ATTACHMENTS = (
    Attachment("diary.json", "JSON", "The whole diary, with nothing left out, as JSON", "application/json"),
    Attachment(
        "symptoms.fhir.json", "FHIR", "The period's symptoms as an HL7 FHIR bundle", "application/fhir+json"
    ),
)
"""The files that a report knows to describe, in the order in which they are attached."""

STANDARDS: tuple[typst.PDFStandard, ...] = ("a-3a", "ua-1")
"""To be filed (PDF/A-3a, which may carry other files) and to be read by a screen reader (PDF/UA-1)."""

Inputs = dict[str, str]
T = TypeVar("T")


def template() -> Path:
    """The Typst file that sets the report; its neighbours belong to it."""
    return resources() / "report" / "clinic.typ"


def render(report: ClinicReport, layout: ReportLayout, attachments: Mapping[str, bytes]) -> bytes:
    """The report as PDF; ``attachments`` are UTF-8 texts by the names in :data:`ATTACHMENTS`.

    They are left out if the layout says so. Raises ``ValueError`` for an attachment of another name.
    """
    timestamp = _timestamp(report)

    def make(compiler: typst.Compiler, given: Inputs) -> bytes:
        made = compiler.compile(
            format="pdf", sys_inputs=given, pdf_standards=list(STANDARDS), timestamp=timestamp
        )
        return cast("bytes", made)

    return _set(partial(inputs, report, layout, attachments), make)


def pages(
    report: ClinicReport, layout: ReportLayout, pixels_per_inch: float, attached: Iterable[str] = ()
) -> tuple[bytes, ...]:
    """Each page as a PNG picture; page 1 is the first.

    ``attached`` names what the PDF will carry: its pages say so.
    """

    def make(compiler: typst.Compiler, given: Inputs) -> tuple[bytes, ...]:
        made = compiler.compile(format="png", sys_inputs=given, ppi=pixels_per_inch)
        return (made,) if isinstance(made, bytes) else tuple(made or ())

    # A picture carries no files, so it needs only their names.
    return _set(partial(inputs, report, layout, dict.fromkeys(attached, b"")), make)


def inputs(
    report: ClinicReport,
    layout: ReportLayout,
    attachments: Mapping[str, bytes],
    spell: Callable[[str], str] = visible,
) -> Inputs:
    """All that the template is given: the report as JSON, and each attachment's text.

    ``spell`` makes any text printable. Raises ``ValueError`` for an attachment that is not in
    :data:`ATTACHMENTS`.
    """
    if unknown := attachments.keys() - {one.name for one in ATTACHMENTS}:
        raise ValueError(f"nothing is known of the attachments {sorted(unknown)}")
    chosen = [one for one in ATTACHMENTS if one.name in attachments and layout.has(Part.ATTACHMENTS)]
    data = typst_data.document(report, layout, [asdict(one) for one in chosen])
    given = {"report": json.dumps(_spelled(data, spell), ensure_ascii=False)}
    return given | {f"attached:{one.name}": attachments[one.name].decode() for one in chosen}


def _spelled(value: object, spell: Callable[[str], str]) -> object:
    """The data with every text made printable, whoever wrote it."""
    if isinstance(value, str):
        return spell(value)
    if isinstance(value, dict):
        return {key: _spelled(inside, spell) for key, inside in value.items()}
    return [_spelled(inside, spell) for inside in value] if isinstance(value, list) else value


def _timestamp(report: ClinicReport) -> int:
    """The last day of the period: a report made of the same days later is the same report."""
    last = datetime.combine(report.period.last, time(), UTC)
    # Before 1970 there is no such timestamp; the date is still told in the report itself.
    return max(0, int(last.timestamp()))


def _set(given: Callable[..., Inputs], make: Callable[[typst.Compiler, Inputs], T]) -> T:
    """What ``make`` makes of the template and what it is ``given``."""
    import typst  # noqa: PLC0415  (only a report needs it)

    with report_fonts() as fonts:
        compiler = typst.Compiler(template(), font_paths=fonts)
        try:
            return make(compiler, given())
        except typst.TypstError:
            # The table of characters knows what Typst can print, but not every way of joining them.
            return make(compiler, given(spell=plainest))
