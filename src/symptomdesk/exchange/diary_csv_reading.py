"""Observations from a table: what :mod:`symptomdesk.exchange.diary_csv` writes, and people's own lists.

A row is a day with its signs; see ``docs/file-formats.md``. Whatever stands in a column that is read and is
not understood is a problem: a symptom that goes missing quietly would be the worst of all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from symptomdesk.diary.model import Observation, Origin, Reading
from symptomdesk.exchange import csv_dates, csv_table
from symptomdesk.exchange.csv_columns import Column, Role, columns_of
from symptomdesk.exchange.csv_dates import AmbiguousError, Order, When
from symptomdesk.exchange.csv_signs import Said, Signs
from symptomdesk.exchange.diary_csv import without_mark
from symptomdesk.exchange.diary_json_reading import FIRST_YEAR, LAST_YEAR
from symptomdesk.exchange.problems import Problem, UnreadableFile, listed, shown
from symptomdesk.language import temperature
from symptomdesk.leaflet.model import OWN_PREFIX, Leaflet
from symptomdesk.limits import MOST_PROBLEMS

if TYPE_CHECKING:
    from symptomdesk.exchange.csv_table import Line
    from symptomdesk.language.model import TemperatureMention, Understanding


class Known(Struct, frozen=True):
    """What a reader of tables has to know.

    ``understand`` is asked what words mean, ``grade`` how strong words by themselves are, ``says_nothing``
    whether they can be passed over, ``own_sign`` for the id of a symptom named by a person. ``now`` is the
    instant at which entries without one are recorded.
    """

    leaflet: Leaflet
    understand: Callable[[str], Understanding]
    grade: Callable[[str], int | None]
    says_nothing: Callable[[str], bool]
    own_sign: Callable[[str], str]
    new_id: Callable[[], str]
    today: date
    now: datetime


class NothingToday(Struct, frozen=True):
    """A row that says of its day that there was no symptom."""

    day: date


class Row(Struct, frozen=True):
    """An entry of a table and the line on which it begins; its id is the table's or a fresh one."""

    line: int
    entry: Observation | Reading | NothingToday

    @property
    def key(self) -> tuple[str, str]:
        """The entry's kind and id, as conflicts name it; a day by its date."""
        match self.entry:
            case Observation(id=id_):
                return "observations", id_
            case Reading(id=id_):
                return "readings", id_
            case NothingToday(day):
                return "days", day.isoformat()


class Table(Struct, frozen=True):
    """The entries of a table in its order; ``unread`` are headings of columns that are not taken in."""

    rows: tuple[Row, ...] = ()
    unread: tuple[str, ...] = ()


def read(data: bytes, known: Known) -> tuple[Table, tuple[Problem, ...]]:
    """The entries of a table, and what is wrong with it; of no use if anything is. Never raises."""
    signs = Signs(known.leaflet, known.understand, known.grade, known.says_nothing, known.own_sign)
    try:
        heading, lines = csv_table.parse(data, lambda cells: columns_of(cells, signs.of_heading).understood)
    except UnreadableFile as fault:
        return Table(), (fault.problem,)
    reader = _Reader(known, signs, heading)
    reader.read(lines)
    if reader.problems:
        return Table(), listed(reader.problems)
    return Table(tuple(reader.rows), reader.unread(lines)), ()


class _WrongCellError(ValueError):
    """A cell that is not understood: its column, and a sentence."""

    def __init__(self, column: Column, sentence: str) -> None:
        super().__init__(sentence)
        self.column = column


class _Measured(Struct, frozen=True):
    value: str
    unit: str
    celsius: Decimal
    words: str = ""


class _Reader:
    """Reads one row after the other; of a row with a problem nothing is taken, and the first one is told."""

    def __init__(self, known: Known, signs: Signs, heading: Line) -> None:
        self._known = known
        self._signs = signs
        self._width = len(heading.cells)
        self._columns = columns_of(heading.cells, signs.of_heading)
        self._understood: dict[str, tuple[list[Said], list[TemperatureMention]]] = {}
        self._ids: set[str] = set()
        self._order: Order | None = None
        self.rows: list[Row] = []
        self.problems: list[Problem] = []
        for column in self._columns.doubled:
            self._tell(heading, column, "Two columns seem to hold the same; please leave one of them out.")
        for column in self._columns.unscaled:
            self._tell(heading, column, _STRANGE_SCALE)

    def unread(self, lines: Sequence[Line]) -> tuple[str, ...]:
        """The headings of columns that hold something and are not read."""
        return tuple(
            shown(column.heading) or f"column {column.index + 1}"
            for column in self._columns.unread
            if any(_content(line, column).strip() for line in lines)
        )

    def read(self, lines: Sequence[Line]) -> None:
        if self._columns.unscaled:
            return  # every figure below would be one more problem, and the same one
        dates = self._columns.roles[Role.DATE]
        self._order = csv_dates.order_of(_content(line, dates) for line in lines)
        for line in lines:
            try:
                self.rows += [Row(line.number, entry) for entry in self._entries(line)]
            except _WrongCellError as wrong:
                self._tell(line, wrong.column, str(wrong))
                if len(self.problems) > MOST_PROBLEMS:
                    return
        self._check_nothing()

    def _check_nothing(self) -> None:
        """Let no row say that there was nothing on a day for which another names a symptom."""
        symptoms = {row.entry.day: row.line for row in self.rows if isinstance(row.entry, Observation)}
        for row in self.rows:
            if isinstance(row.entry, NothingToday) and row.entry.day in symptoms:
                said = f"{row.entry.day.isoformat()} is without a symptom here, and has one on line "
                self.problems.append(Problem(f"{said}{symptoms[row.entry.day]}.", row.line))

    def _tell(self, line: Line, column: Column, sentence: str) -> None:
        self.problems.append(Problem(sentence, line.number, column.index + 1, shown(column.heading)))

    def _cell(self, line: Line, role: Role) -> str:
        """The row's cell of a column; empty if there is no such column."""
        column = self._columns.roles.get(role)
        if column is None:
            return ""
        # What we wrote ourselves comes back as it was, blanks included.
        return _content(line, column) if self._columns.ours else _content(line, column).strip()

    def _wrong(self, role: Role, sentence: str) -> _WrongCellError:
        return _WrongCellError(self._columns.roles[role], sentence)

    def _entries(self, line: Line) -> list[Observation | Reading | NothingToday]:
        if any(cell.strip() for cell in line.cells[self._width :]):
            beyond = Column(self._width, "")
            raise _WrongCellError(beyond, "This row has more cells than there are headings.")
        when = self._when(line)
        at = self._recorded_at(line) or when.at(self._known.now)
        said, measured = self._said(line)
        observations = [self._observation(line, when.day, at, one) for one in said]
        readings = [
            Reading(
                self._known.new_id(),
                when.day,
                one.value,
                one.unit,
                one.celsius,
                at,
                one.words,
                Origin.IMPORTED,
            )
            for one in measured
        ]
        if not observations:
            self._check_silent(line)
        nothing = [NothingToday(when.day)] if not observations and self._says_nothing(line) else []
        return [*nothing, *observations, *readings]

    def _says_nothing(self, line: Line) -> bool:
        return self._signs.nothing(self._cell(line, Role.SIGN))

    def _check_silent(self, line: Line) -> None:
        """Let a row without a symptom pass only if it says nothing else about one."""
        said = [role for role in (Role.WORDS, Role.NOTE) if self._cell(line, role) not in ("", "0")]
        if self._cell(line, Role.SEVERITY) and self._severity(line) != 0:
            said.insert(0, Role.SEVERITY)
        if said:
            raise self._wrong(said[0], "This row names no symptom to which this could belong.")

    # When

    def _when(self, line: Line) -> When:
        cell, clock = self._cell(line, Role.DATE), self._cell(line, Role.TIME)
        when = self._parsed(cell)
        if clock and when.time is None:
            try:
                when = csv_dates.parse(f"{cell} {clock}", self._order)
            except ValueError:
                raise self._wrong(Role.TIME, f"“{shown(clock)}” is no time of day.") from None
        if when.day > self._known.today:
            raise self._wrong(Role.DATE, f"{when.day.isoformat()} is in the future.")
        if when.day.year < FIRST_YEAR:
            raise self._wrong(Role.DATE, f"{when.day.isoformat()} is too long ago; please check the year.")
        return when

    def _parsed(self, cell: str) -> When:
        try:
            return csv_dates.parse(cell, self._order)
        except AmbiguousError:
            raise self._wrong(
                Role.DATE,
                f"“{shown(cell)}” may begin with the day or with the month, and the other dates of the file "
                "do not show which; please write it as 2026-03-02.",
            ) from None
        except ValueError:
            sentence = f"“{shown(cell)}” is no date" if cell else "A date is missing here"
            raise self._wrong(Role.DATE, f"{sentence}; please write it as 2026-03-02.") from None

    def _recorded_at(self, line: Line) -> datetime | None:
        cell = self._cell(line, Role.RECORDED_AT)
        if not cell:
            return None
        try:
            at = datetime.fromisoformat(cell)
        except ValueError:
            at = datetime.min  # noqa: DTZ901 - told below
        if at.utcoffset() is None or not FIRST_YEAR <= at.year <= LAST_YEAR:
            sentence = f"“{shown(cell)}” is no instant like 2026-03-02T20:05:00+01:00."
            raise self._wrong(Role.RECORDED_AT, sentence)
        return at

    # What

    def _said(self, line: Line) -> tuple[list[Said], list[_Measured]]:
        """The signs and temperatures of a row."""
        said, found = self._signs_named(line)
        for column in self._columns.signs:
            if cell := _content(line, column).strip():
                with _about(column):
                    said.append(Said(column.sign, self._signs.presence(cell, column.out_of_ten)))
        measured = [_Measured(one.value, one.unit, one.celsius, one.words) for one in found]
        if cell := self._cell(line, Role.TEMPERATURE):
            column = self._columns.roles[Role.TEMPERATURE]
            with _about(column):
                if len(cell) > _LONGEST_TEMPERATURE:
                    raise ValueError("This is too long for a temperature.")
                one = temperature.parse(f"{cell} {column.unit}" if cell[-1:].isdigit() else cell)
                measured.append(_Measured(one.value, one.unit, one.celsius))
        return said, measured

    def _signs_named(self, line: Line) -> tuple[list[Said], list[TemperatureMention]]:
        """What the column of symptoms says, with the severity beside it."""
        cell = self._cell(line, Role.SIGN)
        if not cell or self._says_nothing(line):
            return [], []
        column = self._columns.roles[Role.SIGN]
        if self._columns.ours and cell.startswith(OWN_PREFIX):
            said, found = self._understood.setdefault(cell, ([Said(cell)], []))
        else:
            if cell not in self._understood:
                with _about(column):
                    self._understood[cell] = self._signs.said(cell)
            said, found = self._understood[cell]
        severity = self._severity(line)
        return (
            [self._as_graded(one, severity) for one in said] if severity is not None else list(said)
        ), found

    def _severity(self, line: Line) -> int | None:
        cell = self._cell(line, Role.SEVERITY)
        if not cell:
            return None
        column = self._columns.roles[Role.SEVERITY]
        with _about(column):
            return self._signs.severity(cell, column.out_of_ten)

    def _as_graded(self, one: Said, severity: int) -> Said:
        if one.severity == 0 and severity:
            raise self._wrong(
                Role.SEVERITY,
                f"The row says that there was no {shown(one.words)}, and yet how strong it was.",
            )
        return replace(one, severity=severity)

    def _observation(self, line: Line, day: date, at: datetime, said: Said) -> Observation:
        return Observation(
            id=self._id(line),
            day=day,
            sign=said.sign,
            severity=said.severity,
            at=at,
            words=self._cell(line, Role.WORDS) or said.words,
            note=self._cell(line, Role.NOTE),
            course=self._course(line) or said.course,
            sudden=self._sudden(line) or said.sudden,
            origin=Origin.IMPORTED,
        )

    def _id(self, line: Line) -> str:
        """The id in a table of ours; what others call so need not be one."""
        given = self._cell(line, Role.ID) if self._columns.ours else ""
        if not given or given in self._ids:
            return self._known.new_id()
        self._ids.add(given)
        return given

    def _course(self, line: Line) -> str | None:
        cell = self._cell(line, Role.COURSE).casefold()
        if cell not in ("", "worse", "persisting"):
            raise self._wrong(Role.COURSE, f"“{shown(cell)}” is neither worse nor persisting.")
        return cell or None

    def _sudden(self, line: Line) -> bool:
        cell = self._cell(line, Role.SUDDEN).casefold()
        if cell not in ("", "yes", "no"):
            raise self._wrong(Role.SUDDEN, f"“{shown(cell)}” is neither yes nor no.")
        return cell == "yes"


_LONGEST_TEMPERATURE = 100
_STRANGE_SCALE = (
    "This scale is not known. Please give figures from 0 to 4, or say “(0-10)” in the heading and give "
    "figures out of ten."
)


@contextmanager
def _about(column: Column) -> Iterator[None]:
    """Say of which cell a sentence is."""
    try:
        yield
    except ValueError as error:
        raise _WrongCellError(column, shown(str(error), 400)) from error


def _content(line: Line, column: Column) -> str:
    """A row's cell in a column; rows may end early."""
    return without_mark(line.cells[column.index]) if column.index < len(line.cells) else ""
