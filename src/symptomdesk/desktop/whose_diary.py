"""How a window says whose diary it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from symptomdesk.desktop.translation import marked, tr

if TYPE_CHECKING:
    from symptomdesk.settings import Settings

SAMPLE_SUBJECT = marked("Sample diary – not yours")
SAMPLE_MARK = marked("Sample diary – not yours. Everyone and everything in it is invented.")
"""Stands above every page of a sample."""


def subject(settings: Settings, *, sample: bool) -> str:
    """Whose diary it is, for the window's title."""
    return tr(SAMPLE_SUBJECT) if sample else settings.patient_name
