"""Whose diary a window says that it shows."""

from __future__ import annotations

from symptomdesk.desktop.whose_diary import subject
from symptomdesk.settings import Settings


def test_a_sample_is_never_called_by_a_name() -> None:
    named = Settings(patient_name="M. Example")
    assert subject(named, sample=False) == "M. Example"
    assert subject(named, sample=True) == "Sample diary – not yours"
