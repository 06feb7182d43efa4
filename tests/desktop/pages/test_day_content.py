"""The words of a day's page."""

from __future__ import annotations

from datetime import time, timedelta

import pytest
from tests.desktop.conftest import TODAY

from symptomdesk.desk import Desk, Entry
from symptomdesk.desktop.pages import day_content

YESTERDAY = TODAY - timedelta(days=1)


def subtitle(desk: Desk, sign: str, *, ago: int = 0) -> str:
    view = desk.view(TODAY - timedelta(days=ago))
    row = next(row for row in view.usual if row.sign == sign)
    return day_content.sign_row(row, desk.reference.leaflet, view).subtitle


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", time(14, 30)),
        ("9.05", time(9, 5)),
        ("21", time(21)),
        ("2.30 pm", time(14, 30)),
        ("12 am", time(0)),
        ("12:15 p.m.", time(12, 15)),
        (" 7h45 ", time(7, 45)),
    ],
)
def test_times_are_read_as_people_type_them(typed: str, meant: time) -> None:
    assert day_content.time_of_day(typed) == meant


@pytest.mark.parametrize("typed", ["", "noon", "25:00", "14:75", "13 pm", "0 am", "1:2:3"])
def test_what_is_no_time_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValueError, match="Please write a time of day"):
        day_content.time_of_day(typed)


def test_a_usual_sign_says_how_bad_it_was_the_last_time(desk: Desk) -> None:
    desk.log(Entry(YESTERDAY, signs=(("nausea", 2), ("headache", None))))
    assert subtitle(desk, "nausea") == "common side effects · last moderate, yesterday"
    assert "last time yesterday" in subtitle(desk, "headache")


def test_it_says_nothing_of_the_last_time_once_it_is_written(desk: Desk) -> None:
    desk.log(Entry(YESTERDAY, signs=(("nausea", 2),)))
    desk.log(Entry(TODAY, signs=(("nausea", 1),)))
    assert "last" not in subtitle(desk, "nausea")


def test_on_the_page_of_a_past_day_the_last_time_is_a_date(desk: Desk) -> None:
    desk.log(Entry(TODAY - timedelta(days=3), signs=(("nausea", 2),)))
    assert subtitle(desk, "nausea", ago=2).endswith("last moderate, 27\u00a0February")


def test_after_days_without_a_word_it_is_gentle_and_counts_nothing(desk: Desk) -> None:
    desk.log(Entry(TODAY - timedelta(days=5), signs=(("nausea", 2),)))
    content = day_content.unwritten_content(desk.view(TODAY))
    assert content is not None
    assert content.day == YESTERDAY
    assert "a gap does no harm" in content.text
    assert not any(figure.isdigit() for figure in content.text)
