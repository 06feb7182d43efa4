"""When somebody is reminded: by the clock on the wall, once a day, and only of what is not written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.desk.conftest import EVENING

from symptomdesk.desk import SNOOZE, Desk, Reminding, is_written
from symptomdesk.diary.model import DayPage, DoseStatus

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)
TUESDAY = MONDAY + timedelta(days=1)
EIGHT = time(20)
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), BERLIN)


def nothing(_day: date) -> bool:
    return False


def everything(_day: date) -> bool:
    return True


def reminded(
    reminding: Reminding,
    first: datetime,
    last: datetime,
    written: Callable[[date], bool] = nothing,
    step: timedelta = timedelta(minutes=5),
) -> list[tuple[datetime, date]]:
    """When somebody who looks every few minutes, and reminds at once, reminds of which day."""
    said, now = [], first.astimezone(UTC)
    while now <= last.astimezone(UTC):
        local = now.astimezone(BERLIN)
        if (day := reminding.due(local, written)) is not None:
            said.append((local, day))
            reminding = reminding.done(local)
        now += step
    return said


class TestTheTimeOfDay:
    def test_it_is_due_from_the_minute_on_until_it_was_said(self) -> None:
        reminding = Reminding(EIGHT)
        assert reminding.due(at(19, 59), nothing) is None
        assert reminding.due(at(20), nothing) == MONDAY
        assert reminding.due(at(23, 59), nothing) == MONDAY
        assert reminding.done(at(20)).due(at(20, 1), nothing) is None

    def test_once_each_evening(self) -> None:
        said = reminded(Reminding(EIGHT), at(12), at(12, day=MONDAY + timedelta(days=3)))
        assert said == [(at(20, day=day), day) for day in (MONDAY, TUESDAY, TUESDAY + timedelta(days=1))]

    def test_a_written_day_needs_none(self) -> None:
        assert reminded(Reminding(EIGHT), at(12), at(12, day=TUESDAY), everything) == []

    def test_it_comes_when_what_was_written_is_taken_back(self) -> None:
        assert Reminding(EIGHT).due(at(21), everything) is None
        assert Reminding(EIGHT).due(at(21), nothing) == MONDAY

    def test_none_is_never_due(self) -> None:
        assert reminded(Reminding(None), at(0), at(23, 59, TUESDAY)) == []

    def test_at_midnight_it_is_the_new_days(self) -> None:
        assert Reminding(time(0)).due(at(0), nothing) == MONDAY

    def test_who_slept_over_it_is_not_reminded_in_the_morning(self) -> None:
        assert Reminding(EIGHT).due(at(8, day=TUESDAY), nothing) is None

    def test_who_wakes_the_computer_in_the_evening_is_reminded_then(self) -> None:
        assert Reminding(EIGHT).due(at(22, 17), nothing) == MONDAY

    def test_done_before_the_time_takes_nothing_away(self) -> None:
        assert Reminding(EIGHT).done(at(19)).due(at(20), nothing) == MONDAY

    def test_another_time_is_a_new_wish(self) -> None:
        reminding = Reminding(EIGHT).done(at(20))
        assert reminding.wanting(EIGHT, 0).due(at(21), nothing) is None
        assert reminding.wanting(time(21), 0).due(at(21), nothing) == MONDAY
        assert reminding.wanting(None, 0).due(at(21), nothing) is None


class TestTheNight:
    def test_after_midnight_it_is_still_the_day_before(self) -> None:
        reminding = Reminding(time(1), day_starts_at=3)
        assert reminding.due(at(0, 59), nothing) is None
        assert reminding.due(at(1), nothing) == MONDAY - timedelta(days=1)
        assert reminding.due(at(3), nothing) is None

    def test_an_evening_lasts_until_the_day_ends(self) -> None:
        reminding = Reminding(EIGHT, day_starts_at=3)
        assert reminding.due(at(2, 59, TUESDAY), nothing) == MONDAY
        assert reminding.due(at(3, 0, TUESDAY), nothing) is None

    def test_at_the_hour_itself_the_new_day_begins(self) -> None:
        assert Reminding(time(3), day_starts_at=3).due(at(3), nothing) == MONDAY


class TestSummerTime:
    SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)

    def test_a_time_that_the_clock_leaps_over_comes_after_the_leap(self) -> None:
        said = reminded(Reminding(time(2, 30)), at(1, day=self.SPRING), at(12, day=self.SPRING))
        assert said == [(at(3, day=self.SPRING), self.SPRING)]

    def test_an_hour_that_comes_twice_reminds_once(self) -> None:
        said = reminded(Reminding(time(2, 30)), at(1, day=self.AUTUMN), at(12, day=self.AUTUMN))
        assert [day for _, day in said] == [self.AUTUMN]
        assert said[0][0].fold == 0

    @pytest.mark.parametrize("day", [SPRING, AUTUMN])
    def test_the_evening_is_at_the_same_time_by_the_wall(self, day: date) -> None:
        assert reminded(Reminding(EIGHT), at(0, day=day), at(23, 55, day)) == [(at(20, day=day), day)]

    def test_an_hours_delay_is_an_hour_whatever_the_wall_says(self) -> None:
        first = at(2, 30, self.AUTUMN)
        reminding = Reminding(None).snooze(first)
        assert reminding.due(first.replace(minute=29, fold=1), nothing) is None
        assert reminding.due(first.replace(fold=1), nothing) == self.AUTUMN


class TestPuttingItOff:
    def test_an_hour_later_it_comes_again(self) -> None:
        reminding = Reminding(EIGHT).done(at(20)).snooze(at(20, 10))
        assert reminded(reminding, at(20, 10), at(23, 55)) == [(at(21, 10), MONDAY)]

    def test_as_often_as_one_likes(self) -> None:
        reminding = Reminding(EIGHT).done(at(20)).snooze(at(20, 10)).done(at(21, 10)).snooze(at(21, 15))
        assert reminding.due(at(22, 15), nothing) == MONDAY

    def test_until_then_the_time_of_day_waits_and_does_not_come_twice(self) -> None:
        assert reminded(Reminding(EIGHT).snooze(at(19, 30)), at(19, 30), at(23, 55)) == [(at(20, 30), MONDAY)]

    def test_one_from_the_morning_does_not_cost_the_evening(self) -> None:
        said = reminded(Reminding(EIGHT).snooze(at(9)), at(9), at(23, 55))
        assert said == [(at(10), MONDAY), (at(20), MONDAY)]

    def test_what_was_written_meanwhile_needs_none(self) -> None:
        assert reminded(Reminding(EIGHT).snooze(at(20)), at(20), at(23, 55), everything) == []

    def test_it_needs_no_time_of_day(self) -> None:
        assert reminded(Reminding(None).snooze(at(20)), at(20), at(23, 55)) == [(at(21), MONDAY)]

    def test_past_midnight_it_is_yesterdays_page(self) -> None:
        reminding = Reminding(EIGHT).done(at(20)).snooze(at(23, 30))
        said = reminded(reminding, at(23, 30), at(23, 55, TUESDAY))
        assert said == [(at(0, 30, TUESDAY), MONDAY), (at(20, day=TUESDAY), TUESDAY)]

    def test_yesterdays_page_that_was_written_does_not_cost_todays(self) -> None:
        reminding = Reminding(EIGHT).done(at(20)).snooze(at(23, 30))
        said = reminded(reminding, at(23, 35), at(23, 55, TUESDAY), lambda day: day == MONDAY)
        assert said == [(at(20, day=TUESDAY), TUESDAY)]

    def test_after_days_asleep_it_is_forgotten(self) -> None:
        reminding = Reminding(EIGHT).snooze(at(21))
        assert reminding.due(at(9, day=MONDAY + timedelta(days=2)), nothing) is None

    def test_a_clock_set_back_by_a_year_holds_nothing_back(self) -> None:
        reminding = Reminding(EIGHT).snooze(at(21))
        before = MONDAY - timedelta(days=365)
        assert reminding.due(at(20, day=before), nothing) == before


INSTANTS = st.integers(0, 365 * 24 * 60).map(
    lambda minutes: (NEW_YEAR + timedelta(minutes=minutes)).astimezone(BERLIN)
)
REMINDINGS = st.builds(
    Reminding,
    at=st.none() | st.times().map(lambda one: one.replace(tzinfo=None)),
    day_starts_at=st.integers(0, 6),
)


@given(REMINDINGS, INSTANTS, st.none() | INSTANTS)
def test_nobody_is_reminded_twice_at_one_time_nor_of_a_written_page(
    reminding: Reminding, now: datetime, snoozed: datetime | None
) -> None:
    if snoozed is not None:
        reminding = reminding.snooze(snoozed)
    assert reminding.due(now, everything) is None
    assert reminding.done(now).due(now, nothing) is None
    day = reminding.due(now, nothing)
    assert day is None or day <= now.date()


@given(REMINDINGS, INSTANTS, st.timedeltas(timedelta(), SNOOZE - timedelta(microseconds=1)))
def test_an_hour_is_never_cut_short(reminding: Reminding, now: datetime, later: timedelta) -> None:
    then = (now.astimezone(UTC) + later).astimezone(BERLIN)
    assert reminding.snooze(now).due(then, nothing) is None


@given(REMINDINGS, INSTANTS)
def test_every_day_that_ends_unwritten_was_reminded_of(reminding: Reminding, now: datetime) -> None:
    """At the last moment of a day it is either due, or was said: whatever the hour of either."""
    reminding = replace(reminding, at=reminding.at or EIGHT)
    day = reminding.done(now).said or now.date()
    end = datetime.combine(day + timedelta(days=1), time(reminding.day_starts_at), BERLIN) - timedelta(
        microseconds=1
    )
    assert reminding.due(end, nothing) == day


class TestWritten:
    def test_symptoms_words_and_nothing_today_are(self, desk: Desk) -> None:
        assert not is_written(DayPage(MONDAY))
        assert is_written(desk.set_nothing_today(EVENING.date(), True).page)
        assert is_written(DayPage(MONDAY, text="slept well"))
        assert is_written(desk.grade(EVENING.date() - timedelta(days=1), "nausea", 0).page)

    def test_capsule_temperature_and_note_of_the_morning_are_not(self, desk: Desk) -> None:
        day = EVENING.date()
        desk.record_dose(day, DoseStatus.TAKEN)
        desk.record_temperature(day, "36.8")
        view = desk.write_note(day, "clinic at ten")
        assert view.page.readings[0].celsius == Decimal("36.8")
        assert not is_written(view.page)
