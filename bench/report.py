"""How long the printed report takes: all of it, against Typst alone on the same template and prepared data.

``python -m bench.report [--runs N]``. The two are run in turn, each in a process of its own, for Typst keeps
what it has set once; the median of the ratios counts.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from symptomdesk.desk import Desk, ReportDraft, make_sample_diary
from symptomdesk.paths import DataFolder
from symptomdesk.report import pdf
from symptomdesk.report.fonts import report_fonts

LAST = date(2026, 3, 2)
PERIODS = {"90 days": 90, "ten years": 3650}
MOST = 1.5


def main() -> int:
    """Measure, print, and fail where the program takes much longer than Typst."""
    parser = argparse.ArgumentParser(prog="bench.report")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--measure", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.measure:
        whole, folder = arguments.measure
        print(_whole(Path(folder)) if whole == "whole" else _alone(Path(folder)))
        return 0
    slow = 0
    print("The printed report against Typst alone, in seconds:")
    for name, days in PERIODS.items():
        with TemporaryDirectory() as folder:
            make_sample_diary(DataFolder(Path(folder) / "diary"), days, 1, LAST)
            ratio = _compare(name, Path(folder) / "diary", arguments.runs)
        slow += ratio > MOST
    return 1 if slow else 0


def _compare(name: str, folder: Path, runs: int) -> float:
    pairs = [(_in_a_process("whole", folder), _in_a_process("alone", folder)) for _ in range(runs)]
    ratio = statistics.median(whole / alone for whole, alone in pairs)
    whole, alone = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"  {name:10} {whole:.3f}, Typst alone {alone:.3f}; {ratio:.2f} times (at most {MOST})")
    return ratio


def _in_a_process(what: str, folder: Path) -> float:
    command = [sys.executable, "-m", "bench.report", "--measure", what, str(folder)]
    made = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    return float(made.stdout)


def _draft(folder: Path) -> ReportDraft:
    with Desk.open(DataFolder(folder)) as desk:
        return desk.reports.draft(desk.first_day() or LAST, LAST, desk.reports.layout())


def _whole(folder: Path) -> float:
    """From the diary on the disk to the PDF."""
    begun = time.perf_counter()
    _draft(folder).pdf()
    return time.perf_counter() - begun


def _alone(folder: Path) -> float:
    """Typst with the same template, data and attachments, all of it at hand."""
    import typst  # noqa: PLC0415

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
        begun = time.perf_counter()
        set_it()
        return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
