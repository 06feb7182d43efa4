"""On how many days each sign was recorded, as the leaflet's lines name it."""

from __future__ import annotations

from datetime import date, timedelta

from symptomdesk.desk import Desk, Entry, SignDays
from symptomdesk.leaflet.model import ListedSign

TODAY = date(2026, 3, 2)
SEVERE_DIZZINESS = ListedSign("dizziness", from_severity=3)
BAD_HEADACHE = ListedSign("headache", from_severity=4, or_sudden=True)


def log(desk: Desk, ago: int, sign: str, severity: int | None) -> None:
    desk.log(Entry(TODAY - timedelta(days=ago), signs=((sign, severity),)))


def test_an_empty_diary_has_none(desk: Desk) -> None:
    assert desk.recorded_days() == {}


def test_days_are_counted_once_and_the_newest_is_told(desk: Desk) -> None:
    for ago, severity in ((9, 1), (4, None), (4, 3), (30, 2)):
        log(desk, ago, "nausea", severity)

    assert desk.recorded_days() == {ListedSign("nausea"): SignDays(3, TODAY - timedelta(days=4))}


def test_a_day_on_which_it_was_gone_does_not_count(desk: Desk) -> None:
    log(desk, 2, "rash", 2)
    log(desk, 1, "rash", 0)

    assert desk.recorded_days()[ListedSign("rash")] == SignDays(1, TODAY - timedelta(days=2))


def test_a_line_that_asks_for_more_counts_only_what_counts_for_it(desk: Desk) -> None:
    for ago, severity in ((3, 1), (2, 3), (1, None)):
        log(desk, ago, "dizziness", severity)
    log(desk, 5, "headache", 4)
    desk.write_text(TODAY - timedelta(days=4), "sudden headache")
    log(desk, 3, "headache", 2)

    found = desk.recorded_days()

    assert found[ListedSign("dizziness")] == SignDays(3, TODAY - timedelta(days=1))
    assert found[SEVERE_DIZZINESS] == SignDays(1, TODAY - timedelta(days=2))
    assert found[BAD_HEADACHE] == SignDays(2, TODAY - timedelta(days=4))


def test_a_measured_fever_is_a_fever(desk: Desk) -> None:
    desk.log(Entry(TODAY, temperature="38.4"))
    desk.log(Entry(TODAY - timedelta(days=1), temperature="37.2"))

    assert desk.recorded_days() == {ListedSign("fever"): SignDays(1, TODAY)}


def test_own_symptoms_are_there_too(desk: Desk) -> None:
    log(desk, 0, "own:hiccups", 1)
    assert desk.recorded_days() == {ListedSign("own:hiccups"): SignDays(1, TODAY)}
