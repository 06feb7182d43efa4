"""The report as plain text: all of it is compared with ``clinic_report.txt``, which a person has read."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from symptomdesk.diary.model import DayPage, Diary, Medicine
from symptomdesk.leaflet.model import Leaflet
from symptomdesk.report.content import build
from symptomdesk.report.layout import ALL_PARTS, Part
from symptomdesk.report.text import render
from symptomdesk.sample import make_sample

FIRST, LAST = date(2026, 2, 2), date(2026, 2, 14)
READ_BY_A_PERSON = Path(__file__).with_name("clinic_report.txt")


def text_of(diary: Diary, leaflet: Leaflet) -> str:
    return render(build(diary, leaflet, FIRST, LAST))


def test_the_whole_report(diary: Diary, leaflet: Leaflet) -> None:
    assert text_of(diary, leaflet) == READ_BY_A_PERSON.read_text(encoding="utf-8")


def test_it_fits_80_columns(diary: Diary, leaflet: Leaflet) -> None:
    long = replace(
        diary, medicines=tuple(Medicine(str(n), "a name of words " * 9, "daily " * 30) for n in range(3))
    )
    assert max(map(len, text_of(long, leaflet).splitlines())) <= 80


def test_an_empty_diary_says_that_nothing_was_written(leaflet: Leaflet) -> None:
    text = text_of(Diary(), leaflet)
    assert "not a diagnosis" in text
    assert "0 of 13 days logged." in text
    assert "2 to 14 February 2026: nothing written" in text


def test_a_sample_says_so_at_the_top(diary: Diary, leaflet: Leaflet) -> None:
    assert "SAMPLE" not in text_of(diary, leaflet)
    assert "SAMPLE" in text_of(replace(diary, sample=True), leaflet).splitlines()[2]


def test_what_was_not_chosen_is_not_told(diary: Diary, leaflet: Leaflet) -> None:
    report = build(diary, leaflet, FIRST, LAST)
    whole, without = render(report), render(report, ALL_PARTS - {Part.LOG, Part.QUESTIONS})
    assert {"FULL LOG", "QUESTIONS FOR THE CLINIC", "VISITS"} == set(heads_of(whole)) - set(heads_of(without))
    assert set(without.splitlines()) < set(whole.splitlines())
    assert heads_of(render(report, frozenset())) == []


def heads_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.isupper()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(st.characters(exclude_categories=()), min_size=1) | st.text("\n\r\x1b\u202eab "))
def test_typed_text_cannot_break_out_of_its_line(leaflet: Leaflet, typed: str) -> None:
    page = DayPage(FIRST, text=typed, note=typed)
    text = text_of(Diary(pages=(page,)), leaflet)
    assert not set(text) & {"\x1b", "\u202e", "\r", "\x00"}
    blank = text_of(Diary(pages=(DayPage(FIRST, text="x"),)), leaflet)
    heads = [line for line in text.splitlines() if line and not line.startswith(" ")]
    if typed.strip():
        assert heads == [line for line in blank.splitlines() if line and not line.startswith(" ")]


def test_what_cannot_be_shown_is_named(leaflet: Leaflet) -> None:
    page = DayPage(FIRST, text="abc\u202edef\x1b[2J")
    assert "“abc[U+202E]def[U+001B][2J”" in text_of(Diary(pages=(page,)), leaflet)


@pytest.mark.parametrize("seed", range(4))
def test_a_whole_patient_fits_the_page(leaflet: Leaflet, seed: int) -> None:
    sample = make_sample(leaflet, days=200, seed=seed, until=LAST)
    lines = render(build(sample, leaflet, LAST - timedelta(days=199), LAST)).splitlines()
    assert max(map(len, lines)) <= 80
    assert not any(line.endswith(" ") for line in lines)
