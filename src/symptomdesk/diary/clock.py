"""The clock that tells when something was written, changed or backed up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the present instant, with its offset."""


def local_now() -> datetime:
    """The present instant with this computer's offset."""
    return datetime.now(UTC).astimezone()
