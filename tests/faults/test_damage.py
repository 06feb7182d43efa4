"""A damaged diary is told in one sentence, set aside as it is, and replaced by its backup.

Some changes inside a value nothing can detect; how many is counted.
"""

from __future__ import annotations

import io
import os
import random
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import replace
from tests.desk.plain_words import PlainWords
from tests.faults.figures import Counting

from symptomdesk.cli import run
from symptomdesk.desk import (
    Damaged,
    Desk,
    DiaryFault,
    Entry,
    NotADiary,
    Occasion,
    PassphraseNeeded,
    Reference,
    WrongPassphrase,
    is_encrypted,
    open_reference,
    rescue,
    restore_over,
)
from symptomdesk.diary import cipher
from symptomdesk.diary.model import Answer, DayPage, Diary, Dose, DoseStatus, Observation, Visit
from symptomdesk.diary.store import DiaryStore
from symptomdesk.paths import DataFolder

TABLE = "Diaries damaged at random places while they were closed"

PAGE = 4096
PASSPHRASE = "a quiet long word"
ROUNDS = int(os.environ.get("SYMPTOMDESK_FAULT_ROUNDS", "1"))
EACH = 10 * ROUNDS
FIRST, LAST = date(2026, 1, 1), date(2026, 3, 31)
NOW = datetime(2026, 3, 31, 20, 5, tzinfo=UTC)

Damage = Callable[[bytes, random.Random], bytes]


def clock() -> datetime:
    return NOW


class Sound(Struct, frozen=True):
    """A diary of three months as it was closed, and a backup of it; under a passphrase, or none."""

    file: bytes
    backup: Path
    diary: Diary
    passphrase: str | None = None


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Sound:
    folder = DataFolder(tmp_path_factory.mktemp("sound"))
    days = [FIRST + timedelta(n) for n in range(90)]
    pages = tuple(
        DayPage(
            day,
            text=f"what was written on {day}",
            note="slept in the chair" if day.day % 3 else "",
            observations=tuple(Observation(f"{day}-{n}", day, "nausea", n, NOW) for n in range(4)),
            doses=(Dose(f"dose-{day}", day, DoseStatus.TAKEN, NOW),),
        )
        for day in days
    )
    answers = tuple(Answer(str(day), day, "still-there", "yes", NOW) for day in days)
    visits = tuple(Visit(f"visit-{day}", day, "bring the list") for day in days[::28])
    with DiaryStore.open(folder.root, clock) as store:
        with store.writing() as writing:
            writing.load(Diary(pages=pages, answers=answers, visits=visits))
        with store.writing() as writing:
            for day in days[::5]:
                writing.set_day(day, text=f"corrected on {day}")
        backup = store.back_up_into(folder.backups, Occasion.DAY)
        diary = store.everything()
    return Sound(folder.diary.read_bytes(), backup.path, diary)


@pytest.fixture(scope="module")
def encrypted(sound: Sound, tmp_path_factory: pytest.TempPathFactory) -> Sound:
    """The same diary and backup under a passphrase."""
    folder = tmp_path_factory.mktemp("encrypted")
    file, backup = folder / "diary.sqlite3", folder / sound.backup.name
    file.write_bytes(sound.file)
    shutil.copyfile(sound.backup, backup)
    for one in (file, backup):
        cipher.rewrite(one, None, PASSPHRASE)
    return replace(sound, file=file.read_bytes(), backup=backup, passphrase=PASSPHRASE)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    folder = DataFolder(tmp_path_factory.mktemp("reference"))
    return open_reference(folder).with_interpreter(PlainWords())


# The ways in which a file suffers


def one_bit(content: bytes, chance: random.Random) -> bytes:
    return _with_bits_flipped(content, 1, chance)


def some_bits(content: bytes, chance: random.Random) -> bytes:
    return _with_bits_flipped(content, chance.randint(2, 40), chance)


def bits_of_the_schema(content: bytes, chance: random.Random) -> bytes:
    """The words by which tables are made stand on few pages; SQLite itself does not look for damage there."""
    starts = [start for start in range(0, len(content), PAGE) if b"CREATE " in content[start : start + PAGE]]
    places = [place for start in starts for place in range(start, start + PAGE) if content[place]]
    flipped = bytearray(content)
    for place in chance.sample(places, chance.randint(1, 3)):
        flipped[place] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def cut_off(content: bytes, chance: random.Random) -> bytes:
    return content[
        : chance.choice((chance.randrange(len(content)), PAGE * chance.randrange(len(content) // PAGE)))
    ]


def swapped_pages(content: bytes, chance: random.Random) -> bytes:
    one, other = sorted(PAGE * page for page in chance.sample(range(len(content) // PAGE), 2))
    first, second = content[one : one + PAGE], content[other : other + PAGE]
    return content[:one] + second + content[one + PAGE : other] + first + content[other + PAGE :]


def overwritten_stretch(content: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(content))
    length = min(chance.randint(1, 3 * PAGE), len(content) - start)
    filling = chance.choice((chance.randbytes(length), bytes(length)))
    return content[:start] + filling + content[start + length :]


def foreign_file(_content: bytes, chance: random.Random) -> bytes:
    length = chance.randint(1, 40_000)
    return chance.choice((_noise, _text, _archive, _picture, _of_another_program, _noughts))(length, chance)


def _with_bits_flipped(content: bytes, times: int, chance: random.Random) -> bytes:
    flipped = bytearray(content)
    for place in chance.sample(range(8 * len(content)), times):
        flipped[place // 8] ^= 1 << place % 8
    return bytes(flipped)


def _noise(length: int, chance: random.Random) -> bytes:
    return chance.randbytes(length)


def _noughts(length: int, _chance: random.Random) -> bytes:
    return bytes(length)


def _text(length: int, chance: random.Random) -> bytes:
    return " ".join(chance.choices(("milk", "bread", "naïve", "<b>", "'"), k=length // 5 + 1)).encode()


def _archive(length: int, chance: random.Random) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("letter.txt", chance.randbytes(length))
    return packed.getvalue()


def _picture(length: int, chance: random.Random) -> bytes:
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + chance.randbytes(length)


def _of_another_program(length: int, _chance: random.Random) -> bytes:
    with closing(sqlite3.connect(":memory:")) as other:
        other.execute("CREATE TABLE note (text)")
        other.execute("INSERT INTO note VALUES (?)", ("x" * length,))
        other.commit()
        return other.serialize()


# What the program makes of it


class Outcome(Enum):
    """When damage was found, if it was."""

    TOLD = "told when it was opened"
    NOT_OPENED = "told that the passphrase does not open it, though it opens the backup"
    TAKEN_FOR_ENCRYPTED = "taken for an encrypted diary, and told so"
    QUICKLY_FOUND = "found by the quick look at the start"
    FOUND_BY_BACKUP = "found when the day's backup was made"
    FOUND_BY_CHECK = "found by reading all of it (`check`)"
    TOLD_IN_USE = "told when its pages were used"
    UNCHANGED = "unseen: nothing that was written is changed by it"
    UNSEEN = "unseen: a value is changed, and nothing can tell"


def _found(looks_well: Callable[[], bool], outcome: Outcome) -> Outcome | None:
    try:
        return None if looks_well() else outcome
    except DiaryFault:
        return outcome


class Patient(Struct, frozen=True):
    """The data folder of somebody whose diary has suffered."""

    folder: DataFolder
    reference: Reference
    sound: Sound

    @property
    def backup(self) -> Path:
        return self.folder.backups / self.sound.backup.name

    def suffer(self, damage: Damage, seed: int) -> bytes:
        """Damage the diary, not the backup; what is left of it."""
        self.folder.backups.mkdir(parents=True)
        shutil.copyfile(self.sound.backup, self.backup)
        left = damage(self.sound.file, random.Random(seed))
        self.folder.diary.write_bytes(left)
        return left

    def opened(self) -> Desk:
        passphrase = self.sound.passphrase if is_encrypted(self.folder) else None
        reference = replace(self.reference, folder=self.folder)
        return Desk.open_with(reference, self.folder, clock, passphrase)

    def start(self) -> Outcome:
        """Begin as the window does, use every page, write, and look with ``symptomdesk check``.

        Whatever is not a sentence for the person is raised.
        """
        try:
            desk = self.opened()
        except (Damaged, NotADiary):
            return Outcome.TOLD
        except PassphraseNeeded:
            return Outcome.TAKEN_FOR_ENCRYPTED
        except WrongPassphrase:
            return Outcome.NOT_OPENED
        with desk:
            found = _found(desk.backups.looks_sound, Outcome.QUICKLY_FOUND)
            found = found or _found(lambda: bool(desk.backups.make()), Outcome.FOUND_BY_BACKUP)
            found = found or _found(lambda: not desk.backups.problems(), Outcome.FOUND_BY_CHECK)
            if found is not None:
                return found
            same = desk.everything() == self.sound.diary
            unseen = Outcome.UNCHANGED if same else Outcome.UNSEEN
            return _found(lambda: use(desk), Outcome.TOLD_IN_USE) or unseen

    def restore(self, secret: Path, *, by_hand: bool) -> None:
        """Go back to the backup as the window does, or by the command line with the passphrase in a file."""
        if by_hand:
            secret.write_text(self.sound.passphrase or "", encoding="utf-8")
            known = ["--passphrase-file", str(secret)] if self.sound.passphrase else []
            assert run(["--data-dir", str(self.folder.root), *known, "restore", str(self.backup)]) == 0
            return
        offered = rescue(self.folder, NOW.date(), self.sound.passphrase)
        assert offered is not None
        restore_over(self.folder, offered.backup.path, NOW, self.sound.passphrase)


def use(desk: Desk) -> bool:
    """Look at every page, write, and take it back."""
    for day in (FIRST, date(2026, 2, 14), LAST):
        desk.view(day)
    desk.calendar()
    desk.trends(FIRST, LAST)
    desk.search("written")
    desk.history()
    desk.clinic.questions()
    desk.reports.text(FIRST, LAST)
    desk.log(Entry(date(2026, 2, 1), (("headache", 2),), note="after the damage"))
    desk.undo()
    return True


DAMAGES = (
    one_bit,
    some_bits,
    cut_off,
    swapped_pages,
    overwritten_stretch,
    foreign_file,
)


class Case(Struct, frozen=True):
    damage: Damage
    seed: int

    def __str__(self) -> str:
        return f"{self.damage.__name__}-{self.seed}"


CASES = [Case(damage, seed) for damage in (*DAMAGES, bits_of_the_schema) for seed in range(EACH)]
FEWER = [Case(damage, seed) for damage in DAMAGES for seed in range(EACH // 10)]
"""Opening an encrypted file takes a tenth of a second, on purpose."""


@pytest.mark.parametrize("case", CASES, ids=str)
def test_what_can_be_found_is_set_aside_and_restored(
    sound: Sound, reference: Reference, tmp_path: Path, count: Counting, case: Case
) -> None:
    damage_and_restore(Patient(DataFolder(tmp_path / "data"), reference, sound), case, count)


@pytest.mark.parametrize("case", FEWER, ids=str)
def test_under_a_passphrase_all_of_it_is_found(
    encrypted: Sound, reference: Reference, tmp_path: Path, count: Counting, case: Case
) -> None:
    patient = Patient(DataFolder(tmp_path / "data"), reference, encrypted)
    assert damage_and_restore(patient, case, count) not in (Outcome.UNCHANGED, Outcome.UNSEEN)


def damage_and_restore(patient: Patient, case: Case, count: Counting) -> Outcome:
    folder = patient.folder
    damaged = patient.suffer(case.damage, case.seed)
    outcome = patient.start()
    kind = f"{case.damage.__name__.replace('_', ' ')}{' (encrypted)' if patient.sound.passphrase else ''}"
    count(f"{kind}: {outcome.value}")
    if outcome in (Outcome.UNCHANGED, Outcome.UNSEEN):
        return outcome
    if outcome in (Outcome.TOLD, Outcome.TAKEN_FOR_ENCRYPTED, Outcome.NOT_OPENED):
        assert folder.diary.read_bytes() == damaged
    left = folder.diary.read_bytes()
    patient.restore(folder.root / "secret", by_hand=case.seed % 2 == 1)
    if outcome is Outcome.FOUND_BY_CHECK:
        # The file is whole, and so is a backup of it; only what stands in it has no meaning.
        assert left in kept_beside(folder) or list(folder.backups.glob("* before restore.sqlite3"))
    else:
        assert left in kept_beside(folder)
    with patient.opened() as desk:
        assert desk.backups.looks_sound()
        assert desk.everything() == patient.sound.diary
    count(f"{kind}: set aside and restored from the backup")
    return outcome


def kept_beside(folder: DataFolder) -> list[bytes]:
    """What was kept of the damaged diary: its file as it was."""
    return [aside.read_bytes() for aside in folder.root.glob("diary set aside *.sqlite3")]


@pytest.mark.parametrize(
    "content", [b"\0" * PAGE, b"SQLite format 3\0" + b"\xff" * PAGE, bytes(range(256)) * 64]
)
def test_what_is_no_database_is_told_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "diary.sqlite3"
    file.write_bytes(content)
    with pytest.raises(Damaged) as fault:
        DiaryStore.open(tmp_path)
    assert "Do not delete it; restore a backup" in fault.value.sentence
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE observation SET day = '2026-13-45'",
        "UPDATE observation SET at = 'yesterday'",
        "UPDATE observation SET origin = 'oracle'",
        "UPDATE observation SET sign = CAST(x'ff' AS TEXT)",
        "DROP TABLE dose",
        "ALTER TABLE reading DROP COLUMN words",
    ],
)
def test_contents_that_make_no_sense_are_damage(sound: Sound, tmp_path: Path, harm: str) -> None:
    (tmp_path / "diary.sqlite3").write_bytes(sound.file)
    with closing(sqlite3.connect(tmp_path / "diary.sqlite3", isolation_level=None)) as plain:
        plain.execute("PRAGMA ignore_check_constraints = ON")
        plain.execute(harm)
    with DiaryStore.open(tmp_path) as store, pytest.raises(Damaged):
        store.everything()
