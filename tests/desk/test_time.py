"""Clocks that change, travel, stop or go wrong: a day stays the day that the person meant."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace
from tests.desk.conftest import Clock, OpenDesk
from tests.desk.shared_words import desk_in_memory

from symptomdesk.desk import Desk, Entry, RefusedError, make_sample_diary
from symptomdesk.diary.model import Diary, DoseStatus
from symptomdesk.exchange import diary_json
from symptomdesk.paths import DataFolder

BERLIN = ZoneInfo("Europe/Berlin")
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
DAY = timedelta(days=1)


def local(text: str, zone: ZoneInfo = BERLIN, fold: int = 0) -> datetime:
    """That time there, with the offset that it has as the program's clock gives it."""
    at = datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold)
    return at.astimezone(UTC).astimezone(zone)


class TestTheClockChanges:
    @pytest.mark.parametrize("day", [SPRING, AUTUMN])
    def test_the_day_lasts_from_midnight_to_midnight(self, desk: Desk, clock: Clock, day: date) -> None:
        begin = datetime(day.year, day.month, day.day, tzinfo=BERLIN).astimezone(UTC)
        end = datetime.combine(day + DAY, datetime.min.time(), BERLIN).astimezone(UTC)
        hours = (end - begin) / timedelta(hours=1)
        assert hours == (23 if day == SPRING else 25)
        at = begin
        while at < end:
            clock.now = at.astimezone(BERLIN)
            assert desk.today() == day
            at += timedelta(minutes=20)
        clock.now = end.astimezone(BERLIN)
        assert desk.today() == day + DAY

    @pytest.mark.parametrize("day", [SPRING, AUTUMN])
    def test_a_night_that_belongs_to_the_day_before_does_so_too(
        self, desk: Desk, clock: Clock, day: date
    ) -> None:
        desk.change_settings(day_starts_at=4)
        begin = datetime.combine(day, datetime.min.time(), BERLIN).astimezone(UTC)
        seen = []
        for minutes in range(0, 7 * 60, 20):
            clock.now = (begin + timedelta(minutes=minutes)).astimezone(BERLIN)
            seen.append(desk.today())
        assert seen == sorted(seen)
        assert set(seen) == {day - DAY, day}

    def test_the_hour_that_comes_twice_is_kept_in_its_order(self, desk: Desk, clock: Clock) -> None:
        clock.now = local("2026-10-25T02:50")
        desk.log(Entry(AUTUMN, signs=(("nausea", 1),)))
        clock.now = local("2026-10-25T02:10", fold=1)
        desk.log(Entry(AUTUMN, signs=(("nausea", 3),)))
        assert [o.severity for o in desk.page(AUTUMN).observations] == [1, 3]
        assert [o.at.utcoffset() for o in desk.page(AUTUMN).observations] == [
            timedelta(hours=2),
            timedelta(hours=1),
        ]

    def test_an_hour_that_was_leapt_over_can_be_written(self, desk: Desk, clock: Clock) -> None:
        clock.now = local("2026-03-29T20:00")
        desk.log(Entry(SPRING, signs=(("nausea", 1),)))
        (seen,) = desk.page(SPRING).observations
        corrected = desk.edit(seen.id, time_of_day=datetime.fromisoformat("2026-03-29T02:30").time())
        assert (corrected.day, corrected.at.hour, corrected.at.minute) == (SPRING, 2, 30)

    def test_episodes_and_alerts_count_days_not_hours(self, desk: Desk, clock: Clock) -> None:
        clock.now = local("2026-03-30T23:30")
        for ago in range(3):
            desk.log(Entry(SPRING + DAY - ago * DAY, signs=(("nausea", 1),)))
        (alert,) = desk.triage(SPRING + DAY).alerts
        assert (alert.list, alert.since) == ("common", SPRING - DAY)


class TestTravel:
    def test_west_over_the_date_line_today_is_yesterday(self, desk: Desk, clock: Clock) -> None:
        clock.now = local("2026-03-02T08:00", ZoneInfo("Pacific/Auckland"))
        desk.log(Entry(desk.today(), signs=(("chest_pain", 2),)))
        clock.now = clock.now.astimezone(ZoneInfo("America/Los_Angeles"))
        assert desk.today() == date(2026, 3, 1)
        view = desk.view(desk.today())
        assert view.today
        desk.log(Entry(desk.today(), signs=(("nausea", 1),)))
        assert [page.day.day for page in desk.pages()] == [1, 2]
        assert desk.calendar() is not None
        # The alert of the day that has not come here yet is there when it has.
        clock.move(days=1)
        assert desk.triage(desk.today()).urgency.id == "emergency"

    def test_east_a_day_passes_at_once(self, desk: Desk, clock: Clock) -> None:
        clock.now = local("2026-03-02T20:00", ZoneInfo("Pacific/Pago_Pago"))
        desk.log(Entry(desk.today(), signs=(("nausea", 1),)))
        desk.record_dose(desk.today(), DoseStatus.TAKEN)
        clock.now = clock.now.astimezone(ZoneInfo("Pacific/Kiritimati"))
        assert desk.today() == date(2026, 3, 3)
        assert not desk.page(desk.today()).doses
        assert desk.same_as_yesterday(desk.today()).page.observations[0].sign == "nausea"

    def test_instants_keep_the_offset_that_they_had(
        self, desk: Desk, clock: Clock, on_disk: Callable
    ) -> None:
        for zone in ("Asia/Kathmandu", "America/St_Johns", "Europe/Berlin"):
            clock.now = clock.now.astimezone(ZoneInfo(zone))
            desk.log(Entry(date(2026, 3, 1), signs=(("nausea", 1),)))
        offsets = {o.at.utcoffset() for page in on_disk().pages for o in page.observations}
        assert len(offsets) == 3


class TestTheClockIsWrong:
    @pytest.mark.parametrize("wrong", ["1970-01-01T00:00:10+00:00", "2025-03-02T21:30:00+01:00"])
    def test_set_back_nothing_is_lost_and_one_can_write(
        self, desk: Desk, clock: Clock, on_disk: Callable[[], Diary], wrong: str
    ) -> None:
        right = clock.now
        desk.log(Entry(desk.today(), text="chest pain", signs=(("nausea", 2),)))
        desk.backups.make()
        before, backups = on_disk(), len(desk.backups.all())
        clock.now = datetime.fromisoformat(wrong)
        today = desk.today()
        assert desk.view(today).today
        desk.log(Entry(today, signs=(("rash", 1),)))
        desk.record_temperature(today, "37.0")
        desk.backups.make_of_the_day()
        desk.trends(today, today)
        desk.calendar()
        desk.reports.text(today, today)
        desk.undo()
        with pytest.raises(RefusedError, match="in the future"):
            desk.log(Entry(right.date(), note="x"))

        clock.now = right
        assert [page for page in on_disk().pages if page.day == right.date()] == list(before.pages)
        assert len(desk.backups.all()) >= backups
        desk.log(Entry(right.date(), note="the clock is right again"))
        assert desk.triage(right.date()).urgency.id == "emergency"
        assert max(desk.calendar().days) == right.date()

    def test_a_day_far_ahead_of_the_clock_can_be_seen_and_taken_back(self, desk: Desk, clock: Clock) -> None:
        right = clock.now
        clock.move(days=4000)
        desk.log(Entry(desk.today(), signs=(("nausea", 1),)))
        clock.now = right
        ahead = desk.pages()[-1]
        desk.remove(ahead.observations[0].id)
        assert desk.pages() == ()


class TestLeapDays:
    def test_it_is_a_day_like_any_other(self, desk: Desk, clock: Clock) -> None:
        clock.now = datetime(2028, 2, 29, 21, 0, tzinfo=BERLIN)
        for day in (date(2028, 2, 28), date(2028, 2, 29)):
            desk.log(Entry(day, signs=(("nausea", 1),)))
        clock.move(days=1)
        assert desk.today() == date(2028, 3, 1)
        desk.same_as_yesterday(desk.today())
        (alert,) = desk.triage(desk.today()).alerts
        assert alert.since == date(2028, 2, 28)

    def test_a_year_without_it_has_no_such_day(self, desk: Desk) -> None:
        outcome = desk.importing.import_file(b"date,symptom\n29.02.2025,rash\n28.02.2025,rash\n")
        assert "is no date" in str(outcome.problems[0])

    def test_who_was_born_on_it_has_it_on_the_report(self, understanding_desk: Desk) -> None:
        desk = understanding_desk
        desk.change_settings(patient_name="M. Example", patient_born=date(1952, 2, 29))
        desk.log(Entry(desk.today(), signs=(("nausea", 1),)))
        assert desk.reports.pdf(desk.today(), desk.today(), desk.reports.layout()).startswith(b"%PDF")


def test_years_that_come_in_out_of_order_are_the_same_diary(tmp_path: Path) -> None:
    until = date(2026, 3, 2)

    def evening() -> datetime:
        return datetime(2026, 3, 2, 21, 0, tzinfo=BERLIN)

    folder = DataFolder(tmp_path / "sample")
    make_sample_diary(folder, days=1200, seed=3, until=until, clock=evening)
    with Desk.open(folder, evening) as desk:
        whole = replace(desk.everything(), sample=False)
        urgencies = [desk.triage(until - ago * DAY).urgency for ago in range(0, 1200, 7)]
    years = sorted({page.day.year for page in whole.pages})
    assert len(years) >= 4
    random.Random(1).shuffle(years)
    mixed = desk_in_memory(tmp_path / "mixed", evening())
    for part, year in enumerate(years):
        pages = [page for page in whole.pages if page.day.year == year]
        random.Random(year).shuffle(pages)
        piece = replace(
            whole if part == 0 else Diary(treatment=whole.treatment),
            pages=tuple(pages),
            acknowledgements=tuple(a for a in whole.acknowledgements if a.day.year == year),
            raises=(),
            answers=tuple(a for a in whole.answers if a.day.year == year),
            revisions=(),
        )
        outcome = mixed.importing.import_file(diary_json.write(piece).encode())
        assert outcome.imported, outcome.problems[:3]
    assert [page.day for page in mixed.pages()] == sorted(page.day for page in whole.pages)
    assert {page.day: page for page in mixed.pages()} == {page.day: page for page in whole.pages}
    assert [mixed.triage(until - ago * DAY).urgency for ago in range(0, 1200, 7)] == urgencies


def test_a_day_that_has_not_begun_by_the_owners_choice_is_not_today_elsewhere(
    open_desk: OpenDesk, clock: Clock
) -> None:
    desk = open_desk()
    desk.change_settings(day_starts_at=3)
    clock.now = local("2026-03-03T01:00")
    assert desk.today() == date(2026, 3, 2)
    clock.now = clock.now.astimezone(ZoneInfo("Asia/Kathmandu"))
    assert desk.today() == date(2026, 3, 3)
