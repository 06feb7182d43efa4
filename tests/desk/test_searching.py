"""Finding days again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from symptomdesk.desk.searching import Hit, Place, search
from symptomdesk.diary.model import DayPage, Diary, Observation
from symptomdesk.diary.store import DiaryStore

DAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))

Find = Callable[..., tuple[Hit, ...]]


@pytest.fixture
def found(tmp_path: Path) -> Iterator[Find]:
    with DiaryStore.open(tmp_path) as store:

        def find(wanted: str, *pages: DayPage) -> tuple[Hit, ...]:
            with store.writing() as writing:
                writing.take_in(Diary(pages=pages))
            return search(store.search, wanted, lambda sign: sign.replace("_", " ").capitalize())

        yield find


def observation(sign: str, severity: int | None = 1, note: str = "") -> Observation:
    return Observation(sign, DAY, sign, severity, AT, note=note)


def marked(hit: Hit) -> list[str]:
    return [hit.text[begin:end] for begin, end in hit.marks]


def test_texts_notes_and_signs_are_found_and_marked(found: Find) -> None:
    page = DayPage(
        DAY,
        text="Fell on the stairs",
        note="asked about STAIRS",
        observations=(observation("stair_fear"), observation("nausea", note="on the stair")),
    )

    hits = found("stair", page)

    assert [hit.place for hit in hits] == [Place.TEXT, Place.NOTE, Place.NOTE, Place.SIGN]
    assert [marked(hit) for hit in hits] == [["stair"], ["STAIR"], ["stair"], ["Stair"]]


def test_all_words_must_stand_in_one_passage(found: Find) -> None:
    page = DayPage(DAY, text="dizzy on the stairs", note="stairs")

    assert [hit.text for hit in found("stairs dizzy", page)] == ["dizzy on the stairs"]
    assert found("stairs knee") == ()


def test_the_latest_day_comes_first(found: Find) -> None:
    pages = [DayPage(DAY - timedelta(days=back), text="tired") for back in (3, 0, 7)]

    assert [(DAY - hit.day).days for hit in found("tired", *pages)] == [0, 3, 7]


def test_a_note_at_several_entries_of_a_day_is_told_once(found: Find) -> None:
    page = DayPage(
        DAY, observations=tuple(observation(sign, note="after lunch") for sign in ("rash", "pain"))
    )

    assert [hit.text for hit in found("lunch", page)] == ["after lunch"]


def test_what_was_denied_is_not_a_sign_of_the_day(found: Find) -> None:
    assert found("nausea", DayPage(DAY, observations=(observation("nausea", 0),))) == ()


def test_blanks_and_punctuation_alone_find_nothing(found: Find) -> None:
    assert found(" % ", DayPage(DAY, text="100 %")) == ()
