"""Taking a file's contents into the diary: all of it or nothing.

What the file brings is worked out inside the transaction that writes it, so nothing can come between. A dry
run does the same work on a reading of the diary, and writes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from symptomdesk.desk.checking import check_name, check_text, is_sign
from symptomdesk.desk.values import RefusedError
from symptomdesk.diary.backup import Occasion
from symptomdesk.diary.faults import DiaryFault
from symptomdesk.diary.model import Diary
from symptomdesk.exchange.problems import Problem, listed
from symptomdesk.leaflet.model import OWN_PREFIX, Indication
from symptomdesk.limits import LARGEST_IMPORT, MOST_PROBLEMS
from symptomdesk.sentences import sentence

if TYPE_CHECKING:
    from symptomdesk.desk.backups import Backups
    from symptomdesk.desk.clinic import Write
    from symptomdesk.desk.import_files import ImportFile
    from symptomdesk.desk.reference import Reference
    from symptomdesk.diary.store import DiaryStore
    from symptomdesk.exchange.merging import Conflict, Key, Merged


class Arrivals(Struct, frozen=True):
    """How many records of a kind come in, and the days that they span if they have one."""

    count: int
    first: date | None = None
    last: date | None = None


class ImportOutcome(Struct, frozen=True):
    """What an import did, or in a dry run would do.

    ``new`` and ``skipped`` (there already) count by kind, as the kinds are called in the JSON file.
    ``no_longer_nothing`` are the days whose "nothing today" gives way to symptoms. With any ``problems``
    nothing is imported. ``unread`` are headings of CSV columns whose contents are not taken in.
    """

    format: Literal["json", "csv"]
    dry_run: bool
    new: Mapping[str, Arrivals] = field(default_factory=dict)
    skipped: Mapping[str, int] = field(default_factory=dict)
    no_longer_nothing: tuple[date, ...] = ()
    problems: tuple[Problem, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def imported(self) -> bool:
        """Whether the diary holds the file's contents now."""
        return not self.dry_run and not self.problems


def read_file(path: Path) -> bytes:
    """The contents of a file to import, or as much of it as shows that it is too large.

    Raises :class:`RefusedError` if there is no such file, ``DiaryFault`` if it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_IMPORT + 1)
    except FileNotFoundError as fault:
        raise RefusedError(sentence("There is no file {path}.", path=path)) from fault
    except IsADirectoryError as fault:
        raise RefusedError(sentence("{path} is a folder, not a file.", path=path)) from fault
    except ValueError as fault:
        raise RefusedError(sentence("There can be no file of that name.")) from fault
    except OSError as fault:
        raise DiaryFault(
            sentence(
                "The file {path} cannot be read ({strerror}). Nothing was imported; check that "
                "you may read it and that its disk is there.",
                path=path,
                strerror=fault.strerror,
            )
        ) from fault


class _Hindered(Exception):  # noqa: N818 - ends a transaction without writing, and is caught at once
    def __init__(self, outcome: ImportOutcome) -> None:
        super().__init__()
        self.outcome = outcome


class Importing:
    """The use cases around files to import; part of a desk."""

    def __init__(
        self,
        store: DiaryStore,
        reference: Callable[[], Reference],
        write: Write,
        backups: Backups,
        *,
        today: Callable[[], date],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._reference = reference
        self._write = write
        self._backups = backups
        self._today = today
        self._clock = clock

    def import_file(self, source: Path | bytes, dry_run: bool = False) -> ImportOutcome:
        """Take in a diary of ours as JSON, or observations as CSV; what is wrong with the file is told.

        Raises :class:`RefusedError` if there is no such file, ``DiaryFault`` if it cannot be read, or the
        diary not be read or written.
        """
        from symptomdesk.desk import import_files  # noqa: PLC0415  (an evening's entry needs none of it)

        data = source if isinstance(source, bytes) else read_file(source)
        file, problems = import_files.read(data, self._reference(), self._today(), self._clock())
        if problems:
            return ImportOutcome(file.format, dry_run, problems=problems)
        foreseen = self._outcome(file, file.merged_into(self._store.everything()), dry_run=dry_run)
        if dry_run or foreseen.problems or not foreseen.new:
            return foreseen
        if self._store.first_day() is not None:
            self._backups.make(Occasion.IMPORT)
        try:
            return self._take_in(file)
        except _Hindered as hindrance:
            return hindrance.outcome

    def _take_in(self, file: ImportFile) -> ImportOutcome:
        with self._write(sentence("Import")) as recorder:
            here = self._store.everything()
            merged = file.merged_into(here)
            outcome = self._outcome(file, merged, dry_run=False)
            if outcome.problems or not outcome.new:
                raise _Hindered(outcome)
            # A diary that moves as a whole has all that it raised with it; what joins another may raise more.
            moves = file.format == "json" and here == Diary()
            try:
                recorder.take_in(merged.news, merged.no_longer_nothing, with_raises=moves)
            except ValueError as error:
                # The readers ask for what the schema asks for; should they forget something, it refuses.
                problem = Problem(f"The file holds something that a diary cannot keep ({error}).")
                raise _Hindered(replace(outcome, new={}, skipped={}, problems=(problem,))) from error
        return outcome

    def _outcome(self, file: ImportFile, merged: Merged, *, dry_run: bool) -> ImportOutcome:
        conflicts = (*merged.conflicts, *self._objections(merged.news))
        if conflicts:
            return ImportOutcome(file.format, dry_run, problems=_located(file, conflicts))
        return ImportOutcome(
            file.format,
            dry_run,
            new=_arrivals(merged.news),
            skipped=dict(sorted(merged.skipped.items())),
            no_longer_nothing=merged.no_longer_nothing,
            unread=file.unread,
        )

    def _objections(self, news: Diary) -> Iterator[Conflict]:
        """What is not taken in on this day and with this leaflet, whoever brings it."""
        from symptomdesk.exchange.merging import Conflict  # noqa: PLC0415

        for page in news.pages:
            if page.day > self._today():
                sentence = (
                    f"{page.day.isoformat()} is in the future; please check it, and this computer's clock."
                )
                yield Conflict(("days", page.day.isoformat()), sentence)
            for one in page.observations:
                if not is_sign(one.sign, self._reference().leaflet):
                    yield Conflict(("observations", one.id), _UNKNOWN_SIGN)
        for key, texts, names in _written(news):
            try:
                for text in texts:
                    check_text(text)
                for name in names:
                    check_name(name)
            except RefusedError as refusal:
                yield Conflict(key, str(refusal))


def _written(news: Diary) -> Iterator[tuple[Key, tuple[str, ...], tuple[str, ...]]]:
    """What people wrote: the key of a record, its texts, and its names, each on one line."""
    for page in news.pages:
        yield ("days", page.day.isoformat()), (page.text, page.note), ()
        for one in page.observations:
            yield ("observations", one.id), (one.words, one.note), (one.sign.removeprefix(OWN_PREFIX),)
    for visit in news.visits:
        yield ("visits", visit.id), (visit.note,), ()
    for lab in news.labs:
        yield ("labs", lab.id), (), (lab.name, lab.value, lab.unit, lab.low, lab.high)
    for question in news.questions:
        yield ("questions", question.id), (question.text,), ()
    for medicine in news.medicines:
        yield ("medicines", medicine.id), (), (medicine.name, medicine.dose)
    for acknowledged in news.acknowledgements:
        yield ("acknowledgements", acknowledged.id), (acknowledged.note,), ()


_UNKNOWN_SIGN = (
    "This sign is not in the leaflet that is used here. If it is from a leaflet of your own, put that into "
    "the folder “leaflets” of your data folder first."
)


def _located(file: ImportFile, conflicts: Sequence[Conflict]) -> tuple[Problem, ...]:
    told = conflicts[: MOST_PROBLEMS + 1]
    places = file.places({conflict.key for conflict in told})
    problems = [replace(places.get(one.key, Problem("")), sentence=one.sentence) for one in told]
    problems.sort(key=lambda problem: (problem.line, problem.column))
    return listed(problems)


def _arrivals(news: Diary) -> dict[str, Arrivals]:
    """What comes in, by kind; kinds of which nothing comes are left out."""
    pages, treatment = news.pages, news.treatment
    says_more = treatment.indication is not Indication.UNKNOWN or treatment.start is not None
    days: Mapping[str, Sequence[date | None]] = {
        "sample": [None] if news.sample else [],
        "treatment": [treatment.start] if says_more else [],
        "prescriptions": [one.from_day for one in treatment.prescriptions],
        "cycle_starts": [one.day for one in treatment.cycle_starts],
        "holds": [one.from_day for one in treatment.holds],
        "days": [page.day for page in pages if page.text or page.note or page.nothing_today],
        "observations": [one.day for page in pages for one in page.observations],
        "doses": [one.day for page in pages for one in page.doses],
        "readings": [one.day for page in pages for one in page.readings],
        "visits": [one.day for one in news.visits],
        "labs": [one.day for one in news.labs],
        "questions": [one.asked.date() for one in news.questions],
        "medicines": [one.since for one in news.medicines],
        "acknowledgements": [one.day for one in news.acknowledgements],
        "raises": [one.day for one in news.raises],
        "answers": [one.day for one in news.answers],
        "revisions": [one.at.date() for one in news.revisions],
    }
    return {name: _spanning(found) for name, found in days.items() if found}


def _spanning(days: Sequence[date | None]) -> Arrivals:
    known = [day for day in days if day is not None]
    return Arrivals(len(days), min(known, default=None), max(known, default=None))
