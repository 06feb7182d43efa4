"""How long the printed report takes: all of it, against Typst alone on the same template and prepared data.

Each in a process of its own, for Typst keeps what it has set once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.diaries import NINETY_DAYS, TEN_YEARS, TODAY, Diaries, open_desk
from bench.table import Floor, Row
from bench.timing import interleaved, milliseconds, told_by_python
from symptomdesk.desk import ReportDraft
from symptomdesk.report import pdf
from symptomdesk.report.fonts import report_fonts


def rows(diaries: Diaries, runs: int) -> Iterator[Row]:
    """The rows of this family."""
    for name, days in (("90 days", NINETY_DAYS), ("ten years", TEN_YEARS)):
        folder = diaries.of(days)
        took = interleaved(
            partial(_in_a_process, "alone", folder), partial(_in_a_process, "whole", folder), runs
        )
        yield Row(f"report as PDF, {name}", took.measured, 1.5, Floor("typst.compile alone", took.floor))


def _in_a_process(what: str, folder: Path) -> float:
    return told_by_python(["-m", "bench.report", what, str(folder)])


def _draft(folder: Path) -> ReportDraft:
    with open_desk(folder) as desk:
        return desk.reports.draft(desk.first_day() or TODAY, TODAY, desk.reports.layout())


def _whole(folder: Path) -> float:
    """From the diary on the disk to the PDF."""
    return milliseconds(lambda: _draft(folder).pdf())


def _alone(folder: Path) -> float:
    """Typst with the same template, data and attachments, all of it at hand."""
    import typst  # noqa: PLC0415  (importing it belongs to neither)

    draft = _draft(folder)
    inputs = pdf.inputs(draft.content, draft.layout, draft.attachments())
    with report_fonts() as fonts:
        set_it = partial(
            typst.compile,
            pdf.template(),
            font_paths=fonts,
            sys_inputs=inputs,
            pdf_standards=list(pdf.STANDARDS),
            timestamp=0,
        )
        return milliseconds(set_it)


if __name__ == "__main__":
    print({"whole": _whole, "alone": _alone}[sys.argv[1]](Path(sys.argv[2])))
