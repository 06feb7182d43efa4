"""Dates as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symptomdesk.desk import RefusedError
from symptomdesk.desktop.pages.typed_days import day_of, day_text

TODAY = date(2026, 3, 2)


class TestDayOf:
    @given(st.dates(date(1900, 1, 1), TODAY))
    def test_what_is_shown_can_be_typed(self, born: date) -> None:
        assert day_of(day_text(born), TODAY) == born
        assert day_of(born.isoformat(), TODAY) == born

    @pytest.mark.parametrize(
        "typed",
        [
            "4 May 1952",
            "4. may 1952",
            "04 MAY, 1952",
            "4th May 1952",
            "May 4, 1952",
            "may 4th 1952",
            "4.5.1952",
            "04.05.1952",
            " 1952-05-04 ",
        ],
    )
    def test_people_write_dates_in_many_ways(self, typed: str) -> None:
        assert day_of(typed, TODAY) == date(1952, 5, 4)

    def test_slashes_are_taken_where_they_can_mean_one_day_only(self) -> None:
        assert day_of("24/5/1952", TODAY) == day_of("5/24/1952", TODAY) == date(1952, 5, 24)
        assert day_of("5/5/1952", TODAY) == date(1952, 5, 5)
        with pytest.raises(RefusedError, match="two different days"):
            day_of("4/5/1952", TODAY)

    @pytest.mark.parametrize("typed", ["yesterday", "4 Mai 52", "31 April 1950", "1.1.1", "4 Xyz 1950", "٤"])
    def test_what_is_no_date_is_refused_with_an_example(self, typed: str) -> None:
        with pytest.raises(RefusedError, match="4 May 1952"):
            day_of(typed, TODAY)

    @pytest.mark.parametrize("typed", ["4 May 1852", (TODAY + timedelta(days=1)).isoformat()])
    def test_a_slip_in_the_year_is_told(self, typed: str) -> None:
        with pytest.raises(RefusedError, match="check the year"):
            day_of(typed, TODAY)

    def test_an_empty_line_is_no_date(self) -> None:
        assert day_of("  ", TODAY) is None
        assert day_text(None) == ""
