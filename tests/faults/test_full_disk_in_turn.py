"""The disk becomes full at each step of a session in turn, with a few pages left or none.

The step is told to have failed and has left no trace, or it is kept; everything can still be read. Once there
is room again it is done after all, and in the end the diary is the same as if nothing had happened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from msgspec import Struct
from msgspec.structs import replace
from tests.desk.plain_words import PlainWords
from tests.faults.conftest import SmallDisk
from tests.faults.figures import Counting

from symptomdesk.desk import Desk, DiaryFault, Entry, Reference, open_reference
from symptomdesk.diary.model import DoseStatus, Regimen
from symptomdesk.leaflet.model import Indication
from symptomdesk.paths import DataFolder

TABLE = "A disk that becomes full at each step of a session in turn"

ROUNDS = int(os.environ.get("SYMPTOMDESK_FAULT_ROUNDS", "1"))
LEFT = range(2 if ROUNDS == 1 else 8)
"""How many pages are left free when the disk is "full"."""

TODAY, YESTERDAY = date(2026, 3, 2), date(2026, 3, 1)
PASSPHRASE = "a quiet long word"
_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def evening() -> datetime:
    return datetime(2026, 3, 2, 20, 5, tzinfo=UTC)


Step = tuple[str, Callable[[], object]]


class Session:
    """An evening at the desk; each step is one thing that a person does."""

    def __init__(self, folder: DataFolder, reference: Reference) -> None:
        self._folder = folder
        self._reference = replace(reference, interpreter=PlainWords(), folder=folder)
        self._passphrase: str | None = None
        self.desk = self._opened()

    def close(self) -> None:
        self.desk.close()

    def written(self) -> str:
        """Everything in the diary, with numbers in the place of random ids."""
        ids: dict[str, str] = {}
        return _ID.sub(lambda found: ids.setdefault(found[0], f"id-{len(ids)}"), self.desk.reports.json())

    def plain_steps(self) -> Iterator[Step]:
        """What is done without a passphrase."""
        clinic = self.desk.clinic
        yield (
            "treatment",
            lambda: clinic.set_treatment(
                indication=Indication.MULTIPLE_MYELOMA,
                start=date(2026, 2, 1),
                dose_mg=Decimal(25),
                regimen=Regimen.DAYS_21_7,
            ),
        )
        yield "an entry", lambda: self.desk.log(Entry(YESTERDAY, (("nausea", 2),), note="after lunch"))
        yield "a text", lambda: self.desk.write_text(TODAY, "bad nausea and chest pain")
        yield "a severity", lambda: self.desk.grade(TODAY, "headache", 3)
        yield "a note", lambda: self.desk.write_note(TODAY, "slept in the chair " * 400)
        yield "a dose", lambda: self.desk.record_dose(TODAY, DoseStatus.TAKEN)
        yield "a temperature", lambda: self.desk.record_temperature(TODAY, "38.6 C")
        yield "an acknowledgement", lambda: self.desk.acknowledge(("blood_clot",), TODAY, "called")
        yield "a correction", lambda: self.desk.grade(TODAY, "headache", 1)
        yield "a text corrected", lambda: self.desk.write_text(TODAY, "bad nausea")
        yield "something taken back", lambda: self.desk.clear(TODAY, "headache")
        yield "undo", self.desk.undo
        yield "a question", lambda: self.desk.clinic.ask("May I travel?")
        yield "a visit", lambda: self.desk.clinic.add_visit(date(2026, 3, 10), "bring the list")
        yield "a laboratory value", lambda: self.desk.clinic.add_lab("neutrophils", "1.20", TODAY)
        yield "a medicine", lambda: self.desk.clinic.add_medicine("aspirin", "100 mg")
        yield "a cycle", lambda: self.desk.clinic.start_cycle(TODAY)
        yield "a backup", self._back_up
        yield "going back to a backup", self._go_back
        yield "closing and opening", self._reopen

    def steps_with_a_passphrase(self) -> Iterator[Step]:
        """A passphrase set, used and taken away, with a backup that has to follow."""
        yield "an entry", lambda: self.desk.grade(TODAY, "headache", 1)
        yield "a backup", self._back_up
        yield "a passphrase", lambda: self._set_passphrase(PASSPHRASE)
        yield "an entry under a passphrase", lambda: self.desk.grade(TODAY, "tremor", 2)
        yield "a backup under a passphrase", self._back_up
        yield "a passphrase taken away", lambda: self._set_passphrase(None)
        yield "a last entry", lambda: self.desk.grade(TODAY, "fever", 2)

    def _back_up(self) -> None:
        self.desk.backups.make()

    def _go_back(self) -> None:
        latest = self.desk.backups.latest()
        assert latest is not None
        self.desk.backups.restore(latest.path)

    def _reopen(self) -> None:
        self.desk.close()
        self.desk = self._opened()

    def _set_passphrase(self, passphrase: str | None) -> None:
        if passphrase is None:
            self.desk.protection.remove(self._passphrase or "")
        else:
            self.desk.protection.set(passphrase)
        self._passphrase = passphrase

    def _opened(self) -> Desk:
        return Desk.open_with(self._reference, self._folder, evening, self._passphrase)


Steps = Callable[[Session], Iterator[Step]]

PLAIN, WITH_A_PASSPHRASE = Session.plain_steps, Session.steps_with_a_passphrase
TURNS = [(PLAIN, turn) for turn in range(20)] + [(WITH_A_PASSPHRASE, turn) for turn in range(2, 7)]


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return open_reference(DataFolder(tmp_path_factory.mktemp("reference")))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory, reference: Reference) -> dict[Steps, str]:
    """What the sessions write on a disk with room enough."""

    def written(steps: Steps, turns: int) -> str:
        folder = DataFolder(tmp_path_factory.mktemp("undisturbed") / "diary")
        with closing(Session(folder, reference)) as session:
            done = [step() for _, step in steps(session)]
            assert len(done) == turns
            return session.written()

    return {PLAIN: written(PLAIN, 20), WITH_A_PASSPHRASE: written(WITH_A_PASSPHRASE, 7)}


class Case(Struct, frozen=True):
    """The disk is full, but for some pages, at one step of a session."""

    steps: Steps
    turn: int
    left: int

    def __str__(self) -> str:
        return f"{self.steps.__name__}-{self.turn}-{self.left}"


CASES = [Case(steps, turn, left) for steps, turn in TURNS for left in LEFT]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_nothing_is_lost_and_the_session_goes_on(
    disk: SmallDisk, reference: Reference, undisturbed: dict[Steps, str], count: Counting, case: Case
) -> None:
    folder = DataFolder(disk.root / "diary")
    with closing(Session(folder, reference)) as session:
        for turn, (_, step) in enumerate(case.steps(session)):
            if turn == case.turn:
                count(what_becomes_of(step, session, disk, case.left))
            else:
                step()
        assert session.written() == undisturbed[case.steps]
        assert session.desk.backups.problems() == ()
    assert not list(disk.root.rglob(".symptomdesk-*")), "a half-done step left something behind"


def what_becomes_of(step: Callable[[], object], session: Session, disk: SmallDisk, left: int) -> str:
    """Do a step on a full disk, and again when there is room, if need be."""
    before = session.written()
    disk.fill(leaving=left)
    told = fault_in(step)
    if told is not None:
        assert "is full" in told
        assert session.written() == before
        fault_in(step)  # the window tries again by itself
    kept = session.written() != before
    session.desk.view(TODAY)
    disk.free()
    if told is None:
        return "steps done, for there was room enough"
    if not kept:
        step()
    return "steps told to have failed; no trace was left, and they were done once there was room"


def fault_in(step: Callable[[], object]) -> str | None:
    try:
        step()
    except DiaryFault as fault:
        return fault.sentence
    return None
