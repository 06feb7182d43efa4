"""Starts SymptomDesk: ``python -m symptomdesk`` and the ``symptomdesk`` command."""

from __future__ import annotations

import gc
import sys

from symptomdesk.cli import run


def main() -> None:
    """Run the command line with this process's arguments and exit with its code."""
    code = run(sys.argv[1:])
    gc.freeze()  # what is left goes with the process: nothing of it is worth counting
    sys.exit(code)


if __name__ == "__main__":
    main()
