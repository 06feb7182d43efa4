"""The picture of page 1 in the README: ``python scripts/report_picture.py [FILE]``, of the sample diary."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from symptomdesk.desk import Desk, make_sample_diary
from symptomdesk.paths import DataFolder

TODAY = date(2026, 3, 2)
PIXELS_PER_INCH = 110


def main(target: Path) -> None:
    """Make the sample, set its report since the last visit, keep the first page."""
    with TemporaryDirectory() as folder:
        data = DataFolder(Path(folder) / "data")
        make_sample_diary(data, 90, 1, TODAY)
        with Desk.open(data) as desk:
            reports = desk.reports
            first, last = reports.period(None, TODAY, since_last_visit=True)
            layout = replace(reports.layout(), name="M. Example", born=date(1952, 5, 4))
            page, *_ = reports.preview(first, last, layout, PIXELS_PER_INCH)
    target.write_bytes(page)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/pictures/report.png"))
