"""The diary on disk: the one place, with `writing`, that has SQL about its contents.

Reading returns the values of :mod:`symptomdesk.diary.model`. Writing happens inside ``with store.writing()``:
one short transaction, which is on disk when the block has been left without an exception and has left no
trace otherwise. Every fault of the world is raised as a :class:`~symptomdesk.diary.faults.DiaryFault`.

A store belongs to the thread that opened it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from operator import attrgetter
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from msgspec.structs import replace

from symptomdesk.diary import backup, cipher, faults, rows, sealing
from symptomdesk.diary.clock import Clock, local_now
from symptomdesk.diary.connection import Connect, connect_plainly
from symptomdesk.diary.faults import DiaryFault, translated
from symptomdesk.diary.model import (
    Acknowledgement,
    Answer,
    ClinicQuestion,
    DayPage,
    Diary,
    KeptTriage,
    LabValue,
    Medicine,
    Observation,
    Raise,
    Revision,
    Treatment,
    Visit,
)
from symptomdesk.diary.rows import Layout, Record, Stored
from symptomdesk.diary.vault import DIARY_FILE, open_vault, place_of
from symptomdesk.leaflet.model import OWN_PREFIX, Indication

if TYPE_CHECKING:
    from symptomdesk.diary.backup import Backup, Occasion
    from symptomdesk.diary.diary_file import DiaryFile
    from symptomdesk.diary.search import DiarySearch
    from symptomdesk.diary.writing import Writing

__all__ = ["Clock", "DiaryStore", "local_now"]

T = TypeVar("T")
R = TypeVar("R", bound=Record)


class _Dated(Protocol):
    @property
    def day(self) -> date: ...
    @property
    def at(self) -> datetime: ...


D = TypeVar("D", bound=_Dated)

_BETWEEN_DAYS = "WHERE day BETWEEN ? AND ?"
_AFTER_OWN_PREFIX = OWN_PREFIX[:-1] + chr(ord(OWN_PREFIX[-1]) + 1)
"""The least text that is greater than every text with the prefix of own symptoms."""

_OWN_SIGNS = """
WITH RECURSIVE own(sign) AS (
    SELECT min(sign) FROM observation WHERE sign >= :prefix AND sign < :end
    UNION ALL
    SELECT (SELECT min(sign) FROM observation WHERE sign > own.sign AND sign < :end)
    FROM own WHERE own.sign IS NOT NULL
)
SELECT own.sign FROM own JOIN observation AS latest ON latest.seq = (
    SELECT seq FROM observation WHERE sign = own.sign ORDER BY day DESC, seq DESC LIMIT 1
)
ORDER BY latest.day DESC, latest.seq DESC
"""
"""Leaps from sign to sign through the index, so that years of entries of the same sign cost nothing."""


class DiaryStore:
    """A diary, open for reading and writing."""

    def __init__(self, db: DiaryFile, file: Path, now: Clock, connect: Connect) -> None:
        self._db = db
        self._file = file
        self._now = now
        self._connect = connect
        self._place = place_of(file)

    @classmethod
    def open(cls, folder: Path, now: Clock = local_now, connect: Connect = connect_plainly) -> Self:
        """The diary in ``folder``, made on first use; raises ``DiaryFault``.

        ``now`` tells at which instant a former version was replaced.
        """
        return cls(open_vault(folder, now, connect), folder / DIARY_FILE, now, connect)

    def close(self) -> None:
        """Let go of the file; the store is of no use afterwards."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Days

    def page(self, day: date) -> DayPage:
        """The page of ``day``, blank if nothing was recorded."""
        pages = self.pages(day, day)
        return pages[0] if pages else DayPage(day)

    def pages(self, first: date | None = None, last: date | None = None) -> tuple[DayPage, ...]:
        """The pages of the days from ``first`` to ``last``, both included, that hold something, in order."""
        with self._snapshot():
            written = {page.day: page for page in self._of_days(rows.DAY, first, last)}
            observations = _by_day(self._of_days(rows.OBSERVATION, first, last))
            doses = _by_day(self._of_days(rows.DOSE, first, last))
            readings = _by_day(self._of_days(rows.READING, first, last))

        def page_of(day: date) -> DayPage:
            page = written.get(day) or DayPage(day)
            return DayPage(
                day=day,
                text=page.text,
                note=page.note,
                nothing_today=page.nothing_today,
                observations=observations.get(day, ()),
                doses=doses.get(day, ()),
                readings=readings.get(day, ()),
            )

        days = written.keys() | observations.keys() | doses.keys() | readings.keys()
        return tuple(map(page_of, sorted(days)))

    def first_day(self) -> date | None:
        """The first day whose page holds something."""
        firsts = [
            self._scalar(f"SELECT min(day) FROM {layout.table}")  # noqa: S608 - the table is ours
            for layout in (rows.DAY, rows.OBSERVATION, rows.DOSE, rows.READING)
        ]
        days = [date.fromisoformat(str(first)) for first in firsts if first is not None]
        return min(days, default=None)

    def observation(self, id: str) -> Observation | None:  # noqa: A002 - what the records call it
        """The observation of that id, if there is one."""
        return self.find(Observation, id)

    def find(self, kind: type[R], id: str) -> R | None:  # noqa: A002 - what the records call it
        """The record of that kind and id, if there is one."""
        found: tuple[R, ...] = self._select(rows.RECORDS[kind], "WHERE id = ?", (id,))
        return found[0] if found else None

    def own_symptoms(self) -> tuple[str, ...]:
        """The names of the person's own symptoms, those recorded for the latest days first."""
        with translated(self._file):
            found = self._db.execute(_OWN_SIGNS, {"prefix": OWN_PREFIX, "end": _AFTER_OWN_PREFIX}).fetchall()
        return tuple(sign.removeprefix(OWN_PREFIX) for (sign,) in found)

    def answers(self, day: date | None = None) -> tuple[Answer, ...]:
        """What was answered to the program's questions, about one day or all, in the order of the answers."""
        return _by_instant(self._of_days(rows.ANSWER, day, day))

    @property
    def search(self) -> DiarySearch:
        """Finds days by their words and signs."""
        from symptomdesk.diary.search import DiarySearch  # noqa: PLC0415  (few look for anything)

        return DiarySearch(self._db, self._file)

    # Treatment and visits

    def treatment(self) -> Treatment:
        """How the drug is taken."""
        with self._snapshot():
            said = self._select(rows.TREATMENT)
            return replace(
                said[0] if said else Treatment(),
                prescriptions=self._select(rows.PRESCRIPTION, order="from_day, seq"),
                cycle_starts=self._select(rows.CYCLE_START, order="day, seq"),
                holds=self._select(rows.HOLD, order="from_day, seq"),
            )

    def indication(self) -> Indication:
        """What the drug is taken for, without all else that :meth:`treatment` reads."""
        said: tuple[Treatment, ...] = self._select(rows.TREATMENT)
        return said[0].indication if said else Indication.UNKNOWN

    def visits(self, first: date | None = None, last: date | None = None) -> tuple[Visit, ...]:
        """The appointments, by day."""
        return self._of_days(rows.VISIT, first, last)

    def labs(self, first: date | None = None, last: date | None = None) -> tuple[LabValue, ...]:
        """The laboratory values, by day."""
        return self._of_days(rows.LAB, first, last)

    def questions(self) -> tuple[ClinicQuestion, ...]:
        """All questions for the clinic, open and done, in the order in which they were asked."""
        return tuple(sorted(self._select(rows.QUESTION), key=attrgetter("asked")))

    def medicines(self) -> tuple[Medicine, ...]:
        """The other medicines, in the order of entry."""
        return self._select(rows.MEDICINE)

    # Events

    def acknowledgements(
        self,
        list_id: str | None = None,
        first: date | None = None,
        last: date | None = None,
    ) -> tuple[Acknowledgement, ...]:
        """What was acknowledged about the days from ``first`` to ``last``, of one list or all, by instant."""
        return _by_instant(self._of_list(rows.ACKNOWLEDGEMENT, list_id, first, last))

    def raises(
        self,
        list_id: str | None = None,
        first: date | None = None,
        last: date | None = None,
    ) -> tuple[Raise, ...]:
        """What was raised for the days from ``first`` to ``last``, of one list or all, by instant."""
        return _by_instant(self._of_list(rows.RAISE, list_id, first, last))

    def kept_triage(self) -> KeptTriage | None:
        """Where triage stood at the end of a former day, if that is known."""
        with translated(self._file):
            found = self._db.execute("SELECT day, seal, state FROM kept_triage").fetchone()
        return None if found is None else KeptTriage(date.fromisoformat(found[0]), *found[1:])

    def revisions(self, record_id: str | None = None) -> tuple[Revision, ...]:
        """The former versions of one record or of all, in the order in which they were replaced."""
        if record_id is None:
            return self._select(rows.REVISION)
        return self._select(rows.REVISION, "WHERE record_id = ?", (record_id,))

    # The diary as a whole

    def everything(self) -> Diary:
        """All that the diary holds, as of one moment."""
        with self._snapshot():
            return Diary(
                pages=self.pages(),
                treatment=self.treatment(),
                visits=self.visits(),
                labs=self.labs(),
                questions=self.questions(),
                medicines=self.medicines(),
                acknowledgements=self.acknowledgements(),
                raises=self.raises(),
                answers=self.answers(),
                revisions=self.revisions(),
                sample=self.is_sample(),
            )

    def is_sample(self) -> bool:
        """Whether this diary was invented to show the program."""
        return bool(self._scalar("SELECT EXISTS (SELECT 1 FROM sample)"))

    def mark_sample(self) -> None:
        """Say for good that this diary is invented."""
        with self.writing() as writing:
            writing.mark_sample()

    def back_up(self, target: Path) -> None:
        """Write the whole diary to a file, checked; raises ``DiaryFault``."""
        backup.back_up(self._db, target, self._connect)

    def back_up_into(self, folder: Path, occasion: Occasion, keeping: Path | None = None) -> Backup:
        """Add a backup to a folder of backups, which rotate; ``keeping`` stays. Raises ``DiaryFault``."""
        return backup.back_up_into(folder, occasion, self._now(), self._db, self._connect, keeping=keeping)

    def restore(self, file: Path) -> None:
        """Become what a backup holds, for every program that has this diary open; raises ``DiaryFault``.

        All of it or, after a fault, nothing of it. The diary as it was is the caller's to back up before.
        """
        from symptomdesk.diary import restoring  # noqa: PLC0415  (seldom needed)

        restoring.restore(self._db, self._file, file, self._connect)

    def restore_over(self, file: Path) -> Path:
        """Put a backup in the place of a diary that is damaged; the name under which that is set aside.

        Raises ``DiaryFault``, and then the damaged diary stays where it is. The store stays open either way.
        """
        from symptomdesk.diary import restoring  # noqa: PLC0415  (seldom needed)

        self._db.close()
        try:
            return restoring.restore_over(self._file, file, self._now(), self._connect)
        finally:
            self._open_again()

    @property
    def encrypted(self) -> bool:
        """Whether the diary can only be read with a passphrase."""
        return cipher.passphrase_of(self._connect) is not None

    def knows_passphrase(self, passphrase: str) -> bool:
        """Whether this is the passphrase of the diary."""
        return cipher.passphrase_of(self._connect) == passphrase

    def change_passphrase(self, passphrase: str | None, others: Collection[Path]) -> None:
        """Put the diary under another passphrase, or none; ``others`` are backups that follow it.

        The diary comes first, and a fault there leaves everything as it was. What was set aside follows, too,
        and what a killed program left half made is removed. If some of them cannot follow, all others do, and
        ``LeftBehind`` names those. The store stays open either way.
        """
        before = cipher.passphrase_of(self._connect)
        self._db.close()
        try:
            cipher.rewrite(self._file, before, passphrase)
            self._connect = cipher.connect_for(passphrase)
        finally:
            self._open_again()
        backup.remove_half_made({self._file.parent, *(other.parent for other in others)})
        self._let_follow(others, before, passphrase)

    def _open_again(self) -> None:
        self._db = open_vault(self._file.parent, self._now, self._connect)
        self._place = place_of(self._file)

    def encrypt_others(self, others: Iterable[Path]) -> None:
        """Put under the diary's passphrase those ``others`` that could not follow it once.

        Raises ``LeftBehind`` if one still cannot. Those under a former passphrase stay so, as it is not kept.
        """
        passphrase = cipher.passphrase_of(self._connect)
        if passphrase is not None:
            with translated(self._file, system=True):
                plain = [other for other in others if not cipher.is_encrypted(other)]
            self._let_follow(plain, None, passphrase)

    def _let_follow(self, others: Iterable[Path], before: str | None, after: str | None) -> None:
        aside = sealing.set_aside_in(self._file.parent)
        following = [(cipher.follow, other) for other in others] + [(sealing.follow, file) for file in aside]
        left: dict[Path, DiaryFault] = {}
        for follow, file in following:
            try:
                follow(file, before, after)
            except DiaryFault as fault:
                left[file] = fault
        if left:
            raise faults.left_behind(left, before, after)

    def problems(self, *, thorough: bool = True) -> tuple[str, ...]:
        """What is wrong with the file itself, as SQLite tells it; empty if it is sound."""
        with translated(self._file):
            return backup.problems_of(self._db.conn, thorough=thorough)

    def data_version(self) -> int:
        """A number that changes when another program, or another store, has written to the diary."""
        return int(self._scalar("PRAGMA data_version"))

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Write all that the block writes, or nothing.

        Waits for another program's write to end; raises ``Busy`` if it does not.
        Reading inside the block sees what was written so far.
        """
        from symptomdesk.diary.writing import Writing  # noqa: PLC0415  (who only looks needs none)

        db = self._db
        if db.conn.in_transaction:
            raise RuntimeError("the diary is already being written to, or read, on this connection")
        with translated(self._file):
            # atomic() would begin deferred and fail at once if another program wrote after our first read.
            db.execute("BEGIN IMMEDIATE")
        writing = Writing(db, self._file, self._now)
        try:
            self._check_place()
            with db.tables.atomic():
                yield writing
            with translated(self._file):
                db.commit()
        except BaseException:
            db.rollback()
            raise
        finally:
            writing.end()

    def _check_place(self) -> None:
        """Refuse to write into a file that nobody will find: SQLite would, as long as it has it open."""
        with translated(self._file, system=True):
            place = place_of(self._file)
        if place != self._place:
            raise faults.moved_away(self._file)

    # The ways to read

    @contextmanager
    def _snapshot(self) -> Iterator[None]:
        """Let all reads of the block see the same moment."""
        with translated(self._file), self._db.snapshot():
            yield

    def _of_days(self, layout: Layout[T], first: date | None, last: date | None) -> tuple[T, ...]:
        return self._select(layout, _BETWEEN_DAYS, _bounds(first, last), "day, seq")

    def _of_list(
        self, layout: Layout[T], list_id: str | None, first: date | None, last: date | None
    ) -> tuple[T, ...]:
        if list_id is None:
            return self._of_days(layout, first, last)
        return self._select(
            layout, "WHERE list = ? AND day BETWEEN ? AND ?", (list_id, *_bounds(first, last))
        )

    def _select(
        self, layout: Layout[T], where: str = "", parameters: Sequence[Stored] = (), order: str = "seq"
    ) -> tuple[T, ...]:
        columns = ", ".join(layout.columns)
        with translated(self._file):
            found = self._db.execute(
                f"SELECT {columns} FROM {layout.table} {where} ORDER BY {order}",  # noqa: S608 - all ours
                parameters,
            ).fetchall()
        try:
            return tuple(map(layout.value, found))
        except (ValueError, TypeError, ArithmeticError, LookupError) as error:
            # The schema's checks let nothing in that has no meaning: the file has changed by itself.
            raise faults.damaged(self._file) from error

    def _scalar(self, sql: str) -> Any:
        with translated(self._file):
            return self._db.execute(sql).fetchone()[0]


def _bounds(first: date | None, last: date | None) -> tuple[str, str]:
    return (first or date.min).isoformat(), (last or date.max).isoformat()


def _by_instant(values: Iterable[D]) -> tuple[D, ...]:
    """In the order of their instants; ISO texts with different offsets do not sort by themselves."""
    return tuple(sorted(values, key=attrgetter("at")))


def _by_day(values: Iterable[D]) -> dict[date, tuple[D, ...]]:
    days: defaultdict[date, list[D]] = defaultdict(list)
    for value in values:
        days[value.day].append(value)
    return {day: _by_instant(entries) for day, entries in days.items()}
