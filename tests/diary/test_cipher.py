"""Under a passphrase nothing of a diary can be read without it, and nothing of it is lost."""

from __future__ import annotations

import random
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from symptomdesk.diary import cipher, faults
from symptomdesk.diary.backup import Occasion
from symptomdesk.diary.model import Observation, Visit
from symptomdesk.diary.store import DiaryStore

EVENING = datetime(2026, 3, 2, 20, 5, tzinfo=UTC)
TODAY = date(2026, 3, 2)
WORDS = "Blutvergiftung, sagte der Arzt"
PASSPHRASE = 'correct horse\'s "battery" staple – ä'
OTHER = "four other quiet words"
VISIT = Visit("v", TODAY, WORDS)


def opened(folder: Path, passphrase: str | None = None) -> DiaryStore:
    return DiaryStore.open(folder, lambda: EVENING, cipher.connect_for(passphrase))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DiaryStore]:
    """An open plain diary that holds the words, with a backup."""
    with opened(tmp_path) as store:
        with store.writing() as writing:
            writing.add(VISIT)
        store.back_up_into(tmp_path / "backups", Occasion.DAY)
        yield store


def backups(folder: Path) -> list[Path]:
    return sorted((folder / "backups").glob("*.sqlite3"))


def found_anywhere(folder: Path) -> list[str]:
    """The files below a folder in which the words can be read."""
    forms = [WORDS.encode(), WORDS.encode("utf-16-le"), WORDS.encode("utf-16-be")]
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if any(form in path.read_bytes() for form in forms)]


def test_the_words_are_found_in_a_plain_diary(store: DiaryStore, tmp_path: Path) -> None:
    assert found_anywhere(tmp_path)


def test_with_a_passphrase_no_word_can_be_read_in_any_file(store: DiaryStore, tmp_path: Path) -> None:
    store.change_passphrase(PASSPHRASE, backups(tmp_path))
    with store.writing() as writing:
        writing.set_day(TODAY, text=WORDS)
    assert store.visits() == (VISIT,)
    assert store.encrypted
    assert found_anywhere(tmp_path) == []
    for file in (tmp_path / "diary.sqlite3", *backups(tmp_path)):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        with closing(sqlite3.connect(file)) as plain, pytest.raises(sqlite3.DatabaseError):
            plain.execute("SELECT * FROM sqlite_schema")


def test_it_opens_with_its_passphrase_only(store: DiaryStore, tmp_path: Path) -> None:
    store.change_passphrase(PASSPHRASE, ())
    store.close()
    with pytest.raises(faults.PassphraseNeeded):
        opened(tmp_path)
    for wrong in (OTHER, PASSPHRASE.upper(), PASSPHRASE + " ", ""):
        with pytest.raises(faults.WrongPassphrase):
            opened(tmp_path, wrong)
    with opened(tmp_path, PASSPHRASE) as again:
        assert again.visits() == (VISIT,)


def test_it_is_changed_and_removed(store: DiaryStore, tmp_path: Path) -> None:
    store.change_passphrase(PASSPHRASE, backups(tmp_path))
    store.change_passphrase(OTHER, backups(tmp_path))
    assert store.knows_passphrase(OTHER)
    assert not store.knows_passphrase(PASSPHRASE)
    for file in (tmp_path / "diary.sqlite3", *backups(tmp_path)):
        assert cipher.is_encrypted(file)
    store.change_passphrase(None, backups(tmp_path))
    store.close()
    for file in (tmp_path / "diary.sqlite3", *backups(tmp_path)):
        assert not cipher.is_encrypted(file)
    with opened(tmp_path) as plain:
        assert plain.visits() == (VISIT,)
        assert plain.problems() == ()


def test_an_encrypted_diary_is_backed_up_encrypted_and_restored(store: DiaryStore, tmp_path: Path) -> None:
    store.change_passphrase(PASSPHRASE, ())
    made = store.back_up_into(tmp_path / "backups", Occasion.ASKED)
    assert cipher.is_encrypted(made.path)
    with store.writing() as writing:
        writing.remove(VISIT)
    store.restore(made.path)
    assert store.visits() == (VISIT,)


def test_a_plain_backup_is_restored_into_an_encrypted_diary(store: DiaryStore, tmp_path: Path) -> None:
    (plain,) = backups(tmp_path)
    store.change_passphrase(PASSPHRASE, ())
    with store.writing() as writing:
        writing.remove(VISIT)
    store.restore(plain)
    assert store.visits() == (VISIT,)
    assert cipher.is_encrypted(tmp_path / "diary.sqlite3")


def test_another_window_on_the_diary_keeps_it_as_it_is(store: DiaryStore, tmp_path: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path / "diary.sqlite3")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    try:
        with pytest.raises(faults.Busy):
            store.change_passphrase(PASSPHRASE, ())
    finally:
        holder.communicate()
    assert not store.encrypted
    assert store.visits() == (VISIT,)


def test_a_fault_of_the_world_under_a_passphrase_is_told_the_same_way(
    store: DiaryStore, tmp_path: Path
) -> None:
    store.change_passphrase(PASSPHRASE, ())
    with pytest.raises(ValueError, match="cannot hold"), store.writing() as writing:
        writing.add(VISIT)
    assert store.visits() == (VISIT,)


def test_a_plain_diary_never_looks_encrypted_however_its_beginning_is_damaged(
    store: DiaryStore, tmp_path: Path
) -> None:
    with store.writing() as writing:
        writing.add(Observation("o", TODAY, "nausea", 2, EVENING))
    store.close()
    file = tmp_path / "diary.sqlite3"
    sound = file.read_bytes()
    chance = random.Random(1)
    for _ in range(200):
        length = chance.randint(1, 1500)
        file.write_bytes(chance.randbytes(length) + sound[length:])
        assert not cipher.is_encrypted(file)
    file.write_bytes(b"")
    assert not cipher.is_encrypted(file)
    assert not cipher.is_encrypted(tmp_path / "nothing")


def test_the_passphrase_is_not_told_by_accident() -> None:
    assert PASSPHRASE not in repr(cipher.connect_for(PASSPHRASE))


class TestWhatCannotFollow:
    """Copies of the diary that do not get its passphrase: all others do, and they are named."""

    @pytest.fixture
    def broken(self, store: DiaryStore, tmp_path: Path) -> Path:
        """The latest of three backups, damaged so that it cannot be written anew."""
        for _ in range(2):
            store.back_up_into(tmp_path / "backups", Occasion.ASKED)
        broken = backups(tmp_path)[0]
        broken.write_bytes(broken.read_bytes()[:9000])
        return broken

    def test_the_others_follow_and_it_is_named(self, store: DiaryStore, tmp_path: Path, broken: Path) -> None:
        with pytest.raises(faults.LeftBehind) as told:
            store.change_passphrase(PASSPHRASE, backups(tmp_path))
        assert broken.name in told.value.sentence
        assert "not yet" in told.value.sentence
        assert store.encrypted
        assert {file for file in backups(tmp_path) if not cipher.is_encrypted(file)} == {broken}

        broken.unlink()
        store.change_passphrase(OTHER, backups(tmp_path))
        for file in backups(tmp_path):
            with closing(cipher.connect_for(OTHER)(file)):
                pass

    def test_one_under_another_passphrase_is_named(self, store: DiaryStore, tmp_path: Path) -> None:
        store.change_passphrase(PASSPHRASE, ())
        (kept,) = backups(tmp_path)
        cipher.rewrite(kept, None, "the passphrase of years ago")
        store.back_up_into(tmp_path / "backups", Occasion.ASKED)
        with pytest.raises(faults.LeftBehind, match="keep the former one") as told:
            store.change_passphrase(OTHER, backups(tmp_path))
        assert kept.name in told.value.sentence
        with pytest.raises(faults.LeftBehind, match="still need the former one"):
            store.change_passphrase(None, backups(tmp_path))
        assert {file for file in backups(tmp_path) if cipher.is_encrypted(file)} == {kept}

    def test_it_follows_later(self, store: DiaryStore, tmp_path: Path) -> None:
        store.change_passphrase(PASSPHRASE, ())
        assert found_anywhere(tmp_path)
        store.encrypt_others(backups(tmp_path))
        assert found_anywhere(tmp_path) == []
        store.change_passphrase(None, backups(tmp_path))
        store.encrypt_others(backups(tmp_path))
        assert not any(map(cipher.is_encrypted, backups(tmp_path)))


class TestSetAside:
    """A damaged diary that was set aside cannot be encrypted as one; nobody shall read in it nevertheless."""

    @pytest.fixture
    def aside(self, store: DiaryStore, tmp_path: Path) -> Path:
        aside = tmp_path / "diary set aside 2026-03-02 20.05.00.sqlite3"
        aside.write_bytes(b"SQLite format 3\0" + b"no diary any more: " + WORDS.encode())
        aside.with_name(f"{aside.name}-wal").write_bytes(WORDS.encode("utf-16-le"))
        return aside

    def test_it_is_sealed_and_comes_out_unchanged(
        self, store: DiaryStore, tmp_path: Path, aside: Path
    ) -> None:
        before = aside.read_bytes()
        for passphrase in (PASSPHRASE, OTHER):
            store.change_passphrase(passphrase, backups(tmp_path))
            assert found_anywhere(tmp_path) == []
            assert sorted(file.suffix for file in tmp_path.glob("diary set aside *")) == [".sealed"] * 2
        store.change_passphrase(None, backups(tmp_path))
        assert aside.read_bytes() == before
        assert aside.with_name(f"{aside.name}-wal").read_bytes() == WORDS.encode("utf-16-le")
        assert not list(tmp_path.glob("*.sealed"))

    def test_one_that_was_being_sealed_when_the_program_was_killed_follows(
        self, store: DiaryStore, tmp_path: Path, aside: Path
    ) -> None:
        before = aside.read_bytes()
        store.change_passphrase(PASSPHRASE, backups(tmp_path))
        aside.write_bytes(before)
        store.change_passphrase(OTHER, backups(tmp_path))
        assert found_anywhere(tmp_path) == []
        store.change_passphrase(None, backups(tmp_path))
        assert aside.read_bytes() == before

    def test_what_a_killed_program_left_half_made_is_removed(self, store: DiaryStore, tmp_path: Path) -> None:
        for folder in (tmp_path, tmp_path / "backups"):
            (folder / ".symptomdesk-half").write_text(WORDS, encoding="utf-8")
        store.change_passphrase(PASSPHRASE, backups(tmp_path))
        assert found_anywhere(tmp_path) == []
