"""Finding words: what is found, what no longer is, and where it stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from symptomdesk.diary.faults import TextRefused
from symptomdesk.diary.model import DayPage, Diary, Observation
from symptomdesk.diary.search import Wanted
from symptomdesk.diary.store import DiaryStore

DAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))

Find = Callable[[str], list[str]]


@pytest.fixture
def find(store: DiaryStore) -> Find:
    """The passages found, each with its place before it."""

    def found(typed: str) -> list[str]:
        return [f"{one.place}: {one.text}" for one in store.search.passages(Wanted.of(typed))]

    return found


def write(store: DiaryStore, text: str | None = None, note: str | None = None, day: date = DAY) -> None:
    with store.writing() as writing:
        writing.set_day(day, text=text, note=note)


def nausea(id_: str = "1", severity: int | None = 1, note: str = "", sign: str = "nausea") -> Observation:
    return Observation(id_, DAY, sign, severity, AT, note=note)


def test_texts_notes_and_remarks_are_found(store: DiaryStore, find: Find) -> None:
    write(store, "Fell on the stairs", "asked about STAIRS")
    with store.writing() as writing:
        writing.add(nausea(note="on the stair"))

    assert find("stair") == ["text: Fell on the stairs", "note: asked about STAIRS", "remark: on the stair"]


def test_the_latest_day_comes_first(store: DiaryStore, find: Find) -> None:
    for back in (3, 0, 7):
        write(store, f"tired {back}", day=DAY - timedelta(days=back))

    assert find("tired") == ["text: tired 0", "text: tired 3", "text: tired 7"]


def test_what_was_corrected_is_no_longer_found(store: DiaryStore, find: Find) -> None:
    write(store, "fell on the stairs", "called the clinic")
    write(store, "fell in the garden")

    assert find("stairs") == []
    assert find("garden") == ["text: fell in the garden"]
    assert find("clinic") == ["note: called the clinic"]


def test_what_was_removed_is_no_longer_found(store: DiaryStore, find: Find) -> None:
    write(store, "fell on the stairs")
    with store.writing() as writing:
        writing.add(nausea(note="after lunch"))
    with store.writing() as writing:
        writing.set_day(DAY, text="")
        writing.remove(nausea())

    assert find("stairs") == find("lunch") == []
    assert store.search.days_with(["nausea"]) == ()


def test_a_remark_follows_its_correction(store: DiaryStore, find: Find) -> None:
    with store.writing() as writing:
        writing.add(nausea(note="after lunch"))
        writing.replace(replace(nausea(), note="after supper"))

    assert find("lunch") == []
    assert find("supper") == ["remark: after supper"]


def test_what_a_broken_off_write_said_is_not_found(store: DiaryStore, find: Find) -> None:
    with pytest.raises(TextRefused), store.writing() as writing:  # noqa: PT012 - the first write is the point
        writing.set_day(DAY, text="fell on the stairs")
        writing.set_day(DAY, note="\ud800")

    assert find("stairs") == []


def test_what_is_loaded_whole_is_found(store: DiaryStore, find: Find) -> None:
    with store.writing() as writing:
        writing.load(Diary(pages=(DayPage(DAY, text="dizzy", observations=(nausea(note="a bit dizzy"),)),)))

    assert find("dizzy") == ["text: dizzy", "remark: a bit dizzy"]


def test_another_program_that_writes_keeps_the_index(store: DiaryStore, folder: Path, find: Find) -> None:
    with DiaryStore.open(folder) as other:
        write(other, "fell on the stairs")

    assert find("stairs") == ["text: fell on the stairs"]


def test_signs_are_found_on_days_on_which_they_were_there(store: DiaryStore) -> None:
    with store.writing() as writing:
        for one in (
            nausea("1"),
            nausea("2", 3),
            nausea("3", 0, sign="rash"),
            nausea("4", None, sign="own:hiccups"),
        ):
            writing.add(one)

    assert store.search.signs() == ("nausea", "own:hiccups", "rash")
    found = store.search.days_with(["nausea", "rash", "own:hiccups"])
    assert found == ((DAY, "nausea"), (DAY, "own:hiccups"))


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("head pai", "Pain in my forehead, headache painful", ["Pai", "head", "pai"]),
        ("38.5", "38.5 not 3875, nor 5.38", ["38.5"]),
        ("naive", "a naïve NAÏVETÉ", ["naïve", "NAÏVE"]),
        ("naïve", "naive", ["naive"]),
        ("İstanbul", "to istanbul", ["istanbul"]),
        ("tired tire", "so tired", ["tired"]),
        ("don't", "I don’t know", ["don’t"]),
        ("болит", "Голова БОЛИТ", ["БОЛИТ"]),
        ("e\N{COMBINING ACUTE ACCENT}t", "été", ["ét"]),
    ],
)
def test_words_are_found_by_their_beginnings_and_marked(
    store: DiaryStore, find: Find, typed: str, text: str, marked: list[str]
) -> None:
    write(store, text)

    assert find(typed) == [f"text: {text}"]
    assert [text[begin:end] for begin, end in Wanted.of(typed).marks(text)] == marked


@pytest.mark.parametrize("typed", ["", "   ", "%", '"', "* -", "(", "\0", "_", "text:", 'AND"', "^", "NEAR("])
def test_punctuation_and_words_of_sqlite_are_words_like_others(
    store: DiaryStore, find: Find, typed: str
) -> None:
    write(store, "what was written")

    assert find(typed) == []


@given(
    st.text(st.sampled_from("aAbBzåÅéÉeßıIiİжЖσςΣ1२.-_ \n\u0301\u0308\0日%\"'"), max_size=40),
    st.text(st.sampled_from("aAbzåÉeßıiЖσς1२. -_\u0301日%\"'"), max_size=5),
)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_sqlite_finds_is_what_is_marked(store: DiaryStore, text: str, typed: str) -> None:
    write(store, text)
    wanted = Wanted.of(typed)

    marks = wanted.marks(text)

    assert bool(marks) == bool(store.search.passages(wanted)), unicodedata.normalize("NFD", text)
    ends = [place for mark in marks for place in mark]
    assert ends == sorted(ends)
    assert all(0 <= begin < end <= len(text) for begin, end in marks)


@given(st.text(max_size=60), st.text(max_size=4))
@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_searched_for_anything(store: DiaryStore, text: str, typed: str) -> None:
    write(store, text)
    wanted = Wanted.of(typed)

    for passage in store.search.passages(wanted):
        marks = wanted.marks(passage.text)
        assert all(0 <= begin < end <= len(text) for begin, end in marks)
