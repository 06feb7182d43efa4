"""Days and severities in pixels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.desktop.charts.geometry import DayScale, LaneSizes, Window

SIZES = LaneSizes(head=10, body=100, gap=12, air=8)


def test_severities_are_evenly_apart_and_the_worst_stays_inside_its_lane() -> None:
    rises = [SIZES.rise(level) for level in range(5)]

    assert rises == [0, 23, 46, 69, 92]
    assert SIZES.level(1, 0, 4) - SIZES.top(1, 0) == SIZES.air


def test_a_place_belongs_to_its_lane_however_far_it_is_scrolled() -> None:
    y = SIZES.ground(3, 50) - 1

    assert SIZES.lane_at(y, 50) == 3
    assert 3 in SIZES.lanes_within(50, y + 1, 10)


def test_only_lanes_in_view_are_painted() -> None:
    assert SIZES.lanes_within(offset=SIZES.height * 4, height=SIZES.height * 2, count=12) == range(4, 6)


def test_bars_of_wide_days_leave_room_between_them() -> None:
    scale = DayScale(Window(1000.0, 30), 600, widest_bar=26)

    left, width = scale.bar(1003, 1003)

    assert (left, width) == (62, 16)


def test_bars_are_never_wider_than_is_calm() -> None:
    scale = DayScale(Window(1000.0, 5), 1000, widest_bar=26)

    assert scale.bar(1001, 1001)[1] == 26


@given(
    left=st.floats(700_000, 740_000),
    days=st.integers(1, 4000),
    width=st.floats(50, 3000),
    day=st.integers(0, 3999),
)
def test_a_day_is_found_again_where_its_bar_stands(left: float, days: int, width: float, day: int) -> None:
    scale = DayScale(Window(left, days), width, widest_bar=26)
    ordinal = scale.first + day % days

    begin, wide = scale.bar(ordinal, ordinal)

    assert wide >= 1
    if scale.day_width >= 4:
        assert scale.day_at(begin + wide / 2) == ordinal


@pytest.mark.parametrize(("left", "first"), [(1000.0, 1000), (999.6, 1000), (1000.4, 1000)])
def test_a_window_counts_from_the_day_that_is_mostly_in_view(left: float, first: int) -> None:
    window = Window(left, 30)

    assert (window.first, window.last) == (first, first + 29)
