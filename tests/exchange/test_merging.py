"""What a diary adds to another one, without any disk."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.exchange.diaries import FIRST, diaries, with_ids
from tests.exchange.test_diary_json import EVENING, FULL

from symptomdesk.diary.model import DayPage, Diary, LabValue, Observation, Reading
from symptomdesk.exchange.csv_merging import merge as merge_rows
from symptomdesk.exchange.diary_csv_reading import NothingToday, Row
from symptomdesk.exchange.merging import merge

DAY = date(2026, 3, 2)


@given(st.booleans().flatmap(lambda sample: diaries(sample=sample)))
@settings(max_examples=20)
def test_an_empty_diary_takes_over_everything(diary: Diary) -> None:
    merged = merge(Diary(), diary)
    assert merged.conflicts == ()
    assert merged.news == diary
    assert not any(merged.skipped.values())


@given(diaries())
@settings(max_examples=20)
def test_a_diary_brings_itself_nothing(diary: Diary) -> None:
    merged = merge(diary, diary)
    assert (merged.news, merged.conflicts, merged.no_longer_nothing) == (Diary(), (), ())


@given(diaries(), diaries())
@settings(max_examples=20)
def test_what_is_new_and_what_is_skipped_is_all(mine: Diary, theirs: Diary) -> None:
    merged = merge(with_ids(mine, "mine"), with_ids(theirs, "theirs"))
    if not merged.conflicts:
        assert merged.news.visits == with_ids(theirs, "theirs").visits
        assert all(page.day in {one.day for one in theirs.pages} for page in merged.news.pages)


def test_digits_make_a_difference() -> None:
    """Equal numbers, but not what somebody typed."""
    here = replace(FULL.pages[0].doses[0], amount_mg=FULL.pages[0].doses[0].amount_mg.normalize())
    mine = Diary(pages=(replace(FULL.pages[0], doses=(here,)),))
    theirs = Diary(pages=(FULL.pages[0],))
    assert [conflict.key for conflict in merge(mine, theirs).conflicts] == [("doses", "d1")]


def test_the_order_of_a_mapping_makes_none() -> None:
    turned = dict(reversed(FULL.acknowledgements[0].severities.items()))
    mine = Diary(acknowledgements=(replace(FULL.acknowledgements[0], severities=turned),))
    assert merge(mine, Diary(acknowledgements=FULL.acknowledgements)).conflicts == ()


def test_values_without_a_day_of_their_own_may_be_equal() -> None:
    mine, theirs = LabValue("1", DAY, "platelets", "90"), LabValue("2", DAY, "platelets", "90")
    assert merge(Diary(labs=(mine,)), Diary(labs=(theirs,))).news.labs == (theirs,)


# Rows of tables


def row(id_: str, severity: int | None = 1, words: str = "", day: date = DAY) -> Row:
    return Row(2, Observation(id_, day, "rash", severity, EVENING, words))


def diary_of(*rows: Row) -> Diary:
    return Diary(pages=(DayPage(DAY, observations=tuple(one.entry for one in rows)),))


def test_a_row_is_known_by_day_sign_severity_and_words() -> None:
    here = diary_of(row("a"))
    others = [row("b", 2), row("c", None), row("d", words="spots"), row("e", day=DAY - timedelta(days=1))]
    merged = merge_rows(here, [*others, row("f")])
    assert {one.id for page in merged.news.pages for one in page.observations} == {"b", "c", "d", "e"}
    assert merged.skipped == {"observations": 1}


def test_a_row_with_an_id_stands_for_itself() -> None:
    """The diary has two of the kind; the table has one of them and a third."""
    merged = merge_rows(diary_of(row("a"), row("b")), [row("new"), row("a"), row("other")])
    assert [one.id for page in merged.news.pages for one in page.observations] == ["other"]
    assert merged.skipped == {"observations": 2}


def test_a_temperature_is_known_by_its_day_and_figure() -> None:
    one = Reading("r", DAY, "38.2", "C", FULL.pages[0].readings[0].celsius, EVENING)
    here = Diary(pages=(DayPage(DAY, readings=(one,)),))
    merged = merge_rows(here, [Row(2, replace(one, id="s")), Row(3, replace(one, id="t", value="38.3"))])
    assert [reading.id for reading in merged.news.pages[0].readings] == ["t"]


def test_nothing_is_said_of_a_day_once() -> None:
    rows = [Row(2, NothingToday(FIRST)), Row(3, NothingToday(FIRST))]
    merged = merge_rows(Diary(), rows)
    assert merged.news.pages == (DayPage(FIRST, nothing_today=True),)
    again = merge_rows(merged.news, rows)
    assert (again.news, again.skipped) == (Diary(), {"days": 1})
