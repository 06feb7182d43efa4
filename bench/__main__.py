"""The table of speeds: ``python -m bench [--runs N] [--only FAMILY]… [--json FILE]``.

Everything that is compared is measured in turn in the same run, on diaries made for it; medians count. The
table is also written as JSON, to ``build/bench.json`` unless told otherwise. Ends with 1 if a row is not met.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from bench import recognising, recording, report, starting, trends, triaging
from bench.diaries import Diaries, diaries
from bench.table import Row, as_json, as_text

_JSON = Path(__file__).parents[1] / "build" / "bench.json"
_FAMILIES: dict[str, Callable[[Diaries, int], Iterable[Row]]] = {
    "starting": starting.rows,
    "recording": recording.rows,
    "recognising": lambda _, runs: recognising.rows(runs),
    "triaging": triaging.rows,
    "trends": trends.rows,
    "report": report.rows,
}


def main() -> int:
    """Measure, print, write, and fail where a row is not met."""
    arguments = _arguments()
    rows: list[Row] = []
    before = os.getloadavg()[0]
    with diaries() as made:
        for family in arguments.only or _FAMILIES:
            print(f"measuring: {family} …", file=sys.stderr)
            rows.extend(_FAMILIES[family](made, arguments.runs))
    print(as_text(rows))
    unmet = sum(not row.met for row in rows)
    print(f"{len(rows) - unmet} of {len(rows)} rows are met; {arguments.runs} runs, {_load(before)}.")
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    document = {
        "python": platform.python_version(),
        "system": platform.platform(),
        "runs": arguments.runs,
        "load": [before, os.getloadavg()[0]],
        "rows": as_json(rows),
    }
    arguments.json.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return 1 if unmet else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--runs", type=int, default=7, metavar="N", help="of each process (%(default)s)")
    parser.add_argument(
        "--only", action="append", choices=_FAMILIES, metavar="FAMILY", help="some of the rows"
    )
    parser.add_argument("--json", type=Path, default=_JSON, metavar="FILE")
    return parser.parse_args()


def _load(before: float) -> str:
    return f"load of the machine {before:.1f} before, {os.getloadavg()[0]:.1f} after, {os.cpu_count()} cores"


if __name__ == "__main__":
    sys.exit(main())
