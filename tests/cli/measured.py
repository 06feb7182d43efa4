"""Runs the command line and says on the last line of standard error how many MiB it had at most.

``python measured.py ARGUMENTS``; Linux only, where a process knows that of itself.
"""

from __future__ import annotations

import atexit
import re
import sys
from pathlib import Path

from symptomdesk.cli import run


def _tell() -> None:
    told = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    assert told is not None
    print(int(told[1]) // 1024, file=sys.stderr)


if __name__ == "__main__":
    atexit.register(_tell)
    sys.exit(run(sys.argv[1:]))
