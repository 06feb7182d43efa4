"""The kinds of files that can be imported: told apart, read, and held against a diary."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, Protocol

from msgspec import Struct

from symptomdesk.desk.checking import own_sign
from symptomdesk.desk.entering import new_id
from symptomdesk.diary.model import Diary
from symptomdesk.exchange import csv_merging, diary_csv_reading, diary_json_reading, merging
from symptomdesk.exchange.diary_csv_reading import Known, Table
from symptomdesk.exchange.problems import Problem

if TYPE_CHECKING:
    from symptomdesk.desk.reference import Reference
    from symptomdesk.exchange.merging import Key, Merged

_BEFORE_JSON = b"\xef\xbb\xbf \t\r\n"


class ImportFile(Protocol):
    """A file as read: what it would bring to a diary, and where it says what.

    ``unread`` names parts that were passed over.
    """

    @property
    def format(self) -> Literal["json", "csv"]: ...
    @property
    def unread(self) -> tuple[str, ...]: ...
    def merged_into(self, here: Diary) -> Merged: ...
    def places(self, keys: Collection[Key]) -> Mapping[Key, Problem]: ...


def read(
    data: bytes, reference: Reference, today: date, now: datetime
) -> tuple[ImportFile, tuple[Problem, ...]]:
    """A file's contents, of no use if there are problems."""
    if data.lstrip(_BEFORE_JSON)[:1] in (b"{", b"["):
        diary, problems = diary_json_reading.read(data)
        return _JsonFile(data, diary or Diary()), problems
    known = Known(
        leaflet=reference.leaflet,
        understand=reference.interpreter.understand,
        grade=reference.interpreter.grade,
        says_nothing=reference.interpreter.says_nothing,
        own_sign=own_sign,
        new_id=new_id,
        today=today,
        now=now,
    )
    table, problems = diary_csv_reading.read(data, known)
    return _CsvFile(table), problems


class _JsonFile(Struct, frozen=True):
    data: bytes
    diary: Diary

    @property
    def format(self) -> Literal["json"]:
        return "json"

    @property
    def unread(self) -> tuple[str, ...]:
        return ()

    def merged_into(self, here: Diary) -> Merged:
        return merging.merge(here, self.diary)

    def places(self, keys: Collection[Key]) -> Mapping[Key, Problem]:
        return diary_json_reading.find(self.data, keys)


class _CsvFile(Struct, frozen=True):
    table: Table

    @property
    def format(self) -> Literal["csv"]:
        return "csv"

    @property
    def unread(self) -> tuple[str, ...]:
        return self.table.unread

    def merged_into(self, here: Diary) -> Merged:
        return csv_merging.merge(here, self.table.rows)

    def places(self, keys: Collection[Key]) -> Mapping[Key, Problem]:
        return {row.key: Problem("", row.line) for row in self.table.rows if row.key in keys}
