"""Starts SymptomDesk: ``python -m symptomdesk`` and the ``symptomdesk`` command."""

from __future__ import annotations

import sys

from symptomdesk.cli import run


def main() -> None:
    """Run the command line with this process's arguments and exit with its code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
