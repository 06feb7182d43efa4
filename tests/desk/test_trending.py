"""Where a sign is going: against the same days of the last cycle, or against the days before."""

from __future__ import annotations

import pytest
from tests.desktop.charts.views import LAST, ago, view_of

from symptomdesk.course.figures import Direction
from symptomdesk.course.model import DaySpan
from symptomdesk.desk.trending import comparison, first_needed, outlook


def test_without_cycles_the_last_half_is_compared_with_as_many_days_before() -> None:
    compared = comparison(view_of({0: {}}), ago(29), LAST)

    assert compared.before == DaySpan(ago(29), ago(15))
    assert compared.after == DaySpan(ago(14), LAST)
    assert not compared.by_cycle


def test_a_long_period_is_judged_by_its_last_four_weeks() -> None:
    compared = comparison(view_of({0: {}}, length=400), ago(399), LAST)

    assert compared.after == DaySpan(ago(27), LAST)
    assert compared.before == DaySpan(ago(55), ago(28))


def test_with_cycles_the_same_days_of_the_last_cycle_count() -> None:
    view = view_of({0: {}}, length=90, cycle_starts=(67, 39, 11))

    compared = comparison(view, ago(29), LAST)

    assert compared.by_cycle
    assert compared.after == DaySpan(ago(11), LAST)
    assert compared.before == DaySpan(ago(39), ago(28))


def test_a_cycle_that_has_just_begun_says_nothing_yet() -> None:
    view = view_of({0: {}}, length=90, cycle_starts=(29, 1))

    assert not comparison(view, ago(29), LAST).by_cycle


def test_what_returns_with_every_cycle_is_not_called_worse() -> None:
    days = {back: {} for back in range(90)} | {
        back: {"nausea": 2} for back in (*range(8, 12), *range(36, 40))
    }
    view = view_of(days, length=90, cycle_starts=(67, 39, 11))

    (trend,) = outlook(view, ago(29), LAST)

    assert trend.direction is Direction.SAME


def test_a_new_sign_is_new_since_its_first_day() -> None:
    days = {back: {} for back in range(60)} | {back: {"nausea": 1} for back in range(6)}

    (trend,) = outlook(view_of(days, length=60), ago(29), LAST)

    assert (trend.direction, trend.since, trend.returned) == (Direction.NEW, ago(5), False)


def test_a_sign_of_long_ago_has_returned() -> None:
    days = {back: {} for back in range(60)} | {back: {"nausea": 1} for back in (0, 1, 2, 45)}

    (trend,) = outlook(view_of(days, length=60), ago(29), LAST)

    assert (trend.direction, trend.returned) == (Direction.NEW, True)


def test_what_was_never_away_for_long_is_not_new_in_this_cycle() -> None:
    days = {back: {} for back in range(60)} | {back: {"nausea": 1} for back in (*range(8), *range(13, 20))}

    (trend,) = outlook(view_of(days, length=60, cycle_starts=(39, 11)), ago(29), LAST)

    assert trend.direction is Direction.WORSE


def test_few_logged_days_have_no_direction() -> None:
    (trend,) = outlook(view_of({0: {"nausea": 4}, 1: {"nausea": 1}, 20: {}}), ago(29), LAST)

    assert trend.direction is None


def test_signs_come_by_days_then_by_severity_and_only_those_of_the_period() -> None:
    days = {
        0: {"rash": 1, "nausea": 3, "tiredness": 1},
        1: {"tiredness": 1},
        25: {"headache": 4},
    }

    trends = outlook(view_of(days), ago(9), LAST)

    assert [trend.sign for trend in trends] == ["tiredness", "nausea", "rash"]


def test_signs_to_keep_are_told_of_though_they_were_not_there() -> None:
    (trend,) = outlook(view_of({0: {}, 25: {"headache": 4}}), ago(9), LAST, keep=["headache"])

    assert (trend.figures.days_present, trend.figures.days_logged) == (0, 1)


@pytest.mark.parametrize("days", [14, 30, 90, 400])
def test_a_comparison_without_cycles_needs_no_more_than_it_asks_for(days: int) -> None:
    first = ago(days - 1)

    assert comparison(view_of({0: {}}), first, LAST).before.first >= first_needed(first)
