"""Every field of every record has its column."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args

import pytest

from symptomdesk.diary import rows
from symptomdesk.diary.model import DayPage, Revision, Treatment


@pytest.mark.parametrize("kind", [*get_args(rows.Record), Revision], ids=lambda kind: kind.__name__)
def test_no_field_of_a_record_is_forgotten(kind: type[Any]) -> None:
    layout = {**rows.RECORDS, Revision: rows.REVISION}[kind]
    assert list(layout.columns) == [field.name for field in fields(kind)]


def test_what_a_day_and_a_treatment_say_themselves_is_kept() -> None:
    entries = {"observations", "doses", "readings"}
    assert set(rows.DAY.columns) == {field.name for field in fields(DayPage)} - entries
    kept_as_records = {"prescriptions", "cycle_starts", "holds"}
    assert set(rows.TREATMENT.columns) == {field.name for field in fields(Treatment)} - kept_as_records
