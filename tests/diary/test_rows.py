"""Every field of every record has its column, and every column its description."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec.structs import fields

from symptomdesk.diary import rows
from symptomdesk.diary.model import DayPage, Revision, Treatment
from symptomdesk.diary.store import DiaryStore

FORMATS = Path(__file__).parents[2] / "docs" / "file-formats.md"


@pytest.mark.parametrize("kind", [*get_args(rows.Record), Revision], ids=lambda kind: kind.__name__)
def test_no_field_of_a_record_is_forgotten(kind: type[Any]) -> None:
    layout = {**rows.RECORDS, Revision: rows.REVISION}[kind]
    assert list(layout.columns) == [field.name for field in fields(kind)]


def test_what_a_day_and_a_treatment_say_themselves_is_kept() -> None:
    entries = {"observations", "doses", "readings"}
    assert set(rows.DAY.columns) == {field.name for field in fields(DayPage)} - entries
    kept_as_records = {"prescriptions", "cycle_starts", "holds"}
    assert set(rows.TREATMENT.columns) == {field.name for field in fields(Treatment)} - kept_as_records


def test_every_table_and_column_is_documented(folder: Path) -> None:
    with DiaryStore.open(folder), closing(sqlite3.connect(folder / "diary.sqlite3")) as plain:
        found = plain.execute(
            "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c "
            "WHERE t.type = 'table' AND t.name NOT GLOB '_*' AND t.name NOT GLOB '*_words_*'"
        ).fetchall()
    section = FORMATS.read_text(encoding="utf-8").split("\n## SQLite\n")[1].split("\n## ")[0]
    described = {
        (table, column)
        for table, columns in re.findall(r"^\| `(\w+)` \| (.*) \|$", section, re.MULTILINE)
        for column in re.findall(r"`(\w+)`", columns)
    }
    everywhere = {"seq"}
    assert {(table, column) for table, column in found if column not in everywhere} <= described
