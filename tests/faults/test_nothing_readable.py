"""With a passphrase nothing recorded can be read in any file of the data folder, whatever happened before."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.desk.plain_words import PlainWords

from symptomdesk.desk import Desk, Entry, Reference, open_reference, own_sign, rescue, restore_over
from symptomdesk.paths import DataFolder

DAY = date(2026, 3, 2)
PASSPHRASE, OTHER = "a quiet long word", "four other quiet words"
WORDS = (
    "Blutvergiftung", "Ziegenkäse", "Treppenhaus", "Schluckauf", "Nachtschweiß",
    "Beipackzettel", "Kreislauf", "Rückenlage", "Sprechstunde", "Königsberger",
)  # fmt: skip
"""What is recorded; no word of the program is like one of them."""


def evening() -> datetime:
    return datetime(2026, 3, 2, 20, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Reference:
    return open_reference(DataFolder(tmp_path_factory.mktemp("reference")))


class Person:
    """Somebody who writes the words everywhere where something can be written."""

    def __init__(self, root: Path, reference: Reference) -> None:
        self.folder = DataFolder(root)
        self._reference = reference

    def opened(self, passphrase: str | None = None) -> Desk:
        reference = replace(self._reference, interpreter=PlainWords(), folder=self.folder)
        return Desk.open_with(reference, self.folder, evening, passphrase)

    def write(self, desk: Desk) -> None:
        text, remark, note, own, dose, visit, question, medicine, lab, told = WORDS
        desk.log(Entry(DAY, ((own_sign(own), 2), ("chest_pain", 3)), text=f"bad nausea, {text}", note=note))
        entry = desk.page(DAY).observations[0]
        desk.edit(entry.id, note=remark)
        desk.write_note(DAY, f"{note} and {dose}")
        desk.clinic.add_visit(DAY, visit)
        desk.clinic.ask(question)
        desk.clinic.add_medicine(medicine, "100 mg")
        desk.clinic.add_lab(lab, "1.20", DAY)
        desk.acknowledge(("blood_clot",), DAY, told)
        desk.search(text)


@pytest.fixture
def person(tmp_path: Path, reference: Reference) -> Person:
    return Person(tmp_path / "diary", reference)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder for further backups, on another disk."""
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


@pytest.fixture
def open_diary(person: Person, stick: Path) -> Iterator[Desk]:
    """A plain diary with a past: backups in two folders, a damaged former file, something half made."""
    with person.opened() as desk:
        person.write(desk)
        desk.change_settings(second_backups=str(stick))
        desk.backups.make_of_the_day()
    spoiled = person.folder.diary.read_bytes()
    person.folder.diary.write_bytes(spoiled[:8192] + b"\xff" * 64 + spoiled[8256:-5000])
    found = rescue(person.folder, DAY)
    assert found is not None
    restore_over(person.folder, found.backup.path, evening())
    for folder in (person.folder.root, person.folder.backups):
        (folder / ".symptomdesk-killed").write_bytes(spoiled)
    with person.opened() as desk:
        desk.change_settings(second_backups=str(stick))  # the reference of these tests does not read it again
        desk.backups.restore(found.backup.path)
        yield desk


def readable_in(*folders: Path) -> dict[str, list[str]]:
    """The words that can be read in the files below some folders, by file."""
    found = {}
    for file in (file for folder in folders for file in folder.rglob("*") if file.is_file()):
        content = file.read_bytes()
        words = [word for word in WORDS if any(form in content for form in forms_of(word))]
        if words:
            found[str(file)] = words
    return found


def forms_of(word: str) -> Iterator[bytes]:
    """As it is written, and as the search index and the names of own symptoms have it."""
    plain = word.casefold().replace("ä", "a").replace("ü", "u").replace("ö", "o")
    for written in (word, word.casefold(), word.lower(), plain, plain.replace("ss", "ß")):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield written.encode(encoding)


def opened_by_sqlite(*folders: Path) -> list[Path]:
    """The files below some folders that SQLite without a passphrase can read."""
    opened = []
    for file in (file for folder in folders for file in folder.rglob("*") if file.is_file()):
        copy = file.with_name("copy")
        shutil.copyfile(file, copy)
        try:
            with closing(sqlite3.connect(copy)) as plain:
                if plain.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                    opened.append(file)
        except sqlite3.DatabaseError:
            pass
        finally:
            copy.unlink()
    return opened


def test_without_a_passphrase_every_word_is_found(open_diary: Desk, person: Person, stick: Path) -> None:
    found = readable_in(person.folder.root, stick)
    assert {word for words in found.values() for word in words} == set(WORDS)
    assert len(found) > 5
    assert opened_by_sqlite(person.folder.root, stick)


def test_with_one_no_word_is_found_and_no_file_opens(open_diary: Desk, person: Person, stick: Path) -> None:
    places = (person.folder.root, stick)
    open_diary.protection.set(PASSPHRASE)
    assert (readable_in(*places), opened_by_sqlite(*places)) == ({}, [])
    person.write(open_diary)
    with person.opened(PASSPHRASE) as another:  # the log stays as long as somebody has it open
        assert readable_in(*places) == {}
        another.write_note(DAY, " ".join(WORDS))
        open_diary.backups.make()
        assert person.folder.diary.with_name("diary.sqlite3-wal").stat().st_size > 0
        assert (readable_in(*places), opened_by_sqlite(*places)) == ({}, [])
    open_diary.backups.restore(open_diary.backups.all()[0].path)
    open_diary.protection.set(OTHER, former=PASSPHRASE)
    open_diary.close()
    assert (readable_in(*places), opened_by_sqlite(*places)) == ({}, [])


def test_a_killed_program_leaves_nothing_readable(open_diary: Desk, person: Person, tmp_path: Path) -> None:
    open_diary.protection.set(PASSPHRASE)
    person.write(open_diary)
    killed = tmp_path / "as it is when the program is killed now"
    shutil.copytree(person.folder.root, killed)
    assert (readable_in(killed), opened_by_sqlite(killed)) == ({}, [])
    with Person(killed, open_diary.reference).opened(PASSPHRASE) as again:
        assert WORDS[0] in again.page(DAY).text


def test_a_stick_that_was_in_a_drawer_follows_when_it_is_there_again(
    open_diary: Desk, person: Person, stick: Path
) -> None:
    stick.rename(stick.with_name("in a drawer"))
    open_diary.protection.set(PASSPHRASE)
    stick.with_name("in a drawer").rename(stick)
    assert readable_in(stick)
    open_diary.backups.make_of_the_day()
    assert (readable_in(stick), opened_by_sqlite(stick)) == ({}, [])


def test_it_all_comes_back_without_one(open_diary: Desk, person: Person) -> None:
    before = sorted(path.name for path in person.folder.root.glob("diary set aside *"))
    open_diary.protection.set(PASSPHRASE)
    assert sorted(path.name for path in person.folder.root.glob("diary set aside *")) != before
    open_diary.protection.remove(PASSPHRASE)
    assert sorted(path.name for path in person.folder.root.glob("diary set aside *")) == before
    assert {word for words in readable_in(person.folder.root).values() for word in words} == set(WORDS)
