"""Dates in all the ways that people write them, and none that could be another day."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from symptomdesk.exchange.csv_dates import AmbiguousError, Order, order_of, parse

SECOND_OF_MARCH = date(2026, 3, 2)
NOW = datetime(2026, 3, 9, 8, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-02", "2026/3/2", "2026.03.02", "02.03.2026", "2.3.2026", "2. 3. 2026", "02.03.26",
        "2 March 2026", "2 Mar 2026", "2nd March, 2026", "2-Mar-2026", "2-Mar-26", "2. March 2026",
        "Mar 2, 2026", "March 2nd 2026", "Mon, 2 Mar 2026", "Monday, March 2, 2026", "2nd of march 2026",
        " 2026-03-02 ", "2026-03-02T20:05", "2026-03-02 20:05:00", "2026-03-02, 8:05 pm",
        "2 March 2026 at 20.05",
    ],
)  # fmt: skip
def test_a_date_is_understood(written: str) -> None:
    assert parse(written, None).day == SECOND_OF_MARCH


@pytest.mark.parametrize(
    "written",
    ["", "yesterday", "2026-02-30", "31.04.2026", "2026-13-01", "March 2026", "2026", "46083", "2 Foo 2026",
     "2 Ma 2026", "32 March 2026", "2026-03-02 25:00", "2026-03-02 13:00 pm", "02.13.2026", "2026-3-2-1",
     "٢.٣.٢٠٢٦"],
)  # fmt: skip
def test_what_is_no_date_is_none(written: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what is wrong with it, nobody could say
        parse(written, None)


@pytest.mark.parametrize(
    ("cells", "order"),
    [
        (["2/3/2026", "13/2/2026"], Order.DAY_FIRST),
        (["2/3/2026", "2/13/2026"], Order.MONTH_FIRST),
        (["13-2-26"], Order.DAY_FIRST),
        (["2/3/2026", "3/3/2026"], None),
        (["13/2/2026", "2/13/2026"], None),
        (["31.12.2026", "2026-12-31"], None),
    ],
)
def test_the_file_as_a_whole_shows_the_order(cells: list[str], order: Order | None) -> None:
    assert order_of(cells) is order


def test_the_order_decides() -> None:
    assert parse("2/3/2026", Order.DAY_FIRST).day == SECOND_OF_MARCH
    assert parse("3/2/2026", Order.MONTH_FIRST).day == SECOND_OF_MARCH
    assert parse("3/3/2026", None).day == date(2026, 3, 3)
    with pytest.raises(AmbiguousError):
        parse("2/3/2026", None)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2026-03-02", NOW),
        ("2026-03-02 20:05", datetime(2026, 3, 2, 20, 5, tzinfo=NOW.tzinfo)),
        ("2026-03-02 12:05 am", datetime(2026, 3, 2, 0, 5, tzinfo=NOW.tzinfo)),
        ("2026-03-02T20:05:07Z", datetime(2026, 3, 2, 20, 5, 7, tzinfo=UTC)),
        ("2026-03-02 20:05 -05:30", datetime(2026, 3, 2, 20, 5, tzinfo=timezone(timedelta(hours=-5.5)))),
    ],
)
def test_a_time_gives_the_instant(written: str, at: datetime) -> None:
    assert parse(written, None).at(NOW) == at


def test_noon_and_midnight() -> None:
    assert parse("2026-03-02 12:00 p.m.", None).time == time(12)
    assert parse("2026-03-02 12:00 AM", None).time == time(0)
