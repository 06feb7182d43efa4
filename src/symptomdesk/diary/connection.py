"""How the diary's file is connected to: an encrypted diary differs from a plain one only here."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

BUSY_SECONDS = 5.0
"""How long a write waits for another program's write to end."""

Connect = Callable[[Path], sqlite3.Connection]
"""Opens the file, waits for locks as long as it sees fit, and hands over a key if there is one."""


def connect_plainly(file: Path) -> sqlite3.Connection:
    """A connection without a key, on which no transaction begins unless told to."""
    return sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)
