"""How many examples the tests of hostile files and round trips try.

The suite tries a few; ``SYMPTOMDESK_EXAMPLES=10000 python -m pytest tests/desk/test_import_laws.py`` tries as
many as one has patience for.
"""

from __future__ import annotations

import os


def examples(usual: int) -> int:
    """The number to try: ``usual``, unless the environment asks for another."""
    return int(os.environ.get("SYMPTOMDESK_EXAMPLES", usual))
