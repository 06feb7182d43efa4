"""What can be done to a diary in one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from sqlite3 import SQLITE_CONSTRAINT
from types import EllipsisType
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from msgspec.structs import replace

from symptomdesk.diary import faults, rows, schema
from symptomdesk.diary.faults import translated
from symptomdesk.diary.model import (
    DayPage,
    Diary,
    KeptTriage,
    Revision,
    RevisionKind,
    Treatment,
)
from symptomdesk.leaflet.model import Indication

if TYPE_CHECKING:
    from symptomdesk.diary.clock import Clock
    from symptomdesk.diary.diary_file import DiaryFile
    from symptomdesk.diary.rows import Layout, Record, Row, Stored


class Writing:
    """What can be done to a diary in one transaction; of no use after it.

    A record that contradicts the model (a severity of 9, an instant without offset, an id that is taken)
    raises ``ValueError``, a text that cannot be kept raises ``TextRefused``.
    """

    def __init__(self, db: DiaryFile, file: Path, now: Clock) -> None:
        self._db: DiaryFile | None = db
        self._file = file
        self._now = now

    def end(self) -> None:
        """Refuse everything from now on."""
        self._db = None

    def add(self, record: Record) -> None:
        """Keep a new record; one that was removed may be added again under its former id."""
        layout = rows.RECORDS[type(record)]
        self._insert(layout, [layout.row(record)])

    def replace(self, record: Record) -> None:
        """Put ``record`` in the place of the one with its id, whose former version is kept if it differs.

        Raises ``KeyError`` if there is none.
        """
        layout = rows.RECORDS[type(record)]
        seq, former = self._former(layout, record.id)
        row = layout.row(record)
        if row != former:
            self._keep(layout.table, record.id, former, RevisionKind.EDITED, self._now())
            self._update(layout, seq, row)

    def remove(self, record: Record) -> None:
        """Take out the record of that kind and id, keeping its last version.

        Raises ``KeyError`` if there is none.
        """
        layout = rows.RECORDS[type(record)]
        seq, former = self._former(layout, record.id)
        self._keep(layout.table, record.id, former, RevisionKind.REMOVED, self._now())
        self._delete(layout, seq)

    def set_day(
        self,
        day: date,
        *,
        text: str | None = None,
        note: str | None = None,
        nothing_today: bool | None = None,
        at: datetime | None = None,
    ) -> None:
        """Change what a day as a whole says; ``None`` leaves a part as it is.

        The former version is kept, as of ``at`` or now, when a part that said something changes.
        """
        found = self._find(rows.DAY, "day = ?", day.isoformat())
        seq, former = found or (None, rows.DAY.row(DayPage(day)))
        page = rows.DAY.value(list(former.values()))
        page = DayPage(
            day,
            text=page.text if text is None else text,
            note=page.note if note is None else note,
            nothing_today=page.nothing_today if nothing_today is None else nothing_today,
        )
        row = rows.DAY.row(page)
        if any(said != row[part] for part, said in former.items() if said):
            self._keep(
                rows.DAY.table, f"day:{day.isoformat()}", former, RevisionKind.EDITED, at or self._now()
            )
        if not _says_something(page):
            if seq is not None:
                self._delete(rows.DAY, seq)
        elif seq is None:
            self._insert(rows.DAY, [row])
        elif row != former:
            self._update(rows.DAY, seq, row)

    def set_treatment(
        self, *, indication: Indication | None = None, start: date | EllipsisType | None = ...
    ) -> None:
        """Say what the drug is taken for and since when; ``None`` and ``...`` leave them as they are.

        ``start=None`` takes the start back. The former version is kept if it differs.
        """
        found = self._find(rows.TREATMENT, "seq = ?", 1)
        seq, former = found or (None, rows.TREATMENT.row(Treatment()))
        treatment = rows.TREATMENT.value(list(former.values()))
        if indication is not None:
            treatment = replace(treatment, indication=indication)
        if not isinstance(start, EllipsisType):
            treatment = replace(treatment, start=start)
        row = rows.TREATMENT.row(treatment)
        if seq is None:
            self._insert(rows.TREATMENT, [row])
        elif row != former:
            self._keep("treatment", "treatment", former, RevisionKind.EDITED, self._now())
            self._update(rows.TREATMENT, seq, row)

    def mark_sample(self) -> None:
        """Say for good that this diary is invented."""
        with translated(self._file):
            self._open.execute("INSERT OR IGNORE INTO sample (seq) VALUES (1)")

    def keep_triage(self, kept: KeptTriage) -> None:
        """Keep where triage stood, in the place of what was kept before."""
        with translated(self._file):
            self._open.execute(
                "INSERT OR REPLACE INTO kept_triage (seq, day, seal, state) VALUES (1, ?, ?, ?)",
                (kept.day.isoformat(), kept.seal, kept.state),
            )

    def load(self, diary: Diary) -> None:
        """Write a whole diary, ids, instants and former versions included.

        Raises ``ValueError`` unless the diary that is written to is empty.
        """
        if any(self._holds_any(layout) for layout, _ in _contents(diary)):
            raise ValueError("a whole diary can only be loaded into an empty one")
        self.take_in(diary)

    def take_in(self, more: Diary) -> None:
        """Add to the diary all that ``more`` holds, ids, instants and former versions included.

        What its pages and its treatment say as a whole replaces what is there, as far as they say anything.
        Raises ``ValueError`` if a record's id is taken.
        """
        blank = []
        for page in filter(_says_something, more.pages):
            if self._find(rows.DAY, "day = ?", page.day.isoformat()) is None:
                blank.append(page)
            else:
                self.set_day(
                    page.day,
                    text=page.text or None,
                    note=page.note or None,
                    nothing_today=page.nothing_today or None,
                )
        self._insert(rows.DAY, map(rows.DAY.row, blank))
        for layout, values in _contents(more):
            if layout is not rows.DAY and layout is not rows.TREATMENT:
                self._insert(layout, map(layout.row, values))
        said = more.treatment
        if said.indication is not Indication.UNKNOWN or said.start is not None:
            self.set_treatment(
                indication=None if said.indication is Indication.UNKNOWN else said.indication,
                start=said.start or ...,
            )
        if more.sample:
            self.mark_sample()

    @property
    def _open(self) -> DiaryFile:
        # After a full disk SQLite may have ended the transaction: what came next would be on disk at once.
        if self._db is None or not self._db.conn.in_transaction:
            raise RuntimeError("this write to the diary has ended")
        return self._db

    def _keep(self, record: str, record_id: str, former: Row, kind: RevisionKind, at: datetime) -> None:
        revision = Revision(str(uuid4()), record, record_id, at, kind, former)
        self._insert(rows.REVISION, [rows.REVISION.row(revision)])

    def _former(self, layout: Layout[Any], id_: str) -> tuple[int, Row]:
        found = self._find(layout, "id = ?", id_)
        if found is None:
            raise KeyError(f"the diary has no {layout.table} {id_}")
        return found

    def _find(self, layout: Layout[Any], where: str, key: Stored) -> tuple[int, Row] | None:
        columns = ", ".join(layout.columns)
        with translated(self._file):
            found = self._open.execute(
                f"SELECT seq, {columns} FROM {layout.table} WHERE {where}",  # noqa: S608 - all ours
                (key,),
            ).fetchone()
        if found is None:
            return None
        return found[0], dict(zip(layout.columns, found[1:], strict=True))

    def _holds_any(self, layout: Layout[Any]) -> bool:
        with translated(self._file):
            found = self._open.execute(f"SELECT 1 FROM {layout.table} LIMIT 1")  # noqa: S608 - the table is ours
            return found.fetchone() is not None

    def _insert(self, layout: Layout[Any], new: Iterable[Row]) -> None:
        with self._changing():
            self._open.tables.table(layout.table).insert_all(new)

    def _update(self, layout: Layout[Any], seq: int, row: Row) -> None:
        with self._changing():
            self._open.tables.table(layout.table).update(seq, row)

    def _delete(self, layout: Layout[Any], seq: int) -> None:
        with self._changing():
            self._open.tables.table(layout.table).delete(seq)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with translated(self._file):
            try:
                yield
            except Exception as error:
                if faults.primary_code(error) == SQLITE_CONSTRAINT:
                    # One of ours says what failed.
                    if str(error) == "constraint failed" or schema.unlike_made(self._open.conn):
                        raise faults.damaged(self._file) from error
                    raise ValueError(f"the diary cannot hold this: {error}") from error
                raise


def _contents(diary: Diary) -> list[tuple[Layout[Any], Iterable[Any]]]:
    """All that a diary holds, by table, in the order in which it is written."""
    pages, treatment = diary.pages, diary.treatment
    return [
        (rows.DAY, filter(_says_something, pages)),
        (rows.OBSERVATION, [entry for page in pages for entry in page.observations]),
        (rows.DOSE, [entry for page in pages for entry in page.doses]),
        (rows.READING, [entry for page in pages for entry in page.readings]),
        (rows.TREATMENT, [treatment]),
        (rows.PRESCRIPTION, treatment.prescriptions),
        (rows.CYCLE_START, treatment.cycle_starts),
        (rows.HOLD, treatment.holds),
        (rows.VISIT, diary.visits),
        (rows.LAB, diary.labs),
        (rows.QUESTION, diary.questions),
        (rows.MEDICINE, diary.medicines),
        (rows.ACKNOWLEDGEMENT, diary.acknowledgements),
        (rows.RAISE, diary.raises),
        (rows.ANSWER, diary.answers),
        (rows.REVISION, diary.revisions),
    ]


def _says_something(page: DayPage) -> bool:
    """Whether the person wrote about the day as a whole; otherwise it has no row."""
    return bool(page.text or page.note or page.nothing_today)
