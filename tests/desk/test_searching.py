"""Finding days again."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.desk.searching import Hit, Place, search
from symptomdesk.diary.model import DayPage, Observation

DAY = date(2026, 3, 2)
AT = datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=1)))


def observation(sign: str, severity: int | None = 1, note: str = "") -> Observation:
    return Observation(sign, DAY, sign, severity, AT, note=note)


def found(wanted: str, *pages: DayPage) -> tuple[Hit, ...]:
    return search(pages, wanted, lambda sign: sign.replace("_", " ").capitalize())


def marked(hit: Hit) -> list[str]:
    return [hit.text[begin:end] for begin, end in hit.marks]


def test_texts_notes_and_signs_are_found_and_marked() -> None:
    page = DayPage(
        DAY,
        text="Fell on the stairs",
        note="asked about STAIRS",
        observations=(observation("stair_fear"), observation("nausea", note="on the stair")),
    )

    hits = found("stair", page)

    assert [hit.place for hit in hits] == [Place.TEXT, Place.NOTE, Place.NOTE, Place.SIGN]
    assert [marked(hit) for hit in hits] == [["stair"], ["STAIR"], ["stair"], ["Stair"]]


def test_all_words_must_stand_in_one_passage() -> None:
    page = DayPage(DAY, text="dizzy on the stairs", note="stairs")

    assert [hit.text for hit in found("stairs dizzy", page)] == ["dizzy on the stairs"]
    assert found("stairs knee", page) == ()


def test_the_latest_day_comes_first() -> None:
    pages = [DayPage(DAY - timedelta(days=back), text="tired") for back in (3, 0, 7)]

    assert [(DAY - hit.day).days for hit in found("tired", *pages)] == [0, 3, 7]


def test_what_was_denied_is_not_a_sign_of_the_day() -> None:
    assert found("nausea", DayPage(DAY, observations=(observation("nausea", 0),))) == ()


def test_signs_of_punctuation_are_looked_for_as_they_are() -> None:
    assert [marked(hit) for hit in found("38.5", DayPage(DAY, text="38.5 not 3875"))] == [["38.5"]]


def test_words_inside_each_other_are_marked_once() -> None:
    assert [hit.marks for hit in found("tired tire", DayPage(DAY, text="so tired"))] == [((3, 8),)]


@given(st.text(max_size=60), st.text(min_size=1, max_size=4))
def test_marks_lie_in_order_inside_the_text(text: str, wanted: str) -> None:
    for hit in found(wanted, DayPage(DAY, text=text)):
        ends = [place for mark in hit.marks for place in mark]
        assert ends == sorted(ends)
        assert ends[0] >= 0
        assert ends[-1] <= len(text)
        assert all(begin < end for begin, end in hit.marks)
